"""A feed's name is not an outlet's; a name that is not known is left alone."""

from __future__ import annotations

import pytest

from sayso.documents.knowledge import knowledge
from sayso.documents.outlets import outlet_of


@pytest.mark.parametrize(
    ("given", "url", "outlet"),
    [
        ("bbc-world", None, "BBC News"),
        ("BBC-World", None, "BBC News"),
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

    for key in [*outlets["feeds"], *outlets["domains"]]:
        assert key == key.lower().removeprefix("www.").strip()
    assert all("." in key for key in outlets["domains"])
