"""Labels that a corpus gives to stretches of characters, put onto words.

Every corpus was cut into words in its own way. Here its spans are laid onto the words Sayso cuts;
a span whose ends are not ends of words labels nothing, and the words it touches are unlabelled in
that layer: better no lesson than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.model import WordRange
from sayso.readings.analysis.words import cut_words

Labels = list[str | int | None]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A labelled span whose ends are not ends of words.

    span: the characters the corpus labels. words: the words it touches, joined with "|".
    """

    example: str
    layer: str
    span: str
    words: str


class Labelled:
    """A text's words, with layers of labels being laid onto them.

    layers: name -> one label per word. A layer starts with one value for every word ("O", or
    None where the corpus says nothing) and is then marked span by span.
    misfits: what could not be laid, in the order it was tried.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.words = cut_words(text)
        self.layers: dict[str, Labels] = {}
        self.misfits: list[Misfit] = []
        self._starts = [start for start, _ in self.words]
        self._ends = [end for _, end in self.words]

    def start_layer(self, layer: str, value: str | None) -> None:
        self.layers[layer] = [value] * len(self.words)

    def words_in(self, start: int, end: int) -> WordRange:
        """The words that share a character with ``text[start:end]``; empty where none does."""
        first = bisect_right(self._ends, start)
        return first, max(first, bisect_left(self._starts, end))

    def fit(self, layer: str, start: int, end: int) -> WordRange | None:
        """The words that are exactly this span.

        White space at its ends does not count, nor a full stop that the corpus cut off a
        shortened word ("10 p.m", "Inc"). None where no words fit: noted as a misfit, and the
        words touched become unlabelled.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first, after = self.words_in(start, end)
        if first < after and self.words[first][0] == start:
            left_over = self.text[end : self.words[after - 1][1]]
            if not left_over or (left_over == "." and self.text[end - 1].isalnum()):
                return first, after
        touched = "|".join(self.word(index) for index in range(first, after))
        self.misfits.append(Misfit(self.name, layer, self.text[start:end], touched))
        self.layers[layer][first:after] = [None] * (after - first)
        return None

    def mark(self, layer: str, span: tuple[int, int], kind: str = "") -> WordRange | None:
        """Label a span in BIO ("B-DATE", "I-DATE"; "B", "I" without a kind); None for a misfit.

        A span that overlaps one marked before labels nothing and is no misfit.
        """
        fitted = self.fit(layer, *span)
        if fitted is None:
            return None
        first, after = fitted
        labels = self.layers[layer]
        if any(label not in ("O", None) for label in labels[first:after]):
            return None
        ending = f"-{kind}" if kind else ""
        labels[first:after] = [f"B{ending}", *[f"I{ending}"] * (after - first - 1)]
        return fitted

    def word(self, index: int) -> str:
        start, end = self.words[index]
        return self.text[start:end]
