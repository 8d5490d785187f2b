"""What a figure counts, so that figures of two reports can be told to count the same.

A figure's words name a thing ("trucks of food"), something done ("entered"), a stretch of time and
a place; the rest of its sentence tells what it is about. Two figures count the same only where
nothing of this speaks against it, and enough speaks for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Figure, Period, Span
from sayso.readings.actors.states import known_at
from sayso.triangulation.fates import Around, fate_of, fated, tells_no_sort
from sayso.triangulation.report import Report
from sayso.triangulation.sides import Parties
from sayso.triangulation.wording import (
    holds,
    idea_of,
    ideas,
    ideas_in_order,
    listed,
    listed_by,
    names_in,
    parts_of,
)

PEOPLE, PERCENT, THING = "people", "percent", "thing"
BEFORE_TOLL = 240
"""Characters before a sentence in which it is told of what "the number" is."""
BEFORE, BEHIND = 45, 45
"""Characters beside a number in which words of a rate, of a portion or of plans bear on it."""
TOLL, KILLED = "toll", "kill"
NEAR_TOLL = 90
"""Characters before a number in which a toll that reaches it is named."""
_OF_CARE = re.compile(
    r"\b(?:need|requir)\w* (?=(?:\w+ )?(?:treatment|care|surgery))", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"\b(?:within|in|for|after|over|about|than|nearly|almost|once)"
    r" (?:a|every|each) (?:week|day|month|year|hour)\b"
)
_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_MASSES = frozenset(["t", "kg"])
_MEASURES = frozenset([PERCENT, "percentage points"])


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with what it counts, in ideas.

    id: the figure's. kind: what sort of thing: "people", a currency, "percent", or the idea of what
    is counted.
    head: the idea of the noun that is counted; None where it is left out or only "people".
    narrower: ideas of the words that narrow it ("Irish", "aid"). deed: what is done, or None.
    about: the ideas of its sentence besides. names: those of its names of places and parties.
    running: counted from a beginning up to now. rate, unreal, portion: not a count of all that
    happened, but of each stretch of time, of what is only planned or feared, of one more lot.
    leads: it stands where a report says what it is about. by: ids of the parties who vouch for it,
    whoever tells of it through whom.
    period: when, if that is told; not when somebody told it ("put the toll at 17 on Monday").
    sole: its report has no other number of that deed and sort, or opens with this one.
    """

    figure: Figure
    id: str
    report: Report
    kind: str
    head: str | None
    narrower: frozenset[str]
    deed: str | None
    about: frozenset[str]
    names: frozenset[str]
    place: frozenset[str]
    running: bool
    rate: bool
    unreal: bool
    portion: bool
    leads: bool
    period: Period | None
    by: frozenset[str]
    sole: bool = False

    @property
    def sort(self) -> tuple[str, str | None, str | None]:
        """What is counted and what is done."""
        return self.kind, self.head, self.deed

    @property
    def low(self) -> float:
        return float("-inf") if self.figure.low is None else self.figure.low

    @property
    def high(self) -> float:
        return float("inf") if self.figure.high is None else self.figure.high

    @property
    def named(self) -> float:
        """The number in the words themselves, whatever stands around it."""
        figure = self.figure
        value = figure.low if figure.low is not None else figure.high
        return 0.0 if value is None else value

    @property
    def words(self) -> str:
        """The number as one shows it: with what bounds it."""
        before = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
        number = " ".join(self.figure.span.of(self.report.text).split())
        return before.get(self.figure.bound, "") + number

    @property
    def counted(self) -> str:
        """What it counts, in the report's words: "people killed"."""
        figure, text = self.figure, self.report.text
        told = [part.of(text) for part in (figure.item, figure.action) if part is not None]
        return " ".join(" ".join(told).split()) or (figure.unit or "things not named")

    @property
    def key(self) -> tuple[str, int]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.id, self.figure.span.start


def counts(report: Report, parties: Parties | None = None) -> list[Count]:
    """The figures of a report that can be set beside another's."""
    figures = sorted(report.reading.figures, key=lambda each: each.span)
    found: list[Count] = []
    for at, figure in enumerate(figures):
        if not report.is_own(figure.span) or (figure.low is None and figure.high is None):
            continue
        around = figures[at - 1] if at else None, figures[at + 1] if at + 1 < len(figures) else None
        count = _count(figure, report, parties, around)
        found.append(_whole(count, found[-1]) if found and count.portion else count)
    sorts = Counter(sort for sort, _ in {(count.sort, count.named) for count in found})
    first = {count.sort: count.id for count in reversed(found)}
    return [
        replace(
            count, sole=sorts[count.sort] == 1 or (count.leads and first[count.sort] == count.id)
        )
        for count in found
    ]


def _whole(count: Count, before: Count) -> Count:
    """A count without its "another" where that sets it off from another deed: "nine died; another
    31 were hurt" tells all who were hurt."""
    sentences = (count.report.sentence(each.figure.span) for each in (count, before))
    apart = len({sentence.start for sentence in sentences}) == 1 and count.deed != before.deed
    return replace(count, portion=not (apart and count.kind == before.kind == PEOPLE))


def _count(figure: Figure, report: Report, parties: Parties | None, around: Around) -> Count:
    text = report.text
    item = ideas_in_order(figure.item.of(text)) if figure.item else []
    kind, head = _kind(figure, item)
    deed = _deed(figure, head, text)
    if _is_toll(item, deed, figure, report):
        kind, head, deed, item = PEOPLE, None, KILLED, []
    elif kind == PEOPLE or head is None or head in fated() or head in _anybody():
        fate = fated().get(item[-1] if item else "") or fate_of(figure, report, deed, around)
        anybody = kind in (PEOPLE, THING) or head in fated() or head in _anybody()
        if fate is None and kind == THING and deed in knowledge("alike")["fates"]:
            kind = PEOPLE
        if fate is not None and anybody:
            deed, kind, head = (
                fate,
                PEOPLE,
                None if head in fated() or head in _anybody() else head,
            )
        if kind == PEOPLE and deed and tells_no_sort(head, deed):
            item, head = [each for each in item if each != head], None
    place = ideas(figure.place.span.of(text)) if figure.place else frozenset()
    told_now = (
        deed == KILLED
        and figure.action is not None
        and _idea_of(figure.action, text) in _reaching()
    )
    own = {*item, kind, *([deed] if deed else []), *ideas(figure.span.of(text))}
    return Count(
        figure,
        figure.id,
        report,
        kind,
        head,
        frozenset(item) - {head} - _anybody() - _wholes_of(head),
        deed,
        report.told_with(figure.span) - own,
        names_in(report.sentence(figure.span).of(text)),
        place,
        running=_is_running(figure, report),
        rate=_is_rate(figure, report),
        unreal=deed not in listed("lasting", "deeds") and _is_unreal(figure, report),
        portion=_is_portion(figure, report),
        leads=report.leads(figure.span),
        period=None if told_now else figure.period,
        by=_vouchers(figure, report, parties) if parties is not None else frozenset(),
    )


def _wholes_of(idea: str | None) -> frozenset[str]:
    """What a thing is a sort of: "unmanned aircraft" are no narrower than drones."""
    return frozenset(whole for whole, parts in parts_of().items() if idea in parts)


def _vouchers(figure: Figure, report: Report, parties: Parties) -> frozenset[str]:
    """Parties in whose words a figure stands, the outlet's left out."""
    found = (parties.of(report.id, actor) for actor in report.speakers(figure.asserted_by))
    return frozenset(party.id for party in found if party is not None)


def _is_toll(item: Sequence[str], deed: str | None, figure: Figure, report: Report) -> bool:
    """Whether it is told as a toll of lives: "the death toll surpassed 12", "taking the toll to
    12". What a toll does is to reach a number."""
    if item and item[-1] not in listed("counted", "words"):
        return False
    counted = figure.unit is None or idea_of(figure.unit) in _counted()
    if not counted or (deed is not None and deed not in _reaching()):
        return bool(item) and item[-1] == TOLL
    start = report.sentence(figure.span).start
    told = ideas_in_order(report.text[start : figure.span.start][-NEAR_TOLL:])
    if item:
        told += ideas_in_order(report.text[max(0, start - BEFORE_TOLL) : start])
        return item[-1] == TOLL or TOLL in told or KILLED in told
    return TOLL in told or (KILLED in told and bool(_counted() & frozenset(told)))


@cache
def _counted() -> frozenset[str]:
    """Words for how many there are: "the number of people killed rose to 19"."""
    return frozenset(map(idea_of, listed("counted", "words")))


def _idea_of(words: Span, text: str) -> str:
    return idea_of(words.of(text).split("-")[0])


@cache
def _reaching() -> frozenset[str]:
    """What a toll does to a number, which is nothing that is done to those counted."""
    return frozenset(map(idea_of, listed("tolls", "reaching")))


def _deed(figure: Figure, head: str | None, text: str) -> str | None:
    """What is done, with the particle that makes it another deed: "shot down", not "shot".

    What flies is shot down, downed, intercepted or destroyed: one deed in four words. That a number
    is believed or confirmed is no deed of what is counted.
    """
    if figure.action is None:
        return None
    deed = idea_of(figure.action.of(text).split("-")[0])
    behind = _NEXT_WORD.match(text, figure.action.end)
    joined = f"{deed}-{behind[1].lower()}" if behind is not None else ""
    deed = listed_by("particles").get(joined, deed)
    if deed in listed("reckoned", "deeds"):
        return None
    return _same_deeds().get((head, deed), deed)


@cache
def _same_deeds() -> dict[tuple[str | None, str], str]:
    """By a thing and what is done to it, the deed that it comes to there."""
    return {
        (idea_of(thing), idea_of(deed)): str(sort["as"])
        for sort in knowledge("alike")["same_deed"].values()
        for thing in sort["things"]
        for deed in sort["deeds"]
    }


def _kind(figure: Figure, item: list[str]) -> tuple[str, str | None]:
    """The sort of thing, and the noun that is counted, None for people as such."""
    head = item[-1] if item else None
    unit = figure.unit or ""
    if unit == PEOPLE:
        is_anybody = head is None or head in _anybody() or _is_people(head)
        return PEOPLE, None if is_anybody else head
    if unit in (*_MEASURES, *_MASSES) or (unit and unit.isupper()):
        return unit, head
    if head is not None and len(item) > 1 and item[-2] in parts_of().get(head, frozenset()):
        head = item[-2]  # "unmanned aircraft" are drones
    return (head or idea_of(unit) or THING), head


def _is_people(idea: str) -> bool:
    """Whether a counted noun is a state's people: "82 Palestinians" are people of no sort."""
    known = known_at([idea], 0)
    return known is not None and known.state is not None


def _anybody() -> frozenset[str]:
    return frozenset(map(idea_of, listed("people", "anybody")))


def _is_running(figure: Figure, report: Report) -> bool:
    near = report.around(figure.span, 2 * BEFORE)
    told = figure.period.text if figure.period else ""
    return holds(f"{told} . {near}", "running", "words")


def _is_rate(figure: Figure, report: Report) -> bool:
    """Whether words such as "every day" follow on what is counted."""
    last = max(part.end for part in (figure.span, figure.item) if part is not None)
    end = min(last + BEHIND, max(report.sentence(figure.span).end, last))
    return holds(_IN_ALL.sub("", report.text[last:end]), "rates", "words")


def _is_unreal(figure: Figure, report: Report) -> bool:
    """Whether words of plans or fears stand right before the number or its deed."""
    sentence = report.sentence(figure.span)
    first = min(figure.span.start, *(part.start for part in _parts(figure)))
    last = max(figure.span.end, *(part.end for part in _parts(figure)))
    start = max(sentence.start, first - BEFORE)
    told = report.text[start : min(last, first + 2 * BEHIND)]
    return holds(
        _OF_CARE.sub("", told + report.text[last : last + BEFORE])[: len(told)], "unreal", "words"
    )


def _is_portion(figure: Figure, report: Report) -> bool:
    sentence = report.sentence(figure.span)
    start = max(sentence.start, figure.span.start - 15)
    end = figure.item.start if figure.item else figure.span.end + 10
    before = report.text[start : figure.span.start].lower().replace("more than", "")
    behind = report.text[figure.span.end : min(max(end, figure.span.end), figure.span.end + 15)]
    behind = behind.replace("or more", "")
    return holds(f"{before} . {behind}", "portions", "words")


def _parts(figure: Figure) -> list[Span]:
    return [part for part in (figure.span, figure.action) if part is not None]


def is_part(narrow: str | None, wide: str | None, kind: str) -> bool:
    """Whether one thing counted is a sort of the other: children of people, drones of weapons."""
    if narrow == wide or narrow is None:
        return False
    return (wide is None and kind == PEOPLE) or narrow in parts_of().get(wide or "", frozenset())
