"""What a measure comes to: counts, and rows of figures with a baseline beside each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import groupby
from typing import Literal

Detail = float | int | str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, how many the reader found, how many the gold wants.

    Fractions where several annotators share one text: each weighs one over their number.
    """

    right: float = 0.0
    found: float = 0.0
    wanted: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.found + other.found, self.wanted + other.wanted
        )

    def weighted(self, weight: float) -> Counts:
        return Counts(self.right * weight, self.found * weight, self.wanted * weight)

    @property
    def precision(self) -> float:
        """0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing was found or wanted."""
        return 2 * self.right / (self.found + self.wanted) if self.found or self.wanted else 0.0

    def details(self) -> dict[str, Detail]:
        return {
            "precision": self.precision,
            "recall": self.recall,
            "found": round(self.found, 3),
            "wanted": round(self.wanted, 3),
        }


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the table.

    measure: what is measured, one of the names ``--only`` takes. on: which texts.
    name: the figure. by: in words, the simple method behind the baseline.
    value: the reader's, None where it was not run or has none yet.
    baseline: the same figure for the simple method, None where there is none.
    better: whether more or less of it is better. details: what stands behind the value.
    """

    measure: str
    on: str
    name: str
    by: str = ""
    value: float | None = None
    baseline: float | None = None
    better: Literal["higher", "lower"] = "higher"
    details: Mapping[str, Detail] = field(default_factory=dict)

    def with_f1(self, counts: Counts | None, baseline: Counts | None) -> Row:
        """This row with an F1, and precision and recall behind it; None is "not run"."""
        return replace(
            self,
            value=counts.f1 if counts else None,
            baseline=baseline.f1 if baseline else None,
            details=counts.details() if counts else {},
        )

    def with_value(self, value: float | None, baseline: float | None, **details: Detail) -> Row:
        return replace(self, value=value, baseline=baseline, details=details)

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def _shown(number: float | None) -> str:
    return "" if number is None else f"{number:.3f}"


def plain_table(rows: Sequence[Row]) -> str:
    """The rows for a terminal: what is measured and on which texts, then a line for each figure."""
    width = max((len(_name(row)) for row in rows), default=0)
    lines = [f"{'':{width + 2}}  reader  baseline"]
    for (measure, on), here in groupby(rows, key=lambda row: (row.measure, row.on)):
        lines.append(f"{measure}: {on}")
        lines += [
            f"  {_name(row):{width}}  {_shown(row.value):>6}  {_shown(row.baseline):>8}  {row.by}"
            for row in here
        ]
    return "\n".join(line.rstrip() for line in lines)


def _name(row: Row) -> str:
    return row.name if row.better == "higher" else f"{row.name} (less is better)"


def markdown_table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, without a trailing line break."""
    lines = [
        ("figure", "on", "Sayso", "simple baseline"),
        ("---", "---", "---:", "---:"),
        *(
            (f"{row.measure}: {_name(row)}", row.on, _shown(row.value), _shown(row.baseline))
            for row in rows
        ),
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
