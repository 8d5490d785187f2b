"""Who vouches for a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Asserter, Span, Statement
from sayso.readings.figures import figures
from sayso.readings.figures.asserters import innermost
from sayso.readings.parsed import Words
from tests.readings.by_hand import document, span_of
from tests.readings.figures.by_hand import parsed


def said(
    *content: Span,
    within: str | None = None,
    actors: tuple[str, ...] = (),
    cue: tuple[Span, ...] = (),
    speakers: tuple[Span, ...] = (),
    act: str = "say",
) -> Statement:
    return Statement(
        document_id="doc",
        form="indirect",
        act=act,
        cue=cue,
        speakers=speakers,
        content=content,
        negated=False,
        hedged=False,
        score=1.0,
        because="by hand",
        within=within,
        actors=actors,
    )


def asserted(
    line: str, cue: str, *content: str, speaker: str = "", act: str = "say"
) -> list[str | None]:
    """Who vouches for each figure of a line in which somebody says something: None is the outlet.

    speaker: the words that name who says it, by default nobody.
    """
    analysis = parsed(line)
    text = analysis.text
    statement = said(
        *(span_of(text, words) for words in content),
        cue=(span_of(text, cue),),
        speakers=(span_of(text, speaker),) if speaker else (),
        actors=("ac_1",) if speaker else (),
        act=act,
    )
    found = figures(document(text), Words.of(analysis), [statement])
    return [each.asserted_by.statement and (each.asserted_by.actor or "nobody") for each in found]


def test_a_figure_is_asserted_by_the_statement_it_stands_in_else_by_the_outlet() -> None:
    analysis = parsed("She said 12 people fled , and 30 boats were lost .")
    statement = said(span_of(analysis.text, "12 people fled"), actors=("ac_1",))
    one, other = figures(document(analysis.text), Words.of(analysis), [statement])
    assert one.asserted_by == Asserter("ac_1", statement.id)
    assert other.asserted_by == Asserter(None, None)


def test_the_innermost_statement_has_the_figure() -> None:
    outer = said(Span(0, 50))
    inner = said(Span(10, 50), within=outer.id)
    assert innermost([outer, inner], [5, 20, 60]) == [outer, inner, None]
    assert innermost([inner, outer], [5, 20, 60]) == [outer, inner, None]


def test_of_two_on_one_level_the_one_with_less_content_has_it() -> None:
    wide, narrow = said(Span(0, 50)), said(Span(10, 30))
    assert innermost([wide, narrow], [20, 40]) == [narrow, wide]


def test_statements_within_each_other_end_somewhere() -> None:
    """No reading has such a circle; one made by hand must not hang."""
    one, other = said(Span(0, 9)), said(Span(1, 8))
    circle = [replace(one, within=other.id), replace(other, within=one.id)]
    assert innermost(circle, [4])[0] in circle


def test_a_figure_in_a_gap_of_the_content_is_of_it() -> None:
    """The network finds content word by word, and leaves numbers out."""
    line = "She said the share fell to 25 percent , as loan and aid ran out ."
    content = ("the share fell to", "as loan and aid ran out")
    assert asserted(line, "said", *content, speaker="She") == ["ac_1"]


def test_a_gap_that_holds_the_cue_is_the_outlets() -> None:
    line = "“ The share fell , ” said/VERB the head of 12 villages , “ and fell again ” ."
    content = ("The share fell", "and fell again")
    assert asserted(line, "said", *content, speaker="the head") == [None]


@pytest.mark.parametrize(
    ("relation", "who"),
    [
        ("obl", "ac_1"),  # "…, with ten of them new"
        ("parataxis", None),  # an aside may be the outlet's own
        ("acl:relcl", None),
    ],
)
def test_a_figure_that_the_tree_hangs_on_the_content_goes_on_with_it(
    relation: str, who: str | None
) -> None:
    line = f"She said boats/NOUN fell , with ten/NUM/nummod/men men/NOUN/{relation}/boats lost ."
    assert asserted(line, "said", "boats fell", speaker="She") == [who]


def test_what_a_figure_counts_may_be_who_speaks() -> None:
    line = "Aid/NOUN came , according to two/NUM/nummod/officials officials/NOUN/obl/came ."
    assert asserted(line, "according to", "Aid came", speaker="two officials") == [None]


def test_a_value_given_once_more_in_brackets_is_the_outlets() -> None:
    line = "She wants a loan of $25 million ( € 21 million ) now ."
    text = parsed(line).text
    assert asserted(line, "wants", text[text.index("a loan") : -2], speaker="She") == ["ac_1", None]


def test_who_denies_three_counts_does_not_say_that_there_are_three() -> None:
    line = "He denied/VERB three/NUM/nummod/counts counts/NOUN/obj/denied of theft ."
    assert asserted(line, "denied", "three counts of theft", speaker="He") == [None]


def test_of_a_participle_without_a_speaker_the_number_is_the_outlets() -> None:
    line = "They lost the 12/NUM/nummod/boats boats/NOUN/obj/lost promised/VERB/acl/boats in May ."
    assert asserted(line, "promised", "the 12 boats") == [None]


def test_what_is_believed_by_nobody_named_is_vouched_for_by_nobody_named() -> None:
    line = "It is believed/VERB that 12/NUM/nummod/boats boats/NOUN/nsubj:pass/lost lost/VERB ."
    assert asserted(line, "is believed", "12 boats lost") == ["nobody"]


def test_what_is_known_to_be_so_many_is_not_what_is_expected_of_them() -> None:
    told = "12/NUM/nummod/boats boats/NOUN/nsubj:pass/hoped are hoped/VERB to be free ."

    assert asserted(f"The {told}", "are hoped", "The 12 boats", act="expect") == [None]
    assert asserted(f"Over {told}", "are hoped", "Over 12 boats", act="expect") == ["nobody"]


def two_statements(line: str, outer: dict[str, str], inner: dict[str, str]) -> list[str | None]:
    """Who vouches for each figure of a line with one statement within another: their speakers."""
    analysis = parsed(line)
    text = analysis.text

    def one(of: dict[str, str], within: str | None) -> Statement:
        return said(
            span_of(text, of["content"]),
            cue=(span_of(text, of["cue"]),),
            speakers=(span_of(text, of["speaker"]),) if "speaker" in of else (),
            actors=(of["speaker"],) if "speaker" in of else (),
            within=within,
        )

    around = one(outer, None)
    found = figures(document(text), Words.of(analysis), [around, one(inner, around.id)])
    return [each.asserted_by.actor for each in found]


def test_whom_a_poll_counts_does_not_tell_its_other_shares() -> None:
    line = "The poll found 8 percent of voters said it rose and 19 percent said it fell ."
    found = {
        "speaker": "The poll",
        "cue": "found",
        "content": "8 percent of voters said it rose and 19 percent",
    }
    inner = {"speaker": "8 percent of voters", "cue": "said", "content": "it rose and 19 percent"}

    assert two_statements(line, found, inner) == ["The poll", "The poll"]


def test_where_nobody_is_named_who_speaks_around_it_vouches() -> None:
    line = "Guards said losses are estimated at $4 million ."
    outer = {"speaker": "Guards", "cue": "said", "content": "losses are estimated at $4 million"}
    inner = {"cue": "are estimated", "content": "losses are estimated at $4 million"}

    assert two_statements(line, outer, inner) == ["Guards"]
