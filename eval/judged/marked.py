"""Labels written as marked excerpts -> labels as offsets: ``python -m eval.judged.marked IN OUT``.

IN is a folder with ``NN.txt`` (a report's text) and ``NN.json``, a list of statements:

    {"id": "s1",
     "excerpt": "<p>The bridge</p> <c>is said</c> by <s>the ministry</s> <p>to stand</p>",
     "nth": 1, "form": "indirect", "act": "say", "negated": false, "hedged": false,
     "within": null, "continued": false, "actor": "the Defence Ministry", "actor_nth": 1}

excerpt: a stretch of the text, character for character, in which <c> marks the cue, <s> each
speaker and <p> each part of the content; the marks may nest. nth: which of several such stretches
in the text, from 1 (1 where left out). actor: the words that name the speaker best, wherever in the
report they stand, null if nobody is named; actor_nth: as nth. OUT gets one JSON line a report: the
text's SHA-256, and offsets in place of words. What does not fit the text is told, with exit 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.check_gold import ACTS, FORMS
from eval.judged.draw import digest

MARKS = {"c": "cue", "s": "speakers", "p": "content"}
KEPT = ("id", "form", "act", "negated", "hedged", "within", "continued")


class LabelError(ValueError):
    """A label that does not fit its text; the message says which and why."""


def offsets(text: str, label: Mapping[str, Any]) -> dict[str, Any]:
    """One label with the places of its words in the text, each [start, end)."""
    name = label.get("id", "?")
    if missing := [key for key in (*KEPT, "excerpt", "actor") if key not in label]:
        raise LabelError(f"{name}: without {', '.join(missing)}")
    if label["form"] not in FORMS or label["act"] not in ACTS:
        raise LabelError(f"{name}: no such form or act: {label['form']}, {label['act']}")
    plain, marked = _unmarked(name, label["excerpt"])
    begin = _place(text, plain, label.get("nth", 1), name)
    if not marked["content"]:
        raise LabelError(f"{name}: no <p>: a statement has content")
    actor = None
    if label["actor"] is not None:
        start = _place(text, label["actor"], label.get("actor_nth", 1), f"{name}, actor")
        actor = [start, start + len(label["actor"])]
    places = {
        kind: [[begin + start, begin + end] for start, end in sorted(spans)]
        for kind, spans in marked.items()
    }
    return {key: label[key] for key in KEPT} | places | {"actor": actor}


def _unmarked(name: str, excerpt: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    plain = ""
    spans: dict[str, list[tuple[int, int]]] = {kind: [] for kind in MARKS.values()}
    open_: list[tuple[str, int]] = []
    place = 0
    for match in re.finditer(r"<(/?)([csp])>", excerpt):
        plain += excerpt[place : match.start()]
        place = match.end()
        if not match[1]:
            open_.append((match[2], len(plain)))
        elif open_ and open_[-1][0] == match[2]:
            spans[MARKS[match[2]]].append((open_.pop()[1], len(plain)))
        else:
            raise LabelError(f"{name}: {match[0]} closes nothing")
    if open_:
        raise LabelError(f"{name}: <{open_[-1][0]}> is not closed")
    return plain + excerpt[place:], spans


def _place(text: str, words: str, nth: int, name: str) -> int:
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0 or not words:
            raise LabelError(f"{name}: not in the text {nth} times: {words[:80]!r}")
    return start


def labelled(folder: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(name, text, labels) of each report of a folder that has been labelled."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield path.stem, text, json.loads(path.read_text(encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.judged.marked", description=__doc__)
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
            f"{name}: {label['id']}: within {label['within']}, which is not there"
            for label in made
            if label["within"] is not None and label["within"] not in known
        ]
        lines.append(json.dumps({"sha256": digest(text), "statements": made}))
    options.to.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{options.to}: {len(lines)} reports")


if __name__ == "__main__":
    main()
