"""Numbers that claim nothing, and the lookalikes that do."""

import pytest

from tests.readings.figures.by_hand import told


@pytest.mark.parametrize(
    "line",
    [
        "They met on 20 May .",
        "They met on May 20 and 21 .",
        "They met on Oct. 7, 2023 .",
        "They met in 2019 at 9 p.m. by the bridge .",
        "The 2014 raid was long .",
        "It took three days and 24 hours .",
        "It took hundreds of years .",
        "The truce is for 30 days .",
        "It is a 52-year-old bridge .",
        "Ann/PROPN Karo/PROPN , 45 , said so .",
        "A boy aged 9 fled .",
        "Under Article 5 of Resolution 1400 they met .",
        "Channel/PROPN 12 said so .",
        "It was No. 10 on the list .",
        "The Su-57 and the T-72 are new models .",
        "They fired 155 mm shells .",
        "They fired 155mm shells .",
        "Brisk won 2-1 at home .",
        "It was the third raid and the 21st attack .",
        "A two-state deal is a 12-point plan .",
        "The two sides met .",
        "Their three ministers met .",
        "One could say so .",
        "He was the one they want .",
        "It was one of the worst raids .",
        "It is 12 km north of Brisk .",
        "Call 212-555-0134 now .",
        "He lives at 10 Harbour/PROPN Street/PROPN .",
        "There is no deal .",
        "Nobody said so .",
        "There were no reports of casualties .",
        "They met three times .",
        "The first half was long .",
        "Covid-19 is here .",
        "Men over 60 were in it .",
        "The head of Department/PROPN 104 of Gorm/PROPN fled .",
        "It was sold between 2010 and 2025 .",
        "Every one of those was lost .",
        "He met one of the top three workers .",
        "It fell for half a year .",
        "A cup dating to around 2600 to 2500 B.C. was found .",
        "It took a third of the night .",
        "The Group of Seven met .",
        "It was said by the Group of 7 ministers .",
        "The town was there by 2500 B.C. and fell .",
        "They hold Karst/PROPN/compound/boats 500/NUM/nummod/boats boats/NOUN .",
        "It is a Brisk/PROPN 747/NUM/flat/Brisk jet .",
        "The 30/NUM/nummod/Gates Gates/PROPN/compound/Fund Fund/PROPN/nsubj/met met .",
        "Police had a 911 call .",
        "It is between 30-35C in Selm .",
        "Brisk scores/VERB twice .",
        "Ann/PROPN Karo/PROPN took 2-29 in it .",
        "It is on a scale of 1 to 10 .",
        "They were older than 70 or 75 .",
        "None of them want it .",
        "None of the aid came .",
        "No person/NOUN may be in it .",
        "One worker/NOUN/nsubj/told told/VERB them .",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("They fired 2000 shells .", "2000"),
        ("They fired some 1999 shells .", "1999"),
        ("All four men fled .", "four"),
        ("The two men killed/VERB/acl/men at the gate were new .", "two"),
        ("The 27 members met .", "27"),
        ("A 40,000-strong force fled .", "40,000"),
        ("One soldier/NOUN was killed .", "One"),
        ("At least one boat/NOUN was sunk .", "one"),
        ("The zone is 30 kilometres deep/ADJ .", "30 kilometres"),
        ("It is a $50 million loan .", "$50 million"),
        ("The council lost five members .", "five"),
        ("There were no casualties .", "no"),
        ("Nobody was hurt .", "Nobody"),
        ("No one was hurt .", "No one"),
        ("No-one was hurt .", "No-one"),
        ("Three of its bridges fell .", "Three"),
        ("None of the drones fell .", "None"),
        ("One rocket/NOUN/nsubj:pass/identified was identified/VERB .", "One"),
        ("They said that/SCONJ three boys/NOUN fled .", "three"),
        ("They took 251 others/NOUN to the coast .", "251"),
        ("Aid was to double to 4.3 million .", "4.3 million"),
        ("A crowd of 300 met .", "300"),
        ("Trade rose 3.8 percent year-over-year .", "3.8 percent"),
    ],
)
def test_a_lookalike_that_counts_is_one(line: str, number: str) -> None:
    assert [each[0] for each in told(line)] == [number]


def test_both_sides_of_a_vote_and_of_an_exchange_are_figures() -> None:
    assert [each[0] for each in told("The council voted 9-2 to go .")] == ["9", "2"]
    assert [each[0] for each in told("It is a 300-for-300 exchange .")] == ["300", "300"]
    assert [each[0] for each in told("It is a “300 for 300” formula .")] == ["300", "300"]


def test_a_number_counts_as_the_one_before_it_in_whose_likeness_it_stands() -> None:
    line = "They shot 53 drones over Selm and 51 over Brisk ."
    assert [each[0] for each in told(line)] == ["53", "51"]


def test_none_is_zero_and_negated() -> None:
    from tests.readings.figures.by_hand import read

    (found,) = read("There were no casualties .")
    assert (found.low, found.high, found.bound, found.negated) == (0, 0, "exact", True)
