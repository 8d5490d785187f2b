"""Analyses and documents made by hand from one line: no weights are loaded."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Analysis, Figure, Mention, Span, Statement
from sayso.readings.analysis.words import cut_words
from sayso.readings.figures import figures
from sayso.readings.parsed import Words
from tests.readings.by_hand import document

TAGS = {
    "NOUN": "people drones soldiers children women men boats shells tanks bodies captives "
    "villagers officials loan aid loss homes schools votes share tax trucks rockets missiles toll "
    "surface air death fine "
    "number town bridge bridges prisoner exchange vote attack guns gunmen workers teachers voters "
    "villages zone force council members ministers sides gate days years year night reports "
    "deal casualties raid harbour ferry traffic flour grain garrison convoy plan jets models",
    "VERB": "killed wounded hurt fired returned said fled freed exchanged shot rose fell died were "
    "was detained intercepted including include sunk voted damaged grew want arrested lost stands",
    "ADP": "in of at to from over by for with among on outside near between",
    "DET": "the a an these those this that its their his no",
    "CCONJ": "and or",
    "PRON": "them whom which he she it they nobody none",
    "ADJ": "armed wounded-in last new other dead local buffer foreign",
    "AUX": "is are be has have had",
    "ADV": "not also",
}
_TAG_OF = {word: tag for tag, words in TAGS.items() for word in words.split()}


def parsed(line: str, *, places: Sequence[str] = ()) -> Analysis:
    """An analysis of a line whose words may carry a tag, and a relation with its head.

    "12 people/NOUN/obj/killed were": a tag, or a tag, a relation and the head's own word (the
    nearest such word). A word without a tag gets one from ``TAGS``, NUM for digits, PROPN for a
    capital, else none. places: words that name places.
    """
    text, marks = "", {}
    for token in line.split():
        word, *mark = token.split("/") if "/" in token and not token[-1].isdigit() else (token,)
        closes = word[0] in ".,;:)" and len(word) == 1
        text += word if closes or not text or text.endswith("(") else f" {word}"
        if mark:
            marks[len(text)] = mark
    words = cut_words(text)
    small = [text[start:end].lower() for start, end in words]
    upos, heads, relations = [], list(range(len(words))), [""] * len(words)
    for at, (start, end) in enumerate(words):
        mark = marks.get(end, [])
        upos.append(mark[0] if mark else _tag(text[start:end]))
        if len(mark) > 1:
            relations[at] = mark[1]
            heads[at] = min(
                (each for each in range(len(words)) if small[each] == mark[2].lower()),
                key=lambda each: abs(each - at),
            )
    return Analysis(
        text,
        words,
        _sentences(small),
        upos,
        [""] * len(words),
        heads,
        relations,
        mentions=tuple(
            Mention(small.index(place.lower()), (small.index(place.lower()),) * 2, "place", 1.0)
            for place in places
        ),
    )


def _tag(word: str) -> str:
    if word.lower() in _TAG_OF:
        return _TAG_OF[word.lower()]
    if word[:1].isdigit():
        return "NUM"
    if not word[:1].isalnum():
        return "PUNCT"
    return "PROPN" if word[:1].isupper() else ""


def _sentences(small: Sequence[str]) -> list[tuple[int, int]]:
    ends = [at + 1 for at, word in enumerate(small) if word == "." or at + 1 == len(small)]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def read(line: str, statements: Sequence[Statement] = ()) -> tuple[Figure, ...]:
    """The figures of one line."""
    analysis = parsed(line)
    return figures(document(analysis.text), Words.of(analysis), statements)


Told = tuple[str, float | None, float | None, str]


def told(line: str) -> list[Told]:
    """Number words, low, high and bound of every figure of a line."""
    analysis = parsed(line)
    found = figures(document(analysis.text), Words.of(analysis))
    return [(each.span.of(analysis.text), each.low, each.high, each.bound) for each in found]


def items(line: str) -> list[tuple[str, str | None, str | None]]:
    """Number words, item and unit of every figure of a line."""
    analysis = parsed(line)
    found = figures(document(analysis.text), Words.of(analysis))
    return [(each.span.of(analysis.text), _of(each.item, analysis), each.unit) for each in found]


def wholes(line: str) -> dict[str, str]:
    """The number words of each part, with those of its whole."""
    analysis = parsed(line)
    found = figures(document(analysis.text), Words.of(analysis))
    words = {each.id: each.span.of(analysis.text) for each in found}
    return {words[each.id]: words[each.part_of] for each in found if each.part_of}


def _of(span: Span | None, analysis: Analysis) -> str | None:
    return span.of(analysis.text) if span else None
