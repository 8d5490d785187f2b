import pytest

from eval.coreference import (
    Cluster,
    Entity,
    Ratio,
    b_cubed,
    ceaf,
    entities,
    found_entities,
    muc,
    same_words,
    score,
    score_groups,
)
from sayso.model import Analysis, Mention


def clusters(*members: str) -> list[Cluster]:
    return [frozenset(group) for group in members]


def precision_and_recall(ratio: Ratio) -> tuple[float, float]:
    return ratio.right_found / ratio.found, ratio.right_wanted / ratio.wanted


def rounded(ratio: Ratio) -> tuple[float, float]:
    precision, recall = precision_and_recall(ratio)
    return round(recall, 2), round(precision, 2)


def test_the_example_of_the_reference_scorer() -> None:
    """Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions", section 4."""
    wanted, found = clusters("abc", "defg"), clusters("ab", "cd", "fghi")

    assert rounded(muc(found, wanted)) == (0.40, 0.40)
    assert rounded(b_cubed(found, wanted)) == (0.42, 0.50)
    assert rounded(ceaf(found, wanted)) == (0.65, 0.43)


TWELVE = clusters("12345", "67", "89ABC")


@pytest.mark.parametrize(
    ("found", "precision"),
    [(clusters("12345", "6789ABC"), 16 / 21), (clusters("1234589ABC", "67"), 7 / 12)],
)
def test_b_cubed_minds_how_much_is_wrongly_joined(found: list[Cluster], precision: float) -> None:
    """Bagga and Baldwin 1998: MUC gives both answers 9/10, B³ tells them apart."""
    assert precision_and_recall(muc(found, TWELVE)) == pytest.approx((9 / 10, 1))
    assert precision_and_recall(b_cubed(found, TWELVE)) == pytest.approx((precision, 1))


def test_ceaf_aligns_each_entity_once() -> None:
    """Luo 2005, the same example: 0.733 for the first answer."""
    assert ceaf(clusters("12345", "6789ABC"), TWELVE).f1 == pytest.approx(0.733, abs=0.0005)


def test_gold_against_itself_is_perfect() -> None:
    assert score(TWELVE, TWELVE).conll == 1


def test_muc_sees_no_singletons() -> None:
    assert muc(clusters("a"), clusters("a")).wanted == 0


def test_documents_are_pooled() -> None:
    one = score(clusters("ab"), clusters("ab")) + score(clusters("a", "b"), clusters("ab"))

    assert one.muc.f1 == pytest.approx(2 / 3)


def entity(*places: tuple[int, int], kind: str = "person", name: str = "x") -> list[Entity]:
    return entities((place, kind, name) for place in places)


def test_the_same_characters_belong_to_one_entity_only() -> None:
    (one,) = entities([((0, 4), "person", 1), ((0, 4), "place", 2)])

    assert one.mentions == {(0, 4)}


def test_an_entity_has_its_most_frequent_kind() -> None:
    (one,) = entities([((0, 4), "place", 1), ((5, 9), "person", 1), ((10, 14), "person", 1)])

    assert one.kind == "person"


def test_singletons_count_only_where_they_are_asked_for() -> None:
    pair, single = entity((0, 1), (2, 3)), entity((5, 6))

    groups = score_groups([*pair, *single], pair)

    assert groups["without singletons"].conll == 1
    assert groups["with singletons"].conll < 1


def test_kinds_are_scored_apart() -> None:
    person, place = entity((0, 1), (2, 3)), entity((5, 6), (7, 8), kind="place")

    groups = score_groups([*person, *place], person)

    assert groups["persons"].conll == 1
    assert groups["places"].conll == 0


def test_a_person_taken_for_an_organisation_is_right_where_kinds_are_scored_together() -> None:
    person, body = entity((0, 1), (2, 3)), entity((0, 1), (2, 3), kind="organization")

    groups = score_groups(body, person)

    assert groups["persons, organisations and places"].conll == 1
    assert groups["persons"].conll == 0


def test_a_mention_without_a_number_stands_alone() -> None:
    words = [(0, 4), (5, 8), (9, 12)]
    mentions = [
        Mention(0, (0, 1), "person", 1.0, entity=7),
        Mention(1, (1, 2), "person", 1.0, entity=7),
        Mention(2, (2, 3), "person", 1.0),
    ]
    analysis = Analysis("Orla she her", words, [(0, 3)], [], [], [], [], mentions=mentions)

    assert {e.mentions for e in found_entities(analysis)} == {
        frozenset({(0, 4), (5, 8)}),
        frozenset({(9, 12)}),
    }


def test_the_baseline_joins_the_same_words_whatever_their_case() -> None:
    text = "The mayor saw the mayor and Orla"
    found = [((0, 9), "person"), ((14, 23), "person"), ((28, 32), "person")]

    assert sorted(len(e.mentions) for e in same_words(text, found)) == [1, 2]
