"""Any bytes in a file become readings or are set aside with a reason, and nothing else happens."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.errors import Reason
from sayso.model import Document, Reading
from sayso.readings import Reader
from sayso.views.cli import main
from tests.reader import laws
from tests.reader.texts import hurt_reports, reports

REASONS = set(get_args(Reason))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "cp1251")


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """What a file may hold: a report in some encoding, cut or spoilt, or any bytes."""
    text = draw(st.one_of(reports(4), hurt_reports()))
    raw = text.encode(draw(st.sampled_from(ENCODINGS)), "ignore")
    spoilt = st.builds(
        lambda junk, at: raw[:at] + junk + raw[at:], st.binary(max_size=8), st.integers(0, len(raw))
    )
    cut = st.integers(0, len(raw)).map(lambda at: raw[:at])
    return draw(st.one_of(st.just(raw), st.just(raw), spoilt, cut, st.binary(max_size=200)))


@st.composite
def json_lines(draw: st.DrawFn) -> bytes:
    """Lines of JSON with reports, some without, some that are no JSON."""
    value = st.one_of(st.none(), st.integers(), st.text(max_size=20), reports(2))
    an_object = st.dictionaries(
        st.sampled_from(("text", "content", "title", "url", "outlet", "published", "x")), value
    )
    told = st.builds(lambda text, rest: {**rest, "text": text}, reports(3), an_object)
    line = st.one_of(told.map(json.dumps), an_object.map(json.dumps), st.text(max_size=20))
    return "\n".join(draw(st.lists(line, max_size=4))).encode("utf-8", "surrogatepass")


@pytest.fixture
def shared(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command reads with the one reader whose weights are loaded already."""

    class Shared:
        def __init__(self, threads: int | None = None) -> None:
            self.threads = threads

        def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
            return reader.read_all(documents)

    monkeypatch.setattr("sayso.readings.Reader", Shared, raising=False)


def read(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[laws.Record], int]:
    """Exit code, readings, and number of reports set aside, each with its reason."""
    aside = path.with_name("aside.jsonl")
    code = main(["read", "--json", "--set-aside", str(aside), str(path)])
    out, err = capsys.readouterr()
    records = [json.loads(line) for line in out.split("\n")[:-1]]
    left = [json.loads(line) for line in aside.read_text(encoding="utf-8").splitlines()]
    for each in left:
        assert each["reason"] in REASONS
        assert each["where"].startswith(str(path))
        assert each["message"]
        assert each["remedy"]
    assert err.count("set aside (") == len(left)
    return code, records, len(left)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=files())
def test_any_bytes_are_one_reading_or_set_aside(
    shared: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    (tmp_path / "report.txt").write_bytes(raw)
    code, records, aside = read(tmp_path / "report.txt", capsys)

    assert len(records) + aside == 1
    assert code == (0 if records else 1)
    for record in records:
        laws.check(record)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=json_lines())
@example(raw=b"{}\n\x08")
@example(raw=b'{"text": "a"}\n\0')
@example(raw=b"\x08\n\x08")
def test_any_lines_are_readings_or_set_aside_each_with_its_place(
    shared: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    (tmp_path / "reports.jsonl").write_bytes(raw)
    code, records, aside = read(tmp_path / "reports.jsonl", capsys)
    filled = [line for line in raw.split(b"\n") if line.strip()]
    is_no_text = (len(records), aside) == (0, 1) and not any(b"{" in line for line in filled)

    assert is_no_text or len(records) + aside == max(1, len(filled))
    assert code == (0 if records else 1)
    for record in records:
        laws.check(record)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=hurt_reports())
def test_what_a_person_sees_is_safe_for_a_terminal(
    shared: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "report.txt").write_bytes(text.encode("utf-8", "ignore"))
    main(["read", str(tmp_path / "report.txt")])
    out, err = capsys.readouterr()

    for shown in io.StringIO(out + err):
        assert not set(shown) & set("\x00\x07\x1b\x7f\x85\u202e\u2066\u2069\ufeff\ud800\udfff")
