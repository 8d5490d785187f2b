"""Readings -> reports side by side: copies, stories, agreement and contradiction."""

from sayso.triangulation.compare import compare

__all__ = ["compare"]
