"""re3d: statements and articles on one conflict, with the entities in them. Not trained on.

Sayso is measured on this corpus, and its labels are no lesson: pronouns and common nouns are
labelled beside names (44 % of the spans start in lower case), a state is now an organisation, now
a location, and one in ten of the places where a labelled name stands has no label.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.aligning import Labelled, Misfit
from training.examples import Example

KINDS = {
    "Person": "PERSON",
    "Organisation": "ORG",
    "Location": "PLACE",
    "Nationality": "NATIONALITY",
    "MilitaryPlatform": "OBJECT",
    "Vehicle": "OBJECT",
    "Weapon": "OBJECT",
}
"""Our word for each kind of entity that we read; the others (Temporal, Quantity …) are left out."""

CONFIDENT = 0.5
"""Spans under this confidence are what annotators rejected: 95 % of them have none at all."""


def re3d_examples(folder: Path, *, misfits: list[Misfit] | None = None) -> Iterator[Example]:
    """The documents of every part of the corpus.

    Layer: "name", BIO, outermost spans. misfits: gets the spans that fit no words.
    """
    for path in sorted(folder.glob("*/documents.json")):
        entities: dict[str, list[dict[str, Any]]] = {}
        for entity in _lines(path.with_name("entities.json")):
            entities.setdefault(entity["documentId"], []).append(entity)
        for document in _lines(path):
            labelled = Labelled(document["_id"], document["text"])
            labelled.start_layer("name", "O")
            mentioned = entities.get(document["_id"], [])
            for entity in sorted(mentioned, key=lambda e: (e["begin"], -e["end"])):
                kind = KINDS.get(entity["type"])
                if kind and entity["confidence"] >= CONFIDENT:
                    labelled.mark("name", (entity["begin"], entity["end"]), kind)
            if misfits is not None:
                misfits.extend(labelled.misfits)
            yield Example(labelled.name, "re3d", labelled.text, labelled.words, labelled.layers)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())
