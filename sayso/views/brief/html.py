"""A brief as one HTML file: no script, no network, nothing beside it.

Its Content-Security-Policy allows the one style sheet inside it, by its hash, and nothing else.
Evidence opens by the browser's own means (``details``), so that it works with a keyboard, aloud, on
paper and without a script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_lines import Lines, fold, folded_list, folding
from sayso.views.brief.model import (
    Accusation,
    Body,
    Brief,
    Cell,
    Claim,
    Count,
    Difference,
    Happening,
    Line,
    Report,
    Row,
    Side,
    Speaker,
    Wordings,
)
from sayso.views.brief.picture import glyph, legend, picture, pictured
from sayso.views.brief.verbs import matter
from sayso.views.plain_words import issue_told

SPEAKERS, LINES = 3, 2
"""Of a body, and of a speaker, what stands open on the page; the rest opens with one click."""
PARTIES, ACCUSATIONS, DIFFERENCES, REFERENTS, COUNTS = 4, 8, 8, 4, 12
"""Of each section, too."""


def to_html(brief: Brief) -> str:
    """The whole file; UTF-8, and the same bytes for the same brief."""
    page = _Page(brief)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", brief.title),
        element("style", Html(_style())),
    )
    whole = element("html", head, page.body(), lang="en")
    return f"<!doctype html>\n{whole}\n"


@cache
def _style() -> str:
    sheet = resources.files("sayso.views.brief").joinpath("paper.css")
    return sheet.read_text("utf-8")


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode("utf-8")).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


class _Page:
    """One brief with its reports at hand."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.lines = Lines(words.numbered(brief.reports))
        self.sections = [
            ("new", self._new()),
            ("said", together(*map(self._side, brief.sides))),
            ("timeline", self._timeline()),
            ("positions", self._positions()),
            ("figures", self._figures()),
            ("accusations", self._accusations()),
            ("differences", self._differences()),
            ("framing", folding(map(self._wordings, brief.framing), REFERENTS, "referent")),
            ("reports", self._list(map(self._report, brief.reports), "reports", name="ol")),
            ("aside", self._aside()),
        ]

    def body(self) -> Html:
        shown = [(name, told) for name, told in self.sections if told or words.NOTHING[name]]
        return element(
            "body",
            element("a", "Skip to what is new", href="#new", class_="skip"),
            element("a", "Skip to the reports", href="#reports", class_="skip"),
            self._masthead(),
            element(
                "nav",
                element("h2", "Contents", id="h-contents"),
                element("ol", *(_entry(name) for name, _ in shown)),
                aria_labelledby="h-contents",
            ),
            element("main", *(self._section(name, told) for name, told in shown), id="main"),
            self._foot(),
        )

    def _masthead(self) -> Html:
        return element(
            "header",
            element("p", "A brief by Sayso", class_="kicker"),
            element("h1", self.brief.title),
            element("p", words.standfirst(self.brief), class_="facts"),
            element("p", words.PROMISE, class_="promise"),
            class_="masthead",
        )

    def _foot(self) -> Html:
        return element(
            "footer",
            element("p", f"Read by {'; '.join(self.brief.readers) or 'nobody'}."),
            element("p", "On paper, evidence is printed where it is open; lists are, all of them."),
        )

    def _section(self, name: str, told: Html) -> Html:
        more = dict(self.brief.left_out).get(name)
        left = f"{more:,} {words.THINGS[name]} are not shown." if more else None
        return element(
            "section",
            element("h2", words.HEADINGS[name], id=f"h-{name}"),
            told or element("p", words.NOTHING[name], class_="nothing"),
            element("p", left, class_="more") if left else None,
            id=name,
            aria_labelledby=f"h-{name}",
            tabindex=-1,
        )

    def _list(self, items: Iterable[Html], kind: str, *, name: str = "ul") -> Html:
        made = list(items)
        return element(name, *made, class_=kind) if made else Html("")

    def _new(self) -> Html:
        if not self.brief.new:
            return Html("")
        caption = element("p", words.new_caption(self.brief), class_="caption")
        return together(caption, self._list(map(self.lines.item, self.brief.new), "lines"))

    # -- who said what

    def _side(self, side: Side) -> Html:
        kind = f"{side.kind} · " if side.kind else ""
        count = words.counted(side.statements, "statement")
        return element(
            "div",
            element("h3", isolated(side.name), " ", element("small", f"{kind}{count}")),
            *(self._body(body, side) for body in side.bodies),
            element(
                "p", f"and {words.counted(side.more, 'more statement')} of others", class_="more"
            )
            if side.more
            else None,
            class_="side",
        )

    def _body(self, body: Body, side: Side) -> Html:
        up = element("span", isolated(side.name), " › ", class_="up")
        heading = element("h4", up, isolated(body.name)) if body.name else None
        whole = body.name or side.name
        speakers = [self._speaker(each, whole) for each in body.speakers]
        return together(heading, folding(speakers, SPEAKERS, "speaker"))

    def _speaker(self, speaker: Speaker, whole: str) -> Html:
        """Who it is, unless the heading above says so, and what was said."""
        office = element("span", ", ", isolated(speaker.office), class_="office")
        items = [self.lines.item(line, with_who=False) for line in speaker.lines]
        more = f"and {words.counted(speaker.more, 'more statement')}" if speaker.more else ""
        if more and len(items) <= LINES:
            items.append(element("li", more, class_="more"))
        who = element(
            "p",
            element("strong", isolated(speaker.name)),
            office if speaker.office else None,
            class_="who",
        )
        return element(
            "div",
            who if speaker.name != whole else None,
            folded_list(items, LINES, "statement", more),
            class_="speaker",
        )

    # -- timeline

    def _timeline(self) -> Html:
        timeline = self.brief.timeline
        if not timeline:
            return Html("")
        days = (each.when.last for each in self.brief.reports if each.when.last)
        newest = max(days, default=None)
        shown = pictured(timeline, newest)
        drawn = Html("")
        if shown:
            left = len(timeline) - len(shown)
            caption = "Each event as wide as the days in which the reports' words put it."
            if newest:
                caption += " The dotted line is the day of the newest report."
            if left:
                caption += f" The list has {left:,} more, without a day or far from that."
            drawn = element(
                "figure",
                picture(shown, newest, narrow=False),
                picture(shown, newest, narrow=True),
                legend([each.status for each in shown]),
                element("figcaption", caption),
            )
        groups: dict[str, list[Happening]] = {}
        for happening in timeline:
            groups.setdefault(words.heading_of(happening), []).append(happening)
        near = [day for day, told in groups.items() if told[0].era == "near"]
        return together(
            drawn,
            *(self._of_day(day, groups[day]) for day in near),
            *(
                self._of_day(day, told, fold=True)
                for day, told in groups.items()
                if day not in near
            ),
        )

    def _of_day(self, day: str, happenings: Sequence[Happening], *, fold: bool = False) -> Html:
        """The events of a day; of those of no day near, no more than a line unless it is opened."""
        items = [self._happening(each) for each in happenings]
        told = folded_list(items, 0 if fold else len(items), "event")
        return element("div", element("h3", day), told, class_="day")

    def _happening(self, happening: Happening) -> Html:
        line = happening.line
        status = None
        if happening.status != "fact":
            status = element(
                "span", glyph(happening.status), happening.status, " ", class_="status"
            )
        when = line.when.told if happening.era == "far" else ""
        facts = [when, happening.place, *happening.outcomes, line.note]
        origins = f"{line.origins} origins" if line.origins > 1 else ""
        told = " · ".join(fact for fact in (*facts, origins) if fact)
        return self.lines.opening(
            together(
                element("span", happening.kind, class_="how"),
                " ",
                status,
                element("strong", isolated(line.who), ": ") if line.who else None,
                self.lines.words(line.words),
                self.lines.tail(told, line),
            ),
            line.evidence,
        )

    # -- positions

    def _positions(self) -> Html:
        return folding(map(self._held, self.brief.positions), PARTIES, "party")

    def _held(self, row: Row) -> Html:
        """What one party holds, issue by issue: side by side, most cells would be empty."""
        head = element(
            "tr",
            element("th", "Issue", scope="col", role="columnheader"),
            element("th", isolated(row.party), scope="col", role="columnheader"),
            role="row",
        )
        body = [
            element(
                "tr",
                element("th", issue_told(cell.issue), scope="row", role="rowheader"),
                self._cell(row.party, cell),
                role="row",
            )
            for cell in row.cells
        ]
        return element(
            "table",
            element("thead", head, role="rowgroup"),
            element("tbody", *body, role="rowgroup"),
            class_="matrix",
            role="table",
            aria_label=f"What {row.party} holds",
        )

    def _cell(self, party: str, cell: Cell) -> Html:
        stands = []
        for stand in cell.stands:
            before = ", ".join(stand.before).replace("_", " ")
            moved = element("span", f"until then {before}", class_="moved") if before else None
            line = stand.line
            stands.append(
                self.lines.opening(
                    together(
                        element("span", line.how, class_="how"),
                        " ",
                        moved,
                        " " if moved else None,
                        self.lines.words(line.words),
                        self.lines.tail(words.about(line), line, who=line.who != party),
                    ),
                    line.evidence,
                )
            )
        more = element("p", f"{cell.more:,} earlier", class_="more") if cell.more else None
        # The latest say where a party stands, and a move where it came from.
        told = folded_list(stands[::-1], LINES, "position")
        return element("td", told, more, data_label=party, role="cell")

    # -- figures

    def _figures(self) -> Html:
        if not self.brief.figures:
            return Html("")
        head = element(
            "tr",
            *(
                element("th", name, scope="col", role="columnheader", class_=kind)
                for name, kind in (
                    ("Low", "number"), ("As said", ""), ("High", "number"), ("Who says so", "")
                )
            ),
            role="row",
        )  # fmt: skip
        counts = [self._count(count) for count in self.brief.figures]

        def table(caption: str, some: Sequence[Html]) -> Html:
            return element(
                "table",
                element("caption", caption),
                element("thead", head, role="rowgroup"),
                *some,
                class_="figures",
                role="table",
            )

        said = "Every figure as it is claimed: bounds, never an average"
        rest = table("More of them", counts[COUNTS:]) if counts[COUNTS:] else Html("")
        folded = fold(words.counted(len(counts) - COUNTS, "more count"), rest) if rest else None
        return together(table(said, counts[:COUNTS]), folded)

    def _count(self, count: Count) -> Html:
        told = words.summary(count)
        head = element(
            "tr",
            element(
                "th",
                isolated(count.counted),
                element("small", f" {told}") if told else None,
                scope="rowgroup",
                colspan=4,
                role="rowheader",
            ),
            role="row",
        )
        return element("tbody", head, *map(self._claim, count.claims), role="rowgroup")

    def _claim(self, claim: Claim) -> Html:
        line = claim.line
        low, high = words.bounds(claim)
        told = together(
            element("strong", isolated(words.claims(claim))),
            ": ",
            self.lines.words(line.words),
            self.lines.tail(words.about(line), line),
        )
        return element(
            "tr",
            element("td", low, class_="number", data_label="Low", role="cell"),
            element("td", isolated(words.said(claim)), data_label="As said", role="cell"),
            element("td", high, class_="number", data_label="High", role="cell"),
            element(
                "td",
                self.lines.opening(told, line.evidence, name="div"),
                data_label="Who says so",
                role="cell",
            ),
            role="row",
        )

    # -- accusations, differences, framing

    def _accusations(self) -> Html:
        items = [self._accusation(each) for each in self.brief.accusations]
        return folded_list(items, ACCUSATIONS, "accusation", kind="accusations")

    def _accusation(self, accusation: Accusation) -> Html:
        answers = [self.lines.item(answer) for answer in accusation.answers] or [
            element("li", "No answer is linked to it.", class_="nothing")
        ]
        accused = self.lines.details(
            self.lines.told(accusation.line, with_who=True), accusation.line.evidence
        )
        return element("li", accused, element("ul", *answers, class_="lines answers"))

    def _differences(self) -> Html:
        kinds = dict.fromkeys(each.kind for each in self.brief.differences)
        parts: list[Html] = []
        for kind in kinds:
            parts.append(element("h3", words.VERDICTS[kind]))
            told = [self._difference(each) for each in self.brief.differences if each.kind == kind]
            parts.append(folding(told, DIFFERENCES, "comparison"))
        return together(*parts)

    def _difference(self, difference: Difference) -> Html:
        def account(line: Line) -> Html:
            who = element("strong", isolated(line.who))
            told = together(
                who, ": ", self.lines.words(line.words), self.lines.tail(line.when.told, line)
            )
            return self.lines.opening(told, line.evidence, name="div")

        return element(
            "article",
            element("p", matter(difference.on), class_="matter"),
            element("div", *map(account, difference.lines), class_="pair"),
            element("p", isolated(difference.because), class_="because"),
            class_="difference",
        )

    def _wordings(self, wordings: Wordings) -> Html:
        items = [
            self.lines.opening(
                together(
                    element("strong", isolated(line.who)), ": ", isolated(f"“{line.how}”"),
                    self.lines.tail("", line),
                ),
                line.evidence,
            )
            for line in wordings.lines
        ]  # fmt: skip
        return together(
            element("h3", isolated(wordings.referent)), element("ul", *items, class_="lines")
        )

    # -- reports

    def _report(self, report: Report) -> Html:
        title: Html = isolated(report.title)
        if report.url and report.url.startswith(("http://", "https://")):
            title = element("a", title, href=report.url, rel="noreferrer")
        counts = [
            (report.statements, "statement"), (report.events, "event"),
            (report.figures, "figure"), (report.positions, "position"),
        ]  # fmt: skip
        told = [words.counted(count, noun) for count, noun in counts if count]
        copied = ""
        if report.copied:
            copied = f"Repeats report {report.origin}: {report.copied}."
        return element(
            "li",
            element("cite", title),
            element(
                "p",
                isolated(report.outlet or "Outlet unknown"),
                f" · {words.dated(report)} · ",
                element("code", report.where),
                f" · {', '.join(told) or 'nothing found in it'}",
                class_="facts",
            ),
            element("p", f"Its day: {report.because}.", class_="facts"),
            element("p", copied, class_="facts copied") if copied else None,
            id=f"report-{report.number}",
            value=report.number,
        )

    def _aside(self) -> Html:
        items = [
            element(
                "li",
                element("code", aside.where),
                f" ({aside.reason}): {aside.message}",
                element("p", aside.remedy, class_="facts") if aside.remedy else None,
            )
            for aside in self.brief.aside
        ]
        return self._list(items, "aside")


def _entry(name: str) -> Html:
    return element("li", element("a", words.HEADINGS[name], href=f"#{name}"))
