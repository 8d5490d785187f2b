import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpora.spacing import Spacing


def written(tokens: str) -> str:
    return Spacing().written(tokens.split())[0]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The envoy , she said , did n't come .", "The envoy, she said, didn't come."),
        ("Orland 's guards ' pay ( in full )", "Orland's guards' pay (in full)"),
        ("`` We leave , '' he said .", '"We leave," he said.'),
        ('"We leave , " he said . "Now . "', '"We leave," he said. "Now."'),
        ('He said " we leave " twice .', 'He said "we leave" twice.'),
        ("They don ’ t say “ peace ” .", "They don’t say “peace”."),
        ("a ' vale first ' list", "a 'vale first' list"),
        ("the U . S . envoy at 4 : 30 p . m . today", "the U.S. envoy at 4:30 p.m. today"),
        ("Mr . T . Y . Hale", "Mr. T.Y. Hale"),
        ("4 , 051 men , 46 . 8 percent", "4,051 men, 46.8 percent"),
        ("on July 13 , 2009 , 200 men", "on July 13, 2009, 200 men"),
        ("a well - known 3 - 2 vote", "a well-known 3-2 vote"),
        ("a three - and - out", "a three-and-out"),
        ("the talks - and the vote", "the talks - and the vote"),
        ("the talks - - all of them", "the talks -- all of them"),
        ("www . vale . org / news", "www.vale.org/news"),
        ("$ 5 for AT & T , salt & pepper", "$5 for AT&T, salt & pepper"),
    ],
)
def test_tokens_are_written_as_a_newspaper_prints_them(tokens: str, text: str) -> None:
    assert written(tokens) == text


def test_a_quotation_opened_in_one_sentence_is_closed_in_the_next() -> None:
    spacing = Spacing()
    assert spacing.written(["He", "said", ":", '"', "Go", "."])[0] == 'He said: "Go.'
    assert spacing.written(["Now", ".", '"', "He", "left", "."])[0] == 'Now." He left.'


def test_nothing_is_written_for_no_tokens() -> None:
    assert Spacing().written([]) == ("", [])


@given(st.lists(st.text(alphabet="ab1.,:'\"-/_()&s", min_size=1, max_size=4), max_size=12))
def test_every_token_stands_where_its_place_says(tokens: list[str]) -> None:
    text, places = Spacing().written(tokens)
    shown = ['"' if token == "''" else token for token in tokens]
    assert [text[start:end] for start, end in places] == shown
    assert text.replace(" ", "") == "".join(shown)
