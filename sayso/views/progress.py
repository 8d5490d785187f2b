"""That work goes on: told on standard error to whoever waits for it, and only on a terminal."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

PROGRESS_AFTER = 2.0
"""Seconds of work before anything is shown: what is done sooner needs none."""
_BETWEEN_LOOKS = 0.2
_CLEAR = "\r\x1b[K"


class Bar:
    """How far the work is that goes report by report. total: how many there are; None: unknown."""

    def __init__(self, total: Callable[[], int | None]) -> None:
        self._for_people = sys.stderr.isatty()
        self._count = total
        self._total: int | None = None
        self._began = self._looked = time.monotonic()
        self._shown = False

    def show(self, done: int, words: Callable[[], str]) -> None:
        now = time.monotonic()
        if not self._for_people or now - self._looked < _BETWEEN_LOOKS:
            return
        if not self._shown:
            if now - self._began < PROGRESS_AFTER:
                return
            self._total = self._count()
        self._looked, self._shown = now, True
        _put(f"{self._drawn(done, now - self._began)} {words()}")

    def hide(self) -> None:
        if self._shown and self._for_people:
            _put("")

    def _drawn(self, done: int, seconds: float) -> str:
        if not self._total:
            return f"{done:,}"
        share = min(1.0, done / self._total)
        left = seconds * (1 - share) / share if share else 0
        bar = f"{'━' * round(20 * share):╌<20}"
        return f"{bar} {done:,} of {self._total:,}, {_clock(left)} left:"


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """Tell what is being done, and for how long already, where no part of it can be counted."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(words, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(words: str, done: threading.Event) -> None:
    began = time.monotonic()
    if done.wait(PROGRESS_AFTER):
        return
    while True:
        _put(f"{words} … {_clock(time.monotonic() - began)}")
        if done.wait(1.0):
            break
    _put("")


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _put(line: str) -> None:
    click.echo(f"{_CLEAR}{line}", err=True, nl=False)
