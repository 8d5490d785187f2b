"""Words are cut where UD English cuts them, and never lose a character."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.readings.analysis.words import cut_words


def cut(text: str) -> str:
    """The words of a text with a bar between, as the tables below write them."""
    return "|".join(text[start:end] for start, end in cut_words(text))


@pytest.mark.parametrize(
    "words",
    [
        "do|n't",
        "wo|n’t",
        "DID|N'T",
        "ca|n't",
        "can|not",
        "Can|not",
        "gon|na",
        "did|nt",
        "I|'m",
        "they|’re",
        "it|'s",
        "Ilva|'s",
        "Ilva|’s",
        "VELA|'S",
        "the rivals|'",
        "U.N.|'s",
        "you|'d",
        "i|ve",
    ],
)
def test_a_contraction_is_two_words(words: str) -> None:
    text = words.replace("|", "")
    assert cut(text) == words.replace(" ", "|")


@pytest.mark.parametrize(
    "word",
    ["O'Dell", "Ma'rib", "Sana’a", "o'clock", "ma'am", "cannon", "its", "want", "idiom", "IM"],
)
def test_a_word_with_an_apostrophe_inside_or_the_look_of_a_contraction_stays_whole(
    word: str,
) -> None:
    assert cut(word) == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a well-known plan", "a|well|-|known|plan"),
        ("U.S.-backed", "U.S.|-|backed"),
        ("face-to-face", "face|-|to|-|face"),
        ("Al-Quds Street", "Al|-|Quds|Street"),
        ("Su-57, T-72s and Covid-19", "Su|-|57|,|T|-|72s|and|Covid|-|19"),
        ("1,000-for-1,000", "1,000|-|for|-|1,000"),
        ("a 12-hour truce", "a|12|-|hour|truce"),
        ("2019–21", "2019|–|21"),
        ("said—again", "said|—|again"),
        ("said--again", "said|--|again"),
    ],
)
def test_a_hyphen_or_dash_between_words_is_a_word(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    "word",
    [
        "co-founder",
        "non-violent",
        "Anti-Corruption",
        "re-election",
        "mid-June",
        "mid-1990s",
        "e-mail",
        "non-U.S.",
        "ex-Gov.",
        "pro-government",
    ],
)
def test_a_prefix_keeps_its_hyphen_and_its_word(word: str) -> None:
    assert cut(f"the {word} line") == f"the|{word}|line"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2,331 drones", "2,331|drones"),
        ("$5", "$|5"),
        ("US$40 million", "US$|40|million"),
        ("€3.5m", "€|3.5|m"),
        ("$5bn", "$|5|bn"),
        ("10%", "10|%"),
        ("155mm shells", "155|mm|shells"),
        ("30C", "30|C"),
        ("1,50,000 rupees", "1,50,000|rupees"),
        ("notes [2,3]", "notes|[|2|,|3|]"),
        ("9/11, 1/2 and 2024/25", "9/11|,|1/2|and|2024/25"),
        ("the 1990s and the 1970's", "the|1990s|and|the|1970's"),
        ("2003's vote", "2003|'s|vote"),
        ("the '60s", "the|'60s"),
        ("the 21st of 4G", "the|21st|of|4G"),
        ("call 555-014-2266", "call|555-014-2266"),
        ("a .22 rifle", "a|.22|rifle"),
    ],
)
def test_numbers_keep_their_marks_and_lose_their_units(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 10:30am on May 26.", "at|10:30|am|on|May|26|."),
        ("at 5pm", "at|5|pm"),
        ("5 p.m. Tuesday", "5|p.m.|Tuesday"),
        ("7a.m. sharp", "7|a.m.|sharp"),
        ("on 2025-05-21", "on|2025-05-21"),
        ("on 3/8/2024", "on|3/8/2024"),
        ("Sept. 5", "Sept.|5"),
        ("Dec. 5", "Dec.|5"),
        ("in May.", "in|May|."),
    ],
)
def test_dates_and_times_are_cut_from_what_stands_next_to_them(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr. Orrin of the U.S. left.", "Mr.|Orrin|of|the|U.S.|left|."),
        ("Dr. J. K. Vell, Ph.D.,", "Dr.|J.|K.|Vell|,|Ph.D.|,"),
        ("Gen. Okonedo", "Gen.|Okonedo"),
        ("J.K.Vell", "J.K.|Vell"),
        ("e.g. bread, i.e. food", "e.g.|bread|,|i.e.|food"),
        ("Vell et al. agree", "Vell|et|al.|agree"),
        ("No. 7", "No.|7"),
        ("in Salem, Mass., on", "in|Salem|,|Mass.|,|on"),
        ("bread, etc., and", "bread|,|etc.|,|and"),
    ],
)
def test_a_shortened_word_keeps_its_dot(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No. He left.", "No|.|He|left|."),
        ("So did I. Then", "So|did|I|.|Then"),
        ("wrote on X. Then", "wrote|on|X|.|Then"),
        ("out of the sun. It", "out|of|the|sun|.|It"),
        ("She met Al. He", "She|met|Al|.|He"),
        ("bread, etc. Then", "bread|,|etc|.|Then"),
        ("It has ended.The next", "It|has|ended|.|The|next"),
        ("in its report.“Go on,” he", "in|its|report|.|“|Go|on|,|”|he"),
        ("by 12.5.The", "by|12.5|.|The"),
        ("at 7 p.m.The", "at|7|p.m.|The"),
    ],
)
def test_a_dot_that_ends_a_sentence_is_a_word_even_without_a_space(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We won’t,” she said", "“|We|wo|n’t|,|”|she|said"),
        ('"Stop,"he said', '"|Stop|,|"|he|said'),
        ("‘a new deal’", "‘|a|new|deal|’"),
        ("'a new deal'", "'|a|new|deal|'"),
        ("Video'Looking back", "Video|'|Looking|back"),
        ("(Vela News)", "(|Vela|News|)"),
        ("and/or", "and|/|or"),
        ("Really?! Well...", "Really|?!|Well|..."),
        ("fine :-)", "fine|:-)"),
        ("R&D by B&N Q&A", "R&D|by|B&N|Q&A"),
        ("Vela&Sons", "Vela|&|Sons"),
        ("a;b:c", "a|;|b|:|c"),
        ("thanks 👍🏽🇺🇳", "thanks|👍🏽|🇺🇳"),
    ],
)
def test_quotes_and_marks_are_words_of_their_own(text: str, words: str) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    "address",
    [
        "https://vela.example/a_b?x=1",
        "www.vela-news.example",
        "desk.one@vela-news.co.uk",
        "vela-news.com",
        "vela.com/deals",
        "#ceasefire",
        "@vela_desk",
        "draft_2.doc",
    ],
)
def test_an_address_is_one_word_and_the_dot_after_it_another(address: str) -> None:
    assert cut(f"see {address}.") == f"see|{address}|."


def test_accents_and_soft_hyphens_stay_in_their_word() -> None:
    assert cut("cafe\u0301 it\u00adself") == "cafe\u0301|it\u00adself"


def test_unseen_characters_end_a_word_and_are_none() -> None:
    assert cut("\ufeffone\u200btwo\x00 \u202e \u00ad three\u200e") == "one|two|three"


def test_no_text_has_no_words() -> None:
    assert cut_words("") == []
    assert cut_words(" \n\u2028\u00a0") == []


EVERYTHING = st.text(st.characters(exclude_categories=()))
NEWSY = st.text("aAnNtTsSmU1905 ..,,:;-–'’\"“”/@#$%&_()[]!?é\u0301\u00ad\u200b\u200d\x00\n\ud800😀")


@given(EVERYTHING | NEWSY)
def test_words_are_in_order_apart_not_empty_and_without_white_space(text: str) -> None:
    reached = 0
    for start, end in cut_words(text):
        assert reached <= start < end <= len(text)
        assert not re.search(r"\s", text[start:end])
        reached = end


@given(EVERYTHING | NEWSY)
def test_every_character_that_is_seen_belongs_to_a_word(text: str) -> None:
    """Left out are only white space, controls, formats (Cc, Cf) and stray variation selectors."""
    left_out = list(text)
    for start, end in cut_words(text):
        left_out[start:end] = [" "] * (end - start)
    seen = [
        character
        for character in left_out
        if not character.isspace()
        and unicodedata.category(character) not in ("Cc", "Cf", "Cn")
        and not "\ufe00" <= character <= "\ufe0f"
    ]
    assert seen == []


@given(NEWSY)
def test_every_word_has_something_to_see(text: str) -> None:
    for start, end in cut_words(text):
        assert any(
            unicodedata.category(character) not in ("Cc", "Cf") for character in text[start:end]
        )


@given(NEWSY, NEWSY)
def test_a_blank_line_parts_two_texts(before: str, after: str) -> None:
    """So paragraphs may be cut one by one."""
    joined = f"{before}\n\n{after}"
    shift = len(before) + 2
    apart = cut_words(before + "\n") + [(a + shift, b + shift) for a, b in cut_words(after)]
    assert cut_words(joined) == apart


HOSTILE = (
    *"aA1é.-'’\"/@_!&:;´\u0301\ud800😀",
    *("a.", "A.", "1.", "1,", "1-", "1/", "a-", "a'", "a@", "a.a@", "n'", "A&", "é.", "non-"),
    *("www.", "http://<", "a.com/", "[...", "😀\u200d", "ก\u0e31", "1,11"),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_whatever_is_repeated_is_cut_without_going_back(unit: str) -> None:
    """Quadratic work on this text would take half an hour; linear is a few seconds."""
    text = unit * (400_000 // len(unit)) + "<"
    words = cut_words(text)
    assert words[-1][1] == len(text)
