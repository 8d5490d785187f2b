"""Laws: whatever the words, the tags and the tree, figures hold together and cost linear time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Analysis, Figure, Mention, Tagged
from sayso.readings.analysis.words import cut_words
from sayso.readings.figures import figures
from sayso.readings.parsed import Words
from tests.readings.by_hand import document
from tests.work import steps

WORDS = st.sampled_from(
    "12 2,331 1/2 40 0 9 2019 2.3 1,50,000 ½ one two five twenty hundred thousand million dozen "
    "dozens scores hundreds half third thirds quarters no none nobody zero a the of in to and or "
    "for from between at least more than up about some nearly including them whom which among "
    "people drones men boats casualties percent % $ € km tonnes - – — , . ; : ( ) years May aged "
    "killed were said not total was bn m k plus".split()
)
TAGS = st.sampled_from(["", *"NOUN PROPN NUM VERB AUX ADJ ADV ADP DET CCONJ PRON PUNCT".split()])
RELATIONS = st.sampled_from(
    ["nummod", "obj", "nsubj", "nsubj:pass", "conj", "nmod", "obl", "case", "acl", "compound", ""]
)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Any words, with any tags, heads, relations and sentences, trees or not."""
    text = draw(st.sampled_from([" ", "", "\n"])).join(draw(st.lists(WORDS, max_size=40)))
    text = draw(st.sampled_from([text, text + draw(st.text(max_size=20))]))
    words = cut_words(text)
    count = len(words)
    at = st.integers(0, max(0, count - 1))
    cuts = sorted({0, count, *draw(st.lists(at, max_size=4))})
    many = draw(st.integers(0, 3)) if count else 0
    return Analysis(
        text,
        words,
        list(pairwise(cuts)),
        draw(st.lists(TAGS, min_size=count, max_size=count)),
        [""] * count,
        draw(st.lists(at, min_size=count, max_size=count)),
        draw(st.lists(RELATIONS, min_size=count, max_size=count)),
        mentions=tuple(
            Mention(each, (each, each + 1), draw(st.sampled_from(["place", "person"])), 1.0)
            for each in draw(st.lists(at, min_size=many, max_size=many))
        ),
        times=(Tagged((0, 1), "DATE", 1.0),) if count and draw(st.booleans()) else (),
    )


def found(analysis: Analysis) -> tuple[Figure, ...]:
    return figures(document(analysis.text), Words.of(analysis))


@given(analyses())
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_every_figure_holds_together(analysis: Analysis) -> None:
    every = found(analysis)
    ids = {each.id: each for each in every}
    assert len(ids) == len(every)
    assert [each.span for each in every] == sorted(each.span for each in every)
    for each in every:
        assert each.low is None or each.high is None or each.low <= each.high
        assert 0 <= each.score <= 1
        assert each.part_of != each.id
        assert each.part_of is None or each.part_of in ids
        assert (each.bound == "exact") <= (each.low == each.high is not None)


@given(analyses())
@settings(max_examples=300, deadline=None)
def test_no_part_is_greater_than_its_whole_without_a_note(analysis: Analysis) -> None:
    every = {each.id: each for each in found(analysis)}
    for part in every.values():
        whole = every.get(part.part_of or "")
        if whole is None or (part.unit == "percent") != (whole.unit == "percent"):
            continue
        if part.low is not None and whole.high is not None and part.low > whole.high:
            assert [note for note in part.notes if note.kind == "part"]


@given(analyses())
@settings(max_examples=150, deadline=None)
def test_wholes_lead_to_no_circle(analysis: Analysis) -> None:
    every = {each.id: each.part_of for each in found(analysis)}
    for at in every.values():
        seen = set()
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = every[at]


@given(analyses())
@settings(max_examples=100, deadline=None)
def test_the_same_input_gives_the_same_figures(analysis: Analysis) -> None:
    assert found(analysis) == found(replace(analysis))


@pytest.mark.parametrize(
    "piece",
    [
        "12 people , including ",
        "one of the ",
        "a million and a half ",
        "12 and ",
        "no ",
        "$ ",
        "hundreds of ",
        "9-2 ",
        "at least more than ",
        "12 men : 1 , ",
        "twenty-",
        "12 in 13 ",
    ],
)
def test_one_thing_over_and_over_costs_no_more_than_its_length(piece: str) -> None:
    """All words in one sentence that hangs on its first word: the worst a tree can do."""

    def work(times: int) -> int:
        text = piece * times
        words = cut_words(text)
        count = len(words)
        tags = ["NUM" if text[start].isdigit() else "NOUN" for start, _ in words]
        analysis = Analysis(
            text, words, [(0, count)], tags, [""] * count, [0] * count, ["conj"] * count
        )
        return steps(lambda: found(analysis))

    assert work(400) < 8 * 1.5 * work(50)
