"""With the model: who speaks in what the first users' reports hold, in invented sentences."""

from __future__ import annotations

from sayso.documents import document
from sayso.model import Capture, Reading
from sayso.readings import Reader
from tests.reader.test_examples import holding, outermost


def read(reader: Reader, text: str) -> Reading:
    return reader.read(document(Capture(where="x", text=text)))


def who(reading: Reading, words: str) -> list[str]:
    """Whose words some words are on the outlet's own level, by name."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [names[actor] for actor in outermost(reading, words).actors]


TWO_MINISTRIES = """\
Orvane’s defence ministry on Monday accused Selm of taking “hostile steps” to spoil the talks.

“At the wish of Orvane, the talks on a lasting settlement have begun again,” the ministry said.

“At the same time, Selm and its friends are looking for ways to break them off.”

According to the Orvanian ministry, 412 shells have fallen on the east bank since May 8.

Orvane’s foreign ministry stated on Tuesday that it is working on a draft of the agreement.

Foreign Ministry spokeswoman Maria Amsel said work was going on and that the paper would be handed \
over to Selm.

“We are looking for a peace that lasts longer than the harvest,” she said."""


def test_each_ministry_is_the_right_one(reader: Reader) -> None:
    reading = read(reader, TWO_MINISTRIES)

    for words in ("hostile steps", "At the wish", "At the same time", "412 shells"):
        assert who(reading, words) == ["Orvane’s defence ministry"], words
    assert who(reading, "working on a draft") == ["Orvane’s foreign ministry"]


def test_she_is_the_spokeswoman_named_before(reader: Reader) -> None:
    reading = read(reader, TWO_MINISTRIES)
    (amsel,) = [actor for actor in reading.actors if actor.name == "Maria Amsel"]

    assert who(reading, "work was going on") == ["Maria Amsel"]
    assert who(reading, "lasts longer") == ["Maria Amsel"]
    assert (amsel.kind, amsel.role) == ("person", "Foreign Ministry spokeswoman")


def test_a_report_of_a_report_is_a_chain_of_actors(reader: Reader) -> None:
    reading = read(
        reader,
        "One report by The Halvern Post quoted a Western diplomat who claimed that Hartvik was "
        "“close to burning the last bridge” with the mediators.",
    )
    names = {actor.id: actor.name for actor in reading.actors}
    claimed = holding(reading, "burning the last bridge")[-1]
    (voice,) = [each for each in reading.voices if each.statement == claimed.id][-1:]

    assert [names[actor] for actor in claimed.via] == ["Halvern Post"]
    assert [names[actor] for actor in claimed.actors] == ["a Western diplomat"]
    assert [names[actor] for actor in voice.chain] == ["Halvern Post", "a Western diplomat"]


def test_a_persons_last_name_and_pronoun_are_that_person(reader: Reader) -> None:
    reading = read(
        reader,
        "Orvane accused the press of spoiling the talks. Presidential spokesman Ilan Brode claimed "
        "that the leaks were part of a campaign. “Many papers are working against us,” Brode said. "
        "Despite these reports, Brode praised Navarin for what he described as a “steady hand”.",
    )

    for words in ("leaks were part", "Many papers", "Navarin for what"):
        assert who(reading, words) == ["Ilan Brode"], words


def test_words_of_distance_are_the_outlets_own(reader: Reader) -> None:
    reading = read(
        reader,
        "Navarin said that the guns were an answer to the alleged mistreatment of the farmers.",
    )
    text = reading.document.text
    at = text.index("alleged")
    (voice,) = [each for each in reading.voices if each.span.start == at]

    assert (voice.statement, voice.chain) == (None, ())
    assert outermost(reading, "the alleged mistreatment").act == "say"
