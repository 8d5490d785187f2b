"""How much each word looks like one that shows a will: one linear map over the encoder's vectors.

Lists of words of stance are short, and many of their words show a will only in some surroundings.
The map is fitted on which of the words that may show one are shown so by plain rules, in reports
nobody labelled (``training/positions.py``); so it is as sure of words like those that are in no
list. No other layer depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

FILE = "wills.npz"

_PLACES = 2
"""Decimals kept: what is beyond differs with how a processor sums."""


@dataclass(frozen=True, slots=True)
class ShownWills:
    """The fitted map. weights: float32 (384,); bias: one more number."""

    weights: Floats
    bias: float

    @classmethod
    def kept_in(cls, folder: Path) -> ShownWills | None:
        """The map of a model's folder; None where it has none. ValueError for another file."""
        path = folder / FILE
        if not path.exists():
            return None
        arrays = np.load(path)
        return cls(arrays["weights"], float(arrays["bias"]))

    def keep_in(self, folder: Path) -> None:
        np.savez(folder / FILE, allow_pickle=False, weights=self.weights, bias=self.bias)

    def odds(self, vectors: Floats) -> list[float]:
        """The log-odds that each word shows a will, from float32 (words, 384)."""
        found: list[float] = np.round(vectors @ self.weights + self.bias, _PLACES).tolist()
        return found
