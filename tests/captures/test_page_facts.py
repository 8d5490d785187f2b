"""What a page says of its report: in JSON-LD, in meta elements, on the page, in its address."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml.html import document_fromstring

from sayso.captures.page_dates import date_in_address
from sayso.captures.page_facts import PageFacts, byline_of, page_facts, without_outlet


def facts(head: str = "", body: str = "<p>Talks resumed.</p>", before: str = "") -> PageFacts:
    page = f"{before}<html><head>{head}</head><body>{body}</body></html>"
    return page_facts(document_fromstring(page), page)


def linked(*values: Any) -> str:
    written = [value if isinstance(value, str) else json.dumps(value) for value in values]
    return "".join(f'<script type="application/ld+json">{one}</script>' for one in written)


ARTICLE = {"@type": "NewsArticle", "headline": "Talks resume", "datePublished": "2031-05-12"}


class TestLinkedData:
    @pytest.mark.parametrize(
        "value",
        [
            ARTICLE,
            [ARTICLE],
            {"@graph": [{"@type": "WebSite", "name": "Harbor Post"}, ARTICLE]},
            {"@type": "WebPage", "mainEntity": ARTICLE},
            {**ARTICLE, "@type": ["Article", "ReportageNewsArticle"]},
            {**ARTICLE, "@type": "http://schema.org/NewsArticle"},
            "<!-- " + json.dumps(ARTICLE) + " -->",
            "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
            json.dumps(ARTICLE)[:-1] + ",}",
            json.dumps(ARTICLE) + ";",
            '{"@type": "NewsArticle", "headline": "Talks\n resume", "datePublished": "2031-05-12"}',
            json.dumps(ARTICLE).replace('"', "&quot;"),
        ],
        ids=[
            *("an object", "a list", "a graph", "inside the page", "two types", "a full type"),
            *("a comment", "CDATA", "a trailing comma", "a semicolon", "a line break", "entities"),
        ],
    )
    def test_the_article_is_found_however_it_is_written(self, value: Any) -> None:
        found = facts(linked(value))

        assert (found.title, found.published) == ("Talks resume", "2031-05-12")

    def test_another_article_in_a_list_of_links_is_not_this_one(self) -> None:
        others = {"@type": "ItemList", "itemListElement": [{**ARTICLE, "headline": "Storm ahead"}]}

        assert facts(linked(others, ARTICLE)).title == "Talks resume"
        assert facts(linked(others)).title is None

    def test_authors_and_publisher_are_found_by_reference(self) -> None:
        graph = [
            {
                **ARTICLE,
                "author": [{"@id": "#a"}, {"@id": "#b"}],
                "publisher": {"@id": "#p"},
            },
            {"@type": "Person", "@id": "#a", "name": "Jane Roe"},
            {"@type": "Person", "@id": "#b", "givenName": "Ivo", "familyName": "Marsh"},
            {"@type": "Organization", "@id": "#p", "name": "Harbor Post"},
        ]

        found = facts(linked({"@graph": graph}))

        assert (found.byline, found.outlet) == ("Jane Roe and Ivo Marsh", "Harbor Post")

    @pytest.mark.parametrize(
        "author",
        [None, "", [], {}, [None], {"name": None}, {"name": {"x": 1}}, 7, "https://x.example/me"],
    )
    def test_an_author_who_is_none_is_no_byline(self, author: Any) -> None:
        assert facts(linked({**ARTICLE, "author": author})).byline is None

    @pytest.mark.parametrize("date", [None, "", "0001-01-01T00:00:00", "1970-01-01", "soon", 7, {}])
    def test_a_date_that_is_none_gives_way_to_another(self, date: Any) -> None:
        meta = '<meta property="article:published_time" content="2031-05-12T08:00:00Z">'

        found = facts(linked({**ARTICLE, "datePublished": date}) + meta)

        assert found.published == "2031-05-12T08:00:00Z"

    @pytest.mark.parametrize("broken", ["{", "[[[", '"', "null", "7", "{}" * 3, "[" * 100_000])
    def test_broken_data_is_passed_over(self, broken: str) -> None:
        assert facts(linked(broken, ARTICLE)).title == "Talks resume"

    @pytest.mark.parametrize(
        ("said", "free"),
        [(False, False), ("False", False), ("true", True), (True, True), (7, None)],
    )
    def test_whether_it_has_to_be_paid_for(self, said: Any, free: bool | None) -> None:
        assert facts(linked({**ARTICLE, "isAccessibleForFree": said})).free is free


class TestDates:
    def test_published_and_modified_are_two(self) -> None:
        found = facts(
            '<meta property="article:modified_time" content="2031-05-14">'
            '<meta property="article:published_time" content="2031-05-12">'
        )

        assert (found.published, found.modified) == ("2031-05-12", "2031-05-14")

    def test_a_page_that_only_says_when_it_was_changed_has_no_date_of_publication(self) -> None:
        found = facts('<meta property="article:modified_time" content="2031-05-14">')

        assert (found.published, found.modified) == (None, "2031-05-14")

    @pytest.mark.parametrize(
        "body",
        [
            '<article><time datetime="2031-05-12T08:00">8 am</time></article>',
            '<p itemprop="datePublished" content="2031-05-12T08:00">8 am</p>',
            '<p class="date">2031-05-12T08:00</p>',
            '<time class="updated" datetime="2031-05-14">x</time>'
            '<time datetime="2031-05-12T08:00">x</time>',
            '<p>Updated <time datetime="2031-05-14">x</time>, first '
            '<time datetime="2031-05-12T08:00">x</time></p>',
            '<ul><li><time datetime="2031-05-09">x</time></ul><time datetime="2031-05-12T08:00">x',
            '<article><article><time datetime="2031-05-09">x</time></article></article>'
            '<time datetime="2031-05-12T08:00">x</time>',
        ],
    )
    def test_the_date_on_the_page_is_the_report_s_own(self, body: str) -> None:
        assert facts(body=body).published == "2031-05-12T08:00"

    @pytest.mark.parametrize(
        "body",
        [
            "<p>On 12 May 2031 the envoy said no.</p>",
            '<time datetime="14:30">half past two</time>',
            '<aside><time datetime="2031-05-09">x</time></aside>',
            '<div class="comment"><time datetime="2031-05-09">x</time></div>',
            '<time class="modified" datetime="2031-05-09">x</time>',
        ],
    )
    def test_nothing_is_guessed_from_other_dates(self, body: str) -> None:
        assert facts(body=body).published is None

    @pytest.mark.parametrize(
        ("address", "date"),
        [
            ("https://post.example/2031/05/12/talks", "2031-05-12"),
            ("https://post.example/news/2031-5-2/talks.html", "2031-05-02"),
            ("https://post.example/news/20310512-talks", "2031-05-12"),
            ("https://post.example/world/2031/may/12/talks", "2031-05-12"),
            ("https://post.example/2031/05/talks", None),
            ("https://post.example/talks-12052031", None),
            ("https://post.example/2031/13/12/talks", None),
            ("https://post.example/id/203105120", None),
            ("https://post.example/talks?on=/2031/05/12/", None),
            (None, None),
        ],
    )
    def test_a_date_in_the_address(self, address: str | None, date: str | None) -> None:
        assert date_in_address(address) == date


class TestAddress:
    @pytest.mark.parametrize(
        ("head", "before"),
        [
            ('<link rel="canonical" href="https://post.example/a">', ""),
            (
                '<link rel="canonical" href="/a">'
                '<meta property="og:url" content="https://post.example/b">',
                "",
            ),
            ('<meta property="og:url" content="https://post.example/a">', ""),
            ("", "<!DOCTYPE html>\n<!-- saved from url=(0022)https://post.example/a -->\n"),
            (linked({**ARTICLE, "url": "https://post.example/a"}), ""),
            (linked({**ARTICLE, "mainEntityOfPage": {"@id": "https://post.example/a"}}), ""),
        ],
    )
    def test_the_report_s_own_address_is_found(self, head: str, before: str) -> None:
        assert facts(head, before=before).url == "https://post.example/a"

    @pytest.mark.parametrize(
        "link", ["", "/a", "javascript:alert(1)", "file:///etc/passwd", "https://[", "https://a"]
    )
    def test_what_is_no_address_of_the_web_is_none(self, link: str) -> None:
        assert facts(f'<link rel="canonical" href="{link}">').url is None


class TestTitleAndOutlet:
    @pytest.mark.parametrize(
        ("title", "outlet", "left"),
        [
            ("Talks resume | Harbor Post", "Harbor Post", "Talks resume"),
            ("Harbor Post: Talks resume", "Harbor Post", "Talks resume"),
            ("Talks resume - HARBOR POST", "Harbor Post", "Talks resume"),
            ("Envoy: 'No talks'", "Harbor Post", "Envoy: 'No talks'"),
            ("Harbor Post", "Harbor Post", "Harbor Post"),
            ("Talks | Harbor Post", None, "Talks | Harbor Post"),
        ],
    )
    def test_an_outlet_s_name_is_no_part_of_the_title(
        self, title: str, outlet: str | None, left: str
    ) -> None:
        assert without_outlet(title, outlet) == left

    def test_the_headline_is_what_of_the_title_stands_on_the_page(self) -> None:
        title = "<title>Talks resume: envoy hopeful - World - Harbor Post</title>"
        body = "<div>Harbor Post</div><h2>Talks resume: envoy hopeful</h2><p>They resumed.</p>"

        found = facts(title, body)

        assert (found.title, found.outlet) == ("Talks resume: envoy hopeful", None)

    def test_without_a_headline_the_whole_title_stays(self) -> None:
        assert facts("<title>Talks resume - World</title>").title == "Talks resume - World"

    def test_the_only_first_heading_stands_in_for_a_title(self) -> None:
        assert facts(body="<h1>Talks resume</h1><p>They resumed.</p>").title == "Talks resume"
        assert facts(body="<h1>Harbor Post</h1><h1>Talks resume</h1>").title is None

    def test_entities_are_characters(self) -> None:
        found = facts(linked({**ARTICLE, "headline": "Talks &#8216;resume&#8217; &amp; stop"}))

        assert found.title == "Talks ‘resume’ & stop"


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["By Jane Roe"], "Jane Roe"),
        (["Jane Roe", "Ivo Marsh", "Li Sund"], "Jane Roe, Ivo Marsh and Li Sund"),
        (["J.M. O’Shea-Vale"], "J.M. O’Shea-Vale"),
        (["Jane Roe", "Jane Roe"], "Jane Roe"),
        (["Harbor Post"], None),
        (["Northern Wire"], "Northern Wire"),
        (["https://post.example/jane"], None),
        (["x" * 500], None),
        ([], None),
    ],
)
def test_bylines(names: list[str], byline: str | None) -> None:
    assert byline_of(names, "Harbor Post") == byline


@pytest.mark.parametrize(
    "body",
    [
        '<a rel="author" href="/jane">Jane Roe</a>',
        '<span itemprop="author"><b>Jane Roe</b></span>',
        '<p class="byline">By Jane Roe</p>',
        '<div class="article-author">By Jane Roe</div>',
    ],
)
def test_a_byline_on_the_page(body: str) -> None:
    assert facts(body=body).byline == "Jane Roe"


def test_what_is_only_called_an_author_is_no_byline() -> None:
    assert facts(body='<div class="author-bio">Jane Roe keeps bees.</div>').byline is None
