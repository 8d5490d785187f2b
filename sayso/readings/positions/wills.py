"""Where a report's words tell a will: a word of stance with what is wanted, and by whom.

"Orvane demanded that Navarin withdraw", "is ready to talk", "its refusal to leave". The frames are
those of ``sayso/data/stances.toml``; a negation turns a stance round ("did not accept"), and what
is wanted can sharpen it: to be ready to strike is a threat, to vow never to leave a red line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.model import Stance
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.words import Shows, listed, shown_by

_VERB, _ADJECTIVE, _NOUN, _PREDICATE = 0.85, 0.85, 0.75, 0.7
"""How often a will shown by such a word is one: judgements from reading output, 2026-11."""
WORD_OF_STANCE = 0.75
"""From here on a word of stance, and no mere modal, shows the will."""

_NEGATED: dict[Stance, Stance | None] = {
    "offer": "reject", "accept": "reject", "support": "oppose", "demand": None, "reject": None,
    "oppose": None, "promise": None, "threat": None, "condition": None, "red_line": None,
}  # fmt: skip
_OF_OTHERS = frozenset("on upon to with".split())
"""Behind "call", "appeal", "plead": whom it is asked of, where a clause says what."""
_CLAUSE = ("xcomp", "ccomp")


@dataclass(frozen=True, slots=True)
class Will:
    """A will that words tell.

    at: the word that shows it. holder: the word for whose it is; None: whoever says the words, or
    of a noun whoever its statement's cue says.
    wanted: the word that heads what is wanted. asked: the word for who is to act, or who is told.
    sure: how often such words tell a will of this stance.
    """

    at: int
    stance: Stance
    holder: int | None
    wanted: int
    asked: int | None
    sure: float


def wills(grammar: Grammar) -> list[Will]:
    """The wills that words of stance tell, in text order; at most one for each word."""
    found: list[Will] = []
    for at, word in enumerate(grammar.lower):
        if word in _ODD:
            found += _ODD[word](grammar, at)
        for shows in shown_by(word):
            will = _will(grammar, at, shows)
            if will is not None and not (grammar.is_maybe(at) or grammar.is_supposed(at)):
                sharpened = _sharpened(grammar, will)
                if sharpened is not None:
                    found.append(sharpened)
                    break
    return found


def _will(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    upos = grammar.upos[at]
    if shows.kind == "nouns":
        return _of_noun(grammar, at, shows) if upos == "NOUN" else None
    if shows.kind == "subjects":
        return _of_subject(grammar, at, shows)
    if shows.kind == "adjectives":
        return _of_adjective(grammar, at, shows) if upos in ("ADJ", "VERB") else None
    if upos == "VERB":
        return _of_passive(grammar, at, shows) or _of_verb(grammar, at, shows)
    is_said_of = upos == "ADJ" or (upos == "NOUN" and grammar.case(at) == "in")
    return _of_adjective(grammar, at, shows) if is_said_of and shows.kind == "with" else None


def _of_verb(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    holder = grammar.subject(at)
    if holder is None or grammar.is_passive(at) or grammar.negation(holder):
        return None
    if shows.kind != "with" and grammar.lower[at + 1 : at + 2] in _AWAY:
        return None
    wanted, asked = _wanted(grammar, at, shows)
    if wanted is None or wanted == holder or grammar.upos[wanted] == "PRON":
        return None
    return Will(at, shows.stance, holder, wanted, asked, _VERB)


_AWAY = (["off"], ["away"], ["down"], ["out"])
"""Behind a verb they make it another one: "backed off its demand" does not back it."""


def _wanted(grammar: Grammar, at: int, shows: Shows) -> tuple[int | None, int | None]:
    """What is wanted, and of whom, behind a verb or adjective."""
    if shows.kind == "with":
        return _with(grammar, at, shows.goes_with)
    thing = grammar.first(at, "obj")
    clause = _clause(grammar, at)
    if shows.kind == "that":
        return _bare_clause(grammar, at)
    if shows.kind == "could":
        may = [each for each in grammar.all(at, "ccomp") if grammar.auxiliaries(each) & _COULD]
        return (may[0], grammar.first(may[0], "nsubj")) if may else (None, None)
    if shows.kind == "announced":
        is_burden = thing is not None and grammar.is_any(thing, listed("doing.burdens"))
        is_burden = is_burden and "since" not in grammar.cases(at)
        return (thing, None) if is_burden else (None, None)
    if shows.kind == "facing":
        return _faced(grammar, at)
    if shows.kind == "objects":
        return (thing, None) if clause is None else (None, None)
    if clause is not None and shows.kind == "clauses" and not _is_infinitive(grammar, clause):
        is_bound = shows.stance == "accept" and bool(grammar.auxiliaries(clause) & _BINDING)
        return (clause, None) if is_bound else (None, None)
    if clause is not None:
        if thing is None and "to" in grammar.cases(clause) and grammar.is_any(at, ("want",)):
            return _wished(grammar, clause), None
        asked = thing if thing is not None else grammar.first(at, "iobj")
        own = grammar.first(clause, "nsubj")
        return clause, own if own is not None else asked
    if shows.stance == "threat" and thing is not None:
        return _threatened(grammar, at, thing)
    return (thing, grammar.first(at, "iobj")) if shows.kind == "verbs" else (None, None)


_COULD = frozenset(["could", "might", "may"])
_BINDING = frozenset("should must shall will would".split())
"""What makes what is agreed one's own will: "agreed that talks should resume"."""


def _faced(grammar: Grammar, at: int) -> tuple[int | None, int | None]:
    """ "Warned Selm that it could face military action"."""
    for clause in grammar.all(at, "ccomp"):
        thing = grammar.first(clause, "obj")
        if thing is None or not grammar.is_any(clause, _FACING):
            continue
        if grammar.is_any(thing, listed("doing.harm")):
            told = grammar.first(at, "iobj", "obj")
            return clause, told if told is not None else grammar.first(clause, "nsubj")
    return None, None


_FACING = frozenset("face suffer expect risk pay bear meet".split())


def _threatened(grammar: Grammar, at: int, thing: int) -> tuple[int | None, int | None]:
    """ "Threatened Selm with war", "threatened sanctions"; not "threatened the truce"."""
    means = next((each for each in grammar.all(at, "obl") if grammar.case(each) == "with"), None)
    if means is not None:
        return means, thing
    return (thing, None) if grammar.is_any(thing, listed("doing.harm")) else (None, None)


def _clause(grammar: Grammar, at: int) -> int | None:
    """The clause that a verb takes: "to leave", "that the guns be moved"; not a mere quotation."""
    for each in grammar.all(at, *_CLAUSE):
        if each > at and grammar.upos[each] in ("VERB", "ADJ", "NOUN", "AUX"):
            return each
    return None


def _bare_clause(grammar: Grammar, at: int) -> tuple[int | None, int | None]:
    """ "Insists that Navarin leave": the verb has no tense, so it tells what is to be."""
    for clause in grammar.all(at, "ccomp"):
        subject = grammar.first(clause, "nsubj")
        is_bare = grammar.upos[clause] == "VERB" and not grammar.auxiliaries(clause)
        if clause > at and is_bare and subject is not None and _is_base(grammar, clause):
            plural = "Number=Plur" in grammar.analysis.features[subject]
            return (None, None) if plural else (clause, subject)
    return None, None


def _is_base(grammar: Grammar, verb: int) -> bool:
    """Whether a verb stands in its base form: "leave", not "leaves" or "left"."""
    return "Tense=" not in grammar.analysis.features[verb] and not grammar.lower[verb].endswith(
        ("s", "ed", "ing")
    )


def _is_infinitive(grammar: Grammar, clause: int) -> bool:
    return "to" in grammar.cases(clause) or "to" in grammar.auxiliaries(clause)


def _seen(grammar: Grammar, clause: int) -> int | None:
    """What somebody wants to see: "wants to see the guns gone"."""
    if grammar.lower[clause] != "see":
        return None
    return grammar.first(clause, "ccomp", "xcomp", "obj")


def _wished(grammar: Grammar, clause: int) -> int | None:
    """What somebody wants to see, or to come about: "wants to see the guns gone", "to end the war".
    One's own wish for oneself is nobody else's to fulfil."""
    if grammar.is_any(clause, listed("doing.wished")):
        return clause
    return _seen(grammar, clause)


def _with(grammar: Grammar, at: int, preposition: str) -> tuple[int | None, int | None]:
    """What is wanted behind a verb's own preposition, or behind whom it is asked of."""
    if grammar.first(at, "compound") is not None:
        particles = [grammar.lower[each] for each in grammar.all(at, "compound")]
        if preposition in particles:
            return grammar.first(at, "obj", "ccomp"), None
    clause = next(
        (
            each
            for each in grammar.all(at, "xcomp", "ccomp", "advcl")
            if each > at and grammar.cases(each) & {preposition, "to", "for"}
        ),
        None,
    )
    noun = next(
        (
            each
            for each in grammar.all(at, "obl", "obj", "nmod")
            if preposition in grammar.cases(each)
        ),
        None,
    )
    if noun is None:
        if clause is None and at + 1 < len(grammar.lower) and grammar.lower[at + 1] == preposition:
            return grammar.first(at, "obj"), None
        if clause is None or preposition not in grammar.cases(clause):
            return None, None
        return clause, grammar.first(clause, "nsubj")
    if preposition in _OF_OTHERS and grammar.is_any(at, _ASKING):
        if clause is None:
            clause = next((each for each in grammar.all(noun, "acl") if each > noun), None)
        return clause, noun
    if clause is not None and preposition == "for" and "to" in grammar.cases(clause):
        return clause, noun  # "called for Navarin to withdraw"
    return noun, None


_ASKING = frozenset("call appeal plead".split())


def _of_passive(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "The plan was rejected by the council", "Navarin was urged by Selm to withdraw"; and "a plan
    backed by the council"."""
    if shows.kind not in ("verbs", "objects", "clauses"):
        return None
    holder = grammar.agent(at)
    if grammar.full[at] == "acl" and holder is not None and shows.kind != "clauses":
        return Will(at, shows.stance, holder, grammar.heads[at], None, _VERB)
    if not grammar.is_passive(at):
        return None
    subject = grammar.first(at, "nsubj")
    if holder is None or subject is None:
        return None
    clause = grammar.first(at, "xcomp")
    if clause is not None:
        return Will(at, shows.stance, holder, clause, subject, _VERB)
    if shows.kind == "clauses":
        return None
    return Will(at, shows.stance, holder, subject, None, _VERB)


def _of_adjective(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "Is ready to talk", "remains open to a truce"."""
    holder = grammar.subject(at)
    if holder is None or grammar.relations[at] in ("amod", "advmod"):
        return None
    if shows.kind == "with":
        wanted = next(
            (
                each
                for each in grammar.all(at, "obl", "nmod", "advcl", "xcomp", "ccomp")
                if each > at and shows.goes_with in grammar.cases(each)
            ),
            None,
        )
    else:
        wanted = next(
            (
                each
                for each in grammar.all(at, "xcomp", "ccomp", "advcl", "obl")
                if each > at and grammar.cases(each) & {"to", "for"}
            ),
            None,
        )
    if wanted is None:
        return None
    return Will(at, shows.stance, holder, wanted, None, _ADJECTIVE)


def _of_noun(grammar: Grammar, at: int, shows: Shows) -> Will | None:
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
    holder = _owner(grammar, at)
    is_done = grammar.upos[wanted] == "VERB"
    if shows.stance == "threat" and not is_done and (holder is None or shows.goes_with == "to"):
        return None  # "a threat to democracy", "under threat of hunger"
    asked = None
    if shows.goes_with in ("on", "to") and grammar.upos[wanted] != "VERB":
        asked = wanted
        clause = next((each for each in grammar.all(at, "acl", "ccomp") if each > wanted), None)
        if clause is None:
            clause = next((each for each in grammar.all(wanted, "acl") if each > wanted), None)
        if clause is None and shows.stance == "demand":
            return None
        if clause is not None:
            wanted = clause
        else:
            asked = None
    return Will(at, shows.stance, holder, wanted, asked, _NOUN)


def _next_to(grammar: Grammar, at: int, preposition: str) -> int | None:
    """The noun behind the preposition that follows at once, though the parse hangs it elsewhere."""
    after = at + 1
    if after >= len(grammar.lower) or grammar.lower[after] != preposition:
        return None
    noun = grammar.heads[after]
    is_case = grammar.relations[after] in ("case", "mark")
    return noun if is_case and grammar.heads[noun] in (at, grammar.heads[at]) else None


def _owner(grammar: Grammar, at: int) -> int | None:
    """Whose demand it is: its possessor, a people's adjective, or who makes, repeats, voices it;
    its own word where it is given up."""
    verb = grammar.heads[at]
    is_thing = grammar.relations[at] == "obj"
    if is_thing and grammar.is_any(verb, listed("doing.given_up")):
        return at
    if any(
        grammar.lower[each] in _OFF for each in (*grammar.children[verb], *grammar.children[at])
    ):
        return at  # "backed off its demand for"
    is_voiced = is_thing and grammar.is_any(verb, listed("doing.voiced"))
    for each in grammar.children[at]:
        if grammar.full[each] == "nmod:poss":
            is_mood = grammar.is_any(at, ("willingness", "readiness", "openness", "unwillingness"))
            return each if is_voiced or not is_mood else at
    by = next(
        (each for each in grammar.all(at, "nmod") if grammar.case(each) in ("by", "from")), None
    )
    if by is not None:
        return by
    if is_voiced and not grammar.is_passive(verb) and not grammar.negation(verb):
        return grammar.subject(verb)
    return next(
        (
            each
            for each in grammar.all(at, "amod", "compound")
            if grammar.analysis.text[grammar.analysis.words[each][0]].isupper()
        ),
        None,
    )


_OFF = frozenset(["off", "away", "down"])


def _of_subject(grammar: Grammar, at: int, shows: Shows) -> Will | None:
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
    return Will(at, shows.stance, None, thing, None, _PREDICATE)


def _sharpened(grammar: Grammar, will: Will) -> Will | None:
    """A will with the stance that its negation and what is wanted make of it; None for none."""
    at, wanted = will.at, will.wanted
    stance: Stance | None = will.stance
    negated = grammar.negation(at)
    if negated:
        if will.stance == "demand" and grammar.is_any(at, ("want",)):
            stance = "oppose"
        elif will.stance == "accept" and negated == "never":
            stance = "red_line"
        else:
            stance = _NEGATED[will.stance]
    if stance is None or _is_told(grammar, wanted, stance):
        return None
    if grammar.is_any(at, ("warn",)) and stance == "threat" and grammar.upos[wanted] != "VERB":
        return will if grammar.is_any(wanted, listed("doing.harm")) else None
    is_mood = grammar.upos[at] == "ADJ" or grammar.lower[at] == "prepared"
    if stance == "offer" and is_mood and grammar.is_any(wanted, listed("doing.fighting")):
        stance = "threat"  # "prepared for an attack"
    elif grammar.upos[wanted] == "VERB":
        if grammar.is_any(wanted, ("use",)) and not _is_force(grammar, wanted):
            return replace(will, stance=stance)
        if stance in ("promise", "offer"):
            stance = _of_doing(grammar, wanted, stance)
        elif stance == "reject" and not negated and grammar.is_any(wanted, _SAYING):
            return None
    return replace(will, stance=stance)


def _is_force(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.is_any(each, ("force", "weapon", "bomb")) for each in grammar.all(verb, "obj")
    )


_SAYING = frozenset(
    "go comment say answer name elaborate give disclose discuss identify speculate specify confirm"
    " reveal provide respond tell talk speak take speculate see be believe believed".split()
)


def _is_told(grammar: Grammar, wanted: int, stance: Stance) -> bool:
    """Whether what is rejected or accepted was only claimed: that is a denial or an admission."""
    if grammar.upos[wanted] == "VERB" or stance not in ("reject", "accept", "support"):
        return False
    if stance == "support" and grammar.is_any(wanted, listed("doing.wrongs")):
        return True
    if any(_obliges(grammar, each) for each in grammar.all(wanted, "acl", "ccomp")):
        return False  # "rejected the assertion that it must leave"
    return grammar.is_any(wanted, listed("doing.told"))


def _obliges(grammar: Grammar, clause: int) -> bool:
    """Whether a clause tells what somebody is to do: "must leave", "would have to leave"."""
    if grammar.auxiliaries(clause) & {"must", "should"}:
        return True
    inner = grammar.first(clause, "xcomp")
    return inner is not None and grammar.is_any(clause, ("have", "need"))


def _of_doing(grammar: Grammar, verb: int, stance: Stance) -> Stance:
    """What it is to promise or offer to do a thing: to vow to strike is to threaten."""
    negated = grammar.negation(verb)
    if negated == "never":
        return "red_line"
    if negated:
        return stance
    inner = grammar.first(verb, "xcomp")
    goes_on = grammar.is_any(verb, GOING_ON)
    doing = inner if inner is not None and goes_on else verb
    if goes_on and is_fighting(grammar, verb):
        return "threat"
    return "threat" if is_harm(grammar, doing) else stance


def is_harm(grammar: Grammar, verb: int) -> bool:
    """Whether a deed is one by which a party does harm: to strike, to take action."""
    if grammar.is_any(verb, listed("doing.harms")):
        return True
    things = list(grammar.all(verb, "obj"))
    return any(
        grammar.is_any(verb, listed(f"doing.{deed}"))
        and grammar.is_any(each, listed(f"doing.{kind}"))
        for deed, kind in _HARM_BY_THING
        for each in things
    )


_HARM_BY_THING = (("taking", "steps"), ("breaking", "goods"), ("laying", "burdens"))
"""Verbs that do harm with such an object: "take action", "pause the talks", "place sanctions"."""


GOING_ON = frozenset(["continue", "keep", "go", "begin", "start"])


def is_fighting(grammar: Grammar, verb: int) -> bool:
    """Whether what is gone on with is a war, an offensive."""
    return any(
        grammar.is_any(each, listed("doing.fighting")) for each in grammar.all(verb, "obj", "xcomp")
    )


def _include(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Its demands include the return of the captives"."""
    named, thing = grammar.first(at, "nsubj"), grammar.first(at, "obj")
    if named is None or thing is None or not grammar.is_any(named, listed("doing.lists")):
        return
    owner = _owner(grammar, named)
    stance: Stance = "condition" if "condition" in grammar.lemmas(named)[-1] else "demand"
    if owner is not None and owner != named:
        yield Will(at, stance, owner, thing, None, _NOUN)


def _against(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "Selm is against the base"."""
    thing = grammar.heads[at]
    holder = grammar.first(thing, "nsubj")
    is_said = grammar.relations[at] == "case" and grammar.first(thing, "cop") is not None
    if is_said and holder is not None and not grammar.negation(thing):
        yield Will(at, "oppose", holder, thing, None, _ADJECTIVE)


def _unstoppable(grammar: Grammar, at: int) -> Iterator[Will]:
    """ "The dam is not something that can be given up", "is not up for discussion"."""
    thing = grammar.first(at, "nsubj")
    if thing is None or not grammar.negation(at) or grammar.upos[thing] == "PRON":
        return
    relative = grammar.first(at, "acl")
    is_given = relative is not None and bool(grammar.auxiliaries(relative) & {"can", "could"})
    is_open = grammar.lower[max(0, at - 2) : at] in (["up", "for"], ["open", "to"])
    if is_open or (is_given and grammar.upos[at] == "PRON"):
        yield Will(at, "red_line", None, thing, None, _PREDICATE)


_TALKED_ABOUT = frozenset("negotiation discussion debate sale bargaining grabs".split())
_ODD = {"include": _include, "includes": _include, "included": _include, "against": _against}
_ODD |= dict.fromkeys((*_TALKED_ABOUT, "negotiations", "something", "anything"), _unstoppable)
"""Words of stance that stand elsewhere in the tree than others."""
