"""Labels by offset and texts found by their hash -> training examples in PolNeAR's convention."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from training.corpora import judged
from training.corpora.polnear import Article, example

TEXT = (
    "“The quay is shut,” said Ann Vey.\n\n“It stays shut.”\n\n"
    "The mayor said that the union denied the delay."
)


def place(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def label(name: str, cue: str, speaker: str, content: str) -> dict[str, object]:
    return {
        "id": name,
        "cue": [place(cue)] if cue else [],
        "speakers": [place(speaker)],
        "content": [place(content)],
    }


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Article:
    sha = hashlib.sha256(TEXT.encode()).hexdigest()
    statements = [
        label("s1", "said", "Ann Vey", "The quay is shut,"),
        label("s2", "", "Ann Vey", "It stays shut."),
        label("s3", "denied", "the union", "the delay"),
        label("s4", "said", "The mayor", "that the union denied the delay"),
    ]
    statements[3]["cue"] = [[TEXT.index("mayor said") + 6, TEXT.index("mayor said") + 10]]
    labels, reports = tmp_path / "labels", tmp_path / "reports"
    labels.mkdir()
    reports.mkdir()
    (labels / "a.jsonl").write_text(json.dumps({"sha256": sha, "statements": statements}) + "\n")
    other = json.dumps({"text": "Nobody labelled this."})
    (reports / "r.jsonl").write_text(f"{other}\n{json.dumps({'text': TEXT})}\n")
    monkeypatch.setattr(judged, "LABELS", labels)
    ((found, whole),) = [*judged.articles(reports), *judged.articles(reports, tuning=True)]
    assert whole
    return found


def words(article: Article, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [article.text[start:end] for start, end in spans]


def test_content_has_its_quotation_marks_and_what_goes_on_without_a_cue(article: Article) -> None:
    cue, source, content = article.attributions[0]

    assert words(article, cue) == ["said"]
    assert words(article, source) == ["Ann Vey"]
    assert words(article, content) == ["“The quay is shut,”", "“It stays shut.”"]


def test_statements_within_statements_are_learnt_as_they_stand(article: Article) -> None:
    made = example(article)
    cues = [
        article.text[slice(*word)]
        for word, tag in zip(made.words, made.labels["cue"], strict=True)
        if tag == "B"
    ]

    assert cues == ["said", "said", "denied"]
    assert None not in made.labels["cue"]


def test_labels_without_their_text_are_left_out(tmp_path: Path) -> None:
    assert list(judged.articles(tmp_path)) == []


def test_where_nobody_looked_for_other_statements_nothing_is_labelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha = hashlib.sha256(TEXT.encode()).hexdigest()
    row = {
        "sha256": sha,
        "whole": False,
        "statements": [label("s1", "denied", "the union", "the delay")],
    }
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n")
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "r.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    monkeypatch.setattr(judged, "LABELS", tmp_path)
    (made,) = [*judged.judged_examples(reports), *judged.judged_examples(reports, tuning=True)]

    looked_at = [
        TEXT[slice(*word)]
        for word, tag in zip(made.words, made.labels["cue"], strict=True)
        if tag is not None
    ]
    assert looked_at == ["the", "union", "denied", "the", "delay"]
