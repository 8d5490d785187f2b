"""The reader under measurement, as the measures see it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sayso.model import Analysis, Statement, WordRange

Offsets = tuple[int, int]


class Subject(Protocol):
    """Whatever can be measured: the shipped reader, or a stand-in made by hand.

    folder: where the model lies; None for the shipped one.
    """

    folder: Path | None

    def analyse(
        self,
        text: str,
        *,
        words: Sequence[Offsets] | None = None,
        sentences: Sequence[WordRange] | None = None,
    ) -> Analysis:
        """The language of one text; given words and sentences are kept as they are."""
        ...

    def statements(self, where: str, text: str) -> Sequence[Statement]:
        """What one report says, read the way a user's report is read."""
        ...
