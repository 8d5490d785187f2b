"""Saved web pages in the shapes of real outlets: what is read of them, and what is not.

The pages, in our own words, lie in ``pages``; what must be read of each stands in
``pages/expected.toml``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sayso.captures import SetAside, captures
from sayso.documents import document
from sayso.errors import SaysoError
from sayso.model import Capture, Document

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    (PAGES / "expected.toml").read_text(encoding="utf-8")
)
READ = [name for name, expected in EXPECTED.items() if "reason" not in expected]
SET_ASIDE = [name for name, expected in EXPECTED.items() if "reason" in expected]
FIELDS = ("title", "outlet", "url", "published", "modified")


def captured(name: str) -> Capture | SetAside:
    [found] = captures([str(PAGES / f"{name}.html")])
    return found


def read(name: str) -> tuple[Capture, Document]:
    capture = captured(name)
    assert isinstance(capture, Capture), capture
    return capture, document(capture)


def prose(found: Document) -> str:
    """The text without its parts, on one line."""
    left, at = [], 0
    for part in found.parts:
        left.append(found.text[at : part.span.start])
        at = part.span.end
    return " ".join("".join([*left, found.text[at:]]).split())


def test_every_page_is_expected_and_there() -> None:
    assert {page.stem for page in PAGES.glob("*.html")} == set(EXPECTED)
    assert len(EXPECTED) >= 20


@pytest.mark.parametrize("name", READ)
def test_a_page_is_read_whole_in_order_and_without_what_stands_around(name: str) -> None:
    expected = EXPECTED[name]
    _, found = read(name)
    text = prose(found)

    assert text.startswith(expected["begins"])
    assert text.endswith(expected["ends"])
    places = [text.find(words) for words in expected["holds"]]
    assert -1 not in places, expected["holds"][places.index(-1)]
    assert places == sorted(places)
    assert [words for words in expected["absent"] if words in found.text] == []
    assert [words for words in expected.get("marked", []) if words in text] == []


@pytest.mark.parametrize("name", READ)
def test_what_a_page_says_of_its_report_comes_with_it(name: str) -> None:
    expected = EXPECTED[name]
    capture, found = read(name)

    facts = {field: getattr(capture, field) for field in FIELDS}
    assert facts == {field: expected.get(field) for field in FIELDS}
    assert found.byline == expected.get("byline")
    assert (found.title, found.outlet) == (expected["title"], expected.get("outlet"))


@pytest.mark.parametrize("name", [name for name in READ if "published" in EXPECTED[name]])
def test_a_page_s_date_is_the_day_that_stands_there(name: str) -> None:
    """Late evening in another time zone is still that day."""
    _, found = read(name)
    days = {"print-view": "2028-12-02"}

    assert found.published.basis == "metadata"
    assert found.published.value == days.get(name, EXPECTED[name]["published"][:10])


@pytest.mark.parametrize("name", SET_ASIDE)
def test_a_page_in_the_report_s_place_is_set_aside_with_what_to_do(name: str) -> None:
    found = captured(name)

    assert isinstance(found, SetAside), found
    assert found.error.reason == EXPECTED[name]["reason"]
    assert EXPECTED[name]["says"] in str(found.error)
    assert found.error.remedy


def test_paragraphs_of_a_page_stand_apart() -> None:
    """As in a text file, so that what is known of paragraphs holds for pages too."""
    capture, _ = read("related-links")

    assert "its commander said.\n\nColonel Fenn Aldous" in capture.text


def test_a_page_reads_the_same_alone_and_among_others() -> None:
    """trafilatura keeps caches; none may leak from one page into the next."""
    alone = [captured(name) for name in READ]
    among = [captured(name) for name in reversed(READ)]

    assert alone == among[::-1]


def test_a_brief_of_one_sentence_is_read_without_the_menu_around_it(tmp_path: Path) -> None:
    """trafilatura takes all words of a page where it finds few."""
    menu, foot = "<nav><a href=/>Home</a></nav>", "<footer>All rights reserved</footer>"
    brief = "<article><h1>Truce holds</h1><p>The truce held overnight, Tolle said.</p></article>"
    (tmp_path / "a.html").write_text(f"<html><body>{menu}{brief}{foot}</body></html>")

    [found] = captures([str(tmp_path / "a.html")])

    assert isinstance(found, Capture), found
    assert found.text == "Truce holds\n\nThe truce held overnight, Tolle said."


def test_a_page_that_builds_itself_is_read_from_the_data_in_it(tmp_path: Path) -> None:
    """Some outlets' pages hold their text only in their JSON-LD."""
    body = "The envoy said no. " + "The other side said yes and left the room at once. " * 8
    data = f'{{"@type": "NewsArticle", "headline": "No", "articleBody": "{body}"}}'
    script = f'<script type="application/ld+json">{data}</script>'
    (tmp_path / "a.html").write_text(f"<html><head>{script}</head><body><div id=app></div></body>")

    [found] = captures([str(tmp_path / "a.html")])

    assert isinstance(found, Capture), found
    assert found.text == body.strip()


def test_a_page_is_read_whatever_its_name(tmp_path: Path) -> None:
    for name in ("report", "report.txt", "report.HTM"):
        (tmp_path / name).write_bytes((PAGES / "plain-article.html").read_bytes())

        [found] = captures([str(tmp_path / name)])

        assert isinstance(found, Capture), found
        assert "treated as guests" in found.text
        assert "<p>" not in found.text


def test_a_text_that_only_mentions_tags_is_text(tmp_path: Path) -> None:
    text = "The minister said the page began with <html> and ended with a lie."
    (tmp_path / "a.txt").write_text(text)

    [found] = captures([str(tmp_path / "a.txt")])

    assert isinstance(found, Capture)
    assert found.text == text


def test_the_folder_a_browser_saves_beside_a_page_is_no_report(tmp_path: Path) -> None:
    """It holds frames, pictures and scripts of the page."""
    (tmp_path / "a.html").write_bytes((PAGES / "plain-article.html").read_bytes())
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "frame.html").write_text("<p>Buy now, said the frame to everybody.")
    (tmp_path / "b_files").mkdir()
    (tmp_path / "b_files" / "c.txt").write_text("Talks resumed.")

    found = [Path(each.where).name for each in captures([str(tmp_path)])]

    assert found == ["a.html", "c.txt"]


def test_json_lines_that_are_a_page_are_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes((PAGES / "amp.html").read_bytes())

    [found] = captures([str(tmp_path / "a.jsonl")])

    assert isinstance(found, SetAside)
    assert "is a web page" in str(found.error)
    assert ".html" in found.error.remedy


def test_a_broken_page_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<html>" + b"<div>" * 10_000 + b"No.")
    (tmp_path / "b.html").write_bytes((PAGES / "amp.html").read_bytes())

    broken, good = captures([str(tmp_path)])

    assert isinstance(broken, SetAside)
    assert isinstance(broken.error, SaysoError)
    assert isinstance(good, Capture)
