"""The HTML file of a brief: whole by itself, and safe whatever a report holds."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import CaptureError
from sayso.model import Reading
from sayso.triangulation import compare
from sayso.views.brief import gather, to_html, to_markdown
from tests.triangulation.by_hand import Written
from tests.views.brief.invented import ASIDE, readings, side_by_side

LOADING = {"script", "img", "iframe", "link", "object", "embed", "video", "audio", "base", "form"}
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
HOSTILE = (
    "<script>alert(1)</script> </style><style>*{display:none}</style> \u202edesrever\u202c "
    "<img src=x onerror=alert(1)> \x1b[31m =cmd() &lt;b&gt; ]]> --> {{7*7}}"
)


class Page(HTMLParser):
    """The elements of a page, with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def made() -> str:
    return to_html(gather(readings(), side_by_side(), ASIDE))


def hostile(words: str) -> Reading:
    """A report whose words, speaker, title, outlet, address and path are all the same words."""
    report = Written(f"Brel {words} said that {words} must go.", outlet=words)
    speaker = report.actor(f"Brel {words}")
    report.statement("said that", f"{words} must go", actor=speaker, act="accuse")
    report.figure("said", 1, 2, item=words)
    report.event("must go", actors=[speaker])
    report.position(f"{words} must go", speaker)
    reading = report.reading
    document = replace(
        reading.document,
        title=words,
        url=f"javascript:{words}",
        where=words,
        path=words,
        given_id=reading.document.id,
    )
    return replace(reading, document=document)


def hostile_page(words: str) -> str:
    reading = hostile(words)
    aside = [(words, CaptureError(words, words, words))]
    return to_html(gather([reading], compare([reading]), aside, title=words))


def test_nothing_is_loaded_and_no_script_stands_in_it() -> None:
    page = Page(made())

    assert not LOADING & {tag for tag, _ in page.elements}
    for _, attributes in page.elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_allows_the_one_style_sheet_by_its_hash_and_nothing_else() -> None:
    page = made()
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = [each["content"] for each in Page(page).all("meta") if "http-equiv" in each]

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_every_line_opens_its_evidence() -> None:
    page = made()

    for opened in re.findall(r"<details>(.*?)</details>", page, re.DOTALL):
        assert "<blockquote>" in opened
        assert "<mark" in opened
        assert "Because" in opened


def test_long_lists_are_folded_and_keep_every_line() -> None:
    """What stands open is read at a glance; nothing that the page has is left out of it."""
    report = Written(" ".join(f"Ada Brel said the {word} was shut." for word in GATES))
    ada = report.actor("Ada Brel")
    for nth, word in enumerate(GATES):
        said = report.statement("said", f"the {word} was shut", actor=ada)
        report.statements[-1] = replace(said, cue=(report.span("said", nth + 1),))

    page = to_html(gather([report.reading], compare([report.reading])))

    [said_by_her] = re.findall(r'<div class="speaker">.*?</div>', page, re.DOTALL)
    open_, _, folded = said_by_her.partition('<details class="fold">')
    assert open_.count('class="line"') == 2
    assert "<summary>3 more statements</summary>" in folded
    assert folded.count('class="line"') == 3
    assert "and 1 more statement" in folded


def test_a_partys_positions_stand_by_themselves_without_empty_cells() -> None:
    tables = re.findall(r'<table class="matrix".*?</table>', made(), re.DOTALL)

    assert len(tables) > 1
    assert not any("–</" in table or "<td></td>" in table for table in tables)


GATES = ("north gate", "south gate", "east gate", "west gate", "river gate", "hill gate")


def test_every_reference_within_the_page_leads_somewhere() -> None:
    page = Page(made())
    ids = [each["id"] for _, each in page.elements if "id" in each]
    targets = {each["href"] for each in page.all("a") if (each["href"] or "").startswith("#")}

    assert len(ids) == len(set(ids))
    assert {f"#{id}" for id in ids} >= targets
    assert all(each["aria-labelledby"] in ids for each in page.all("section"))


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", made())]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_table_headings_say_what_they_head() -> None:
    scopes = {each.get("scope") for each in Page(made()).all("th")}

    assert scopes == {"col", "row", "rowgroup"}


def test_statuses_differ_in_form_and_in_words() -> None:
    page = made()
    pictures = re.findall(r'<svg class="picture wide".*?</svg>', page, re.DOTALL)

    assert len(pictures) == 1
    assert pictures[0].count('class="cross"') == 4  # one denied, one failed, two strokes each
    assert 'class="hatch"' in pictures[0]
    assert "planned prisoner exchange" in pictures[0]
    assert "url(#right-wide)" in pictures[0]  # no end is told


@pytest.mark.parametrize(
    "words", [HOSTILE, "\"'><svg onload=alert(1)>", "javascript:alert(1)", "\ud800 \u2066 \x9b"]
)
def test_a_hostile_report_stays_text(words: str) -> None:
    page = hostile_page(words)
    parsed = Page(page)

    assert not LOADING & {tag for tag, _ in parsed.elements}
    assert not any(
        name.startswith("on") or name == "style"
        for _, attributes in parsed.elements
        for name in attributes
    )
    assert not any((each["href"] or "").startswith("javascript") for each in parsed.all("a"))
    assert len(parsed.all("style")) == 1
    assert not re.search(
        "[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", page
    )


@given(st.text(st.characters(exclude_characters="\r"), min_size=1, max_size=60))
def test_no_words_make_an_element_or_a_control_character(words: str) -> None:
    plain = {tag for tag, _ in Page(hostile_page("word")).elements}
    parsed = Page(hostile_page(f"x{words}x"))

    assert {tag for tag, _ in parsed.elements} <= plain | {"small"}


def test_hidden_direction_marks_are_shown() -> None:
    page = hostile_page(HOSTILE)

    assert r"\u202edesrever\u202c" in page
    assert r"\x1b[31m" in page


def test_an_address_of_the_web_is_a_link_that_tells_nobody_where_it_was_clicked() -> None:
    reading = readings()[0]
    document = replace(reading.document, url="https://courier.example/a?b=1&c=2")
    reading = replace(reading, document=document, statements=(), figures=(), events=(),
                      positions=(), actors=())  # fmt: skip
    [link] = [
        each
        for each in Page(to_html(gather([reading], compare([reading])))).all("a")
        if (each["href"] or "").startswith("https")
    ]

    assert link == {"href": "https://courier.example/a?b=1&c=2", "rel": "noreferrer"}


@pytest.mark.parametrize("words", ["# a | b", "[x](http://y)", "![i](x)", "<b>", "a `c` *d* _e_"])
def test_in_markdown_too_words_stay_words(words: str) -> None:
    reading = hostile(words)
    page = to_markdown(gather([reading], compare([reading]), title=words))

    for special in "|[]<>`*":
        escaped = page.count(f"\\{special}")
        assert words.count(special) == 0 or escaped >= words.count(special)
    assert not re.search(r"(?<!\\)\]\(", page)
    assert "<b>" not in page
