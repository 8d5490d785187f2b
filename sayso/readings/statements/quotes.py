"""Quotation marks: which stretches of a report stand between them.

Reports quote in every way a keyboard allows: curly and straight marks, angle marks, low
marks, doubled apostrophes; a mark lost, turned the wrong way, or left open at the end of a
paragraph because the next one goes on. An apostrophe looks like a closing single mark and a
year like an opening one. This is a grammar of marks alone: it knows nothing of who speaks.

The text is walked once. Every mark (`sayso.readings.statements.marks`) gets a direction; a small
stack pairs them; what is left open at a paragraph's end is either continued, carried
over, cut at the end of its sentence, or dropped as stray.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Part, Span
from sayso.readings.statements.marks import INVISIBLE, Family, Mark, Side, marks_of, may_be_plural


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks.

    outer: with its marks; where the closing mark is missing it ends with ``inner``.
    inner: without its marks and without white space at the ends.
    depth: number of quotations it stands inside; 0 for the outermost.
    closed: False where the closing mark is missing.
    continues: index, in the same result, of the unclosed quotation that this one goes on from
        (the convention by which every paragraph of a long quotation opens anew), else None.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool
    continues: int | None = None


# Longest quotation, in characters, that may run over a line break without a new opening mark, or
# that a mark lost at the end of a sentence may leave open up to the next one. Of the 759 reports
# of the development day, the longest closed quotation within one paragraph has 1,200 characters.
LONGEST_CARRIED = 1500
# Longest stretch, in characters, given to a quotation whose closing mark never comes, and to one
# that holds another of its own kind: beyond it one stray mark would swallow paragraphs.
LONGEST_UNCLOSED = 600
# Longest inner text, in characters, closed by a mark that could as well be a plural's apostrophe
# ("the ministers' plan"): above it the apostrophe is the likelier reading.
LONGEST_BEFORE_APOSTROPHE = 80
# Deepest nesting followed. English alternates two kinds of marks; four levels were never seen.
DEEPEST = 6

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s|$)")


@dataclass(slots=True, eq=False)
class _Open:
    """A quotation on its way: opened, and, once it is settled, with an end.

    whole: it begins a sentence, or follows a colon, comma or dash: more than a quoted word.
    first_child: where a quotation with the same kind of marks first opened inside it.
    first_inside: where the first of the quotations settled inside it begins.
    """

    mark: Mark
    whole: bool
    continues: _Open | None
    first_child: int | None = None
    first_inside: int | None = None
    end: int = 0
    closing: Mark | None = None


def quotations(text: str, parts: Iterable[Part] = ()) -> tuple[Quotation, ...]:
    """All quotations of a text, in text order, an outer one before those inside it.

    parts: what is not prose; marks in there are not looked at, so that a heading in single
    quotes is no quotation. Of a title, what stands between two marks in it is one, unless that
    is the whole title. Never raises; time grows with the length of the text, whatever is
    in it. An empty text, or one without marks, gives ().
    """
    parts = tuple(parts)
    found = _numbered(text, _Walk(text, marks_of(text, parts)).pairs())
    titles = [part.span for part in parts if part.kind == "title"]
    return _merged(found, [each for title in titles for each in _in_title(text, title)])


def _in_title(text: str, title: Span) -> Iterator[Quotation]:
    words = title.of(text)
    for each in quotations(words):
        if each.closed and each.outer.of(words) != words.strip():
            outer, inner = (
                Span(span.start + title.start, span.end + title.start)
                for span in (each.outer, each.inner)
            )
            yield Quotation(outer, inner, each.depth, closed=True)


def _merged(found: tuple[Quotation, ...], others: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """All in text order; which one each goes on from is counted anew."""
    if not others:
        return found
    order = sorted([*found, *others], key=lambda each: (each.outer.start, -each.outer.end))
    place = {each.outer: number for number, each in enumerate(order)}
    return tuple(
        each
        if each.continues is None
        else replace(each, continues=place[found[each.continues].outer])
        for each in order
    )


def is_passage(text: str, quotation: Quotation) -> bool:
    """Whether a quotation holds at least one whole sentence, and not a word, name or title.

    It begins like a sentence (a capital, a digit, dots) and ends like one: the stop, comma or
    dash stands inside the marks, or the closing mark is missing.
    """
    inner = quotation.inner.of(text)
    first = next((c for c in inner if c.isalnum() or c in "…."), "")
    if not (first.isupper() or first.isdigit() or first in ("…", ".")):
        return False
    if len(re.findall(r"\w+", inner[:80])) < 2:
        return False
    return not quotation.closed or inner.rstrip("\"”’' ")[-1:] in set(".!?…,—–-")


def begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence, or a line, begins at a place: a stop or nothing stands before it."""
    return _before(text, at)[0]


class _Walk:
    """One walk over the marks of a text, pairing them."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text, self._marks = text, marks
        self._following = _following(marks)
        self._stack: list[_Open] = []
        self._found: list[_Open] = []
        self._goes_on: _Open | None = None

    def pairs(self) -> list[_Open]:
        for index, mark in enumerate(self._marks):
            if mark.family is None:
                self._end_line(index)
            elif self._direction(mark) == "open":
                self._open(index)
            else:
                self._close(index)
        while self._stack:
            self._leave_unclosed(self._stack[0], len(self._text))
        return self._found

    def _next(self, index: int, family: Family | None) -> Mark | None:
        """The next mark of a family after a place in the walk."""
        following = self._following[family][index] if family else -1
        return self._marks[following] if following >= 0 else None

    def _innermost(self, family: Family | None) -> _Open | None:
        """The open quotation that a closing mark of this family would end.

        A single mark ends only the innermost quotation: under another kind it is an apostrophe.
        """
        if family == "single":
            top = self._stack[-1] if self._stack else None
            return top if top is not None and top.mark.family == "single" else None
        return next((each for each in reversed(self._stack) if each.mark.family == family), None)

    def _direction(self, mark: Mark) -> Side:
        """Its shape decides, unless its neighbours forbid it; a straight mark has no shape."""
        is_open = self._innermost(mark.family) is not None
        if mark.lean == "open":
            return "close" if mark.side == "close" and is_open else "open"
        if mark.lean == "close":
            return "open" if mark.side == "open" and not is_open else "close"
        return mark.side or ("close" if is_open else "open")

    def _open(self, index: int) -> None:
        mark = self._marks[index]
        if not self._can_open(index):
            return
        previous = self._innermost(mark.family)
        starts_sentence, introduced = _before(self._text, mark.start)
        if previous is not None:
            self._open_again(previous, mark, starts_sentence)
        self._stack.append(_Open(mark, starts_sentence or introduced, self._goes_on))
        self._goes_on = None
        if len(self._stack) > DEEPEST:
            del self._stack[0]

    def _open_again(self, previous: _Open, mark: Mark, starts_sentence: bool) -> None:
        """A mark opens while one of its kind is open: a closing mark is missing, or they nest."""
        if starts_sentence:
            near = mark.start - previous.mark.start <= LONGEST_CARRIED
            if previous.whole and previous.first_child is None and near:
                self._settle(previous, mark.start)
                self._goes_on = previous
            else:
                self._leave_unclosed(previous, mark.start)
        elif mark.family == "single" or self._is_nested_twice(mark.family):
            self._leave_unclosed(previous, mark.start)
        elif previous.first_child is None:
            previous.first_child = mark.start

    def _is_nested_twice(self, family: Family | None) -> bool:
        return sum(each.mark.family == family for each in self._stack) > 1

    def _close(self, index: int) -> None:
        mark = self._marks[index]
        quotation = self._innermost(mark.family)
        if quotation is None or (mark.family == "single" and self._is_plural(quotation, index)):
            return
        too_long = mark.end - quotation.mark.start > LONGEST_UNCLOSED
        if quotation.first_child is not None and too_long:
            self._leave_unclosed(quotation, mark.start)
            return
        quotation.closing = mark
        self._settle(quotation, mark.start)

    def _settle(self, quotation: _Open, end: int) -> None:
        """Give a quotation its end, and drop what is still open inside it."""
        self._drop(quotation)
        quotation.end = end
        self._found.append(quotation)
        for around in self._stack:
            start = quotation.mark.start
            around.first_inside = min(around.first_inside or start, start)

    def _drop(self, quotation: _Open) -> None:
        while self._stack.pop() is not quotation:
            pass

    def _leave_unclosed(self, quotation: _Open, limit: int) -> None:
        """The closing mark is missing: it runs to the limit, to its sentence's end, or was stray.

        A quotation that began a sentence or was introduced by a colon or comma runs to the limit
        (the paragraph's end) if that is near. Of any other only the rest of its sentence is
        taken. A single mark left open is no quotation at all: too often it is an apostrophe.
        """
        start = quotation.mark.end
        near = limit - start <= LONGEST_UNCLOSED and quotation.first_child is None
        if quotation.mark.family == "single":
            self._drop(quotation)
        elif near and quotation.whole:
            self._settle(quotation, limit)
        else:
            inside = (quotation.first_child or limit, quotation.first_inside or limit)
            last = min(limit, start + LONGEST_UNCLOSED, *inside)
            stop = _SENTENCE_END.search(self._text, start, last)
            self._settle(quotation, stop.end()) if stop else self._drop(quotation)

    def _end_line(self, index: int) -> None:
        """At a line break, what is open goes on in the next line, or with it, or is unclosed."""
        if not self._stack:
            return
        outermost, line_break = self._stack[0], self._marks[index]
        mark = self._next(index, outermost.mark.family)
        if mark is not None:
            near = mark.start - outermost.mark.start <= LONGEST_CARRIED
            if near and self._can_only_close(mark):
                return
            if self._opens_line(line_break, mark):
                self._settle(outermost, line_break.start)
                self._goes_on = outermost
                return
        self._leave_unclosed(outermost, line_break.start)

    def _can_only_close(self, mark: Mark) -> bool:
        if mark.family == "single" and mark.lean is None:
            return False
        return mark.side == "close" or (mark.side is None and mark.lean == "close")

    def _opens_line(self, line_break: Mark, mark: Mark) -> bool:
        """Whether nothing but white space and marks stands between a line break and a mark."""
        between = self._text[line_break.end : min(mark.start, line_break.end + 40)]
        return mark.side == "open" and not between.strip(INVISIBLE + " \t\xa0\r\n\"“‘'«")

    def _can_open(self, index: int) -> bool:
        """Whether a mark taken for an opening one can be one.

        A straight or turned single mark must look it, and have a mark in its line to close it;
        a straight double mark must not stand inside a word (a Hebrew abbreviation).
        """
        mark = self._marks[index]
        if mark.lean == "open" or (mark.family != "single" and mark.side == "open"):
            return True
        if mark.family != "single":
            inside = self._text[max(0, mark.start - 1) : mark.end + 1]
            return not (inside[:1].isalpha() and inside[-1:].isalpha() and not inside[-1].isupper())
        following = self._next(index, "single")
        if following is None or following.line != mark.line or following.side == "open":
            return False
        return mark.side == "open" and following.start - mark.end <= LONGEST_CARRIED

    def _is_plural(self, quotation: _Open, index: int) -> bool:
        """Whether a closing single mark is rather a plural's apostrophe ("the ministers' plan")."""
        mark = self._marks[index]
        if not may_be_plural(self._text, mark):
            return False
        following = self._next(index, "single")
        if (
            following is not None
            and following.line == mark.line
            and following.side == "close"
            and not may_be_plural(self._text, following)
            and not self._outer_closes_before(index, following)
        ):
            return True
        return mark.start - quotation.mark.end > LONGEST_BEFORE_APOSTROPHE

    def _outer_closes_before(self, index: int, following: Mark) -> bool:
        """Whether the quotation around the innermost one ends before a mark is reached."""
        if len(self._stack) < 2:
            return False
        outer = self._next(index, self._stack[-2].mark.family)
        return outer is not None and outer.start < following.start and outer.side != "open"


def _following(marks: Sequence[Mark]) -> dict[Family, list[int]]:
    """For every place in the walk and every family, the index of its next mark, or -1."""
    families: tuple[Family, ...] = ("double", "single", "angle")
    following = {family: [-1] * len(marks) for family in families}
    for family, row in following.items():
        nearest = -1
        for index in range(len(marks) - 1, -1, -1):
            row[index] = nearest
            if marks[index].family == family:
                nearest = index
    return following


def _before(text: str, at: int) -> tuple[bool, bool]:
    """Whether a mark at a place begins a sentence, and whether something introduces it."""
    before = text[max(0, at - 24) : at].rstrip(" \t\xa0\r\"“”‘’'«»`" + INVISIBLE)
    if not before:
        return at <= 24, False
    return before[-1] in ".!?…\n", before[-1] in ",:—–-"


def _numbered(text: str, found: Iterable[_Open]) -> tuple[Quotation, ...]:
    """Quotations in text order, with depths and with ``continues`` turned into indices."""
    ordered = sorted(found, key=lambda each: (each.mark.start, -each.end))
    result: list[Quotation] = []
    index_of: dict[int, int] = {}
    around: list[int] = []
    for each in ordered:
        inner = _trimmed(text, each.mark.end, each.end)
        if inner is None:
            continue
        end = each.closing.end if each.closing else inner.end
        while around and around[-1] <= each.mark.start:
            around.pop()
        continues = index_of.get(id(each.continues)) if each.continues else None
        index_of[id(each)] = len(result)
        outer = Span(each.mark.start, end)
        result.append(Quotation(outer, inner, len(around), each.closing is not None, continues))
        around.append(end)
    return tuple(result)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return Span(start, end) if start < end else None
