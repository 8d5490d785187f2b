"""What people may type for a word of a closed list."""

from __future__ import annotations

from typing import get_args

import pytest

from sayso.model import Issue
from sayso.views.cli import main
from sayso.views.plain_words import ISSUES
from sayso.views.typed_words import listed_word, nothing_like_it, plain


@pytest.mark.parametrize("issue", get_args(Issue))
def test_an_issue_is_meant_by_its_plain_words_and_by_its_identifier(issue: Issue) -> None:
    for typed in (issue, ISSUES[issue], ISSUES[issue].upper(), issue.replace("_", "-")):
        assert listed_word("issue", typed) == issue


@pytest.mark.parametrize(
    ("typed", "issue"),
    [
        ("aid", "reconstruction_and_reparations"),
        ("reparations", "reconstruction_and_reparations"),
        ("Prisoners", "prisoners_bodies_missing_children"),
        ("security", "security_guarantees"),
        ("and", None),
        ("", None),
        ("tea", None),
    ],
)
def test_one_word_is_enough_where_only_one_issue_has_it(typed: str, issue: str | None) -> None:
    assert listed_word("issue", typed) == issue


def test_no_two_issues_share_a_plain_word() -> None:
    words = [word for told in ISSUES.values() for word in plain(told).split("_")]

    assert len(words) == len(set(words))


def test_what_is_on_no_list_is_answered_with_the_likeliest_and_the_whole_list() -> None:
    told = nothing_like_it("issue", "nucular")

    assert "did you mean 'nuclear'?" in told
    assert all(each in told for each in ISSUES.values())


def test_the_help_of_positions_lists_the_issues(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["positions", "--help"]) == 0

    shown = " ".join(capsys.readouterr().out.split())
    assert all(each in shown for each in ISSUES.values())
