"""What coders hand in: reports with the statements somebody found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.errors import AnnotationError
from sayso.model import Capture, Span, Statement

Shape = Literal["readings", "brat", "CSV", "record", "reader"]

LABELS = ("form", "act", "actor")
"""What a statement may be labelled with besides its spans; each None where the coder gave none."""


@dataclass(frozen=True, slots=True)
class CodedStatement:
    """A statement as somebody coded it: a person, or the reader.

    name: what its file calls it ("E1", "s3", "st_…").
    cue, speakers, content: in text order; cue and speakers may be empty, content never is.
    form, act: as in ``Statement``; actor: who the speaker is, by name; None where not coded.
    score: the reader's; None for a person's.
    """

    name: str
    cue: tuple[Span, ...]
    speakers: tuple[Span, ...]
    content: tuple[Span, ...]
    form: str | None = None
    act: str | None = None
    actor: str | None = None
    score: float | None = None

    @classmethod
    def read(cls, statement: Statement, names: Mapping[str, str]) -> CodedStatement:
        """As the reader read it. names: the actors' names by their ids."""
        return cls(
            name=statement.id,
            cue=statement.cue,
            speakers=statement.speakers,
            content=statement.content,
            form=statement.form,
            act=statement.act,
            actor=names.get(statement.actors[0]) if statement.actors else None,
            score=statement.score,
        )

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins; its speaker may have been named long before."""
        first = min((*self.cue, *self.content))
        return first.start, first.end


@dataclass(frozen=True, slots=True)
class CodedReport:
    """One report with its statements, in text order.

    capture: the report as the coder had it; ``capture.where`` is its name, of its own within
    one coding.
    """

    capture: Capture
    statements: tuple[CodedStatement, ...]

    @property
    def name(self) -> str:
        return self.capture.where

    @property
    def text(self) -> str:
        return self.capture.text


@dataclass(frozen=True, slots=True)
class Coding:
    """All reports that one coder coded.

    where: the file or folder as it was given; for the reader, its name.
    notes: what a person should know of what was left out, a sentence each.
    """

    where: str
    shape: Shape
    reports: tuple[CodedReport, ...]
    notes: tuple[str, ...] = ()

    @property
    def statements(self) -> int:
        return sum(len(report.statements) for report in self.reports)


@dataclass(slots=True)
class Log:
    """What is noticed while a coding is taken in: faults end it, notes are told."""

    faults: list[AnnotationError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @contextmanager
    def keeping_faults(self) -> Iterator[None]:
        """Go on after a fault, to find the others too."""
        try:
            yield
        except AnnotationError as fault:
            self.faults.append(fault)

    def raise_faults(self) -> None:
        """The first fault, with the others in it, if there are any."""
        if self.faults:
            first, *others = self.faults
            first.others = tuple(others)
            raise first


def in_text_order(statements: Sequence[CodedStatement]) -> tuple[CodedStatement, ...]:
    return tuple(sorted(statements, key=lambda statement: statement.place))


def named_apart(reports: Sequence[tuple[CodedReport, str]]) -> tuple[CodedReport, ...]:
    """Reports with a name each of its own: where one is taken twice, the place it stands at.

    reports: each with that place ("gold.jsonl:3").
    """
    names = Counter(report.name for report, _ in reports)
    return tuple(
        report
        if names[report.name] == 1
        else replace(report, capture=replace(report.capture, where=place))
        for report, place in reports
    )
