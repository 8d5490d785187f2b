"""Nouns of stance, and what is said of a thing itself.

"Its demand for the port", "its demands include …", "the border is not up for discussion".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from sayso.model import Stance
from sayso.readings.positions.deeds import does_harm
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import (
    ADJECTIVE_SURE,
    INTENDED_SURE,
    NEEDED_SURE,
    NOUN_SURE,
    PREDICATE_SURE,
    VERB_SURE,
    Will,
)
from sayso.readings.positions.words import Shows, listed
from sayso.readings.statements.acts import shipped_acts


def of_noun(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "Its demand for the port", "renewed a call to free the ferrymen"."""
    wanted = next(
        (
            each
            for each in grammar.all(at, "nmod", "acl", "ccomp", "obl")
            if each > at and shows.goes_with in grammar.cases(each)
        ),
        None,
    )
    if wanted is None:
        wanted = _next_to(grammar, at, shows.goes_with)
    if wanted is None:
        return None
    holder = owner(grammar, at)
    if shows.kind == "intentions":
        if holder is None and grammar.relations[at] == "obj":
            holder = grammar.subject(grammar.heads[at])  # "announced plans to ease the ban"
        if holder in (None, at):
            return None
        if grammar.upos[wanted] != "VERB":
            of = (wanted, *grammar.all(wanted, "nmod"))
            is_burden = any(grammar.is_any(each, listed("doing.burdens")) for each in of)
            return Will(at, "threat", holder, wanted, None, INTENDED_SURE) if is_burden else None
        return Will(at, shows.stance, holder, wanted, None, INTENDED_SURE, meant=True)
    is_deed = grammar.upos[wanted] == "VERB"
    is_harm = is_deed or (holder is not None and grammar.is_any(wanted, listed("doing.harm")))
    if shows.stance == "threat" and not is_harm:
        return None  # "a threat to democracy", "under threat of hunger"
    is_clause = shows.goes_with == "that" and is_deed
    asked = grammar.first(wanted, "nsubj") if is_clause else None
    if shows.goes_with in ("on", "to") and grammar.upos[wanted] != "VERB":
        asked = wanted
        clause = next((each for each in grammar.all(at, "acl", "ccomp") if each > wanted), None)
        if clause is None:
            clause = next((each for each in grammar.all(wanted, "acl") if each > wanted), None)
        if clause is None and shows.stance == "demand" and shows.word != "insistence":
            return None
        if clause is not None:
            wanted = clause
        else:
            asked = None
    return Will(at, shows.stance, holder, wanted, asked, NOUN_SURE)


def of_needed(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "Spoke of the need to free the captives", "stressed the urgency of a truce"; not "in need of
    food", "Selm's need for gas"."""
    is_stressed = grammar.relations[at] == "obj" and grammar.is_any(
        grammar.heads[at], listed("doing.stressing")
    )
    is_there = grammar.relations[at] == "nsubj" and any(
        grammar.lower[each] == "there" for each in grammar.all(grammar.heads[at], "expl")
    )
    is_borne = grammar.relations[at] == "obj" and grammar.is_any(grammar.heads[at], ("have",))
    bearer = grammar.subject(grammar.heads[at]) if is_borne and shows.word in _DUTIES else None
    if (
        grammar.negation(at)
        or grammar.case(at) == "in"
        or (shows.word in _WEAK and not is_stressed)
        or (shows.word in _DUTIES and not (is_stressed or is_there or bearer is not None))
    ):
        return None
    is_owned = any(grammar.full[each] == "nmod:poss" for each in grammar.children[at])
    if is_owned or (at > 0 and grammar.lower[at - 1] in _POSSESSIVE):
        return None
    for each in grammar.all(at, "acl", "nmod"):
        if bearer is not None and "to" not in grammar.cases(each):
            continue
        if each > at and grammar.cases(each) & _NEEDED_BY:
            sure = NOUN_SURE if is_stressed else NEEDED_SURE
            return Will(at, shows.stance, None, each, bearer, sure)
    return None


_WEAK = ("importance",)
_DUTIES = ("duty", "obligation", "responsibility")
_NEEDED_BY = frozenset(["to", "for", "of"])


def _next_to(grammar: Grammar, at: int, preposition: str) -> int | None:
    """The noun behind the preposition that follows at once, though the parse hangs it elsewhere."""
    after = at + 1
    if after >= len(grammar.lower) or grammar.lower[after] != preposition:
        return None
    noun = grammar.heads[after]
    is_case = grammar.relations[after] in ("case", "mark")
    return noun if is_case and grammar.heads[noun] in (at, grammar.heads[at]) else None


def owner(grammar: Grammar, at: int) -> int | None:
    """Whose demand it is: its possessor, a people's adjective, or who makes, repeats, voices it;
    its own word where it is given up."""
    verb = grammar.heads[at]
    is_thing = grammar.relations[at] == "obj"
    if is_thing and grammar.is_any(verb, listed("doing.given_up")):
        return next(_named_owners(grammar, at), at)
    if any(
        grammar.lower[each] in _OFF for each in (*grammar.children[verb], *grammar.children[at])
    ):
        return at  # "backed off its demand for"
    is_shown = grammar.relations[at] == "nsubj" and grammar.upos[verb] == "VERB" and at < verb
    is_voiced = is_thing or (is_shown and grammar.is_passive(verb))
    is_voiced = is_voiced and grammar.is_any(verb, listed("doing.voiced"))
    is_there = is_voiced or (is_shown and not grammar.is_passive(verb))
    for each in grammar.children[at]:
        if grammar.full[each] == "nmod:poss":
            is_mood = grammar.is_any(at, ("willingness", "readiness", "openness", "unwillingness"))
            return each if is_there or not is_mood else at
    if at > 1 and grammar.lower[at - 1] in _POSSESSIVE:
        return _top_of_name(grammar, grammar.heads[at - 1])
    by = next(
        (each for each in grammar.all(at, "nmod") if grammar.case(each) in ("by", "from")), None
    )
    if by is not None:
        return by
    if is_voiced and not grammar.is_passive(verb) and not grammar.negation(verb):
        return grammar.subject(verb)
    if is_voiced and grammar.is_passive(verb):
        return grammar.agent(verb)
    return next(
        (
            each
            for each in grammar.all(at, "amod", "compound")
            if grammar.analysis.text[grammar.analysis.words[each][0]].isupper()
        ),
        None,
    )


def _named_owners(grammar: Grammar, at: int) -> Iterator[int]:
    """Who is named as the owner of a demand, whatever others do with it: "discussed Selm's …"."""
    for each in grammar.all(at, "nmod"):
        if grammar.full[each] == "nmod:poss" and grammar.upos[each] != "PRON":
            yield each


_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])


def _top_of_name(grammar: Grammar, word: int) -> int:
    """The first word of a name, on which the others hang."""
    for each in grammar.above(word):
        if grammar.relations[each] != "flat":
            return each
    return word


_OFF = frozenset(["off", "away", "down"])


def of_subject(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "The border is non-negotiable": what is said of the thing itself, by whoever says it."""
    thing = grammar.first(at, "nsubj")
    if thing is None or grammar.first(at, "cop") is None or grammar.negation(at):
        return None
    if shows.goes_with and shows.goes_with not in map(
        grammar.lower.__getitem__, grammar.children[at]
    ):
        return None
    if grammar.upos[thing] == "PRON":
        return None
    return Will(at, shows.stance, None, thing, None, PREDICATE_SURE)


def _include(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Its demands include the return of the captives"."""
    named, thing = grammar.first(at, "nsubj"), grammar.first(at, "obj")
    if named is None or thing is None or not grammar.is_any(named, listed("doing.lists")):
        return
    holder = owner(grammar, named)
    stance: Stance = "condition" if "condition" in grammar.lemmas(named)[-1] else "demand"
    if holder is not None and holder != named:
        yield Will(at, stance, holder, thing, None, NOUN_SURE)


def _behind_colon(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "On clear conditions: they leave the delta, and the captives come home"."""
    if grammar.upos[at] != "NOUN" or grammar.lower[at + 1 : at + 2] != [":"]:
        return
    for word in grammar.above(at):
        for each in grammar.all(word, "parataxis", "appos", "ccomp"):
            first = min(grammar.under(each)) if each > at + 1 else at
            if grammar.upos[each] == "VERB" and first in (at + 1, at + 2):
                stance: Stance = "condition" if grammar.is_any(at, _CONDITIONS) else "demand"
                holder = owner(grammar, at)
                yield Will(at, stance, None if holder == at else holder, each, None, NOUN_SURE)
                return


_CONDITIONS = ("condition", "precondition", "term")


def _against(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Selm is against the base"."""
    thing = grammar.heads[at]
    holder = grammar.first(thing, "nsubj")
    is_said = grammar.relations[at] == "case" and grammar.first(thing, "cop") is not None
    if is_said and holder is not None and not grammar.negation(thing):
        yield Will(at, "oppose", holder, thing, None, ADJECTIVE_SURE)


def _reserving(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Orvane reserves the right to respond"."""
    right, holder = grammar.first(at, "obj"), grammar.subject(at)
    if right is None or holder is None or not grammar.is_any(right, ("right",)):
        return
    clause = next((each for each in grammar.all(right, "acl") if each > right), None)
    if clause is not None and does_harm(grammar, clause) and not grammar.negation(at):
        yield Will(at, "threat", holder, clause, None, VERB_SURE)


def _called(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Called Selm's demand that they leave nonsense", "dismissed the terms as unacceptable"."""
    thing, holder = grammar.first(at, "obj"), grammar.subject(at)
    if thing is None or holder is None or grammar.negation(at) or grammar.is_passive(at):
        return
    named = grammar.is_any(thing, listed("doing.named")) or grammar.is_any(thing, _TERMS)
    verdicts = (*grammar.all(at, "xcomp", "obl", "advcl"), *grammar.all(thing, "acl", "advmod"))
    is_clear = grammar.is_any(at, _DISMISSING) and any(grammar.all(thing, "nmod", "acl"))
    is_clear = is_clear and not grammar.is_any(thing, _TERMS)
    is_clear = is_clear or any(
        grammar.is_any(each, listed("doing.unacceptable")) for each in verdicts
    )
    if named and is_clear:
        yield Will(at, "reject", holder, thing, None, VERB_SURE)


_TERMS = ("condition", "term", "threat", "precondition", "ultimatum")


_DISMISSING = ("dismiss", "brush", "shrug", "ignore")


def _backing_off(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Backed off joining the embargo", "backed away from its threat to strike": not "backed off
    its demand", which nobody has any more."""
    beside = {grammar.lower[each] for each in grammar.all(at, "advmod", "compound")}
    beside |= set(grammar.lower[at + 1 : at + 2])
    holder = grammar.subject(at)
    if not beside & _OFF or holder is None or grammar.negation(at):
        return
    thing = next((e for e in grammar.all(at, "xcomp", "advcl", "obl", "obj") if e > at), None)
    if thing is None:
        return
    if grammar.upos[thing] == "VERB" and grammar.lower[thing].endswith("ing"):
        yield Will(at, "reject", holder, thing, None, VERB_SURE)
    elif grammar.is_any(thing, _OWN_WILLS):
        clause = next((each for each in grammar.all(thing, "acl") if each > thing), None)
        if clause is not None and "to" in grammar.cases(clause):
            yield Will(at, "reject", holder, clause, None, VERB_SURE)


_OWN_WILLS = ("threat", "promise", "pledge", "vow", "plan", "offer", "commitment", "intention")


def _giving_time(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Gave the militia 48 hours to leave"."""
    things = list(grammar.all(at, "obj", "iobj"))
    holder = grammar.subject(at)
    clause = next(
        (e for head in (at, *things) for e in grammar.all(head, "xcomp", "acl", "advcl") if e > at),
        None,
    )
    if holder is None or clause is None or grammar.is_passive(at) or grammar.negation(at):
        return
    is_counted = len(things) > 1 and grammar.is_any(things[-1], _TERM)
    if is_counted and "to" in grammar.cases(clause):
        yield Will(at, "demand", holder, clause, things[0], VERB_SURE)


_TERM = ("hour", "day", "week", "month", "minute", "deadline", "ultimatum")


def _met_with(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "The plan has won support from the council"."""
    wanted, will = grammar.first(at, "nsubj"), grammar.first(at, "obj")
    if wanted is None or will is None or grammar.negation(at) or grammar.is_passive(at):
        return
    if not grammar.is_any(will, _BACKING) or grammar.upos[wanted] != "NOUN":
        return
    beside = (*grammar.all(will, "nmod"), *grammar.all(at, "obl"))
    holder = next((each for each in beside if grammar.case(each) == "from"), None)
    if holder is not None and grammar.is_any(wanted, listed("doing.named")):
        yield Will(at, "support", holder, wanted, None, VERB_SURE)


_BACKING = ("support", "backing", "approval", "endorsement")


def _unstoppable(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "The dam is not something that can be given up", "is not up for discussion"."""
    thing = grammar.first(at, "nsubj")
    if thing is None or not grammar.negation(at) or grammar.upos[thing] == "PRON":
        return
    relative = grammar.first(at, "acl")
    is_given = relative is not None and bool(grammar.auxiliaries(relative) & {"can", "could"})
    is_open = grammar.lower[max(0, at - 2) : at] in (["up", "for"], ["open", "to"], ["not", "for"])
    if is_open or (is_given and grammar.upos[at] == "PRON"):
        yield Will(at, "red_line", None, thing, None, PREDICATE_SURE)


_TALKED_ABOUT = frozenset("negotiation discussion debate sale bargaining grabs".split())


_Telling = Callable[[Grammar, int], Iterator[Will]]


@cache
def oddly_telling(word: str) -> _Telling | None:
    """How the wills of a word are read, in any form, that stand elsewhere in the tree than those
    of other words of stance; None for most words."""
    return next((_odd()[form] for form in shipped_acts().lemmas(word) if form in _odd()), None)


@cache
def _odd() -> Mapping[str, _Telling]:
    unstoppable: dict[str, _Telling]
    unstoppable = dict.fromkeys((*_TALKED_ABOUT, "something", "anything"), _unstoppable)
    called = dict.fromkeys(listed("doing.calling"), _called)
    called |= dict.fromkeys(listed("doing.lists"), _behind_colon)
    called |= dict.fromkeys(_DISMISSING, _called)
    called |= dict.fromkeys(("back", "walk", "shy", "step"), _backing_off)
    called |= {"give": _giving_time}
    called |= dict.fromkeys(("receive", "win", "draw", "gain", "garner", "get"), _met_with)
    return {"include": _include, "against": _against, "reserve": _reserving} | called | unstoppable
