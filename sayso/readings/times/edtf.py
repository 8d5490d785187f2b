"""Periods in the Extended Date/Time Format (ISO 8601-2): levels 0 and 1, and XXXX-05-16 of level 2.

What EDTF has no words for at these levels is given by its days: weeks, weekends, quarters and
halves of a year, parts of a day.
"""

from __future__ import annotations

import re

from sayso.readings.times.periods import VALUE, Period

_DAY = r"(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
_MONTH = r"[0-9]{4}-(?:0[1-9]|1[0-2])"
_DATE = rf"(?:{_DAY}|{_MONTH}|[0-9]{{4}})"
_MARKED = rf"(?:{_DATE}[~?%]?)"

EDTF = re.compile(
    rf"{_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"  # a moment
    rf"|{_MARKED}"
    r"|[0-9]{4}-2[1-4][~?%]?"  # a season
    r"|(?:[0-9]{3}X|[0-9]{2}XX)[~?%]?"  # digits unknown from the right
    r"|[0-9]{4}-(?:XX|[01][0-9]-XX|XX-XX)[~?%]?"
    r"|XXXX-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"  # level 2
    rf"|{_MARKED}/{_MARKED}|{_MARKED}/\.\.|\.\./{_MARKED}|{_MARKED}/|/{_MARKED}"
)
"""What we write: the dates, seasons, intervals and unknown digits of level 1, without its years
of more than four digits; and of level 2 a month or day of an unknown year."""

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def edtf(value: str, mod: str | None, period: Period) -> str | None:
    """The EDTF of a time; None where it has no date (a length, a weekday of an unknown week)."""
    if period.earliest is None and period.latest is None:
        return None
    match = VALUE.fullmatch(value)
    plain = _plain(match) if match is not None and match["year"] else None
    if mod in ("ON_OR_AFTER", "AFTER", "ON_OR_BEFORE", "BEFORE"):
        return _open(plain, period)
    if plain is not None and mod == "APPROX" and not plain.startswith("XXXX") and "T" not in plain:
        return f"{plain}~"
    return plain if plain is not None else interval(period)


def _plain(match: re.Match[str]) -> str | None:
    """The value as one EDTF date, where there is one."""
    year, month, day = match["year"], match["month"], match["day"]
    if match["hour"]:
        return None
    if match["part"] or match["week"] or match["quarter"] or match["half"]:
        return None
    if match["season"]:
        return f"{year}-{_SEASONS[match['season']]}" if "X" not in year else None
    written = "-".join(part for part in (year, month, day) if part is not None)
    return written if EDTF.fullmatch(written) else None


def _open(plain: str | None, period: Period) -> str | None:
    if period.latest is None and period.earliest is not None:
        return f"{plain or period.earliest[:10]}/.."
    if period.earliest is None and period.latest is not None:
        return f"../{plain or period.latest[:10]}"
    return plain


def interval(period: Period) -> str | None:
    """A period as an interval of days, a single day, or a moment."""
    earliest, latest = period.earliest, period.latest
    known = [m for m in (earliest, latest) if m is not None]
    if not known:
        return None
    if any(m.startswith("XXXX") for m in known):
        return earliest[:10] if earliest and latest and earliest[:10] == latest[:10] else None
    if earliest is None or latest is None:
        return f"{earliest[:10]}/.." if earliest else f"../{known[0][:10]}"
    if earliest == latest and "T" in earliest:
        return earliest if earliest.count(":") == 2 else f"{earliest}:00"
    if earliest[:10] == latest[:10]:
        return earliest[:10]
    return f"{earliest[:10]}/{latest[:10]}"
