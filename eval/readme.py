"""The scores that the README shows: the figures a reader of it asks for first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.corpora import CorpusError
from eval.figures import Row, markdown_table

OPENS, CLOSES = "<!-- scores -->", "<!-- /scores -->"

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
    ("calibration", "PolNeAR dev"): ("expected calibration error",),
    ("syntax", f"{_EWT}, from raw text"): ("words F1", "sentences F1"),
    ("syntax", f"{_EWT}, given words and sentences"): ("UPOS", "LAS"),
    ("syntax", f"{_GUM}, from raw text"): ("words F1", "sentences F1"),
    ("syntax", f"{_GUM}, given words and sentences"): ("UPOS", "LAS"),
    ("mentions", f"{_GUM}, from raw text"): ("exact F1", "kind accuracy"),
    ("coreference", f"{_GUM}, from raw text"): (
        "CoNLL F1, with singletons",
        "CoNLL F1, without singletons",
    ),
    ("times", "TimeML held out, newswire"): ("relaxed extent F1", "strict extent F1"),
}


def shown_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows the README shows, in its order; CorpusError where one was not measured."""
    by_key = {(row.measure, row.on, row.name): row for row in rows}
    keys = [(measure, on, name) for (measure, on), names in SHOWN.items() for name in names]
    missing = [key for key in keys if key not in by_key]
    if missing:
        raise CorpusError(f"found no figure {missing[0]}, need it for the README")
    return [by_key[key] for key in keys]


def with_scores(readme: str, rows: Sequence[Row]) -> str:
    """The README with the table between its two markers replaced by these rows' table."""
    before, opens, rest = readme.partition(OPENS)
    _, closes, after = rest.partition(CLOSES)
    if not (opens and closes):
        raise CorpusError(f"README: found no lines {OPENS} and {CLOSES}, need both")
    return f"{before}{OPENS}\n{markdown_table(shown_rows(rows))}\n{CLOSES}{after}"
