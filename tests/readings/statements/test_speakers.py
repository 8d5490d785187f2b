"""A source becomes one speaker, several joint ones, or the noun behind a "who"."""

from __future__ import annotations

import pytest

from sayso.model import Analysis
from sayso.readings.analysis.words import cut_words
from sayso.readings.statements.speakers import speaker_spans
from tests.readings.by_hand import analysis, span_of


def named(parsed: Analysis, source: str, cue: str = "said") -> list[str]:
    """The speakers found in a source that stands in one piece, or in pieces split by " … "."""
    text = parsed.text
    starts = [start for start, _ in cut_words(text)]
    ends = [end for _, end in cut_words(text)]
    spans = [span_of(text, piece) for piece in (*source.split(" … "), cue)]
    *ranges, cue_range = [(starts.index(s.start), ends.index(s.end) + 1) for s in spans]
    return [span.of(text) for span in speaker_spans(parsed, ranges, [cue_range])]


def test_names_joined_by_and_are_two_speakers() -> None:
    parsed = analysis(
        "Both Lena Hartvik and Oskar Navarin said no.",
        tree={
            "Both": ("Lena", "cc:preconj"),
            "Lena": ("said", "nsubj"),
            "Hartvik": ("Lena", "flat"),
            "and": ("Oskar", "cc"),
            "Oskar": ("Lena", "conj"),
            "Navarin": ("Oskar", "flat"),
        },
        tags={"Lena": "PROPN", "Oskar": "PROPN", "Hartvik": "PROPN", "Navarin": "PROPN"},
    )

    assert named(parsed, "Both Lena Hartvik and Oskar Navarin") == ["Lena Hartvik", "Oskar Navarin"]


def test_three_with_commas_are_three_speakers() -> None:
    parsed = analysis(
        "Orvane, Selm and her envoy said no.",
        tree={
            "Orvane": ("said", "nsubj"),
            ",": ("Selm", "punct"),
            "Selm": ("Orvane", "conj"),
            "and": ("envoy", "cc"),
            "her": ("envoy", "nmod:poss"),
            "envoy": ("Orvane", "conj"),
        },
        tags={"Orvane": "PROPN", "Selm": "PROPN", "envoy": "NOUN Number=Sing"},
    )

    assert named(parsed, "Orvane, Selm and her envoy") == ["Orvane", "Selm", "her envoy"]


def test_one_person_with_two_offices_is_one_speaker() -> None:
    """Without an article of its own the second noun names the same person, or may."""
    parsed = analysis(
        "The president and prime minister said no.",
        tree={
            "The": ("president", "det"),
            "president": ("said", "nsubj"),
            "and": ("minister", "cc"),
            "prime": ("minister", "amod"),
            "minister": ("president", "conj"),
        },
        tags={"president": "NOUN Number=Sing", "minister": "NOUN Number=Sing"},
    )

    assert named(parsed, "The president and prime minister") == ["The president and prime minister"]


def test_a_modifier_with_and_in_it_is_no_second_speaker() -> None:
    parsed = analysis(
        "Orvanian and Selmish officials said no.",
        tree={
            "Orvanian": ("officials", "amod"),
            "and": ("Selmish", "cc"),
            "Selmish": ("Orvanian", "conj"),
            "officials": ("said", "nsubj"),
        },
        tags={"officials": "NOUN Number=Plur", "Orvanian": "ADJ", "Selmish": "ADJ"},
    )

    assert named(parsed, "Orvanian and Selmish officials") == ["Orvanian and Selmish officials"]


def test_an_organisation_named_after_two_people_is_one_speaker() -> None:
    parsed = analysis(
        "Hartvik and Navarin said no.",
        tree={
            "Hartvik": ("said", "nsubj"),
            "and": ("Navarin", "cc"),
            "Navarin": ("Hartvik", "conj"),
        },
        tags={"Hartvik": "PROPN", "Navarin": "PROPN"},
        mentions={"Hartvik and Navarin": "organization"},
    )

    assert named(parsed, "Hartvik and Navarin") == ["Hartvik and Navarin"]


def test_who_gives_way_to_the_noun_it_stands_for() -> None:
    parsed = analysis(
        "It quoted a tired diplomat from Selm who said no.",
        tree={
            "a": ("diplomat", "det"),
            "tired": ("diplomat", "amod"),
            "diplomat": ("quoted", "obj"),
            "from": ("Selm", "case"),
            "Selm": ("diplomat", "nmod"),
            "who": ("said", "nsubj"),
            "said": ("diplomat", "acl:relcl"),
        },
        tags={"who": "PRON"},
    )

    assert named(parsed, "who") == ["a tired diplomat from Selm"]


def test_a_who_that_the_parse_lost_stands_for_the_name_before_its_comma() -> None:
    parsed = analysis(
        "The chair Ilan Brode, who had said no, left.",
        tree={"who": ("left", "nsubj")},
        mentions={"The chair Ilan Brode": "person", "Ilan Brode": "person"},
    )

    assert named(parsed, "who") == ["The chair Ilan Brode"]


@pytest.mark.parametrize("source", ["who", "Hartvik and Navarin", "Neither capital"])
def test_without_a_parse_a_source_is_the_speaker_as_it_stands(source: str) -> None:
    assert named(analysis(f"{source} said no."), source) == [source]


def test_commas_and_marks_at_the_ends_are_not_the_speakers() -> None:
    parsed = analysis("“Lena Hartvik,” of Selm (the river town), said no.")

    assert named(parsed, "“Lena Hartvik,” of Selm (the river town),") == [
        "Lena Hartvik,” of Selm (the river town)"
    ]


def test_a_who_behind_a_speaker_is_not_the_speakers() -> None:
    parsed = analysis("A diplomat from Brisk who said no.")

    assert named(parsed, "A diplomat from Brisk who") == ["A diplomat from Brisk"]


def test_pieces_with_other_words_between_them_leave_the_nearest() -> None:
    parsed = analysis("Hartvik spoke, and later Navarin said no.")

    assert named(parsed, "Hartvik … Navarin") == ["Navarin"]


def test_pieces_joined_by_and_are_joint() -> None:
    parsed = analysis("Hartvik, and Navarin, said no.")

    assert named(parsed, "Hartvik … Navarin") == ["Hartvik", "Navarin"]


def test_no_source_is_no_speaker() -> None:
    assert speaker_spans(analysis("It is said."), [], [(2, 3)]) == ()


@pytest.mark.parametrize("small", ["by", "but", "and"])
def test_a_small_word_in_front_is_no_part_of_a_speaker(small: str) -> None:
    parsed = analysis(f"It was told {small} Ana Brel, they said.")

    assert named(parsed, f"{small} Ana Brel") == ["Ana Brel"]


def test_a_source_cut_inside_a_compound_has_the_whole_phrase() -> None:
    parsed = analysis(
        "The other has-beens said no.",
        tree={
            "The": ("beens", "det"),
            "other": ("beens", "amod"),
            "has": ("beens", "compound"),
            "-": ("has", "punct"),
        },
    )

    assert named(parsed, "beens") == ["The other has-beens"]


def test_a_bracket_that_a_source_opens_is_closed() -> None:
    parsed = analysis("The Port Union (PU) said no.")

    assert named(parsed, "The Port Union (PU") == ["The Port Union (PU)"]


def test_a_source_that_begins_with_of_has_the_noun_before() -> None:
    parsed = analysis(
        "Most members of the guild said no.",
        tree={
            "Most": ("members", "amod"),
            "of": ("guild", "case"),
            "guild": ("members", "nmod"),
        },
    )

    assert named(parsed, "of the guild") == ["Most members of the guild"]


def test_a_preposition_alone_names_nobody() -> None:
    parsed = analysis("They spoke of it, they said.", tags={"of": "ADP"})

    assert named(parsed, "of") == []
