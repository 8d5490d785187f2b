"""Where each report really comes from, told from who repeats whom.

Reports that are nearly one text, and cuts of one wire, have one origin together. A short report
that stands inside a long one comes from it; the long one, most of which is its own, does not come
from the short one: three wires in a live blog do not make one origin of all four.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.model import Document
from sayso.triangulation.copies import CREDITED, EXCERPT, Repeat, precedence
from sayso.triangulation.model import Copy, CopyKind, Origin

ALONE = "no other report repeats it or is repeated in it"

_WEAKEST_FIRST: Sequence[CopyKind] = ("same_wire", "excerpt", "near", "exact")


def copies_of(documents: Mapping[str, Document], repeats: Iterable[Repeat]) -> list[Copy]:
    """The groups of reports that have one text, and each excerpt with what it is from.

    documents: by id. A group is of the kind of its weakest link. In the order of their origins.
    """
    linked: dict[frozenset[str], list[Repeat]] = defaultdict(list)
    repeats = list(repeats)
    group_of = _groups(repeats)
    for repeat in repeats:
        ends = frozenset((repeat.left, repeat.right))
        linked[ends if repeat.kind == "excerpt" else group_of[repeat.left]].append(repeat)
    copies = [_copy(documents, links) for links in linked.values()]
    return sorted(copies, key=lambda copy: [precedence(documents[d], ()) for d in copy.documents])


def _copy(documents: Mapping[str, Document], links: Sequence[Repeat]) -> Copy:
    wires = sorted({link.wire for link in links if link.wire})
    kind = min((link.kind for link in links), key=_WEAKEST_FIRST.index)
    ends = {id for link in links for id in (link.left, link.right)}
    return Copy(
        documents=tuple(sorted(ends, key=lambda id: precedence(documents[id], wires))),
        kind=kind,
        because=_what_stands_where(kind, links) + _credit(wires),
    )


def _what_stands_where(kind: CopyKind, links: Sequence[Repeat]) -> str:
    least = min(max(link.left_share, link.right_share) for link in links)
    if kind == "exact":
        return "the same words"
    if kind == "excerpt":
        return f"{_percent(least)} of the words of one stand in the other"
    return f"at least {_percent(least)} of the words of one stand in another"


def origins_of(documents: Mapping[str, Document], repeats: Iterable[Repeat]) -> dict[str, Origin]:
    """Each document's origin, by id. documents: by id."""
    repeats = list(repeats)
    group_of = _groups(repeats)
    taken: dict[str, list[tuple[float, str, Repeat]]] = defaultdict(list)
    for repeat in repeats:
        for here, there, share in (
            (repeat.left, repeat.right, repeat.left_share),
            (repeat.right, repeat.left, repeat.right_share),
        ):
            if repeat.kind != "excerpt" or share >= EXCERPT:
                taken[here].append((share, there, repeat))
    return {
        id: _origin(documents, id, taken[id], group_of) if id in taken else Origin((id,), ALONE)
        for id in documents
    }


def _origin(
    documents: Mapping[str, Document],
    id: str,
    taken: Sequence[tuple[float, str, Repeat]],
    group_of: Mapping[str, frozenset[str]],
) -> Origin:
    """taken: (share of its words, where they stand, how) of all it was taken from."""
    alone = frozenset((id,))
    family = set(group_of.get(id, alone)).union(
        *(group_of.get(there, {there}) for _, there, _ in taken)
    )
    wires = sorted({repeat.wire for _, _, repeat in taken if repeat.wire})
    share, most, repeat = max(taken, key=lambda found: (found[0], found[1]))
    back = repeat.left_share if repeat.right == id else repeat.right_share
    return Origin(
        documents=tuple(sorted(family, key=lambda id: precedence(documents[id], wires))),
        because=f"{_told(share, back, _called(documents[most]))}{_credit(wires)}",
    )


def _told(share: float, back: float, other: str) -> str:
    """share: of its words in the other. back: of the other's words in it."""
    if share < CREDITED:
        return f"{_percent(back)} of the words of {other} stand in it"
    return f"{_percent(share)} of its words stand in {other}"


def _groups(repeats: Iterable[Repeat]) -> dict[str, frozenset[str]]:
    """Each document that is of one text with others -> all that are, directly or through others."""
    members: dict[str, set[str]] = {}
    for repeat in repeats:
        if repeat.kind == "excerpt":
            continue
        one, other = (members.setdefault(id, {id}) for id in (repeat.left, repeat.right))
        if one is not other:
            few, many = sorted((one, other), key=len)
            many |= few
            members.update(dict.fromkeys(few, many))
    return {id: frozenset(group) for id, group in members.items()}


def _called(document: Document) -> str:
    """A document as people find it: its outlet and title, else its file."""
    title = f"“{document.title}”" if document.title else document.where
    return f"{title} ({document.outlet})" if document.outlet else title


def _credit(wires: Sequence[str]) -> str:
    return f"; credit {', '.join(wires)}" if wires else ""


def _percent(share: float) -> str:
    return f"{int(share * 100)} %"
