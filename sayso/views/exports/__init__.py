"""Readings in the forms that other programs read: one module a standard.

Each module has ``export(handed) -> files``. What it writes says no more than the readings do; what
people want left out is left out before (``handed.py``, ``withholding.py``).
"""

from sayso.views.exports.formats import FORMATS, Format
from sayso.views.exports.handed import File, Handed
from sayso.views.exports.withholding import withhold

__all__ = ["FORMATS", "File", "Format", "Handed", "withhold"]
