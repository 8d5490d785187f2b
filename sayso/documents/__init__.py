"""Capture -> Document: the report's text, its parts, outlet, language and date."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.documents.making import FEWEST_CHARACTERS, document

__all__ = ["FEWEST_CHARACTERS", "document"]


def __getattr__(name: str) -> object:
    """What takes reports apart is loaded when there is one; other stages only look things up."""
    if name in __all__:
        from sayso.documents import making

        return getattr(making, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
