"""What the documentation shows is what Sayso does: write it, or check it.

    python docs/generate.py            write every shown output anew
    python docs/generate.py --check    say what is stale, exit 1

In README.md, CONTRIBUTING.md, CHANGELOG.md and the pages under docs/:

* a ``console`` block whose first line is ``$ sayso …`` is run, in a folder that looks like the
  repository's root, and holds that line and what it printed; ``| head -n N`` keeps the first N
  lines. What the blocks of one page leave there, a record say, the next ones find;
* a ``python`` block that a ``text`` block follows is run, and the text is what it printed;
* a ``json`` block behind the comment ``<!-- sayso read … --json: the statement with “…” -->`` holds
  the innermost statement with these words in its content, as that command prints it, but one
  field a line;
* what was done today is shown as done on SHOWN_DAY, or a page would be true for a day;
* every link to a file, and to a heading in one, leads there.

docs/cli.md must show the help of every command.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from sayso.views import cli

ROOT = Path(__file__).resolve().parent.parent

CONSOLE = re.compile(
    r"^```console\n\$ (?P<command>sayso\b[^\n]*)\n(?P<shown>.*?)^```$", re.M | re.S
)
PYTHON = re.compile(
    r"^```python\n(?P<program>(?:(?!^```).)*?)^```\n+```text\n(?P<shown>.*?)^```$", re.M | re.S
)
STATEMENT = re.compile(
    r"^(?P<comment><!-- (?P<command>sayso read [^\n]*--json): "
    r"the statement with “(?P<words>[^”\n]+)” -->)\n+```json\n(?P<shown>.*?)^```$",
    re.M | re.S,
)
HEAD = re.compile(r"(?P<command>.*?) \| head -n (?P<lines>\d+)")
FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<title>.+?)\s*$", re.M)
ELSEWHERE = ("http://", "https://", "mailto:")

SHOWN_DAY = "2026-05-12"

Run = Callable[[Sequence[str]], str]


class FailedError(Exception):
    """Something the documentation shows does not even run."""


def pages(root: Path = ROOT) -> list[Path]:
    named = [root / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    return [page for page in named if page.exists()] + sorted((root / "docs").rglob("*.md"))


@contextmanager
def desk() -> Iterator[Path]:
    """A folder that looks like the repository's root, in which commands may leave files."""
    with TemporaryDirectory() as folder:
        for entry in ROOT.iterdir():
            if not entry.name.startswith(".") and entry.suffix != ".db":
                (Path(folder) / entry.name).symlink_to(entry)
        yield Path(folder)


def printed(arguments: Sequence[str], where: Path = ROOT) -> str:
    """What a Python process prints, both streams, as in an 80-column window without colours."""
    plain = {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8", "TERM": "dumb"}
    environment = {
        k: v
        for k, v in os.environ.items()
        if k not in {"FORCE_COLOR", "CLICOLOR_FORCE", "SAYSO_RECORD"}
    }
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=where,
        env={**environment, **plain},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        shown = " ".join(arguments)
        raise FailedError(f"`{shown}` failed with exit code {run.returncode}:\n{run.stdout}")
    return run.stdout.replace(datetime.now(UTC).date().isoformat(), SHOWN_DAY)


def with_outputs(page: str, run: Run = printed) -> str:
    """The page with every shown output as it is now."""

    def console(block: re.Match[str]) -> str:
        cut = HEAD.fullmatch(block["command"])
        command = cut["command"] if cut else block["command"]
        output = run(["-m", *shlex.split(command)])
        if cut:
            output = "".join(output.splitlines(keepends=True)[: int(cut["lines"])])
        return f"```console\n$ {block['command']}\n{output.rstrip()}\n```"

    def python(block: re.Match[str]) -> str:
        before = page_so_far[block.start() : block.start("shown")]
        return f"{before}{run(['-c', block['program']]).rstrip()}\n```"

    def statement(block: re.Match[str]) -> str:
        output = run(["-m", *shlex.split(block["command"])])
        fields = one_field_a_line(innermost_statement(output, block["words"]))
        return f"{block['comment']}\n\n```json\n{fields}\n```"

    page_so_far = CONSOLE.sub(console, page)
    return STATEMENT.sub(statement, PYTHON.sub(python, page_so_far))


def innermost_statement(lines: str, words: str) -> dict[str, Any]:
    """Of the statements in lines of JSON, the one of fewest words that tells these."""
    statements: list[dict[str, Any]] = [
        statement
        for line in lines.splitlines()
        for statement in json.loads(line)["statements"]
        if any(words in part["text"] for part in statement["content"])
    ]
    if not statements:
        raise FailedError(f"no statement holds “{words}”; show another")
    return min(statements, key=lambda each: sum(len(part["text"]) for part in each["content"]))


def one_field_a_line(fields: Mapping[str, Any]) -> str:
    """The same JSON, so that it can be read on a page."""
    lines = (
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in fields.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}"


def commands(command: click.Command = cli.sayso, name: str = "sayso") -> Iterator[str]:
    """``sayso``, ``sayso read`` and so on: all there are."""
    yield name
    if isinstance(command, click.Group):
        for inner in sorted(command.commands):
            yield from commands(command.commands[inner], f"{name} {inner}")


def undocumented(page: str) -> list[str]:
    """The commands whose help docs/cli.md does not show."""
    shown = {block["command"] for block in CONSOLE.finditer(page)}
    return [command for command in commands() if f"{command} --help" not in shown]


def broken_links(page: Path) -> Iterator[str]:
    """The links of a page that lead nowhere in the repository."""
    text = CODE.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))
    for link in LINK.finditer(text):
        target = link["target"]
        if target.startswith(ELSEWHERE):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            yield target


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them: lower case, hyphens, no punctuation."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    titles = (heading["title"].replace("`", "").lower() for heading in HEADING.finditer(text))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the documentation's outputs anew.")
    parser.add_argument("--check", action="store_true", help="write nothing, say what is stale")
    check = parser.parse_args().check
    faults = [fault for page in pages() for fault in faults_of(page, check=check)]
    print("\n".join(faults) or f"docs: {len(pages())} pages are true")
    return 1 if faults else 0


def faults_of(page: Path, *, check: bool) -> Iterator[str]:
    """What is wrong with a page; stale outputs are mended instead unless ``check``."""
    name = page.relative_to(ROOT)
    text = page.read_text(encoding="utf-8")
    yield from (f"{name}: the link {target} leads nowhere" for target in broken_links(page))
    if name == Path("docs/cli.md"):
        yield from (f"{name}: shows no `{command} --help`" for command in undocumented(text))
    try:
        with desk() as folder:
            now = with_outputs(text, partial(printed, where=folder))
    except FailedError as error:
        yield f"{name}: {error}"
        return
    if now != text and check:
        yield f"{name}: an output is stale; run python docs/generate.py"
    elif now != text:
        page.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
