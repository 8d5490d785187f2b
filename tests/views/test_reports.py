"""Reports on their way: in order, a few at a time, and no failure ends the run."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path

import pytest

import sayso
from sayso.captures import SetAside
from sayso.errors import CaptureError, EmptyReport, NoArticleText, ReadingError, SaysoError
from sayso.model import Capture, Document, Reading
from sayso.views.reports import readings
from tests.views.hand_made import a_document, a_reading

AHEAD = 3


def a_capture(name: str) -> Capture:
    return Capture(where=name, text=f"Report {name}.")


def extract(capture: Capture) -> Document:
    if "empty" in capture.where:
        raise NoArticleText(capture.where, 0, 1)
    return a_document(capture.text, where=capture.where)


def read_ahead(documents: Iterable[Document]) -> Iterator[Reading]:
    """As the real reader does: takes a few documents before it gives the first reading."""
    coming = iter(documents)
    waiting = list(islice(coming, AHEAD))
    while waiting:
        document = waiting.pop(0)
        if "broken" in document.where:
            raise ReadingError("the network gave no numbers")
        waiting += islice(coming, 1)
        yield a_reading(document)


def run(captured: Iterable[Capture | SetAside]) -> tuple[list[str], list[tuple[str, str]]]:
    aside: list[tuple[str, str]] = []
    found = readings(
        captured,
        extract=extract,
        read_all=read_ahead,
        set_aside=lambda where, error: aside.append((where, error.reason)),
    )
    return [reading.document.where for reading in found], aside


def test_readings_come_in_the_order_of_their_captures() -> None:
    names = [str(number) for number in range(10)]

    assert run(map(a_capture, names)) == (names, [])


def test_one_bad_report_is_set_aside_and_the_run_goes_on() -> None:
    gone = SetAside("gone", CaptureError("gone", "no such file", reason="not found"))
    names = ["a", "empty", "b", "broken", "c", "d", "e", "broken too"]
    captured: list[Capture | SetAside] = [gone, *map(a_capture, names)]

    assert run(captured) == (
        ["a", "b", "c", "d", "e"],
        [
            ("gone", "not found"),
            ("empty", "no text"),
            ("broken", "reading"),
            ("broken too", "reading"),
        ],
    )


def test_nothing_in_nothing_out() -> None:
    assert run([]) == ([], [])


def test_without_a_reader_no_report_is_blamed() -> None:
    def no_reader(documents: Iterable[Document]) -> Iterator[Reading]:
        raise ReadingError("the model's file is missing")
        yield

    def never(where: str, error: SaysoError) -> None:
        pytest.fail(f"{where} was set aside")

    with pytest.raises(ReadingError):
        list(readings([a_capture("a")], extract=extract, read_all=no_reader, set_aside=never))


def test_a_bug_is_not_set_aside() -> None:
    def buggy(capture: Capture) -> Document:
        raise KeyError(capture.where)

    with pytest.raises(KeyError):
        list(
            readings(
                [a_capture("a")],
                extract=buggy,
                read_all=read_ahead,
                set_aside=lambda where, error: None,
            )
        )


def test_an_endless_stream_is_read_as_it_comes() -> None:
    """Memory does not grow with the number of reports: only a few are taken ahead."""
    taken = []

    def endless() -> Iterator[Capture]:
        for number in count():
            taken.append(number)
            yield a_capture(str(number))

    coming = readings(
        endless(), extract=extract, read_all=read_ahead, set_aside=lambda where, error: None
    )

    assert [reading.document.where for reading in islice(coming, 5)] == list("01234")
    assert len(taken) <= 5 + AHEAD


class OneReader:
    def read(self, document: Document) -> Reading:
        return a_reading(document)


@pytest.fixture
def whole_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything real but the reader and the cleaning of the text."""

    def document(
        capture: Capture, *, published: str | None = None, as_of: str | None = None
    ) -> Document:
        return a_document(capture.text, title=capture.title, where=capture.where)

    monkeypatch.setattr("sayso.documents.document", document, raising=False)
    monkeypatch.setattr("sayso.views.reports._reader", OneReader)


@pytest.mark.usefixtures("whole_way")
def test_a_string_is_a_reports_text() -> None:
    reading = sayso.read("The bridge is open.", title="Bridge open")

    assert reading.document.text == "The bridge is open."
    assert reading.document.title == "Bridge open"


@pytest.mark.usefixtures("whole_way")
def test_a_path_is_the_file_that_holds_it(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("The bridge is shut.", encoding="utf-8")

    assert sayso.read(file).document.text == "The bridge is shut."


@pytest.mark.usefixtures("whole_way")
def test_a_path_given_as_a_string_is_refused_with_how_to_read_the_file(tmp_path: Path) -> None:
    """Read as text, it would be a report without a statement, and nobody would know why."""
    file = tmp_path / "talks in the valley"
    file.write_text("The bridge is shut.", encoding="utf-8")

    with pytest.raises(CaptureError, match="a string is read as the report's own text") as error:
        sayso.read(str(file))
    assert str(error.value).endswith(f"give pathlib.Path({str(file)!r})")
    assert error.value.remedy == f"Read the file with sayso.read(pathlib.Path({str(file)!r}))."


@pytest.mark.usefixtures("whole_way")
@pytest.mark.parametrize("path", ["reports/gone.txt", "gone.TXT", "../day.jsonl", "page.html"])
def test_a_string_that_can_only_be_a_files_name_is_refused_though_there_is_no_file(
    path: str,
) -> None:
    with pytest.raises(CaptureError, match="found a path"):
        sayso.read(path)


@pytest.mark.usefixtures("whole_way")
@pytest.mark.parametrize(
    "text",
    [
        "Talks failed.",
        "He named the file, reports/gone.txt",
        "The bridge\nis-open.txt",
        "The bridge is shut.\0",
        "The bridge is shut. " * 500,
    ],
)
def test_a_short_text_is_still_a_text(text: str) -> None:
    assert sayso.read(text).document.text == text


@pytest.mark.usefixtures("whole_way")
def test_an_empty_string_is_refused_with_what_to_give() -> None:
    with pytest.raises(EmptyReport, match="text: is empty") as error:
        sayso.read(" \n")
    assert "pathlib.Path" in error.value.remedy


@pytest.mark.usefixtures("whole_way")
@pytest.mark.parametrize("name", ["published", "as_of"])
def test_a_date_that_is_none_is_refused_with_the_form_wanted(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name}='soon'.* write the day as \"2026-05-12\""):
        sayso.read("The bridge is open.", **{name: "soon"})


@pytest.mark.usefixtures("whole_way")
@pytest.mark.parametrize("day", ["2026-05-12", "12 May 2026", "2026-05-12T08:00:00Z"])
def test_a_date_is_taken_in_any_form_that_can_be_read(day: str) -> None:
    assert sayso.read("The bridge is open.", published=day, as_of=day).document.text


@pytest.mark.usefixtures("whole_way")
@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda folder: folder / "gone.txt", "no such file"),
        (lambda folder: folder, "holds 2 reports"),
    ],
)
def test_a_path_that_is_not_one_report_says_why(
    tmp_path: Path, make: Callable[[Path], Path], found: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The bridge is shut.", encoding="utf-8")

    with pytest.raises(CaptureError, match=found) as error:
        sayso.read(make(tmp_path))
    assert error.value.remedy


def test_the_public_names_are_all_there_and_in_order() -> None:
    assert sayso.__all__ == sorted(sayso.__all__)
    for name in sayso.__all__:
        assert name == "Reader" or hasattr(sayso, name)


def test_an_unknown_name_is_an_attribute_error() -> None:
    unknown = "nobody"

    with pytest.raises(AttributeError, match="no attribute 'nobody'"):
        getattr(sayso, unknown)
