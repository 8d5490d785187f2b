"""From a capture to a document: the text stays, what is known about it is told."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.documents import FEWEST_CHARACTERS, document
from sayso.errors import DocumentError, NoArticleText, NotEnglish
from sayso.model import Capture, Document, Part, Span

REPORT = (
    "Arvenia and Veldra agree to meet again\n"
    "(MENAFN) The foreign minister of Arvenia said on Monday that the talks had not failed.\n"
    "‘Working On The River Accord’\n"
    "“We will meet again in June,” Orla Venn told reporters in Port Orrin on Monday.\r\n"
    "(With inputs from Reuters)"
)


def capture(text: str, **known: str | None) -> Capture:
    return Capture(where="a.txt", path="a.txt", text=text, **known)  # type: ignore[arg-type]


def test_a_report_with_all_it_holds() -> None:
    found = document(capture(REPORT, outlet="dw-world", captured_at="2031-05-27T10:00:00Z"))

    assert found.text == REPORT
    assert found.title == "Arvenia and Veldra agree to meet again"
    assert found.outlet == "Deutsche Welle"
    assert found.credits == ("MENAFN", "Reuters")
    assert (found.language, found.byline) == ("en", None)
    assert (found.path, found.captured_at) == ("a.txt", "2031-05-27T10:00:00Z")
    assert [(part.kind, part.span.of(REPORT)) for part in found.parts] == [
        ("title", "Arvenia and Veldra agree to meet again"),
        ("credit", "(MENAFN)"),
        ("heading", "‘Working On The River Accord’"),
        ("credit", "(With inputs from Reuters)"),
    ]


def test_offsets_of_parts_fit_the_input_with_its_own_line_ends() -> None:
    text = f"Talks in Velm\r\n\r\n{'Orla Venn said no. ' * 5}\r\n© 2031 Harbor Post"

    parts = document(capture(text)).parts

    assert parts[-1] == Part("boilerplate", Span(text.index("©"), len(text)))


@pytest.mark.parametrize(
    ("known", "given_date", "value", "basis"),
    [
        ({"published": "Wed, 21 May 2025 23:49:06 +0300"}, None, "2025-05-21", "metadata"),
        ({"published": "Wed, 21 May 2025 23:49:06 +0300"}, "2025-05-20", "2025-05-20", "given"),
        ({"published": "soon"}, None, None, "unknown"),
        ({}, None, None, "unknown"),
    ],
)
def test_the_date_of_publication_says_where_it_is_from(
    known: dict[str, str], given_date: str | None, value: str | None, basis: str
) -> None:
    found = document(capture(REPORT, **known), published=given_date).published

    assert (found.value, found.basis) == (value, basis)
    assert found.because


def test_a_dateline_with_its_year_dates_a_report_nothing_else_dates() -> None:
    text = "PORT ORRIN, May 26, 2031 (AP) — The talks will go on, the ministry said."

    assert document(capture(text)).published.value == "2031-05-26"
    assert document(capture(text, published="2031-05-27")).published.value == "2031-05-27"


def test_a_dateline_without_its_year_leaves_the_date_unknown_and_says_so() -> None:
    text = "HALVERN, May 26 — The talks will go on, the ministry said."
    found = document(capture(text)).published

    assert (found.value, found.basis, found.score) == (None, "unknown", None)
    assert "“May 26”, but no year" in found.because


def test_a_report_is_no_later_than_the_person_says_else_than_its_capture() -> None:
    captured = replace(capture(REPORT), captured_at="2031-06-09T23:30:00Z")

    assert document(captured, as_of="2031-06-01").not_after == "2031-06-01"
    assert document(captured).not_after == "2031-06-09"
    assert document(replace(captured, captured_at=None)).not_after is None


def test_a_report_in_another_language_is_refused_by_its_name() -> None:
    text = "Die Ministerin sagte am Montag, dass die Gespräche über das Tal nicht gescheitert sind."

    with pytest.raises(NotEnglish, match=r"a\.txt: the report is in German") as caught:
        document(capture(text))
    assert caught.value.language == "German"
    assert caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "…!?",
        "No.",
        "© 2031 Harbor Post. All rights reserved.",
        "Advertisement\nSign up for our newsletter.",
    ],
)
def test_what_holds_next_to_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(NoArticleText) as caught:
        document(capture(text))
    assert caught.value.kept < caught.value.needed == FEWEST_CHARACTERS


@pytest.mark.parametrize(
    "text", ["Venn said no to Veldra.", "“We will not sign,” the minister said.", "Talks failed."]
)
def test_a_report_may_be_one_sentence(text: str) -> None:
    assert document(capture(text)).parts == ()


def test_two_copies_of_a_text_are_two_documents() -> None:
    one = document(Capture(where="a:1", path="a", line=1, text=REPORT))
    two = document(Capture(where="a:2", path="a", line=2, text=REPORT))

    assert one.text_hash == two.text_hash
    assert one.id != two.id


def document_or_refusal(text: str, known: str | None = None) -> Document | DocumentError:
    try:
        return document(capture(text, title=known, outlet=known, url=known, published=known))
    except DocumentError as error:
        return error


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=()), max_size=300),
    st.none() | st.text(alphabet=st.characters(exclude_categories=()), max_size=60),
)
def test_any_text_is_a_document_or_refused_with_a_reason(text: str, known: str | None) -> None:
    """Control characters, unpaired surrogates and marks of writing direction included."""
    found = document_or_refusal(text, known)

    if isinstance(found, Document):
        assert found.text == text
        assert len(found.id) == len("doc_") + 16
    else:
        assert str(found)
        assert found.remedy


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "“Quoted.” said Venn. " * 10_000,
        "“" * 10_000 + "Venn said no.",
        "\x00\x1b\x07" * 100_000 + "Venn said no to Veldra.",
        "\ud800\udfff\ud800" * 100_000 + "Venn said no to Veldra.",
        "\u202e\u2066\u200f" * 100_000 + "Venn said no to Veldra.",
    ],
    ids=["one line of a megabyte", "quotes", "open quotes", "controls", "surrogates", "bidi"],
)
def test_a_hostile_text_is_read_or_refused_at_once(text: str) -> None:
    start = time.process_time()
    document_or_refusal(text)

    assert time.process_time() - start < 5
