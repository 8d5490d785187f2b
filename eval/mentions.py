"""Words that name somebody or something, and their kinds, against GUM and re3d.

Read from raw text and compared in characters. *Exact*: both ends the same. *Overlap*: one to
one, so that the overlaps (over the union) add up to the most; a pair counts when it shares a
character. *Kind*: the share of exactly found mentions whose kind is the gold's.

GUM marks every noun phrase. re3d marks only what an analyst of one conflict may ask for, calls a
group of people an organisation, and leaves out much; so only the kinds that both have are compared,
and on re3d precision stays low however good the reader is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.corpora import EntityDocument, TreebankDocument, free_gum, re3d
from eval.figures import Counts, Row
from eval.overlaps import overlaps
from eval.subject import Offsets, Subject
from sayso.measures.pairing import best_pairs
from sayso.model import Analysis, Mention, WordRange

MEASURE = "mentions"
ON_GUM = "GUM dev, free genres, from raw text"
ON_RE3D = "re3d"
BY_TREES = "gold trees: subtrees of likely heads, pruned; the head's most frequent kind in train"
BY_CAPITALS = "runs of capitalised words, all organisations"

# What re3d calls the kinds that GUM has too; its other types (Nationality, Quantity, Money …) are
# no mentions in GUM, or scattered over several of its kinds.
KIND_OF_TYPE = {
    "Person": "person",
    "Organisation": "organization",
    "Location": "place",
    "Temporal": "time",
    "Weapon": "object",
    "Vehicle": "object",
    "MilitaryPlatform": "object",
}

Kinds = Mapping[Offsets, frozenset[str]]
"""The kinds given to each stretch of a text; nearly always one."""


@dataclass(frozen=True, slots=True)
class Scores:
    """exact, overlap: how many mentions were right. kinds: how many exact ones have the kind."""

    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)
    kinds: Counts = field(default_factory=Counts)

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.exact + other.exact, self.overlap + other.overlap, self.kinds + other.kinds
        )


def score(found: Kinds, wanted: Kinds) -> Scores:
    """One text's mentions."""
    same = found.keys() & wanted.keys()
    overlapping = best_pairs(overlaps(sorted(found), sorted(wanted)))
    return Scores(
        Counts(len(same), len(found), len(wanted)),
        Counts(len(overlapping), len(found), len(wanted)),
        Counts(sum(bool(found[p] & wanted[p]) for p in same), len(same), len(same)),
    )


def gold_mentions(document: TreebankDocument) -> Kinds:
    """What GUM's annotators marked."""
    return _gathered((document.place(m.words), m.kind) for m in document.mentions)


def found_mentions(analysis: Analysis) -> Kinds:
    """What the reader found."""
    return _gathered((place_of(analysis, mention), mention.kind) for mention in analysis.mentions)


def place_of(analysis: Analysis, mention: Mention) -> Offsets:
    """The characters of a mention's words."""
    first, after = mention.words
    return analysis.words[first][0], analysis.words[after - 1][1]


def _gathered(marked: Iterable[tuple[Offsets, str]]) -> Kinds:
    kinds: dict[Offsets, set[str]] = defaultdict(set)
    for place, kind in marked:
        kinds[place].add(kind)
    return {place: frozenset(here) for place, here in kinds.items()}


def gold_entities(document: EntityDocument, *, turned_down: bool = False) -> Kinds:
    """What re3d marks of the kinds GUM has, with or without the spans that people turned down."""
    return _gathered(
        (entity.place, KIND_OF_TYPE[entity.kind])
        for entity in document.entities
        if entity.kind in KIND_OF_TYPE and (entity.confirmed or turned_down)
    )


def comparable_with_re3d(analysis: Analysis) -> Kinds:
    """The reader's mentions of re3d's kinds."""
    wanted = set(KIND_OF_TYPE.values())
    return _gathered(
        (place_of(analysis, mention), mention.kind)
        for mention in analysis.mentions
        if mention.kind in wanted
    )


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """Mentions of GUM dev and of re3d."""
    return [*_gum_rows(subject, data), *_re3d_rows(subject, data)]


def _gum_rows(subject: Subject | None, data: Path) -> list[Row]:
    simple = SimpleMentions.learnt_from(free_gum(data, "train"))
    baseline = Scores()
    reader = Scores() if subject else None
    for document in free_gum(data, "dev"):
        wanted = gold_mentions(document)
        baseline += score(simple.find(document), wanted)
        if subject and reader:
            reader += score(found_mentions(subject.analyse(document.text)), wanted)
    return _rows(ON_GUM, BY_TREES, reader, baseline)


def _re3d_rows(subject: Subject | None, data: Path) -> list[Row]:
    rows: list[Row] = []
    for turned_down, on in (
        (False, ON_RE3D),
        (True, f"{ON_RE3D}, spans that people turned down included"),
    ):
        baseline = Scores()
        reader = Scores() if subject else None
        for document in re3d(data):
            wanted = gold_entities(document, turned_down=turned_down)
            baseline += score(capitalised(document.text), wanted)
            if subject and reader:
                reader += score(comparable_with_re3d(subject.analyse(document.text)), wanted)
        rows += _rows(on, BY_CAPITALS, reader, baseline)
    return rows


def _rows(on: str, by: str, reader: Scores | None, baseline: Scores) -> list[Row]:
    kinds = Row(MEASURE, on, "kind accuracy", by)
    return [
        Row(MEASURE, on, "exact F1", by).with_f1(reader.exact if reader else None, baseline.exact),
        Row(MEASURE, on, "overlap F1", by).with_f1(
            reader.overlap if reader else None, baseline.overlap
        ),
        kinds.with_value(reader.kinds.recall if reader else None, baseline.kinds.recall),
    ]


_NAME = r"[A-Z][\w.\u2019'-]*\w"
_CAPITALS = re.compile(rf"(?:[Tt]he )?{_NAME}(?: (?:of |of the |for |and )?{_NAME})*")


def capitalised(text: str) -> Kinds:
    """The baseline for re3d, where there are no gold trees."""
    return _gathered((match.span(), "organization") for match in _CAPITALS.finditer(text))


# Children of a head that are no part of its mention, by universal relation: DESIGN names the
# first ones; the others hang on a noun only where it is a predicate.
PRUNED = (
    frozenset({"case", "cc", "conj", "punct", "appos", "cop", "nsubj", "csubj", "mark", "aux"})
    | {"advcl", "parataxis", "discourse", "expl", "vocative", "dislocated", "list", "orphan"}
    | {"dep", "ccomp"}
)


@dataclass(frozen=True, slots=True)
class SimpleMentions:
    """The baseline on gold trees: which words head mentions, and what kind their forms have.

    heads: (word class, universal relation) that head a mention more often than not in train.
    kinds: most frequent kind by lower-cased head, and by word class under its tag in capitals.
    """

    heads: frozenset[tuple[str, str]]
    kinds: Mapping[str, str]

    @classmethod
    def learnt_from(cls, documents: Iterable[TreebankDocument]) -> SimpleMentions:
        seen: Counter[tuple[str, str]] = Counter()
        heading: Counter[tuple[str, str]] = Counter()
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for document in documents:
            seen.update(_slot(document, word) for word in range(len(document.words)))
            for head, kind in {(head_of(document, m.words), m.kind) for m in document.mentions}:
                heading[_slot(document, head)] += 1
                kinds[document.form(head).lower()][kind] += 1
                kinds[document.upos[head]][kind] += 1
        return cls(
            frozenset(slot for slot in heading if heading[slot] > seen[slot] / 2),
            {key: counter.most_common(1)[0][0] for key, counter in kinds.items()},
        )

    def find(self, document: TreebankDocument) -> Kinds:
        """The mentions of a document whose trees are known."""
        children: dict[int, list[int]] = defaultdict(list)
        for word, head in enumerate(document.heads):
            if head != word:
                children[head].append(word)
        return _gathered(
            (document.place(_pruned_subtree(document, children, word)), self._kind(document, word))
            for word in range(len(document.words))
            if _slot(document, word) in self.heads
        )

    def _kind(self, document: TreebankDocument, head: int) -> str:
        known = self.kinds.get(document.form(head).lower())
        return known or self.kinds.get(document.upos[head], "abstract")


def _slot(document: TreebankDocument, word: int) -> tuple[str, str]:
    return document.upos[word], document.relations[word].partition(":")[0]


def head_of(document: TreebankDocument, words: WordRange) -> int:
    """The first word of a stretch whose head stands outside it, or that is a root."""
    inside = range(*words)
    return next(w for w in inside if document.heads[w] not in inside or document.heads[w] == w)


def _pruned_subtree(
    document: TreebankDocument, children: Mapping[int, Sequence[int]], head: int
) -> WordRange:
    """From the first to the last word under the head, some of its own children left out."""
    kept = [head]
    for word in kept:
        kept += [
            child
            for child in children.get(word, ())
            if word != head or _slot(document, child)[1] not in PRUNED
        ]
    return min(kept), max(kept) + 1
