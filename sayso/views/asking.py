"""``sayso statements``, ``figures``, ``events``, ``positions``, ``actors``, ``timeline``,
``search`` and ``show``: questions to a record.

Answers go to standard output; how many there are, and whom a name was taken to mean, to standard
error. What opens the record loads inside the commands.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import click

from sayso.record.answers import Answer, Asked
from sayso.views.plain_words import ISSUES
from sayso.views.terminal import (
    as_long_as_somebody_reads,
    complain,
    first_day,
    last_day,
    reconfigure,
)
from sayso.views.typed_words import listed

if TYPE_CHECKING:
    from sayso.record import Record
    from sayso.views.rows import Shape

DEFAULT_RECORD = "sayso.db"
PAGE = 50
"""Rows shown where no limit is given; JSON and CSV have all of them."""
HITS = 10
"""Reports shown that have some words."""


def record_meant(paths: Sequence[str], record: str | None) -> str | None:
    """The record that a command is about; None where it is about reports named by their paths.

    Without either it is the usual one. Raises UsageError where both are named.
    """
    if paths and record:
        raise click.UsageError("Name reports to read, or a record with --record FILE: one of both.")
    if paths:
        return None
    return record or os.environ.get("SAYSO_RECORD") or DEFAULT_RECORD


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


_FILTERS: Mapping[str, Decorator] = {
    "actor": click.option(
        "--actor", metavar="NAME", help="Only by this party and all that speak for it."
    ),
    "of": click.option(
        "--of",
        metavar="NAME",
        help="Only what concerns it: is done or said to it, names it, or is there.",
    ),
    "busy with": click.option(
        "--of", metavar="NAME", help="Only who says, does or wants something that concerns it."
    ),
    "issue": click.option(
        "--issue", metavar="ISSUE", callback=listed("issue"),
        help="Only on this issue: ceasefire, prisoners, … (all of them below).",
    ),
    "outlet": click.option("--outlet", metavar="NAME", help="Only from outlets of this name."),
    "since": click.option(
        "--since", metavar="DATE", callback=first_day, help="Nothing that was over before this day."
    ),
    "until": click.option(
        "--until", metavar="DATE", callback=last_day, help="Nothing that began after this day."
    ),
    "text": click.option("--text", metavar="WORDS", help="Only with all these words in it."),
    "act": click.option(
        "--act", metavar="ACT", callback=listed("act"), help="Only this act: accuse, deny, …"
    ),
    "type": click.option(
        "--type", metavar="TYPE", callback=listed("type"),
        help="Only of this type or kind: attack, talks, … or ASSAULT, talks_round, …",
    ),
    "unit": click.option(
        "--type", metavar="UNIT", help="Only figures of this unit: people, percent, …"
    ),
    "kind": click.option(
        "--type", metavar="KIND", callback=listed("kind"),
        help="Only of this kind: person, body, …",
    ),
    "status": click.option(
        "--status", metavar="STATUS", callback=listed("status"),
        help="Only told so: fact, planned, denied, …",
    ),
    "stance": click.option(
        "--stance", metavar="STANCE", callback=listed("stance"),
        help="Only of this stance: demand, offer, reject, …",
    ),
}  # fmt: skip


def with_whose(function: Callable[..., Any]) -> Callable[..., Any]:
    """The two options that narrow any view to somebody: one meaning everywhere."""
    return _FILTERS["actor"](_FILTERS["of"](function))


def with_record(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--record",
        "record_file",
        metavar="FILE|URL",
        default=DEFAULT_RECORD,
        envvar="SAYSO_RECORD",
        show_default=True,
        help="The record: a file, or postgresql://USER@HOST/DATABASE.",
    )(function)


def _asking(*filters: str, csv: bool = True, page: int = PAGE) -> Decorator:
    """The options of a question: these filters, then how the answer looks.

    page: rows shown where no limit is given; 0 is all.
    """
    every = "all with --json and --csv" if csv else "all with --json"
    usual = f"{page}; {every}" if page else "all"

    def decorated(function: Callable[..., Any]) -> Callable[..., Any]:
        function = with_record(function)
        if csv:
            function = click.option(
                "--csv", "as_csv", is_flag=True, help="As comma-separated values, for spreadsheets."
            )(function)
        function = click.option(
            "--json", "as_json", is_flag=True, help="One JSON object a line, with whole ids."
        )(function)
        function = click.option(
            "--limit",
            metavar="N",
            type=click.IntRange(min=0),
            help=f"Show so many; 0 is all.  [default: {usual}]",
        )(function)
        for name in reversed(filters):
            function = _FILTERS[name](function)
        return function

    return decorated


def opened(where: str, *, writes: bool = False) -> AbstractContextManager[Record]:
    """A record that is there; RecordError where there is none."""
    from sayso.record import Record

    return Record.open(where, writes=writes)


def question(options: Mapping[str, Any]) -> Asked:
    """What the options of a command ask."""
    names = set(Asked.__slots__) - {"limit"}
    known = {name: value for name, value in options.items() if name in names}
    every = options.get("as_json") or options.get("as_csv")
    limit = options["limit"]
    return Asked(**known, limit=None if limit == 0 else (limit or (None if every else PAGE)))


@click.command(short_help="Who said what.")
@_asking("actor", "of", "act", "outlet", "since", "until", "text")
def statements(record_file: str, **options: Any) -> None:
    """Who said what, the latest first.

    A date in brackets is the report's, where nothing tells when a thing was said. Behind an id,
    * is something a person corrected, ✓ something a person found right: `sayso corrections`.
    """
    from sayso.record.asking import statements_asked
    from sayso.views.rows import STATEMENTS

    with opened(record_file) as record:
        show_answer(statements_asked(record, question(options)), STATEMENTS, options, "said_on")


@click.command(short_help="Which numbers are claimed, and by whom.")
@_asking("actor", "of", "unit", "outlet", "since", "until", "text")
def figures(record_file: str, **options: Any) -> None:
    """Which numbers are claimed, and by whom, the latest first.

    A number is what its words allow: ≥ at least, ≤ at most, ~ about. Where nobody is said to
    claim it, the outlet does.
    """
    from sayso.record.asking import figures_asked
    from sayso.views.rows import FIGURES

    with opened(record_file) as record:
        show_answer(figures_asked(record, question(options)), FIGURES, options)


@click.command(short_help="What is said to have happened.")
@_asking("actor", "of", "type", "status", "outlet", "since", "until", "text")
def events(record_file: str, **options: Any) -> None:
    """What is said to have happened, the latest first.

    ● is told as having happened, or as happening; ▷ is to come: planned, offered, demanded or
    threatened; ? is doubtful; ✗ is denied, or failed.
    """
    from sayso.record.asking import events_asked
    from sayso.views.rows import EVENTS

    with opened(record_file) as record:
        show_answer(events_asked(record, question(options)), EVENTS, options)


@click.command(short_help="The events by date.")
@_asking("actor", "of", "type", "status", "outlet", "since", "until", "text")
def timeline(record_file: str, **options: Any) -> None:
    """The events by date, the earliest first, with how certain the date is.

    Events that no report dates are left out: `sayso events` has them. The signs are those of
    `sayso events`.
    """
    from sayso.record.asking import timeline as asked_timeline
    from sayso.views.rows import TIMELINE

    with opened(record_file) as record:
        show_answer(asked_timeline(record, question(options)), TIMELINE, options)


@click.command(
    short_help="What each party asks, offers and refuses.",
    epilog=f"Issues: {'; '.join(ISSUES.values())}. One word of two is enough (--issue aid), and "
    "so is what --json calls it (reconstruction_and_reparations).",
)
@_asking("actor", "of", "issue", "stance", "outlet", "since", "until", "text", page=0)
@click.option("--list", "as_list", is_flag=True, help="One position a row, the latest first.")
def positions(record_file: str, as_list: bool, **options: Any) -> None:
    """What each party asks, offers, accepts and refuses, issue by issue.

    By issue and party, with a line for each stance in the order of time; → is a change. --list
    shows each position of each report.
    """
    from sayso.record.asking import positions_asked
    from sayso.views.matrix import MATRIX
    from sayso.views.rows import POSITIONS

    # A series that is cut off would hide a change.
    asked = question({**options, "limit": options["limit"] or 0})
    with opened(record_file) as record:
        shape = POSITIONS if as_list else MATRIX
        show_answer(positions_asked(record, asked), shape, options, "said_on")


@click.command(short_help="Find words, with those around them and who says them.")
@click.argument("words", nargs=-1, required=True)
@_asking("actor", "outlet", "since", "until", csv=False, page=HITS)
def search(record_file: str, words: tuple[str, ...], **options: Any) -> None:
    """Find WORDS in the reports: all of them, in any order and inflection.

    "Several words" in quotation marks are a phrase, `or` stands between alternatives, and -word
    leaves out. --actor finds them only in what a party says. ceasefire and cease-fire find
    each other.
    """
    from sayso.record.searching import search as asked_search
    from sayso.views.paper import paper
    from sayso.views.passages import passages

    usual = None if options["as_json"] else HITS
    asked = question({**options, "limit": usual if options["limit"] is None else options["limit"]})
    with opened(record_file) as record:
        answer = asked_search(record, " ".join(words), asked)
    if options["as_json"]:
        print_json(answer.rows)
        return
    with as_long_as_somebody_reads():
        paper(sys.stdout).print(passages(answer))
        sys.stdout.flush()
    sum_up(answer, "report")


def show_answer(
    answer: Answer[Any], shape: Shape[Any], options: Mapping[str, Any], clock: str = "period"
) -> None:
    """An answer as its reader wants it, and what to know of it on standard error."""
    from sayso.views.cells import is_wide
    from sayso.views.folding import folded
    from sayso.views.tables import print_table, width_of, write_csv

    if options["as_json"]:
        print_json(answer.rows, clock)
        return
    if options["as_csv"]:
        with as_long_as_somebody_reads():
            reconfigure(sys.stdout, encoding="utf-8", newline="")
            write_csv(shape.heads, map(shape.values, answer.rows), sys.stdout)
            sys.stdout.flush()
        return
    shown = folded(answer) if shape.folds else answer
    with as_long_as_somebody_reads():
        reconfigure(sys.stdout, errors="replace")
        print_table(shape.table(shown, is_wide(width_of(sys.stdout))), sys.stdout)
        sys.stdout.flush()
    sum_up(answer, shape.noun, told_again=sum(shown.told_again.values()))


def print_json(rows: Iterable[Any], clock: str = "period") -> None:
    from sayso.readings.as_json import dumps
    from sayso.views.rows import to_json

    reconfigure(sys.stdout, encoding="utf-8", newline="\n")
    with as_long_as_somebody_reads():
        for row in rows:
            print(dumps(to_json(row, clock)))
        sys.stdout.flush()


def sum_up(answer: Answer[Any], noun: str, *, told_again: int = 0) -> None:
    """How many of how many, of whom, and what is not there.

    told_again: how many of the rows stand in the table with another of the same words.
    """
    parts = [f"{answer.matching:,} of {counted(answer.all, noun)}"]
    if len(answer.rows) < answer.matching:
        parts.append(f"{len(answer.rows)} shown (--limit 0 shows all)")
    if not answer.matching and answer.all:
        parts.append("none fits all that was asked: leave out a filter")
    if told_again:
        parts.append(f"{told_again} of the same words as another counted with it (+)")
    if answer.meant:
        names = ", ".join(answer.meant[:5])
        more = f" and {len(answer.meant) - 5} more" if len(answer.meant) > 5 else ""
        parts.append(f"of {names}{more}, and all that speak for them")
    if answer.rejected:
        parts.append(f"{answer.rejected} rejected by people left out (sayso corrections)")
    tell("; ".join(parts))


def counted(count: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


def tell(message: str) -> None:
    complain(message, "")


COMMANDS = (statements, figures, events, positions, timeline, search)
