"""A noun phrase read from its words: its article, its noun, its run of capitals, its end.

Tags are used where there are any; without them the words alone must do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Analysis, WordRange
from sayso.readings.actors.roles import (
    is_last_in_outlets_name,
    is_of_person,
    is_portfolio,
    singular,
    sort_of,
    tails,
    titles,
)
from sayso.readings.actors.states import known_at, nations

BARE = ""
"""Nothing stands in front of the noun: "Foreign Minister Sollen", "officials"."""

_DETERMINERS: dict[str, str] = {
    word: kind
    for kind, words in (
        ("the", "the this that these those both"),
        (
            "a",
            "a an another one some several many few most any each every no two three four five six "
            "seven eight nine ten dozens hundreds thousands more all other others",
        ),
        ("his", "his her its their my our your whose"),
    )
    for word in words.split()
}
_QUANTITIES = frozenset(
    "hundreds thousands dozens scores tens millions number group handful couple majority lot some "
    "many most all several one two three four five six seven eight nine ten few both any "
    "percent half third thirds quarter quarters pair neither either none".split()
)
_LARGE = frozenset(["hundred", "thousand", "million", "billion"])
_SEVERAL = frozenset(
    "two three four five six seven eight nine ten both many some others few".split()
)
_FEW = frozenset("two three four five six seven eight nine ten both".split())
_CROWD = 20
"""So many are a crowd: a judgement of 2026-11."""
_SHORTENED = re.compile(r"[dl]['’][A-Z]")  # a name's small word with its next: "d'Ivoire"
_SUBJECTS = frozenset("he i she they we you".split())  # "the allies he met"
_RELATIVE = frozenset("who whom whose which that where when because while if".split())
_PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind between by close "
    "during for from in inside into like near of off on onto outside over since than through "
    "to toward towards under until via with within without including".split()
)
_FOR = frozenset(["of", "for", "on"])
_FOR_FIELDS = frozenset(["body", "organisation"])
# Bodies whose name tells where they are or whose, not what they are for.
_NAMED_AFTER = frozenset(
    "bank church club college court government hospital museum parliament party school "
    "university".split()
)
_LINKS = frozenset("of for on and & the".split())
_SMALL = _PREPOSITIONS | _LINKS | frozenset(_DETERMINERS) | frozenset(["former", "then", "own"])
_UNTOLD = _SMALL | frozenset(["top"])
"""Words that tell nobody from others: "the top Fijian diplomat" is one that was told of."""
POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_ENDINGS = frozenset(["NOUN", "PROPN", "PRON", "NUM", ""])
_IN_NAMES = frozenset(["PROPN", "NOUN", "ADJ", "X", ""])
_QUOTING = frozenset(["“", "‘", '"', "'", "«"])
_OPENING = frozenset(["(", "[", "—", "–", ",", ";", ":", ")", "]", "/"])
_DEMONYM_ENDS = frozenset("n an ian ean ese ish i is ic".split())
_ORGANISED = frozenset(["body", "force", "organisation", "outlet"])
_LONGEST_RUN = 8
_LONGEST = 40
"""Words of a phrase that are looked at; what is longer is no name and no description."""


def text_of(analysis: Analysis, word: int) -> str:
    return analysis.written[word]


def is_of_place(adjective: str, name: str) -> bool:
    """Whether an adjective is made of a place's name, by its ending: Orvane, Orvanian."""
    stem = name.rstrip("aeiouy")
    return len(stem) > 3 and adjective.startswith(stem) and adjective[len(stem) :] in _DEMONYM_ENDS


def is_mark(word: str) -> bool:
    return not (word.isalnum() or any(map(str.isalnum, word)))


def trimmed(analysis: Analysis, words: WordRange) -> WordRange:
    """Without marks, an "and" in front, or a possessive ending; empty where no word is left."""
    first, last = words[0], min(words[1], words[0] + _LONGEST)
    while first < last and _is_outside(text_of(analysis, first)):
        first += 1
    while first < last and (
        is_mark(text_of(analysis, last - 1))
        or (last - first > 1 and text_of(analysis, last - 1).lower() in POSSESSIVES)
    ):
        last -= 1
    return first, last


def _is_outside(word: str) -> bool:
    return is_mark(word) or word.lower() in ("and", "but")


def pieces(analysis: Analysis, words: WordRange) -> list[WordRange]:
    """The parts of a phrase between commas, brackets and dashes, up to a relative clause."""
    found: list[WordRange] = []
    start = words[0]
    for at in range(*words):
        if text_of(analysis, at) in _OPENING:
            if start < at:
                found.append((start, at))
            start = at + 1
        elif start < at and _begins_anew(analysis, at):
            found.append((start, at))
            start = at
    if start < words[1]:
        found.append((start, words[1]))
    for number, (first, _) in enumerate(found):
        word = text_of(analysis, first)
        if number and word.lower() in _RELATIVE and not word.isupper():
            return found[:number]
    return found or [words]


def run_before(analysis: Analysis, last: int) -> WordRange:
    """The run of capitals that ends with a word: what could be an office and a name.

    Of a long run without an office, the last two words: "the United Nations Dana Sollen".
    """
    first = last
    while first > max(0, last - _LONGEST_RUN):
        word = text_of(analysis, first - 1)
        if word == "-" and first - 1 > 0 and text_of(analysis, first - 2).lower() in _particles():
            first -= 2  # "Ana al-Brel"
            continue
        if not word[:1].isupper() or word in _no_names() or word.lower() in _SMALL:
            break
        if analysis.upos[first - 1] not in _IN_NAMES:
            break  # "Meanwhile Sollen", "Amid Sollen's"
        first -= 1
    words = [text_of(analysis, at).lower().rstrip(".") for at in range(first, last)]
    if last - first > 2 and not any(is_of_person(word) or word in titles() for word in words):
        first = last - 1
    return first, last + 1


def _begins_anew(analysis: Analysis, at: int) -> bool:
    """Whether an article stands behind a noun or a name: "the organisers the Song Union"."""
    if text_of(analysis, at).lower() not in ("the", "a", "an"):
        return False
    before = text_of(analysis, at - 1)
    if before.lower() in _SMALL or is_mark(before):
        return False
    if analysis.upos[at - 1] == "PROPN":
        return True
    return analysis.upos[at - 1] in ("NOUN", "") and sort_of(singular(before.lower())) is not None


@dataclass(slots=True)
class Phrase:
    """One segment of a mention, without commas.

    begin: its first word. start: the word after the article. end: the one after its noun, or after
    its name. called_end: where a clause begins, or the segment ends.
    """

    analysis: Analysis
    begin: int
    start: int
    end: int
    called_end: int
    determined: str

    @classmethod
    def of(cls, analysis: Analysis, words: WordRange, *, organisation: bool = False) -> Phrase:
        begin, stop = words
        determined = _DETERMINERS.get(text_of(analysis, begin).lower(), BARE)
        start = begin + bool(determined) if stop - begin > 1 else begin
        if start == begin:
            determined = BARE
        phrase = cls(analysis, begin, start, stop, stop, determined)
        phrase.called_end = called_end = phrase._clause(stop)
        end = phrase._core_end(called_end, organisation=organisation)
        is_share = end + 1 < called_end and text_of(analysis, end) == "%"
        end += is_share  # "94% of artists"
        is_counted = is_share or phrase.lower(end - 1) in _QUANTITIES
        if is_counted and end + 1 < called_end and phrase.lower(end) == "of":
            phrase.start = end + 1
            end = phrase._core_end(called_end, organisation=organisation)
        phrase.end = end
        return phrase

    def lower(self, at: int) -> str:
        return self.analysis.lowered[at]

    def written(self, words: WordRange) -> list[str]:
        return [text_of(self.analysis, at) for at in range(*words)]

    def cut(self, stop: int) -> Phrase:
        """What stands before a word of the phrase, as a phrase of its own."""
        return Phrase.of(self.analysis, (self.begin, stop))

    def is_noun(self, at: int) -> bool:
        if self.analysis.upos[at]:
            return self.analysis.upos[at] in ("NOUN", "PROPN")
        return sort_of(singular(self.lower(at))) is not None

    def is_capital(self, at: int) -> bool:
        word = text_of(self.analysis, at)
        if word[:1].isupper():
            return word not in _days()
        return _SHORTENED.match(word) is not None

    def noun(self) -> tuple[str, int]:
        """The head noun in the singular ("prime minister" is one), and its first word.

        Of "hundreds of residents" it is the resident.
        """
        at = self.end - 1
        noun = singular(self.lower(at).rstrip("."))
        if at > self.start:
            both = f"{self.lower(at - 1)} {noun}"
            if sort_of(both) or both == "prime minister":
                return both, at - 1
        return noun, at

    def is_plural(self) -> bool:
        """By the word where it is in a list; else the network must see a plural in an "s" too."""
        own = self.lower(self.end - 1)
        is_many = self.begin + 1 < self.end and self.lower(self.begin + 1) in _LARGE
        if self.lower(self.begin) in ("one", "each", "either", "neither") and not is_many:
            return False
        if own in _SEVERAL or own in ("them", "us", "these", "those"):
            return True
        if sort_of(singular(own)) or own == "people":
            return own != singular(own) or own == "people"
        feature = self.analysis.features[self.end - 1]
        return own.endswith("s") and own != singular(own) and "Number=Sing" not in feature

    def counts_few(self) -> bool:
        """Whether a small number stands before the noun: "three residents", not "3 million"."""
        at = next((at for at in range(self.begin, self.end - 1) if self._is_few(at)), None)
        return at is not None and not (
            self.analysis.upos[at + 1] == "NUM"
            or self.lower(at + 1) in ("%", "percent", "per", "-")
        )

    def _is_few(self, at: int) -> bool:
        word = self.lower(at)
        return word in _FEW or (word.isdecimal() and 1 < int(word[:3]) < _CROWD)

    def is_of_two(self) -> bool:
        """Whether an "and" with an article behind it joins two: "the museum and the police"."""
        return any(
            self.lower(at) == "and" and self.lower(at + 1) in ("the", "a", "an")
            for at in (*range(self.start + 1, self.end - 1), *self._behind_several())
            if at + 1 < self.called_end
        )

    def _behind_several(self) -> tuple[int, ...]:
        """The word behind the noun of several or of a body: "officials and the police" are two."""
        sort = sort_of(self.noun()[0])
        is_several = sort in _ORGANISED or (sort == "person" and self.is_plural())
        return (self.end,) if is_several else ()

    def modifiers(self, noun: int) -> frozenset[str]:
        """The words that tell the noun from others of its kind, in small letters.

        A state's name, its acronym and its people's adjective are all the state's name.
        """
        around = (*range(self.start, noun), *range(self.end, self.called_end))
        words = map(singular, nations([self.lower(at) for at in around]))
        return frozenset(
            word
            for word in words
            if word not in _UNTOLD and word not in POSSESSIVES and not is_mark(word)
        )

    def capitals(self) -> WordRange | None:
        """The run of capitals that the phrase's core ends with; None where it ends without."""
        last = self.end - 1
        if not self.is_capital(last):
            return None
        first = last
        while first > self.start and self._belongs(first - 1):
            first -= 1
        while first < last and not (self.is_capital(first) or self._is_particle(first)):
            first += 1
        upos = self.analysis.upos[last]
        is_counted = self.lower(last) in _QUANTITIES or self.lower(last) in _DETERMINERS
        is_plain = upos in ("PRON", "NOUN", "DET", "NUM", "ADV") or is_counted
        if first == last and is_plain and not self._is_acronym(last):
            return None  # "Residents said", "Everyone said", "Another said"
        return first, self.end

    def _is_acronym(self, at: int) -> bool:
        word = text_of(self.analysis, at)
        return len(word) > 1 and word.isupper()

    def _is_in_name(self, at: int) -> bool:
        """Whether a word has a capital, or hangs on one by a hyphen: "Radio-television"."""
        if self.is_capital(at):
            return True
        return (
            at - 2 >= self.start
            and text_of(self.analysis, at - 1) == "-"
            and text_of(self.analysis, at)[:1].isalpha()
            and self.is_capital(at - 2)
        )

    def _belongs(self, at: int) -> bool:
        """Whether a word before a capital is in one name with it."""
        if self._is_in_name(at) or self._is_particle(at) or self.lower(at) in _LINKS:
            return True
        return text_of(self.analysis, at) == "-" and (
            self.is_capital(at - 1) or self._is_particle(at - 1)
        )

    def _is_particle(self, at: int) -> bool:
        return at >= self.start and self.lower(at) in _particles()

    def _clause(self, stop: int) -> int:
        """Where a clause begins inside the phrase: a relative word, or a verb after the noun; or
        what it is accused of in words that are quoted."""
        seen = False
        written, lowered, upos = self.analysis.written, self.analysis.lowered, self.analysis.upos
        for at in range(self.start, stop):
            word, tag = lowered[at], upos[at]
            is_relative = tag != "DET" and word in _RELATIVE  # "of that hospital"
            is_verb = seen and tag in ("VERB", "AUX") and not (at and written[at - 1] == "-")
            is_subject = seen and tag == "PRON" and word in _SUBJECTS
            is_charge = seen and word == "of" and self._is_quoted(at + 1, stop)
            is_clause = is_verb or is_subject or (is_relative and at > self.start)
            if is_charge or (is_clause and not self.is_capital(at)):
                return at
            seen = seen or tag in ("NOUN", "PROPN", "PRON")
        return stop

    def _is_quoted(self, at: int, stop: int) -> bool:
        """Whether marks open in front of words of which none is of a name."""
        is_opened = at + 1 < stop and text_of(self.analysis, at) in _QUOTING
        return is_opened and not any(map(self.is_capital, range(at + 1, stop)))

    def _core_end(self, stop: int, *, organisation: bool) -> int:
        at, lowered = self.start, self.analysis.lowered
        while at < stop:
            word = lowered[at]
            if at > self.start and (word in _PREPOSITIONS or word in ("and", "&")):
                after = self._office_goes_on(at, stop)
                after = after or self._name_goes_on(at, stop, organisation=organisation)
                if after is None:
                    break
                at = after
            at += 1
        end = min(at, stop)
        while end > self.start + 1 and not self._can_end(end - 1):
            end -= 1
        return end if self._can_end(end - 1) else max(min(at, stop), self.start + 1)

    def _can_end(self, at: int) -> bool:
        word = self.analysis.lowered[at]
        if is_mark(word) or word in POSSESSIVES:
            return False
        return self.analysis.upos[at] in _ENDINGS or self.is_capital(at)

    def _name_goes_on(self, at: int, stop: int, *, organisation: bool) -> int | None:
        """The capital after a small word inside a name ("Bank of Orvane"); None if it ends."""
        if self.lower(at) not in _LINKS or not self._is_in_name(at - 1):
            return None
        after = at + 1
        while after < stop and self.lower(after) in _LINKS:
            after += 1
        if after >= stop or not self.is_capital(after):
            return None
        if self.lower(at) == "&" and after == at + 1:
            return after  # "Selm & Karst" is a firm
        if self.lower(at) == "and" and after == at + 1 and self._is_field(at, stop):
            return after
        if self.lower(at) == "of" and self._is_for_something(at):
            return after  # "Office for the Coordination of Ferries"
        before = singular(self.lower(at - 1))
        if before == "general" and at - 2 >= self.start:  # "Inspectorate General of Ferries"
            before = singular(self.lower(at - 2))
        if is_of_person(before):
            return after if self._has_tail(at, stop) else None
        is_kind = sort_of(before) or before == "house" or is_last_in_outlets_name(before)
        return after if organisation or is_kind else None

    def _is_field(self, at: int, stop: int) -> bool:
        """Whether an "and" joins what a body is for: "Ministry of Ferries and Inland Harbours"."""
        if not self._is_for_something(at):
            return False
        last = at + 1
        while last < stop and self.is_capital(last):
            last += 1
        words = [self.lower(each) for each in range(at + 1, last)]
        is_other = any(self._is_acronym(each) for each in range(at + 1, last))
        is_other = is_other or any(is_of_person(word) for word in words)
        is_party = sort_of(words[-1]) not in (None, "document")  # no "Economic Review"
        return not (is_other or is_party or known_at(words, 0) is not None)

    def _is_for_something(self, at: int) -> bool:
        """Whether a name tells before a word what a body is for: "Office for Ferries"."""
        kernels = (each for each in range(self.start, at - 1) if self.lower(each + 1) in _FOR)
        nouns = [singular(self.lower(each)) for each in kernels if self.is_capital(each)]
        return any(sort_of(noun) in _FOR_FIELDS and noun not in _NAMED_AFTER for noun in nouns)

    def _office_goes_on(self, at: int, stop: int) -> int | None:
        """The capital after an "and" inside an office that a name follows, of one person:
        "Selm's Labour and Ferries Secretary Sollen", "Deputy Premier and Ferry Minister Sollen"."""
        if self.lower(at) not in ("and", "&") or not (
            self.is_capital(at - 1) or self._is_bare_person(at)
        ):
            return None
        office = next(
            (each for each in range(at + 1, stop) if is_of_person(self.lower(each))), None
        )
        if office is None or office + 1 >= stop:
            return None
        before = [is_of_person(self.lower(each)) for each in range(self.start, at)]
        is_owned = any(self.lower(each) in POSSESSIVES for each in range(self.start, at))
        is_owned = is_owned or known_at([self.lower(self.start)], 0) is not None
        is_for = is_portfolio(self.lower(at - 1)) and is_portfolio(self.lower(at + 1))
        is_one = before[-1] or ((is_owned or is_for) and not any(before))
        if not self.is_capital(at - 1):  # "river activist and lawyer Sollen"
            is_other = any(self.lower(each) in POSSESSIVES for each in range(self.start, office))
            return at + 1 if is_one and not is_other and self.is_capital(office + 1) else None
        names = all(self.is_capital(each) for each in range(at + 1, min(stop, office + 2)))
        return at + 1 if is_one and names else None

    def _is_bare_person(self, at: int) -> bool:
        """Whether one person's noun without an article stands before a word."""
        noun = self.lower(at - 1)
        return self.determined == BARE and is_of_person(noun) and singular(noun) == noun

    def _has_tail(self, at: int, stop: int) -> bool:
        """Whether "of State", or its like, and a name stand behind an office."""
        return is_of_person(self.lower(at - 1).rstrip(".")) and any(
            tuple(self.lower(each) for each in range(at, min(stop, at + len(tail)))) == tail
            and at + len(tail) < stop
            and self.is_capital(at + len(tail))
            for tail in tails()
        )


@cache
def _days() -> frozenset[str]:
    found = knowledge("names")["no_name"]
    return frozenset((*found["days"], *found["months"]))


@cache
def _no_names() -> frozenset[str]:
    return _days() | frozenset(knowledge("names")["no_name"]["sentence_openers"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(knowledge("names")["particles"])
