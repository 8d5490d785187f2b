"""A coding from the file or folder a person names, whatever of three shapes it has."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.captures.bytes_to_text import decode
from sayso.errors import AnnotationError, CaptureError
from sayso.measures import brat, readings_file, table
from sayso.measures.coded import CodedReport, CodedStatement, Coding, Log, Shape, named_apart
from sayso.measures.labels import unknown_acts
from sayso.measures.texts import Texts
from sayso.model import Capture, Span

SHAPES: Mapping[str, Shape] = {
    ".ann": "brat",
    ".jsonl": "readings",
    ".ndjson": "readings",
    ".json": "readings",
    ".csv": "CSV",
    ".tsv": "CSV",
}

RECORDS = (".db", ".sqlite")
"""Files that are records: what people corrected in one is gold."""

ACCEPTED = (
    "Sayso takes what `sayso read --json` prints, corrected by hand (.jsonl, .json); brat's "
    "standoff (.ann beside .txt); tables (.csv, .tsv); and what was corrected in a record (.db). "
    "docs/evaluating.md shows each."
)

BYTE_ORDER_MARK = "\ufeff"

Placed = tuple[CodedReport, str]
"""A report, and the place in the coder's files where it begins."""


def coding(path: str, texts: Sequence[str] = ()) -> Coding:
    """What a coder found in which reports.

    path: a file, or a folder of files of one shape, with its subfolders.
    texts: where the reports are, if they are neither in the coding itself nor beside it.

    Raises AnnotationError where there is nothing of a known shape, or with every label that does
    not fit its text.
    """
    log = Log()
    placed: list[Placed] = []
    shape: Shape = "record"
    files = [Path(path)]
    if not _is_record(path):
        shape, files = _files(path)
    for file in files:
        with log.keeping_faults():
            placed += _TAKEN[shape](file, Texts(file.parent, texts), log)
    log.raise_faults()
    reports = named_apart(placed)
    if not reports and shape == "record":
        raise AnnotationError(
            path,
            "holds no report of which people judged every statement",
            "Judge each statement of a report: `sayso correct ID --accept`, --reject, --actor …",
        )
    if not reports:
        raise AnnotationError(path, "holds no annotated report", ACCEPTED)
    unknown = unknown_acts(one.act for report in reports for one in report.statements)
    if unknown:
        log.notes.append(f"{path}: acts that Sayso has not: {', '.join(unknown)}")
    return Coding(path, shape, reports, tuple(log.notes))


def _is_record(path: str) -> bool:
    return Path(path).suffix.lower() in RECORDS and Path(path).is_file()


def _files(path: str) -> tuple[Shape, list[Path]]:
    """The shape of a coding and the files it is in, by name."""
    place = Path(path)
    if place.is_dir():
        found = sorted(
            file
            for file in place.rglob("*")
            if file.suffix.lower() in SHAPES
            and not any(part.startswith(".") for part in file.relative_to(place).parts)
        )
        shapes = sorted({SHAPES[file.suffix.lower()] for file in found})
        if len(shapes) > 1:
            both = " and ".join(shapes)
            raise AnnotationError(path, f"holds annotations of two shapes, {both}", "Name a file.")
        if not shapes:
            raise AnnotationError(path, "holds no annotations of a known shape", ACCEPTED)
        return SHAPES[found[0].suffix.lower()], found
    if not place.is_file():
        raise AnnotationError(path, "no such file or folder", "Check the path.")
    beside = place.with_suffix(".ann")
    if place.suffix.lower() == ".txt" and beside.is_file():
        place = beside
    if place.suffix.lower() not in SHAPES:
        raise AnnotationError(path, "is of no shape Sayso knows annotations in", ACCEPTED)
    return SHAPES[place.suffix.lower()], [place]


def _characters(file: Path) -> str:
    """A file's characters, line ends as they are. AnnotationError where it cannot be read."""
    try:
        return decode(str(file), file.read_bytes())
    except OSError as error:
        raise AnnotationError(str(file), error.strerror or str(error), "Check the path.") from None
    except CaptureError as error:
        raise AnnotationError(str(file), error.found, error.remedy) from None


def _from_brat(file: Path, texts: Texts, log: Log) -> Iterator[Placed]:
    beside = file.with_suffix(".txt")
    if beside.is_file():
        capture = Capture(where=str(beside), text=_characters(beside), path=str(beside))
        marked = beside.read_bytes().startswith(codecs.BOM_UTF8)
    else:
        capture, marked = texts.named(f"{file.stem}.txt", str(file)), False
    # To brat, a byte order mark is a character like any other; to the rest of Sayso it is none.
    text = BYTE_ORDER_MARK * marked + capture.text
    coded = brat.statements(str(file), _characters(file), text, log)
    if marked:
        coded = tuple(one for one in map(_one_character_earlier, coded) if one.content)
    yield CodedReport(capture, coded), str(file)


def _one_character_earlier(statement: CodedStatement) -> CodedStatement:
    cue, speakers, content = (
        tuple(Span(max(span.start - 1, 0), span.end - 1) for span in spans if span.end > 1)
        for spans in (statement.cue, statement.speakers, statement.content)
    )
    return replace(statement, cue=cue, speakers=speakers, content=content)


def _from_table(file: Path, texts: Texts, log: Log) -> Iterator[Placed]:
    for report in table.reports(str(file), _characters(file), texts, log):
        yield report, f"{file}: {report.name}"


def _from_readings(file: Path, texts: Texts, log: Log) -> Iterator[Placed]:
    yield from readings_file.reports(str(file), _characters(file), texts, log)


def _from_record(file: Path, _: Texts, log: Log) -> Iterator[Placed]:
    """The reports of which people judged every statement, as they see them."""
    from sayso.measures.examples import gold
    from sayso.record import Record

    with Record.open(str(file), writes=False) as record:
        found, left_out = gold(record)
        for reading, _judged in found:
            names = {actor.id: actor.name for actor in reading.actors}
            coded = [CodedStatement.read(one, names) for one in reading.statements]
            capture = replace(record.capture(reading.document.id), text=reading.document.text)
            report = CodedReport(capture, tuple(replace(one, score=None) for one in coded))
            yield report, f"{file}: {reading.document.id}"
    if left_out:
        reports = "1 report is" if left_out == 1 else f"{left_out} reports are"
        log.notes.append(f"{file}: {reports} left out, with statements nobody has judged")


_TAKEN: Mapping[Shape, Callable[[Path, Texts, Log], Iterator[Placed]]] = {
    "brat": _from_brat,
    "CSV": _from_table,
    "readings": _from_readings,
    "record": _from_record,
}
