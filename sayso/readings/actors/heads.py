"""Heads of state and government whose state no words tell, and what they lead.

"President Dana Sollen said" in a report of an outlet at home, "Prime Minister Dana Sollen" in one
that tells of no other state so often, "the Sollen administration".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sayso.model import Actor, Analysis
from sayso.readings.actors.domestic import is_led
from sayso.readings.actors.roles import head_of_state, is_of_heads
from sayso.readings.actors.states import has_also, house_at, is_led_by
from sayso.readings.actors.told import Teller, Told, first_of, is_mostly, state_fact

_OWNERS_ENDING = re.compile(r"['’]s?(?!\S)")
_FEWEST, _FEWEST_AROUND = 6, 3
"""How often a report must tell of the state that a head is of, and around that head. Judgements of
2026-11, on reports of one day: of those about a foreign country, one in eight calls some other
president "President" alone."""
_FEW, _MORE = 3, 2
"""How often a report must tell of a state that is led by an office, and how much more often than of
any other that is and whose head it does not name. Judgements of 2026-11."""
_OFFICES = {"administration": "president", "presidency": "president"}
_HOUSED = 0.5
"""So many times as often as of any other that is led by an office a report must tell of a state
whose head's house it names: a judgement of 2026-11."""


def headed_by(actor: Actor) -> str | None:
    """The office of a head of state or government that a person holds."""
    if actor.kind != "person" or actor.role is None:
        return None
    return head_of_state(actor.role)


class _Report:
    """What a report tells of states. own: the state that its outlet reports from, by its plain
    name; None where it is not known."""

    def __init__(self, analysis: Analysis, told: Told, own: str | None) -> None:
        self._analysis = analysis
        self.told = told
        self.own = own

    @cached_property
    def houses(self) -> set[tuple[str, str]]:
        """The offices of heads of state and government whose houses it names, with their states.
        Few reports leave it to these whose head somebody is."""
        words = self._analysis.lowered
        begins = (at for at, word in enumerate(self._analysis.written) if word[:1].isupper())
        houses = (house_at(words[at : at + 2]) for at in begins)
        return {house for house in houses if house is not None}


def heads_at_home(
    analysis: Analysis, actors: Mapping[str, Actor], told: Told, own: str | None
) -> Iterator[tuple[Actor, Teller]]:
    """The one holder of an office whose state no words tell, with what tells it; and whoever is
    called by the office alone, where the report names no holder of it."""
    report = _Report(analysis, told, own)
    held: dict[str, list[Actor]] = {}
    for actor in actors.values():
        office = headed_by(actor)
        if office is not None:
            held.setdefault(office, []).append(actor)
    for office, heads in held.items():
        alone = [head for head in heads if head.state is None]
        if len(alone) == 1 and _is_bare(alone[0]):
            others = frozenset(head.state for head in heads if head.state is not None)
            state = _state_headed(alone[0], office, others, report)
            if state is not None:
                yield alone[0], told.teller(state)
    for actor in actors.values():
        called = actor.name.lower().removeprefix("the ")
        is_one = actor.kind == "unnamed" and actor.state is None and called not in held
        if is_one and head_of_state(called) == called:
            state = _state_headed(actor, called, frozenset(), report)
            if state is not None:
                yield actor, told.teller(state)


def _state_headed(head: Actor, office: str, others: frozenset[str], report: _Report) -> str | None:
    """The state whose head somebody is: it is none of those with another holder of the office.

    Of states led by this office: the one whose head's house is named ("the Kremlin"); or the
    outlet's own, if no other is told of more often; or, where that is not led so, the one that is
    told of far more often than others that have such an office. Else the one that the whole
    report and what is around this head tell of.
    """
    told, houses, own = report.told, report.houses, report.own
    counts = told.with_places()
    free = Counter({state: count for state, count in counts.items() if state not in others})
    led = Counter({state: free[state] for state in free if is_led_by(state, office)})
    having = led + Counter({state: free[state] for state in free if has_also(state, office)})
    housed = {state for each, state in houses if each == office and state in free}
    if housed:
        state = housed.pop()
        is_one = not housed and _HOUSED * _rival(having, state) <= free[state]
        return state if is_one or (not housed and state == own) else None
    if any(state not in others for _, state in houses):
        return None
    is_titled = head.kind != "person" or (head.role or "")[:1].isupper()
    if is_titled and own is not None and led[own]:
        if led[own] >= _rival(having, own):
            return own
    elif is_titled and own not in others:  # there it may be one of before
        most = first_of(having) or ""
        if led[most] >= max(_FEW, _MORE * _rival(having, most)):
            return most
    around = told.around(head.id)
    is_told = is_mostly(told.counts, _FEWEST) and is_mostly(around, _FEWEST_AROUND)
    is_most = is_told and around[told.most or ""] == max(around.values())
    return told.most if is_most and told.most not in others else None


def _rival(counts: Counter[str], state: str) -> int:
    return max((count for each, count in counts.items() if each != state), default=0)


def _is_bare(actor: Actor) -> bool:
    """Whether nothing but the office is told, with no word of what it is the head of."""
    if actor.part_of is not None or actor.body is not None or actor.role is None:
        return False
    return actor.role.lower() == head_of_state(actor.role)


def led_by(actors: Mapping[str, Actor], heads: Sequence[Actor]) -> Iterator[tuple[Actor, Teller]]:
    """The bodies with a head's own name in front of their noun: "the Sollen administration".

    heads: those of a known state.
    """
    by_surname: dict[str, list[Actor]] = {}
    for head in heads:
        by_surname.setdefault(head.name.split()[-1].lower(), []).append(head)
    for body in actors.values():
        if body.kind != "body" or body.state is not None:
            continue
        *before, noun = _OWNERS_ENDING.sub("", body.name.lower()).split()
        owners = by_surname.get(before[-1], []) if before and is_of_heads(noun) else []
        if len({owner.state for owner in owners}) == 1 and owners[0].state is not None:
            yield body, Teller(owners[0].state, state_fact(owners[0]), None)


def led_at_home(
    analysis: Analysis, actors: Mapping[str, Actor], told: Told, own: str | None
) -> Iterator[tuple[Actor, Teller]]:
    """The bodies with somebody's own name in front whom the report does not name as a head, of the
    state that a head of that office would be of: "the Sollen administration" is a president's."""
    report = _Report(analysis, told, own)
    for body in actors.values():
        called = body.name.lower().split()
        is_one = body.kind == "body" and body.state is None and called[0] == "the"
        if is_one and is_led(body.name):
            office = _OFFICES.get(called[-1], "prime minister")
            state = _state_headed(body, office, frozenset(), report)
            if state is not None:
                yield body, told.teller(state)
