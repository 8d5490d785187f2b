"""The reader: Document -> Reading, one document or many, with one model."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Self

import sayso
from sayso.model import (
    Analysis,
    Attribution,
    Document,
    Mention,
    ReaderInfo,
    Reading,
    Span,
    Tagged,
    WordRange,
)
from sayso.readings.actors.casting import cast
from sayso.readings.analysis.analyse import analyse
from sayso.readings.analysis.network import Model
from sayso.readings.analysis.pieces import Window, windows
from sayso.readings.analysis.words import cut_words
from sayso.readings.encoders import Encoded, Encoders
from sayso.readings.events import Fitted, events, used
from sayso.readings.figures import figures
from sayso.readings.parsed import Words
from sayso.readings.places import Map
from sayso.readings.positions import sides
from sayso.readings.statements import statements
from sayso.readings.statements.quotes import quotations
from sayso.readings.statements.voices import voices
from sayso.readings.times.timing import Hung, dated, when_counted, when_said

SECTION = 6000
"""Words decoded at a time. A longer text is decoded in sections, so that memory stays bounded; no
report of the 759 that were looked at has as many."""

AHEAD = 24
"""Windows of the documents after it that are with the encoder while one is decoded: so many that a
long report leaves it with work, for some ten of them are encoded while one report is decoded."""

WINDOWS_AHEAD = 64
"""Windows of one text that are with the encoder, or encoded and not yet decoded: a section and
more. What comes after them in a longer text waits, so that memory does not grow with it."""


class Reader:
    """Reads documents with one model.

    threads: how many threads read, one core each, the caller's own among them; None is all cores.
    A reading is the same with any number of them, and whatever else is read before, after or
    beside it.
    model: a folder with another model than the shipped one.

    Raises ReadingError when the model cannot be loaded.
    """

    def __init__(self, threads: int | None = None, *, model: Path | None = None) -> None:
        self._model = Model(model)
        self._encoders = Encoders(self.encode, threads or os.cpu_count() or 1)
        self.info = ReaderInfo("sayso", sayso.__version__, self._model.name)
        self.knots = self._model.knots
        self._fitted = Fitted(self._model.naming, self._model.again, self._model.happenings)

    def read(self, document: Document) -> Reading:
        """What one document says."""
        return self._reading(document, self._begin(document.text))

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The readings of many documents, in their order; a few are worked on at a time."""
        waiting: deque[tuple[Document, _Begun]] = deque()
        ahead = 0
        for document in documents:
            begun = self._begin(document.text)
            ahead += begun.ahead if waiting else 0
            waiting.append((document, begun))
            while ahead >= AHEAD:
                yield self._reading(*waiting.popleft())
                ahead -= waiting[0][1].ahead
        while waiting:
            yield self._reading(*waiting.popleft())

    def analyse(
        self,
        text: str,
        *,
        words: Sequence[tuple[int, int]] | None = None,
        sentences: Sequence[WordRange] | None = None,
        borders: Sequence[int] = (),
    ) -> Analysis:
        """All the network finds in one text; given words and sentences are kept as they are.

        borders: offsets at which a sentence surely starts.
        """
        begun = self._begin(text, words)
        return self._analysis(text, begun, sentences=sentences, borders=borders)

    def windows(self, text: str) -> tuple[Window, ...]:
        """The encoder's input for a text: to measure, or to look at."""
        return windows(text, cut_words(text), self._model.vocabulary)

    def encode(self, window: Window) -> Encoded:
        """One call of the encoder alone: to measure."""
        return self._model.encode(window)

    def close(self) -> None:
        self._encoders.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self, text: str, words: Sequence[tuple[int, int]] | None = None) -> _Begun:
        if words is None:
            words = cut_words(text)
        cut = windows(text, words, self._model.vocabulary)
        return _Begun(words, cut, self._encoders)

    def _reading(self, document: Document, begun: _Begun) -> Reading:
        borders = [at for part in document.parts for at in (part.span.start, part.span.end)]
        analysis = self._analysis(document.text, begun, borders=borders)
        quoted = quotations(document.text, document.parts)
        found = statements(
            document, analysis, quoted, knots=self._model.knots, weights=self._model.inner
        )
        told = cast(document, analysis, found, quoted)
        document, times = dated(document, analysis)
        hung = Hung.of(analysis, times)
        words = Words.of(analysis)
        counted = figures(document, words, told.statements)
        said = when_said(told.statements, hung)
        taken = sides(document, analysis, told, said, hung, weights=self._model.wills)
        happened = events(document, words, told, hung, self._fitted)
        everybody = told.everybody.by_id.values()
        where = Map(document.text, (actor.state or actor.name for actor in everybody))
        return Reading(
            document=document,
            sentences=tuple(
                Span(analysis.words[first][0], analysis.words[last - 1][1])
                for first, last in analysis.sentences
            ),
            voices=voices(document, told.statements, quoted),
            statements=taken.statements,
            reader=self.info,
            actors=told.listed([*taken.used(), *used(happened)]),
            times=times,
            figures=where.located(when_counted(counted, hung)),
            events=where.located(happened),
            positions=taken.positions,
        )

    def _analysis(
        self,
        text: str,
        begun: _Begun,
        *,
        sentences: Sequence[WordRange] | None = None,
        borders: Sequence[int] = (),
    ) -> Analysis:
        if not begun.words:
            return Analysis(text, (), (), (), (), (), ())
        parts: list[Analysis] = []
        for first, last, encoded in begun.sections(given=sentences is not None):
            outputs = self._model.outputs(encoded)
            words = begun.words[first:last]
            parts.append(
                analyse(
                    text,
                    words,
                    outputs,
                    self._model,
                    sentences=sentences,
                    borders=borders,
                )
            )
        return parts[0] if len(parts) == 1 else _joined(parts)


class _Begun:
    """A text whose first windows are with the encoder; the others follow as it is decoded."""

    def __init__(
        self,
        words: Sequence[tuple[int, int]],
        windows: Sequence[Window],
        encoders: Encoders,
    ) -> None:
        self.words = words
        self._windows = windows
        self._encoders = encoders
        self._coming = iter(windows)
        self._encoded = deque(map(encoders.begin, islice(self._coming, WINDOWS_AHEAD)))
        self.ahead = len(self._encoded)

    def sections(self, *, given: bool) -> Iterator[tuple[int, int, list[Encoded]]]:
        """First word, word after the last, and the encoder's results, section by section.

        A section ends where a window does, at a likely end of a sentence. given: sentences are
        given, so the text stays in one section. Can be walked once.
        """
        gathered: list[Encoded] = []
        first = end = 0
        for window in self._windows:
            encoded = self._next()
            if gathered and not given and window.kept[1] - first > SECTION:
                end = min(end, window.kept[1])
                before, encoded = _split(encoded, end - window.kept[0])
                yield first, end, [*gathered, before]
                first, gathered = end, []
            gathered.append(encoded)
            end = window.words[1]
        yield first, len(self.words), gathered

    def _next(self) -> Encoded:
        """The next window's result; another window takes its place with the encoder."""
        encoded = self._encoders.result(self._encoded.popleft())
        self._encoded.extend(map(self._encoders.begin, islice(self._coming, 1)))
        return encoded


def _split(encoded: Encoded, words: int) -> tuple[Encoded, Encoded]:
    """A window's result for its first so many words, and for the others."""
    vectors, logits = encoded
    return (vectors[:words], logits[:words]), (vectors[words:], logits[words:])


def _joined(parts: Sequence[Analysis]) -> Analysis:
    """Sections of one text, one after the other, as one analysis."""
    whole = parts[0]
    for part in parts[1:]:
        by = len(whole.words)
        whole = replace(
            whole,
            words=[*whole.words, *part.words],
            sentences=[*whole.sentences, *_moved(part.sentences, by)],
            upos=[*whole.upos, *part.upos],
            features=[*whole.features, *part.features],
            heads=[*whole.heads, *(head + by for head in part.heads)],
            relations=[*whole.relations, *part.relations],
            attributions=[*whole.attributions, *(_attribution(a, by) for a in part.attributions)],
            inner=[*whole.inner, *(_attribution(a, by) for a in part.inner)],
            mentions=[
                *whole.mentions,
                *(_mention(m, by, len(whole.mentions)) for m in part.mentions),
            ],
            times=[*whole.times, *(_tagged(t, by) for t in part.times)],
            events=[*whole.events, *(replace(t, word=t.word + by) for t in part.events)],
            wills=[*whole.wills, *part.wills],
        )
    return whole


def _moved(ranges: Iterable[WordRange], by: int) -> tuple[WordRange, ...]:
    return tuple((first + by, last + by) for first, last in ranges)


def _attribution(found: Attribution, by: int) -> Attribution:
    return replace(
        found,
        cue=_moved(found.cue, by),
        source=_moved(found.source, by),
        content=_moved(found.content, by),
    )


def _mention(found: Mention, by: int, entities: int) -> Mention:
    entity = None if found.entity is None else found.entity + entities
    first, last = found.words
    return replace(found, head=found.head + by, words=(first + by, last + by), entity=entity)


def _tagged(found: Tagged, by: int) -> Tagged:
    return replace(found, words=(found.words[0] + by, found.words[1] + by))
