"""What became of the people a figure counts, told in whatever words: killed, hurt, arrested.

"Nine residents lost their lives", "no injuries", "31 required treatment", "two envoys were declared
persona non grata": the verb beside the number says little, the words around it all. They are
listed in ``sayso/data/alike.toml``, with the nouns of people that tell a sort of its own.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.knowledge import fold, knowledge
from sayso.model import Figure
from sayso.triangulation.report import Report
from sayso.triangulation.wording import idea_of, listed, listed_by

FATE = 80
"""Characters beside a number in which words tell what became of those counted."""
_CLAUSE = re.compile(
    r"[;:.()—]|,? (?:but|while|after|before|when|because|though|although)\b"
    r"|, (?:and|as|which|who)\b"
)

Around = tuple[Figure | None, Figure | None]
"""The figures before and behind one."""


def fate_of(figure: Figure, report: Report, deed: str | None, around: Around) -> str | None:
    """What became of those counted, by the words of their clause; None where the verb tells it
    already, or nothing does. What stands between two numbers is of the first."""
    if deed is not None and deed in _telling():
        return None
    sentence, (before, behind) = report.sentence(figure.span), around
    last = min(sentence.end, figure.span.end + FATE)
    if behind is not None and figure.span.end <= behind.span.start:
        last = min(last, behind.span.start)
    told = _CLAUSE.split(report.text[figure.span.end : max(last, figure.span.end)])[0]
    if (match := _fates().search(fold(told).lower())) is not None:
        return _fate_of()[match[0]]
    first = max(sentence.start, figure.span.start - FATE)
    if before is not None and before.span.end > first:
        return None
    told = _CLAUSE.split(report.text[first : figure.span.start])[-1]
    matches = list(_fates().finditer(fold(told).lower()))
    return _fate_of()[matches[-1][0]] if matches else None


@cache
def _telling() -> frozenset[str]:
    """Deeds that tell what became of people, whatever words stand around them."""
    fates = frozenset(knowledge("alike")["fates"])
    return fates | listed("tolls", "deeds") | listed("lasting", "deeds")


@cache
def _fates() -> re.Pattern[str]:
    words = sorted(_fate_of(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _fate_of() -> dict[str, str]:
    return listed_by("fates")


def tells_no_sort(head: str | None, deed: str) -> bool:
    """Whether a noun for people says only whom it befell: "two volunteers were hurt"."""
    if deed not in knowledge("alike")["fates"]:
        return False
    return head not in _contrasted() or deed in listed("contrasted", "never")


@cache
def _contrasted() -> frozenset[str]:
    """Nouns of people that tell a sort of its own, whatever becomes of them."""
    return frozenset(map(idea_of, listed("contrasted", "people")))


@cache
def fated() -> dict[str, str]:
    """By the idea of a noun, what became of those it counts."""
    told = listed_by("fated")
    return told | {idea_of(word): fate for word, fate in told.items()}
