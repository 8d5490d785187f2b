"""Which reports repeat one another: pairs against labels by hand, from raw text.

``python -m eval.copies --reports FILE`` reads FILE (JSON lines), looks for copies as ``sayso
compare`` does, and counts pairs of reports. ``eval/judged/copies.jsonl`` says which are copies;
docs/comparing.md says how they were labelled. Every pair of reports that no label calls a copy or
unsure is independent. Reports kept for other measures are left out: nobody has read them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from eval.figures import Counts, Row, plain_table
from eval.judged.draw import HERE, digest, drawn
from sayso.captures import captures
from sayso.documents import document
from sayso.errors import SaysoError
from sayso.model import Capture, Reading
from sayso.triangulation.copies import find_repeats

LABELS = HERE / "copies.jsonl"
MEASURE = "copies"
ON = "759 reports of one day"

Pair = frozenset[int]
"""Two lines of the file of reports, from 1."""


@dataclass(frozen=True, slots=True)
class Labels:
    """copies, unsure: pairs that were judged so. Unsure ones count neither way."""

    copies: frozenset[Pair]
    unsure: frozenset[Pair]


def labels_of(rows: Iterable[Mapping[str, object]]) -> Labels:
    """Groups as they stand in the file -> pairs."""
    pairs: dict[str, set[Pair]] = {"copy": set(), "unsure": set(), "independent": set()}
    for row in rows:
        reports = row["reports"]
        assert isinstance(reports, list)
        lines = [int(report["line"]) for report in reports]
        pairs[str(row["verdict"])] |= {frozenset(two) for two in combinations(lines, 2)}
    return Labels(frozenset(pairs["copy"]), frozenset(pairs["unsure"]))


KEPT = ("figures-kept", "who-said-it-kept", "nested-kept")
"""The sets that were kept for other measures when copies and stories were labelled."""


def kept_texts(file: Path) -> set[str]:
    """SHA-256 of the texts that nobody has read for the labels."""
    return {digest(row["text"]) for name in KEPT for _, row in drawn(file, name)}


def found_pairs(readings: Iterable[Reading]) -> set[Pair]:
    """The pairs of lines that are found to be copies."""
    by_id = {reading.document.id: reading for reading in readings}
    return {
        frozenset((_line(by_id[repeat.left]), _line(by_id[repeat.right])))
        for repeat in find_repeats(list(by_id.values()))
    }


def _line(reading: Reading) -> int:
    return reading.document.line or 0


def same_text(readings: Iterable[Reading]) -> set[Pair]:
    """The baseline: reports whose text is the same to the character."""
    lines: dict[str, list[int]] = {}
    for reading in readings:
        lines.setdefault(reading.document.text_hash, []).append(_line(reading))
    return {frozenset(two) for group in lines.values() for two in combinations(group, 2)}


def count(found: set[Pair], labels: Labels) -> Counts:
    """Right, found and wanted pairs; unsure ones are as if they were not there."""
    return Counts(
        right=len(found & labels.copies),
        found=len(found - labels.unsure),
        wanted=len(labels.copies),
    )


def half(pair: Pair) -> str:
    """ "developed" or "kept", by a hash of the pair's first line."""
    return "developed" if int(digest(f"copies {min(pair)}")[0], 16) % 2 else "kept"


def rows(found: set[Pair], baseline: set[Pair], labels: Labels) -> Iterator[Row]:
    """Pair F1 over all pairs and over each half."""
    for name, kept in (
        ("pair F1, all", {"developed", "kept"}),
        ("pair F1, half developed on", {"developed"}),
        ("pair F1, other half", {"kept"}),
    ):

        def only(pairs: Iterable[Pair], wanted: set[str] = kept) -> set[Pair]:
            return {pair for pair in pairs if half(pair) in wanted}

        part = Labels(frozenset(only(labels.copies)), labels.unsure)
        yield Row(MEASURE, ON, name, "the same text").with_f1(
            count(only(found), part), count(only(baseline), part)
        )


def readings_of(file: Path, *, threads: int) -> list[Reading]:
    """Every report of the file that can be read, those of kept sets left out."""
    from sayso.readings import Reader

    kept = kept_texts(file)
    documents = []
    for capture in captures([str(file)]):
        if isinstance(capture, Capture) and digest(capture.text) not in kept:
            try:
                documents.append(document(capture))
            except SaysoError:
                continue
    return list(Reader(threads=threads).read_all(documents))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; with --wrong also the pairs that were missed or found for nothing."""
    parser = argparse.ArgumentParser(prog="python -m eval.copies")
    parser.add_argument("--reports", type=Path, required=True, help="JSON lines with a text each")
    parser.add_argument("--threads", type=int, default=2, help="threads to read with  [2]")
    parser.add_argument("--wrong", action="store_true", help="list the lines of wrong pairs")
    options = parser.parse_args(arguments)
    if not options.reports.is_file():
        print(f"eval.copies: no file {options.reports}", file=sys.stderr)
        return 1
    labels = labels_of(map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()))
    readings = readings_of(options.reports, threads=options.threads)
    found = found_pairs(readings)
    print(plain_table(list(rows(found, same_text(readings), labels))))
    if options.wrong:
        for name, pairs in (
            ("missed", labels.copies - found),
            ("for nothing", found - labels.copies - labels.unsure),
        ):
            for pair in sorted(map(sorted, pairs)):
                print(f"{name}: lines {pair}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
