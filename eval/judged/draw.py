"""Draw real reports to label by hand: ``python -m eval.judged.draw FILE --set NAME``.

The same file and set give the same reports: they stand in the order of a hash of the set's seed and
the report's text, and the first that fit are taken. Reports that were read while Sayso was built
(``READ``), and those of the sets before, are left out; where a set is to stand ``apart``, so is
what shares more than a few sentences with them. Prints JSON lines: number, line of the file (from
1), SHA-256 of the text, outlet.
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
    apart: no report may be much like those of the sets before, so that what is learnt from one set
    tells nothing of another. again: a report may be in a set before, labelled for something else,
    if that set was not one of these. among: only reports of these sets, which nobody has opened.
    clear_of: any report but those of these sets and what is much like them, whatever else it was
    drawn or read for.
    """

    seed: str
    count: int
    shortest: int
    longest: int
    each_outlet: int
    pattern: str = ""
    least: int = 0
    apart: bool = False
    again: bool = False
    among: tuple[str, ...] = ()
    clear_of: tuple[str, ...] = ()


_OTHERS_WORDS = (
    r"(?i)\bciting\b|\bquot(?:ed|es|ing)\b|\bas saying\b|\baccording to [^.]{3,60} report"
    r"|\b(?:said|told|reported|says|reports|wrote)\b[^.“”\"]{0,60}\bthat\b[^.“”\"]{0,60}"
    r"\b(?:said|told|claimed|denied|rejected|demanded|accused|asked|called|wanted|believed)\b"
)
_NUMBERS = (
    r"(?i)(?<![\w.,-])\d[\d,.]*(?:\s(?:million|billion|per ?cent)|%)?(?=\s[a-z])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b"
)
_HAPPENINGS = (
    r"(?i)\b(?:attack|strike|struck|talks|meeting|met|ceasefire|truce|killed|troops|sanctions|"
    r"agreement|deal|negotiat|withdraw|hostage|prisoner|minister|army|military)\w*"
)
_CONFLICTS = r"\b(?:Ukrain\w+|Gaza\w*|Iran\w*|Hamas|Kyiv|Tehran|Israeli?)\b"
_UNOPENED = ("who-said-it-kept", "nested-kept")
_MEASURED = (*_UNOPENED, "accounts-kept")
"""The sets that hold every report that anything is measured on now."""

# In the order drawn: a new set comes last, or the ones before it would change.
SETS = {
    # Statements and nested ones: measured first, then read for kinds of error, now learnt from.
    "who-said-it": Set("sayso-who-said-it-1", 30, 800, 5000, 3),
    "nested": Set("sayso-nested-1", 25, 800, 7000, 3, _OTHERS_WORDS, 2),
    # Figures, to look at while rules are made: the second set was measured first, then opened.
    "figures-made-on": Set("sayso-figures-made-on-1", 30, 800, 5000, 3, _NUMBERS, 5),
    "figures-kept": Set("sayso-figures-kept-1", 20, 800, 5000, 3, _NUMBERS, 5),
    # Kept for measuring statements and nested ones.
    "who-said-it-kept": Set("sayso-who-said-it-2", 30, 800, 5000, 4, apart=True),
    "nested-kept": Set("sayso-nested-2", 25, 800, 7000, 6, _OTHERS_WORDS, 1, apart=True),
    # Statements to learn from.
    "statements-learnt": Set("sayso-statements-learnt-1", 100, 600, 6000, 12, apart=True),
    "statements-learnt-2": Set("sayso-statements-learnt-2", 100, 600, 7000, 20, apart=True),
    # Events and positions, likewise: the first set was measured first, then opened.
    "events-kept": Set("sayso-events-kept-1", 12, 1000, 5000, 3, _HAPPENINGS, 6),
    "events-made-on": Set("sayso-events-made-on-1", 14, 1000, 5000, 2, _HAPPENINGS, 6),
    # To find pairs of accounts in: of one story many reports, whatever else they were drawn for.
    "accounts": Set("sayso-accounts-1", 54, 900, 4500, 9, _CONFLICTS, 5, again=True),
    # Kept for measuring: figures, events and positions, pairs of accounts.
    "figures-kept-2": Set("sayso-figures-kept-2", 30, 800, 7000, 9, _NUMBERS, 5, among=_UNOPENED),
    "events-kept-2": Set("sayso-events-kept-2", 12, 800, 5000, 3, _HAPPENINGS, 6, among=_UNOPENED),
    "accounts-kept": Set("sayso-accounts-2", 54, 900, 4500, 9, _CONFLICTS, 5, again=True),
    # Events and positions to learn from.
    "events-learnt": Set(
        "sayso-events-learnt-1", 120, 600, 6000, 20, _HAPPENINGS, 4, clear_of=_MEASURED
    ),
}

_LONG = 40
"""Characters of a sentence that two reports do not share by chance."""
_STANDING = 0.1
"""The share of long sentences that an outlet prints under every report ("Reporting by …")."""


def drawn(file: Path, name: str) -> list[tuple[int, dict[str, str]]]:
    """(line, report) of the set's reports, in the order drawn."""
    rows = [
        (number, json.loads(line))
        for number, line in enumerate(
            file.read_text(encoding="utf-8").rstrip("\n").split("\n"), start=1
        )
    ]
    taken = set(READ.read_text(encoding="utf-8").split())
    taken_again: set[str] = set()
    members: dict[str, set[str]] = {}
    sentences: dict[str, set[str]] = {}
    of_set: list[tuple[int, dict[str, str]]] = []
    for each, plan in SETS.items():
        before = taken_again if plan.again else set() if plan.among else taken
        among = set[str]().union(*(members[other] for other in plan.among))
        fresh = [row for row in rows if not among or digest(row[1]["text"]) in among]
        if plan.clear_of:
            before = set[str]().union(*(members[other] for other in plan.clear_of))
        elsewhere = plan.clear_of or (tuple(sentences) if plan.apart else ())
        like = set[str]().union(*(sentences[other] for other in elsewhere))
        of_set = list(_of_set(fresh, plan, before, like))
        members[each] = {digest(row["text"]) for _, row in of_set}
        taken |= members[each]
        if plan.again:
            taken_again |= members[each]
        sentences[each] = set[str]().union(*(_sentences(row["text"]) for _, row in of_set))
        if each == name:
            break
    return of_set


def _of_set(
    rows: Sequence[tuple[int, dict[str, str]]], plan: Set, taken: set[str], elsewhere: set[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    outlets: Counter[str] = Counter()
    before = set(taken)
    for line, row in sorted(rows, key=lambda row: digest(plan.seed + row[1]["text"])):
        if sum(outlets.values()) == plan.count:
            return
        text = row["text"]
        if digest(text) in before or outlets[row["source"]] == plan.each_outlet:
            continue
        if _fits(plan, text) and not _is_like(text, elsewhere):
            before.add(digest(text))
            outlets[row["source"]] += 1
            yield line, row


def _is_like(text: str, elsewhere: set[str]) -> bool:
    """Whether more of a report stands elsewhere than an outlet's own standing sentences."""
    sentences = _sentences(text)
    return len(sentences & elsewhere) > _STANDING * len(sentences)


def _sentences(text: str) -> set[str]:
    """The long sentences of a text, roughly cut: what tells that two reports are copies."""
    cut = (" ".join(each.split()) for each in re.split(r"(?<=[.!?”\"])\s|\n", text))
    return {each for each in cut if len(each) >= _LONG}


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
