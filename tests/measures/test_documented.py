"""The labels that docs/evaluating.md shows are labels that Sayso takes."""

import json
import re
from pathlib import Path

from sayso.measures.codings import coding
from sayso.measures.comparison import compared

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "evaluating.md").read_text(encoding="utf-8")
FIRST, SECOND = DOCS / "evaluating/first", DOCS / "evaluating/second.csv"


def shown(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_what_is_shown_of_labels_stands_in_their_files() -> None:
    standoff, table = shown("text")

    assert standoff in (FIRST / "ferry.ann").read_text(encoding="utf-8")
    assert SECOND.read_text(encoding="utf-8").startswith(table)


def test_the_corrected_reading_that_is_shown_can_be_evaluated(tmp_path: Path) -> None:
    (lines,) = shown("json")
    (tmp_path / "corrected.json").write_text(lines, encoding="utf-8")

    (report,) = coding(str(tmp_path / "corrected.json")).reports

    (found,) = report.statements
    assert (found.form, found.act, found.actor) == ("indirect", "say", None)
    assert found.content[0].of(report.text) == "The ferry will run again"
    assert json.loads(lines)["document"]["text"] == report.text


def test_the_two_codings_that_are_shown_are_whole() -> None:
    first, second = coding(str(FIRST)), coding(str(SECOND))

    found = compared(first, second)

    assert (first.notes, second.notes) == ((), ())
    assert (found.reports, first.statements, second.statements) == (3, 15, 14)
    assert found.found["statements"]["overlap"].right == 13
