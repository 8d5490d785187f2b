"""How a stretch of words calls somebody: what of it is the name, what the office.

"Halvern's envoy, Judit Amsel" is the name Judit Amsel and the office "Halvern's envoy"; "the
ministry" is a description with the noun "ministry"; "she" is a pronoun. Names are told by their
capitals and offices by a list (``sayso/data/roles.toml``): there is no list of people's names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.model import Analysis, WordRange
from sayso.readings.actors.added import added_in_front, is_added
from sayso.readings.actors.phrases import (
    BARE,
    POSSESSIVES,
    Phrase,
    is_mark,
    pieces,
    text_of,
    trimmed,
)
from sayso.readings.actors.roles import (
    Pronoun,
    Sort,
    first_of_outlets,
    is_anybody,
    is_by_outlets,
    is_kind_of_organisation,
    is_last_in_outlets_name,
    is_of_person,
    is_paper,
    is_portfolio,
    is_relation,
    outlet_names,
    pronoun_for,
    singular,
    sort_of,
    tails,
    titles,
)
from sayso.readings.actors.states import known_at, own_noun, own_sort

Form = Literal["name", "description", "pronoun"]

PRONOUNS: dict[str, str] = {
    word: words.split()[0]
    for words in (
        "he him his himself",
        "she her hers herself",
        "it its itself",
        "they them their theirs themselves",
        "i me my mine myself",
        "we us our ours ourselves",
        "you your yours yourself yourselves",
        "who whom whose",
        "which that",
    )
    for word in words.split()
}
"""Each pronoun by the plainest of its kind: "her" is a "she"."""

_SELF = ("self", "selves")
_PARTICLES = frozenset(["al", "el", "ul", "ur", "as", "ad", "an"])
_BODIES = ("body", "force", "organisation")
_ORGANISED = ("outlet", *_BODIES)
_LONGEST_ACRONYM = 6
_WHOLE_NAME = (2, 3)
"""How many words a name has that is surely one of a person's, behind an office."""
_OF_OUTLETS = 4
"""Words of the longest name that begins with an outlet's."""
_CUT_SHORT = frozenset(["ADP", "CCONJ", "SCONJ", "ADV", "PART", "DET", "PUNCT", "AUX", "PRON"])
# Surnames that are offices too; with a first name before them they are the name's end.
_SURNAMES = frozenset(
    "king bishop judge marshal prince pope major general baker driver nobleman farmer miner guard "
    "head man monk nun priest fisherman sheriff sultan justice ally citizen".split()
)


@dataclass(frozen=True, slots=True)
class Naming:
    """How some words call somebody.

    pronoun: the plainest of its kind ("she" for "her"), "" if it is none.
    called: the words to show: the name alone, or a description up to its first clause or comma.
    name: the name's words in small letters, () where there is none.
    roles: the offices that stand with a name, without an article, in text order.
    offices: what can be taken up by "the envoy", "the ministry": nouns in the singular, each with
        the words that tell it from others.
    gender: the pronoun that a title or a noun calls for.
    determined: "the", "a", "his" or BARE for what stands in front.
    sort: what the noun, a title or an office shows; None where nothing does.
    few: a small number stands before a plural.
    """

    form: Form
    called: WordRange
    pronoun: str = ""
    name: tuple[str, ...] = ()
    roles: tuple[WordRange, ...] = ()
    offices: tuple[tuple[str, frozenset[str]], ...] = ()
    plural: bool = False
    gender: Pronoun | None = None
    determined: str = BARE
    sort: Sort | None = None
    initials: str = ""
    few: bool = False

    @property
    def is_full_name(self) -> bool:
        return len(self.name) > 1


def naming(analysis: Analysis, words: WordRange, *, organisation: bool = False) -> Naming | None:
    """What a stretch of words calls its party; None for one without a word.

    organisation: the network takes it for one, so that small words do not end its name.
    """
    words = trimmed(analysis, words)
    if words[0] < words[1] and is_added(analysis, words):
        return None
    added = added_in_front(analysis, words)
    if added is None:
        return _naming(analysis, words, organisation=organisation)
    front, name = (_naming(analysis, trimmed(analysis, each)) for each in added)
    return _with_added(analysis, front, name)


def _with_added(analysis: Analysis, front: Naming | None, name: Naming | None) -> Naming | None:
    """A name with what an outlet adds in front, in brackets: a first name, an office or both."""
    if front is None or name is None or {front.sort, name.sort} - {None, "person"}:
        return name
    if name.form == "name" and front.form == "name":
        return replace(front, called=name.called, name=(*front.name, *name.name))
    is_office = name.form == "name" and front.form == "description" and front.sort == "person"
    return in_office(analysis, name, front) if is_office else name


def _naming(analysis: Analysis, words: WordRange, *, organisation: bool = False) -> Naming | None:
    """The same of trimmed words, whatever brackets stand around."""
    if words[0] == words[1] or text_of(analysis, words[1] - 1).lower() in POSSESSIVES:
        return None
    pronoun = _pronoun_in(analysis, words)
    if pronoun:
        return Naming("pronoun", words, pronoun, plural=pronoun in ("they", "we"))
    segments = pieces(analysis, words)
    found = _read(analysis, segments[0], organisation=organisation)
    is_one = found.sort is None or (found.sort == "person" and not found.plural)
    if found.form == "description" and not is_one and _is_list(analysis, words, segments):
        return Naming("description", words, plural=True, sort="group")
    for segment in segments[1:]:
        is_acronym = _is_in_brackets(analysis, segment)
        if is_acronym and found.form == "description" and found.sort == "person":
            continue  # of "the head of the Ferry Board (FB)" the initials are the board's
        beside = _read(analysis, segment, organisation=organisation)
        found = _with_apposition(analysis, found, beside)
        if found.form == "name" and is_acronym:
            found = replace(found, initials=text_of(analysis, segment[0]).lower().replace(".", ""))
    return found


def _is_list(analysis: Analysis, words: WordRange, segments: Sequence[WordRange]) -> bool:
    """Whether parts between commas are joined with the first: "Brel's office, the police and Selm".
    What is joined inside a later part is said of the first: "Brel, a poet and a pilot"."""
    joined = [
        analysis.heads[at]
        for at in range(segments[0][1], words[1] if len(segments) > 1 else segments[0][1])
        if analysis.relations[at] == "conj" and analysis.upos[at] in ("NOUN", "PROPN")
    ]
    return bool(joined) and Phrase.of(analysis, segments[0]).end - 1 in joined


def _is_in_brackets(analysis: Analysis, words: WordRange) -> bool:
    """Whether a lone acronym stands there, in whatever language it is one: "(PKB)"."""
    first, last = words
    written = text_of(analysis, first).replace(".", "")
    is_acronym = last - first == 1 and 1 < len(written) <= _LONGEST_ACRONYM and written.isupper()
    return is_acronym and first > 0 and text_of(analysis, first - 1) == "("


def _pronoun_in(analysis: Analysis, words: WordRange) -> str | None:
    """The plainest of a lone pronoun's kind, of "he himself" or "they all"; "WHO" is a name."""
    word = text_of(analysis, words[0])
    if len(word) > 1 and word.isupper():
        return None
    found = PRONOUNS.get(word.lower())
    if found is None or words[1] - words[0] == 1:
        return found
    others = [text_of(analysis, at).lower() for at in range(words[0] + 1, words[1])]
    is_one = others[-1].endswith(_SELF) and all(PRONOUNS.get(each) == found for each in others)
    is_one = is_one or others in (["all"], ["both"])
    return found if is_one else None


def _with_apposition(analysis: Analysis, found: Naming, beside: Naming) -> Naming:
    """A name with the office that stands beside it, on either side, or with its initials."""
    if beside.form == "pronoun":
        return found
    if _pronoun_in(analysis, found.called) and beside.form == "name":
        return beside  # "they (the Song Union)"
    if found.form == "name" and beside.form == "description":
        if found.sort is None and beside.sort in _ORGANISED and not beside.plural:
            # "Echo, the river newspaper"
            return replace(found, sort=beside.sort, offices=beside.offices)
        if beside.sort != "person" or beside.plural or found.sort not in (None, "person"):
            return found
        return in_office(analysis, found, beside)
    if found.form == "description" and beside.form == "name":
        if found.plural and beside.sort in _BODIES:
            return beside  # "the organisers, the Song Union"
        if found.sort in _ORGANISED and beside.sort in (None, *_ORGANISED) and not found.plural:
            # "the public broadcaster, Echo"
            offices = (*beside.offices, *found.offices)
            return replace(beside, sort=beside.sort or found.sort, offices=offices)
        if found.plural or not {found.sort, beside.sort} <= {None, "person"}:
            return found
        if found.sort is None and not beside.is_full_name:
            return found
        return replace(in_office(analysis, beside, found), determined=found.determined)
    initials = "".join(word[0] for word in found.name if word not in ("of", "the", "and", "for"))
    if len(beside.name) == 1 and beside.name[0] == initials:
        return replace(found, initials=initials)
    return found


def in_office(analysis: Analysis, named: Naming, described: Naming) -> Naming:
    """A name together with an office that a description beside it tells.

    What somebody is to another ("his brother", "her counterpart"), and what several are, is said
    of them and is no office of theirs.
    """
    is_told = not described.plural and not any(is_relation(noun) for noun, _ in described.offices)
    role = office_words(analysis, described)
    roles = {*named.roles, role} if is_told and role[0] < role[1] else named.roles
    return replace(
        named,
        roles=tuple(sorted(roles)),
        offices=(*named.offices, *described.offices),
        gender=named.gender or described.gender,
        sort="person",
    )


def office_words(analysis: Analysis, described: Naming) -> WordRange:
    """The office that a description tells: its words without what stands around its first and last
    noun: an article, half a hyphened word, an "and" or an "of" whose other half is elsewhere."""
    first, last = described.called
    first += described.determined != BARE
    while first < last and is_mark(text_of(analysis, first)):
        first += 2  # of "-time champion" the "champion"
    while first < last and analysis.upos[last - 1] in _CUT_SHORT:
        last -= 1
    return first, max(first, last)


def _read(analysis: Analysis, words: WordRange, *, organisation: bool) -> Naming:
    """One segment, without commas. organisation: small words do not end its name."""
    phrase = Phrase.of(analysis, words, organisation=organisation)
    run = phrase.capitals()
    if run is None:
        return _behind_office(phrase) or _description(phrase)
    last = phrase.lower(run[1] - 1)
    written = " ".join(phrase.written(run))
    if _is_outlet(phrase, run):
        return _name(phrase, run, sort="outlet")
    own = own_sort(written)
    if own is not None:
        noun = own_noun(written)
        # Its own words tell it from others of the noun, and "the agency" alone from none.
        told = frozenset(written.lower().split()) if own == "body" and noun != "parliament" else ()
        offices = ((noun, frozenset(told)),) if noun else ()
        return replace(_name(phrase, run, sort=own), offices=offices)
    if _is_paper(phrase, run):
        return _name(phrase, run, sort="document")
    kernel = _kernel(phrase, run)
    if kernel is not None and phrase.lower(kernel) == "house":
        return _name(phrase, run, sort="body")
    if kernel is not None:
        return _organisation(phrase, run, kernel=kernel)
    if sort_of(singular(last)) in _BODIES or _is_of_two_words(phrase, run[0], run[1] - 1):
        return _organisation(phrase, run)
    is_long = run[1] - run[0] > 1 or phrase.determined == "the"
    if is_last_in_outlets_name(last) and is_long and not _is_mail(phrase, run):
        return _name(phrase, run, sort="outlet")
    return _behind_its_kind(phrase, run) or _person(phrase, run)


def _is_outlet(phrase: Phrase, run: WordRange) -> bool:
    """Whether a name is an outlet's, or a part's of one with a name of its own: "BBC Sport"."""
    written = phrase.written(run)
    if written[0] not in first_of_outlets():
        return False
    if " ".join(written) in outlet_names():
        return True
    if any(_is_office(phrase, at) for at in range(*run)):
        return False
    starts = (" ".join(written[:length]) for length in range(1, len(written)))
    whole = [name for name in starts if name in outlet_names()]
    return bool(whole) and (" " in whole[-1] or whole[-1].isupper()) and len(written) <= _OF_OUTLETS


def _is_mail(phrase: Phrase, run: WordRange) -> bool:
    """Whether a name is a state's and "Post": that carries letters, a city's prints news."""
    words = [phrase.lower(at) for at in range(run[0], run[1] - 1)]
    known = known_at(words, 0) if words and phrase.lower(run[1] - 1) == "post" else None
    return known is not None and known.kind == "name" and known.length == len(words)


def _is_paper(phrase: Phrase, run: WordRange) -> bool:
    """Whether a name is a treaty's or a law's, by its last word or by the first of several."""
    if run[1] - run[0] < 2:
        return False
    kernel = next((at for at in range(*run) if not phrase.is_capital(at)), run[1])
    nouns = (singular(phrase.lower(at - 1)) for at in (kernel, run[1]) if at > run[0])
    return any(map(is_paper, nouns))


def _behind_its_kind(phrase: Phrase, run: WordRange) -> Naming | None:
    """A name behind a state's word and what it is: "the Fijian NGO Coral Watch" is Coral Watch."""
    words = [phrase.lower(at) for at in range(*run)]
    known = known_at(words, 0)
    at = run[0] + (known.length if known is not None else 0)
    if known is None or at + 1 >= run[1] or not is_kind_of_organisation(singular(phrase.lower(at))):
        return None
    if any(_is_office(phrase, each) for each in range(*run)):
        return None
    return _name(phrase, (at + 1, run[1]), sort="organisation")


def _person(phrase: Phrase, run: WordRange) -> Naming:
    """A name that may have titles and offices in front; or an office alone."""
    last = run[1] - 1
    if is_of_person(singular(phrase.lower(last).rstrip("."))) and not _is_surname(phrase, run):
        behind = _behind_office(phrase)
        # Of three words the first may be the body's: "Head of the company Halbrook Dana Sollen".
        is_name = behind is not None and len(behind.name) == _WHOLE_NAME[0]
        return behind if behind is not None and is_name else _description(phrase)
    offices = [at for at in range(run[0], last) if _is_office(phrase, at)]
    begins = _after_tail(phrase, offices[-1] + 1, run[1]) if offices else run[0]
    role_ends = begins if offices else None
    while begins < run[1] - 1 and phrase.lower(begins) in titles():
        begins += 1
    called = (begins, run[1])
    gender = next(
        (titles()[phrase.lower(at)] for at in range(*run) if titles().get(phrase.lower(at))), None
    )
    found = _name(phrase, called, sort=None)
    if begins > run[0]:
        found = replace(found, sort="person", gender=_pronoun(gender))
    is_owned = run[0] > phrase.start and phrase.lower(run[0] - 1) in POSSESSIVES
    if role_ends is None and phrase.start < run[0] and not is_owned:  # "Echo's Dana Sollen"
        return _behind_noun(phrase, found, run[0])
    if role_ends is None or role_ends <= phrase.start:
        return found
    described = _description(phrase.cut(role_ends))
    return replace(in_office(phrase.analysis, found, described), determined=phrase.determined)


def _behind_office(phrase: Phrase) -> Naming | None:
    """A whole name right behind an office that has no article and ends in small letters: "head of
    the river board Dana Sollen", "chief of ferry operations Gen. Dana Sollen"."""
    noun, _ = phrase.noun()
    begins = phrase.called_end
    while begins > phrase.end and phrase.is_capital(begins - 1):
        begins -= 1
    begins = rank = _behind_field(phrase, begins)
    while begins < phrase.called_end - 1 and _is_rank(phrase, begins):
        begins += 1
    is_office = phrase.determined == BARE and is_of_person(noun) and not phrase.is_plural()
    is_name = phrase.called_end - begins in _WHOLE_NAME and not is_relation(noun)
    if not (is_office and is_name and phrase.lower(phrase.end) in ("of", "for")):
        return None
    before = singular(phrase.lower(begins - 1))
    is_told = sort_of(before) in _BODIES or rank < begins
    is_told = is_told or _is_field(phrase, begins)  # "head of politics Dana Sollen"
    is_told = is_told or is_portfolio(phrase.lower(begins - 1))
    if not is_told or known_at([phrase.lower(begins)], 0) is not None:
        return None
    office = Naming(
        "description",
        (phrase.begin, begins),
        offices=((noun, phrase.cut(begins).modifiers(phrase.noun()[1])),),
        determined=phrase.determined,
        sort="person",
    )
    return in_office(phrase.analysis, _name(phrase, (begins, phrase.called_end), sort=None), office)


def _behind_field(phrase: Phrase, begins: int) -> int:
    """The word of a run of capitals behind what an office is for, where a name may begin: of
    "Secretary for Public Affairs Dana Sollen" that is Dana; no body's name does."""
    fields = [at for at in range(begins, phrase.called_end - 1) if is_portfolio(phrase.lower(at))]
    found = fields[-1] + 1 if fields else begins
    rest = range(found, phrase.called_end)
    return begins if any(sort_of(singular(phrase.lower(at))) in _BODIES for at in rest) else found


def _is_field(phrase: Phrase, begins: int) -> bool:
    """Whether nouns in small letters that are no party's stand between the "of" and a name, which
    is itself no body's."""
    words = [phrase.lower(at) for at in range(phrase.end + 1, begins)]
    last = phrase.lower(phrase.called_end - 1)
    return (
        bool(words)
        and all(phrase.analysis.upos[at] in ("NOUN", "ADJ") for at in range(phrase.end + 1, begins))
        and (("of", *words) in tails() or not any(sort_of(singular(word)) for word in words))
        and sort_of(singular(last)) is None
        and all(phrase.analysis.upos[at] == "PROPN" for at in range(begins, phrase.called_end))
    )


def _is_rank(phrase: Phrase, at: int) -> bool:
    word = phrase.lower(at)
    return word in titles() or is_of_person(word.rstrip("."))


def _is_office(phrase: Phrase, at: int) -> bool:
    """Whether a word in front of a name is an office: not the "Man" of "Iron Man Dana"."""
    word = singular(phrase.lower(at).rstrip("."))
    return is_of_person(word) and not (phrase.is_capital(at) and is_anybody(word))


def _pronoun(word: str | None) -> Pronoun | None:
    return "he" if word == "he" else "she" if word == "she" else None


def _is_surname(phrase: Phrase, run: WordRange) -> bool:
    """Whether an office at a name's end ("Mara King") is part of it."""
    last = phrase.lower(run[1] - 1)
    before = run[1] - 2
    return (
        last in _SURNAMES
        and before >= run[0]
        and phrase.determined == BARE
        and phrase.analysis.upos[before] in ("PROPN", "")
        and not is_of_person(phrase.lower(before))
    )


def _after_tail(phrase: Phrase, at: int, end: int) -> int:
    """The word after "of State", if an office has such a tail and a name follows it."""
    for tail in tails():
        stop = at + len(tail)
        if stop < end and tuple(phrase.lower(each) for each in range(at, stop)) == tail:
            return stop
    return at


def _behind_noun(phrase: Phrase, found: Naming, name_begins: int) -> Naming:
    """A name behind a noun in small letters: "historian Dana Sollen", "the newspaper Echo"."""
    before = phrase.cut(name_begins)
    at = before.end - 1
    if not before.is_noun(at):
        return found
    described = _description(before)
    if described.plural:  # "the ministers Hartvik and Navarin": who is not told apart
        return replace(described, called=(phrase.begin, phrase.called_end))
    if described.sort == "person" or (described.sort is None and found.is_full_name):
        return replace(in_office(phrase.analysis, found, described), determined=phrase.determined)
    return replace(found, sort=described.sort, offices=described.offices)


def _name(phrase: Phrase, called: WordRange, *, sort: Sort | None) -> Naming:
    parts = tuple(_parts(phrase, called))
    return Naming("name", called, name=parts, determined=phrase.determined, sort=sort)


def _parts(phrase: Phrase, called: WordRange) -> Iterator[str]:
    """A name's words in small letters, without marks and without an "al-"."""
    for at in range(*called):
        word = phrase.lower(at).rstrip(".")
        hyphened = at + 1 < called[1] and phrase.written((at + 1, at + 2)) == ["-"]
        if (
            any(map(str.isalnum, word))
            and word not in POSSESSIVES
            and not (hyphened and word in _PARTICLES)
        ):
            yield word


def _kernel(phrase: Phrase, run: WordRange) -> int | None:
    """The noun before the first small word of a name: "Ministry" in "Ministry of Defence"."""
    for at in range(run[0] + 1, run[1]):
        if not phrase.is_capital(at):
            kernel = at - 1
            if phrase.lower(kernel) == "general" and kernel > run[0]:
                kernel -= 1  # "Inspectorate General of Ferries"
            noun = singular(phrase.lower(kernel))
            is_body = sort_of(noun) in _BODIES or noun == "house"  # "House of Commons"
            is_body = is_body or _is_of_two_words(phrase, run[0], kernel)
            return kernel if is_body and phrase.lower(at) in ("of", "for") else None
    return None


def _is_of_two_words(phrase: Phrase, begins: int, last: int) -> bool:
    """Whether a body's noun of two words ends with a word of a name: "General Staff"."""
    return last > begins and sort_of(f"{phrase.lower(last - 1)} {phrase.lower(last)}") in _BODIES


def _organisation(phrase: Phrase, run: WordRange, *, kernel: int | None = None) -> Naming:
    """A name that says what it is: "Foreign Ministry"; alone with "the" it is a description."""
    described = _description(phrase if kernel is None else replace(phrase, end=kernel + 1))
    is_bare = run[1] - run[0] == 1
    if is_bare and (phrase.determined != BARE or phrase.start < run[0]):
        return described
    # An owner with a capital is part of it: "Orvane's Ministry", not of "the country's Ministry".
    called = (phrase.start if phrase.is_capital(phrase.start) else run[0], run[1])
    parts = tuple(_parts(phrase, called))
    return replace(described, form="name", called=called, name=parts)


def _description(phrase: Phrase) -> Naming:
    noun, first = phrase.noun()
    if phrase.is_of_two():
        return Naming("description", (phrase.begin, phrase.called_end), plural=True, sort="group")
    plural = phrase.is_plural()
    outlet = _outlet_in(phrase) if is_by_outlets(noun) and not plural else None
    if outlet is not None:
        return _name(phrase, outlet, sort="outlet")
    sort = sort_of(noun)
    return Naming(
        "description",
        (phrase.begin, phrase.called_end),
        offices=((noun, phrase.modifiers(first)),) if noun else (),
        plural=plural,
        gender=None if plural else pronoun_for(noun),
        determined=phrase.determined,
        sort=sort,
        few=plural and phrase.counts_few(),
    )


def _outlet_in(phrase: Phrase) -> WordRange | None:
    """The outlet whose report speaks: "one report by Echo Daily" is Echo Daily speaking."""
    at = phrase.start
    while at < phrase.called_end:
        at += phrase.lower(at) in ("the", "a", "an")
        stop = at
        while stop < phrase.called_end and phrase.is_capital(stop):
            stop += 1
        if stop > at:
            is_long = stop - at > 1 and is_last_in_outlets_name(phrase.lower(stop - 1))
            if is_long or " ".join(phrase.written((at, stop))) in outlet_names():
                return at, stop
        at = stop + 1
    return None
