"""Figures labelled as marked excerpts -> offsets: ``python -m eval.claimed.marked IN OUT``.

IN is a folder with ``NN.txt`` (a report's text) and ``NN.json``, a list of figures in text order:

    {"id": "f2",
     "excerpt": "killed 36 <i>people</i>, <n>nine</n> of them on the quay",
     "nth": 1, "low": 9, "high": 9, "bound": "exact", "unit": "people",
     "negated": false, "part_of": "f1",
     "outlet": false, "actor": "the Harbour Board", "actor_nth": 1}

excerpt: a stretch of the text, character for character. <n> marks the number words of this figure,
<i> its item (leave it out where there is none), each at most once; the item of a figure without a
noun of its own is marked where it stands, so an excerpt may be long. nth: which of several such
stretches, from 1 (1 where left out). low, high: numbers or null, shares in percent. part_of: id of
the whole, or null. outlet: true where the outlet itself asserts it, actor is then null; else actor
is the words that name whoever asserts it best, null if nobody is named; actor_nth: as nth.

OUT gets one JSON line a report: the text's SHA-256, and offsets in place of words. What does not
fit is told, with exit 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from eval.judged.draw import digest
from eval.judged.marked import LabelError, labelled
from sayso.model import Bound

MARKS = {"n": "number", "i": "item"}
KEPT = ("id", "low", "high", "bound", "unit", "negated", "part_of", "outlet")


def offsets(text: str, label: Mapping[str, Any]) -> dict[str, Any]:
    """One label with the places of its words in the text, each [start, end); item may be None."""
    name = label.get("id", "?")
    if missing := [key for key in (*KEPT, "excerpt", "actor") if key not in label]:
        raise LabelError(f"{name}: without {', '.join(missing)}")
    _check(name, label)
    plain, marked = _unmarked(name, label["excerpt"])
    begin = _place(text, plain, label.get("nth", 1), name)
    if "number" not in marked:
        raise LabelError(f"{name}: no <n>: a figure has number words")
    actor = None
    if label["actor"] is not None:
        start = _place(text, label["actor"], label.get("actor_nth", 1), f"{name}, actor")
        actor = [start, start + len(label["actor"])]
    places: dict[str, Any] = {"item": None} | {
        kind: [begin + start, begin + end] for kind, (start, end) in marked.items()
    }
    return {key: label[key] for key in KEPT} | places | {"actor": actor}


def _check(name: str, label: Mapping[str, Any]) -> None:
    if label["bound"] not in get_args(Bound):
        raise LabelError(f"{name}: no such bound: {label['bound']}")
    for end in ("low", "high"):
        if label[end] is not None and not isinstance(label[end], int | float):
            raise LabelError(f"{name}: {end} is no number: {label[end]!r}")
    if None not in (label["low"], label["high"]) and label["low"] > label["high"]:
        raise LabelError(f"{name}: low is above high")
    if label["outlet"] and label["actor"] is not None:
        raise LabelError(f"{name}: the outlet and somebody else")


def _unmarked(name: str, excerpt: str) -> tuple[str, dict[str, tuple[int, int]]]:
    plain, place = "", 0
    spans: dict[str, tuple[int, int]] = {}
    open_: list[tuple[str, int]] = []
    for match in re.finditer(r"<(/?)([a-z])>", excerpt):
        plain += excerpt[place : match.start()]
        place = match.end()
        kind = MARKS.get(match[2])
        if kind is None or (match[1] and (not open_ or open_[-1][0] != kind)):
            raise LabelError(f"{name}: {match[0]} is not known here")
        if not match[1]:
            open_.append((kind, len(plain)))
        elif kind in spans:
            raise LabelError(f"{name}: two of {match[0]}")
        else:
            spans[kind] = (open_.pop()[1], len(plain))
    if open_:
        raise LabelError(f"{name}: the {open_[-1][0]} is not closed")
    return plain + excerpt[place:], spans


def _place(text: str, words: str, nth: int, name: str) -> int:
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0 or not words:
            raise LabelError(f"{name}: not in the text {nth} times: {words[:80]!r}")
    return start


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.claimed.marked", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("to", type=Path)
    options = parser.parse_args(arguments)
    faults: list[str] = []
    lines: list[str] = []
    for name, text, labels in labelled(options.folder):
        made = []
        for label in labels:
            try:
                made.append(offsets(text, label))
            except LabelError as fault:
                faults.append(f"{name}: {fault}")
        known = {label["id"] for label in made}
        faults += [
            f"{name}: {label['id']}: part of {label['part_of']}, which is not there"
            for label in made
            if label["part_of"] is not None and label["part_of"] not in known
        ]
        lines.append(json.dumps({"sha256": digest(text), "figures": made}))
    options.to.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{options.to}: {len(lines)} reports")


if __name__ == "__main__":
    main()
