"""Labels by hand: from marked excerpts to offsets, and what is read back from their files.

People mark words in an excerpt of a report; what is kept are offsets and the SHA-256 of the text,
one JSON line a report. Offsets are code points of the report's text, [start, end).
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from eval.judged.draw import digest
from sayso.measures.matching import Characters, characters
from sayso.model import Actor, Span

Label = Mapping[str, Any]
Place = list[int]


class LabelError(ValueError):
    """Labels that do not fit their texts, or are not there; the message says which and why."""


def check_keys(label: Label, needed: Iterable[str]) -> None:
    if missing := [key for key in needed if key not in label]:
        raise LabelError(f"without {', '.join(missing)}")


def marked_places(text: str, label: Label, marks: Mapping[str, str]) -> dict[str, list[Place]]:
    """Where in the text the marked words of the label's excerpt stand, by what they are.

    marks: letter of a mark -> what it marks. Every kind is in the result, each in text order.
    nth: which of several such stretches of the text is meant, from 1 (1 where left out).
    """
    plain, spans = unmarked(label["excerpt"], marks)
    begin = _find(text, plain, label.get("nth", 1))
    return {
        kind: [[begin + start, begin + end] for start, end in sorted(places)]
        for kind, places in spans.items()
    }


def unmarked(
    excerpt: str, marks: Mapping[str, str]
) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The excerpt without its marks, and what they held, in its own offsets; marks may nest."""
    plain, place = "", 0
    spans: dict[str, list[tuple[int, int]]] = {kind: [] for kind in marks.values()}
    open_: list[tuple[str, int]] = []
    for match in re.finditer(r"<(/?)([a-z])>", excerpt):
        plain += excerpt[place : match.start()]
        place = match.end()
        letter = match[2]
        if letter not in marks:
            raise LabelError(f"{match[0]} is not known here")
        if not match[1]:
            open_.append((letter, len(plain)))
        elif open_ and open_[-1][0] == letter:
            spans[marks[letter]].append((open_.pop()[1], len(plain)))
        else:
            raise LabelError(f"{match[0]} closes nothing")
    if open_:
        raise LabelError(f"<{open_[-1][0]}> is not closed")
    return plain + excerpt[place:], spans


def actor_place(text: str, label: Label) -> Place | None:
    """Where the words stand that name the label's actor best; None if nobody is named."""
    words = label["actor"]
    if words is None:
        return None
    try:
        start = _find(text, words, label.get("actor_nth", 1))
    except LabelError as fault:
        raise LabelError(f"actor: {fault}") from None
    return [start, start + len(words)]


def _find(text: str, words: str, nth: int) -> int:
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0 or not words:
            raise LabelError(f"not in the text {nth} times: {words[:80]!r}")
    return start


def broken_links(rows: Sequence[Label], link: str) -> list[str]:
    """A line for each label whose ``link`` names no label of the report, or leads in a circle."""
    to = {row.get("id"): row.get(link) for row in rows}
    faults = [f"{len(rows) - len(to)} labels have an id that others have"] * (len(to) < len(rows))
    for name, first in to.items():
        passed, other = {name}, first
        while other in to and other not in passed:
            passed.add(other)
            other = to[other]
        if other in passed:
            faults.append(f"{name}: {link} {first}, which leads in a circle")
        elif first is not None and first not in to:
            faults.append(f"{name}: {link} {first}, which is not there")
    return faults


def labels_of(file: Path, kind: str) -> dict[str, list[Label]]:
    """SHA-256 of each report's text -> its labels; kind: "statements" or "figures"."""
    return {row["sha256"]: row[kind] for row in rows_of(file, "sha256", kind)}


def texts_of(reports: Path, wanted: Collection[str]) -> dict[str, str]:
    """SHA-256 -> text, of the reports wanted; raises LabelError where one is not in the file."""
    texts = {digest(row["text"]): row["text"] for row in rows_of(reports, "text")}
    if missing := [sha for sha in wanted if sha not in texts]:
        raise LabelError(
            f"{reports}: without the texts of {len(missing)} of {len(wanted)} labelled reports, "
            f"the first of SHA-256 {missing[0]}: give the file that they were drawn from, unchanged"
        )
    return {sha: texts[sha] for sha in wanted}


def rows_of(file: Path, *keys: str) -> Iterator[Label]:
    """The lines of a file of JSON lines; a line may hold U+2028 and its like in its strings."""
    if not file.is_file():
        raise LabelError(f"{file}: there is no such file")
    with file.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                check_keys(row, keys)
            except (LabelError, ValueError) as fault:
                raise LabelError(f"{file}:{number}: not such a line: {fault}") from None
            yield row


def at(places: Iterable[Place]) -> Characters:
    """Every offset in the places of a label."""
    return characters(Span(start, end) for start, end in places)


@dataclass(frozen=True)
class Who:
    """An actor: of a label the words that name it best, of a reading all its mentions."""

    places: Characters
    name: str

    @classmethod
    def labelled(cls, text: str, place: Place | None) -> Who | None:
        return cls(at([place]), text[slice(*place)]) if place else None

    @classmethod
    def read(cls, actor: Actor | None) -> Who | None:
        return cls(characters(actor.mentions), actor.name) if actor else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name that tell it from others."""
        return frozenset(self.name.lower().replace("’", "'").split()) - {"the", "a", "of"}


def same_actor(one: Who | None, other: Who | None) -> bool:
    """Whether they share a mention, and a word of their names or the initials; or are nobody."""
    if one is None or other is None:
        return one is other
    if one.places.isdisjoint(other.places):
        return False
    return not one.words.isdisjoint(other.words) or _is_short_for(one, other)


def _is_short_for(one: Who, other: Who) -> bool:
    """Whether one name is the other's initials: "the UN" is the United Nations."""
    long, short = sorted(
        (each.name.removeprefix("the ").replace(".", "") for each in (one, other)), key=len
    )[::-1]
    return short.isupper() and short.lower() == "".join(word[0].lower() for word in long.split())
