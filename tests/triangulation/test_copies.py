"""Who repeats whom, by how many of its words."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Part, Reading
from sayso.triangulation.copies import find_repeats, passages
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report
from tests.views.hand_made import words

VALE = "Vale Herald"
OSK = "Osk Daily"


def kinds(*readings: Reading) -> list[str]:
    return [repeat.kind for repeat in find_repeats(readings)]


def test_the_same_words_are_an_exact_copy_whatever_the_marks() -> None:
    shouted = BRIDGE.replace(".", " …").upper()

    assert kinds(a_report(BRIDGE, "a"), a_report(shouted, "b")) == ["exact"]


def test_a_report_with_a_new_sentence_is_a_near_copy() -> None:
    longer = f"{BRIDGE} The council meets again on Tuesday."

    assert kinds(a_report(BRIDGE, "a"), a_report(longer, "b")) == ["near"]


def test_a_short_report_inside_a_long_one_is_an_excerpt_of_it() -> None:
    [repeat] = find_repeats(
        [a_report(f"{SCHOOL} {SCHOOL[::-1]} {BRIDGE}", "long"), a_report(BRIDGE, "short")]
    )

    assert repeat.kind == "excerpt"
    assert repeat.right_share == 1.0
    assert repeat.left_share < 0.5


def test_two_outlets_with_half_of_one_text_have_one_wire() -> None:
    half = ". ".join(BRIDGE.split(". ")[:3])
    one, other = f"{half}. {SCHOOL}", f"{SCHOOL[::-1]} {half}."

    assert kinds(a_report(one, "a", outlet=VALE), a_report(other, "b", outlet=OSK)) == ["same_wire"]


def test_an_outlet_that_repeats_its_own_background_copies_nothing() -> None:
    """The same text as above, but of one outlet: what it wrote before stands under its news."""
    half = ". ".join(BRIDGE.split(". ")[:3])
    one, other = f"{half}. {SCHOOL}", f"{SCHOOL[::-1]} {half}."

    assert not kinds(a_report(one, "a", outlet=VALE), a_report(other, "b", outlet=VALE))


def test_a_wire_credited_by_both_needs_less_in_common() -> None:
    third = BRIDGE.split(". ", maxsplit=1)[0]
    one, other = f"{third}. {SCHOOL}", f"{third}. {SCHOOL[::-1][:200]}"
    with_credit = [
        a_report(one, "a", outlet=VALE, credits=("Reuters",)),
        a_report(other, "b", outlet=OSK, credits=("Reuters",)),
    ]
    without = [a_report(one, "a", outlet=VALE), a_report(other, "b", outlet=OSK)]

    [repeat] = find_repeats(with_credit)
    assert (repeat.kind, repeat.wire) == ("same_wire", "Reuters")
    assert not kinds(*without)


def test_the_wire_itself_is_the_origin_though_it_was_published_later() -> None:
    wire = a_report(BRIDGE, "wire", outlet="Reuters", day="2031-05-03")
    reprint = a_report(
        f"{BRIDGE} So it is.", "print", outlet=VALE, day="2031-05-02", credits=("Reuters",)
    )

    [repeat] = find_repeats([reprint, wire])
    assert repeat.left == wire.document.id


def test_else_the_earlier_report_is_the_origin_and_of_one_day_the_longer() -> None:
    short, long_ = BRIDGE, f"{BRIDGE} The council meets again on Tuesday."
    early = a_report(short, "early", day="2031-05-02")

    [by_day] = find_repeats([a_report(long_, "late", day="2031-05-03"), early])
    [by_length] = find_repeats([long := a_report(long_, "long", day="2031-05-02"), early])

    assert by_day.left == early.document.id
    assert by_length.left == long.document.id


def test_a_quotation_that_two_reporters_heard_makes_no_copy() -> None:
    said = BRIDGE.split(". ")[0]
    quote = f"“{said}.”"
    left = a_report(f"The harbour master spoke to us. {quote}", "a", outlet=VALE, quoted=(said,))
    right = a_report(f"In Osk he told the council so. {quote}", "b", outlet=OSK, quoted=(said,))

    assert not kinds(left, right)


def test_what_an_outlet_prints_under_report_after_report_makes_no_copies() -> None:
    links = SCHOOL
    openings = (
        "The mill at Osk burnt down in the night.",
        "A judge freed two anglers this morning.",
        "Rain is expected in all valleys by noon.",
    )
    printed = [a_report(f"{o} {links}", o, outlet=VALE) for o in openings]

    assert not kinds(*printed)
    assert kinds(*printed[:2]), "two may be versions of one report"


def test_three_printings_of_one_report_are_copies_and_no_standing_text() -> None:
    assert kinds(*(a_report(BRIDGE, f"feed {n}", outlet=VALE) for n in range(3))) == ["exact"] * 3


def test_parts_that_are_no_prose_make_no_copy() -> None:
    notice = SCHOOL

    def under_notice(text: str, where: str) -> Reading:
        reading = a_report(f"{text} {notice}", where)
        part = Part("boilerplate", words(reading.document.text, notice))
        return replace(reading, document=replace(reading.document, parts=(part,)))

    left = under_notice("The mill at Osk burnt down in the night.", "a")
    assert not kinds(left, under_notice("A judge freed two anglers this morning.", "b"))


def test_a_report_without_a_word_of_prose_repeats_nothing() -> None:
    assert not kinds(a_report("… !", "a"), a_report("… !", "b"))


def test_one_changed_word_in_every_sentence_hides_no_copy() -> None:
    """No sentence is the same to the word, so this rests on the near ones."""
    changed = BRIDGE
    for old, new in (
        ("Friday", "Sunday"),
        ("cracks", "holes"),
        ("money", "funds"),
        ("lose", "miss"),
    ):
        assert old in changed
        changed = changed.replace(old, new)

    assert kinds(a_report(BRIDGE, "a", outlet=VALE), a_report(changed, "b", outlet=OSK)) != []


def test_passages_show_what_was_taken_cut_and_added() -> None:
    first, *rest = BRIDGE.split(". ")
    original = a_report(BRIDGE, "a")
    copy = a_report(". ".join(rest) + " The council meets again on Tuesday.", "b")

    found = passages(original, copy)

    assert [span.of(BRIDGE) for span in found.cut] == [first]
    assert [span.of(BRIDGE) for span in found.shared] == [". ".join(rest).removesuffix(".")]
    added = [span.of(copy.document.text) for span in found.added]
    assert added == ["The council meets again on Tuesday"]


SENTENCES = [*BRIDGE.split(". "), *SCHOOL.split(". ")]


@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5), max_size=6), st.randoms())
def test_the_order_of_reports_changes_nothing(
    texts: list[list[str]], chance: random.Random
) -> None:
    reports = [
        a_report(". ".join(text), f"{n}", outlet=(VALE, OSK)[n % 2]) for n, text in enumerate(texts)
    ]
    shuffled = list(reports)
    chance.shuffle(shuffled)

    assert find_repeats(reports) == find_repeats(shuffled)
