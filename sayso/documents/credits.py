"""Who else a report names as its origin: "(With inputs from …)", "— AP", "Edited by: …".

Only forms of signing count. A wire named in a sentence ("the agency reported") is prose.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.documents.marks import Marks
from sayso.documents.names import names_end
from sayso.documents.segments import Segments
from sayso.model import Span

_BRACKETS = re.compile(r"\[?\((?P<inside>[^()\n]{2,300})\)\]?\.?")
_LABEL = re.compile(
    r"(?:with )?(?:additional |agency |further )?"
    r"(?:(?:inputs?|reports?|files|contributions?|reporting|information|additional reporting)"
    r" (?:from|by)|writing by|editing by|edited by|compiled by|translated by|adapted by"
    r"|\w{4,12} original by|written by|sources?:|report by)\s",
    re.IGNORECASE,
)
_INPUTS_FROM = re.compile(
    r"(?:with )?(?:additional |agency |further )?(?:inputs?|reports?|files|contributions?"
    r"|information|reporting) from\s",
    re.IGNORECASE,
)
# Labels before people's names, as a stretch begins. "Edited by" opens prose too, so names and an
# end must follow.
_BEFORE_NAMES = re.compile(
    r"(?:(?:Additional |Further |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch"
    r"|[Gg]raphics?|[Pp]hotographs?|[Pp]hotos|[Vv]isuals|[Ii]llustrations?|[Pp]roduction|[Vv]ideo)"
    r"(?: and (?:[Vv]ideo|[Ee]diting|[Ww]riting|[Pp]hotographs?))? by"
    r"|Edited by|Compiled by|Translated by|Adapted by|Written by|Produced by):?\s+"
)
_EDITED_TRANSLATION = re.compile(r"(?:Edited )?[Tt]ranslat(?:ion|ed) from [A-Z][^.\n]{2,50}$")
_CONTRIBUTED = re.compile(
    r"\bcontributed(?:(?: reporting)?,? (?:to|for) this "
    r"(?:report|story|article|piece|dispatch|review)\b|(?: reporting)? from [A-Z][\w .,]{2,60}$"
    r"| reporting\b)\.?"
)
_NAME_LIKE = re.compile(
    r"(?:[A-Z][\w.'’-]*,?|and|the|with|of|for|at|in|from|[—–-]|de|van|von|al-\w+)\s*"
)
_SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<inside>[^\n]{2,60})$")
_OUTLET_WITH = re.compile(r"(?:[A-Z][\w.'’&-]*\s){1,5}(?:with|and)\s(?P<inside>[^\n.]{2,40})$")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|/|;|\band\b|&|\|)\s*")
_NO_WIRE = frozenset({"agencies", "agency", "others", "other agencies", "wire", "wires", "pti/ani"})

_LONGEST = 300
# What may stand behind a report's last signature in running text: notices, the author.
_NEAR_THE_END = 500


def mark_credits(segments: Segments, marks: Marks) -> tuple[str, ...]:
    """Mark every signature of another origin; the names of the wires, in text order, once each."""
    names: dict[str, None] = {}
    for span in segments.spans:
        for run in marks.free_runs(span):
            found = _credit_at(segments.text, run)
            if not found or not marks.add("credit", found.start, found.end):
                continue
            if not _may_be_of_a_picture(segments.text, found):
                names.update(dict.fromkeys(names_of_wires(found.of(segments.text))))
    return tuple(names)


def _may_be_of_a_picture(text: str, credit: Span) -> bool:
    """Whether a bare "(Reuters)" stands in the middle of a line: a picture's as often as not."""
    line_goes_on = text[credit.end : credit.end + 2 * _NEAR_THE_END].split("\n", 1)[0].strip()
    return only_wires(credit.of(text).strip("()[]. ")) and len(line_goes_on) > _NEAR_THE_END


def mark_last_signature(segments: Segments, marks: Marks) -> tuple[str, ...]:
    """Mark a wire's bare name where it is the last of a report ("… the envoy said. AP")."""
    for span in reversed(segments.spans[1:]):
        for run in reversed(marks.free_runs(span)):
            words = run.of(segments.text)
            if only_wires(words) and marks.add("credit", run.start, run.end):
                return tuple(names_of_wires(words))
            if any(map(str.isalnum, words)):
                return ()
    return ()


def names_of_wires(credit: str) -> list[str]:
    """The usual names of the wires in a signature; one that is not listed as it stands."""
    listed = [_aliases()[match.group()] for match in _alias_pattern().finditer(credit)]
    if listed:
        return listed
    words = credit.strip("()[]. ")
    label = _INPUTS_FROM.match(words)
    if not label or "input" not in label.group().lower():
        return []
    rest = _BETWEEN_NAMES.split(words[label.end() :])
    return [name for name in rest if name[:1].isupper() and name.lower() not in _NO_WIRE]


def only_wires(words: str) -> bool:
    """Whether these words are names of listed wires and nothing else ("AP", "Reuters/AFP")."""
    names = [name for name in _BETWEEN_NAMES.split(words.strip(" .")) if name]
    return bool(names) and all(
        name in _aliases() or name.lower() in _NO_WIRE or _aliases().get(name.title())
        for name in names
    )


def _credit_at(text: str, span: Span) -> Span | None:
    """The signature that this stretch is, or begins with."""
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    if match := _BRACKETS.match(words):
        alone = span.start + match.end() >= span.end
        if _LABEL.match(match["inside"]) or (alone and only_wires(match["inside"])):
            return Span(span.start, span.start + match.end())
        return None
    whole = span.end - span.start <= 160
    if whole and _is_signed(words):
        return span
    return _inputs_from(text, span) or _before_names(text, span) or _contributed(text, span)


def _inputs_from(text: str, span: Span) -> Span | None:
    """ "With inputs from …" as far as wires are listed or names go on, else to a near end."""
    label = _INPUTS_FROM.match(text, span.start, span.end)
    if not label or not label.group().startswith("With "):
        return None
    stop = min(span.end, label.end() + 120)
    wires = list(_alias_pattern().finditer(text, label.end(), stop))
    if wires and all(map(_NAME_LIKE.fullmatch, text[label.end() : wires[-1].end()].split())):
        end = wires[-1].end()
        more = names_end(text, end + 5, span.end) if text.startswith(" and ", end) else None
        return Span(span.start, more or end)
    names = names_end(text, label.end(), span.end)
    if names is not None:
        return Span(span.start, names)
    return span if span.end - span.start <= 80 else None


def _is_signed(words: str) -> bool:
    match = _SIGNED.match(words) or _OUTLET_WITH.match(words)
    return bool(match and only_wires(match["inside"])) or bool(_EDITED_TRANSLATION.match(words))


def _before_names(text: str, span: Span) -> Span | None:
    label = _BEFORE_NAMES.match(text, span.start, span.end)
    if not label:
        return None
    end = names_end(text, label.end(), span.end)
    if end is None:
        short = span.end - label.end() <= 40 and ":" in label.group()
        return span if short else None
    rest = text[end : span.end].lstrip()
    if not rest or rest[0] in ".;" or rest[0].isupper() or rest[0] in '“"(':
        return Span(span.start, min(end + rest.startswith("."), span.end))
    return None


def _contributed(text: str, span: Span) -> Span | None:
    """ "Jane Roe and Ivo Marsh contributed to this report.", from the first of the names."""
    match = _CONTRIBUTED.search(text, span.start, min(span.end, span.start + _LONGEST))
    if not match:
        return None
    start = match.start()
    for word in reversed(list(re.finditer(r"\S+\s*", text[span.start : match.start()]))):
        if not _NAME_LIKE.fullmatch(word.group()):
            break
        start = span.start + word.start()
    if not any(character.isupper() for character in text[start : match.start()]):
        return None
    return Span(start, match.end())


@cache
def _aliases() -> dict[str, str]:
    wires: dict[str, list[str]] = knowledge("wires")["wires"]
    return {alias: name for name, aliases in wires.items() for alias in aliases}


@cache
def _alias_pattern() -> re.Pattern[str]:
    longest_first = sorted(_aliases(), key=lambda alias: (-len(alias), alias))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
