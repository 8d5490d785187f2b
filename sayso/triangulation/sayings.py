"""Statements as they are set beside those of other reports: speaker, words, ideas, day."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.documents.knowledge import fold
from sayso.model import Period, Span, Statement
from sayso.triangulation.report import Report, are_two_tellings
from sayso.triangulation.sides import Parties, Party
from sayso.triangulation.wording import ideas, names_in

RUN = 4
"""Words in a row that two contents share: three are often a name with its title, five miss quotes
of which one outlet gives only a few words."""
MOST_SHARING = 40
"""Statements of a story in which a run of words or an idea may stand and still tell something;
what more share is what the story is about."""
MOST_PIECES = 8
"""Sentences of a content that are looked at one by one: longer ones are whole speeches."""
SAME_DAYS = 2
"""Days between two reports in which one saying is reported, where neither says when it was."""

A_NUMBER, A_SMALL_NUMBER, SMALL = 3.0, 1.0, 10
"""How much a number tells, beside ideas weighed by ``weights``: as much as an idea of one saying in
twenty; "two" tells little."""

MOST_SPEAKERS = 8
"""Parties of a joint statement that are looked at."""

_OF_A_STORY = frozenset(["body", "force"])
"""Kinds of actors of which a story has one, if its reports name it by a common noun alone."""
_ENDS = re.compile(
    r"(?<=[a-z0-9)”\"’'][.!?;])\s+(?=[A-Z“\"‘'(])|(?<=[.!?][”\"])\s+(?=[A-Z“\"])"
    r"|;\s+|,\s+(?=(?:but|while|whereas|although)\s)"
    r"|,?\s+(?=(?:and|but)\s+(?:that|he|she|it|they|we|there|this)\s)"
)
_QUOTES = re.compile(r"[“\"]([^“”\"]{3,200})[”\"]")
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of what is said, or as much of it as is said: where, its ideas and its numbers.

    plain: those of words that are no names; names are what much is said of.
    """

    span: Span
    told: frozenset[str]
    plain: frozenset[str]
    numbers: frozenset[float]


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with what it is compared by.

    id: the statement's. party: who says it, None where nobody in another report can be the same.
    who: the party, or "the police" of one story; None where neither is known. speakers: the parties
    of a joint statement, "the presidents of Karst and Talos". words: its content in small letters;
    told: its ideas. numbers: those it tells, in digits or read as figures, those of times left
    out. pieces: its sentences and main clauses, each with its ideas. plain: the ideas that
    are no names in one of them. runs: every few words of it in a row. quoted: two words in a row
    that stand in quotation marks. dated: when its sentence tells that he spoke.
    """

    statement: Statement
    id: str
    report: Report
    party: Party | None
    who: str | None
    speakers: frozenset[str]
    words: tuple[str, ...]
    told: frozenset[str]
    numbers: frozenset[float]
    pieces: tuple[Piece, ...]
    plain: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    quoted: frozenset[tuple[str, str]]
    dated: Period | None

    @property
    def span(self) -> Span:
        """The content from its first part to its last, where they stand near; else the first."""
        first, last = self.statement.content[0], self.statement.content[-1]
        return Span(first.start, last.end) if last.end > first.start else first

    @property
    def content(self) -> str:
        parts = (part.of(self.report.text) for part in self.statement.content)
        return " ".join(" ".join(parts).split())

    @property
    def speaker(self) -> str:
        """Who says it, for people."""
        if self.party is not None:
            return self.party.name
        statement = self.statement
        name = self.report.names.get(statement.actors[0]) if statement.actors else None
        return name or "a speaker not named"

    @property
    def said_on(self) -> Period | None:
        """When it was said, as far as its report tells."""
        cue = self.statement.cue
        return self.dated or (self.report.by_offset(cue[0]) if cue else None)

    @property
    def key(self) -> tuple[str, str, int, str]:
        """Where it stands: an order that does not depend on that of the reports."""
        start = self.statement.content[0].start
        return self.report.day or "", self.report.id, start, self.id


def sayings(report: Report, parties: Parties) -> Iterator[Saying]:
    """A report's statements whose content no earlier report of its origin has word for word."""
    numbers = _Numbers(report)
    days = _days(report)
    kinds = {actor.id: actor.kind for actor in report.reading.actors}
    for statement in report.reading.statements:
        if not report.is_own(statement.content[0]):
            continue
        actor = statement.actors[0] if statement.actors else None
        speakers = [
            party
            for each in statement.actors[:MOST_SPEAKERS]
            if (party := parties.of(report.id, each)) is not None and not _is_outlet(party, report)
        ]
        party = speakers[0] if speakers else None
        content = " ".join(part.of(report.text) for part in statement.content)
        words = tuple(fold(word).lower() for word in _WORDS.findall(content))
        ideas_told = ideas(content)
        pieces = tuple(_pieces(statement, report, ideas_told, numbers))
        yield Saying(
            statement,
            statement.id,
            report,
            party,
            party.id if party is not None else _known_here(actor, kinds, report),
            frozenset(each.id for each in speakers),
            words,
            ideas_told,
            frozenset().union(*(numbers.within(part) for part in statement.content)),
            pieces,
            frozenset[str]().union(*(piece.plain for piece in pieces)),
            _runs(words),
            _quoted_pairs(statement, report),
            statement.said_on or days.get(_sentence_of(statement, report)),
        )


def _is_outlet(party: Party, report: Report) -> bool:
    """Whether a report takes its own outlet for who speaks: whose words these are it does not tell
    then ("…," the Ford Courier quoted before)."""
    named, outlet = (fold(each or "").lower() for each in (party.name, report.label))
    return named.removeprefix("the ") == outlet.removeprefix("the ")


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    if len(words) < RUN:
        return frozenset([words]) if len(words) == RUN - 1 else frozenset()
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))


def _known_here(actor: str | None, kinds: Mapping[str, str], report: Report) -> str | None:
    """Within one story "the police" are one, whose reports name no more of them."""
    name = fold(report.names.get(actor or "", "")).lower().removeprefix("the ")
    if not name or kinds.get(actor or "") not in _OF_A_STORY or not report.story:
        return None
    return f"{report.story} {name}"


_Sentence = tuple[int, str]
"""Where a sentence with a cue starts, and the actor who speaks there."""


def _sentence_of(statement: Statement, report: Report) -> _Sentence:
    anchor = statement.cue[0] if statement.cue else statement.content[0]
    return report.sentence(anchor).start, statement.actors[0] if statement.actors else ""


def _days(report: Report) -> dict[_Sentence, Period]:
    """When a speaker said what stands in a sentence: all of it on the one day it tells."""
    found: dict[_Sentence, Period] = {}
    for statement in report.reading.statements:
        if statement.said_on is not None and statement.actors:
            found.setdefault(_sentence_of(statement, report), statement.said_on)
    return found


def _pieces(
    statement: Statement, report: Report, known: frozenset[str], numbers: _Numbers
) -> Iterator[Piece]:
    """The parts of a content cut at the ends of sentences and of main clauses; what stands between
    two is one too."""
    for part in statement.content:
        start = part.start
        ends = [match.end() for match in _ENDS.finditer(report.text, part.start, part.end)]
        for end in (*ends, part.end):
            words = report.text[start:end].rstrip()
            told = ideas(words) & known  # a name may be cut in two
            if told:
                span = Span(start, start + len(words))
                plain = told - names_in(words)
                yield Piece(span, told, plain, numbers.within(span))
                start = end


def _quoted_pairs(statement: Statement, report: Report) -> frozenset[tuple[str, str]]:
    """Every two words in a row that a content has in quotation marks, if the marks stand in it or
    around it."""
    first, last = statement.content[0].start, statement.content[-1].end
    found: set[tuple[str, str]] = set()
    for match in _QUOTES.finditer(report.text, max(first - 1, 0), last + 2):
        words = [fold(word).lower() for word in _WORDS.findall(match[1])]
        found.update(pair for pair in pairwise(words) if all(ideas(word) for word in pair))
    return frozenset(found)


class _Numbers:
    """The numbers of a report, in digits or read as figures. Those of a stretch of time are none:
    "two days" and "48 hours" are told apart as times."""

    def __init__(self, report: Report) -> None:
        lasting = [time.span for time in report.reading.times if time.type == "DURATION"]
        self._text = report.text
        self._lasting = [(span.start, span.end) for span in sorted(lasting)]
        told = [
            (figure.span.start, float(bound))
            for figure in report.reading.figures
            for bound in (figure.low, figure.high)
            if bound is not None and not self._lasts(figure.span.start)
        ]
        self._told = sorted(told)

    def within(self, span: Span) -> frozenset[float]:
        found = {
            float(match[0].replace(",", ""))
            for match in _NUMBER.finditer(self._text, span.start, span.end)
            if not self._lasts(match.start())
        }
        first = bisect_left(self._told, (span.start, float("-inf")))
        after = bisect_left(self._told, (span.end, float("-inf")))
        return frozenset(found.union(number for _, number in self._told[first:after]))

    def _lasts(self, at: int) -> bool:
        """Whether a place lies in the words of a stretch of time."""
        before = bisect_right(self._lasting, (at, len(self._text) + 1)) - 1
        return before >= 0 and at < self._lasting[before][1]


def differ(one: frozenset[float], other: frozenset[float]) -> bool:
    """Whether each tells a number that the other does not: 159 and 53, 150 and 53."""
    return bool(one - other) and bool(other - one)


def weights(given: Sequence[Saying]) -> dict[str, float]:
    """How much each idea tells in a story: little of what most of its statements hold."""
    found = Counter(idea for saying in given for idea in saying.told)
    return {idea: math.log(1 + len(given) / count) for idea, count in found.items()}


def alike(left: Saying | Piece, right: Saying | Piece, weight: Mapping[str, float]) -> float:
    """How much of two contents' ideas and numbers is shared, in [0, 1]: twice the shared over both
    together."""
    both = _weight_of(left.told, left.numbers, weight) + _weight_of(
        right.told, right.numbers, weight
    )
    shared = _weight_of(left.told & right.told, left.numbers & right.numbers, weight)
    return 2 * shared / both if both else 0.0


def _weight_of(told: Iterable[str], numbers: Iterable[float], weight: Mapping[str, float]) -> float:
    by_words = math.fsum(weight[idea] for idea in told)  # exact in whatever order
    return by_words + sum(A_NUMBER if number > SMALL else A_SMALL_NUMBER for number in numbers)


def are_two(left: Saying, right: Saying) -> bool:
    """Whether two reports tell them, and not one outlet in a sentence it prints again."""
    one, other = left.statement.content[0], right.statement.content[0]
    return are_two_tellings(left.report, one, right.report, other)


def sharing(
    given: Sequence[Saying], keys: Callable[[Saying], Iterable[Hashable]], *, beside: int = 0
) -> dict[tuple[int, int], int]:
    """Pairs of sayings of two origins that share keys, by their places, with how many they share.

    Keys that many have bring each only to so many behind it, so that the work grows with what is
    shared, not with all pairs: none for ideas, some for words in a row, which many reports carry.
    """
    found: dict[Hashable, list[int]] = defaultdict(list)
    for at, saying in enumerate(given):
        for key in keys(saying):
            found[key].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in found.values():
        reach = len(places) if len(places) <= MOST_SHARING else beside
        for number, left in enumerate(places):
            for right in places[number + 1 : number + 1 + reach]:
                if are_two(given[left], given[right]):
                    shared[left, right] += 1
    return dict(shared)
