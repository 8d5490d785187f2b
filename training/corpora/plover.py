"""Three corpora labelled with PLOVER event types: gold records, sentences, synthetic stories.

Only the gold records say which words make the event. The other two say that a text holds an event
of a type: a bag of words one of which is the trigger.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.readings.analysis.words import cut_words
from training.corpora.aligning import Labelled, Misfit
from training.examples import Example

PRESENT_NAME = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
"""Types of the first PLOVER that later versions fold into others (CAMEO2PLOVER-2021.txt)."""

BAG_SENTENCES, BAG_WORDS = 2, 60
"""How much of a synthetic story is its bag: a news story says what happened in its lead."""

# Words inside an event's text that are no trigger of it: the marking is of phrases.
_NO_TRIGGER = re.compile(
    "a|all|an?|and|any|against|are|as|at|be|been|being|between|by|can|could|for|from|had|has|have"
    "|in|into|is|it|its|may|might|more|must|no|not|of|off|on|or|out|over|should|the|to|up|was"
    "|were|will|with|would",
    re.IGNORECASE,
)
# A report's own saying, marked where what is said is the event ("said it would allow …").
_SAYING = re.compile(
    "sa(?:id|ys?|ying)|announc(?:ed|es|ing)|quoted|told|reported|stated", re.IGNORECASE
)
_OPENING = re.compile(r"\(([A-Z]{3}(?:/[A-Z]{3})*): ?|\(")


@dataclass(slots=True)
class _Open:
    """A bracket not yet closed: its tag (None for a bracket of the text itself), and where."""

    tag: str | None
    start: int


def gsr_examples(folder: Path, *, misfits: list[Misfit] | None = None) -> Iterator[Example]:
    """The gold-standard records: "plover" at the words of each event's text, None elsewhere.

    Function words, names, and a verb of saying where other words are marked, carry no label.
    CONCEDE and RETREAT are kept apart. misfits: gets the spans that fit no words.
    """
    for record in json.loads((folder / "records.json").read_text(encoding="utf-8")):
        if record["event"] != "DOCUMENT":
            labelled = _labelled_record(record)
            if misfits is not None:
                misfits.extend(labelled.misfits)
            name = record["id"]
            yield Example(name, "gsr", labelled.text, labelled.words, labelled.layers)


def _labelled_record(record: dict[str, Any]) -> Labelled:
    text = _printed(record["text"])
    labelled = Labelled(record["id"], text)
    labelled.start_layer("plover", None)
    event = PRESENT_NAME.get(record["event"], record["event"])
    markup = (record.get("textInfo") or {}).get("markup")
    spans = _marked(_printed(markup), text) if markup else _found(record["eventText"], text)
    triggers = list(_trigger_words(labelled, spans))
    saying = [index for index in triggers if _SAYING.fullmatch(labelled.word(index))]
    for index in triggers if saying == triggers else sorted(set(triggers) - set(saying)):
        labelled.layers["plover"][index] = event
    return labelled


def _printed(text: str) -> str:
    """The text without what the manual it was copied from has: braces, TeX quotes, ``\\$``."""
    text = text.strip().removeprefix("{").removesuffix("}")
    return text.replace("``", '"').replace("''", '"').replace("\\", "")


def _trigger_words(labelled: Labelled, spans: list[tuple[int, int]]) -> Iterator[int]:
    for start, end in spans:
        fitted = labelled.fit("plover", start, end)
        for index in range(*fitted) if fitted else ():
            word = labelled.word(index)
            named = index > 0 and word[0].isupper()
            if word[0].isalnum() and not named and not _NO_TRIGGER.fullmatch(word):
                yield index


def _marked(markup: str, text: str) -> list[tuple[int, int]]:
    """Where the ``(EVT: …)`` of a marked text stand in the text itself.

    Tags nest; some brackets have no partner, and text and markup differ by a letter here and
    there, so that the places are carried over by comparing the two.
    """
    plain, events = _read_markup(markup)
    blocks = SequenceMatcher(None, plain, text, autojunk=False).get_matching_blocks()
    spans = []
    for start, end in events:
        places = [
            block.b + place - block.a
            for block in blocks
            for place in range(max(start, block.a), min(end, block.a + block.size))
        ]
        if places:
            spans.append((places[0], places[-1] + 1))
    return spans


def _read_markup(markup: str) -> tuple[str, list[tuple[int, int]]]:
    plain = ""
    events: list[tuple[int, int]] = []
    still_open: list[_Open] = []
    place = 0
    while place < len(markup):
        opening = _OPENING.match(markup, place)
        if opening:
            if opening[1] is None:
                plain += "("
            still_open.append(_Open(opening[1], len(plain)))
            place = opening.end()
            continue
        closed = still_open.pop() if markup[place] == ")" and still_open else None
        if closed is None or closed.tag is None:
            plain += markup[place]
        elif closed.tag == "EVT":
            events.append((closed.start, len(plain)))
        place += 1
    return plain, sorted(events)


def _found(event_text: str, text: str) -> list[tuple[int, int]]:
    """The event's words in the text, one after the other, where the record has no markup."""
    spans: list[tuple[int, int]] = []
    for word in event_text.split():
        found = re.compile(rf"\b{re.escape(word)}\b").search(text, spans[-1][1] if spans else 0)
        if found:
            spans.append(found.span())
    return spans


def plover_sentence_examples(folder: Path) -> Iterator[Example]:
    """The sentences with a gold type, each one bag. No layers.

    A sentence that stands there several times, with other sources and targets, is one example.
    CONCEDE and RETREAT are one type here, YIELD.
    """
    csv.field_size_limit(1 << 24)
    found: dict[str, tuple[str, list[str]]] = {}
    with (folder / "train.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name, types = found.setdefault(row["sentence"].strip(), (row["sentence_id"], []))
            if row["gold_root"] not in types:
                types.append(row["gold_root"])
    for text, (name, types) in found.items():
        words = cut_words(text)
        bags = [(0, len(words), kind) for kind in types]
        yield Example(f"plover-sentence-{name}", "plover_sentences", text, words, {}, bags=bags)


def synthetic_examples(folder: Path, limit: int | None = None) -> Iterator[Example]:
    """The synthetic stories; the lead of each is a bag. No layers.

    limit: at most so many, spread evenly over the file, which is sorted by type.
    """
    csv.field_size_limit(1 << 24)
    with (folder / "stories.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["text"].strip()]
    step = 1 if limit is None else max(1.0, len(rows) / max(1, limit))
    chosen = (int(number * step) for number in range(len(rows)))
    for index in islice(chosen, limit):
        if index >= len(rows):
            return
        text = rows[index]["text"].strip()
        words = cut_words(text)
        lead = _lead(text, words)
        bags = [(0, lead, rows[index]["label"])] if lead else []
        yield Example(f"story-{index}", "synthetic", text, words, {}, bags=bags)


def _lead(text: str, words: list[tuple[int, int]]) -> int:
    """The word after a text's first sentences (`BAG_SENTENCES`), at most `BAG_WORDS`."""
    ended = 0
    for index, (start, end) in enumerate(words[:BAG_WORDS]):
        following = text[words[index + 1][0]] if index + 1 < len(words) else ""
        if text[start:end] in (".", "?", "!") and not following.islower():
            ended += 1
            if ended == BAG_SENTENCES:
                return index + 1
    return min(len(words), BAG_WORDS)
