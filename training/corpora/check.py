"""How well each corpus' labels fall on words: ``python -m training.corpora.check FOLDER``.

Prints a line for every corpus with span labels: texts, words, labelled spans, and the spans that
fit no words and were left out. A share above one in a hundred means that a reader, or the way
words are cut, has gone wrong. With ``--show N`` it also prints N misfits of each.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpora.aligning import Misfit
from training.corpora.crossner import crossner_examples
from training.corpora.ecb import ecb_examples
from training.corpora.plover import gsr_examples
from training.corpora.re3d import re3d_examples
from training.corpora.timeml import timeml_examples
from training.examples import Example

Reader = Callable[[Path, list[Misfit]], Iterable[Example]]

READERS: dict[str, Reader] = {
    "timeml": lambda folder, misfits: timeml_examples(folder, misfits=misfits),
    "ecb_plus": lambda folder, misfits: ecb_examples(folder, misfits=misfits),
    "plover_gsr": lambda folder, misfits: gsr_examples(folder, misfits=misfits),
    "crossner_politics": lambda folder, misfits: crossner_examples(folder, misfits=misfits),
    "re3d": lambda folder, misfits: re3d_examples(folder, misfits=misfits),
}
"""Folder's name -> how it is read."""


# Layers without BIO have their label at every word of a span: there words are counted.
_BEGINS = re.compile(r"(?!None$|O$|I$|I-).+")


@dataclass(slots=True)
class Tally:
    """What one layer of one corpus holds."""

    texts: int = 0
    words: int = 0
    spans: int = 0
    misfits: int = 0


def tallies(examples: Iterable[Example], misfits: Sequence[Misfit]) -> dict[str, Tally]:
    """Layer -> its count. `misfits` is read after the examples have run out."""
    found: dict[str, Tally] = {}
    for example in examples:
        for layer, labels in example.labels.items():
            tally = found.setdefault(layer, Tally())
            tally.texts += 1
            tally.words += len(labels)
            tally.spans += sum(_BEGINS.fullmatch(str(label)) is not None for label in labels)
    for misfit in misfits:
        found.setdefault(misfit.layer, Tally()).misfits += 1
    return found


def _lines(data: Path, show: int) -> Iterator[str]:
    yield f"{'corpus':18} {'layer':11} {'texts':>6} {'words':>8} {'spans':>7} {'misfits':>8}"
    for folder, read in READERS.items():
        misfits: list[Misfit] = []
        for layer, tally in tallies(read(data / folder, misfits), misfits).items():
            counts = f"{tally.texts:6} {tally.words:8} {tally.spans:7} {tally.misfits:8}"
            yield f"{folder:18} {layer:11} {counts}"
        yield from (f"    {misfit}" for misfit in misfits[:show])


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.corpora.check", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora")
    parser.add_argument("--show", type=int, default=0, help="how many misfits to print")
    options = parser.parse_args(arguments)
    for line in _lines(options.data, options.show):
        print(line)


if __name__ == "__main__":
    main()
