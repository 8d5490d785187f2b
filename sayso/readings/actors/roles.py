"""What nouns say of those they stand for: a person, a body, a force, a document, a crowd.

The words are ``sayso/data/roles.toml``; outlets are those of ``outlets.toml`` and ``wires.toml``.
All are asked for in small letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from sayso.documents.knowledge import knowledge

Sort = Literal["person", "body", "force", "organisation", "outlet", "document", "people", "group"]
"""What a noun stands for; "people" and "group" are said of plurals and of crowds."""

Pronoun = Literal["he", "she"]

_IRREGULAR = {"people": "people", "police": "police", "children": "child", "media": "media"}
_SINGULAR_IN_S = frozenset(["forces", "marines", "armed forces", "corps", "news", "headquarters"])


@cache
def titles() -> dict[str, str]:
    """ "mr" -> "he", "dr" -> "": words before a name that are no part of it."""
    return {str(word): str(pronoun) for word, pronoun in knowledge("roles")["titles"].items()}


@cache
def _words(table: str, *lists: str) -> frozenset[str]:
    found = knowledge("roles")[table]
    return frozenset(word for name in (lists or found) for word in found[name])


@cache
def is_of_person(noun: str) -> bool:
    """Whether a singular noun, or an abbreviated rank, is said of one person."""
    return noun in _words("persons")


@cache
def sort_of(noun: str) -> Sort | None:
    """What a singular noun stands for; None for one that is in no list."""
    if noun in _words("persons"):
        return "person"
    lists: tuple[tuple[Sort, frozenset[str]], ...] = (
        ("force", _words("forces")),
        ("body", _words("bodies")),
        ("outlet", _words("outlets", "nouns")),
        ("organisation", _words("organisations", "nouns")),
        ("document", _words("documents", "nouns")),
        ("people", _words("peoples")),
        ("group", _words("groups")),
    )
    return next((sort for sort, nouns in lists if noun in nouns), None)


@cache
def is_public(noun: str) -> bool:
    """Whether the plural of a noun means a crowd or the public ("residents")."""
    return noun in _words("peoples")


@cache
def is_everybody(word: str) -> bool:
    """Whether a word means people at large: "everyone"."""
    return word in _words("everybody")


@cache
def is_by_outlets(noun: str) -> bool:
    """Whether outlets make what a noun names: a report, a story."""
    return noun in _words("documents", "by_outlets")


@cache
def is_paper(noun: str) -> bool:
    """Whether what a name says it is is a paper: a treaty, a law."""
    return noun in _words("documents", "in_names")


@cache
def is_ending(word: str) -> bool:
    """Whether a name can do without its last word when it comes again: "International"."""
    return word in _words("organisations", "endings")


@cache
def is_last_in_outlets_name(word: str) -> bool:
    return word in _words("outlets", "names")


@cache
def is_anybody(noun: str) -> bool:
    """Whether a noun tells of one person nothing but that: with a capital it is no office."""
    return noun in _words("anybody")


@cache
def is_relation(noun: str) -> bool:
    """Whether a noun says what somebody is to another, not what office they hold: a brother."""
    return noun in _words("relations") or noun in _words("anybody")


@cache
def is_of_deed(noun: str) -> bool:
    """Whether a noun tells what somebody did or suffered in what is reported: an attacker."""
    return noun in _words("of_a_deed")


@cache
def is_in_office(noun: str) -> bool:
    """Whether a noun is an office, a rank, or another for one who speaks for a body they are in."""
    return noun in _words("persons", "offices") or noun in _words("insiders")


@cache
def is_together(noun: str) -> bool:
    """Whether a singular noun means several people without a name: a couple, a community."""
    return noun in _words("together")


@cache
def is_of_state(noun: str) -> bool:
    """Whether a noun is said of one state: a country."""
    return noun in _words("state_nouns")


@cache
def is_at_work(noun: str) -> bool:
    """Whether whom one works or fights for may stand behind a noun: "an analyst at Selm Bank"."""
    return noun in _words("persons", "trades") or is_in_ranks(noun)


@cache
def is_in_ranks(noun: str) -> bool:
    """Whether a noun is for those in the ranks of a force or a body: a soldier."""
    return noun in _words("in_ranks")


@cache
def has_portfolio(noun: str) -> bool:
    """Whether what stands before an office is what it is for, no body: a minister's."""
    return noun in _words("portfolios", "nouns")


@cache
def is_portfolio(word: str) -> bool:
    """Whether a word tells what a minister is for: "Pensions"."""
    return word in _words("portfolios", "fields")


@cache
def is_body(noun: str, *, capital: bool = False) -> bool:
    """Whether a noun in front of an office names a body of a state or of several, or a force.

    capital: it is written with one, as in a name.
    """
    if sort_of(noun) not in ("body", "force") or noun in _words("no_bodies", "nouns"):
        return False
    return capital or noun not in _words("no_bodies", "in_names")


@cache
def is_field(acronym: str) -> bool:
    """Whether an acronym in front of an office tells a field of work: "TV"."""
    return acronym in _words("no_bodies", "fields")


@cache
def is_sovereign(noun: str) -> bool:
    """Whether only states have what a noun names: an army, a ministry."""
    return noun in _words("sovereign")


@cache
def is_of_every_state(noun: str) -> bool:
    """Whether every state has what a noun names, so that it is some state's: a government."""
    return noun in _words("of_every_state")


@cache
def head_of_state(role: str) -> str | None:
    """The office of a head of state or government that a role ends in, but no former one and none
    of a second: "prime minister" of "Orvanian prime minister"."""
    words = role.lower().split()
    if not _words("heads", "none").isdisjoint(words):
        return None
    for length in (2, 1):
        office = " ".join(words[-length:])
        if office in _words("heads", "offices"):
            return office
    return None


@cache
def is_of_companies(office: str) -> bool:
    """Whether only companies and the like have an office: a CEO."""
    return office in _words("of_companies")


@cache
def is_had_by_companies(noun: str) -> bool:
    """Whether companies have what a noun right behind their name means: shares."""
    return noun in _words("had_by_companies")


@cache
def is_of_wholes(noun: str) -> bool:
    """Whether what stands behind a noun and "of" is a body or an organisation, and no person."""
    return noun in _words("of_wholes")


@cache
def is_of_founders(noun: str) -> bool:
    """Whether what stands behind a noun and "of" is what somebody founded or owns."""
    return noun in _words("founders")


@cache
def is_of_heads(noun: str) -> bool:
    """Whether a noun is for what a head of state or government has: an administration."""
    return noun in _words("of_heads")


@cache
def is_outsider(noun: str) -> bool:
    """Whether a noun is said of those who stand to a state from outside: an ally."""
    return noun in _words("outsiders")


@cache
def is_by_subject(noun: str) -> bool:
    """Whether a place's name in front of a noun tells its subject: "the Orvane expert"."""
    return noun in _words("by_subject")


@cache
def is_regional(noun: str) -> bool:
    """Whether a noun is an office of a region or a town: a governor, a mayor."""
    return noun in _words("regional")


@cache
def is_aide(noun: str) -> bool:
    """Whether one speaks for whom one stands "to": an adviser."""
    return noun in _words("aides")


@cache
def pronoun_for(noun: str) -> Pronoun | None:
    """The pronoun that a noun for a person calls for, if it calls for one."""
    if noun in _words("pronouns", "he"):
        return "he"
    return "she" if noun in _words("pronouns", "she") else None


@cache
def singular(noun: str) -> str:
    """A noun's singular: of the candidates the one that is in a list, else the likeliest.

    "ministries" is "ministry", "spokesmen" is "spokesman"; a noun in the singular stays.
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun in _SINGULAR_IN_S or sort_of(noun):
        return noun
    candidates = list(_singulars(noun))
    return next((each for each in candidates if sort_of(each)), candidates[-1])


def _singulars(noun: str) -> Iterable[str]:
    if noun.endswith("men"):
        yield f"{noun[:-3]}man"
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    if noun.endswith(("ses", "xes", "ches", "shes")):
        yield noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        yield noun[:-1]
    else:
        yield noun


@cache
def same_office(noun: str) -> frozenset[str]:
    """The nouns that can mean the same office or body, the noun itself among them.

    "leader" can be a president and a president a leader, but a president is no chancellor.
    """
    groups: list[list[str]] = knowledge("roles")["same"]["groups"]
    general: dict[str, list[str]] = knowledge("roles")["general"]
    same = (group for group in groups if noun in group)
    broader = ([name] for name, nouns in general.items() if noun in nouns)
    return frozenset([noun, *general.get(noun, ())]).union(*same, *broader)


@cache
def stands_in(noun: str) -> bool:
    """Whether a noun takes up a person or an organisation that was only named before."""
    return noun in _words("stand_ins")


@cache
def is_of_outlets(noun: str) -> bool:
    """Whether a noun may take up an outlet: "the paper", "the group", not "the retailer"."""
    return noun in _words("outlets", "nouns") or noun in _words("publishers")


@cache
def is_kind_of_organisation(noun: str) -> bool:
    """Whether a noun in front of a name says what it is: "the NGO Coral Watch"."""
    return noun in _words("stand_ins", "organisations") or noun == "ngo"


@cache
def tails() -> frozenset[tuple[str, ...]]:
    """What stands between an office and a name: "of state"."""
    return frozenset(tuple(phrase.split()) for phrase in _words("tails"))


@cache
def outlet_names() -> frozenset[str]:
    """Names of outlets and wires as they are written, capitals kept, without an article."""
    outlets = knowledge("outlets")
    names = {*outlets["feeds"].values(), *outlets["domains"].values(), *outlets["short"]["names"]}
    for wire, written in knowledge("wires")["wires"].items():
        names |= {wire, *written}
    return frozenset(name.removeprefix("The ").removeprefix("the ") for name in names)


@cache
def first_of_outlets() -> frozenset[str]:
    """The words that names of outlets begin with."""
    return frozenset(name.partition(" ")[0] for name in outlet_names())


Key = tuple[str, ...]


@cache
def _named(table: str, kind: str) -> frozenset[Key]:
    names = knowledge("organisations")[table][kind]
    return frozenset(tuple(name.replace("-", " - ").split()) for name in names)


@cache
def _organisations() -> frozenset[Key]:
    kinds = knowledge("organisations")["names"]
    listed = (name for kind in kinds for name in _named("names", kind))
    return frozenset([*listed, *_named("of_states", "names")])


def is_organisation(name: Key) -> bool:
    """Whether a name, its words in small letters, is a movement's or an organisation's that
    ``sayso/data/organisations.toml`` has."""
    return _plain(name) in _organisations()


def is_armed(name: Key) -> bool:
    """Whether a name is that of a group that bears arms and is known by the name alone."""
    return name in _named("names", "armed")


def is_of_several_states(name: Key) -> bool:
    """Whether a name is of what several states have together: "NATO", "U.N. Women"."""
    plain = _plain(name)
    begins = (plain[:length] for length in range(1, len(plain) + 1))
    first = _named("of_states", "first")
    return plain in _named("of_states", "names") or any(each in first for each in begins)


def _plain(name: Key) -> Key:
    return tuple(word.replace(".", "") for word in name)


@cache
def framing() -> frozenset[str]:
    """Words of distance: "so-called", "alleged"."""
    return _words("framing")
