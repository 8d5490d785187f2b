"""Readings made by hand, so that no test here needs a model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import (
    Actor,
    Document,
    Fact,
    Form,
    Part,
    Published,
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Voice,
)

UNDATED = Published(None, None, None, "unknown", None, "nothing in the report dates it")
READER = ReaderInfo("sayso-reader", "0.1.0", "hand-made")


def words(text: str, quote: str, *, after: str = "") -> Span:
    """Where ``quote`` stands in ``text``, the first time after ``after``."""
    start = text.index(quote, text.index(after) + len(after) if after else 0)
    return Span(start, start + len(quote))


def a_document(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: Published = UNDATED,
    parts: Sequence[Part] = (),
    where: str = "valley.txt",
) -> Document:
    return Document(
        text=text,
        where=where,
        path=where,
        line=None,
        url=None,
        title=title,
        outlet=outlet,
        byline=None,
        credits=(),
        language="en",
        captured_at="2026-05-13T09:00:00Z",
        published=published,
        parts=tuple(parts),
    )


def a_statement(
    document: Document,
    content: str | Sequence[str],
    *,
    speaker: str | Sequence[str] = (),
    cue: str | Sequence[str] = (),
    form: Form = "indirect",
    act: str = "say",
    within: Statement | None = None,
    negated: bool = False,
    hedged: bool = False,
    score: float = 0.9,
) -> Statement:
    def spans(quotes: str | Sequence[str]) -> tuple[Span, ...]:
        listed = [quotes] if isinstance(quotes, str) else quotes
        return tuple(words(document.text, quote) for quote in listed)

    return Statement(
        document_id=document.id,
        form=form,
        act=act,
        cue=spans(cue),
        speakers=spans(speaker),
        content=spans(content),
        negated=negated,
        hedged=hedged,
        score=score,
        because="made by hand",
        within=within.id if within else None,
    )


def an_actor(
    document: Document, name: str, *mentions: str, role: str | None = None, sure: float = 0.9
) -> Actor:
    """A person whose name, office and mentions stand in the text, each the first time."""
    facts = [Fact("name", name, words(document.text, name))]
    facts += [Fact("role", role, words(document.text, role))] if role else []
    spans = sorted({words(document.text, mention) for mention in (mentions or (name,))})
    return Actor(
        document_id=document.id,
        name=name,
        kind="person",
        mentions=tuple(spans),
        sure=(sure,) * len(spans),
        facts=tuple(facts),
        score=sure,
        because="made by hand",
        role=role,
    )


def a_reading(document: Document, *statements: Statement, actors: Sequence[Actor] = ()) -> Reading:
    """With a sentence wherever a stop, and a closing mark, is followed by white space."""
    text = document.text
    found = re.finditer(r"\S.*?(?:[.!?][”’\"]?(?=\s|$)|$)", text, re.MULTILINE)
    return Reading(
        document=document,
        sentences=tuple(Span(sentence.start(), sentence.end()) for sentence in found),
        voices=(Voice(Span(0, len(text)), None),) if text else (),
        statements=statements,
        reader=READER,
        actors=tuple(actors),
    )
