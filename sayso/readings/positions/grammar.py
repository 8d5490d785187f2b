"""A report's parse, asked the way positions ask it: what hangs on a word, who is its subject."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sayso.model import Analysis
from sayso.readings.positions.words import listed
from sayso.readings.statements.acts import Forms, shipped_acts

CLAUSES_UP = 4
"""How many clauses up a verb's subject is looked for: "agreed to try to help"."""
STEPS_UP = 40
"""How far up the tree anything is looked for: more than any sentence of a report needs."""

MOST_CHILDREN = 60
"""Words that hang on one at most, the first; no sentence of the reports looked at has as many."""
MOST_BELOW = 300
"""Words below one that are gathered at most: so long is no position, whatever the parse says."""

_FIRST_PERSON = frozenset("we i us our my me".split())
_RELATIVE = frozenset("who that which whom".split())
_NEGATIONS = frozenset(["not", "n't", "n’t", "never", "nor", "neither", "no"])
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])


class Grammar:
    """The words of one report in small letters, and what hangs on each in the parse.

    lower: each word in small letters. relations: without subtypes. children: ascending.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        text = analysis.text
        self.lower = [text[start:end].lower() for start, end in analysis.words]
        self.heads = analysis.heads
        self.upos = analysis.upos
        self.full = analysis.relations
        bases = {each: each.partition(":")[0] for each in set(analysis.relations)}
        self.relations = [bases[relation] for relation in analysis.relations]
        self.children: list[list[int]] = [[] for _ in self.lower]
        for at, head in enumerate(analysis.heads):
            if head != at and len(self.children[head]) < MOST_CHILDREN:
                self.children[head].append(at)
        self._lemmas = shipped_acts().lemmas

    def lemmas(self, at: int) -> Forms:
        return self._lemmas(self.lower[at])

    def is_any(self, at: int, words: Collection[str]) -> bool:
        """Whether a word, in its base form, is one of some words."""
        return any(form in words for form in self.lemmas(at))

    def all(self, at: int, *relations: str) -> Iterator[int]:
        """The words that hang on one by one of these relations, subtypes aside."""
        return (each for each in self.children[at] if self.relations[each] in relations)

    def first(self, at: int, *relations: str) -> int | None:
        return next(self.all(at, *relations), None)

    def case(self, at: int) -> str:
        """The preposition of a noun, or the word that opens a clause; "" where there is none."""
        found = self.first(at, "case", "mark")
        return "" if found is None else self.lower[found]

    def cases(self, at: int) -> frozenset[str]:
        return frozenset(self.lower[each] for each in self.all(at, "case", "mark"))

    def is_passive(self, at: int) -> bool:
        return any(self.full[each] in ("aux:pass", "nsubj:pass") for each in self.children[at])

    def negation(self, at: int) -> str:
        """The word that denies a predicate: "not", "never", "no"; "" for none."""
        for each in self.children[at]:
            word = self.lower[each]
            if word in _NEGATIONS and self.relations[each] in ("advmod", "det", "cc", "aux"):
                return "never" if word == "never" else "not"
            if word in ("cannot", "without"):
                return "not"
        return ""

    def auxiliaries(self, at: int) -> frozenset[str]:
        return frozenset(self.lower[each] for each in self.all(at, "aux"))

    def under(self, at: int, without: Collection[int] = ()) -> list[int]:
        """A word and all below it, in text order, without some words and what is below them."""
        found: set[int] = set()
        open_ = [at]
        while open_ and len(found) < MOST_BELOW:
            word = open_.pop()
            if word not in found:
                found.add(word)
                open_ += [each for each in self.children[word] if each not in without]
        return sorted(found)

    def above(self, at: int) -> Iterator[int]:
        """A word and those it hangs on, up to the root."""
        for _ in range(STEPS_UP):
            yield at
            if self.heads[at] == at:
                return
            at = self.heads[at]

    def subject(self, verb: int) -> int | None:
        """The word for who does what a predicate tells; None where the parse names nobody.

        Of "who demanded" it is the noun that the clause hangs on; of "agreed and offered to help"
        that of the first verb.
        """
        for _ in range(CLAUSES_UP):
            own = next(self.all(verb, "nsubj", "expl"), None)
            if own is not None:
                return self._meant(own, verb)
            head, relation = self.heads[verb], self.full[verb]
            if head == verb:
                return None
            if relation in {"acl:relcl", "acl"}:
                if not self.is_any(head, listed("bystanders.media")):
                    return head if self.upos[head] in _NOMINAL else None
                verb = self.heads[head]  # "in a letter proposing", "seen in videos calling for"
                if self.upos[verb] in _NOMINAL:
                    return verb
                continue
            if relation == "xcomp":
                told = self.first(head, "obj", "iobj")
                if told is not None and self.upos[verb] == "VERB":
                    return told
            elif relation == "advcl" and self.case(verb) in ("for", "of"):
                before = [each for each in self.all(head, "obj", "obl") if each < verb]
                return before[-1] if before else None  # "praised Selm for urging"
            elif relation == "advcl" and self.lower[verb].endswith("ing") and verb > 0:
                beside = self._right_before(verb)
                is_shown = beside is not None and self.is_any(beside, listed("bystanders.media"))
                if beside is not None and not is_shown:
                    return beside
            elif relation not in ("conj", "advcl", "parataxis"):
                return None
            verb = head
        return None

    def _right_before(self, verb: int) -> int | None:
        """The noun right before a gerund that hangs on the same word: "on Orvane agreeing to"."""
        for each in self.all(self.heads[verb], "obl"):
            last = max((each, *self.all(each, "conj", "flat")))
            if last == verb - 1 and self.upos[last] in _NOMINAL:
                return each
        return None

    def _meant(self, subject: int, verb: int) -> int:
        """A subject, or the noun that its relative pronoun stands for."""
        if self.lower[subject] not in _RELATIVE or self.relations[verb] != "acl":
            return subject
        return self.heads[verb]

    def is_first_person(self, at: int) -> bool:
        """Whether a word is "we" or the like; "US" in capitals is none."""
        return self.lower[at] in _FIRST_PERSON and self.upos[at] == "PRON"

    def agent(self, verb: int) -> int | None:
        """Whoever does what is told in the passive: "was rejected by the council"."""
        return next((each for each in self.all(verb, "obl") if self.case(each) == "by"), None)

    def is_maybe(self, at: int) -> bool:
        """Whether a predicate tells what may or could be: "might agree"."""
        return bool(self.auxiliaries(at) & _MAYBE)

    def is_supposed(self, at: int) -> bool:
        """Whether what a predicate tells is only supposed, or asked: "if Orvane agrees"."""
        for word in self.above(at):
            relation = self.relations[word]
            if relation in ("advcl", "ccomp", "acl", "xcomp") and self.cases(word) & _SUPPOSING:
                return True
            if word == at and self.lower[at].endswith("ing") and self.cases(at) & _LEFT:
                return True  # "turned from demanding a truce"
            if relation in ("ccomp", "xcomp"):
                above = self.heads[word]
                if self.is_any(above, listed("doing.awaited")):
                    return True
                is_made = self.is_any(above, ("make",)) and self.upos[word] == "VERB"
                if is_made and "that" not in self.cases(word):
                    return True  # "to make Orvane want a truce"
                if relation == "xcomp" and self.is_any(above, listed("doing.failing")):
                    return True  # "failed to agree on a truce"
                if relation == "xcomp" and self.negation(above):
                    return True
            if relation == "advcl" and any(
                self.lower[each] in _SUPPOSING for each in self.all(word, "advmod")
            ):
                return True
        return False


_MAYBE = frozenset("may might could must should ought".split())
_LEFT = frozenset(["from", "without", "instead", "despite"])
_SUPPOSING = frozenset("if unless whether until till once should provided when lest".split())


def runs(words: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as ranges of neighbours: first, and the one after the last."""
    first = last = -1
    for word in words:
        if last < 0:
            first = word
        elif word != last + 1:
            yield first, last + 1
            first = word
        last = word
    if last >= 0:
        yield first, last + 1
