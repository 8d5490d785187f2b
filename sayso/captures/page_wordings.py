"""What pages say about themselves: the wordings in ``sayso/data/pages.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")


def wordings(kind: str) -> tuple[str, ...]:
    """The wordings of a kind ("consent", "paywall", "furniture"), as ``fold`` writes them."""
    return _table()[kind]


def fold(text: str) -> str:
    """A text in small letters, with straight quotation marks and single spaces."""
    return " ".join(text.translate(_STRAIGHT).lower().split())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    file = resources.files("sayso").joinpath("data", "pages.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {kind: tuple(values["wordings"]) for kind, values in table.items()}
