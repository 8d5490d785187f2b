"""The knowledge of this stage that is no code: readable, dated files in ``sayso/data``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def knowledge(name: str) -> dict[str, Any]:
    """The tables of ``sayso/data/NAME.toml``. Read once; treat as constant."""
    file = resources.files("sayso").joinpath("data", f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


# One character for one, so that offsets stay: capitals of ASCII become small, curly quotation
# marks straight, and every space the plain one. ``str.casefold`` would change lengths.
_FOLD = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ‘’“”´`\u00a0\u202f\u2009\t",
    "abcdefghijklmnopqrstuvwxyz''\"\"''    ",
)


def fold(text: str) -> str:
    """The same text, as long as before, in which wordings can be looked up."""
    return text.translate(_FOLD)
