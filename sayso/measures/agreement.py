"""How far two coders agree beyond chance: alpha over a text's words, kappa over labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.measures.matching import Marked

Table = NDArray[np.float64]

# What a word can be; the layers in the order in which they go before one another.
LABELS = ("cue", "speaker", "content", "none")

# A word, or a mark by itself.
TOKEN = re.compile(r"\w+|[^\w\s]")


def token_labels(text: str, marked: Sequence[Marked]) -> list[int]:
    """One label for each word or mark of the text, as an index into ``LABELS``.

    A token has a layer when it shares a character with it: cue before speaker before content.
    """
    layers = [
        frozenset().union(*(one.cue for one in marked)),
        frozenset().union(*(one.speaker for one in marked)),
        frozenset().union(*(one.content for one in marked)),
    ]
    return [
        next((n for n, layer in enumerate(layers) if layer.intersection(range(*m.span()))), 3)
        for m in TOKEN.finditer(text)
    ]


def coincidences(left: Sequence[int], right: Sequence[int]) -> Table:
    """How often each label of one coder stands beside each of the other's, counted both ways.

    (labels, labels), symmetric; units that are not labelled by both cannot be given.
    """
    table = np.zeros((len(LABELS), len(LABELS)))
    for one, other in zip(left, right, strict=True):
        table[one, other] += 1
        table[other, one] += 1
    return table


def alpha(table: Table) -> float:
    """Krippendorff's alpha for two coders and nominal labels, from their coincidences.

    1 is full agreement, 0 what chance gives; 1 where only one label was ever used.
    """
    of_label = table.sum(axis=0)
    size = of_label.sum()
    seen = size - np.trace(table)
    expected = (size**2 - (of_label**2).sum()) / (size - 1) if size > 1 else 0.0
    return float(1 - seen / expected) if expected else 1.0


def kappa(table: Table) -> float | None:
    """Cohen's kappa, from how often each label of one coder meets each of the other's.

    table: (labels, labels), rows are one coder's, columns the other's. 1 is full agreement, 0 what
    chance gives; 1 where both used one label only, and the same; None where there is nothing.
    """
    size = table.sum()
    if not size:
        return None
    seen = np.trace(table) / size
    expected = float(table.sum(axis=0) @ table.sum(axis=1)) / size**2
    return float((seen - expected) / (1 - expected)) if expected < 1 else 1.0
