"""The shipped reader, as the measures use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from eval.subject import Offsets
from sayso.documents import document
from sayso.errors import SaysoError
from sayso.model import Analysis, Capture, Statement, WordRange
from sayso.readings import Reader


class ShippedReader:
    """The package's reader, each text read once however many measures ask.

    set_aside: (where, reason) of each report that could not be read; such a report counts
    as one in which no statement was found. folder: the model's, None for the shipped one.
    """

    def __init__(self, reader: Reader, *, folder: Path | None = None) -> None:
        self._reader = reader
        self.folder = folder
        self._analyses: dict[str, Analysis] = {}
        self._statements: dict[tuple[str, str], tuple[Statement, ...]] = {}
        self.set_aside: list[tuple[str, str]] = []

    def about(self) -> dict[str, str]:
        """Name and version of the reader, and its model's name."""
        return asdict(self._reader.info)

    def analyse(
        self,
        text: str,
        *,
        words: Sequence[Offsets] | None = None,
        sentences: Sequence[WordRange] | None = None,
    ) -> Analysis:
        if words is not None:
            return self._reader.analyse(text, words=words, sentences=sentences)
        if text not in self._analyses:
            self._analyses[text] = self._reader.analyse(text)
        return self._analyses[text]

    def statements(self, where: str, text: str) -> Sequence[Statement]:
        if (where, text) not in self._statements:
            self._statements[where, text] = self._read(where, text)
        return self._statements[where, text]

    def _read(self, where: str, text: str) -> tuple[Statement, ...]:
        try:
            return self._reader.read(document(Capture(where=where, text=text))).statements
        except SaysoError as error:
            self.set_aside.append((where, str(error)))
            return ()
