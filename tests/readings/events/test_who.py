"""Who takes part in an event, where grammar alone tells it."""

from __future__ import annotations

import pytest

from tests.readings.events.parsed import Told


@pytest.mark.parametrize(
    ("name", "trigger", "actors", "recipients"),
    [
        ("urged the villagers", "urged", ["Ana Brel"], ["the militia"]),
        ("urged the villagers", "withdraw", ["the militia"], ["Brisk"]),
        ("demanded that", "demanded", ["Selm"], ["Orvane"]),
        ("end to its raids", "demanded", ["Selm"], ["Orvane"]),
        ("answers from", "demanding", ["Selm"], ["Orvane"]),
        ("refused talks", "refused", ["Orvane"], ["Selm"]),
        ("claims made by", "condemned", ["Ana Brel"], ["Orvane"]),
        ("eased", "lift", ["Orvane"], ["Selm"]),
        ("ties with", "strengthen", ["Orvane"], ["Selm"]),
        ("chance to", "expel", ["Orvane"], ["Ivo Finn"]),
        ("its readiness", "support", ["Selm"], ["Orvane"]),
        ("infiltrating", "attacking", ["Ivo Finn"], ["the militia"]),
        ("and the president", "attacked", ["the militia", "Selm"], ["Orvane"]),
        ("pair", "talks", ["Selm", "Orvane"], []),
        ("talks on", "talks", ["Selm", "Orvane"], []),
        ("agreed a truce", "truce", ["Selm", "Orvane"], []),
        ("visit of", "visit", ["Ana Brel"], ["Orvane"]),
        ("its invasion", "invasion", ["Hartvik"], ["Orvane"]),
        ("its ports", "attack", ["Selm"], ["Orvane"]),  # nobody attacks ports of their own
        ("violated the embargo", "embargo", [], ["Brisk"]),
        ("left wounded", "wounded", [], ["ten villagers"]),
        ("killed in a town", "attack", [], ["ten villagers"]),  # Brisk did not do it
        ("say raids", "raids", [], ["Brisk"]),
        ("statement from", "condemning", ["Selm", "Hartvik"], ["Orvane"]),
        ("signed letters", "demanding", ["Ten villagers"], ["Orvane"]),
        ("last name", "call", ["Ana Brel", "Dana Sollen"], []),
        ("three countries", "urged", ["Orvane", "Selm", "Hartvik"], ["Brisk"]),
        ("raids in", "raids", ["Orvane"], ["Selm"]),
        ("statement criticizing", "criticizing", ["Selm"], ["Orvane"]),
        ("urged him", "urged", ["Ivo Finn"], ["Dan Sollen"]),  # nobody urges himself by "him"
        ("leaders of two", "met", ["Ana Brel", "Ivo Finn"], []),
        ("lifted on", "lifted", ["Orvane"], ["Selm"]),
        ("let aid", "let", ["Orvane"], ["Brisk"]),
        ("after talks with", "talks", ["Selm", "Hartvik", "Ana Brel"], []),
        ("ready to work", "agreed", ["Fiji", "Kenya"], []),
        ("accused of", "accused", ["Ivo Finn"], ["Orvane"]),
        ("joined in", "condemning", ["Orvane", "Selm", "Hartvik"], ["Brisk"]),
        ("he praised", "praised", ["Dana Sollen"], ["Ivo Finn"]),
        ("ordered to leave by", "ordered", ["Orvane"], ["The militia"]),
        ("joined two in", "condemning", ["Orvane", "Selm", "Hartvik"], ["Brisk"]),
        ("two countries", "truce", ["Kenya", "Fiji"], []),
        ("side", "rejected", ["Fiji"], []),
        ("against from", "sanctions", ["Orvane", "Selm"], ["Ana Brel"]),
        ("fighting between", "fighting", ["Orvane", "Selm"], []),
        ("arguments presented", "rejected", ["Selm"], ["Orvane"]),
        ("we", "attacked", ["Fiji"], ["Brisk"]),
        ("letter", "proposing", ["Ana Brel"], []),  # the letter is not who proposes
    ],
)
def test_who_does_what_to_whom(
    name: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert Told(name).who(trigger) == (actors, recipients)


def test_a_release_is_not_demanded_of_those_to_be_released() -> None:
    assert Told("release of").who("demanded") == (["Selm"], [])


def test_who_arrests_on_charges_from_a_court_has_nothing_done_to_its_place() -> None:
    assert Told("held on").who("arrested") == ([], ["Ivo Finn"])


def test_whoever_it_means_it_is_no_person() -> None:
    """The parse gives "it" to Ana Brel, who warns; sanctions are for whom she warns."""
    assert Told("it is no person").who("sanctions")[1] == ["Orvane"]


def test_a_visit_named_behind_both_parties_of_a_deal_adds_nobody() -> None:
    assert "Ana Brel" not in Told("deal between").who("deal")[0]


def test_what_is_said_against_a_state_has_no_place_there() -> None:
    told = Told("tariffs")
    assert told.event("tariffs").place is None
    assert Told("offensive in").event("offensive").place is not None


def test_talks_that_have_begun_with_somebody_are_also_with_who_tells_of_them() -> None:
    actors, _ = Told("talks have begun").who("Talks")
    assert len(actors) == 2
    assert "Orvane" in actors
