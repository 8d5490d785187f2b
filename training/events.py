"""Fit what finds events and tells right ones: ``python -m training.events --data D --model M``.

Three weighings are fitted on labelled reports (``training.event_labels``), each on what the one
before it lets through, and written beside the model's own weights: which words name an event
(``naming.json``), which of these name one again (``again.json``), and which of the events made of
them are right (``events.json``: an event is right where it is paired with a label, codebook 13.10,
or was judged so).

The map of types has seen these reports too, and each weighing sees what the one before makes of
them. So that none is trusted more than it deserves, every report is read with maps and weights that
were fitted without it, fold by fold.

``--folds`` prints, for several cuts, how many are right of those kept and how many of the labelled
ones are found, each report weighed by what was fitted without it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.judged.events import Told, of_labels
from sayso.documents import document
from sayso.measures.matching import characters
from sayso.measures.pairing import best_pairs
from sayso.model import Capture, Document, Event, Span
from sayso.readings import Reader
from sayso.readings.actors.casting import Cast, cast
from sayso.readings.analysis.event_types import EventTypes
from sayso.readings.analysis.network import Model
from sayso.readings.events import Fitted, pairs, possible, weighed
from sayso.readings.events.naming import SIGNS
from sayso.readings.parsed import Words
from sayso.readings.statements import statements
from sayso.readings.statements.inner import Weights, likelihood, weights_in
from sayso.readings.statements.quotes import quotations
from sayso.readings.times.timing import Hung, dated
from training.event_labels import characters_of, digest, texts, verdicts, whole_labels
from training.event_types import SHIPPED, all_rows, fit_map, reader_with
from training.inner import Case, fit

NAMING, AGAIN, RIGHT = "naming.json", "again.json", "events.json"

PENALTY = 20.0
"""Half of it times the squared weights is added to the loss summed over all cases."""
PENALTY_AGAIN = 10.0

FOLDS = 5
CUTS = (0.0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)

Cases = Mapping[str, Sequence[Case]]
"""Those of each report, by its name."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report read without its own labels. is_whole: all its events are labelled; of the others
    only what was found was judged."""

    name: str
    document: Document
    words: Words
    cast: Cast
    hung: Hung
    labels: Sequence[Mapping[str, Any]]
    is_whole: bool


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.events", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--folds", action="store_true", help="print what each cut reaches")
    options = parser.parse_args(arguments)
    maps = maps_without(options.model, options.data)
    found = list(labelled(options.model, maps, options.data.parent / "reports"))
    naming, by_fold = weights_of(cases(found, naming_cases), PENALTY)
    again, again_by_fold = weights_of(
        cases(found, lambda each: pair_cases(each, Fitted(by_fold[fold_of(each.name)]))),
        PENALTY_AGAIN,
    )
    events = cases(
        found,
        lambda each: event_cases(
            each, Fitted(by_fold[fold_of(each.name)], again_by_fold[fold_of(each.name)])
        ),
    )
    right, right_by_fold = weights_of(events, PENALTY)
    if options.folds:
        wanted = {each.name: len(each.labels) for each in found if each.is_whole}
        for line in cuts(events, right_by_fold, wanted):
            print(line)
    for name, weights in ((NAMING, naming), (AGAIN, again), (RIGHT, right)):
        (options.model / name).write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


def fold_of(name: str) -> int:
    """By the report's hash, whose remainder by ``event_labels.KEPT`` says what is kept."""
    return int(name, 16) // 4 % FOLDS


def maps_without(folder: Path, data: Path) -> list[EventTypes]:
    """For each fold the map of types that is fitted without its reports."""
    rows = all_rows(Model(folder), data)
    folds = np.array(
        [
            fold_of(digest(text)) if corpus == "reports" else FOLDS
            for text, corpus in zip(rows.groups, rows.corpora, strict=True)
        ]
    )
    return [fit_map(rows.of(folds != fold)) for fold in range(FOLDS)]


def labelled(folder: Path, maps: Sequence[EventTypes], reports: Path) -> Iterator[Labelled]:
    """Each labelled report whose text is there, read with the map of its fold."""
    whole, judged = whole_labels(), verdicts()
    inner = weights_in(folder)
    readers = [reader_with(folder, each) for each in maps]
    for name, text in texts(reports):
        labels = whole.pop(name, None) or judged.pop(name, None)
        if labels is not None:
            read = document(Capture(where=name, text=text))
            is_whole = name in whole_labels()
            yield _read(readers[fold_of(name)], read, inner, labels, is_whole=is_whole)
    for reader in readers:
        reader.close()


def _read(
    reader: Reader,
    read: Document,
    inner: Weights | None,
    labels: Sequence[Mapping[str, Any]],
    *,
    is_whole: bool,
) -> Labelled:
    borders = [at for part in read.parts for at in (part.span.start, part.span.end)]
    analysis = reader.analyse(read.text, borders=borders)
    quoted = quotations(read.text, read.parts)
    said = statements(read, analysis, quoted, knots=reader.knots, weights=inner)
    told = cast(read, analysis, said, quoted)
    dated_at, times = dated(read, analysis)
    hung = Hung.of(analysis, times)
    return Labelled(digest(read.text), dated_at, Words.of(analysis), told, hung, labels, is_whole)


# --- Cases: signs, and whether they are of what is so ---------------------------------------------


def cases(found: Iterable[Labelled], of: Callable[[Labelled], Iterable[Case]]) -> Cases:
    return {each.name: list(of(each)) for each in found}


def naming_cases(report: Labelled) -> Iterator[Case]:
    """Each word that may name an event, and whether it does."""
    named = _named(report)
    for span, row in possible(report.document, report.words, report.cast, report.hung):
        hits = [named[at] for at in range(span.start, span.end) if at in named]
        if report.is_whole or hits:
            yield dict(zip(SIGNS, row, strict=True)), any(hits)


def _named(report: Labelled) -> dict[int, bool]:
    """The offsets of labelled words, and whether each names an event."""
    if report.is_whole:
        return {at: True for each in report.labels for at in characters_of(each)}
    return {
        at: each["verdict"] != "none" for each in report.labels for at in range(*each["trigger"])
    }


def pair_cases(report: Labelled, fitted: Fitted) -> Iterator[Case]:
    """Each two words of labelled events, and whether these are one."""
    if not report.is_whole:
        return
    named = {at: i for i, each in enumerate(report.labels) for at in characters_of(each)}

    def of(span: Span) -> int | None:
        return next((named[at] for at in range(span.start, span.end) if at in named), None)

    found = pairs(report.document, report.words, report.cast, report.hung, fitted)
    for one, other, signs in found:
        if of(one) is not None and of(other) is not None:
            yield signs, of(one) == of(other)


def event_cases(report: Labelled, fitted: Fitted) -> Iterator[Case]:
    """Each event found, and whether it is right."""
    found = weighed(report.document, report.words, report.cast, report.hung, fitted)
    if report.is_whole:
        yield from _paired(found, of_labels(report.document.text, report.labels))
    else:
        yield from _judged(found, report.labels)


def _paired(found: Sequence[tuple[Event, Weights]], wanted: Sequence[Told]) -> Iterator[Case]:
    triggers = [characters(event.mentions) for event, _ in found]
    right = {
        i
        for i, _ in best_pairs(
            {
                (i, j): 1 + len(one & other.triggers) / len(one | other.triggers)
                for i, one in enumerate(triggers)
                for j, other in enumerate(wanted)
                if not one.isdisjoint(other.triggers)
            }
        )
    }
    return ((signs, i in right) for i, (_, signs) in enumerate(found))


def _judged(
    found: Sequence[tuple[Event, Weights]], verdicts: Sequence[Mapping[str, Any]]
) -> Iterator[Case]:
    for event, signs in found:
        own = characters(event.mentions)
        for each in verdicts:
            if not own.isdisjoint(range(*each["trigger"])):
                yield signs, each["verdict"] == "right"
                break


# --- Weights --------------------------------------------------------------------------------------


def weights_of(found: Cases, penalty: float) -> tuple[Weights, list[Weights]]:
    """Those fitted on all reports, and for each fold those fitted without it."""
    return _fitted(found, penalty, None), [_fitted(found, penalty, each) for each in range(FOLDS)]


def _fitted(found: Cases, penalty: float, without: int | None) -> Weights:
    kept = [case for name in found if fold_of(name) != without for case in found[name]]
    return fit(kept, penalty)


def cuts(found: Cases, by_fold: Sequence[Weights], wanted: Mapping[str, int]) -> Iterator[str]:
    """For each cut, what is right of what is kept, and found of what is labelled. wanted: how many
    events are labelled in each report that is labelled whole."""
    likely = [
        (likelihood(signs, by_fold[fold_of(name)]), right, name in wanted)
        for name in found
        for signs, right in found[name]
    ]
    for cut in CUTS:
        kept = [right for score, right, is_whole in likely if is_whole and score >= cut]
        rest = [right for score, right, is_whole in likely if not is_whole and score >= cut]
        yield (
            f"{cut:.2f}: precision {sum(kept) / len(kept):.3f},"
            f" recall {sum(kept) / sum(wanted.values()):.3f};"
            f" of verdicts {sum(rest) / len(rest):.3f} of {len(rest)}"
        )


if __name__ == "__main__":
    main()
