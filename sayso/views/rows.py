"""The record's answers as tables, as JSON and as CSV: which columns there are, and what stands in
them."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, Generic, TypeVar

from sayso.model import Period
from sayso.record.answers import (
    Answer,
    EventRow,
    FigureRow,
    FoundReport,
    PartyRow,
    Passage,
    PositionRow,
    Row,
    StatementRow,
    When,
    Who,
)
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.plain_words import event_told
from sayso.views.render import LEFT_OUT
from sayso.views.tables import WIDE, Cell, Column, Table, cell
from sayso.views.visible import visible

CORRECTED, ACCEPTED = "*", "✓"
"""Behind an id: a person corrected something of it, or found it right."""

_LONGEST = 200
"""Characters of a report's words in a cell; JSON and CSV have them whole."""
_ID, _WHEN = 11, 12

_R = TypeVar("_R", bound=Row)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Shape(Generic[_Found]):
    """How rows of one kind are shown. wide: there is room for the reports' names.

    heads, values: of the CSV.
    """

    noun: str
    table: Callable[[Answer[Any], bool], Table]
    heads: tuple[str, ...]
    values: Callable[[_Found], tuple[Any, ...]]


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


# --- cells -------------------------------------------------------------------------------------


def _id(answer: Answer[Any], row: Row) -> Cell:
    mark = ACCEPTED if row.marks == ("accept",) else CORRECTED if row.marks else ""
    marked = (Piece(mark, "who"),) if mark else ()
    return (Piece(answer.ids.get(row.id, row.id), "faint"), *marked)


def when_told(when: When | Period | None) -> str:
    """A period in digits, as short as it may be: a day, a month, "05-20 to 05-27"."""
    if when is None:
        return ""
    first, last = (when.earliest or "")[:10], (when.latest or "")[:10]
    if first == last or not last:
        return first if last else f"{first} on"
    if not first:
        return f"to {last}"
    if first[:8] == last[:8] and first.endswith("-01") and _ends_its_month(last):
        return first[:7]
    if (first[5:], last[5:]) == ("01-01", "12-31") and first[:4] == last[:4]:
        return first[:4]
    return f"{first} to {last[5:] if last[:4] == first[:4] else last}"


def _ends_its_month(day: str) -> bool:
    year, month, last = map(int, day.split("-"))
    return last == calendar.monthrange(year, month)[1]


def _when(row: Row) -> Cell:
    """The thing's own day; in brackets the report's, where that is all that is known."""
    own = when_told(row.when)
    if own and not own.startswith("X"):
        return cell(own)
    if row.report.published:
        return cell(f"({row.report.published})", "faint")
    return cell(own or "unknown", "faint")


def _whoever(who: Sequence[Who], nobody: str) -> Cell:
    """Names, each with whom it speaks for; the last of several of one state tells it."""
    if not who:
        return cell(nobody, "faint")
    pieces: list[Piece] = []
    for nth, one in enumerate(who):
        if nth:
            pieces.append(Piece(" + "))
        pieces.append(Piece(visible(one.name), "who"))
        followed = nth + 1 < len(who) and who[nth + 1].speaks_for == one.speaks_for
        if not followed and (above := _above(one)):
            pieces.append(Piece(f" ({visible(above)})", "faint"))
    return tuple(pieces)


def _above(who: Who) -> str:
    """Whom somebody speaks for, without what its own name says already."""
    said = [who.name.casefold()]
    kept: list[str] = []
    for name in who.speaks_for:
        if not any(name.casefold() in before for before in said):
            kept.append(name)
            said.append(name.casefold())
    return ", ".join(kept)


def _chain(row: StatementRow) -> Cell:
    speaker = f"“{row.speaker}”" if row.speaker else "no speaker named"
    names = [Piece(f"{visible(one.name)} › ", "faint") for one in row.via]
    return (*names, *_whoever(row.who, speaker))


def _outlet(row: Row) -> Cell:
    return cell(row.report.outlet or "outlet unknown", "faint")


def _short(words: str) -> str:
    shown = visible(words).strip()
    if len(shown) <= _LONGEST:
        return shown
    return f"{shown[:_LONGEST].rsplit(' ', 1)[0]} {LEFT_OUT}"


def _words(row: StatementRow) -> Cell:
    if row.form == "direct":
        return cell(f"“{_short(row.words)}”", "quoted")
    return cell(_short(row.words), "paraphrased")


def _columns(*columns: tuple[str, int | None], wide: bool) -> tuple[Column, ...]:
    """A narrow table has one column for all that a wide one has beside id and day."""
    first = (Column("id", _ID), Column("when", _WHEN))
    if not wide:
        return (*first, Column(", ".join(name for name, _ in columns), None))
    *others, last = [Column(name, width) for name, width in columns]
    return (*first, *others, Column("outlet", 18), last)


def _row(answer: Answer[Any], row: Row, *cells: Cell, wide: bool) -> tuple[Cell, ...]:
    *others, last = cells
    if wide:
        return (_id(answer, row), _when(row), *others, _outlet(row), last)
    outlet = row.report.outlet
    behind = (Piece(f" · {visible(outlet)}", "faint"),) if outlet else ()
    return (_id(answer, row), _when(row), (*_stacked(others), *last, *behind))


def _stacked(cells: Sequence[Cell]) -> Cell:
    """Cells on a line of their own, above what follows."""
    pieces: list[Piece] = []
    for one in cells:
        if pieces and one:
            pieces.append(Piece(" · ", "faint"))
        pieces += one
    return (*pieces, Piece("\n")) if pieces else ()


# --- tables ------------------------------------------------------------------------------------


def _statements(answer: Answer[StatementRow], wide: bool) -> Table:
    columns = _columns(("who", 28), ("says", None), wide=wide)
    return Table(
        columns,
        tuple(
            _row(
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
    columns = _columns(("number", 16), ("claimed by", 24), ("of what", None), wide=wide)
    return Table(
        columns,
        tuple(
            _row(
                answer,
                row,
                cell(number_told(row), "who"),
                _whoever(row.who, row.report.outlet or "the outlet"),
                cell(_counted(row)),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def _counted(row: FigureRow) -> str:
    item = _short(row.item or "")
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
    columns = _columns(
        ("status", 15), ("who → whom", 26 if wide else 16), ("what", None), wide=wide
    )
    return Table(
        columns,
        tuple(
            _row(
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
    whom = _whoever(row.recipients, "")
    return (*_whoever(row.who, "nobody named"), *((Piece(" → "), *whom) if whom else ()))


def _happening(row: EventRow) -> Cell:
    kind = event_told(row.type, row.kind)
    place = f" in {visible(row.place)}" if row.place else ""
    sentence = visible(row.sentence).strip()
    word = visible(row.words)
    before, found, after = sentence.partition(word)
    around = (
        (Piece(_end(before)), Piece(word, "cue"), Piece(_begin(after)))
        if found
        else (Piece(_short(sentence)),)
    )
    by = [Piece(" — says "), *_whoever(row.asserted_by, "")] if row.asserted_by else []
    return (Piece(f"{kind}{place}: ", "faint"), *around, *by)


def _begin(words: str) -> str:
    if len(words) <= _LONGEST // 2:
        return words
    return f"{words[: _LONGEST // 2].rpartition(' ')[0]} {LEFT_OUT}"


def _end(words: str) -> str:
    if len(words) <= _LONGEST // 2:
        return words
    return f"{LEFT_OUT} {words[-_LONGEST // 2 :].partition(' ')[2]}"


def _positions(answer: Answer[PositionRow], wide: bool) -> Table:
    columns = _columns(("whose", 26), ("issue", 18), ("position", None), wide=wide)
    return Table(
        columns,
        tuple(
            _row(
                answer,
                row,
                _whoever(row.who, "nobody named"),
                cell(issue_told(row.issue)),
                (
                    *cell(f"{row.stance.replace('_', ' ')}: ", "who"),
                    *cell(_short(row.words)),
                    *(cell(" (on a condition)", "faint") if row.conditional else ()),
                    *_according(row),
                ),
                wide=wide,
            )
            for row in answer.rows
        ),
    )


def _according(row: PositionRow) -> Cell:
    """On whose say-so a party is told to hold it, where that is not its own, nor its people's."""
    own = {one.party or one.id for one in row.who}
    names = {one.name for one in row.who}
    others = [
        one
        for one in row.asserted_by
        if (one.party or one.id) not in own and names.isdisjoint(one.speaks_for)
    ]
    return (*cell(" · according to ", "faint"), *_whoever(others, "")) if others else ()


def issue_told(issue: str) -> str:
    return issue.replace("_", " ")


def _parties(answer: Answer[PartyRow], wide: bool) -> Table:
    rows = tuple(
        (
            cell(row.name, "who"),
            cell(row.kind),
            cell(", ".join(row.speaks_for), "faint"),
            cell(f"{row.reports:,}"),
            cell(f"{row.statements:,}"),
            cell(f"{row.positions:,}"),
            cell(", ".join(name for name in row.called[:6] if name != row.name) or "–", "faint"),
        )
        for row in answer.rows
    )
    columns = (
        Column("party", 30 if wide else 20),
        Column("kind", 12),
        Column("speaks for", 24 if wide else 12),
        Column("reports", 7),
        Column("says", 5),
        Column("asks", 4),
        Column("also called", None),
    )
    return Table(columns, rows)


def passages(answer: Answer[FoundReport]) -> Iterator[Line]:
    """Reports in which words were found: each with the words in what is written around them."""
    for row in answer.rows:
        report = row.report
        short = answer.ids.get(report.id, report.id)
        day = report.published or "date unknown"
        outlet = visible(report.outlet or "outlet unknown")
        yield Line((Piece(visible(report.title or report.where).strip(), "title"),))
        yield Line((Piece(f"{short} · {outlet} · {visible(day)}", "faint"),))
        for passage in row.passages:
            who = _whoever(passage.who, "") or cell("the outlet itself", "faint")
            words = tuple(_highlighted(passage))
            yield Line((*who, Piece(": "), *words), MARGIN, MARGIN * 2)
        if row.more:
            places = "place" if row.more == 1 else "places"
            yield Line((Piece(f"and in {row.more} more {places}", "faint"),), MARGIN, MARGIN)
        if not row.passages:
            yield Line((Piece("in its title", "faint"),), MARGIN, MARGIN)
        yield Line()


def _highlighted(passage: Passage) -> Iterator[Piece]:
    if passage.begun:
        yield Piece("… ", "faint")
    at = 0
    for start, end in passage.found:
        yield Piece(visible(passage.text[at:start]))
        yield Piece(visible(passage.text[start:end]), "cue")
        at = end
    yield Piece(visible(passage.text[at:]))
    if passage.goes_on:
        yield Piece(" …", "faint")


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
)  # fmt: skip


def is_wide(width: int | None) -> bool:
    """Whether there is room for a report's name in a column; in a pipe there always is."""
    return width is None or width >= WIDE


# --- positions by party and issue --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stand:
    """A party's stance on an issue, until it takes another. rows: all that tell it, the earliest
    first."""

    stance: str
    rows: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What one party wants on one issue, in time. Each stand but the first is a change."""

    issue: str
    party: Who
    stands: tuple[Stand, ...]


def series(rows: Sequence[PositionRow]) -> list[Series]:
    """Positions by issue, in the closed list's order, then by party, those with most first.

    Positions of one day that differ are different stands, in the order of their words: which came
    first is not known. Of several holders each has it.
    """
    of: dict[tuple[str, str], list[PositionRow]] = {}
    whose: dict[str, Who] = {}
    for row in rows:
        for one in row.who[:1]:
            key = one.party or one.id
            whose.setdefault(key, one)
            of.setdefault((row.issue, key), []).append(row)
    often = {key: sum(len(found) for (_, who), found in of.items() if who == key) for key in whose}
    order = sorted(of, key=lambda key: (_ISSUES.get(key[0], 99), -often[key[1]], key[1]))
    return [Series(issue, whose[key], _stands(of[issue, key])) for issue, key in order]


def _stands(rows: Sequence[PositionRow]) -> tuple[Stand, ...]:
    in_time = sorted(rows, key=lambda row: (_day(row), row.stance, row.report.id, row.start))
    return tuple(
        Stand(stance, tuple(of)) for stance, of in groupby(in_time, key=lambda row: row.stance)
    )


def _day(row: PositionRow) -> str:
    own = row.when.earliest if row.when and row.when.earliest else None
    return (own if own and not own.startswith("X") else row.report.published) or _UNDATED


def _issues() -> dict[str, int]:
    from typing import get_args

    from sayso.model import Issue

    return {issue: nth for nth, issue in enumerate(get_args(Issue))}


_ISSUES = _issues()


_UNDATED = "9"
"""Behind all days."""
MOST_BESIDE = 12
"""Positions of a stance that are looked at for a change to the next: the latest, and the first."""
WORDINGS = 3
"""Ways of putting it that are shown of one stance; the others are counted."""


def matrix(answer: Answer[PositionRow], wide: bool) -> Table:
    """Party by issue: a line for each stance a party took, in the order of time.

    An arrow is a change: another stance on the same thing, told of a later day. A plus is any other
    stance: on something else, or of which nobody knows whether it came first.
    """
    rows: list[tuple[Cell, ...]] = []
    issue = ""
    for one in series(answer.rows):
        before: Stand | None = None
        for stand in one.stands:
            named = () if issue == one.issue else cell(issue_told(one.issue), "title")
            party = () if before and wide else _whoever([one.party], "")
            stance = _stance(before, stand)
            told = _wordings(answer, stand)
            shown = (party, _when(stand.rows[0]), stance, told)
            narrow = (_when(stand.rows[0]), (*_stacked([party, stance]), *told))
            rows.append((named, *(shown if wide else narrow)))
            issue, before = one.issue, stand
    last = Column("in its words", None)
    if not wide:
        head = Column("party, stance, in its words", None)
        return Table((Column("issue", 15), Column("when", _WHEN), head), tuple(rows))
    columns = (Column("issue", 24), Column("party", 28), Column("when", _WHEN))
    return Table((*columns, Column("stance", 11), last), tuple(rows))


def _stance(before: Stand | None, stand: Stand) -> Cell:
    name = stand.stance.replace("_", " ")
    if before is None:
        return cell(name, "who")
    changed = any(
        _is_move(one, other)
        for one in before.rows[-MOST_BESIDE:]
        for other in stand.rows[:MOST_BESIDE]
    )
    return cell(f"{'→' if changed else '+'} {name}", "title")


def _is_move(one: PositionRow, other: PositionRow) -> bool:
    from sayso.triangulation.stances import is_move

    last, first = (None if day == _UNDATED else day[:10] for day in (_day(one), _day(other)))
    return is_move(one.words, other.words, (last, first))


def _wordings(answer: Answer[PositionRow], stand: Stand) -> Cell:
    """What is asked or offered, each wording once, with the outlets that have it."""
    of: dict[str, list[PositionRow]] = {}
    for row in stand.rows:
        of.setdefault(" ".join(row.words.casefold().split()), []).append(row)
    pieces: list[Piece] = []
    for rows in list(of.values())[:WORDINGS]:
        outlets = dict.fromkeys(row.report.outlet or "outlet unknown" for row in rows)
        named = visible(", ".join(list(outlets)[:3]))
        more = f" and {len(outlets) - 3} more" if len(outlets) > 3 else ""
        pieces += [Piece("; ")] if pieces else []
        pieces += [*cell(_short(rows[0].words)), *_according(rows[0])]
        pieces.append(Piece(f" · {named}{more} ", "faint"))
        pieces += _id(answer, rows[0])
    if len(of) > WORDINGS:
        pieces.append(Piece(f"; and {len(of) - WORDINGS} more (--list)", "faint"))
    return tuple(pieces)


MATRIX: Shape[PositionRow] = Shape("position", matrix, POSITIONS.heads, POSITIONS.values)
