"""``sayso brief`` and ``sayso export``: what was found, to be handed on.

Their reports are read as ``sayso read`` reads them, or come from a record.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.errors import CaptureError, SaysoError
from sayso.views.asking import record_meant, with_whose
from sayso.views.progress import waiting
from sayso.views.run import Run
from sayso.views.terminal import as_long_as_somebody_reads, day, first_day, last_day, reconfigure

if TYPE_CHECKING:
    from sayso.model import Reading
    from sayso.record.parties import Parties
    from sayso.views.brief.model import Brief
    from sayso.views.exports import File

_REPORTS = (
    click.argument("paths", metavar="[PATH]...", nargs=-1),
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
)


def with_reports(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options that say which reports it is about."""
    for option in reversed(_REPORTS):
        command = option(command)
    return command


READING = ("published", "as_of", "jobs")
"""Of these options, those that say how PATHs are read."""


@dataclass(slots=True)
class Found:
    """The reports of one command, and what could not be read.

    parties: who is one party, where a record has judged it.
    """

    readings: list[Reading] = field(default_factory=list)
    aside: list[tuple[str, SaysoError]] = field(default_factory=list)
    parties: Parties | None = None


def found(
    paths: tuple[str, ...],
    record: str | None,
    *,
    published: str | None,
    as_of: str | None,
    jobs: int | None,
) -> Found:
    """The readings that a command is about: of a record, or read from paths now."""
    where = record_meant(paths, record)
    return _recorded(where) if where else _read(paths, published, as_of, jobs)


def _recorded(where: str) -> Found:
    from sayso.record import Record
    from sayso.views.recorded import parties_in

    with Record.open(where, writes=False) as record, waiting(f"opening {record.where}"):
        aside = [
            (each.where, _set_aside_before(each.where, each.reason, each.message, each.remedy))
            for each in record.all_set_aside()
        ]
        return Found(list(record.readings()), aside, parties_in(record))


def _set_aside_before(where: str, reason: Any, message: str, remedy: str) -> SaysoError:
    """What a record keeps of a report that could not be read, as the error it once was."""
    told = message.removeprefix(f"{where}: ")
    return CaptureError(where, told, remedy, reason=reason)


def _read(
    paths: tuple[str, ...], published: str | None, as_of: str | None, jobs: int | None
) -> Found:
    from sayso.captures import captures
    from sayso.documents import document
    from sayso.readings import Reader
    from sayso.views.reports import readings

    run, result = Run(None, traceback=False, paths=paths), Found()

    def set_aside(where: str, error: SaysoError) -> None:
        run.set_aside(where, error)
        result.aside.append((where, error))

    for reading in readings(
        captures(paths),
        extract=partial(document, published=published, as_of=as_of),
        read_all=Reader(threads=jobs).read_all,
        set_aside=set_aside,
    ):
        run.count()
        result.readings.append(reading)
    run.sum_up()
    return result


@click.command(
    short_help="Sum up what reports say: a page to read, print or send.",
    epilog="Examples: sayso brief reports/ --html brief.html; "
    "sayso brief --actor Ardovia --since 2026-05 -o ardovia.md",
)
@with_reports
@click.option(
    "--since", metavar="DATE", callback=first_day, help="Leave out what is before this day."
)
@click.option(
    "--until", metavar="DATE", callback=last_day, help="Leave out what is after this day."
)
@with_whose
@click.option(
    "--new",
    metavar="DATE",
    callback=day,
    help="From which day a thing is new.  [default: the newest report's]",
)
@click.option("--title", help="The page's title.")
@click.option(
    "--html",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write one HTML file that needs nothing beside it, and no network.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of Markdown.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write Markdown (or JSON) to FILE instead of standard output.",
)
@click.pass_context
def brief(
    context: click.Context, /, *, paths: tuple[str, ...], record: str | None, **options: Any
) -> None:
    """Sum up what reports say, every line with its evidence.

    What is new; who said what, by party; a timeline; what each party demands and
    offers, and where it moved; figures side by side; accusations and answers; where
    reports agree and contradict; what was set aside. Printed as Markdown, or written
    as one HTML file to open, print or send.

    PATH is as for `sayso read`. The exit code is 1 where nothing could be read.
    """
    gathered = found(paths, record, **{name: options.pop(name) for name in READING})
    if not gathered.readings:
        context.exit(1)
    _show(_brief(gathered, **{name: options.pop(name) for name in _CHOICES}), **options)


_CHOICES = ("since", "until", "actor", "of", "new", "title")


def _brief(
    gathered: Found,
    *,
    since: str | None,
    until: str | None,
    actor: str | None,
    of: str | None,
    new: str | None,
    title: str | None,
) -> Brief:
    from sayso.triangulation import compare
    from sayso.views.brief import Wanted, gather

    wanted = Wanted(since=since, until=until, actor=actor, of=of)
    with waiting(f"setting {len(gathered.readings):,} reports side by side"):
        return gather(
            gathered.readings,
            compare(gathered.readings),
            gathered.aside,
            wanted=wanted,
            title=title,
            new=new,
            parties=gathered.parties,
        )


def _show(brief: Brief, *, html: str | None, as_json: bool, output: str | None) -> None:
    """Write what was asked for; Markdown to standard output where nothing else was."""
    from sayso.readings.as_json import dumps
    from sayso.views.brief import to_html, to_json, to_markdown

    if html is not None:
        write(html, to_html(brief), "--html")
    if html is not None and not as_json and output is None:
        return
    page = dumps(to_json(brief)) + "\n" if as_json else to_markdown(brief)
    if output is None:
        say(page)
    else:
        write(output, page, "--output")


def say(page: str) -> None:
    """Print a page in UTF-8 with plain line ends, as long as somebody reads."""
    reconfigure(sys.stdout, encoding="utf-8", newline="\n", errors="backslashreplace")
    with as_long_as_somebody_reads():
        sys.stdout.write(page)
        sys.stdout.flush()


def write(file: str | Path, page: str | bytes, option: str) -> None:
    """Write a whole file, or say why it cannot be."""
    if isinstance(page, str):
        page = page.encode("utf-8", "backslashreplace")
    try:
        Path(file).write_bytes(page)
    except OSError as error:
        raise click.BadParameter(f"{file}: {error.strerror}", param_hint=option) from None


# Written out, so that --help loads no exporter; a test holds it to sayso.views.exports.FORMATS.
FORMATS = (
    "jsonl", "csv", "parquet", "web-annotation", "schema-org", "prov", "plover", "timeml", "ftm",
    "bibtex", "csl",
)  # fmt: skip


@click.command(
    short_help="Write what was found in a form that other programs read.",
    epilog="Examples: sayso export reports/ --format csv -o tables/; "
    "sayso export --format bibtex -o reports.bib",
)
@with_reports
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    required=True,
    help="The form, or standard, to write.",
)
@click.option(
    "--short-evidence",
    "short",
    is_flag=True,
    help="Quotations of at most 25 words instead of the reports' texts.",
)
@click.option(
    "--withhold",
    "names",
    metavar="NAME",
    multiple=True,
    help="Leave this name out everywhere; may be repeated.",
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="The file to write.  [default: standard output]  csv, parquet and timeml are several "
    "files: name the folder for them.",
)
@click.pass_context
def export(
    context: click.Context, /, *, paths: tuple[str, ...], record: str | None, **options: Any
) -> None:
    """Write what was found in reports in a form that other programs read.

    jsonl is Sayso's own; csv and parquet are tables; web-annotation, schema-org and
    prov are JSON-LD; plover has events, timeml texts with times and events, ftm who
    is who, bibtex and csl the reports to cite.

    PATH is as for `sayso read`. The exit code is 1 where nothing could be read.
    """
    _check_form(options["form"], options["short"], options["output"])
    gathered = found(paths, record, **{name: options.pop(name) for name in READING})
    if not gathered.readings:
        context.exit(1)
    _export(gathered, **options)


def _check_form(form: str, short: bool, output: str | None) -> None:
    """Refuse what cannot be, before anything is read."""
    from sayso.views.exports import FORMATS as KNOWN

    if KNOWN[form].whole_text and short:
        raise click.UsageError(
            f"{form} is the reports' text itself: leave out --short-evidence, or take another form."
        )
    if KNOWN[form].many and output is None:
        raise click.UsageError(f"{form} takes several files: name their folder with --output.")


def _export(
    gathered: Found, *, form: str, short: bool, names: tuple[str, ...], output: str | None
) -> None:
    from sayso.views.exports import FORMATS as KNOWN
    from sayso.views.exports import Handed

    # What a record calls a party may hold a name that is withheld: then it is judged anew.
    parties = None if names else gathered.parties
    handed = Handed(_without(gathered.readings, names), short=short, parties=parties)
    with waiting(f"making {form} of {len(handed.readings):,} reports"):
        files = list(KNOWN[form].export(handed))
    if KNOWN[form].many:
        _write_folder(Path(output or "."), files)
        return
    [file] = files
    if output is None:
        say(file.content.decode("utf-8"))
    else:
        place = Path(output)
        write(place / file.name if place.is_dir() else place, file.content, "--output")


def _without(readings: list[Reading], names: tuple[str, ...]) -> list[Reading]:
    """Readings without these names; says how often they stood there, so that a misspelt one is
    seen."""
    from sayso.views.exports import withhold

    if not names:
        return readings
    made = [withhold(reading, names) for reading in readings]
    count = sum(each.count for each in made)
    reports = sum(each.count > 0 for each in made)
    times = "once" if count == 1 else f"{count} times"
    click.echo(f"withheld {times}, in {reports} of {len(made)} reports", err=True)
    return [each.reading for each in made]


def _write_folder(folder: Path, files: list[File]) -> None:
    if folder.exists() and not folder.is_dir():
        told = f"{folder} is a file, and there are several to write: name a folder."
        raise click.BadParameter(told, param_hint="--output")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.BadParameter(f"{folder}: {error.strerror}", param_hint="--output") from None
    for file in files:
        write(folder / file.name, file.content, "--output")


COMMANDS = (brief, export)
