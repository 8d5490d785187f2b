"""What the words of one mention name, where the network, or a page's lost lines, mislead.

Adjectives of states, peoples, articles that belong to somebody else, headlines in capitals that
run into a name.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Analysis, Mention, WordRange
from sayso.readings.actors.naming import Naming, naming
from sayso.readings.actors.phrases import text_of
from sayso.readings.actors.roles import singular, sort_of
from sayso.readings.actors.states import known_at

_AROUND = 6
"""Words in which the noun behind a mention, or the rest of a headline, is looked for."""
_OF_OTHERS = frozenset(["a", "an", "former", "other", "senior", "several", "some", "top"])
_IN_LISTS = frozenset([",", "and", "the"])
_HYPHENS = frozenset(["-", "‑", "–"])
_TIES = frozenset(
    "affiliated aligned backed based born controlled funded headquartered held led linked occupied "
    "owned run sponsored supported".split()
)
"""What behind a name and a hyphen tells of another: "Selm-based Karst Ferries"."""
_INITIALS = 2
_OF_ALL = ("ch", "sh", "ese")  # of these a people has no plural: "the Dutch", "the Chinese"
_SHORTEST_PEOPLE = 4  # letters, with its "s"; a name that short is an acronym


def is_adjective_of_state(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention is no more than the state's adjective beside a noun: "the Selmish
    offer" has nobody in it but Selm."""
    first, last = mention.words
    words = analysis.lowered[first:last]
    at = 1 if words[0] == "the" and len(words) > 1 else 0
    known = known_at(words, at)
    is_adjective = (
        known is not None and known.kind == "people" and at + known.length == last - first
    )
    beside = analysis.relations[mention.head] in ("amod", "compound")
    return is_adjective and beside and analysis.heads[mention.head] >= last


def state_beside_noun(analysis: Analysis, words: WordRange) -> tuple[str, ...] | None:
    """The name, in small letters, of the state whose adjective alone stands beside what is the
    state's: the "Selmish" of "Selmish proposals" is Selm. None for all other words."""
    first, last = words
    written = analysis.lowered[first:last]
    known = known_at(written, 0)
    if known is None or known.kind != "people" or known.length < last - first:
        return None
    is_beside = analysis.relations[last - 1] in ("amod", "compound")
    is_adjective = is_beside and analysis.heads[last - 1] >= last and not written[-1].endswith("s")
    return tuple(known.state.split()) if is_adjective and known.state else None


def without_others_article(analysis: Analysis, mention: Mention) -> WordRange:
    """The words without an "a" or a rank that belongs to the person behind them: in "a ferry
    ministry spokesman" the "ferry ministry" is no new one, nor in "senior government officials"."""
    first, last = mention.words
    is_others = text_of(analysis, first).lower() in _OF_OTHERS
    if not is_others or last - first < 2 or last >= len(analysis.words):
        return mention.words
    top = analysis.heads[mention.head]
    is_beside = last <= top < last + _AROUND and sort_of(noun_at(analysis, top)) == "person"
    is_beside = is_beside and analysis.relations[mention.head] == "compound"
    return (first + 1, last) if is_beside else mention.words


def without_slogan(analysis: Analysis, named: Naming, mention: Mention | None) -> Naming:
    """A person's name without the words in capitals of a link that runs into it: "READ MORE
    Sollen". An acronym of two letters may be somebody's initials."""
    if named.form != "name" or mention is None or mention.kind != "person":
        return named
    words = behind_headline(analysis, named.called)
    return named if words == named.called else naming(analysis, words) or named


def of_several(analysis: Analysis, named: Naming, mention: Mention | None) -> Naming:
    """A lone name in the plural that the network takes for a person: "Orvanians", "Hackers"."""
    first, last = named.called
    if named.form != "name" or named.sort is not None:
        return named
    if is_of_a_people(analysis, named.called):
        return replace(named, plural=True, sort="people")
    word = text_of(analysis, first)
    if not word.endswith("s") or word.isupper() or last - first > 1:
        return named
    known = known_at([word.lower()], 0)
    is_plural = "Number=Plur" in analysis.features[first]
    if is_plural and mention is not None and mention.kind == "person" and known is None:
        return replace(named, plural=True, sort="group")
    return named


def over_list(analysis: Analysis, words: WordRange, named: Naming) -> Naming:
    """A description of several with the whole of the list it ends in: "the leaders of Fiji, Tonga
    and Togo"; what follows a comma is said of one alone."""
    first, stop = named.called
    if named.form != "description" or not named.plural or not first + 2 < stop < words[1]:
        return named
    is_owned = analysis.written[stop - 1][:1].isupper() and "of" in analysis.lowered[first:stop]
    behind = [
        (analysis.written[at], analysis.lowered[at] in _IN_LISTS) for at in range(stop, words[1])
    ]
    is_list = all(is_small or word[:1].isupper() for word, is_small in behind)
    is_list = is_list and behind[-1][0][:1].isupper() and ("and", True) in behind
    return replace(named, called=(first, words[1])) if is_owned and is_list else named


def without_tie(analysis: Analysis, words: WordRange, named: Naming) -> Naming:
    """A name without what it is said to be tied to: of "Selm-based Karst Ferries" the "Karst
    Ferries", of "the Orvane-backed Harbour Watch" the "Harbour Watch"."""
    if named.form != "name" or named.roles:
        return named
    first, stop = named.called
    starts = [(at, stop) for at in range(first, stop - 3)]
    if stop + 1 < words[1] and analysis.written[stop] == ",":  # "Brisk, Selm-based Karst Ferries"
        starts.append((stop + 1, words[1]))
    for at, end in starts:
        is_tie = at + 3 < end and analysis.written[at + 1] in _HYPHENS
        if is_tie and analysis.lowered[at + 2] in _TIES:
            is_name = all(analysis.written[each][:1].isupper() for each in range(at + 3, end))
            return (naming(analysis, (at + 3, end)) if is_name else None) or named
    return named


def is_of_a_people(analysis: Analysis, called: WordRange) -> bool:
    """Whether words name a state's people: "Austrians", "South Africans", "the Dutch"."""
    first, last = called
    words = [text_of(analysis, each) for each in range(first, last)]
    known = known_at([word.lower() for word in words], 0)
    if known is None or known.kind != "people" or known.length < last - first:
        return False
    if words[-1].isupper():
        return False
    if words[-1].endswith("s"):
        return len(words[-1]) > _SHORTEST_PEOPLE
    is_behind_the = first > 0 and text_of(analysis, first - 1).lower() == "the"
    return is_behind_the and words[-1].endswith(_OF_ALL)


def is_in_headline(analysis: Analysis, first: int) -> bool:
    """Whether a word in capitals stands behind another, marks left out: "AT SEA", not "FBI"."""
    near = (text_of(analysis, at) for at in range(first, max(-1, first - _AROUND), -1))
    words = [word for word in near if word.isalpha()][:_INITIALS]
    return len(words) == _INITIALS and all(word.isupper() and len(word) > 1 for word in words)


def behind_headline(analysis: Analysis, words: WordRange) -> WordRange:
    """A name without the words of a headline in capitals that runs into it: of "FERRIES SINK
    Dana Sollen" the "Dana Sollen"."""
    first, last = words
    if text_of(analysis, last - 1).isupper():
        return words
    while first < last - 1 and _is_shouted(text_of(analysis, first)):
        first += 1
    return first, last


def noun_at(analysis: Analysis, at: int) -> str:
    return singular(text_of(analysis, at).lower())


def _is_shouted(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) > _INITIALS
