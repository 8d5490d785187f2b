"""``sayso actors``: who there is in a record, and what people judge of who is who."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from sayso.errors import RecordError
from sayso.views.asking import _asking, opened, question, show_answer, tell, with_record
from sayso.views.correcting import with_author
from sayso.views.terminal import reconfigure

if TYPE_CHECKING:
    from sayso.record import Record


@click.group(short_help="Who speaks and acts, and for whom.", invoke_without_command=True)
@_asking("actor", "busy with", "kind", "text")
@click.pass_context
def actors(context: click.Context, /, record_file: str, **options: Any) -> None:
    """Who speaks and acts in the reports, those who say most first, and for whom they speak.

    Reports' own names for somebody are joined into one party where they are the same; where
    that is wrong, merge, split or rename it. Each such judgement is kept with who made it and
    why, and can be taken back: `sayso actors judgements`, `sayso actors undo N`.
    """
    if context.invoked_subcommand is not None:
        return
    from sayso.record.asking_parties import parties_asked
    from sayso.views.rows import PARTIES

    with opened(record_file) as record:
        show_answer(parties_asked(record, question(options)), PARTIES, options)


@actors.command(short_help="Say that one party is another.")
@click.argument("party")
@click.argument("other")
@with_author
@with_record
def merge(party: str, other: str, by: str, why: str, record_file: str) -> None:
    """Say that PARTY and OTHER are one: all that PARTY says is said by OTHER."""
    with opened(record_file, writes=True) as record:
        first, second = _party(record, party), _party(record, other)
        if first == second:
            raise RecordError(record.where, f"{party} and {other} are one already ({first})", "")
        record.judge("merge", first, second, author=by, because=why)
        _tell_last(record)


@actors.command(short_help="Say that a name is not a party's.")
@click.argument("party")
@click.argument("name")
@with_author
@with_record
def split(party: str, name: str, by: str, why: str, record_file: str) -> None:
    """Say that NAME, which reports use, does not mean PARTY but another."""
    from sayso.record.asking_parties import names_of_party

    with opened(record_file, writes=True) as record:
        id = _party(record, party)
        found = names_of_party(record, id, name)
        if not found:
            raise RecordError(
                record.where,
                f"{id} is nowhere called {name!r}",
                f"`sayso show {id}` tells its names.",
            )
        for alias in found:
            record.judge("split", id, alias, author=by, because=why)
        _tell_last(record, len(found))


@actors.command(short_help="Call a party by another name.")
@click.argument("party")
@click.argument("name")
@with_author
@with_record
def rename(party: str, name: str, by: str, why: str, record_file: str) -> None:
    """Call PARTY by NAME in every list."""
    with opened(record_file, writes=True) as record:
        record.judge("rename", _party(record, party), name, author=by, because=why)
        _tell_last(record)


@actors.command(short_help="Take a judgement back.")
@click.argument("number", type=click.IntRange(min=1))
@with_record
def undo(number: int, record_file: str) -> None:
    """Take back the judgement of this NUMBER; it stays in the list as undone."""
    from sayso.record.asking_parties import judgements_asked

    with opened(record_file, writes=True) as record:
        found = [one for one in judgements_asked(record) if one.number == number]
        if not found or found[0].undone_at is not None:
            state = "is undone already" if found else "is none"
            raise RecordError(
                record.where, f"judgement {number} {state}", "`sayso actors judgements` lists them."
            )
        record.undo_judgement(found[0].id)
        tell(f"undone: {_told(found[0])}")


@actors.command(short_help="List what people judged of parties.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@with_record
def judgements(as_json: bool, record_file: str) -> None:
    """List what people judged of who is who, the undone too, by number."""
    from sayso.record.asking_parties import judgements_asked
    from sayso.views.asking import print_json
    from sayso.views.tables import Column, Table, cell, print_table

    with opened(record_file) as record:
        found = judgements_asked(record)
    if as_json:
        print_json(found)
        return
    columns = (Column("no.", 4), Column("judgement", None), Column("who, when", 24))
    rows = tuple(
        (
            cell(str(one.number)),
            (*cell(_told(one)), *(cell(" (undone)", "faint") if one.undone_at else ())),
            cell(f"{one.author}, {one.recorded_at[:10]}", "faint"),
        )
        for one in found
    )
    reconfigure(sys.stdout, errors="replace")
    print_table(Table(columns, rows), sys.stdout)


def _party(record: Record, name: str) -> str:
    from sayso.record.whom import party_meant

    with record.asking() as connection:
        return party_meant(connection, name, record.where)


def _tell_last(record: Record, count: int = 1) -> None:
    from sayso.record.asking_parties import judgements_asked

    for one in judgements_asked(record)[-count:]:
        click.echo(f"{one.number}  {_told(one)}")


def _told(judged: Any) -> str:
    from sayso.views.visible import visible

    what = {"merge": "is", "split": "is not called", "rename": "is to be called"}[judged.act]
    why = f" — {judged.because}" if judged.because else ""
    return visible(f"{judged.party_name} {what} {judged.other_name}{why}")


COMMANDS = (actors,)
