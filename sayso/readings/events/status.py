"""How the report puts an event: as having happened, planned, demanded, threatened, denied …

Told from the inside out: by the trigger's own negation, auxiliaries and adjectives, then by what
governs it ("demanded a withdrawal", "the threat of sanctions", "failed to agree"). A verb that
says no more than that its noun took place ("will hold talks") is asked in the noun's stead. Where
no word tells anything, or only one far off while the network is sure of something else, its
factuality decides between what is and what may be.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Status, Trigger
from sayso.readings.events.beside import (
    AT_SOME_TIME,
    FUTURE,
    IF,
    MAY,
    MUST,
    NEGATIONS,
    WOULD,
    Put,
    beside_noun,
    beside_verb,
    put_by,
    small_words,
)
from sayso.readings.events.counting import bearer
from sayso.readings.events.lasting import is_to_end
from sayso.readings.events.led import (
    TO_CLAUSES,
    is_aim,
    is_clause_of,
    is_doubted,
    is_negated,
    is_of_those,
    is_result,
    listed_behind,
    mark_of,
)
from sayso.readings.events.lexicon import Governed, base_among, governs, words_of
from sayso.readings.events.parts import Pos
from sayso.readings.parsed import Words

_MOST_STEPS = 6
"""Words that are gone up from a trigger."""
_BEGINNING = frozenset(["start", "begin", "resume", "continue"])
_AT_WHICH = frozenset(["at", "during", "after", "before", "since", "by", "amid"])
_TO_COME = "going"
_OBLIGED = frozenset(["have", _TO_COME])
"""Of "has to" what has to be done is demanded."""
_ACCUSING = frozenset(["accuse", "blame", "charge", "suspect"])
_ABOUT = frozenset(
    [
        "of",
        "for",
        "to",
        "on",
        "about",
        "against",
        "over",
        "into",
        "from",
        "with",
        "toward",
        "towards",
    ]
)
_SURELY = 0.7
"""From where on the network's "fact" outweighs what a word far off tells: the best of the cuts
tried on the TimeML files that training reads. ``eval/events.py`` has what each of them reaches."""
_DOUBTED: frozenset[Status] = frozenset(["planned", "demanded", "hypothetical"])
"""What a word can seem to tell of an event that took place: "the plan that it carried out"."""
_PLAIN = FUTURE | MAY | WOULD | MUST | (IF - AT_SOME_TIME) | {"to", "including", "without"}
"""Words that leave no doubt. TimeML takes what follows a bare "if" for a fact; we do not."""
_OTHERWISE: Mapping[str, Status] = {
    "future": "planned",
    "modal": "hypothetical",
    "negated": "denied",
}
"""The network's other values, and the status each is."""


def status_of(words: Words, at: int, pos: Pos, seen: Trigger | None) -> Put:
    """How an event is put, by its trigger."""
    told = _of_noun(words, at, _MOST_STEPS) if pos == "noun" else _of_verb(words, at, _MOST_STEPS)
    if seen is None or "fact" not in seen.factuality:
        return told or Put("fact")
    fact = seen.factuality["fact"]
    if told is None:
        return Put("fact") if fact >= 0.5 else _by_network(words, at, seen)
    is_doubted = told.status in _DOUBTED and told.by not in _PLAIN and not told.is_plain
    return Put("fact") if is_doubted and fact >= _SURELY else told


def _by_network(words: Words, at: int, seen: Trigger) -> Put:
    """What the network finds likeliest of an event that it does not take for a fact. What no word
    around it negates is not denied."""
    likeliest = max(_OTHERWISE, key=lambda each: seen.factuality.get(each, 0.0))
    first, last = max(words.starts[at], at - _AROUND), min(words.ends[at], at + _AROUND)
    if likeliest == "negated" and NEGATIONS.isdisjoint(words.small[first:last]):
        return Put("fact")
    return Put(_OTHERWISE[likeliest])


def _of_noun(words: Words, at: int, steps: int) -> Put | None:
    told = beside_noun(words, at)
    if told is not None:
        return told
    counting = bearer(words, at)
    if counting != at and steps:
        return _of_noun(words, counting, steps - 1)
    above, relation = words.head(at), words.relation(at)
    if above == at or not steps:
        return None
    if relation.startswith("conj"):
        return _of_noun(words, above, steps - 1) if words.tag(above) != "VERB" else None
    is_lasting = base_among(words.small[at], words_of("lasting", "nouns")) is not None
    if is_lasting and is_to_end(words, above, relation):
        return Put("ongoing", words.small[above])
    if _is_carried(words, at, above, relation):
        found = _of_verb(words, above, steps - 1)
        if found is not None:
            return found
        if _has_begun(words, above, relation):
            return Put("ongoing", words.small[above])
    elif relation.startswith("nsubj") and governs(words.small[above]) == "failed":
        return None  # "the talks failed": they took place
    return _governed(words, above, at, relation) or _of_possible(words, at, above, relation)


def _of_possible(words: Words, at: int, above: int, relation: str) -> Put | None:
    """What nobody has named yet is no more than its verb is: "could involve new sanctions"."""
    if relation != "obj" or words.tag(above) != "VERB":
        return None
    if any(words.relation(each) in ("det", "nmod:poss") for each in words.near(at)):
        return None
    found = small_words(words, words.near(above), ("aux",)) & (MAY | WOULD)
    return Put("hypothetical", min(found)) if found else None


def _is_carried(words: Words, at: int, above: int, relation: str) -> bool:
    """Whether what is said of the verb above is said of a noun: "will hold talks"."""
    if words.tag(above) != "VERB" or not _carries(words.small[above]):
        return False
    if mark_of(words, at) in _AT_WHICH:
        return False  # "no deal was reached at the talks"
    if relation.startswith("nsubj") and governs(words.small[above]) == "failed":
        return False
    leads = words_of("outcomes", "verbs") - words_of("light", "verbs")
    if relation == "nsubj" and base_among(words.small[above], leads):
        return False  # "the talks could lead to a truce"
    if relation.startswith("obl") and _has_object(words, above):
        return False  # "may have paid a ransom in the raid"
    return relation.startswith(("obj", "nsubj", "obl"))


def _has_begun(words: Words, at: int, relation: str) -> bool:
    """Whether a verb says that its noun has begun: "talks have started"."""
    auxiliaries = small_words(words, words.near(at), ("aux",))
    is_now = bool(auxiliaries & {"have", "has", "'ve"}) and not auxiliaries & MAY
    is_beginning = base_among(words.small[at], _BEGINNING)
    return relation.startswith(("nsubj", "obj")) and is_now and is_beginning is not None


def _carries(verb: str) -> bool:
    """Whether what is said of a verb is said of its noun: "will hold talks", "produced a truce"."""
    carrying = words_of("light", "verbs") | words_of("outcomes", "verbs")
    if base_among(verb, carrying) is not None:
        return True
    is_plain = governs(verb) is None  # not "sought a deal"
    return is_plain and base_among(verb, words_of("light", "carrying")) is not None


def _of_verb(words: Words, at: int, steps: int) -> Put | None:
    above, relation = words.head(at), words.relation(at)
    beside = beside_verb(words, at)
    if beside is not None:
        return _of_beside(words, above, relation, beside)
    return _around_verb(words, at, steps)


def _around_verb(words: Words, at: int, steps: int) -> Put | None:
    """What stands around a verb tells, its own negation and auxiliaries aside."""
    above = words.head(at)
    listed = listed_behind(words, at)
    if steps and listed is not None:
        return _around_verb(words, listed, steps - 1)
    if steps and mark_of(words, at) == "including" and words.tag(above) == "NOUN":
        told = _of_noun(words, above, steps - 1)
        return told and Put(told.status, "including")
    if is_aim(words, at):
        return Put("planned", "to")
    if above == at or not steps:
        return _of_title(words, at)
    return _of_clause(words, at, steps)


def _of_clause(words: Words, at: int, steps: int) -> Put | None:
    """What a verb above makes of the clause that hangs on it."""
    above, relation = words.head(at), words.relation(at)
    if relation == "conj":
        if any(words.relation(each).startswith(("nsubj", "aux")) for each in words.near(at)):
            return None
        return _of_verb(words, above, steps - 1) if words.tag(above) in ("VERB", "ADJ") else None
    if not is_clause_of(words, at, relation):
        return Put("ongoing", "being") if is_of_those(words, at, above) else None
    if is_result(words, at, above):
        return Put("fact", "to")
    if relation == "xcomp" and base_among(words.small[above], _OBLIGED):
        return _of_duty(words, above)
    if relation in ("xcomp", "ccomp") and _is_wish(words, above):
        return Put("demanded", "let", is_plain=True)
    is_meant = relation == "acl" and base_among(words.small[above], words_of("meant", "nouns"))
    if is_meant and "VerbForm=Inf" in words.analysis.features[at]:
        return Put("planned", "to")
    governed = _governed(words, above, at, relation)
    if governed is not None:
        return governed
    if relation == "xcomp" and words.tag(above) in ("VERB", "ADJ", "NOUN"):
        return _of_verb(words, above, steps - 1)
    if relation in ("advcl", "acl") and "VerbForm=Inf" in words.analysis.features[at]:
        is_title = relation == "acl" and words.tag(above) == "PROPN"  # "Orvane to hold talks"
        is_purpose = relation == "advcl" and mark_of(words, at) == "to"
        return Put("planned" if is_title or is_purpose else "hypothetical", "to")
    if relation == "advcl" and mark_of(words, at) in TO_CLAUSES - {"on"}:
        return _of_verb(words, above, steps - 1) if words.tag(above) == "VERB" else None
    return None


def _of_beside(words: Words, above: int, relation: str, beside: Put) -> Put:
    """What stands beside a verb, in the light of what it hangs on: "doubts that it will", "cannot
    end it without talking to them"."""
    if beside.by == "without" and is_negated(words, above):
        return Put("hypothetical", "without")
    is_open = beside.by in FUTURE | WOULD and is_doubted(words, above, relation)
    return Put("hypothetical", words.small[above]) if is_open else beside


def _is_wish(words: Words, above: int) -> bool:
    """Whether a clause says what shall be: "let aid be brought in"."""
    is_led = any(words.relation(each).startswith(("nsubj", "aux")) for each in words.near(above))
    return words.small[above] == "let" and not is_led


def _of_duty(words: Words, above: int) -> Put | None:
    """What "has to" be done is demanded; what "had to" be, was done; what is "going to", comes."""
    if words.small[above] == _TO_COME:
        return Put("denied" if is_negated(words, above) else "planned", _TO_COME)
    if is_negated(words, above):
        return None
    return Put("fact" if words.small[above] == "had" else "demanded", words.small[above])


def _of_title(words: Words, at: int) -> Put | None:
    """A title's bare "to" tells what is to come: "Orvane to hold talks"."""
    marks = [words.small[each] for each in words.near(at) if words.relation(each) == "mark"]
    is_bare = "VerbForm=Inf" in words.analysis.features[at] and "to" in marks
    return Put("planned", "to") if is_bare else None


def _governed(words: Words, above: int, below: int, relation: str) -> Put | None:
    """What a word makes of what hangs on it: "demanded that", "threat of", "failed to"."""
    if not _is_complement(words, below, relation):
        return None
    word = words.small[above]
    is_clause = relation in _CLAUSES
    if is_clause and base_among(word, words_of("implying", "verbs")):
        told_so = _of_verb(words, above, _MOST_STEPS)
        is_driven = base_among(word, words_of("control", "object")) is not None
        is_going_on = told_so is not None and told_so.status == "ongoing"
        if _is_past(words, above) or (is_driven and is_going_on):  # "is pushing them to revolt"
            return told_so or Put("fact", word)
    if is_clause and base_among(word, _ACCUSING) and _is_denied(words, below):
        return Put("alleged", word)
    told = governs(word, "governing_nouns") if words.tag(above) == "NOUN" and is_clause else None
    if told == "alleged" and small_words(words, words.near(above), ("amod",)) & words_of(
        "untrue", "words"
    ):
        told = "denied"
    told = told or governs(word)
    if told is None and base_among(word, _RULING) and words.get(above + 1) == "out":
        is_open = bool(small_words(words, words.near(above), ("advmod", "aux")) & NEGATIONS)
        return Put("hypothetical" if is_open else "denied", word)
    return None if told is None else _of_complement(words, above, below, relation, told)


def _of_complement(
    words: Words, above: int, below: int, relation: str, told: Governed
) -> Put | None:
    """What a word that tells a status makes of what hangs on it, by what stands around both."""
    word, is_clause = words.small[above], relation in _CLAUSES
    was = bool(small_words(words, words.near(below), ("cop",)) & {"was", "were"})
    is_past = relation == "ccomp" and (was or "Tense=Past" in words.analysis.features[below])
    if is_past and told in ("offered", "planned"):
        return None  # "counts suggest that many were killed"
    if relation in ("obj", "nsubj:pass") and _has_other_complement(words, above, below):
        return None  # "does not expect the talks to end"
    negations = small_words(words, words.near(above), ("advmod", "det", "aux")) & NEGATIONS
    if negations and told in ("planned", "offered", "hypothetical", "ongoing", "failed"):
        if told == "failed":
            return None
        return Put("denied" if is_clause else "hypothetical", word)
    if relation == "xcomp" and base_among(word, _OWN_WISH) and not _has_object(words, above):
        return Put("planned", word)  # "wants to hold talks"
    if told == "planned" and is_clause:  # "until they agree to leave"
        beside = beside_verb(words, above)
        if beside is not None and beside.status in ("hypothetical", "demanded", "denied"):
            return beside
    if told == "refused" and relation == "obj" and base_among(word, _OWN_REFUSAL):
        return Put("denied", word)  # "refused talks": one's own part in them
    if told in ("demanded", "hypothetical") and mark_of(words, below) in _SOUGHT:
        if _is_definite(words, below):
            return None if base_among(word, _BACKING) else put_by(told, word, relation)
        return Put(told, word, is_plain=True)  # "pushes for a truce", "talks towards a truce"
    return put_by(told, word, relation)


_CLAUSES = frozenset(["xcomp", "ccomp", "acl", "advcl", "csubj"])
_RULING = frozenset(["rule"])
_SOUGHT = frozenset(["for", "toward", "towards"])
_BACKING = frozenset(["support"])
_OWN_WISH = frozenset(["want"])
_OWN_REFUSAL = frozenset(["refuse", "decline"])


def _is_definite(words: Words, at: int) -> bool:
    return bool(small_words(words, words.near(at), ("det", "nmod:poss")) - {"a", "an", "any"})


def _has_object(words: Words, at: int) -> bool:
    return any(words.relation(each) in ("obj", "iobj") for each in words.near(at))


def _is_past(words: Words, at: int) -> bool:
    """Whether a verb tells what took place: "enabled", "has helped"."""
    return "Tense=Past" in words.analysis.features[at]


def _is_denied(words: Words, at: int) -> bool:
    """Whether what stands behind says that the charge is denied: "which it denies"."""
    denying = words_of("denying", "verbs")
    return any(
        words.tag(each) == "VERB" and base_among(words.small[each], denying)
        for each in range(at + 1, min(words.ends[at], at + _BEHIND))
    )


_AROUND = 40
"""Words before and behind an event among which what negates it is looked for."""
_BEHIND = 16
"""Words behind a charge among which its denial is looked for."""


def _has_other_complement(words: Words, above: int, below: int) -> bool:
    """Whether a verb is about a clause, of which a noun that looks like its object is part."""
    if base_among(words.small[above], words_of("governing_clauses", "verbs")):
        return True
    return any(
        words.relation(each) in ("xcomp", "ccomp") and each > below for each in words.near(above)
    )


def _is_complement(words: Words, at: int, relation: str) -> bool:
    if relation in ("obj", "xcomp", "ccomp", "nsubj:pass", "csubj", "acl", "advcl", "iobj"):
        return True
    if relation.startswith(("obl", "nmod")):
        return any(
            words.small[each] in _ABOUT
            for each in words.near(at)
            if words.relation(each) in ("case", "mark")
        )
    return False
