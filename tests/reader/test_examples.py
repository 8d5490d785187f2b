"""What the first users' reports hold, retold in invented sentences, comes out right.

Only what any decent reader must find is asserted: who spoke, in which form, inside whose words.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from sayso.captures import captures
from sayso.documents import document
from sayso.model import Capture, Reading, Span, Statement
from sayso.readings import Reader
from tests.reader import laws

EXAMPLES = Path(__file__).parents[2] / "examples"


def read(reader: Reader, text: str) -> Reading:
    return reader.read(document(Capture(where="x", text=text)))


def place(reading: Reading, words: str) -> Span:
    start = reading.document.text.index(words)
    return Span(start, start + len(words))


def holding(reading: Reading, words: str) -> Sequence[Statement]:
    """The statements with these very words in one part of their content, the outermost first."""
    span = place(reading, words)
    held = [each for each in reading.statements if any(p.covers(span) for p in each.content)]
    return sorted(held, key=lambda each: len(_around(reading, each)))


def outermost(reading: Reading, words: str) -> Statement:
    """The statement on the outlet's own level that tells these words."""
    found = [each for each in holding(reading, words) if each.within is None]
    assert len(found) == 1, (words, [cue(reading, each) for each in found])
    return found[0]


def _around(reading: Reading, statement: Statement) -> list[str]:
    """The ids of the statements around one, the innermost first."""
    within = {each.id: each.within for each in reading.statements}
    ids: list[str] = []
    outer = statement.within
    while outer is not None:
        ids.append(outer)
        outer = within[outer]
    return ids


def speaker(reading: Reading, statement: Statement) -> str:
    return "" if statement.speaker is None else statement.speaker.of(reading.document.text)


def cue(reading: Reading, statement: Statement) -> str:
    return " … ".join(span.of(reading.document.text) for span in statement.cue)


# --- Voices that go on ---------------------------------------------------------------------------

TWO_PARAGRAPHS = """\
Orvane’s interior ministry on Monday accused Selm of taking “hostile steps” to spoil the talks.

“At the wish of Orvane, the talks on a lasting settlement have begun again,” the ministry said.

“At the same time, Selm and its friends are looking for ways to break them off.”

The next round is to take place in Port Essel."""
LOST_PARAGRAPHS = (
    "“We counted them twice, because the number was hard to believe,” the head of the prisoners’ "
    "office, Vera Stoll, told Marn Valley Radio. “Fifty-eight came on their feet and three on "
    "stretchers.” “The rest will follow by Wednesday, if the river stays quiet.” The mediators, "
    "who watched from the bridge, were home by noon."
)


def test_an_accusation_mixed_of_paraphrase_and_quoted_words(reader: Reader) -> None:
    reading = read(reader, TWO_PARAGRAPHS)
    accused = outermost(reading, "hostile steps")

    assert speaker(reading, accused) == "Orvane’s interior ministry"
    assert (accused.act, accused.form) == ("accuse", "mixed")


def test_a_quoted_paragraph_without_a_cue_goes_on_in_the_ministrys_voice(reader: Reader) -> None:
    reading = read(reader, TWO_PARAGRAPHS)
    said = outermost(reading, "At the wish of Orvane")
    goes_on = outermost(reading, "At the same time")

    assert (said.form, goes_on.form) == ("direct", "direct")
    assert speaker(reading, said) == speaker(reading, goes_on) == "the ministry"
    assert cue(reading, said) == "said"
    assert goes_on.cue == ()
    assert not holding(reading, "The next round")


@pytest.mark.parametrize("text", [LOST_PARAGRAPHS, LOST_PARAGRAPHS.replace(".” “", ".”\n\n“")])
def test_a_quotation_closed_and_opened_again_stays_in_one_voice(reader: Reader, text: str) -> None:
    reading = read(reader, text)

    for words in ("We counted them twice", "Fifty-eight came on their feet", "The rest will foll"):
        told = outermost(reading, words)
        assert told.form == "direct"
        assert speaker(reading, told) == "the head of the prisoners’ office, Vera Stoll"
    assert not holding(reading, "were home by noon")


def test_a_quotation_broken_by_the_outlets_own_words_leaves_them_out(reader: Reader) -> None:
    reading = read(
        reader, "“The bank,” Amsel said, meaning the western one, “is ours to guard, not theirs.”"
    )
    (said,) = [each for each in reading.statements if cue(reading, each) == "said"]

    assert speaker(reading, said) == "Amsel"
    assert said in holding(reading, "The bank")
    assert said in holding(reading, "is ours to guard")
    assert said not in holding(reading, "meaning")


# --- Statements in statements --------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The Halvern Post reported on Sunday that a Western diplomat said Hartvik was “close to "
        "burning the last bridge” with the mediators.",
        "One report by The Halvern Post quoted a Western diplomat who claimed that Hartvik was "
        "“close to burning the last bridge” with the mediators.",
    ],
)
def test_a_report_of_a_report_is_a_chain(reader: Reader, text: str) -> None:
    reading = read(reader, text)
    post, diplomat = holding(reading, "close to burning the last bridge")

    assert speaker(reading, post).endswith("The Halvern Post")
    assert speaker(reading, diplomat) == "a Western diplomat"
    assert (post.within, diplomat.within) == (None, post.id)
    assert diplomat.form == "mixed"


def test_a_voice_quoted_inside_a_quotation_is_inside_it(reader: Reader) -> None:
    reading = read(
        reader,
        "“A man from the ministry said to me, ‘Your turn will come,’ and then he walked on,” "
        "Ruta Velm said.",
    )
    velm = outermost(reading, "Your turn will come")

    assert speaker(reading, velm) == "Ruta Velm"
    assert velm.form == "direct"
    for inner in holding(reading, "Your turn will come")[1:]:
        assert inner.within == velm.id


# --- Cues and speakers ---------------------------------------------------------------------------


def test_somebody_prompted_to_comment_is_the_speaker(reader: Reader) -> None:
    reading = read(
        reader,
        "The overnight barrage on Lower Karst prompted Halvern’s president, Judit Amsel, to "
        "comment that Verrin had “lost all sense of measure.”",
    )
    said = outermost(reading, "lost all sense of measure")

    assert speaker(reading, said) == "Halvern’s president, Judit Amsel"
    assert cue(reading, said) == "prompted … to comment"
    assert said.form == "mixed"
    assert not said.negated


def test_she_is_the_speaker_though_her_name_stands_before(reader: Reader) -> None:
    reading = read(
        reader,
        "Mira Sollen, who has spoken for the presidency since March, dismissed the report. There "
        "had never been a note of any kind, she said.",
    )

    assert speaker(reading, outermost(reading, "never been a note")) == "she"


def test_a_denial_is_told_apart_from_a_saying(reader: Reader) -> None:
    reading = read(reader, "Ardovia’s army on Friday denied that its gunners had fired first.")
    denied = outermost(reading, "its gunners had fired first")

    assert speaker(reading, denied) == "Ardovia’s army"
    assert (denied.act, denied.form, denied.negated) == ("deny", "indirect", False)


def test_according_to_names_a_speaker(reader: Reader) -> None:
    reading = read(
        reader, "According to the ministry, guns have fired across the water since May 8."
    )
    told = outermost(reading, "guns have fired across the water")

    assert speaker(reading, told) == "the ministry"
    assert told.form == "indirect"


def test_a_threat_of_sanctions_is_whole(reader: Reader) -> None:
    reading = read(
        reader,
        "Halvern has threatened Teshkara with new sanctions if the guns do not fall silent.",
    )
    threat = outermost(reading, "new sanctions if the guns do not fall silent")

    assert speaker(reading, threat) == "Halvern"
    assert threat.act == "threaten"


def test_a_list_of_demands_is_kept_whole(reader: Reader) -> None:
    items = (
        "cease its mobilisation, end the import of foreign arms, withdraw its troops from four "
        "river provinces, drop its plan to join the Continental Council and recognise the river "
        "line to reach a full ceasefire"
    )
    reading = read(reader, f"Navarin has previously stated that Ardovia must {items}.")

    assert speaker(reading, outermost(reading, items)) == "Navarin"


# --- What is no statement ------------------------------------------------------------------------


def test_a_heading_in_single_quotes_is_no_quotation(reader: Reader) -> None:
    reading = read(
        reader,
        "Teshkara and Ardovia will meet again in June, the mediators said on Friday.\n\n"
        "‘Still Looking for the Paper’\n\n"
        "Foreign Minister Lena Hartvik said her delegation had received no memorandum. “We are "
        "waiting, and we have been waiting since May,” she said.",
    )

    assert not holding(reading, "Looking")
    heading = place(reading, "‘Still Looking for the Paper’")
    for voice in reading.voices:
        assert voice.statement is None or not voice.span.overlaps(heading)
    assert speaker(reading, outermost(reading, "We are waiting")) == "she"


def test_a_wire_credit_and_a_dateline_say_nothing(reader: Reader) -> None:
    reading = read(
        reader,
        "ORVANE, May 6. /TNA/. The two sides will exchange 120 prisoners on Sunday, the Foreign "
        "Ministry said.\n\nThe list of names was signed at noon.\n\n(With inputs from MPA)",
    )

    assert speaker(reading, outermost(reading, "will exchange 120 prisoners")).endswith(
        "Foreign Ministry"
    )
    assert not holding(reading, "TNA")
    assert not holding(reading, "MPA")


# --- The examples --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def examples(reader: Reader) -> dict[str, Reading]:
    """The readings of the examples by file name, the JSON lines by file name and line."""
    found = [each for each in captures([str(EXAMPLES)]) if isinstance(each, Capture)]
    read = reader.read_all(document(each) for each in found)
    return {Path(capture.where).name: reading for capture, reading in zip(found, read, strict=True)}


def test_every_example_is_read_by_the_laws(examples: dict[str, Reading]) -> None:
    assert len(examples) >= 10
    for reading in examples.values():
        laws.check(laws.record_of(reading))


@pytest.mark.parametrize(
    ("name", "words", "who"),
    [
        ("river-shelling.txt", "one provocation after another", "Teshkara’s defence ministry"),
        ("river-shelling.txt", "We came to the table in good faith", "the ministry"),
        ("river-shelling.txt", "Meanwhile the other side has brought", "the ministry"),
        ("river-shelling.txt", "Our gunners answered fire and nothing else", "its spokesman"),
        ("river-shelling.txt", "negotiating with the wrong instrument", "Halvern’s envoy"),
        ("river-shelling.txt", "the promised memorandum had not reached her desk", "Amsel"),
        ("river-shelling.txt", "Ardovia must pull back its artillery, release all", "He"),
        ("leaked-note.txt", "live with a line on the water", "The Halvern Post"),
        ("leaked-note.txt", "There is no note", "presidential spokeswoman Mira Sollen"),
        ("leaked-note.txt", "it stood by its story", "The Post"),
        ("talks-wire.txt", "any such offer had been made", "Her Teshkaran counterpart"),
        ("talks-agency.txt", "had read about it in the newspapers", "a member of the Teshkaran"),
        ("karst-ferry-denial.txt", "Not a round was fired before noon", "Colonel Ilan Brode"),
        ("karst-ferry-denial.txt", "I know what a mine sounds like, and", "he"),
        ("valley-radio.txt", "We counted them twice", "the head of the prisoners’ office"),
        ("valley-radio.txt", "The rest will follow by Wednesday", "the head of the prisoners’ off"),
        ("valley-radio.txt", "He said the same thing to the woman", "she"),
    ],
)
def test_the_examples_name_who_said_what(
    examples: dict[str, Reading], name: str, words: str, who: str
) -> None:
    reading = examples[name]

    assert speaker(reading, outermost(reading, words)).startswith(who)
