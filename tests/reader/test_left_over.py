"""What a report's reading was made of is gone with it, without a search for what holds itself."""

from __future__ import annotations

import gc

from sayso.captures import captures
from sayso.documents import document
from sayso.model import Capture
from sayso.readings import Reader
from tests.reader.test_order import ROOT


def test_nothing_of_a_reading_holds_itself_in_a_circle(reader: Reader) -> None:
    """Python would stop both threads to look for it, once for every few reports."""
    reports = [each for each in captures([str(ROOT / "examples")]) if isinstance(each, Capture)]
    readings = [reader.read(document(each)) for each in reports]  # fills what is kept for good
    gc.collect()
    gc.disable()
    try:
        readings = [reader.read(document(each)) for each in reports]
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert len(readings) == len(reports) > 0
