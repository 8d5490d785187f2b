"""How far two labellings of the same reports, both after the codebook, agree.

Usage: ``python -m eval.agreement [ONE TWO] [--differences]``

ONE and TWO are files of labels, those of ``eval/gold`` where none are given. Only the reports that
both hold are compared, after section 8 of the codebook: two labels are of one statement when their
contents overlap by half, their cues share a character or both are absent, and so do their speakers;
statements are paired one to one so that the contents' overlaps add up to the most.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.check_gold import GOLD, REPORTS, GoldReport, GoldStatement, gold_reports
from eval.figures import Counts
from sayso.measures.matching import Parts, characters, matched
from sayso.measures.pairing import Pair
from sayso.model import Span

LAYERS = ("cue", "speakers", "content")
LABELS = ("form", "act", "negated", "hedged")
SECOND = GOLD.with_name("second.jsonl")


class NothingSharedError(Exception):
    """The two labellings have no report in common."""


def agreeing(one: Sequence[GoldStatement], two: Sequence[GoldStatement]) -> list[Pair]:
    """The places of the statements that both have, as pairs."""
    return matched(list(map(_parts, one)), list(map(_parts, two)))


def _parts(statement: GoldStatement) -> Parts:
    return Parts(
        characters(statement.cue), characters(statement.speakers), characters(statement.content)
    )


@dataclass(slots=True)
class Agreement:
    """What the reports added come to, as counts.

    attribution: statements, of one and of the other, and those that both have.
    nested: the same of the statements within another; right are the pairs of which both are.
    cue, speakers, content: of the statements that both have, how many have exactly these words.
    form, act, negated, outer: of the same, how many are labelled alike.
    outer: both within nothing, or within statements that are a pair themselves.
    """

    attribution: Counts = field(default_factory=Counts)
    nested: Counts = field(default_factory=Counts)
    cue: Counts = field(default_factory=Counts)
    speakers: Counts = field(default_factory=Counts)
    content: Counts = field(default_factory=Counts)
    form: Counts = field(default_factory=Counts)
    act: Counts = field(default_factory=Counts)
    negated: Counts = field(default_factory=Counts)
    outer: Counts = field(default_factory=Counts)

    def add(self, one: Sequence[GoldStatement], two: Sequence[GoldStatement]) -> None:
        """One report, as both labelled it."""
        places = agreeing(one, two)
        pairs = [(one[i], two[j]) for i, j in places]
        partner = dict(places)
        self.attribution += Counts(len(pairs), len(one), len(two))
        self.nested += Counts(
            sum(_is_nested(a) and _is_nested(b) for a, b in pairs),
            sum(map(_is_nested, one)),
            sum(map(_is_nested, two)),
        )
        self.cue += _alike([a.cue == b.cue for a, b in pairs])
        self.speakers += _alike([a.speakers == b.speakers for a, b in pairs])
        self.content += _alike([a.content == b.content for a, b in pairs])
        self.form += _alike([a.form == b.form for a, b in pairs])
        self.act += _alike([a.act == b.act for a, b in pairs])
        self.negated += _alike([a.negated == b.negated for a, b in pairs])
        self.outer += _alike([_same_outer(a, b, partner) for a, b in pairs])

    def figures(self) -> dict[str, Counts]:
        """By name; the F1 of each is the figure."""
        return {
            "attribution F1": self.attribution,
            "nested F1": self.nested,
            "very same cue": self.cue,
            "very same speakers": self.speakers,
            "very same content": self.content,
            "same form": self.form,
            "same act": self.act,
            "same negation": self.negated,
            "same outer statement": self.outer,
        }


def _is_nested(statement: GoldStatement) -> bool:
    return statement.within is not None


def _alike(answers: Sequence[bool]) -> Counts:
    return Counts(sum(answers), len(answers), len(answers))


def _same_outer(one: GoldStatement, two: GoldStatement, partner: Mapping[int, int]) -> bool:
    if one.within is None or two.within is None:
        return one.within is two.within
    return partner.get(one.within) == two.within


def shared_reports(one: Path, two: Path, reports: Path) -> list[tuple[GoldReport, GoldReport]]:
    """The reports that both have labelled. NothingSharedError where there are none."""
    others = {report.name: report for report in gold_reports(two, reports)}
    shared = [
        (report, others[report.name])
        for report in gold_reports(one, reports)
        if report.name in others
    ]
    if not shared:
        raise NothingSharedError(f"{one} and {two} have no report in common")
    return shared


def agreement(shared: Sequence[tuple[GoldReport, GoldReport]]) -> Agreement:
    """All reports together."""
    found = Agreement()
    for one, two in shared:
        found.add(one.statements, two.statements)
    return found


def table(found: Agreement) -> str:
    """Every figure, with how many agree and out of how many on either side."""
    lines = [f"{'':20}  figure  agree  one  two"]
    lines += [
        f"{name:20}  {of.f1:6.3f}  {of.right:5.0f}  {of.found:3.0f}  {of.wanted:3.0f}"
        for name, of in found.figures().items()
    ]
    return "\n".join(lines)


def differences(one: GoldReport, two: GoldReport) -> list[str]:
    """What only one of them has, and what both have and label differently, a line each."""
    pairs = agreeing(one.statements, two.statements)
    partner = dict(pairs)
    lines = [
        f"only {who}: {_in_words(statement, report.text)}"
        for who, report, had in (
            ("one", one, {i for i, _ in pairs}),
            ("two", two, {j for _, j in pairs}),
        )
        for place, statement in enumerate(report.statements)
        if place not in had
    ]
    for i, j in pairs:
        left, right = one.statements[i], two.statements[j]
        unlike = [
            f"{label} {getattr(left, label)} / {getattr(right, label)}"
            for label in LABELS
            if getattr(left, label) != getattr(right, label)
        ]
        unlike += [
            f"{layer} also “{_joined(getattr(right, layer), two.text)}”"
            for layer in LAYERS
            if getattr(left, layer) != getattr(right, layer)
        ]
        if not _same_outer(left, right, partner):
            unlike.append("another outer statement")
        if unlike:
            lines.append(f"{', '.join(unlike)}: {_in_words(left, one.text)}")
    return [f"{one.name}: {line}" for line in lines]


def _in_words(statement: GoldStatement, text: str) -> str:
    speakers = " and ".join(span.of(text) for span in statement.speakers) or "nobody named"
    return f"{speakers} | {_joined(statement.cue, text)} | {_joined(statement.content, text)}"


def _joined(spans: Sequence[Span], text: str) -> str:
    return " … ".join(span.of(text) for span in spans) or "no cue"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how far two labellings agree; 1 where they have nothing in common."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.agreement", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("one", type=Path, nargs="?", default=GOLD)
    parser.add_argument("two", type=Path, nargs="?", default=SECOND)
    parser.add_argument("--reports", type=Path, default=REPORTS, help="the folder of their texts")
    parser.add_argument("--differences", action="store_true", help="list them too")
    options = parser.parse_args(arguments)
    try:
        shared = shared_reports(options.one, options.two, options.reports)
    except (NothingSharedError, OSError) as error:
        print(f"eval.agreement: {error}", file=sys.stderr)
        return 1
    print(f"{len(shared)} reports labelled by both: {', '.join(one.name for one, _ in shared)}")
    print(table(agreement(shared)))
    if options.differences:
        print("\n".join(line for one, two in shared for line in differences(one, two)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
