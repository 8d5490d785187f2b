"""What must hold for any bytes that are given to Sayso as a report; a target for a fuzzer.

    pip install atheris
    python -m tests.fuzz.captures FOLDER        FOLDER keeps what was found, between runs

tests/fuzz/test_captures.py runs the same laws over a few hundred seeded inputs. atheris is not
needed for that, nor for anything else.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sayso.captures import SetAside, captures
from sayso.documents import document
from sayso.errors import SaysoError
from sayso.model import Capture


def one_input(raw: bytes) -> None:
    """Read these bytes as standard input, and check what comes of them.

    Whatever they are, each report in them is read or set aside with a reason and what to do.
    """
    with _typed(raw):
        for found in captures(["-"]):
            if isinstance(found, SetAside):
                _check_reason(found.where, found.error)
            else:
                _check_report(found)


def _check_report(capture: Capture) -> None:
    assert capture.text.strip(), "a report has text"
    try:
        found = document(capture)
    except SaysoError as error:
        _check_reason(capture.where, error)
        return
    assert found.text == capture.text
    end = 0
    for part in found.parts:
        assert end <= part.span.start < part.span.end <= len(found.text), part
        end = part.span.end


def _check_reason(where: str, error: SaysoError) -> None:
    assert where.startswith("-"), where
    assert where in str(error), error
    assert error.reason != "error", error
    assert error.remedy, error


@contextmanager
def _typed(raw: bytes) -> Iterator[None]:
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(raw))
    try:
        yield
    finally:
        sys.stdin = before


def main() -> None:
    import atheris

    atheris.instrument_all()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
