"""The gold statements of the invented reports, and what must hold of them.

Usage: ``python -m eval.check_gold`` prints what the gold holds; exit 1 with its faults, if any.

``eval/gold/statements.jsonl`` has one line per report of ``eval/reports``, written by hand after
``docs/codebook.md`` before any reader had seen the reports.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from sayso.model import Form, Span

REPORTS = Path(__file__).parent / "reports"
GOLD = Path(__file__).parent / "gold" / "statements.jsonl"

FORMS: tuple[Form, ...] = ("direct", "mixed", "indirect")

# The acts of the codebook, rule 5.2.
# fmt: off
ACTS = frozenset({
    "say", "report", "confirm", "deny", "accuse", "criticise", "praise", "warn", "threaten",
    "demand", "ask", "offer", "promise", "announce", "accept", "reject", "support", "oppose",
    "believe", "want",
})
# fmt: on

QUOTATION_MARKS = '“”"‘'


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement as the annotator marked it; the fields mean what those of ``Statement`` mean.

    within: index, among the report's statements, of the one this one stands inside.
    continued: a quotation goes on without a cue of its own.
    """

    cue: tuple[Span, ...]
    speakers: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    act: str
    negated: bool
    hedged: bool
    within: int | None
    continued: bool


@dataclass(frozen=True, slots=True)
class GoldReport:
    """An invented report with its statements, in the order of their cues.

    quoted: every span with the words that the gold says stand there.
    text_hash: sha256 of the text the gold was written for, in hexadecimal.
    """

    name: str
    text: str
    text_hash: str
    statements: tuple[GoldStatement, ...]
    quoted: tuple[tuple[Span, str], ...]


def gold_reports(gold: Path = GOLD, reports: Path = REPORTS) -> Iterator[GoldReport]:
    """The reports with their gold, by name; the text is read as it stands, to the character."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (reports / row["report"]).read_bytes().decode("utf-8")
        yield GoldReport(
            name=row["report"],
            text=text,
            text_hash=row["text_sha256"],
            statements=tuple(_statement(mapping) for mapping in row["statements"]),
            quoted=tuple(
                (Span(span["start"], span["end"]), span["text"])
                for mapping in row["statements"]
                for layer in ("cue", "speakers", "content")
                for span in mapping[layer]
            ),
        )


def _statement(row: Mapping[str, Any]) -> GoldStatement:
    cue, speakers, content = (
        tuple(Span(span["start"], span["end"]) for span in row[layer])
        for layer in ("cue", "speakers", "content")
    )
    return GoldStatement(
        cue=cue,
        speakers=speakers,
        content=content,
        form=row["form"],
        act=row["act"],
        negated=row["negated"],
        hedged=row["hedged"],
        within=row["within"],
        continued=row["continued"],
    )


def faults(report: GoldReport) -> list[str]:
    """What is wrong with the gold of one report, in sentences; empty when all is well."""
    found = []
    if hashlib.sha256(report.text.encode("utf-8")).hexdigest() != report.text_hash:
        found.append("the text is not the one the gold was written for")
    found += [
        f"{span.start}-{span.end} reads {span.of(report.text)!r}, not {words!r}"
        for span, words in report.quoted
        if span.of(report.text) != words
    ]
    for index, statement in enumerate(report.statements):
        found += [f"statement {index} {fault}" for fault in _faults_of(statement, report)]
        found += [f"statement {index} {fault}" for fault in _nesting_faults(index, report)]
    return [f"{report.name}: {fault}" for fault in found]


def _faults_of(statement: GoldStatement, report: GoldReport) -> Iterator[str]:
    if not statement.content:
        yield "has no content"
    if statement.continued != (not statement.cue):
        yield "is continued and has a cue, or has neither"
    if statement.continued and not statement.speakers:
        yield "is continued in nobody's voice"
    if statement.form not in FORMS:
        yield f"has the form {statement.form!r}"
    if statement.act not in ACTS:
        yield f"has the act {statement.act!r}"
    for layer in (statement.cue, statement.speakers, statement.content):
        if any(left.end > right.start for left, right in pairwise(layer)):
            yield "has spans that overlap or are out of order"
    for span in (*statement.cue, *statement.speakers, *statement.content):
        words = span.of(report.text)
        if words != words.strip():
            yield f"has white space at an end of {words!r}"
    for span in statement.content:
        words = span.of(report.text)
        if words[:1] in QUOTATION_MARKS or words[-1:] in QUOTATION_MARKS:
            yield f"has quotation marks at an end of {words!r}"


def _nesting_faults(index: int, report: GoldReport) -> Iterator[str]:
    """An inner statement's content lies in the outer one's, and nothing is within itself."""
    statement = report.statements[index]
    if statement.within is None:
        return
    if not 0 <= statement.within < len(report.statements):
        yield f"is within {statement.within}, which is not there"
        return
    outer = report.statements[statement.within]
    for span in statement.content:
        if not any(part.covers(span) for part in outer.content):
            yield f"is within {statement.within}, whose content lacks {span.of(report.text)!r}"
    seen = {index}
    above: int | None = statement.within
    while above is not None:
        if above in seen:
            yield "is within itself"
            return
        seen.add(above)
        above = report.statements[above].within


def main() -> int:
    """Print what the gold holds and what is wrong with it; 1 when something is."""
    reports = list(gold_reports())
    wrong = [fault for report in reports for fault in faults(report)]
    statements = [statement for report in reports for statement in report.statements]
    forms = Counter(statement.form for statement in statements)
    print(f"reports     {len(reports)}")
    print(f"statements  {len(statements)}")
    print(f"nested      {sum(s.within is not None for s in statements)}")
    print(f"continued   {sum(s.continued for s in statements)}")
    print(f"negated     {sum(s.negated for s in statements)}")
    print(f"no speaker  {sum(not s.speakers for s in statements)}")
    print("forms       " + ", ".join(f"{form} {forms[form]}" for form in FORMS))
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
