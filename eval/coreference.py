"""Which mentions are of one thing: CoNLL F1 on GUM dev, from raw text.

The CoNLL figure is the mean of the F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998)
and CEAF over entities (Luo 2005, φ4), as the CoNLL-2012 scorer computes them: mentions are
the same when their characters are; one that only one side has counts against that side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.corpora import TreebankDocument, free_gum
from eval.figures import Row
from eval.mentions import SimpleMentions, place_of
from eval.subject import Offsets, Subject
from sayso.measures.pairing import best_pairs
from sayso.model import Analysis

MEASURE = "coreference"
ON = "GUM dev, free genres, from raw text"
BY = "the same mentions, joined where their words are the same"
BY_TREES = "the mentions of the mention baseline, joined where their words are the same"
KINDS = {"person": "persons", "organization": "organisations", "place": "places"}

Cluster = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision and recall as sums over documents: right of found, right of wanted."""

    right_found: float = 0.0
    found: float = 0.0
    right_wanted: float = 0.0
    wanted: float = 0.0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_wanted + other.right_wanted,
            self.wanted + other.wanted,
        )

    @property
    def f1(self) -> float:
        """0 where nothing is right, found or wanted."""
        precision = self.right_found / self.found if self.found else 0.0
        recall = self.right_wanted / self.wanted if self.wanted else 0.0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


def muc(found: Sequence[Cluster], wanted: Sequence[Cluster]) -> Ratio:
    """Links: how many of each entity's links the other side keeps."""
    return Ratio(*_links_kept(found, wanted), *_links_kept(wanted, found))


def _links_kept(clusters: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    number = _cluster_numbers(others)
    kept = links = 0
    for cluster in clusters:
        links += len(cluster) - 1
        known = [number[mention] for mention in cluster if mention in number]
        kept += len(known) - len(set(known))
    return kept, links


def _cluster_numbers(clusters: Sequence[Cluster]) -> dict[Hashable, int]:
    return {mention: i for i, cluster in enumerate(clusters) for mention in cluster}


def b_cubed(found: Sequence[Cluster], wanted: Sequence[Cluster]) -> Ratio:
    """Mentions: the share of each one's entity that the other side puts with it."""
    return Ratio(*_shares_kept(found, wanted), *_shares_kept(wanted, found))


def _shares_kept(clusters: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    number = _cluster_numbers(others)
    kept = 0.0
    for cluster in clusters:
        together = Counter(number[mention] for mention in cluster if mention in number)
        kept += sum(n * n for n in together.values()) / len(cluster)
    return kept, sum(len(cluster) for cluster in clusters)


def ceaf(found: Sequence[Cluster], wanted: Sequence[Cluster]) -> Ratio:
    """Entities: the best one-to-one alignment, a pair being worth its Dice overlap."""
    number = _cluster_numbers(wanted)
    likeness: dict[tuple[int, int], float] = {}
    for i, cluster in enumerate(found):
        shared = Counter(number[mention] for mention in cluster if mention in number)
        for j, size in shared.items():
            likeness[i, j] = 2 * size / (len(cluster) + len(wanted[j]))
    aligned = sum(likeness[pair] for pair in best_pairs(likeness))
    return Ratio(aligned, len(found), aligned, len(wanted))


@dataclass(frozen=True, slots=True)
class Scores:
    """The three measures over all documents added."""

    muc: Ratio = field(default_factory=Ratio)
    b_cubed: Ratio = field(default_factory=Ratio)
    ceaf: Ratio = field(default_factory=Ratio)

    def __add__(self, other: Scores) -> Scores:
        return Scores(self.muc + other.muc, self.b_cubed + other.b_cubed, self.ceaf + other.ceaf)

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf.f1) / 3


def score(found: Sequence[Cluster], wanted: Sequence[Cluster]) -> Scores:
    """One document's entities; a mention belongs to one entity at most."""
    return Scores(muc(found, wanted), b_cubed(found, wanted), ceaf(found, wanted))


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of a document: where it is mentioned, and its most frequent kind."""

    mentions: Cluster
    kind: str


def entities(marked: Iterable[tuple[Offsets, str, Hashable]]) -> list[Entity]:
    """Gather (characters, kind, name of the entity) into entities.

    Characters marked twice stay with the first: a mention belongs to one entity.
    """
    places: dict[Hashable, list[Offsets]] = defaultdict(list)
    kinds: dict[Hashable, Counter[str]] = defaultdict(Counter)
    taken: set[Offsets] = set()
    for place, kind, name in marked:
        if place not in taken:
            taken.add(place)
            places[name].append(place)
            kinds[name][kind] += 1
    return [Entity(frozenset(places[name]), kinds[name].most_common(1)[0][0]) for name in places]


def gold_entities(document: TreebankDocument) -> list[Entity]:
    """What GUM's annotators linked, singletons included."""
    return entities((document.place(m.words), m.kind, m.entity) for m in document.mentions)


def found_entities(analysis: Analysis) -> list[Entity]:
    """What the reader linked; a mention without an entity number is an entity of its own."""
    return entities(
        (place_of(analysis, m), m.kind, ("alone", i) if m.entity is None else m.entity)
        for i, m in enumerate(analysis.mentions)
    )


def same_words(text: str, found: Iterable[tuple[Offsets, str]]) -> list[Entity]:
    """The baseline: mentions with the same words, whatever their case, are of one thing."""
    return entities(
        ((start, end), kind, " ".join(text[start:end].lower().split()))
        for (start, end), kind in found
    )


def _groups(of: Sequence[Entity]) -> Iterator[tuple[str, list[Cluster]]]:
    """The clusters that each figure is about."""
    yield "with singletons", [e.mentions for e in of]
    yield "without singletons", [e.mentions for e in of if len(e.mentions) > 1]
    for kinds, name in (
        (frozenset(KINDS), "persons, organisations and places"),
        *((frozenset([kind]), name) for kind, name in KINDS.items()),
    ):
        yield name, [e.mentions for e in of if e.kind in kinds]
        yield (
            f"{name} without singletons",
            [e.mentions for e in of if e.kind in kinds and len(e.mentions) > 1],
        )


def score_groups(found: Sequence[Entity], wanted: Sequence[Entity]) -> dict[str, Scores]:
    """One document's figures: all entities, with and without singletons, and by kind."""
    of_found, of_wanted = dict(_groups(found)), dict(_groups(wanted))
    return {name: score(of_found[name], of_wanted[name]) for name in of_wanted}


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """CoNLL F1 on GUM dev. Without a reader the baseline stands on gold trees."""
    simple = SimpleMentions.learnt_from(free_gum(data, "train")) if subject is None else None
    reader: dict[str, Scores] = defaultdict(Scores)
    baseline: dict[str, Scores] = defaultdict(Scores)
    for document in free_gum(data, "dev"):
        wanted = gold_entities(document)
        if subject is not None:
            analysis = subject.analyse(document.text)
            _add(reader, score_groups(found_entities(analysis), wanted))
            mentions = [(place_of(analysis, m), m.kind) for m in analysis.mentions]
        elif simple is not None:
            mentions = [(place, min(kinds)) for place, kinds in simple.find(document).items()]
        _add(baseline, score_groups(same_words(document.text, mentions), wanted))
    by = BY_TREES if subject is None else BY
    return [_row(name, by, reader.get(name), baseline[name]) for name in baseline]


def _add(totals: dict[str, Scores], scores: dict[str, Scores]) -> None:
    for name, one in scores.items():
        totals[name] += one


def _row(name: str, by: str, reader: Scores | None, baseline: Scores) -> Row:
    row = Row(MEASURE, ON, f"CoNLL F1, {name}", by)
    if reader is None:
        return row.with_value(None, baseline.conll)
    return row.with_value(
        reader.conll,
        baseline.conll,
        MUC=reader.muc.f1,
        B3=reader.b_cubed.f1,
        CEAFe=reader.ceaf.f1,
    )
