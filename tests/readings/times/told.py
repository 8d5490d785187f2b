"""Times of a sentence, for tests: what is found in it, and what the first find comes to."""

from __future__ import annotations

from sayso.model import Published, Time
from sayso.readings.times import times

TUESDAY = "2031-05-27"
"""The day the reports of these tests are published: a Tuesday."""

UNKNOWN = Published(None, None, None, "unknown", None, "nothing says")


def on(day: str) -> Published:
    return Published(day, day, day, "given", 1.0, "made by hand")


def read(text: str, day: str | None = TUESDAY) -> list[Time]:
    """The times of a text by themselves, without the stretches made of them."""
    published = on(day) if day else UNKNOWN
    return [t for t in times(text, published) if t.begin is None and t.finish is None]


def found(text: str, day: str | None = TUESDAY) -> list[str]:
    return [time.span.of(text) for time in read(text, day)]


def value(text: str, day: str | None = TUESDAY) -> str:
    """The value of the last time of the text."""
    return read(text, day)[-1].value


def period(text: str, day: str | None = TUESDAY) -> tuple[str | None, str | None]:
    last = read(text, day)[-1]
    return last.earliest, last.latest
