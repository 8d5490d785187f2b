import pytest

from eval.corpora import CorpusError
from eval.figures import Row
from eval.readme import IN_SHORT, SHOWN, TABLE, in_short, with_scores

ROWS = [
    Row(measure, on, name).with_value(0.5, 0.25)
    for (measure, on), names in SHOWN.items()
    for name in names
]


README = """\
# Name
<!-- scores in short -->
stale
<!-- /scores in short -->
between
<!-- scores -->
stale
<!-- /scores -->
after
"""


def test_the_figures_stand_between_their_markers_and_the_rest_stays() -> None:
    filled = with_scores(README, ROWS)

    assert filled.startswith("# Name\n<!-- scores in short -->\nOf the statements it finds, 50%")
    assert "on average.\n<!-- /scores in short -->\nbetween\n<!-- scores -->\n| figure |" in filled
    assert filled.endswith("|\n<!-- /scores -->\nafter\n")
    assert "stale" not in filled
    assert with_scores(filled, ROWS) == filled


def test_three_figures_are_told_in_a_sentence() -> None:
    told = {
        "attribution precision": (0.734, 0.471),
        "attribution recall": (0.686, 0.245),
        "expected calibration error": (0.0201, None),
    }
    rows = [row.with_value(*told.get(row.name, (0.5, 0.25))) for row in ROWS]

    assert in_short(rows) == (
        "Of the statements it finds, 73% are right, and it finds 69% of those that people marked "
        "(a list of verbs of saying: 47% and 24%); the score it gives a statement is off by 2% on "
        "average."
    )


@pytest.mark.parametrize("marker", [*IN_SHORT, *TABLE])
def test_a_readme_without_a_marker_is_not_touched_in_silence(marker: str) -> None:
    with pytest.raises(CorpusError, match="scores"):
        with_scores(README.replace(f"{marker}\n", ""), ROWS)


def test_a_figure_missing_from_the_table_is_told() -> None:
    with pytest.raises(CorpusError, match=ROWS[-1].name):
        with_scores(README, ROWS[:-1])


def test_a_figure_that_was_not_measured_is_told() -> None:
    with pytest.raises(CorpusError, match="not measured"):
        with_scores(README, [row.with_value(None, 0.25) for row in ROWS])
