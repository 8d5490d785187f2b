"""Which part of the reports somebody wants to see: of whom, and from when to when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.views.brief.model import When
from sayso.views.brief.when import between


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice among what reports tell; without any field set, all of it.

    since, until: calendar dates, both included. A thing whose day is not known is kept.
    actor: who speaks or acts, by (part of) its name. of: the same, or whoever it is part of: a
        state stands for everybody who speaks for it.
    """

    since: str | None = None
    until: str | None = None
    actor: str | None = None
    of: str | None = None

    @property
    def told(self) -> str:
        """The choice in words; "" where nothing is chosen."""
        who = [
            f"of {self.actor}" if self.actor else "",
            f"of {self.of} and all who speak for it" if self.of else "",
        ]
        days = between(self.since, self.until).told if self.since or self.until else ""
        return ", ".join(part for part in (*who, days) if part)

    def is_then(self, when: When) -> bool:
        """Whether it can be in these days: an open end reaches as far as it likes."""
        first, last = when.first or when.last, when.last or when.first
        if first is None or last is None:
            return True
        late_enough = self.since is None or when.last is None or last >= self.since
        return late_enough and (self.until is None or when.first is None or first <= self.until)

    def is_who(self, names: Iterable[str], wholes: Iterable[str]) -> bool:
        """Whether one of them is wanted. wholes: what the named are part of, and themselves."""
        return _named(self.actor, names) and _named(self.of, wholes)


EVERYTHING = Wanted()


def _named(wanted: str | None, names: Iterable[str]) -> bool:
    """Whether any name holds the wanted words as whole words, in any case."""
    if not wanted:
        return True
    words = f" {' '.join(wanted.casefold().split())} "
    return any(words in f" {_plain(name)} " for name in names)


def _plain(name: str) -> str:
    return " ".join(
        word.removesuffix("’s").removesuffix("'s").strip(".,") for word in name.casefold().split()
    )
