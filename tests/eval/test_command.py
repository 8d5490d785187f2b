import json
from pathlib import Path

import pytest

from eval.__main__ import main


def timeml(root: Path) -> Path:
    (root / "timeml").mkdir()
    (root / "timeml/ferry-0.tml").write_text(
        "<TimeML><DCT><TIMEX3 type='DATE' value='2031-05-12'>12 May</TIMEX3></DCT>"
        "<TEXT>It sailed <TIMEX3 type='DATE' value='2031-W19'>last week</TIMEX3>.</TEXT></TimeML>",
        encoding="utf-8",
    )
    return root


def test_baselines_are_measured_without_a_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    asked = ["--data", str(timeml(tmp_path)), "--baselines", "--only", "times"]

    assert main([*asked, "--json", str(file)]) == 0

    rows = json.loads(file.read_text(encoding="utf-8"))["rows"]
    shown = capsys.readouterr().out
    assert {row["measure"] for row in rows} == {"times"}
    assert [row["baseline"] for row in rows if row["on"].endswith("newswire")][:2] == [1, 1]
    assert "times: TimeML held out, newswire" in shown


def test_a_missing_corpus_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "--baselines", "--only", "times"]) == 1
    assert str(tmp_path / "timeml") in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked",
    [
        ["--only", "weather"],
        ["--update-readme", "--only", "times"],
        ["--update-readme", "--baselines"],
    ],
)
def test_what_cannot_be_meant_is_refused(asked: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--data", str(tmp_path), *asked])

    assert refused.value.code == 2
