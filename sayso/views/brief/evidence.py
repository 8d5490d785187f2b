"""The words a line stands on, in as much of their paragraph as can be read at a glance."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sayso.model import Asserter, Event, Figure, Position, Reading, Span, Statement
from sayso.views.brief.material import Material
from sayso.views.brief.model import Evidence, Mark, Piece

LONGEST_PARAGRAPH = 700
"""Characters: some ten lines of a page. Reports whose line breaks were lost are one paragraph."""
LONGEST_SENTENCE = 500
LONGEST_LINE = 220
"""Characters of a report's words in one line of the page; all of them stand in the evidence."""

Marked = tuple[Span, Mark]
_BREAK = re.compile(r"\n\s*\n|\n")
_MARKS = "“”\"„«»‘’'"


def of_statement(statement: Statement, material: Material) -> Evidence:
    """The paragraph of a statement: who, by which words, said what."""
    because = [statement.because]
    actors = [known.actor for known in material.speakers(statement)]
    because += [f"{actor.name}: {actor.because}" for actor in actors]
    return _evidence(
        material.by_id[statement.document_id],
        marks_of(statement),
        number=material.numbers[statement.document_id],
        id=statement.id,
        chain=material.chain(statement.document_id, Asserter(None, statement.id)),
        score=statement.score,
        because=because,
    )


def each_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without what says the same paragraph of the same report again."""
    kept: dict[tuple[int, str], Evidence] = {}
    for each in evidence:
        words = "".join(piece.text for piece in each.paragraph)
        kept.setdefault((each.report, words), each)
    return tuple(kept.values())


def of_event(event: Event, material: Material) -> Evidence:
    marks: list[Marked] = [(event.span, "happening")]
    marks += [(each.span, "words") for each in event.outcomes]
    marks += [(event.place.span, "words")] if event.place else []
    return _evidence(
        material.by_id[event.document_id],
        marks,
        number=material.numbers[event.document_id],
        id=event.id,
        chain=material.chain(event.document_id, event.asserted_by),
        score=event.score,
        because=[event.because],
        around=event.span,
    )


def of_figure(figure: Figure, material: Material) -> Evidence:
    marks: list[Marked] = [(figure.span, "number")]
    marks += [(span, "words") for span in (figure.item, figure.action) if span]
    notes = [note.text for note in figure.notes]
    return _evidence(
        material.by_id[figure.document_id],
        marks,
        number=material.numbers[figure.document_id],
        id=figure.id,
        chain=material.chain(figure.document_id, figure.asserted_by),
        score=figure.score,
        because=[figure.because, *notes],
        around=figure.span,
    )


def of_position(position: Position, material: Material) -> Evidence:
    marks: list[Marked] = [(span, "words") for span in position.content]
    marks += [(position.condition_for, "cue")] if position.condition_for else []
    return _evidence(
        material.by_id[position.document_id],
        marks,
        number=material.numbers[position.document_id],
        id=position.id,
        chain=material.chain(position.document_id, position.asserted_by),
        score=position.score,
        because=[position.because],
        around=position.content[0],
    )


def of_words(document: str, span: Span, material: Material, *, because: str) -> Evidence:
    """Mere words of a report, in its own voice."""
    reading = material.by_id[document]
    chain = material.chain(document, Asserter(None, None))
    return _evidence(
        reading,
        [(span, "words")],
        number=material.numbers[document],
        id=f"{document}:{span.start}-{span.end}",
        chain=chain,
        score=None,
        because=[because],
    )


def marks_of(statement: Statement) -> list[Marked]:
    """A statement's spans with their parts; where two overlap, the earlier in the list shows."""
    how: Mark = "quoted" if statement.form == "direct" else "words"
    marks: list[Marked] = [(span, "cue") for span in statement.cue]
    marks += [(span, "speaker") for span in statement.speakers]
    return marks + [(span, how) for span in statement.content]


def content_of(statement: Statement, text: str) -> tuple[Piece, ...]:
    """What was said, as a line shows it: quoted words in quotation marks, paraphrase bare."""
    if statement.form != "direct":
        return shortened([Piece(_closed(span, text), "words") for span in statement.content])
    whole = " ".join(span.of(text).strip(_MARKS + " \n") for span in statement.content)
    return shortened([Piece(f"“{whole.rstrip(',')}”", "quoted")])


def _closed(span: Span, text: str) -> str:
    """A paraphrase with the mark that closes a quotation in it, which stands right behind it."""
    words, behind = span.of(text), text[span.end : span.end + 1]
    is_open = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    return words + behind if is_open and behind in ("”", '"') else words


def words_of(spans: Iterable[Span], text: str, mark: Mark = "words") -> tuple[Piece, ...]:
    return shortened([Piece(span.of(text), mark) for span in spans])


def in_sentence(span: Span, reading: Reading, mark: Mark) -> tuple[Piece, ...]:
    """A thing's words in their sentence, as much of it as fits on a line."""
    text = reading.document.text
    sentence = _sentence(span, reading)
    room = max(LONGEST_LINE - (span.end - span.start), 0)
    start = _after_space(text, max(sentence.start, span.start - room // 2), sentence.start)
    end = _before_space(text, min(sentence.end, span.end + room // 2), sentence.end)
    start, end = min(start, span.start), max(end, span.end)
    pieces = [Piece("", "left out")] if start > sentence.start else []
    pieces += _told_apart(Span(start, end), [(span, mark)], text)
    pieces += [Piece("", "left out")] if end < sentence.end else []
    return tuple(pieces)


def shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces up to a line's length, cut at a space; parts apart have a gap between them."""
    kept: list[Piece] = []
    room = LONGEST_LINE
    for at, piece in enumerate(pieces):
        if at:
            kept.append(Piece("", "left out"))
        if len(piece.text) > room:
            cut = piece.text[:room].rsplit(None, 1)
            kept += [Piece(cut[0], piece.mark)] if cut else []
            if kept[-1].mark != "left out":
                kept.append(Piece("", "left out"))
            break
        kept.append(piece)
        room -= len(piece.text)
    return tuple(kept)


def _evidence(
    reading: Reading,
    marks: Sequence[Marked],
    *,
    number: int,
    id: str,
    chain: tuple[str, ...],
    score: float | None,
    because: Sequence[str],
    around: Span | None = None,
) -> Evidence:
    """around: the thing itself, where marks may stand far from it; those outside are not shown."""
    stretches = [_paragraph(around, reading)] if around else _stretches(marks, reading)
    return Evidence(
        id,
        number,
        tuple(_pieces(stretches, marks, reading.document.text)),
        chain,
        score,
        tuple(dict.fromkeys(because)),
    )


def _pieces(stretches: Sequence[Span], marks: Sequence[Marked], text: str) -> Iterator[Piece]:
    for at, stretch in enumerate(stretches):
        if at:
            yield Piece("", "left out")
        yield from _told_apart(stretch, marks, text)


def _stretches(marks: Sequence[Marked], reading: Reading) -> list[Span]:
    """The paragraphs that hold the marks, neighbours in one."""
    joined: list[Span] = []
    for stretch in sorted({_paragraph(span, reading) for span, _ in marks}):
        if joined and stretch.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, stretch.end))
        else:
            joined.append(stretch)
    return joined


def _paragraph(span: Span, reading: Reading) -> Span:
    """The paragraph around a thing; of one that is too long, the thing's sentence with as many of
    its neighbours as fit."""
    text = reading.document.text
    low, high = max(span.start - LONGEST_PARAGRAPH, 0), span.end + LONGEST_PARAGRAPH
    before = [match.end() for match in _BREAK.finditer(text, low, span.start)]
    after = _BREAK.search(text, span.end, high)
    start = before[-1] if before else low
    end = after.start() if after else min(high, len(text))
    if end - start <= max(LONGEST_PARAGRAPH, span.end - span.start):
        return _trimmed(start, end, span, text)
    sentence = _sentence(span, reading)
    begin, finish = min(sentence.start, span.start), max(sentence.end, span.end)
    for neighbour in _neighbours(span, reading):
        wider = min(begin, neighbour.start), max(finish, neighbour.end)
        if neighbour.start < start or neighbour.end > end:
            continue
        if wider[1] - wider[0] <= LONGEST_PARAGRAPH:
            begin, finish = wider
    return _trimmed(begin, finish, span, text)


def _neighbours(span: Span, reading: Reading) -> Iterator[Span]:
    """The two sentences before and after a thing's own, the nearest first."""
    sentences = reading.sentences
    at = _at(span, reading)
    for step in (-1, 1, -2, 2):
        if 0 <= at + step < len(sentences):
            yield sentences[at + step]


def _sentence(span: Span, reading: Reading) -> Span:
    """The sentence a thing begins in, cut where it is no sentence any more."""
    at, text = _at(span, reading), reading.document.text
    found = reading.sentences[at] if 0 <= at < len(reading.sentences) else span
    if not found.overlaps(span):
        found = span
    start, end = min(found.start, span.start), max(found.end, span.end)
    if end - start > LONGEST_SENTENCE:
        start = _after_space(text, max(start, span.start - LONGEST_SENTENCE // 2), start)
        end = _before_space(text, min(end, span.end + LONGEST_SENTENCE // 2), end)
    return Span(min(start, span.start), max(end, span.end))


def _at(span: Span, reading: Reading) -> int:
    return bisect_right(reading.sentences, span.start, key=lambda each: each.start) - 1


def _after_space(text: str, at: int, edge: int) -> int:
    """The next word's start behind a cut, or the cut itself where no space is near."""
    space = text.find(" ", at, at + 40)
    return at if at <= edge or space < 0 else space + 1


def _before_space(text: str, at: int, edge: int) -> int:
    space = text.rfind(" ", max(at - 40, 0), at)
    return at if at >= edge or space < 0 else space


def _trimmed(start: int, end: int, span: Span, text: str) -> Span:
    """Without white space at the ends, and never less than the thing itself."""
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _told_apart(stretch: Span, marks: Sequence[Marked], text: str) -> Iterator[Piece]:
    edges = {stretch.start, stretch.end}
    for span, _ in marks:
        edges |= {edge for edge in (span.start, span.end) if stretch.start < edge < stretch.end}
    for start, end in pairwise(sorted(edges)):
        mark: Mark = next((mark for span, mark in marks if span.start <= start < span.end), "plain")
        yield Piece(text[start:end], mark)
