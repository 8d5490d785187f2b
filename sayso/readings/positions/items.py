"""What is wanted, one thing each: lists are split, and each item has its words and its issue.

"Must lift the blockade, free the ferrymen and recognise the border" are three. Verbs with objects
of their own are items always; things under one verb, or asked for alone, where they belong to
different issues.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Issue, Stance
from sayso.readings.positions.conditions import ruled_out
from sayso.readings.positions.grammar import MOST_BELOW, Grammar, runs
from sayso.readings.positions.issues import About, about
from sayso.readings.positions.lists import NOMINAL, conjuncts, further
from sayso.readings.positions.wills import WORD_OF_STANCE, Will
from sayso.readings.positions.words import listed

_CONDITIONS = frozenset("if unless once provided until when".split())
_NOT_OF_NOUN = ("cc", "case", "mark", "nsubj", "cop", "aux", "expl")
_IN_EXCHANGE = frozenset(["exchange", "return"])
_ARGUMENTS = frozenset(["obj", "obl", "xcomp", "ccomp", "compound"])
_EMPTY = frozenset("do be have go so it act try see".split())
"""Verbs that alone say nothing of what is wanted: "must do so"."""
_AROUND = frozenset(["advcl", "obl", "advmod", "dep"])
"""What stands before a modal is around what is wanted, and not in it: "on Monday it must …"."""
_DROPPED = frozenset(["mark", "cc", "parataxis", "discourse", "vocative", "case", "punct"])
_LEADING = frozenset(["aux", "expl"])


@dataclass(frozen=True, slots=True)
class Item:
    """One thing wanted. head: the word the others hang on. words: ascending, marks left out."""

    head: int
    words: tuple[int, ...]
    about: About


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that one will wants. conditional: it holds on a condition. for_: what it is wanted for,
    in words; empty where nothing tells."""

    items: tuple[Item, ...]
    conditional: bool
    for_: tuple[int, ...]


def wanted(grammar: Grammar, will: Will, drop: frozenset[int], *, is_asked: bool = True) -> Wanted:
    """The things that a will wants.

    drop: words that are no content: of who speaks, of the cue. is_asked: ``will.asked`` is a party;
    else its words belong to what is wanted ("called for aid to reach the delta").
    """
    thing = None if is_asked else will.asked
    if thing is not None:
        will = replace(will, asked=None)
    clauses = grammar.lower[will.at + 1 : will.at + 2] == [":"]
    heads = conjuncts(grammar, will.wanted, clauses=clauses)
    heads = sorted({*heads, *further(grammar, will)})
    is_said_of = grammar.first(will.wanted, "cop") is not None
    of_nouns = grammar.upos[will.wanted] in NOMINAL and (
        not is_said_of or grammar.relations[will.at] == "case"
    )
    beside = _beside(grammar, will, heads)
    for_ = _condition_for(grammar, will, beside.had)
    if grammar.relations[will.at] == "acl":
        drop |= {will.at}  # "a meeting proposed by Selm"
    drop |= _asides(grammar, will.wanted)
    if will.sure >= WORD_OF_STANCE and will.at < will.wanted:
        drop |= frozenset(range(max(0, will.at - MOST_BELOW), will.at))
    out = drop | frozenset(beside.conditions) | frozenset(beside.had) | frozenset(for_)
    if of_nouns:
        items = tuple(_of_nouns(grammar, will, heads, out))
    else:
        lead = [] if thing is None else _lead(grammar, thing, heads, out)
        items = tuple(_of_verbs(grammar, will, heads, out, lead))
    return Wanted(items, bool(beside.conditions) or will.stance == "condition", for_)


def _asides(grammar: Grammar, head: int) -> frozenset[int]:
    """Clauses that only tell more of what is wanted: "a review, which will take a year"."""
    return frozenset(
        word
        for word in grammar.under(head)
        if word != head and (_is_set_off(grammar, word) or _is_verdict(grammar, word))
    )


def _is_verdict(grammar: Grammar, word: int) -> bool:
    """Whether a word tells what a thing is taken for: "dismissed the plan as absurd"."""
    opened = (grammar.lower[each] for each in grammar.children[word] if each < word)
    return grammar.full[word] == "acl" and "as" in opened


def _is_set_off(grammar: Grammar, clause: int) -> bool:
    """Whether a comma and a relative pronoun open a clause."""
    if grammar.full[clause] != "acl:relcl":
        return False
    opening = min(grammar.children[clause], default=clause)
    if grammar.lower[opening] == "," and opening < clause:
        opening += 1
    return opening > 0 and grammar.lower[opening - 1] == "," and grammar.lower[opening] in _WHICH


_WHICH = frozenset("which who whom whose where".split())


@dataclass(frozen=True, slots=True)
class _Beside:
    """Words that hang on what is wanted and belong to none of it, by their heads.

    conditions: "if …", "in exchange". had: what is to be had for it: "for a truce".
    """

    conditions: tuple[int, ...]
    had: tuple[int, ...]


def _beside(grammar: Grammar, will: Will, heads: Sequence[int]) -> _Beside:
    conditions: list[int] = []
    had: list[int] = []
    for head in dict.fromkeys((*heads, will.at, grammar.heads[will.at])):
        for each in grammar.all(head, "advcl", "obl", "nmod"):
            if each == will.wanted or each in heads:
                continue
            cases = grammar.cases(each)
            if grammar.relations[each] == "advcl":
                if cases & _CONDITIONS or _is_once(grammar, each):
                    conditions.append(each)
                elif head in heads and "to" in cases and _is_for_it(grammar, each, head):
                    had.append(each)
            elif grammar.lower[each] == "condition" and "on" in cases:
                conditions.append(each)
            elif grammar.lower[each] in _IN_EXCHANGE and "in" in cases:
                conditions.append(each)
                around = (*grammar.all(each, "nmod"), *grammar.all(head, "obl", "nmod"))
                had += [at for at in around if at > each and "for" in grammar.cases(at)]
    return _Beside(tuple(conditions), tuple(had))


def _is_once(grammar: Grammar, clause: int) -> bool:
    return any(grammar.lower[each] == "once" for each in grammar.all(clause, "advmod"))


def _is_for_it(grammar: Grammar, clause: int, head: int) -> bool:
    """Whether a clause tells what is to be had: "to reach a truce", behind all that is asked."""
    if clause < head or not grammar.is_any(clause, listed("doing.reaching")):
        return False
    return about(grammar, grammar.under(clause), clause).issue in _HAD


_HAD: frozenset[Issue] = frozenset(
    ["ceasefire", "peace_agreement", "format_venue_and_mediation", "sanctions_and_assets",
     "security_guarantees"]
)  # fmt: skip


def _condition_for(grammar: Grammar, will: Will, had: Sequence[int]) -> tuple[int, ...]:
    """The words for what a thing is wanted for: behind it, or what there is not without it."""
    if had:
        words = grammar.under(had[0])
        return tuple(words) if "to" in grammar.cases(had[0]) else _trimmed(grammar, words)
    if will.stance != "condition":
        return ()
    above = grammar.heads[will.wanted]
    if grammar.lower[will.at] == "only" and grammar.relations[will.wanted] == "obl":
        return _trimmed(grammar, range(min(grammar.under(above)), above + 1))
    if grammar.relations[will.wanted] == "advcl":
        beside = conjuncts(grammar, above)
        out = {*grammar.all(above, "nsubj", "aux", "mark", "cc", "punct", "advcl", "parataxis")}
        return _trimmed(grammar, grammar.under(above, {*out, will.wanted, *beside} - {above}))
    none = ruled_out(grammar, will.wanted)
    if none is None:
        return ()
    without = {will.wanted, *grammar.all(none, "det", "cop", "aux", "expl", "nsubj", "advmod")}
    return _trimmed(grammar, grammar.under(none, without))


def _of_verbs(
    grammar: Grammar,
    will: Will,
    heads: Sequence[int],
    out: frozenset[int],
    lead: Sequence[int],
) -> Iterator[Item]:
    """An item for each verb that has something of its own; one without shares the next one's.

    lead: words that stand before the first.
    """
    waiting = list(lead)
    clauses = [_clause_words(grammar, will, head, heads, out) for head in heads]
    for number, (head, own) in enumerate(zip(heads, _in_order(heads, clauses), strict=True)):
        is_whole = grammar.is_any(head, listed("doing.alone"))
        if number + 1 < len(heads) and _is_bare(grammar, own) and not is_whole:
            waiting += own
            continue
        split = list(_by_object(grammar, head, own, out))
        for position, (top, words) in enumerate(split):
            whole = sorted({*waiting, *words}) if position == 0 else words
            kept = _trimmed(grammar, whole)
            if kept and not (len(kept) == 1 and grammar.is_any(kept[0], _EMPTY)):
                yield Item(top, kept, about(grammar, kept, top))
        waiting = []


def _lead(grammar: Grammar, thing: int, heads: Sequence[int], out: frozenset[int]) -> list[int]:
    """The words of what stands before a verb and is not asked, where it hangs on another word: on
    "needs" in "a vote needs to be held"."""
    above = grammar.heads[thing]
    if above in heads or (grammar.relations[thing] == "nsubj" and above != grammar.heads[heads[0]]):
        return []
    words = grammar.under(thing, out | frozenset(heads) | frozenset(grammar.all(thing, "case")))
    return [word for word in words if word < heads[0]] if thing < heads[0] else []


def _in_order(heads: Sequence[int], clauses: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The words of each of some clauses; what the parse hung on one before goes to its own."""
    ends = [*heads[1:], None]
    passed_on: list[int] = []
    for words, end in zip(clauses, ends, strict=True):
        own = sorted({*words, *passed_on})
        passed_on = [word for word in own if end is not None and word > end]
        yield [word for word in own if end is None or word < end]


def _clause_words(
    grammar: Grammar, will: Will, head: int, heads: Sequence[int], out: frozenset[int]
) -> list[int]:
    """The words of one verb's clause, without who is asked, the auxiliaries, and other items."""
    dropped = set(out) | {each for each in heads if each != head}
    opening = [each for each in grammar.all(head, "mark") if grammar.lower[each] == "that"]
    if opening:
        dropped |= {each for each in grammar.children[head] if each < opening[0]}
    for each in grammar.children[head]:
        relation = grammar.relations[each]
        is_other = relation in _DROPPED or (relation == "conj" and each not in heads)
        if relation == "case" and grammar.first(head, "cop") is not None:
            continue  # "arms should be in the army's hands"
        is_leading = relation in _LEADING and grammar.full[each] != "aux:pass"
        is_who = relation == "nsubj" and (
            each in (will.asked, will.holder) or grammar.is_first_person(each)
        )
        is_who = is_who or (relation == "nsubj" and each < head and grammar.upos[each] == "PRON")
        is_who = is_who or (each < will.at < head and relation in _AROUND)
        is_second = relation == "nsubj" and each < will.at < head and will.asked is not None
        is_who = is_who or (is_second and grammar.full[each] == "nsubj")
        if is_other or is_leading or is_who or _is_passed_over(grammar, will, head, each):
            dropped.add(each)
    return grammar.under(head, dropped)


def _is_passed_over(grammar: Grammar, will: Will, head: int, each: int) -> bool:
    """An adverb in front that is none of what is wanted; "not" is, but of what is refused."""
    word = grammar.lower[each]
    if grammar.relations[each] != "advmod" or each > head or word not in _PASSED_OVER:
        return False
    return will.stance in _REFUSED or word not in _NOT


_REFUSED: frozenset[Stance] = frozenset(["reject", "red_line"])
_NOT = frozenset("not n't n’t never".split())
_PASSED_OVER = _NOT | frozenset("also only now then first instead therefore still".split())


def _is_bare(grammar: Grammar, words: Sequence[int]) -> bool:
    """Whether a verb shares what the next one has: "end and reverse the blockade"."""
    return not any(
        grammar.upos[word] in NOMINAL or grammar.relations[word] in _ARGUMENTS for word in words[1:]
    )


def _by_object(
    grammar: Grammar, verb: int, words: Sequence[int], out: frozenset[int]
) -> Iterator[tuple[int, list[int]]]:
    """A verb's words; each further object of another issue apart: "lift sanctions and free …"."""
    thing = grammar.first(verb, "obj")
    groups = [] if thing is None else _groups(grammar, conjuncts(grammar, thing), out)
    if len(groups) < 2:
        yield verb, list(words)
        return
    later = {word for group in groups[1:] for word in group[1]}
    yield verb, [word for word in words if word not in later]
    yield from groups[1:]


def _groups(
    grammar: Grammar, nouns: Sequence[int], out: frozenset[int]
) -> list[tuple[int, list[int]]]:
    """Joined nouns by issue: neighbours of one issue, or of none, are one thing."""
    groups: list[tuple[int, list[int], str]] = []
    for noun in nouns:
        dropped = set(out) | {each for each in nouns if each != noun}
        words = grammar.under(noun, dropped | set(grammar.all(noun, *_NOT_OF_NOUN)))
        issue = about(grammar, words, noun).issue
        if groups and (issue in (groups[-1][2], "other") or groups[-1][2] == "other"):
            head, before, known = groups[-1]
            both = list(range(before[0], words[-1] + 1))
            groups[-1] = (head, both, known if known != "other" else issue)
        else:
            groups.append((noun, words, issue))
    return [(head, words) for head, words, _ in groups]


def _of_nouns(
    grammar: Grammar, will: Will, heads: Sequence[int], out: frozenset[int]
) -> Iterator[Item]:
    if will.asked is not None and will.asked not in heads:
        out |= {will.asked}
    for head, words in _groups(grammar, heads, out):
        kept = _trimmed(grammar, [word for word in words if word not in out])
        if kept:
            yield Item(head, kept, about(grammar, kept, head))


def _trimmed(grammar: Grammar, words: Sequence[int]) -> tuple[int, ...]:
    """Words without marks, conjunctions and prepositions at their ends, in unbroken stretches."""
    first, last = 0, len(words)
    while first < last and _is_edge(grammar, words[first]):
        first += 1
    while first < last and _is_edge(grammar, words[last - 1]):
        last -= 1
    kept = _with_its_mark(grammar, list(words[first:last]))
    bridged: list[int] = []
    for start, stop in runs(kept):
        if bridged and _is_bridge(grammar, range(bridged[-1] + 1, start)):
            bridged += range(bridged[-1] + 1, start)
        bridged += range(start, stop)
    return tuple(bridged)


def _is_bridge(grammar: Grammar, hole: range) -> bool:
    """Whether a hole in some words is marks, "to" and modals alone, or a part of a word with
    hyphens."""
    if all(
        grammar.upos[word] == "PUNCT"
        or grammar.lower[word] == "to"
        or grammar.relations[word] == "aux"
        for word in hole
    ):
        return True
    return len(hole) <= _HYPHENED and any(grammar.lower[word] == "-" for word in hole)


_OPENING = frozenset(["that", "to", "for", "then", "also"])
_HYPHENED = 3
"""Words and hyphens of "an immediate [cease-]fire" that the parse may hang elsewhere."""


def _with_its_mark(grammar: Grammar, words: list[int]) -> list[int]:
    """With the mark right before or behind that belongs to one among the words."""
    if not words:
        return words
    count = sum(grammar.lower[word] in _MARKS for word in words)
    if count % 2 == 0:
        return words
    before, after = words[0] - 1, words[-1] + 1
    if before >= 0 and grammar.lower[before] in _MARKS:
        return [before, *words]
    if after < len(grammar.lower) and grammar.lower[after] in _MARKS:
        return [*words, after]
    return words


_MARKS = frozenset('“”"')


def _is_edge(grammar: Grammar, word: int) -> bool:
    is_mark = grammar.upos[word] in ("PUNCT", "CCONJ", "SCONJ")
    return is_mark or grammar.lower[word] in _OPENING
