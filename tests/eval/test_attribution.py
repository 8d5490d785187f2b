from collections.abc import Iterable
from pathlib import Path

import pytest

from eval.attribution import (
    Agreement,
    Attributed,
    among_annotators,
    cost_of_trimming,
    count_characters,
    count_pairs,
    marks_put_back,
    matched,
    measure,
    outermost,
    score,
    with_marks,
    without_marks,
)
from eval.corpora import AttributedArticle, GoldAttribution
from tests.eval.stand_ins import StandIn, statement


def attributed(
    cue: Iterable[int] = (), source: Iterable[int] = (), content: Iterable[int] = ()
) -> Attributed:
    return Attributed(frozenset(cue), frozenset(source), frozenset(content))


SAID = attributed(cue=range(5, 9), source=range(4), content=range(10, 20))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (SAID, True),
        (
            attributed(range(8, 12), range(3, 9), range(10, 20)),
            True,
        ),  # one shared character is enough
        (attributed(range(5, 9), range(4), range(10, 15)), True),  # overlap exactly a half
        (attributed(range(5, 9), range(4), range(10, 14)), False),
        (attributed(range(30, 34), range(4), range(10, 20)), False),
        (attributed((), range(4), range(10, 20)), False),
        (attributed(range(5, 9), range(30, 34), range(10, 20)), False),
        (attributed(range(5, 9), (), range(10, 20)), False),
    ],
)
def test_a_pair_is_right_when_content_cue_and_source_fit(found: Attributed, right: bool) -> None:
    assert bool(matched([found], [SAID])) is right


def test_two_absent_sources_fit() -> None:
    nobody = attributed(range(5, 9), (), range(10, 20))

    assert matched([nobody], [nobody]) == [(0, 0)]


def test_contents_are_matched_first_and_judged_afterwards() -> None:
    """The partner is the one with the most content in common, even if its cue is wrong."""
    wrong_cue = attributed(range(30, 34), range(4), range(10, 20))
    shorter = attributed(range(5, 9), range(4), range(10, 17))

    assert count_pairs([wrong_cue, shorter], [SAID]).right == 0


def test_every_character_of_a_layer_counts_once() -> None:
    counts = count_characters([SAID, SAID], [attributed(content=range(15, 35))], "content")

    assert (counts.right, counts.found, counts.wanted) == (5, 10, 20)


def test_alpha_is_the_textbooks() -> None:
    """Krippendorff, Computing alpha-reliability: two observers, ten units, two values."""
    agreement = Agreement()
    agreement.add([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0])

    assert agreement.alpha == pytest.approx(0.095, abs=0.0005)


def test_alpha_is_one_where_all_agree_and_weights_change_nothing_then() -> None:
    agreement = Agreement()
    agreement.add([0, 1, 2, 3], [0, 1, 2, 3], weight=0.25)

    assert agreement.alpha == 1


TEXT = "Orla said “rain is near.” The mayor denied it was dry."
GOLD = (
    GoldAttribution(((5, 9),), ((0, 4),), ((10, 25),)),
    GoldAttribution(((36, 42),), ((26, 35),), ((43, 53),)),
)


def test_gold_against_itself_is_perfect() -> None:
    article = AttributedArticle("one", TEXT, (GOLD,))

    scores = score([article], lambda _: [Attributed.marked(gold) for gold in GOLD])

    assert scores.pairs.f1 == scores.agreement.alpha == 1
    assert {counts.f1 for counts in scores.layers.values()} == {1}


def test_several_annotators_share_the_weight_of_their_article() -> None:
    """One annotator saw both statements, the other one: right 1.5, found 2, wanted 1.5."""
    article = AttributedArticle("one", TEXT, (GOLD, GOLD[:1]))

    scores = score([article], lambda _: [Attributed.marked(gold) for gold in GOLD])

    assert (scores.pairs.right, scores.pairs.found, scores.pairs.wanted) == (1.5, 2, 1.5)
    assert scores.layers["cue"].wanted == 4 + 6 / 2


def test_annotators_are_compared_pair_by_pair() -> None:
    article = AttributedArticle("one", TEXT, (GOLD, GOLD, GOLD[:1]))

    scores = among_annotators([article])

    assert scores.pairs.f1 == pytest.approx((2 + 1 + 1) / 3 / ((2 + 1.5 + 1.5) / 3))


def test_inner_statements_are_left_out() -> None:
    outer = statement(TEXT, "said", "Orla", "rain is near.")
    inner = statement(TEXT, "denied", "The mayor", "it was dry", within=outer.id)

    (only,) = outermost([outer, inner])

    assert only.content == frozenset(range(11, 24))


def test_joint_speakers_are_one_source() -> None:
    text = "Orla and Pell said rain is near."
    one = statement(text, "said", "Orla", "rain is near")
    two = statement(text, "said", "Pell", "rain is near")
    joint = Attributed.stated(one).source | Attributed.stated(two).source

    assert joint == frozenset([*range(4), *range(9, 13)])


@pytest.mark.parametrize(
    ("text", "kept"),
    [("“rain is near.”", "rain is near."), ("no marks", "no marks"), ('" “ "', None)],
)
def test_quotation_marks_at_the_ends_are_left_out(text: str, kept: str | None) -> None:
    place = without_marks(text, (0, len(text)))

    assert (place and text[slice(*place)]) == kept


def test_leaving_quotation_marks_out_has_a_price_and_putting_them_back_none() -> None:
    article = AttributedArticle("one", TEXT, (GOLD,))

    trimmed = cost_of_trimming([article])
    found = [Attributed.marked(GoldAttribution(GOLD[0].cue, GOLD[0].source, ((11, 24),)))]
    (put_back,) = marks_put_back(TEXT, found)

    assert trimmed.pairs.f1 == 1
    assert trimmed.layers["content"].recall == pytest.approx(23 / 25)
    assert trimmed.agreement.alpha < 1
    assert put_back.content == frozenset(range(10, 25))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Orla said ''rain is near'' again", "''rain is near''"),
        ("''rain is near''", "''rain is near''"),
        ("Orla said ''rain is near\" again", "''rain is near\""),
        ("Orla said 'rain is near' again", "rain is near"),
        ("'rain is near'", "rain is near"),
        ("Orla said ' 'rain is near' ' again", "rain is near"),
    ],
)
def test_two_single_marks_side_by_side_are_put_back_as_one_double_mark(
    text: str, whole: str
) -> None:
    start, begin = text.index("rain"), text.index(whole)

    found = with_marks(text, frozenset(range(start, start + len("rain is near"))))

    assert found == frozenset(range(begin, begin + len(whole)))


def polnear_folder(root: Path) -> Path:
    (root / "polnear/dev/attributions").mkdir(parents=True)
    (root / "polnear/dev/text").mkdir()
    (root / "polnear/train/attributions").mkdir(parents=True)
    (root / "polnear/dev/text/one.txt").write_text(TEXT, encoding="utf-8")
    (root / "polnear/dev/attributions/one_aa11.ann").write_text(
        "T1\tSource 0 4\tOrla\nT2\tCue 5 9\tsaid\nT3\tContent 10 25\train\n"
        "T4\tAttribution 5 9\tsaid\nE1\tAttribution:T4 Cue:T2 Source:T1 Content:T3\n",
        encoding="utf-8",
    )
    return root


def test_the_reader_and_the_baseline_stand_side_by_side(tmp_path: Path) -> None:
    subject = StandIn(statements={TEXT: [statement(TEXT, "said", "Orla", "rain is near.")]})

    rows = {(row.on, row.name): row for row in measure(subject, polnear_folder(tmp_path))}

    row = rows["PolNeAR dev", "attribution F1"]
    assert row.value == 1
    assert row.baseline is not None
    assert rows["PolNeAR dev", "content character F1"].value == 1
    stated = "PolNeAR dev, contents as stated, without quotation marks"
    assert rows[stated, "content character F1"].value == pytest.approx(2 * 13 / (13 + 15))
