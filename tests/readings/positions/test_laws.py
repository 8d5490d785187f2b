"""Laws: whatever the words, the tags and the tree, positions hold together and cost linear time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Analysis, Mention, Span, Statement
from sayso.readings.actors.casting import cast
from sayso.readings.analysis.words import cut_words
from sayso.readings.positions import Candidates, Sides, sides, weighed
from sayso.readings.times.timing import Hung
from tests.readings.by_hand import document
from tests.work import steps

WORDS = st.sampled_from(
    "Navarin Orvane must should will not never would cannot demanded urged call for on to that the"
    " a refuses ready willing rejected accused denied told need if only until without no deal truce"
    " ceasefire captives embargo lift free and but or , . ? “ ” in exchange of its we I who it is"
    " vital continue war said by from threat support red line cease - fire".split()
)
FEATURES = st.sampled_from(["", "Mood=Imp", "Tense=Past"])
TAGS = st.sampled_from([*"NOUN PROPN VERB AUX ADJ ADV ADP DET CCONJ PRON PUNCT SCONJ".split()])
RELATIONS = st.sampled_from(
    "nsubj nsubj:pass aux aux:pass obj obl nmod nmod:poss conj cc case mark xcomp ccomp advcl acl"
    " acl:relcl amod advmod det cop punct root compound parataxis".split()
)


@st.composite
def reports(draw: st.DrawFn) -> tuple[Analysis, tuple[Statement, ...]]:
    """Any words, with any tags, heads, relations and statements, trees or not."""
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=40)))
    words = cut_words(text)
    count = len(words)
    at = st.integers(0, count - 1)
    cuts = sorted({0, count, *draw(st.lists(at, max_size=4))})
    analysis = Analysis(
        text,
        words,
        list(pairwise(cuts)),
        draw(st.lists(TAGS, min_size=count, max_size=count)),
        draw(
            st.lists(
                st.sampled_from(["", "Mood=Imp", "Tense=Past"]), min_size=count, max_size=count
            )
        ),
        draw(st.lists(at, min_size=count, max_size=count)),
        draw(st.lists(RELATIONS, min_size=count, max_size=count)),
        mentions=tuple(
            Mention(each, (each, each + 1), "place", 1.0) for each in sorted(draw(st.sets(at)))
        ),
    )
    page = document(text)
    places = st.tuples(at, at, at)
    said = [_statement(page.id, analysis, draw(places), draw(ACTS)) for _ in range(2)]
    return analysis, tuple({each.id: each for each in said}.values())


ACTS = st.sampled_from(["say", "accuse", "deny", "reject", "demand", "ask"])


def _statement(page: str, analysis: Analysis, places: tuple[int, int, int], act: str) -> Statement:
    cue, speaker, content = (Span(*analysis.words[at]) for at in places)
    return Statement(
        page, "indirect", act, (cue,), (speaker,), (content,), False, False, 0.9, "made up"
    )


def found(analysis: Analysis, statements: tuple[Statement, ...]) -> Sides:
    page = document(analysis.text)
    told = cast(page, analysis, statements, ())
    return sides(page, analysis, told, told.statements, Hung.of(analysis, ()))


@given(reports())
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_every_position_holds_together(
    report: tuple[Analysis, tuple[Statement, ...]],
) -> None:
    analysis, statements = report
    taken = found(analysis, statements)
    names = {each.id for each in taken.statements}
    assert len({each.id for each in taken.positions}) == len(taken.positions)
    for position in taken.positions:
        assert position.content == tuple(sorted(position.content))
        assert 0 < position.score <= 1
        assert position.actor not in position.addressees
        assert position.asserted_by.statement in {None, *names}
    for each in taken.statements:
        assert set(each.answers) <= names - {each.id}
        assert not set(each.actors) & {*each.targets, *each.addressees}


@given(reports())
@settings(max_examples=200, deadline=None)
def test_all_that_may_be_a_position_has_the_same_signs_whatever_the_parse(
    report: tuple[Analysis, tuple[Statement, ...]],
) -> None:
    analysis, statements = report
    page = document(analysis.text)
    told = cast(page, analysis, statements, ())
    found = Candidates(page, analysis, told, told.statements, Hung.of(analysis, ()))
    weighed_so = weighed(found)
    for _, signs in weighed_so:
        assert signs.keys() == weighed_so[0][1].keys()
        assert all(map(isfinite, signs.values()))


@pytest.mark.parametrize(
    "unit",
    [
        "Navarin must lift the embargo and ",
        "no deal without ",
        "urged to accept that ",
        "demanded a truce , ",
    ],
)
@pytest.mark.parametrize("shape", ["chain", "star", "loop"])
def test_work_grows_with_the_length_alone(unit: str, shape: str) -> None:
    """A sentence that never ends, each word on the next, all on one, or in a circle."""

    def work(times: int) -> int:
        text = unit * times
        words = cut_words(text)
        count = len(words)
        heads = {
            "chain": [min(at + 1, count - 1) for at in range(count)],
            "star": [0] * count,
            "loop": [(at + 1) % count for at in range(count)],
        }[shape]
        analysis = Analysis(
            text,
            words,
            [(0, count)],
            ["VERB"] * count,
            [""] * count,
            heads,
            ["conj"] * count,
        )
        analysis = replace(analysis, mentions=(Mention(0, (0, 1), "place", 1.0),))
        page = document(text)
        told = cast(page, analysis, (), ())
        hung = Hung.of(analysis, ())
        return steps(lambda: sides(page, analysis, told, (), hung, weights={"always": 9.0}))

    work(2)  # what is read once
    assert work(400) < 2.5 * work(200)
