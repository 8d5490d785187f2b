"""Document -> Reading: what one report says, every part with its span and score."""

from sayso.readings.reader import Reader

__all__ = ["Reader"]
