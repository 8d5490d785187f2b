"""UD English EWT and GUM: words, sentences, parts of speech, trees; GUM also mentions.

Raw text is rebuilt from the sentences: one space between sentences of a paragraph, a blank line
before a new paragraph or document. Words of a multiword token that spell its surface get their own
characters of it; where they do not ("wanna" spelt otherwise), the surface is shared out in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.examples import Example
from training.layers import FEATURES, LAYERS, RELATIONS

FREE_GENRES = frozenset("news interview bio speech court academic voyage textbook".split())
"""GUM genres whose texts are under free licences."""


@dataclass(slots=True)
class _Document:
    name: str
    text: str = ""
    words: list[tuple[int, int]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)


def ewt_examples(path: Path, *, packed: int = 200) -> Iterator[Example]:
    """EWT's documents, short ones put together up to `packed` words, as running text."""
    waiting: list[_Document] = []
    for document in _documents(path):
        if waiting and sum(len(d.words) for d in waiting) + len(document.words) > packed:
            yield _example(_joined(waiting), "ewt")
            waiting = []
        waiting.append(document)
    if waiting:
        yield _example(_joined(waiting), "ewt")


def gum_examples(
    path: Path, *, genres: Iterable[str] = FREE_GENRES, mentions: bool = True
) -> Iterator[Example]:
    """GUM's documents of the given genres, with their mentions and coreference."""
    wanted = frozenset(genres)
    for document in _documents(path):
        if document.name.split("_")[1] in wanted:
            example = _example(document, "gum")
            if mentions:
                _add_mentions(example, document)
            yield example


def _documents(path: Path) -> Iterator[_Document]:
    document: _Document | None = None
    paragraph = False
    sentence: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document:
                    yield document
                document = _Document(line.split("=")[-1].strip())
            elif line.startswith("# newpar"):
                paragraph = True
            elif line:
                sentence.append(line)
            elif sentence and document:
                _add_sentence(document, sentence, paragraph)
                sentence, paragraph = [], False
    if document:
        yield document


def _add_sentence(document: _Document, lines: list[str], paragraph: bool) -> None:
    text = next(line[9:] for line in lines if line.startswith("# text = "))
    if document.text:
        document.text += "\n\n" if paragraph else " "
    offset = len(document.text)
    document.text += text
    first = len(document.words)
    place = 0
    shared: list[tuple[int, int]] = []  # pieces of a multiword token's surface, still to give out
    for line in lines:
        if line.startswith("#"):
            continue
        row = line.split("\t")
        if "." in row[0]:
            continue
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            start = text.index(row[1], place)
            forms = _forms(lines, low, high)
            shared = _shares(row[1], start, forms)
            place = start + len(row[1])
            continue
        if shared:
            start, end = shared.pop(0)
        else:
            start = text.index(row[1], place)
            end = place = start + len(row[1])
        head = int(row[6])
        document.starts.append(len(document.words) == first)
        document.heads.append(first + head - 1 if head else len(document.words))
        document.words.append((offset + start, offset + end))
        document.rows.append(row)


def _forms(lines: list[str], low: int, high: int) -> list[str]:
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [row[1] for row in rows if row[0].isdigit() and low <= int(row[0]) <= high]


def _shares(surface: str, start: int, forms: list[str]) -> list[tuple[int, int]]:
    """Each form its own characters of the surface, at least one, the last all that remain."""
    shares: list[tuple[int, int]] = []
    place = 0
    for index, form in enumerate(forms):
        after = len(forms) - index - 1
        end = len(surface) if not after else min(place + len(form), len(surface) - after)
        shares.append((start + place, start + max(end, place + 1)))
        place = max(end, place + 1)
    return shares


def _joined(documents: list[_Document]) -> _Document:
    whole = _Document(documents[0].name)
    for document in documents:
        if whole.text:
            whole.text += "\n\n"
        offset, first = len(whole.text), len(whole.words)
        whole.text += document.text
        whole.words += [(start + offset, end + offset) for start, end in document.words]
        whole.heads += [head + first for head in document.heads]
        whole.rows += document.rows
        whole.starts += document.starts
    return whole


def _example(document: _Document, corpus: str) -> Example:
    rows = document.rows
    features = [dict(f.split("=", 1) for f in row[5].split("|") if "=" in f) for row in rows]
    labels: dict[str, list[str | int | None]] = {
        "sentence": ["B" if start else "I" for start in document.starts],
        "upos": [row[3] if row[3] in LAYERS["upos"] else "X" for row in rows],
        "head": list(document.heads),
        "relation": [_relation(row[7]) for row in rows],
    }
    for name, values in FEATURES.items():
        labels[name] = [_feature(f.get(name, "_"), values) for f in features]
    return Example(document.name, corpus, document.text, document.words, labels)


def _feature(value: str, values: tuple[str, ...]) -> str:
    return value if value in values else "_"


def _relation(label: str) -> str:
    return label if label in RELATIONS else label.split(":", maxsplit=1)[0]


def _add_mentions(example: Example, document: _Document) -> None:
    found: list[tuple[int, int, int, str, int]] = []
    open_: dict[int, list[tuple[int, str]]] = {}
    for index, row in enumerate(document.rows):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        single: list[tuple[int, str]] = []
        # "(12-person-…-…)" opens and closes on one word; "(12-person-…" opens; "12)" closes.
        for match in re.finditer(r"\((\d+)-([a-z]+)-[^()]*(\)?)|(\d+)\)", entity):
            if match[1] and match[3]:
                single.append((int(match[1]), match[2]))
            elif match[1]:
                open_.setdefault(int(match[1]), []).append((index, match[2]))
            else:
                first, kind = open_[int(match[4])].pop()
                found.append(_mention(document, first, index + 1, kind, int(match[4])))
        for cluster, kind in single:
            found.append(_mention(document, index, index + 1, kind, cluster))
    example.mentions = sorted(set(found))
    kinds: list[str | int | None] = ["O"] * len(example.words)
    for _, _, head, kind, _ in sorted(example.mentions, key=lambda m: m[0] - m[1]):
        kinds[head] = kind  # of several mentions with one head, the shortest
    example.labels["kind"] = kinds


def _mention(
    document: _Document, first: int, last: int, kind: str, cluster: int
) -> tuple[int, int, int, str, int]:
    for word in range(first, last):
        head = document.heads[word]
        if head == word or not first <= head < last:
            return first, last, word, kind, cluster
    return first, last, last - 1, kind, cluster
