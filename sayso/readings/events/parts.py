"""The parts that parties have in an event: who does it, whom it is done to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.readings.events.lexicon import Part

Pos = Literal["verb", "noun"]


@dataclass(slots=True)
class Roles:
    """Ids of the actors with each part, in the order they were found."""

    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    def add(self, part: Part | None, ids: list[str]) -> None:
        if part is None:
            return
        into = self.recipients if part == "recipient" else self.actors
        into.extend(each for each in ids if each not in self.actors and each not in self.recipients)
