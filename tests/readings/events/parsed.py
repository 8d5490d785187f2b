"""The sentences of ``reports.py`` and ``who_reports.py`` with the parse and the triggers that the
reader gave them: so these tests load no weights, and do not change with them.

``python -m tests.readings.events.parsed`` parses them anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sayso.model import Event, Trigger
from sayso.readings.actors.casting import Cast
from sayso.readings.events import events
from sayso.readings.parsed import Words
from sayso.readings.times.timing import Hung, dated
from tests.readings.events.reports import REPORTS
from tests.readings.events.who_reports import WHO
from tests.readings.marked import Report, report

ALL = {**REPORTS, **WHO}
FILE = Path(__file__).with_name("parsed.jsonl")


class Told:
    """What is read of one of the reports, in words."""

    def __init__(self, name: str) -> None:
        self.report = _parsed(name)
        self.text = self.report.document.text
        self.cast: Cast = self.report.cast()
        _, times = dated(self.report.document, self.report.analysis)
        self.hung = Hung.of(self.report.analysis, times)
        self.events = events(
            self.report.document, Words.of(self.report.analysis), self.cast, self.hung
        )

    def triggers(self) -> list[str]:
        return [event.span.of(self.text) for event in self.events]

    def event(self, trigger: str) -> Event:
        (found,) = [each for each in self.events if each.span.of(self.text) == trigger]
        return found

    def who(self, trigger: str) -> tuple[list[str], list[str]]:
        """The names of an event's actors, and of its recipients."""
        event = self.event(trigger)
        return self.names(event.actors), self.names(event.recipients)

    def names(self, ids: tuple[str, ...]) -> list[str]:
        return [self.cast.actor(each).name for each in ids]

    def status(self, trigger: str) -> str:
        return self.event(trigger).status


def many(name: str, times: int) -> Report:
    """One of the reports so many times over."""
    one = _parsed(name)
    told, text = one.analysis, f"{one.document.text} "
    by = [len(told.words) * each for each in range(times)]
    analysis = replace(
        told,
        text=text * times,
        words=[
            (start + len(text) * each, end + len(text) * each)
            for each in range(times)
            for start, end in told.words
        ],
        sentences=[(first + at, last + at) for at in by for first, last in told.sentences],
        upos=[*told.upos] * times,
        features=[*told.features] * times,
        heads=[head + at for at in by for head in told.heads],
        relations=[*told.relations] * times,
        mentions=[
            replace(each, head=each.head + at, words=(each.words[0] + at, each.words[1] + at))
            for at in by
            for each in told.mentions
        ],
        events=[replace(each, word=each.word + at) for at in by for each in told.events],
    )
    return replace(one, document=replace(one.document, text=text * times), analysis=analysis)


def _parsed(name: str) -> Report:
    plain = report(ALL[name])
    parse = _parses()[plain.document.text]
    upos, relations, heads, features = zip(*parse["words"], strict=True)
    told = replace(
        plain.analysis,
        upos=upos,
        relations=relations,
        heads=heads,
        features=features,
        sentences=[tuple(each) for each in parse["sentences"]],
        events=tuple(Trigger(*each) for each in parse["triggers"]),
    )
    mentions = tuple(
        replace(each, head=_top(each.words, heads)) for each in plain.analysis.mentions
    )
    return replace(plain, analysis=replace(told, mentions=mentions))


def _top(words: tuple[int, int], heads: tuple[int, ...]) -> int:
    outside = (at for at in range(*words) if not words[0] <= heads[at] < words[1])
    return next(outside, words[1] - 1)


@cache
def _parses() -> Mapping[str, dict[str, Any]]:
    rows = (json.loads(line) for line in FILE.read_text("utf-8").splitlines())
    return {row["text"]: row for row in rows}


def _parse_anew() -> None:
    from sayso.readings import Reader

    lines = []
    with Reader() as reader:
        for marked in ALL.values():
            text = report(marked).document.text
            told = reader.analyse(text)
            words = zip(told.upos, told.relations, map(int, told.heads), told.features, strict=True)
            row = {
                "text": text,
                "words": list(words),
                "sentences": [list(each) for each in told.sentences],
                "triggers": [
                    [t.word, round(t.score, 2), t.kind, _rounded(t.factuality), _rounded(t.types)]
                    for t in told.events
                ],
            }
            lines.append(json.dumps(row, ensure_ascii=False))
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


def _rounded(scores: Mapping[str, float]) -> dict[str, float]:
    return {name: round(score, 2) for name, score in scores.items() if score >= 0.05}


if __name__ == "__main__":
    _parse_anew()
