"""``sayso correct`` and ``sayso corrections``: what the reader got wrong, and who says so."""

from __future__ import annotations

import getpass
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from sayso.errors import RecordError
from sayso.views.asking import counted, opened, tell, with_record
from sayso.views.progress import waiting
from sayso.views.terminal import as_long_as_somebody_reads, reconfigure

if TYPE_CHECKING:
    from sayso.model import Reading, Span
    from sayso.record import Record
    from sayso.record.correctable import Kind
    from sayso.record.finding import Place
    from sayso.record.keeping_corrections import KeptCorrection, Said

_OFFSETS = re.compile(r"(\d+)-(\d+)")


def _me() -> str:
    """Whose name stands under a correction where none is given: that of this machine's user."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def with_author(function: Any) -> Any:
    """Who says so, and why."""
    why = click.option("--why", metavar="TEXT", default="", help="Why that is so.")
    by = click.option(
        "--by", metavar="NAME", default=_me, help="Who says so.  [default: your user's name]"
    )
    return by(why(function))


_FIELDS = (
    click.option("--accept", is_flag=True, help="It is right as it stands."),
    click.option("--reject", is_flag=True, help="It is no such thing: leave it out everywhere."),
    click.option(
        "--span", metavar="WORDS", multiple=True,
        help="Its own words: what is said, asked or counted, or what names it.",
    ),
    click.option("--cue", metavar="WORDS", multiple=True, help="The words that say it is said."),
    click.option("--item", metavar="WORDS", multiple=True, help="The words for what is counted."),
    click.option(
        "--speaker", metavar="WORDS", multiple=True, help="The words that name who speaks."
    ),
    click.option(
        "--actor", metavar="NAME", multiple=True, help="Who speaks, claims, does or holds it."
    ),
    click.option("--recipient", metavar="NAME", multiple=True, help="To whom it is done."),
    click.option("--act", metavar="ACT", help="What kind of saying: accuse, deny, …"),
    click.option("--type", metavar="TYPE", help="What type of event: attack, meeting, …"),
    click.option("--kind", metavar="KIND", help="What kind of event: talks, call, …"),
    click.option("--status", metavar="STATUS", help="How it is told: fact, planned, denied, …"),
    click.option("--stance", metavar="STANCE", help="How a party stands: demand, offer, …"),
    click.option("--issue", metavar="ISSUE", help="On what: ceasefire, territory, …"),
    click.option(
        "--date", metavar="DATE", help="When it was said, happened or is counted: 2031-05-20, "
        "2031-05, 2031-05-20/2031-05-27, or none.",
    ),
    click.option("--value", metavar="NUMBER", help="How many: 12, 12.. at least, ..12, 12..15."),
    click.option("--unit", metavar="UNIT", help="Of what: people, percent, USD, …"),
)  # fmt: skip


def _with_fields(function: Any) -> Any:
    for option in reversed(_FIELDS):
        function = option(function)
    return function


@click.command(short_help="Say what is right, wrong or otherwise.")
@click.argument("ids", metavar="ID...", nargs=-1)
@_with_fields
@click.option(
    "--add",
    "added",
    metavar="KIND",
    type=click.Choice(("statement", "figure", "event", "position")),
    help="Add a statement, figure, event or position that was missed in the report of ID.",
)
@with_author
@click.option("--undo", metavar="N", help="Take back the correction of this number or id.")
@with_record
def correct(
    *,
    ids: tuple[str, ...],
    added: Kind | None,
    by: str,
    why: str,
    undo: str | None,
    record_file: str,
    **fields: Any,
) -> None:
    """Say of a statement, figure, event or position what is so, or add one.

    ID is what the lists and `sayso show` print. WORDS are some of the report's: of several
    places that have them, the nearest is meant; 120-180 names characters instead. Without words
    (--speaker "") there are none.

    With --add, ID is a report's, or that of anything in it: sayso correct doc_4cf837 --add
    statement --span "the pass is shut" --cue said --speaker "Ana Brel" --act deny

    A correction stands beside what was read, never over it; it shows in every list, holds when a
    newer reader reads the report again, and can be taken back.
    """
    wanted = {name: value for name, value in fields.items() if value not in (None, (), False)}
    if undo is not None:
        if ids or wanted or added:
            raise click.UsageError("--undo stands alone: it takes back what was said before.")
        _undo(record_file, undo)
        return
    if not ids:
        raise click.UsageError("Name what is to be corrected: its ID stands in every list.")
    if not wanted:
        raise click.UsageError("Say what is so: --accept, --reject, --actor NAME, … (--help).")
    if {"accept", "reject"} & wanted.keys() and len(wanted) > 1:
        raise click.UsageError(
            "--accept and --reject stand alone: it is right as it stands, or is no such thing."
        )
    if added and (len(ids) > 1 or wanted.keys() & {"accept", "reject"}):
        raise click.UsageError("--add adds one thing, in the report of one ID, with its fields.")
    with opened(record_file, writes=True) as record:
        places = [record.find(id) for id in ids]
        said = (
            [_missed(record, places[0], added, wanted)]
            if added
            else [one for place in places for one in _said(record, place, wanted)]
        )
        made = record.correct(said, author=by, because=why)
        kept = {one.correction.id: one for one in record.corrections()}
        _tell([kept[one.id] for one in made])


def _undo(record_file: str, wanted: str) -> None:
    with opened(record_file, writes=True) as record:
        found = [
            kept
            for kept in record.corrections()
            if wanted == str(kept.number) or kept.correction.id.startswith(wanted)
        ]
        if len(found) != 1:
            raise RecordError(
                record.where,
                f"there is no correction {wanted}",
                "`sayso corrections` numbers them.",
            )
        if found[0].correction.undone_at is not None:
            raise RecordError(record.where, f"correction {wanted} is undone already", "")
        record.undo_correction(found[0].correction.id)
        _tell([kept for kept in record.corrections() if kept.number == found[0].number])


def _tell(kept: Sequence[KeptCorrection]) -> None:
    from sayso.views.evidence import correction_told

    for one in kept:
        click.echo(f"{correction_told(one)}  {one.correction.item_id}")


def _said(record: Record, place: Place, wanted: dict[str, Any]) -> Iterator[Said]:
    """What a person says of one thing, field by field, in the order in which they are put in."""
    from sayso.record.correctable import FIELDS
    from sayso.record.keeping_corrections import Said

    kinds: Any = FIELDS
    reading = record.reading(place.document_id, as_read=True)
    order = ("reject", *kinds.get(place.kind, ()), "accept")
    for name in sorted(wanted, key=lambda name: order.index(name) if name in order else 0):
        value = _value(record, reading, place, name, wanted[name])
        yield Said(place.document_id, place.id, name, value)


def _missed(record: Record, place: Place, kind: Kind, wanted: dict[str, Any]) -> Said:
    """What a person adds to a report, its words looked for around those that were said first."""
    from sayso.model import Span
    from sayso.record.keeping_corrections import Said

    reading = record.reading(place.document_id, as_read=True)
    fields: dict[str, Any] = {}
    for name in sorted(wanted, key=lambda name: name != "span"):
        fields[name] = _value(record, reading, place, name, wanted[name])
        if name == "span" and fields[name]:
            own = Span(fields[name][0]["start"], fields[name][-1]["end"])
            place = replace(place, span=own)
    return Said(place.document_id, "", "add", fields, kind)


def _value(record: Record, reading: Reading, place: Place, name: str, given: Any) -> Any:
    """What was typed, as the record keeps it."""
    from sayso.views.typed_words import listed_word, plain

    if name in ("accept", "reject"):
        return None
    if name in ("span", "speaker", "cue", "item"):
        return [_words(record, reading, place, words) for words in given if words]
    if name in ("actor", "recipient"):
        return [_somebody(record, reading, each) for each in given if each]
    if name == "date":
        return _period(given)
    if name == "value":
        return _number(given)
    if name == "type":
        return listed_word("event type", given) or given.strip().upper()
    if name == "kind":
        return listed_word("event kind", given) or plain(given)
    if name == "issue":
        return listed_word("issue", given) or plain(given)
    return given.strip() if name == "unit" else plain(given)


def _words(record: Record, reading: Reading, place: Place, words: str) -> Any:
    """Where words stand: the place nearest to what is corrected, or the characters named."""
    from sayso.model import Span
    from sayso.record.correctable import span_to_json

    text = reading.document.text
    if offsets := _OFFSETS.fullmatch(words.strip()):
        start, end = map(int, offsets.groups())
        if not start < end <= len(text):
            raise RecordError(
                record.where, f"{words} are no characters of a text of {len(text)}", ""
            )
        return span_to_json(Span(start, end), text)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    found = found or [Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]
    if not found:
        raise RecordError(
            record.where,
            f"the report does not have the words “{words}”",
            f"Copy them from `sayso show {place.id}`, or name characters: 120-180.",
        )
    return span_to_json(min(found, key=lambda span: _away(span, place.span)), text)


def _away(span: Span, anchor: Span | None) -> tuple[int, int]:
    if anchor is None:
        return 0, span.start
    return max(span.start - anchor.end, anchor.start - span.end, 0), span.start


def _somebody(record: Record, reading: Reading, name: str) -> Any:
    """Whom a name means: somebody in the report, else a party of the record, else a newcomer."""
    from sayso.record.correctable import Cast
    from sayso.record.whom import meant

    folded = " ".join(name.casefold().split()).removeprefix("the ")
    for actor in reading.actors:
        called = " ".join(actor.name.casefold().split()).removeprefix("the ")
        if folded == called or actor.id == name or (len(name) > 6 and actor.id.startswith(name)):
            return Cast(reading).told(actor.id)[0]
    with record.asking() as connection:
        try:
            found = meant(connection, name, record.where)
        except RecordError:
            return {"name": name, "kind": "person"}
    if len(found.parties) != 1:
        return {"name": name, "kind": "person"}
    return _party(record, next(iter(found.parties)))


def _party(record: Record, id: str) -> Any:
    """A party as somebody in a report: by the name that most reports have for it."""
    from sqlalchemy import select

    from sayso.record.tables import aliases

    query = select(aliases).where(aliases.c.party_id == id)
    with record.asking() as connection:
        rows = connection.execute(query.order_by(aliases.c.actors.desc(), aliases.c.id)).all()
    named = max(rows, key=lambda row: (len(row.name.split()) > 1, row.actors))
    known = {"state": named.state, "body": named.body}
    return {
        "name": named.name,
        "kind": named.kind,
        **{key: value for key, value in known.items() if value is not None},
    }


def _period(given: str) -> Any:
    """A period as typed: a day, a month, a year, or a stretch from one to another."""
    from sayso.views.periods_typed import period_typed

    if given.strip().lower() in ("", "none", "unknown"):
        return None
    period = period_typed(given)
    if period is None:
        raise click.BadParameter(
            f"{given!r} is no date such as 2031-05-20, 2031-05 or 2031-05-20/2031-05-27",
            param_hint="--date",
        )
    return period


_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)?")


def _number(given: str) -> Any:
    """Bounds as typed: 12, 12.. at least, ..12 at most, 12..15 between."""
    match = _NUMBER.fullmatch(given.replace(",", "").replace(" ", ""))
    if match is None or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
        raise click.BadParameter(f"{given!r} is no number", param_hint="--value")
    low = float(match[1]) if match[1] else None
    high = float(match[3]) if match[3] else None
    if not match[2]:
        return {"low": low, "high": low, "bound": "exact"}
    bound = "between" if low is not None and high is not None else "at_least"
    return {"low": low, "high": high, "bound": bound if low is not None else "at_most"}


@click.command(short_help="List what people corrected, and what fits nothing any more.")
@click.option("--unfitting", is_flag=True, help="Only those that fit nothing any more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="As comma-separated values.")
@click.option(
    "--export",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Write the corrected reports as training examples: text and brat's standoff.",
)
@click.option(
    "--unchecked", is_flag=True, help="Export reports, too, of which not every statement is judged."
)
@with_record
def corrections(
    *,
    unfitting: bool,
    as_json: bool,
    as_csv: bool,
    export: str | None,
    unchecked: bool,
    record_file: str,
) -> None:
    """List all corrections, the undone ones too, by number.

    One that fits nothing any more, because another reader no longer finds such a thing or the
    report changed, stays here. --export takes the reports of which every statement is accepted,
    corrected or rejected: a corpus in the shape of PolNeAR's, which `sayso evaluate` reads as
    gold and training takes.
    """
    from sayso.views.corrections_listed import csv_rows, table
    from sayso.views.tables import print_table, write_csv

    with opened(record_file) as record:
        found = record.corrections()
        if export is not None:
            _export(record, export, unchecked=unchecked)
            return
    shown = [
        one
        for one in found
        if not unfitting or (one.applies_to is None and one.correction.undone_at is None)
    ]
    with as_long_as_somebody_reads():
        if as_json:
            reconfigure(sys.stdout, encoding="utf-8", newline="\n")
            _print_json(shown)
        elif as_csv:
            reconfigure(sys.stdout, encoding="utf-8", newline="")
            write_csv(*csv_rows(shown), sys.stdout)
        else:
            reconfigure(sys.stdout, errors="replace")
            print_table(table(shown), sys.stdout)
        sys.stdout.flush()
    lost = sum(one.applies_to is None and one.correction.undone_at is None for one in found)
    undone = sum(one.correction.undone_at is not None for one in found)
    tell(f"{counted(len(found), 'correction')}, {undone} undone; {lost} fit nothing any more")


def _print_json(shown: Sequence[KeptCorrection]) -> None:
    from dataclasses import asdict

    from sayso.readings.as_json import dumps

    for one in shown:
        value = asdict(one.correction)
        print(dumps({"number": one.number, **value, "applies_to": one.applies_to}))


def _export(record: Record, folder: str, *, unchecked: bool) -> None:
    from sayso.measures.examples import write_examples

    with waiting(f"writing to {folder}"):
        written, left_out = write_examples(record, folder, unchecked=unchecked)
    tell(f"{counted(written, 'report')} written to {folder}")
    if left_out:
        tell(
            f"{counted(left_out, 'report')} left out, with statements nobody has judged "
            "(--unchecked writes them, too)"
        )


COMMANDS = (correct, corrections)
