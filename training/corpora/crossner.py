"""CrossNER politics: single sentences of an encyclopedia with parties, politicians, elections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpora.aligning import Labelled, Misfit
from training.corpora.spacing import Spacing
from training.examples import Example

FILES = ("train.txt", "dev.txt")


def crossner_examples(
    folder: Path, *, files: Iterable[str] = FILES, misfits: list[Misfit] | None = None
) -> Iterator[Example]:
    """The sentences of the corpus' files, each a text of its own, written anew from its tokens.

    Layer: "name", BIO with the corpus' own kinds ("B-politician", "B-politicalparty",
    "B-country" …). misfits: gets the spans that fit no words.
    """
    for file in files:
        lines = (folder / file).read_text(encoding="utf-8")
        for number, block in enumerate(part for part in lines.split("\n\n") if part.strip()):
            rows = [line.split("\t") for line in block.splitlines() if line.strip()]
            name = f"{Path(file).stem}-{number}"
            labelled = _labelled(name, [row[0] for row in rows], [row[1] for row in rows])
            if misfits is not None:
                misfits.extend(labelled.misfits)
            yield Example(name, "crossner", labelled.text, labelled.words, labelled.layers)


def _labelled(name: str, tokens: list[str], tags: list[str]) -> Labelled:
    text, places = Spacing().written(tokens)
    labelled = Labelled(name, text)
    labelled.start_layer("name", "O")
    for first, after, kind in _names(tags):
        labelled.mark("name", (places[first][0], places[after - 1][1]), kind)
    return labelled


def _names(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """First token, token after the last, kind. An I without its B begins a name."""
    first = 0
    for index, tag in enumerate([*tags, "O"]):
        before = tags[index - 1] if index else "O"
        goes_on = tag.startswith("I-") and before[2:] == tag[2:]
        if not goes_on:
            if before != "O":
                yield first, index, before[2:]
            first = index
