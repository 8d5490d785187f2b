"""What the first users' two reports hold against each other, retold in invented sentences."""

from __future__ import annotations

import pytest

from sayso.documents import document
from sayso.model import Capture
from sayso.readings import Reader
from sayso.triangulation.model import Comparison, Side
from sayso.triangulation.side_by_side import compare

ACCUSED = """\
Fiji’s defence ministry on Tuesday accused Tonga, with the help of some islands, of taking \
“provocative steps” to derail the peace talks with Suva.

The first direct talks between Fiji and Tonga in over three years took place on May 16, but \
failed to produce a ceasefire agreement.

Fiji’s foreign ministry stated on Tuesday that Fiji is continuing to work on the draft \
memorandum on a future peace accord to end the war in Tonga. “Fiji continues to develop a \
draft memorandum on a future peace treaty,” its spokeswoman Vera Stoll said. She said that \
once the document was ready, it would be handed over to Tonga.

Tonga has reported a sharp escalation in Fijian attacks on its territory, including a record \
barrage on Sunday night."""
PRESS = """\
Palace accuses foreign press of mocking Tonga peace discussions

The government of Fiji has accused foreign media of trying to disrupt peace negotiations \
between Fiji and Tonga.

Earlier in June, Fiji and Tonga met in Apia for their first face-to-face negotiations in \
three years. The meeting resulted in a major prisoner exchange and a mutual commitment to \
submit ceasefire proposals. Fijian Foreign Minister Ada Brel confirmed that Suva is \
finalizing a memorandum that outlines its terms for ending the conflict.

“Many papers are clearly working to undermine the peace process,” Palace spokesperson Joni \
Ruun said, without naming any of them. He praised the mediators for what he described as a \
“balanced approach”, noting that a resolution would take time."""


@pytest.fixture(scope="module")
def compared(reader: Reader) -> tuple[Comparison, ...]:
    given = (("accused", ACCUSED), ("press", PRESS))
    read = (reader.read(document(Capture(where=name, text=text))) for name, text in given)
    return compare(read).accounts.comparisons


def test_the_first_talks_have_two_dates(compared: tuple[Comparison, ...]) -> None:
    (told,) = [each for each in compared if each.kind == "contradict"]

    assert told.on == "date"
    assert {told.left.text, told.right.text} == {
        "talks between Fiji and Tonga in over three years took place on May 16",
        "Earlier in June, Fiji and Tonga met",
    }


def test_the_first_talks_have_two_outcomes(compared: tuple[Comparison, ...]) -> None:
    outcomes = {side.text for each in compared if each.on == "outcome" for side in _sides(each)}

    assert any("failed to produce a ceasefire" in each for each in outcomes)
    assert any("prisoner exchange" in each for each in outcomes)


def test_that_the_first_talks_were_held_is_shown_where_they_are_called_the_first(
    compared: tuple[Comparison, ...],
) -> None:
    held = [each for each in compared if each.kind == "agree" and each.on == "polarity"]
    shown = {side.span.start for each in held for side in _sides(each)}
    first = {ACCUSED.index("talks between"), PRESS.index("negotiations in three years")}

    assert first <= shown


def test_two_officials_agree_on_the_memorandum(compared: tuple[Comparison, ...]) -> None:
    agreed = [{side.text for side in _sides(each)} for each in compared if each.kind == "agree"]

    assert any(all("memorandum" in side for side in both) for both in agreed)


def _sides(comparison: Comparison) -> tuple[Side, Side]:
    return comparison.left, comparison.right
