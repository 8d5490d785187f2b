"""Sayso reads news reports and says who said what, with the characters that support it."""

__version__ = "0.1.0"
