"""What a word's event type is told from, and the map that tells it."""

from pathlib import Path

import numpy as np
import pytest

from sayso.readings.analysis.analyse import typed
from sayso.readings.analysis.event_types import TYPES, EventTypes, mixed, surroundings

# Orvane agreed to withdraw . / Hartvik watched
VECTORS = np.array([[8, 0], [1, 0], [9, 9], [0, 4], [7, 7], [0, 2], [0, 6]], dtype=np.float32)
HEADS = [1, 1, 3, 1, 1, 6, 6]
RELATIONS = ["nsubj", "root", "mark", "xcomp", "punct", "nsubj", "root"]
SENTENCES = [(0, 5), (5, 7)]


def test_a_word_is_seen_with_what_tells_of_it_and_its_sentence() -> None:
    """Who does it, marks and full stops do not tell what is done."""
    [agreed] = surroundings(VECTORS, [1], HEADS, RELATIONS, SENTENCES).tolist()

    assert agreed == [1, 0, 0, 4, 5, 4]


def test_a_word_with_nothing_below_it_stands_for_what_it_lacks() -> None:
    [watched] = surroundings(VECTORS, [6], HEADS, RELATIONS, SENTENCES).tolist()

    assert watched == [0, 6, 0, 6, 0, 4]


def test_who_has_it_done_to_them_in_a_passive_is_seen() -> None:
    [withdraw] = surroundings(
        VECTORS, [1], HEADS, ["nsubj:pass", *RELATIONS[1:]], SENTENCES
    ).tolist()

    assert withdraw[2:4] == [4, 2]


def the_map() -> EventTypes:
    """The first feature tells ASSAULT, whatever else none."""
    weights = np.zeros((6, len(TYPES) + 1), dtype=np.float32)
    weights[0, TYPES.index("ASSAULT")] = 2
    return EventTypes(weights, np.zeros(len(TYPES) + 1, dtype=np.float32))


def test_what_the_types_leave_is_that_it_is_of_none() -> None:
    [likely] = the_map().likely(np.zeros((1, 6), dtype=np.float32)).tolist()

    assert likely == pytest.approx([1 / 17] * 17)


def test_words_get_the_types_of_the_map() -> None:
    first, last = typed((HEADS, RELATIONS, SENTENCES), VECTORS, the_map(), [0, 6])

    assert first["ASSAULT"] == pytest.approx(1.0, abs=1e-4)
    assert last["ASSAULT"] == pytest.approx(1 / 17)
    assert list(last) == list(TYPES)


def test_no_words_no_types() -> None:
    assert typed((HEADS, RELATIONS, SENTENCES), VECTORS, the_map(), []) == []


def test_a_map_comes_back_from_its_file(tmp_path: Path) -> None:
    assert EventTypes.kept_in(tmp_path) is None
    the_map().keep_in(tmp_path)

    kept = EventTypes.kept_in(tmp_path)

    assert kept is not None
    assert np.array_equal(kept.weights, the_map().weights)


def test_what_the_lexicon_knows_a_word_for_is_likelier_and_all_is_still_one() -> None:
    both = mixed({"AID": 0.4, "COERCE": 0.3}, ["COERCE"])

    assert both["COERCE"] > both["AID"] > 0.2
    assert both["AID"] + both["COERCE"] + 0.3 / (0.7 + 0.3 * np.e) == pytest.approx(1)


def test_without_a_word_from_the_lexicon_all_stays_as_it_is() -> None:
    assert mixed({"AID": 0.4, "COERCE": 0.3}, []) == pytest.approx({"AID": 0.4, "COERCE": 0.3})
