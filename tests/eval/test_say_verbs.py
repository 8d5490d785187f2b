import pytest

from eval.say_verbs import say_verb_rule


def parts(text: str) -> list[tuple[str, ...]]:
    return [
        tuple(
            " … ".join(text[start:end] for start, end in places)
            for places in (found.cue, found.source, found.content)
        )
        for found in say_verb_rule(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said the ferry was late.", ("said", "The mayor", "the ferry was late")),
        ("“We sail at dawn,” Orla Venn said.", ("said", "Orla Venn", "“We sail at dawn,”")),
        ("“We sail,” said Orla, “at dawn.”", ("said", "Orla", "“We sail,” … “at dawn.”")),
        ("The ferry was late, she said.", ("said", "she", "The ferry was late")),
    ],
)
def test_a_verb_of_saying_gets_its_speaker_and_content(text: str, found: tuple[str, ...]) -> None:
    assert parts(text) == [found]


@pytest.mark.parametrize("text", ["The ferry was late.", "They said.", ""])
def test_without_verb_or_content_nothing_is_found(text: str) -> None:
    assert parts(text) == []
