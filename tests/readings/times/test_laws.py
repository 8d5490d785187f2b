"""What holds of any text."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Published, Time
from sayso.readings.times import infer_published, times
from sayso.readings.times.edtf import EDTF
from sayso.readings.times.periods import VALUE, before
from tests.work import steps

_FRAGMENTS = (
    "May 20 27 the of last next week year years month months evening morning night Tuesday Friday"
    " on since between and to until 2031 1999 2031-05-20 20.05.2031 05/06/2030 10:30 p.m. GMT early"
    " late mid - ago earlier a an two three half over nearly about decade 1990s quarter third"
    " Christmas Easter , . ; ( ) “ ” ' 's now recently every each twice today yesterday summer"
    " weekend will said 31 30 February 00 0 9999 0001 24:00 12 99 th st past following"
    " previous same"
).split()

_NEWSLIKE = st.lists(st.sampled_from([*_FRAGMENTS, "\n\n", "’", "–", "¶"]), max_size=40).map(
    " ".join
)
_TEXTS = st.one_of(st.text(max_size=200), _NEWSLIKE)
_DAYS = st.one_of(
    st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda day: day.isoformat())
)


def _published(day: str | None) -> Published:
    basis = "given" if day else "unknown"
    return Published(day, day, day, basis, None, "made by chance")  # type: ignore[arg-type]


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, day=_DAYS)
def test_whatever_the_text_its_times_are_well_formed(text: str, day: str | None) -> None:
    found = times(text, _published(day))

    ids = {time.id for time in found}
    for time in found:
        assert time.span.of(text).strip() == time.span.of(text) != ""
        assert VALUE.fullmatch(time.value), time.value
        assert time.edtf is None or EDTF.fullmatch(time.edtf), time.edtf
        assert 0 <= time.score <= 1
        assert time.because
        assert _in_order(time)
        assert {time.begin, time.finish} <= ids | {None}


def _in_order(time: Time) -> bool:
    moment = re.compile(r"([0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")
    for bound in (time.earliest, time.latest):
        assert bound is None or moment.fullmatch(bound), bound
    if time.earliest is None or time.latest is None:
        return True
    return not before(time.latest, time.earliest)


@settings(max_examples=100, deadline=None)
@given(text=_NEWSLIKE, day=_DAYS)
def test_times_by_themselves_stand_in_order_and_apart(text: str, day: str | None) -> None:
    found = [t for t in times(text, _published(day)) if t.begin is None and t.finish is None]

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(text=_TEXTS, as_of=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_an_inferred_day_is_never_after_the_known_one(text: str, as_of: date) -> None:
    published = infer_published(text, _published(None), as_of=as_of)

    assert published.value is None or published.value <= as_of.isoformat()
    assert published.basis in ("unknown", "inferred")


@settings(max_examples=100, deadline=None)
@given(
    text=_TEXTS,
    extents=st.lists(st.tuples(st.integers(-5, 300), st.integers(-5, 300)), max_size=8),
)
def test_no_suggestion_breaks_anything(text: str, extents: list[tuple[int, int]]) -> None:
    found = times(text, _published("2031-05-27"), extents=extents, passed_over=extents[:2])

    assert all(time.span.end <= len(text) for time in found)


def test_the_work_is_linear_in_the_text() -> None:
    """Eight times the text takes at most half as much again for each character."""
    published = _published("2031-05-27")

    def work(text: str) -> int:
        return steps(lambda: times(text, published))

    for pattern in (
        "May 20 ", "the the ", "two hundred and ", "between ", "2031-", "“", "early ", "1,",
        "between May 20 and May 27 ", "of the end of the ", "a half ", "'", "\n\n",
    ):  # fmt: skip
        assert work(pattern * 800) < 8 * 1.5 * work(pattern * 100), pattern
