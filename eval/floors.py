"""Floors under the reader's quality: figures on invented reports that may only rise.

``python -m eval.floors`` reads the reports of ``eval/reports``, compares what it finds with the
labels of ``eval/gold/statements.jsonl``, prints every figure beside its floor and fails where one
is below. ``--update`` writes the figures down as the new floors, and refuses to lower any
without ``--allow-regression``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.attribution import Attributed
from eval.corpora import Offsets
from eval.figures import Counts
from sayso.measures.labels import row
from sayso.measures.matching import cues_fit, matched, speakers_fit
from sayso.model import Statement

HERE = Path(__file__).parent
FLOORS, GOLD, REPORTS = HERE / "floors.json", HERE / "gold/statements.jsonl", HERE / "reports"

# One statement of the 252 moves statement F1 by 0.004. The network's sums are rounded a little
# differently by processors of different makes, which may turn one or two statements; that much
# is no regression. An allowance, not a measurement.
SLACK = 0.01

DECIMALS = 4


class LoweredFloorError(Exception):
    """New floors would lie below old ones, and nobody said that this is meant."""

    def __init__(self, lowered: Sequence[str]) -> None:
        self.lowered = tuple(lowered)
        super().__init__(
            f"{', '.join(lowered)} would fall; --allow-regression writes it down all the same"
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of a report, from the labels or from the reader, ready to be compared.

    within: place of the outer statement in the report's list of statements, None outside any.
    """

    words: Attributed
    form: str
    act: str
    within: int | None = None


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """An invented report with the statements that people labelled in it."""

    name: str
    text: str
    statements: tuple[Told, ...]


def labelled_reports(gold: Path = GOLD, reports: Path = REPORTS) -> list[LabelledReport]:
    """The frozen reports with their labels. ValueError where a text is not the labelled one."""
    labelled = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        text = (reports / report["report"]).read_bytes().decode("utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != report["text_sha256"]:
            raise ValueError(f"{report['report']}: found another text than the labels are for")
        labelled.append(
            LabelledReport(report["report"], text, tuple(map(_labelled, report["statements"])))
        )
    return labelled


def _labelled(statement: Mapping[str, object]) -> Told:
    cue, speakers, content = (
        frozenset(i for a, b in _places(statement[part]) for i in range(a, b))
        for part in ("cue", "speakers", "content")
    )
    within = statement["within"]
    return Told(
        Attributed(cue, speakers, content),
        str(statement["form"]),
        str(statement["act"]),
        within if isinstance(within, int) else None,
    )


def _places(spans: object) -> list[Offsets]:
    if not isinstance(spans, list):
        raise TypeError(f"found {spans!r}, need a list of spans")
    return [(span["start"], span["end"]) for span in spans]


def told(statements: Sequence[Statement]) -> list[Told]:
    """The reader's statements of one report, in its order."""
    place = {statement.id: index for index, statement in enumerate(statements)}
    return [
        Told(Attributed.stated(s), s.form, s.act, place[s.within] if s.within else None)
        for s in statements
    ]


@dataclass(slots=True)
class Tally:
    """What a set of reports comes to, as counts."""

    statements: Counts = field(default_factory=Counts)
    outermost: Counts = field(default_factory=Counts)
    nested: Counts = field(default_factory=Counts)
    carried_on: Counts = field(default_factory=Counts)
    speakers: Counts = field(default_factory=Counts)
    forms: Counts = field(default_factory=Counts)
    acts: Counts = field(default_factory=Counts)

    def add(self, found: Sequence[Told], wanted: Sequence[Told]) -> None:
        """One report, matched after section 8 of the codebook.

        The speaker is judged where content and cue are right, form and act where all three are.
        """
        ours, theirs = [f.words for f in found], [w.words for w in wanted]
        heard = matched(ours, theirs, fits=cues_fit)
        right = dict(matched(ours, theirs))
        placed = {i: j for i, j in right.items() if _same_outer(found[i], wanted[j], right)}
        for name, belongs in KINDS.items():
            pairs = right if name in ("statements", "carried_on") else placed
            counts = Counts(
                sum(belongs(wanted[j]) and belongs(found[i]) for i, j in pairs.items()),
                sum(map(belongs, found)),
                sum(map(belongs, wanted)),
            )
            setattr(self, name, getattr(self, name) + counts)
        named = sum(speakers_fit(ours[i], theirs[j]) for i, j in heard)
        self.speakers += Counts(named, len(heard), len(heard))
        same_form = sum(found[i].form == wanted[j].form for i, j in right.items())
        same_act = sum(
            row("act", found[i].act) == row("act", wanted[j].act) for i, j in right.items()
        )
        self.forms += Counts(same_form, len(right), len(right))
        self.acts += Counts(same_act, len(right), len(right))

    def figures(self) -> dict[str, float]:
        """The figures that have floors."""
        return {
            "statement F1": self.statements.f1,
            "outermost statement F1": self.outermost.f1,
            "nested statement F1": self.nested.f1,
            "quotation going on F1": self.carried_on.f1,
            "speaker accuracy": self.speakers.recall,
            "form accuracy": self.forms.recall,
            "act accuracy": self.acts.recall,
        }


KINDS: Mapping[str, Callable[[Told], bool]] = {
    "statements": lambda statement: True,
    "carried_on": lambda statement: not statement.words.cue,
    "outermost": lambda statement: statement.within is None,
    "nested": lambda statement: statement.within is not None,
}


def _same_outer(found: Told, wanted: Told, right: Mapping[int, int]) -> bool:
    """Do both stand outside any statement, or inside statements that are matched themselves?"""
    if found.within is None or wanted.within is None:
        return found.within is wanted.within
    return right.get(found.within) == wanted.within


Reads = Callable[[LabelledReport], Sequence[Told]]


def measure(reports: Sequence[LabelledReport], reads: Reads) -> dict[str, float]:
    """Every figure, over all reports together."""
    tally = Tally()
    for report in reports:
        tally.add(reads(report), report.statements)
    return {name: round(figure, DECIMALS) for name, figure in tally.figures().items()}


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors, and the digest of the labels and texts they were measured on."""

    gold: str
    figures: Mapping[str, float]

    @classmethod
    def kept(cls, path: Path = FLOORS) -> Floors:
        """As they are in the file; no figures where there is none yet."""
        if not path.exists():
            return cls("", {})
        pinned = json.loads(path.read_text(encoding="utf-8"))
        return cls(pinned["gold_sha256"], pinned["floors"])

    def write(self, path: Path = FLOORS) -> None:
        """Keep them, for people to read too."""
        pinned = {"gold_sha256": self.gold, "floors": dict(self.figures)}
        path.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")


def digest(gold: Path = GOLD) -> str:
    """sha256 of the labels, which hold the digest of each report's text."""
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def broken(floors: Floors, gold: str, figures: Mapping[str, float]) -> list[str]:
    """What is wrong, a sentence each; nothing when every floor holds."""
    if floors.gold != gold:
        return ["the labels are not those the floors were measured on; --update measures anew"]
    return [
        f"{name}: found {figures.get(name, 0.0):.4f}, need {floor:.4f}"
        for name, floor in floors.figures.items()
        if figures.get(name, 0.0) < floor - SLACK
    ]


def raised(
    floors: Floors, gold: str, figures: Mapping[str, float], *, allow_regression: bool
) -> Floors:
    """The figures as the new floors. LoweredFloorError where one falls and may not."""
    lowered = [name for name, floor in floors.figures.items() if figures.get(name, 0.0) < floor]
    if lowered and not allow_regression:
        raise LoweredFloorError(lowered)
    return Floors(gold, figures)


def table(floors: Floors, figures: Mapping[str, float]) -> str:
    """Every figure beside its floor."""
    width = max(map(len, figures))
    lines = [f"{'':{width}}   found   floor"]
    for name, figure in figures.items():
        floor = floors.figures.get(name)
        shown = "" if floor is None else f"{floor:.4f}"
        lines.append(f"{name:{width}}  {figure:.4f}  {shown}".rstrip())
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the shipped reader against the floors; 1 where one does not hold."""
    parser = argparse.ArgumentParser(prog="python -m eval.floors")
    parser.add_argument("--update", action="store_true", help="make what is found the new floors")
    parser.add_argument("--allow-regression", action="store_true", help="even where one falls")
    parser.add_argument("--model", type=Path, help="measure the model in this folder instead")
    options = parser.parse_args(arguments)
    if options.update and options.model:
        parser.error("--update is for the shipped model alone")
    from eval.shipped import ShippedReader
    from sayso.readings import Reader

    subject, floors, gold = ShippedReader(Reader(model=options.model)), Floors.kept(), digest()
    figures = measure(labelled_reports(), lambda r: told(subject.statements(r.name, r.text)))
    print(table(floors, figures))
    try:
        if options.update:
            allowed = options.allow_regression
            floors = raised(floors, gold, figures, allow_regression=allowed)
            floors.write()
    except LoweredFloorError as error:
        print(f"eval.floors: {error}", file=sys.stderr)
        return 1
    problems = broken(floors, gold, figures)
    print("".join(f"below the floor: {problem}\n" for problem in problems), end="", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
