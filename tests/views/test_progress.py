"""That work goes on is told to people, and to nobody else."""

import sys
import threading

import pytest

from sayso.views import progress


def test_who_waits_on_a_terminal_is_told_what_for_and_the_line_goes_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    shown = threading.Event()

    def put(line: str) -> None:
        told.append(line)
        shown.set()

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "PROGRESS_AFTER", 0.0)
    monkeypatch.setattr(progress, "_put", put)
    with progress.waiting("setting 3 reports side by side"):
        assert shown.wait(30)

    assert told[0] == "setting 3 reports side by side … 0:00"
    assert told[-1] == ""


def test_a_file_or_another_program_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PROGRESS_AFTER", 0.0)
    bar = progress.Bar(lambda: 2)
    with progress.waiting("comparing"):
        bar.show(1, lambda: "one")
        bar.hide()

    assert capsys.readouterr().err == ""


def test_what_is_done_at_once_needs_no_telling(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "PROGRESS_AFTER", 3600.0)
    with progress.waiting("comparing"):
        pass

    assert capsys.readouterr().err == ""
