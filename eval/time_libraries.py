"""Two libraries that read times, beside Sayso, on the same articles of TimeML.

Usage: ``python -m eval.time_libraries --data DIR``, in an environment that has them:
``pip install recognizers-text-suite==1.0.2a2 "emoji<2" dateparser``. One that is not installed is
named with this command; the others are measured all the same.

Each is given the article's day. What they return is made TIMEX3 as far as it can be: of several
readings recognizers-text gives, the first that names a day, which is the past one; of the moment
that dateparser gives, its day. Neither is meant for TIMEX3: the value is a strict judge of both.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from eval.corpora import CorpusError, TimedArticle, held_out, timeml
from eval.subject import Offsets, Subject
from eval.times import GROUPS, Found, Scores, found_times, group_of, score, simple_times

INSTALL = 'pip install recognizers-text-suite==1.0.2a2 "emoji<2" dateparser'

Finder = Callable[[str, datetime], Found]
"""A text and the day it was published -> its times."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library by the name it is installed under; finder: imports it, or raises ImportError."""

    name: str
    finder: Callable[[], Finder]


def recognizers() -> Finder:
    """recognizers-text: it gives the place of the last character, and several readings."""
    module: Any = import_module("recognizers_date_time")

    def found(text: str, day: datetime) -> Found:
        results = module.recognize_datetime(text, module.Culture.English, reference=day)
        return {
            (result.start, result.end + 1): timex_value((result.resolution or {}).get("values", ()))
            for result in results
        }

    return found


def timex_value(readings: Sequence[Mapping[str, str]]) -> str:
    """The TIMEX3 value of what recognizers-text reads; "" where it reads nothing.

    Its own value stands where it is whole; a part of a day, a month or a day that lacks its year
    gets it from the first reading.
    """
    if not readings:
        return ""
    value = readings[0].get("timex", "")
    day = readings[0].get("value") or readings[0].get("start") or ""
    if "X" not in value or not day[:4].isdigit():
        return value
    _, hour, part = value.partition("T")
    shape = value.split("T")[0]
    kept = day[:7] if len(shape) == 7 and "W" not in shape else day[:10]
    return f"{kept}T{part}" if hour else kept


def dates() -> Finder:
    """dateparser's search: it gives the words without their places, and a moment."""
    module: Any = import_module("dateparser.search")

    def found(text: str, day: datetime) -> Found:
        settings = {"RELATIVE_BASE": day, "PREFER_DATES_FROM": "past"}
        results = module.search_dates(text, languages=["en"], settings=settings) or ()
        return placed(text, [(words, moment.date().isoformat()) for words, moment in results])

    return found


def placed(text: str, found: Sequence[tuple[str, str]]) -> Found:
    """Words in their order, with the places where they stand; those that do not are left out."""
    places: dict[Offsets, str] = {}
    at = 0
    for words, value in found:
        start = text.find(words, at)
        if start >= 0 and words:
            at = start + len(words)
            places[start, at] = value
    return places


LIBRARIES = (Library("recognizers-text-date-time", recognizers), Library("dateparser", dates))


def lines(
    articles: Sequence[TimedArticle],
    subject: Subject | None,
    libraries: Sequence[Library] = LIBRARIES,
) -> list[str]:
    """A table: a line for each reader of times, and one for each library that is not there."""
    read: list[tuple[str, Callable[[TimedArticle], Found]]] = []
    if subject is not None:
        analyse = subject.analyse
        read.append(("Sayso", lambda article: found_times(article, analyse(article.text))))
    missing = []
    for library in libraries:
        try:
            finder = library.finder()
        except ImportError as error:
            missing.append(f"{library.name}: not installed ({error}): {INSTALL}")
            continue
        name = f"{library.name} {metadata.version(library.name)}"
        read.append((name, _on_its_day(finder)))
    read.append(("a simple pattern", lambda article: simple_times(article.text)))
    return [*_table(articles, read), *missing]


def _on_its_day(finder: Finder) -> Callable[[TimedArticle], Found]:
    return lambda article: finder(article.text, datetime.fromisoformat(article.published[:10]))


def _table(
    articles: Sequence[TimedArticle], read: Sequence[tuple[str, Callable[[TimedArticle], Found]]]
) -> list[str]:
    width = max(len(name) for name, _ in read)
    shown = [f"{'':{width}}  " + "  ".join(f"{group:^23}" for group in GROUPS)]
    shown.append(f"{'':{width}}  " + "  ".join(["relaxed  strict   value"] * len(GROUPS)))
    for name, finder in read:
        totals = {group: Scores() for group in GROUPS}
        for article in articles:
            scores = score(finder(article), {time.place: time.value for time in article.times})
            totals[group_of(article.name)] += scores
            totals["all"] += scores
        cells = (
            f"{each.relaxed.f1:7.3f} {each.strict.f1:7.3f} {each.value.f1:7.3f}"
            for each in totals.values()
        )
        shown.append(f"{name:{width}}  " + "  ".join(cells))
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.time_libraries", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--no-reader", action="store_true", help="the libraries alone")
    options = parser.parse_args(arguments)
    try:
        articles = [article for article in timeml(options.data) if held_out(article.name)]
    except (CorpusError, OSError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 1
    subject = None
    if not options.no_reader:
        from eval.shipped import ShippedReader
        from sayso.readings import Reader

        subject = ShippedReader(Reader())
    print(f"times, beside libraries: TimeML held out, {len(articles)} articles, F1")
    print("\n".join(lines(articles, subject)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
