"""The nouns of reports side by side: what `compare` gives.

They mirror ``sayso/data/comparison.schema.json`` field by field; ``as_json.py`` writes them. Ids
are those of the readings compared: nothing here stands without the characters of a report.
Nothing here says who is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model import Document, Span

CopyKind = Literal["exact", "near", "excerpt", "same_wire"]
Verdict = Literal["agree", "compatible", "update", "contradict", "different"]
Matter = Literal[
    "date", "number", "place", "actor", "outcome", "responsibility", "motive", "polarity", "wording"
]


@dataclass(frozen=True, slots=True)
class Origin:
    """The reports that have one origin: however many outlets print it, it is one voice.

    documents: ids, the one the others come from first, as far as that can be told; a report that
        nothing else repeats has itself alone.
    because: one sentence on the report whose origin this is ("87 % of its words stand in …").
    """

    documents: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Reports of which one repeats the other.

    documents: ids, at least two, the origin first. kind: "exact" (the same words), "near" (nearly
        all of them), "excerpt" (a part), "same_wire" (one wire's text, each cut in its own way).
    """

    documents: tuple[str, ...]
    kind: CopyKind
    because: str

    def __post_init__(self) -> None:
        if len(self.documents) < 2:
            raise ValueError("a copy has at least two documents")


@dataclass(frozen=True, slots=True)
class Story:
    """Reports about one happening. documents: ids, in the order of the reports compared."""

    name: str
    documents: tuple[str, ...]
    because: str

    def __post_init__(self) -> None:
        if not self.documents:
            raise ValueError("a story has documents")


@dataclass(frozen=True, slots=True)
class Acting:
    """An actor of one report: its document's id and its own."""

    document: str
    id: str


@dataclass(frozen=True, slots=True)
class Party:
    """Actors of several reports who are one: a judgement with its reason, never a hash."""

    id: str
    name: str | None
    actors: tuple[Acting, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One report's words for an utterance. id: of the statement."""

    document: str
    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """Statements of several reports that are one saying of one speaker on one occasion.

    party: id of the party who said it; None where it is not known to be one.
    """

    party: str | None
    statements: tuple[Wording, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two accounts says, where. id: of the thing compared; None for mere words."""

    document: str
    id: str | None
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two accounts stand to each other on one matter, with the words of both.

    score: how sure it is that the verdict is right, in [0, 1]. because: for a desk editor.
    """

    kind: Verdict
    on: Matter
    left: Side
    right: Side
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Variant:
    """How one report words a referent. chain: actor ids of whose words; () its outlet's own."""

    document: str
    outlet: str | None
    span: Span
    text: str
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Framing:
    """How outlets word one referent, each in its own voice. Words are shown, never scored."""

    referent: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What all origins of a story carry but one. told: how they do; without: the document that
    does not, the first of its origin. Not in the JSON."""

    told: tuple[Side, ...]
    without: str


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, and what of its own report's body says it otherwise. Not in the JSON."""

    title: str
    body: Side
    because: str


@dataclass(frozen=True, slots=True)
class Accounts:
    """What comes of setting the accounts of each story side by side."""

    parties: tuple[Party, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    framing: tuple[Framing, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    headlines: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A report that was set beside others, with its origin."""

    document: Document
    origin: Origin


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Reports set side by side: copies first, then stories, then what their accounts say.

    documents: in the order the reports came, each once.
    """

    documents: tuple[Compared, ...]
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    accounts: Accounts
