"""The parts found so far in one text: never overlapping, never empty."""

from __future__ import annotations

from sayso.documents.segments import trimmed
from sayso.model import Part, PartKind, Span


class Marks:
    """Parts as they are found; the first to claim a character keeps it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken = bytearray(len(text))
        self._parts: list[Part] = []

    def add(self, kind: PartKind, start: int, end: int) -> Span | None:
        """Mark ``text[start:end]`` without the white space at its ends.

        None, and nothing marked, where only white space stands there or a part already does.
        """
        span = trimmed(self._text, start, end)
        if span is None or not self.is_free(span.start, span.end):
            return None
        self._taken[span.start : span.end] = b"\1" * (span.end - span.start)
        self._parts.append(Part(kind, span))
        return span

    def is_free(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) < 0

    def is_taken(self, offset: int) -> bool:
        return 0 <= offset < len(self._taken) and self._taken[offset] == 1

    def next_taken(self, start: int, end: int) -> int:
        """The first marked offset from ``start`` on, or ``end``."""
        found = self._taken.find(1, start, end)
        return end if found < 0 else found

    def last_end(self, start: int, end: int) -> int:
        """Where the last part between ``start`` and ``end`` ends; ``start`` without one."""
        return max(start, self._taken.rfind(1, start, end) + 1)

    def free_runs(self, span: Span) -> list[Span]:
        """What of a span lies in no part, without white space at the ends, in text order."""
        found = []
        at = span.start
        while at < span.end:
            start = self._taken.find(0, at, span.end)
            if start < 0:
                break
            at = self.next_taken(start, span.end)
            if run := trimmed(self._text, start, at):
                found.append(run)
        return found

    def follows_a_part(self, offset: int) -> bool:
        """Whether nothing but spaces stands between this offset and a part before it."""
        at = offset - 1
        while at >= 0 and offset - at < 8 and self._text[at].isspace():
            at -= 1
        return self.is_taken(at)

    def prose_length(self) -> int:
        """How many characters that are not white space stand outside every part."""
        runs = self.free_runs(Span(0, len(self._text))) if self._text else []
        return sum(len("".join(run.of(self._text).split())) for run in runs)

    @property
    def parts(self) -> tuple[Part, ...]:
        """In text order; boilerplate parted only by white space is one part."""
        found: list[Part] = []
        for part in sorted(self._parts, key=lambda part: part.span):
            if found and found[-1].kind == part.kind == "boilerplate":
                start, end = found[-1].span.start, found[-1].span.end
                if not self._text[end : part.span.start].strip():
                    found[-1] = Part("boilerplate", Span(start, part.span.end))
                    continue
            found.append(part)
        return tuple(found)
