"""Document -> Reading: what one report says, every part with its span and score."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.readings.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> object:
    """``Reader`` loads the neural runtime, which training and the tokeniser can do without."""
    if name == "Reader":
        from sayso.readings.reader import Reader

        return Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
