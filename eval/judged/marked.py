"""Labels as marked excerpts -> as offsets: ``python -m eval.judged.marked [--kind KIND] IN OUT``.

IN is a folder with ``NN.txt`` (a report's text) and ``NN.json``, the list of its statements; or,
as ``--kind`` says, of its figures, events or positions. The module of that name in ``eval.judged``
tells their form. Pairs of accounts all stand in one file, ``accounts.json``. OUT gets one JSON line
a report (a pair): the text's SHA-256, and the labels with offsets in place of words. What does not
fit is told, with exit 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from eval.judged import accounts, events, figures, positions, statements
from eval.judged.draw import digest
from eval.judged.labels import Label, LabelError, broken_links

Offsets = Callable[[str, Label], dict[str, Any]]

KINDS: dict[str, tuple[Offsets, str]] = {
    "statements": (statements.offsets, "within"),
    "figures": (figures.offsets, "part_of"),
    "events": (events.offsets, ""),
    "positions": (positions.offsets, ""),
}
"""How labels of a kind become offsets, and which of their fields, if any, names another label."""


def report_of(text: str, labels: Sequence[Label], kind: str) -> tuple[dict[str, Any], list[str]]:
    """What is kept of one report's labels, and a line for each that does not fit."""
    offsets, link = KINDS[kind]
    made, faults = [], []
    for label in labels:
        try:
            made.append(offsets(text, label))
        except LabelError as fault:
            faults.append(f"{label.get('id', '?')}: {fault}")
    return {"sha256": digest(text), kind: made}, faults + (
        broken_links(labels, link) if link else []
    )


def reports_of(folder: Path, kind: str) -> tuple[list[dict[str, Any]], list[str]]:
    """What is kept of a folder's labels of a kind, and a line for each that does not fit."""
    rows: list[dict[str, Any]] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        labels = json.loads(path.read_text(encoding="utf-8"))
        row, wrong = report_of(text, labels, kind)
        rows.append(row)
        faults += [f"{path.stem}: {fault}" for fault in wrong]
    return rows, faults


def pairs_of(folder: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """What is kept of a folder's pairs of accounts, and a line for each that does not fit."""
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in folder.glob("*.txt")}
    rows, faults = [], []
    for label in json.loads((folder / "accounts.json").read_text(encoding="utf-8")):
        try:
            rows.append(accounts.offsets(texts, label))
        except LabelError as fault:
            faults.append(f"{label.get('id', '?')}: {fault}")
    return rows, faults


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.judged.marked", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--kind", choices=[*KINDS, "accounts"], default="statements")
    options = parser.parse_args(arguments)
    is_pairs = options.kind == "accounts"
    rows, faults = (
        pairs_of(options.folder) if is_pairs else reports_of(options.folder, options.kind)
    )
    options.to.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{options.to}: {len(rows)} {'pairs' if is_pairs else 'reports'}")


if __name__ == "__main__":
    main()
