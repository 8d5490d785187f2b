"""The gold statements say what they are said to say, and the checker sees when they do not."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from eval.check_gold import ACTS, REPORTS, GoldReport, GoldStatement, faults, gold_reports
from sayso.model import Span

GOLD = list(gold_reports())
STATEMENTS = [statement for report in GOLD for statement in report.statements]

TEXT = "Aldous said Dree wanted rain. “And wind.”"
OUTER = GoldStatement(
    cue=(Span(7, 11),),
    speakers=(Span(0, 6),),
    content=(Span(12, 28),),
    form="indirect",
    act="say",
    negated=False,
    hedged=False,
    within=None,
    continued=False,
)
INNER = replace(
    OUTER,
    cue=(Span(17, 23),),
    speakers=(Span(12, 16),),
    content=(Span(24, 28),),
    act="want",
    within=0,
)
GOES_ON = replace(OUTER, cue=(), content=(Span(31, 40),), form="direct", continued=True)
REPORT = GoldReport(
    name="rain.txt",
    text=TEXT,
    text_hash=hashlib.sha256(TEXT.encode()).hexdigest(),
    statements=(OUTER, INNER, GOES_ON),
    quoted=((Span(7, 11), "said"), (Span(31, 40), "And wind.")),
)


@pytest.mark.parametrize("report", GOLD, ids=[report.name for report in GOLD])
def test_offsets_quote_the_words_the_gold_gives_and_inner_content_lies_in_outer(
    report: GoldReport,
) -> None:
    assert faults(report) == []


def test_every_report_has_gold_and_every_gold_a_report() -> None:
    assert sorted(report.name for report in GOLD) == sorted(
        path.name for path in REPORTS.glob("*.txt")
    )


def test_the_gold_holds_enough_of_what_is_hard() -> None:
    """So that a floor on nested or continued statements rests on more than a handful."""
    assert len(GOLD) == 14
    assert len(STATEMENTS) >= 160
    assert sum(statement.continued for statement in STATEMENTS) >= 12
    assert sum(statement.within is not None for statement in STATEMENTS) >= 20
    assert sum(statement.negated for statement in STATEMENTS) >= 8


def test_every_act_of_the_gold_is_in_the_codebook() -> None:
    codebook = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert {statement.act for statement in STATEMENTS} <= ACTS
    assert [act for act in sorted(ACTS) if f"| `{act}` |" not in codebook] == []


def test_sound_gold_has_no_faults() -> None:
    assert faults(REPORT) == []


@pytest.mark.parametrize(
    ("report", "fault"),
    [
        (replace(REPORT, text=TEXT + " "), "not the one the gold was written for"),
        (replace(REPORT, quoted=((Span(7, 11), "says"),)), "reads 'said', not 'says'"),
        (replace(REPORT, statements=(replace(OUTER, content=()),)), "has no content"),
        (replace(REPORT, statements=(replace(OUTER, cue=()),)), "is continued and has a cue"),
        (replace(REPORT, statements=(replace(GOES_ON, speakers=()),)), "in nobody's voice"),
        (replace(REPORT, statements=(replace(OUTER, act="shout"),)), "has the act 'shout'"),
        (
            replace(REPORT, statements=(replace(OUTER, content=(Span(12, 29), Span(28, 33))),)),
            "overlap or are out of order",
        ),
        (replace(REPORT, statements=(replace(OUTER, cue=(Span(6, 11),)),)), "white space"),
        (replace(REPORT, statements=(replace(GOES_ON, content=(Span(30, 40),)),)), "quotation"),
        (replace(REPORT, statements=(OUTER, replace(INNER, within=7))), "which is not there"),
        (
            replace(REPORT, statements=(replace(OUTER, content=(Span(12, 16),)), INNER)),
            "whose content lacks 'rain'",
        ),
        (
            replace(REPORT, statements=(replace(OUTER, within=1), replace(INNER, within=0))),
            "is within itself",
        ),
    ],
)
def test_a_fault_in_the_gold_is_named(report: GoldReport, fault: str) -> None:
    assert any(fault in found for found in faults(report))
