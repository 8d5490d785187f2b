"""What somebody says and another calls a lie, in our own words."""

from __future__ import annotations

import pytest

from sayso.triangulation.lies import compared_lies
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import Written


def claim(content: str = "the pass is fully coordinated with Talos") -> Written:
    written = Written(f"Ana Brel said {content}.", outlet="A")
    written.statement("said", content, actor=written.actor("Ana Brel"))
    return written


def answer(verb: str = "lied when she", who: str = "Ana Brel") -> Written:
    said = "she is in full coordination with Talos over the pass"
    written = Written(f"Ivo Tarn noted that {who} {verb} said {said}.", outlet="B")
    tarn, other = written.actor("Ivo Tarn"), written.actor(who)
    outer = written.statement("noted", f"{who} {verb} said {said}", actor=tarn)
    written.statement("said", said, actor=other, within=outer.id)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    given = [each for report in reports_of(readings, {}) for each in sayings(report, parties)]
    return list(compared_lies(given))


def test_what_is_called_a_lie_contradicts_who_says_it() -> None:
    [comparison] = compared(claim(), answer())

    assert (comparison.kind, comparison.on) == ("contradict", "polarity")
    assert "Ana Brel says so, Ivo Tarn calls it false" in comparison.because


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(), answer("rightly")),
        (claim(), answer("erred; contrary to what she")),
        (claim("the harvest was poor in the north"), answer()),
        (claim("Talos keeps the pass"), answer()),
        (claim(), answer(who="Oda Lem")),
    ],
)
def test_nothing_else_is_called_a_lie(one: Written, other: Written) -> None:
    assert not compared(one, other)
