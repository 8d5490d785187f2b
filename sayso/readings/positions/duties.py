"""What must be, as plain words tell it: must, has to, is required to, it is time to, we need.

Of such words the party is whoever says them.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import (
    MUST_SURE,
    NEED_SURE,
    NEEDED_SURE,
    SHOULD_SURE,
    Will,
    doubted,
)
from sayso.readings.positions.would import is_in_words, is_shifted_back

HAVING = frozenset(["has", "have", "needs", "need", "needed", "had"])
_THIRD = frozenset("it he she they".split())
_SHIFTED = frozenset(["needed", "had"])
_PREDICATES = frozenset(["VERB", "ADJ", "NOUN", "AUX"])


def having(grammar: Grammar, at: int, word: str) -> Will | None:
    """ "Has to leave", "the aid needs to get in"."""
    if word == "needed" and grammar.is_passive(at):
        return needed(grammar, at)
    if word in _SHIFTED and not is_shifted_back(grammar, at):
        return None  # "the ferrymen had to flee"
    if grammar.relations[at] == "acl" and word == "needed":
        return None  # "reforms needed to help"
    if grammar.first(at, "obj") is not None:
        return _lacking(grammar, at)  # not "needs a success to win votes"
    is_misread = grammar.upos[at] == "NOUN" and grammar.first(at, "nsubj") is not None
    clause = grammar.first(at, "acl") if is_misread else grammar.first(at, "xcomp", "acl")
    is_verb = is_misread or grammar.upos[at] == "VERB"
    if clause is None or not is_verb or "to" not in marks(grammar, clause):
        return None
    will = obliged(grammar, at, clause, NEED_SURE)
    if will is None or will.asked is None or grammar.lower[will.asked] not in _THIRD:
        return will
    return replace(will, meant=True)  # "they have to pay": a burden as often as a demand


def _lacking(grammar: Grammar, at: int) -> Will | None:
    """ "We need a truce", said by whoever says "we"."""
    thing, subject = grammar.first(at, "obj"), grammar.subject(at)
    if thing is None or subject is None or grammar.lower[subject] != "we":
        return None
    if not grammar.is_any(at, ("need",)) or grammar.negation(at) or grammar.auxiliaries(at):
        return None
    if grammar.upos[at] != "VERB" or grammar.upos[thing] not in ("NOUN", "PROPN"):
        return None
    return Will(at, "demand", None, thing, None, NEED_SURE, meant=True)


def marks(grammar: Grammar, clause: int) -> frozenset[str]:
    return frozenset(grammar.lower[each] for each in grammar.all(clause, "mark", "aux"))


def obliged(grammar: Grammar, at: int, head: int, sure: float) -> Will | None:
    """ "Navarin must withdraw"; not a guess ("must be wrong"), not "should have withdrawn"."""
    if grammar.upos[head] not in _PREDICATES or "have" in grammar.auxiliaries(head):
        return None
    verb = at if grammar.upos[at] == "VERB" else head
    if verb != head and (grammar.negation(verb) or grammar.auxiliaries(verb) & _PAST):
        return None  # "does not have to"
    if verb != head and "would" in grammar.auxiliaries(verb) and not is_in_words(grammar, verb):
        return None
    is_be = grammar.is_any(head, ("be",)) or any(
        grammar.is_any(each, ("be",)) for each in grammar.all(head, "cop")
    )
    if is_be:
        thing = _there(grammar, head) or _there(grammar, verb)
        if thing is not None:
            return Will(at, "demand", None, thing, None, sure)
    subject = grammar.subject(verb)
    if subject is None and verb != head:
        subject = grammar.first(head, "nsubj")  # "a vote needs to be held"
    if subject is None or grammar.full[subject] == "expl":
        return None
    doubts = []
    if grammar.lower[subject] in _NOBODY:
        doubts.append("anybody")
    if grammar.lower[at] == "should" and grammar.first(head, "cop") is not None:
        doubts.append("likely so")  # "the road should be open by May"
    if _is_asked(grammar, head) or _is_of_principle(grammar, head):
        doubts.append("asked")
    return doubted(Will(at, "demand", None, head, subject, sure), *doubts)


def _is_asked(grammar: Grammar, head: int) -> bool:
    """Whether what is to be done is a question: "to say which side others should take"."""
    if grammar.relations[head] not in ("ccomp", "xcomp", "acl", "advcl"):
        return False
    opening = min(grammar.under(head), default=head)
    return grammar.lower[opening] in _ASKING or (
        grammar.lower[opening] in _ABOUT and grammar.lower[opening + 1] in _ASKING
    )


_ABOUT = ("about", "of", "on", "over")
_ASKING = frozenset("which what how where why whom whose".split())


def _is_of_principle(grammar: Grammar, head: int) -> bool:
    """Whether it is what a principle, a law has: "the principle that no one should suffer"."""
    above = grammar.heads[head]
    return grammar.relations[head] in ("acl", "ccomp") and grammar.is_any(above, _PRINCIPLES)


_PRINCIPLES = ("principle", "rule", "law", "norm")


def _there(grammar: Grammar, head: int) -> int | None:
    """ "There must be access": what must be."""
    expletive = grammar.first(head, "expl")
    if expletive is None or grammar.lower[expletive] != "there" or grammar.negation(head):
        return None
    for each in grammar.all(head, "nsubj", "obj"):
        if each > head:
            return each
    # "There must be safe and free access", where the parse takes "safe" for what must be.
    return next((e for e in grammar.under(head) if e > head and grammar.upos[e] == "NOUN"), None)


_NOBODY = frozenset("i you there one this people everyone everybody anyone".split())
_PAST = frozenset("had did".split())


def needed(grammar: Grammar, at: int) -> Will | None:
    """ "It is vital that the road be opened", "it is time to end the war", "talks are needed"."""
    is_said_of = grammar.first(at, "cop") is not None or grammar.is_passive(at)
    if not is_said_of or grammar.negation(at):
        return None
    if grammar.is_passive(at) and grammar.lower[at] in _BINDING:
        return _bound(grammar, at)
    clause = grammar.first(at, "ccomp", "csubj", "xcomp", "acl", "advcl")
    subject = grammar.first(at, "expl", "nsubj")
    if subject is None or subject > at:
        return None
    if grammar.lower[subject] != "it":
        is_thing = grammar.upos[subject] == "NOUN" and grammar.lower[at] in _LACKING
        return (
            Will(at, "demand", None, subject, None, NEEDED_SURE, meant=True) if is_thing else None
        )
    if clause is None or clause < at or not marks(grammar, clause) & {"to", "that", "for"}:
        return None
    return Will(at, "demand", None, clause, grammar.first(clause, "nsubj"), NEEDED_SURE)


def _bound(grammar: Grammar, at: int) -> Will | None:
    """ "Navarin is required to withdraw", by whoever says so."""
    clause, subject = grammar.first(at, "xcomp"), grammar.first(at, "nsubj")
    if clause is None or subject is None or grammar.agent(at) is not None:
        return None
    if "to" not in marks(grammar, clause) or grammar.auxiliaries(at) & _PAST:
        return None
    return Will(at, "demand", None, clause, subject, NEED_SURE, meant=True)


_BINDING = frozenset(["required", "obliged", "obligated", "bound"])
_LACKING = frozenset(["needed", "necessary", "required"])
OBLIGING = {"must": MUST_SURE, "should": SHOULD_SURE, "ought": SHOULD_SURE}
