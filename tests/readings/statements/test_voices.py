"""Every character of a report has one voice, and the innermost speaker has it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span, Statement
from sayso.readings.statements.quotes import quotations
from sayso.readings.statements.voices import voices
from tests.readings.by_hand import document, span_of

TEXT = "The Post said a diplomat claimed that the river was closed, and went on."
DISTANCE = TEXT.replace("the river", "the allegedly purported river")


def statement(text: str, cue: str, *content: str, within: Statement | None = None) -> Statement:
    return Statement(
        document_id="doc_1",
        form="indirect",
        act="say",
        cue=(span_of(text, cue),),
        speakers=(),
        content=tuple(span_of(text, part) for part in content),
        negated=False,
        hedged=False,
        score=1.0,
        because="made by hand",
        within=within.id if within else None,
    )


def spoken(text: str, *statements: Statement) -> list[tuple[str, str | None]]:
    """Stretches with the cue of the statement whose words they are."""
    cues = {each.id: each.cue[0].of(text) for each in statements}
    return [
        (voice.span.of(text), cues[voice.statement] if voice.statement else None)
        for voice in voices(document(text), statements)
    ]


def test_an_empty_text_has_no_voices() -> None:
    assert voices(document(""), ()) == ()


def test_without_statements_the_outlet_says_it_all() -> None:
    assert spoken(TEXT) == [(TEXT, None)]


def test_the_innermost_statement_has_the_word() -> None:
    outer = statement(TEXT, "said", "a diplomat claimed that the river was closed")
    inner = statement(TEXT, "claimed", "the river was closed", within=outer)

    assert spoken(TEXT, outer, inner) == [
        ("The Post said ", None),
        ("a diplomat claimed that ", "said"),
        ("the river was closed", "claimed"),
        (", and went on.", None),
    ]


def test_the_innermost_has_the_word_even_if_it_is_the_longer() -> None:
    outer = statement(TEXT, "said", "a diplomat claimed that the river")
    inner = statement(TEXT, "claimed", "the river was closed, and went on", within=outer)

    assert spoken(TEXT, outer, inner)[1:3] == [
        ("a diplomat claimed that ", "said"),
        ("the river was closed, and went on", "claimed"),
    ]


def test_a_statement_in_parts_leaves_its_cue_to_the_outlet() -> None:
    text = "“We stay,” she said. “We build.”"
    said = statement(text, "said", "We stay", "We build.")

    assert spoken(text, said) == [
        ("“", None),
        ("We stay", "said"),
        (",” she said. “", None),
        ("We build.", "said"),
        ("”", None),
    ]


def test_a_statement_to_the_texts_last_character_ends_the_voices() -> None:
    text = "She said it rains"

    assert spoken(text, statement(text, "said", "it rains"))[-1] == ("it rains", "said")


PARAPHRASE = "The army said the so-called truce was an alleged “alleged” trick."


def in_marks(text: str, *statements: Statement) -> list[tuple[str, str | None]]:
    """As ``spoken``, where the text's quotation marks are known."""
    cues = {each.id: each.cue[0].of(text) for each in statements}
    page = document(text)
    found = voices(page, statements, quotations(text, page.parts))
    return [(voice.span.of(text), cues.get(voice.statement or "")) for voice in found]


def test_words_of_distance_in_a_paraphrase_are_the_outlets_own() -> None:
    said = statement(PARAPHRASE, "said", "the so-called truce was an alleged “alleged” trick")

    assert in_marks(PARAPHRASE, replace(said, form="mixed")) == [
        ("The army said ", None),
        ("the ", "said"),
        ("so-called", None),
        (" truce was an ", "said"),
        ("alleged", None),
        (" “alleged” trick", "said"),
        (".", None),
    ]


def test_in_a_quotation_words_of_distance_are_whose_the_quotation_is() -> None:
    text = "“They said the so-called truce was dead,” she told us."
    told = statement(text, "told", "They said the so-called truce was dead,")
    said = statement(text, "said", "the so-called truce was dead", within=told)

    assert ("so-called", "told") in in_marks(text, replace(told, form="direct"), said)


def test_alleged_as_a_verb_keeps_no_distance() -> None:
    text = "The army said she alleged nothing, and it was alleged that he fled."
    said = statement(text, "said", "she alleged nothing, and it was alleged that he fled")

    assert in_marks(text, said)[1] == (
        "she alleged nothing, and it was alleged that he fled",
        "said",
    )


def test_a_cue_is_a_word_of_distance_only_where_nobody_speaks() -> None:
    text = "The army said the allegedly stolen boat was found."
    said = statement(text, "said", "the allegedly stolen boat was found")
    cue = statement(text, "allegedly", "stolen boat was found", within=said)
    theirs = replace(cue, speakers=(span_of(text, "The army"),))

    assert ("allegedly", None) in in_marks(text, said, cue)
    assert ("the allegedly ", "said") in in_marks(text, said, theirs)


def test_a_chain_is_who_passed_the_words_on_and_who_spoke() -> None:
    said = replace(statement(TEXT, "said", "a diplomat claimed"), actors=("ac_2",), via=("ac_1",))

    assert [voice.chain for voice in voices(document(TEXT), [said])] == [(), ("ac_1", "ac_2"), ()]


@st.composite
def some_statements(draw: st.DrawFn) -> list[Statement]:
    """Up to six statements with contents anywhere, some of them within one before."""
    made: list[Statement] = []
    for number in range(draw(st.integers(0, 6))):
        ends = sorted(draw(st.sets(st.integers(0, len(TEXT)), min_size=2, max_size=4)))
        pairs = list(zip(ends[::2], ends[1::2], strict=False))
        outer = draw(st.sampled_from([None, *made]))
        made.append(
            Statement(
                document_id="doc_1",
                form="indirect",
                act="say",
                cue=(Span(number, number + 1),),
                speakers=(),
                content=tuple(Span(start, end) for start, end in pairs),
                negated=False,
                hedged=False,
                score=1.0,
                because="made by hand",
                within=outer.id if outer else None,
            )
        )
    return made


@given(some_statements())
def test_voices_cover_the_text_once_and_neighbours_differ(made: list[Statement]) -> None:
    found = voices(document(TEXT), made)

    assert "".join(voice.span.of(TEXT) for voice in found) == TEXT
    assert all(a.span.end == b.span.start for a, b in pairwise(found))
    assert all(a.statement != b.statement for a, b in pairwise(found))


@given(some_statements())
def test_words_of_distance_leave_no_gap_and_no_double(made: list[Statement]) -> None:
    found = voices(document(DISTANCE), made)

    assert "".join(voice.span.of(DISTANCE) for voice in found) == DISTANCE
    assert all(a.statement != b.statement for a, b in pairwise(found))


@given(some_statements())
def test_a_voice_is_that_of_a_statement_with_these_words(made: list[Statement]) -> None:
    by_id = {each.id: each for each in made}
    for voice in voices(document(TEXT), made):
        spoken_by = [each for each in made if any(p.overlaps(voice.span) for p in each.content)]
        if voice.statement is None:
            assert not spoken_by
        else:
            assert any(part.covers(voice.span) for part in by_id[voice.statement].content)


@given(some_statements())
def test_on_different_levels_the_order_of_statements_does_not_matter(made: list[Statement]) -> None:
    levels = made[:1]
    for each in made[1:]:
        levels.append(replace(each, within=levels[-1].id))

    assert voices(document(TEXT), levels) == voices(document(TEXT), levels[::-1])
