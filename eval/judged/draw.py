"""Draw real reports to label by hand: ``python -m eval.judged.draw FILE --set NAME``.

The same file and set give the same reports: they stand in the order of a hash of the set's seed and
the report's text, and the first that fit are taken. Reports that were read while Sayso was built
(``READ``), and those of the sets before, are left out. Prints JSON lines: number, line of the file
(from 1), SHA-256 of the text, outlet.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.documents.languages import language_of

HERE = Path(__file__).parent
READ = HERE / "read_before.txt"
"""SHA-256 of the texts read while the reader was built, one a line."""


@dataclass(frozen=True, slots=True)
class Set:
    """What is drawn: so many reports, of so many characters, so many an outlet, with a pattern.

    pattern, least: a report must hold so many matches (reports with nested statements are few).
    """

    seed: str
    count: int
    shortest: int
    longest: int
    each_outlet: int
    pattern: str = ""
    least: int = 0


SETS = {
    "who-said-it": Set("sayso-who-said-it-1", 30, 800, 5000, 3),
    "nested": Set(
        "sayso-nested-1", 25, 800, 7000, 3,
        r"(?i)\bciting\b|\bquot(?:ed|es|ing)\b|\bas saying\b|\baccording to [^.]{3,60} report"
        r"|\b(?:said|told|reported|says|reports|wrote)\b[^.“”\"]{0,60}\bthat\b[^.“”\"]{0,60}"
        r"\b(?:said|told|claimed|denied|rejected|demanded|accused|asked|called|wanted|believed)\b",
        2,
    ),
}  # fmt: skip


def drawn(file: Path, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, report) of the set's reports, in the order drawn."""
    plan = SETS[name]
    rows = [
        (number, json.loads(line))
        for number, line in enumerate(
            file.read_text(encoding="utf-8").rstrip("\n").split("\n"), start=1
        )
    ]
    taken = set(READ.read_text(encoding="utf-8").split())
    for earlier in list(SETS)[: list(SETS).index(name)]:
        taken |= {digest(row["text"]) for _, row in drawn(file, earlier)}
    rows.sort(key=lambda row: digest(plan.seed + row[1]["text"]))
    outlets: Counter[str] = Counter()
    for number, row in rows:
        if sum(outlets.values()) == plan.count:
            return
        text = row["text"]
        if digest(text) in taken or outlets[row["source"]] == plan.each_outlet:
            continue
        if _fits(plan, text):
            taken.add(digest(text))
            outlets[row["source"]] += 1
            yield number, row


def _fits(plan: Set, text: str) -> bool:
    return (
        plan.shortest <= len(text) <= plan.longest
        and language_of(text) == "English"
        and len(re.findall(plan.pattern, text)) >= plan.least
    )


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.judged.draw", description=__doc__)
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
