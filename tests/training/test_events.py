"""Events found in labelled reports, and what cuts of their likelihood reach."""

from __future__ import annotations

import json

from training.events import CUTS, VERDICTS, WHOLE, Labelled, cuts


def report(number: int, *, wanted: int | None) -> Labelled:
    """Four events, those with the sign right."""
    cases = [({"always": 1.0, "sign": float(each % 2)}, each % 2 == 1) for each in range(4)]
    return Labelled(f"{number:064x}", cases, wanted)


def test_a_sign_that_tells_right_from_wrong_makes_what_is_kept_right() -> None:
    found = [report(each, wanted=4 if each % 2 else None) for each in range(40)]

    lines = list(cuts(found))

    assert lines[0] == "0.00: precision 0.500, recall 0.500; of verdicts 0.500 of 80"
    assert lines[CUTS.index(0.5)] == "0.50: precision 1.000, recall 0.500; of verdicts 1.000 of 40"


def test_no_report_has_both_labels_and_verdicts() -> None:
    whole, verdicts = (
        {json.loads(line)["sha256"] for line in file.read_text("utf-8").splitlines()}
        for file in (WHOLE, VERDICTS)
    )

    assert whole
    assert verdicts
    assert whole.isdisjoint(verdicts)
