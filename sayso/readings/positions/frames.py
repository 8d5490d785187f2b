"""Verbs and adjectives of stance: who has the will, what is wanted, and of whom.

"Orvane demanded that Navarin withdraw", "was urged by Selm to leave", "is ready to talk".
"""

from __future__ import annotations

from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import (
    ADJECTIVE_SURE,
    ANNOUNCED_SURE,
    INTENDED_SURE,
    VERB_SURE,
    Will,
    doubted,
)
from sayso.readings.positions.words import Shows, listed

_OF_OTHERS = frozenset("on upon to with".split())
"""Behind "call", "appeal", "plead": whom it is asked of, where a clause says what."""
_CLAUSE = ("xcomp", "ccomp")


def of_verb(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    holder = grammar.subject(at)
    if holder is None or grammar.is_passive(at) or grammar.negation(holder):
        return None
    if _is_told_of_itself(grammar, at):
        return None
    if shows.kind != "with" and grammar.lower[at + 1 : at + 2] in _AWAY:
        return None
    if shows.kind == "intended":
        return _of_intended(grammar, at, shows, holder)
    wanted, asked = _wanted(grammar, at, shows)
    if wanted is None or wanted == holder:
        return None
    if grammar.upos[wanted] == "PRON" and not _is_told_more(grammar, wanted):
        return None
    sure = ANNOUNCED_SURE if shows.kind == "announced" else VERB_SURE
    told = Will(at, shows.stance, holder, wanted, asked, sure)
    if grammar.is_any(at, ("encourage",)) and not grammar.is_first_person(holder):
        return doubted(told, "deed")  # "encouraged farmers to settle there"
    return told


def _is_told_more(grammar: Grammar, pronoun: int) -> bool:
    """Whether a clause tells whom a pronoun means: "called for those responsible to be held"."""
    return grammar.lower[pronoun] == "those" and grammar.first(pronoun, "acl", "amod") is not None


def _of_intended(grammar: Grammar, at: int, shows: Shows, holder: int) -> Will | None:
    """ "Intends to expel them", "does not plan to leave"."""
    clause = _clause(grammar, at)
    if clause is None or not _is_infinitive(grammar, clause) or grammar.relations[at] == "acl":
        return None
    if grammar.first(at, "obj") is not None or grammar.first(clause, "nsubj") is not None:
        return None  # "wants Navarin to leave"
    return Will(at, shows.stance, holder, clause, None, INTENDED_SURE, meant=True)


def _is_told_of_itself(grammar: Grammar, at: int) -> bool:
    """Whether a participle alone tells what was done to somebody: "asked to name them, she …"."""
    is_participle = grammar.relations[at] == "advcl" and grammar.lower[at].endswith(("ed", "told"))
    has_own = any(grammar.all(at, "nsubj", "aux", "mark", "obj"))
    return is_participle and not has_own


_AWAY = (["off"], ["away"], ["down"], ["out"])
"""Behind a verb they make it another one: "backed off its demand" does not back it."""


def _wanted(grammar: Grammar, at: int, shows: Shows) -> tuple[int | None, int | None]:
    """What is wanted, and of whom, behind a verb or adjective."""
    if shows.kind == "with":
        return _with(grammar, at, shows.goes_with)
    thing = _called_so(grammar, grammar.first(at, "obj"))
    clause = _clause(grammar, at)
    if clause is None and thing is not None and shows.kind == "clauses":
        behind = (each for each in grammar.all(at, "advcl") if each > thing)
        clause = next((each for each in behind if "to" in grammar.cases(each)), None)
    if shows.kind == "that":
        return _bare_clause(grammar, at)
    if shows.kind == "could":
        clauses = [each for each in grammar.all(at, "ccomp") if grammar.upos[each] == "VERB"]
        clauses = [each for each in clauses if grammar.first(each, "cop") is None]
        clauses = [each for each in clauses if not _is_of_it(grammar, each)]
        may = [
            each
            for each in clauses
            if grammar.auxiliaries(each) & _COULD and "have" not in grammar.auxiliaries(each)
        ]
        return (may[0], grammar.first(may[0], "nsubj")) if may else (None, None)
    if shows.kind == "announced":
        is_burden = thing is not None and grammar.is_any(thing, listed("doing.burdens"))
        is_burden = is_burden and "since" not in grammar.cases(at)
        is_laid = thing is not None and is_burden and grammar.is_any(at, ("announce",))
        is_laid = thing is not None and is_laid and _is_laid(grammar, at, thing)
        return (thing, None) if is_burden and not is_laid else (None, None)
    if shows.kind == "facing":
        return _faced(grammar, at)
    if shows.kind == "objects":
        return (thing, None) if clause is None else (None, None)
    if clause is not None and shows.kind == "clauses" and not _is_infinitive(grammar, clause):
        is_bound = shows.stance == "accept" and bool(grammar.auxiliaries(clause) & _BINDING)
        return (clause, None) if is_bound else (None, None)
    if clause is not None:
        if thing is None and "to" in grammar.cases(clause) and grammar.is_any(at, _FOR_OTHERS):
            if grammar.is_any(at, ("seek",)) and not grammar.is_any(clause, _WITH_OTHERS):
                return None, None  # "seeks to prevent the spread of hunger"
            return _wished(grammar, clause), None
        asked = thing if thing is not None else grammar.first(at, "iobj")
        own = grammar.first(clause, "nsubj")
        return clause, own if own is not None else asked
    if shows.stance == "threat" and thing is not None:
        return _threatened(grammar, at, thing)
    return (thing, grammar.first(at, "iobj")) if shows.kind == "verbs" else (None, None)


def _called_so(grammar: Grammar, thing: int | None) -> int | None:
    """A thing, or what somebody calls it: "backed what he called the harbour plan"."""
    if thing is None or grammar.lower[thing] != "what":
        return thing
    calling = grammar.first(thing, "acl")
    if calling is None or not grammar.is_any(calling, listed("doing.calling")):
        return thing
    return grammar.first(calling, "obj", "xcomp", "ccomp")


def _is_of_it(grammar: Grammar, clause: int) -> bool:
    """Whether nobody does what a clause tells: "suggested it could take a year"."""
    subject = grammar.first(clause, "nsubj", "expl")
    is_it = subject is not None and grammar.lower[subject] in ("it", "this", "that", "there")
    return is_it and grammar.is_any(clause, ("take", "last", "cost", "mean", "happen"))


def _is_laid(grammar: Grammar, at: int, thing: int) -> bool:
    """Whether a burden is announced as done: "announced sanctions on two ferrymen" lays them on
    them; "announced further sanctions" may lay none yet, as little as "will announce"."""
    if grammar.auxiliaries(at) & _COMING:
        return False
    is_known = any(grammar.lower[each] == "the" for each in grammar.all(thing, "det"))
    beside = (*grammar.all(thing, "nmod"), *grammar.all(at, "obl"))
    return is_known or any(
        grammar.case(each) in ("on", "against") and each > thing for each in beside
    )


_COMING = frozenset(["will", "would", "'ll", "’ll", "to"])
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


_WITH_OTHERS = ("renew", "resume", "restore", "normalise", "normalize", "end", "reach", "stop")
"""What one seeks to do is asked of others where it takes two."""
_FOR_OTHERS = ("want", "prefer", "wish", "seek")
"""Verbs that ask nothing of others where one is to do it oneself: "wants to leave"."""


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
            return _behind_particle(grammar, at)
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
            if each > at and preposition in grammar.cases(each)
        ),
        None,
    )
    if noun is None:
        if clause is None and at + 1 < len(grammar.lower) and grammar.lower[at + 1] == preposition:
            return grammar.first(at, "obj"), None
        subject = None if clause is None else grammar.first(clause, "nsubj")
        opened = grammar.cases(clause) if clause is not None else frozenset()
        if subject is not None:
            opened |= grammar.cases(subject)  # "called for the lock to be opened"
        return (clause, subject) if preposition in opened else (None, None)
    if preposition in _OF_OTHERS and grammar.is_any(at, _ASKING):
        if clause is None:
            asked = (noun, *grammar.all(noun, "conj"))  # "called on Selm and the others to leave"
            clause = next((e for at in asked for e in grammar.all(at, "acl") if e > at), None)
        return clause, noun
    if clause is not None and preposition == "for" and "to" in grammar.cases(clause):
        return clause, noun  # "called for Navarin to withdraw"
    return noun, None


def _behind_particle(grammar: Grammar, at: int) -> tuple[int | None, int | None]:
    """ "Turned down the plan"; "called on the council to leave", where "on" is taken for one."""
    asked = next((e for e in grammar.all(at, "obl", "obj") if not grammar.cases(e)), None)
    clause = next(
        (each for each in grammar.all(at, "xcomp", "advcl") if "to" in grammar.cases(each)), None
    )
    if asked is not None and clause is not None and grammar.is_any(at, _ASKING):
        return clause, asked
    if grammar.is_any(at, _ASKING) and grammar.lower[at + 1 : at + 2] in (["on"], ["upon"]):
        return None, None
    return grammar.first(at, "obj", "ccomp", "xcomp"), None


_ASKING = frozenset("call appeal plead".split())


def of_passive(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "The plan was rejected by the council", "Navarin was urged by Selm to withdraw"; and "a plan
    backed by the council"."""
    if shows.kind not in ("verbs", "objects", "clauses"):
        return None
    holder = grammar.agent(at)
    if grammar.full[at] == "acl" and holder is not None and shows.kind != "clauses":
        return Will(at, shows.stance, holder, grammar.heads[at], None, VERB_SURE)
    if not grammar.is_passive(at):
        return None
    subject = grammar.first(at, "nsubj")
    if holder is None or subject is None:
        return None
    clause = grammar.first(at, "xcomp")
    if clause is not None:
        return Will(at, shows.stance, holder, clause, subject, VERB_SURE)
    if shows.kind == "clauses":
        return None
    return Will(at, shows.stance, holder, subject, None, VERB_SURE)


def of_adjective(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """ "Is ready to talk", "remains open to a truce"."""
    holder = grammar.subject(at)
    is_of_kind = grammar.relations[at] == "acl" and grammar.full[at] != "acl:relcl"
    if holder is None or grammar.relations[at] in ("amod", "advmod"):
        return None
    if is_of_kind and grammar.upos[at] == "ADJ" and grammar.upos[holder] != "PROPN":
        return None  # "the states willing to help must act"
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
    return Will(at, shows.stance, holder, wanted, None, ADJECTIVE_SURE)
