"""Wordings of two outlets for one war, one party and one place, all invented."""

from __future__ import annotations

from sayso.triangulation.framing import framings
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import Written


def framed(*written: Written) -> dict[str, list[str]]:
    readings = [each.reading for each in written]
    found = framings(reports_of(readings, {}), parties_of(readings))
    return {each.referent: [variant.text for variant in each.variants] for each in found}


def test_a_war_is_worded_by_each_outlet_in_its_own_way() -> None:
    one = Written("The full-scale invasion of the valley went on, as every week.", outlet="A")
    other = Written("The special military operation in the valley goes on as planned.", outlet="B")

    assert sorted(framed(one, other)["the war"]) == [
        "full-scale invasion",
        "special military operation",
    ]


def test_what_a_place_is_called_by_says_whose_it_is() -> None:
    one = Written("The bus left occupied Osk for the coast on Monday evening.", outlet="A")
    other = Written("The bus left liberated Osk for the coast on Monday evening.", outlet="B")

    assert set(framed(one, other)["whose Osk is"]) == {"occupied Osk", "liberated Osk"}


def test_what_a_party_is_called_besides_its_name_is_shown() -> None:
    one = Written("The Hill Council met, and the mountain gang was silent.", outlet="A")
    one.actor("Hill Council", "body", state="Karst", also=["the mountain gang"])
    other = Written("The Hill Council met, and the elders of the villages spoke.", outlet="B")
    other.actor("Hill Council", "body", state="Karst", also=["the elders of the villages"])

    assert set(framed(one, other)["Hill Council"]) == {
        "the mountain gang",
        "the elders of the villages",
    }


def test_a_word_for_the_kind_of_thing_or_for_itself_is_no_wording() -> None:
    one = Written("Karst said that the country would defend itself.", outlet="A")
    one.actor("Karst", "state", state="Karst", also=["the country"])
    other = Written("Karst armed itself, and the hill regime was silent.", outlet="B")
    other.actor("Karst", "state", state="Karst", also=["itself", "the hill regime"])

    assert "Karst" not in framed(one, one, other)


def test_one_wording_of_all_is_no_framing() -> None:
    one = Written("The war in the valley went on, as every week of it.", outlet="A")
    other = Written("The war in the valley goes on as it was planned.", outlet="B")

    assert framed(one, other) == {}


def test_quoted_words_are_not_the_outlets() -> None:
    from dataclasses import replace

    from sayso.model import Span, Voice

    one = Written("The invasion of the valley went on, as every week.", outlet="A")
    other = Written("The special operation in the valley goes on as planned.", outlet="B")
    said = Voice(Span(0, len(other.text)), "st_0", ("ac_0",))
    readings = [one.reading, replace(other.reading, voices=(said,))]

    assert list(framings(reports_of(readings, {}), parties_of(readings))) == []


def test_what_says_only_what_sort_of_thing_a_party_is_frames_nothing() -> None:
    one = Written("Karst spoke for itself, and the country waited for the news.", outlet="A")
    one.actor("Karst", "state", state="Karst", also=["itself", "the country"])
    other = Written("Karst waited, and the nation was silent about the ferry.", outlet="B")
    other.actor("Karst", "state", state="Karst", also=["the nation"])

    assert "Karst" not in framed(one, other)
