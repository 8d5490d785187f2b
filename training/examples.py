"""The one form in which every training corpus is read.

A corpus keeps some layers of meaning and lacks others; an `Example` says which, so that a model
can learn each layer from the corpora that have it and ignore the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Example:
    """One running text with the labels its corpus has, in words.

    A layer the corpus lacks is absent from `labels`. Within a layer, `None` means that nobody
    labelled that word, which is not the same as a label that says "nothing here".

    words: (start, end) character offsets into `text`, half-open.
    labels: layer name -> list with one entry per word; None = unlabelled word.
    attributions: word indices of cue, source and content, one triple per attribution.
    mentions: first word, word after the last, head word, kind, cluster.
    bags: word range that holds an event of this PLOVER type, trigger unknown.
    """

    name: str
    corpus: str
    text: str
    words: list[tuple[int, int]]
    labels: dict[str, list[str | int | None]]
    attributions: list[tuple[list[int], list[int], list[int]]] | None = None
    mentions: list[tuple[int, int, int, str, int]] | None = None
    bags: list[tuple[int, int, str]] = field(default_factory=list)
