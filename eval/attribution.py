"""Who is said to have said what, against the annotators of PolNeAR.

Only statements on the outlet's own level are compared (``within`` is None): PolNeAR marks none
inside another's content. Cue, source and content are compared in characters. The two differ in one
convention: PolNeAR counts the quotation marks around a content as content, the reader's content is
without them. So the double marks that stand right beside a content are put back before it is
compared. Extra rows say what it comes to when they are not, and the most that could then be
reached (gold without its marks, scored against itself).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.corpora import AttributedArticle, GoldAttribution, polnear
from eval.figures import Counts, Row
from eval.say_verbs import say_verb_rule
from eval.subject import Offsets, Subject
from sayso.measures.agreement import LABELS, alpha, coincidences, token_labels
from sayso.measures.matching import paired_by_content, speakers_fit
from sayso.measures.pairing import Pair
from sayso.model import Span, Statement

MEASURE = "attribution"
ON = "PolNeAR dev"
BY = "a list of verbs of saying, quotation marks, and the words beside the verb"
LAYERS = ("cue", "source", "content")


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution as sets of characters, whoever made it.

    score: the reader's; 1 for gold.
    """

    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]
    score: float = 1.0

    @classmethod
    def marked(cls, gold: GoldAttribution) -> Attributed:
        """As an annotator marked it."""
        return cls(_characters(gold.cue), _characters(gold.source), _characters(gold.content))

    @classmethod
    def stated(cls, statement: Statement) -> Attributed:
        """As the reader read it; joint speakers are one source."""
        return cls(
            _characters(_offsets(statement.cue)),
            _characters(_offsets(statement.speakers)),
            _characters(_offsets(statement.content)),
            statement.score,
        )

    @property
    def speaker(self) -> frozenset[int]:
        """What PolNeAR calls the source."""
        return self.source

    def layer(self, name: str) -> frozenset[int]:
        """The characters of "cue", "source" or "content"."""
        return {"cue": self.cue, "source": self.source, "content": self.content}[name]


def outermost(statements: Iterable[Statement]) -> list[Attributed]:
    """The statements on the outlet's own level."""
    return [Attributed.stated(s) for s in statements if s.within is None]


def _offsets(spans: Iterable[Span]) -> list[Offsets]:
    return [(span.start, span.end) for span in spans]


def _characters(places: Iterable[Offsets]) -> frozenset[int]:
    return frozenset(i for start, end in places for i in range(start, end))


def matched(found: Sequence[Attributed], wanted: Sequence[Attributed]) -> list[Pair]:
    """The pairs that are right: cues share a character, sources share one or are both absent.

    Contents are paired first, then judged: in PolNeAR no two attributions have one content, and
    every one has a cue.
    """
    return [
        (i, j)
        for i, j in paired_by_content(found, wanted)
        if found[i].cue & wanted[j].cue and speakers_fit(found[i], wanted[j])
    ]


def count_pairs(found: Sequence[Attributed], wanted: Sequence[Attributed]) -> Counts:
    """How many attributions were right."""
    return Counts(len(matched(found, wanted)), len(found), len(wanted))


def count_characters(
    found: Iterable[Attributed], wanted: Iterable[Attributed], layer: str
) -> Counts:
    """How many characters of one layer were right, all of a text's attributions together."""
    found_here = frozenset().union(*(a.layer(layer) for a in found))
    wanted_here = frozenset().union(*(a.layer(layer) for a in wanted))
    return Counts(len(found_here & wanted_here), len(found_here), len(wanted_here))


@dataclass(slots=True)
class Agreement:
    """Krippendorff's alpha over all units added.

    Units may weigh less than 1, where several annotators share a text.
    """

    coincidences: NDArray[np.float64] = field(
        default_factory=lambda: np.zeros((len(LABELS), len(LABELS)))
    )

    def add(self, left: Sequence[int], right: Sequence[int], weight: float = 1.0) -> None:
        """One unit for each pair of labels."""
        self.coincidences += weight * coincidences(left, right)

    @property
    def alpha(self) -> float:
        """1 is full agreement, 0 what chance gives; 1 where only one label was ever used."""
        return alpha(self.coincidences)


@dataclass(slots=True)
class Scores:
    """What a set of articles comes to."""

    pairs: Counts = field(default_factory=Counts)
    layers: dict[str, Counts] = field(default_factory=lambda: dict.fromkeys(LAYERS, Counts()))
    agreement: Agreement = field(default_factory=Agreement)

    def add(
        self,
        text: str,
        found: Sequence[Attributed],
        wanted: Sequence[Attributed],
        weight: float = 1.0,
    ) -> None:
        """One annotator's view of one article."""
        self.pairs += count_pairs(found, wanted).weighted(weight)
        for layer in LAYERS:
            self.layers[layer] += count_characters(found, wanted, layer).weighted(weight)
        self.agreement.add(token_labels(text, found), token_labels(text, wanted), weight)


Reads = Callable[[AttributedArticle], Sequence[Attributed]]


def score(articles: Iterable[AttributedArticle], reads: Reads) -> Scores:
    """Every article against every one of its annotators, who share the article's weight."""
    scores = Scores()
    for article in articles:
        found = reads(article)
        for marks in article.annotators:
            wanted = [Attributed.marked(gold) for gold in marks]
            scores.add(article.text, found, wanted, 1 / len(article.annotators))
    return scores


def among_annotators(articles: Iterable[AttributedArticle]) -> Scores:
    """Every pair of an article's annotators against one another, each article weighing one."""
    scores = Scores()
    for article in articles:
        views = [[Attributed.marked(gold) for gold in marks] for marks in article.annotators]
        pairs = list(combinations(views, 2))
        for one, other in pairs:
            scores.add(article.text, one, other, 1 / len(pairs))
    return scores


# Straight, curly and low quotation marks. Put back are only the double ones, and two straight
# single ones side by side: a single one next to a content is as often an apostrophe.
_DOUBLE = '"\u201c\u201d\u201e'
_MARKS = _DOUBLE + "'\u2018\u2019\u201a \t\r\n"


def without_marks(text: str, place: Offsets) -> Offsets | None:
    """The stretch without quotation marks and white space at its ends, None if nothing is left."""
    inner = text[slice(*place)].strip(_MARKS)
    if not inner:
        return None
    start = text.index(inner, place[0])
    return start, start + len(inner)


def with_marks(text: str, content: frozenset[int]) -> frozenset[int]:
    """The characters with the double quotation marks that stand right next to them.

    Two straight single marks side by side are a double one: some articles are typed so.
    """
    beside: set[int] = set()
    for i in content:
        for step in (-1, 1):
            if i + step not in content:
                beside.update(_double_mark(text, i + step, step))
    return content | beside


def _double_mark(text: str, place: int, step: int) -> tuple[int, ...]:
    """The characters of the double mark that begins at a place; step: -1 where it goes left."""
    if not 0 <= place < len(text):
        return ()
    if text[place] in _DOUBLE:
        return (place,)
    both = (place, place + step)
    return both if text[max(0, min(both)) : max(both) + 1] == "''" else ()


def marks_put_back(text: str, found: Iterable[Attributed]) -> list[Attributed]:
    """Attributions as PolNeAR would mark them: quotation marks belong to the content."""
    return [replace(a, content=with_marks(text, a.content)) for a in found]


def _trimmed(article: AttributedArticle, marks: Iterable[GoldAttribution]) -> list[Attributed]:
    trimmed = []
    for gold in marks:
        content = [kept for place in gold.content if (kept := without_marks(article.text, place))]
        trimmed.append(Attributed.marked(GoldAttribution(gold.cue, gold.source, tuple(content))))
    return trimmed


def cost_of_trimming(articles: Iterable[AttributedArticle]) -> Scores:
    """Gold without quotation marks at the ends of its content, scored against gold with them.

    The most that a reader can reach which leaves those marks out.
    """
    scores = Scores()
    for article in articles:
        for marks in article.annotators:
            wanted = [Attributed.marked(gold) for gold in marks]
            weight = 1 / len(article.annotators)
            scores.add(article.text, _trimmed(article, marks), wanted, weight)
    return scores


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """Attribution F1, character F1 of each layer, and alpha, on PolNeAR dev."""
    articles = polnear(data, "dev")
    reads = subject_reads(subject) if subject else None
    marked = score(articles, _putting_marks_back(reads)) if reads else None
    as_stated = score(articles, reads) if reads else None
    return [
        *_rows(marked, score(articles, _putting_marks_back(baseline_reads))),
        *_rows_as_stated(as_stated, score(articles, baseline_reads)),
        *_orientation(data, articles),
    ]


def _putting_marks_back(reads: Reads) -> Reads:
    return lambda article: marks_put_back(article.text, reads(article))


def subject_reads(subject: Subject) -> Reads:
    """The reader's outermost statements of an article."""
    return lambda article: outermost(subject.statements(article.name, article.text))


def baseline_reads(article: AttributedArticle) -> list[Attributed]:
    """What the rule finds in an article."""
    return [Attributed.marked(found) for found in say_verb_rule(article.text)]


def _rows(reader: Scores | None, baseline: Scores) -> list[Row]:
    pairs = reader.pairs if reader else None
    rows = [Row(MEASURE, ON, "attribution F1", BY).with_f1(pairs, baseline.pairs)]
    for name in ("precision", "recall"):
        value: float | None = getattr(pairs, name, None)
        row = Row(MEASURE, ON, f"attribution {name}", BY)
        rows.append(row.with_value(value, getattr(baseline.pairs, name)))
    rows += [_layer_row(ON, layer, reader, baseline) for layer in LAYERS]
    return [*rows, _alpha_row(ON, reader, baseline)]


def _rows_as_stated(reader: Scores | None, baseline: Scores) -> list[Row]:
    """What depends on the quotation marks, with none put back."""
    on = f"{ON}, contents as stated, without quotation marks"
    return [_layer_row(on, "content", reader, baseline), _alpha_row(on, reader, baseline)]


def _layer_row(on: str, layer: str, reader: Scores | None, baseline: Scores) -> Row:
    row = Row(MEASURE, on, f"{layer} character F1", BY)
    return row.with_f1(reader.layers[layer] if reader else None, baseline.layers[layer])


def _alpha_row(on: str, reader: Scores | None, baseline: Scores) -> Row:
    alpha = reader.agreement.alpha if reader else None
    return Row(MEASURE, on, "alpha", BY).with_value(alpha, baseline.agreement.alpha)


def _orientation(data: Path, articles: Sequence[AttributedArticle]) -> list[Row]:
    """Rows without a reader in them: what trimming costs, and how far people agree."""
    several = [a for a in [*polnear(data, "train"), *articles] if len(a.annotators) > 1]
    trimmed = f"{ON}, gold without the quotation marks at its content's ends"
    people = f"PolNeAR, annotators of {len(several)} articles among themselves"
    return [
        *_people_rows(trimmed, cost_of_trimming(articles)),
        *_people_rows(people, among_annotators(several)),
    ]


def _people_rows(on: str, scores: Scores) -> list[Row]:
    figures = {
        "attribution F1": scores.pairs.f1,
        "content character F1": scores.layers["content"].f1,
        "alpha": scores.agreement.alpha,
    }
    return [
        Row(MEASURE, on, name, "marked by people", baseline=figure)
        for name, figure in figures.items()
    ]
