"""Statements of two reports, in our own words about an invented river valley."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.triangulation.model import Comparison, Story, Utterance
from sayso.triangulation.report import reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import parties_of
from sayso.triangulation.utterances import compared_wordings, matches, utterances
from tests.triangulation.by_hand import Written, day


def said(
    content: str, outlet: str, *, speaker: str = "Ana Brel", form: str = "direct", **told: object
) -> Written:
    written = Written(f"{speaker} said: “{content}” So it was told.", outlet=outlet)
    actor = written.actor(speaker)
    written.statement("said", content, actor=actor, form=form, **told)  # type: ignore[arg-type]
    return written


def found(*written: Written) -> tuple[list[Utterance], list[Comparison]]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    told = [each for report in reports_of(readings, {}) for each in sayings(report, parties)]
    same = matches(told)
    return list(utterances(same)), list(compared_wordings(same))


def test_the_same_words_are_one_utterance_of_its_party() -> None:
    words = "We will open the pass when the guns are silent"
    [utterance], [comparison] = found(said(words, "A"), said(words, "B"))

    assert utterance.party == "party_ana-brel"
    assert len(utterance.statements) == 2
    assert (comparison.kind, comparison.on) == ("agree", "wording")


def test_an_excerpt_of_a_quotation_is_the_same_saying() -> None:
    one = said("We will open the pass when the guns are silent, and not a day before", "A")
    other = said("open the pass when the guns are silent", "B")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_the_same_content_in_other_words_by_one_speaker_is_one_utterance() -> None:
    one = said("negotiations with the rebels will resume in Osk after the harvest truce", "A")
    other = said("talks with the rebels in Osk resume once the harvest ceasefire holds", "B")

    utterance, [comparison] = found(one, other)
    assert len(utterance) == 1
    assert "other words" in comparison.because


def test_a_not_that_only_one_wording_has_is_shown() -> None:
    one = said("We will open the upper pass to every convoy that carries bread", "A")
    other = said("We will not open the upper pass to every convoy that carries bread", "B")

    [comparison] = found(one, other)[1]
    assert comparison.kind == "contradict"
    assert "only one has “not”" in comparison.because


def test_the_no_of_a_number_is_no_negation() -> None:
    one = said("You are late with the bread, Karst, and you do not have the men for it", "A")
    other = said("You are late with the bread, No. 1, and you do not have the men for it", "B")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_another_number_in_the_same_words_is_shown() -> None:
    one = said("We will release 40 of the prisoners held in the upper valley", "A")
    other = said("We will release 60 of the prisoners held in the upper valley", "B")

    [comparison] = found(one, other)[1]
    assert comparison.kind == "contradict"
    assert "40 stands against 60" in comparison.because


def test_a_not_in_a_sentence_that_one_outlet_left_out_changes_nothing() -> None:
    words = "we will open the upper pass to every convoy that carries bread"
    one = said(f"We shall not stand by while the valley starves, and {words}", "A")
    other = said(words, "B")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_the_same_words_of_two_speakers_are_two_sayings() -> None:
    words = "We will open the pass when the guns are silent"

    assert found(said(words, "A"), said(words, "B", speaker="Otto Lind")) == ([], [])


def test_words_repeated_on_another_day_are_another_saying() -> None:
    words = "We will open the pass when the guns are silent"
    one = said(words, "A", said_on=day("2031-05-10", "May 10"))
    other = said(words, "B", said_on=day("2031-05-19", "Monday"))

    assert found(one, other) == ([], [])


@pytest.mark.parametrize("content", ["It is.", "Yes", "We will see"])
def test_words_that_anybody_says_are_no_utterance(content: str) -> None:
    assert found(said(content, "A"), said(content, "B")) == ([], [])


def test_the_order_of_reports_changes_nothing() -> None:
    one = said("We will open the upper pass to every convoy that carries bread", "A")
    other = said("We will not open the upper pass to every convoy that carries bread", "B")

    assert found(one, other) == found(other, one)


def test_wordings_that_name_other_numbers_are_no_utterance() -> None:
    one = said("its guns had sunk 41 of the rebels' barges by the weir, 12 at Osk", "A")
    other = said("to have sunk 38 rebel barges by the weir with its guns, 12 at Osk", "B")

    assert found(one, other) == ([], [])


def test_one_number_in_another_script_is_one_number() -> None:
    one = said("We will release 1,200 of the prisoners held in the upper valley", "A")
    other = said("We will release 1200 of the prisoners held in the upper valley", "B")

    assert len(found(one, other)[0]) == 1


def test_no_utterance_holds_two_numbers_through_a_report_that_names_none() -> None:
    words = "of the prisoners held in the upper valley will be released before the harvest"
    reports = (said(f"40 {words}", "A"), said(words, "B"), said(f"60 {words}", "C"))

    [utterance] = found(*reports)[0]
    assert len(utterance.statements) == 2


def test_what_both_are_about_is_not_what_both_say() -> None:
    one = said(
        "that the call was less about how to end the war in the upper valley than about"
        " other subjects, mostly trade in timber and salt between both of the towns",
        "A", form="indirect",
    )  # fmt: skip
    other = said("to end the war in the upper valley on terms of mine", "B", form="indirect")

    assert found(one, other) == ([], [])


def test_two_who_speak_for_one_state_make_two_utterances() -> None:
    words = "the garrison of the ford will withdraw behind the river before the first snow"
    reports = []
    for outlet, speaker in (("A", "Ana Brel"), ("B", "Otto Lind")):
        written = Written(f"Korvian {speaker} said: {words}.", outlet=outlet)
        actor = written.actor(speaker, state="Korvia")
        written.statement("said", words, actor=actor, form="indirect")
        reports.append(written)

    assert found(*reports)[0] == []


def of_two_sentences(first: str, second: str, outlet: str) -> Written:
    written = Written(f"Ana Brel said: “{first}” “{second}” So it was told.", outlet=outlet)
    actor = written.actor("Ana Brel")
    written.statement("said", (first, second), actor=actor, form="direct")
    return written


def test_one_sentence_of_two_longer_sayings_is_set_beside_its_like() -> None:
    same = "The upper bridge stays closed until the engineers have tested every pillar"
    again = "until engineers test every pillar the upper bridge remains closed"
    one = of_two_sentences("We are all tired of this long winter of shelling", same, "A")
    other = of_two_sentences("Grain will be sent down by barge from the old harbour", again, "B")

    [comparison] = found(one, other)[1]
    assert {comparison.left.text, comparison.right.text} == {same, again}


def test_a_number_both_tell_is_as_good_as_a_word_they_share() -> None:
    one = said("20 captives are certainly alive", "A", form="indirect")
    other = said("definitely 20 captives living", "B", form="indirect")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_names_alone_make_no_two_sayings_one() -> None:
    one = said("all leaders of Karst, Talos, Navarin and Meridia are welcome", "A", form="indirect")
    other = said(
        "in time Talos, Navarin, Karst and Meridia will be sorry", "B", form="indirect"
    )  # fmt: skip

    assert found(one, other)[1] == []


def test_of_one_speech_less_has_to_be_shared() -> None:
    """What is told in very different words is one saying where more of the same speech is found."""
    loose = (
        "we hope that the tired ferry crews find rest, warm bread and good shelter in their own"
        " villages before another harsh winter"
    )
    tight = (
        "winter shelter, bread and rest for crews is what the council with its full granaries owes"
        " by law to every bargeman"
    )
    quoted = "The upper bridge stays closed until the engineers have tested every pillar"

    alone = found(said(loose, "A", form="indirect"), said(tight, "B", form="indirect"))[1]
    assert alone == []

    speech = []
    for outlet, words in (("A", loose), ("B", tight)):
        written = Written(f"Ana Brel said “{quoted}”. She added that {words}.", outlet=outlet)
        actor = written.actor("Ana Brel", also=("She",))
        written.statement("said", quoted, actor=actor, form="direct")
        written.statement("added", words, actor=actor)
        speech.append(written)
    assert [each.kind for each in found(*speech)[1]] == ["agree", "agree"]


def test_the_same_words_in_quotation_marks_make_short_sayings_one() -> None:
    one = Written("Ana Brel said the three towns had handed the rebels “a golden bridge”.",
                  outlet="A")  # fmt: skip
    one.statement(
        "said",
        "the three towns had handed the rebels “a golden bridge",
        actor=one.actor("Ana Brel"),
        form="mixed",
    )
    other = Written("Ana Brel said mayors had offered a “golden bridge” to rebels of the hills.",
                    outlet="B")  # fmt: skip
    other.statement(
        "said",
        "mayors had offered a “golden bridge” to rebels of the hills",
        actor=other.actor("Ana Brel"),
        form="mixed",
    )

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_what_one_says_in_a_sentence_is_all_of_the_day_it_tells() -> None:
    """Said on Sunday, in one report as a clause of its own: not what was said on Wednesday."""
    first = Written(
        "Ana Brel on Sunday warned the rebels, saying the ferry will run with or without a truce.",
        outlet="A",
    )
    actor = first.actor("Ana Brel")
    first.statement("warned", "the rebels", actor=actor, said_on=day("2031-05-18", "Sunday"))
    first.statement("saying", "the ferry will run with or without a truce", actor=actor)
    later = said("the ferry will run with or without a truce", "B", form="indirect",
                 said_on=day("2031-05-21", "Wednesday"))  # fmt: skip

    assert found(first, later)[1] == []


def test_the_police_of_one_story_are_one_and_of_two_are_not() -> None:
    words = ("the man was shot in the head and back by more than one gunman at the mill",
             "he was shot in the back and head at the mill by more than one attacker")  # fmt: skip
    written = []
    for outlet, content in zip(("A", "B"), words, strict=True):
        each = Written(f"The police said {content}.", outlet=outlet)
        each.statement("said", content, actor=each.actor("The police", "force"))
        written.append(each)
    readings = [each.reading for each in written]
    documents = tuple(reading.document.id for reading in readings)

    def told(*stories: Story) -> int:
        parties = parties_of(readings)
        reports = reports_of(readings, {}, stories)
        return len(matches([each for report in reports for each in sayings(report, parties)]))

    assert told(Story("The mill", documents, "both tell of it")) == 1
    assert told(*(Story("The mill", (id,), "it tells of it") for id in documents)) == 0


def test_a_clause_of_one_saying_is_the_whole_of_the_other() -> None:
    one = said(
        "its dam works are peaceful and it will never flood the plain or the salt meadows",
        "A", form="indirect",
    )  # fmt: skip
    other = said("that its dam project is peaceful", "B", form="indirect")

    [comparison] = found(one, other)[1]
    told = {comparison.left.text, comparison.right.text}
    assert told == {"its dam works are peaceful", "that its dam project is peaceful"}


def test_every_sentence_that_two_sayings_share_is_shown() -> None:
    one = of_two_sentences(
        "The mill road opens to grain carts", "No toll falls on salt from Osk", "A"
    )
    other = of_two_sentences(
        "Salt from Osk will bear no toll", "Grain carts can use the mill road again", "B"
    )

    shown = {frozenset((each.left.text, each.right.text)) for each in found(one, other)[1]}
    assert shown == {
        frozenset(
            ("The mill road opens to grain carts", "Grain carts can use the mill road again")
        ),
        frozenset(("No toll falls on salt from Osk", "Salt from Osk will bear no toll")),
    }


def test_two_days_and_forty_eight_hours_are_no_two_numbers() -> None:
    reports = []
    for outlet, words, how_long, value in (
        ("A", "14,000 lambs could freeze within two days", "two days", "P2D"),
        ("B", "14,000 lambs could freeze in the next 48 hours", "the next 48 hours", "PT48H"),
    ):
        written = said(words, outlet, form="indirect")
        written.lasting(how_long, value)
        reports.append(written)

    assert [each.kind for each in found(*reports)[1]] == ["agree"]


def jointly(first: str, second: str, outlet: str) -> Written:
    words = "the ferry will sail again once the ice has gone"
    written = Written(f"{first} and {second} said {words}.", outlet=outlet)
    actors = tuple(written.actor(each, "state", state=each) for each in (first, second))
    told = written.statement("said", words, actor=actors[0])
    written.statements = [replace(told, actors=actors)]
    return written


def test_a_joint_statement_is_that_of_each_who_makes_it() -> None:
    one, other = jointly("Karst", "Talos", "A"), jointly("Talos", "Karst", "B")
    third = jointly("Navarin", "Meridia", "C")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]
    assert found(one, third)[1] == []


def test_an_outlet_that_quotes_is_not_who_says_it() -> None:
    words = "the ferry will sail again once the ice has gone from the mouth of the river"
    one = said(words, "The Ford Courier", speaker="Ford Courier")
    other = said(words, "B")

    assert [each.kind for each in found(one, other)[1]] == ["agree"]


def test_the_only_sayings_of_one_speaker_in_one_story_need_little_in_common() -> None:
    one = said("It was a beginning, and a beginning is not silence", "A")
    other = said("It was a start, and a start is worth something", "B")
    readings = [one.reading, other.reading]
    together = Story("the talks", (one.document.id, other.document.id), "one happening")
    parties = parties_of(readings)

    def wordings(stories: list[Story]) -> list[str]:
        reports = reports_of(readings, {}, stories)
        told = [each for report in reports for each in sayings(report, parties)]
        return [each.kind for each in compared_wordings(matches(told))]

    assert wordings([together]) == ["agree"]
    assert wordings([]) == []
