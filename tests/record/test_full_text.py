"""Words are found again, on every database alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import RecordError
from sayso.record import Record
from sayso.record.full_text import STRETCH, Asked, folded, fts5_query, rows_to_find
from tests.record.by_hand import a_capture, read

REPORTS = {
    "truce": "Zoë Brel said the ceasefires would hold. Nobody’s boat has left.",
    "boats": "Dana Sollen said 40 boats had left the harbour before the ceasefire began.",
    "weather": "It rained in Brisk. No one was out.",
}


@pytest.fixture
def filled(record: Record) -> Record:
    for name, text in REPORTS.items():
        capture = a_capture(text, f"https://valley.example/{name}")
        record.add(capture, read(capture))
    return record


def found(record: Record, words: str) -> set[str]:
    hits = record.search(words)
    texts = {read(a_capture(text, f"https://valley.example/{name}")).document.id: name
             for name, text in REPORTS.items()}  # fmt: skip
    return {texts[hit.item_id] for hit in hits}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ceasefire", {"truce", "boats"}),
        ("CEASEFIRES", {"truce", "boats"}),
        ("ceasefire boats", {"truce", "boats"}),
        ("ceasefire harbour", {"boats"}),
        ('"ceasefire began"', {"boats"}),
        ('"left boats"', set()),
        ("ceasefire -harbour", {"truce"}),
        ("rained or harbour", {"weather", "boats"}),
        ("zoe", {"truce"}),
        ("Zoë", {"truce"}),
        ("nobody's", {"truce"}),
        ("volcano", set()),
    ],
)
def test_words_are_found(filled: Record, words: str, names: set[str]) -> None:
    assert found(filled, words) == names


def test_a_hit_says_where_its_words_stand(filled: Record) -> None:
    [hit] = filled.search("zoe ceasefire")

    text = REPORTS["truce"]
    assert [span.of(text) for span in hit.spans] == ["Zoë", "ceasefires"]


def test_what_statements_say_is_searched_apart(filled: Record) -> None:
    assert [hit.kind for hit in filled.search("ceasefire", kind="statement")] == ["statement"] * 2
    assert filled.search("Dana", kind="statement") == []


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "NEAR(a b)",
        "text:boats",
        "boats*",
        "boats AND",
        "^boats",
        "a OR",
        "(",
        "-- ; drop",
        "'",
    ],
)
def test_signs_of_a_query_language_are_only_signs(filled: Record, words: str) -> None:
    try:
        filled.search(words)
    except RecordError as error:
        assert "no word to look for" in str(error)  # noqa: PT017 # either is right


def test_without_a_word_nothing_is_looked_for(filled: Record) -> None:
    for words in ("", "…", "-boats"):
        with pytest.raises(RecordError, match="no word to look for"):
            filled.search(words)


def test_an_older_version_is_no_longer_found(filled: Record) -> None:
    changed = a_capture("The harbour is empty.", "https://valley.example/boats")
    filled.add(changed, read(changed))

    assert [hit.item_id for hit in filled.search("harbour")] == [read(changed).document.id]
    assert found(filled, "ceasefire") == {"truce"}


@given(st.text(st.characters(codec=None)))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert not set(folded(text)) & {"\0", "\x02", "\x03"}


def test_the_words_of_a_very_long_report_lie_in_rows_of_bounded_length() -> None:
    rows = list(rows_to_find(read(a_capture("word " * STRETCH))))

    assert len(rows) == 5
    assert max(len(row["text"]) for row in rows) < 1.1 * STRETCH


def test_what_people_type_becomes_a_query_of_quoted_words() -> None:
    asked = Asked.of('boats "the harbour" or sea -rain')

    assert fts5_query(asked) == '("boats" AND "the harbour" OR "sea") NOT "rain"'


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ceasefire", {"hyphen", "joined", "apart"}),
        ("cease-fire", {"hyphen", "joined", "apart"}),
        ("ceasefires", {"hyphen", "joined", "apart"}),
        ('"cease fire"', {"hyphen", "apart"}),
        ("ceasefire -snow", {"hyphen", "joined"}),
        ("ceasefire snow", {"apart"}),
        ("snow or ceasefire", {"hyphen", "joined", "apart"}),
        ("held -ceasefire", {"other"}),
        ("therapist", set()),
    ],
)
def test_a_word_is_found_written_in_one_with_a_hyphen_or_in_two(
    record: Record, words: str, names: set[str]
) -> None:
    """In two parts only where some report has it with a hyphen: "the rapist" stays what it is."""
    texts = {
        "hyphen": "The cease\N{NON-BREAKING HYPHEN}fire held. It was a cease-fire.",
        "joined": "The ceasefire held.",
        "apart": "In the snow they cease fire.",
        "other": "The rapist was held.",
    }
    ids = {}
    for name, text in texts.items():
        capture = a_capture(text, f"https://valley.example/{name}")
        ids[read(capture).document.id] = name
        record.add(capture, read(capture))

    assert {ids[hit.item_id] for hit in record.search(words)} == names
