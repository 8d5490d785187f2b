"""Closed lists: the words Sayso uses for what it finds, and the words it finds them by.

What is knowledge rather than code lies in readable, dated TOML files in ``sayso/data``. A file
of your own adds to them without retraining anything::

    [acts.warn]                      # words for an act there is
    phrases = ["ring the bell"]

    [acts.mediate]                   # an act of your own
    meaning = "offers to carry words between two sides"
    verbs = ["mediate", "broker"]

A word stands for one thing: a word you give to one term is taken from the others. Sayso reads
no such file unless it is told to, so that the same input gives the same output everywhere.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, get_args

from sayso.errors import ReadingError, Reason
from sayso.model import (
    ActorKind,
    Basis,
    Bound,
    EventKind,
    EventType,
    FactKind,
    Form,
    NoteKind,
    PartKind,
    Precision,
    Status,
    TimeMod,
    TimeType,
)

Words = Mapping[str, tuple[str, ...]]

# The lists that are files of their own, by the name of the file and of the table of terms in it.
FILES = ("acts", "issues", "stances")
# The kinds of words a term of each list can have.
KINDS: Mapping[str, tuple[str, ...]] = {
    "acts": ("verbs", "nouns", "phrases", "weak"),
    "issues": ("words", "phrases", "weak"),
    "stances": (
        *("verbs", "objects", "clauses", "that", "could", "announced", "facing"),
        *("with", "adjectives", "nouns", "subjects", "intended", "intentions", "needed"),
    ),
}
# The field of a reading that a list is for, where the list has another name.
_FIELDS = {"issues": "issue", "stances": "stance"}


@dataclass(frozen=True, slots=True)
class Term:
    """One member of a closed list.

    key: as it stands in a reading ("accuse").
    meaning: one line, for people.
    broader: key of the term that this is a kind of, or None.
    words: by kind of word, what it is known by; empty where no words lead to it.
    """

    key: str
    meaning: str = ""
    broader: str | None = None
    words: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClosedList:
    """Every value that one field of a reading, or of a line about what is set aside, can have.

    dated: year and month in which it was last gone over, or None.
    terms: by key, in the order they are printed.
    tables: other tables of words in the same file ("irregular", "negation"), by name.
    of_comparisons: whether it is of comparisons alone, and no reading has it.
    """

    name: str
    meaning: str
    dated: str | None
    terms: Mapping[str, Term]
    tables: Mapping[str, Words] = field(default_factory=dict)
    of_comparisons: bool = False


def closed_lists(own: Path | None = None) -> tuple[ClosedList, ...]:
    """Every closed list, those of files first. own: see ``closed_list``."""
    return (*(closed_list(name, own) for name in FILES), *_FIXED)


@cache
def closed_list(name: str, own: Path | None = None) -> ClosedList:
    """The list of that name (one of ``FILES``), with what a file of the user's own adds.

    Raises ReadingError where the user's file is missing, is not TOML, or says something that
    no list has a place for.
    """
    shipped = resources.files("sayso").joinpath(f"data/{name}.toml").read_text("utf-8")
    table = tomllib.loads(shipped)
    terms = {key: _term(key, raw, KINDS[name]) for key, raw in table.pop(name).items()}
    meaning, dated = table.pop("meaning"), table.pop("dated")
    tables = {key: _words(raw) for key, raw in table.items()}
    result = ClosedList(_FIELDS.get(name, name), meaning, dated, terms, tables)
    return result if own is None else _extended(result, _own_terms(name, own))


def _own_terms(name: str, own: Path) -> dict[str, Term]:
    """The terms that a user's file has for one list."""
    try:
        table = tomllib.loads(own.read_text("utf-8"))
    except OSError as error:
        raise ReadingError(
            f"{own}: {error.strerror}", "Check the path of your vocabulary."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"{own}: not TOML: {error}", "Mend the file at that line.") from None
    for key in table:
        if key not in FILES:
            known = ", ".join(FILES)
            raise ReadingError(f"{own}: there is no list named {key!r}", f"Lists: {known}.")
    terms: dict[str, Term] = {}
    for key, raw in _as_table(table.get(name, {}), f"{own}: {name}").items():
        _check(raw, KINDS[name], f"{own}: {name}.{key}")
        terms[key] = _term(key, raw, KINDS[name])
    return terms


def _as_table(raw: Any, where: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ReadingError(f"{where}: found {raw!r}, need a table", "Write [list.term] above it.")
    return raw


def _check(raw: Any, kinds: tuple[str, ...], where: str) -> None:
    """Say what is wrong with a term that a person wrote."""
    for field_name, value in _as_table(raw, where).items():
        if field_name in ("meaning", "broader"):
            if not isinstance(value, str):
                raise ReadingError(f"{where}.{field_name}: found {value!r}, need text")
        elif field_name not in kinds:
            fields = ", ".join(("meaning", "broader", *kinds))
            raise ReadingError(f"{where}: unknown field {field_name!r}", f"Fields: {fields}.")
        elif not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ReadingError(f"{where}.{field_name}: found {value!r}, need a list of words")


def _term(key: str, raw: Mapping[str, Any], kinds: tuple[str, ...]) -> Term:
    words = {kind: tuple(word.lower() for word in raw.get(kind, ())) for kind in kinds}
    return Term(key, raw.get("meaning", ""), raw.get("broader"), words)


def _words(raw: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in raw.items()}


def _extended(shipped: ClosedList, own: Mapping[str, Term]) -> ClosedList:
    """A list with a user's terms; a word they use leaves the term it was with."""
    taken = {
        (kind, word)
        for term in own.values()
        for kind, words in term.words.items()
        for word in words
    }
    terms = {key: _without(term, taken) for key, term in shipped.terms.items()}
    for key, term in own.items():
        before = terms.get(key, Term(key))
        words = {
            kind: (*before.words.get(kind, ()), *dict.fromkeys(words))
            for kind, words in term.words.items()
        }
        terms[key] = Term(
            key, term.meaning or before.meaning, term.broader or before.broader, words
        )
    return ClosedList(shipped.name, shipped.meaning, shipped.dated, terms, shipped.tables)


def _without(term: Term, taken: set[tuple[str, str]]) -> Term:
    words = {
        kind: tuple(word for word in words if (kind, word) not in taken)
        for kind, words in term.words.items()
    }
    return Term(term.key, term.meaning, term.broader, words)


def _fixed(name: str, meaning: str, values: object, /, **meanings: str) -> ClosedList:
    """A list whose members are part of the code, with a line of meaning for each."""
    return ClosedList(
        name, meaning, None, {key: Term(key, meanings[key]) for key in get_args(values)}
    )


_FIXED = (
    _fixed(
        "form",
        "Whose wording the content of a statement has",
        Form,
        direct="the speaker's own words, in quotation marks",
        mixed="in part the speaker's words in quotation marks, in part the report's",
        indirect="the report's words for what was said",
    ),
    _fixed(
        "basis",
        "What the date of publication rests on",
        Basis,
        given="told by whoever handed the report over",
        metadata="stands in what came with the report",
        dateline="stands in the report's dateline",
        inferred="follows from the dates in the report's own words",
        unknown="nothing tells",
    ),
    _fixed(
        "part",
        "A stretch of a report that is not its prose",
        PartKind,
        title="the report's title",
        heading="a heading inside the report",
        byline="who wrote it",
        dateline="where, and when, it was written",
        credit="an agency named as where the text comes from",
        caption="words that belong to a picture",
        boilerplate="words of the page, not of the report",
    ),
    _fixed(
        "actor_kind",
        "What sort of party an actor is",
        ActorKind,
        person="somebody with a name",
        body="a government, ministry, parliament, court, council or other office",
        force="an army, a police, an armed group",
        state="a country, or its side, by the name of a place",
        organisation="a company, a union, a party, an agency and the like",
        group="some persons, or others, who speak together",
        people="a crowd or the public: residents, relatives",
        outlet="whoever publishes: a newspaper, a broadcaster, a news agency",
        unnamed="somebody with a description and no name, or a document that speaks for itself",
    ),
    _fixed(
        "fact",
        "What a report says of an actor",
        FactKind,
        name="what it is called",
        role="its office, trade or rank",
        body="the body it speaks for or belongs to",
        state="the state it speaks for or belongs to",
    ),
    _fixed(
        "time_type",
        "What sort of time is named (TIMEX3)",
        TimeType,
        DATE="a day, or more than one: a week, a month, a year",
        TIME="a part of a day, or an hour of it",
        DURATION="how long something lasts, or from when to when",
        SET="how often something recurs",
    ),
    _fixed(
        "time_mod",
        "How a time is qualified (TIMEX3)",
        TimeMod,
        BEFORE="earlier than what is named",
        AFTER="later than what is named",
        ON_OR_BEFORE="what is named or earlier",
        ON_OR_AFTER="what is named or later",
        LESS_THAN="shorter than what is named",
        MORE_THAN="longer than what is named",
        EQUAL_OR_LESS="as long as what is named, or shorter",
        EQUAL_OR_MORE="as long as what is named, or longer",
        START="its beginning: early, earlier in",
        MID="its middle",
        END="its end: late, later in",
        APPROX="about then, or about as long",
    ),
    _fixed(
        "precision",
        "How finely a period is known",
        Precision,
        part_of_day="to an hour, or to a part of the day: the evening",
        day="to the day",
        week="to the week",
        month="to the month, or a part of it",
        season="to the season, or the quarter of the year",
        year="to the year",
        decade="to the decade",
        vague="no finer than before, now or later: recently",
    ),
    _fixed(
        "bound",
        "What the wording of a figure leaves open",
        Bound,
        exact="a number as it stands",
        at_least="that or more: at least, more than",
        at_most="that or fewer: at most, up to, fewer than",
        about="near that, on either side: about, nearly, some",
        between="from the one to the other: 10 to 15",
        vague="a size without a number: dozens",
    ),
    _fixed(
        "note_kind",
        "What the arithmetic of a report's figures shows",
        NoteKind,
        part="a part is greater than its whole",
        sum="the parts do not come to their whole",
    ),
    _fixed(
        "event_type",
        "What sort of happening an event is (PLOVER, and two of CAMEO)",
        EventType,
        AGREE="agrees, promises, accepts; an agreement reached",
        CONSULT="meets, visits, calls, negotiates, mediates",
        SUPPORT="backs, praises, recognises, apologises, ratifies, signs",
        COOPERATE="cooperates in deed: joint exercises, exchange of prisoners or bodies",
        AID="gives money, goods, arms, shelter",
        CONCEDE="gives way: frees people, eases sanctions, resigns",
        RETREAT="gives way by force of arms: withdraws, ceases fire, surrenders",
        REQUEST="demands, orders, insists on",
        ACCUSE="accuses, blames, condemns, investigates",
        REJECT="refuses, rejects, vetoes",
        THREATEN="threatens, sets an ultimatum",
        PROTEST="demonstrates, strikes work, riots, boycotts",
        SANCTION="imposes sanctions or bans, expels, halts talks or aid",
        MOBILIZE="calls up, deploys, masses, exercises alone",
        COERCE="arrests, seizes, blockades, deports, censors, sabotages",
        ASSAULT="attacks, shells, shoots, invades, kills, wounds",
        STATEMENT="announces or publishes something as an act of its own",
        APPEAL="asks, urges, calls on, without ordering",
    ),
    _fixed(
        "event_kind",
        "What a peace process needs to know of an event besides",
        EventKind,
        talks_round="talks, or a round of them",
        call="a telephone or video call",
        visit="a visit",
        mediation="somebody mediates",
        document_handed_over="a memorandum, draft or list is handed over",
        proposal="a proposal is made",
        ceasefire_begun="a ceasefire, or a truce",
        ceasefire_broken="a ceasefire is violated",
        prisoner_exchange="prisoners or captives are exchanged",
        body_exchange="bodies are exchanged or returned",
        leak="something is leaked",
    ),
    _fixed(
        "status",
        "How a report puts an event",
        Status,
        fact="as having happened",
        ongoing="as happening now",
        planned="as to come, set or expected",
        offered="as what a party is ready to do",
        demanded="as what somebody wants of somebody",
        threatened="as what a party says it will do to another unless, or if",
        hypothetical="as what could, would or might be",
        denied="as not having happened",
        alleged="as what is said of somebody, with distance kept",
        failed="as tried, and not come about",
    ),
    _fixed(
        "reason",
        "Why a report was set aside",
        Reason,
        **{
            "not found": "there is no such file or folder",
            "not opened": "it may not be opened, or is neither a file nor a folder",
            "own output": "the command writes into that very file",
            "other kind": "a kind of file that Sayso does not read: a PDF, a table, an archive",
            "binary": "bytes that are no writing",
            "encoding": "which characters the bytes stand for is not certain",
            "too long": "far more than a report can hold",
            "bad line": "a line of JSON lines that is no object with a report's text",
            "unreadable": "no report can be got from it for another reason; the message says which",
            "empty": "nothing but white space, or a folder without a file",
            "no text": "no prose is left beside titles, notices and menus",
            "consent wall": "a page that asks for consent stands in the report's place",
            "paywall": "only the opening of a report that has to be paid for",
            "video page": "the page of a video with next to no text",
            "not English": "the report is in another language",
            "reading": "the reader could not run on it; this should not happen",
        },
    ),
)
