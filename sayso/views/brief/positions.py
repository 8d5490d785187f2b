"""What each party holds on each issue, and where it moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import get_args

from sayso.model import Issue, Position
from sayso.triangulation.stances import Stood, is_move
from sayso.views.brief.evidence import each_once, of_position, words_of
from sayso.views.brief.material import SURE, Material
from sayso.views.brief.model import Cell, Line, Row, Stand
from sayso.views.brief.shared_words import IN_OTHER_WORDS, held_by, printed, tellers
from sayso.views.brief.verbs import STANCES

MOST_ROWS = 16
MOST_STANDS = 6
"""In one cell, the latest: what came before them is counted."""
MOST_BESIDE = 48
"""Stands before one that are looked at for what it moved from."""


def matrix_of(material: Material) -> tuple[tuple[Row, ...], int]:
    """Party by issue, the parties with most positions first; and how many parties are left out."""
    held: dict[str, dict[Issue, list[list[Position]]]] = defaultdict(lambda: defaultdict(list))
    grouped: dict[str, list[Position]] = defaultdict(list)
    for reading in material.readings:
        for position in reading.positions:
            if _is_shown(position, material):
                grouped[material.together(position.id)].append(position)
    for together in in_the_same_words(grouped.values(), material):
        known = material.who(together[0].document_id, together[0].actor)
        if known is not None:
            held[known.whole][together[0].issue].append(together)
    order = sorted(held, key=lambda party: (-sum(map(len, held[party].values())), party))
    rows = [
        Row(party, tuple(_cell(each, held[party][each], material) for each in _in(held[party])))
        for party in order
    ]
    return tuple(rows[:MOST_ROWS]), max(len(rows) - MOST_ROWS, 0)


def in_the_same_words(
    grouped: Iterable[Sequence[Position]], material: Material
) -> list[list[Position]]:
    """One party's very same words on one issue are one position, wherever they are printed."""
    kept: dict[tuple[object, ...], list[Position]] = {}
    for together in grouped:
        one = together[0]
        words = printed(material.words(one))
        known = material.who(one.document_id, one.actor)
        key = (tellers([known]) if known else one.id, one.stance, one.issue, words)
        kept.setdefault(key, []).extend(together)
    return list(kept.values())


def _in(cells: dict[Issue, list[list[Position]]]) -> list[Issue]:
    issues: tuple[Issue, ...] = get_args(Issue)
    return [issue for issue in issues if issue in cells]


def _is_shown(position: Position, material: Material) -> bool:
    known = material.who(position.document_id, position.actor)
    if position.score < SURE or known is None:
        return False
    return material.wanted.is_then(material.held(position)) and material.chosen.lets(position)


def _cell(issue: Issue, held: Sequence[Sequence[Position]], material: Material) -> Cell:
    """In the order of days; another stance on the same thing, on a later day, is a move."""
    told = [(each[0].stance, _line(each, material), _stood(each[0], material)) for each in held]
    told.sort(key=lambda each: (_moment(each[1]), each[1].evidence[0].report))
    left = max(len(told) - MOST_STANDS, 0)
    stands = []
    for at, (stance, line, stood) in enumerate(told[left:], start=left):
        nearest = told[max(at - MOST_BESIDE, 0) : at]
        before = dict.fromkeys(
            held for held, of, one in nearest if is_move(one, stood, (_last(of), line.when.first))
        )
        stands.append(Stand(line, stance, tuple(before) if stance not in before else ()))
    return Cell(issue, tuple(stands), left)


def _moment(line: Line) -> str:
    return line.when.first or line.when.last or "9999"


def _last(line: Line) -> str | None:
    return line.when.last or line.when.first


def _stood(position: Position, material: Material) -> Stood:
    whom = [material.who(position.document_id, each) for each in position.addressees]
    holder = material.who(position.document_id, position.actor)
    return Stood(
        material.words(position),
        tuple(name for known in whom if known for name in (known.name, known.whole)),
        " ".join((holder.name, holder.whole)) if holder else "",
    )


def _according(position: Position, material: Material) -> str:
    """On whose say-so, where that is not the party itself nor the outlet."""
    holder = material.who(position.document_id, position.actor)
    by = material.statements.get(position.asserted_by.statement or "")
    itself = material.who(position.document_id, position.asserted_by.actor)
    told = material.speakers(by) if by else [itself]
    others = [
        one.name
        for one in told
        if one and (holder is None or (one.key != holder.key and one.whole != holder.name))
    ]
    return f"according to {' and '.join(dict.fromkeys(others))}" if others else ""


def _line(together: Sequence[Position], material: Material) -> Line:
    held = held_by([material.words(each) for each in together])
    in_words = [
        material.origins_of(together[number].document_id for number in numbers) for numbers in held
    ]
    at = max(range(len(together)), key=lambda at: (in_words[at], together[at].score, -at))
    best, origins = together[at], in_words[at]
    reworded = origins < material.origins_of(each.document_id for each in together)
    reading = material.by_id[best.document_id]
    known = material.who(best.document_id, best.actor)
    text = reading.document.text
    note = "on a condition" if best.conditional else ""
    if best.condition_for is not None:
        note = f"a condition for: {' '.join(best.condition_for.of(text).split())}"
    return Line(
        who=known.name if known else "",
        how=f"{STANCES[best.stance]}:",
        words=words_of(best.content, text),
        when=material.held(best),
        evidence=each_once(of_position(each, material) for each in together),
        note="; ".join(
            filter(None, (note, _according(best, material), IN_OTHER_WORDS if reworded else ""))
        ),
        origins=origins,
    )
