"""Which act a cue tells of, and whether the saying is denied or hedged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.readings.statements.acts import PLAIN, CueKind, lemmas, shipped_acts


def told(cue: str, before: str = "", **more: str) -> CueKind:
    return shipped_acts().of(cue.split(), before=before.split(), **more)


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "say"),
        ("According to", "say"),
        ("in the words of", "say"),
        (":", "say"),
        ("pointed out", "say"),
        ("has accused", "accuse"),
        ("blames", "accuse"),
        ("denied", "deny"),
        ("rejected the accusations", "deny"),
        ("called on", "demand"),
        ("called once more for", "demand"),
        ("is demanding", "demand"),
        ("offered", "offer"),
        ("proposed", "propose"),
        ("vowed", "promise"),
        ("threatened", "threaten"),
        ("vowed to retaliate", "threaten"),
        ("warned", "warn"),
        ("confirmed", "confirm"),
        ("admitted", "admit"),
        ("reported", "report"),
        ("praised", "praise"),
        ("criticised", "criticise"),
        ("criticizing", "criticise"),
        ("agreed", "accept"),
        ("turned down", "reject"),
        ("ruled out", "reject"),
        ("stood by", "support"),
        ("opposes", "oppose"),
        ("wondered", "ask"),
        ("announced", "announce"),
        ("thought", "believe"),
        ("foresaw", "expect"),
        ("would like", "want"),
        ("apologised", "apologise"),
    ],
)
def test_a_cue_tells_of_an_act(cue: str, act: str) -> None:
    assert told(cue).act == act


@pytest.mark.parametrize(
    ("noun", "act"),
    [
        ("accusation", "accuse"),
        ("warnings of", "warn"),
        ("’s denial", "deny"),
        ("the threat of", "threaten"),
        ("issued a statement", "say"),
        ("a pledge", "promise"),
    ],
)
def test_nouns_are_cues_too(noun: str, act: str) -> None:
    assert told(noun).act == act


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("denounced and rejected", "reject"),  # the later decides (codebook 5.2)
        ("refused to endorse", "reject"),  # but not where it hangs on the earlier
        ("praised for supporting", "praise"),
        ("declined to comment", "reject"),
        ("seemed to confirm", "confirm"),
        ("went on to accuse", "accuse"),
        ("issued a warning", "warn"),
        ("said in a statement", "say"),
    ],
)
def test_where_two_words_meet_one_decides(cue: str, act: str) -> None:
    assert told(cue).act == act


def test_a_tag_tells_a_noun_from_a_verb() -> None:
    acts = shipped_acts()

    assert acts.of(["demand", "made"], upos=["NOUN", "VERB"]).act == "demand"
    assert acts.of(["announced", "plans"], upos=["VERB", "NOUN"]).act == "announce"
    assert acts.of(["plans"], upos=["VERB"]).act == "want"


def test_a_cue_of_no_known_word_is_plain_saying() -> None:
    kind = told("zigzagged")

    assert (kind.act, kind.known_by) == (PLAIN, "")


@pytest.mark.parametrize(
    ("cue", "before", "word"),
    [
        ("did not say", "", "not"),
        ("say", "on Monday did not", "not"),
        ("say", "would n't", "n't"),
        ("has never publicly said", "", "never"),
        ("naming", "without", "without"),
        ("has yet to comment on", "", "has yet to"),
        ("failed to mention", "", "failed to"),
        ("did not deny", "", "not"),
    ],
)
def test_a_saying_that_did_not_happen_is_negated(cue: str, before: str, word: str) -> None:
    assert told(cue, before).negated_by == word


@pytest.mark.parametrize(
    ("cue", "before"),
    [
        ("denied", ""),  # an act of its own
        ("refused to say", ""),  # a refusal is one too (codebook 5.3)
        ("promised not", ""),  # what was promised is denied, not the promise
        ("noted", ""),
        ("not only said", ""),
        ("made no secret of", ""),
        ("said", "the general who was not there"),  # another verb's "not"
    ],
)
def test_what_is_not_negated(cue: str, before: str) -> None:
    assert told(cue, before).negated_by == ""


def test_nobody_said_it() -> None:
    assert told("said", speaker="Nobody").negated_by == "Nobody"
    assert told("said", speaker="Somebody").negated_by == ""


@pytest.mark.parametrize(
    ("cue", "before"),
    [
        ("reportedly said", ""),
        ("said", "has reportedly"),
        ("allegedly threatened", ""),
        ("appeared to suggest", ""),
        ("is said to have warned", ""),
        ("may have promised", ""),
    ],
)
def test_an_outlet_may_keep_its_distance_from_a_saying(cue: str, before: str) -> None:
    assert told(cue, before).hedged_by


def test_said_by_nobody_is_hedged_only_before_an_infinitive() -> None:
    assert told("is said", after="to").hedged_by == "is said"
    assert told("said", after="to").hedged_by == ""
    assert told("is expected", after="to").hedged_by == ""


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("says", "say"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("denying", "deny"),
        ("urging", "urge"),
        ("admitted", "admit"),
        ("pressed", "press"),
        ("accusations", "accusation"),
        ("pledges", "pledge"),
        ("ministry’s", "ministry"),
    ],
)
def test_a_form_leads_back_to_its_base(form: str, base: str) -> None:
    assert base in lemmas(form)


@given(st.text(max_size=12))
def test_every_word_has_itself_as_a_base_form(word: str) -> None:
    assert lemmas(word)[0] == word.lower().translate({ord(c): "'" for c in "’‘ʼ`"})


@given(st.lists(st.sampled_from("said not to never warn of , — be the accused reportedly".split())))
def test_every_cue_has_an_act_of_the_list(cue: list[str]) -> None:
    from sayso.vocabulary import closed_list

    assert shipped_acts().of(cue).act in closed_list("acts").terms


def test_a_users_own_word_counts(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text('[acts.warn]\nphrases = ["ring the bell"]\n', "utf-8")

    assert shipped_acts(own).of("rang the bell".split()).act == PLAIN
    assert shipped_acts(own).of("rings the bell".split()).act == "warn"
