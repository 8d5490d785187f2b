"""A quotation that goes on without a cue has one voice, whatever the network gave to whom."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from sayso.readings.statements import statements
from sayso.readings.statements.acts import CueKind
from sayso.readings.statements.drafts import Draft
from sayso.readings.statements.rivals import goes_on_once, quoted_no_further
from tests.readings.by_hand import Said, analysis, contents, document, read, speakers

QUOTED = "“A soldier told us that the road was shut,” Amsel said."
GOES_ON = "“We turned back and waited.”"
AMSEL = "“A soldier told us that the road was shut,”"
SAYING = CueKind("say", "said", "", "")


def draft(
    cue: tuple[int, int] | None, *content: tuple[int, int], on: tuple[int, int] | None = None
) -> Draft:
    """A draft of bare offsets; without a cue, it goes on from the anchor ``on``."""
    return Draft(
        cue=(Span(*cue),) if cue else (),
        speakers=(),
        content=tuple(Span(*part) for part in content),
        form="direct",
        kind=SAYING,
        raw=0.5,
        goes_on_from=Span(*on) if on else None,
    )


TWO = "“The road is shut,” Amsel said. “Nobody will pass,” she added."


@pytest.mark.parametrize("likelier", ["said", "added"])
def test_a_passage_belongs_to_the_cue_beside_it(likelier: str) -> None:
    found = read(
        TWO,
        Said(
            "said",
            "Amsel",
            "“The road is shut,” … “Nobody will pass,”",
            cue_score=0.5 + (likelier == "said") / 4,
        ),
        Said(
            "added",
            "she",
            "“The road is shut,” … “Nobody will pass,”",
            cue_score=0.5 + (likelier == "added") / 4,
        ),
    )
    assert [contents(TWO, each) for each in found] == [["The road is shut,"], ["Nobody will pass,"]]


def test_after_a_question_the_cue_behind_it_has_the_passage() -> None:
    text = "“We are lost,” Amsel said. “Who will pay for this now?” her driver asked."
    found = read(
        text,
        Said("said", "Amsel", "“We are lost,” … “Who will pay for this now?"),
        Said("asked", "her driver", "Who will pay for this now?", cue_score=0.4),
    )
    assert [contents(text, each) for each in found] == [
        ["We are lost,"],
        ["Who will pay for this now?"],
    ]


def test_a_passage_stays_with_both_where_one_tells_the_other() -> None:
    text = "The Post quoted an envoy who said: “The river will not be closed again.”"
    found = read(
        text,
        Said("quoted", "The Post", "an envoy who said: “The river will not be closed again.”"),
        Said("said", "an envoy", "“The river will not be closed again.”"),
    )
    assert len(found) == 2
    assert found[1].within == found[0].id
    assert all("river will not" in " ".join(contents(text, each)) for each in found)


def test_whom_a_speaker_quotes_does_not_go_on_in_the_speakers_place() -> None:
    text = f"{QUOTED}\n\n{GOES_ON}"
    found = read(
        text,
        Said("told", "A soldier", f"the road was shut … {GOES_ON}"),
        Said("said", "Amsel", f"{AMSEL} … {GOES_ON}"),
    )

    going_on = [each for each in found if "We turned back and waited." in contents(text, each)]
    assert [speakers(text, each) for each in going_on] == [["Amsel"]]


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_what_was_given_to_the_one_quoted_alone_goes_on_in_the_speakers_voice(gap: str) -> None:
    text = f"{QUOTED}{gap}{GOES_ON}"
    found = read(
        text,
        Said("told", "A soldier", f"the road was shut … {GOES_ON}"),
        Said("said", "Amsel", AMSEL),
    )

    going_on = [each for each in found if "We turned back and waited." in contents(text, each)]
    assert [speakers(text, each) for each in going_on] == [["Amsel"]]
    (told,) = [each for each in found if speakers(text, each) == ["A soldier"]]
    assert contents(text, told) == ["the road was shut"]


def test_of_two_speakers_the_one_just_before_goes_on() -> None:
    text = f"“It is late,” Navarin said.\n\n“The road is shut,” Amsel said.\n\n{GOES_ON}"
    found = read(
        text,
        Said("said", "Navarin", f"“It is late,” … {GOES_ON}", content_score=1.0),
        Said("said", "Amsel", f"“The road is shut,” … {GOES_ON}", nth=1, content_score=0.6),
    )

    assert [speakers(text, each) for each in found] == [["Navarin"], ["Amsel"], ["Amsel"]]


def test_a_cue_beside_the_quotation_wins() -> None:
    text = f"“The road is shut,” Amsel said.\n\n{GOES_ON} So said Navarin."
    found = read(
        text,
        Said("said", "Amsel", f"“The road is shut,” … {GOES_ON}"),
        Said("said", "Navarin", GOES_ON, nth=1),
    )

    assert [speakers(text, each) for each in found] == [["Amsel"], ["Navarin"]]


def test_a_quotation_told_in_pieces_by_a_cue_goes_on_from_nobody_else() -> None:
    text = (
        "“The road is shut,” Amsel said.\n\n“We turned back, and we waited, and we came home.” "
        "So said Navarin."
    )
    found = read(
        text,
        Said("said", "Amsel", "“The road is shut,”"),
        Said("said", "Navarin", "We turned back … we waited … we came home.", nth=1),
    )

    assert [speakers(text, each) for each in found] == [["Amsel"], ["Navarin"]]


def test_a_statement_inside_the_quotation_that_goes_on_keeps_its_words() -> None:
    text = f"{QUOTED}\n\n“Then a driver said that we should wait.”"
    found = read(
        text,
        Said("said", "Amsel", f"{AMSEL} … “Then a driver said that we should wait.”"),
        Said("said", "a driver", "we should wait", nth=1),
    )

    *_, goes_on, inner = found
    assert speakers(text, goes_on) == ["Amsel"]
    assert contents(text, inner) == ["we should wait"]
    assert inner.within == goes_on.id


def test_a_statement_left_without_words_is_left_out() -> None:
    outer, inner = draft((40, 44), (0, 38)), draft((2, 6), (50, 80))
    going_on = draft(None, (50, 80), on=(40, 44))

    kept = quoted_no_further([inner, outer, going_on], [True, False, False], [Span(50, 80)])

    assert kept == [outer, going_on]


def places() -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: (at[0], sum(at)))


@given(
    told=st.lists(st.tuples(places(), places(), st.booleans()), max_size=6),
    going_on=st.lists(st.tuples(places(), places()), max_size=6),
)
def test_no_two_go_on_with_the_same_words(
    told: list[tuple[tuple[int, int], tuple[int, int], bool]],
    going_on: list[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    drafts = [draft(cue, content) for cue, content, _ in told]
    drafts += [draft(None, content, on=on) for content, on in going_on]
    nested = [inside for *_, inside in told] + [False] * len(going_on)

    kept = goes_on_once(drafts, nested, [False] * len(drafts))

    assert kept == sorted(set(kept))
    assert set(range(len(told))) <= set(kept)
    spans = sorted(drafts[number].content[0] for number in kept if number >= len(told))
    assert not any(a.overlaps(b) for a, b in pairwise(spans))
    if going_on and not told:
        assert len(kept) > 0


@pytest.mark.parametrize(
    ("theft_hangs_on", "cues"), [("accused", ["accused"]), ("support", ["accused", "support"])]
)
def test_a_noun_beside_has_no_part_in_what_the_verb_tells(
    theft_hangs_on: str, cues: list[str]
) -> None:
    text = "Hartvik accused Selm, with support from Navarin, of theft."
    parsed = analysis(
        text,
        [
            Said("accused", "Hartvik", "Selm … of theft"),
            Said("support", "Navarin", "of theft", cue_score=0.7),
        ],
        tree={"theft": (theft_hangs_on, "obl"), "support": ("accused", "obl")},
        tags={"accused": "VERB", "support": "NOUN"},
    )
    found = statements(document(text), parsed, ())

    assert [each.cue[0].of(text) for each in found] == cues
