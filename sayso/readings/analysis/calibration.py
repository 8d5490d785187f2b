"""From the network's own scores to probabilities that come true as often as they say.

The network is surer than it should be. On reports it was not trained on, its scores are set
beside how often they were right (a statement is right when it would count for attribution F1),
and a few knots are drawn through that, for each form apart: quoted words are found more easily
than a paraphrase. The knots are fitted together with the weights and lie beside them.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from sayso.errors import ReadingError
from sayso.model import Form

Knots = Sequence[tuple[float, float]]
"""(raw score, probability), raw scores rising strictly, both in [0, 1]."""


def calibrate(raw: float, form: Form, knots: Mapping[str, Knots]) -> float:
    """The probability that a statement with this raw score is right, to four decimals.

    raw: product of the attribution's cue, source and content scores, in [0, 1].
    knots: by form. Between two knots the line that joins them is followed, beyond the outermost
    their own probability. A form without knots keeps its raw score.
    """
    line = knots.get(form, ())
    return round(min(1.0, max(0.0, _interpolated(raw, line) if line else raw)), 4)


def knots_in(folder: Path) -> Mapping[str, Knots]:
    """The knots beside a model's weights: {"direct": [[raw, probability], …], …}.

    Empty where there is no ``calibration.json``. Raises ReadingError where it is something else.
    """
    file = folder / "calibration.json"
    if not file.is_file():
        return {}
    try:
        table = json.loads(file.read_text("utf-8"))
        return {form: _checked(form, table[form]) for form in ("direct", "mixed", "indirect")}
    except (ValueError, KeyError, TypeError) as error:
        raise ReadingError(
            f"{file}: {error!r}", "Install Sayso again, or fit the knots anew."
        ) from None


def _checked(form: str, line: Sequence[Sequence[float]]) -> Knots:
    knots = tuple((float(raw), float(probability)) for raw, probability in line)
    rising = all(a[0] < b[0] for a, b in pairwise(knots))
    if not rising or not all(0 <= value <= 1 for knot in knots for value in knot):
        raise ValueError(f"{form}: knots must rise and lie in [0, 1]")
    return knots


def _interpolated(raw: float, line: Knots) -> float:
    after = bisect_right(line, raw, key=lambda knot: knot[0])
    if after == 0:
        return line[0][1]
    if after == len(line):
        return line[-1][1]
    (x0, y0), (x1, y1) = line[after - 1], line[after]
    return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)
