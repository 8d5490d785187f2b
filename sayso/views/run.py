"""What became of the reports of one command, whichever it is: counted, told of, kept."""

from __future__ import annotations

import sys
import traceback as tracebacks
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from sayso.errors import SaysoError
from sayso.views.progress import Bar
from sayso.views.terminal import complain


def opened_for_aside(file: str | None, paths: Sequence[str]) -> TextIO | None:
    """The file for what is set aside; refused where it would be read, or would replace a report."""
    if file is None:
        return None
    place = Path(file).resolve()
    for path in paths:
        given = Path(path).resolve()
        if path != "-" and (place == given or given in place.parents):
            raise click.UsageError(
                f"--set-aside {file} lies in {path}, which is read: name another place."
            )
    try:
        return place.open("w", encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(f"{file}: {error.strerror}", param_hint="--set-aside") from None


class Run:
    """What became of the reports of one command: counted, told on standard error, kept.

    paths: of the reports, as they were named. prints: each reading is printed as it comes: on a
    terminal that is progress enough, and a bar would stand between the readings.
    """

    def __init__(
        self,
        file: TextIO | None,
        *,
        traceback: bool,
        paths: Sequence[str] = (),
        prints: bool = False,
    ) -> None:
        self.read = 0
        self.aside = 0
        self._file, self._traceback, self._paths = file, traceback, paths
        self._bar = None if prints and sys.stdout.isatty() else Bar(self._how_many)

    def count(self) -> None:
        self.read += 1
        if self._bar is not None:
            self._bar.show(
                self.read + self.aside, lambda: f"{self.read} read, {self.aside} set aside"
            )

    def _how_many(self) -> int | None:
        from sayso.captures import how_many

        return how_many(self._paths) if self._paths else None

    def set_aside(self, where: str, error: SaysoError) -> None:
        self.aside += 1
        self.hide()
        message = str(error)
        if where not in message:
            message = f"{where}: {message}"
        complain(f"set aside ({error.reason}): {message}", error.remedy)
        if self._traceback:
            tracebacks.print_exception(error)
        if self._file is not None:
            self._file.write(_set_aside_line(where, error))
            self._file.flush()

    def sum_up(self) -> None:
        self.hide()
        if not self.read and not self.aside:
            complain(
                "sayso: found no report to read", "Name a .txt, .html or .jsonl file, or a folder."
            )
        elif self.aside:
            complain(f"sayso: {self.read} read, {self.aside} set aside", "")

    def hide(self) -> None:
        if self._bar is not None:
            self._bar.hide()


def _set_aside_line(where: str, error: SaysoError) -> str:
    from sayso.readings.as_json import dumps

    reason = {"where": where, "reason": error.reason}
    return dumps({**reason, "message": str(error), "remedy": error.remedy}) + "\n"
