"""What events a report tells: their types, their parties, the words that name them, their status.

* **Types of marked sentences** (PLOVER's gold sentences, source and target given): five folds, no
  sentence on both sides of one; CONCEDE and RETREAT are YIELD. Macro-F1.
* **Events of raw sentences** (PLOVER's gold-standard records): the same folds, read as a report is.
  A record is right when its type is among those of the events found at its ``eventText``; found
  are the records with such an event. *With parties*: a gold source overlaps an actor of that
  event, and a gold target, where there is one, a recipient (of those who do it together, an
  actor). APPEAL, which PLOVER lacks, is REQUEST; STATEMENT, which it lacks too, is no event.
* **Triggers** (ECB+ dev, listed sentences, from raw text): the head words of events of any type.
* **Status** (TimeML held out): of the events marked there, whether each is told as having taken
  place (fact, ongoing) or not. Macro-F1 of the two.

The map from words to types is fitted anew for each fold (``training/event_types.py``). The encoder
below it is not: it saw these sentences, with their types, for a small part of its own training.

``python -m eval.events --data DIR`` prints all figures with 95 % bootstrap intervals over
sentences, records or articles; the lexicon alone and the network alone stand beside the mixture.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from eval.corpora import CorpusError
from eval.ecb_plus import EcbReport, ecb_reports
from eval.event_corpora import Record, ToldArticle, records, told_articles, typed_sentences
from eval.figures import Row
from eval.judged.events import HAPPENED
from eval.subject import Offsets, Subject
from sayso.documents import document
from sayso.measures.bootstrap import interval, resamples
from sayso.model import Analysis, Capture, Event, Reading, Span, Trigger
from sayso.readings import Reader
from sayso.readings.analysis.event_types import (
    NONE,
    TYPES,
    EventTypes,
    Floats,
    mixed,
    surroundings,
)
from sayso.readings.analysis.network import Model
from sayso.readings.events.lexicon import meanings_of
from sayso.readings.events.status import status_of
from sayso.readings.parsed import Words
from training.event_types import (
    SHIPPED,
    all_rows,
    analysed,
    fit_map,
    picked,
    reader_with,
    typed_corpora,
)
from training.softmax import fitted

MEASURE = "events"
FOLDS = 5

TRIGGER = 0.3
"""From where on a word counts as a trigger: the best of eight on ECB+'s training topics (F1 0.845
there; 0.836 at one half)."""

SENTENCES = "PLOVER sentences, five folds"
RECORDS = "PLOVER records, raw, five folds"
TRIGGERS = "ECB+ dev, listed sentences, from raw text"
STATUS = "TimeML held out, marked events"

_BY_MEAN = "logistic regression on the mean vector of the sentence"
_BY_ROOT = "the same, as the type of the sentence's root"
_BY_TAG = "every verb but forms of be, have and the modals"
_BY_PAST = "whether the word, or the verb it hangs on, is in the past tense"

Sums = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scored:
    """One figure: what each unit adds to the sums it is made of, and how it is made of them."""

    sums: Sums
    statistic: Callable[[Sums], float | None]

    @property
    def value(self) -> float:
        return self.statistic(self.sums.sum(axis=0)) or 0.0

    def interval(self) -> tuple[float, float]:
        found = interval(self.sums, self.statistic, resamples(len(self.sums)))
        return found if found else (self.value, self.value)


def macro(gold: Sequence[str], found: Sequence[str]) -> Scored:
    """Macro-F1 over the classes of the gold."""
    classes = sorted(set(gold))
    sums = np.zeros((len(gold), 3 * len(classes)))
    for row, right, said in zip(sums, gold, found, strict=True):
        for at, name in enumerate(classes):
            row[3 * at : 3 * at + 3] = (right == said == name, said == name, right == name)
    return Scored(sums, _macro_f1)


def _macro_f1(sums: Sums) -> float | None:
    right, found, wanted = sums.reshape(-1, 3).T
    told = found + wanted
    return float(np.mean(np.divide(2 * right, told, out=np.zeros_like(told), where=told > 0)))


def f1(counts: Sequence[tuple[int, int, int]]) -> Scored:
    """F1 of (right, found, wanted) of each unit."""
    return Scored(np.array(counts, dtype=np.float64).reshape(-1, 3), _f1)


def _f1(sums: Sums) -> float | None:
    right, found, wanted = sums
    return float(2 * right / (found + wanted)) if found + wanted else None


def fold_of(text: str) -> int:
    """By the text, so that a sentence that stands twice is in one fold, whoever counts."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % FOLDS


# --- The map, fitted without a fold ---------------------------------------------------------------


def fold_maps(model: Model, data: Path) -> list[EventTypes]:
    """For each fold the map that is fitted on all that is not in it."""
    found = all_rows(model, data)
    folds = np.array([fold_of(group) for group in found.groups])
    return [fit_map(found.of(folds != fold)) for fold in range(FOLDS)]


# --- Types of marked sentences --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked sentence: what its event's type is told from. meant: the lexicon's types."""

    text: str
    gold: str
    seen: Floats
    mean: Floats
    meant: frozenset[str]


def marked_sentences(model: Model, data: Path) -> list[Sentence]:
    """The gold sentences, each with the word that its source hangs on."""
    told = [each for each in typed_corpora(data) if each.corpus == "plover_sentences"]
    found = []
    for each, gold in zip(told, typed_sentences(data), strict=True):
        if each.text != gold.text:
            raise CorpusError(f"plover_sentences: {each.text!r} and {gold.text!r} differ")
        analysis, vectors = analysed(model, each.text)
        [word] = picked(analysis, each)
        trees = analysis.heads, analysis.relations, analysis.sentences
        found.append(
            Sentence(
                each.text,
                gold.type,
                surroundings(vectors, [word], *trees),
                vectors.mean(axis=0),
                meant_by(analysis, word),
            )
        )
    return found


def meant_by(analysis: Analysis, word: int) -> frozenset[str]:
    """The types that the lexicon knows a word for, APPEAL being REQUEST."""
    start, end = analysis.words[word]
    is_noun = analysis.upos[word] in ("NOUN", "PROPN")
    meanings = meanings_of(analysis.text[start:end].lower(), "noun" if is_noun else "verb")
    return frozenset(_plover(each.type) for each in meanings)


def _plover(type_: str) -> str:
    return "REQUEST" if type_ == "APPEAL" else type_


def yielded(likely: Mapping[str, float]) -> str:
    """The likeliest type, CONCEDE and RETREAT taken together."""
    shares = dict(likely)
    shares["YIELD"] = shares.pop("CONCEDE", 0.0) + shares.pop("RETREAT", 0.0)
    return max(shares, key=lambda name: shares[name])


def sentence_figures(
    sentences: Sequence[Sentence], maps: Sequence[EventTypes]
) -> dict[str, Scored]:
    gold = [each.gold for each in sentences]
    both, network, words = [], [], []
    for each in sentences:
        row = maps[fold_of(each.text)].likely(each.seen)[0].tolist()
        likely = dict(zip(TYPES, row, strict=False))
        network.append(yielded(likely))
        both.append(yielded(mixed(likely, each.meant)))
        even = dict.fromkeys(TYPES, 0.0) | dict.fromkeys(each.meant & set(TYPES), 1.0)
        words.append(yielded(even) if each.meant & set(TYPES) else NONE)
    return {
        "": macro(gold, both),
        ", network alone": macro(gold, network),
        ", lexicon alone": macro(gold, words),
    }


def types_by_mean(sentences: Sequence[Sentence]) -> dict[int, Floats]:
    """The baseline's map of each fold, from a sentence's mean vector to the types of the gold."""
    means = np.stack([each.mean for each in sentences]).astype(np.float64)
    names = sorted({each.gold for each in sentences})
    allowed = np.array([[each.gold == name for name in names] for each in sentences])
    folds = np.array([fold_of(each.text) for each in sentences])
    scale = means.std(axis=0)
    return {
        fold: (
            fitted(
                means[folds != fold] / scale,
                allowed[folds != fold],
                np.ones(int((folds != fold).sum())),
                0.01,
                80,
            )[:-1]
            / scale[:, None]
        ).astype(np.float32)
        for fold in range(FOLDS)
    }


def baseline_sentences(sentences: Sequence[Sentence]) -> Scored:
    names = sorted({each.gold for each in sentences})
    maps = types_by_mean(sentences)
    found = [names[int((each.mean @ maps[fold_of(each.text)]).argmax())] for each in sentences]
    return macro([each.gold for each in sentences], found)


# --- Events of raw sentences ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """An event found in a record: its triggers, its type, where its parties are named."""

    triggers: tuple[Span, ...]
    type: str
    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()


def found_in(reading: Reading) -> list[Found]:
    named = {actor.id: actor.mentions for actor in reading.actors}

    def places(ids: Sequence[str]) -> tuple[Span, ...]:
        return tuple(span for each in ids for span in named.get(each, ()))

    def of(event: Event) -> Found:
        actors = places(event.actors)
        recipients = places(event.recipients) or actors
        return Found(event.mentions, _plover(event.type), actors, recipients)

    return [of(event) for event in reading.events if event.type != "STATEMENT"]


def judged(record: Record, found: Sequence[Found]) -> tuple[bool, bool, int]:
    """Is the type right, are the parties too, and how many types were found at its words?"""
    here = [each for each in found if any(_touch(span, record.words) for span in each.triggers)]
    right = [each for each in here if each.type == record.type]
    whole = any(
        any(_touch(span, record.sources) for span in each.actors)
        and (not record.targets or any(_touch(span, record.targets) for span in each.recipients))
        for each in right
    )
    return bool(right), whole, len({each.type for each in here})


def _touch(span: Span, places: Sequence[Offsets]) -> bool:
    return any(span.start < end and start < span.end for start, end in places)


def record_figures(judgements: Sequence[tuple[bool, bool, int]]) -> dict[str, Scored]:
    return {
        "type F1": f1([(right, kinds > 0, 1) for right, _, kinds in judgements]),
        "type F1, each type found counted": f1([(r, kinds, 1) for r, _, kinds in judgements]),
        "type and parties F1": f1([(whole, kinds > 0, 1) for _, whole, kinds in judgements]),
    }


def records_read(
    folder: Path, maps: Sequence[EventTypes], wanted: Sequence[Record]
) -> list[tuple[bool, bool, int]]:
    """Each record as the reader with the map of its fold reads it."""
    found: dict[int, tuple[bool, bool, int]] = {}
    for fold, event_types in enumerate(maps):
        with reader_with(folder, event_types) as reader:
            for at, record in enumerate(wanted):
                if fold_of(record.text) == fold:
                    told = reader.read(document(Capture(where="record", text=record.text)))
                    found[at] = judged(record, found_in(told))
    return [found[at] for at in range(len(wanted))]


def knowing_nothing() -> EventTypes:
    """A map to which every type is as likely: with it the lexicon decides alone."""
    return EventTypes(
        np.zeros((3 * 384, len(TYPES) + 1), dtype=np.float32),
        np.zeros(len(TYPES) + 1, dtype=np.float32),
    )


def by_network(
    model: Model, maps: Sequence[EventTypes], wanted: Sequence[Record]
) -> list[tuple[bool, bool, int]]:
    """Each trigger an event of its likeliest type, if it has one; no parties."""
    found = []
    for record in wanted:
        analysis, vectors = analysed(model, record.text)
        words = [each.word for each in analysis.events if each.score >= TRIGGER]
        trees = analysis.heads, analysis.relations, analysis.sentences
        likely = maps[fold_of(record.text)].likely(surroundings(vectors, words, *trees))
        typed = zip(words, (int(row.argmax()) for row in likely), strict=True)
        events = [
            Found((Span(*analysis.words[word]),), TYPES[at])
            for word, at in typed
            if at < len(TYPES)
        ]
        found.append(judged(record, events))
    return found


def baseline_records(
    model: Model, sentences: Sequence[Sentence], wanted: Sequence[Record]
) -> list[tuple[bool, bool, int]]:
    """The root of each sentence, with the type that the sentence's mean vector tells."""
    names, maps = sorted({each.gold for each in sentences}), types_by_mean(sentences)
    found = []
    for record in wanted:
        analysis, vectors = analysed(model, record.text)
        type_ = names[int((vectors.mean(axis=0) @ maps[fold_of(record.text)]).argmax())]
        type_ = "CONCEDE" if type_ == "YIELD" else type_
        roots = [at for at, head in enumerate(analysis.heads) if head == at]
        found.append(judged(record, [Found((Span(*analysis.words[at]),), type_) for at in roots]))
    return found


# --- Triggers -------------------------------------------------------------------------------------

_PARTICLES = frozenset(
    "about across ahead along apart around aside away back by down forth in into off on out over "
    "through together up".split()
)


def gold_heads(report: EcbReport) -> set[Offsets]:
    """The head word of each marked event: its last, or the first of a verb and its particle."""
    return {_head(report.document.text, event.span) for event in report.events}


def _head(text: str, span: Span) -> Offsets:
    words, at = [], span.start
    for word in span.of(text).split():
        start = text.index(word, at)
        at = start + len(word)
        words.append((start, at))
    last = text[slice(*words[-1])].strip("\"'“”’.,").lower()
    return words[0] if len(words) > 1 and last in _PARTICLES else words[-1]


def trigger_counts(report: EcbReport, places: Sequence[Offsets]) -> tuple[int, int, int]:
    """Right, found and wanted on the listed sentences; a head is found by a word within it."""
    inside = [p for p in places if any(s.start <= p[0] and p[1] <= s.end for s in report.listed)]
    gold = gold_heads(report)
    met = {head for head in gold if any(s < head[1] and head[0] < e for s, e in inside)}
    return len(met), len(inside), len(gold)


def network_triggers(analysis: Analysis) -> list[Offsets]:
    """Where the words stand that the network takes for triggers, particles apart."""
    return [
        analysis.words[each.word]
        for each in analysis.events
        if each.score >= TRIGGER and analysis.relations[each.word] not in ("compound:prt", "fixed")
    ]


_EMPTY = frozenset("be is are was were been being am have has had having 's 're 've".split())


def simple_triggers(analysis: Analysis) -> list[Offsets]:
    """The baseline."""
    return [
        place
        for place, tag in zip(analysis.words, analysis.upos, strict=True)
        if tag == "VERB" and analysis.text[slice(*place)].lower() not in _EMPTY
    ]


# --- Status ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Status:
    """One marked event: what it is, and what rules, network and a simple look each say of it."""

    gold: bool
    both: bool
    network: bool
    rules: bool
    simple: bool


def statuses(article: ToldArticle, analysis: Analysis) -> Iterator[Status]:
    """The marked events of one article, at the word on which the others of each hang."""
    words = Words.of(analysis)
    seen = {each.word: each for each in analysis.events}
    for happening in article.happenings:
        at = _word_of(analysis, happening.place)
        if at is not None:
            yield _status(words, at, seen.get(at), happened=happening.happened)


def _status(words: Words, at: int, seen: Trigger | None, *, happened: bool) -> Status:
    pos: Literal["verb", "noun"] = "verb" if words.tag(at) in ("VERB", "AUX") else "noun"
    fact = seen.factuality.get("fact", 0.0) if seen else 1.0
    verb = at if pos == "verb" else words.head(at)
    return Status(
        gold=happened,
        both=status_of(words, at, pos, seen).status in HAPPENED,
        network=fact >= 0.5,
        rules=status_of(words, at, pos, None).status in HAPPENED,
        simple="Tense=Past" in words.analysis.features[verb],
    )


def _word_of(analysis: Analysis, place: Offsets) -> int | None:
    start, end = place
    inside = [at for at, (a, b) in enumerate(analysis.words) if a < end and start < b]
    return next((at for at in inside if analysis.heads[at] not in inside), None) or (
        inside[-1] if inside else None
    )


# --- All of it ------------------------------------------------------------------------------------


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """The mixture's figures, with the baseline's; without a reader only what they are."""
    if subject is None:
        return [Row(MEASURE, on, name, by) for on, name, by in _FIGURES]
    shown = {(on, name): by for on, name, by in _FIGURES}
    rows_: list[Row] = []
    baselines: dict[tuple[str, str], float] = {}
    for on, name, scored in figures(subject, data):
        if name.endswith("(baseline)"):
            baselines[on, name.removesuffix(" (baseline)")] = scored.value
        elif (on, name) in shown:
            low, high = scored.interval()
            row = Row(MEASURE, on, name, shown[on, name])
            rows_.append(row.with_value(scored.value, None, low=low, high=high))
    return [
        row.with_value(row.value, baselines.get((row.on, row.name)), **row.details) for row in rows_
    ]


_FIGURES = (
    (SENTENCES, "type macro-F1", _BY_MEAN),
    (RECORDS, "type F1", _BY_ROOT),
    (RECORDS, "type and parties F1", ""),
    (TRIGGERS, "head word F1", _BY_TAG),
    (STATUS, "took place or not, macro-F1", _BY_PAST),
)


def figures(subject: Subject, data: Path) -> Iterator[tuple[str, str, Scored]]:
    """Every figure: on which texts, its name, and the figure."""
    csv.field_size_limit(1 << 24)
    folder = subject.folder or SHIPPED
    model = Model(folder)
    maps, sentences = fold_maps(model, data), marked_sentences(model, data)
    for way, scored in sentence_figures(sentences, maps).items():
        yield SENTENCES, f"type macro-F1{way}", scored
    yield SENTENCES, "type macro-F1 (baseline)", baseline_sentences(sentences)
    wanted = records(data)
    for way, judgements in (
        ("", records_read(folder, maps, wanted)),
        (", lexicon alone", records_read(folder, [knowing_nothing()] * FOLDS, wanted)),
        (", network alone", by_network(model, maps, wanted)),
        (" (baseline)", baseline_records(model, sentences, wanted)),
    ):
        for name, scored in record_figures(judgements).items():
            if scored.value or not way:
                yield RECORDS, f"{name}{way}", scored
    yield from _trigger_figures(subject, data)
    yield from _status_figures(subject, data)


def _trigger_figures(subject: Subject, data: Path) -> Iterator[tuple[str, str, Scored]]:
    network, simple = [], []
    for report in ecb_reports(data, dev=True):
        analysis = subject.analyse(report.document.text)
        network.append(trigger_counts(report, network_triggers(analysis)))
        simple.append(trigger_counts(report, simple_triggers(analysis)))
    yield TRIGGERS, "head word F1", f1(network)
    yield TRIGGERS, "head word F1 (baseline)", f1(simple)


def _status_figures(subject: Subject, data: Path) -> Iterator[tuple[str, str, Scored]]:
    by_article = [
        list(statuses(article, subject.analyse(article.text))) for article in told_articles(data)
    ]
    for way in ("both", "network", "rules", "simple"):
        name = {"both": "", "simple": " (baseline)"}.get(way, f", {way} alone")
        sums = [_sums([(each.gold, getattr(each, way)) for each in told]) for told in by_article]
        yield STATUS, f"took place or not, macro-F1{name}", Scored(np.stack(sums), _macro_f1)


def _sums(pairs: Sequence[tuple[bool, bool]]) -> Sums:
    counts = [
        (
            sum(gold == said == value for gold, said in pairs),
            sum(said == value for _, said in pairs),
            sum(gold == value for gold, _ in pairs),
        )
        for value in (True, False)
    ]
    return np.array(counts, dtype=np.float64).ravel()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.events")
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--model", type=Path, help="measure the model in this folder instead")
    options = parser.parse_args(arguments)
    from eval.shipped import ShippedReader

    subject = ShippedReader(Reader(threads=1, model=options.model), folder=options.model)
    last = ""
    try:
        for on, name, scored in figures(subject, options.data):
            if on != last:
                print(on)
            last = on
            low, high = scored.interval()
            print(f"  {name:45} {scored.value:.3f}  [{low:.3f}, {high:.3f}]", flush=True)
    except (CorpusError, OSError) as error:
        print(f"eval.events: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
