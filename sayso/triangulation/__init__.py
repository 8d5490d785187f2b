"""Readings -> reports side by side: copies, stories, agreement and contradiction."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.triangulation.side_by_side import compare

__all__ = ["compare"]


def __getattr__(name: str) -> object:
    """Setting reports side by side takes much that its single questions do without."""
    if name == "compare":
        from sayso.triangulation.side_by_side import compare

        return compare
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
