import pytest

from eval.corpora import CorpusError
from eval.figures import Row
from eval.readme import SHOWN, with_scores

ROWS = [
    Row(measure, on, name).with_value(0.5, 0.25)
    for (measure, on), names in SHOWN.items()
    for name in names
]


def test_the_table_stands_between_the_markers_and_the_rest_stays() -> None:
    readme = "# Name\n<!-- scores -->\nold\n<!-- /scores -->\nafter\n"

    filled = with_scores(readme, ROWS)

    assert filled.startswith("# Name\n<!-- scores -->\n| figure |")
    assert filled.endswith("|\n<!-- /scores -->\nafter\n")
    assert "old" not in filled
    assert with_scores(filled, ROWS) == filled


def test_a_readme_without_markers_is_not_touched_in_silence() -> None:
    with pytest.raises(CorpusError, match="scores"):
        with_scores("# Name\n", ROWS)


def test_a_figure_missing_from_the_table_is_told() -> None:
    with pytest.raises(CorpusError, match=ROWS[-1].name):
        with_scores("<!-- scores --><!-- /scores -->", ROWS[:-1])
