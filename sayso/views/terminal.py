"""How every command takes its input and speaks: to a terminal, a pipe, or a file."""

from __future__ import annotations

import datetime
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import click

from sayso.views.periods_typed import period_typed
from sayso.views.visible import visible


def day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A calendar date in ISO 8601, as "2026-05-12"."""
    try:
        return value and datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a calendar date such as 2026-05-12") from None


def first_day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A calendar date, or the first day of a month or a year: "2026-05", "2026"."""
    return value and _bound_typed(value, "earliest")


def last_day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A calendar date, or the last day of a month or a year."""
    return value and _bound_typed(value, "latest")


def _bound_typed(value: str, end: str) -> str:
    period = None if "/" in value else period_typed(value)
    if period is None:
        raise click.BadParameter(f"{value!r} is no date such as 2026-05-12, 2026-05 or 2026")
    return str(period[end])


@contextmanager
def as_long_as_somebody_reads() -> Iterator[None]:
    """End the work in peace when whoever reads our output stops (`sayso read … | head`)."""
    try:
        yield
    except BrokenPipeError:
        # What is still buffered goes nowhere, or Python would complain of it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def reconfigure(stream: TextIO, **how: str) -> None:
    """Change how a stream encodes; one that is not a real file (in a notebook) stays as it is."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(**how)  # type: ignore[arg-type] # typeshed wants each key by name


def complain(message: str, remedy: str) -> None:
    click.echo(visible(message), err=True)
    if remedy:
        click.echo(f"    {visible(remedy)}", err=True)
