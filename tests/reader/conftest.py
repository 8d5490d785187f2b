"""The one reader that all these tests share: its weights are loaded once."""

from collections.abc import Iterator

import pytest

from sayso.readings import Reader


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with Reader(threads=2) as shared:
        yield shared
