"""The bodies and organisations that a report names inside an office alone.

"Selm Ferries CEO Dana Sollen", "founder of Halbrook Energy": where no mention of its own has the
name, the office tells of a party all the same, whose part its holder is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.model import Analysis
from sayso.readings.actors.bodies import told_body
from sayso.readings.actors.joined import all_among
from sayso.readings.actors.namesakes import Evidence, Key, evidence_of
from sayso.readings.actors.naming import Naming, naming
from sayso.readings.actors.organised import offices_in
from sayso.readings.actors.phrases import POSSESSIVES, text_of
from sayso.readings.actors.references import OTHER, Reference
from sayso.readings.actors.roles import is_of_person, singular
from sayso.readings.actors.states import known_at
from sayso.readings.actors.wholes import MOST_ALIKE
from sayso.readings.statements.contents import span_of


def with_employers(analysis: Analysis, references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The same references, and one for each name of a body that stands inside an office alone."""
    inside = {at: each for each in references for at in _called(each)}
    taken = set(inside)
    evidence = evidence_of(analysis, references)
    told = _Told(references, evidence)
    found = {each.span: each for each in references}
    for reference in references:
        for words in offices_in(reference):
            body = told_body(analysis, words, evidence)
            named = naming(analysis, body, organisation=True) if body is not None else None
            if named is None or not _is_name(analysis, named, evidence) or told.may_mean(named):
                continue
            for inner in {inside[at].span for at in range(*named.called) if at in inside}:
                if _is_cut_out(analysis, found.get(inner), named):
                    taken.difference_update(range(*found.pop(inner).naming.called))
            if taken.isdisjoint(range(*named.called)):
                new = _within(analysis, reference, named)
                found.setdefault(new.span, new)
                taken.update(range(*named.called))
    return tuple(sorted(found.values(), key=lambda each: (each.span.start, -each.span.end)))


def _is_cut_out(analysis: Analysis, inner: Reference | None, named: Naming) -> bool:
    """Whether a reference that nobody speaks by has some words of a longer name, which it does not
    own: "Selm" of the "Selm Ferries Unit", not of "Selm's Ferry Court"."""
    if inner is None or inner.is_speaker:
        return False
    (first, last), (begins, stop) = inner.naming.called, named.called
    is_inside = begins <= first and last <= stop and last - first < stop - begins
    return is_inside and (last == stop or text_of(analysis, last) not in POSSESSIVES)


class _Told:
    """The parties of a report that a name may mean which is not theirs."""

    def __init__(self, references: Sequence[Reference], evidence: Mapping[Key, Evidence]) -> None:
        self._names: set[Key] = set()
        self._last: set[str] = set()
        self._modifiers: dict[str, list[frozenset[str]]] = defaultdict(list)
        for each in references:
            self._names.add(each.naming.name)
            if each.kind == "person" and evidence.get(each.naming.name, Evidence()).is_person:
                self._last.update(each.naming.name[-1:])
            for noun, modifiers in each.naming.offices:
                self._modifiers[noun].append(modifiers)

    def may_mean(self, named: Naming) -> bool:
        """Whether a name ends in what another body of the report is, that may be the same: "Ferry
        Ministry" where it tells of "Orvane's ferry ministry", "Brisk Police" of that department; or
        as a person's name does."""
        if named.name in self._names:
            return False
        if named.name[-1] in self._last:
            return True
        known = known_at(named.name, 0)
        if known is not None and known.kind == "office" and known.length == len(named.name):
            return False  # a name of its own is no other body's
        shorter = any(name[:-1] == named.name for name in self._names if len(name) > 1)
        return shorter or any(
            all_among(modifiers, other) or all_among(other, modifiers)
            for noun, modifiers in named.offices
            for other in self._modifiers[noun][:MOST_ALIKE]
        )


def _is_name(analysis: Analysis, named: Naming, evidence: Mapping[Key, Evidence]) -> bool:
    """Whether a body's words are a name: no adjective and no word of a headline in capitals, and an
    acronym that nothing else shows right in front of a noun for a person ("SRF chairman")."""
    first, last = named.called
    if named.form != "name" or named.plural:
        return False
    if all(analysis.upos[at] in ("ADJ", "NUM", "DET") for at in range(first, last)):
        return False
    known = known_at(named.name, 0)
    if known is not None and known.length == len(named.name) and known.kind != "office":
        return False
    written = "".join(text_of(analysis, at) for at in range(first, last))
    behind = text_of(analysis, last) if last < len(analysis.words) else ""
    if written.isupper() and behind.isupper() and len(behind) > 1:
        return False
    is_acronym = last - first == 1 and written.replace(".", "").isupper()
    is_shown = evidence.get(named.name, Evidence()) != Evidence()
    return not is_acronym or is_shown or is_of_person(singular(behind.lower()))


def _called(reference: Reference) -> range:
    """The words of a name; none of a description, inside which others may be named, nor of a state,
    whose body they may begin: "the US Ferry Department"."""
    named = reference.naming
    known = known_at(named.name, 0) if named.name else None
    is_states = known is not None and known.length == len(named.name) and known.kind == "name"
    return range(*named.called) if named.form == "name" and not is_states else range(0)


def _within(analysis: Analysis, reference: Reference, named: Naming) -> Reference:
    return replace(
        reference,
        span=span_of(analysis, named.called),
        words=named.called,
        naming=named,
        weight=OTHER,
        kind=None,
        score=0.0,
        cluster=None,
        is_cut_short=False,
        said_of=None,
    )
