"""What labels of every kind share: marks, links, files, actors."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.judged.labels import (
    LabelError,
    Who,
    actor_place,
    broken_links,
    labels_of,
    marked_places,
    same_actor,
    texts_of,
    unmarked,
)

MARKS = {"s": "speakers", "p": "content"}
TEXT = "He said no. The Harbour Board met. He said no, the guns would stay, and left."


def test_marks_may_nest_and_the_nth_of_like_stretches_is_meant() -> None:
    found = marked_places(TEXT, {"excerpt": "<p><s>He</s> said</p> no", "nth": 2}, MARKS)
    assert found == {"content": [[35, 42]], "speakers": [[35, 37]]}


def test_a_kind_that_is_marked_nowhere_has_no_places_and_one_marked_twice_has_two() -> None:
    found = marked_places(TEXT, {"excerpt": "<p>He</p> said <p>no</p>"}, MARKS)
    assert found == {"content": [[0, 2], [8, 10]], "speakers": []}


words = st.text("as </", max_size=4)  # without ">" nothing in them is a mark


@given(st.lists(st.tuples(words, words), max_size=4), words)
def test_what_the_marks_hold_is_what_was_marked(parts: list[tuple[str, str]], rest: str) -> None:
    excerpt = "".join(f"{before}<s>{marked}</s>" for before, marked in parts) + rest
    plain, found = unmarked(excerpt, MARKS)
    assert plain == "".join(before + marked for before, marked in parts) + rest
    assert [plain[start:end] for start, end in found["speakers"]] == [m for _, m in parts]


@pytest.mark.parametrize(
    ("excerpt", "nth", "told"),
    [
        ("<p>He said yes</p>", 1, "not in the text 1 times"),
        ("<p>He said no</p>", 3, "not in the text 3 times"),
        ("<p>He <s>said</p></s>", 1, "</p> closes nothing"),
        ("He said</p>", 1, "</p> closes nothing"),
        ("<p>He said", 1, "<p> is not closed"),
        ("<x>He</x> said", 1, "<x> is not known"),
        ("<p></p>", 1, "not in the text"),
    ],
)
def test_marks_that_do_not_fit_are_refused(excerpt: str, nth: int, told: str) -> None:
    with pytest.raises(LabelError, match=told):
        marked_places(TEXT, {"excerpt": excerpt, "nth": nth}, MARKS)


def test_the_actor_is_named_anywhere_in_the_report_or_nobody_is() -> None:
    assert actor_place(TEXT, {"actor": "The Harbour Board"}) == [12, 29]
    assert actor_place(TEXT, {"actor": "He", "actor_nth": 2}) == [35, 37]
    assert actor_place(TEXT, {"actor": None}) is None
    with pytest.raises(LabelError, match="actor: not in the text 2 times"):
        actor_place(TEXT, {"actor": "The Harbour Board", "actor_nth": 2})


def test_a_link_leads_to_a_label_that_is_there_and_not_in_a_circle() -> None:
    def told(**links: str | None) -> list[str]:
        rows = [{"id": name, "within": other} for name, other in links.items()]
        return broken_links(rows, "within")

    assert told(s1=None, s2="s1", s3="s2") == []
    assert told(s1=None, s2="s9", s3="s2") == ["s2: within s9, which is not there"]
    assert [line.split(",")[0] for line in told(s1="s2", s2="s1", s3=None)] == [
        "s1: within s2",
        "s2: within s1",
    ]
    assert told(s1="s1") == ["s1: within s1, which leads in a circle"]


def test_two_labels_with_one_id_are_told() -> None:
    (told,) = broken_links([{"id": "s1"}, {"id": "s1"}], "within")
    assert "1 labels have an id" in told


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_texts_are_found_by_their_hash_whatever_line_separators_they_hold(tmp_path: Path) -> None:
    text = "One line.\u2028Another.\r\nA third."
    reports = tmp_path / "reports.jsonl"
    row = json.dumps({"text": text}, ensure_ascii=False)
    reports.write_text(f'{{"text": "Other."}}\n{row}\n', encoding="utf-8")
    sha = hashlib.sha256(text.encode()).hexdigest()
    assert texts_of(reports, [sha]) == {sha: text}


def test_a_labelled_text_that_is_not_among_the_reports_is_told(tmp_path: Path) -> None:
    reports = lines(tmp_path / "reports.jsonl", {"text": TEXT})
    with pytest.raises(LabelError, match=r"texts of 2 of 2 labelled reports.*first.*abc"):
        texts_of(reports, ["abc", "def"])


def test_a_file_that_is_not_there_or_holds_other_labels_is_told(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="no such file"):
        labels_of(tmp_path / "none.jsonl", "statements")
    figures = lines(tmp_path / "figures.jsonl", {"sha256": "abc", "figures": []})
    assert labels_of(figures, "figures") == {"abc": []}
    with pytest.raises(LabelError, match=r"figures.jsonl:1: .* without statements"):
        labels_of(figures, "statements")
    figures.write_text("no JSON\n", encoding="utf-8")
    with pytest.raises(LabelError, match=r"figures.jsonl:1: "):
        labels_of(figures, "figures")


def test_actors_are_the_same_by_a_shared_mention_and_a_shared_word_of_their_names() -> None:
    board = Who(frozenset({4, 5}), "the Harbour Board’s")
    assert same_actor(Who(frozenset({5, 9}), "Board's"), board)
    assert same_actor(Who(frozenset({5, 9}), "harbour board"), board)
    assert not same_actor(Who(frozenset({9}), "Harbour Board"), board)
    assert not same_actor(Who(frozenset({5}), "the mayor"), board)
    assert not same_actor(None, board)
    assert same_actor(None, None)


def test_a_name_is_its_initials_where_both_have_a_mention() -> None:
    board = Who(frozenset({4, 5}), "Northern Harbour Board")
    assert same_actor(Who(frozenset({5}), "the N.H.B."), board)
    assert same_actor(board, Who(frozenset({5}), "NHB"))
    assert not same_actor(Who(frozenset({5}), "nhb"), board)
    assert not same_actor(Who(frozenset({5}), "NBH"), board)
    assert not same_actor(Who(frozenset({9}), "NHB"), board)
