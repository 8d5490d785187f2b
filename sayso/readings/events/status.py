"""How the report puts an event: as having happened, planned, demanded, threatened, denied …

Told from the inside out: by the trigger's own negation, auxiliaries and adjectives, then by what
governs it ("demanded a withdrawal", "the threat of sanctions", "failed to agree"). A verb that
says no more than that its noun took place ("will hold talks") is asked in the noun's stead. Where
no word tells anything, or only one far off while the network is sure of something else, its
factuality decides between what is and what may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model import Status, Trigger
from sayso.readings.events.counting import bearer
from sayso.readings.events.lexicon import Governed, base_among, governs, ordinals, words_of
from sayso.readings.events.parts import Pos
from sayso.readings.parsed import Words

_MOST_STEPS = 6
"""Words that are gone up from a trigger."""
_NEGATIONS = frozenset(["not", "n't", "never", "no", "neither", "nor", "without", "none"])
_NOBODY = frozenset(["nobody", "none", "neither"])
_MERELY = frozenset(["merely", "only", "just", "simply", "solely"])
_AT_WHICH = frozenset(["at", "during", "after", "before", "since", "by", "amid"])
_FUTURE = frozenset(["will", "'ll", "shall", "wo"])
_MAY = frozenset(["could", "may", "might", "can", "ca"])
_WOULD = frozenset(["would", "'d"])
_GOING = frozenset(["is", "are", "'s", "'re", "am", "been"])
_MUST = frozenset(["must", "should", "ought"])
_IF = frozenset(["if", "unless", "whether", "until", "once", "before", "lest"])
_SAYING = ("acl", "that")
"""How the clause of a noun is led in that says what it is about: "reports that"."""
_OBLIGED = frozenset(["have"])
"""Of "has to" what has to be done is demanded."""
_SPELLS = frozenset(["day", "night", "week", "month", "year"])
_ACCUSING = frozenset(["accuse", "blame", "charge", "suspect"])
_TO_CLAUSES = frozenset(["of", "at", "from", "for", "in", "into", "to", "about", "on", "against"])
_ABOUT = frozenset(["of", "for", "to", "on", "about", "against", "over", "into", "from", "with"])
_SURELY = 0.7
"""From where on the network's "fact" outweighs what a word far off tells: the best of the cuts
tried on the TimeML files that training reads. ``eval/events.py`` has what each of them reaches."""
_DOUBTED: frozenset[Status] = frozenset(["planned", "demanded", "hypothetical"])
"""What a word can seem to tell of an event that took place: "before it fell"."""
_PLAIN = _FUTURE | _MAY | _WOULD | _MUST | (_IF - {"until", "once", "before"}) | {"to"}
"""Words that leave no doubt. TimeML takes what follows a bare "if" for a fact; we do not."""
_OTHERWISE: Mapping[str, Status] = {
    "future": "planned",
    "modal": "hypothetical",
    "negated": "denied",
}
"""The network's other values, and the status each is."""


@dataclass(frozen=True, slots=True)
class Put:
    """A status, and the word that tells it; "" where none does."""

    status: Status
    by: str = ""


def status_of(words: Words, at: int, pos: Pos, seen: Trigger | None) -> Put:
    """How an event is put, by its trigger."""
    told = _of_noun(words, at, _MOST_STEPS) if pos == "noun" else _of_verb(words, at, _MOST_STEPS)
    if seen is None or "fact" not in seen.factuality:
        return told or Put("fact")
    fact = seen.factuality["fact"]
    if told is None:
        return Put("fact") if fact >= 0.5 else _by_network(words, at, seen)
    is_doubted = told.status in _DOUBTED and told.by not in _PLAIN
    return Put("fact") if is_doubted and fact >= _SURELY else told


def _by_network(words: Words, at: int, seen: Trigger) -> Put:
    """What the network finds likeliest of an event that it does not take for a fact. What no word
    around it negates is not denied."""
    likeliest = max(_OTHERWISE, key=lambda each: seen.factuality.get(each, 0.0))
    first, last = max(words.starts[at], at - _AROUND), min(words.ends[at], at + _AROUND)
    if likeliest == "negated" and _NEGATIONS.isdisjoint(words.small[first:last]):
        return Put("fact")
    return Put(_OTHERWISE[likeliest])


def _of_noun(words: Words, at: int, steps: int) -> Put | None:
    for child in words.near(at):
        relation, word = words.relation(child), words.small[child]
        if relation in ("det", "advmod", "case", "cc") and word in _NEGATIONS:
            return Put("denied", word)
        if relation in ("amod", "compound", "det", "advmod"):
            told = governs(word, "beside")
            if told is not None:
                return _put(told, word, relation="amod")
    counting = bearer(words, at)
    if counting != at and steps:
        return _of_noun(words, counting, steps - 1)
    above, relation = words.head(at), words.relation(at)
    if above == at or not steps:
        return None
    if relation.startswith("conj"):
        return _of_noun(words, above, steps - 1) if words.tag(above) != "VERB" else None
    if words.tag(above) == "VERB" and _carries(words.small[above]):
        told = governs(words.small[above])
        if told in ("failed",) and relation.startswith("nsubj"):
            return None  # "the talks failed": they took place
        is_by_the_way = _mark(words, at) in _AT_WHICH  # "no deal was reached at the talks"
        if relation.startswith(("obj", "nsubj", "obl")) and not is_by_the_way:
            found = _of_verb(words, above, steps - 1)
            if found is not None:
                return found
    return _governed(words, above, at, relation)


def _carries(verb: str) -> bool:
    """Whether what is said of a verb is said of its noun: "will hold talks", "produced a truce"."""
    carrying = words_of("light", "verbs") | words_of("outcomes", "verbs")
    if base_among(verb, carrying) is not None:
        return True
    is_plain = governs(verb) is None  # not "sought a deal"
    return is_plain and base_among(verb, words_of("light", "carrying")) is not None


def _of_verb(words: Words, at: int, steps: int) -> Put | None:
    above, relation = words.head(at), words.relation(at)
    beside = _beside_verb(words, at)
    if beside is not None:
        is_doubted = beside.by in _FUTURE | _WOULD and _is_doubted(words, above, relation)
        return Put("hypothetical", words.small[above]) if is_doubted else beside
    if above == at or not steps:
        return _of_title(words, at)
    if relation == "conj":
        if any(words.relation(each).startswith(("nsubj", "aux")) for each in words.near(at)):
            return None
        return _of_verb(words, above, steps - 1) if words.tag(above) in ("VERB", "ADJ") else None
    if not _is_clause_of(words, at, relation):
        return None
    if relation == "xcomp" and base_among(words.small[above], _OBLIGED):
        return _of_duty(words, above)
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
        is_purpose = relation == "advcl" and _mark(words, at) == "to"
        return Put("planned" if is_title or is_purpose else "hypothetical", "to")
    if relation == "advcl" and _mark(words, at) in _TO_CLAUSES - {"on"}:
        return _of_verb(words, above, steps - 1) if words.tag(above) == "VERB" else None
    return None


def _of_duty(words: Words, above: int) -> Put | None:
    """What "has to" be done is demanded; what "had to" be, was done."""
    if _is_negated(words, above):
        return None
    return Put("fact" if words.small[above] == "had" else "demanded", words.small[above])


def _is_doubted(words: Words, above: int, relation: str) -> bool:
    """Whether what will be is doubted: "doubts that it will", "does not think it will"."""
    if relation not in ("ccomp", "acl", "advcl"):
        return False
    if base_among(words.small[above], words_of("doubting", "words")):
        return True
    is_thought = base_among(words.small[above], words_of("doubting", "not"))
    return bool(is_thought) and _is_negated(words, above)


def _is_negated(words: Words, at: int) -> bool:
    return bool(_small(words, words.near(at), ("advmod", "det", "aux")) & _NEGATIONS)


def _of_title(words: Words, at: int) -> Put | None:
    """A title's bare "to" tells what is to come: "Orvane to hold talks"."""
    marks = [words.small[each] for each in words.near(at) if words.relation(each) == "mark"]
    is_bare = "VerbForm=Inf" in words.analysis.features[at] and "to" in marks
    return Put("planned", "to") if is_bare else None


def _is_clause_of(words: Words, at: int, relation: str) -> bool:
    """Whether a clause is what its head is about, not one that tells by itself."""
    if relation in ("xcomp", "ccomp", "csubj", "obj"):
        return True
    if relation in ("advcl", "acl", "obl", "nmod"):
        features = words.analysis.features[at]
        mark = _mark(words, at)
        return "VerbForm=Inf" in features or mark in _TO_CLAUSES or (relation, mark) == _SAYING
    return False


def _mark(words: Words, at: int) -> str:
    """The word that leads a clause in: "of" attacking, "from" attacking."""
    for each in words.near(at):
        if each < at and words.relation(each) in ("mark", "case"):
            return words.small[each]
    return ""


def _beside_verb(words: Words, at: int) -> Put | None:
    """What a verb's own auxiliaries, negations and conjunctions tell."""
    near = list(words.near(at))
    auxiliaries = _small(words, near, ("aux", "aux:pass", "cop"))
    marks = _small(words, near, ("mark",))
    beside = _small(words, near, ("advmod", "det", "cc", "mark", "case"))
    shown: tuple[tuple[Status, set[str]], ...] = (
        ("alleged", beside & words_of("distance", "words")),
        ("hypothetical", marks & _IF),
        ("denied", _negating(words, near) | (auxiliaries & {"cannot"}) | _nobody(words, near)),
        ("demanded", auxiliaries & _MUST),
        ("planned", auxiliaries & _FUTURE),
        ("hypothetical", auxiliaries & _MAY),
    )
    for told, found in shown:
        if found:
            return _put(told, min(found), relation="")
    if auxiliaries & _WOULD:
        return Put("hypothetical" if "have" in auxiliaries else "planned", "would")
    spell = _in_a_row(words, near)
    if spell:
        return Put("ongoing", spell)
    is_going = words.small[at].endswith("ing") or "being" in auxiliaries
    if is_going and auxiliaries & _GOING and "VerbForm=Fin" not in words.analysis.features[at]:
        return Put("ongoing", words.small[at])
    return None


def _negating(words: Words, near: Iterable[int]) -> set[str]:
    """The words that negate a verb; of "not merely" none does."""
    return {
        words.small[each]
        for each in near
        if words.small[each] in _NEGATIONS
        and words.relation(each) in ("advmod", "det", "cc", "mark", "case")
        and words.get(each + 1) not in _MERELY
    }


def _nobody(words: Words, near: Iterable[int]) -> set[str]:
    """The words by which nobody is a verb's subject: "no one was held"."""
    return {
        words.small[each]
        for each in near
        if words.relation(each).startswith("nsubj")
        and (words.small[each] in _NOBODY or "no" in _small(words, words.near(each), ("det",)))
    }


def _in_a_row(words: Words, near: Iterable[int]) -> str:
    """The ordinal by which something goes on: "for a third day"; "" for none."""
    for spell in near:
        if words.small[spell] in _SPELLS and words.relation(spell).startswith("obl"):
            inside = [words.small[each] for each in words.near(spell) if each < spell]
            found = next((word for word in inside if word in ordinals()), "")
            if found and "for" in inside:
                return found
    return ""


def _small(words: Words, near: Iterable[int], relations: tuple[str, ...]) -> set[str]:
    return {words.small[each] for each in near if words.relation(each) in relations}


def _governed(words: Words, above: int, below: int, relation: str) -> Put | None:
    """What a word makes of what hangs on it: "demanded that", "threat of", "failed to"."""
    if not _is_complement(words, below, relation):
        return None
    word = words.small[above]
    is_clause = relation in ("xcomp", "ccomp", "acl", "advcl", "csubj")
    if is_clause and base_among(word, words_of("implying", "verbs")) and _is_past(words, above):
        return _of_verb(words, above, _MOST_STEPS) or Put("fact", word)
    if is_clause and base_among(word, _ACCUSING) and _is_denied(words, below):
        return Put("alleged", word)
    told = governs(word, "governing_nouns") if words.tag(above) == "NOUN" and is_clause else None
    told = told or governs(word)
    if told is None and base_among(word, _RULING) and words.get(above + 1) == "out":
        is_open = bool(_small(words, words.near(above), ("advmod", "aux")) & _NEGATIONS)
        return Put("hypothetical" if is_open else "denied", word)
    if told is None:
        return None
    is_past = relation == "ccomp" and "Tense=Past" in words.analysis.features[below]
    if is_past and told in ("offered", "planned"):
        return None  # "counts suggest that many were killed"
    if relation in ("obj", "nsubj:pass") and _has_other_complement(words, above, below):
        return None  # "does not expect the talks to end"
    negations = _small(words, words.near(above), ("advmod", "det", "aux")) & _NEGATIONS
    if negations and told in ("planned", "offered", "hypothetical", "ongoing", "failed"):
        if told == "failed":
            return None
        return Put("denied" if is_clause else "hypothetical", word)
    if relation == "xcomp" and base_among(word, _OWN_WISH) and not _has_object(words, above):
        return Put("planned", word)  # "wants to hold talks"
    if told == "refused" and relation == "obj" and base_among(word, _OWN_REFUSAL):
        return Put("denied", word)  # "refused talks": one's own part in them
    return _put(told, word, relation)


_RULING = frozenset(["rule"])
_OWN_WISH = frozenset(["want"])
_OWN_REFUSAL = frozenset(["refuse", "decline"])


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


def _put(told: Governed, by: str, relation: str) -> Put:
    """The status that a word gives; of what is refused, whether to do it or to let others."""
    if told == "refused":
        return Put("denied" if relation in ("xcomp", "ccomp", "advcl") else "demanded", by)
    return Put(told, by)
