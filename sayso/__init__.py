"""Sayso reads news reports and says who said what, with the characters that support it.

>>> import sayso
>>> reading = sayso.read("…the report's text…")  # doctest: +SKIP
>>> reading = sayso.read(pathlib.Path("report.txt"))  # doctest: +SKIP

``Reader`` reads many documents with one model; the other names are the nouns of a reading and
the errors. What is not in ``__all__`` may move.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

from sayso.errors import CaptureError, DocumentError, ReadingError, SaysoError
from sayso.model import (
    Actor,
    Capture,
    Document,
    Fact,
    Part,
    Published,
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Voice,
)
from sayso.views.reports import read

if TYPE_CHECKING:
    from sayso.readings import Reader

__all__ = [
    "Actor",
    "Capture",
    "CaptureError",
    "Document",
    "DocumentError",
    "Fact",
    "Part",
    "Published",
    "Reader",
    "ReaderInfo",
    "Reading",
    "ReadingError",
    "SaysoError",
    "Span",
    "Statement",
    "Voice",
    "read",
]


def __getattr__(name: str) -> object:
    """``Reader`` loads the neural runtime, so it is not loaded before somebody asks for it."""
    if name == "Reader":
        from sayso.readings import Reader

        return Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
