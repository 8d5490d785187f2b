"""Which mentions of human participants are of one party: ECB+ dev, within each document.

Documents are read as running text; marked are the listed sentences. A mention is its head word. The
reader's parties are those of its who's-who, whether they speak or not, beside mentions joined where
their words are the same.

* *mentions given*: the marked mentions, each of the party that the reader gives its head word;
* *from raw text*: all mentions of persons, bodies, states, groups … that the reader finds in the
  listed sentences. ECB+ marks only those that take part in an event, so precision stays low.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from pathlib import Path

from eval.coreference import Cluster, Scores, score
from eval.ecb_plus import EcbReport, ecb_reports
from eval.figures import Row
from eval.stories import head_of
from eval.subject import Subject
from sayso.model import Analysis, Span
from sayso.readings.actors.casting import Cast, cast
from sayso.readings.statements import statements
from sayso.readings.statements.quotes import quotations

MEASURE = "participants"
ON = "ECB+ dev topics, human participants within documents, by head word"
BY = "the same mentions, joined where their words are the same"
GIVEN = "CoNLL F1, mentions given"
RAW = "CoNLL F1, from raw text"

Found = Iterable[tuple[int, Hashable]]
"""Mentions by their head words, each with what tells which are one."""


def clusters(found: Found) -> list[Cluster]:
    """Gather head words; one that is marked twice stays with the first."""
    gathered: dict[Hashable, set[Hashable]] = defaultdict(set)
    taken: set[int] = set()
    for head, party in found:
        if head not in taken:
            taken.add(head)
            gathered[party].add(head)
    return [frozenset(heads) for heads in gathered.values()]


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """CoNLL F1, singletons kept. Without a reader nothing tells head words, so no figure stands."""
    if subject is None:
        return []
    reader: dict[str, Scores] = defaultdict(Scores)
    baseline: dict[str, Scores] = defaultdict(Scores)
    for report in ecb_reports(data, dev=True):
        analysis = subject.analyse(report.document.text)
        told = _cast(report, analysis)
        heads = [head_of(analysis, each.span) for each in report.participants]
        wanted = clusters(
            (head, each.participant) for head, each in zip(heads, report.participants, strict=True)
        )
        given = [(head, told.actor_of(head) or ("alone", head)) for head in heads]
        same = [
            (head, _plain(analysis, each.span))
            for head, each in zip(heads, report.participants, strict=True)
        ]
        found, found_same = _found(report, analysis, told)
        for name, one, simple in ((GIVEN, given, same), (RAW, found, found_same)):
            reader[name] += score(clusters(one), wanted)
            baseline[name] += score(clusters(simple), wanted)
    return [_row(name, reader[name], baseline[name]) for name in reader]


def _cast(report: EcbReport, analysis: Analysis) -> Cast:
    quoted = quotations(report.document.text, report.document.parts)
    said = statements(report.document, analysis, quoted)
    return cast(report.document, analysis, said, quoted)


def _found(report: EcbReport, analysis: Analysis, told: Cast) -> tuple[Found, Found]:
    """The parties' mentions in the listed sentences; and the same by their words."""
    everybody = told.everybody
    parties = [each for each in everybody.by_id.values() if each.id not in everybody.things]
    mentions = sorted((span, party.id) for party in parties for span in party.mentions)
    listed = [
        (span, party)
        for span, party in mentions
        if any(sentence.covers(span) for sentence in report.listed)
    ]
    heads = [head_of(analysis, span) for span, _ in listed]
    found = [(head, party) for head, (_, party) in zip(heads, listed, strict=True)]
    same = [(head, _plain(analysis, span)) for head, (span, _) in zip(heads, listed, strict=True)]
    return found, same


def _plain(analysis: Analysis, span: Span) -> str:
    return " ".join(span.of(analysis.text).lower().split())


def _row(name: str, reader: Scores, baseline: Scores) -> Row:
    return Row(MEASURE, ON, name, BY).with_value(
        reader.conll,
        baseline.conll,
        MUC=reader.muc.f1,
        B3=reader.b_cubed.f1,
        CEAFe=reader.ceaf.f1,
    )
