"""Records for tests: each kind of database that a record may be kept in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(str(tmp_path / "valley.db"), create=True, clock=lambda: NOON) as opened:
        yield opened


NOON = "2031-05-14T12:00:00Z"
