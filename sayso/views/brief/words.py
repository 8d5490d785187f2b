"""What a brief's things are called on the page, the same in every rendering."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.views.brief.model import (
    Brief,
    Claim,
    Count,
    Evidence,
    Happening,
    Line,
    Report,
    Side,
)

HEADINGS = {
    "new": "What is new",
    "said": "Who said what",
    "timeline": "Timeline",
    "positions": "Positions",
    "figures": "Figures side by side",
    "accusations": "Accusations and answers",
    "differences": "Where reports agree and contradict",
    "framing": "How outlets word it",
    "reports": "The reports",
    "aside": "Set aside",
}
VAGUE = "vague"
ITSELF = "itself"
"""Who claims what an outlet tells in its own voice."""
NOTHING = {
    "new": "Nothing that is new.",
    "said": "No statement was found that is sure enough to show.",
    "timeline": "No event was found that is sure enough to show.",
    "positions": "No demand, offer or other position was found.",
    "figures": "No figure was found that is worth setting beside others.",
    "accusations": "No accusation was found.",
    "differences": "No two reports tell the same thing in a way that can be compared.",
    "framing": "",
    "reports": "There is no report.",
    "aside": "Every report could be read.",
}
THINGS = {
    "said": "more statements, of parties that say less",
    "timeline": "more events",
    "positions": "more parties with positions",
    "figures": "more figures",
    "accusations": "more accusations",
    "differences": "more comparisons",
    "framing": "more referents",
}
VERDICTS = {
    "contradict": "Contradict",
    "update": "Later report updates the earlier",
    "agree": "Agree",
}
PROMISE = (
    "Sayso does not decide who is right. It shows who says so: every line opens the words it "
    "stands on."
)
RECKONED = {"inferred": "inferred", "unknown": "not known"}


def numbered(reports: tuple[Report, ...]) -> Mapping[int, Report]:
    return {report.number: report for report in reports}


def counted(count: int, noun: str) -> str:
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"


def standfirst(brief: Brief) -> str:
    """What the brief is made of, in one sentence."""
    origins = len({report.origin for report in brief.reports})
    outlets = len({report.outlet for report in brief.reports if report.outlet})
    parts = [counted(len(brief.reports), "report")]
    if origins != len(brief.reports):
        parts.append(f"of {counted(origins, 'origin')}")
    told = [
        (outlets, "outlet"),
        (sum(report.statements for report in brief.reports), "statement"),
        (sum(report.events for report in brief.reports), "event"),
        (sum(report.figures for report in brief.reports), "figure"),
        (sum(report.positions for report in brief.reports), "position"),
    ]
    if brief.chosen:
        # What the reports hold in all is not what this page tells.
        told = told[:1]
    facts = [" ".join(parts), *(counted(count, noun) for count, noun in told if count)]
    if brief.chosen:
        facts.insert(0, f"Only {brief.chosen}")
    if brief.aside:
        facts.append(f"{len(brief.aside):,} set aside")
    return " · ".join(facts)


def new_caption(brief: Brief) -> str:
    if brief.new_since.first is None:
        return "None of the reports is dated, so all of it counts as new."
    return f"First told in reports of {brief.new_since.told}."


def told_by(evidence: Evidence) -> str:
    """Through whom it comes, beyond the outlet; "" where it is the outlet's own."""
    chain = " → ".join(evidence.chain[1:])
    return f" · told by {chain}" if chain else ""


def score(evidence: Evidence) -> str:
    return "" if evidence.score is None else f" · score {evidence.score:.2f}"


def dated(report: Report) -> str:
    """A report's day with how it is known, where that is not plainly said by the report."""
    told = report.when.told or "undated"
    basis = RECKONED.get(report.basis)
    return f"{told} ({basis})" if basis and report.when.told else told


def reports_of(line: Line) -> list[int]:
    return list(dict.fromkeys(evidence.report for evidence in line.evidence))


def about(line: Line) -> str:
    """What stands beside a line: its note, how many origins it has, its day."""
    origins = f"{line.origins} origins" if line.origins > 1 else ""
    return " · ".join(part for part in (line.note, origins, line.when.told) if part)


def number(value: float | None) -> str:
    """A bound in digits; an open one as an ellipsis."""
    if value is None:
        return "…"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def bounds(claim: Claim) -> tuple[str, str]:
    """The lower and the upper bound in digits; of "dozens" neither: a vague number is no bound."""
    if claim.bound == "vague":
        return VAGUE, VAGUE
    return number(claim.low), number(claim.high)


def most_say(count: Count) -> str:
    if count.most is None:
        return ""
    low, high, origins = count.most
    told = number(low) if low == high else f"{number(low)}–{number(high)}"
    if len(count.claims) == 1:
        return told
    return f"{told} ({counted(origins, 'origin')})"


def summary(count: Count) -> str:
    """How far the claims of one thing are apart, and what most say."""
    if len(count.claims) == 1:
        return ""
    if count.low is not None and count.low == count.high:
        return f"all say {most_say(count)}"
    most = most_say(count)
    if spread(count) == VAGUE:
        return "told without a number"
    return f"from {spread(count)}" + (f" · most say {most}" if most else "")


def spread(count: Count) -> str:
    """The outermost bounds: "120–140"; one number where they are one."""
    if all(claim.bound == "vague" for claim in count.claims):
        return VAGUE
    if count.low is not None and count.low == count.high:
        return number(count.low)
    return f"{number(count.low)} – {number(count.high)}"


def claims(claim: Claim) -> str:
    """Who says so: the outlets themselves, where nobody else is told to."""
    if claim.line.who != ITSELF:
        return claim.line.who
    outlets = list(dict.fromkeys(each.chain[0] for each in claim.line.evidence))
    more = f" and {counted(len(outlets) - 1, 'other outlet')}" if len(outlets) > 1 else ""
    return f"{outlets[0]}{more}"


def said(claim: Claim) -> str:
    signs = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
    words = claim.line.how
    sign = signs.get(claim.bound, "")
    return words if words.casefold().startswith(sign) and sign else f"{sign}{words}"


def of_others(side: Side) -> str:
    return f"and {counted(side.more, 'more statement')} of others"


def heading_of(happening: Happening) -> str:
    """Under what an event stands on the timeline: its day, unless that is far away."""
    if happening.era == "near":
        return happening.line.when.told
    return "Longer ago, or far ahead" if happening.era == "far" else "Day not told"
