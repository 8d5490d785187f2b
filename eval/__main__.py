"""Measure the shipped reader on the corpora and print every figure beside its baseline.

Usage: ``python -m eval --data DIR [--only attribution,syntax] [--json FILE] [--update-readme]``

DIR holds the corpora's folders: polnear, ud_english_ewt, ud_english_gum, re3d, timeml, ecb_plus;
for events also plover_sentences, plover_gsr, plover_synthetic.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from eval import (
    attribution,
    calibration,
    coreference,
    events,
    mentions,
    participants,
    syntax,
    times,
)
from eval.corpora import CorpusError
from eval.figures import Row, plain_table
from eval.readme import with_scores
from eval.subject import Subject

Measure = Callable[[Subject | None, Path], list[Row]]
MEASURES: Mapping[str, Measure] = {
    module.MEASURE: module.measure
    for module in (
        syntax,
        attribution,
        mentions,
        coreference,
        participants,
        times,
        events,
        calibration,
    )
}
README = Path("README.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measures asked for; 1 where the corpora or the README are not as needed."""
    options = _options(arguments)
    try:
        _evaluate(options)
    except (CorpusError, OSError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m eval", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--only", type=_names, default=tuple(MEASURES), help=", ".join(MEASURES))
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument(
        "--update-readme", action="store_true", help="put the scores into README.md"
    )
    parser.add_argument("--baselines", action="store_true", help="the baselines alone, no reader")
    parser.add_argument("--model", type=Path, help="measure the model in this folder instead")
    parser.add_argument("--threads", type=int, default=2, help="threads to read with  [2]")
    options = parser.parse_args(arguments)
    partly = options.baselines or options.model or set(options.only) != set(MEASURES)
    if options.update_readme and partly:
        parser.error("--update-readme needs all measures, of the shipped reader")
    return options


def _names(listed: str) -> tuple[str, ...]:
    names = tuple(listed.split(","))
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(MEASURES)}")
    return names


def _evaluate(options: argparse.Namespace) -> None:
    subject = None
    if not options.baselines:
        from eval.shipped import ShippedReader
        from sayso.readings import Reader

        subject = ShippedReader(
            Reader(threads=options.threads, model=options.model), folder=options.model
        )
    rows: list[Row] = []
    for name in options.only:
        began = time.monotonic()
        rows += MEASURES[name](subject, options.data)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    for where, reason in subject.set_aside if subject else ():
        print(f"set aside: {where}: {reason}", file=sys.stderr)
    print(plain_table(rows))
    if options.json:
        measured: dict[str, object] = {"rows": [row.as_json() for row in rows]}
        if subject:
            measured["reader"] = subject.about()
        options.json.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    if options.update_readme:
        README.write_text(with_scores(README.read_text(encoding="utf-8"), rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
