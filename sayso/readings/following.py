"""The way of reports from captures to readings: in order, and no failure ends the run."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from sayso.errors import RecordError, SaysoError
from sayso.model import Capture, Document, Reading

if TYPE_CHECKING:
    from sayso.captures import SetAside

AsideFrom = Callable[[str, SaysoError, Capture | None], None]
"""Told of what cannot be read: where it came from, why, and the capture where there is one."""


def follow(
    captured: Iterable[Capture | SetAside],
    *,
    extract: Callable[[Capture], Document],
    read_all: Callable[[Iterable[Document]], Iterator[Reading]],
    set_aside: AsideFrom,
) -> Iterator[tuple[Capture, Reading]]:
    """Follow captures all the way to readings, in their order, however many there are.

    What fails on the way is handed to ``set_aside``, and the rest goes on; a bug still raises, and
    so does a record that refuses. No more is held than ``read_all`` has taken and not yet given
    back. Raises what ``read_all`` raises before it has taken a document: then there is no reader.
    """
    taken: deque[tuple[Capture, Document]] = deque()

    def documents() -> Iterator[Document]:
        for capture in captured:
            if not isinstance(capture, Capture):
                set_aside(capture.where, capture.error, None)
                continue
            try:
                document = extract(capture)
            except SaysoError as error:
                set_aside(capture.where, error, capture)
                continue
            taken.append((capture, document))
            yield document

    coming = documents()
    while True:
        try:
            for reading in read_all(chain([document for _, document in taken], coming)):
                capture, _ = taken.popleft()
                yield capture, reading
            return
        except RecordError:
            raise
        except SaysoError as error:
            if not taken:
                raise
            # Readings come in order, so the document that failed is the first still waiting.
            capture, document = taken.popleft()
            set_aside(document.where, error, capture)
