"""On what occasion something is said, and the day that the occasion gives the saying."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Mention, Published, Statement
from sayso.readings.times.timing import Hung, dated, when_said
from tests.readings.by_hand import document, span_of
from tests.readings.figures.by_hand import parsed

DAY = Published("2031-05-27", "2031-05-27", "2031-05-27", "given", 1.0, "made by hand")


def told(line: str, event: str, *, cue: str = "said", content: str = "boats sank") -> Statement:
    """The statement of a line in which the words ``event`` name a happening, by their last word."""
    analysis = parsed(line)
    text = analysis.text
    span = span_of(text, event)
    inside = [at for at, (start, _) in enumerate(analysis.words) if span.start <= start < span.end]
    mention = Mention(inside[-1], (inside[0], inside[-1] + 1), "event", 1.0)
    analysis = replace(analysis, mentions=(mention,))
    statement = Statement(
        document_id=document(text).id,
        form="indirect",
        act="say",
        cue=(span_of(text, cue),),
        speakers=(),
        content=(span_of(text, content),),
        negated=False,
        hedged=False,
        score=0.9,
        because="made by hand",
    )
    _, times = dated(replace(document(text), published=DAY), analysis)
    (found,) = when_said([statement], Hung.of(analysis, times))
    return found


def occasion(line: str, event: str, content: str = "boats sank") -> str | None:
    found = told(line, event, content=content).occasion
    return found.of(parsed(line).text) if found else None


def test_a_happening_that_hangs_on_the_saying_is_its_occasion() -> None:
    line = "Brel said/VERB at/ADP/case/hearing a hearing/NOUN/obl/said that boats sank ."
    assert occasion(line, "a hearing") == "a hearing"


def test_so_is_one_at_which_somebody_was_speaking() -> None:
    line = (
        "Speaking/VERB/advcl/said at/ADP/case/summit a summit/NOUN/obl/speaking , Brel said/VERB "
        "that boats sank ."
    )
    assert occasion(line, "a summit") == "a summit"


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Brel said/VERB in/ADP/case/letter a letter/NOUN/obl/said boats sank .", "letter"),
        ("Brel said/VERB after/ADP/case/call a call/NOUN/obl/said boats sank .", "call"),
        ("Brel said/VERB the hearing/NOUN/obj/said ; boats sank .", "hearing"),
        ("Brel left/VERB at/ADP/case/hearing a hearing/NOUN/obl/left ; she said boats sank .",
         "hearing"),
    ],
)  # fmt: skip
def test_what_is_written_or_went_before_is_none(line: str, event: str) -> None:
    assert occasion(line, event) is None


def test_what_stands_in_the_words_said_is_not_their_occasion() -> None:
    line = "Brel said/VERB boats sank at/ADP/case/hearing a hearing/NOUN/obl/said ."
    assert occasion(line, "a hearing", "boats sank at a hearing") is None


def test_the_day_of_the_occasion_is_that_of_the_saying() -> None:
    line = (
        "Brel said/VERB in/ADP/case/interview a Tuesday/PROPN/compound/interview "
        "interview/NOUN/obl/said that boats sank ."
    )
    found = told(line, "a Tuesday interview")
    assert found.said_on is not None
    assert (found.said_on.earliest, found.said_on.text) == ("2031-05-27", "Tuesday")


def test_a_long_phrase_is_cut_behind_its_noun() -> None:
    """It runs on into what was told there."""
    words = " ".join(["hearing/NOUN/obl/said", "on", *["the"] * 20])
    line = f"Brel said/VERB at/ADP/case/hearing a {words} ; boats sank ."
    analysis = parsed(line)
    at = analysis.text.split().index("hearing")
    mention = Mention(at, (at - 1, at + 22), "event", 1.0)
    from sayso.readings.times.occasions import occasions

    found = occasions(replace(analysis, mentions=(mention,)))
    assert [each.span.of(analysis.text) for each in found.values()] == ["a hearing"]
