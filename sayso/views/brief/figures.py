"""Figures for one thing side by side, with who says which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from sayso.model import Figure
from sayso.triangulation.counts import PEOPLE
from sayso.triangulation.wording import idea_of, listed
from sayso.views.brief.comparable import comparable, stretch_told
from sayso.views.brief.evidence import each_once, in_sentence, of_figure
from sayso.views.brief.material import SURE, Material
from sayso.views.brief.model import Claim, Count, Line
from sayso.views.brief.shared_words import printed
from sayso.views.brief.when import when_of
from sayso.views.paragraphs import sentence_of

MOST = 40
MOST_ALONE = 20
"""Figures that stand alone: those of people, and those that somebody vouches for."""


def counts_of(material: Material) -> tuple[tuple[Count, ...], int]:
    """What several figures count first, then what one report alone counts of people."""
    grouped: dict[str, list[Figure]] = defaultdict(list)
    for reading in material.readings:
        for figure in reading.figures:
            if _is_shown(figure, material):
                grouped[material.together(figure.id)].append(figure)
    rows = _once_a_report(
        _with_copies([row for each in grouped.values() for row in comparable(each)], material),
        material,
    )
    compared = [each for each in rows if len(each) > 1 and any(_is_of(one) for one in each)]
    wholes = {id for each in rows for one in each if (id := one.part_of)}
    alone = [
        each
        for each in rows
        if len(each) == 1 and each[0].id not in wholes and _is_worth_telling(each[0])
    ]
    compared.sort(key=lambda each: _rank(each, material))
    alone.sort(key=lambda each: _rank(each, material))
    kept = compared[:MOST] + alone[:MOST_ALONE]
    counts = tuple(_count(each, material) for each in kept)
    return counts, len(compared) + len(alone) - len(kept)


def _with_copies(rows: Sequence[list[Figure]], material: Material) -> list[list[Figure]]:
    """The same rows; those that tell one thing in the very same words are one."""
    found: dict[Hashable, list[Figure]] = {}
    for row in rows:
        keys = {_in_words(figure, material) for figure in row}
        key = keys.pop() if len(keys) == 1 else row[0].id
        found.setdefault(key, []).extend(row)
    return list(found.values())


def _once_a_report(rows: Sequence[list[Figure]], material: Material) -> list[list[Figure]]:
    """The same rows, without what a report tells again in other words: where it stands beside most
    others, it stands once."""
    seen: set[Hashable] = set()
    kept: dict[int, list[Figure]] = {}
    for at, row in sorted(enumerate(rows), key=lambda each: (-len(each[1]), each[0])):
        for figure in row:
            when = when_of(figure.period)
            key = figure.document_id, when.first, when.last, _told(figure, material)
            if key not in seen:
                kept.setdefault(at, []).append(figure)
            seen.add(key)
    return [kept[at] for at in sorted(kept)]


def _in_words(figure: Figure, material: Material) -> Hashable:
    """The same for figures that tell the same in the same sentence."""
    reading = material.by_id[figure.document_id]
    sentence = sentence_of(figure.span, reading).of(reading.document.text)
    return _told(figure, material), printed(sentence)


def _told(figure: Figure, material: Material) -> Hashable:
    """The same for figures of one number of one thing, by the same."""
    text = material.by_id[figure.document_id].document.text
    item = idea_of(figure.item.of(text)) if figure.item else figure.unit
    done = idea_of(figure.action.of(text)) if figure.action else None
    by = material.chain(figure.document_id, figure.asserted_by)[1:]
    return figure.low, figure.high, figure.bound, figure.negated, item, done, by


def _is_worth_telling(figure: Figure) -> bool:
    """Whether it is told though nobody else counts the same: lives, prisoners, and what a party
    claims; not what an outlet says in passing."""
    counted = figure.item is not None and figure.period is not None
    return (figure.unit == PEOPLE and _is_of(figure)) or (
        counted and figure.asserted_by.actor is not None
    )


def _is_of(figure: Figure) -> bool:
    """Whether it is said of what it is: "12 guns", "12 dead"."""
    return figure.item is not None or (figure.unit == PEOPLE and figure.action is not None)


def _is_shown(figure: Figure, material: Material) -> bool:
    if figure.score < SURE or (figure.low is None and figure.high is None):
        return False
    when = material.happened(figure)
    when = when if when.first or when.last else material.days[figure.document_id]
    return material.wanted.is_then(when) and material.chosen.lets(figure)


def _count(figures: Sequence[Figure], material: Material) -> Count:
    told: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda each: material.numbers[each.document_id]):
        told[_in_words(figure, material)].append(figure)
    claims = tuple(_claim(each, material) for each in told.values())
    bounding = [claim for claim in claims if claim.bound != "vague"]
    lows = [claim.low for claim in bounding if claim.low is not None]
    highs = [claim.high for claim in bounding if claim.high is not None]
    return Count(
        _counted(figures, material),
        claims,
        min(lows) if bounding and len(lows) == len(bounding) else None,
        max(highs) if bounding and len(highs) == len(bounding) else None,
        _most(figures, material),
    )


def _counted(figures: Sequence[Figure], material: Material) -> str:
    """What is counted, in the words of the first report that names it; and what was done, where all
    that tell of something done tell the same."""
    named = [figure for figure in figures if figure.item] or [each for each in figures if each.unit]
    figure = (named or list(figures))[0]
    text = material.by_id[figure.document_id].document.text
    item = figure.item.of(text) if figure.item else figure.unit or "not said of what"
    told = (_done(each, material) for each in (figure, *figures) if each.item or each.unit)
    done = [words for words in told if words]
    same = len(set(map(idea_of, done))) == 1
    parts = (item, done[0] if same else "", stretch_told(figures) if len(figures) > 1 else "")
    return ", ".join(" ".join(each.split()) for each in parts if each)


def _done(figure: Figure, material: Material) -> str:
    text = material.by_id[figure.document_id].document.text
    return figure.action.of(text) if figure.action else ""


def _claim(told: Sequence[Figure], material: Material) -> Claim:
    """What one or several tell in the same words, with the evidence of each."""
    figure = told[0]
    reading = material.by_id[figure.document_id]
    when = material.happened(figure)
    line = Line(
        who=", ".join(material.chain(figure.document_id, figure.asserted_by)[1:]) or "itself",
        how=" ".join(figure.span.of(reading.document.text).split()),
        words=in_sentence(figure.span, reading, "number"),
        when=when if when.told else material.days[figure.document_id],
        evidence=each_once(of_figure(each, material) for each in told),
        note="; ".join(_notes(figure, material)),
    )
    return Claim(line, figure.low, figure.high, figure.bound)


def _notes(figure: Figure, material: Material) -> Iterator[str]:
    if figure.negated:
        yield "none, or not so"
    whole = material.figures.get(figure.part_of or "")
    if whole is not None:
        words = whole.span.of(material.by_id[whole.document_id].document.text)
        yield f"of the {' '.join(words.split())}"


def _most(figures: Sequence[Figure], material: Material) -> tuple[float, float, int] | None:
    """The exact number that more origins give than any other."""
    by: dict[tuple[float, float], set[str]] = defaultdict(set)
    for figure in figures:
        if figure.low is not None and figure.high is not None and not figure.negated:
            by[figure.low, figure.high].add(material.origin(figure.document_id))
    ranked = sorted(by.items(), key=lambda each: -len(each[1]))
    if not ranked or (len(ranked) > 1 and len(ranked[0][1]) == len(ranked[1][1])):
        return None
    (low, high), origins = ranked[0]
    return low, high, len(origins)


def _rank(figures: Sequence[Figure], material: Material) -> tuple[object, ...]:
    """What most origins count first; then what tells most: those harmed, freed or displaced, a
    number that is one, more of them before fewer, as the power of ten goes."""
    origins = material.origins_of(figure.document_id for figure in figures)
    grave = any(_is_grave(figure, material) for figure in figures)
    vague = all(figure.bound == "vague" for figure in figures)
    value = max(figure.low if figure.low is not None else figure.high or 0 for figure in figures)
    numbers = [material.numbers[figure.document_id] for figure in figures]
    return -origins, not grave, vague, -len(str(int(value))), min(numbers), figures[0].id


def _is_grave(figure: Figure, material: Material) -> bool:
    """Whether it counts people to whom something is done whose count grows as a conflict does."""
    if figure.unit != PEOPLE or figure.action is None or figure.negated:
        return False
    action = figure.action.of(material.by_id[figure.document_id].document.text)
    return idea_of(action) in listed("tolls", "deeds")
