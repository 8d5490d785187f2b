"""How each outlet, in its own voice, words what others word too. Words are shown, never scored.

A war is an "operation" here and an "invasion" there; a party is named, or called by what an outlet
thinks of it; a place is "held" or "occupied". Only an outlet's own words are taken: what it quotes
or reports is somebody else's wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sayso.documents.knowledge import fold, knowledge
from sayso.model import Span
from sayso.triangulation.model import Framing, Variant
from sayso.triangulation.report import Report
from sayso.triangulation.sides import Parties, Party
from sayso.triangulation.wording import idea_of, ideas, listed

MOST_WORDINGS = 3
"""Wordings of one referent shown of a report: its most frequent ones."""
WORDS_BEFORE = 3
"""Words before a noun that may belong to its name: "full-scale", "special military"."""

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*(?:['’]s)?")
_PHRASE_KINDS = frozenset(["state", "body", "force", "organisation", "group"])
_PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs we us our who whom whose which that"
    " this these those one both all itself himself herself themselves ourselves oneself".split()
)
_LOOSE = frozenset(
    "the a an of in on to for and or but with by at from as is was were are be been has have had"
    " that this these those its their his her our my your no any some all it they he she we i"
    " which who said says after before during since into over between about against amid new"
    " not will would could can may more than while when if so such other".split()
)

Worded = tuple[str, Span]
"""A wording in small letters, to count it by, and where it stands."""


def framings(reports: Sequence[Report], parties: Parties) -> Iterator[Framing]:
    """Referents of a story that two outlets and more word, in two ways and more."""
    wordings: dict[str, dict[str, list[Worded]]] = defaultdict(lambda: defaultdict(list))
    reports_by_id = {report.id: report for report in reports}
    for report in reports:
        for referent, worded in (*_nouns(report), *_taken(report), *_named(report, parties)):
            wordings[referent][report.id].append(worded)
    for referent in sorted(wordings):
        variants = tuple(_variants(wordings[referent], reports_by_id))
        outlets = {variant.outlet or variant.document for variant in variants}
        if len(outlets) > 1 and len({fold(each.text).lower() for each in variants}) > 1:
            yield Framing(referent, variants)


def _variants(
    wordings: Mapping[str, Sequence[Worded]], reports: Mapping[str, Report]
) -> Iterator[Variant]:
    for id in sorted(wordings):
        found: dict[str, list[Span]] = defaultdict(list)
        for words, span in wordings[id]:
            found[words].append(span)
        ranked = sorted(found, key=lambda words: (-len(found[words]), found[words][0]))
        for words in ranked[:MOST_WORDINGS]:
            span, report = found[words][0], reports[id]
            outlet = report.reading.document.outlet
            yield Variant(id, outlet, span, span.of(report.text))


def _nouns(report: Report) -> Iterator[tuple[str, Worded]]:
    """Nouns for a referent of the list, with the words before them that belong to the name."""
    for sentence in report.reading.sentences:
        words = [
            (match, fold(match[0]).lower()) for match in _WORD.finditer(sentence.of(report.text))
        ]
        for at, (match, small) in enumerate(words):
            referent = _referents().get(small)
            if referent is None:
                continue
            first = at
            while first > max(0, at - WORDS_BEFORE) and _belongs(
                words, first - 1, report, sentence
            ):
                first -= 1
            span = Span(sentence.start + words[first][0].start(), sentence.start + match.end())
            if report.is_outlets(span) and not report.is_standing(span):
                yield referent, (fold(span.of(report.text)).lower(), span)


def _belongs(
    words: Sequence[tuple[re.Match[str], str]], at: int, report: Report, sentence: Span
) -> bool:
    """Whether a word goes with the one behind it: no small word, and only a space between."""
    match, small = words[at]
    between = report.text[sentence.start + match.end() : sentence.start + words[at + 1][0].start()]
    if small in _LOOSE or between != " ":
        return False
    return not small.endswith(("ed", "ing", "ly")) or small in listed("taken", "words")


def _taken(report: Report) -> Iterator[tuple[str, Worded]]:
    """Words that say whose a place is, with the name behind them."""
    for match in _taken_words().finditer(report.text):
        span = Span(*match.span())
        if report.is_outlets(span) and not report.is_standing(span):
            yield f"whose {match['name']} is", (fold(match[0]).lower(), span)


@cache
def _taken_words() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, listed("taken", "words"))))
    return re.compile(
        rf"\b(?:[A-Z][\w.]+-)?(?:{words})(?: (?:and|or) \w+)? (?P<name>[A-Z]\w+(?: [A-Z]\w+)?)"
    )


def _named(report: Report, parties: Parties) -> Iterator[tuple[str, Worded]]:
    """What a party is called besides its name, where the outlet itself speaks."""
    for actor in report.reading.actors:
        party = parties.of(report.id, actor.id)
        if party is None or actor.kind not in _PHRASE_KINDS:
            continue
        for mention in actor.mentions:
            written = mention.of(report.text)
            words = fold(written).lower()
            if words in _PRONOUNS or not report.is_outlets(mention):
                continue
            if _says_more(written, party):
                yield party.name, (words, mention)


def _says_more(words: str, party: Party) -> bool:
    """Whether words hold an idea that the party's name does not: "the hill regime".

    Initials are the name, and "the country" says of a state only that it is one.
    """
    if any(word.isupper() for word in words.split()):
        return False
    return bool(ideas(words) - ideas(party.name) - ideas(party.state or "") - _sorts())


@cache
def _sorts() -> frozenset[str]:
    return frozenset(map(idea_of, listed("sorts", "words")))


@cache
def _referents() -> dict[str, str]:
    return {
        word: referent
        for referent, words in knowledge("alike")["referents"].items()
        for word in words
    }
