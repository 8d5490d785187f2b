"""How copies are counted: by pairs, unsure ones neither way."""

from dataclasses import replace

from eval.copies import Labels, count, half, labels_of, same_text
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report


def pair(one: int, other: int) -> frozenset[int]:
    return frozenset((one, other))


def row(verdict: str, *lines: int) -> dict[str, object]:
    return {"verdict": verdict, "reports": [{"line": line, "sha256": "0"} for line in lines]}


def test_a_group_of_three_is_three_pairs_and_independent_ones_are_none() -> None:
    labels = labels_of([row("copy", 1, 2, 3), row("unsure", 4, 5), row("independent", 1, 4)])

    assert labels.copies == {pair(1, 2), pair(1, 3), pair(2, 3)}
    assert labels.unsure == {pair(4, 5)}


def test_what_no_label_names_is_wrong_and_what_is_unsure_counts_neither_way() -> None:
    labels = Labels(frozenset([pair(1, 2), pair(1, 3)]), frozenset([pair(4, 5)]))
    counts = count({pair(1, 2), pair(4, 5), pair(6, 7)}, labels)

    assert (counts.right, counts.found, counts.wanted) == (1, 2, 2)


def test_the_same_text_is_the_baseline() -> None:
    readings = [a_report(text, f"{n}") for n, text in enumerate((BRIDGE, SCHOOL, BRIDGE))]
    numbered = [
        replace(reading, document=replace(reading.document, line=n))
        for n, reading in enumerate(readings, 1)
    ]

    assert same_text(numbered) == {pair(1, 3)}


def test_a_pair_is_always_in_the_same_half_and_both_halves_have_some() -> None:
    assert {half(pair(n, n + 1)) for n in range(1, 20)} == {"developed", "kept"}
    assert half(frozenset((7, 3))) == half(frozenset((3, 7)))
