"""Days that go by their date alone, since every reader knows what happened then.

Which days, by which words and since when is dated knowledge: ``sayso/data/named_days.toml``. A date
is one of them only where the words beside it name it as that occasion.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.readings.times.meanings import Clock, Day, Expression, Meaning, Named, Part
from sayso.readings.times.words import BREAK, Words

BEHIND, BEFORE = 4, 10
"""Words of its sentence beside a date in which its occasion is named: "the 4 June river massacre",
"the massacre on the bridge over the river on 4 June"."""
_LEADS = frozenset("after before since of on the post pre until".split())
_OF_THINGS = frozenset("after before of since to".split())
"""Words behind which a date so far off that its year would be told is a happening by its name."""
_ENDS = frozenset([".", "!", "?", ";", BREAK, ""])


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day known by its date. occasion: words that name what happened on it."""

    day: date
    occasion: frozenset[str]


def in_figures(words: Words, at: int) -> tuple[Meaning, int] | None:
    """ "9/11", where the figures are a name and no share: "since 9/11", "the 9/11 attacks"."""
    if not words.glued(at + 1) or not words.glued(at + 2) or _runs_into(words, at):
        return None
    known = _by_figures().get((words.form(at), words.form(at + 1), words.form(at + 2)))
    after = at + 3
    if known is None or (words.glued(after) and words.form(after) not in (",", ".", "'", ")", "-")):
        return None
    led = words.form(at - 1) in _LEADS or (
        words.form(at - 1) == "-" and words.form(at - 2) in _LEADS
    )
    if not led and words.form(after) not in known.occasion:
        return None
    return Day(known.day.month, known.day.day, named="by name"), after


def _runs_into(words: Words, at: int) -> bool:
    """Whether a number or a word runs on into these figures: "1/9/11", "v9/11"."""
    before = words.form(at - 1)
    return words.glued(at) and (before.isalnum() or before in ("/", ".", ",", "$", ":"))


def as_named(words: Words, found: Expression) -> Expression:
    """The same expression, marked where the words beside its date name it as a known day."""
    meaning = _marked(found.meaning, words, found)
    return found if meaning is found.meaning else replace(found, meaning=meaning)


def known_day(month: int, day: int) -> date | None:
    """The day that this date names where its occasion is named."""
    known = _by_date().get((month, day))
    return known.day if known else None


def _marked(meaning: Meaning, words: Words, found: Expression) -> Meaning:
    if isinstance(meaning, Part | Clock) and isinstance(meaning.of, Day):
        inner = _marked(meaning.of, words, found)
        return meaning if inner is meaning.of else replace(meaning, of=inner)
    if not isinstance(meaning, Day) or meaning.year or meaning.which or meaning.named:
        return meaning
    known = _by_date().get((meaning.month or 0, meaning.day or 0))
    how = _named(words, found, known) if known else None
    return replace(meaning, named=how) if how else meaning


def _named(words: Words, found: Expression, known: NamedDay) -> Named | None:
    """Whether the date is the occasion's name ("the 4 June massacre"), or only told of beside it
    ("the massacre on the bridge on 4 June", "the war since 4 June")."""
    behind = _same_sentence(words, range(found.after, found.after + BEHIND))
    if known.occasion & set(behind):
        return "by name" if words.form(found.first - 1) in ("the", "'") else "told of"
    before = _same_sentence(words, range(found.first - 1, found.first - 1 - BEFORE, -1))
    if known.occasion & set(before):
        return "told of"
    return "as a thing" if before and before[0] in _OF_THINGS else None


def _same_sentence(words: Words, places: Sequence[int]) -> list[str]:
    """The forms at these places up to the end of the sentence, the dot of "Oct." passed over."""
    forms = []
    for at in places:
        form = words.form(at) if 0 <= at < len(words) else ""
        if form in _ENDS:
            break
        forms.append(form)
    return forms


@cache
def _by_date() -> Mapping[tuple[int, int], NamedDay]:
    return {(known.day.month, known.day.day): known for known, _ in _days()}


@cache
def _by_figures() -> Mapping[tuple[str, ...], NamedDay]:
    return {
        tuple(figures.replace("/", " / ").split()): known
        for known, named in _days()
        for figures in named
    }


def _days() -> list[tuple[NamedDay, list[str]]]:
    return [
        (
            NamedDay(date.fromisoformat(each["date"]), frozenset(each["occasion"])),
            each.get("figures", []),
        )
        for each in knowledge("named_days")["days"]
    ]
