"""The texts that annotations are about, found by what the annotations call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from sayso.captures import captures
from sayso.documents import document
from sayso.errors import AnnotationError, SaysoError
from sayso.model import Capture


class Texts:
    """Reports a coding may be about.

    beside: the folder the annotations lie in. paths: what a person gave instead: files, folders
    and JSON lines, read as ``sayso read`` reads them.
    """

    def __init__(self, beside: Path, paths: Sequence[str] = ()) -> None:
        self._beside = beside
        self._paths = [*paths] or [str(beside)]
        self._given = bool(paths)
        self._found: dict[str, Capture] = {}

    def named(self, name: str, where: str) -> Capture:
        """The report of this name: a path, seen from the annotations' folder or from here;
        "FILE.jsonl:LINE"; a file's name with or without its ending; or a document's id.

        where: for messages. Raises AnnotationError where there is none, or more than one.
        """
        if name not in self._found:
            self._found[name] = self._look_up(name, where)
        return self._found[name]

    def _look_up(self, name: str, where: str) -> Capture:
        for path in (self._beside / name, Path(name)):
            if _is_file(path):
                return _only(str(path), where)
        found = self._by_id.get(name, []) if name.startswith("doc_") else self._by_name[name]
        if len(found) == 1:
            return found[0]
        looked = ", ".join(self._paths)
        if found:
            several = ", ".join(capture.where for capture in found[:3])
            raise AnnotationError(where, f"“{name}” may be {several}", "Give its path.")
        raise AnnotationError(
            where,
            f"found no report “{name}” in {looked}",
            f"Name it by its path, seen from {self._beside}, or say where the texts are: "
            "--texts FOLDER.",
        )

    @cached_property
    def _captures(self) -> list[Capture]:
        return [one for one in captures(self._paths) if isinstance(one, Capture)]

    @cached_property
    def _by_name(self) -> defaultdict[str, list[Capture]]:
        by_name: defaultdict[str, list[Capture]] = defaultdict(list)
        for capture in self._captures:
            for name in _names(capture):
                by_name[name].append(capture)
        return by_name

    @cached_property
    def _by_id(self) -> dict[str, list[Capture]]:
        by_id: dict[str, list[Capture]] = {}
        for capture in self._captures:
            for name in _ids(capture):
                by_id.setdefault(name, []).append(capture)
        return by_id


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long to be a file's
        return False


def _names(capture: Capture) -> set[str]:
    """What a report may be called: where it is, its file, its file's name, and that unended."""
    if capture.path is None:
        return {capture.where}
    file = Path(capture.path)
    if capture.line is not None:
        return {capture.where, f"{file.name}:{capture.line}"}
    return {capture.where, file.name, file.stem}


def _ids(capture: Capture) -> Iterator[str]:
    try:
        yield document(capture).id
    except SaysoError:
        return  # a report that cannot be read has no id that anybody could know


def _only(path: str, where: str) -> Capture:
    found = list(captures([path]))
    if len(found) > 1:
        raise AnnotationError(
            where, f"{path} holds {len(found)} reports", f"Name one by its line: {path}:1"
        )
    if isinstance(found[0], Capture):
        return found[0]
    raise AnnotationError(where, str(found[0].error), found[0].error.remedy)
