"""``sayso compare`` and ``sayso stories``: reports side by side, as JSON or for people."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from sayso.views.asking import record_meant
from sayso.views.progress import waiting
from sayso.views.run import Run, opened_for_aside
from sayso.views.terminal import as_long_as_somebody_reads, day, reconfigure

if TYPE_CHECKING:
    from sayso.model import Reading
    from sayso.triangulation.model import SideBySide
    from sayso.views.lines import Line

Show = Callable[["SideBySide", list["Reading"]], "Iterable[Line]"]


_OPTIONS = (
    click.argument("paths", metavar="PATH...", nargs=-1),
    click.option(
        "--record",
        metavar="FILE",
        help="Take the reports from this record.  [default, without PATHs: sayso.db]",
    ),
    click.option(
        "--published",
        metavar="DATE",
        callback=day,
        help="The day all these reports were published.",
    ),
    click.option(
        "--as-of",
        metavar="DATE",
        callback=day,
        help="The latest day a report without a date can be from.  [default: the file's own]",
    ),
    click.option(
        "--jobs", type=click.IntRange(min=1), help="Threads to read with.  [default: one per core]"
    ),
    click.option("--json", "as_json", is_flag=True, help="One JSON object."),
    click.option(
        "--set-aside",
        "set_aside_file",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Write what could not be read, and why, to FILE as JSON lines.",
    ),
    click.option("--traceback", is_flag=True, help="Show where in the program an error arose."),
    click.pass_context,
)


def _with_options(function: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


@click.command(short_help="Set reports side by side: what they share, where they differ.")
@_with_options
def compare(context: click.Context, **options: Any) -> None:
    """Set reports side by side, story by story.

    Copies are found first, so that what one text says is counted once. For each story
    it is shown what its reports all say, where they differ, with both reports' words,
    who claims which number, and what only one report carries. Nothing is said of who
    is right.

    PATH is as for `sayso read`; with --record the reports of a record are compared. The
    exit code is 1 where nothing could be read.
    """
    from sayso.views.side_by_side import comparison_lines

    _compare(context, partial(comparison_lines, columns=_columns()), **options)


@click.command(short_help="Say which reports are about one happening.")
@_with_options
def stories(context: click.Context, **options: Any) -> None:
    """List the stories that reports tell, the most told first, with their outlets.

    PATH is as for `sayso read`. With --json it prints what `sayso compare` prints.
    """
    from sayso.views.side_by_side import story_lines

    _compare(context, story_lines, **options)


def _compare(
    context: click.Context,
    show: Show,
    *,
    paths: tuple[str, ...],
    record: str | None,
    published: str | None,
    as_of: str | None,
    jobs: int | None,
    as_json: bool,
    set_aside_file: str | None,
    traceback: bool,
) -> None:
    from sayso.readings.as_json import dumps
    from sayso.triangulation import compare as set_side_by_side
    from sayso.triangulation.as_json import comparison_to_json
    from sayso.views.paper import paper

    where = record_meant(paths, record)
    aside = opened_for_aside(set_aside_file, paths)
    if aside is not None:
        context.call_on_close(aside.close)
    run = Run(aside, traceback=traceback, paths=paths)
    found = (
        _recorded(where)
        if where
        else _read(run, paths, published=published, as_of=as_of, jobs=jobs)
    )
    if len(found) == 1:
        click.echo("sayso: one report alone: two are needed to compare.", err=True)
    with waiting(f"setting {len(found):,} reports side by side"):
        compared = set_side_by_side(found)
    with as_long_as_somebody_reads():
        if as_json:
            reconfigure(sys.stdout, encoding="utf-8", newline="\n")
            print(dumps(comparison_to_json(compared)))
        else:
            reconfigure(sys.stdout, errors="replace")
            paper(sys.stdout).print(show(compared, found))
        sys.stdout.flush()
    context.exit(0 if found else 1)


def _recorded(where: str) -> list[Reading]:
    from sayso.record import Record

    with Record.open(where, writes=False) as record, waiting(f"opening {record.where}"):
        return list(record.readings())


def _read(
    run: Run,
    paths: tuple[str, ...],
    *,
    published: str | None,
    as_of: str | None,
    jobs: int | None,
) -> list[Reading]:
    from sayso.captures import captures
    from sayso.documents import document
    from sayso.readings import Reader
    from sayso.views.reports import readings

    found = []
    for reading in readings(
        captures(paths),
        extract=partial(document, published=published, as_of=as_of),
        read_all=Reader(threads=jobs).read_all,
        set_aside=run.set_aside,
    ):
        run.count()
        found.append(reading)
    run.sum_up()
    return found


def _columns() -> int:
    """How wide the terminal is; for files and pipes as narrow as one can be."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 80


COMMANDS = (compare, stories)
