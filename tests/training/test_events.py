"""Which labels are learnt from, and what cuts of an event's likelihood reach."""

from __future__ import annotations

from training.event_labels import characters_of, is_kept, kept_labels, verdicts, whole_labels
from training.events import CUTS, FOLDS, cuts, fold_of, weights_of
from training.inner import Case


def report() -> list[Case]:
    """Four events, those with the sign right."""
    return [({"always": 1.0, "sign": float(each % 2)}, each % 2 == 1) for each in range(4)]


def test_a_sign_that_tells_right_from_wrong_makes_what_is_kept_right() -> None:
    found = {f"{number:064x}": report() for number in range(80)}
    wanted = dict.fromkeys(list(found)[::2], 4)
    _, by_fold = weights_of(found, 20.0)

    lines = list(cuts(found, by_fold, wanted))

    assert lines[0] == "0.00: precision 0.500, recall 0.500; of verdicts 0.500 of 160"
    assert lines[CUTS.index(0.5)] == "0.50: precision 1.000, recall 0.500; of verdicts 1.000 of 80"


def test_a_report_is_weighed_by_what_was_fitted_without_it() -> None:
    names = [f"{number:064x}" for number in range(4 * FOLDS)]
    odd = names[0]
    found = {name: report() for name in names} | {
        odd: [(signs, not right) for signs, right in report()] * 50
    }
    _, by_fold = weights_of(found, 1.0)

    assert by_fold[fold_of(odd)]["sign"] > 0
    assert all(weights["sign"] < 0 for i, weights in enumerate(by_fold) if i != fold_of(odd))


def test_no_report_is_both_learnt_from_and_kept_or_only_judged() -> None:
    learnt, kept, judged = whole_labels(), kept_labels(), verdicts()

    assert min(map(len, (learnt, kept, judged))) > 20
    assert learnt.keys().isdisjoint(kept)
    assert judged.keys().isdisjoint(learnt.keys() | kept.keys())
    assert all(is_kept(name) for name in kept)


def test_the_characters_of_an_event_are_those_of_all_its_words() -> None:
    assert list(characters_of({"triggers": [[2, 4], [7, 9]]})) == [2, 3, 7, 8]
