"""Whether the places of two accounts can be one, by the map: a suburb and its city, a town and its
country."""

from __future__ import annotations

import math

from sayso.model import Place

NEAR = 30.0
"""Kilometres between two towns of which one is told for the other: "near", "in", a suburb."""
EARTH = 6371.0
"""Kilometres from its centre to its surface."""


def can_be_one(one: Place | None, other: Place | None) -> bool:
    """Whether one place holds the other, or lies beside it; not where the map does not know."""
    if one is None or other is None or one.country is None or one.country != other.country:
        return False
    if "country" in (one.precision, other.precision):
        return True
    far = kilometres(one, other)
    return far is not None and far <= NEAR


def kilometres(one: Place, other: Place) -> float | None:
    """As the crow flies; None where one of them is not on the map."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    first, last = math.radians(one.lat), math.radians(other.lat)
    by_lat, by_lon = last - first, math.radians(other.lon - one.lon)
    part = math.sin(by_lat / 2) ** 2
    part += math.cos(first) * math.cos(last) * math.sin(by_lon / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(part, 1.0)))
