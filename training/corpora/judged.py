"""Real news reports with statements labelled by hand, nested ones too (`docs/codebook.md`).

The labels are ours, by offset, in `training/judged`; the texts are their outlets', and are looked
up by their SHA-256 in whatever JSON lines lie in the folder of reports.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from training.corpora import polnear
from training.corpora.polnear import Article, Spans
from training.examples import Example

LABELS = Path(__file__).parent.parent / "judged"

_MARKS = '"“”„'


def judged_examples(reports: Path, *, tuning: bool = False) -> Iterator[Example]:
    """The labelled reports whose texts are there: those to train on, or those kept for tuning."""
    for article, whole in articles(reports, tuning=tuning):
        made = polnear.example(article)
        yield made if whole else _in_part(made)


def articles(reports: Path, *, tuning: bool = False) -> Iterator[tuple[Article, bool]]:
    """The same, in characters, in the convention of PolNeAR: content with its quotation marks, and
    what goes on without a cue in the content of what it goes on from. With each, whether all of its
    statements are labelled, or just nested ones and those that hold them."""
    labelled: dict[str, Mapping[str, Any]] = {}
    for file in sorted(LABELS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labelled[row["sha256"]] = row
    for file in sorted(reports.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            text = json.loads(line)["text"]
            name = hashlib.sha256(text.encode("utf-8")).hexdigest()
            row = labelled.pop(name, None)
            kept = int(name, 16) % polnear.TUNING < 2
            if row is not None and kept == tuning:
                yield _article(name, text, row["statements"]), row.get("whole", True)


def _in_part(made: Example) -> Example:
    """Without labels where no labelled statement stands: nobody looked for others there."""
    looked_at = {word for each in made.attributions or () for words in each for word in words}
    for tags in made.labels.values():
        for word in range(len(tags)):
            if word not in looked_at:
                tags[word] = None
    return made


def _article(name: str, text: str, statements: list[Mapping[str, Any]]) -> Article:
    contents = {each["id"]: _with_marks(text, each["content"]) for each in statements}
    told = [each for each in statements if each["cue"]]
    for each in statements:
        if not each["cue"] and (begun := _begun_by(each, told)) is not None:
            contents[begun["id"]] += contents[each["id"]]
    attributions = tuple(
        (_spans(each["cue"]), _spans(each["speakers"]), tuple(sorted(contents[each["id"]])))
        for each in told
    )
    inside = frozenset(span for _, _, content in attributions for span in content)
    return Article(name, text, attributions, inside)


def _begun_by(
    continued: Mapping[str, Any], told: list[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """The nearest statement with a cue whose speakers are those of a quotation that goes on."""
    same = [each for each in told if each["speakers"] == continued["speakers"]]
    start = continued["content"][0][0]
    return min(same, key=lambda each: abs(each["cue"][0][0] - start), default=None)


def _spans(places: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in places)


def _with_marks(text: str, places: list[list[int]]) -> Spans:
    """The stretches with the double quotation marks that stand right beside them."""
    return tuple(
        (
            start - (text[start - 1 : start] in tuple(_MARKS)),
            end + (text[end : end + 1] in tuple(_MARKS)),
        )
        for start, end in places
    )
