"""What lines are printed on: a terminal, or plain text for files and other programs.

On a terminal, lines wrap with their indentation and a role is a weight, a slant or a colour; no
two roles that matter differ by colour alone. Elsewhere one line is one line, however long, without
escape codes, and the evidence carries brackets: [speaker], *cue*, {content}.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TextIO

from sayso.views.lines import Line, Piece, Role

if TYPE_CHECKING:
    from rich.console import Console

# Longer lines are hard to follow back to their beginning.
MAX_COLUMNS = 100
# Columns that words keep in a window narrower than what stands before them.
NARROWEST = 8

STYLES: dict[Role, str] = {
    "plain": "",
    "faint": "dim",
    "title": "bold",
    "who": "bold",
    "quoted": "bold cyan",
    "paraphrased": "italic",
    "cue": "underline yellow",
    "speaker": "bold",
    "content quoted": "cyan",
    "content paraphrased": "italic",
}

BRACKETS: dict[Role, tuple[str, str]] = {
    "speaker": ("[", "]"),
    "cue": ("*", "*"),
    "content quoted": ("{", "}"),
    "content paraphrased": ("{", "}"),
}
NO_BRACKETS = ("", "")


class Paper(Protocol):
    """Something lines can be printed on."""

    def print(self, lines: Iterable[Line]) -> None: ...


def paper(stream: TextIO) -> Paper:
    """A terminal's paper if ``stream`` is one that shows styles, else plain text."""
    if not stream.isatty() and not os.environ.get("FORCE_COLOR"):
        return PlainText(stream)
    # Imported here because it takes longer to load than all else the plain output needs.
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return PlainText(stream) if console.color_system is None else Terminal(console)


class PlainText:
    """One line of text a line: nothing wraps, nothing is escaped or coloured."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def print(self, lines: Iterable[Line]) -> None:
        for line in lines:
            words = "".join(_bracketed(line.pieces))
            self._stream.write(f"{line.first}{words}".rstrip() + "\n")


def _bracketed(pieces: Iterable[Piece]) -> Iterator[str]:
    """The pieces' words, neighbours with the same brackets in one pair, spaces outside them."""
    for brackets, alike in groupby(pieces, lambda piece: BRACKETS.get(piece.role, NO_BRACKETS)):
        text = "".join(piece.text for piece in alike)
        words = text.strip()
        if words and brackets != NO_BRACKETS:
            text = text.replace(words, words.join(brackets), 1)
        yield text


class Terminal:
    """Styled text, wrapped to the terminal's width under its own indentation."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def print(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._print_line(line)

    def _print_line(self, line: Line) -> None:
        from rich.text import Text

        words = Text.assemble(*((piece.text, STYLES[piece.role]) for piece in line.pieces))
        columns = min(self._console.width, MAX_COLUMNS) - max(len(line.first), len(line.rest))
        # A window narrower than the indentation still gets a few letters a line.
        wrapped = words.wrap(self._console, max(columns, NARROWEST)) if line.pieces else [words]
        for number, part in enumerate(wrapped):
            part.rstrip()
            lead = (line.rest if number else line.first)[: max(self._console.width - NARROWEST, 0)]
            row = Text.assemble((lead, "dim"), part)
            self._console.print(row, no_wrap=True, overflow="ignore", crop=False)
