"""Where reports agree and where they contradict one another, and who accuses whom of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.model import Asserter, Figure, Position, Reading, Statement
from sayso.model import Event as EventOf
from sayso.triangulation.model import Comparison, Side
from sayso.views.brief.chosen import Thing
from sayso.views.brief.evidence import (
    in_sentence,
    of_event,
    of_figure,
    of_position,
    of_statement,
    of_words,
)
from sayso.views.brief.material import Material
from sayso.views.brief.model import (
    Accusation,
    Difference,
    Evidence,
    Line,
    Wordings,
)
from sayso.views.brief.said import Utterances

ORDER = ("contradict", "update", "agree")
"""What is shown, in this order: that two accounts are compatible, or different, is no news."""
MOST_OF_A_KIND: Mapping[str, int] = {"contradict": 20, "update": 12, "agree": 12}
MOST_ACCUSATIONS = 30
MOST_PLACES = 6
"""Of one difference: more reports that say the same are in `sayso compare`."""
MOST_REFERENTS = 12
ACCUSING = frozenset(["accuse"])


def differences_of(material: Material) -> tuple[tuple[Difference, ...], int]:
    """The comparisons worth telling, the surest of each kind first.

    What several pairs of reports tell alike is told once, with all its places.
    """
    things = _things(material)
    found = [
        each
        for each in material.side_by_side.accounts.comparisons
        if _is_news(each, things, material) and _is_wanted(each, things, material)
    ]
    found.sort(key=lambda each: (ORDER.index(each.kind), -each.score, each.left.document))
    alike: dict[tuple[object, ...], list[Comparison]] = defaultdict(list)
    for each in found:
        alike[_told_by(each, things, material)].append(each)
    kept = [
        group
        for kind in ORDER
        for group in [each for each in alike.values() if each[0].kind == kind][
            : MOST_OF_A_KIND[kind]
        ]
    ]
    return tuple(_difference(each, things, material) for each in kept), len(alike) - len(kept)


def _is_news(comparison: Comparison, things: Mapping[str, Thing], material: Material) -> bool:
    """Of what agrees only what is said and counted, by two origins: that two reports name one day,
    one place or one event is what makes them comparable."""
    if comparison.kind != "agree":
        return comparison.kind in ORDER
    sides = comparison.left, comparison.right
    if any(each.document not in material.by_id for each in sides):
        return False
    if not all(isinstance(things.get(each.id or ""), Statement | Figure) for each in sides):
        return False
    outlets = [material.by_id[each.document].document.outlet for each in sides]
    origins = [material.origin(each.document) for each in sides]
    return origins[0] != origins[1] and (outlets[0] is None or outlets[0] != outlets[1])


def _told_by(
    comparison: Comparison, things: Mapping[str, Thing], material: Material
) -> tuple[object, ...]:
    """The same for comparisons of the same two things on one matter.

    What agrees on a number is told by that number, too: of one count some say 12, others 14.
    """

    def side(of: Side) -> object:
        thing = things.get(of.id or "")
        if thing is not None:
            return material.together(thing.id)
        return of.document, " ".join(of.text.casefold().split())

    pair = frozenset((side(comparison.left), side(comparison.right)))
    figure = things.get(comparison.left.id or "") if comparison.kind == "agree" else None
    number = (figure.low, figure.high) if isinstance(figure, Figure) else None
    return comparison.kind, comparison.on, pair, number


def _things(material: Material) -> dict[str, Thing]:
    return {thing.id: thing for reading in material.readings for thing in _all(reading)}


def _all(reading: Reading) -> tuple[Thing, ...]:
    return (*reading.statements, *reading.figures, *reading.events, *reading.positions)


def _is_wanted(comparison: Comparison, things: Mapping[str, Thing], material: Material) -> bool:
    """A comparison is wanted where one of its sides is."""
    wanted = material.wanted
    sides = (comparison.left, comparison.right)
    if any(side.document not in material.by_id for side in sides):
        return False
    if not any(wanted.is_then(material.days[side.document]) for side in sides):
        return False
    chosen = material.chosen
    return any(
        chosen.lets(thing) if (thing := things.get(side.id or "")) else chosen.lets_words(side.text)
        for side in sides
    )


def _difference(
    alike: Sequence[Comparison], things: Mapping[str, Thing], material: Material
) -> Difference:
    first = alike[0]
    lines: dict[tuple[str, str], Line] = {}
    for each in alike:
        for side in (each.left, each.right):
            place = side.document, side.id or str(side.span)
            if place not in lines and len(lines) < MOST_PLACES:
                lines[place] = _line(side, each, things, material)
    left, right, *more = lines.values()
    return Difference(first.kind, first.on, left, right, first.score, first.because, tuple(more))


def _line(
    side: Side, comparison: Comparison, things: Mapping[str, Thing], material: Material
) -> Line:
    thing = things.get(side.id or "")
    evidence = _evidence(thing, side, comparison, material)
    return Line(
        who=" → ".join(evidence.chain),
        how=" ".join(side.text.split()),
        words=in_sentence(side.span, material.by_id[side.document], "words"),
        when=material.days[side.document],
        evidence=(evidence,),
    )


def _evidence(
    thing: Thing | None, side: Side, comparison: Comparison, material: Material
) -> Evidence:
    if isinstance(thing, Statement):
        return of_statement(thing, material)
    if isinstance(thing, Figure):
        return of_figure(thing, material)
    if isinstance(thing, EventOf):
        return of_event(thing, material)
    if isinstance(thing, Position):
        return of_position(thing, material)
    return of_words(side.document, side.span, material, because=comparison.because)


def accusations_of(utterances: Utterances) -> tuple[tuple[Accusation, ...], int]:
    """Who accuses whom of what, with the answers that were linked to it."""
    material = utterances.material
    answers: dict[str, list[str]] = defaultdict(list)
    for key, said in utterances.all.items():
        for accused in {material.together(id) for one in said for id in one.answers}:
            answers[accused].append(key)
    for accused, answer in _contradicted(material):
        if answer in utterances.all and answer not in answers[accused]:
            answers[accused].append(answer)
    found = [
        Accusation(
            utterances.line(said), tuple(utterances.line(utterances.all[a]) for a in answers[key])
        )
        for key, said in utterances.all.items()
        if any(one.act in ACCUSING and not one.negated for one in said)
    ]
    found.sort(key=lambda each: (-len(each.answers), -each.line.origins, _first(each.line)))
    return tuple(found[:MOST_ACCUSATIONS]), max(len(found) - MOST_ACCUSATIONS, 0)


def _contradicted(material: Material) -> Iterator[tuple[str, str]]:
    """Accusations, with statements that contradict them on whether it is so or who did it."""
    for each in material.side_by_side.accounts.comparisons:
        if each.kind != "contradict" or each.on not in ("polarity", "responsibility"):
            continue
        pair = (each.left.id, each.right.id)
        for one, other in (pair, pair[::-1]):
            said = material.statements.get(one or "")
            if other in material.statements and said is not None and said.act in ACCUSING:
                yield material.together(said.id), material.together(other or "")


def _first(line: Line) -> tuple[str, int, str]:
    return line.when.first or "9999", line.evidence[0].report, line.evidence[0].id


def framing_of(material: Material) -> tuple[tuple[Wordings, ...], int]:
    """How outlets word one referent, where they word it in more than one way."""
    found = [
        Wordings(
            framing.referent,
            tuple(
                Line(
                    who=variant.outlet or material.chain(variant.document, _ITSELF)[0],
                    how=" ".join(variant.text.split()),
                    words=in_sentence(variant.span, material.by_id[variant.document], "words"),
                    when=material.days[variant.document],
                    evidence=(
                        of_words(
                            variant.document, variant.span, material,
                            because="the words by which this report names it",
                        ),
                    ),
                )
                for variant in framing.variants
                if variant.document in material.by_id and not variant.chain
            ),
        )
        for framing in material.side_by_side.accounts.framing
    ]  # fmt: skip
    told = [each for each in found if len({line.how.casefold() for line in each.lines}) > 1]
    return tuple(told[:MOST_REFERENTS]), max(len(told) - MOST_REFERENTS, 0)


_ITSELF = Asserter(None, None)
