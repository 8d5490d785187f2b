"""Parts, wholes, and sums that do not come out."""

import pytest

from tests.readings.figures.by_hand import read, wholes


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("They shot 900 drones , including 310 outside the zone .", {"310": "900"}),
        (
            "36 people fled , including nine children and four women .",
            {"nine": "36", "four": "36"},
        ),
        (
            "They returned 58 bodies , of which 40 were new and 18 were not .",
            {"40": "58", "18": "58"},
        ),
        ("They detained 14 people , among them three children .", {"three": "14"}),
        ("He was one of at least 74 people killed .", {"one": "74"}),
        ("They shot 12 of 14 drones .", {"12": "14"}),
        ("None of the 24 rockets fell .", {"None": "24"}),
        ("60 percent of the 2,000 boats fled .", {"60 percent": "2,000"}),
        ("Of the 140 captives , 85 were freed and 30 died .", {"85": "140", "30": "140"}),
        ("More than 100 men , including all 27 members , met .", {"27": "100"}),
        ("They lost 300 boats , 45 of them new , and at least 90 tanks .", {"45": "300"}),
        ("They detained 14 people . Three of them were children .", {"Three": "14"}),
        ("12 people died . Among the dead were three children .", {"three": "12"}),
        ("Two teachers were among the 17 detained .", {"Two": "17"}),
        ("Twelve people died : five women and seven men .", {"five": "Twelve", "seven": "Twelve"}),
        (
            "They lost five women and seven men , a total of 12 people .",
            {"five": "12", "seven": "12"},
        ),
        ("They fired 140 drones and 12 missiles , of which 112 drones were lost .", {"112": "140"}),
        ("They sank 14 boats and killed 12 people , including two boats .", {"two": "14"}),
        ("They held 58 captives , a third of whom are dead .", {"a third": "58"}),
        ("Nearly 40 boats came . Half of those boats were new .", {"Half": "40"}),
        ("They wounded five people . Two of the wounded died .", {"Two": "five"}),
        (
            "Of the 140 captives , 85 were freed , including 30 women .",
            {"85": "140", "30": "85"},
        ),
        ("They sent 24 rockets over the bridge out of 80 rockets .", {"24": "80"}),
        (
            "Out of 3,000 workers , some 964 died . The other 2,036/NUM/nsubj/fled fled .",
            {"964": "3,000", "2,036": "3,000"},
        ),
        (
            "It is 27 villages and 54 men . That includes 15 villages and 12 villages .",
            {"15": "27", "12": "27"},
        ),
    ],
)
def test_a_part_knows_its_whole(line: str, links: dict[str, str]) -> None:
    assert wholes(line) == links


def test_a_clause_of_its_own_ends_the_list_of_parts() -> None:
    line = (
        "12 people were killed , including three children , and 30/NUM/nsubj:pass/hurt were hurt ."
    )
    assert wholes(line) == {"three": "12"}


def test_what_they_stand_for_is_who_is_told_of_and_not_where_they_are_from() -> None:
    """The towns only tell more of the men, so "them" are the men."""
    line = (
        "The court held 97/NUM/nummod/men men/NOUN/obj/held from/ADP/case/towns "
        "26/NUM/nummod/towns towns/NOUN/nmod/men . Forty-two of them are from Selm , 13 from "
        "Brisk , another four from Karst and one from Gorm ."
    )
    assert wholes(line) == dict.fromkeys(["Forty-two", "13", "four", "one"], "97")


def test_in_the_next_sentence_they_are_those_that_the_sentence_is_about() -> None:
    line = (
        "24 boats/NOUN/nsubj/sunk were sunk/VERB off/ADP/case/villages 30/NUM/nummod/villages "
        "villages/NOUN/obl/sunk . Three of them were new ."
    )
    assert wholes(line) == {"Three": "24"}


@pytest.mark.parametrize(
    "line",
    [
        "They killed 53 men , a majority/NOUN of them old , 120 wounded .",
        "They killed 12 people . Two of the officials fled .",
        "They made 200 raids . Women are 30 percent of those treated/VERB/acl/those .",
    ],
)
def test_what_another_word_takes_is_no_part(line: str) -> None:
    assert wholes(line) == {}


def test_a_share_is_a_part_by_of_alone() -> None:
    assert wholes("They want 12 percent : six percent now and six percent later .") == {}


def test_a_part_counts_what_its_whole_counts() -> None:
    _, part = read("They shot 900 drones , including 310 outside the zone .")
    assert part.unit == "drone"


def test_a_part_above_its_whole_is_noted() -> None:
    whole, part = read("They shot 12 drones , including 310 outside the zone .")
    (note,) = part.notes
    assert (note.kind, note.figures) == ("part", (part.id, whole.id))
    assert "“310”" in note.text
    assert "“12”" in note.text


def test_a_sum_that_does_not_come_out_is_noted_with_the_whole() -> None:
    found = read("Twelve people died : five women and nine men .")
    (note,) = found[0].notes
    assert note.kind == "sum"
    assert note.figures == tuple(each.id for each in found)
    assert "14" in note.text


@pytest.mark.parametrize(
    "line",
    [
        "Twelve people died : five women and seven men .",
        "At least 12 people died : five women and nine men .",
        "36 people fled , including nine children and four women .",
        "They shot 30 drones : 11 drones over Selm , five drones each over Brisk and Karst .",
    ],
)
def test_what_adds_up_or_may_add_up_is_not_noted(line: str) -> None:
    assert not [note for each in read(line) for note in each.notes]
