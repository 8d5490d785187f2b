"""Which of the events found are likely right, by what is told of them together."""

from __future__ import annotations

from sayso.model import Event
from sayso.readings.events import events, weighed
from sayso.readings.events.weighing import LEAST_WORDS
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights
from sayso.readings.times.timing import Hung, dated
from tests.readings.events.parsed import Told, many
from tests.readings.marked import Report
from tests.work import steps


def signs_of(name: str, trigger: str) -> Weights:
    told = Told(name)
    words = Words.of(told.report.analysis)
    found = weighed(told.report.document, words, told.cast, told.hung)
    (signs,) = [each for event, each in found if event.span.of(told.text) == trigger]
    return signs


def found_in(report: Report, weights: Weights | None) -> tuple[Event, ...]:
    _, times = dated(report.document, report.analysis)
    hung = Hung.of(report.analysis, times)
    return events(report.document, Words.of(report.analysis), report.cast(), hung, weights)


def test_who_does_it_to_whom_is_a_sign() -> None:
    assert signs_of("passive", "shelled")["both sides"] == 1.0
    assert signs_of("claimed by none", "attack")["both sides"] == 0.0


def test_how_a_verb_is_put_is_a_sign() -> None:
    signs = signs_of("threatened", "threatened")

    assert (signs["past"], signs["present"], signs["ing"]) == (1.0, 0.0, 0.0)


def test_a_word_that_was_told_before_is_a_sign_and_more_so_with_no_other_parties() -> None:
    told = Told("two strikes")
    words = Words.of(told.report.analysis)
    found = weighed(told.report.document, words, told.cast, told.hung)

    assert [signs["word before"] for _, signs in found] == [0.0, 1.0]
    assert [signs["same before"] for _, signs in found] == [0.0, 0.0]  # on another place


def test_what_is_likely_wrong_is_left_out_of_a_report() -> None:
    report = many("passive", 20)
    assert len(report.analysis.words) >= LEAST_WORDS

    assert found_in(report, {"always": -9.0}) == ()
    assert found_in(report, {"always": 9.0}) == found_in(report, None) != ()


def test_a_text_of_a_sentence_or_two_is_left_as_it_is() -> None:
    told = Told("passive")

    assert found_in(told.report, {"always": -9.0}) == told.events != ()


def test_weighing_grows_with_the_words() -> None:
    def work(times: int) -> int:
        report = many("passive", times)
        return steps(lambda: found_in(report, {"always": 1.0}))

    assert work(200) < 3 * work(100)
