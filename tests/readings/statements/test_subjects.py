"""The grammar of a cue names who speaks where no speaker was found."""

from __future__ import annotations

import pytest

from tests.readings.marked import report


@pytest.mark.parametrize(
    ("marked", "tags", "tree", "who"),
    [
        (
            "Orvane <c1>denies</c1> <p1>it</p1>.",
            {"denies": "VERB", "Orvane": "PROPN"},
            {"Orvane": ("denies", "nsubj")},
            "Orvane",
        ),
        (
            "Navarin’s <c1>demand</c1> <p1>for guns</p1>.",
            {"demand": "NOUN", "Navarin": "PROPN"},
            {"Navarin": ("demand", "nmod:poss")},
            "Navarin",
        ),
        (
            "<p1>Guns</p1> were <c1>condemned</c1> by Halvern.",
            {"condemned": "VERB", "Halvern": "PROPN"},
            {
                "Guns": ("condemned", "nsubj:pass"),
                "Halvern": ("condemned", "obl:agent"),
                "by": ("Halvern", "case"),
            },
            "Halvern",
        ),
        (
            "Brode left, <c1>adding</c1> <p1>that guns fired</p1>.",
            {"adding": "VERB", "left": "VERB", "Brode": "PROPN"},
            {"Brode": ("left", "nsubj"), "adding": ("left", "advcl")},
            "Brode",
        ),
        (
            "Shells made Brode <c1>say</c1> <p1>that guns fired</p1>.",
            {"made": "VERB", "say": "VERB", "Brode": "PROPN", "Shells": "NOUN"},
            {"Shells": ("made", "nsubj"), "Brode": ("made", "obj"), "say": ("made", "xcomp")},
            "Brode",
        ),
        (
            "<p1>Guns</p1> are <c1>expected</c1> <p1>to fire</p1>.",
            {"expected": "VERB", "Guns": "NOUN"},
            {"Guns": ("expected", "nsubj:pass"), "are": ("expected", "aux:pass")},
            "",
        ),
        (
            "<c1>Asked</c1> <p1>whether guns fired</p1>, Brode left.",
            {"Asked": "VERB", "left": "VERB", "Brode": "PROPN"},
            {"Brode": ("left", "nsubj"), "Asked": ("left", "advcl")},
            "",
        ),
        (
            "Guns <c1>reportedly</c1> <p1>fired</p1>.",
            {"reportedly": "ADV", "fired": "VERB", "Guns": "NOUN"},
            {"Guns": ("fired", "nsubj"), "reportedly": ("fired", "advmod")},
            "",
        ),
        (
            "<p1>Guns</p1> <c1>seem</c1> <p1>to fire</p1>.",
            {"seem": "VERB", "Guns": "NOUN"},
            {"Guns": ("seem", "nsubj")},
            "",
        ),
    ],
    ids=["subject", "possessor", "agent", "clause above", "object", "passive", "asked", "adverb",
         "told of"],
)  # fmt: skip
def test_who_speaks_by_the_grammar_alone(
    marked: str, tags: dict[str, str], tree: dict[str, tuple[str, str]], who: str
) -> None:
    told = report(marked, tags=tags, tree=tree)

    assert told.who() == [who]
    assert told.statements[0].speakers == ()
