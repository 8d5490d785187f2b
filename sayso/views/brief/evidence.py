"""The words a line stands on, in as much of their paragraph as can be read at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.model import Asserter, Event, Figure, Position, Reading, Span, Statement
from sayso.views.brief.material import Material
from sayso.views.brief.model import Evidence, Mark, Piece
from sayso.views.paragraphs import after_space, before_space, paragraphs, sentence_of, told_apart

LONGEST_PARAGRAPH = 700
"""Characters: some ten lines of a page. Reports whose line breaks were lost are one paragraph."""
LONGEST_LINE = 220
"""Characters of a report's words in one line of the page; all of them stand in the evidence."""

Marked = tuple[Span, Mark]
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
    sentence = sentence_of(span, reading)
    room = max(LONGEST_LINE - (span.end - span.start), 0)
    start = after_space(text, max(sentence.start, span.start - room // 2), sentence.start)
    end = before_space(text, min(sentence.end, span.end + room // 2), sentence.end)
    start, end = min(start, span.start), max(end, span.end)
    pieces = [Piece("", "left out")] if start > sentence.start else []
    pieces += _pieces_of(Span(start, end), [(span, mark)], text)
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
    shown = [around] if around else [span for span, _ in marks]
    stretches = paragraphs(shown, reading, longest=LONGEST_PARAGRAPH)
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
        yield from _pieces_of(stretch, marks, text)


def _pieces_of(stretch: Span, marks: Sequence[Marked], text: str) -> Iterator[Piece]:
    for words, mark in told_apart(stretch, marks, text):
        yield Piece(words, mark or "plain")
