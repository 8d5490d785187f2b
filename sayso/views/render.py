"""A reading for people: its statements under their report, each with its evidence.

What is shown is decided here, as lines of pieces that have a role; how a role looks is decided
in ``sayso/views/paper.py``. Quotation and paraphrase never look alike: quoted words stand
in quotation marks, paraphrase does not, and on a terminal they differ in weight and slant too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.model import Actor, Document, Published, Reading, Span, Statement
from sayso.readings.times import doubt_of
from sayso.views.axis import time_lines
from sayso.views.lines import EVIDENCE_BAR, LEFT_OUT, MARGIN, Line, Piece, Role
from sayso.views.overview import actor_lines, figure_lines
from sayso.views.position_lines import position_lines
from sayso.views.timeline import event_lines
from sayso.views.visible import visible

# A content this long is not repeated in full in the evidence, where it is only to be found
# again: it stands in full two lines above. Two lines of an 80-column terminal.
EVIDENCE_CONTENT_CHARACTERS = 120
_EVIDENCE_END_CHARACTERS = 48

TITLE_WORDS = 10

PROBABLY_BELOW = 0.75
"""What a speaker's words mean is shown as "probably" where it is less sure: a shared last name, a
ministry that is one of two, a pronoun with two who fit it."""
# Where a name, its office and the speaker's words are longer together, the office is left out.
WHO_CHARACTERS = 72

_MARKS = frozenset("“”\"„«»‘’'")
_QUOTED = re.compile(r"[“„][^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)‘.*?(?:’(?!\w)|$)")


def lines(reading: Reading) -> Iterator[Line]:
    """All that is shown of one report: statements, events, positions, figures, times, actors."""
    yield Line((Piece(_title(reading.document), "title"),))
    yield Line((Piece(_circumstances(reading), "faint"),))
    yield Line()
    actors = {actor.id: actor for actor in reading.actors}
    numbered = list(_numbered(reading.statements))
    numbers = {statement.id: number for number, statement in numbered}
    for number, statement in numbered:
        yield from _statement_lines(number, statement, reading, actors, numbers)
    if not reading.statements:
        yield Line((Piece("No statement was found in this report."),), MARGIN, MARGIN)
        yield Line()
    yield from event_lines(reading, numbers)
    yield from position_lines(reading, numbers)
    yield from figure_lines(reading, numbers)
    yield from time_lines(reading)
    yield from actor_lines(reading)


def _title(document: Document) -> str:
    if document.title:
        return visible(document.title).strip()
    words = document.text.split(maxsplit=TITLE_WORDS)
    return visible(" ".join(words[:TITLE_WORDS])) + (
        f" {LEFT_OUT}" if len(words) > TITLE_WORDS else ""
    )


def _circumstances(reading: Reading) -> str:
    document = reading.document
    forms = Counter(statement.form for statement in reading.statements)
    nested = sum(statement.within is not None for statement in reading.statements)
    counts = [f"{count} {form}" for form, count in sorted(forms.items())]
    counts += [f"{nested} within another"] if nested else []
    found = _counted(len(reading.statements), "statement")
    parts = [
        visible(document.where),
        visible(document.outlet or "outlet unknown"),
        _publication(document.published),
        f"{found} in {_counted(len(reading.sentences), 'sentence')}",
        ", ".join(counts),
    ]
    return " · ".join(part for part in parts if part)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _publication(published: Published) -> str:
    day = published.value
    if day is None and published.earliest and published.latest:
        day = f"{published.earliest} to {published.latest}"
    if day is None:
        return "date unknown"
    doubt = doubt_of(published)
    return f"{visible(day)} ({published.basis}{f'; in doubt: {visible(doubt)}' if doubt else ''})"


def _numbered(statements: Sequence[Statement]) -> Iterator[tuple[str, Statement]]:
    """Statements in text order, each followed by those within it: 1, 2, 2.1, 2.1.1, 3.

    A statement within one that is not there stands at the outermost level.
    """
    known = {statement.id for statement in statements}
    inner: dict[str | None, list[Statement]] = {}
    for statement in sorted(statements, key=_place):
        outer = statement.within if statement.within in known else None
        inner.setdefault(outer, []).append(statement)

    def below(outer: str | None, prefix: str) -> Iterator[tuple[str, Statement]]:
        for position, statement in enumerate(inner.pop(outer, ()), start=1):
            yield f"{prefix}{position}", statement
            yield from below(statement.id, f"{prefix}{position}.")

    return below(None, "")


def _place(statement: Statement) -> tuple[int, int]:
    """Where a statement begins; its speaker may have been named long before."""
    return min((span.start, span.end) for span in (*statement.cue, *statement.content))


def _statement_lines(
    number: str,
    statement: Statement,
    reading: Reading,
    actors: Mapping[str, Actor],
    numbers: Mapping[str, str],
) -> Iterator[Line]:
    text = reading.document.text
    margin = MARGIN * (1 + 2 * number.count("."))
    inside = margin + " " * (len(number) + 2)
    yield Line(tuple(_who(statement, text, actors)), f"{margin}{number}  ", inside)
    how = (*_how(statement, text), *_at_whom(statement, actors, numbers))
    yield Line(how, inside, inside)
    yield Line(tuple(_content(statement, text)), inside, inside)
    bar = inside + EVIDENCE_BAR
    yield Line(tuple(_evidence(statement, reading)), bar, bar)
    yield Line()


def _who(statement: Statement, text: str, actors: Mapping[str, Actor]) -> Iterator[Piece]:
    """The speakers in the report's words, each with its name where these words are not its name."""
    known = [actors[actor] for actor in statement.actors if actor in actors]
    if not statement.speakers:
        yield Piece("no speaker named", "who")
        yield from (Piece(f" ({_label(actor, '')})") for actor in known[:1])
    for position, span in enumerate(statement.speakers):
        if position:
            yield Piece(" + ", "who")
        yield Piece(visible(span.of(text)), "who")
        if len(known) == len(statement.speakers):
            yield from _resolved(span, text, known[position])


def _resolved(span: Span, text: str, actor: Actor) -> Iterator[Piece]:
    """Who is meant by a speaker's words, unless they say so themselves."""
    words = " ".join(span.of(text).casefold().split())
    if " ".join(actor.name.casefold().split()) in words:
        return
    sure = dict(zip(actor.mentions, actor.sure, strict=True)).get(span, 1.0)
    yield Piece(f" ({'probably ' if sure < PROBABLY_BELOW else ''}{_label(actor, words)})")


def _label(actor: Actor, words: str) -> str:
    """An actor's name, and its office where there is room and the words do not hold it."""
    name, role = visible(actor.name), visible(actor.role or "")
    fits = len(name) + len(role) + len(words) < WHO_CHARACTERS
    return f"{name}, {role}" if role and fits and role.casefold() not in words else name


def _how(statement: Statement, text: str) -> Iterator[Piece]:
    """The act with the words that show it, the form, and what to be careful about."""
    yield Piece(visible(statement.act))
    cue = f" {LEFT_OUT} ".join(visible(span.of(text)) for span in statement.cue)
    details = [f" ({cue})" if cue else "", f" · {statement.form}"]
    details += [" · negated"] if statement.negated else []
    details += [" · hedged"] if statement.hedged else []
    yield Piece("".join((*details, f" · {statement.score:.2f}")), "faint")


def _at_whom(
    statement: Statement, actors: Mapping[str, Actor], numbers: Mapping[str, str]
) -> Iterator[Piece]:
    """Whom it is laid at, to whom it is said, and which statement it answers."""
    against = [visible(actors[each].name) for each in statement.targets if each in actors]
    to = [visible(actors[each].name) for each in statement.addressees if each in actors]
    answers = [numbers[each] for each in statement.answers if each in numbers]
    told = (("against", against), ("to", to), ("answers", answers))
    for lead, names in told:
        if names:
            yield Piece(f" · {lead} {', '.join(names)}", "faint")


def _content(statement: Statement, text: str) -> Iterator[Piece]:
    for position, span in enumerate(statement.content):
        if position:
            yield Piece(f" {LEFT_OUT} ", "faint")
        if statement.form == "direct":
            yield Piece(f"“{visible(span.of(text))}”", "quoted")
        elif statement.form == "indirect":
            yield Piece(visible(span.of(text)), "paraphrased")
        else:
            yield from _mixed(span, text)


def _mixed(span: Span, text: str) -> Iterator[Piece]:
    """Paraphrase with quoted words in it, these with their marks, also the marks at the ends."""
    whole = _with_marks(span, text)
    done = whole.start
    for quoted in _quoted_parts(span, text):
        yield Piece(visible(text[done : quoted.start]), "paraphrased")
        yield Piece(visible(quoted.of(text)), "quoted")
        done = quoted.end
    yield Piece(visible(text[done : whole.end]), "paraphrased")


def _with_marks(span: Span, text: str) -> Span:
    """The span with the quotation marks that stand right before and after it, if any."""
    before = text[max(span.start - 1, 0) : span.start]
    after = text[span.end : span.end + 1]
    return Span(span.start - (before in _MARKS), span.end + (after in _MARKS))


def _quoted_parts(span: Span, text: str) -> list[Span]:
    """The quotations in a span, marks included, also where the marks stand right outside it."""
    whole = _with_marks(span, text)
    found = _QUOTED.finditer(whole.of(text))
    return [Span(whole.start + part.start(), whole.start + part.end()) for part in found]


def _evidence(statement: Statement, reading: Reading) -> Iterator[Piece]:
    """The sentences the statement stands in, with its cue, speaker and content told apart."""
    text = reading.document.text
    own = _own_words(statement, text)
    spans = [span for span, _ in own]
    beside = [
        part.span
        for part in sorted(reading.document.parts, key=lambda part: part.span)
        if not any(part.span.overlaps(span) for span in spans)
    ]
    stretches = _stretches(spans, reading.sentences, text)
    for position, stretch in enumerate(_without(beside, stretches, text)):
        if position:
            yield Piece(f" {LEFT_OUT} ", "faint")
        yield from _told_apart(stretch, own, text)


def _without(beside: Sequence[Span], stretches: Iterable[Span], text: str) -> Iterator[Span]:
    """The stretches without bylines, headings and the like that a sentence ran into."""
    for stretch in stretches:
        start = stretch.start
        for part in beside:
            if part.overlaps(stretch):
                yield from _trimmed(start, part.start, text)
                start = max(start, part.end)
        yield from _trimmed(start, stretch.end, text)


def _trimmed(start: int, end: int, text: str) -> Iterator[Span]:
    """text[start:end] without white space at its ends, if that leaves anything."""
    words = text[start:end].strip() if start < end else ""
    if words:
        first = text.index(words, start)
        yield Span(first, first + len(words))


def _own_words(statement: Statement, text: str) -> list[tuple[Span, Role]]:
    """The statement's spans with their roles; where two overlap, the earlier in the list shows."""
    whole: Role = "content quoted" if statement.form == "direct" else "content paraphrased"
    own: list[tuple[Span, Role]] = [(span, "cue") for span in statement.cue]
    own += [(span, "speaker") for span in statement.speakers]
    for span in statement.content:
        if statement.form == "mixed":
            quoted = (_common(part, span) for part in _quoted_parts(span, text))
            own += [(part, "content quoted") for part in quoted if part]
        own.append((span, whole))
    return own


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _stretches(spans: Iterable[Span], sentences: Sequence[Span], text: str) -> list[Span]:
    """The sentences that hold the spans, in text order, neighbours joined into one stretch.

    A span that reaches beyond all sentences (into a title) is a stretch of its own.
    """
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    places: set[tuple[int, int]] = set()
    for span in spans:
        first = bisect_right(ends, span.start)
        last = bisect_left(starts, span.end)
        places.add((span.start, span.end))
        if first < last:
            places.add((starts[first], ends[last - 1]))
    joined: list[Span] = []
    for start, end in sorted(places):
        # Overlapping, or with nothing but white space between them.
        if joined and not text[joined[-1].end : start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, end))
        else:
            joined.append(Span(start, end))
    return joined


def _told_apart(stretch: Span, own: Sequence[tuple[Span, Role]], text: str) -> Iterator[Piece]:
    edges = {stretch.start, stretch.end}
    for span, _ in own:
        edges |= {edge for edge in (span.start, span.end) if stretch.start < edge < stretch.end}
    for start, end in pairwise(sorted(edges)):
        role: Role = next((role for span, role in own if span.start <= start < span.end), "plain")
        words = visible(text[start:end])
        if role.startswith("content"):
            words = _shortened(words)
        yield Piece(words, role)


def _shortened(words: str) -> str:
    """The two ends of long words, cut at spaces; short words as they are."""
    if len(words) <= EVIDENCE_CONTENT_CHARACTERS:
        return words
    head = words[:_EVIDENCE_END_CHARACTERS].rsplit(" ", 1)[0]
    tail = words[-_EVIDENCE_END_CHARACTERS:].split(" ", 1)[-1]
    return f"{head} {LEFT_OUT} {tail}"
