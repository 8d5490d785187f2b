"""Who is accused, who is told, and which statement answers which (codebook 12.10, 12.17, 12.18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model import Actor, Statement
from sayso.readings.actors.casting import Cast
from sayso.readings.actors.offices import on_one_side
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.parties import is_anybody, is_told_for_others
from sayso.readings.positions.words import listed
from sayso.readings.times.timing import Hung

ACCUSING = frozenset(["accuse", "criticise", "threaten", "warn"])
ANSWERING = frozenset(["deny", "reject", "accuse", "criticise"])

ANSWERS_WITHIN = 8
"""Statements between a charge and its answer at most: reports set the two side by side."""
_SHARED_DENIED, _SHARED_RETURNED = 1, 2
"""Words of its matter that a denial, or what is returned or rejected, shares with the charge."""
_MENACING = frozenset(["warn", "threaten"])
_DIRECTED = frozenset("against at of on to".split())
_MENACED = frozenset("against to".split())
"""Of a warning or threat "of" tells with what: "a warning of rebels in the delta"."""
_TOLD = frozenset("to on with".split())
_MATTER = frozenset(["NOUN", "VERB", "ADJ"])
_NO_MATTER = frozenset(
    "be have do say make take get go use claim accuse deny reject blame accusation allegation"
    " report country government official people year time day new many also try state".split()
)


def with_targets(
    grammar: Grammar, told: Cast, statements: Sequence[Statement], hung: Hung
) -> tuple[Statement, ...]:
    """The statements with who is accused in them, who is told, and which others they answer."""
    reading = _Saying(grammar, told, hung)
    aimed = [reading.aimed(each) for each in statements]
    answers = dict(_answers(aimed, told, reading))
    return tuple(
        replace(each, answers=answers[number]) if number in answers else each
        for number, each in enumerate(aimed)
    )


class _Saying:
    """The grammar of the statements' cues."""

    def __init__(self, grammar: Grammar, told: Cast, hung: Hung) -> None:
        self._grammar = grammar
        self._told = told
        self._hung = hung

    def aimed(self, statement: Statement) -> Statement:
        """A statement with who is accused in it and who is told."""
        targets = tuple(self.targets(statement))
        own = frozenset((*statement.actors, *targets))
        addressees = tuple(self.addressees(statement, own))
        if not targets and not addressees:
            return statement
        return replace(statement, targets=targets, addressees=addressees)

    def targets(self, statement: Statement) -> Iterator[str]:
        """Whom a charge is laid at: the cue's object, the owner of what it is about, else the
        subject of the content."""
        if statement.act not in ACCUSING:
            return
        own = frozenset(statement.actors)
        words = list(self._hung.words(statement.cue))
        for cue in words:
            for word in self._aimed_at(cue, statement):
                yield from self._parties(word, own)
                return
        if statement.act in ("accuse", "criticise", "warn"):
            for cue in words:
                clause = self._grammar.first(cue, "ccomp")
                subject = None if clause is None else self._doer(clause)
                if subject is not None:
                    yield from (
                        known
                        for known in self._parties(subject, own)
                        if statement.act != "warn" or is_told_for_others(self._told.actor(known))
                    )
                    return

    def _doer(self, clause: int) -> int | None:
        """Who does what a clause tells; of "was struck by the council" the council."""
        is_passive = self._grammar.is_passive(clause)
        return self._grammar.agent(clause) if is_passive else self._grammar.subject(clause)

    def _aimed_at(self, cue: int, statement: Statement) -> Iterator[int]:
        grammar = self._grammar
        upos = grammar.upos[cue]
        if upos == "VERB":
            if grammar.is_passive(cue):
                candidates = list(grammar.all(cue, "nsubj"))
            elif self._is_told_of_its_noun(cue):
                candidates = [grammar.heads[cue]]  # "a clerk accused of theft"
            else:
                candidates = list(grammar.all(cue, "obj", "iobj"))
                beside = [
                    e for each in (cue, *candidates) for e in grammar.all(each, "obl", "nmod")
                ]
                on = [each for each in beside if grammar.case(each) in ("on", "at")]
                is_blame = grammar.is_any(cue, ("blame", "pin"))  # "blamed the delay on Selm"
                candidates = [*on, *candidates] if is_blame else [*candidates, *on]
        elif upos in ("NOUN", "ADJ"):
            directed = _MENACED if statement.act in _MENACING else _DIRECTED
            candidates = [
                each for each in grammar.all(cue, "nmod", "obl") if grammar.case(each) in directed
            ]
        else:
            return
        for each in candidates:
            found = self._party_in(each, statement)
            if found is not None:
                yield found

    def _is_told_of_its_noun(self, cue: int) -> bool:
        """Whether a participle tells what was done to the noun it hangs on."""
        grammar = self._grammar
        is_participle = grammar.full[cue] == "acl" and grammar.lower[cue].endswith("ed")
        return is_participle and grammar.first(cue, "obj", "iobj") is None

    def _party_in(self, word: int, statement: Statement) -> int | None:
        """The word for a party: this one; else its owner or doer: "Navarin's raid", "raids by", "a
        plan backed by"."""
        grammar = self._grammar
        known = self._told.actor_of(word)
        if known is not None and known not in self._told.everybody.things:
            return word
        owners = [
            each
            for each in grammar.all(word, "nmod", "amod", "compound")
            if grammar.full[each] in ("nmod:poss", "amod", "compound") or grammar.case(each) == "by"
        ]
        doers = [grammar.agent(each) for each in grammar.all(word, "acl")]
        known_ones = (each for each in (*owners, *doers) if each is not None)
        return next((each for each in known_ones if self._told.actor_of(each) is not None), None)

    def _parties(self, word: int, own: frozenset[str]) -> Iterator[str]:
        """The actors of a word and of those joined to it, each once, without the speaker."""
        found: dict[str, None] = {}
        for each in (word, *self._grammar.all(word, "conj")):
            known = self._told.actor_of(each)
            if known is not None and known not in own and self._is_somebody(known):
                found[known] = None
                if self._told.actor(known).kind == "group":
                    break  # "Orvane and Selm" may be one
        yield from found

    def _is_somebody(self, known: str) -> bool:
        return known not in self._told.everybody.things and not is_anybody(self._told.actor(known))

    def addressees(self, statement: Statement, own: frozenset[str]) -> Iterator[str]:
        """Who is told, asked or warned, where it is a party: not "told reporters".

        own: the speaker, and who is accused.
        """
        grammar = self._grammar
        for cue in self._hung.words(statement.cue):
            if grammar.upos[cue] != "VERB":
                continue
            words = list(grammar.all(cue, "iobj"))
            if grammar.is_any(cue, listed("doing.addressing")):
                words += grammar.all(cue, "obj")
                if grammar.is_passive(cue):
                    words += grammar.all(cue, "nsubj")
            words += [
                each
                for each in grammar.all(cue, "obl")
                if grammar.case(each) in _TOLD and grammar.is_any(cue, listed("doing.telling_to"))
            ]
            found = dict.fromkeys(known for word in words for known in self._parties(word, own))
            yield from (known for known in found if is_told_for_others(self._told.actor(known)))
            if words:
                return

    def matter(self, statement: Statement) -> frozenset[str]:
        """The words of what a statement is about, in their base forms, without names."""
        found = set()
        for word in self._hung.words(statement.content):
            if self._grammar.upos[word] in _MATTER:
                forms = self._grammar.lemmas(word)
                if not _NO_MATTER.intersection(forms):
                    found.add(forms[-1] if self._grammar.upos[word] == "NOUN" else forms[0][:6])
        return frozenset(found)

    def takes_up(self, statement: Statement) -> bool:
        """Whether a denial names no matter but "the accusation", or what stands before it: "of
        arming them, which it denies"."""
        words = list(self._hung.words((*statement.cue, *statement.content)))
        content = {self._grammar.lower[each] for each in self._hung.words(statement.content)}
        if content and content <= _TAKING_UP:
            return True
        return len(words) < _SHORT and self._holds_any(words, "doing.charges")

    def denies(self, statement: Statement) -> bool:
        """Whether a statement says no to a charge, or calls one false."""
        if statement.act in ("deny", "reject"):
            return True
        return self._holds_any(self._hung.words(statement.content), "doing.false")

    def _holds_any(self, words: Iterable[int], table: str) -> bool:
        known = listed(table)
        return any(self._grammar.is_any(word, known) for word in words)


_TAKING_UP = frozenset("which this that it so such".split())
_SHORT = 9
"""Words of a denial that only takes up a charge: "denied the accusations"."""


def _answers(
    statements: Sequence[Statement], told: Cast, reading: _Saying
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """By the number of an answer, the id of what it answers."""
    charges = {
        number: each
        for number, each in enumerate(statements)
        if each.act in ACCUSING and each.targets and not each.negated
    }
    for number, answer in enumerate(statements):
        before = range(number - 1, number - ANSWERS_WITHIN - 1, -1)
        behind = range(number + 1, number + ANSWERS_WITHIN + 1)
        near = [at for at in (*before, *behind) if at in charges]
        if not near or not answer.actors or answer.negated:
            continue
        if answer.act not in ANSWERING and not reading.denies(answer):
            continue
        for at in near:
            if _is_answer(answer, charges[at], told, reading, is_after=at < number):
                yield number, (charges[at].id,)
                break


def _is_answer(
    answer: Statement, charge: Statement, told: Cast, reading: _Saying, *, is_after: bool
) -> bool:
    """Whether the accused, or one of its side, denies the charge or returns it.

    Whoever is "accused of" something may deny it though nobody is named who accuses; and what one
    is accused of denying or rejecting is part of the charge.
    """
    if _is_within(answer, charge):
        return False
    speaker, accusers = told.actor(answer.actors[0]), _actors(charge.actors[:1], told)
    if _is_any_of(speaker, accusers) or not _is_any_of(speaker, _actors(charge.targets, told)):
        return False
    shared = len(reading.matter(answer) & reading.matter(charge))
    if reading.denies(answer):
        needed = _SHARED_RETURNED if answer.act == "reject" else _SHARED_DENIED
        return shared >= needed or (is_after and reading.takes_up(answer))
    aimed_at = _actors(answer.targets, told)
    returned = any(_is_any_of(each, aimed_at) for each in accusers)
    return is_after and returned and shared >= _SHARED_RETURNED


def _is_within(inner: Statement, outer: Statement) -> bool:
    """Whether a statement is told in another's words."""
    at = (inner.cue or inner.content)[0].start
    return any(span.start <= at < span.end for span in outer.content)


def _actors(ids: Iterable[str], told: Cast) -> list[Actor]:
    return [told.actor(each) for each in ids]


def _is_any_of(actor: Actor, others: Sequence[Actor]) -> bool:
    return any(on_one_side(actor, other) for other in others)
