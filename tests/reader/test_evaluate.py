"""The reader's own readings are labels it agrees with in full."""

import json
from pathlib import Path

import pytest

from sayso.views.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_readings_that_nobody_corrected_are_found_again_in_every_part(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where a title came with the report, or was found in it."""
    (tmp_path / "made.jsonl").write_text(
        json.dumps({"text": "It is open, Brel said.", "title": "Pell: pass “open”"}),
        encoding="utf-8",
    )
    main(["read", "--json", str(EXAMPLES), str(tmp_path / "made.jsonl")])
    read = tmp_path / "read.jsonl"
    read.write_text(capsys.readouterr().out, encoding="utf-8")

    assert main(["evaluate", "--json", str(read)]) == 0

    found = json.loads(capsys.readouterr().out)
    assert found["differences"] == found["notes"] == found["set_aside"] == []
    assert found["statements"]["exact"]["f1"]["value"] == found["alpha"]["value"] == 1
    assert found["statements"]["exact"]["right"] > 20
