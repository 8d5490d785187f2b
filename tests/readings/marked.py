"""Reports with their statements and mentions marked in place, for tests of who speaks.

    <person>Dana Sollen</person> left. <s1>She</s1> <c1>said</c1> <p1>it rained</p1>.

s, c, p with a number are a statement's speakers, cue and content; a statement stands within the
one whose content its cue stands in. person, org, place and thing are mentions of the network's;
with "#4" they are in its cluster 4. Speakers are mentions too; so is every other pronoun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model import Actor, Analysis, Document, Mention, PartKind, Span, Statement, WordRange
from sayso.readings.actors.casting import Cast, cast
from sayso.readings.actors.naming import PRONOUNS
from sayso.readings.statements.quotes import quotations
from sayso.readings.statements.voices import voices
from tests.readings.by_hand import analysis, document

_TAG = re.compile(r"<(/?)(s|c|p|person|org|place|thing)(\d*)(?:#(\d+))?>")
_KINDS = {"person": "person", "org": "organization", "place": "place", "thing": "abstract"}


@dataclass(frozen=True, slots=True)
class Report:
    """A marked report's document, analysis and statements, before anybody is found."""

    document: Document
    analysis: Analysis
    statements: tuple[Statement, ...]

    def cast(self) -> Cast:
        quoted = quotations(self.document.text, self.document.parts)
        return cast(self.document, self.analysis, self.statements, quoted)

    def voices(self) -> list[tuple[str, str]]:
        """Stretches of the text with the names of those whose words they are."""
        quoted = quotations(self.document.text, self.document.parts)
        told = self.cast()
        names = {actor.id: actor.name for actor in told.actors}
        return [
            (voice.span.of(self.document.text), " > ".join(names[actor] for actor in voice.chain))
            for voice in voices(self.document, told.statements, quoted)
        ]

    def who(self) -> list[str]:
        """The names of those who make each statement, in text order; "" for nobody."""
        told = self.cast()
        names = {actor.id: actor.name for actor in told.actors}
        return [" + ".join(names[actor] for actor in each.actors) for each in told.statements]

    def via(self) -> list[str]:
        told = self.cast()
        names = {actor.id: actor.name for actor in told.actors}
        return [" > ".join(names[actor] for actor in each.via) for each in told.statements]

    def actor(self, name: str) -> Actor:
        (found,) = [actor for actor in self.cast().actors if actor.name == name]
        return found

    def sure(self, name: str, words: str) -> float:
        """How sure it is that some words, there once, mean the actor of this name."""
        actor = self.actor(name)
        at = self.document.text.index(words)
        return dict(zip(actor.mentions, actor.sure, strict=True))[Span(at, at + len(words))]


def report(
    marked: str,
    *,
    tags: Mapping[str, str] | None = None,
    tree: Mapping[str, tuple[str, str]] | None = None,
    parts: Mapping[str, PartKind] | None = None,
) -> Report:
    """A marked report. tags, tree: as in ``by_hand.analysis``. parts: see ``by_hand.document``."""
    text, spans = _unmarked(marked)
    page = document(text, parts)
    statements = _statements(page, spans)
    parsed = analysis(text, tags=tags, tree=tree)
    return Report(
        page,
        replace(parsed, mentions=_mentions(parsed, spans), relations=_subjects(parsed)),
        statements,
    )


_Marks = Mapping[tuple[str, str, str], Sequence[Span]]


def _unmarked(marked: str) -> tuple[str, _Marks]:
    """The text, and by (tag, number, cluster) what was marked."""
    text, done = "", 0
    opened: list[tuple[tuple[str, str, str], int]] = []
    spans: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for tag in _TAG.finditer(marked):
        text += marked[done : tag.start()]
        done = tag.end()
        closes, name, number, cluster = tag.groups()
        if closes:
            key, start = opened.pop()
            assert key[:2] == (name, number), f"{tag.group()} closes {key}"
            spans[key].append(Span(start, len(text)))
        else:
            opened.append(((name, number, cluster or ""), len(text)))
    assert not opened, opened
    return text + marked[done:], spans


def _statements(page: Document, spans: _Marks) -> tuple[Statement, ...]:
    found: list[Statement] = []
    for number in sorted({key[1] for key in spans if key[1]}, key=int):
        layers = {
            layer: tuple(sorted(spans.get((layer, number, ""), ()))) for layer in ("s", "c", "p")
        }
        first = layers["p"][0].start
        quoted = page.text[first - 1 : first] == "“"
        found.append(
            Statement(
                document_id=page.id,
                form="direct" if quoted else "indirect",
                act="say",
                cue=layers["c"],
                speakers=layers["s"],
                content=layers["p"],
                negated=False,
                hedged=False,
                score=1.0,
                because="made by hand",
            )
        )
    return tuple(replace(each, within=_outer(each, found)) for each in found)


def _outer(statement: Statement, found: Sequence[Statement]) -> str | None:
    anchor = (statement.cue or statement.content)[0]
    around = [
        (part.end - part.start, other.id)
        for other in found
        for part in other.content
        if other.id != statement.id and part.covers(anchor)
    ]
    return min(around)[1] if around else None


def _mentions(parsed: Analysis, spans: _Marks) -> tuple[Mention, ...]:
    found: dict[WordRange, Mention] = {}
    for (tag, _, cluster), marked in sorted(spans.items(), key=lambda each: each[0][0] == "s"):
        for span in marked if tag in (*_KINDS, "s") else ():
            words, kind = _words(parsed, span), _KINDS.get(tag, "person")
            entity = int(cluster or 0) or None
            found.setdefault(words, Mention(words[1] - 1, words, kind, 0.9, entity))
    for at, (start, end) in enumerate(parsed.words):
        word = parsed.text[start:end].lower()
        if word in PRONOUNS and (at, at + 1) not in found:
            found[at, at + 1] = Mention(at, (at, at + 1), "person", 0.5)
    return tuple(sorted(found.values(), key=lambda mention: mention.words))


def _words(parsed: Analysis, span: Span) -> WordRange:
    inside = [
        at
        for at, (start, end) in enumerate(parsed.words)
        if span.start <= start and end <= span.end
    ]
    return inside[0], inside[-1] + 1


def _subjects(parsed: Analysis) -> list[str]:
    """What begins a sentence with a capital is its subject, where no tree says otherwise."""
    relations = list(parsed.relations)
    for first, last in parsed.sentences:
        at = first
        while at < last and parsed.text[slice(*parsed.words[at])][:1].isupper():
            relations[at] = relations[at] or "nsubj"
            at += 1
    return relations
