"""Fit what tells right events from others: ``python -m training.events --reports F --model M``.

Reads labelled reports with the model, sees which of the events found are right, and writes
``events.json`` beside the model's own weights: what each sign adds to the log-odds. The labels are
those that the rules for events were made on (``eval/judged/events_made_on.jsonl``: an event is
right where it is paired with a label, codebook 13.10) and verdicts on events that were found in
other reports (``training/judged/events/verdicts.jsonl``: right, named before, or none). The sets
kept for measuring are no part of them.

``--folds`` prints, for several cuts, how many are right of those kept and how many of the labelled
ones are found, each report weighed by what was fitted without it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.judged.events import Told, of_labels
from sayso.documents import document
from sayso.measures.matching import characters
from sayso.measures.pairing import best_pairs
from sayso.model import Capture, Document, Event
from sayso.readings import Reader
from sayso.readings.actors.casting import cast
from sayso.readings.events import weighed
from sayso.readings.parsed import Words
from sayso.readings.statements import statements
from sayso.readings.statements.inner import Weights, likelihood, weights_in
from sayso.readings.statements.quotes import quotations
from sayso.readings.times.timing import Hung, dated
from training.event_types import SHIPPED
from training.inner import Case, fit

WHOLE = Path(__file__).parent.parent / "eval" / "judged" / "events_made_on.jsonl"
VERDICTS = Path(__file__).parent / "judged" / "events" / "verdicts.jsonl"
FILE = "events.json"

PENALTY = 20.0
"""Half of it times the squared weights is added to the loss summed over all events."""

FOLDS = 10
CUTS = (0.0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The events found in one report, each with whether it is right. wanted: how many events are
    labelled there; None where only what was found was judged."""

    name: str
    cases: Sequence[Case]
    wanted: int | None


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.events", description=__doc__)
    parser.add_argument(
        "--reports", type=Path, required=True, help="folder of JSON lines with text"
    )
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--folds", action="store_true", help="print what each cut reaches")
    options = parser.parse_args(arguments)
    with Reader(model=options.model) as reader:
        found = list(labelled(reader, options.reports, weights_in(options.model)))
    cases = [case for each in found for case in each.cases]
    print(f"{len(cases)} events, {sum(right for _, right in cases)} right")
    if options.folds:
        for line in cuts(found):
            print(line)
    table = json.dumps(fit(cases, PENALTY), indent=1)
    (options.model / FILE).write_text(table + "\n", "utf-8")


def labelled(reader: Reader, reports: Path, inner: Weights | None) -> Iterator[Labelled]:
    """Each labelled report whose text is there."""
    whole, verdicts = _rows(WHOLE), _rows(VERDICTS)
    for file in sorted(reports.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            text = json.loads(line)["text"]
            name = hashlib.sha256(text.encode("utf-8")).hexdigest()
            wanted, judged = whole.pop(name, None), verdicts.pop(name, None)
            if wanted is None and judged is None:
                continue
            found = _found(reader, document(Capture(where=name, text=text)), inner)
            if wanted is not None:
                yield Labelled(name, _paired(found, of_labels(text, wanted)), len(wanted))
            elif judged is not None:
                yield Labelled(name, list(_judged(found, judged)), None)


def _rows(file: Path) -> dict[str, list[Mapping[str, Any]]]:
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {row["sha256"]: row["events"] for row in lines}


def _found(reader: Reader, read: Document, inner: Weights | None) -> list[tuple[Event, Weights]]:
    borders = [at for part in read.parts for at in (part.span.start, part.span.end)]
    analysis = reader.analyse(read.text, borders=borders)
    quoted = quotations(read.text, read.parts)
    said = statements(read, analysis, quoted, knots=reader.knots, weights=inner)
    told = cast(read, analysis, said, quoted)
    dated_at, times = dated(read, analysis)
    return weighed(dated_at, Words.of(analysis), told, Hung.of(analysis, times))


def _paired(found: Sequence[tuple[Event, Weights]], wanted: Sequence[Told]) -> list[Case]:
    triggers = [characters(event.mentions) for event, _ in found]
    pairs = best_pairs(
        {
            (i, j): 1 + len(one & other.triggers) / len(one | other.triggers)
            for i, one in enumerate(triggers)
            for j, other in enumerate(wanted)
            if not one.isdisjoint(other.triggers)
        }
    )
    right = {i for i, _ in pairs}
    return [(signs, i in right) for i, (_, signs) in enumerate(found)]


def _judged(
    found: Sequence[tuple[Event, Weights]], verdicts: Sequence[Mapping[str, Any]]
) -> Iterator[Case]:
    for event, signs in found:
        own = characters(event.mentions)
        for each in verdicts:
            start, end = each["trigger"]
            if not own.isdisjoint(range(start, end)):
                yield signs, each["verdict"] == "right"
                break


def cuts(found: Sequence[Labelled]) -> Iterator[str]:
    """For each cut, what is right of what is kept, and found of what is labelled."""
    likely: list[tuple[float, bool, bool]] = []
    for fold in range(FOLDS):
        others = [each for each in found if _fold(each) != fold]
        weights = fit([case for each in others for case in each.cases], PENALTY)
        likely += [
            (likelihood(signs, weights), right, each.wanted is not None)
            for each in found
            if _fold(each) == fold
            for signs, right in each.cases
        ]
    wanted = sum(each.wanted or 0 for each in found)
    for cut in CUTS:
        kept = [right for score, right, is_whole in likely if is_whole and score >= cut]
        rest = [right for score, right, is_whole in likely if not is_whole and score >= cut]
        yield (
            f"{cut:.2f}: precision {sum(kept) / len(kept):.3f}, recall {sum(kept) / wanted:.3f};"
            f" of verdicts {sum(rest) / len(rest):.3f} of {len(rest)}"
        )


def _fold(each: Labelled) -> int:
    return int(each.name, 16) % FOLDS


if __name__ == "__main__":
    main()
