"""Mentions find their ends and their antecedents."""

from collections.abc import Iterable

import numpy as np
import pytest

from sayso.model import Mention
from sayso.readings.analysis.mentions import (
    COREFERENCE_FEATURES,
    LIKENESSES,
    NEAREST,
    coreference_features,
    mentions,
    resolved,
)


def like(text: str, anaphor: str, antecedent: str) -> str:
    """How the last of two mentions, given by their words, resembles the first."""
    words = text.split()

    def place(mention: str, ends: Iterable[int]) -> tuple[int, int, int]:
        own = mention.split()
        last = next(end for end in ends if words[max(0, end - len(own)) : end] == own)
        noun = next(i for i, word in enumerate(own) if word not in ("the", "a", "old", "joint"))
        return last - len(own), last, last - len(own) + noun

    ends = range(len(words) + 1)
    places = [place(antecedent, ends), place(anaphor, reversed(ends))]
    _, features = coreference_features(words, places)
    return LIKENESSES[features[1, 0] % len(LIKENESSES)]


@pytest.mark.parametrize(
    ("text", "antecedent", "anaphor", "likeness"),
    [
        ("the old ministry , the ministry", "the old ministry", "the ministry", "same head"),
        ("a joint force met the joint force", "a joint force", "the joint force", "same words"),
        ("she went and she said", "she", "she", "same pronoun"),
        ("he went for his coat", "he", "his", "pronouns that agree"),
        ("he met her there", "he", "her", "pronouns that clash"),
        ("Dana Sollen went . Sollen said", "Dana Sollen", "Sollen", "part of the name"),
        ("Dana went . Dana Sollen said", "Dana", "Dana Sollen", "part of the name"),
        (
            "Lower River Council met . LRC said",
            "Lower River Council",
            "LRC",
            "initials of the name",
        ),
        ("Dana met Oskar", "Dana", "Oskar", "another name"),
        ("Dana went and she said", "Dana", "she", "a pronoun after a name"),
        ("the envoy went and she said", "the envoy", "she", "a pronoun after a description"),
        ("the envoy went . Dana said", "the envoy", "Dana", "a name after a description"),
        ("Dana went . the envoy said", "Dana", "the envoy", "a description after a name"),
        ("the envoy met the guards", "the envoy", "the guards", "nothing"),
        ("the envoy of Selm", "the envoy of Selm", "Selm", "one inside the other"),
    ],
)
def test_likeness_is_told_from_the_words(
    text: str, antecedent: str, anaphor: str, likeness: str
) -> None:
    assert like(text, anaphor, antecedent) == likeness


def test_candidates_are_those_before_nearest_first() -> None:
    antecedents, _ = coreference_features(["x"] * 3, [(i, i + 1, i) for i in range(3)])
    assert antecedents[:, :2].tolist() == [[-1, -1], [0, -1], [1, 0]]


def test_farther_antecedents_have_other_features() -> None:
    words = ["x"] * 200
    places = [(i, i + 1, i) for i in range(200)]

    antecedents, features = coreference_features(words, places)

    assert antecedents.shape == (200, NEAREST)
    assert features.max() < COREFERENCE_FEATURES
    assert len(set((features[199] // len(LIKENESSES)).tolist())) == 9


def test_a_text_without_mentions_has_no_pairs() -> None:
    antecedents, features = coreference_features(["x"], [])
    assert antecedents.shape == features.shape == (0, NEAREST)


def test_a_mention_ends_where_its_head_says_and_stays_in_its_sentence() -> None:
    kinds = np.zeros((5, 2), dtype=np.float32)
    kinds[2, 1] = 5.0
    heads = np.zeros((5, 2), dtype=np.float32)
    heads[2] = [8.0, 8.0]
    starts, ends = np.zeros((5, 1), dtype=np.float32), np.zeros((5, 1), dtype=np.float32)
    starts[0], ends[4] = 9.0, 9.0
    pairs = {"mention_head": heads, "mention_start": starts, "mention_end": ends}
    bias = {"start_bias": np.zeros(4, np.float32), "end_bias": np.zeros(4, np.float32)}

    (whole,) = mentions(kinds, ("O", "person"), pairs, bias, [(0, 5)])
    (inside,) = mentions(kinds, ("O", "person"), pairs, bias, [(0, 1), (1, 4), (4, 5)])

    assert (whole.words, whole.head, whole.kind) == ((0, 5), 2, "person")
    assert 1 <= inside.words[0] <= 2 < inside.words[1] <= 4


def test_a_mention_joins_its_likeliest_antecedent_or_none() -> None:
    found = [Mention(i, (i, i + 1), "person", 1.0) for i in range(3)]
    left, right = np.zeros((3, 2), np.float32), np.zeros((3, 2), np.float32)
    left[2], right[0] = [3.0, -9.0], [3.0, 0.0]  # the third belongs with the first
    scorer = {
        "features.weight": np.zeros((COREFERENCE_FEATURES, 2), np.float32),
        "out.weight": np.array([[1.0, 0.0]], np.float32),
        "out.bias": np.array([-4.0], np.float32),
    }

    entities = [
        m.entity
        for m in resolved(
            found, ["osk", "varn", "he"], {"anaphor": left, "antecedent": right}, scorer
        )
    ]

    assert entities[2] == entities[0] != entities[1]
