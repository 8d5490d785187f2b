"""The record's answers as tables, as JSON and as CSV: which columns there are, and what stands in
them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Generic, TypeVar

from sayso.record.answers import (
    Answer,
    EventRow,
    FigureRow,
    PartyRow,
    PositionRow,
    Row,
    StatementRow,
    Who,
)
from sayso.views.cells import LONGEST, cells_of, columns_of, short, when_told, whoever
from sayso.views.lines import LEFT_OUT, Piece
from sayso.views.plain_words import event_told, issue_told
from sayso.views.tables import Cell, Column, Table, cell
from sayso.views.visible import visible

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Shape(Generic[_Found]):
    """How rows of one kind are shown. wide: there is room for the reports' names.

    heads, values: of the CSV. folds: whether what several reports tell in the same words stands
    once; a table that joins rows itself gets all of them.
    """

    noun: str
    table: Callable[[Answer[Any], bool], Table]
    heads: tuple[str, ...]
    values: Callable[[_Found], tuple[Any, ...]]
    folds: bool = True


def to_json(row: Any, clock: str = "period") -> dict[str, Any]:
    """A row as JSON, in the words of the JSON of a reading.

    clock: what its period is called there: "said_on" of statements and positions.
    """
    if isinstance(row, dict):
        return row
    value: dict[str, Any] = asdict(row)
    if "report" in value:
        value["document"] = value.pop("report")
    if "marks" in value:
        value["corrected"] = list(value.pop("marks"))
    if "when" in value:
        value[clock] = value.pop("when")
    return value


# --- tables ------------------------------------------------------------------------------------


def _chain(row: StatementRow) -> Cell:
    speaker = f"“{row.speaker}”" if row.speaker else "no speaker named"
    names = [Piece(f"{visible(one.name)} › ", "faint") for one in row.via]
    return (*names, *whoever(row.who, speaker))


def _words(row: StatementRow) -> Cell:
    if row.form == "direct":
        return cell(f"“{short(row.words)}”", "quoted")
    return cell(short(row.words), "paraphrased")


def _statements(answer: Answer[StatementRow], wide: bool) -> Table:
    columns = columns_of(("who", 28), ("says", None), wide=wide)
    return Table(
        columns,
        tuple(
            cells_of(
                answer,
                row,
                _chain(row),
                (*cell(f"{_act(row)}: ", "faint"), *_words(row)),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def _act(row: StatementRow) -> str:
    negated = "not " if row.negated else ""
    return f"{negated}{row.act}{' (hedged)' if row.hedged else ''}"


_BOUNDS: Mapping[str, str] = {
    "exact": "", "at_least": "≥ ", "at_most": "≤ ", "about": "~ ", "between": "", "vague": "~ ",
}  # fmt: skip


def number_told(row: FigureRow) -> str:
    """A number's bounds in signs; the report's words where it has none."""
    low, high = _digits(row.low), _digits(row.high)
    if low is None and high is None:
        return f"“{row.words}”"
    both = low if low == high or high is None else high if low is None else f"{low}–{high}"
    if row.negated and low == high == "0":
        return "none"
    return f"{'not ' if row.negated else ''}{_BOUNDS[row.bound]}{both}{_unit(row)}"


def _unit(row: FigureRow) -> str:
    """A unit that the counted words do not tell themselves."""
    if row.unit in (None, "people"):
        return ""
    if row.unit == "percent":
        return "%"
    # "body" is told by "bodies".
    told = row.unit[:3].casefold() in (row.item or "").casefold() if row.unit else True
    return "" if told else f" {row.unit}"


def _digits(number: float | None) -> str | None:
    if number is None:
        return None
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"


def _figures(answer: Answer[FigureRow], wide: bool) -> Table:
    columns = columns_of(("number", 16), ("claimed by", 24), ("of what", None), wide=wide)
    return Table(
        columns,
        tuple(
            cells_of(
                answer,
                row,
                cell(number_told(row), "who"),
                whoever(row.who, row.report.outlet or "the outlet"),
                cell(_counted(row)),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def _counted(row: FigureRow) -> str:
    item = short(row.item or "")
    done = f" ({visible(row.action)})" if row.action and row.action not in item else ""
    place = f", {visible(row.place)}" if row.place else ""
    part = ", part of a larger figure" if row.part_of else ""
    return f"{item}{done}{place}{part}".removeprefix(", ").strip() or f"“{visible(row.words)}”"


STATUS_SIGNS: Mapping[str, str] = {
    "planned": "▷ planned", "offered": "▷ offered", "demanded": "▷ demanded",
    "threatened": "▷ threatened", "hypothetical": "? hypothetical", "denied": "✗ denied",
    "failed": "✗ failed", "alleged": "? alleged", "ongoing": "● ongoing", "fact": "● told as done",
}  # fmt: skip
"""In front: has happened or happens (●), is to come (▷), is doubtful (?), is said not to be (✗)."""


def _events(answer: Answer[EventRow], wide: bool) -> Table:
    columns = columns_of(
        ("status", 15), ("who → whom", 26 if wide else 16), ("what", None), wide=wide
    )
    return Table(
        columns,
        tuple(
            cells_of(
                answer,
                row,
                cell(STATUS_SIGNS.get(row.status, row.status), _status_role(row.status)),
                _doing(row),
                _happening(row),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def _timeline(answer: Answer[EventRow], wide: bool) -> Table:
    """A day stands once; a stretch of time is told as such, a vague one with its words."""
    table = _events(answer, wide)
    rows: list[tuple[Cell, ...]] = []
    before: Cell = ()
    for row, cells in zip(answer.rows, table.rows, strict=True):
        day = _uncertain(row)
        rows.append((() if day == before else day, cells[0], *cells[2:]))
        before = day
    when, name = Column("when", 16 if wide else 14), table.columns[0]
    return Table((when, name, *table.columns[2:]), tuple(rows))


def _uncertain(row: EventRow) -> Cell:
    """The day, and what makes it less than certain: a stretch, a vague word."""
    told = when_told(row.when)
    when = row.when
    if when is None or when.precision in (None, "day", "part_of_day"):
        return cell(told, "who")
    words = f" ({visible(when.words)})" if when.words else ""
    return (*cell(f"within {told}", "who"), *cell(words, "faint"))


def _status_role(status: str) -> Any:
    return "who" if status in ("fact", "ongoing") else "paraphrased"


def _doing(row: EventRow) -> Cell:
    whom = whoever(row.recipients, "")
    return (*whoever(row.who, "nobody named"), *((Piece(" → "), *whom) if whom else ()))


def _happening(row: EventRow) -> Cell:
    kind = event_told(row.type, row.kind)
    place = f" in {visible(row.place)}" if row.place else ""
    end = row.at + len(row.words)
    before, word, after = row.sentence[: row.at], row.sentence[row.at : end], row.sentence[end:]
    around = (
        Piece(_end(visible(before))),
        Piece(visible(word), "cue"),
        Piece(_begin(visible(after))),
    )
    by = [Piece(" — says "), *whoever(row.asserted_by, "")] if row.asserted_by else []
    return (Piece(f"{kind}{place}: ", "faint"), *around, *by)


def _begin(words: str) -> str:
    if len(words) <= LONGEST // 2:
        return words
    return f"{words[: LONGEST // 2].rpartition(' ')[0]} {LEFT_OUT}"


def _end(words: str) -> str:
    if len(words) <= LONGEST // 2:
        return words
    return f"{LEFT_OUT} {words[-LONGEST // 2 :].partition(' ')[2]}"


def _positions(answer: Answer[PositionRow], wide: bool) -> Table:
    columns = columns_of(("whose", 26), ("issue", 18), ("position", None), wide=wide)
    return Table(
        columns,
        tuple(
            cells_of(
                answer,
                row,
                whoever(row.who, "nobody named"),
                cell(issue_told(row.issue)),
                (
                    *cell(f"{row.stance.replace('_', ' ')}: ", "who"),
                    *cell(short(row.words)),
                    *(cell(" (on a condition)", "faint") if row.conditional else ()),
                    *according(row),
                ),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def according(row: PositionRow) -> Cell:
    """On whose say-so a party is told to hold it, where that is not its own, nor its people's."""
    own = {one.party or one.id for one in row.who}
    names = {one.name for one in row.who}
    others = [
        one
        for one in row.asserted_by
        if (one.party or one.id) not in own and names.isdisjoint(one.speaks_for)
    ]
    return (*cell(" · according to ", "faint"), *whoever(others, "")) if others else ()


def _parties(answer: Answer[PartyRow], wide: bool) -> Table:
    """A narrow one tells below a name of what kind it is, and for whom it speaks."""
    rows = tuple(
        (
            *_party_cells(row, wide=wide),
            cell(f"{row.reports:,}"),
            cell(f"{row.statements:,}"),
            cell(f"{row.positions:,}"),
            cell(", ".join(name for name in row.called[:6] if name != row.name) or "–", "faint"),
        )
        for row in answer.rows
    )
    apart = (Column("party", 30), Column("kind", 12), Column("speaks for", 24))
    columns = (
        *(apart if wide else (Column("party", 26),)),
        Column("reports", 7),
        Column("says", 5),
        Column("asks", 4),
        Column("also called", None),
    )
    return Table(columns, rows)


def _party_cells(row: PartyRow, *, wide: bool) -> tuple[Cell, ...]:
    name, above = cell(row.name, "who"), ", ".join(row.speaks_for)
    if wide:
        return name, cell(row.kind), cell(above, "faint")
    told = f"{row.kind}, {above}" if above else row.kind
    return ((*name, Piece("\n"), *cell(told, "faint")),)


# --- CSV ---------------------------------------------------------------------------------------

_EVERY = ("id", "document", "outlet", "published", "earliest", "latest", "who", "speaks for")


def _every(row: Row) -> tuple[Any, ...]:
    when = row.when
    return (
        row.id,
        row.report.id,
        row.report.outlet,
        row.report.published,
        when.earliest if when else None,
        when.latest if when else None,
        _names(row.who),
        "; ".join(dict.fromkeys(name for one in row.who for name in one.speaks_for)),
    )


def _names(who: Sequence[Who]) -> str:
    return "; ".join(one.name for one in who)


_LAST = ("score", "corrected", "title", "where")


def _last(row: Row) -> tuple[Any, ...]:
    return (row.score, "; ".join(row.marks), row.report.title, row.report.where)


STATEMENTS: Shape[StatementRow] = Shape(
    "statement",
    _statements,
    (*_EVERY, "via", "act", "form", "cue", "speaker", "words", "negated", "hedged", *_LAST),
    lambda row: (
        *_every(row), _names(row.via), row.act, row.form, row.cue, row.speaker, row.words,
        row.negated, row.hedged, *_last(row),
    ),
)  # fmt: skip
FIGURES: Shape[FigureRow] = Shape(
    "figure",
    _figures,
    (*_EVERY, "words", "low", "high", "bound", "unit", "item", "action", "place", *_LAST),
    lambda row: (
        *_every(row), row.words, row.low, row.high, row.bound, row.unit, row.item, row.action,
        row.place, *_last(row),
    ),
)  # fmt: skip
EVENTS: Shape[EventRow] = Shape(
    "event",
    _events,
    (*_EVERY, "type", "kind", "status", "to whom", "place", "words", "sentence", "told by", *_LAST),
    lambda row: (
        *_every(row), row.type, row.kind, row.status, _names(row.recipients), row.place, row.words,
        row.sentence, _names(row.asserted_by), *_last(row),
    ),
)  # fmt: skip
TIMELINE: Shape[EventRow] = Shape("dated event", _timeline, EVENTS.heads, EVENTS.values)
POSITIONS: Shape[PositionRow] = Shape(
    "position",
    _positions,
    (*_EVERY, "issue", "stance", "words", "conditional", "condition for", "to whom", "told by",
     *_LAST),
    lambda row: (
        *_every(row), row.issue, row.stance, row.words, row.conditional, row.condition_for,
        _names(row.addressees), _names(row.asserted_by), *_last(row),
    ),
)  # fmt: skip
PARTIES: Shape[PartyRow] = Shape(
    "party",
    _parties,
    ("id", "name", "kind", "speaks for", "reports", "statements", "positions", "called", "because"),
    lambda row: (
        row.id, row.name, row.kind, "; ".join(row.speaks_for), row.reports, row.statements,
        row.positions, "; ".join(row.called), row.because,
    ),
    folds=False,
)  # fmt: skip
