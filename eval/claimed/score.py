"""Score figures against labels by hand: ``python -m eval.claimed.score LABELS --reports FILE``.

LABELS is what ``eval.claimed.marked`` made; FILE holds the reports, which the labels know by their
SHA-256. Figures are paired and compared after rule 11.21 of the codebook. Intervals are 95 %
bootstrap ones over reports. ``--second LABELS`` compares two labellings instead of the reader.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.judged.draw import digest
from sayso.documents import document
from sayso.measures.bootstrap import Sums, interval, resamples
from sayso.measures.matching import Characters, characters, overlap
from sayso.measures.pairing import Pair, best_pairs
from sayso.model import Actor, Capture, Figure, Span
from sayso.readings import Reader
from sayso.readings.figures import figures

SAME = 0.01
"""Shares are the same to one hundredth of a percent; so is every other number, which is whole or
has few places."""


@dataclass(frozen=True)
class Told:
    """A figure, labelled or read, as the scores see it.

    head: the last word of its item in small letters, None without one. whole: place of its whole
    in the same list. outlet: whether the outlet asserts it. actor: mentions of whoever does.
    name: the words of that actor's name that tell it from others.
    """

    number: Characters
    low: float | None
    high: float | None
    bound: str
    head: str | None
    whole: int | None
    outlet: bool
    actor: Characters
    name: frozenset[str]

    def is_right(self, label: Told) -> bool:
        """Whether low, high and bound are the label's."""
        return (
            self.bound == label.bound
            and _same(self.low, label.low)
            and _same(self.high, label.high)
        )

    def is_asserted_as(self, label: Told) -> bool:
        if self.outlet or label.outlet or not (self.actor and label.actor):
            return self.outlet == label.outlet and bool(self.actor) == bool(label.actor)
        return not (self.actor.isdisjoint(label.actor) or self.name.isdisjoint(label.name))


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= SAME


def of_labels(text: str, rows: Sequence[Mapping[str, Any]]) -> list[Told]:
    """The labels of one report, as ``eval.claimed.marked`` writes them."""
    places = {row["id"]: number for number, row in enumerate(rows)}
    return [
        Told(
            _offsets(row["number"]),
            row["low"],
            row["high"],
            row["bound"],
            _last_word(text[slice(*row["item"])]) if row["item"] else None,
            places.get(row["part_of"]),
            row["outlet"],
            _offsets(row["actor"]) if row["actor"] else frozenset(),
            _name(text[slice(*row["actor"])]) if row["actor"] else frozenset(),
        )
        for row in rows
    ]


def of_figures(text: str, found: Sequence[Figure], actors: Sequence[Actor]) -> list[Told]:
    """A report's figures as they were read, with those who assert them."""
    places = {figure.id: number for number, figure in enumerate(found)}
    by_id = {actor.id: actor for actor in actors}
    made = []
    for figure in found:
        actor = by_id.get(figure.asserted_by.actor or "")
        made.append(
            Told(
                characters([figure.span]),
                figure.low,
                figure.high,
                figure.bound,
                _last_word(figure.item.of(text)) if figure.item else None,
                places.get(figure.part_of or ""),
                figure.asserted_by.statement is None,
                characters(actor.mentions) if actor else frozenset(),
                _name(actor.name) if actor else frozenset(),
            )
        )
    return made


def _offsets(place: Sequence[int]) -> Characters:
    return characters([Span(*place)])


def _last_word(item: str) -> str | None:
    words = item.lower().split()
    return words[-1].strip("“”\"'’.,") if words else None


def _name(words: str) -> frozenset[str]:
    return frozenset(words.lower().replace("’", "'").split()) - {"the", "a", "of"}


def paired(found: Sequence[Told], wanted: Sequence[Told]) -> list[Pair]:
    """The figures that both have: their number words share a character, one to one."""
    return best_pairs(
        {
            (i, j): alike
            for i, one in enumerate(found)
            for j, other in enumerate(wanted)
            if (alike := overlap(one.number, other.number))
        }
    )


Tally = tuple[int, int, int, int, int, int, int, int, int]
"""Of a report: found, wanted, paired, right; paired with the same item, with the same asserter;
links to a whole found, wanted, right."""


def tally(found: Sequence[Told], wanted: Sequence[Told]) -> Tally:
    pairs = paired(found, wanted)
    label_of = dict(pairs)
    both = [(found[i], wanted[j]) for i, j in pairs]
    links = sum(
        found[i].whole is not None
        and wanted[j].whole is not None
        and label_of.get(found[i].whole or 0) == wanted[j].whole
        for i, j in pairs
    )
    return (
        len(found),
        len(wanted),
        len(pairs),
        sum(one.is_right(other) for one, other in both),
        sum(one.head == other.head for one, other in both),
        sum(one.is_asserted_as(other) for one, other in both),
        sum(one.whole is not None for one in found),
        sum(one.whole is not None for one in wanted),
        links,
    )


def _f1(right: float, found: float, wanted: float) -> float | None:
    return 2 * right / (found + wanted) if found + wanted else None


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def scores(sums: Sequence[float]) -> dict[str, float | None]:
    """The figures of merit, from sums of tallies over reports; None with nothing to divide by."""
    found, wanted, both, right, item, asserted, links_found, links_wanted, links = sums
    return {
        "low, high and bound: F1": _f1(right, found, wanted),
        "found at all: recall": _share(both, wanted),
        "found at all: precision": _share(both, found),
        "item by head word, of those paired": _share(item, both),
        "asserted by, of those paired": _share(asserted, both),
        "part of: F1 of links": _f1(links, links_found, links_wanted),
    }


def _score_named(name: str) -> Callable[[Sums], float | None]:
    return lambda sums: scores(sums.tolist())[name]


def labels(file: Path) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """(SHA-256 of the text, labels) of each report."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["sha256"], row["figures"]


def read(reader: Reader, sha: str, text: str) -> list[Told]:
    made = document(Capture(where=sha, text=text))
    reading = reader.read(made)
    found = figures(made, reader.analyse(made.text), reading.statements)
    return of_figures(made.text, found, reading.actors)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.claimed.score", description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--reports", type=Path, required=True, help="JSON lines with text")
    parser.add_argument("--second", type=Path, help="other labels, in the reader's place")
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    options = parser.parse_args(arguments)
    rows = options.reports.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = {digest(text): text for text in (json.loads(row)["text"] for row in rows)}
    again = dict(labels(options.second)) if options.second else None
    reader = None if options.second else Reader(model=options.model)
    tallies = []
    for sha, gold in labels(options.labels):
        wanted = of_labels(texts[sha], gold)
        if reader is not None:
            tallies.append(tally(read(reader, sha, texts[sha]), wanted))
        elif again is not None and sha in again:
            tallies.append(tally(of_labels(texts[sha], again[sha]), wanted))
    report(np.array(tallies, dtype=np.float64))


def report(by_report: Sums) -> None:
    """Print every score with its interval."""
    sums = by_report.sum(axis=0).tolist()
    print(f"{len(by_report)} reports, {int(sums[1])} labelled, {int(sums[0])} found")
    for name, value in scores(sums).items():
        between = interval(
            by_report,
            _score_named(name),
            resamples(len(by_report)),
        )
        shown = "  —  " if value is None else f"{value:.3f}"
        print(
            f"  {name:<36} {shown}" + (f"  [{between[0]:.3f}, {between[1]:.3f}]" if between else "")
        )


if __name__ == "__main__":
    main()
