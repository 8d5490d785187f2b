"""Reports in our own words, marked as in ``tests.readings.marked``, with the parse that the reader
gave them: so these tests load no weights, and do not change with them.

``python -m tests.readings.positions.parsed`` parses the reports of ``REPORTS`` anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.model import Position, Statement
from sayso.readings.actors.casting import Cast
from sayso.readings.positions import Sides, sides
from sayso.readings.times.timing import Hung
from tests.readings.marked import Report, report
from tests.readings.positions.reports import REPORTS

FILE = Path(__file__).with_name("parsed.jsonl")


class Taken:
    """What the reports' sides come to, in words."""

    def __init__(self, name: str, **acts: str) -> None:
        """acts: the act of each statement that is no plain saying, by its number: s1="deny"."""
        self.report = _parsed(name)
        self.text = self.report.document.text
        self.cast: Cast = self.report.cast()
        statements = tuple(
            replace(each, act=acts.get(f"s{number}", each.act))
            for number, each in enumerate(self.cast.statements, start=1)
        )
        analysis = self.report.analysis
        hung = Hung.of(analysis, ())
        self.sides: Sides = sides(self.report.document, analysis, self.cast, statements, hung)

    def positions(self) -> list[tuple[str, str, str, str]]:
        """(party, stance, issue, words) of each."""
        return [
            (self.name(each.actor), each.stance, each.issue, self.words(each))
            for each in self.sides.positions
        ]

    def the_one(self) -> Position:
        (found,) = self.sides.positions
        return found

    def name(self, actor: str) -> str:
        return self.cast.actor(actor).name

    def words(self, position: Position) -> str:
        return " … ".join(span.of(self.text) for span in position.content)

    def statement(self, number: int) -> Statement:
        return self.sides.statements[number - 1]

    def targets(self, number: int) -> list[str]:
        return [self.name(each) for each in self.statement(number).targets]

    def addressees(self, number: int) -> list[str]:
        return [self.name(each) for each in self.statement(number).addressees]

    def answers(self, number: int) -> list[int]:
        ids = [each.id for each in self.sides.statements]
        return [ids.index(each) + 1 for each in self.statement(number).answers]


def _parsed(name: str) -> Report:
    plain = report(REPORTS[name])
    parse = _parses()[plain.document.text]
    upos, relations, heads, features = zip(*parse, strict=True)
    ends = [at + 1 for at, word in enumerate(plain.analysis.words) if _ends(plain, word)]
    told = replace(
        plain.analysis,
        upos=upos,
        relations=relations,
        heads=heads,
        features=features,
        sentences=list(zip([0, *ends[:-1]], ends, strict=True)),
    )
    mentions = tuple(
        replace(each, head=_top(each.words, heads)) for each in plain.analysis.mentions
    )
    return replace(plain, analysis=replace(told, mentions=mentions))


def _ends(plain: Report, word: tuple[int, int]) -> bool:
    return plain.document.text[slice(*word)] in (".", "!", "?")


def _top(words: tuple[int, int], heads: tuple[int, ...]) -> int:
    outside = (at for at in range(*words) if not words[0] <= heads[at] < words[1])
    return next(outside, words[1] - 1)


@cache
def _parses() -> Mapping[str, list[tuple[str, str, int, str]]]:
    rows = (json.loads(line) for line in FILE.read_text("utf-8").splitlines())
    return {row["text"]: row["words"] for row in rows}


def _parse_anew() -> None:
    from sayso.readings import Reader

    lines = []
    with Reader() as reader:
        for marked in REPORTS.values():
            text = report(marked).document.text
            told = reader.analyse(text)
            words = zip(told.upos, told.relations, map(int, told.heads), told.features, strict=True)
            lines.append(json.dumps({"text": text, "words": list(words)}, ensure_ascii=False))
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    _parse_anew()
