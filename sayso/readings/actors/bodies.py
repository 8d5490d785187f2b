"""For which body an office-holder speaks, by the words: "Foreign Ministry spokeswoman"."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Analysis, WordRange
from sayso.readings.actors.namesakes import Evidence, Key
from sayso.readings.actors.naming import naming
from sayso.readings.actors.organised import is_head_of
from sayso.readings.actors.phrases import POSSESSIVES, Phrase, text_of
from sayso.readings.actors.roles import (
    has_portfolio,
    is_aide,
    is_at_work,
    is_body,
    is_field,
    is_in_office,
    is_of_companies,
    is_of_founders,
    is_of_person,
    is_organisation,
    is_portfolio,
    singular,
    sort_of,
)
from sayso.readings.actors.states import is_of_states, is_written_right, known_at

_SERVING = frozenset(["at", "for", "from", "in", "of", "with"])
_BEFORE_BODIES = frozenset(
    "acting another chief deputy ex former interim new one senior several some then top two "
    "veteran - 's ’s".split()
)
_AT = frozenset(["at", "for", "from", "with"])
_NAMED_BODIES = frozenset(["body", "force", "organisation", "outlet"])
_WITH_MINISTERS = frozenset(["department", "ministry", "office"])


def told_body(
    analysis: Analysis, words: WordRange, evidence: Mapping[Key, Evidence]
) -> WordRange | None:
    """The words for the body that the holder of an office speaks for; None where none is told.

    words: an office or a description. evidence: what kind of thing each name of the report is.
    """
    phrase = Phrase.of(analysis, words)
    noun, first = phrase.noun()
    if is_in_office(noun) or is_at_work(noun):
        movement = _movement_before(phrase, first)
        if movement is not None:
            return movement
    if is_in_office(noun):
        told = _body_before(phrase, first, evidence) or _body_behind(phrase, noun, evidence)
        if told is None and not has_portfolio(noun):
            told = _employer(phrase, noun, evidence)
        return told or _at_front(phrase, first, evidence)
    if not is_at_work(noun):
        return None
    told = _employer(phrase, noun, evidence) or _in_front(phrase, first, evidence)
    return told or _at_front(phrase, first, evidence)


def owning_body(
    analysis: Analysis, words: WordRange, evidence: Mapping[Key, Evidence]
) -> WordRange | None:
    """The body that a name is said to be of by an owner in front: "Echo's Dana Sollen".

    words: all that stands before the name's own words. None where an owner is no body.
    """
    first, last = words
    if last - first < 2 or text_of(analysis, last - 1).lower() not in POSSESSIVES:
        return None
    named = naming(analysis, (first, last - 1), organisation=True)
    if named is None or named.form != "name":
        return None
    is_told = named.sort in _NAMED_BODIES or _is_named(
        Phrase.of(analysis, (first, last - 1)), named.called, evidence
    )
    return named.called if is_told else None


def _body_before(phrase: Phrase, noun: int, evidence: Mapping[Key, Evidence]) -> WordRange | None:
    begins = phrase.start
    while begins < noun and phrase.lower(begins) in _BEFORE_BODIES:
        begins += 1
    # What stands right before it is what a minister is for, no body: "Defence Secretary".
    is_for = has_portfolio(singular(phrase.lower(phrase.end - 1)))
    is_for = is_for and phrase.lower(noun - 1) not in _WITH_MINISTERS
    for last in range(noun - 1 - is_for, begins - 1, -1):
        if _is_body_noun(phrase, last) and phrase.lower(last + 1) != "-":
            return _begun(phrase, begins, last), _through(phrase, last + 1, noun)
    for at in range(begins, noun):
        words = [phrase.lower(each) for each in range(at, noun)]
        known = known_at(words, 0)
        is_right = is_written_right(text_of(phrase.analysis, at))
        if known is not None and known.kind == "office" and is_right:
            return at, at + known.length
    return None if is_for else _named(phrase, begins, noun, evidence)


def _through(phrase: Phrase, stop: int, noun: int) -> int:
    """Where a body's words end: behind what it is for, in capitals before the office: "Ministry of
    Ferries spokesman"."""
    is_for = stop + 1 < noun and phrase.lower(stop) in ("of", "for") and phrase.is_capital(noun - 1)
    inside = range(stop + 1, noun)
    is_name = all(phrase.is_capital(at) or phrase.lower(at) in ("and", "the") for at in inside)
    return noun if is_for and phrase.is_capital(stop - 1) and is_name else stop


def _movement_before(phrase: Phrase, noun: int) -> WordRange | None:
    """A movement that is known by its name, at the front: "the Taliban river commander"."""
    for stop in range(noun, phrase.start, -1):
        words = tuple(phrase.lower(at) for at in range(phrase.start, stop))
        is_apart = phrase.lower(stop) != "-"  # not "Taliban-led fighters"
        if is_apart and is_organisation(words) and phrase.is_capital(phrase.start):
            return phrase.start, stop
    return None


def _at_front(phrase: Phrase, noun: int, evidence: Mapping[Key, Evidence]) -> WordRange | None:
    """A name at the front that the report shows to be an organisation's: "Halbrook ferry engineer",
    "Halbrook AI security chief"."""
    begins = phrase.start
    while begins < noun and phrase.lower(begins) in _BEFORE_BODIES:
        begins += 1
    stop = begins
    while stop < noun and phrase.is_capital(stop):
        stop += 1
    if stop < noun and phrase.lower(stop) in ("-", *POSSESSIVES):
        return None
    is_for = has_portfolio(singular(phrase.lower(phrase.end - 1)))
    for last in range(stop, begins, -1):
        key = tuple(phrase.lower(at).rstrip(".") for at in range(begins, last))
        is_acronym = last - begins == 1 and _is_acronym(text_of(phrase.analysis, begins))
        # "Halbrook AI", but "Halbrook" of no "Halbrook Markets"
        is_whole = last == stop or text_of(phrase.analysis, last).isupper()
        is_one = (is_acronym or (is_whole and not is_for)) and key in evidence
        if is_one and _is_named(phrase, (begins, last), evidence):
            return begins, last
    return None


def _in_front(phrase: Phrase, noun: int, evidence: Mapping[Key, Evidence]) -> WordRange | None:
    """The organisation whose whole name stands in front of a trade: "Bank of Selm analyst"."""
    begins = phrase.start
    while begins < noun and phrase.lower(begins) in _BEFORE_BODIES:
        begins += 1
    if begins >= noun or not phrase.is_capital(begins) or phrase.lower(noun - 1) in POSSESSIVES:
        return None
    named = naming(phrase.analysis, (begins, noun), organisation=True)
    if named is None or named.form != "name" or named.called != (begins, noun):
        return None
    if known_at(named.name, 0) is not None:
        return None
    shown = evidence.get(named.name, Evidence())
    is_shown = named.sort in _NAMED_BODIES and noun - begins > 1
    is_shown = is_shown or shown.other > max(shown.person, shown.place)
    return named.called if is_shown else None


def _is_body_noun(phrase: Phrase, at: int) -> bool:
    noun = singular(phrase.lower(at))
    if is_body(noun, capital=phrase.is_capital(at) and at > phrase.start):
        return True
    return phrase.is_capital(at) and at > phrase.start and sort_of(noun) == "organisation"


def _begun(phrase: Phrase, begins: int, last: int) -> int:
    """Where a body's words begin: at its first capital, where it has one ("veteran Air Force")."""
    capitals = (at for at in range(begins, last + 1) if phrase.is_capital(at))
    first = next(capitals, begins)
    return first if phrase.is_capital(last) else begins


def _named(
    phrase: Phrase, begins: int, noun: int, evidence: Mapping[Key, Evidence]
) -> WordRange | None:
    """A run of capitals in front of an office that the report shows to be no person and no place,
    or that is an acronym."""
    stop = begins
    while stop < noun and phrase.is_capital(stop):
        stop += 1
    if stop == begins:
        return None
    key = tuple(phrase.lower(at).rstrip(".") for at in range(begins, stop))
    # Only companies have these: nothing else needs to show what "Halbrook" is.
    is_company = is_of_companies(phrase.lower(phrase.end - 1)) and known_at(key, 0) is None
    is_company = is_company and evidence.get(key, Evidence()) == Evidence()
    return (begins, stop) if is_company or _is_named(phrase, (begins, stop), evidence) else None


def _is_named(phrase: Phrase, words: WordRange, evidence: Mapping[Key, Evidence]) -> bool:
    key = tuple(phrase.lower(at).rstrip(".") for at in range(*words))
    if known_at([phrase.lower(at) for at in range(*words)], 0) is not None:
        return False
    shown = evidence.get(key, Evidence())
    if words[1] - words[0] == 1 and _is_acronym(text_of(phrase.analysis, words[0])):
        return not shown.is_person
    return shown.other > max(shown.person, shown.place)


def _is_acronym(written: str) -> bool:
    """Whether capitals in front of an office are a body's, though the network may take it for a
    place: "UN", "E.U."."""
    letters = written.replace(".", "")
    is_written_so = letters.isupper() and letters.isalpha() and len(letters) > 1
    return is_written_so and not is_of_person(letters.lower()) and not is_field(letters.lower())


def _employer(phrase: Phrase, noun: str, evidence: Mapping[Key, Evidence]) -> WordRange | None:
    """The organisation by its name behind a small word, wherever it stands behind a noun for a
    person: "policy director for ferries at the Karst Centre", "an analyst with Selm Bank"."""
    inside = phrase.end
    for at in range(phrase.end, phrase.called_end - 1):
        if at < inside:
            continue  # "College at Brisk" is one name
        small = phrase.lower(at)
        is_behind = at == phrase.end or is_in_office(phrase.lower(at - 1))  # "president and CEO of"
        if small in _AT or (small == "of" and is_in_office(noun) and is_behind):
            tail = (at + 1, phrase.called_end)
            is_name = any(phrase.is_capital(each) for each in range(at + 1, min(at + 3, tail[1])))
            named = naming(phrase.analysis, tail, organisation=True) if is_name else None
            if named is not None and named.form == "name" and not named.plural:
                is_told = named.sort in _NAMED_BODIES
                inside = named.called[1] + 1 if is_told else inside
                if not is_told and small in ("at", "of", "with"):
                    is_owned = is_of_founders(noun) or is_of_companies(noun)
                    is_plain = evidence.get(named.name, Evidence()) == Evidence()
                    is_plain = is_plain and known_at(named.name, 0) is None
                    is_told = (small != "of" or is_owned) and is_plain
                    is_told = is_told or _is_named(phrase, named.called, evidence)
                    is_field = small == "of" and is_portfolio(named.name[-1]) and not is_owned
                    is_told = is_told and not is_field
                if is_told:
                    return named.called
    return None


def _body_behind(phrase: Phrase, noun: str, evidence: Mapping[Key, Evidence]) -> WordRange | None:
    begins = phrase.end + 1
    if begins >= phrase.called_end:
        return None
    small = phrase.lower(phrase.end)
    if small not in _SERVING and not (small == "to" and is_aide(noun)):
        return None
    tail = (begins, phrase.called_end)
    is_name = any(phrase.is_capital(at) for at in range(begins, min(begins + 2, tail[1])))
    named = naming(phrase.analysis, tail, organisation=is_name)
    if named is None or named.form == "pronoun" or named.plural:
        return None
    core = Phrase.of(phrase.analysis, tail)
    if named.form == "name":
        is_told = named.sort in ("body", "force", "organisation")
        is_right_behind = not any(
            phrase.lower(at) in _SERVING or phrase.lower(at) == "on"
            for at in range(begins, named.called[0])
        )
        is_head = is_right_behind and is_head_of(phrase, phrase.end)
        # "Director of River Affairs", but "director of Halbrook Research"
        is_field = has_portfolio(noun) or (is_portfolio(named.name[-1]) and not is_head)
        is_shown = _is_named(phrase, named.called, evidence)
        is_plain = evidence.get(named.name, Evidence()) == Evidence() and not named.sort
        is_plain = is_plain and known_at(named.name, 0) is None and not is_of_states(named.name[0])
        is_shown = is_shown or (is_plain and is_head)
        is_told = is_told or (not is_field and is_shown)
        return (
            (_begun(core, named.called[0], named.called[1] - 1), named.called[1])
            if is_told
            else None
        )
    of, _ = core.noun()
    return (core.start, core.end) if is_body(of) and core.determined != "a" else None
