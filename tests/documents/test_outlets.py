"""A feed's name is not an outlet's; a name that is not known is left alone."""

from __future__ import annotations

import pytest

from sayso.documents.knowledge import knowledge
from sayso.documents.outlets import home_of, outlet_of


@pytest.mark.parametrize(
    ("given", "url", "outlet"),
    [
        ("bbc-world", None, "BBC News"),
        ("BBC-World", None, "BBC News"),
        ("bbc-a-feed-of-tomorrow", None, "BBC News"),
        ("nyt_arts", None, "The New York Times"),
        ("harbor-world", None, "harbor-world"),
        ("Fox-Hollow Gazette", None, "Fox-Hollow Gazette"),
        ("BBC-Enders", None, "BBC-Enders"),
        ("fox", None, "fox"),
        ("AP News", "https://apnews.com/article/1", "Associated Press"),
        ("the Guardian", None, "The Guardian"),
        ("www.bbc.co.uk", None, "BBC News"),
        ("https://www.bbc.com/news/1", None, "BBC News"),
        ("Harbor Post", "https://bbc.com/1", "Harbor Post"),
        ("  Harbor   Post ", None, "Harbor Post"),
        (None, "https://news.bbc.co.uk:443/1?x=y", "BBC News"),
        (None, "//en.mehrnews.com/news", "Mehr News Agency"),
        (None, "https://post.example/1", None),
        (None, "https://notbbc.com/1", None),
        ("", "", None),
        (None, None, None),
        (None, "http://", None),
    ],
)
def test_the_outlet(given: str | None, url: str | None, outlet: str | None) -> None:
    assert outlet_of(given, url) == outlet


def test_every_name_in_the_list_can_be_found() -> None:
    """Keys are looked up in small letters and without www: another form would never match."""
    outlets = knowledge("outlets")

    for key in [key for table in outlets.values() for key in table]:
        assert key == key.lower().removeprefix("www.").strip()
    assert all("." in key for key in outlets["domains"])
    assert all(key.isalnum() for key in outlets["families"])


def test_an_outlet_has_one_name() -> None:
    """Two spellings of one outlet would be two outlets in every count."""
    outlets = knowledge("outlets")
    called = [name for table in outlets.values() for name in table.values()]
    names = {name for name in called if isinstance(name, str)}

    assert len({name.lower().removeprefix("the ") for name in names}) == len(names)


@pytest.mark.parametrize(
    ("outlet", "url", "state"),
    [
        ("BBC News", None, "united kingdom"),
        ("BBC News", "https://news.example.fr/a", "united kingdom"),
        ("Harbor Post", "https://harbor.example.ca/a", "canada"),
        ("Harbor Post", "https://harbor.io/a", None),
        ("Reuters", "https://www.reuters.com/a", None),
        (None, None, None),
    ],
)
def test_the_state_an_outlet_reports_from_is_listed_or_told_by_its_address(
    outlet: str | None, url: str | None, state: str | None
) -> None:
    assert home_of(outlet, url) == state
