"""Reports side by side for people: story by story, each verdict with the words of both reports.

What is shown is what ``sayso compare --json`` holds: outlets and origins, what several say, where
they differ, figures with the lowest and highest claim and who says which, what only one carries,
how each outlet words what they are about.
Nothing is decided here, and nothing says who is right.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from sayso.model import Figure, Reading, Span, Statement
from sayso.triangulation.carried import carried, order_of
from sayso.triangulation.figures import is_of_a_part
from sayso.triangulation.model import Comparison, Side, SideBySide, Story
from sayso.views.copied import copied_lines
from sayso.views.left_out import headline_lines, left_out_lines
from sayso.views.lines import LEFT_OUT, MARGIN, Line, Piece
from sayso.views.quoting import (
    AROUND,
    Told,
    labels_of,
    outlets_of,
    quoted,
    titled,
    voices_of,
)
from sayso.views.visible import visible
from sayso.views.worded import worded_lines

WIDE = 100
"""Columns from which on the evidence of two reports stands side by side: narrower columns than half
of that cut every line of a quotation."""
GAP = " │ "
MOST_SHARED, MOST_FIGURES, MOST_ALONE = 12, 12, 3
FEWEST_WORDS = 5
"""Words of a statement that is shown as carried by one alone: fewer name a subject."""
SHORT_TITLE = 72

BETWEEN = -1
"""In the place of a story's number: comparisons of reports of two stories."""

Thing = tuple[str, str]
"""What is compared: its document and its id, or its place where it is mere words."""

_DIFFER = {"contradict": 0, "update": 1, "different": 2}
_MEAN = {
    "contradict": "cannot both be so",
    "update": "one is later",
    "different": "look alike, are two things",
    "compatible": "can both be so",
}


def story_lines(compared: SideBySide, readings: Iterable[Reading]) -> Iterator[Line]:
    """Every story with its reports, those of one origin together."""
    told = Told.of(compared, readings)
    for story in compared.stories:
        yield from _head(story, told)
        yield Line()
    yield Line((Piece(_counts(compared), "faint"),))


def comparison_lines(
    compared: SideBySide, readings: Iterable[Reading], *, columns: int = 80
) -> Iterator[Line]:
    """All stories of two reports and more, then a line of what was left out."""
    told = Told.of(compared, readings)
    by_story = _by_story(compared)
    for number, story in enumerate(compared.stories):
        if len(story.documents) < 2:
            continue
        yield from _head(story, told)
        yield Line()
        yield from _story(story, by_story[number], told, columns)
        yield from left_out_lines(story, compared.accounts.left_out, told)
        yield from headline_lines(story, compared.accounts.headlines, told)
        yield from worded_lines(compared.accounts.framing, story.documents, told.label)
    if by_story[BETWEEN]:
        yield Line((Piece("Between stories", "title"),))
        yield Line()
        yield from _differing(by_story[BETWEEN], told, columns)
    yield Line((Piece(_counts(compared), "faint"),))


def _cut(words: str, most: int) -> str:
    """As many whole words as there is room for."""
    return textwrap.shorten(words, most, placeholder=f" {LEFT_OUT}")


def _counts(compared: SideBySide) -> str:
    origins = {each.origin.documents[0] for each in compared.documents}
    alone = sum(len(story.documents) == 1 for story in compared.stories)
    return (
        f"{_number(len(compared.documents), 'report')} of {_number(len(origins), 'origin')},"
        f" {_number(len(compared.stories), 'story', 'stories')}; {alone} told by one report alone"
    )


def _number(count: int, noun: str, plural: str = "") -> str:
    return f"{count} {noun if count == 1 else plural or f'{noun}s'}"


def _by_story(compared: SideBySide) -> dict[int, list[Comparison]]:
    story_of = {
        document: number
        for number, story in enumerate(compared.stories)
        for document in story.documents
    }
    found: dict[int, list[Comparison]] = defaultdict(list)
    for comparison in compared.accounts.comparisons:
        left, right = (story_of.get(each.document) for each in (comparison.left, comparison.right))
        found[left if left is not None and left == right else BETWEEN].append(comparison)
    return found


def _head(story: Story, told: Told) -> Iterator[Line]:
    """The story's name, its outlets and origins."""
    yield Line((Piece(visible(story.name), "title"),))
    origins: dict[str, list[str]] = defaultdict(list)
    for document in story.documents:
        origins[told.origin(document)].append(document)
    outlets = {told.label(document) for document in story.documents}
    head = f"{_number(len(story.documents), 'report')} of {_number(len(origins), 'origin')}"
    head += f" by {_number(len(outlets), 'outlet')}" if len(outlets) < len(origins) else ""
    yield Line((Piece(head, "faint"),), MARGIN, MARGIN)
    for first, copies in origins.items():
        lead = first if first in copies else copies[0]
        label = told.label(lead)
        title = visible(told.readings[lead].document.title or "")
        shown = f" · {_cut(title, SHORT_TITLE)}" if title and title != label else ""
        pieces = [Piece(label, "who"), Piece(f" · {told.day(lead)}{shown}", "faint")]
        others = [told.label(each) for each in copies if each != lead]
        if others:
            pieces.append(Piece(f" · copied by {', '.join(others)}", "faint"))
        yield Line(tuple(pieces), MARGIN * 2, MARGIN * 3)
        for each in copies:
            if each != lead:
                yield from copied_lines(told.readings[lead], told.readings[each], told.label(each))


def _story(
    story: Story, comparisons: Sequence[Comparison], told: Told, columns: int
) -> Iterator[Line]:
    yield from _shared(comparisons, told)
    yield from _differing(comparisons, told, columns)
    yield from _figures(comparisons, told)
    yield from _alone(story, comparisons, told)


def _shared(comparisons: Sequence[Comparison], told: Told) -> Iterator[Line]:
    """What reports of several origins say, what most of them say first."""
    agreed = [each for each in comparisons if each.kind == "agree" and each.on != "number"]
    groups = [sides for sides in carried(agreed) if len(outlets_of(sides, told)) > 1]
    if not groups:
        return
    yield titled("What several say")
    ranked = sorted(groups, key=lambda sides: (-voices_of(sides, told), order_of(sides[0])))
    shown: set[tuple[str, str]] = set()
    for sides in ranked:
        longest = max(sides, key=lambda side: (len(side.text), order_of(side)))
        labels = labels_of(sides, told)
        line = labels, "".join(piece.text for piece in quoted(longest, told))
        if line in shown or len(shown) == MOST_SHARED:
            continue  # of one sentence its saying, its position and its event
        shown.add(line)
        yield Line(quoted(longest, told), f"{MARGIN * 2}= ", MARGIN * 3)
        yield Line((Piece(labels, "faint"),), MARGIN * 3, MARGIN * 3)
    yield Line()


def _differing(comparisons: Sequence[Comparison], told: Told, columns: int) -> Iterator[Line]:
    differ = [each for each in comparisons if each.kind in _DIFFER or _is_of_outcomes(each)]
    if not differ:
        return
    yield titled("Where they differ")
    for comparison in sorted(differ, key=lambda each: (_DIFFER.get(each.kind, 2), -each.score)):
        how = f"{comparison.kind} on {comparison.on}"
        note = f" · {_MEAN[comparison.kind]} · {comparison.score:.2f}"
        yield Line((Piece(how, "who"), Piece(note, "faint")), MARGIN * 2, MARGIN * 2)
        yield from _both(comparison, told, columns)
        because = visible(comparison.because)
        yield Line((Piece(because, "faint"),), MARGIN * 3, MARGIN * 3)
        yield Line()


def _is_of_outcomes(comparison: Comparison) -> bool:
    """Two outcomes of one event that can both hold: each report tells but one of them."""
    return comparison.kind == "compatible" and comparison.on == "outcome"


def _both(comparison: Comparison, told: Told, columns: int) -> Iterator[Line]:
    """The words of both reports: in two columns where there is room, else one above the other."""
    sides = (comparison.left, comparison.right)
    if columns < WIDE:
        for side in sides:
            head = f"{told.label(side.document)}, {told.day(side.document)}: "
            pieces = (Piece(head, "speaker"), *quoted(side, told))
            yield Line(pieces, MARGIN * 3, MARGIN * 4)
        return
    width = (WIDE - 2 * len(MARGIN * 3) - len(GAP)) // 2
    cells = [_cell(side, told, width) for side in sides]
    for left, right in zip_longest(*cells, fillvalue=""):
        yield Line((Piece(f"{left:<{width}}{GAP}{right}"),), MARGIN * 3, MARGIN * 3)


def _cell(side: Side, told: Told, width: int) -> list[str]:
    """One report's words, cut to lines of a column."""
    words = "".join(piece.text for piece in quoted(side, told))
    head = f"{told.label(side.document)}, {told.day(side.document)}"
    return [*textwrap.wrap(head, width), *textwrap.wrap(words, width)]


def _figures(comparisons: Sequence[Comparison], told: Told) -> Iterator[Line]:
    """Claims of one quantity side by side: lowest, what most origins say, highest, and who."""
    known = {figure.id: figure for reading in told.readings.values() for figure in reading.figures}
    same = [
        each
        for each in comparisons
        if each.on == "number" and each.kind != "different" and not is_of_a_part(each)
    ]
    groups = [group for group in carried(same) if all((side.id or "") in known for side in group)]
    if not groups:
        return
    yield titled("Figures side by side")
    ranked = sorted(groups, key=lambda sides: (-voices_of(sides, told), order_of(sides[0])))
    for sides in ranked[:MOST_FIGURES]:
        yield from _figure(sides, known, told)
    yield Line()


def _figure(sides: Sequence[Side], known: Mapping[str, Figure], told: Told) -> Iterator[Line]:
    claims: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        claims[_claim(known[side.id or ""])].append(side)
    figures = [known[side.id or ""] for side in sides]
    plain = [figure for figure in figures if figure.bound != "vague"]
    low = min((figure.low for figure in plain if figure.low is not None), default=None)
    high = max((_known(figure) for figure in plain), default=None)
    origins = {claim: voices_of(claims[claim], told) for claim in claims}
    most = max(claims, key=lambda claim: (origins[claim], claim))
    what = _counted(figures[0], told.readings[sides[0].document])
    open_end = any(figure.high is None for figure in plain)
    best = f"most say {most}" if origins[most] > 1 else "each says another"
    bounds = f"lowest {_plain(low)} · {best} · highest {_plain(high)}"
    bounds += " or more" if open_end and high is not None else ""
    if len(claims) == 1:
        bounds = f"all say {most}" if len(sides) > 1 else ""
    yield Line((Piece(what, "who"), Piece(f"  {bounds}", "faint")), MARGIN * 2, MARGIN * 3)
    for claim in sorted(claims, key=lambda claim: -voices_of(claims[claim], told)):
        labels = labels_of(claims[claim], told)
        yield Line((Piece(f"{claim}: "), Piece(labels, "faint")), MARGIN * 3, MARGIN * 4)


def _claim(figure: Figure) -> str:
    """A figure's bounds in signs: "≥ 12", "≈ 1,000", "5–7". What is vague has none: "dozens"."""
    if figure.bound == "vague":
        return "vague"
    if figure.low is None or figure.high is None:
        return f"≥ {_plain(figure.low)}" if figure.high is None else f"≤ {_plain(figure.high)}"
    if figure.low != figure.high:
        return f"{_plain(figure.low)}–{_plain(figure.high)}"
    return f"{'≈ ' if figure.bound == 'about' else ''}{_plain(figure.low)}"


def _known(figure: Figure) -> float:
    """The highest number that a figure names: of "at least 12" that is 12."""
    return max(bound for bound in (figure.low, figure.high) if bound is not None)


def _plain(number: float | None) -> str:
    if number is None:
        return "?"
    return f"{int(number):,}" if number == int(number) else f"{number:,g}"


def _counted(figure: Figure, reading: Reading) -> str:
    text = reading.document.text
    parts = [part.of(text) for part in (figure.item, figure.action) if part is not None]
    return visible(" ".join(parts)) or visible(figure.unit or "things not named")


def _content(statement: Statement, text: str) -> str:
    return " ".join(" ".join(part.of(text) for part in statement.content).split())


def _alone(story: Story, comparisons: Sequence[Comparison], told: Told) -> Iterator[Line]:
    """Of each origin the first statements that no other report of the story has anything of."""
    met = {
        side.id
        for comparison in comparisons
        if comparison.kind != "different"
        for side in (comparison.left, comparison.right)
    }
    spans: dict[str, list[Span]] = defaultdict(list)
    for comparison in comparisons:
        if comparison.on == "number" and comparison.kind != "different":
            for side in (comparison.left, comparison.right):
                spans[side.document].append(side.span)
    lines = []
    for document in story.documents:
        if told.origin(document) != document:
            continue
        reading = told.readings[document]
        text = reading.document.text
        names = {actor.id: actor.name for actor in reading.actors}
        numbers = spans[document]
        alone = [
            statement
            for statement in reading.statements
            if statement.id not in met and statement.within is None and statement.actors
            if not any(part.overlaps(span) for part in statement.content for span in numbers)
            if len(_content(statement, text).split()) >= FEWEST_WORDS
        ]
        for statement in alone[:MOST_ALONE]:
            words = visible(_content(statement, text))
            who = visible(names.get(statement.actors[0], ""))
            shown = _cut(words, 2 * AROUND)
            head = Piece(f"{told.label(document)}: ", "faint")
            pieces = (head, Piece(f"{who}: ", "speaker"), Piece(shown, "content paraphrased"))
            lines.append(Line(pieces, MARGIN * 2, MARGIN * 3))
    if lines:
        yield titled("What only one carries")
        yield from lines
        yield Line()
