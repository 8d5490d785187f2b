"""Gaps the network leaves are mended by the words around them, and nothing else is touched."""

from __future__ import annotations

import pytest

from sayso.model import Statement
from sayso.readings.statements import statements
from sayso.readings.statements.quotes import quotations
from tests.readings.by_hand import Said, analysis, contents, document, read, speakers


def cue(text: str, statement: Statement) -> list[str]:
    return [span.of(text) for span in statement.cue]


CAUSED = "The barrage prompted Halvern’s president to remark that Selm had “lost all measure.”"


@pytest.mark.parametrize("found", ["to remark", "remark"])
def test_a_cue_is_whole_with_the_verb_before_its_speaker(found: str) -> None:
    (remark,) = read(
        CAUSED, Said(found, "Halvern’s president", "that Selm had “lost all measure.”")
    )

    assert cue(CAUSED, remark) == ["prompted", "to remark"]


def test_a_comma_behind_the_speaker_does_not_part_a_cue() -> None:
    text = "The barrage prompted Halvern’s president, Judit Amsel, to remark that it was late."
    (remark,) = read(text, Said("to remark", "Halvern’s president, Judit Amsel", "it was late"))

    assert cue(text, remark) == ["prompted", "to remark"]


def test_the_two_halves_of_a_cue_are_one_statement() -> None:
    said = Said("to remark", "Halvern’s president", "that Selm had “lost all measure.”")
    half = Said("prompted", "Halvern’s president", "to remark that Selm", cue_score=0.99)

    (remark,) = read(CAUSED, half, said)

    assert cue(CAUSED, remark) == ["prompted", "to remark"]


def test_a_verb_that_makes_nobody_speak_is_no_cue() -> None:
    text = "They met Amsel to say that the road was shut."
    (said,) = read(text, Said("to say", "Amsel", "that the road was shut"))

    assert cue(text, said) == ["to say"]


def test_a_participle_is_said_by_whoever_speaks_the_verb_it_hangs_on() -> None:
    text = "Amsel praised Hartvik, noting that peace takes time."
    found = [
        Said("praised", "Amsel", "Hartvik"),
        Said("noting", "", "that peace takes time"),
    ]
    parsed = analysis(text, found, tree={"noting": ("praised", "advcl")})
    _, noting = statements(document(text), parsed, ())

    assert speakers(text, noting) == ["Amsel"]
    assert noting.because.startswith("cue “noting”, speaker in the same paragraph")


def test_a_passive_keeps_having_nobody() -> None:
    text = "Amsel praised Hartvik, as expected by many."
    found = [
        Said("praised", "Amsel", "Hartvik"),
        Said("expected", "", "by many"),
    ]
    parsed = analysis(text, found, tree={"expected": ("praised", "advcl")})

    assert [speakers(text, each) for each in statements(document(text), parsed, ())] == [
        ["Amsel"],
        [],
    ]


def test_paraphrase_in_another_sentence_is_the_reports_own() -> None:
    text = "The list is short.\nAmsel stated that the road must reopen."
    (stated,) = read(text, Said("stated", "Amsel", "The list is short. … the road must reopen"))

    assert contents(text, stated) == ["the road must reopen"]


def test_paraphrase_that_runs_on_into_the_next_sentence_is_cut_at_its_end() -> None:
    text = "Amsel said the road was shut. Trucks waited for days."
    (said,) = read(text, Said("said", "Amsel", "the road was shut. Trucks waited for days"))

    assert contents(text, said) == ["the road was shut"]


def test_quoted_words_in_another_sentence_stay_the_speakers() -> None:
    text = "Amsel said the road was shut. “Trucks have waited for days.”"
    told, quoted = read(
        text, Said("said", "Amsel", "the road was shut … “Trucks have waited for days.”")
    )

    assert contents(text, told) == ["the road was shut"]
    assert contents(text, quoted) == ["Trucks have waited for days."]
    assert quoted.speakers == told.speakers


def test_of_a_mixed_sentence_after_the_cues_only_the_quoted_words_are_the_speakers() -> None:
    text = "Amsel said the road was shut. The old pier had “lost its footing” and was “not missed.”"
    rest = "The old pier had “lost its footing” and was “not missed.”"
    told, quoted = read(text, Said("said", "Amsel", f"the road was shut … {rest}"))

    assert contents(text, told) == ["the road was shut"]
    assert contents(text, quoted) == ["lost its footing", "not missed."]
    assert (quoted.cue, quoted.form) == ((), "direct")


@pytest.mark.parametrize(("cue_words", "end"), [("wrote", "We hope"), (":", "We hope.")])
def test_after_a_colon_whole_paragraphs_may_be_told_without_marks(cue_words: str, end: str) -> None:
    text = "Amsel wrote: The road is shut. Trucks wait. We hope.".replace(
        " wrote:", " wrote:" if cue_words == "wrote" else ":"
    )
    (said,) = read(text, Said(cue_words, "Amsel", "The road is shut. Trucks wait. We hope."))

    assert contents(text, said) == [f"The road is shut. Trucks wait. {end}"]


def test_a_list_after_a_colon_stays_whole() -> None:
    text = "Amsel demanded three things:\na bridge by May\na road by June\npeace"
    (demanded,) = read(
        text,
        Said("demanded", "Amsel", "three things:\na bridge by May\na road by June\npeace"),
    )

    assert contents(text, demanded)[-1].endswith("peace")


def test_small_words_left_over_are_no_content() -> None:
    text = "Amsel accused Selm, with much help from its oldest friends abroad, of theft."
    (accused,) = read(text, Said("accused", "Amsel", "with … of theft"))

    assert contents(text, accused) == ["of theft"]


@pytest.mark.parametrize("day", ["on Tuesday", "Tuesday", "yesterday", "on"])
def test_the_day_is_not_the_speaker(day: str) -> None:
    text = f"The ministry {day} said no."
    (said,) = read(text, Said("said", f"The ministry {day}", "no"))

    assert speakers(text, said) == ["The ministry"]


def test_the_words_of_a_speaker_are_no_content() -> None:
    """Where a "who" gives way to its noun, the noun is the speaker's."""
    text = "It quoted a diplomat who claimed the road was shut."
    found = [Said("claimed", "who", "a diplomat … the road was shut")]
    parsed = analysis(
        text,
        found,
        tree={
            "a": ("diplomat", "det"),
            "who": ("claimed", "nsubj"),
            "claimed": ("diplomat", "acl:relcl"),
        },
    )
    (claimed,) = statements(document(text), parsed, quotations(text))

    assert speakers(text, claimed) == ["a diplomat"]
    assert contents(text, claimed) == ["the road was shut"]


@pytest.mark.parametrize("cut", ["’s", "Ardovia’s", "’s presidency"])
def test_a_source_cut_at_a_possessive_is_made_whole(cut: str) -> None:
    text = "Ardovia’s presidency called it an invention."
    tree = {"Ardovia": ("presidency", "nmod:poss"), "’s": ("Ardovia", "case")}
    parsed = analysis(text, [Said("called", cut, "it an invention")], tree=tree)

    (called,) = statements(document(text), parsed, ())

    assert speakers(text, called) == ["Ardovia’s presidency"]


def test_the_subject_of_a_passive_is_told_about_and_does_not_tell() -> None:
    text = "The bridge is expected to hold."
    tree = {"bridge": ("expected", "nsubj:pass")}
    parsed = analysis(text, [Said("is expected", "The bridge", "to hold")], tree=tree)

    (expected,) = statements(document(text), parsed, ())

    assert speakers(text, expected) == []
    assert contents(text, expected) == ["The bridge", "to hold"]


def test_who_is_quoted_as_saying_speaks_though_the_verb_is_passive() -> None:
    text = "Amsel was quoted as saying the bridge would hold."
    parsed = analysis(
        text,
        [Said("was quoted as saying", "Amsel", "the bridge would hold")],
        tree={"Amsel": ("quoted", "nsubj:pass")},
        tags={"quoted": "VERB", "saying": "VERB"},
    )

    (quoted,) = statements(document(text), parsed, ())

    assert speakers(text, quoted) == ["Amsel"]


def test_two_whom_the_parse_joins_speak_together() -> None:
    text = "Hartvik and Navarin agreed to meet."
    tree = {"Hartvik": ("agreed", "nsubj"), "Navarin": ("Hartvik", "conj")}
    mentions = {"Hartvik": "place", "Navarin": "place"}
    tags = {"Hartvik": "PROPN", "Navarin": "PROPN"}
    for found in ("Hartvik", "Navarin"):
        parsed = analysis(
            text, [Said("agreed", found, "to meet")], tree=tree, tags=tags, mentions=mentions
        )
        (both,) = statements(document(text), parsed, ())

        assert speakers(text, both) == ["Hartvik", "Navarin"]


def test_an_and_between_two_clauses_joins_no_speakers() -> None:
    text = "Amsel met Brode and Navarin agreed to meet."
    parsed = analysis(
        text,
        [Said("agreed", "Navarin", "to meet")],
        tree={"Brode": ("met", "obj"), "Navarin": ("agreed", "nsubj"), "agreed": ("met", "conj")},
        mentions={"Brode": "person", "Navarin": "place"},
    )
    (one,) = statements(document(text), parsed, ())

    assert speakers(text, one) == ["Navarin"]


def test_what_two_add_together_is_theirs_together() -> None:
    text = "Hartvik and Navarin agreed to meet, adding that it was late."
    parsed = analysis(
        text,
        [Said("agreed", "Hartvik", "to meet"), Said("adding", "", "that it was late")],
        tree={
            "Hartvik": ("agreed", "nsubj"),
            "Navarin": ("Hartvik", "conj"),
            "adding": ("agreed", "advcl"),
        },
        tags={"Hartvik": "PROPN", "Navarin": "PROPN"},
        mentions={"Hartvik": "place", "Navarin": "place"},
    )
    found = statements(document(text), parsed, ())

    assert [speakers(text, each) for each in found] == [["Hartvik", "Navarin"]] * 2


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ("they fear the fall of its", "they fear the fall of its old river port"),
        ("they fear the fall of its old", "they fear the fall of its old river port"),
        ("they fear the fall", "they fear the fall"),
    ],
)
def test_content_cut_inside_a_phrase_has_the_phrase_to_its_end(found: str, whole: str) -> None:
    text = "Hartvik said they fear the fall of its old river port, and left."
    tree = {
        "its": ("port", "det"),
        "old": ("port", "amod"),
        "river": ("port", "compound"),
        "of": ("port", "case"),
        "port": ("fall", "nmod"),
        "left": ("said", "conj"),
    }
    parsed = analysis(text, [Said("said", "Hartvik", found)], tree=tree)

    (said,) = statements(document(text), parsed, ())

    assert contents(text, said) == [whole]


def test_who_is_told_something_neither_tells_it_nor_is_part_of_it() -> None:
    text = "The Post was told the envoy had left."
    tree = {
        "The": ("Post", "det"),
        "Post": ("told", "nsubj:pass"),
        "was": ("told", "aux:pass"),
        "left": ("told", "ccomp"),
    }
    found = Said("was told", "The", "the envoy had left")
    parsed = analysis(text, [found], tree=tree, tags={"told": "VERB"})

    (told,) = statements(document(text), parsed, ())

    assert speakers(text, told) == []
    assert contents(text, told) == ["the envoy had left"]


def test_who_is_quoted_as_saying_speaks_and_not_who_quotes() -> None:
    text = "The Post quoted Amsel as saying that the pass was shut."
    tree = {
        "Post": ("quoted", "nsubj"),
        "Amsel": ("quoted", "obj"),
        "as": ("saying", "mark"),
        "saying": ("quoted", "ccomp"),
        "shut": ("saying", "ccomp"),
    }
    found = Said("saying", "The Post", "that the pass was shut")
    tags = {"saying": "VERB", "Amsel": "PROPN"}
    parsed = analysis(text, [found], tree=tree, tags=tags)

    (saying,) = statements(document(text), parsed, ())

    assert speakers(text, saying) == ["Amsel"]
