"""Every reason a report can be set aside for is in the closed list, and every one in it occurs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import sayso
from sayso.errors import CaptureError, EmptyReport, NoArticleText, NotEnglish, Reason

PACKAGE = Path(sayso.__file__).parent
# Of the two roots of the tree, which are never raised, and of what people labelled, not a report.
NOT_OF_REPORTS = {"error", "document", "annotations", "export", "record"}


def reasons(source: str) -> Iterator[str]:
    """Every ``reason`` that a module's code gives as a word: to a call, or to a class of errors."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.keyword) and node.arg == "reason":
            value: ast.expr | None = node.value
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason":
            value = node.value
        else:
            continue
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def test_the_reasons_in_the_code_are_those_of_the_closed_list() -> None:
    found = {
        reason
        for module in PACKAGE.rglob("*.py")
        for reason in reasons(module.read_text(encoding="utf-8"))
    }

    assert found - NOT_OF_REPORTS == set(get_args(Reason))


def test_reasons_are_seen_in_every_form() -> None:
    """Otherwise the test above would pass by looking away."""
    source = 'class E(X):\n    reason = "one"\nraise E(where, reason="two")\nE(reason=other)\n'

    assert sorted(reasons(source)) == ["one", "two"]


@pytest.mark.parametrize(
    ("error", "reason", "message"),
    [
        (CaptureError("a", "no such file", reason="not found"), "not found", "a: no such file"),
        (CaptureError("a", "is odd"), "unreadable", "a: is odd"),
        (EmptyReport("a.txt"), "empty", "a.txt: is empty"),
        (NoArticleText("a", 3, 10), "no text", "a: found 3 characters of article text, need 10"),
        (
            NotEnglish("a", "German"),
            "not English",
            "a: the report is in German; Sayso reads English",
        ),
    ],
)
def test_an_error_says_where_what_and_why(
    error: sayso.SaysoError, reason: str, message: str
) -> None:
    assert (error.reason, str(error)) == (reason, message)


def test_an_empty_report_says_what_to_do() -> None:
    """A subclass of NoArticleText, so that whoever catches that has it too."""
    error = EmptyReport("a.txt")

    assert isinstance(error, NoArticleText)
    assert (error.kept, error.needed) == (0, 1)
    assert "leave it out" in error.remedy
