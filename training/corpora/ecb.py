"""ECB+: several outlets' reports of the same events, with event mentions on chosen sentences.

The corpus keeps tokens; its text is written anew from them (`spacing`). Only the sentences listed
in its CSV file were checked for completeness, so the words of all others are unlabelled.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora.aligning import Labelled, Misfit
from training.corpora.spacing import Spacing
from training.examples import Example

DEV_TOPICS = frozenset([2, 5, 12, 18, 21, 23, 34, 35])
"""The topics that work on ECB+ customarily tunes on (Cybulska and Vossen's split)."""

_LISTED = "ECBplus_coreference_sentences.csv"
_QUOTES = "\"'“”‘’`"
# Words that make the verb after them not (yet) a fact. ECB+ marks negation alone.
_UNREALISED = re.compile(
    "(?:will|would|shall|should|can|could|may|might|must|wo|ca|to|['’]ll|['’]d|if|whether)",
    re.IGNORECASE,
)
_LOOK_BACK = 3


@dataclass(slots=True)
class _Article:
    """tokens: token id -> its sentence and its characters in `text`."""

    text: str = ""
    tokens: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    sentences: dict[int, tuple[int, int]] = field(default_factory=dict)


def ecb_examples(
    folder: Path, *, dev: bool = False, misfits: list[Misfit] | None = None
) -> Iterator[Example]:
    """The articles of the training topics, or of the dev topics; by topic and name.

    Layers: "trigger" (BIO on listed sentences) and "factuality" at trigger words: "negated" where
    the corpus marks it, else "fact" unless a word before the trigger makes that doubtful (None).
    Articles without a listed sentence are left out. misfits: gets the spans that fit no words.
    """
    listed = _listed_sentences(folder / _LISTED)
    for path in sorted(folder.glob("*/*.xml"), key=_place):
        if (_place(path)[0] in DEV_TOPICS) != dev or path.stem not in listed:
            continue
        root = ET.fromstring(path.read_bytes())
        labelled = _labelled(path.stem, root, listed[path.stem])
        if misfits is not None:
            misfits.extend(labelled.misfits)
        yield Example(path.stem, "ecb", labelled.text, labelled.words, labelled.layers)


def _place(path: Path) -> tuple[int, str]:
    return int(path.parent.name), path.stem


def _listed_sentences(path: Path) -> dict[str, set[int]]:
    listed: dict[str, set[int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = f"{row['Topic']}_{row['File']}"
            listed.setdefault(name, set()).add(int(row["Sentence Number"]))
    return listed


def _article(root: ET.Element) -> _Article:
    """The text written anew: prose runs on, a line without an end mark stands by itself.

    The first sentence of an ECB+ file is its web address and is left out.
    """
    sentences: dict[int, list[ET.Element]] = {}
    for token in root.iter("token"):
        if (token.text or "").strip():
            sentences.setdefault(int(token.get("sentence", "0")), []).append(token)
    article, spacing = _Article(), Spacing()
    for number, tokens in sorted(sentences.items()):
        words = [(token.text or "").strip() for token in tokens]
        if number == 0 and words[0].lower().startswith("http"):
            continue
        if article.text:
            article.text += " " if article.text[-1] in ".?!:;,\"'”’" else "\n\n"
        offset = len(article.text)
        text, places = spacing.written(words)
        article.text += text
        article.sentences[number] = offset, len(article.text)
        for token, (start, end) in zip(tokens, places, strict=True):
            article.tokens[token.get("t_id", "")] = number, offset + start, offset + end
    return article


def _labelled(name: str, root: ET.Element, listed: set[int]) -> Labelled:
    article = _article(root)
    labelled = Labelled(name, article.text)
    for layer in ("trigger", "factuality"):
        labelled.start_layer(layer, None)
    for number in listed & article.sentences.keys():
        first, after = labelled.words_in(*article.sentences[number])
        labelled.layers["trigger"][first:after] = ["O"] * (after - first)
    for tag in root.find("Markables") or ():
        if "ACTION" in tag.tag:
            _mark(labelled, article, tag, listed)
    return labelled


def _mark(labelled: Labelled, article: _Article, tag: ET.Element, listed: set[int]) -> None:
    anchors = [anchor.get("t_id", "") for anchor in tag.iter("token_anchor")]
    tokens = [article.tokens[anchor] for anchor in anchors if anchor in article.tokens]
    if not tokens or not all(sentence in listed for sentence, _, _ in tokens):
        return
    start, end = min(t[1] for t in tokens), max(t[2] for t in tokens)
    inside = [t for t in article.tokens.values() if start <= t[1] and t[2] <= end]
    if len(inside) > len(tokens):  # "putting [the shop] out of business": what is between?
        first, after = labelled.words_in(start, end)
        labelled.layers["trigger"][first:after] = [None] * (after - first)
        return
    span = _without_quotes(article.text, start, end)
    trigger = labelled.mark("trigger", span)
    if trigger is not None:
        first, after = trigger
        before = [labelled.word(index) for index in range(max(0, first - _LOOK_BACK), first)]
        if tag.tag.startswith("NEG_"):
            labelled.layers["factuality"][first:after] = ["negated"] * (after - first)
        elif not any(_UNREALISED.fullmatch(word) for word in before):
            labelled.layers["factuality"][first:after] = ["fact"] * (after - first)


def _without_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Some tokens still have a quotation mark on them."""
    while end - start > 1 and text[start] in _QUOTES:
        start += 1
    while end - start > 1 and text[end - 1] in _QUOTES + ".,":
        end -= 1
    return start, end
