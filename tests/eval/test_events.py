import pytest

from eval.ecb_plus import EcbReport, GoldEvent
from eval.event_corpora import Happening, Record, ToldArticle
from eval.events import (
    Found,
    f1,
    fold_of,
    gold_heads,
    judged,
    macro,
    simple_triggers,
    statuses,
    trigger_counts,
    yielded,
)
from sayso.model import Analysis, Document, Published, Span, Trigger

TEXT = "Orvane took over the port and shelled Brisk."
RECORD = Record(TEXT, "ASSAULT", ((30, 37),), ((0, 6),), ((38, 43),))
UNDATED = Published(None, None, None, "unknown", None, "")


def spans(*words: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def test_macro_f1_weighs_a_rare_class_like_a_frequent_one() -> None:
    scored = macro(["AID", "AID", "AID", "COERCE"], ["AID", "AID", "AID", "AID"])

    assert scored.value == pytest.approx((6 / 7 + 0) / 2)


def test_an_interval_lies_around_its_figure() -> None:
    scored = f1([(1, 1, 1), (0, 1, 1), (1, 1, 1), (0, 0, 1)])

    low, high = scored.interval()

    assert scored.value == pytest.approx(4 / 7)
    assert low < scored.value < high


def test_the_same_sentence_is_in_the_same_fold() -> None:
    assert fold_of(TEXT) == fold_of(str(TEXT))
    assert {fold_of(f"{TEXT} {number}") for number in range(50)} == {0, 1, 2, 3, 4}


def test_a_concession_and_a_retreat_are_one_and_together_likelier() -> None:
    assert yielded({"AID": 0.4, "CONCEDE": 0.3, "RETREAT": 0.3}) == "YIELD"


def test_an_event_elsewhere_in_the_sentence_decides_nothing() -> None:
    found = [Found(spans("took"), "ASSAULT", spans("Orvane"), spans("Brisk"))]

    assert judged(RECORD, found) == (False, False, 0)


def test_one_right_type_among_those_at_the_words_is_right() -> None:
    found = [Found(spans("shelled"), "COERCE"), Found(spans("shelled"), "ASSAULT")]

    assert judged(RECORD, found) == (True, False, 2)


@pytest.mark.parametrize(
    ("actors", "recipients", "whole"),
    [(("Orvane",), ("Brisk",), True), (("Orvane",), ("port",), False), ((), ("Brisk",), False)],
)
def test_both_parties_must_be_met(
    actors: tuple[str, ...], recipients: tuple[str, ...], whole: bool
) -> None:
    found = [Found(spans("shelled"), "ASSAULT", spans(*actors), spans(*recipients))]

    assert judged(RECORD, found) == (True, whole, 1)


def report(*events: Span) -> EcbReport:
    document = Document(TEXT, "", None, None, None, None, None, None, (), "en", None, UNDATED, ())
    return EcbReport(
        "1_1ecb", 1, "1 ecb", document, (Span(0, 26),), tuple(GoldEvent(e, "") for e in events)
    )


def test_a_verb_heads_its_particle_and_the_last_word_other_phrases() -> None:
    assert gold_heads(report(Span(7, 16), Span(17, 25))) == {(7, 11), (21, 25)}


def test_triggers_outside_the_listed_sentences_are_not_counted() -> None:
    """ "shelled" stands behind the stretch that is listed here."""
    counts = trigger_counts(report(Span(7, 16)), [(7, 11), (21, 25), (30, 37)])

    assert counts == (1, 2, 1)


ANALYSIS = Analysis(
    text=TEXT,
    words=[(0, 6), (7, 11), (12, 16), (17, 20), (21, 25), (26, 29), (30, 37), (38, 43), (43, 44)],
    sentences=[(0, 9)],
    upos=["PROPN", "VERB", "ADP", "DET", "NOUN", "CCONJ", "VERB", "PROPN", "PUNCT"],
    features=["", "Tense=Past", "", "", "", "", "Tense=Past", "", ""],
    heads=[1, 1, 1, 4, 1, 6, 1, 6, 1],
    relations=["nsubj", "root", "compound:prt", "det", "obj", "cc", "conj", "obj", "punct"],
    events=(Trigger(6, 0.9, "OCCURRENCE", {"fact": 0.1, "modal": 0.8}, {}),),
)


def test_the_baseline_takes_verbs_for_triggers() -> None:
    assert simple_triggers(ANALYSIS) == [(7, 11), (30, 37)]


def test_a_marked_event_is_asked_of_rules_and_network_apart() -> None:
    article = ToldArticle("a.tml", TEXT, (Happening((7, 16), True), Happening((30, 37), False)))

    took, shelled = statuses(article, ANALYSIS)

    assert (took.gold, took.rules, took.network, took.both, took.simple) == (True,) * 5
    assert (shelled.gold, shelled.rules, shelled.network) == (False, True, False)
    assert not shelled.both
