"""The timeline as a picture: one row an event, as wide as its days are uncertain.

A known day has sharp ends. A stretch in which the event lies somewhere fades at both ends, and one
without an end fades away. What is not plainly told as done has a form of its own, never a colour
alone: hollow is not yet so, hatched is alleged, a cross is denied or failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.model import Status
from sayso.views.brief.elements import Html, element
from sayso.views.brief.model import Happening, When
from sayso.views.brief.when import MONTHS

MOST_ROWS = 26
REACHES = (14, 30, 60)
"""Days before and after the newest report that a picture may reach."""
ENOUGH = 0.7
"""Share of the events that a picture should hold, before it reaches farther."""
FIRST_YEAR, LAST_YEAR = 2, 9990
ROW, TOP = 26, 34
LETTER = 6.6
"""Width of a letter of the labels, in the picture's units; rather too wide than too narrow."""
HOLLOW = frozenset(["planned", "offered", "demanded", "threatened", "hypothetical"])
FORMS: tuple[tuple[Status, str], ...] = (
    ("fact", "told as done"),
    ("ongoing", "going on"),
    ("planned", "planned, offered, demanded, threatened"),
    ("alleged", "alleged"),
    ("denied", "denied"),
    ("failed", "failed, did not come about"),
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand: labels left of ``left`` or above their bar, days from left to right."""

    first: date
    last: date
    width: float
    left: float
    labels_above: bool

    @property
    def row(self) -> float:
        return ROW * 1.7 if self.labels_above else ROW

    def x(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        return round(self.left + (day - self.first).days * (self.width - self.left) / days, 1)


def pictured(timeline: Sequence[Happening], newest: str | None) -> tuple[Happening, ...]:
    """The events that have a place on the picture, those most told first where there are many."""
    dated = [each for each in timeline if each.era == "near" and _has_room(each.line.when)]
    near = _around(dated, newest)
    kept = sorted(near, key=lambda each: -each.line.origins)[:MOST_ROWS]
    chosen = {id(each) for each in kept}
    return tuple(each for each in near if id(each) in chosen)


def _around(dated: Sequence[Happening], newest: str | None) -> list[Happening]:
    """Those in the narrowest stretch of days before and after the newest report that leaves few
    outside: one old event would press all others into one column."""
    if newest is None:
        return list(dated)
    middle = date.fromisoformat(newest).toordinal()
    for reach in REACHES:
        near = [
            each
            for each in dated
            if all(abs(day.toordinal() - middle) <= reach for day in _days(each.line.when))
        ]
        if len(near) >= ENOUGH * len(dated):
            return near
    return list(dated)


def _has_room(when: When) -> bool:
    """Whether it has a day, not at an end of the calendar, where there is no room to reckon in."""
    days = _days(when)
    return bool(days) and all(FIRST_YEAR < day.year < LAST_YEAR for day in days)


def picture(happenings: Sequence[Happening], newest: str | None, *, narrow: bool) -> Html:
    """An inline SVG of these events; for a phone with the labels above their bars."""
    days = [day for each in happenings for day in _days(each.line.when)]
    first, last = min(days), max(days) + timedelta(days=1)
    pad = timedelta(days=max((last - first).days // 24, 1))
    width = 340.0 if narrow else 760.0
    frame = _Frame(first - pad, last + pad, width, 4.0 if narrow else 296.0, narrow)
    name = "narrow" if narrow else "wide"
    height = TOP + frame.row * len(happenings) + 8
    rows = [_row(each, at, frame, name) for at, each in enumerate(happenings)]
    return element(
        "svg",
        element("title", "Timeline of the events", id=f"picture-{name}"),
        _defs(name),
        *_axis(frame, height, newest),
        *rows,
        class_=f"picture {name}",
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_labelledby=f"picture-{name}",
    )


def legend(statuses: Sequence[Status]) -> Html:
    """The forms that stand on the picture, each with what it means."""
    used = {_form(status) for status in statuses}
    keys = []
    for status, told in FORMS:
        if status in used:
            sample = element(
                "svg",
                *_bar(4.0, 40.0, 9.0, status, "key"),
                class_="key",
                viewBox="0 0 52 18",
                aria_hidden="true",
            )
            keys.append(element("li", sample, told))
    soft = element(
        "svg",
        _defs("key"),
        element("rect", x=4, y=4, width=40, height=10, class_="bar", fill="url(#both-key)"),
        class_="key",
        viewBox="0 0 52 18",
        aria_hidden="true",
    )
    keys.append(element("li", soft, "some time within these days"))
    return element("ul", *keys, class_="legend")


def glyph(status: Status) -> Html:
    """A status in its form, small enough to stand in a line."""
    return element(
        "svg",
        *_bar(2.0, 24.0, 9.0, status, "key"),
        class_="glyph",
        viewBox="0 0 32 18",
        aria_hidden="true",
    )


def _form(status: Status) -> Status:
    return "planned" if status in HOLLOW else status


def _days(when: When) -> list[date]:
    return [date.fromisoformat(day) for day in (when.first, when.last) if day]


def _defs(name: str) -> Html:
    """Fills that fade: at both ends, at the right (no end), at the left (no beginning)."""
    fades = {"both": (0, 1, 1, 0), "right": (1, 1, 1, 0), "left": (0, 1, 1, 1)}
    gradients = [
        element(
            "linearGradient",
            *(
                element("stop", offset=offset, class_="ink" if strength else "clear")
                for offset, strength in zip(("0", "0.35", "0.65", "1"), strengths, strict=True)
            ),
            id=f"{fade}-{name}",
        )
        for fade, strengths in fades.items()
    ]
    return element("defs", *gradients)


def _axis(frame: _Frame, height: float, newest: str | None) -> Iterator[Html]:
    for day in _ticks(frame):
        x = frame.x(day)
        yield element("line", x1=x, y1=TOP - 8, x2=x, y2=f"{height:g}", class_="tick")
        yield element("text", _tick(day, frame), x=x, y=TOP - 14, class_="day")
    if newest and frame.first <= (day := date.fromisoformat(newest)) <= frame.last:
        x = round((frame.x(day) + frame.x(day + timedelta(days=1))) / 2, 1)
        yield element("line", x1=x, y1=TOP - 8, x2=x, y2=f"{height:g}", class_="newest")


def _ticks(frame: _Frame) -> list[date]:
    """A few days to read the axis by: single days, weeks, months or quarters."""
    most = 4 if frame.labels_above else 6
    span = (frame.last - frame.first).days
    for step in (1, 2, 7, 14):
        if span <= step * most:
            first = frame.first + timedelta(days=1)
            return [first + timedelta(days=at) for at in range(0, span - step // 2, step)]
    months = [
        date(year, month, 1)
        for year in range(frame.first.year, frame.last.year + 1)
        for month in range(1, 13)
    ]
    inside = [day for day in months if frame.first <= day <= frame.last]
    return inside[:: max(1, -(-len(inside) // most))]


def _tick(day: date, frame: _Frame) -> str:
    year = f" {day.year}" if frame.first.year != frame.last.year else ""
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def _row(happening: Happening, at: int, frame: _Frame, name: str) -> Html:
    top = TOP + frame.row * at
    middle = top + (frame.row - 9 if frame.labels_above else frame.row / 2)
    when = happening.line.when
    begin = frame.x(date.fromisoformat(when.first)) if when.first else frame.left
    after = date.fromisoformat(when.last) + timedelta(days=1) if when.last else None
    end = frame.x(after) if after else frame.width
    end = max(end, begin + 7)
    fade = ""
    if when.first is None or when.last is None:
        fade = f"url(#{'right' if when.first else 'left'}-{name})"
    elif when.first != when.last:
        fade = f"url(#both-{name})"
    room = (frame.width - frame.left if frame.labels_above else frame.left - 14) / LETTER
    label = element(
        "text",
        _cut(_label(happening), int(room)),
        x=frame.left if frame.labels_above else 0,
        y=round(top + 15 if frame.labels_above else middle + 4, 1),
        class_="label",
    )
    told = f"{_label(happening)}: {when.told}, {happening.status}"
    rule = element("line", x1=0, y1=f"{top:g}", x2=f"{frame.width:g}", y2=f"{top:g}", class_="row")
    bars = _bar(begin, end - begin, middle, happening.status, name, fade=fade)
    return element("g", element("title", told), rule, label, *bars)


def _label(happening: Happening) -> str:
    who = happening.line.who
    status = "" if happening.status == "fact" else f"{happening.status} "
    kind = f"{status}{happening.kind}"
    return f"{kind} · {who}" if who else kind


def _cut(words: str, room: int) -> str:
    return words if len(words) <= room else f"{words[: room - 1].rstrip()}…"


def _bar(
    x: float, width: float, middle: float, status: Status, name: str, *, fade: str = ""
) -> Iterator[Html]:
    """A bar in the form of its status. fade: the fill of one whose ends are not sharp."""
    form, y = _form(status), round(middle - 5, 1)
    box = {"x": round(x, 1), "y": y, "width": round(width, 1), "height": 10.0}
    if form in ("planned", "denied"):
        yield element("rect", **box, rx=1, class_=f"bar hollow {'soft' if fade else ''}".strip())
    elif form == "alleged":
        yield element("rect", **box, rx=1, class_="bar hollow")
        for at in range(0, int(width) + 5, 5):
            left, right = max(at - 5.0, 0.0), min(float(at), width)
            yield _stroke(
                x + left, y + 10 - 2 * (left - at + 5), x + right, y + 2 * (at - right), "hatch"
            )
    else:
        yield element("rect", **box, rx=1, class_="bar", fill=fade)
    if form == "ongoing":
        tip, end = x + width + 7, x + width
        yield element(
            "path",
            d=f"M{end:.1f} {y - 2:.1f}L{tip:.1f} {middle:.1f}L{end:.1f} {y + 12:.1f}Z",
            class_="bar",
        )
    if form in ("denied", "failed"):
        end = x + width / 2 if form == "denied" else x + width
        yield _stroke(end - 6, middle - 7, end + 6, middle + 7, "cross")
        yield _stroke(end - 6, middle + 7, end + 6, middle - 7, "cross")


def _stroke(x1: float, y1: float, x2: float, y2: float, how: str) -> Html:
    return element(
        "line", x1=round(x1, 1), y1=round(y1, 1), x2=round(x2, 1), y2=round(y2, 1), class_=how
    )
