"""What a measure comes to: counts, and rows of figures with a baseline beside each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
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


def total(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the table.

    measure: what is measured, one of the names ``--only`` takes. on: which texts.
    name: the figure. value: the reader's, None where it was not run or has none yet.
    baseline: the same figure for the simple method ``by`` names, None where there is none.
    better: whether more or less of it is better. details: what stands behind the value.
    """

    measure: str
    on: str
    name: str
    value: float | None
    baseline: float | None = None
    by: str = ""
    better: Literal["higher", "lower"] = "higher"
    details: Mapping[str, Detail] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def f1_row(
    measure: str, on: str, name: str, *, counts: Counts | None, baseline: Counts | None, by: str
) -> Row:
    """A row for an F1, precision and recall among its details; None is "not run"."""
    return Row(
        measure,
        on,
        name,
        counts.f1 if counts else None,
        baseline.f1 if baseline else None,
        by,
        details=counts.details() if counts else {},
    )


HEADINGS = ("measure", "on", "figure", "reader", "baseline", "the baseline is")


def _shown(number: float | None) -> str:
    return "" if number is None else f"{number:.3f}"


def _cells(row: Row) -> tuple[str, ...]:
    name = row.name if row.better == "higher" else f"{row.name} (less is better)"
    return row.measure, row.on, name, _shown(row.value), _shown(row.baseline), row.by


def plain_table(rows: Sequence[Row]) -> str:
    """The rows for a terminal, one line each, columns aligned."""
    lines = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    aligned = (
        "  ".join(
            cell.rjust(width) if column in (3, 4) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
    return "\n".join(line.rstrip() for line in aligned)


def markdown_table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, without a trailing line break."""
    lines = [HEADINGS, ("---", "---", "---", "---:", "---:", "---"), *(_cells(r) for r in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
