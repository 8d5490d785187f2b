"""Which reports are of one story, and which event mentions of one event: ECB+ dev, from raw text.

``python -m eval.stories --data DIR`` reads the dev topics' reports as running text and prints

* B³ F1 over the documents: of *topics* (kinds of happening) and of *sub-topics* (happenings: what
  Sayso calls stories), beside grouping by TF-IDF alone, its threshold fitted on the other topics;
* CoNLL F1 of event mentions in the listed sentences, by head word, singletons kept: triggers the
  network found, of one idea in one found story, beside those with one stem in one found story.

``--reports FILE`` also asks, for the pairs of real reports in ``eval/judged/stories.jsonl``,
whether they are of one story. ``--fit`` (with ``--reports``) fits the line that decides instead: on
the other topics and half of those pairs.
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from eval.copies import readings_of
from eval.coreference import Cluster, Scores, b_cubed, score
from eval.corpora import CorpusError
from eval.ecb_plus import EcbReport, ecb_reports
from eval.figures import Row, plain_table
from eval.judged.draw import HERE, digest
from sayso.model import Analysis, Reading, Span
from sayso.triangulation.prose import proses_of
from sayso.triangulation.stories import (
    SAME_HAPPENING,
    Described,
    Line,
    described,
    joined,
    linked,
)
from sayso.triangulation.terms import Rarity, terms_of
from sayso.triangulation.wording import idea_of

if TYPE_CHECKING:
    from sayso.readings import Reader

MEASURE = "stories"
ON = "ECB+ dev, from raw text"
LABELS = HERE / "stories.jsonl"

# TF-IDF alone: the mean cosine from which groups are joined, as it was best on the topics that are
# not measured on. Of kinds of happening nothing else is needed; every two reports are held against
# each other there, because the index of stories does not bring those of one kind together.
TFIDF_STORY = Line(1, 0, 0, 0, 0, 0, join=0.16)
TFIDF_KIND = Line(1, 0, 0, 0, 0, 0, join=0.068)


@dataclass(frozen=True, slots=True)
class Read:
    """A report of the corpus with what the reader made of it."""

    report: EcbReport
    reading: Reading
    analysis: Analysis


def groups(reports: Sequence[Described], line: Line) -> list[Cluster]:
    """The stories of these reports, by their numbers."""
    return [frozenset(group) for group in joined(linked(reports, line), len(reports), line)]


def descriptions(readings: Sequence[Reading]) -> list[Described]:
    terms = [terms_of(*told) for told in zip(readings, proses_of(readings), strict=True)]
    return described(terms, Rarity(terms))


def by_name(names: Iterable[Hashable]) -> list[frozenset[int]]:
    """The numbers of the items that have one name, for each name."""
    found: dict[Hashable, set[int]] = defaultdict(set)
    for number, name in enumerate(names):
        found[name].add(number)
    return [frozenset(each) for each in found.values()]


def story_rows(read: Sequence[Read]) -> Iterator[Row]:
    reports = descriptions([each.reading for each in read])
    kinds = by_name(each.report.topic for each in read)
    stories = by_name(each.report.subtopic for each in read)
    every_two = {
        (i, j): TFIDF_KIND.odds(reports[i].like(reports[j]))
        for i, j in combinations(range(len(reports)), 2)
    }
    found = [frozenset(group) for group in joined(every_two, len(reports), TFIDF_KIND)]
    by_kind = b_cubed(found, [*kinds]).f1
    yield Row(MEASURE, ON, "B3 F1, topics", "TF-IDF").with_value(by_kind, by_kind)
    yield Row(MEASURE, ON, "B3 F1, sub-topics told apart", "TF-IDF").with_value(
        b_cubed(groups(reports, SAME_HAPPENING), [*stories]).f1,
        b_cubed(groups(reports, TFIDF_STORY), [*stories]).f1,
    )


Mention = tuple[int, int]
"""Number of the report and index of the head word."""


def event_row(read: Sequence[Read]) -> Row:
    """CoNLL F1 of event mentions across reports, topics and sub-topics as found."""
    reports = descriptions([each.reading for each in read])
    story_of = {r: n for n, group in enumerate(groups(reports, SAME_HAPPENING)) for r in group}
    wanted = gold_events(read)
    found = [mention for number, each in enumerate(read) for mention in triggers(number, each)]

    def scored(alike: Mapping[Mention, str]) -> Scores:
        names = [(story_of[mention[0]], alike[mention]) for mention in found]
        clusters = [frozenset(found[place] for place in group) for group in by_name(names)]
        return score(clusters, wanted)

    word = {mention: _word(read, mention) for mention in found}
    ours = scored({mention: idea_of(word[mention]) for mention in found})
    simple = scored({mention: stem(word[mention]) for mention in found})
    row = Row(MEASURE, ON, "CoNLL F1, events across reports", "one stem in one found story")
    return row.with_value(
        ours.conll, simple.conll, MUC=ours.muc.f1, B3=ours.b_cubed.f1, CEAFe=ours.ceaf.f1
    )


def gold_events(read: Sequence[Read]) -> list[Cluster]:
    """The marked events by the head words of their mentions; a word belongs to the first."""
    events: dict[str, set[Mention]] = defaultdict(set)
    taken: set[Mention] = set()
    for number, each in enumerate(read):
        for gold in each.report.events:
            mention = number, head_of(each.analysis, gold.span)
            if mention not in taken:
                taken.add(mention)
                events[gold.event].add(mention)
    return [frozenset(mentions) for mentions in events.values()]


def triggers(number: int, read: Read) -> Iterator[Mention]:
    """The words of the listed sentences that likelier than not name an event."""
    words = read.analysis.words
    for trigger in read.analysis.events:
        start = words[trigger.word][0]
        if trigger.score >= 0.5 and any(s.start <= start < s.end for s in read.report.listed):
            yield number, trigger.word


def head_of(analysis: Analysis, span: Span) -> int:
    """The first word of a stretch whose head stands outside it, or that is a root."""
    first = bisect_left(analysis.words, span.start, key=lambda word: word[1] - 1)
    after = bisect_left(analysis.words, span.end, key=lambda word: word[0])
    for word in range(first, after):
        if analysis.heads[word] == word or not first <= analysis.heads[word] < after:
            return word
    return min(first, len(analysis.words) - 1)


def _word(read: Sequence[Read], mention: Mention) -> str:
    analysis = read[mention[0]].analysis
    start, end = analysis.words[mention[1]]
    return analysis.text[start:end].lower()


def stem(word: str) -> str:
    """A verb's or noun's form without its commonest ending: the baseline's idea of a lemma."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


@dataclass(frozen=True, slots=True)
class Judged:
    """Two real reports, by the lines they stand in, and whether they are of one story."""

    left: int
    right: int
    same: bool

    @property
    def learnt(self) -> bool:
        """Whether the line was fitted on it; the others are measured on."""
        return int(digest(f"stories {min(self.left, self.right)}")[0], 16) % 2 == 1


def judged(rows: Iterable[Mapping[str, object]]) -> list[Judged]:
    """The pairs of the labels; those that their reader was unsure of are left out."""
    pairs = []
    for row in rows:
        reports = row["reports"]
        assert isinstance(reports, list)
        left, right = (int(report["line"]) for report in reports)
        if row["verdict"] != "unsure":
            pairs.append(Judged(left, right, row["verdict"] == "same"))
    return pairs


Numbers = npt.NDArray[np.float64]


def features(pairs: Iterable[Judged], by_line: Mapping[int, Described]) -> Numbers:
    """float64 (pairs, 5): the likenesses of each pair."""
    return np.array([astuple(by_line[p.left].like(by_line[p.right])) for p in pairs])


def pair_rows(pairs: Sequence[Judged], by_line: Mapping[int, Described]) -> Iterator[Row]:
    """How many verdicts on pairs are right, by the odds of the pair alone."""
    on = "real reports, doubtful pairs"
    for name, learnt in (("half learnt from", True), ("other half", False)):
        half = [pair for pair in pairs if pair.learnt == learnt]
        if not half:
            continue
        lines = {"ours": SAME_HAPPENING, "TF-IDF": TFIDF_STORY}
        right = {
            by: sum(
                (line.odds(by_line[p.left].like(by_line[p.right])) >= line.join) == p.same
                for p in half
            )
            / len(half)
            for by, line in lines.items()
        }
        yield Row(MEASURE, on, f"verdicts right, {name}", "TF-IDF").with_value(
            right["ours"], right["TF-IDF"], pairs=len(half)
        )


REAL_WEIGHT = 60.0
"""How much a pair of real reports weighs against one of ECB+, of which there are some 8,000: each
of few stands for many, and reports of a whole day are what Sayso is for."""


def fitted(read: Sequence[Read], pairs: Sequence[Judged], by_line: Mapping[int, Described]) -> Line:
    """The line with the likeliest weights: logistic regression, weights held small."""
    reports = descriptions([each.reading for each in read])
    some = np.random.default_rng(1)
    rows, same = [], []
    for i, j in combinations(range(len(read)), 2):
        one, other = read[i].report, read[j].report
        if one.topic == other.topic or some.random() < 0.03:
            rows.append(astuple(reports[i].like(reports[j])))
            same.append(one.subtopic == other.subtopic)
    learnt = [pair for pair in pairs if pair.learnt]
    likenesses = np.concatenate([np.array(rows), features(learnt, by_line)])
    truth = np.array([*same, *(pair.same for pair in learnt)], np.float64)
    weights = np.concatenate([np.ones(len(rows)), np.full(len(learnt), REAL_WEIGHT)])
    everything, names, words, opening, numbers, constant = logistic(likenesses, truth, weights)
    return Line(everything, names, words, opening, numbers, constant, join=0.0)


def logistic(rows: Numbers, truth: Numbers, weights: Numbers, steps: int = 30) -> Numbers:
    """Weights of the columns, held small, and a constant, by Newton's method."""
    inputs = np.column_stack([rows, np.ones(len(rows))])
    shrink = np.append(np.ones(rows.shape[1]), 1e-9)
    line = np.zeros(inputs.shape[1])
    for _ in range(steps):
        odds = 1 / (1 + np.exp(-inputs @ line))
        slope = inputs.T @ (weights * (odds - truth)) + shrink * line
        bend = (inputs * (weights * odds * (1 - odds))[:, None]).T @ inputs + np.diag(shrink)
        line -= np.linalg.solve(bend, slope)
    return line


def read_corpus(reader: Reader, data: Path, *, dev: bool) -> list[Read]:
    """The corpus' reports as Sayso reads them."""
    return [
        Read(report, reader.read(report.document), reader.analyse(report.document.text))
        for report in ecb_reports(data, dev=dev)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, or the fitted line."""
    parser = argparse.ArgumentParser(prog="python -m eval.stories")
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--reports", type=Path, help="the file of real reports that was labelled")
    parser.add_argument("--fit", action="store_true", help="fit the line instead of measuring")
    parser.add_argument("--threads", type=int, default=2, help="threads to read with  [2]")
    options = parser.parse_args(arguments)
    if options.fit and not options.reports:
        parser.error("--fit needs --reports")
    from sayso.readings import Reader

    try:
        read = read_corpus(Reader(threads=options.threads), options.data, dev=not options.fit)
    except (CorpusError, OSError) as error:
        print(f"eval.stories: {error}", file=sys.stderr)
        return 1
    pairs: list[Judged] = []
    by_line: dict[int, Described] = {}
    if options.reports:
        pairs = judged(map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()))
        real = readings_of(options.reports, threads=options.threads)
        numbers = (reading.document.line or 0 for reading in real)
        by_line = dict(zip(numbers, descriptions(real), strict=True))
    if options.fit:
        print(fitted(read, pairs, by_line))
    else:
        print(plain_table([*story_rows(read), event_row(read), *pair_rows(pairs, by_line)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
