"""From what a network may find to who said what: form, act, parts, level and voice.

The reports are invented; several take up, in our own words, what the first users' reports hold.
"""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Attribution
from sayso.readings.statements import statements
from sayso.readings.statements.acts import shipped_acts
from sayso.readings.statements.drafts import drafts
from sayso.readings.statements.page import Page
from sayso.readings.statements.quotes import quotations
from sayso.readings.statements.voices import voices
from tests.readings.by_hand import Said, analysis, contents, document, read, speakers

TWO_PARAGRAPHS = (
    "“At the wish of Orvane, talks on a lasting settlement have begun again,” the ministry said.\n"
    "“At the same time, Selm and its friends have taken several hostile steps.”\n"
    "The talks go on in Brisk."
)
FIRST = Said(
    "said",
    "the ministry",
    "“At the wish of Orvane, talks on a lasting settlement have begun again,”",
)


# --- One attribution, one statement -------------------------------------------------------------


def test_an_accusation_mixed_of_paraphrase_and_quoted_words() -> None:
    text = (
        "Orvane’s interior ministry on Monday accused Selm, with help from some neighbours, of "
        "taking “hostile steps” to spoil the river talks."
    )
    (found,) = read(text, Said(
        "accused",
        "Orvane’s interior ministry",
        "Selm, with help from some neighbours, of taking “hostile steps” to spoil the river talks",
    ))  # fmt: skip

    assert (found.form, found.act) == ("mixed", "accuse")
    assert speakers(text, found) == ["Orvane’s interior ministry"]
    assert contents(text, found) == [
        "Selm, with help from some neighbours, of taking “hostile steps” to spoil the river talks"
    ]
    assert not found.negated
    assert not found.hedged
    assert found.because == (
        "cue “accused”, speaker in the same paragraph, words in part in quotation marks"
    )


def test_a_cue_in_two_pieces_stays_in_two_pieces() -> None:
    text = "The barrage prompted Halvern’s president to remark that Selm had “lost all measure.”"
    (found,) = read(text, Said(
        "prompted … to remark", "Halvern’s president", "that Selm had “lost all measure.”"
    ))  # fmt: skip

    assert [span.of(text) for span in found.cue] == ["prompted", "to remark"]
    assert (found.form, found.act) == ("mixed", "say")
    assert "cue “prompted … to remark”" in found.because


def test_a_list_of_demands_is_one_content() -> None:
    text = (
        "Hartvik has previously stated that Selm must stop drafting, end arms imports, leave the "
        "valley and drop its alliance to reach a full truce."
    )
    (found,) = read(text, Said(
        "has previously stated",
        "Hartvik",
        "that Selm must stop drafting, end arms imports, leave the valley and drop its alliance "
        "to reach a full truce",
    ))  # fmt: skip

    assert found.form == "indirect"
    assert contents(text, found)[0].endswith("to reach a full truce")


def test_words_of_the_outlets_own_inside_a_speech_are_left_to_it() -> None:
    text = "“The bank,” Amsel said, meaning the western one, “is ours.”"
    report = document(text)
    (found,) = read(text, Said("said", "Amsel", "“The bank,” … “is ours.”"))

    own = [v.span.of(text) for v in voices(report, [found]) if v.statement is None]
    assert any("meaning the western one" in words for words in own)


def test_a_content_around_its_cue_has_two_parts() -> None:
    text = "The second round is expected to open on May 20."
    (found,) = read(text, Said("is expected", "", "The second round … to open on May 20"))

    assert contents(text, found) == ["The second round", "to open on May 20"]
    assert found.speaker is None
    assert (found.act, found.hedged) == ("expect", False)
    assert "no speaker named" in found.because


def test_a_content_that_runs_over_its_own_cue_and_speaker_is_cut_there() -> None:
    text = "“We stay,” Amsel said, “and build.”"
    (found,) = read(text, Said("said", "Amsel", "“We stay,” Amsel said, “and build.”"))

    assert contents(text, found) == ["We stay,", "and build."]


def test_marks_that_close_and_open_again_right_away_begin_a_statement_of_its_own() -> None:
    """Codebook 7.3, before and behind the cue."""
    text = "Amsel said: “We stay here.” “We build here.” “We go on.”"
    joined = read(text, Said("said", "Amsel", "“We stay here.” “We build here.” “We go on.”"))

    assert [contents(text, each) for each in joined] == [
        ["We stay here."],
        ["We build here."],
        ["We go on."],
    ]
    assert [each.cue == () for each in joined] == [False, True, True]

    text = "“We stay here.” “We build here,” Amsel said. “We go on.”"
    before = read(text, Said("said", "Amsel", "“We stay here.” “We build here,” … “We go on.”"))

    assert [contents(text, each) for each in before] == [
        ["We stay here."],
        ["We build here,", "We go on."],
    ]


def test_a_quotation_behind_a_told_sentence_is_a_statement_of_its_own() -> None:
    text = "Amsel turned to the road. “We drive at night.” It is far."
    told, quoted = read(text, Said("turned to", "Amsel", "the road. “We drive at night.”"))

    assert contents(text, told) == ["the road"]
    assert contents(text, quoted) == ["We drive at night."]
    assert quoted.cue == ()
    assert (told.form, quoted.form) == ("indirect", "direct")


def test_a_content_that_stops_before_quoted_words_has_them_too() -> None:
    text = "Amsel told reporters that Selm had declined, citing “technical reasons”. Rain fell."
    (found,) = read(text, Said("told", "Amsel", "that Selm had declined, citing"))

    assert contents(text, found) == ["that Selm had declined, citing “technical reasons"]
    assert found.form == "mixed"


def test_marks_that_close_around_a_few_words_do_not_part_a_statement() -> None:
    text = "Amsel called it “hers” “for now” on Monday."
    (found,) = read(text, Said("called", "Amsel", "it “hers” “for now”"))

    assert contents(text, found) == ["it “hers” “for now"]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("Amsel said “We stay.”", "“We stay.”", "We stay."),
        ('Amsel said "We stay."', '"We stay."', "We stay."),
        ("Amsel said ''We stay.''", "''We stay.''", "We stay."),
        ("Amsel said ” We stay.", "” We stay.", "We stay"),
        ("Amsel said it was the ministers’", "it was the ministers’", "it was the ministers’"),
        ("Amsel said: — We stay", ": — We stay", "We stay"),
        ("Amsel said they stay.", "they stay.", "they stay"),
        ("Amsel said they left the U.S.", "they left the U.S.", "they left the U.S."),
        ("Amsel said it was “hers” or", "it was “hers” or", "it was “hers” or"),
    ],
)
def test_marks_at_the_ends_of_a_content_are_left_out(
    text: str, content: str, expected: str
) -> None:
    (found,) = read(text, Said("said", "Amsel", content))

    assert contents(text, found) == [expected]


def test_the_word_that_introduces_a_content_belongs_to_it() -> None:
    """Codebook 4.13."""
    text = "Amsel said that the bank is lost."
    (found,) = read(text, Said("said", "Amsel", "that the bank is lost"))

    assert contents(text, found) == ["that the bank is lost"]


def test_a_comma_inside_the_closing_mark_stays() -> None:
    """Codebook 4.14: punctuation inside the marks is the quotation's own."""
    text = "“We stay,” Amsel said."
    (found,) = read(text, Said("said", "Amsel", "“We stay,”"))

    assert contents(text, found) == ["We stay,"]


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("“We stay,” Amsel said.", "“We stay,”", "direct"),
        ("Amsel said they stay.", "they stay", "indirect"),
        ("Amsel said they “may well” stay.", "they “may well” stay", "mixed"),
        ("Amsel said that “we stay”.", "that “we stay”", "mixed"),
    ],
)
def test_the_form_is_told_by_the_quotation_marks(text: str, content: str, form: str) -> None:
    (found,) = read(text, Said("said", "Amsel", content))

    assert found.form == form


def test_the_marks_around_an_outer_quotation_do_not_make_an_inner_one_direct() -> None:
    text = "“They told us it was over,” Amsel said."
    told, said = read(
        text,
        Said("told", "They", "it was over"),
        Said("said", "Amsel", "“They told us it was over,”"),
    )

    assert (said.form, told.form) == ("direct", "indirect")
    assert told.within == said.id


def test_an_answer_in_an_interview_needs_no_marks() -> None:
    text = "How is the road?\nAmsel: Mostly open. We drive at night."
    (found,) = read(text, Said(":", "Amsel", "Mostly open. We drive at night."))

    assert (found.form, found.act) == ("direct", "say")


def test_two_speakers_are_two_spans() -> None:
    text = "Hartvik and Navarin said they would meet."
    parsed = analysis(
        text,
        [Said("said", "Hartvik and Navarin", "they would meet")],
        tree={"and": ("Navarin", "cc"), "Navarin": ("Hartvik", "conj")},
        tags={"Hartvik": "PROPN", "Navarin": "PROPN"},
    )
    (found,) = statements(document(text), parsed, ())

    assert speakers(text, found) == ["Hartvik", "Navarin"]
    assert found.because.startswith("cue “said”, 2 speakers next to it")


def test_a_saying_that_did_not_happen_is_negated() -> None:
    text = "Sollen did not say whether the call took place."
    (found,) = read(text, Said("say", "Sollen", "whether the call took place"))

    assert found.negated
    assert found.because.endswith("negated by “not”")


def test_a_speaker_called_number_ten_is_not_nobody() -> None:
    text = "No. 10 said the bridge was open. No official said it was safe."
    open_, safe = read(
        text,
        Said("said", "No. 10", "the bridge was open"),
        Said("said", "No official", "it was safe", nth=1),
    )

    assert (open_.negated, safe.negated) == (False, True)


def test_a_hedged_saying_says_what_hedged_it() -> None:
    text = "Sollen reportedly said the call took place."
    (found,) = read(text, Said("said", "Sollen", "the call took place"))

    assert found.hedged
    assert "hedged by “reportedly”" in found.because


def test_a_score_is_the_product_of_the_networks_scores() -> None:
    text = "Sollen said the call took place."
    (found,) = read(text, Said("said", "Sollen", "the call took place", 0, 0.9, 0.8, 0.5))

    assert 0 <= found.score <= 1
    (other,) = read(text, Said("said", "Sollen", "the call took place", 0, 0.9, 0.9, 0.9))
    assert found.score <= other.score


# --- What is no statement -----------------------------------------------------------------------


def test_an_attribution_without_content_is_dropped() -> None:
    assert read("Amsel spoke by telephone.", Said("spoke", "Amsel", "")) == ()


def test_a_content_that_is_only_its_speaker_is_dropped() -> None:
    assert read("Amsel spoke.", Said("spoke", "Amsel", "Amsel")) == ()


def test_a_heading_holds_no_statement() -> None:
    text = "Selm accuses neighbours of spying\nThe minister said it was so."
    found = read(
        text,
        Said("accuses", "Selm", "neighbours of spying"),
        Said("said", "The minister", "it was so"),
        parts={"Selm accuses neighbours of spying": "heading"},
    )
    assert [statement.act for statement in found] == ["say"]


def test_a_title_holds_statements_that_end_with_it() -> None:
    text = "Selm accuses neighbours of spying\nThe minister said it was so."
    found = read(
        text,
        Said("accuses", "Selm", "neighbours of spying\nThe"),
        Said("said", "spying\nThe minister", "it was so"),
        parts={"Selm accuses neighbours of spying": "title"},
    )
    assert [contents(text, each) for each in found] == [["neighbours of spying"], ["it was so"]]
    assert [speakers(text, each) for each in found] == [["Selm"], ["The minister"]]


def test_what_is_not_prose_is_no_content() -> None:
    text = "Amsel said the river was open Advertisement to all."
    (found,) = read(
        text,
        Said("said", "Amsel", "the river was open Advertisement to all"),
        parts={"Advertisement": "boilerplate"},
    )

    assert contents(text, found) == ["the river was open", "to all"]


def test_what_is_unlikely_is_left_out_once_scores_are_probabilities() -> None:
    text = "Amsel said Selm wanted peace. Navarin feared war."
    found = [
        Said("said", "Amsel", "Selm wanted peace", cue_score=0.9),
        Said("wanted", "Selm", "peace", cue_score=0.8),
        Said("feared", "Navarin", "war", cue_score=0.1),
    ]
    parsed = analysis(text, found)
    knots = {"indirect": [(0.0, 0.0), (1.0, 1.0)]}
    kept = statements(document(text), parsed, (), knots=knots)

    assert [each.act for each in kept] == ["say", "want"]
    assert len(statements(document(text), parsed, ())) == 3


def test_of_two_on_one_cue_the_better_is_kept() -> None:
    text = "Amsel said the river was open."
    (found,) = read(
        text,
        Said("said", "Amsel", "the river", cue_score=0.4),
        Said("said", "Amsel", "the river was open", cue_score=0.8),
    )

    assert contents(text, found) == ["the river was open"]


# --- Statements in statements -------------------------------------------------------------------

LEAK = (
    "One report by The Halvern Post quoted a diplomat who claimed Hartvik was “close to burning "
    "the last bridge” with Amsel."
)


def test_an_unnamed_official_inside_a_newspapers_report() -> None:
    quoted, claimed = read(
        LEAK,
        Said("quoted", "One report by The Halvern Post",
             "a diplomat who claimed Hartvik was “close to burning the last bridge” with Amsel"),
        Said("claimed", "a diplomat",
             "Hartvik was “close to burning the last bridge” with Amsel"),
    )  # fmt: skip

    assert quoted.within is None
    assert claimed.within == quoted.id


def test_the_smallest_statement_around_is_the_outer_one() -> None:
    text = "The Post said a diplomat claimed that Selm had denied that the river was shut."
    post, diplomat, selm = read(
        text,
        Said("said", "The Post",
             "a diplomat claimed that Selm had denied that the river was shut"),
        Said("claimed", "a diplomat", "that Selm had denied that the river was shut"),
        Said("had denied", "Selm", "that the river was shut"),
    )  # fmt: skip

    assert [post.within, diplomat.within, selm.within] == [None, post.id, diplomat.id]


def test_two_that_hold_each_other_make_no_circle() -> None:
    text = "Amsel said Selm said no."
    found = read(
        text,
        Said("said", "Amsel", "Selm said no"),
        Said("said", "Selm", "Amsel said", nth=1),
    )

    assert [statement.within is None for statement in found].count(True) == 1


# --- Quotations that go on ----------------------------------------------------------------------


def test_a_quoted_paragraph_without_a_cue_goes_on_in_the_same_voice() -> None:
    first, second = read(TWO_PARAGRAPHS, FIRST)

    assert second.cue == ()
    assert second.speakers == first.speakers
    assert (second.form, second.act) == ("direct", "say")
    assert contents(TWO_PARAGRAPHS, second) == [
        "At the same time, Selm and its friends have taken several hostile steps."
    ]
    assert second.score < first.score
    assert second.because == "a quotation without a cue goes on after “said”"


def test_it_goes_on_where_the_line_breaks_were_lost() -> None:
    text = TWO_PARAGRAPHS.replace("\n", " ")
    found = read(text, FIRST)

    said = [part for statement in found for part in contents(text, statement)]
    assert said[1].startswith("At the same time")
    assert {speaker for statement in found for speaker in speakers(text, statement)} == {
        "the ministry"
    }


def test_a_quotation_broken_only_by_its_cue_is_one_statement() -> None:
    """Codebook 7.1; closed and opened again right away (7.3) it is one of its own."""
    text = "“We stay,” the minister said. “We will build.” “And we will plant.” The talks go on."
    one, two = read(text, Said("said", "the minister", "“We stay,”"))

    assert contents(text, one) == ["We stay,", "We will build."]
    assert contents(text, two) == ["And we will plant."]
    assert two.cue == ()


def test_what_the_network_joined_in_one_line_stays_joined() -> None:
    text = "“We stay,” the minister said. “We will build.”"
    (found,) = read(text, Said("said", "the minister", "“We stay,” … “We will build.”"))

    assert contents(text, found) == ["We stay,", "We will build."]


def test_what_the_network_joined_across_paragraphs_is_a_statement_of_its_own() -> None:
    joined = replace(
        FIRST,
        content=FIRST.content
        + " … “At the same time, Selm and its friends have taken several hostile steps.”",
    )
    first, second = read(TWO_PARAGRAPHS, joined)

    assert (len(first.content), second.cue) == (1, ())
    assert second.score == first.score


@pytest.mark.parametrize(
    ("text", "joined", "first"),
    [
        (
            "Amsel said the road was open. “We drive at night.”",
            "the road was open. … We drive at night.",
            ["the road was open"],
        ),
        (
            "“We stay,” Amsel said. The money would help them “dig in for the winter.”",
            "“We stay,” … “dig in for the winter.”",
            ["We stay,"],
        ),
    ],
)
def test_a_quotation_taken_up_in_a_later_sentence_is_a_statement_of_its_own(
    text: str, joined: str, first: list[str]
) -> None:
    """Codebook 7.2: after a paraphrase, and after words of the report's own."""
    said, quoted = read(text, Said("said", "Amsel", joined))

    assert contents(text, said) == first
    assert (quoted.cue, quoted.form) == ((), "direct")
    assert speakers(text, quoted) == ["Amsel"]


def test_a_quotation_goes_on_after_a_paraphrase() -> None:
    text = "Amsel said the road was open. “We drive at night.”"
    paraphrase, quotation = read(text, Said("said", "Amsel", "the road was open"))

    assert (paraphrase.form, quotation.form) == ("indirect", "direct")
    assert speakers(text, quotation) == ["Amsel"]


def test_a_quotation_that_never_closes_ends_where_the_page_begins() -> None:
    text = "“We stay,” Amsel said.\n“We will not go. Log in to comment."
    report = document(text, {"Log in to comment.": "boilerplate"})
    found = analysis(text, [Said("said", "Amsel", "“We stay,”")])

    _, stays = statements(report, found, quotations(text))

    assert contents(text, stays) == ["We will not go."]


def test_an_unclosed_paragraph_belongs_to_the_voice_that_goes_on() -> None:
    text = "“The road is open.\n“We drive at night,” Amsel said."
    first, second = read(text, Said("said", "Amsel", "“We drive at night,”"))

    assert first.cue == ()
    assert contents(text, first) == ["The road is open."]
    assert speakers(text, first) == speakers(text, second) == ["Amsel"]


def test_a_chain_of_paragraphs_keeps_its_voice() -> None:
    text = "“One is here,” Amsel said.\n“Two is here.\n“Three is here.”\n“Four is here.”"
    found = read(text, Said("said", "Amsel", "“One is here,”"))

    assert [contents(text, statement)[0] for statement in found] == [
        "One is here,",
        "Two is here.",
        "Three is here.",
        "Four is here.",
    ]
    assert all(speakers(text, statement) == ["Amsel"] for statement in found)


@pytest.mark.parametrize(
    "after",
    [
        "Nobody else came. “We will build.”",  # the outlet's own words stand between
        "“We will build,” Navarin answered.",  # a cue, though the network missed it
        "“We will build?” Navarin asked.",
        "He read “The Ferryman’s House”.",  # a title
        "She left the “peace house” then.",  # a scare quote
        "‘The Long Road’\nThe talks go on.",  # a heading nobody marked
    ],
)
def test_a_quotation_does_not_go_on(after: str) -> None:
    text = f"“We stay here,” Amsel said.\n{after}"

    (found,) = read(text, Said("said", "Amsel", "“We stay here,”"))

    assert contents(text, found) == ["We stay here,"]


def test_a_heading_ends_the_voice() -> None:
    text = "“We stay here,” Amsel said.\nOther news\n“We will build.”"
    found = read(
        text, Said("said", "Amsel", "“We stay here,”"), parts={"Other news": "heading"}
    )  # fmt: skip

    assert len(found) == 1


def test_a_caption_between_does_not_end_the_voice() -> None:
    text = "“We stay here,” Amsel said.\nThe bridge in May\n“We will build.”"
    found = read(
        text, Said("said", "Amsel", "“We stay here,”"), parts={"The bridge in May": "caption"}
    )  # fmt: skip

    assert len(found) == 2


@pytest.mark.parametrize(
    ("said", "cue"), [("did not say", "did not say"), ("wants", "wants")]
)  # fmt: skip
def test_nobody_was_speaking_before(said: str, cue: str) -> None:
    text = f"Amsel {said} the road open. “We drive at night.”"

    assert len(read(text, Said(cue, "Amsel", "the road open"))) == 1


def test_what_has_a_cue_of_its_own_does_not_go_on() -> None:
    text = "“We stay,” Amsel said.\n“We will build.” So said Navarin."
    first, second = read(
        text,
        Said("said", "Amsel", "“We stay,”"),
        Said("said", "Navarin", "“We will build.”", nth=1),
    )

    assert speakers(text, first) == ["Amsel"]
    assert speakers(text, second) == ["Navarin"]
    assert second.cue


def test_the_direct_speaker_goes_on_and_not_the_one_spoken_of() -> None:
    text = "“We stay,” said Amsel, who accused Navarin of haste.\n“We will build.”"
    *_, last = read(
        text,
        Said("said", "Amsel", "“We stay,”"),
        Said("accused", "Amsel, who", "Navarin of haste"),
    )

    assert last.because.endswith("after “said”")


def test_without_attributions_there_are_no_statements() -> None:
    assert read(TWO_PARAGRAPHS) == ()


def test_an_empty_report_has_no_statements() -> None:
    assert read("") == ()


# --- Laws ---------------------------------------------------------------------------------------

LONG = (
    "Amsel told The Post that Selm had denied the “river plan.” “We stay,” she said. “We build.” "
    "“And plant.”\n“It is late,” Navarin warned, “and cold.\n“We did not say why.” Hartvik and "
    "Sollen agreed. ‘No,’ they added.\nIt was reported that the road, according to maps, was shut."
)

PARSED = analysis(LONG)
QUOTATIONS = quotations(LONG)


@st.composite
def ranges(draw: st.DrawFn, most: int, fewest: int = 0) -> tuple[tuple[int, int], ...]:
    """Up to a number of word ranges anywhere in the long text, in order, apart."""
    count = len(PARSED.words)
    ends = sorted(draw(st.sets(st.integers(0, count), min_size=2 * fewest, max_size=2 * most)))
    return tuple(zip(ends[::2], ends[1::2], strict=False))


ATTRIBUTIONS = st.lists(
    st.builds(
        Attribution,
        cue=ranges(2, 1),
        source=ranges(2),
        content=ranges(3),
        cue_score=st.floats(0, 1),
        source_score=st.floats(0, 1),
        content_score=st.floats(0, 1),
    ),
    max_size=8,
)


@given(ATTRIBUTIONS)
def test_whatever_the_network_says_statements_keep_their_promises(
    found: list[Attribution],
) -> None:
    parsed = replace(PARSED, attributions=found)
    made = statements(document(LONG), parsed, QUOTATIONS)
    by_id = {statement.id: statement for statement in made}

    assert len(by_id) == len(made)
    for statement in made:
        assert list(statement.content) == sorted(statement.content)
        assert list(statement.speakers) == sorted(statement.speakers)
        for span in (*statement.cue, *statement.speakers, *statement.content):
            assert span.of(LONG) == span.of(LONG).strip()
        for part in statement.content:
            assert not any(part.overlaps(cue) for cue in statement.cue)
        assert 0 <= statement.score <= 1
        assert statement.because
        assert _reaches_the_outlet(statement.within, {i: s.within for i, s in by_id.items()})


def _reaches_the_outlet(within: str | None, levels: dict[str, str | None]) -> bool:
    for _ in levels:
        if within is None:
            return True
        within = levels[within]
    return within is None


@given(ATTRIBUTIONS, st.randoms(use_true_random=False))
def test_the_order_of_attributions_does_not_matter(
    found: list[Attribution], shuffle: random.Random
) -> None:
    shuffled = shuffle.sample(found, len(found))

    assert statements(
        document(LONG), replace(PARSED, attributions=found), QUOTATIONS
    ) == statements(document(LONG), replace(PARSED, attributions=shuffled), QUOTATIONS)


def test_drafts_stand_in_text_order() -> None:
    report = document(LONG)
    parsed = analysis(
        LONG,
        [
            Said("warned", "Navarin", "“It is late,” … “and cold."),
            Said("told", "Amsel", "that Selm had denied the “river plan.”"),
        ],
    )
    found = drafts(Page(report, parsed, QUOTATIONS), shipped_acts())

    assert [draft.kind.act for draft in found] == ["say", "warn"]


# --- What real reports taught -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("cue", "share"),
    [("told", 1.0), ("reportedly", 1.0), ("has made", 0.6), ("has paved", 0.6)],
)
def test_a_cue_without_a_word_that_tells_of_a_saying_is_doubted(cue: str, share: float) -> None:
    text = f"Amsel {cue} the mayors that the road is shut."
    (found,) = read(text, Said(cue, "Amsel", "that the road is shut", cue_score=0.5))

    assert found.score == pytest.approx(0.5 * share)


def test_a_cue_of_small_words_alone_is_no_cue() -> None:
    text = "The boats are of the old kind."
    parsed = analysis(text, [Said("of", "The boats", "the old kind")], tags={"of": "ADP"})

    assert statements(document(text), parsed, ()) == ()


def test_for_reports_before_its_speaker_and_not_behind_what_was_praised() -> None:
    praised = "Amsel praised her for the new road."
    parsed = analysis(praised, [Said("for", "Amsel", "the new road")], tags={"for": "ADP"})
    assert statements(document(praised), parsed, ()) == ()

    lost = "For Amsel, the road is lost."
    parsed = analysis(lost, [Said("For", "Amsel", "the road is lost")], tags={"For": "ADP"})
    (found,) = statements(document(lost), parsed, ())
    assert speakers(lost, found) == ["Amsel"]


def test_what_speakers_think_inside_their_own_words_is_theirs_already() -> None:
    """Codebook 6.4; with knots, as every reading has."""
    text = "“We hope the road opens,” Amsel said."
    found = [
        Said("said", "Amsel", "“We hope the road opens,”"),
        Said("hope", "We", "the road opens"),
    ]
    sure = {"direct": [(0.5, 0.9)], "mixed": [(0.5, 0.9)], "indirect": [(0.5, 0.9)]}
    read_ = statements(document(text), analysis(text, found), quotations(text), knots=sure)

    assert [contents(text, statement) for statement in read_] == [["We hope the road opens,"]]


def test_what_is_unlikely_is_left_out() -> None:
    text = "Amsel said the road was shut."
    parsed = analysis(text, [Said("said", "Amsel", "the road was shut")])
    doubtful = {"direct": [(0.5, 0.1)], "mixed": [(0.5, 0.1)], "indirect": [(0.5, 0.1)]}

    assert statements(document(text), parsed, (), knots=doubtful) == ()
    assert len(statements(document(text), parsed, ())) == 1


def test_a_few_plain_words_left_out_of_a_content_are_bridged() -> None:
    text = "Amsel said the new road over the pass would open in May."
    (found,) = read(text, Said("said", "Amsel", "the new road … would open in May"))

    assert contents(text, found) == ["the new road over the pass would open in May"]


def test_a_hole_with_another_cue_in_it_is_not_bridged() -> None:
    text = "Selm, Amsel said, would yield, she added, in May."
    first, _ = read(
        text,
        Said("said", "Amsel", "would yield … in May"),
        Said("added", "she", "in May"),
    )

    assert contents(text, first)[0] == "would yield"


def test_a_part_that_begins_inside_a_written_word_has_the_whole_word() -> None:
    text = "Amsel praised Kestrel’s harvest."
    (found,) = read(text, Said("praised", "Amsel", "’s harvest"))

    assert contents(text, found) == ["Kestrel’s harvest"]


def test_a_speaker_that_begins_in_a_heading_keeps_the_words_that_are_prose() -> None:
    text = "ROADS SHUT\nMinister Amsel said the pass was lost."
    parsed = analysis(text, [Said("said", "SHUT\nMinister Amsel", "the pass was lost")])
    (found,) = statements(document(text, {"ROADS SHUT": "heading"}), parsed, ())

    assert speakers(text, found) == ["Minister Amsel"]
