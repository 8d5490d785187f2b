"""Which of all that may be a position is likely one, by what is told of it together."""

from __future__ import annotations

from sayso.readings.positions import Candidate, Candidates, Sides, sides, weighed
from sayso.readings.positions.weighing import LEAST_WORDS
from sayso.readings.statements.inner import Weights
from sayso.readings.times.timing import Hung
from tests.readings.positions.parsed import Taken


def found(name: str) -> list[tuple[Candidate, Weights]]:
    taken = Taken(name)
    analysis, told = taken.report.analysis, taken.cast
    hung = Hung.of(analysis, ())
    return weighed(Candidates(taken.report.document, analysis, told, told.statements, hung))


def signs_of(name: str, words: str) -> Weights:
    text = Taken(name).text
    (signs,) = [
        signs for each, signs in found(name) if each.position.content[0].of(text).startswith(words)
    ]
    return signs


def weighed_by(name: str, weights: Weights) -> tuple[Sides, list[str]]:
    taken = Taken(name)
    analysis, told = taken.report.analysis, taken.cast
    hung = Hung.of(analysis, ())
    read = sides(taken.report.document, analysis, told, told.statements, hung, weights=weights)
    return read, [taken.words(each) for each in read.positions]


def test_how_a_will_is_told_and_whose_it_is_are_signs() -> None:
    said, demanded = signs_of("long", "free the"), signs_of("long", "lift the")

    assert said["sure"] < demanded["sure"]
    assert (said["side"], demanded["side"]) == (0.0, 1.0)
    assert (said["said of itself"], demanded["said of itself"]) == (1.0, 0.0)


def test_a_plan_that_does_neither_harm_nor_good_may_be_a_position_and_is_doubted() -> None:
    signs = signs_of("long", "move the old market")

    assert signs["undoubted"] == 0.0
    assert signs["doubt: neither"] == 1.0
    assert signs_of("long", "free the")["undoubted"] == 1.0


def test_what_is_likely_no_position_is_left_out_of_a_report() -> None:
    assert len(Taken("long").report.analysis.words) >= LEAST_WORDS

    assert weighed_by("long", {"always": -9.0})[1] == []
    _, words = weighed_by("long", {"always": -2.0, "undoubted": 4.0})
    assert words == ["lift the embargo on arms", "free the captives"]
    _, words = weighed_by("long", {"always": 2.0})
    assert any(each.startswith("move the old market") for each in words)


def test_the_score_of_a_position_is_how_likely_it_is_one() -> None:
    read, _ = weighed_by("long", {"undoubted": 1.0986, "doubts": -9.0})

    assert {each.score for each in read.positions} == {0.75}


def test_of_two_in_the_same_words_the_likelier_is_told() -> None:
    read, _ = weighed_by("long", {"always": 9.0})
    told: set[tuple[str, int]] = set()
    for each in read.positions:
        for span in each.content:
            own = {(each.actor, at) for at in range(span.start, span.end)}
            assert told.isdisjoint(own)
            told |= own


def test_a_text_of_a_sentence_or_two_is_left_as_it_is() -> None:
    read, _ = weighed_by("refuses", {"always": -9.0})

    assert read.positions == Taken("refuses").sides.positions != ()


def test_what_stands_in_nobodys_words_may_be_of_whoever_spoke_last_and_is_doubted() -> None:
    ((each, signs),) = found("said after")
    taken = Taken("said after")

    assert each.held.actor.name == "Dana Sollen"
    assert signs["undoubted"] == 0.0
    assert taken.positions() == []
    assert each.position.asserted_by.statement is None
    assert taken.name(each.position.asserted_by.actor or "") == "Dana Sollen"
