"""What is found of times in a text before anything is valued: once, for whoever values it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from sayso.model import Analysis
from sayso.readings.times.finding import expressions
from sayso.readings.times.meanings import Expression
from sayso.readings.times.tenses import Told, tenses_by_parse, tenses_by_words
from sayso.readings.times.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """A text's words, the time expressions among them in text order, and the tense of each.

    Both the report's own day and its times are reckoned from them.
    """

    words: Words
    expressions: Sequence[Expression]
    told: Told

    @classmethod
    def of(
        cls,
        text: str,
        analysis: Analysis | None = None,
        *,
        passed_over: Iterable[tuple[int, int]] = (),
    ) -> Self:
        """analysis, passed_over: as for ``times``."""
        words = Words(text)
        words.pass_over(passed_over)
        told = tenses_by_parse(words, analysis) if analysis else tenses_by_words(words)
        return cls(words, expressions(words), told)
