"""Which of several alike things is meant: another, an earlier, the next, the second; on what day.

"A further ship", "another salvo", "again in Liberty Square": words by which a report tells one
happening from another like it. Where only one of two accounts has them, they are hardly of one.
"""

from __future__ import annotations

from sayso.triangulation.clauses import Clause
from sayso.triangulation.periods import length_of, relation

A_NIGHT = 2
"""Days of a time that tells one happening from another."""


def of_instances(left: Clause, right: Clause) -> dict[str, float]:
    """Signs of whether two clauses are of one instance: see ``signs.py``."""
    one, other = left.instance, right.instance
    how = relation(left.when, right.when)
    short = max(length_of(left.when), length_of(right.when)) <= A_NIGHT
    return {
        "another": float(bool(one) != bool(other)),
        "one of a row": float(bool(one & other)),
        "one day": float(how == "same" and short),
        "other days": float(how == "apart"),
    }
