"""Who did a deed that only a pronoun tells: what fits of whom the pronoun could mean.

"Selm has imposed sanctions on Orvane since its invasion of Brisk": whoever acts against a party
because of a deed, or since it, did not do it. "It kicked the Orvanian guards out": nobody does it
to a part of themselves by a plain pronoun. A wrong doer is worse than none, so what is told by a
pronoun alone is less sure, and what fits nobody is left to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.readings.actors.casting import Cast
from sayso.readings.events.counting import bearer
from sayso.readings.events.happenings import Happening
from sayso.readings.events.roles import Parties
from sayso.readings.parsed import Words

_MOST_STEPS = 4
"""Clauses and joined nouns that are gone up to what answers a deed."""
_WHY = frozenset(["over", "for"])
_SINCE = frozenset(["since", "after", "following", "amid"])
_AGAINST = frozenset(["SANCTION", "ACCUSE", "REJECT", "THREATEN", "PROTEST"])
_HOSTILE = frozenset(["ASSAULT", "COERCE"])
_INTO = frozenset(["into", "to", "in", "inside", "on", "upon", "against"])
_WITHIN_LET = frozenset(["obj", "xcomp", "ccomp", "advcl", "acl", "obl", "nmod"])
_YIELDING = frozenset(["CONCEDE"])
_BINDING = frozenset(["AGREE", "COOPERATE"])
"""What binds states is theirs whoever does it; talks are of those who hold them."""
_WITHIN = frozenset(["in", "inside", "across", "throughout", "over", "into"])
_HARMING = _HOSTILE | {"SANCTION"}
_AT_OTHERS = frozenset(["ASSAULT", "ACCUSE"])
_BY_PRONOUN = 0.7
"""How sure a doer told by a possessive alone is, by the event's own score: a judgement of
2026-11."""


class Doers:
    """Looks over the doers of one text's happenings."""

    def __init__(self, words: Words, parties: Parties, cast: Cast) -> None:
        self._words = words
        self._parties = parties
        self._cast = cast

    def look_over(self, found: Sequence[Happening]) -> None:
        """Change the actors that do not fit, and lower the scores of those told by pronouns."""
        by_word = {self._parties.light.carrier(each.at): each for each in found}
        by_word |= {each.at: each for each in found}
        for each in found:
            if self._is_owned_by_pronoun(each):
                self._give_to_answered(each, by_word)
                if each.actors:
                    each.score = round(_BY_PRONOUN * each.score, 4)
            if each.type in _HARMING:
                self._take_from_parts(each)
            if each.type in _AT_OTHERS and not (each.recipients or each.needs):
                self._give_to_others(each)

    def fill(self, found: Sequence[Happening]) -> None:
        """Give what is told of by its place alone to that place: "raids in Selm"."""
        for each in found:
            if each.type in _HOSTILE and each.pos == "noun" and not each.recipients:
                near = self._parties.phrases.of(each.at)
                places = (n for n, c in near if c in _WITHIN and self._is_place(n))
                meant = next(map(self._parties.whom.meant, places), [])
                each.recipients = [one for one in meant if one not in each.actors]
            if each.type in _YIELDING and each.pos == "verb" and not each.recipients:
                each.recipients = next(self._goals(each.at, each.actors), [])
            if each.type in _BINDING:
                each.actors = self._alike(each.actors)

    def _goals(self, at: int, apart: list[str]) -> Iterator[list[str]]:
        """The places into which something is let: "let aid into Selm", "aid to enter Selm"."""
        words, level = self._words, [at]
        for depth in range(_MOST_STEPS):
            level = [
                child
                for each in level
                for child in words.near(each)
                if child > at and words.relation(child).partition(":")[0] in _WITHIN_LET
            ]
            for child in level:
                is_led = self._parties.phrases.case(child) in _INTO
                is_entered = depth > 0 and words.relation(child) == "obj"
                if (is_led or is_entered) and self._is_place(child):
                    yield [one for one in self._parties.whom.meant(child) if one not in apart]

    def _alike(self, actors: list[str]) -> list[str]:
        """Who does something together with a state does it for their own: "Brel is ready to work
        with Orvane"."""
        kinds = {self._cast.actor(each).kind for each in actors}
        if kinds != {"state", "person"}:
            return actors
        own = (self._parties.whom.own_state(each) for each in actors)
        found = list(dict.fromkeys(own))
        return found if len(found) == len(actors) else actors

    def _is_place(self, at: int) -> bool:
        return self._parties.whom.is_country(at)

    def _is_owned_by_pronoun(self, each: Happening) -> bool:
        """Whether a pronoun owns the deed and nobody else is told to do it."""
        owners = [at for at in self._words.near(each.at) if self._is_possessive(at)]
        meant = {self._cast.actor_of(at) for at in owners}
        return bool(owners) and meant.issuperset(each.actors or [None])

    def _is_possessive(self, at: int) -> bool:
        return self._words.relation(at) == "nmod:poss" and self._words.tag(at) == "PRON"

    def _give_to_answered(self, each: Happening, by_word: Mapping[int, Happening]) -> None:
        """Why, or since when, a party is acted against is its own deed."""
        answer, case = self._answer(each, by_word)
        if answer is None or answer is each or not answer.recipients:
            return
        is_why = answer.type in _AGAINST and case in _WHY
        is_since = answer.type in _AGAINST and case in _SINCE and each.type in _HOSTILE
        if (is_why or is_since) and each.actors in ([], answer.actors):
            each.actors = [one for one in answer.recipients if one not in each.recipients]
            each.because.append("the pronoun is taken for whom this is done to")

    def _answer(
        self, each: Happening, by_word: Mapping[int, Happening]
    ) -> tuple[Happening | None, str | None]:
        """What is done because of a deed, or since it, and the preposition that says so."""
        words, at = self._words, bearer(self._words, each.at)
        for _ in range(_MOST_STEPS):
            case, above = self._parties.phrases.case(at), words.head(at)
            if case in _WHY | _SINCE:
                return by_word.get(above) or by_word.get(words.head(above)), case
            if above == at or not words.relation(at).startswith(("conj", "acl", "obj")):
                break
            at = above
        return None, None

    def _take_from_parts(self, each: Happening) -> None:
        """Take a deed from whom a plain pronoun gives it to though it is done to a part of them;
        the nearest party before the pronoun that it could mean did it, if there is one."""
        words = self._words
        for at in words.near(each.at):
            actor = self._cast.actor_of(at)
            is_plain = words.tag(at) == "PRON" and words.relation(at).startswith(
                ("nsubj", "obl:agent")
            )
            if not is_plain or actor not in each.actors or actor is None:
                continue
            if not any(self._is_part(one, actor) for one in each.recipients):
                continue
            apart = {actor, *each.recipients}
            other = self._nearest(at, apart)
            each.actors = [one for one in each.actors if one != actor]
            each.actors += [one for one in other if one not in each.actors]
            each.score = round(_BY_PRONOUN * each.score, 4)

    def _give_to_others(self, each: Happening) -> None:
        """Whose thing is harmed or blamed where "its" was taken for the doer's: that of the nearest
        party before it, "Orvane fears that Selm may attack its ports"."""
        words = self._words
        for at in words.near(each.at) if each.pos == "verb" else ():
            owners = words.near(at) if words.relation(at) == "obj" else ()
            for owner in owners:
                if self._is_possessive(owner) and self._cast.actor_of(owner) in each.actors:
                    each.recipients = self._nearest(owner, {*each.actors})
                    each.score = round(_BY_PRONOUN * each.score, 4)

    def _is_part(self, part: str, whole: str) -> bool:
        """Whether one is told in words of the other: "the Orvanian guards" of "Orvane"."""
        mine, yours = self._cast.actor(part), self._cast.actor(whole)
        text = self._words.analysis.text
        named = [each for each in yours.mentions if each.of(text)[:1].isupper()][:_MOST_STEPS]
        inside = any(each.covers(other) for each in mine.mentions for other in named)
        is_people = mine.kind in ("people", "group") and mine.state is not None
        is_same = yours.kind == "state" and mine.state in (yours.state, yours.name)
        return part != whole and (inside or (is_people and is_same))

    def _nearest(self, at: int, apart: set[str]) -> list[str]:
        """The last state, body or force named before a pronoun in its sentence."""
        for each in range(at - 1, self._words.starts[at] - 1, -1):
            actor = self._parties.whom.party(each)
            if actor is None or actor in apart or self._words.tag(each) == "PRON":
                continue
            is_doer = self._cast.actor(actor).kind in ("state", "body", "force", "organisation")
            if is_doer and not any(self._is_part(actor, one) for one in apart):
                return [actor]
        return []
