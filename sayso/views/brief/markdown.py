"""A brief as Markdown: plain lists and tables, the evidence of every line in a footnote.

Words of reports are escaped, so that none of them becomes a heading, a link, a table or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.views.brief import words
from sayso.views.brief.model import Brief, Evidence, Happening, Line, Piece, Speaker
from sayso.views.brief.verbs import matter
from sayso.views.plain_words import issue_told
from sayso.views.visible import visible

# What Markdown, or GitHub's kind of it, would take for more than a character inside a line: code,
# emphasis, links, tags, headings, tables, entities, formulas, addresses.
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$@]|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)


def to_markdown(brief: Brief) -> str:
    """The whole page; it ends in one line break."""
    return "\n".join(_Page(brief).lines()).rstrip() + "\n"


def plain(text: str) -> str:
    """Words of a report on one line of Markdown, as mere words."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text))


class _Page:
    """One brief under the pen; footnotes are gathered while its lines are written."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.reports = words.numbered(brief.reports)
        self.notes: list[str] = []
        self.numbers: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        brief = self.brief
        yield f"# {plain(brief.title)}"
        yield ""
        yield words.standfirst(brief)
        yield ""
        yield words.PROMISE
        yield ""
        yield from self._section("new", self._new)
        yield from self._section("said", self._sides)
        yield from self._section("timeline", self._timeline)
        yield from self._section("positions", self._positions)
        yield from self._section("figures", self._figures)
        yield from self._section("accusations", self._accusations)
        yield from self._section("differences", self._differences)
        if brief.framing:
            yield from self._section("framing", self._framing)
        yield from self._section("reports", self._reports)
        yield from self._section("aside", self._aside)
        yield from self._footnotes()

    def _section(self, name: str, told: Callable[[], Iterable[str]]) -> Iterator[str]:
        yield f"## {words.HEADINGS[name]}"
        yield ""
        lines = list(told())
        yield from lines or [words.NOTHING[name], ""]
        more = dict(self.brief.left_out).get(name)
        if more:
            yield f"_{more:,} {words.THINGS[name]} are not shown._"
            yield ""

    def _new(self) -> Iterator[str]:
        if self.brief.new:
            yield words.new_caption(self.brief)
            yield ""
            yield from map(self._item, self.brief.new)
            yield ""

    def _sides(self) -> Iterator[str]:
        for side in self.brief.sides:
            yield f"### {plain(side.name)}"
            yield ""
            for body in side.bodies:
                if body.name:
                    yield f"#### {plain(body.name)}"
                    yield ""
                for speaker in body.speakers:
                    yield from self._speaker(speaker, body.name or side.name)
            if side.more:
                yield f"_{words.of_others(side)}_"
                yield ""

    def _speaker(self, speaker: Speaker, whole: str) -> Iterator[str]:
        if speaker.name != whole:
            office = f", {plain(speaker.office)}" if speaker.office else ""
            yield f"**{plain(speaker.name)}**{office}"
            yield ""
        yield from (self._item(line, with_who=False) for line in speaker.lines)
        if speaker.more:
            yield f"- _and {words.counted(speaker.more, 'more statement')}_"
        yield ""

    def _timeline(self) -> Iterator[str]:
        for happening in sorted(self.brief.timeline, key=_by_day):
            line = happening.line
            when = line.when.told or "day not told"
            what = [happening.kind, happening.status, *happening.outcomes, happening.place]
            told = " · ".join(plain(part) for part in (*what, line.note) if part)
            who = f"{plain(line.who)}: " if line.who else ""
            yield f"- **{plain(when)}** {who}{self._pieces(line.words)} ({told}) {self._refs(line)}"
        if self.brief.timeline:
            yield ""

    def _positions(self) -> Iterator[str]:
        for row in self.brief.positions:
            yield f"### {plain(row.party)}"
            yield ""
            yield "| issue | position |"
            yield "|---|---|"
            for cell in row.cells:
                stands = []
                for stand in cell.stands:
                    moved = ", ".join(stand.before).replace("_", " ")
                    change = f" **← until then {moved}**" if moved else ""
                    stands.append(f"{self._told(stand.line, with_who=True)}{change}")
                more = [f"_{cell.more:,} earlier_"] if cell.more else []
                yield f"| {issue_told(cell.issue)} | {'<br>'.join(more + stands)} |"
            yield ""

    def _figures(self) -> Iterator[str]:
        if not self.brief.figures:
            return
        yield "| counted | lowest – highest | most say | low | as said | high | who says so |"
        yield "|---|---|---|--:|---|--:|---|"
        for count in self.brief.figures:
            head = [plain(count.counted), words.spread(count), words.most_say(count)]
            for claim in count.claims:
                line = claim.line
                who = plain(words.claims(claim))
                note = f" ({plain(line.note)})" if line.note else ""
                low, high = words.bounds(claim)
                row = [
                    *head,
                    low,
                    plain(words.said(claim)),
                    high,
                    f"{who}{note}, {plain(line.when.told or 'undated')} {self._refs(line)}",
                ]
                yield f"| {' | '.join(row)} |"
                head = ["", "", ""]
        yield ""

    def _accusations(self) -> Iterator[str]:
        for accusation in self.brief.accusations:
            yield self._item(accusation.line)
            for answer in accusation.answers:
                yield f"  {self._item(answer)}"
            if not accusation.answers:
                yield "  - _no answer is linked to it_"
        if self.brief.accusations:
            yield ""

    def _differences(self) -> Iterator[str]:
        kind = ""
        for difference in self.brief.differences:
            if difference.kind != kind:
                yield from [""] if kind else []
                kind = difference.kind
                yield f"### {words.VERDICTS[kind]}"
                yield ""
            yield f"- {matter(difference.on)}: {plain(difference.because)}"
            for line in difference.lines:
                yield f"  - {plain(line.who)}: {self._pieces(line.words)} {self._refs(line)}"
        if kind:
            yield ""

    def _framing(self) -> Iterator[str]:
        for wordings in self.brief.framing:
            yield f"- {plain(wordings.referent)}"
            for line in wordings.lines:
                yield f"  - {plain(line.who)}: “{plain(line.how)}” {self._refs(line)}"
        yield ""

    def _reports(self) -> Iterator[str]:
        for report in self.brief.reports:
            told = [report.outlet or "outlet unknown", words.dated(report), report.where]
            copied = f"repeats {report.origin}: {report.copied}" if report.copied else ""
            facts = " · ".join(plain(part) for part in (*told, copied) if part)
            yield f"{report.number}. {plain(report.title)} ({facts})"
        yield ""

    def _aside(self) -> Iterator[str]:
        for aside in self.brief.aside:
            yield f"- {plain(aside.where)} ({plain(aside.reason)}): {plain(aside.message)}"
            if aside.remedy:
                yield f"  {plain(aside.remedy)}"
        if self.brief.aside:
            yield ""

    def _footnotes(self) -> Iterator[str]:
        if self.notes:
            yield "## Evidence"
            yield ""
        yield from self.notes
        if self.notes:
            yield ""
        yield f"Read by {plain('; '.join(self.brief.readers) or 'nobody')}."

    def _item(self, line: Line, *, with_who: bool = True) -> str:
        return f"- {self._told(line, with_who=with_who)}"

    def _told(self, line: Line, *, with_who: bool) -> str:
        who = f"{plain(line.who)} " if with_who and line.who else ""
        about = words.about(line)
        tail = f" ({plain(about)})" if about else ""
        return f"{who}_{plain(line.how)}_ {self._pieces(line.words)}{tail} {self._refs(line)}"

    def _pieces(self, pieces: Sequence[Piece]) -> str:
        told = (f" {LEFT_OUT} " if each.mark == "left out" else _bold(each) for each in pieces)
        return re.sub(r"\s+", " ", "".join(told)).strip()

    def _refs(self, line: Line) -> str:
        return "".join(map(self._ref, line.evidence))

    def _ref(self, evidence: Evidence) -> str:
        if evidence.id not in self.numbers:
            self.numbers[evidence.id] = len(self.notes) + 1
            report = self.reports[evidence.report]
            body = "".join(_marked(piece) for piece in evidence.paragraph).strip()
            because = "; ".join(plain(each) for each in evidence.because)
            outlet = plain(evidence.chain[0])
            self.notes.append(
                f"[^{len(self.notes) + 1}]: {report.number}. {outlet}, "
                f"{plain(words.dated(report))}{plain(words.told_by(evidence))}: "
                f"{body} —{words.score(evidence)} · because {because}"
            )
        return f"[^{self.numbers[evidence.id]}]"


def _by_day(happening: Happening) -> str:
    """In one list without headings, what is far away stands in its order, too."""
    when = happening.line.when
    return when.first or when.last or "9999"


LEFT_OUT = r"\[…\]"


def _bold(piece: Piece) -> str:
    text = plain(piece.text)
    return f"**{text}**" if piece.mark in ("number", "happening") else text


def _marked(piece: Piece) -> str:
    """A piece of a paragraph: what the line stands on in bold, the rest as it is."""
    if piece.mark == "left out":
        return f" {LEFT_OUT} "
    text = plain(piece.text)
    words_ = text.strip()
    if piece.mark == "plain" or not words_:
        return text
    sign = "_" if piece.mark in ("cue", "speaker") else "**"
    return text.replace(words_, f"{sign}{words_}{sign}", 1)
