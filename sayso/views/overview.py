"""What a report holds besides its statements: the figures it claims, and who is who in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from sayso.model import Actor, Figure, Reading
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.visible import visible

WIDEST_NUMBER = 16
"""Columns for the number words; longer ones ("tens of thousands") push what follows aside."""
MOST_NAMES = 4
"""Other words for an actor that are shown; a report's main actor may have dozens."""

_BOUNDS = {"at_least": "≥ ", "at_most": "≤ ", "about": "≈ "}


def figure_lines(reading: Reading, numbers: Mapping[str, str]) -> Iterator[Line]:
    """The block of a report's figures, parts beneath their whole; nothing where it has none.

    numbers: of the statements, as they are shown, by their ids.
    """
    if not reading.figures:
        return
    yield Line((Piece("Figures", "title"),), MARGIN, MARGIN)
    text = reading.document.text
    actors = {actor.id: actor for actor in reading.actors}
    known = {figure.id: figure for figure in reading.figures}
    shown = {each: _number(figure, text) for each, figure in known.items()}
    width = min(max(map(len, shown.values())), WIDEST_NUMBER)
    for figure in reading.figures:
        whole = known.get(figure.part_of or "")
        lead = f"{MARGIN * 2}{shown[figure.id]:>{width}}  "
        rest = " " * (2 * len(MARGIN) + width + 2)
        told = [Piece(_counted(figure, whole, text))]
        circumstances = [*_when_and_where(figure, whole, text)]
        if whole is None or whole.asserted_by != figure.asserted_by:
            circumstances.append(_asserter(figure, actors, numbers))
        told.append(Piece("".join(f" · {each}" for each in circumstances if each), "faint"))
        yield Line(tuple(told), lead, rest)
        for note in figure.notes:
            yield Line((Piece(f"! {visible(note.text)}", "who"),), rest, rest)
    yield Line()


def _number(figure: Figure, text: str) -> str:
    return f"{_BOUNDS.get(figure.bound, '')}{visible(figure.span.of(text))}"


def _counted(figure: Figure, whole: Figure | None, text: str) -> str:
    """What is counted, and what happened to it: "of the 900: shells, fired"."""
    item = visible(figure.item.of(text)) if figure.item else figure.unit or ""
    action = visible(figure.action.of(text)) if figure.action else ""
    if figure.negated and action and figure.high != 0:
        action = f"not {action}"
    said = ", ".join(part for part in (item, action) if part)
    if whole is None:
        return said or "of what is not said"
    of = f"of the {visible(whole.span.of(text))}"
    return f"{of}: {said}" if said else of


def _when_and_where(figure: Figure, whole: Figure | None, text: str) -> Iterator[str]:
    """A part's period is told only where it is not that of its whole, right above it."""
    if figure.place is not None:
        yield visible(figure.place.span.of(text))
    if figure.period is not None and (whole is None or whole.period != figure.period):
        yield visible(figure.period.text)


def _asserter(figure: Figure, actors: Mapping[str, Actor], numbers: Mapping[str, str]) -> str:
    """Who vouches, with the number of the statement; nothing where it is the outlet itself."""
    by = figure.asserted_by
    if by.statement is None:
        return ""
    actor = actors.get(by.actor or "")
    who = visible(actor.name) if actor else "no speaker named"
    number = numbers.get(by.statement)
    return f"{who} ({number})" if number else who


def actor_lines(reading: Reading) -> Iterator[Line]:
    """The who's-who: those who speak, with office, state and the other words for them."""
    if not reading.actors:
        return
    yield Line((Piece("Who is who", "title"),), MARGIN, MARGIN)
    spoken = Counter(actor for each in reading.statements for actor in each.actors)
    names = {actor.id: visible(actor.name) for actor in reading.actors}
    for actor in reading.actors:
        count = spoken[actor.id]
        known = [
            visible(actor.role or ""),
            "" if actor.role and actor.kind == "person" else actor.kind,
            "" if (actor.body or "") in (actor.role or "") else visible(actor.body or ""),
            "" if actor.state == actor.name else visible(actor.state or ""),
            f"part of {names[actor.part_of]}" if actor.part_of in names else "",
            f"{count} statement{'' if count == 1 else 's'}" if count else "",
        ]
        told = "".join(f" · {each}" for each in known if each)
        words = _other_words(actor, reading.document.text)
        pieces = (Piece(names[actor.id], "who"), Piece(f"{told}{words}", "faint"))
        yield Line(pieces, MARGIN * 2, MARGIN * 3)
    yield Line()


def _other_words(actor: Actor, text: str) -> str:
    """What else the report calls an actor, each wording once, without pronouns and the name's own
    longer forms ("minister Ana Brel", "Brel’s")."""
    own = visible(actor.name).casefold().removeprefix("the ")
    words: dict[str, str] = {}
    for mention in actor.mentions:
        written = visible(mention.of(text))
        key = written.casefold().removeprefix("the ").removesuffix("’s").removesuffix("'s")
        if own not in key and key not in _PRONOUNS:
            words.setdefault(key, written)
    if not words:
        return ""
    listed = list(words.values())
    more = f" and {len(listed) - MOST_NAMES} more" if len(listed) > MOST_NAMES else ""
    return f" · also {', '.join(f'“{each}”' for each in listed[:MOST_NAMES])}{more}"


_PRONOUNS = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs themselves we us"
    " our ours ourselves i me my mine myself you your yours who whom whose which that this"
    " one".split()
)
