"""Text of others cannot steer the terminal it is shown on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.views.visible import visible

any_text = st.text(st.characters(codec=None))


@given(any_text)
def test_nothing_hidden_is_left(text: str) -> None:
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    joiners = "\u200c\u200d"

    assert not [c for c in visible(text) if unicodedata.category(c) in hidden and c not in joiners]


@given(any_text)
def test_whatever_is_shown_can_be_encoded(text: str) -> None:
    assert visible(text).encode("utf-8").decode("utf-8") == visible(text)


@given(any_text)
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We are ready,” she said — twice.", "“We are ready,” she said — twice."),
        ("one\n\ttwo\u00a0 three\u2028four", "one two three four"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("\x9b31mred", "\\x9b31mred"),
        ("pay \u202eEVIL\u202c now", "pay \\u202eEVIL\\u202c now"),
        ("cease\u00adfire\u200b", "ceasefire"),
        ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
        ("\ud83d alone", "\\ud83d alone"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
