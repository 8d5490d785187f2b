"""Readers made by hand, so that measures can be tested without weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso.model import Analysis, Form, Span, Statement, WordRange


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def statement(
    text: str,
    cue: str = "",
    speaker: str = "",
    content: str = "",
    *,
    score: float = 1.0,
    form: Form = "indirect",
    within: str | None = None,
) -> Statement:
    """A statement whose parts are the first places of these words in the text."""
    return Statement(
        document_id="doc_1",
        form=form,
        act="say",
        cue=(span_of(text, cue),) if cue else (),
        speakers=(span_of(text, speaker),) if speaker else (),
        content=(span_of(text, content),),
        negated=False,
        hedged=False,
        score=score,
        because="made by hand",
        within=within,
    )


class StandIn:
    """A reader that says what it was told to say."""

    folder: Path | None = None

    def __init__(
        self,
        analyses: Mapping[str, Analysis] | None = None,
        statements: Mapping[str, Sequence[Statement]] | None = None,
    ) -> None:
        self._analyses, self._statements = analyses or {}, statements or {}

    def analyse(
        self,
        text: str,
        *,
        words: Sequence[tuple[int, int]] | None = None,
        sentences: Sequence[WordRange] | None = None,
    ) -> Analysis:
        return self._analyses[text]

    def statements(self, where: str, text: str) -> Sequence[Statement]:
        return self._statements.get(text, ())
