"""The commands, from a corpus to a model that can be loaded."""

import json
from pathlib import Path

import pytest

from sayso.readings.analysis.network import Model
from training import export, train

SENTENCE = """# newdoc id = a
# text = Rain fell.
1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def trained(data: Path, run: Path, steps: int, passes: int = 4) -> list[int]:
    """Train up to so many steps; returns the numbers of all steps in the log."""
    (data / "ud_english_ewt").mkdir(exist_ok=True)
    (data / "ud_english_ewt" / "train.conllu").write_text(SENTENCE, encoding="utf-8")
    given = ["--data", data, "--run", run, "--corpora", "ewt", "--passes", passes, "--steps", steps]
    train.main([str(each) for each in [*given, "--threads", 1, "--no-compile"]])
    log = (run / "log.jsonl").read_text(encoding="utf-8")
    return [json.loads(line)["step"] for line in log.splitlines()]


def test_a_training_is_begun_gone_on_with_and_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    assert trained(tmp_path, run, 1) == [0]
    assert trained(tmp_path, run, 2) == [0, 1]
    assert "going on from step 1" in capsys.readouterr().out
    assert trained(tmp_path, run, 1) == [0, 1]  # more than asked for is there already
    trained(tmp_path, run, 2)
    assert "going on from step 2" in capsys.readouterr().out
    export.main(["--run", str(run), "--to", str(tmp_path / "model"), "--name", "rain-1"])
    assert Model(tmp_path / "model").name.startswith("rain-1 ")


def test_a_training_does_not_go_on_with_what_it_was_not_begun_with(tmp_path: Path) -> None:
    """The rate of learning falls with the steps that are left, so a change would fit neither."""
    trained(tmp_path, tmp_path / "run", 1)
    with pytest.raises(SystemExit, match="passes 4, not 3"):
        trained(tmp_path, tmp_path / "run", 2, passes=3)
