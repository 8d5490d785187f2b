"""The nouns of Sayso: what passes from stage to stage.

Every value here is frozen, knows the characters it stands on, and never changes once made.
Offsets are Unicode code points into ``Document.text``, half-open. Missing is ``None``,
nothing found is an empty tuple. The JSON of ``sayso read --json`` mirrors these classes
field by field (``sayso/readings/as_json.py``, ``sayso/data/reading.schema.json``).

given_id: of what a person corrected, the id it had before, wherever its words now stand; None of
all that a reader made.

The way of a report: Capture -> Document -> Reading.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

Form = Literal["direct", "mixed", "indirect"]
ActorKind = Literal[
    "person", "body", "force", "state", "organisation", "group", "people", "outlet", "unnamed"
]
FactKind = Literal["name", "role", "body", "state"]
Basis = Literal["given", "metadata", "dateline", "inferred", "unknown"]
Bound = Literal["exact", "at_least", "at_most", "about", "between", "vague"]
NoteKind = Literal["part", "sum"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
    "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
]  # fmt: skip
Precision = Literal["part_of_day", "day", "week", "month", "season", "year", "decade", "vague"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT",
    "APPEAL",
]  # fmt: skip
EventKind = Literal[
    "talks_round", "call", "visit", "mediation", "document_handed_over", "proposal",
    "ceasefire_begun", "ceasefire_broken", "prisoner_exchange", "body_exchange", "leak",
]  # fmt: skip
Status = Literal[
    "fact", "ongoing", "planned", "offered", "demanded", "threatened", "hypothetical", "denied",
    "alleged", "failed",
]  # fmt: skip
Stance = Literal[
    "demand", "offer", "accept", "reject", "condition", "red_line", "promise", "threat", "support",
    "oppose",
]  # fmt: skip
Issue = Literal[
    "ceasefire", "territory", "security_guarantees", "alliances_and_neutrality", "arms_supply",
    "mobilization_and_force_limits", "sanctions_and_assets", "prisoners_bodies_missing_children",
    "format_venue_and_mediation", "monitoring", "energy_and_infrastructure", "nuclear",
    "elections_and_recognition", "language_religion_minorities", "justice_and_accountability",
    "reconstruction_and_reparations", "peace_agreement", "other",
]  # fmt: skip
PartKind = Literal["title", "heading", "byline", "dateline", "credit", "caption", "boilerplate"]


_IDS_KEPT = 4096
"""Ids that are not worked out anew each time they are asked for: those of a few long reports."""
_TEXTS_KEPT = 4
"""Texts that are not hashed anew for each id that is made of them."""


@lru_cache(_IDS_KEPT)
def content_id(prefix: str, *facts: object) -> str:
    """An id that the same facts give every time: ``st_`` and sixteen hexadecimal digits."""
    key = "|".join(str(fact) for fact in facts)
    return f"{prefix}_{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


@lru_cache(_TEXTS_KEPT)
def _hash_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text: ``text[start:end]``.

    start, end: Unicode code points into ``Document.text``, half-open, 0 <= start < end.
    Never bytes, words, or offsets into a page's HTML.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: start={self.start}, end={self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Capture:
    """One report as it was obtained, before anything is understood.

    where: for people: the path, "PATH:LINE" for a line of JSON lines, or "-".
    path: the file's path as given; None for standard input.
    line: 1-based line of a JSON-lines file, else None.
    text: the report's own text, to the character; nothing is normalised. Of a web page, the
        text that was extracted from it.
    title, byline, outlet, url, published: what came with it, as it came, else None.
    modified: when it was last changed, as the page says; kept apart from ``published``.
    captured_at: ISO 8601 time in UTC: the file's modification time; None for standard input.
    raw: the bytes it was obtained as: the file's, the page's, the line's; None where it was given
        as text. Two captures with the same text and facts are equal whatever their bytes.
    """

    where: str
    text: str
    path: str | None = None
    line: int | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    captured_at: str | None = None
    byline: str | None = None
    modified: str | None = None
    raw: bytes | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch that is not the report's prose: a heading, a credit, boilerplate."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published, as far as that is known.

    value, earliest, latest: ISO 8601 calendar dates, or None; never shifted through a time zone.
    """

    value: str | None
    earliest: str | None
    latest: str | None
    basis: Basis
    score: float | None
    because: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report's clean text with what is known about it and the parts that are not prose.

    not_after: the latest calendar date it can be from, as the person says (``--as-of``), else the
        day it was captured; None where neither is known. Not in the JSON.
    given_id: its id, where what the id is made of is not all known, as of a document that comes
        back from JSON; else None.
    """

    text: str
    where: str
    path: str | None
    line: int | None
    url: str | None
    title: str | None
    outlet: str | None
    byline: str | None
    credits: tuple[str, ...]
    language: str | None
    captured_at: str | None
    published: Published
    parts: tuple[Part, ...]
    not_after: str | None = None
    given_id: str | None = None

    @property
    def id(self) -> str:
        """Of the text and of where it came from, so that two copies are two documents."""
        if self.given_id is not None:
            return self.given_id
        origin = self.url or f"{(self.path or '').rsplit('/', 1)[-1]}:{self.line or ''}"
        return content_id("doc", origin, self.text_hash)

    @property
    def text_hash(self) -> str:
        """sha256 of the text alone, in hexadecimal."""
        return _hash_of(self.text)


@dataclass(frozen=True, slots=True)
class Period:
    """From the earliest to the latest moment that a report's words allow, both included.

    earliest, latest: as of a ``Time``; None where the words, or an unknown day, set no bound.
    text: the words that tell it.
    """

    earliest: str | None
    latest: str | None
    precision: Precision | None
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody said something, according to one document.

    A statement is what an outlet reports, not what is true, and not what Sayso
    believes. It never changes; a better reader makes a new one.

    document_id: the document all spans index into.
    form: "direct" (quoted), "indirect" (paraphrased) or "mixed".
    act: what kind of saying: a key of ``sayso/data/acts.toml`` ("say", "accuse", "deny", …).
    cue: the words that report ("said", "prompted … to comment"); empty where a quotation goes on.
    speakers: the words naming who spoke ("a rebel spokesman"), one span per joint speaker, in
        text order; empty if unnamed. ``speaker`` is the first.
    content: the words reported, without the quotation marks at their ends, in text order,
        at least one part.
    within: id of the statement this one stands inside; None on the outlet's own level.
    actors: ids of the actors who speak: one for each of ``speakers``, in their order. Where the
        report names no speaker but its grammar does ("its demand"), one all the same.
    via: actors passed through, outermost first, without the outlet and the speaker.
    said_on: when it was said, where a time hangs on the cue ("said on Tuesday") or on the
        occasion ("in a Tuesday interview"); else None.
    addressees, targets: ids of the parties it is said to, and of those it accuses or threatens.
    answers: ids of the statements of the same document that it answers (codebook 12.18).
    occasion: the words for the happening at which it was said ("a hearing in Essel"); else None.
    negated: the saying is denied ("did not say"). hedged: the outlet keeps its distance
        from the saying itself ("reportedly said", "appeared to suggest").
    score: probability in [0, 1] that cue, speaker and content are right together,
        calibrated on reports not trained on.
    because: one sentence: what led the reader to it.
    """

    document_id: str
    form: Form
    act: str
    cue: tuple[Span, ...]
    speakers: tuple[Span, ...]
    content: tuple[Span, ...]
    negated: bool
    hedged: bool
    score: float
    because: str
    within: str | None = None
    via: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    said_on: Period | None = None
    occasion: Span | None = None
    given_id: str | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a statement has content")

    @property
    def speaker(self) -> Span | None:
        return self.speakers[0] if self.speakers else None

    @property
    def id(self) -> str:
        """Same anchor, same id: a better speaker or a longer content keeps it."""
        if self.given_id is not None:
            return self.given_id
        anchor = self.cue[0] if self.cue else self.content[0]
        return content_id("st", self.document_id, "statement", f"{anchor.start}-{anchor.end}")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a report says of an actor. value: the very words of ``span``."""

    what: FactKind
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that one document refers to, with all the words that refer to it there.

    document_id: the document all spans index into.
    name: the words that name it best, without an article in front of a name (codebook 10);
        a description or a pronoun where the report has nothing better.
    kind: "unnamed" is somebody with a description alone, or a document that speaks for itself.
    mentions: in text order, at least one. sure: how sure it is, in [0, 1], that each of them
        means this actor; not in the JSON.
    facts: what the report says of it: the name first, then the rest in text order.
    role: its office, as the report puts it first; None if unknown.
    score: how sure it is that its statements are its own: the mean of what is sure of the
        mentions by which it speaks; of all its mentions where it does not speak.
    because: one sentence: how those mentions were joined.
    type: None so far; no stage fills it. state, body, part_of: None where unknown.
    """

    document_id: str
    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    sure: tuple[float, ...]
    facts: tuple[Fact, ...]
    score: float
    because: str
    role: str | None = None
    type: str | None = None
    state: str | None = None
    body: str | None = None
    part_of: str | None = None
    given_id: str | None = None

    def __post_init__(self) -> None:
        if not self.mentions or len(self.mentions) != len(self.sure):
            raise ValueError("an actor has mentions, and each is so sure")

    @property
    def id(self) -> str:
        """Same first mention, same id: a better name or more mentions after it keep it."""
        if self.given_id is not None:
            return self.given_id
        first = self.mentions[0]
        return content_id("ac", self.document_id, "actor", f"{first.start}-{first.end}")


@dataclass(frozen=True, slots=True)
class Asserter:
    """Who vouches for something: a statement, with its actor if it has one.

    Both None: the outlet itself.
    """

    actor: str | None
    statement: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Words that say where, with the place on the map they mean as far as that is known.

    name: the place's usual English name. country: ISO 3166-1 alpha-3. lat, lon: degrees, WGS 84.
    precision: how large a thing the coordinates stand for: "country", "region", "city". All None
    where the gazetteer has no such place, or several and the report does not say which.
    """

    span: Span
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the arithmetic of a report's own figures shows, in words for people.

    kind: "part": a part is greater than its whole; "sum": parts do not come to their whole.
    figures: ids of the figures it is about, the one it stands with first.
    """

    kind: NoteKind
    figures: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that a report claims: of people, weapons, attacks, land, money, votes, shares.

    It is what is claimed, not what is so, and low and high are what the words allow, never an
    average and never a guess.

    document_id: the document all spans index into.
    span: the number words, with the sign of a currency or of percent, without words such as
        "at least".
    low, high: bounds of the number itself, both included; None where the words set none.
    unit: "people", an ISO 4217 currency or the name of one, "percent", a measure ("km2"), or the
        counted noun in the singular; None where nothing tells.
    item: the words that name what is counted, without the number; those of the whole or of the
        figure before where the noun is left out.
    action: the verb or noun of doing that it takes part in ("intercepted", "exchange").
    negated: there are none, or what is said to happen to them did not.
    part_of: id of the figure whose part this is.
    place: where, as the tree ties words to it.
    period: when, where the tree ties a time to its action or its item; else that of its whole.
    notes: what does not add up.
    score: how sure it is that this is a figure and its bounds are right, in [0, 1].
    because: one sentence: what led the reader to it.
    """

    document_id: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    item: Span | None
    action: Span | None
    negated: bool
    part_of: str | None
    asserted_by: Asserter
    place: Place | None
    notes: tuple[Note, ...]
    score: float
    because: str
    period: Period | None = None
    given_id: str | None = None

    @property
    def id(self) -> str:
        """Same number words, same id: a better item or whole keeps it."""
        if self.given_id is not None:
            return self.given_id
        anchor = f"{self.span.start}-{self.span.end}"
        return content_id("fi", self.document_id, "figure", anchor)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said to have come, or not to have come, of an event: "failed to produce a truce".

    span: the words that name what came or did not. event: id of the event they are a mention of.
    """

    status: Status
    span: Span
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Unique:
    """A claim that there is one such event: "the first direct talks in three years".

    ordinal: 1 for the first, 2 for the second round; None for "the largest", "the only".
    of: what it is the first, second or largest of, in the report's words; None where unsaid.
    """

    ordinal: int | None
    of: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that, according to one document, happened, happens, or is planned, asked, denied.

    It is what is claimed, not what is so; ``status`` is how the report puts it.

    document_id: the document all spans index into.
    span: the trigger: the word or words that name it ("struck", "exchange"), of its first mention.
    type: of PLOVER, or CAMEO's STATEMENT and APPEAL. mode: PLOVER's finer grain of some types.
    kind: what a peace process needs besides ("talks_round"); None for most events.
    mentions: all its triggers in text order, the first is ``span``.
    actors: ids of who does it; of a joint doing ("talks between X and Y") all of them.
    recipients: ids of whom it is done to.
    outcomes: what came of it, apart from whether it took place.
    asserted_by: in whose voice it is told, by its first mention.
    score: how sure it is that this is an event of this type, in [0, 1].
    because: one sentence: what led the reader to it.
    """

    document_id: str
    span: Span
    type: EventType
    mentions: tuple[Span, ...]
    status: Status
    asserted_by: Asserter
    score: float
    because: str
    mode: str | None = None
    kind: EventKind | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: Place | None = None
    period: Period | None = None
    outcomes: tuple[Outcome, ...] = ()
    unique: Unique | None = None
    given_id: str | None = None

    @property
    def id(self) -> str:
        """Same trigger, same id: a better type or status keeps it."""
        if self.given_id is not None:
            return self.given_id
        return content_id("ev", self.document_id, "event", f"{self.span.start}-{self.span.end}")


@dataclass(frozen=True, slots=True)
class Position:
    """What a party asks, offers, accepts or refuses on one issue, according to one document.

    document_id: the document all spans index into.
    actor: id of the party whose position it is, whoever reports it.
    content: the words asked or offered, one item of a list, in text order, at least one part.
    conditional: it holds on a condition. condition_for: on a "condition", or an item of a list
        of them, the words for what it is a condition of ("to reach a full ceasefire").
    said_on: when the party said so. asserted_by: who vouches that the party holds it.
    score: how sure it is that party, stance and words are right, in [0, 1].
    because: one sentence: what led the reader to it.
    """

    document_id: str
    actor: str
    stance: Stance
    issue: Issue
    content: tuple[Span, ...]
    asserted_by: Asserter
    score: float
    because: str
    addressees: tuple[str, ...] = ()
    conditional: bool = False
    condition_for: Span | None = None
    said_on: Period | None = None
    given_id: str | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a position has content")

    @property
    def id(self) -> str:
        """Same words asked, same id: another stance or issue keeps it."""
        if self.given_id is not None:
            return self.given_id
        first = self.content[0]
        return content_id("po", self.document_id, "position", f"{first.start}-{first.end}")


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch of text is.

    statement: id of the innermost statement whose words these are; None for the outlet's own.
    chain: actor ids, outermost first, the speaker last; empty for the outlet's own voice. A
        statement that nobody is known to make adds nothing.
    """

    span: Span
    statement: str | None
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """Words that tell a time, with what they come to for this report.

    It says what the words mean, as far as the report's own day is known, not when a thing happened.

    document_id: the document the span indexes into.
    span: the words, without the preposition before them, with article and modifiers
        ("the evening of May 20", "more than three years"), as TimeML marks them.
    type, value, mod: TIMEX3 ("DATE", "2031-05-20TEV", "START"). X stands for what is not known.
    edtf: the same as an Extended Date/Time Format string (ISO 8601-2); None where it has no date.
    earliest, latest: calendar dates, with the time of day where it is known; never shifted
        through a time zone; XXXX for an unknown year; both None where the words set no bounds.
    precision: how finely the period is known; None where there is no period.
    begin, finish: ids of the times a stretch reaches from and to ("between … and …", "since …").
        A time that has either is made of others, which are listed beside it.
    score: how often a time found and valued this way was right, on reports not developed on.
    because: one sentence: what the value was reckoned from.
    """

    document_id: str
    span: Span
    type: TimeType
    value: str
    mod: TimeMod | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    precision: Precision | None
    score: float
    because: str
    begin: str | None = None
    finish: str | None = None

    @property
    def id(self) -> str:
        """Of the words alone: another value keeps it."""
        place = f"{self.span.start}-{self.span.end}"
        return content_id("ti", self.document_id, "time", place)


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a reading: package version and the model's own name."""

    name: str
    version: str
    model: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says.

    sentences: in text order, not overlapping; may leave white space and parts between them.
    voices: cover the text once, in order.
    actors: those who speak, those whom events, positions, addressees and targets need, and what
        these are part of, by their first mention.
    times: in text order, a stretch before its ends. figures, events, positions: in text order.
    """

    document: Document
    sentences: tuple[Span, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]
    reader: ReaderInfo
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()


WordRange = tuple[int, int]
"""First word and the word after the last: half-open, indices into ``Analysis.words``."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with the source and content the network gave it, in words.

    cue, source, content: word ranges in text order; cue is never empty, source and content may be.
    cue_score, source_score, content_score: the network's own probabilities, uncalibrated.
    """

    cue: tuple[WordRange, ...]
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    cue_score: float
    source_score: float
    content_score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or describe something, by their head word.

    head: index of the head word. kind: a GUM entity type ("person", "place", …).
    entity: number shared by the mentions of one thing within this text, or None.
    """

    head: int
    words: WordRange
    kind: str
    score: float
    entity: int | None = None


@dataclass(frozen=True, slots=True)
class Tagged:
    """A run of words with a label: a time expression (DATE …)."""

    words: WordRange
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may name an event, with all that the network says of it.

    word: its index. score: how likely it names an event, never below ``analyse.TRIGGER_FLOOR``.
    kind: its likeliest TimeML class ("OCCURRENCE", "REPORTING", …), a class even where it is
        likelier none.
    factuality: the probabilities of "fact", "negated", "future", "modal". types: those of PLOVER's
        types; what they leave of one is that it is of none. A model without a map of its own for
        them also knows "YIELD": a CONCEDE or RETREAT that is not told apart.
    """

    word: int
    score: float
    kind: str
    factuality: Mapping[str, float]
    types: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Analysis:
    """The language of one text, as the network sees it; everything is counted in words.

    words: (start, end) character offsets, in text order, not overlapping.
    sentences: word ranges that cover all words, in order.
    upos, features, heads, relations: one per word. features is "Tense=Past|VerbForm=Fin" or "";
        heads[i] is the index of the head word, i itself for a sentence's root; relations are UD's,
        with subtypes ("nsubj:pass").
    attributions: by position of the cue. inner: what there may be of them where one statement
        stands within another, those of ``attributions`` among them: candidates only.
    events: by word; those below a half are candidates only.
    wills: for each word the log-odds that it shows somebody's will; empty where the model has no
        map for them.
    written, lowered: each word as it is written, and in small letters; made of the text.
    """

    text: str
    words: Sequence[tuple[int, int]]
    sentences: Sequence[WordRange]
    upos: Sequence[str]
    features: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    attributions: Sequence[Attribution] = ()
    mentions: Sequence[Mention] = ()
    times: Sequence[Tagged] = ()
    events: Sequence[Trigger] = ()
    inner: Sequence[Attribution] = ()
    wills: Sequence[float] = ()
    written: Sequence[str] = field(init=False, repr=False, compare=False)
    lowered: Sequence[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        written = [self.text[start:end] for start, end in self.words]
        object.__setattr__(self, "written", written)
        object.__setattr__(self, "lowered", [word.lower() for word in written])
