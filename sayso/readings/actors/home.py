"""The state that a report is about, and who is of it though no words of their own say so.

At home nobody says whose the government is, nor whose prime minister: "the police", "Prime Minister
Dana Sollen", "the Sollen administration". What the report tells of states around them says it, by
its words, and from which state its outlet reports; but the list of who held which office is asked
first, of those it has (``officeholders.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.model import Actor, Analysis, Fact
from sayso.readings.actors.chambers import chambers_at_home
from sayso.readings.actors.domestic import is_domestic, is_led, places_behind
from sayso.readings.actors.heads import headed_by, heads_at_home, led_at_home, led_by
from sayso.readings.actors.officeholders import officeholders
from sayso.readings.actors.parties import Parties
from sayso.readings.actors.phrases import BARE, text_of
from sayso.readings.actors.roles import head_of_state, is_of_every_state
from sayso.readings.actors.states import have_chamber, is_regions_too, known_at, plain_name
from sayso.readings.actors.told import (
    MOSTLY,
    Teller,
    Told,
    first_of,
    is_mostly,
    is_of_other_state,
    is_told_of,
    names_region,
    state_fact,
)
from sayso.readings.statements.contents import span_of, word_at

_FEWEST, _NEAR = 4, 60
"""How often a report tells of the state it is about; and how many words back a state told of is
looked for. Judgements of 2026-11."""
_FIRST_MENTIONS, _LONGEST = 12, 5
"""Mentions of an actor, and words of a state's name, that are looked at."""
_IS_COUNTRYS = re.compile(r"(?:the|that) (?:country|nation|kingdom|republic)['’]s\b", re.IGNORECASE)
_OWN, _FOREIGN, _UNKNOWN, _MUCH = 1.5, 8, 5, 2
"""How much more often than of any other a report tells of its outlet's own state when it is about
it; how much more often of a foreign one than of its own; how much more often than of any other
where the outlet's own is not known, and where the state was told of last. Judgements of 2026-11, on
reports of one day, where nine in ten bare offices that these left to another state were that
state's."""


def is_any_states(found: Parties, party: int) -> bool:
    """Whether nothing but "the" and a noun for what every state has is said: "the government"."""
    references = [found.references[number].naming for number in found.members[party]]
    described = [each for each in references if each.form != "pronoun"]
    return bool(described) and all(
        each.form == "description"
        and each.determined in ("the", BARE)
        and (not each.plural or all(noun == "authority" for noun, _ in each.offices))
        and all(is_of_every_state(noun) and not words for noun, words in each.offices)
        for each in described
    )


def at_home(
    analysis: Analysis,
    actors: Mapping[str, Actor],
    by_word: Mapping[int, str],
    plain: Collection[str],
    *,
    own: str | None = None,
    year: int | None = None,
) -> Iterator[Actor]:
    """The actors that are of a state by what the report tells around them, with that state.

    Before that, those whose office in a state is public knowledge.

    plain: the ids of bodies and forces such as every state has, called by "the" and that alone.
    own: the state that the outlet reports from, by its plain name; None where it is not known.
    year: that of the report; None where it is not known.
    """
    told = Told(analysis, actors, by_word)
    held = {actor.id: _of(actor, teller) for actor, teller in officeholders(actors, told, year)}
    actors = {**actors, **held}
    found = dict(held)
    for actor in (
        *_where_they_are(analysis, actors, plain),
        *_of_the_country(analysis, actors, told),
        *_near_by(actors, told, plain),
        *(_of(head, teller) for head, teller in heads_at_home(analysis, actors, told, own)),
        *(_of(chamber, teller) for chamber, teller in chambers_at_home(actors, told, own)),
        *_domestic(actors, told, plain, own),
        *_by_context(actors, told, plain, own),
    ):
        found.setdefault(actor.id, actor)
    known = {**actors, **found}
    heads = [actor for actor in known.values() if actor.state is not None and headed_by(actor)]
    found.update((body.id, _of(body, teller)) for body, teller in led_by(known, heads))
    known = {**actors, **found}
    found.update((each.id, _of(each, by)) for each, by in led_at_home(analysis, known, told, own))
    yield from found.values()
    yield from _of_their_wholes({**actors, **found})


def _near_by(actors: Mapping[str, Actor], told: Told, plain: Collection[str]) -> Iterator[Actor]:
    """Bodies called by "the" alone, of the state that the report is about and told of last."""
    for id in sorted(plain) if is_mostly(told.counts, _FEWEST) else ():
        actor = actors[id]
        if actor.kind in ("body", "force") and actor.state is None:
            before = told.last_before(id, near=_NEAR)
            if before is not None and before.state == told.most:
                yield _of(actor, before)


def _of_the_country(analysis: Analysis, actors: Mapping[str, Actor], told: Told) -> Iterator[Actor]:
    """Who is said to be "the country's", of the state told of last before that."""
    for actor in actors.values():
        if actor.state is not None or actor.kind in ("state", "people"):
            continue
        called = (mention.of(analysis.text) for mention in actor.mentions[:_FIRST_MENTIONS])
        if any(_IS_COUNTRYS.match(words) for words in called):
            before = told.last_before(actor.id, near=_NEAR)
            if before is not None:
                yield _of(actor, before)


def _where_they_are(
    analysis: Analysis, actors: Mapping[str, Actor], plain: Collection[str]
) -> Iterator[Actor]:
    """Office-holders and bodies such as every state has, of the state in which a sentence has them,
    right before their words: "In Fiji, President Dana Sollen", "in Fiji, where the police"."""
    for actor in actors.values():
        if actor.state is not None:
            continue
        if not (actor.id in plain or is_domestic(actor) or headed_by(actor) is not None):
            continue
        for mention in actor.mentions[:_FIRST_MENTIONS]:
            teller = _state_in_front(analysis, word_at(analysis, mention.start))
            if teller is not None:
                yield _of(actor, teller)
                break


def _state_in_front(analysis: Analysis, at: int) -> Teller | None:
    """The state of an "in" and its name that a comma sets apart in front of a word."""
    at -= at > 0 and text_of(analysis, at - 1).lower() == "the"
    at -= at > 0 and text_of(analysis, at - 1).lower() == "where"
    if at < 3 or text_of(analysis, at - 1) != ",":
        return None
    for first in range(max(1, at - 1 - _LONGEST), at - 1):
        words = [text_of(analysis, each).lower() for each in range(first, at - 1)]
        known = known_at(words, 0)
        is_name = known is not None and known.kind == "name" and known.length == len(words)
        before = text_of(analysis, first - 1).lower()
        if before == "the" and first > 1:
            before = text_of(analysis, first - 2).lower()
        is_one = is_name and not is_regions_too(" ".join(words))
        if is_one and known is not None and known.state and before == "in":
            span = span_of(analysis, (first, at - 1))
            return Teller(
                plain_name(known.state), Fact("state", span.of(analysis.text), span), None
            )
    return None


def _domestic(
    actors: Mapping[str, Actor], told: Told, plain: Collection[str], own: str | None
) -> Iterator[Actor]:
    """Office-holders and bodies such as every state has, of the state that the report is about.

    Of a report about its outlet's own state all of them; of one about another state, of which the
    outlet's own tells next to nothing, all but heads of state and what those lead.
    """
    counts = told.with_places()
    about = first_of(counts)
    if about is None:
        return
    others = max((count for state, count in counts.items() if state != about), default=0)
    is_own = own == about and counts[about] >= _OWN * others
    is_foreign = is_mostly(counts, _FEWEST) and _FOREIGN * counts[own or ""] <= counts[about]
    is_foreign = is_foreign and (own is not None or counts[about] >= _UNKNOWN * others)
    if not is_own and (own == about or not is_foreign):
        return
    teller = told.teller(about)
    for actor in actors.values():
        if actor.state is not None:
            continue
        is_plain = actor.id in plain and actor.kind in ("body", "force")
        is_one = is_plain or is_domestic(actor) or (is_own and is_led(actor.name))
        if not is_one or (not is_own and _is_in_headship(actor)):
            continue
        words = actor.role or actor.name
        if is_of_other_state(words, about) or not is_told_of(places_behind(words), about):
            continue
        around = told.around(actor.id)
        rest = max((count for state, count in around.items() if state != about), default=0)
        is_tied = around[about] == rest and not (rest and is_led(actor.name))
        if around[about] > rest or is_tied:
            yield _of(actor, teller)


def _by_context(
    actors: Mapping[str, Actor], told: Told, plain: Collection[str], own: str | None
) -> Iterator[Actor]:
    """Offices and bodies such as every state has, of the state told of around their words."""
    about = _About(told.with_places(), own)
    for actor in actors.values():
        if actor.state is not None:
            continue
        is_plain = actor.id in plain and actor.kind in ("body", "force")
        if not (is_plain or (is_domestic(actor) and not _is_in_headship(actor))):
            continue
        last = told.last_before(actor.id, near=_NEAR)
        before = last.state if last is not None else None
        state = about.state_of(told.around(actor.id), before, is_plain=is_plain)
        if state is not None and _may_be_of(actor.role or actor.name, state):
            yield _of(actor, last if last is not None and before == state else told.teller(state))


@dataclass(frozen=True, slots=True)
class _About:
    """How often a report tells of each state. own: the one that its outlet reports from."""

    counts: Counter[str]
    own: str | None

    def state_of(self, around: Counter[str], last: str | None, *, is_plain: bool) -> str | None:
        """The state of what every state has, by how often states are told of around its words, and
        which was told of last before them.

        In a report that tells of its outlet's own state far more often than of any other, or where
        no other is told of more often around them, they are of that; else of the one told of last,
        where no other is told of as often around them, and the report tells most of it and next to
        nothing of its outlet's; of what is called by "the" alone, where it tells much of it.
        """
        top = max(around.values(), default=0)
        is_alone = [*around.values()].count(top) == 1
        if self.own is not None and self._is_own(around, last, is_alone=is_alone):
            return self.own
        if last is None or around[last] != top or not (is_alone or not top):
            return None
        count, most = self.counts[last], max(self.counts.values())
        rest = max((count for each, count in self.counts.items() if each != last), default=0)
        is_most = count >= max(_FEWEST, _MUCH * rest, MOSTLY * self.counts[self.own or ""])
        return last if is_most or (is_plain and count >= max(_FEWEST, most / MOSTLY)) else None

    def _is_own(self, around: Counter[str], last: str | None, *, is_alone: bool) -> bool:
        own = self.own or ""
        top = max(around.values(), default=0)
        if top and around[own] == top and (is_alone or last == own):
            return True
        others = max((count for each, count in self.counts.items() if each != own), default=0)
        is_mostly_own = self.counts[own] >= max(_FEWEST, MOSTLY * others)
        return is_mostly_own and (last in (own, None) or around[own] > 0)


def _may_be_of(words: str, state: str) -> bool:
    """Whether an office or a body can be of a state: its words name no other and no region, and it
    is no chamber that the state has not."""
    having = have_chamber(words.lower().removeprefix("the "))
    if is_regions_too(state.lower()) or (having and state.lower() not in having):
        return False
    is_elsewhere = is_of_other_state(words, state) or names_region(words, state)
    return not is_elsewhere and is_told_of(places_behind(words), state)


def _of_their_wholes(actors: Mapping[str, Actor]) -> Iterator[Actor]:
    """Who is part of a body that is of a state is of it too."""
    for actor in actors.values():
        around = actors.get(actor.part_of or "")
        if actor.state is not None or around is None or around.state is None:
            continue
        if around.kind in ("body", "force"):
            yield _with_state(actor, around.state, state_fact(around))


def _is_in_headship(actor: Actor) -> bool:
    """Whether somebody heads a state, or stands in for who does: presidents and kings are named
    without their state in reports about others, prime ministers seldom."""
    words = (actor.role or "").lower().replace("-", " ").split()
    return actor.kind == "person" and head_of_state(" ".join(words[-1:])) is not None


def _of(actor: Actor, teller: Teller) -> Actor:
    """An actor with the state that some words told of."""
    return _with_state(actor, teller.state, teller.fact)


def _with_state(actor: Actor, state: str | None, told: Fact) -> Actor:
    name, *rest = actor.facts
    return replace(
        actor, state=state, facts=(name, *sorted((*rest, told), key=lambda each: each.span))
    )
