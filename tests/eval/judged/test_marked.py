"""A folder of marked excerpts becomes a file of offsets, and what does not fit is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from eval.judged.marked import main

TEXT = "He said no.\r\n36 boats sank."
STATEMENT = {
    "id": "s1",
    "excerpt": "<s>He</s> <c>said</c> <p>no</p>",
    "form": "indirect",
    "act": "say",
    "negated": False,
    "hedged": False,
    "within": None,
    "continued": False,
    "actor": "He",
}
FIGURE = {
    "id": "f1",
    "excerpt": "<n>36</n> <i>boats</i>",
    "low": 36,
    "high": 36,
    "bound": "exact",
    "unit": "boat",
    "negated": False,
    "part_of": None,
    "outlet": True,
    "actor": None,
}


def folder(path: Path, *labels: dict[str, Any]) -> Path:
    (path / "01.txt").write_bytes(TEXT.encode())
    (path / "01.json").write_text(json.dumps(labels), encoding="utf-8")
    (path / "02.txt").write_text("Not labelled.", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "option", "kind", "place"),
    [
        (STATEMENT, [], "statements", {"content": [[8, 10]], "actor": [0, 2]}),
        (FIGURE, ["--kind", "figures"], "figures", {"number": [13, 15], "item": [16, 21]}),
    ],
)
def test_a_line_a_labelled_report_with_its_hash_and_no_words(
    tmp_path: Path, label: dict[str, Any], option: list[str], kind: str, place: dict[str, Any]
) -> None:
    to = tmp_path / "out.jsonl"
    main([str(folder(tmp_path, label)), str(to), *option])
    (line,) = to.read_text(encoding="utf-8").splitlines()
    row = json.loads(line)
    assert row["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    (made,) = row[kind]
    assert made.items() >= place.items()
    assert "excerpt" not in made


@pytest.mark.parametrize(
    ("label", "option", "told"),
    [
        (STATEMENT | {"within": "s9"}, [], "01: s1: within s9, which is not there"),
        (STATEMENT | {"excerpt": "<p>yes</p>"}, [], "01: s1: not in the text"),
        (
            FIGURE | {"part_of": "f1"},
            ["--kind", "figures"],
            "01: f1: part_of f1, which leads in a circle",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_the_command_fails(
    tmp_path: Path, label: dict[str, Any], option: list[str], told: str
) -> None:
    with pytest.raises(SystemExit, match=told):
        main([str(folder(tmp_path, label)), str(tmp_path / "out.jsonl"), *option])


def test_a_label_that_is_told_of_once_is_still_there_for_those_within_it(tmp_path: Path) -> None:
    outer = STATEMENT | {"excerpt": "<p>yes</p>"}
    inner = STATEMENT | {"id": "s2", "within": "s1"}
    with pytest.raises(SystemExit) as stopped:
        main([str(folder(tmp_path, outer, inner)), str(tmp_path / "out.jsonl")])
    assert str(stopped.value).count("\n") == 0
