"""The words that name times: months, weekdays, seasons, parts of a day, units, feasts."""

from __future__ import annotations

from typing import Literal

from sayso.model import TimeMod

Unit = Literal["S", "MIN", "H", "D", "W", "M", "Q", "Y", "E", "C", "L", "WE"]
"""Second, minute, hour, day, week, month, quarter, year, decade, century, millennium, weekend."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs",
            "friday fri", "saturday sat", "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""ISO numbers: Monday is 1."""
WEEKDAY_NAMES = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]  # fmt: skip
MANY_WEEKDAYS = {f"{name.lower()}s": at for at, name in enumerate(WEEKDAY_NAMES, start=1)}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NAMED_AFTER_SEASONS = frozenset(
    "games olympics olympic paralympics paralympic palace festival solstice".split()
)
"""What a season with a capital names when it stands in front: "the Winter Games" are no winter."""
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

PARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "afternoon": "AF", "evening": "EV",
    "dusk": "EV", "night": "NI", "nighttime": "NI",
}  # fmt: skip
MANY_PARTS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
PART_NAMES = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}

UNITS: dict[str, Unit] = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "millennium": "L",
    "weekend": "WE", "fortnight": "W",
}  # fmt: skip
MANY_UNITS: dict[str, Unit] = {
    "seconds": "S", "minutes": "MIN", "mins": "MIN", "hours": "H", "hrs": "H", "days": "D",
    "weeks": "W", "months": "M", "quarters": "Q", "years": "Y", "yrs": "Y", "decades": "E",
    "centuries": "C", "millennia": "L", "millenniums": "L", "weekends": "WE", "nights": "D",
    "fortnights": "W",
}  # fmt: skip

# Which end of a time a word in front of it points to.
ENDS: dict[str, TimeMod] = {"early": "START", "mid": "MID", "middle": "MID", "late": "END"}
EDGES: dict[str, TimeMod] = {
    "beginning": "START", "start": "START", "outset": "START", "onset": "START", "middle": "MID",
    "end": "END", "close": "END",
}  # fmt: skip

ZONES = frozenset(
    "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest msk ist jst".split()
)

ACCOUNTS = frozenset(
    "profit profits loss losses net sales revenue revenues earnings results income pretax operating"
    " figures growth output exports imports deliveries levels".split()
)
"""What a report of accounts gives for a stretch of time: "1988 sales", "first-half profit"."""

# Feasts that fall on the same day each year: month and day.
FIXED_FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("new", "year", "'", "s", "day"): (1, 1),
    ("new", "year", "'", "s", "eve"): (12, 31),
    ("new", "year", "'", "s"): (1, 1),
    ("new", "year"): (1, 1),
    ("valentine", "'", "s", "day"): (2, 14),
    ("april", "fools", "'", "day"): (4, 1),
    ("may", "day"): (5, 1),
    ("halloween",): (10, 31),
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("boxing", "day"): (12, 26),
    ("armistice", "day"): (11, 11),
    ("fourth", "of", "july"): (7, 4),
}
# Feasts counted by weekday: month, weekday, which one of the month (-1 is the last).
WEEKDAY_FEASTS: dict[tuple[str, ...], tuple[int, int, int]] = {
    ("thanksgiving", "day"): (11, 4, 4),
    ("thanksgiving",): (11, 4, 4),
    ("labor", "day"): (9, 1, 1),
    ("memorial", "day"): (5, 1, -1),
}
# Feasts counted from Western Easter Sunday, in days.
EASTER_FEASTS: dict[tuple[str, ...], int] = {
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("good", "friday"): -2,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("easter",): 0,
    ("ascension", "day"): 39,
    ("pentecost",): 49,
}
FEAST_WORDS = frozenset(name[0] for name in FIXED_FEASTS | WEEKDAY_FEASTS | EASTER_FEASTS)
"""Words that the name of a feast may begin with."""
