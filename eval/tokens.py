"""How well ``cut_words`` cuts words where UD English cuts them, from raw text.

Usage: ``python -m eval.tokens CORPUS.conllu [--genres NAME ...]``

The raw text is rebuilt from the corpus: sentences stand one space apart within a paragraph and
one blank line apart at ``# newpar`` and ``# newdoc``. Words are compared by their characters,
white space left out, as in the CoNLL 2018 shared task; the words of a multiword token whose
forms together make its surface are compared one by one, else the token counts as one word.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sayso.readings.analysis.words import cut_words


@dataclass(slots=True)
class GoldSentence:
    """One sentence of a corpus: its text and the surface of each of its words, in order."""

    document: str
    opens_paragraph: bool
    text: str = ""
    words: list[str] = field(default_factory=list)


def gold_sentences(conllu: Path) -> Iterator[GoldSentence]:
    """The sentences of a CoNLL-U file, words in surface pieces."""
    document, opens, rows, text = "", False, list[list[str]](), ""
    with conllu.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                document, opens = line.partition("=")[2].strip(), True
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                opens = True
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line[:1].isdigit():
                rows.append(line.split("\t"))
            elif not line.strip() and rows:
                yield GoldSentence(document, opens, text, _surface_words(rows))
                opens, rows = False, []


def _surface_words(rows: list[list[str]]) -> list[str]:
    words: list[str] = []
    covered_to = 0
    forms = {row[0]: row[1] for row in rows}
    for row in rows:
        number = row[0]
        if "." in number:
            continue
        if "-" in number:
            first, last = (int(part) for part in number.split("-"))
            parts = [forms[str(index)] for index in range(first, last + 1)]
            words += parts if "".join(parts) == row[1] else [row[1]]
            covered_to = last
        elif int(number) > covered_to:
            words.append(row[1])
    return words


def raw_text(sentences: Iterable[GoldSentence]) -> str:
    """The running text the sentences come from, paragraphs a blank line apart."""
    pieces: list[str] = []
    for sentence in sentences:
        if pieces:
            pieces.append("\n\n" if sentence.opens_paragraph else " ")
        pieces.append(sentence.text)
    return "".join(pieces)


def _places(words: Iterable[str]) -> set[tuple[int, int]]:
    places: set[tuple[int, int]] = set()
    at = 0
    for word in words:
        length = len("".join(word.split()))
        places.add((at, at + length))
        at += length
    return places


def _f1(gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> tuple[float, float, float]:
    right = len(gold & found)
    precision = right / len(found) if found else 0.0
    recall = right / len(gold) if gold else 0.0
    return precision, recall, 2 * right / (len(gold) + len(found)) if gold or found else 0.0


def score(sentences: list[GoldSentence]) -> tuple[float, float, float]:
    """Precision, recall and F1 of words over the sentences' running text."""
    text = raw_text(sentences)
    found = [text[start:end] for start, end in cut_words(text)]
    return _f1(_places(word for s in sentences for word in s.words), _places(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("conllu", type=Path)
    parser.add_argument("--genres", nargs="*", default=[], help="GUM genres: GUM_GENRE_name")
    options = parser.parse_args()
    sentences = list(gold_sentences(options.conllu))
    chosen = [s for s in sentences if _genre(s) in options.genres]
    for name in options.genres:
        of_genre = [s for s in sentences if _genre(s) == name]
        if of_genre:
            _report(name, score(of_genre))
    if chosen:
        _report("chosen", score(chosen))
    _report("all", score(sentences))


def _genre(sentence: GoldSentence) -> str:
    return [*sentence.document.split("_"), ""][1]


def _report(name: str, scores: tuple[float, float, float]) -> None:
    precision, recall, f1 = scores
    print(f"{name:10} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")


if __name__ == "__main__":
    main()
