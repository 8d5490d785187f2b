"""How fast reports are set side by side, and what that takes as they grow more.

``python -m eval.bench_compare --readings FILE`` compares 200, 400 and all of the readings in FILE,
which ``--reports FILE`` makes first; the fewer are spread evenly over all, so
that short and long reports are mixed alike. Each is compared in a fresh process, so that its memory
is its own; times are processor seconds, which a busy machine does not change much, the least of
several runs.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

SIZES = (200, 400, 10_000)
ROUNDS = 3

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spent:
    """What comparing so many reports took: processor seconds, and memory at its most in MiB.

    before: memory before the comparison, the readings in it.
    """

    reports: int
    seconds: float
    memory: float
    before: float

    @property
    def each(self) -> float:
        """Milliseconds a report."""
        return 1000 * self.seconds / self.reports if self.reports else 0.0


def compared(file: Path, most: int) -> Spent:
    """Compare so many of the readings in this process."""
    from sayso.triangulation import compare

    with file.open("rb") as stored:
        readings = spread(pickle.load(stored), most)
    before = _memory()
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        compare(readings)
        times.append(time.process_time() - began)
    return Spent(len(readings), min(times), _memory(), before)


def spread(items: Sequence[T], most: int) -> list[T]:
    """So many items, evenly spread over all; all where there are no more."""
    count = min(most, len(items))
    return [items[place * len(items) // count] for place in range(count)]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_fresh_processes(file: Path) -> Iterator[Spent]:
    for most in SIZES:
        command = [sys.executable, "-m", "eval.bench_compare", "--readings", str(file)]
        done = subprocess.run(
            [*command, "--most", str(most)], check=True, capture_output=True, text=True
        )
        yield Spent(**json.loads(done.stdout))


def store_readings(reports: Path, file: Path, *, threads: int) -> None:
    """Read a file of reports once. A pickle of our own making, for this bench alone."""
    from eval.bench import documents_of, first_reports
    from sayso.readings import Reader

    lines = first_reports(reports, sys.maxsize)
    readings = list(Reader(threads=threads).read_all(documents_of(lines)))
    with file.open("wb") as stored:
        pickle.dump(readings, stored)


def shown(spent: Sequence[Spent]) -> str:
    """For people: a line for each number of reports, and how the time for one of them grew."""
    lines = [
        f"{each.reports:5} reports  {each.seconds:6.2f} s  {each.each:5.1f} ms a report"
        f"  {each.memory:5.0f} MiB at most, {each.before:.0f} before"
        for each in spent
    ]
    growth = spent[-1].each / spent[0].each
    return "\n".join([*lines, f"time a report grew {growth:.2f} times"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench and print it."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench_compare")
    parser.add_argument("--readings", type=Path, required=True, help="where readings are kept")
    parser.add_argument("--reports", type=Path, help="JSON lines with a text each, to read first")
    parser.add_argument("--threads", type=int, default=2, help="threads to read with  [2]")
    parser.add_argument("--most", type=int, help="compare so many in this process; print JSON")
    options = parser.parse_args(arguments)
    if options.reports:
        store_readings(options.reports, options.readings, threads=options.threads)
    if not options.readings.exists():
        print(f"eval.bench_compare: no file {options.readings}", file=sys.stderr)
        return 1
    if options.most:
        spent = compared(options.readings, options.most)
        print(json.dumps({name: getattr(spent, name) for name in Spent.__dataclass_fields__}))
    else:
        print(shown(list(in_fresh_processes(options.readings))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
