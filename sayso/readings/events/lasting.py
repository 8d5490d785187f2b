"""What goes on: nouns of what lasts, where no time is told of them and their verb tells of now."""

from __future__ import annotations

from sayso.readings.events.counting import bearer
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.parsed import Words

_OBJECT = ("obj", "nsubj:pass")
_APART = frozenset(["after", "following", "since", "before"])
"""What is told to have been after or before something that lasts shows its beginning or its end."""
_HAVING = frozenset(["has", "have", "had", "'ve"])


def going_by(words: Words, at: int) -> str:
    """The verb by which a noun of what lasts goes on: "the talks make headway", "to stop the
    raids", which then are not over; "" where none tells it."""
    noun = bearer(words, at)
    above, relation = words.head(noun), words.relation(noun)
    is_lasting = base_among(words.small[at], words_of("lasting", "nouns")) is not None
    if not is_lasting or above == noun or words.tag(above) != "VERB":
        return ""
    if any(
        words.relation(each) == "case" and words.small[each] in _APART for each in words.near(noun)
    ):
        return ""
    if base_among(words.small[above], words_of("lasting", "ending")):
        return words.small[above] if is_to_end(words, above, relation) else ""
    is_now = relation in ("nsubj", "obj", "obl") and _is_now(words, above)
    return words.small[above] if is_now else ""


def is_to_end(words: Words, verb: int, relation: str) -> bool:
    """Whether a noun's verb tells that it is yet to end: "wants to stop the raids"."""
    is_ending = base_among(words.small[verb], words_of("lasting", "ending")) is not None
    return is_ending and relation in _OBJECT and _is_open(words, verb)


def _is_open(words: Words, verb: int) -> bool:
    """Whether a verb only names what may be done: "to stop", "ending"."""
    features = words.analysis.features[verb]
    beside = {words.small[each] for each in words.near(verb) if words.relation(each) == "aux"}
    is_bare = "VerbForm=Inf" in features or words.small[verb].endswith("ing")
    return is_bare and beside.isdisjoint(_HAVING)


def _is_now(words: Words, verb: int) -> bool:
    """Whether a verb stands in the present."""
    features = words.analysis.features[verb]
    if "Tense=Pres" in features and "VerbForm=Fin" in features:
        return True
    beside = {words.small[each] for each in words.near(verb) if words.relation(each) == "aux"}
    return words.small[verb].endswith("ing") and not beside.isdisjoint(("is", "are", "'s", "'re"))
