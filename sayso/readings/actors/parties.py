"""Which references of a report mean the same party.

Names come first, for the whole report at once; then, in text order, what takes up a party that was
named or described: "the ministry", "the envoy", "she". A rule decides where there is one; the
network's own links help to choose among what fits, and stand alone where no rule finds anything.
What is said in quotation marks is resolved after the report's own words, and a title after both,
because each is written for somebody who has what it takes up before their eyes.

Every step has a certainty. They are judgements, not measurements, set by hand in 2026-11.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Analysis, Statement
from sayso.readings.actors.descriptions import Descriptions
from sayso.readings.actors.introduced import NAMED_NEXT, NEXT, introduced
from sayso.readings.actors.joined import WHOLE, Joined, Link, agree
from sayso.readings.actors.namesakes import Evidence, Key, Names, evidence_of
from sayso.readings.actors.naming import Naming
from sayso.readings.actors.pronouns import FIRST_PERSONS, Pronouns
from sayso.readings.actors.references import Reference, Speaking

OWN_NAME = 0.98
PART_OF_NAME = 0.95
INITIALS = 0.93
SHARED_NAME = 0.6
BESIDE_NAME = 0.93
SAID_OF = 0.85
_SURE = 0.85
"""So sure whom a word means must be, so that what is said of him is said of that party."""

BESIDE = "beside the name"
PART = "part of the name"
SHORT = "the name's initials"
_BY_NAME = {"whole": (OWN_NAME, WHOLE), "part": (PART_OF_NAME, PART), "initials": (INITIALS, SHORT)}
_CLOSING = ("", ",", ".", ";", ")", "”", "\n")


@dataclass(frozen=True, slots=True)
class Parties:
    """The references of a report with their parties.

    links: one for each reference. members: the references of each party, ascending; () for a
    number that no party has. persons: whether each is a person, None where nothing tells.
    """

    references: tuple[Reference, ...]
    links: tuple[Link, ...]
    members: tuple[tuple[int, ...], ...]
    persons: tuple[bool | None, ...]
    evidence: Mapping[Key, Evidence]


def parties(
    analysis: Analysis,
    references: Sequence[Reference],
    statements: Sequence[Statement],
    spoken: Speaking,
) -> Parties:
    """Give every reference its party."""
    evidence = evidence_of(analysis, references)
    joined = Joined(analysis.text, references, evidence)
    numbers = {reference.span: number for number, reference in enumerate(references)}
    spoken_by = {
        statement: [numbers[span] for span in spans] for statement, spans in spoken.items()
    }
    _join_names(joined)
    _join_ends(joined)
    _join_neighbours(joined)
    for number, name in list(introduced(joined)):
        joined.join(number, Link(joined.links[name].party, NAMED_NEXT, NEXT))
    _join_the_rest(joined, Pronouns(joined, statements, spoken_by))
    return Parties(
        tuple(references),
        tuple(joined.links[number] for number in range(len(references))),
        tuple(tuple(party.references) for party in joined.parties),
        tuple(party.person for party in joined.parties),
        evidence,
    )


def _join_names(joined: Joined) -> None:
    names = Names(joined.text, joined.references, joined.evidence)
    groups: dict[int, int] = {}
    shared: list[tuple[int, Sequence[int]]] = []
    for number, reference in enumerate(joined.references):
        if reference.naming.form != "name":
            continue
        meaning = names.meaning(number)
        if len(meaning.groups) > 1:
            shared.append((number, meaning.groups))
            continue
        group = meaning.groups[0]
        if group not in groups:
            groups[group] = joined.open()
        joined.join(number, Link(groups[group], *_BY_NAME[meaning.how]))
    _judge_names(joined)
    for number, meant in shared:
        _join_shared(joined, number, [groups[group] for group in meant if group in groups])


def _judge_names(joined: Joined) -> None:
    """Whether a named party is a person or a place: all forms of its name together tell."""
    for party in joined.parties:
        keys = {joined.naming(number).name for number in party.references}
        whole = sum((joined.evidence[key] for key in sorted(keys)), Evidence())
        party.person = None if whole == Evidence() else whole.is_person
        party.is_place = whole.is_place


def _join_shared(joined: Joined, number: int, candidates: Sequence[int]) -> None:
    """A last name that several people have: the one last named before it that fits."""
    gender = joined.naming(number).gender
    fitting = [each for each in candidates if agree(joined.parties[each].gender, gender)]
    if not fitting:
        joined.join(number, Link(joined.open(), OWN_NAME, WHOLE))
        return
    party = min(fitting, key=lambda each: joined.distance(each, number))
    because = "of those with this name the one last named"
    joined.join(number, Link(party, SHARED_NAME, because))


def _join_neighbours(joined: Joined) -> None:
    """A name and an office that stand beside each other, between commas or without one."""
    for number, beside in _neighbours(joined.references):
        one, other = joined.references[number], joined.references[beside]
        between = joined.text[one.span.end : other.span.start]
        after = joined.text[other.span.end : other.span.end + 1]
        if "\n" in between or not (_are_apart(between, after) or _is_title(between, one, other)):
            continue
        name, office = number, beside
        if one.naming.form != "name":
            name, office = office, name
        if _is_beside(joined, name, joined.naming(office)) and office not in joined.links:
            joined.join(office, Link(joined.links[name].party, BESIDE_NAME, BESIDE))


def _neighbours(references: Sequence[Reference]) -> Iterator[tuple[int, int]]:
    """Each reference with the next that begins behind it: not the "his" of "his partner"."""
    starts = [reference.span.start for reference in references]
    for number, reference in enumerate(references):
        beside = bisect_left(starts, reference.span.end)
        if number < beside < len(references):
            yield number, beside


def _are_apart(between: str, after: str) -> bool:
    """Whether a comma stands between two phrases, and a mark behind the second."""
    return between.strip() == "," and after in _CLOSING


def _is_title(between: str, one: Reference, other: Reference) -> bool:
    """Whether a whole name follows an office right away: "Envoy to the Council Dana Sollen"."""
    is_office = one.naming.form == "description" and not one.is_cut_short
    return between == " " and is_office and other.naming.is_full_name


def _join_ends(joined: Joined) -> None:
    """A person's description that a whole name ends: "envoy to the River Council Dana Sollen"."""
    ends = {
        reference.naming.called[1]: number
        for number, reference in enumerate(joined.references)
        if reference.naming.is_full_name
    }
    for number, reference in enumerate(joined.references):
        name = ends.get(reference.naming.called[1])
        if name is None or not _is_beside(joined, name, reference.naming):
            continue
        before = joined.text[reference.span.start : joined.references[name].span.start].split()
        if before and before[-1][0].isupper():  # not "a spokesman for Dana Sollen"
            joined.join(number, Link(joined.links[name].party, BESIDE_NAME, BESIDE))


def _is_beside(joined: Joined, name: int, described: Naming) -> bool:
    if joined.naming(name).form != "name" or described.form != "description":
        return False
    party = joined.party_of(name)
    if party.person is False or not agree(party.gender, described.gender):
        return False
    return described.sort == "person" and not described.plural


def _join_the_rest(joined: Joined, pronouns: Pronouns) -> None:
    descriptions = Descriptions(joined, pronouns.named_in_own_words)
    by_word = _by_word(joined.references)
    for number in _order(joined):
        named = joined.naming(number)
        bearer = by_word.get(joined.references[number].said_of)
        if bearer is not None and number not in joined.links and _is_bearer(joined, bearer, named):
            joined.join(number, Link(joined.links[bearer].party, SAID_OF, BESIDE))
        elif named.form == "pronoun":
            joined.join(number, pronouns.taken_up(number))
        elif named.form == "description" and number not in joined.links:
            link = descriptions.taken_up(number) or descriptions.alone(number)
            joined.join(number, link)
        elif _is_of_its_kind(joined, number):
            found = descriptions.taken_up(number)
            if found is not None:
                own = joined.links[number].party
                joined.move(own, found.party, found.certainty, found.because)
    for number in range(len(joined.references)):
        if number not in joined.links:
            joined.note(number, pronouns.first_person(number))


def _by_word(references: Sequence[Reference]) -> dict[int | None, int]:
    """The references that a word of theirs can stand for: the narrowest of each word."""
    widest_first = sorted(
        range(len(references)),
        key=lambda number: references[number].words[0] - references[number].words[1],
    )
    found: dict[int | None, int] = {}
    for number in widest_first:
        called = references[number].naming.called
        found.update(dict.fromkeys(range(*called), number))
    return found


def _is_bearer(joined: Joined, bearer: int, described: Naming) -> bool:
    """Whether what is said of somebody can be said of the party of a reference, told already."""
    if bearer not in joined.links or joined.links[bearer].certainty < _SURE:
        return False
    party = joined.party_of(bearer)
    is_one = not party.plural and not party.is_thing and not party.is_place and not party.is_group
    return is_one and bool(party.person) and agree(party.gender, described.gender)


def _is_of_its_kind(joined: Joined, number: int) -> bool:
    """Whether a party comes up for the first time, by a name that ends in what it is: "Foreign
    Ministry" may be "Orvane's foreign ministry", met before."""
    named = joined.naming(number)
    party = joined.parties[joined.links[number].party] if number in joined.links else None
    if named.form != "name" or not named.offices or party is None:
        return False
    return party.references[0] == number and not party.person


def _order(joined: Joined) -> Iterator[int]:
    """The report's own words, then what it quotes, then titles; not the first person."""

    def step(number: int) -> int:
        reference = joined.references[number]
        return 2 if reference.is_heading else 1 if reference.is_quoted else 0

    numbers = range(len(joined.references))
    rest = [n for n in numbers if joined.naming(n).pronoun not in FIRST_PERSONS]
    yield from sorted(rest, key=step)
