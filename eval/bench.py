"""How fast reports are read, and how little is added to the bare network.

``python -m eval.bench --data DIR [--reports FILE]`` reads the first 200 reports of a file of JSON
lines (by default ``DIR/../reports/2025-05-21.jsonl``) and prints the time from a report's text to
its JSON over the time of the encoder alone on the same windows, taken in turns in one run; reports
per second; encoder passes per window; how long ``sayso read`` takes for one example in a fresh
process; and the memory that a process needs for 50 reports and for 200.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from sayso.model import Document
    from sayso.readings import Reader

FEW, MANY = 50, 200
ROUNDS = 5
STARTS = 5
EXAMPLES = Path("examples")


class BenchError(Exception):
    """A process that was to be measured failed; the message says which and how it ended."""


@dataclass(frozen=True, slots=True)
class Speed:
    """What a run of the bench comes to; times in seconds, memory in mebibytes.

    reports: those read; set_aside: those that could not be (another language, no text).
    whole, encoder: the median of the rounds. over_encoder: their ratio, round by round, its median.
    start: a fresh ``sayso read`` of one example, the median of several.
    memory_few, memory_many: the most a fresh process had, for 50 reports and for 200.
    """

    reports: int
    set_aside: int
    words: int
    windows: int
    threads: int
    whole: float
    encoder: float
    over_encoder: float
    over_encoder_by_round: tuple[float, ...]
    reports_per_second: float
    passes_per_window: float
    start: float
    memory_few: float
    memory_many: float


def first_reports(path: Path, number: int) -> list[str]:
    """The first lines of a JSON-lines file that have a text, as they are."""
    lines: list[str] = []
    with path.open(encoding="utf-8") as reports:
        for line in reports:
            if len(lines) == number:
                break
            if line.strip() and json.loads(line).get("text"):
                lines.append(line.rstrip("\n"))
    return lines


def in_turns(
    whole: Callable[[], object], part: Callable[[], object], rounds: int
) -> list[tuple[float, float]]:
    """Seconds for whole and part, once per round.

    Which of them goes first alternates: a machine that warms up, or is busy for a while, favours
    neither.
    """
    taken = []
    for number in range(rounds):
        order = (whole, part) if number % 2 == 0 else (part, whole)
        seconds = {run: _seconds(run) for run in order}
        taken.append((seconds[whole], seconds[part]))
    return taken


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def seconds_to_start(path: Path, starts: int) -> float:
    """A fresh process that reads one report, its output thrown away: the median."""
    command = [sys.executable, "-m", "sayso", "read", str(path)]

    def start() -> None:
        subprocess.run(command, check=True, capture_output=True)

    start()  # once unmeasured, so that compiled files and the disk's cache are there
    return statistics.median(_seconds(start) for _ in range(starts))


def peak_memory(lines: Sequence[str]) -> float:
    """The most that a fresh ``sayso read --json`` of these reports had in memory, in mebibytes.

    Linux counts what this process had when it started the other one, so ask while it is small.
    """
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports.jsonl"
        reports.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        command = [sys.executable, "-m", "sayso", "read", "--json", str(reports)]
        with (Path(folder) / "errors").open("w+", encoding="utf-8") as errors:
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            said = errors.read().strip().rpartition("\n")[2]
    if child.returncode:
        raise BenchError(f"{' '.join(command)} ended with {child.returncode}: {said}")
    return usage.ru_maxrss / 1024


def documents_of(lines: Sequence[str]) -> Iterator[Document]:
    """The reports that can be read, as documents; the others are passed over."""
    from sayso.documents import document
    from sayso.errors import SaysoError
    from sayso.model import Capture

    for number, line in enumerate(lines, 1):
        fields = json.loads(line)
        capture = Capture(f"line {number}", fields["text"], line=number, title=fields.get("title"))
        try:
            yield document(capture)
        except SaysoError:
            continue


def read_all(reader: Reader, lines: Sequence[str]) -> None:
    """From texts to JSON strings."""
    from sayso.readings.as_json import dumps, reading_to_json

    for reading in reader.read_all(documents_of(lines)):
        dumps(reading_to_json(reading))


def encoder_passes(read: Callable[[], object]) -> int:
    """How often the encoder runs while this reads."""
    from sayso.readings.analysis.network import Model

    passes: list[None] = []
    encode = Model.encode

    def counted(model: Model, *inputs: Any) -> Any:
        passes.append(None)
        return encode(model, *inputs)

    with patch.object(Model, "encode", counted):
        read()
    return len(passes)


def bench(lines: Sequence[str], example: Path, threads: int) -> Speed:
    """Every figure; memory first, while this process is small."""
    memory_few, memory_many = peak_memory(lines[:FEW]), peak_memory(lines[:MANY])
    start = seconds_to_start(example, STARTS)
    from sayso.readings import Reader

    reader = Reader(threads=threads)
    documents = list(documents_of(lines))
    windows = [window for document in documents for window in reader.windows(document.text)]

    def whole() -> None:
        read_all(reader, lines)

    def encoder() -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(reader.encode, windows))

    passes = encoder_passes(whole)  # also the warm-up
    taken = in_turns(whole, encoder, ROUNDS)
    ratios = tuple(round(one / other, 3) for one, other in taken)
    seconds = statistics.median(one for one, _ in taken)
    return Speed(
        reports=len(documents),
        set_aside=len(lines) - len(documents),
        words=sum(len(document.text.split()) for document in documents),
        windows=len(windows),
        threads=threads,
        whole=seconds,
        encoder=statistics.median(other for _, other in taken),
        over_encoder=statistics.median(ratios),
        over_encoder_by_round=ratios,
        reports_per_second=len(documents) / seconds,
        passes_per_window=passes / len(windows),
        start=start,
        memory_few=memory_few,
        memory_many=memory_many,
    )


def shown(speed: Speed) -> str:
    """For people: a figure a line."""
    rounds = ", ".join(f"{ratio:.2f}" for ratio in speed.over_encoder_by_round)
    return "\n".join(
        [
            f"{speed.reports} reports, {speed.words} words, {speed.windows} windows,"
            f" {speed.threads} threads; {speed.set_aside} set aside",
            f"whole over bare encoder  {speed.over_encoder:.2f}  (rounds: {rounds})",
            f"reports per second       {speed.reports_per_second:.1f}",
            f"encoder passes a window  {speed.passes_per_window:.2f}",
            f"start, one example       {speed.start:.2f} s",
            f"peak memory              {speed.memory_few:.0f} MiB for {FEW} reports,"
            f" {speed.memory_many:.0f} MiB for {MANY}",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench and print it."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.bench", description=(__doc__ or "").split("\n", maxsplit=1)[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--reports", type=Path, help="JSON lines with a text each")
    parser.add_argument("--example", type=Path, help="the report a fresh process reads")
    parser.add_argument("--threads", type=int, default=2, help="threads to read with  [2]")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    from sayso.views.cli import settle

    settle()
    reports = options.reports or options.data.parent / "reports/2025-05-21.jsonl"
    try:
        example = options.example or min(EXAMPLES.glob("*.txt"))
        speed = bench(first_reports(reports, MANY), example, options.threads)
    except (BenchError, OSError) as error:
        print(f"eval.bench: {error}", file=sys.stderr)
        return 1
    print(shown(speed))
    if options.json:
        options.json.write_text(json.dumps(asdict(speed), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
