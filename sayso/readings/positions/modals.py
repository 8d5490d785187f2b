"""Where somebody's plain words tell a will: must, will not, no deal without, an imperative.

Of such words the party is whoever says them, so they count only inside a statement, except "will"
and "will not", which belong to whom they are said of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Stance
from sayso.readings.positions.deeds import does_good, does_harm, takes_effect
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import Will
from sayso.readings.positions.words import listed

_MUST, _SHOULD, _NEED, _CANNOT, _WILL, _NO_WITHOUT, _IMPERATIVE, _NEEDED = (
    0.74, 0.65, 0.65, 0.65, 0.6, 0.75, 0.6, 0.65,
)  # fmt: skip
"""How often such words tell a will of the stance given: judgements from reading output, 2026-11."""

_OBLIGING = {"must": _MUST, "should": _SHOULD, "ought": _SHOULD}
_GOING = frozenset(["going", "gonna"])
MAY_WORDS = frozenset(["could", "may", "might"])
WILL_WORDS = frozenset(["will", "wo", "'ll", "’ll", "shall", "would", *_GOING])
"""Of "would" only what was "will" when it was said: "said it would not attend"."""
_CANNOT_WORDS = frozenset(["can", "ca", "cannot"])
_UNTIL = frozenset("if once after when until unless".split())
_HAVING = frozenset(["has", "have", "needs", "need", "needed", "had"])
_THIRD = frozenset("it he she they".split())
_SHIFTED = frozenset(["needed", "had"])
_POSSIBLE = frozenset(["possible", "impossible"])
_MODAL = (
    _POSSIBLE |
    frozenset(_OBLIGING) | WILL_WORDS | _CANNOT_WORDS | MAY_WORDS | _UNTIL | _HAVING
    | {"without", "only"} | listed("doing.needed")
)  # fmt: skip
_PREDICATES = frozenset(["VERB", "ADJ", "NOUN", "AUX"])


def modals(grammar: Grammar) -> Iterator[Will]:
    """The wills that modal words tell; ``holder`` None stands for whoever says them."""
    for at, word in enumerate(grammar.lower):
        if word in _MODAL:
            yield from _standing(grammar, _of_word(grammar, at, word))
        elif word == "let":
            yield from _standing(grammar, _let(grammar, at))
    for at, features in enumerate(grammar.analysis.features):
        if "Mood=Imp" in features and grammar.upos[at] == "VERB":
            yield from _standing(grammar, _imperative(grammar, at))


def _standing(grammar: Grammar, will: Will | None) -> Iterator[Will]:
    """A will unless it is only supposed."""
    if will is not None and not grammar.is_supposed(_told_in(grammar, will)):
        yield will


def _of_word(grammar: Grammar, at: int, word: str) -> Will | None:
    if word == "only":
        return _only_with(grammar, at)
    if grammar.relations[at] == "aux":
        head = grammar.heads[at]
        if word in _OBLIGING:
            return _obliged(grammar, at, head, _OBLIGING[word])
        none = _there_is_no(grammar, at, head)
        if none is not None:
            return none
        if word in WILL_WORDS:
            return _willed(grammar, at, head)
        if word in MAY_WORDS:
            return _may_harm(grammar, at, head)
        return _forbidden(grammar, at, head) if word in _CANNOT_WORDS else None
    if word in _GOING and grammar.upos[at] == "VERB":
        done = grammar.first(at, "xcomp")
        is_to = done is not None and "to" in _marks(grammar, done)
        return _willed(grammar, at, done) if done is not None and is_to else None
    if word in _HAVING:
        return _having(grammar, at, word)
    if word == "without":
        return _without(grammar, at)
    if word in _POSSIBLE:
        return _impossible(grammar, at)
    return _only(grammar, at, word) if word in _UNTIL else _needed(grammar, at)


def _having(grammar: Grammar, at: int, word: str) -> Will | None:
    """ "Has to leave", "the aid needs to get in"."""
    if word == "needed" and grammar.is_passive(at):
        return _needed(grammar, at)
    if word in _SHIFTED and not _is_shifted_back(grammar, at):
        return None  # "the ferrymen had to flee"
    if grammar.relations[at] == "acl" and word == "needed":
        return None  # "reforms needed to help"
    if grammar.first(at, "obj") is not None:
        return _lacking(grammar, at)  # not "needs a success to win votes"
    is_misread = grammar.upos[at] == "NOUN" and grammar.first(at, "nsubj") is not None
    clause = grammar.first(at, "acl") if is_misread else grammar.first(at, "xcomp", "acl")
    is_verb = is_misread or grammar.upos[at] == "VERB"
    if clause is None or not is_verb or "to" not in _marks(grammar, clause):
        return None
    will = _obliged(grammar, at, clause, _NEED)
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
    return Will(at, "demand", None, thing, None, _NEED, meant=True)


def _let(grammar: Grammar, at: int) -> Will | None:
    """ "Let aid be brought in", "let the captives go": with somebody else's deed behind it."""
    before = grammar.lower[at - 1] if at else "."
    if before not in _OPENING and grammar.upos[at - 1] != "PUNCT":
        return None
    for word in range(at + 1, min(at + _LET_WITHIN, len(grammar.lower))):
        if grammar.upos[word] == "PUNCT":
            return None
        if grammar.upos[word] == "VERB" and word > at + 1:
            subject = grammar.first(word, "nsubj")
            if subject is None:
                subject = grammar.first(at, "obj")
            if subject is None or not at < subject < word:
                return None
            if grammar.upos[subject] == "PRON":
                return None  # "let us pray", "let me say"
            return Will(at, "demand", None, word, subject, _IMPERATIVE)
    return None


_OPENING = frozenset([".", "and", "but", "please"])
_LET_WITHIN = 12
"""Words in which what is to be let follows: a judgement, 2026-11."""


def _there_is_no(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "There can be no return to the old border", "there will be no talks"; not with "without" or
    "until", which tell a condition."""
    expletive = grammar.first(head, "expl")
    if expletive is None or grammar.lower[expletive] != "there":
        return None
    word = grammar.lower[at]
    thing = next((each for each in grammar.all(head, "nsubj") if each > head), None)
    if thing is None or not _has_no(grammar, thing) or not grammar.is_any(head, ("be",)):
        return None
    near = (head, thing)
    if any(
        grammar.cases(each) & {"without", "until", "unless", "if", "before"}
        for above in near
        for each in grammar.all(above, "nmod", "obl", "advcl", "acl")
    ):
        return None
    if word in ("can", "could", "must", "shall"):
        return Will(at, "red_line", None, thing, None, _CANNOT, meant=True)
    is_ours = word in WILL_WORDS and word != "would"
    return Will(at, "reject", None, thing, None, _WILL, meant=True) if is_ours else None


def _may_harm(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "We may strike again": what one says one's own side may do, where it does harm."""
    holder = grammar.subject(head)
    if holder is None or grammar.negation(head) or grammar.is_passive(head):
        return None
    if holder > at or grammar.lower[holder] in ("i", "you"):
        return None  # "how could we?"
    if "have" in grammar.auxiliaries(head) or not does_harm(grammar, head):
        return None
    return Will(at, "threat", holder, head, None, _WILL)


def _told_in(grammar: Grammar, will: Will) -> int:
    """The predicate that must not be supposed itself: of a condition, what it is one for."""
    if will.stance == "condition":
        return grammar.heads[will.wanted]
    if grammar.lower[will.at] in _POSSIBLE or grammar.lower[will.at] in _GOING:
        return will.at
    return grammar.heads[will.at] if grammar.relations[will.at] == "aux" else will.wanted


def _marks(grammar: Grammar, clause: int) -> frozenset[str]:
    return frozenset(grammar.lower[each] for each in grammar.all(clause, "mark", "aux"))


def _obliged(grammar: Grammar, at: int, head: int, sure: float) -> Will | None:
    """ "Navarin must withdraw"; not a guess ("must be wrong"), not "should have withdrawn"."""
    if grammar.upos[head] not in _PREDICATES or "have" in grammar.auxiliaries(head):
        return None
    verb = at if grammar.upos[at] == "VERB" else head
    if verb != head and (grammar.negation(verb) or grammar.auxiliaries(verb) & _PAST):
        return None  # "does not have to"
    if verb != head and "would" in grammar.auxiliaries(verb) and not _is_in_words(grammar, verb):
        return None
    is_be = grammar.is_any(head, ("be",)) or any(
        grammar.is_any(each, ("be",)) for each in grammar.all(head, "cop")
    )
    if is_be and grammar.lower[at] in _OBLIGING:
        thing = _there(grammar, head)
        if thing is not None:
            return Will(at, "demand", None, thing, None, sure)
    subject = grammar.subject(verb)
    if subject is None and verb != head:
        subject = grammar.first(head, "nsubj")  # "a vote needs to be held"
    if subject is None or grammar.lower[subject] in _NOBODY or grammar.full[subject] == "expl":
        return None
    if grammar.lower[at] == "should" and grammar.first(head, "cop") is not None:
        return None  # "the road should be open by May"
    if _is_asked(grammar, head) or _is_of_principle(grammar, head):
        return None
    return Will(at, "demand", None, head, subject, sure)


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
    for each in grammar.all(head, "nsubj"):
        if each > head:
            return each
    # "There must be safe and free access", where the parse takes "safe" for what must be.
    return next((e for e in grammar.under(head) if e > head and grammar.upos[e] == "NOUN"), None)


_NOBODY = frozenset("i you there one this people everyone everybody anyone".split())
_PAST = frozenset("had did".split())


def _willed(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "We will not leave", "will continue to help", "will strike again"."""
    goes = grammar.lower[at] in _GOING
    holder = grammar.subject(at if goes else head)
    if holder is None or grammar.upos[head] != "VERB" or grammar.is_passive(head):
        return None
    if grammar.lower[at] == "would" and not _is_shifted_back(grammar, head):
        return None
    inner = grammar.first(head, "xcomp")
    negated = grammar.negation(head) or (grammar.negation(at) if goes else "")
    if negated and inner is not None and grammar.is_any(head, ("hesitate",)):
        head, negated = inner, ""
    stance: Stance
    if _has_condition(grammar, head):
        return None
    if negated:
        if grammar.is_any(head, listed("doing.unwilled")):
            return None
        allowing = grammar.is_any(head, listed("doing.allowing"))
        stance = "red_line" if negated == "never" or allowing else "reject"
        return Will(at, stance, holder, head, None, _WILL)
    if grammar.is_any(head, _AGREEING):
        return Will(at, "accept", holder, head, None, _WILL)
    if does_harm(grammar, head):
        is_done = takes_effect(grammar, head)
        return None if is_done else Will(at, "threat", holder, head, None, _WILL)
    if does_good(grammar, head):
        return Will(at, "promise", holder, head, None, _WILL)
    return None


_AGREEING = ("accept", "comply", "agree", "consent")


def _is_shifted_back(grammar: Grammar, verb: int) -> bool:
    """Whether "would" is the "will" of somebody's words as a report tells them afterwards."""
    first = next((e for e in grammar.above(verb) if grammar.relations[e] != "conj"), verb)
    told = grammar.relations[first] == "ccomp" and first > grammar.heads[first]
    teller = grammar.heads[first]
    is_beside = grammar.upos[teller] == "ADJ" or grammar.lower[teller].endswith("ing")
    tellers = (teller, grammar.heads[teller]) if is_beside else (teller,)
    past = any(
        "Tense=Past" in grammar.analysis.features[each] for each in tellers
    )  # "said he would not", "made clear that he would not"
    return (
        told
        and past
        and not any(
            grammar.cases(each) & {"if", "unless", "were"} for each in grammar.all(verb, "advcl")
        )
    )


def _is_in_words(grammar: Grammar, verb: int) -> bool:
    """Whether "would" stands in somebody's words told: "the assertion that it would have to"."""
    is_told = grammar.full[verb] == "acl" and "that" in grammar.cases(verb)
    return is_told or _is_shifted_back(grammar, verb)


def _has_condition(grammar: Grammar, verb: int) -> bool:
    """Whether "not until", "unless" or "only if" follows: what must come first is the position."""
    negated = bool(grammar.negation(verb))
    return any(
        (negated and grammar.cases(each) & {"until", "unless"})
        or any(grammar.lower[at] == "only" for at in grammar.all(each, "advmod"))
        for each in grammar.all(verb, "advcl")
    )


def _forbidden(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "Navarin cannot have the port": what the speaker will not have; "we cannot accept this"."""
    negated = grammar.negation(head) or grammar.lower[at] == "cannot"
    if not negated or grammar.upos[head] != "VERB":
        return None
    subject = grammar.subject(head)
    if subject is None or not grammar.is_any(head, listed("doing.forbidden")):
        return None
    if grammar.is_any(head, ("accept", "allow", "tolerate", "permit")):
        return Will(at, "red_line", subject, head, None, _CANNOT)
    if grammar.is_first_person(subject):
        return None
    if grammar.lower[subject] in ("it", "there", "they", "you"):
        return None
    return Will(at, "red_line", None, head, subject, _CANNOT)


def _without(grammar: Grammar, at: int) -> Will | None:
    """ "There can be no deal without guarantees", "no talks are possible without a truce"."""
    thing = grammar.heads[at]
    if grammar.relations[at] not in ("case", "mark") or ruled_out(grammar, thing) is None:
        return None
    return Will(at, "condition", None, thing, None, _NO_WITHOUT)


def ruled_out(grammar: Grammar, thing: int) -> int | None:
    """What there is none of without a thing: "no deal without guarantees"."""
    above = grammar.heads[thing]
    near = (above, *grammar.children[above])
    return next((each for each in near if each < thing and _has_no(grammar, each)), None)


def _only(grammar: Grammar, at: int, word: str) -> Will | None:
    """ "Will stop only if the guns are moved", "will not talk until the captives are free"."""
    clause = grammar.heads[at]
    main = grammar.heads[clause]
    if grammar.relations[at] != "mark" or grammar.relations[clause] != "advcl":
        return None
    if not grammar.auxiliaries(main) & (WILL_WORDS | _CANNOT_WORDS | {"would"}):
        return None
    if word in ("until", "unless"):
        only = bool(grammar.negation(main)) or "cannot" in grammar.auxiliaries(main)
    else:
        only = at > 0 and grammar.lower[at - 1] == "only"
    subject = grammar.subject(main)
    if not only or subject is None or grammar.lower[subject] in ("i", "you", "it"):
        return None
    return Will(at, "condition", subject, clause, None, _NO_WITHOUT)


def _only_with(grammar: Grammar, at: int) -> Will | None:
    """ "The siege will only end with the release of all captives": what must be before it does."""
    main = grammar.heads[at]
    if grammar.upos[main] != "VERB" or at > main or grammar.negation(main):
        return None
    if not grammar.auxiliaries(main) & (WILL_WORDS | _CANNOT_WORDS | MAY_WORDS):
        return None
    if grammar.first(main, "obj") is not None or not grammar.is_any(main, _COMING_ABOUT):
        return None
    for each in grammar.all(main, "obl"):
        if each > main and grammar.cases(each) & _BEFORE:
            return Will(at, "condition", None, each, None, _NO_WITHOUT)
    return None


_COMING_ABOUT = frozenset(
    "end stop come begin start happen be resume return proceed reopen".split()
)
_BEFORE = frozenset(["with", "after", "through"])


def _has_no(grammar: Grammar, noun: int) -> bool:
    return any(grammar.lower[each] == "no" for each in grammar.all(noun, "det"))


def _needed(grammar: Grammar, at: int) -> Will | None:
    """ "It is vital that the road be opened", "it is time to end the war", "talks are needed"."""
    is_said_of = grammar.first(at, "cop") is not None or grammar.is_passive(at)
    if not is_said_of or grammar.negation(at):
        return None
    clause = grammar.first(at, "ccomp", "csubj", "xcomp", "acl", "advcl")
    subject = grammar.first(at, "expl", "nsubj")
    if subject is None or subject > at:
        return None
    if grammar.lower[subject] != "it":
        is_thing = grammar.upos[subject] == "NOUN" and grammar.lower[at] in _LACKING
        return Will(at, "demand", None, subject, None, _NEEDED, meant=True) if is_thing else None
    if clause is None or clause < at or not _marks(grammar, clause) & {"to", "that", "for"}:
        return None
    return Will(at, "demand", None, clause, grammar.first(clause, "nsubj"), _NEEDED)


_LACKING = frozenset(["needed", "necessary", "required"])


def _impossible(grammar: Grammar, at: int) -> Will | None:
    """ "It is not possible to go on with the talks": what the speaker will not do."""
    if grammar.first(at, "cop") is None:
        return None
    if bool(grammar.negation(at)) != (grammar.lower[at] == "possible"):
        return None
    clauses = grammar.all(at, "csubj", "xcomp", "ccomp", "advcl", "acl")
    clause = next((each for each in clauses if each > at), None)
    if clause is None or "to" not in _marks(grammar, clause):
        return None
    return Will(at, "reject", None, clause, grammar.first(clause, "nsubj"), _NEEDED)


def _imperative(grammar: Grammar, at: int) -> Will | None:
    """ "Stop the shelling!": with an object, at the head of its sentence."""
    if grammar.relations[at] not in ("root", "conj", "parataxis", "ccomp"):
        return None
    if grammar.first(at, "nsubj") is not None or grammar.first(at, "obj", "xcomp") is None:
        return None
    return Will(at, "demand", None, at, None, _IMPERATIVE)
