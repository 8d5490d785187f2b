"""Positions: what each party asks, offers, accepts and refuses, on which issue.

The way of a position: words of stance and modal words -> wills (``wills``, ``modals``) -> one item
for each thing wanted (``items``) with its issue (``issues``) -> whose will it is, of whom it is
asked, who says so. ``accusations`` tells whom statements accuse, and which answer which. What
counts as a position, and what each field means, is section 12 of the codebook.
"""

from sayso.readings.positions.candidates import Candidate, Candidates
from sayso.readings.positions.reading import Sides, likely, sides, weighed

__all__ = ["Candidate", "Candidates", "Sides", "likely", "sides", "weighed"]
