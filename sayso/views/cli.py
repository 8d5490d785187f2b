"""The command line: what a person types, and what they see of it.

Readings go to standard output, everything else to standard error. Exit code 0 where something
was read, 1 where nothing could be, 2 where the command itself was wrong, 130 where it
was interrupted. Heavy modules load inside the commands, so that ``--help`` is at once there.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TextIO

import click

from sayso import __version__
from sayso.errors import AnnotationError, SaysoError
from sayso.model import Document, Reading
from sayso.views import actors, asking, comparing, correcting, handing, keeping, showing
from sayso.views.run import Run, opened_for_aside
from sayso.views.sections import Sectioned
from sayso.views.terminal import as_long_as_somebody_reads, complain, day, reconfigure

if TYPE_CHECKING:
    from sayso.measures.coded import Coding

INTERRUPTED = 130
SWITCH = 0.0001
"""Seconds after which Python's threads take turns. A thread that is back from the encoder has
nothing to do but to begin with the next window, and waits for the one that decodes no longer than
that (measured on two cores, 2026-11: of 13 seconds it waits 0.6 so, 0.9 at five times as much, and
3 at Python's own 0.005)."""
YOUNG = 20_000
"""New objects after which Python looks for those that nothing holds any more (its own choice is
700): a reading makes thousands and hardly a cycle (2026-11: 4 % less time beside the encoder)."""
MOST_FAULTS = 20  # of labels that do not fit, told at once: a terminal's height


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``sayso`` with these arguments, or the process's own; returns the exit code."""
    # Before numpy loads: its own threads would only get in the way of the encoder's (measured on
    # two cores, 2026-11: 1.4 instead of 1.8 times the bare encoder's time).
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    settle()
    try:
        code = sayso.main(
            args=None if arguments is None else list(arguments),
            prog_name="sayso",
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SaysoError as error:
        complain(f"sayso: {error}", error.remedy)
        return 1
    return code if isinstance(code, int) else 0


def settle() -> None:
    """Set this process's threads and memory for reading."""
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(YOUNG)


def _print_vocabulary(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from sayso.views.closed_lists import all_closed_lists, described

    click.echo("\n\n".join("\n".join(described(closed)) for closed in all_closed_lists()))
    context.exit()


@click.group(
    cls=Sectioned,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    no_args_is_help=True,
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option(
    "--vocabulary",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_vocabulary,
    help="Print every closed list (acts, forms, kinds, issues, …) and exit.",
)
def sayso() -> None:
    """Read news reports and see who said what, with the words that support it.

    Everything happens on this machine; nothing is sent anywhere. Only `sayso add URL`
    fetches anything.
    """


@sayso.command(short_help="Say who said what in each report.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--published",
    metavar="DATE",
    callback=day,
    help="The day all these reports were published.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    callback=day,
    help="The latest day a report without a date can be from.  [default: the file's own]",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Threads to read with.  [default: one per core]"
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per report and line.")
@click.option(
    "--set-aside",
    "set_aside_file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write what could not be read, and why, to FILE as JSON lines.",
)
@click.option("--traceback", is_flag=True, help="Show where in the program an error arose.")
@click.pass_context
def read(
    context: click.Context,
    paths: tuple[str, ...],
    published: str | None,
    as_of: str | None,
    jobs: int | None,
    as_json: bool,
    set_aside_file: str | None,
    traceback: bool,
) -> None:
    """Say who said what in each report, in the order the reports are given.

    PATH is a text file, a saved web page (.html), a file of JSON lines (.jsonl, one
    report each, with "text" or "content", and "title", "url", "outlet", "published"
    where known), a folder of these, or - for standard input.

    A report that cannot be read is set aside, with the reason and what to do about
    it on standard error, and the rest goes on. The exit code is 1 where nothing
    could be read.
    """
    from sayso.captures import captures
    from sayso.documents import document
    from sayso.readings import Reader
    from sayso.views.reports import readings

    show = _output(sys.stdout, as_json=as_json)
    aside = opened_for_aside(set_aside_file, paths)
    if aside is not None:
        context.call_on_close(aside.close)
    run = Run(aside, traceback=traceback, paths=paths, prints=True)
    found = readings(
        captures(paths),
        extract=partial(document, published=published, as_of=as_of),
        read_all=Reader(threads=jobs).read_all,
        set_aside=run.set_aside,
    )
    with as_long_as_somebody_reads():
        for reading in found:
            run.count()
            show(reading)
            sys.stdout.flush()
    run.sum_up()
    context.exit(0 if run.read else 1)


@sayso.command(short_help="Score the reader on your own labels, or compare two coders.")
@click.argument("gold")
@click.argument("other", required=False)
@click.option(
    "--texts",
    metavar="PATH",
    multiple=True,
    help="Where the reports are, if neither in their labels nor beside them; may be repeated.",
)
@click.option(
    "--differences", is_flag=True, help="List what only one of the two has, or labels otherwise."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, differences included.")
@click.pass_context
def evaluate(
    context: click.Context,
    gold: str,
    other: str | None,
    texts: tuple[str, ...],
    differences: bool,
    as_json: bool,
) -> None:
    """Score the reader on labels of your own, or compare two coders.

    GOLD is a file or folder of labels: what `sayso read --json` printed, corrected by
    hand (.jsonl, .json); brat's standoff (.ann beside .txt); or a table (.csv, .tsv)
    with a row for each span. The reports in it are read, and precision, recall and F1
    are printed for statements, cues, speakers and contents, with intervals.

    With OTHER, a second coder's labels of the same reports, nothing is read: the two
    coders are compared, with alpha and kappa.
    """
    from sayso.measures.comparison import compared
    from sayso.readings.as_json import dumps
    from sayso.views.evaluation import comparison_to_json, lines
    from sayso.views.paper import paper

    run = Run(None, traceback=False)
    aside: list[tuple[str, SaysoError]] = []
    wanted = _coding(gold, texts)
    found = _coding(other, texts) if other else _read_anew(wanted, run, aside)
    comparison = compared(wanted, found)
    for note in comparison.notes:
        complain(f"note: {note}", "")
    if as_json:
        reconfigure(sys.stdout, encoding="utf-8", newline="\n")
        print(dumps(comparison_to_json(comparison, set_aside=aside)))
    else:
        reconfigure(sys.stdout, errors="replace")
        with as_long_as_somebody_reads():
            paper(sys.stdout).print(lines(comparison, differences=differences))
            sys.stdout.flush()
    context.exit(1 if aside and len(aside) == len(wanted.reports) else 0)


def _coding(path: str, texts: Sequence[str]) -> Coding:
    """A coder's labels; exit 1 with everything that does not fit, as far as one can read it."""
    from sayso.measures.codings import coding

    try:
        return coding(path, texts)
    except AnnotationError as error:
        told = (error, *error.others)[:MOST_FAULTS]
        for fault, before in zip(told, ("", *(one.remedy for one in told)), strict=False):
            complain(f"sayso: {fault}", fault.remedy if fault.remedy != before else "")
        if len(error.others) >= MOST_FAULTS:
            complain(f"sayso: and {len(error.others) + 1 - MOST_FAULTS} more such faults", "")
        raise click.exceptions.Exit(1) from None


def _read_anew(gold: Coding, run: Run, aside: list[tuple[str, SaysoError]]) -> Coding:
    """What the reader finds in the same reports; those it cannot read are told and kept."""
    from sayso.documents import document
    from sayso.readings import Reader
    from sayso.views.evaluation import read_anew

    def set_aside(where: str, error: SaysoError) -> None:
        run.set_aside(where, error)
        aside.append((where, error))

    reader = Reader()

    def read_all(documents: Iterable[Document]) -> Iterator[Reading]:
        for reading in reader.read_all(documents):
            run.count()
            yield reading

    found = read_anew(
        gold, info=reader.info, extract=document, read_all=read_all, set_aside=set_aside
    )
    run.hide()
    return found


def _output(stream: TextIO, *, as_json: bool) -> Callable[[Reading], None]:
    """How a reading is put out: as its line of JSON, or for people."""
    from sayso.readings.as_json import dumps, reading_to_json
    from sayso.views.paper import paper
    from sayso.views.render import lines

    if as_json:
        # JSON is UTF-8 with plain line ends whatever the machine's own habits are.
        reconfigure(stream, encoding="utf-8", newline="\n")
        return lambda reading: print(dumps(reading_to_json(reading)), file=stream)
    reconfigure(stream, errors="replace")
    page = paper(stream)
    return lambda reading: page.print(lines(reading))


for module in (keeping, asking, actors, showing, correcting, comparing, handing):
    for command in module.COMMANDS:
        sayso.add_command(command)
