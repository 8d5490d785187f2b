"""What of some words is a name, what an office, and what the words can take up."""

from __future__ import annotations

import pytest

from sayso.readings.actors.naming import Naming, naming
from tests.readings.by_hand import analysis
from tests.readings.marked import report


def named(words: str, **tags: str) -> Naming:
    parsed = analysis(words, tags=tags)
    found = naming(parsed, (0, len(parsed.words)))
    assert found is not None
    return found


def shown(words: str, found: Naming) -> tuple[str, list[str]]:
    """The words that name somebody, and the offices beside them."""
    places = analysis(words).words

    def text(first: int, last: int) -> str:
        return words[places[first][0] : places[last - 1][1]]

    return text(*found.called), [text(*role) for role in found.roles]


@pytest.mark.parametrize(
    ("words", "name", "roles"),
    [
        ("Orvane spokesperson Mira Sollen", "Mira Sollen", ["Orvane spokesperson"]),
        ("Ardovian Foreign Minister Lena Hartvik", "Lena Hartvik", ["Ardovian Foreign Minister"]),
        ("Halvern’s envoy, Judit Amsel", "Judit Amsel", ["Halvern’s envoy"]),
        ("Judit Amsel, Halvern’s envoy,", "Judit Amsel", ["Halvern’s envoy"]),
        ("Foreign Minister Dana Sollen, 52", "Dana Sollen", ["Foreign Minister"]),
        ("its spokesman, Colonel Ilan Brode", "Ilan Brode", ["spokesman", "Colonel"]),
        ("Secretary of State Marco Fenn", "Marco Fenn", ["Secretary of State"]),
        ("the head of the prisoners’ office, Vera Stoll", "Vera Stoll",
         ["head of the prisoners’ office"]),
        ("historian Timo Lang", "Timo Lang", ["historian"]),
        ("former President Navarin", "Navarin", ["former President"]),
        ("Prime Minister Sir Odo Finn", "Odo Finn", ["Prime Minister"]),
        ("Sen. Ana Brel (R-Karst)", "Ana Brel", ["Sen."]),
        ("Mr Navarin", "Navarin", []),
        ("Navarin’s", "Navarin", []),
        ("Vera Stoll, who spoke on Monday", "Vera Stoll", []),
        ("Jan van der Meer", "Jan van der Meer", []),
        ("Ahmed al-Karsi", "Ahmed al-Karsi", []),
        ("Mara King", "Mara King", []),
    ],
)  # fmt: skip
def test_a_persons_name_is_told_from_office_age_and_title(
    words: str, name: str, roles: list[str]
) -> None:
    found = named(words)

    assert found.form == "name"
    assert shown(words, found) == (name, roles)


@pytest.mark.parametrize(
    ("words", "name", "sort"),
    [
        ("The Halvern Post", "Halvern Post", "outlet"),
        ("One report by The Halvern Post", "Halvern Post", "outlet"),
        ("Echo, the leading newspaper", "Echo", "outlet"),
        ("the River Council", "River Council", "body"),
        ("the Ministry of Defence", "Ministry of Defence", "body"),
        ("Orvane’s Foreign Ministry", "Orvane’s Foreign Ministry", "body"),
        ("the Justice Department", "Justice Department", "body"),
        ("the Institute for the Study of Rivers", "Institute for the Study of Rivers",
         "organisation"),
        ("event organisers the Song Union", "Song Union", "organisation"),
    ],
)  # fmt: skip
def test_an_organisations_name_is_whole_and_without_an_article(
    words: str, name: str, sort: str
) -> None:
    found = named(words)

    assert (found.form, shown(words, found)[0], found.sort) == ("name", name, sort)


@pytest.mark.parametrize(
    ("words", "called", "noun", "told_apart_by"),
    [
        ("the Ardovian ministry", "the Ardovian ministry", "ministry", {"ardovian"}),
        ("Orvane’s defence ministry", "Orvane’s defence ministry", "ministry",
         {"orvane", "defence"}),
        ("the Ministry", "the Ministry", "ministry", set()),
        ("a spokesman for Orvane’s army", "a spokesman for Orvane’s army", "spokesman",
         {"orvane", "army"}),
        ("the Prime Minister", "the Prime Minister", "prime minister", set()),
        ("the mayor, an old man", "the mayor", "mayor", set()),
        ("the clerk who had seen it", "the clerk", "clerk", set()),
        ("hundreds of residents", "hundreds of residents", "resident", set()),
    ],
)  # fmt: skip
def test_a_description_keeps_its_noun_and_what_tells_it_from_others(
    words: str, called: str, noun: str, told_apart_by: set[str]
) -> None:
    found = named(words)

    assert (found.form, shown(words, found)[0]) == ("description", called)
    assert found.offices == ((noun, frozenset(told_apart_by)),)


def test_a_description_ends_where_a_clause_begins() -> None:
    words = "officials briefed on the talks"
    found = named(words, officials="NOUN Number=Plur", briefed="VERB", talks="NOUN")

    assert shown(words, found)[0] == "officials"


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("two officials", True),
        ("one of the ministers", False),
        ("the police", False),
        ("spokesmen", True),
        ("the armed forces", False),
        ("people", True),
        ("ministers Lena Hartvik and Pell Navarin", True),
    ],
)
def test_several_are_told_from_one(words: str, plural: bool) -> None:
    assert named(words).plural is plural


@pytest.mark.parametrize(
    ("words", "gender"),
    [("Mrs Brel", "she"), ("the spokeswoman", "she"), ("Sir Odo", "he"), ("the envoy", None)],
)
def test_a_title_and_a_noun_can_tell_the_pronoun(words: str, gender: str | None) -> None:
    assert named(words).gender == gender


@pytest.mark.parametrize(
    ("words", "pronoun"), [("her", "she"), ("It", "it"), ("WHO", ""), ("US", "")]
)
def test_pronouns_are_known_and_are_no_initials(words: str, pronoun: str) -> None:
    assert named(words).pronoun == pronoun


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    assert named("Commuters", Commuters="NOUN Number=Plur").form == "description"


def test_initials_in_brackets_belong_to_the_name_before() -> None:
    assert named("the River Health Office (RHO)").initials == "rho"


def test_marks_alone_name_nobody() -> None:
    parsed = analysis("“…”")

    assert naming(parsed, (0, len(parsed.words))) is None


def test_several_offices_in_an_organisations_name_are_part_of_it() -> None:
    words = "Reporters Without Borders"
    parsed = analysis(words)
    found = naming(parsed, (0, 3), organisation=True)

    assert found is not None
    assert shown(words, found) == (words, [])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("BBC Sport", "outlet"),
        ("the Treaty of Halvern", "unnamed"),
        ("the Ferry Agreement", "unnamed"),
    ],
)
def test_what_a_name_says_of_its_bearer_tells_the_kind(words: str, kind: str) -> None:
    told = report(f"<s1><org>{words}</org></s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == kind


def test_a_word_for_how_many_is_nobodys_name() -> None:
    told = report("<s1><person>Another</person></s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == "unnamed"


def test_an_outlet_behind_what_it_is_keeps_its_name() -> None:
    told = report("<s1>The public broadcaster, Yle</s1>, <c1>said</c1> <p1>it rained</p1>.").cast()

    assert (told.actors[0].name, told.actors[0].kind) == ("Yle", "outlet")


def test_two_offices_without_an_article_in_front_of_a_name_are_one_persons() -> None:
    told = report(
        "<s1><person>ferry activist and harbour lawyer Dana Sollen</person></s1> <c1>said</c1> "
        "<p1>it rained</p1>."
    ).cast()

    assert told.actors[0].name == "Dana Sollen"


def test_a_link_in_capitals_is_no_part_of_a_persons_name() -> None:
    told = report(
        "<person>Dana Sollen</person> left. <s1><person>READ MORE Sollen</person></s1> "
        "<c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Dana Sollen"]


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("the House of Delegates", "House of Delegates", "body"),
        ("the harbour’s Ministry of Ferries", "Ministry of Ferries", "body"),
        ("Work and Pensions Secretary Dana Sollen", "Dana Sollen", "person"),
    ],
)
def test_a_name_begins_with_its_own_words(words: str, name: str, kind: str) -> None:
    told = report(f"<s1><org>{words}</org></s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert (told.actors[0].name, told.actors[0].kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Museum and the Karst ferry office", "group"),
        ("the harbour’s Inspectorate General of Ferries", "body"),
        ("Some", "group"),
    ],
)
def test_two_are_a_group_and_a_general_inspectorate_is_a_body(words: str, kind: str) -> None:
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == kind


def test_a_name_behind_an_office_in_capitals_and_its_body_is_the_holders() -> None:
    words = "Chief Executive of the ferry company Dana Sollen"

    actor = report(f"<s1><person>{words}</person></s1> <c1>said</c1> <p1>it rained</p1>.").actor(
        "Dana Sollen"
    )

    assert (actor.kind, actor.role) == ("person", "Chief Executive of the ferry company")


def test_a_rank_between_an_office_and_a_name_tells_where_the_name_begins() -> None:
    words = "chief of ferry operations Gen. Dana Sollen"

    told = report(f"<s1><person>{words}</person></s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == ["Dana Sollen"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the <org>Orvane-backed Harbour Watch</org>", "Harbour Watch"),
        ("<org>Brisk, Selm-based Karst Ferries</org>", "Karst Ferries"),
        ("the leaders of Fiji, Tonga and Togo", "the leaders of Fiji, Tonga and Togo"),
        ("the leaders of Fiji, who left", "the leaders of Fiji"),
    ],
)
def test_a_name_is_without_its_tie_and_a_description_with_its_whole_list(
    words: str, name: str
) -> None:
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].name == name


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("<person>[Fijian President Dana] Sollen</person>", "Fijian President"),
        ("[Fijian President Dana] <person>Sollen</person>", "Fijian President"),
        ("<person>[the mayor] Sollen</person>", "mayor"),
    ],
)
def test_what_an_outlet_adds_in_brackets_belongs_to_the_name(words: str, role: str) -> None:
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert [(each.name, each.role) for each in told.actors] == [("Sollen", role)]


def test_a_name_stands_behind_what_its_office_is_for() -> None:
    told = report(
        "<s1><person>Secretary for Public Affairs Dana Sollen</person></s1> "
        "<c1>said</c1> <p1>it rained</p1>."
    ).cast()

    assert [(each.name, each.role) for each in told.actors] == [
        ("Dana Sollen", "Secretary for Public Affairs")
    ]
