"""Four invented reports about one invented truce, with all that a brief can show, made by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.errors import NotEnglish
from sayso.model import Asserter, Event, Figure, Reading, Span
from sayso.triangulation.model import (
    Accounts,
    Compared,
    Comparison,
    Copy,
    Framing,
    Matter,
    Origin,
    Side,
    SideBySide,
    Utterance,
    Variant,
    Verdict,
    Wording,
)
from sayso.views.brief import gather
from sayso.views.brief.model import Line
from tests.triangulation.by_hand import Written, day, days

ASIDE = (("notes/bruecke.txt", NotEnglish("notes/bruecke.txt", "German")),)


def navarin_in(report: Written, state: str) -> str:
    """Teshkara's foreign minister, who speaks for its foreign ministry."""
    report.actor("Foreign Ministry", "body", state="Teshkara")
    ministry = report.actors[-1] = replace(report.actors[-1], part_of=state)
    minister = report.actor("Pell Navarin", state="Teshkara")
    report.actors[-1] = replace(
        report.actors[-1], role="foreign minister", part_of=ministry.id, body="Foreign Ministry"
    )
    return minister


def courier(outlet: str = "The Selm Courier") -> Written:
    report = Written(
        "Ardovia and Teshkara agreed on 6 May to exchange 140 prisoners each.\n\n"
        "“A ceasefire is not on that list,” Halvern’s envoy, Judit Amsel, told reporters. "
        "The exchange is planned for 16 May on the Karst bridge.\n\n"
        "Pell Navarin of the Foreign Ministry demanded that Ardovia withdraw its guns. "
        "He denied that a 30-day truce had been offered, and accused Selm of shelling Lower Karst. "
        "Shellfire between 8 and 12 May killed at least twelve people, he said.",
        outlet=outlet,
        published="2026-05-12",
    )
    ardovia = report.actor("Ardovia", "state", state="Ardovia")
    teshkara = report.actor("Teshkara", "state", state="Teshkara")
    amsel = report.actor("Judit Amsel", state="Halvern", role="chancellor")
    navarin = navarin_in(report, teshkara)
    report.statement("told", "A ceasefire is not on that list,", actor=amsel, form="direct")
    demanded = report.statement(
        "demanded", "that Ardovia withdraw its guns", actor=navarin, act="demand",
        said_on=day("2026-05-06"),
    )  # fmt: skip
    report.statement("denied", "that a 30-day truce had been offered", actor=navarin, act="deny")
    report.statement("accused", "Selm of shelling Lower Karst", actor=navarin, act="accuse")
    by = Asserter(navarin, demanded.id)
    report.position("withdraw its guns", navarin, "demand", "territory", by=by)
    report.event(
        "agreed", type="AGREE", actors=[ardovia, teshkara], period=day("2026-05-06", "6 May"),
        outcomes=[("failed", "A ceasefire")],
    )  # fmt: skip
    report.event(
        "exchange is planned", kind="prisoner_exchange", status="planned",
        actors=[ardovia, teshkara], place="Karst bridge", period=day("2026-05-16", "16 May"),
    )  # fmt: skip
    report.event(
        "truce had been offered", kind="proposal", status="denied", actors=[ardovia],
        period=day("2026-05-06"),
    )  # fmt: skip
    report.event(
        "Shellfire", type="ASSAULT", status="alleged", actors=[ardovia],
        period=days("2026-05-08", "2026-05-12", "between 8 and 12 May"), by=by,
    )  # fmt: skip
    report.figure("140", 140, 140, item="prisoners", action="exchange")
    report.figure("twelve", 12, None, item="people", action="killed", bound="at_least", by=by)
    return report


def agency() -> Written:
    report = Written(
        "The sides held talks in Port Essel on 5 May and agreed to return 120 prisoners.\n\n"
        "Teshkara now offers to leave the guns where they are, Pell Navarin of the Foreign "
        "Ministry said on 13 May. Ardovia’s army, he said, killed fifteen people last week.",
        outlet="TNA",
        published="2026-05-13",
    )
    teshkara = report.actor("Teshkara", "state", state="Teshkara")
    ardovia = report.actor("Ardovia", "state", state="Ardovia")
    navarin = navarin_in(report, teshkara)
    said = report.statement(
        "said on 13 May", "Teshkara now offers to leave the guns where they are", actor=navarin,
        act="offer", said_on=day("2026-05-13", "13 May"),
    )  # fmt: skip
    by = Asserter(navarin, said.id)
    report.position("leave the guns where they are", navarin, "offer", "territory", by=by)
    report.event(
        "talks", kind="talks_round", actors=[teshkara, ardovia], place="Port Essel",
        period=day("2026-05-05", "5 May"),
    )  # fmt: skip
    report.event(
        "agreed", type="AGREE", actors=[teshkara, ardovia], period=day("2026-05-05", "5 May")
    )
    report.figure("120", 120, 120, item="prisoners", action="return")
    report.figure("fifteen", 15, 15, item="people", action="killed", by=by)
    return report


def radio() -> Written:
    report = Written(
        "Ardovia's army rejects the charge. “We answered fire and nothing else,” its spokesman "
        "Ilan Brode said. The mediators hope that the ceasefire negotiations, under way since "
        "7 May, go on, and that a new round opens by the end of June. A first attempt at a truce "
        "had failed in early May.",
        outlet="Marn Valley Radio",
        published="2026-05-13",
    )
    army = report.actor("Ardovia's army", "force", state="Ardovia")
    brode = report.actor("Ilan Brode", state="Ardovia")
    report.actors[-1] = replace(report.actors[-1], role="spokesman", part_of=army)
    report.statement("rejects", "the charge", actor=army, act="reject")
    answer = report.statement(
        "said", "We answered fire and nothing else,", actor=brode, form="direct", act="deny"
    )
    [accusation] = [each for each in courier().statements if each.act == "accuse"]
    report.statements[-1] = replace(answer, answers=(accusation.id,))
    report.position(
        "We answered fire and nothing else", brode, "reject", "justice_and_accountability"
    )
    report.event(
        "negotiations", kind="mediation", status="ongoing",
        period=replace(day("2026-05-07", "since 7 May"), latest=None),
    )  # fmt: skip
    report.event(
        "round", kind="talks_round", status="planned",
        period=days("2026-05-20", "2026-06-30", "by the end of June"),
    )  # fmt: skip
    report.event(
        "attempt", kind="ceasefire_begun", status="failed",
        period=days("2026-05-01", "2026-05-10", "early May"),
    )  # fmt: skip
    return report


def reprint() -> Written:
    """The Courier's report again, in another outlet: no witness of its own."""
    first = courier()
    report = Written(first.text, outlet="Halvern Post", published="2026-05-12")
    amsel = report.actor("Judit Amsel", state="Halvern", role="chancellor")
    report.statement("told", "A ceasefire is not on that list,", actor=amsel, form="direct")
    report.figure("140", 140, 140, item="prisoners", action="exchange")
    return report


def readings() -> tuple[Reading, ...]:
    return tuple(each.reading for each in (courier(), agency(), radio(), reprint()))


def side_by_side() -> SideBySide:
    """What comparing them comes to, as far as a brief shows it."""
    first, second, third, copy = readings()
    reports = (first, second, third, copy)
    origins = {each.document.id: Origin((each.document.id,), "nothing else") for each in reports}
    origins[copy.document.id] = Origin(
        (first.document.id, copy.document.id), "all of its words stand in The Selm Courier"
    )
    accounts = Accounts(
        utterances=(
            Utterance(
                None,
                tuple(
                    Wording(each.document.id, each.statements[0].id, each.statements[0].content[0])
                    for each in (first, copy)
                ),
                "the same words",
            ),
        ),
        comparisons=(
            _compared(first, second, first.figures[0], second.figures[0], ON_NUMBER),
            _compared(
                first,
                second,
                first.figures[1],
                second.figures[1],
                ("compatible", "number", "“at least twelve” allows fifteen"),
            ),
            _compared(
                first, copy, first.figures[0], copy.figures[0], ("agree", "number", "both say 140")
            ),
            _compared(
                first,
                second,
                first.events[0],
                second.events[1],
                ("contradict", "date", "one agreement, on 6 May and on 5 May"),
            ),
        ),
        framing=(
            Framing(
                "shellfire",
                tuple(
                    Variant(each.document.id, each.document.outlet, span, span.of(text))
                    for each, words in ((first, "Shellfire"), (third, "fire"))
                    for text in (each.document.text,)
                    for span in (_span(text, words),)
                ),
            ),
        ),
    )
    return SideBySide(
        documents=tuple(Compared(each.document, origins[each.document.id]) for each in reports),
        copies=(Copy((first.document.id, copy.document.id), "exact", "word for word"),),
        stories=(),
        accounts=accounts,
    )


ON_NUMBER: tuple[Verdict, Matter, str] = (
    "contradict", "number", "140 and 120 of one exchange"
)  # fmt: skip


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _compared(
    one: Reading,
    other: Reading,
    left: Figure | Event,
    right: Figure | Event,
    verdict: tuple[Verdict, Matter, str],
) -> Comparison:
    kind, on, because = verdict
    return Comparison(kind, on, _side(one, left), _side(other, right), 0.8, because)


def _side(reading: Reading, thing: Figure | Event) -> Side:
    return Side(reading.document.id, thing.id, thing.span, thing.span.of(reading.document.text))


def gather_said(*reports: Written) -> Line:
    """The one line of what somebody says in these reports, all of it one utterance."""
    readings = [report.reading for report in reports]
    told = tuple(
        Wording(each.document_id, each.id, each.content[0])
        for reading in readings
        for each in reading.statements
    )
    accounts = Accounts(utterances=(Utterance(None, told, "made by hand"),))
    alone = (Compared(each.document, Origin((each.document.id,), "alone")) for each in readings)
    [side] = gather(readings, SideBySide(tuple(alone), (), (), accounts)).sides
    [line] = [line for body in side.bodies for each in body.speakers for line in each.lines]
    return line
