"""Two codings made by hand, every figure reckoned on paper."""

from dataclasses import replace

import pytest

from sayso.errors import AnnotationError
from sayso.measures.coded import CodedReport, CodedStatement, Coding
from sayso.measures.comparison import UNITS, Comparison, compared
from sayso.model import Span
from tests.measures.texts import DENIED, SAID, TEXT, TOLD, coded, report, span

OTHER_TEXT = "Pell hoped for rain."
HOPED = coded("for rain", cue="hoped", speaker="Pell", text=OTHER_TEXT)


def coding(*reports: CodedReport, where: str = "gold.csv", notes: tuple[str, ...] = ()) -> Coding:
    return Coding(where, "CSV", reports, notes)


def against(gold: list[CodedStatement], other: list[CodedStatement]) -> Comparison:
    """One report in two codings."""
    return compared(coding(report(*gold)), coding(report(*other), where="other.csv"))


def counts(comparison: Comparison, unit: str, how: str = "overlap") -> tuple[int, int, int]:
    one = comparison.found[unit][how]
    return one.right, one.found, one.wanted


def test_a_coding_agrees_fully_with_itself() -> None:
    labelled = [
        replace(one, form="indirect", act=act, actor="Orla Venn")
        for one, act in ((SAID, "say"), (DENIED, "deny"))
    ]

    same = against(labelled, labelled)

    assert {one.f1.value for unit in UNITS for one in same.found[unit].values()} == {1.0}
    assert {one.kappa.value for one in same.labelled.values()} == {1.0}
    assert same.alpha.value == 1
    assert same.differences == ()


def test_what_is_missed_and_what_is_spurious_costs_recall_and_precision() -> None:
    found = against([SAID, DENIED], [SAID, TOLD, replace(DENIED, cue=TOLD.cue)])

    statements = found.found["statements"]["overlap"]
    assert counts(found, "statements") == (1, 3, 2)
    assert (statements.precision.value, statements.recall.value) == (1 / 3, 1 / 2)
    assert statements.f1.value == 2 / 5


def test_exact_statements_have_every_part_the_same() -> None:
    shorter = replace(SAID, content=(span("the pass was"),))

    found = against([SAID, DENIED], [shorter, DENIED])

    assert counts(found, "statements", "overlap") == (2, 2, 2)
    assert counts(found, "statements", "exact") == (1, 2, 2)
    assert counts(found, "content", "exact") == (1, 2, 2)
    assert counts(found, "cue", "exact") == (2, 2, 2)


def test_blanks_and_quotation_marks_at_the_ends_are_no_difference() -> None:
    """Codebook, rule 4.14; and some tools make two spans of one that goes over a line end."""
    marked = replace(TOLD, content=(span("“Bring chains,” "),))
    first, second = span("that it had"), span("closed the pass")
    split = replace(DENIED, content=(first, second))

    found = against([TOLD, DENIED], [marked, split])

    assert counts(found, "statements", "exact") == (2, 2, 2)


def test_nothing_but_marks_is_no_content_that_can_be_the_same() -> None:
    mark = Span(TEXT.index("“"), TEXT.index("“") + 1)

    found = against([replace(TOLD, content=(mark,))], [TOLD])

    assert counts(found, "content", "exact") == (0, 1, 0)


def test_layers_are_compared_whoever_they_are_tied_to() -> None:
    """The statements are wrong, since their speakers are swapped; the speakers are found."""
    swapped = [replace(SAID, speakers=DENIED.speakers), replace(DENIED, speakers=SAID.speakers)]

    found = against([SAID, DENIED], swapped)

    assert counts(found, "statements") == (0, 2, 2)
    assert counts(found, "speaker") == counts(found, "speaker", "exact") == (2, 2, 2)


def test_a_layer_that_several_statements_share_counts_once() -> None:
    again = replace(TOLD, speakers=SAID.speakers)

    found = against([SAID, again], [SAID])

    assert counts(found, "speaker") == (1, 1, 1)
    assert counts(found, "cue") == (1, 1, 2)


def test_cues_and_speakers_overlap_by_a_character_and_contents_by_half() -> None:
    touching = replace(
        SAID,
        speakers=(span("Venn said"),),
        cue=(span("said the"),),
        content=(span("was open"),),  # 8 of 17 characters, 7 of 14 without the blanks
    )
    less = replace(touching, content=(span("open"),))

    assert counts(against([SAID], [touching]), "cue") == (1, 1, 1)
    assert counts(against([SAID], [touching]), "speaker") == (1, 1, 1)
    assert counts(against([SAID], [touching]), "content") == (1, 1, 1)
    assert counts(against([SAID], [less]), "content") == (0, 1, 1)
    assert counts(against([SAID], [touching]), "cue", "exact") == (0, 1, 1)


def test_labels_are_judged_where_both_coders_gave_one() -> None:
    gold = [replace(SAID, act="say"), replace(TOLD, act="say"), replace(DENIED, form="indirect")]
    other = [replace(SAID, act="deny"), replace(TOLD, act="say", form="direct"), DENIED]

    act, form = (against(gold, other).labelled[name] for name in ("act", "form"))

    assert (act.alike, act.of, act.accuracy.value, act.kappa.value) == (1, 2, 0.5, 0.0)
    assert (form.alike, form.of, form.accuracy.value, form.kappa.value) == (0, 0, None, None)


def test_kappa_is_reckoned_over_all_reports_together() -> None:
    first = report(replace(SAID, form="indirect"), replace(TOLD, form="direct"))
    unlike = report(replace(SAID, form="indirect"), replace(TOLD, form="indirect"))
    second = report(replace(HOPED, form="direct"), text=OTHER_TEXT, name="rain.txt")

    found = compared(coding(first, second), coding(unlike, second)).labelled["form"]

    # Of three, two are alike; by chance 1/3 * 2/3 + 2/3 * 1/3 = 4/9 would be.
    assert found.kappa.value == pytest.approx((2 / 3 - 4 / 9) / (5 / 9))


def test_a_finer_act_counts_as_the_row_it_belongs_to() -> None:
    """Codebook, rule 5.2: "admitted" is in the row of confirming."""
    found = against([replace(SAID, act="confirm")], [replace(SAID, act="admit")])

    assert found.labelled["act"].alike == 1
    assert found.differences == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ORLA Venn", "Orla Venn", True),
        ("the road office", "Road Office", True),
        ("a driver", "the driver", True),
        ("Thessa", "ssa", False),
        ("Orla Venn", "Venn", False),
    ],
)
def test_actors_are_the_same_whatever_their_capitals_and_articles(
    one: str, other: str, same: bool
) -> None:
    found = against([replace(SAID, actor=one)], [replace(SAID, actor=other)])

    assert found.labelled["actor"].alike == int(same)


def test_alpha_is_of_the_words_of_all_texts() -> None:
    """Five words and marks, one of them labelled otherwise."""
    gold = coding(report(HOPED, text=OTHER_TEXT))
    without_for = replace(HOPED, content=(span("rain", OTHER_TEXT),))

    found = compared(gold, coding(report(without_for, text=OTHER_TEXT)))

    # Of ten labels: speaker 2, cue 2, content 3, none 3, so 74 of 90 ordered pairs are unlike.
    assert found.alpha.value == pytest.approx(1 - 0.2 / (74 / 90))


def test_differences_stand_in_text_order_with_what_they_are() -> None:
    gold = [replace(SAID, act="say", form="indirect"), DENIED]
    other = [replace(SAID, act="deny", form="indirect"), TOLD]

    found = against(gold, other).differences

    assert [(one.kind, one.labels) for one in found] == [
        ("labels", ("act",)),
        ("spurious", ()),
        ("missed", ()),
    ]
    assert [(one.gold, one.other) for one in found] == [
        (gold[0], other[0]),
        (None, TOLD),
        (DENIED, None),
    ]


def test_reports_are_the_same_by_their_texts_and_not_by_their_names() -> None:
    gold = coding(report(SAID, name="a.txt"), report(HOPED, text=OTHER_TEXT, name="b.txt"))
    other = coding(report(HOPED, text=OTHER_TEXT, name="a.txt"), where="other.csv", notes=("so",))

    found = compared(gold, other)

    assert counts(found, "statements") == (1, 1, 1)
    assert found.notes == ("so", "gold.csv: not in the other coding, so left out: 1 (a.txt)")


def test_copies_of_one_text_are_paired_in_the_order_of_their_names() -> None:
    gold = coding(report(SAID, name="a.txt"), report(DENIED, name="b.txt"))
    other = coding(report(DENIED, name="b.txt"), report(SAID, name="a.txt"))

    assert counts(compared(gold, other), "statements", "exact") == (2, 2, 2)


def test_codings_of_different_texts_cannot_be_compared() -> None:
    with pytest.raises(AnnotationError, match="have no report in common"):
        compared(coding(report(SAID)), coding(report(HOPED, text=OTHER_TEXT)))


def reports_of(size: int) -> tuple[list[CodedReport], list[CodedReport]]:
    """As many reports, of which every third is coded otherwise by the other."""
    texts = [f"{TEXT}{number}" for number in range(size)]
    gold = [report(SAID, TOLD, text=text, name=f"{n}.txt") for n, text in enumerate(texts)]
    other = [
        report(SAID, *([] if n % 3 else [TOLD]), text=text, name=f"{n}.txt")
        for n, text in enumerate(texts)
    ]
    return gold, other


def test_intervals_do_not_depend_on_the_order_or_the_names_of_reports() -> None:
    gold, other = reports_of(7)
    renamed = [
        replace(one, capture=replace(one.capture, where=f"x{n}")) for n, one in enumerate(gold)
    ]

    there = compared(coding(*gold), coding(*other))
    back = compared(coding(*reversed(renamed)), coding(*reversed(other)))

    assert (there.found, there.labelled, there.alpha) == (back.found, back.labelled, back.alpha)
    f1 = there.found["statements"]["overlap"].f1
    assert f1.low is not None
    assert f1.value is not None
    assert f1.high is not None
    assert 0.66 < f1.low < f1.value < f1.high <= 1


def test_one_report_has_figures_and_no_intervals() -> None:
    f1 = against([SAID], [SAID]).found["statements"]["overlap"].f1

    assert (f1.value, f1.low, f1.high) == (1.0, None, None)


def test_f1_is_the_same_whoever_comes_first() -> None:
    gold, other = reports_of(4)

    there = compared(coding(*gold), coding(*other))
    back = compared(coding(*other), coding(*gold))

    for unit in UNITS:
        for how, one in there.found[unit].items():
            assert one.f1 == back.found[unit][how].f1
    assert there.alpha == back.alpha


def test_where_nobody_found_anything_there_is_no_share() -> None:
    found = against([], []).found["statements"]["exact"]

    assert (found.precision.value, found.recall.value, found.f1.value) == (None, None, None)
    assert against([SAID], []).found["cue"]["exact"].f1.value == 0
