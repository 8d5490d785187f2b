"""A list that is said to be of comparisons is one that no reading has a word of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.captures import captures
from sayso.documents import document
from sayso.model import Capture
from sayso.readings import Reader
from sayso.views.closed_lists import all_closed_lists, schema
from tests.reader import laws

EXAMPLES = Path(__file__).parents[2] / "examples"
OF_COMPARISONS = {closed.name for closed in all_closed_lists() if closed.of_comparisons}


def lists_met(value: Any, rule: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    """The closed lists that a value of this schema has words of."""
    if value is None:
        return
    if "$ref" in rule:
        name = rule["$ref"].removeprefix("#/$defs/")
        if "enum" in definitions[name]:
            yield name
        yield from lists_met(value, definitions[name], definitions)
    for other in rule.get("anyOf", ()):
        if other != {"type": "null"}:
            yield from lists_met(value, other, definitions)
    for key, inner in rule.get("properties", {}).items():
        yield from lists_met(value[key], inner, definitions)
    for each in value if "items" in rule else ():
        yield from lists_met(each, rule["items"], definitions)


def test_no_reading_has_a_word_of_a_list_of_comparisons(reader: Reader) -> None:
    """Where this fails, a list is in use: give its words their meanings in sayso/vocabulary.py."""
    whole = schema("reading")
    found = [each for each in captures([str(EXAMPLES)]) if isinstance(each, Capture)]
    met = {
        name
        for reading in reader.read_all(document(capture) for capture in found)
        for name in lists_met(laws.record_of(reading), whole, whole["$defs"])
    }

    assert {"acts", "form", "part", "basis"} <= met
    assert not met & OF_COMPARISONS
