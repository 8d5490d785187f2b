"""Which reports are labelled by hand is decided by a seed, before anybody has read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from eval.judged import draw
from eval.judged.draw import Set

OUTLETS = ("Harbor Post", "Velm Herald", "Island Bell")


def a_report(number: int) -> dict[str, str]:
    text = " ".join(
        f"On day {number} the keeper of lock {number * 7 + sentence} said that he had seen a boat."
        for sentence in range(6)
    )
    return {"text": text, "source": OUTLETS[number % 3]}


REPORTS = [a_report(number) for number in range(30)]


@pytest.fixture
def sets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Set]:
    read = tmp_path / "read.txt"
    read.write_text(f"{draw.digest(REPORTS[0]['text'])}\n", encoding="utf-8")
    made = {"first": Set("seed-1", 9, 100, 5000, 4), "second": Set("seed-2", 9, 100, 5000, 4)}
    monkeypatch.setattr(draw, "READ", read)
    monkeypatch.setattr(draw, "SETS", made)
    return made


def texts(folder: Path, name: str, rows: list[dict[str, str]] = REPORTS) -> list[str]:
    file = folder / "reports.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    drawn = draw.drawn(file, name)
    assert all(rows[line - 1] == row for line, row in drawn)
    return [row["text"] for _, row in drawn]


def test_the_same_reports_are_drawn_whatever_their_order(
    sets: Mapping[str, Set], tmp_path: Path
) -> None:
    assert len(texts(tmp_path, "first")) == 9
    assert texts(tmp_path, "first") == texts(tmp_path, "first", REPORTS[::-1])


def test_a_report_is_in_one_set_and_in_none_that_was_read_before(
    sets: Mapping[str, Set], tmp_path: Path
) -> None:
    first, second = texts(tmp_path, "first"), texts(tmp_path, "second")

    assert not set(first) & set(second)
    assert REPORTS[0]["text"] not in {*first, *second}


def test_no_outlet_has_more_than_its_share(sets: dict[str, Set], tmp_path: Path) -> None:
    sets["first"] = Set("seed-1", 9, 100, 5000, 2)

    outlets = [number % 3 for number, row in enumerate(REPORTS) if row["text"] in
               texts(tmp_path, "first")]  # fmt: skip
    assert [outlets.count(each) for each in range(3)] == [2, 2, 2]


def test_reports_that_do_not_fit_are_not_drawn(sets: dict[str, Set], tmp_path: Path) -> None:
    rows = [*REPORTS, {"text": "Day 12. " * 5, "source": "Island Bell"}]

    sets["first"] = Set("seed-1", 30, 100, 5000, 30, pattern=r"\bday 1\d\b", least=6)
    assert sorted(texts(tmp_path, "first", rows)) == sorted(row["text"] for row in REPORTS[10:20])
    sets["first"] = Set("seed-1", 30, 100, 5000, 30, pattern=r"\bday 1\d\b", least=7)
    assert texts(tmp_path, "first", rows) == []


def test_what_stands_apart_shares_no_more_than_standing_sentences(
    sets: dict[str, Set], tmp_path: Path
) -> None:
    sets["first"] = Set("seed-1", 9, 100, max(len(row["text"]) for row in REPORTS), 4)
    first = texts(tmp_path, "first")
    copy = {"text": f"{first[0]} The river was quiet for the whole of that day.", "source": "Bell"}
    rows = [*REPORTS, copy]

    sets["second"] = Set("seed-2", 30, 100, 5000, 30, apart=True)
    assert copy["text"] not in texts(tmp_path, "second", rows)
    sets["second"] = Set("seed-2", 30, 100, 5000, 30)
    assert copy["text"] in texts(tmp_path, "second", rows)


def test_a_set_drawn_among_another_has_only_its_reports(
    sets: dict[str, Set], tmp_path: Path
) -> None:
    sets["second"] = Set("seed-2", 5, 100, 5000, 5, among=("first",))

    assert set(texts(tmp_path, "second")) < set(texts(tmp_path, "first"))


def test_what_is_drawn_clear_of_a_set_shares_nothing_with_it_but_may_be_in_others(
    sets: dict[str, Set], tmp_path: Path
) -> None:
    sets["first"] = Set("seed-1", 9, 100, max(len(row["text"]) for row in REPORTS), 30)
    sets["second"] = Set("seed-2", 9, 100, 5000, 30)
    first, second = texts(tmp_path, "first"), texts(tmp_path, "second")
    copy = {"text": f"{first[0]} The river was quiet for the whole of that day.", "source": "Bell"}

    sets["third"] = Set("seed-3", 50, 100, 5000, 50, clear_of=("first",))
    third = set(texts(tmp_path, "third", [*REPORTS, copy]))

    assert not third & {*first, copy["text"]}
    assert set(second) <= third
