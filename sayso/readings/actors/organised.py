"""Names that the words around them show to be an organisation's, though they look like a person's.

Nobody is the president of a person, nor an analyst at one, and a person has no CEO and no stock and
is no "which": "Halbrook CEO Dana Sollen", "an economist at Dana Karst", "Halbrook shares fell".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model import Analysis, WordRange
from sayso.readings.actors.naming import naming
from sayso.readings.actors.phrases import POSSESSIVES, Phrase, text_of
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import (
    is_at_work,
    is_had_by_companies,
    is_in_office,
    is_of_companies,
    is_of_wholes,
    singular,
)

Key = tuple[str, ...]

_LONGEST_OFFICE = 3
"""Words of an office that only companies have: "chief executive officer"."""


def organised(analysis: Analysis, references: Iterable[Reference]) -> frozenset[Key]:
    """The names that stand where only those of organisations do, or of places; their words in small
    letters."""
    found: set[Key] = set()
    for reference in references:
        for words in offices_in(reference):
            phrase = Phrase.of(analysis, words)
            found.update(_behind(phrase))
            found.update(_in_front(phrase))
        if reference.naming.form == "name" and (
            _has_stock(analysis, reference)
            or _is_which(analysis, reference)
            or _has_initials(analysis, reference)
        ):
            found.add(reference.naming.name)
    return frozenset(found)


def offices_in(reference: Reference) -> Iterator[WordRange]:
    """The offices beside a name, or the description of somebody by an office."""
    yield from reference.naming.roles
    if reference.naming.form == "description" and reference.naming.sort == "person":
        yield reference.naming.called


def is_head_of(phrase: Phrase, at: int) -> bool:
    """Whether a word of an office is the "of" behind who heads or owns a whole, the office in small
    letters: in "director of Halbrook" that is a whole, in "Director of Ferries" a field of work."""
    office = phrase.end - 1
    is_small = text_of(phrase.analysis, office).islower() or is_of_companies(phrase.lower(office))
    noun, _ = phrase.noun()
    return at == phrase.end and phrase.lower(at) == "of" and is_small and is_of_wholes(noun)


def _behind(phrase: Phrase) -> Iterator[Key]:
    noun, _ = phrase.noun()
    if not (is_in_office(noun) or is_at_work(noun)):
        return
    for at in range(phrase.end, phrase.called_end - 1):
        if phrase.lower(at) == "at" or is_head_of(phrase, at):
            tail = (at + 1, phrase.called_end)
            named = naming(phrase.analysis, tail, organisation=True)
            if named is not None and named.form == "name" and named.sort is None:
                yield named.name


def _in_front(phrase: Phrase) -> Iterator[Key]:
    for length in range(_LONGEST_OFFICE, 0, -1):
        first = phrase.end - length
        office = " ".join(phrase.lower(at) for at in range(max(first, 0), phrase.end))
        if first <= phrase.start or not is_of_companies(office):
            continue
        stop = first
        if phrase.lower(first - 1) == "-" and first - 2 > phrase.start:  # "Halbrook co-CEO"
            stop -= 2
        stop -= phrase.lower(stop - 1) in POSSESSIVES
        begins = stop
        while begins > phrase.start and phrase.is_capital(begins - 1):
            begins -= 1
        if begins < stop:
            yield tuple(phrase.lower(at).rstrip(".") for at in range(begins, stop))
        return


def _has_stock(analysis: Analysis, reference: Reference) -> bool:
    """Whether a noun for what companies have follows a name right away: "Halbrook shares"."""
    at = reference.naming.called[1]
    if at >= len(analysis.words) or analysis.upos[at] != "NOUN":
        return False
    word = text_of(analysis, at)
    return word.islower() and is_had_by_companies(singular(word))


def _is_which(analysis: Analysis, reference: Reference) -> bool:
    """Whether a ", which" follows a name right away: of a person it is a "who"."""
    at = reference.naming.called[1]
    return list(analysis.written[at : at + 2]) == [",", "which"]


def _has_initials(analysis: Analysis, reference: Reference) -> bool:
    """Whether a name's own initials stand behind it in brackets: "Maires Sans Bords (MSB)"."""
    at = reference.naming.called[1]
    words = analysis.written[at : at + 3]
    if len(words) < 3 or (words[0], words[2]) != ("(", ")") or not words[1].isupper():
        return False
    initials = "".join(word[0] for word in reference.naming.name)
    return len(initials) > 1 and words[1].lower() == initials
