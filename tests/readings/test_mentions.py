"""Mentions find their ends and their antecedents."""

import numpy as np

from sayso.model import Mention
from sayso.readings.mentions import NEAREST, coreference_features, mentions, resolved


def test_likeness_tells_pronouns_wholes_and_heads_apart() -> None:
    words = "the old ministry , the ministry and she , she".split()
    places = [(0, 3, 2), (4, 6, 5), (7, 8, 7), (9, 10, 9)]

    antecedents, features = coreference_features(words, places)

    assert antecedents[:, 0].tolist() == [-1, 0, 1, 2]
    assert features[1, 0] % 4 == 1  # "the old ministry" and "the ministry" share a head
    assert features[3, 0] % 4 == 3  # "she" and "she"
    assert features[2, 0] % 4 == 0


def test_the_same_words_without_the_article_are_the_same_whole() -> None:
    words = "a joint force met the joint force".split()

    _, features = coreference_features(words, [(0, 3, 2), (4, 7, 6)])

    assert features[1, 0] % 4 == 2


def test_farther_antecedents_have_other_features() -> None:
    words = ["x"] * 200
    places = [(i, i + 1, i) for i in range(200)]

    antecedents, features = coreference_features(words, places)

    assert antecedents.shape == (200, NEAREST)
    assert len(set((features[199] // 4).tolist())) == 9


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
        "features.weight": np.zeros((40, 2), np.float32),
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
