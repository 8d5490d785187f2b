"""How a verb stands: in the passive, or in a "to" clause."""

from __future__ import annotations

from sayso.readings.parsed import Words

_MOST_STEPS = 4
"""Verbs that are gone up for what a joined one leaves out."""
_HAVING = frozenset(["have", "has", "had", "'ve"])
_BEING = frozenset("be is are was were been being am 's 're get gets got getting".split())


class Voices:
    """Tells it of the verbs of one text."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def is_passive(self, at: int, steps: int = _MOST_STEPS) -> bool:
        words = self._words
        relations = [words.relation(each) for each in words.near(at)]
        if any(each.endswith(":pass") for each in relations):
            return not self._is_plainly_active(at)
        if words.relation(at).startswith("conj"):  # "was shot and killed"
            is_bare = not any(each.startswith(("nsubj", "aux")) for each in relations)
            is_like = words.small[at].endswith(("ed", "en", "t", "n"))
            return steps > 0 and is_bare and is_like and self.is_passive(words.head(at), steps - 1)
        features = words.analysis.features[at]
        is_past = "VerbForm=Part" in features and "Tense=Past" in features
        if not is_past or "aux" in relations or words.small[at].endswith("ing"):
            return False
        is_clause = words.relation(at) in ("acl", "advcl", "xcomp", "ccomp", "dep")
        return is_clause and not any(each.startswith("nsubj") for each in relations)

    def _is_plainly_active(self, at: int) -> bool:
        """Whether a verb has an object or a form of "have", and none of "be", however its subject
        was parsed: "the rebels have kidnapped ten men"."""
        words = self._words
        beside = [(words.relation(each), words.small[each]) for each in words.near(at)]
        auxiliaries = {word for relation, word in beside if relation in ("aux", "aux:pass")}
        has_object = any(words.relation(each) == "obj" and each > at for each in words.near(at))
        is_perfect = bool(auxiliaries & _HAVING)
        is_being = bool(auxiliaries & _BEING) or "aux:pass" in {each for each, _ in beside}
        return (has_object or is_perfect) and not is_being

    def is_to_clause(self, at: int) -> bool:
        """Whether a verb stands in a "to" clause."""
        words = self._words
        return "VerbForm=Inf" in words.analysis.features[at] and any(
            words.small[each] == "to" and words.relation(each) == "mark" for each in words.near(at)
        )
