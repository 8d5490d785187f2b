"""Who speaks together, and which sources of the network's are one speaker in two pieces."""

from __future__ import annotations

import pytest

from sayso.model import Analysis, Attribution
from sayso.readings.analysis.words import cut_words
from sayso.readings.statements.together import with_joint_speakers
from tests.readings.by_hand import analysis, span_of


def sources(parsed: Analysis, *pieces: str) -> list[str]:
    """The sources kept of these, the likeliest first, of a text's only attribution."""
    text = parsed.text
    words = cut_words(text)
    starts, ends = [start for start, _ in words], [end for _, end in words]
    spans = [span_of(text, piece) for piece in pieces]
    source = tuple((starts.index(s.start), ends.index(s.end) + 1) for s in spans)
    found = Attribution(
        cue=((0, 1),),
        source=source,
        content=(),
        cue_score=1.0,
        source_score=1.0,
        content_score=1.0,
    )
    (told,) = with_joint_speakers(parsed, [found])
    return [text[words[first][0] : words[last - 1][1]] for first, last in told.source]


def test_a_name_and_what_it_is_are_one_speaker_though_found_in_two_pieces() -> None:
    parsed = analysis(
        "According to Echo, the river newspaper, it rained.",
        tree={"newspaper": ("Echo", "appos")},
    )

    assert sources(parsed, "the river newspaper", "Echo,") == ["Echo, the river newspaper"]
    assert sources(parsed, "Echo,", "the river newspaper") == ["Echo, the river newspaper"]


@pytest.mark.parametrize(
    ("text", "pieces", "head"),
    [
        ("Envoy, Selm said it rained.", ("Selm", "Envoy,"), "Selm"),
        ("Report A paper said it rained.", ("A paper", "Report"), "paper"),
    ],
)
def test_what_runs_into_a_speaker_is_no_part_of_it(
    text: str, pieces: tuple[str, str], head: str
) -> None:
    parsed = analysis(text, tree={head: (text.partition(" ")[0].strip(","), "appos")})

    assert sources(parsed, *pieces) == [pieces[0]]
