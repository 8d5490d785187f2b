"""What several reports tell in the same words stands once in a list, with how many tell it."""

from __future__ import annotations

from typing import Any

from sayso.record.answers import Answer, EventRow, FigureRow, Report, StatementRow, Who
from sayso.views.folding import folded
from sayso.views.rows import STATEMENTS
from tests.views.test_rows import ADA, FINN, a_position

LONG = "the ferry would sail at dawn with all the captives"


def a_statement(
    number: int, words: str = LONG, *, who: Who = ADA, report: str = ""
) -> StatementRow:
    return StatementRow(
        f"st_{number}", Report(report or f"doc_{number}", "Valley Post", None, None, "valley.txt"),
        0, 1, 0.9, (who,), None, (), form="indirect", act="say", cue="said", speaker="Brel",
        words=words, negated=False, hedged=False, via=(), addressees=(), targets=(),
    )  # fmt: skip


def an_event(number: int, sentence: str, at: int = 0) -> EventRow:
    return EventRow(
        f"ev_{number}", Report(f"doc_{number}", "Valley Post", None, None, "valley.txt"), 0, 1, 0.9,
        (ADA,), None, (), words="sail", type="COOPERATE", mode=None, kind=None, status="fact",
        recipients=(), asserted_by=(), place=None, sentence=sentence, at=at,
    )  # fmt: skip


def a_figure(number: int) -> FigureRow:
    return FigureRow(
        f"fi_{number}", Report(f"doc_{number}", "Valley Post", None, None, "valley.txt"), 0, 1, 0.9,
        (), None, (), words="12 boats", low=12, high=12, bound="exact", unit=None, item="boats",
        action="sank", negated=False, part_of=None, place=None,
    )  # fmt: skip


def of(*rows: Any) -> tuple[list[str], dict[str, int]]:
    answer = folded(Answer(rows, len(rows), len(rows)))
    return [row.id for row in answer.rows], dict(answer.told_again)


def test_the_first_stands_for_all_reports_with_the_same_words() -> None:
    spaced = LONG.replace(" at", "\n at")

    assert of(a_statement(1), a_statement(2, spaced), a_statement(3)) == (["st_1"], {"st_1": 2})
    assert of(an_event(1, LONG), an_event(2, LONG)) == (["ev_1"], {"ev_1": 1})


def test_another_party_another_place_in_the_sentence_or_the_same_report_is_another_thing() -> None:
    assert of(a_statement(1), a_statement(2, who=FINN)) == (["st_1", "st_2"], {})
    assert of(an_event(1, LONG), an_event(2, LONG, at=4)) == (["ev_1", "ev_2"], {})
    assert of(a_statement(1, report="doc"), a_statement(2, report="doc")) == (["st_1", "st_2"], {})


def test_a_few_words_and_numbers_may_be_alike_by_chance() -> None:
    assert of(a_statement(1, "it was late"), a_statement(2, "it was late"))[1] == {}
    assert of(a_figure(1), a_figure(2)) == (["fi_1", "fi_2"], {})


def test_positions_are_alike_by_stance_and_words() -> None:
    one, other = (a_position("offer", LONG, "2031-05-20", outlet=name) for name in ("Bell", "Post"))
    rejected = a_position("reject", LONG, "2031-05-20", outlet="Herald")

    assert of(one, other, rejected) == ([one.id, rejected.id], {one.id: 1})


def test_the_outlet_says_how_many_others_tell_it() -> None:
    answer = folded(Answer((a_statement(1), a_statement(2)), 2, 2))

    for wide in (True, False):
        [cells] = STATEMENTS.table(answer, wide).rows
        assert "Valley Post +1" in " ".join(piece.text for cell in cells for piece in cell)
