"""Where a run of people's names ends, in text that may have lost what stood around it.

"By Jane Roe and Ivo Marsh The ministry said …": after a paragraph break is lost only the names
themselves tell where they end.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.knowledge import knowledge

_WORD = re.compile(r"[^\s,;:()|/\"“”]+")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}$")
_GLUED = re.compile(r"[a-zà-ÿ][A-Z]")
# Names that have a capital inside, so that they are not two names glued together.
_ONE_NAME = re.compile(
    r"(?:Mc|Mac|Mag|De|Di|Da|Du|La|Le|Van|Von|Fitz|O['’]|D['’]|L['’]|Al-|El-)[A-Z]"
)
_LOWER_NAME = re.compile(r"(?:al|el|ur|ul|ad|as|bin|d|l)[-'’][A-Z]")


@cache
def no_names() -> frozenset[str]:
    """Words with a capital that are no part of a person's name: a run of names ends at them."""
    return frozenset(word for words in knowledge("names")["no_name"].values() for word in words)


@cache
def _sentence_openers() -> frozenset[str]:
    return frozenset(knowledge("names")["no_name"]["sentence_openers"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(knowledge("names")["particles"])


def names_end(text: str, start: int, stop: int) -> int | None:
    """Where a run of names that begins at ``start`` ends, at or before ``stop``; None without one.

    Each name is a first and a last name, with initials and particles between; names stand beside
    one another with commas, "and", or nothing at all ("Jane RoeIvo Marsh"). A third word is taken
    only where something shows that it still belongs to the name, since in running text it may
    begin the next sentence.
    """
    end: int | None = None
    count = 0
    at = start
    while match := _WORD.match(text, at, stop):
        word = match.group()
        if count >= 2 and not _still_names(text, match, stop):
            break
        if count >= 2 and word in {"and", "&"}:
            count = 0
        elif _is_particle(word):
            if count == 0 and not _LOWER_NAME.match(word):
                break
            count += bool(_LOWER_NAME.match(word))
        elif not word[0].isupper() or _is_no_name(word, first=count == 0):
            break
        elif not (_INITIALS.match(word) and count == 1) or _initials_end_it(text, match, stop):
            count = 1 if _ends_one_and_begins_another(word) and count else count + 1
        if count >= 2 or (count == 1 and _ends_one_and_begins_another(word)):
            end = match.end()
        at = match.end()
        if text[at : at + 2] == ", " and count >= 2 and _names_follow(text, at + 2, stop):
            at, count = at + 1, 0
        at = _after_spaces(text, at, stop)
    if end is not None and text[end - 1] == "." and not _INITIALS.match(_last_word(text, end)):
        end -= 1
    return end


def _is_no_name(word: str, *, first: bool) -> bool:
    """Whether this word is part of no name; "Will" and "May" are, where a name begins."""
    return word in no_names() and not (first and word in {"Will", "May"})


def _initials_end_it(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether initials stand for the last name ("Asha K.B. The …"), and none follows."""
    if sum(map(str.isalpha, match.group())) < 2:
        return False
    following = _WORD.match(text, _after_spaces(text, match.end(), stop), stop)
    return not following or following.group() in no_names() or not following.group()[0].isupper()


def _is_particle(word: str) -> bool:
    return word in _particles() or bool(_LOWER_NAME.match(word))


def _ends_one_and_begins_another(word: str) -> bool:
    """Two names glued together: "RoeIvo"."""
    return bool(_GLUED.search(word)) and not _ONE_NAME.match(word)


def _still_names(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether the word after a whole name belongs to the names."""
    word = match.group()
    if word in {"and", "&"}:
        return _names_follow(text, _after_spaces(text, match.end(), stop), stop)
    if word in no_names() or not word[0].isupper() or word[-1] in ".!?…":
        return False
    if _ends_one_and_begins_another(word):
        return True
    following = _WORD.match(text, _after_spaces(text, match.end(), stop), stop)
    if following and following.group() in _sentence_openers():
        return True  # no sentence begins with two capitals such as these
    rest = text[match.end() : min(stop, match.end() + 12)]
    return rest.startswith((" and ", " & ", " Reporting", " reported")) or (
        match.end() == stop and word.isalpha()
    )


def _names_follow(text: str, at: int, stop: int) -> bool:
    """Whether two words that may be a name stand here."""
    for number in range(2):
        match = _WORD.match(text, at, stop)
        if not match or _is_no_name(match.group(), first=number == 0):
            return False
        if not (match.group()[0].isupper() or _is_particle(match.group())):
            return False
        at = _after_spaces(text, match.end(), stop)
    return True


def _after_spaces(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] in " \u00a0":
        at += 1
    return at


def _last_word(text: str, end: int) -> str:
    return text[max(0, end - 12) : end].rsplit(maxsplit=1)[-1]
