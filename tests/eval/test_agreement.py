"""Two labellings made by hand, and how far they agree."""

import hashlib
import json
from pathlib import Path

import pytest

from eval.agreement import agreement, differences, main, shared_reports
from eval.check_gold import GoldReport

TEXT = "Aldous said Dree wanted rain. “And wind.” The Gazette, citing Orme, reported snow."


def span(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def label(
    cue: str, speaker: str, content: str, act: str = "say", within: int | None = None
) -> dict[str, object]:
    return {
        "cue": [span(cue)] if cue else [],
        "speakers": [span(speaker)] if speaker else [],
        "content": [span(content)],
        "form": "direct" if content == "And wind." else "indirect",
        "act": act,
        "negated": False,
        "hedged": False,
        "within": within,
        "continued": not cue,
    }


SAID = label("said", "Aldous", "Dree wanted rain")
WANTED = label("wanted", "Dree", "rain", "want", within=0)
GOES_ON = label("", "Aldous", "And wind.")
CITING = label("citing", "Orme", "snow")
REPORTED = label("reported", "The Gazette", "snow", "report")


def written(path: Path, name: str, statements: list[dict[str, object]]) -> Path:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    row = {"report": name, "text_sha256": digest, "codebook": 1, "statements": statements}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def compared(
    folder: Path, one: list[dict[str, object]], two: list[dict[str, object]]
) -> list[tuple[GoldReport, GoldReport]]:
    (folder / "rain.txt").write_text(TEXT, encoding="utf-8")
    left = written(folder / "one.jsonl", "rain.txt", one)
    right = written(folder / "two.jsonl", "rain.txt", two)
    return shared_reports(left, right, folder)


def test_labels_agree_fully_with_themselves(tmp_path: Path) -> None:
    everything = [SAID, WANTED, GOES_ON, CITING, REPORTED]

    figures = agreement(compared(tmp_path, everything, everything)).figures()

    assert {name: of.f1 for name, of in figures.items()} == dict.fromkeys(figures, 1.0)


def test_statements_with_the_same_content_are_told_apart_by_cue_and_speaker(
    tmp_path: Path,
) -> None:
    found = agreement(compared(tmp_path, [CITING, REPORTED], [REPORTED, CITING]))

    assert found.attribution.right == found.act.right == 2


def test_a_statement_without_a_cue_is_not_one_with_a_cue(tmp_path: Path) -> None:
    with_cue = label("said", "Aldous", "And wind.")

    assert agreement(compared(tmp_path, [GOES_ON], [with_cue])).attribution.right == 0


def test_every_figure_counts_what_differs(tmp_path: Path) -> None:
    one = [SAID, WANTED, GOES_ON]
    two = [
        label("wanted", "Dree", "Dree wanted rain", "want"),
        label("", "Aldous", "And wind.", "warn"),
    ]

    found = agreement(compared(tmp_path, one, two))

    # "rain" is a fourth of "Dree wanted rain": only what goes on is shared.
    assert (found.attribution.right, found.attribution.f1) == (1, 2 / 5)
    assert (found.nested.right, found.nested.found, found.nested.wanted) == (0, 1, 0)
    assert (found.form.f1, found.act.f1, found.content.f1) == (1.0, 0.0, 1.0)


def test_nesting_agrees_only_inside_the_same_statement(tmp_path: Path) -> None:
    two = [SAID | {"content": [span("Aldous said Dree wanted rain. “And wind")]}, WANTED]

    found = agreement(compared(tmp_path, [SAID, WANTED], two))

    assert (found.attribution.right, found.nested.right, found.outer.right) == (1, 1, 0)


def test_differences_are_told_in_words(tmp_path: Path) -> None:
    ((one, two),) = compared(
        tmp_path, [SAID, GOES_ON], [SAID | {"act": "claim"}, label("reported", "", "snow")]
    )

    assert differences(one, two) == [
        "rain.txt: only one: Aldous | no cue | And wind.",
        "rain.txt: only two: nobody named | reported | snow",
        "rain.txt: act say / claim: Aldous | said | Dree wanted rain",
    ]


def test_labellings_of_different_reports_cannot_be_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "snow.txt").write_text(TEXT, encoding="utf-8")
    one = written(tmp_path / "one.jsonl", "rain.txt", [SAID])
    two = written(tmp_path / "two.jsonl", "snow.txt", [SAID])

    assert main([str(one), str(two), "--reports", str(tmp_path)]) == 1
    assert "have no report in common" in capsys.readouterr().err
