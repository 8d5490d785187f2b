"""The help of ``sayso``: its commands by what a person wants to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Read": ("read",),
    "Keep": ("add", "changes", "reread", "set-aside", "copy-record"),
    "Ask": (
        "statements", "figures", "events", "positions", "actors", "timeline", "search", "show",
    ),
    "Correct": ("correct", "corrections"),
    "Compare": ("compare", "stories"),
    "Hand on": ("brief", "export"),
    "Measure": ("evaluate",),
}  # fmt: skip


class Sectioned(click.Group):
    """A group of commands whose help lists them in sections, each in the order of its work."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, self.commands), default=0)
        for section, names in self._sections():
            told = [
                (f"{name:{width}}", self.commands[name].get_short_help_str(limit=80))
                for name in names
            ]
            with formatter.section(section):
                formatter.write_dl(told)

    def _sections(self) -> Iterator[tuple[str, list[str]]]:
        """Those that have commands; what stands in none comes last."""
        left = dict(self.commands)
        for section, names in SECTIONS.items():
            there = [name for name in names if left.pop(name, None) is not None]
            if there:
                yield section, there
        if left:
            yield "More", sorted(left)
