"""The nouns of a brief: what stands on its page, before anybody decides how it looks.

Everything shown is a ``Line``, and every line has its evidence: the words in their paragraph, in
which report, through whom, how sure, and why. Texts are the reports' own, to the character; making
them safe to show is for whoever renders them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model import Basis, Bound, Issue, Stance, Status
from sayso.triangulation.model import Matter, Verdict

Era = Literal["near", "far", "undated"]
Mark = Literal["plain", "speaker", "cue", "quoted", "words", "number", "happening", "left out"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a report's words that plays one part. "left out": words stood here."""

    text: str
    mark: Mark = "plain"


@dataclass(frozen=True, slots=True)
class When:
    """When a thing is or was said. first, last: calendar dates; None where that end is open.

    told: for people ("8–12 May 2026"); "" where nothing is known.
    words: the report's own ("the evening of May 8"); "" where the day is only that of the report.
    """

    first: str | None = None
    last: str | None = None
    told: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report the brief is made of.

    number: how the page refers to it, from 1, by day. because: why that is its day.
    origin: number of the report it repeats, itself where it repeats none; copied: how that is told.
    """

    number: int
    id: str
    title: str
    outlet: str | None
    when: When
    basis: Basis
    because: str
    where: str
    url: str | None
    origin: int
    copied: str
    statements: int
    figures: int
    events: int
    positions: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a line stands on.

    id: of the statement, figure, event or position. report: number of its report.
    paragraph: its paragraph, or as much of it as can be read at a glance.
    chain: through whom it comes, the outlet first.
    score: None of mere words, about which nothing was decided.
    because: why the reader read it so, and whom it took the speaker for.
    """

    id: str
    report: int
    paragraph: tuple[Piece, ...]
    chain: tuple[str, ...]
    score: float | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: who, how, which words, when.

    how: in a word or two ("deny", "planned · talks round"). words: the report's, shortened.
    note: what else has to be known to read it rightly ("probably", "if …").
    origins: how many reports tell it that do not repeat one another.
    """

    who: str
    how: str
    words: tuple[Piece, ...]
    when: When
    evidence: tuple[Evidence, ...]
    note: str = ""
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who spoke. lines: what was said; more: how many statements are left out."""

    name: str
    office: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Body:
    """A body and who speaks for it; ``name`` is "" for those who speak for no body."""

    name: str
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A party with those who speak for it: persons roll up to bodies, bodies to states.

    statements: how many it makes; more: how many of these are of speakers left out.
    """

    name: str
    kind: str
    bodies: tuple[Body, ...]
    statements: int
    more: int


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with what is told of it. line.who: who does it to whom.

    era: "near" the days of the reports, "far" from them, or "undated".
    """

    line: Line
    status: Status
    kind: str
    place: str
    outcomes: tuple[str, ...]
    era: Era


@dataclass(frozen=True, slots=True)
class Stand:
    """A position at one time. before: the stances held until then, where this one is another."""

    line: Line
    stance: Stance
    before: tuple[Stance, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party holds on one issue, in the order of days. more: how many are left out."""

    issue: Issue
    stands: tuple[Stand, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """What one party holds."""

    party: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as somebody claims it. low, high: None where the words set no bound."""

    line: Line
    low: float | None
    high: float | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class Count:
    """Figures for one thing, side by side.

    low, high: the outermost bounds that anybody sets; who says "dozens" sets none. most: the bounds
    that most origins give, with how many do; None where no number has more origins than every
    other.
    """

    counted: str
    claims: tuple[Claim, ...]
    low: float | None
    high: float | None
    most: tuple[float, float, int] | None


@dataclass(frozen=True, slots=True)
class Accusation:
    """An accusation with what was answered to it in these reports."""

    line: Line
    answers: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two accounts side by side, with how they stand to each other.

    more: others that stand to each other, or to these, in the same way: the same two things as
    still other reports tell them.
    """

    kind: Verdict
    on: Matter
    left: Line
    right: Line
    score: float
    because: str
    more: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return (self.left, self.right, *self.more)


@dataclass(frozen=True, slots=True)
class Wordings:
    """How outlets word one referent, each in its own voice."""

    referent: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A report that could not be read, with what to do about it."""

    where: str
    reason: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything on the page, in its order. new_since: the day from which a thing is new.

    left_out: by section, how many things there are besides those shown. chosen: in words, to what
    the page is narrowed; "" where it tells all that the reports do.
    """

    title: str
    reports: tuple[Report, ...]
    new_since: When
    new: tuple[Line, ...]
    sides: tuple[Side, ...]
    timeline: tuple[Happening, ...]
    positions: tuple[Row, ...]
    figures: tuple[Count, ...]
    accusations: tuple[Accusation, ...]
    differences: tuple[Difference, ...]
    framing: tuple[Wordings, ...]
    aside: tuple[Aside, ...]
    left_out: tuple[tuple[str, int], ...]
    readers: tuple[str, ...]
    chosen: str = ""
