"""Corrected reports as training examples, in the shape of the corpora's own: brat's standoff.

A report becomes a text and a file of its statements, as PolNeAR has them: a cue, its source and its
content, joined in an attribution, with form, act and actor as attributes. Only reports whose every
statement a person judged are gold; what nobody looked at teaches the reader its own mistakes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.model import Reading, Span, Statement
from sayso.record import Record
from sayso.record.correcting import REJECT


def judged_statements(record: Record) -> dict[str, tuple[set[str], set[str]]]:
    """By document, the ids of the statements people judged, and of those among them they rejected.

    A statement of which any field is corrected counts as judged: who corrected it has seen it.
    """
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for kept in record.corrections():
        one = kept.correction
        if one.kind == "statement" and kept.applies_to is not None:
            judged, rejected = found[record.find(kept.applies_to).document_id]
            judged.add(kept.applies_to)
            if one.field == REJECT:
                rejected.add(kept.applies_to)
    return dict(found)


def gold(record: Record, *, unchecked: bool = False) -> tuple[list[tuple[Reading, set[str]]], int]:
    """The reports people corrected, as they see them, each with the ids of what they judged; and
    how many are left out because somebody has yet to look at some of their statements."""
    judged = judged_statements(record)
    found: list[tuple[Reading, set[str]]] = []
    left_out = 0
    for reading in record.readings(sorted(judged)):
        looked_at, _ = judged[reading.document.id]
        if unchecked or all(one.id in looked_at for one in reading.statements):
            found.append((reading, looked_at))
        else:
            left_out += 1
    return found, left_out


def write_examples(record: Record, folder: str, *, unchecked: bool = False) -> tuple[int, int]:
    """Write text and standoff of each corrected report; how many, and how many are left out."""
    found, left_out = gold(record, unchecked=unchecked)
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for reading, judged in found:
        name = place / reading.document.id
        text = reading.document.text.encode("utf-8", "surrogatepass")
        name.with_suffix(".txt").write_bytes(text)
        lines = "".join(f"{line}\n" for line in standoff(reading, judged))
        name.with_suffix(".ann").write_bytes(lines.encode("utf-8", "surrogatepass"))
    return len(found), left_out


def standoff(reading: Reading, judged: set[str]) -> Iterator[str]:
    """The lines of a report's ``.ann`` file; an attribution that somebody judged says so."""
    text = reading.document.text
    names = {actor.id: actor.name for actor in reading.actors}
    bound = attribute = 0
    for number, statement in enumerate(reading.statements, start=1):
        arguments: list[str] = []
        trigger = ""
        for role, spans in _roles(statement):
            bound += 1
            yield f"T{bound}\t{role} {_places(spans)}\t{_quoted(spans, text)}"
            if role == "Attribution":
                trigger = f"T{bound}"
            else:
                arguments.append(f"{role}:T{bound}")
        yield f"E{number}\t{' '.join((f'Attribution:{trigger}', *arguments))}"
        labels = [("Form", statement.form), ("Act", statement.act)]
        labels += [("Actor", _line(names[id])) for id in statement.actors[:1] if id in names]
        labels += [("Checked", "yes")] if statement.id in judged else []
        for label, value in labels:
            attribute += 1
            yield f"A{attribute}\t{label} E{number} {value}"


def _roles(statement: Statement) -> Iterator[tuple[str, Sequence[Span]]]:
    """An attribution stands on its cue, on its content where a quotation goes on without one."""
    yield "Attribution", statement.cue or statement.content
    if statement.cue:
        yield "Cue", statement.cue
    if statement.speakers:
        yield "Source", statement.speakers
    yield "Content", statement.content


def _places(spans: Sequence[Span]) -> str:
    return ";".join(f"{span.start} {span.end}" for span in spans)


def _quoted(spans: Sequence[Span], text: str) -> str:
    """The words, on one line: brat has a space for a line break, and between parts."""
    return " ".join(_line(span.of(text)) for span in spans)


def _line(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ").replace("\r", " ")
