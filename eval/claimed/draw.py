"""Draw real reports to label figures in: ``python -m eval.claimed.draw FILE --set NAME``.

As ``eval.judged.draw``, after whose sets these come: the same file and set give the same reports,
and reports read while Sayso was built, or drawn before, are left out. Prints JSON lines: number,
line of the file (from 1), SHA-256 of the text, outlet.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.judged import draw as judged
from eval.judged.draw import READ, Set, digest
from sayso.documents.languages import language_of

_NUMBERS = (
    r"(?i)(?<![\w.,-])\d[\d,.]*(?:\s(?:million|billion|per ?cent)|%)?(?=\s[a-z])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b"
)

SETS = {
    # To look at while the rules are made.
    "figures-made-on": Set("sayso-figures-made-on-1", 30, 800, 5000, 3, _NUMBERS, 5),
    # Kept: their figures are in no rule.
    "figures-kept": Set("sayso-figures-kept-1", 20, 800, 5000, 3, _NUMBERS, 5),
}


def drawn(file: Path, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, report) of the set's reports, in the order drawn."""
    rows = [
        (number, json.loads(line))
        for number, line in enumerate(
            file.read_text(encoding="utf-8").rstrip("\n").split("\n"), start=1
        )
    ]
    taken = set(READ.read_text(encoding="utf-8").split())
    for earlier in judged.SETS:
        taken |= {digest(row["text"]) for _, row in judged.drawn(file, earlier)}
    for each, plan in SETS.items():
        for line, row in _of_set(rows, plan, taken):
            taken.add(digest(row["text"]))
            if each == name:
                yield line, row
        if each == name:
            return


def _of_set(
    rows: Sequence[tuple[int, dict[str, str]]], plan: Set, taken: set[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    outlets: Counter[str] = Counter()
    for line, row in sorted(rows, key=lambda row: digest(plan.seed + row[1]["text"])):
        if sum(outlets.values()) == plan.count:
            return
        text = row["text"]
        if digest(text) in taken or outlets[row["source"]] == plan.each_outlet:
            continue
        if _fits(plan, text):
            outlets[row["source"]] += 1
            yield line, row


def _fits(plan: Set, text: str) -> bool:
    return (
        plan.shortest <= len(text) <= plan.longest
        and language_of(text) == "English"
        and len(re.findall(plan.pattern, text)) >= plan.least
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.claimed.draw", description=__doc__)
    parser.add_argument("file", type=Path, help="JSON lines with text and source")
    parser.add_argument("--set", choices=SETS, required=True)
    parser.add_argument("--texts", type=Path, help="also write each text to this folder, to label")
    options = parser.parse_args(arguments)
    for count, (line, row) in enumerate(drawn(options.file, options.set), start=1):
        about = {"number": count, "line": line, "sha256": digest(row["text"])}
        print(json.dumps(about | {"outlet": row["source"]}))
        if options.texts:
            options.texts.mkdir(parents=True, exist_ok=True)
            (options.texts / f"{count:02}.txt").write_bytes(row["text"].encode("utf-8"))


if __name__ == "__main__":
    main()
