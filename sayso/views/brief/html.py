"""A brief as one HTML file: no script, no network, nothing beside it.

Its Content-Security-Policy allows the one style sheet inside it, by its hash, and nothing else.
Evidence opens by the browser's own means (``details``), so that it works with a keyboard, aloud, on
paper and without a script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_differences import accusations, differences, framing
from sayso.views.brief.html_lines import Lines
from sayso.views.brief.html_said import said
from sayso.views.brief.html_tables import figures, positions
from sayso.views.brief.html_timeline import timeline
from sayso.views.brief.model import Brief, Report


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
            ("said", said(brief, self.lines)),
            ("timeline", timeline(brief, self.lines)),
            ("positions", positions(brief, self.lines)),
            ("figures", figures(brief, self.lines)),
            ("accusations", accusations(brief, self.lines)),
            ("differences", differences(brief, self.lines)),
            ("framing", framing(brief, self.lines)),
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
