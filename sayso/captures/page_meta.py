"""The meta elements of a web page, by the name they go by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Meta:
    """What a page says in ``<meta>``: under "property", "name" or "itemprop", in small letters."""

    def __init__(self, tree: Any) -> None:
        self._values: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop")
            value = " ".join((element.get("content") or "").split())
            if name and value:
                self._values.setdefault(name.strip().lower(), []).append(value)

    def all(self, name: str) -> list[str]:
        return self._values.get(name, [])

    def first(self, names: tuple[str, ...], accept: Callable[[str], str | None]) -> str | None:
        """The first value under these names, in their order, that is accepted; as accepted."""
        for name in names:
            for value in self.all(name):
                if accepted := accept(value):
                    return accepted
        return None
