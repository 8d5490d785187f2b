"""What one report says, ready to be set beside what another says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Reading
from sayso.triangulation.counts import Count, counts
from sayso.triangulation.happenings import Happening, happenings
from sayso.triangulation.kin import kin_of
from sayso.triangulation.lasting import Lasting, lasting
from sayso.triangulation.model import Origin, Story
from sayso.triangulation.motives import Reason, reasons
from sayso.triangulation.report import Report, reports_of
from sayso.triangulation.sayings import Saying, sayings
from sayso.triangulation.sides import Parties
from sayso.triangulation.stances import Held, held
from sayso.triangulation.tenures import Tenure, tenures
from sayso.triangulation.turns import Turn, turns


@dataclass(frozen=True, slots=True)
class Account:
    """One report with all that it counts, tells, quotes and gives reasons for."""

    report: Report
    counts: tuple[Count, ...]
    sayings: tuple[Saying, ...]
    happenings: tuple[Happening, ...]
    positions: tuple[Held, ...]
    reasons: tuple[Reason, ...]
    lengths: tuple[Lasting, ...]
    tenures: tuple[Tenure, ...]
    turns: tuple[Turn, ...]

    @classmethod
    def of(cls, report: Report, parties: Parties) -> Account:
        return cls(
            report,
            tuple(counts(report, parties)),
            tuple(sayings(report, parties)),
            tuple(happenings(report, parties)),
            tuple(held(report, parties)),
            tuple(reasons(report)),
            tuple(lasting(report)),
            tuple(tenures(report, parties)),
            tuple(turns(report)),
        )


def accounts_of(
    readings: Mapping[str, Reading],
    parties: Parties,
    *,
    origins: Mapping[str, Origin],
    stories: Sequence[Story],
) -> dict[str, Account]:
    """By a document's id what it says; in an order that does not depend on that of the reports."""
    return {
        report.id: Account.of(report, parties)
        for report in reports_of(readings.values(), origins, stories, kin_of(readings))
    }
