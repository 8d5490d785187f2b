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
        self.lower = analysis.lowered
        self.heads = analysis.heads
        self.upos = analysis.upos
        self.full = analysis.relations
        bases = {each: each.partition(":")[0] for each in set(analysis.relations)}
        self.relations = [bases[relation] for relation in analysis.relations]
        self.children: list[list[int]] = [[] for _ in self.lower]
        for at, head in enumerate(analysis.heads):
            if head != at and len(self.children[head]) < MOST_CHILDREN:
                self.children[head].append(at)
        self._lemmas: list[Forms] = list(map(shipped_acts().lemmas, self.lower))

    def lemmas(self, at: int) -> Forms:
        return self._lemmas[at]

    def is_any(self, at: int, words: Collection[str]) -> bool:
        """Whether a word, in its base form, is one of some words."""
        return any(form in words for form in self._lemmas[at])

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
            if word == "longer" and "no" in map(self.lower.__getitem__, self.children[each]):
                return "not"
            if word == "circumstances" and "no" in map(self.lower.__getitem__, self.children[each]):
                return "never"
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
            if own is None:
                own = self._bare_before(verb)
            if own is not None:
                return self._meant(own, verb)
            if self.heads[verb] == verb or self._is_to_do(verb):
                return None
            found, above = self._over(verb)
            if found is not None or above is None:
                return found
            verb = above
        return None

    def _over(self, verb: int) -> tuple[int | None, int | None]:
        """Where a verb has no subject of its own: who is named in the clause above for it; else
        the predicate of which to ask next; None and None where the parse tells neither."""
        head, relation = self.heads[verb], self.full[verb]
        is_to = relation == "acl" and "to" in self.cases(verb)
        if is_to and self.is_any(head, listed("doing.efforts")):
            above = self.heads[head]  # "shut the port in an effort to press them to leave"
            return None, above if self.upos[above] == "VERB" and above != verb else None
        if relation in ("acl:relcl", "acl"):
            return self._over_noun(head)
        if relation == "xcomp":
            told = self.first(head, "obj", "iobj")
            if told is not None and self.upos[verb] == "VERB":
                return told, None
        elif relation == "advcl" and self.case(verb) in ("for", "of"):
            before = [each for each in self.all(head, "obj", "obl") if each < verb]
            return (before[-1] if before else None), None  # "praised Selm for urging"
        elif relation == "advcl" and self.lower[verb].endswith("ing") and verb > 0:
            beside = self._right_before(verb)
            if beside is not None and not self.is_any(beside, listed("bystanders.media")):
                return beside, None
        elif relation not in ("conj", "advcl", "parataxis"):
            return None, None
        return None, head

    def _over_noun(self, noun: int) -> tuple[int | None, int | None]:
        """The same of a clause that hangs on a noun: the noun itself, unless words stand in it: "in
        a letter proposing", "seen in videos calling for"."""
        if self.is_any(noun, listed("doing.efforts")):
            return None, None  # "a campaign aimed at pressing them to leave"
        is_medium = self.is_any(noun, listed("bystanders.media"))
        is_issued = self.relations[noun] == "obj" and self.is_any(
            self.heads[noun], listed("doing.issuing")
        )  # "issued a statement opposing the plan"
        if not (is_medium or is_issued):
            return (noun if self.upos[noun] in _NOMINAL else None), None
        above = self.heads[noun]
        return (above, None) if self.upos[above] in _NOMINAL else (None, above)

    def _is_question(self, clause: int) -> bool:
        """Whether "where", "when" or the like opens a clause."""
        return any(each < clause and self.lower[each] in _ASKING for each in self.children[clause])

    def _bare_before(self, verb: int) -> int | None:
        """The noun before a verb with a tense that the parse took for no subject, though nothing
        else can be one: "Orvane's ministers on Monday agreed"."""
        is_finite = "Mood=Ind" in self.analysis.features[verb] or self.auxiliaries(verb) & _HAVING
        if self.upos[verb] != "VERB" or not is_finite:
            return None
        if self.is_passive(verb):
            return None
        for each in self.children[verb]:
            if each > verb:
                return None
            if self.full[each] in _MISREAD and self.upos[each] in ("NOUN", "PROPN"):
                return None if self.cases(each) else each
        return None

    def _is_to_do(self, verb: int) -> bool:
        """Whether a verb tells what a power or a right is for: "the power to compel the army"."""
        return (
            self.full[verb] == "acl"
            and "to" in self.cases(verb)
            and self.is_any(self.heads[verb], _POWERS)
        )

    def _right_before(self, verb: int) -> int | None:
        """The noun right before a gerund that hangs on the same word: "on Orvane agreeing to"."""
        for each in self.all(self.heads[verb], "obl"):
            last = max((each, *self.all(each, "conj", "flat")))
            if self.case(each) in _WHERE:
                continue  # "filed a petition in court seeking its funds"
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
                if self.negation(above) and self._is_question(word):
                    return True  # "did not say where she wanted the border"
                if self.is_any(above, ("need",)) and self.first(above, "obj", "iobj") is not None:
                    return True  # "needs the council to back it"
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


_WHERE = frozenset("in at during before after since".split())
_ASKING = frozenset("where when how why whether which".split())
_HAVING = frozenset(["has", "have", "had"])
_MISREAD = frozenset(["obl", "obl:agent", "dep"])
_POWERS = frozenset("power right authority ability mandate duty task".split())
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
