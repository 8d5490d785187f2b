"""Two numbers that are each the only one of their deed in reports of one story.

Of many tolls two can be of two happenings; where either report tells but one, they are of that of
which both tell, unless a place says otherwise.
"""

from __future__ import annotations

from sayso.triangulation.counts import PEOPLE, Count
from sayso.triangulation.told_apart import HARM

ONLY_ONE = 1.0
"""Who was arrested, or died, as told of alone: "one employee was arrested" is no count of all."""


def are_alone(left: Count, right: Count) -> bool:
    """Whether each of two reports of one story has but one number of a deed and sort, and no place
    that one gives is another than those the other names there."""
    if not left.report.is_of_one_story_with(right.report) or not (left.sole and right.sole):
        return False
    if None in (left.deed, right.deed) or ONLY_ONE in (left.named, right.named):
        return False
    if left.deed != right.deed and HARM not in (left.deed, right.deed):
        return False
    if is_elsewhere(left, right) or is_elsewhere(right, left):
        return False
    return left.kind != PEOPLE or (left.leads and right.leads) or _are_of_one_scene(left, right)


def _are_of_one_scene(left: Count, right: Count) -> bool:
    """Whether the names around people counted have one in common, where both have any: in one
    story, soldiers fall at two places."""
    one, other = (each.report.names_around(each.figure.span) for each in (left, right))
    return bool(one & other) or not one or not other


def is_elsewhere(one: Count, other: Count) -> bool:
    """Whether a place of one is not among the names that stand around the other."""
    around = other.report.names_around(other.figure.span)
    return bool(one.place and around) and not one.place & around
