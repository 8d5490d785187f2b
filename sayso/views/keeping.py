"""The commands that keep reports: `sayso add`, `changes`, `reread`, `set-aside`, `copy-record`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.model import Document, Reading
from sayso.views.progress import Bar, waiting
from sayso.views.terminal import as_long_as_somebody_reads, complain, day, reconfigure
from sayso.views.visible import visible

if TYPE_CHECKING:
    from sayso.captures.web import Fetched, Fetcher
    from sayso.readings import Reader
    from sayso.record.ingest import Done

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _record_option(command: _Command) -> _Command:
    return click.option(
        "--record",
        "record_name",
        metavar="FILE|URL",
        default="sayso.db",
        envvar="SAYSO_RECORD",
        show_default=True,
        help="The record: a file, or postgresql://USER@HOST/DATABASE.",
    )(command)


@click.command(short_help="Keep reports, and what they say, in a record.")
@click.argument("paths", metavar="PATH|URL...", nargs=-1, required=True)
@_record_option
@click.option(
    "--published", metavar="DATE", callback=day, help="The day all these reports were published."
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
@click.pass_context
def add(
    context: click.Context,
    paths: tuple[str, ...],
    record_name: str,
    published: str | None,
    as_of: str | None,
    jobs: int | None,
) -> None:
    """Read reports and keep them in a record, with the bytes they came as.

    PATH is what `sayso read` takes, and a saved feed (.xml, .rss, .atom) or web archive
    (.warc, .warc.gz) besides. URL is the address of a report, or of a feed whose reports
    are then fetched, too.

    A report that is in the record already is not read again; one that changed under the
    same address is a new version of it: see `sayso changes`. Stopped, the command goes
    on where it was when it is given again. What cannot be read is set aside: see
    `sayso set-aside`.
    """
    from sayso.captures import captures, how_many
    from sayso.documents import document
    from sayso.record import Record, Told
    from sayso.record.ingest import ingest

    told = Told(published, as_of)
    with Record.open(record_name, create=True) as record:
        run = _Run(total=lambda: how_many(paths))
        ingest(
            captures(paths, fetch=_fetch),
            record=record,
            extract=partial(document, published=published, as_of=as_of),
            read_all=_Lazily(jobs).read_all,
            tell=run.tell,
            told=told,
        )
        run.close()
        click.echo(f"{record.where}: {run.summary()}")
    context.exit(1 if run.nothing_could_be_read() else 0)


def _fetch(url: str) -> Fetched:
    return _fetcher().fetch(url)


@cache
def _fetcher() -> Fetcher:
    """Made for the first address, and not before: nothing else needs the network."""
    from sayso.captures import MOST_BYTES
    from sayso.captures.web import Fetcher

    return Fetcher(most=MOST_BYTES)


class _Lazily:
    """A reader that is loaded when there is something to read, and not before."""

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs
        self._reader: Reader | None = None

    def reader(self) -> Reader:
        if self._reader is None:
            from sayso.readings import Reader

            self._reader = Reader(threads=self._jobs)
        return self._reader

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        coming = iter(documents)
        for first in coming:
            yield from self.reader().read_all(chain([first], coming))


class _Run:
    """What became of the captures of one command: counted, and told on standard error."""

    def __init__(self, total: Callable[[], int | None]) -> None:
        self.counts: Counter[str] = Counter()
        self._bar = Bar(total)

    def tell(self, done: Done) -> None:
        self.counts[done.what] += 1
        if done.error is not None:
            self._bar.hide()
            message = str(done.error)
            shown = message if done.where in message else f"{done.where}: {message}"
            complain(f"set aside ({done.error.reason}): {shown}", done.error.remedy)
        self._bar.show(self.counts.total(), self.summary)

    def close(self) -> None:
        self._bar.hide()

    def nothing_could_be_read(self) -> bool:
        aside = self.counts["set aside"] + self.counts["still set aside"]
        return self.counts.total() == aside

    def summary(self) -> str:
        """ "3 new, 1 changed, 2 set aside", "nothing changed: 4 reports were here already"."""
        told = [f"{self.counts[what]:,} {words}" for what, words in _IN_WORDS if self.counts[what]]
        if not told:
            return "found no report to add"
        if not any(self.counts[what] for what in _NEWS):
            return f"nothing changed: {', '.join(told)}"
        return ", ".join(told)


_IN_WORDS = (
    ("new", "new"),
    ("new version", "changed since"),
    ("read again", "read again"),
    ("unchanged", "here already"),
    ("set aside", "set aside"),
    ("still set aside", "set aside before"),
)
_NEWS = ("new", "new version", "read again", "set aside")


@click.command(name="set-aside", short_help="List what could not be read, and why.")
@_record_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object per input and line.")
def set_aside(record_name: str, as_json: bool) -> None:
    """List what could not be read so far, why, and what to do about it.

    Once it could be read it is no longer listed.
    """
    from sayso.readings.as_json import dumps
    from sayso.record import Record

    reconfigure(sys.stdout, encoding="utf-8", newline="\n")
    with as_long_as_somebody_reads(), Record.open(record_name, writes=False) as record:
        for aside in record.all_set_aside():
            if as_json:
                line = {"where": aside.where, "reason": aside.reason}
                print(dumps({**line, "message": aside.message, "remedy": aside.remedy}))
            else:
                shown = aside.message
                if aside.where not in shown:
                    shown = f"{aside.where}: {shown}"
                print(visible(f"{aside.reason}: {shown}"))
                if aside.remedy:
                    print(f"    {visible(aside.remedy)}")


@click.command(short_help="Show what changed in reports that were added again.")
@_record_option
@click.option(
    "--since",
    metavar="DATE",
    callback=day,
    help="Only what was found changed on that day or later.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per new version and line.")
def changes(record_name: str, since: str | None, as_json: bool) -> None:
    """Show what changed in reports: statements and figures that are new, gone or others.

    A report is the same where its address is, or its file. Both versions stay in the
    record.
    """
    from sayso.readings.as_json import dumps
    from sayso.record import Record
    from sayso.record.changes import revisions
    from sayso.views.changed import lines, to_json

    reconfigure(sys.stdout, encoding="utf-8", newline="\n")
    with as_long_as_somebody_reads(), Record.open(record_name, writes=False) as record:
        found = False
        for revision in revisions(record, since=since):
            found = True
            if as_json:
                print(dumps(to_json(revision)))
            else:
                print("\n".join(lines(revision)), end="\n\n")
        if not found:
            complain("sayso: no report changed", "")


@click.command(short_help="Read what is in the record with the reader there is now.")
@_record_option
@click.option("--all", "everything", is_flag=True, help="What this very reader read, too.")
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Threads to read with.  [default: one per core]"
)
@click.pass_context
def reread(context: click.Context, record_name: str, everything: bool, jobs: int | None) -> None:
    """Read again what another version of the reader read.

    Texts and earlier readings stay as they were kept, and so do corrections, which lie
    beside the readings.
    """
    from sayso.documents import document
    from sayso.record import Record
    from sayso.record.ingest import read_by_others
    from sayso.record.ingest import reread as read_anew

    with Record.open(record_name) as record:
        lazily = _Lazily(jobs)
        by = lazily.reader().info
        coming = len(read_by_others(record, None if everything else by))
        run = _Run(total=lambda: coming)
        read_anew(
            record,
            by=by,
            extract=lambda capture, told: document(
                capture, published=told.published, as_of=told.as_of
            ),
            read_all=lazily.read_all,
            everything=everything,
            tell=run.tell,
        )
        run.close()
        again, same = run.counts["read again"], run.counts["unchanged"]
        click.echo(f"{record.where}: {again:,} read otherwise, {same:,} the same")
    context.exit(0)


@click.command(name="copy-record", short_help="Copy a record into another: file or PostgreSQL.")
@click.argument("from_", metavar="FROM")
@click.argument("to", metavar="TO")
def copy_record(from_: str, to: str) -> None:
    """Copy everything in the record FROM into TO, which must be new or empty.

    Each is a file or postgresql://USER@HOST/DATABASE. Nothing is lost on the way, and back.
    """
    from sayso.record import Record
    from sayso.record.moving import copy_all

    with (
        Record.open(from_, writes=False) as old,
        Record.open(to, create=True) as new,
    ):
        with waiting(f"copying {old.where}"):
            rows = copy_all(old, new)
        click.echo(f"{new.where}: {rows:,} rows copied")


COMMANDS = (add, changes, copy_record, reread, set_aside)
