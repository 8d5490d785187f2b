from pathlib import Path

from eval.corpora import EntityDocument, GoldEntity, GoldMention, TreebankDocument
from eval.mentions import (
    SimpleMentions,
    capitalised,
    comparable_with_re3d,
    found_mentions,
    gold_entities,
    gold_mentions,
    head_of,
    measure,
    score,
)
from sayso.model import Analysis, Mention
from tests.eval.stand_ins import StandIn

PERSON, PLACE = frozenset({"person"}), frozenset({"place"})


def test_exact_mentions_share_both_ends() -> None:
    scores = score({(0, 4): PERSON, (5, 9): PERSON}, {(0, 4): PERSON, (5, 12): PERSON})

    assert (scores.exact.right, scores.overlap.right) == (1, 2)


def test_a_long_mention_overlaps_with_one_of_those_inside_it_only() -> None:
    scores = score({(0, 20): PERSON}, {(0, 4): PERSON, (5, 20): PLACE})

    assert scores.overlap.right == 1


def test_touching_is_not_overlapping() -> None:
    assert score({(0, 4): PERSON}, {(4, 8): PERSON}).overlap.right == 0


def test_kinds_are_judged_where_the_mention_is_exact() -> None:
    scores = score({(0, 4): PLACE, (5, 9): PLACE}, {(0, 4): PERSON, (5, 12): PERSON})

    assert (scores.kinds.right, scores.kinds.wanted) == (0, 1)


# the mayor of Osk and her deputy slept
DOCUMENT = TreebankDocument(
    name="GUM_news_osk",
    genre="news",
    text="the mayor of Osk and her deputy slept",
    words=((0, 3), (4, 9), (10, 12), (13, 16), (17, 20), (21, 24), (25, 31), (32, 37)),
    sentences=((0, 8),),
    upos=("DET", "NOUN", "ADP", "PROPN", "CCONJ", "PRON", "NOUN", "VERB"),
    heads=(1, 7, 3, 1, 6, 6, 1, 7),
    relations=("det", "nsubj", "case", "nmod", "cc", "nmod:poss", "conj", "root"),
    mentions=(
        GoldMention((0, 4), "person", "1"),
        GoldMention((3, 4), "place", "2"),
        GoldMention((5, 6), "person", "1"),
        GoldMention((5, 7), "person", "3"),
    ),
)


def test_the_head_of_a_mention_hangs_outside_it() -> None:
    assert [head_of(DOCUMENT, m.words) for m in DOCUMENT.mentions] == [1, 3, 5, 6]


def test_the_baseline_prunes_what_is_no_part_of_a_mention() -> None:
    """ "and her deputy" hangs on "mayor" and stays out; "of Osk" does too and stays in."""
    simple = SimpleMentions.learnt_from([DOCUMENT])

    assert simple.find(DOCUMENT) == gold_mentions(DOCUMENT)


def analysis_of(*mentions: Mention) -> Analysis:
    return Analysis(
        DOCUMENT.text,
        DOCUMENT.words,
        DOCUMENT.sentences,
        DOCUMENT.upos,
        [""] * 8,
        DOCUMENT.heads,
        DOCUMENT.relations,
        mentions=mentions,
    )


def test_the_readers_mentions_are_compared_in_characters() -> None:
    analysis = analysis_of(Mention(1, (0, 4), "person", 0.9), Mention(3, (3, 4), "place", 0.9))

    assert found_mentions(analysis) == {(0, 16): PERSON, (13, 16): PLACE}


def test_kinds_that_re3d_lacks_are_not_held_against_the_reader() -> None:
    analysis = analysis_of(Mention(1, (0, 4), "abstract", 0.9), Mention(3, (3, 4), "place", 0.9))

    assert comparable_with_re3d(analysis) == {(13, 16): PLACE}


def test_spans_that_people_turned_down_count_only_where_asked() -> None:
    document = EntityDocument(
        "Board",
        "Orla sails eve",
        (
            GoldEntity((0, 4), "Person", True),
            GoldEntity((11, 14), "Person", False),
            GoldEntity((5, 10), "Quantity", True),
        ),
    )

    assert gold_entities(document) == {(0, 4): PERSON}
    assert gold_entities(document, turned_down=True).keys() == {(0, 4), (11, 14)}


def test_capitalised_runs_are_names() -> None:
    found = capitalised("yesterday the Harbour Board of Osk met Orla Venn.")

    assert sorted(found) == [(10, 34), (39, 48)]


CONLLU = """\
# newdoc id = GUM_news_osk
# text = Orla sleeps
1\tOrla\tOrla\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)
2\tsleeps\tsleep\tVERB\t_\t_\t0\troot\t_\t_

"""


def test_without_a_reader_only_the_baselines_are_there(tmp_path: Path) -> None:
    (tmp_path / "ud_english_gum").mkdir()
    (tmp_path / "re3d").mkdir()
    for part in ("train", "dev"):
        (tmp_path / f"ud_english_gum/{part}.conllu").write_text(CONLLU, encoding="utf-8")
    words = ((0, 4), (5, 11))
    analysis = Analysis(
        *("Orla sleeps", words, [(0, 2)], ["PROPN", "VERB"], ["", ""], [1, 1], ["nsubj", "root"]),
        mentions=[Mention(0, (0, 1), "person", 1.0)],
    )

    without, with_reader = (
        measure(subject, tmp_path)[0] for subject in (None, StandIn({"Orla sleeps": analysis}))
    )

    assert (without.value, without.baseline) == (None, 1)
    assert (with_reader.value, with_reader.baseline) == (1, 1)
