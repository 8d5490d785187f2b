"""Who vouches for a figure."""

from __future__ import annotations

from sayso.model import Asserter, Span, Statement
from sayso.readings.figures import figures
from sayso.readings.figures.asserters import innermost
from sayso.readings.parsed import Words
from tests.readings.by_hand import document, span_of
from tests.readings.figures.by_hand import parsed


def said(content: Span, *, within: str | None = None, actors: tuple[str, ...] = ()) -> Statement:
    return Statement(
        document_id="doc",
        form="indirect",
        act="say",
        cue=(),
        speakers=(),
        content=(content,),
        negated=False,
        hedged=False,
        score=1.0,
        because="by hand",
        within=within,
        actors=actors,
    )


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
    from dataclasses import replace

    circle = [replace(one, within=other.id), replace(other, within=one.id)]
    assert innermost(circle, [4])[0] in circle
