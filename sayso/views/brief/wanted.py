"""Which part of the reports somebody wants to see: of whom, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.views.brief.model import When
from sayso.views.brief.when import between


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice among what reports tell; without any field set, all of it.

    since, until: calendar dates, both included. A thing whose day is not known is kept.
    actor: who says, does, claims or holds it, by name: a party, and all who speak for it. of: whom
        it concerns: who is told or suffers it, is named in it, or where it is. As in a record.
    """

    since: str | None = None
    until: str | None = None
    actor: str | None = None
    of: str | None = None

    @property
    def told(self) -> str:
        """The choice in words; "" where nothing is chosen."""
        if not (self.actor or self.of or self.since or self.until):
            return ""
        what = "what is told"
        if self.actor:
            what = f"what {self.actor}, with all who speak for it, says or does"
        about = f" concerning {self.of}" if self.of else ""
        days = between(self.since, self.until).told if self.since or self.until else ""
        return f"{what}{about}{f', {days}' if days else ''}"

    def is_then(self, when: When) -> bool:
        """Whether it can be in these days: an open end reaches as far as it likes."""
        first, last = when.first or when.last, when.last or when.first
        if first is None or last is None:
            return True
        late_enough = self.since is None or when.last is None or last >= self.since
        return late_enough and (self.until is None or when.first is None or first <= self.until)


EVERYTHING = Wanted()
