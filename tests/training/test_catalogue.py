"""training/corpora.toml: what a person may train on, and the switches."""

import tomllib
from pathlib import Path
from typing import Any

import training

FIELDS = {"name", "title", "folder", "where", "licence", "free", "layers", "use"}


def rows() -> list[dict[str, Any]]:
    path = Path(training.__path__[0]) / "corpora.toml"
    corpora: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["corpora"]
    return corpora


def test_every_corpus_has_every_field_and_a_name_and_folder_of_its_own() -> None:
    assert all(row.keys() - {"because"} == FIELDS for row in rows())
    for field in ("name", "folder"):
        assert len({row[field] for row in rows()}) == len(rows())


def test_a_corpus_without_a_stated_licence_is_not_free() -> None:
    assert not any(row["free"] for row in rows() if "none stated" in row["licence"])


def test_a_corpus_that_is_off_or_not_free_says_why() -> None:
    assert all(
        "because" in row
        for row in rows()
        if not row["use"] or (not row["free"] and row["licence"] != "none stated")
    )


def test_a_corpus_that_is_used_teaches_something() -> None:
    assert all(row["layers"] for row in rows() if row["use"])
