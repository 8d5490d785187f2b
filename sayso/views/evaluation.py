"""A comparison of codings for people and as JSON; and the reader as one more coder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sayso.errors import SaysoError
from sayso.measures.bootstrap import LEVEL, RESAMPLES, SEED
from sayso.measures.coded import CodedReport, CodedStatement, Coding
from sayso.measures.comparison import HOW, UNITS, Comparison, Difference, Figure, Found
from sayso.model import Capture, Document, ReaderInfo, Reading, Span
from sayso.readings.as_json import SCORE_DECIMALS
from sayso.views.lines import Line, Piece, Role
from sayso.views.reports import readings
from sayso.views.visible import visible

# Longest words shown of one part of a statement in the list of differences, in characters.
SHOWN = 70

NAMES = {"statements": "statements", "cue": "cues", "speaker": "speakers", "content": "contents"}

UNNAMED, UNCUED = "nobody named", "no cue"


def read_anew(
    gold: Coding,
    *,
    info: ReaderInfo,
    extract: Callable[[Capture], Document],
    read_all: Callable[[Iterable[Document]], Iterator[Reading]],
    set_aside: Callable[[str, SaysoError], None],
) -> Coding:
    """The reader's own coding of the reports of another.

    A report that it cannot read is handed to ``set_aside``, and is one in which it found nothing.
    """
    found = {
        reading.document.where: reading
        for reading in readings(
            [report.capture for report in gold.reports],
            extract=extract,
            read_all=read_all,
            set_aside=set_aside,
        )
    }
    reports = tuple(
        CodedReport(report.capture, _statements(found.get(report.name))) for report in gold.reports
    )
    return Coding(f"{info.name} {info.version} ({info.model})", "reader", reports)


def _statements(reading: Reading | None) -> tuple[CodedStatement, ...]:
    if reading is None:
        return ()
    names = {actor.id: actor.name for actor in reading.actors}
    return tuple(CodedStatement.read(statement, names) for statement in reading.statements)


def lines(comparison: Comparison, *, differences: bool) -> Iterator[Line]:
    """All figures, and what the two have apart where that is wanted."""
    yield _plain(_heading(comparison))
    yield Line()
    yield from map(_plain, _table(comparison))
    yield Line()
    yield from map(_plain, _labels(comparison))
    yield Line()
    yield _plain(_about_intervals(comparison))
    if differences:
        yield from _differences(comparison)


def _plain(text: str) -> Line:
    return Line((Piece(text),))


def _by_reader(comparison: Comparison) -> bool:
    return comparison.other.shape == "reader"


def _heading(comparison: Comparison) -> str:
    gold, other = comparison.gold, comparison.other
    both = comparison.found["statements"]["overlap"]
    reports = _counted(comparison.reports, "report")
    if _by_reader(comparison):
        return (
            f"{visible(gold.where)} ({gold.shape}): {reports}, "
            f"{_counted(both.wanted, 'statement')}. {visible(other.where)} finds {both.found}, "
            f"{both.right} of them right."
        )
    return (
        f"{visible(gold.where)} ({gold.shape}) and {visible(other.where)} ({other.shape}): "
        f"{reports}, {_counted(both.wanted, 'statement')} and {both.found}, {both.right} in both."
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _table(comparison: Comparison) -> Iterator[str]:
    """A line for each unit and each way of matching; between coders, F1 alone is the same for
    both of them, so no other share is shown."""
    by_reader = _by_reader(comparison)
    heads = ("precision", "recall", "F1") if by_reader else ("F1", "both", "first", "second")
    yield _row("", heads)
    for unit in UNITS:
        for how in HOW:
            one = comparison.found[unit][how]
            yield _row(f"{NAMES[unit]}, {how}", _shares(one) if by_reader else _counts(one))


def _row(name: str, cells: Sequence[str]) -> str:
    first, *others = cells
    width = 18 if others and others[-1].endswith((")", "F1")) else 8
    return f"{name:21}{first:18}{''.join(f'{cell:{width}}' for cell in others)}".rstrip()


def _shares(found: Found) -> list[str]:
    return [_shown(found.precision), _shown(found.recall), _shown(found.f1)]


def _counts(found: Found) -> list[str]:
    return [_shown(found.f1), str(found.right), str(found.wanted), str(found.found)]


def _shown(figure: Figure) -> str:
    if figure.value is None:
        return "–"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.2f}"
    return f"{figure.value:.2f} ({figure.low:.2f}–{figure.high:.2f})"


def _labels(comparison: Comparison) -> Iterator[str]:
    """How far labels agree where both gave one, then alpha over the words of the texts."""
    both = comparison.found["statements"]["overlap"].right
    known = {name: one for name, one in comparison.labelled.items() if one.of}
    if known:
        yield f"Labelled alike, of the {both} statements in both:"
    for name, one in known.items():
        cells = [_shown(one.accuracy), f"{one.alike} of {one.of}", f"kappa {_shown(one.kappa)}"]
        yield f"{name:21}{cells[0]:18}{cells[1]:14}{cells[2]}".rstrip()
    if unknown := [name for name in comparison.labelled if name not in known]:
        yield f"Not labelled by both: {', '.join(unknown)}."
    yield f"{'alpha over words':21}{_shown(comparison.alpha)}"


def _about_intervals(comparison: Comparison) -> str:
    if comparison.reports < 2:
        return "No intervals: they take two reports at least."
    return (
        f"In brackets: {LEVEL * 100:.0f} % intervals, from {RESAMPLES} resamples of the reports "
        f"(seed {SEED})."
    )


def _differences(comparison: Comparison) -> Iterator[Line]:
    report: CodedReport | None = None
    kinds = _kinds(comparison)
    width = max(map(len, kinds.values())) + 2
    for difference in comparison.differences:
        if difference.report is not report:
            report = difference.report
            yield Line()
            yield Line((Piece(visible(report.name), "title"),))
        first = f"  {kinds[difference.kind]:{width}}"
        yield Line(tuple(_told(difference)), first, " " * len(first))
    if not comparison.differences:
        yield Line()
        yield _plain("No differences.")


def _kinds(comparison: Comparison) -> dict[str, str]:
    if _by_reader(comparison):
        return {"missed": "missed", "spurious": "spurious", "labels": "labels"}
    return {"missed": "first only", "spurious": "second only", "labels": "labels"}


def _told(difference: Difference) -> Iterator[Piece]:
    """Speaker, cue and content, after what it is called and how it is labelled otherwise."""
    one = difference.gold or difference.other
    if one is None:
        return
    yield Piece(f"{visible(one.name)}  ", "faint")
    if difference.gold is not None and difference.other is not None:
        values = [
            (name, getattr(difference.gold, name), getattr(difference.other, name))
            for name in difference.labels
        ]
        yield Piece(
            "; ".join(f"{name} {visible(a)}, not {visible(b)}" for name, a, b in values) + ": "
        )
    text = difference.report.text
    yield _piece(" + ".join(_words(one.speakers, text)), "speaker", UNNAMED)
    yield Piece(" | ", "faint")
    yield _piece(" … ".join(_words(one.cue, text)), "cue", UNCUED)
    yield Piece(" | ", "faint")
    yield Piece(_shortened(" … ".join(_words(one.content, text))), "content paraphrased")
    if one.score is not None and difference.gold is None:
        yield Piece(f"  {one.score:.2f}", "faint")


def _piece(words: str, role: Role, instead: str) -> Piece:
    return Piece(words, role) if words else Piece(instead, "faint")


def _words(spans: Iterable[Span], text: str) -> list[str]:
    return [visible(span.of(text)) for span in spans]


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 2].rsplit(' ', 1)[0]} …"


def comparison_to_json(
    comparison: Comparison, *, set_aside: Sequence[tuple[str, SaysoError]] = ()
) -> dict[str, Any]:
    """One object with every figure and every difference; unknown is null, none is [].

    "right" are in both codings, "found" in the other one, "wanted" in the gold.
    """
    return {
        "gold": _coding(comparison.gold),
        "other": _coding(comparison.other),
        "reports": comparison.reports,
        **{unit: {how: _found(comparison.found[unit][how]) for how in HOW} for unit in UNITS},
        **{
            name: {
                "alike": one.alike,
                "of": one.of,
                "accuracy": _figure(one.accuracy),
                "kappa": _figure(one.kappa),
            }
            for name, one in comparison.labelled.items()
        },
        "alpha": _figure(comparison.alpha),
        "bootstrap": {"resamples": RESAMPLES, "seed": SEED, "level": LEVEL},
        "differences": [_difference(one) for one in comparison.differences],
        "set_aside": [
            {"where": where, "reason": error.reason, "message": str(error)}
            for where, error in set_aside
        ],
        "notes": list(comparison.notes),
    }


def _coding(coding: Coding) -> dict[str, Any]:
    return {
        "where": coding.where,
        "shape": coding.shape,
        "reports": len(coding.reports),
        "statements": coding.statements,
    }


def _found(found: Found) -> dict[str, Any]:
    return {
        "right": found.right,
        "found": found.found,
        "wanted": found.wanted,
        "precision": _figure(found.precision),
        "recall": _figure(found.recall),
        "f1": _figure(found.f1),
    }


def _figure(figure: Figure) -> dict[str, float | None]:
    values = {"value": figure.value, "low": figure.low, "high": figure.high}
    return {
        name: None if value is None else round(value, SCORE_DECIMALS) + 0.0
        for name, value in values.items()
    }


def _difference(difference: Difference) -> dict[str, Any]:
    text = difference.report.text
    return {
        "kind": difference.kind,
        "report": difference.report.name,
        "labels": list(difference.labels),
        "gold": difference.gold and _statement(difference.gold, text),
        "other": difference.other and _statement(difference.other, text),
    }


def _statement(statement: CodedStatement, text: str) -> dict[str, Any]:
    return {
        "name": statement.name,
        "cue": _spans(statement.cue, text),
        "speakers": _spans(statement.speakers, text),
        "content": _spans(statement.content, text),
        "form": statement.form,
        "act": statement.act,
        "actor": statement.actor,
        "score": None if statement.score is None else round(statement.score, SCORE_DECIMALS),
    }


def _spans(spans: Iterable[Span], text: str) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
