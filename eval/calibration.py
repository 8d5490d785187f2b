"""Are the scores of statements probabilities? Of statements scored 0.8, eight in ten right.

A statement is right when it is matched as for attribution F1; with several annotators it is
right to the share of them it matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from eval.attribution import Attributed, Reads, matched, subject_reads
from eval.corpora import AttributedArticle, polnear
from eval.figures import Row
from eval.subject import Subject

MEASURE = "calibration"
ON = "PolNeAR dev"
BINS = 10
BY = "every statement scored by the share that is right in the other half of the articles"

Judged = tuple[float, float]
"""A statement's score, and how far it is right: 0, 1, or the share of annotators."""


def judged(article: AttributedArticle, found: Sequence[Attributed]) -> list[Judged]:
    """Every statement found in an article, with its score and whether it was right."""
    right = [0.0] * len(found)
    for marks in article.annotators:
        wanted = [Attributed.marked(gold) for gold in marks]
        for index, _ in matched(found, wanted):
            right[index] += 1 / len(article.annotators)
    return [(one.score, share) for one, share in zip(found, right, strict=True)]


def expected_calibration_error(statements: Sequence[Judged]) -> float:
    """How far scores and shares right lie apart, over ten bins of equal width.

    A bin is half-open, [0, 0.1) and so on; a score of 1 belongs to the last. Each bin weighs
    as many statements as it holds; 0 when there are none.
    """
    if not statements:
        return 0.0
    scores, right = np.array(statements).T
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    apart = [abs((scores - right)[bins == number].sum()) for number in range(BINS)]
    return float(sum(apart) / len(statements))


def brier(statements: Sequence[Judged]) -> float:
    """Mean squared distance of scores from the truth; 0 when there are no statements."""
    if not statements:
        return 0.0
    scores, right = np.array(statements).T
    return float(((scores - right) ** 2).mean())


def constant_scores(articles: Sequence[Sequence[Judged]]) -> list[Judged]:
    """The same statements, each scored by the share right in the articles of the other parity."""
    halves = [[s for article in articles[parity::2] for s in article] for parity in (0, 1)]
    shares = [sum(right for _, right in half) / max(len(half), 1) for half in halves]
    return [(shares[1 - parity], right) for parity in (0, 1) for _, right in halves[parity]]


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """Expected calibration error and Brier score of the reader's own statements."""
    return rows(polnear(data, "dev"), subject_reads(subject)) if subject else [ERROR, BRIER]


ERROR = Row(MEASURE, ON, "expected calibration error", BY, better="lower")
BRIER = Row(MEASURE, ON, "Brier score", BY, better="lower")


def rows(articles: Iterable[AttributedArticle], reads: Reads) -> list[Row]:
    """The two figures for whoever reads the articles."""
    by_article = [judged(article, reads(article)) for article in articles]
    own = [statement for article in by_article for statement in article]
    constant = constant_scores(by_article)
    return [
        ERROR.with_value(
            expected_calibration_error(own),
            expected_calibration_error(constant),
            statements=len(own),
        ),
        BRIER.with_value(brier(own), brier(constant), statements=len(own)),
    ]
