"""Whom each word of a report means, whether they speak or not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from sayso.readings.actors.casting import Cast
from tests.readings.marked import Report, report


def _named(told: Report, words: str, nth: int = 0) -> str | None:
    """The name of the actor that some words mean."""
    cast, text = told.cast(), told.document.text
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    found = cast.actor_of(Span(at, at + len(words)))
    return cast.actor(found).name if found else None


def test_who_is_only_spoken_of_is_an_actor_too() -> None:
    told = report(
        "<s1>Orvane</s1> <c1>said</c1> <p1>it struck a depot of <org>the Selm Army</org></p1>. "
        "<person>Foreign Minister Dana Sollen</person> left."
    )

    assert _named(told, "the Selm Army") == "Selm Army"
    sollen = told.cast().actor(told.cast().actor_of(_span(told, "Dana Sollen")) or "")
    assert (sollen.kind, sollen.role, sollen.name) == ("person", "Foreign Minister", "Dana Sollen")
    assert [actor.name for actor in told.cast().actors] == ["Orvane"]


def test_any_word_of_a_name_and_the_noun_of_a_description_mean_their_actor() -> None:
    told = report("<person>Envoy Dana Sollen</person> met <org>the river council</org>.")
    cast = told.cast()
    names = [cast.actor(found).name for at in range(7) if (found := cast.actor_of(at))]

    assert names == ["Dana Sollen", "Dana Sollen", "Dana Sollen", "the river council"]


def test_a_name_inside_a_longer_name_is_its_own() -> None:
    told = report("<org><place>France</place>'s defence ministry</org> was asked.")

    assert _named(told, "France") == "France"
    assert _named(told, "ministry") == "France's defence ministry"


def test_a_peoples_adjective_means_the_state_by_its_actor() -> None:
    told = report("French drones struck. <s1>France</s1> <c1>denied</c1> <p1>it did</p1>.")

    assert told.cast().actor_of(0) == told.actor("France").id


def test_an_adjective_that_the_network_takes_for_a_person_means_the_state() -> None:
    told = report("Members feared <person>French</person> drones.")
    heads, relations = list(told.analysis.heads), list(told.analysis.relations)
    heads[2], relations[2] = 3, "amod"
    told = replace(told, analysis=replace(told.analysis, heads=heads, relations=relations))
    state = told.cast().actor(told.cast().actor_of(2) or "")

    assert (state.name, state.kind) == ("France", "state")


def test_a_people_is_no_person_whatever_the_network_takes_it_for() -> None:
    for named in ("South Africans", "Austrians", "Dutch"):
        told = report(f"It feared the <person>{named}</person>.")
        people = told.cast().actor(told.cast().actor_of(3) or "")
        assert (people.name, people.kind) == (named, "people")


def test_a_region_that_is_called_like_an_organisation_is_governed_by_a_body() -> None:
    told = report("<org>West Bank</org> towns shut; <place>Cote d’Ivoire</place> watched.")

    assert told.cast().actor(told.cast().actor_of(0) or "").kind == "body"
    state = told.cast().actor(told.cast().actor_of(6) or "")
    assert (state.name, state.kind, state.state) == ("Cote d’Ivoire", "state", "Ivory Coast")


def test_a_state_that_is_named_by_adjectives_alone_has_an_actor_with_all_of_them() -> None:
    told = report("French drones struck. Later French jets flew home.")
    state = told.cast().actor(told.cast().actor_of(0) or "")

    assert (state.name, state.kind, state.state) == ("France", "state", "France")
    assert [span.start for span in state.mentions] == [0, 28]
    assert told.cast().listed() == ()
    assert told.cast().listed([state.id]) == (state,)


def test_an_adjective_of_a_place_that_no_list_has_means_that_place() -> None:
    told = report("<s1><place>Orvane</place></s1> <c1>said</c1> <p1>Orvanian drones flew</p1>.")

    assert _named(told, "Orvanian") == "Orvane"


def test_a_hyphen_ties_an_adjective_to_something_else_but_not_to_another_state() -> None:
    told = report("French-speaking people saw Greek-French talks.")

    assert _named(told, "French") is None
    assert _named(told, "French", nth=1) == "France"
    assert _named(told, "Greek") == "Greece"


def test_a_state_of_several_words_is_one() -> None:
    told = report("South Korean and New Zealand ships met.")

    assert _named(told, "South Korean") == "South Korea"
    assert _named(told, "Zealand") == "New Zealand"


def test_a_description_of_a_place_or_of_a_text_is_a_thing() -> None:
    cast = report(
        "<place>the quiet areas</place> and <org>the crew</org> of <place>Selm</place>"
    ).cast()
    things = {cast.actor(each).name for each in cast.everybody.things}

    assert things == {"the quiet areas"}


def test_who_is_used_is_listed_with_what_they_are_part_of() -> None:
    told = report(
        "<person>Kremlin spokeswoman Dana Sollen</person> left <org>the Kremlin</org>."
    ).cast()
    sollen = told.actor_of(2)
    assert sollen is not None

    assert [actor.name for actor in told.listed([sollen])] == ["Kremlin", "Dana Sollen"]


@given(st.lists(st.sampled_from(["French", "France", "-", "the", "US", "Orvanian", ",", "met"])))
def test_every_actor_that_a_word_means_is_known_and_none_is_listed_unasked(
    words: list[str],
) -> None:
    cast: Cast = report(" ".join(["It", *words])).cast()

    for at in range(len(words) + 1):
        found = cast.actor_of(at)
        assert found is None or cast.actor(found).id == found
    assert cast.listed() == ()


def _span(told: Report, words: str) -> Span:
    at = told.document.text.index(words)
    return Span(at, at + len(words))


def test_the_police_are_of_the_state_that_a_report_tells_of_throughout() -> None:
    told = report(
        "<place>Fiji</place> rose. <place>Fiji</place> fell. Fijian ships left. The Fijian harbour "
        "closed. <s1>The police</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.actor("The police").state == "Fiji"


def test_the_police_are_of_no_state_in_a_report_of_two() -> None:
    told = report(
        "<place>Fiji</place> rose. <place>Tonga</place> fell. Tongan ships left. The Fijian "
        "harbour closed. <s1>The police</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.actor("The police").state is None
