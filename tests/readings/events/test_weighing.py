"""Which of the events found are likely right, by what is told of them together."""

from __future__ import annotations

from sayso.model import Event
from sayso.readings.events import Fitted, events, pairs, possible, weighed
from sayso.readings.events.naming import SIGNS
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights
from sayso.readings.times.timing import Hung, dated
from tests.readings.events.parsed import Told, many
from tests.readings.marked import Report
from tests.work import steps

NEVER, EVER = {"always": -9.0}, {"always": 9.0}
UNLIKELY, LIKELY = Fitted(right=NEVER), Fitted(right=EVER)
ALL = Fitted(naming=EVER, again=NEVER, right=EVER)


def signs_of(name: str, trigger: str) -> Weights:
    told = Told(name)
    words = Words.of(told.report.analysis)
    found = weighed(told.report.document, words, told.cast, told.hung, Fitted())
    (signs,) = [each for event, each in found if event.span.of(told.text) == trigger]
    return signs


def found_in(report: Report, fitted: Fitted | None) -> tuple[Event, ...]:
    _, times = dated(report.document, report.analysis)
    hung = Hung.of(report.analysis, times)
    return events(report.document, Words.of(report.analysis), report.cast(), hung, fitted)


def test_how_an_event_is_shown_is_a_sign() -> None:
    assert signs_of("passive", "shelled")["act"] == 0.0
    assert signs_of("passive", "shelled")["official"] == 1.0  # by an army
    assert signs_of("claimed by none", "attack")["official"] == 0.0


def test_a_word_that_was_told_before_is_a_sign_and_more_so_with_no_other_parties() -> None:
    told = Told("two strikes")
    words = Words.of(told.report.analysis)
    found = weighed(told.report.document, words, told.cast, told.hung, Fitted())

    assert [signs["word before"] for _, signs in found] == [0.0, 1.0]
    assert [signs["same before"] for _, signs in found] == [0.0, 0.0]  # on another place


def test_what_is_likely_wrong_is_left_out() -> None:
    report = Told("passive").report

    assert found_in(report, UNLIKELY) == ()
    assert found_in(report, LIKELY) == found_in(report, None) != ()


def test_weighing_grows_with_the_words() -> None:
    def work(times: int) -> int:
        report = many("passive", times)
        return steps(lambda: found_in(report, ALL))

    assert work(200) < 3 * work(100)


def test_a_word_that_the_rules_leave_out_has_signs_too() -> None:
    told = Told("compound")
    words = Words.of(told.report.analysis)
    found = {
        span.of(told.text): dict(zip(SIGNS, row, strict=True))
        for span, row in possible(told.report.document, words, told.cast, told.hung)
    }

    assert "attack" not in told.triggers()
    assert found["attack"]["fits"] == 0.0
    assert found["attack"]["modifier"] == 1.0


def test_what_the_rules_leave_out_names_an_event_where_the_weights_say_so() -> None:
    report = many("compound", 20)
    words = [event.span.of(report.document.text) for event in found_in(report, None)]
    weighed_ones = found_in(report, Fitted(naming=EVER, again=NEVER))

    assert "attack" not in words
    assert "attack" in [event.span.of(report.document.text) for event in weighed_ones]
    assert found_in(report, Fitted(naming=NEVER)) == ()


def test_two_happenings_are_one_where_the_weights_say_so() -> None:
    report = many("two strikes", 20)
    apart = found_in(report, Fitted(again=NEVER))
    (one,) = found_in(report, Fitted(again=EVER))

    assert len(apart) == len(one.mentions) > 1


def test_how_two_words_of_one_type_stand_to_each_other_is_a_sign() -> None:
    told = Told("two strikes")
    words = Words.of(told.report.analysis)
    found = pairs(told.report.document, words, told.cast, told.hung, Fitted())
    ((one, other, signs),) = found

    assert one < other
    assert (signs["lemma"], signs["status"]) == (1.0, 1.0)
    assert signs["recipients apart"] == 1.0  # on another place
