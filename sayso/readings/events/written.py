"""Whom words mean that no mention tells: a description beside a name, a bare name, "we"."""

from __future__ import annotations

from collections import Counter

from sayso.readings.actors.casting import Cast
from sayso.readings.figures.asserters import innermost
from sayso.readings.parsed import Words

_FIRST_PERSON = frozenset(["i", "we", "us", "our", "my", "me"])


def apposed(words: Words, cast: Cast) -> dict[str, str]:
    """Descriptions that stand beside a name and were taken for somebody else, by their actors:
    "Brel, a fellow envoy"."""
    found: dict[str, str] = {}
    for at, relation in enumerate(words.analysis.relations):
        if relation != "appos":
            continue
        described, named = cast.actor_of(at), cast.actor_of(words.head(at))
        if described is None or named is None or described == named:
            continue
        is_plain = cast.actor(described).name[:1].islower()
        if is_plain and cast.actor(named).name[:1].isupper() and named not in found:
            found.setdefault(described, named)
    return found


def by_written(words: Words, cast: Cast) -> dict[str, str]:
    """The actor of each word that is all of a mention, as it is written, or that alone of the
    report's persons has it for a last name."""
    text = words.analysis.text
    persons = [(each, one) for each, one in cast.everybody.by_id.items() if one.kind == "person"]
    lasts = Counter(one.name.split()[-1] for _, one in persons)
    found = {one.name.split()[-1]: each for each, one in persons if " " in one.name}
    found = {last: each for last, each in found.items() if lasts[last] == 1}
    return found | {
        written: each
        for each, actor in cast.everybody.by_id.items()
        for written in {span.of(text) for span in actor.mentions}
        if written[:1].isupper() and " " not in written
    }


def tellers(words: Words, cast: Cast) -> dict[int, str]:
    """Who says "we" or "I", by the word, where no mention has it: who speaks around it."""
    own = [
        at
        for at, word in enumerate(words.small)
        if word in _FIRST_PERSON and cast.actor_of(at) is None and words.written(at) != "US"
    ]
    said = innermost(cast.statements, [words.analysis.words[at][0] for at in own])
    return {
        at: statement.actors[0]
        for at, statement in zip(own, said, strict=True)
        if statement is not None and statement.actors
    }
