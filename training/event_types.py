"""Fit the map from words to event types: ``python -m training.event_types --data DIR``.

Three corpora have PLOVER types: the gold-standard records say which words make the event, the gold
sentences which words are source and target, the synthetic stories only that the lead tells it. A
fourth teaches what is of no type: the events of business news. Real reports whose events are
labelled (``training.event_labels``) tell both for each word that the network takes for a possible
trigger. The encoder stays as it is and needs no torch; ``event_types.npz`` is written beside it.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

import sayso
from sayso.model import Analysis, WordRange
from sayso.readings import Reader
from sayso.readings.analysis.analyse import analyse
from sayso.readings.analysis.event_types import FILE, NONE, TYPES, EventTypes, Floats, surroundings
from sayso.readings.analysis.network import Model
from sayso.readings.analysis.pieces import windows
from sayso.readings.analysis.words import cut_words
from training.corpora.plover import PRESENT_NAME, gsr_examples, synthetic_examples
from training.corpora.timeml import timeml_examples
from training.event_labels import characters_of, labelled_texts
from training.examples import Example
from training.softmax import fitted

SHIPPED = Path(sayso.__file__).parent / "data" / "model"

CLASSES = (*TYPES, NONE)
"""The classes in the order of the map's columns."""

SHARES = {"plover_sentences": 1.0, "gsr": 3.0, "synthetic": 0.1, "none": 0.3, "reports": 2.0}
"""What a row of each corpus weighs. Set, like what follows, on folds of the sentences and records:
twice or half of each moves the figures by less than their intervals."""

PENALTY, PASSES = 0.01, 80
EVENNESS = 0.5
"""A row weighs as its class is rare, to this power: 0 leaves the classes as frequent as they are, 1
makes them equal."""

NAMING = frozenset(["VERB", "NOUN", "PROPN"])
"""Parts of speech that may name an event."""

Offsets = tuple[int, int]
Pick = Literal["by", "at", "each", "lead"]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in which an event of one of these types is told, or several of none.

    where: stretches of `text`: of those who do it ("by": the event is what governs the first), of
    the words that make it ("at": the topmost), of several events ("each"); none ("lead": the
    first sentence's root, or what it is said to have said).
    group: sentences of one group must not stand on both sides of a fold.
    """

    text: str
    types: frozenset[str]
    pick: Pick
    where: tuple[Offsets, ...]
    group: str
    corpus: str


@dataclass(frozen=True, slots=True)
class Rows:
    """What a word's type is told from, with the types it may be of: a row for each word."""

    seen: Floats
    allowed: NDArray[np.bool_]
    weights: NDArray[np.float64]
    groups: tuple[str, ...]
    corpora: tuple[str, ...]

    def of(self, chosen: NDArray[np.bool_]) -> Rows:
        at = np.flatnonzero(chosen).tolist()
        return Rows(
            self.seen[at],
            self.allowed[at],
            self.weights[at],
            tuple(self.groups[i] for i in at),
            tuple(self.corpora[i] for i in at),
        )


def told_sentences(folder: Path) -> Iterator[Told]:
    """The gold sentences; those whose marks lack a source are told by their lead."""
    with (folder / "train.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, sources, _ = unmarked(row["marked_sentence"].strip())
            yield Told(
                text,
                allowed_types(row["gold_root"]),
                "by" if sources else "lead",
                sources,
                text,
                "plover_sentences",
            )


def unmarked(marked: str) -> tuple[str, tuple[Offsets, ...], tuple[Offsets, ...]]:
    """A sentence without its ``<s>`` and ``<t>``, and where the sources and the targets stand."""
    text = ""
    opened: dict[str, int] = {}
    found: dict[str, list[Offsets]] = {"s": [], "t": []}
    for part in re.split("(</?[st]>)", marked):
        mark = re.fullmatch("<(/?)([st])>", part)
        if mark is None:
            text += part
        elif not mark[1]:
            opened[mark[2]] = len(text)
        elif opened.get(mark[2], len(text)) < len(text):
            found[mark[2]].append((opened.pop(mark[2]), len(text)))
    return text, tuple(found["s"]), tuple(found["t"])


def allowed_types(name: str) -> frozenset[str]:
    """A corpus's type in today's names; YIELD is CONCEDE or RETREAT."""
    return frozenset(("CONCEDE", "RETREAT") if name == "YIELD" else (PRESENT_NAME.get(name, name),))


def told_records(folder: Path) -> Iterator[Told]:
    for example in gsr_examples(folder):
        labels = example.labels["plover"]
        at = [i for i, label in enumerate(labels) if label is not None]
        if at:
            yield Told(
                example.text,
                frozenset((str(labels[at[0]]),)),
                "at",
                tuple(example.words[i] for i in at),
                example.text,
                "gsr",
            )


def told_stories(folder: Path) -> Iterator[Told]:
    for example in synthetic_examples(folder):
        for _, after, kind in example.bags:
            text = example.text[: example.words[after - 1][1]]
            yield Told(text, frozenset((kind,)), "lead", (), text, "synthetic")


def told_of_none(folder: Path, typed: Iterable[Told]) -> Iterator[Told]:
    """The Wall Street Journal's events by paragraph, but those of words that have a type.

    Its reports are of companies and prices; where they do tell of a meeting or a suit, the word
    is one that makes an event of the gold-standard records as well.
    """
    known = {
        stem(told.text[start:end])
        for told in typed
        if told.pick == "at"
        for start, end in told.where
    }
    for example in timeml_examples(folder):
        if example.name.lower().startswith("wsj"):
            yield from _none_of(example, known)


def stem(word: str) -> str:
    """Enough of a word to tell it with another ending as the same."""
    return word.lower()[:5]


def _none_of(example: Example, known: set[str]) -> Iterator[Told]:
    for first, after in _lines(example):
        start, end = example.words[first][0], example.words[after - 1][1]
        where = tuple(
            (a - start, b - start)
            for (a, b), label in zip(
                example.words[first:after], example.labels["event"][first:after], strict=True
            )
            if label not in (None, "O") and stem(example.text[a:b]) not in known
        )
        if where:
            text = example.text[start:end]
            yield Told(text, frozenset((NONE,)), "each", where, text, "none")


def _lines(example: Example) -> Iterator[WordRange]:
    """Paragraphs, which in this corpus are of a sentence or three."""
    first = 0
    for index in range(1, len(example.words) + 1):
        if (
            index == len(example.words)
            or "\n" in example.text[example.words[index - 1][1] : example.words[index][0]]
        ):
            yield first, index
            first = index


@dataclass(frozen=True, slots=True)
class Placed:
    """A text made of told sentences, and the offset at which each begins."""

    text: str
    told: tuple[tuple[int, Told], ...]


TOGETHER = (4, 12)
"""Sentences in a text made of them, at least and at most."""

ROUNDS = 2
"""How often each sentence stands among others, besides once alone."""


def placed(told: Sequence[Told], seed: int, rounds: int = ROUNDS) -> Iterator[Placed]:
    """Every sentence alone, and among others, as reports have them; a story's lead opens it anyway.

    What the encoder gives for a word depends on where it stands: a map fitted on lone sentences
    takes every later sentence of a report to tell nothing (macro-F1 on the gold sentences among
    others 0.50; 0.71 when fitted on such texts too).
    """
    yield from (Placed(each.text, ((0, each),)) for each in told)
    rng = random.Random(seed)
    for _ in range(rounds):
        order = [each for each in told if each.corpus != "synthetic"]
        rng.shuffle(order)
        while order:
            size = rng.randint(*TOGETHER)
            yield _together(order[:size], rng)
            order = order[size:]


def _together(told: Sequence[Told], rng: random.Random) -> Placed:
    text, at = "", []
    for each in told:
        text += rng.choice((" ", " ", "\n\n")) if text else ""
        at.append((len(text), each))
        text += each.text
    return Placed(text, tuple(at))


def rows(model: Model, texts: Iterable[Placed]) -> Rows:
    """What the encoder gives for every told event."""
    seen, allowed, weights, groups, corpora = [], [], [], [], []
    for text in texts:
        analysis, vectors = analysed(model, text.text)
        for offset, told in text.told:
            words = picked(analysis, told, offset)
            if words:
                seen.append(surroundings(vectors, words, *_trees(analysis)))
                allowed += [[name in told.types for name in CLASSES]] * len(words)
                weights += [SHARES[told.corpus]] * len(words)
                groups += [told.group] * len(words)
                corpora += [told.corpus] * len(words)
    return Rows(
        np.vstack(seen), np.array(allowed), np.array(weights), tuple(groups), tuple(corpora)
    )


def judged_rows(model: Model, reports: Path) -> Rows:
    """The words of labelled reports that may name an event, each with the type it is labelled with,
    or with none. A STATEMENT, of which the map knows nothing, is left out; an APPEAL is a REQUEST.
    """
    seen, allowed, groups = [], [], []
    for text, told in labelled_texts(reports):
        analysis, vectors = analysed(model, text)
        types = {at: each["type"] for each in told for at in characters_of(each)}
        words = []
        for each in analysis.events:
            start, end = analysis.words[each.word]
            type_ = next((types[at] for at in range(start, end) if at in types), NONE)
            type_ = "REQUEST" if type_ == "APPEAL" else type_
            if type_ in CLASSES and analysis.upos[each.word] in NAMING:
                words.append(each.word)
                allowed.append([name == type_ for name in CLASSES])
                groups.append(text)
        seen.append(surroundings(vectors, words, *_trees(analysis)))
    return Rows(
        np.vstack(seen),
        np.array(allowed),
        np.full(len(groups), SHARES["reports"]),
        tuple(groups),
        ("reports",) * len(groups),
    )


def together(some: Rows, others: Rows) -> Rows:
    return Rows(
        np.vstack([some.seen, others.seen]),
        np.vstack([some.allowed, others.allowed]),
        np.concatenate([some.weights, others.weights]),
        some.groups + others.groups,
        some.corpora + others.corpora,
    )


def all_rows(model: Model, data: Path, seed: int = 1) -> Rows:
    """All that the map is fitted on; reports lie in ``reports`` beside the corpora's folder."""
    corpora = rows(model, placed(typed_corpora(data), seed))
    return together(corpora, judged_rows(model, data.parent / "reports"))


def _trees(analysis: Analysis) -> tuple[Sequence[int], Sequence[str], Sequence[WordRange]]:
    return analysis.heads, analysis.relations, analysis.sentences


def analysed(model: Model, text: str) -> tuple[Analysis, Floats]:
    """A text's analysis and its word vectors, float32 (words, 384)."""
    words = cut_words(text)
    encoded = [model.encode(window) for window in windows(text, words, model.vocabulary)]
    vectors = np.concatenate([vectors for vectors, _ in encoded])
    return analyse(text, words, model.outputs(encoded), model), vectors


def picked(analysis: Analysis, told: Told, offset: int = 0) -> list[int]:
    """The words that name the told event, in the text in which its sentence begins at `offset`."""
    places = [_words_in(analysis, start + offset, end + offset) for start, end in told.where]
    inside = [word for place in places for word in place]
    if told.pick == "each":
        return inside
    if told.pick == "at":
        return _topmost(analysis, inside)[:1]
    if told.pick == "by" and inside:
        return [governor(analysis, _topmost(analysis, places[0])[0])]
    return _lead(analysis, offset)


def _words_in(analysis: Analysis, start: int, end: int) -> list[int]:
    return [i for i, (a, b) in enumerate(analysis.words) if a < end and start < b]


def _topmost(analysis: Analysis, words: Sequence[int]) -> list[int]:
    """Those that hang on none of the others."""
    among = set(words)
    return [
        word for word in words if analysis.heads[word] == word or analysis.heads[word] not in among
    ]


def governor(analysis: Analysis, word: int) -> int:
    """The verb, adjective or noun that a party hangs on, its own head word left behind."""
    above = analysis.heads[word]
    while above != analysis.heads[above] and analysis.upos[above] not in ("VERB", "ADJ", "NOUN"):
        above = analysis.heads[above]
    return above


def _lead(analysis: Analysis, offset: int) -> list[int]:
    """The root of the sentence at an offset; where that only reports, that of what it reports."""
    for first, after in analysis.sentences:
        if analysis.words[after - 1][1] <= offset:
            continue
        root = next(i for i in range(first, after) if analysis.heads[i] == i)
        cues = {i for each in analysis.attributions for a, b in each.cue for i in range(a, b)}
        inner = [
            i
            for i in range(first, after)
            if analysis.heads[i] == root and analysis.relations[i] == "ccomp"
        ]
        return inner[:1] if root in cues and inner else [root]
    return []


def fit_map(rows: Rows, penalty: float = PENALTY, passes: int = PASSES) -> EventTypes:
    """The map; the rows' means and spreads are folded into it."""
    seen = rows.seen.astype(np.float64)
    mean, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    weights = rows.weights * _rarity(rows)
    found = fitted((seen - mean) / spread, rows.allowed, weights, penalty, passes)
    scaled = found[:-1] / spread[:, None]
    return EventTypes(scaled.astype(np.float32), (found[-1] - mean @ scaled).astype(np.float32))


def _rarity(rows: Rows) -> NDArray[np.float64]:
    shares = (rows.allowed / rows.allowed.sum(axis=1, keepdims=True)).T @ rows.weights
    rare = (np.maximum(shares, 1e-9) / shares.sum()) ** -EVENNESS
    return np.asarray((rows.allowed * rare).max(axis=1))


def reader_with(folder: Path, event_types: EventTypes) -> Reader:
    """The reader of a model's folder with another map of types."""
    with tempfile.TemporaryDirectory() as there:
        for path in folder.iterdir():
            if path.name != FILE:
                (Path(there) / path.name).symlink_to(path.resolve())
        event_types.keep_in(Path(there))
        return Reader(threads=1, model=Path(there))


def typed_corpora(data: Path) -> list[Told]:
    """The sentences of the corpora."""
    typed = [
        *told_sentences(data / "plover_sentences"),
        *told_records(data / "plover_gsr"),
    ]
    stories = told_stories(data / "plover_synthetic")
    return [*typed, *told_of_none(data / "timeml", typed), *stories]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.event_types", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    csv.field_size_limit(1 << 24)
    found = all_rows(Model(options.model), options.data, options.seed)
    print({name: found.corpora.count(name) for name in SHARES})
    fit_map(found).keep_in(options.model)


if __name__ == "__main__":
    main()
