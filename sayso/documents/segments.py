"""Where one stretch of a report may end and another begin: lines, wide gaps, sentence ends.

Reports often lose their paragraphs when they are taken from a page, so that an advertisement, a
link and a sentence stand in one line. Every part that is not prose begins and ends at one of
these places. Sentences proper are the reader's business; a cut too many does no harm here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from sayso.documents.knowledge import fold, knowledge
from sayso.model import Span

# A line's end, or two spaces in a row: extraction often leaves them between paragraphs.
_GAP = re.compile(r"\s{2,}|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A sentence's end: stops, then quotation marks and brackets that close, then a space; or no space
# at all where a paragraph was glued to the next ("… he said.The minister …").
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:\s|(?=[A-Z](?:[a-z]|\s[a-z]))|(?=[“\"][A-Z])|$)",
    re.MULTILINE,
)
# A few words in brackets between two sentences: "… to Velm. (Harbor TV) The minister …".
_ASIDE = re.compile(r"(?<=[.!?…\"”]\s)\([^()\n]{1,80}\)(?=\s[A-Z“\"])")
# The rest of an e-mail address, so that "Jane.Roe@post.example" is not cut.
_ADDRESS_GOES_ON = re.compile(r"[\w.-]{1,40}@")
_LAST_WORD = re.compile(r"[^\W_]+$")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space at its ends.

    after_blank, before_blank: whether a blank line, or the text's end, stands next to it.
    """

    span: Span
    after_blank: bool
    before_blank: bool


class Segments:
    """A text with the places where its parts may begin and end.

    folded: the text in small letters and with straight quotation marks, of the same length.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The stretches between two such places, without white space at their ends, in order."""
        found = []
        start = 0
        for cut, after in sorted(self._cuts()):
            if cut > start and (span := trimmed(self.text, start, cut)):
                found.append(span)
            start = max(start, after)
        if span := trimmed(self.text, start, len(self.text)):
            found.append(span)
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    def index_at(self, offset: int) -> int:
        """The number of the stretch that holds this offset, or the last that begins before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def at(self, offset: int) -> Span:
        return self.spans[self.index_at(offset)]

    def begins_at(self, offset: int) -> bool:
        return bool(self.spans) and self.at(offset).start == offset

    def line_at(self, start: int) -> Span | None:
        """The line that begins at this offset, if one does."""
        return self._lines_by_start.get(start)

    @cached_property
    def _lines_by_start(self) -> dict[int, Span]:
        return {line.span.start: line.span for line in self.lines}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        found: list[Line] = []
        end = 0
        for match in _LINE.finditer(self.text):
            if not (span := trimmed(self.text, match.start(), match.end())):
                continue
            between = self.text[end : span.start].replace("\r\n", "\n")
            blank = not found or sum(character in "\n\r\u2028\u2029" for character in between) > 1
            if found and blank:
                found[-1] = Line(found[-1].span, found[-1].after_blank, True)
            found.append(Line(span, blank, False))
            end = span.end
        if found:
            found[-1] = Line(found[-1].span, found[-1].after_blank, True)
        return tuple(found)

    def _cuts(self) -> list[tuple[int, int]]:
        gaps = [(match.start(), match.end()) for match in _GAP.finditer(self.text)]
        ends = [
            (match.end(), match.end())
            for match in _END.finditer(self.text)
            if not self._is_abbreviation(match)
        ]
        asides = [(match.end(), match.end()) for match in _ASIDE.finditer(self.text)]
        return gaps + ends + asides

    def _is_abbreviation(self, end: re.Match[str]) -> bool:
        """Whether this dot belongs to a word ("Mr.", "U.S.", "p.m."), or prose goes on small."""
        following = self.text[end.end() : end.end() + 1]
        if following.islower():
            return True
        if end.group().rstrip() != ".":
            return False
        if end.group() == "." and _ADDRESS_GOES_ON.match(self.text, end.end()):
            return True
        word = _LAST_WORD.search(self.text, max(0, end.start() - 12), end.start())
        if not word:
            return False
        short = word.group().lower()
        if len(short) == 1 and short.isalpha():  # an initial, but "… he wrote on X."
            return short != "x"
        return short in _short("always", "before_capital_or_digit") or (
            following.isdigit() and short in _short("before_digit")
        )


@cache
def _short(*lists: str) -> frozenset[str]:
    return frozenset(word.lower() for name in lists for word in knowledge("abbreviations")[name])


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None where nothing is left."""
    found = text[start:end]
    inner = found.strip()
    if not inner:
        return None
    start += len(found) - len(found.lstrip())
    return Span(start, start + len(inner))
