"""Pairs of quotation marks are found as a reader's eye finds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Part
from sayso.readings.statements.quotes import Quotation, is_passage, quotations
from tests.readings.by_hand import span_of
from tests.work import steps


def inner(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” she said. “It’s home.”", ["We stay,", "It’s home."]),
        ('"We stay," she said. "It\'s home."', ["We stay,", "It's home."]),
        ("‘We stay,’ she said. ‘It’s home.’", ["We stay,", "It’s home."]),
        ("'We stay,' she said. 'It's home.'", ["We stay,", "It's home."]),
        ("«We stay», she said. „We go“, he said.", ["We stay", "We go"]),
        ("»We stay«, she said.", ["We stay"]),
        ("``We stay,'' she said. ''We go.''", ["We stay,", "We go."]),
        ("‘‘We stay,’’ she said.", ["We stay,"]),
    ],
)
def test_every_kind_of_mark_quotes(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They don't, won’t and can't; the ministry's, the ministry’s.",
        "The dogs’ bowls and the ministers' plans were empty.",
        "The ’90s, the '90s, rock 'n' roll, and 'tis late for 'em.",
        'He is 5\'10" tall, she is 6’ 2” and the plank is 12" long.',
        "The U.S.'s bridge, (the ministry)'s bridge.",
        'A rule of marks: """""""""""" ends here.',
        'A word of another script: צה"ל, with a mark inside.',
    ],
)
def test_apostrophes_years_heights_and_rules_quote_nothing(text: str) -> None:
    assert inner(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It's the ministers' fault,' he said.", ["It's the ministers' fault,"]),
        ("‘The ferrymen’s boats and the ministers’ boats are gone,’ he said.",
         ["The ferrymen’s boats and the ministers’ boats are gone,"]),
        ("They cheered ‘the ministers’ and ‘the people’ too.", ["the ministers", "the people"]),
        ("He told of a 'White Ledger' binder at the ministers' house.", ["White Ledger"]),
    ],
)  # fmt: skip
def test_a_closing_single_mark_is_told_from_an_apostrophe(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘no’ and left,” she said.", [("He said ‘no’ and left,", 0), ("no", 1)]),
        ("‘He said “no” and left,’ she said.", [("He said “no” and left,", 0), ("no", 1)]),
        ('"\'I will,\' he told me," she said.', [("'I will,' he told me,", 0), ("I will,", 1)]),
        ("''They say 'we must,''' she said.", [("They say 'we must,'", 0), ("we must,", 1)]),
        ("“He called it “madness” again,” she said.", [("He called it “madness” again,", 0),
                                                        ("madness", 1)]),
    ],
)  # fmt: skip
def test_quotations_nest(text: str, expected: list[tuple[str, int]]) -> None:
    found = [(quotation.inner.of(text), quotation.depth) for quotation in quotations(text)]

    assert found == expected


@pytest.mark.parametrize("lost", ["\n", "\n\n", " "])
def test_a_quotation_left_open_is_continued_by_the_mark_that_opens_the_next(lost: str) -> None:
    """In many extracted reports the paragraphs are lost and only the opening marks tell."""
    first, second = quotations(f"“The river is ours.{lost}“It always was,” she said.")

    assert (first.closed, first.continues) == (False, None)
    assert (second.closed, second.continues) == (True, 0)


def test_a_quotation_may_run_over_a_line_break() -> None:
    assert inner("“The river\nis ours,” she said.") == ["The river\nis ours,"]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "She said: “The river is ours. It always was.\nThe talks go on."
    (quotation,) = quotations(text)

    assert quotation.inner.of(text) == "The river is ours. It always was."
    assert not quotation.closed
    assert quotation.outer.end == quotation.inner.end


def test_a_quoted_word_that_is_never_closed_ends_with_its_sentence() -> None:
    text = 'He called it "a disgrace. Then he went home. "We stay," she said.'

    assert inner(text) == ["a disgrace.", "We stay,"]
    assert quotations(text)[1].continues is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We stay.” That is all, said “nobody”.", ["nobody"]),
        ("”We stay,” she said.", ["We stay,"]),
        ("She said,“We stay“, and left.", ["We stay"]),
        ('"No."She left."Yes."', ["No.", "Yes."]),
        ('" We stay ", she said.', ["We stay"]),
        ("“He said ‘no and left,” she said.", ["He said ‘no and left,"]),
    ],
)
def test_stray_and_turned_marks_do_little_harm(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_closed_and_opened_again_in_one_line_are_two_quotations() -> None:
    assert inner("“We stay,” the minister said. “We will build.” “And plant.”") == [
        "We stay,",
        "We will build.",
        "And plant.",
    ]


def test_a_title_has_its_own_quotations_and_opens_none_in_the_prose() -> None:
    text = "Envoy: 'No guns' near 'the river\n“We stay,” she said. “It’s home.”"
    title = span_of(text, "Envoy: 'No guns' near 'the river")
    found = quotations(text, [Part("title", title)])
    assert [each.inner.of(text) for each in found] == ["No guns", "We stay,", "It’s home."]


def test_a_title_wholly_in_marks_is_no_quotation() -> None:
    text = "'No guns near the river'\nShe said so."
    title = span_of(text, "'No guns near the river'")
    assert quotations(text, [Part("title", title)]) == ()


def test_which_quotation_one_goes_on_from_is_known_behind_a_title_too() -> None:
    text = "Envoy: 'No guns'\n“We stay.\n\n“It is home,” she said."
    found = quotations(text, [Part("title", span_of(text, "Envoy: 'No guns'"))])
    assert [each.continues for each in found] == [None, None, 1]


def test_a_heading_in_single_quotation_marks_is_no_quotation() -> None:
    text = "‘At Work On A Draft’\nThe ministry called it ‘a draft’."
    heading = Part("heading", span_of(text, "‘At Work On A Draft’"))

    assert [q.inner.of(text) for q in quotations(text, [heading])] == ["a draft"]


def test_outer_spans_hold_the_marks_and_inner_spans_do_not() -> None:
    text = "She said: “ We stay. ”"
    (quotation,) = quotations(text)

    assert quotation.outer.of(text) == "“ We stay. ”"
    assert quotation.inner.of(text) == "We stay."


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("“We stay here.”", True),
        ("“We stay here,” she said.", True),
        ("“… and we stay.”", True),
        ("She called it “an open wound”.", False),
        ("He read “The Ferryman’s House”.", False),
        ("“No.”", False),
    ],
)
def test_a_passage_is_a_sentence_and_not_a_word_or_title(text: str, passage: bool) -> None:
    (quotation,) = quotations(text)

    assert is_passage(text, quotation) is passage


def test_an_empty_text_has_no_quotations() -> None:
    assert quotations("") == ()


@pytest.mark.parametrize(
    "unit",
    ['"', "'", "“", "“ ” ", '"a ', "“a. ", "‘a\n", "a' ", '"a\n', "“‘", ' "', "''", '"a.\n\n'],
)
def test_hostile_text_is_walked_once(unit: str) -> None:
    short, long = unit * 1000, unit * 8000

    assert steps(lambda: quotations(long)) < 8 * 1.5 * steps(lambda: quotations(short))


MARKS = st.sampled_from(list("“”‘’\"'«»„`.,:; \n—aBc5s-()"))
TEXTS = st.lists(MARKS | st.sampled_from(["''", "We go.", " he said", "don't"]), max_size=60)


def around(one: Quotation, other: Quotation) -> bool:
    return one.outer.start < other.outer.start and other.outer.end <= one.outer.end


@given(TEXTS)
def test_quotations_nest_and_stand_in_text_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = quotations(text)

    assert list(found) == sorted(found, key=lambda q: (q.outer.start, -q.outer.end))
    for index, quotation in enumerate(found):
        assert quotation.outer.covers(quotation.inner)
        assert quotation.outer.end <= len(text)
        assert quotation.inner.of(text) == quotation.inner.of(text).strip()
        assert quotation.depth == sum(around(other, quotation) for other in found)
        for other in found[index + 1 :]:
            assert around(quotation, other) or quotation.outer.end <= other.outer.start


@given(TEXTS)
def test_only_an_unclosed_quotation_before_it_is_continued(pieces: list[str]) -> None:
    found = quotations("".join(pieces))
    for index, quotation in enumerate(found):
        if quotation.continues is not None:
            assert quotation.continues < index
            assert not found[quotation.continues].closed


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    for quotation in quotations(text):
        assert quotation.inner.of(text)
