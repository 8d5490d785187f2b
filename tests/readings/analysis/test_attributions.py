"""Cues get the sources and contents that are theirs."""

import numpy as np

from sayso.readings.analysis.attributions import (
    attributions,
    distance_bucket,
    link_logits,
)
from tests.readings.analysis.test_tags import logits

REACH = 8
WORDS = 12


def world(
    cue: str, source: str, content: str, claims: dict[int, dict[int, int]]
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Layers as rows of tags; claims: cue's first word -> word -> 1 source, 2 content.

    The link scorer is made so that a cue is sure of just the words it claims: each cue owns one
    hidden number for sources and one for contents.
    """
    rows = {"cue": cue, "source": source, "content": content}
    size = 2 * len(claims)
    cues = np.full((len(cue), size), -50.0, dtype=np.float32)
    words = np.zeros((len(cue), size), dtype=np.float32)
    out = np.zeros((3, size), dtype=np.float32)
    for index, (anchor, claimed) in enumerate(claims.items()):
        cues[anchor, 2 * index : 2 * index + 2] = 0.0
        for word, role in claimed.items():
            words[word, 2 * index + role - 1] = 20.0
        out[1, 2 * index] = out[2, 2 * index + 1] = 1.0
    pairs = {"link_cue": cues, "link_word": words}
    scorer = {
        "features.weight": np.zeros((49, size), dtype=np.float32),
        "out.weight": out,
        "out.bias": np.array([10.0, 0.0, 0.0], dtype=np.float32),
    }
    return {name: logits(tags) for name, tags in rows.items()}, pairs, scorer


def test_a_cue_gets_the_runs_it_claims() -> None:
    claims = {2: {0: 1, 1: 1, 3: 2, 4: 2, 5: 2, 6: 2}}
    found, _ = attributions(*world("OOBOOOOOOOOO", "BIOOOOOOOOOO", "OOOBIIIOOOOO", claims), REACH)

    assert [(a.cue, a.source, a.content) for a in found] == [(((2, 3),), ((0, 2),), ((3, 7),))]
    assert found[0].source_score > 0.9


def test_two_cues_in_one_sentence_keep_their_own_words() -> None:
    claims = {1: {0: 1, 2: 2, 3: 2}, 6: {5: 1, 7: 2, 8: 2}}
    found, _ = attributions(*world("OBOOOOBOOOOO", "BOOOOBOOOOOO", "OOBIOOOBIOOO", claims), REACH)

    assert [a.source for a in found] == [((0, 1),), ((5, 6),)]
    assert [a.content for a in found] == [((2, 4),), ((7, 9),)]


def test_content_in_two_parts_stays_in_two_parts() -> None:
    claims = {4: {0: 2, 1: 2, 3: 1, 6: 2, 7: 2}}
    (found,), _ = attributions(
        *world("OOOOBOOOOOOO", "OOOBOOOOOOOO", "BIOOOOBIOOOO", claims), REACH
    )

    assert found.content == ((0, 2), (6, 8))


def test_a_cue_whose_content_no_layer_found_takes_what_its_links_hold_likely() -> None:
    (found,), _ = attributions(
        *world("OBOOOOOOOOOO", "BOOOOOOOOOOO", "OOOOOOOOOOOO", {1: {0: 1, 2: 2, 3: 2}}), REACH
    )

    assert found.content == ((2, 4),)


def test_a_cue_without_a_source_says_how_likely_that_is() -> None:
    (found,), _ = attributions(
        *world("OBOOOOOOOOOO", "OOOOOOOOOOOO", "OOBIOOOOOOOO", {1: {2: 2, 3: 2}}), REACH
    )

    assert found.source == ()
    assert found.source_score > 0.9


def test_an_inner_cue_keeps_to_its_own_links_where_the_layers_tell_the_content_around() -> None:
    claims = {1: {0: 1, **dict.fromkeys(range(2, 9), 2)}, 4: {3: 1, 5: 2, 6: 2}}
    layers = world("OBOOBOOOOOOO", "BOOOOOOOOOOO", "OOBIIIIIIOOO", claims)
    _, (inner,) = attributions(*layers, REACH)

    assert (inner.source, inner.content) == (((3, 4),), ((5, 7),))


def test_a_cue_that_stands_in_no_content_is_no_inner_one() -> None:
    claims = {1: {0: 1, 2: 2}}
    layers = world("OBOOOOOOOOOO", "BOOOOOOOOOOO", "O" * WORDS, claims)

    assert attributions(*layers, REACH)[1] == ()


def test_no_cues_no_attributions() -> None:
    layers, pairs, scorer = world("O" * WORDS, "B" + "O" * 11, "O" * WORDS, {0: {}})

    assert attributions(layers, pairs, scorer, REACH) == ((), ())


def test_places_beyond_the_text_are_surely_neither() -> None:
    _, pairs, scorer = world("B" + "O" * 11, "O" * WORDS, "O" * WORDS, {0: {}})

    table = link_logits([0], pairs, scorer, REACH)

    assert np.isneginf(table[0, :REACH, 1:]).all()
    assert np.isfinite(table[0, REACH:]).all()


def test_distances_are_exact_near_the_cue_and_coarse_far_from_it() -> None:
    near = distance_bucket(np.arange(-12, 13))
    far = distance_bucket(np.array([-160, -159, 159, 160]))

    assert len(set(near.tolist())) == 25
    assert far.tolist() == [1, 1, 47, 47]
