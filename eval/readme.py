"""The scores that the README shows: three in a sentence at its head, the rest in a table below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.corpora import CorpusError
from eval.figures import Row, markdown_table

TABLE = ("<!-- scores -->", "<!-- /scores -->")
IN_SHORT = ("<!-- scores in short -->", "<!-- /scores in short -->")

_GUM, _EWT = "GUM dev, free genres", "EWT dev"

# By measure and texts: the figures, in the order shown.
SHOWN: Mapping[tuple[str, str], Sequence[str]] = {
    ("attribution", "PolNeAR dev"): (
        "attribution F1",
        "attribution precision",
        "attribution recall",
        "cue character F1",
        "source character F1",
        "content character F1",
        "alpha",
    ),
    ("attribution", "PolNeAR dev, contents as stated, without quotation marks"): (
        "content character F1",
        "alpha",
    ),
    ("calibration", "PolNeAR dev"): ("expected calibration error", "Brier score"),
    ("syntax", f"{_EWT}, from raw text"): ("words F1", "sentences F1"),
    ("syntax", f"{_EWT}, given words and sentences"): ("UPOS", "LAS"),
    ("syntax", f"{_GUM}, from raw text"): ("words F1", "sentences F1"),
    ("syntax", f"{_GUM}, given words and sentences"): ("UPOS", "LAS"),
    ("mentions", f"{_GUM}, from raw text"): ("exact F1", "kind accuracy"),
    ("coreference", f"{_GUM}, from raw text"): (
        "CoNLL F1, with singletons",
        "CoNLL F1, without singletons",
        "CoNLL F1, persons, organisations and places without singletons",
    ),
    ("times", "TimeML held out, newswire"): (
        "relaxed extent F1",
        "strict extent F1",
        "value F1",
    ),
    ("events", "PLOVER sentences, five folds"): ("type macro-F1",),
    ("events", "PLOVER records, raw, five folds"): ("type F1", "type and parties F1"),
    ("events", "ECB+ dev, listed sentences, from raw text"): ("head word F1",),
    ("events", "TimeML held out, marked events"): ("took place or not, macro-F1",),
}


def shown_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows the README's table shows, in its order; CorpusError where one was not measured."""
    return [
        _figure(rows, measure, on, name) for (measure, on), names in SHOWN.items() for name in names
    ]


def in_short(rows: Sequence[Row]) -> str:
    """What somebody must know before relying on Sayso, in one sentence."""
    found, there = (
        _figure(rows, "attribution", "PolNeAR dev", f"attribution {name}")
        for name in ("precision", "recall")
    )
    off = _figure(rows, "calibration", "PolNeAR dev", "expected calibration error")
    return (
        f"Of the statements it finds, {_percent(found.value)} are right, and it finds "
        f"{_percent(there.value)} of those that people marked (a list of verbs of saying: "
        f"{_percent(found.baseline)} and {_percent(there.baseline)}); the score it gives a "
        f"statement is off by {_percent(off.value)} on average."
    )


def _figure(rows: Sequence[Row], measure: str, on: str, name: str) -> Row:
    found = [row for row in rows if (row.measure, row.on, row.name) == (measure, on, name)]
    if not found:
        raise CorpusError(f"found no figure {(measure, on, name)}, need it for the README")
    return found[0]


def _percent(value: float | None) -> str:
    if value is None:
        raise CorpusError("a figure was not measured, need it for the README")
    return f"{value:.0%}"


def with_scores(readme: str, rows: Sequence[Row]) -> str:
    """The README with what stands between each two markers replaced by these rows' figures."""
    readme = _between(readme, IN_SHORT, in_short(rows))
    return _between(readme, TABLE, markdown_table(shown_rows(rows)))


def _between(readme: str, markers: tuple[str, str], figures: str) -> str:
    before, opens, rest = readme.partition(markers[0])
    _, closes, after = rest.partition(markers[1])
    if not (opens and closes):
        raise CorpusError(f"README: found no lines {markers[0]} and {markers[1]}, need both")
    return f"{before}{opens}\n{figures}\n{closes}{after}"
