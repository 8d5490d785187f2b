"""Readings and what they come to side by side -> a brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.errors import ExportError, SaysoError
from sayso.model import Reading
from sayso.record.parties import Parties, parties_of
from sayso.record.party_names import names_alike
from sayso.triangulation.model import SideBySide
from sayso.views.brief.differences import accusations_of, differences_of, framing_of
from sayso.views.brief.figures import counts_of
from sayso.views.brief.happenings import timeline_of
from sayso.views.brief.material import Material, opening
from sayso.views.brief.model import Aside, Brief, Report, When
from sayso.views.brief.news import new_since, news_of
from sayso.views.brief.positions import matrix_of
from sayso.views.brief.said import Utterances, sides_of
from sayso.views.brief.wanted import EVERYTHING, Wanted
from sayso.views.brief.when import between


def gather(
    readings: Iterable[Reading],
    side_by_side: SideBySide,
    aside: Iterable[tuple[str, SaysoError]] = (),
    *,
    wanted: Wanted = EVERYTHING,
    title: str | None = None,
    new: str | None = None,
    parties: Parties | None = None,
) -> Brief:
    """What some reports come to. The order of the reports changes nothing.

    aside: what could not be read, with its place. new: the calendar date from which a thing counts
    as new; the latest day of the reports where it is not given. parties: who is one party, where
    that is known; else it is judged from the readings.
    """
    once = tuple({each.document.id: each for each in readings}.values())
    material = Material(once, side_by_side, wanted, parties=parties or parties_of(once))
    _somebody(material)
    utterances = Utterances(material)
    sides, more_said = sides_of(utterances)
    timeline, more_events = timeline_of(material)
    positions, more_parties = matrix_of(material)
    figures, more_figures = counts_of(material)
    accusations, more_accusations = accusations_of(utterances)
    differences, more_differences = differences_of(material)
    framing, more_framing = framing_of(material)
    since = new_since(material, new)
    left_out = {
        "said": more_said,
        "timeline": more_events,
        "positions": more_parties,
        "figures": more_figures,
        "accusations": more_accusations,
        "differences": more_differences,
        "framing": more_framing,
    }
    return Brief(
        title=title or _title(material.readings, wanted),
        reports=tuple(_report(each, material) for each in material.readings),
        new_since=since,
        new=news_of(
            since,
            differences=differences,
            positions=positions,
            timeline=timeline,
            sides=sides,
            material=material,
        ),
        sides=sides,
        timeline=timeline,
        positions=positions,
        figures=figures,
        accusations=accusations,
        differences=differences,
        framing=framing,
        aside=tuple(
            Aside(where, error.reason, str(error), error.remedy)
            for where, error in sorted(aside, key=lambda each: each[0])
        ),
        left_out=tuple((section, count) for section, count in left_out.items() if count),
        readers=tuple(sorted({_reader(each) for each in material.readings})),
        chosen=wanted.told,
    )


def _somebody(material: Material) -> None:
    """Refuse a choice that lets nothing through: an empty page would say reports are silent."""
    wanted, chosen = material.wanted, material.chosen
    if chosen.actor is not None and not chosen.actor.is_somebody:
        raise _nobody(wanted.actor or "", material)
    if chosen.of is None or any(chosen.lets(each) for each in material.things()):
        return
    if not chosen.of.is_somebody:
        raise _nobody(wanted.of or "", material)
    by = f" of what {wanted.actor} says or does" if wanted.actor else ""
    raise ExportError(
        f"nothing{by} in these reports concerns {wanted.of!r}",
        f"What it says and does itself, with all who speak for it: --actor {wanted.of!r}.",
    )


def _nobody(name: str, material: Material) -> ExportError:
    names = {each.name for each in material.known.values()}
    alike = names_alike(name, names)
    return ExportError(
        f"nobody in these reports is called {name!r}",
        f"Did you mean {' or '.join(alike)}?"
        if alike
        else "`sayso read` shows who is who in each report, `sayso actors` who is in a record.",
    )


def _title(readings: Sequence[Reading], wanted: Wanted) -> str:
    """With the days of the reports, as far as they are wanted."""
    days = [
        day
        for reading in readings
        for day in (reading.document.published.earliest, reading.document.published.latest)
        if day and not day.startswith("X")
    ]
    if days:
        first, last = max(min(days), wanted.since or ""), min(max(days), wanted.until or "9999")
        days = [first, last] if first <= last else [wanted.since or last, wanted.until or first]
    told = between(min(days), max(days)).told if days else ""
    who = ", ".join(name for name in (wanted.actor, wanted.of) if name)
    title = f"{who}: who said what" if who else "Who said what"
    return f"{title}, {told}" if told else title


def _report(reading: Reading, material: Material) -> Report:
    document = reading.document
    origin, number = material.origin(document.id), material.numbers[document.id]
    return Report(
        number=number,
        id=document.id,
        title=document.title or opening(document.text),
        outlet=document.outlet,
        when=_day(material, document.id),
        basis=document.published.basis,
        because=document.published.because,
        where=document.where,
        url=document.url,
        origin=material.numbers.get(origin, number),
        copied=material.because[document.id] if origin != document.id else "",
        statements=len(reading.statements),
        figures=len(reading.figures),
        events=len(reading.events),
        positions=len(reading.positions),
    )


def _day(material: Material, document: str) -> When:
    return material.days[document]


def _reader(reading: Reading) -> str:
    return f"{reading.reader.name} {reading.reader.version} ({reading.reader.model})"
