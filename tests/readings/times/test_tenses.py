"""Past or to come: by the words around a time, and by the parse."""

import pytest

from sayso.model import Analysis
from sayso.readings.times import times
from sayso.readings.times.tenses import tenses_by_parse, tenses_by_words
from sayso.readings.times.words import Words
from tests.readings.times.told import on


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They met on Friday .", "past"),
        ("They will meet on Friday .", "future"),
        ("They won't meet on Friday .", "future"),
        ("Bakers struck on Friday .", "past"),
        ("On Friday , the union walked out .", "past"),
        ("On Friday , the union will walk out .", "future"),
        ("It ended badly . On Friday the mayor plans to speak .", "future"),
        ("the vote is set for Friday .", "future"),
        ("They have been there since Friday .", "over"),
        ("They postponed the vote until Friday .", "future"),
        ("They met ahead of Friday .", "future"),
        ("They waited until Friday .", "open"),
        ("They will appeal Friday 's ruling .", "present"),
        ("a rally on Friday .", None),
    ],
)
def test_the_nearest_verb_form_tells(text: str, tense: str | None) -> None:
    words = Words(text)
    at = words.forms.index("friday")

    assert tenses_by_words(words)(at, at + 1) == tense


def test_an_auxiliary_of_the_verb_above_makes_a_time_one_to_come() -> None:
    text = "The council will , he said , vote Friday"
    offsets = [
        (0, 3),
        (4, 11),
        (12, 16),
        (17, 18),
        (19, 21),
        (22, 26),
        (27, 28),
        (29, 33),
        (34, 40),
    ]
    features = [""] * 9
    features[5] = "Tense=Past|VerbForm=Fin"
    analysis = Analysis(
        text=text,
        words=offsets,
        sentences=[(0, 9)],
        upos=["DET", "NOUN", "AUX", "PUNCT", "PRON", "VERB", "PUNCT", "VERB", "PROPN"],
        features=features,
        heads=[1, 7, 7, 5, 5, 7, 5, 7, 7],
        relations=["det", "nsubj", "aux", "punct", "nsubj", "parataxis", "punct", "root", "obl"],
    )
    words = Words(text)

    assert tenses_by_words(words)(8, 9) == "past"
    assert tenses_by_parse(words, analysis)(8, 9) == "future"
    assert times(text, on("2031-05-27"), analysis=analysis)[0].value == "2031-05-30"


def test_a_day_of_talks_after_which_something_was_agreed_is_past() -> None:
    forms = "They agreed to meet again after talks on Friday".split()
    text, offsets, at = " ".join(forms), [], 0
    for form in forms:
        offsets.append((at, at + len(form)))
        at += len(form) + 1
    features = [""] * 9
    features[1], features[3] = "Tense=Past|VerbForm=Fin", "VerbForm=Inf"
    analysis = Analysis(
        text=text,
        words=offsets,
        sentences=[(0, 9)],
        upos="PRON VERB PART VERB ADV ADP NOUN ADP PROPN".split(),
        features=features,
        heads=[1, 1, 3, 1, 3, 6, 3, 8, 3],
        relations="nsubj root mark xcomp advmod case obl case obl".split(),
    )

    assert tenses_by_parse(Words(text), analysis)(8, 9) == "past"


def test_rules_to_be_published_lie_ahead_and_what_went_as_planned_shows_nothing() -> None:
    def tense(features: str, helpers: tuple[str, ...], relation: str) -> str | None:
        text = " ".join(["Rules", *helpers, "planned" if "as" in helpers else "printed", "Friday"])
        words, verb = Words(text), len(helpers) + 1
        offsets = list(zip(words.starts, words.ends, strict=True))
        marks = ["mark" if each in ("to", "as") else "aux" for each in helpers]
        analysis = Analysis(
            text=text,
            words=offsets,
            sentences=[(0, len(offsets))],
            upos=["NOUN", *["AUX"] * len(helpers), "VERB", "PROPN"],
            features=[""] * verb + [features, ""],
            heads=[0, *[verb] * len(helpers), 0, verb],
            relations=["root", *marks, relation, "obl"],
        )
        return tenses_by_parse(words, analysis)(verb + 1, verb + 2)

    assert tense("Tense=Past|VerbForm=Part", ("to", "be"), "acl") == "future"
    assert tense("Tense=Past|VerbForm=Part", ("to", "have", "been"), "acl") == "past"
    assert tense("Tense=Past|VerbForm=Part", ("as",), "advcl") != "future"


def _of_clause(forms: str, upos: str, features: dict[int, str], heads: list[int], rel: str) -> str:
    """The tense of a sentence's last word by its parse, told as words with spaces between them."""
    text = forms
    words = Words(text)
    offsets = list(zip(words.starts, words.ends, strict=True))
    analysis = Analysis(
        text=text,
        words=offsets,
        sentences=[(0, len(offsets))],
        upos=upos.split(),
        features=[features.get(at, "") for at in range(len(offsets))],
        heads=heads,
        relations=rel.split(),
    )
    return str(tenses_by_parse(words, analysis)(len(offsets) - 1, len(offsets)))


def test_what_is_heard_is_no_past_and_when_it_is_heard_lies_ahead() -> None:
    heard = {2: "Tense=Pres|VerbForm=Fin", 3: "Tense=Past|VerbForm=Part"}
    assert (
        _of_clause(
            "Cases here are heard Friday",
            "NOUN ADV AUX VERB PROPN",
            heard,
            [3, 3, 3, 3, 3],
            "nsubj:pass advmod aux:pass root obl",
        )
        == "present"
    )
    assert (
        _of_clause(
            "Ask when they are heard Friday",
            "VERB SCONJ PRON AUX VERB PROPN",
            {3: heard[2], 4: heard[3]},
            [0, 4, 4, 4, 0, 4],
            "root mark nsubj:pass aux:pass advcl obl",
        )
        == "future"
    )


def test_what_somebody_is_accused_of_was_done() -> None:
    assert (
        _of_clause(
            "They are accused of fleeing Friday",
            "PRON AUX VERB SCONJ VERB PROPN",
            {1: "Tense=Pres|VerbForm=Fin", 2: "Tense=Past|VerbForm=Part", 4: "VerbForm=Ger"},
            [2, 2, 2, 4, 2, 2],
            "nsubj:pass aux:pass root mark advcl obl",
        )
        == "past"
    )
