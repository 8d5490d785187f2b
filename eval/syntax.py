"""Words, sentences, word classes and trees, against UD English EWT and GUM.

Two settings. *Given words and sentences*: the reader reads a whole document's running text and
is told where its words and sentences are; every word counts, punctuation included, relations
without their subtypes. *From raw text*: as in the CoNLL 2018 shared task, F1 over words that
cover the same characters. The shared task aligns words inside multiword tokens by their forms;
where the forms make up the surface, as in all of EWT and GUM, that comes to the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from eval.corpora import TreebankDocument, free_gum, treebank
from eval.figures import Counts, Row
from eval.subject import Offsets, Subject
from sayso.model import Analysis, WordRange

MEASURE = "syntax"
RAW_FIGURES = ("words F1", "sentences F1", "UPOS F1", "UAS F1", "LAS F1")
GIVEN_FIGURES = ("UPOS", "UAS", "LAS")
BY = {
    "words F1": "runs of letters and digits, other characters one by one",
    "sentences F1": "end at . ? ! before a space and a capital",
    "UPOS": "the word's most frequent class in train",
    "UAS": "nearest word of the class its own class hangs on in train",
}
BY |= {"LAS": BY["UAS"], "UPOS F1": BY["UPOS"], "UAS F1": BY["UAS"], "LAS F1": BY["UAS"]}


@dataclass(frozen=True, slots=True)
class Parse:
    """Words with their trees: what a treebank document and an analysis have in common."""

    words: Sequence[Offsets]
    sentences: Sequence[WordRange]
    upos: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]


def parse_of(analysed: Analysis | TreebankDocument) -> Parse:
    return Parse(
        [(start, end) for start, end in analysed.words],
        analysed.sentences,
        analysed.upos,
        analysed.heads,
        [relation.partition(":")[0] for relation in analysed.relations],
    )


def score_given(gold: Parse, found: Parse) -> dict[str, Counts]:
    """UPOS, UAS and LAS over the gold words, which ``found`` must have kept."""
    if list(gold.words) != list(found.words):
        raise ValueError(f"the reader kept {len(found.words)} of {len(gold.words)} given words")
    here = range(len(gold.words))
    classes = [gold.upos[i] == found.upos[i] for i in here]
    heads = [gold.heads[i] == found.heads[i] for i in here]
    labelled = [heads[i] and gold.relations[i] == found.relations[i] for i in here]
    size = len(gold.words)
    return {
        name: Counts(sum(right), size, size)
        for name, right in zip(GIVEN_FIGURES, (classes, heads, labelled), strict=True)
    }


def score_raw(gold: Parse, found: Parse) -> dict[str, Counts]:
    """Words, sentences, UPOS, UAS and LAS F1 of one document read from its raw text.

    A sentence is right when its first word begins and its last word ends where the gold's do.
    """
    gold_at = {place: index for index, place in enumerate(gold.words)}
    aligned = {index: gold_at[place] for index, place in enumerate(found.words) if place in gold_at}
    attached = [i for i, g in aligned.items() if _same_head(i, g, gold, found, aligned)]
    right = {
        "words F1": len(aligned),
        "UPOS F1": sum(found.upos[i] == gold.upos[g] for i, g in aligned.items()),
        "UAS F1": len(attached),
        "LAS F1": sum(found.relations[i] == gold.relations[aligned[i]] for i in attached),
    }
    scores = {
        name: Counts(number, len(found.words), len(gold.words)) for name, number in right.items()
    }
    found_sentences, gold_sentences = _sentence_places(found), _sentence_places(gold)
    scores["sentences F1"] = Counts(
        len(found_sentences & gold_sentences), len(found_sentences), len(gold_sentences)
    )
    return scores


def _same_head(
    word: int, gold_word: int, gold: Parse, found: Parse, aligned: Mapping[int, int]
) -> bool:
    head, gold_head = found.heads[word], gold.heads[gold_word]
    if head == word or gold_head == gold_word:
        return head == word and gold_head == gold_word
    return aligned.get(head) == gold_head


def _sentence_places(parse: Parse) -> set[Offsets]:
    return {(parse.words[a][0], parse.words[b - 1][1]) for a, b in parse.sentences if a < b}


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """The rows for EWT dev and for the free genres of GUM dev, given words and from raw text."""
    parts = ("train", "dev")
    ewt = [treebank(data, "ud_english_ewt", part) for part in parts]
    gum = [free_gum(data, part) for part in parts]
    rows: list[Row] = []
    for on, (train, dev) in {"EWT dev": ewt, "GUM dev, free genres": gum}.items():
        simple = SimpleParser.learnt_from(train)
        totals: dict[str, dict[str, Counts]] = {"reader": {}, "baseline": {}}
        for document in dev:
            gold = parse_of(document)
            _add(totals["baseline"], score_given(gold, simple.parse_given(document.text, gold)))
            _add(totals["baseline"], score_raw(gold, simple.parse_raw(document.text)))
            if subject is not None:
                for scores in _read(subject, document.text, gold):
                    _add(totals["reader"], scores)
        rows += _rows(on, totals["reader"], totals["baseline"])
    return rows


def _read(subject: Subject, text: str, gold: Parse) -> Iterable[dict[str, Counts]]:
    given = subject.analyse(text, words=gold.words, sentences=gold.sentences)
    yield score_given(gold, parse_of(given))
    yield score_raw(gold, parse_of(subject.analyse(text)))


def _add(totals: dict[str, Counts], scores: Mapping[str, Counts]) -> None:
    for name, counts in scores.items():
        totals[name] = totals.get(name, Counts()) + counts


def _rows(on: str, reader: Mapping[str, Counts], baseline: Mapping[str, Counts]) -> list[Row]:
    settings = {"given words and sentences": GIVEN_FIGURES, "from raw text": RAW_FIGURES}
    return [
        Row(MEASURE, f"{on}, {setting}", name, BY[name]).with_f1(reader.get(name), baseline[name])
        for setting, names in settings.items()
        for name in names
    ]


T = TypeVar("T")

Rule = tuple[int, str, str]
"""Direction (-1 left, 1 right), the head's word class, the relation."""


@dataclass(frozen=True, slots=True)
class SimpleParser:
    """The baseline: look the word up, then hang it on the nearest word of the right class.

    classes: most frequent word class by form. rules: by word class.
    """

    classes: Mapping[str, str]
    rules: Mapping[str, Rule] = field(default_factory=dict)

    @classmethod
    def learnt_from(cls, documents: Iterable[TreebankDocument]) -> SimpleParser:
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        hung: dict[str, Counter[Rule]] = defaultdict(Counter)
        for document in documents:
            for word, upos in enumerate(document.upos):
                seen[document.form(word)][upos] += 1
                rule = _rule_shown(document, word)
                if rule is not None:
                    hung[upos][rule] += 1
        return cls(
            {form: _most_frequent(upos) for form, upos in seen.items()},
            {upos: _most_frequent(rules) for upos, rules in hung.items()},
        )

    def parse_given(self, text: str, given: Parse) -> Parse:
        """Classes and trees for words and sentences that are known."""
        upos = [self._class(text[start:end]) for start, end in given.words]
        heads, relations = list(range(len(upos))), ["root"] * len(upos)
        for sentence in given.sentences:
            root = _likely_root(upos, sentence)
            for word in range(*sentence):
                if word != root:
                    heads[word], relations[word] = self._hang(word, upos, sentence, root)
        return Parse(given.words, given.sentences, upos, heads, relations)

    def parse_raw(self, text: str) -> Parse:
        words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
        return self.parse_given(text, Parse(words, _simple_sentences(text, words), (), (), ()))

    def _class(self, form: str) -> str:
        known = self.classes.get(form) or self.classes.get(form.lower())
        if known:
            return known
        if form[:1].isdigit():
            return "NUM"
        return "PROPN" if form[:1].isupper() else "NOUN"

    def _hang(
        self, word: int, upos: Sequence[str], sentence: WordRange, root: int
    ) -> tuple[int, str]:
        direction, wanted, relation = self.rules.get(upos[word], (-1, "VERB", "dep"))
        stop = sentence[0] - 1 if direction < 0 else sentence[1]
        nearest = (i for i in range(word + direction, stop, direction) if upos[i] == wanted)
        return next(nearest, root), relation


def _rule_shown(document: TreebankDocument, word: int) -> Rule | None:
    """The rule that would have hung this word right: None if its head is not the nearest."""
    head = document.heads[word]
    if head == word:
        return None
    direction = 1 if head > word else -1
    wanted = document.upos[head]
    if any(document.upos[i] == wanted for i in range(word + direction, head, direction)):
        return None
    return direction, wanted, document.relations[word].partition(":")[0]


def _most_frequent(counter: Counter[T]) -> T:
    return counter.most_common(1)[0][0]


def _likely_root(upos: Sequence[str], sentence: WordRange) -> int:
    """The first verb, else the first noun, else the first word."""
    for wanted in ("VERB", "NOUN", "PROPN", "ADJ"):
        for word in range(*sentence):
            if upos[word] == wanted:
                return word
    return sentence[0]


# After a full stop and its closing quotation marks; or before a blank line.
_SENTENCE_END = re.compile(r"[.?!][\"'\u201d\u2019)]*(?=\s+[A-Z\"'\u201c\u2018(])|\S(?=\s*\n\s*\n)")


def _simple_sentences(text: str, words: Sequence[Offsets]) -> list[WordRange]:
    ends = {match.end() for match in _SENTENCE_END.finditer(text)}
    last = [index + 1 for index, (_, end) in enumerate(words) if end in ends]
    return list(pairwise(sorted({0, *last, len(words)})))
