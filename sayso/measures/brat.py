"""Statements in brat's standoff format: a ``.ann`` file beside the ``.txt`` it is about.

Text-bound lines mark the spans, and events (E) or relations (R) say which belong together::

    T1	Content 10 25	the pass is open
    T2	Cue 5 9	said
    T3	Source 0 4	Orla
    T4	Attribution 5 9	said
    E1	Attribution:T4 Cue:T2 Source:T3 Content:T1
    A1	Form E1 indirect

*Source* and *Speaker* mean the same. What other lines and types there are is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.errors import AnnotationError
from sayso.measures.coded import CodedStatement, Log, in_text_order
from sayso.measures.fitting import fitted
from sayso.measures.labels import act_of, actor_of, form_of
from sayso.model import Span

ROLES: Mapping[str, str] = {
    "cue": "cue",
    "source": "speaker",
    "speaker": "speaker",
    "content": "content",
}

_PLACE = r"-?\d{1,9} -?\d{1,9}"
_TEXT_BOUND = re.compile(rf"(?P<type>\S+) (?P<places>{_PLACE}(?:;{_PLACE})*)")
_AS_TEXT_BOUND = (
    "A text-bound line is T1, tab, type, start and end, tab, the words: T1⇥Cue 5 9⇥said"
)
_AS_EVENT = (
    "An event is E1, tab, pairs of role and T: E1⇥Attribution:T4 Cue:T2 Source:T3 Content:T1"
)
_AS_RELATION = "A relation is R1, tab, type, two arguments: R1⇥Says Arg1:T2 Arg2:T1"


# Modifications, normalisations, equivalences, notes.
_PASSED_OVER = "MN*#"


@dataclass(frozen=True, slots=True)
class _Bound:
    """A text-bound annotation. role: of ``ROLES``, None for types that are none of them."""

    role: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """An event or a relation: where it stands, its name ("E1"), and what follows the name."""

    where: str
    name: str
    about: str


@dataclass(slots=True)
class _Told:
    """A statement as its lines tell it: the names of T lines for each role."""

    name: str
    parts: dict[str, list[str]] = field(
        default_factory=lambda: {"cue": [], "speaker": [], "content": []}
    )

    def add(self, role: str, name: str) -> None:
        if name not in self.parts[role]:
            self.parts[role].append(name)


@dataclass(slots=True)
class _Standoff:
    """One file's lines, taken apart.

    bound: by name; None for one that does not fit the text, whose fault has been told.
    labels: (value, where) by what they are about, then by label.
    """

    bound: dict[str, _Bound | None] = field(default_factory=dict)
    events: list[_Line] = field(default_factory=list)
    relations: list[_Line] = field(default_factory=list)
    labels: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)


def statements(path: str, standoff: str, text: str, log: Log) -> tuple[CodedStatement, ...]:
    """The statements of one ``.ann`` file, in text order; what does not fit goes into ``log``.

    standoff, text: the two files' characters, line ends as they are: brat counts every one.
    """
    lines = _taken_apart(path, standoff, text, log)
    told: list[_Told] = []
    for event in lines.events:
        with log.keeping_faults():
            told += _of_event(event, lines)
    linked: list[tuple[str, str]] = []
    for relation in lines.relations:
        with log.keeping_faults():
            linked.append(_ends(relation, lines))
    _link(told, linked, lines)
    log.notes += _loose(path, told, lines)
    coded: list[CodedStatement] = []
    for one in told:
        with log.keeping_faults():
            coded += _coded(one, lines, path, log)
    return in_text_order(coded)


def _taken_apart(path: str, standoff: str, text: str, log: Log) -> _Standoff:
    lines = _Standoff()
    for number, line in enumerate(standoff.split("\n"), start=1):
        where, fields = f"{path}:{number}", line.rstrip("\r").split("\t")
        with log.keeping_faults():
            _take(where, fields, text, lines)
    return lines


def _take(where: str, fields: list[str], text: str, lines: _Standoff) -> None:
    name = fields[0].strip()
    kind, about = name[:1], fields[1] if len(fields) > 1 else ""
    if kind == "T":
        lines.bound[name] = None
        lines.bound[name] = _text_bound(where, fields, text)
    elif kind == "E":
        lines.events.append(_Line(where, name, about))
    elif kind == "R":
        lines.relations.append(_Line(where, name, about))
    elif kind == "A":
        label, target, value = (*about.split(maxsplit=2), "", "", "")[:3]
        lines.labels.setdefault(target, {})[label.lower()] = (value, where)
    elif name and kind not in _PASSED_OVER:
        raise AnnotationError(
            where,
            f"“{name}” begins no line of brat's",
            "Lines begin with T, E, R, A, M, N, * or #.",
        )


def _text_bound(where: str, fields: list[str], text: str) -> _Bound:
    match = _TEXT_BOUND.fullmatch(fields[1]) if len(fields) > 1 else None
    if match is None:
        raise AnnotationError(where, f"{fields[0]}: found no type, start and end", _AS_TEXT_BOUND)
    places = [
        (int(start), int(end))
        for start, end in (place.split() for place in match["places"].split(";"))
    ]
    quoted = "\t".join(fields[2:]) if len(fields) > 2 else None
    spans = fitted(text, places, quoted, where=where, what=fields[0])
    return _Bound(ROLES.get(match["type"].lower()), spans)


def _of_event(line: _Line, lines: _Standoff) -> Iterator[_Told]:
    """The statement of an event line; nothing for an event that is none.

    What triggers the event is its cue where no argument is, unless that is a speaker or a content.
    """
    told = _Told(line.name)
    arguments = [argument.partition(":") for argument in line.about.split()]
    if not arguments or not all(role and target for role, _, target in arguments):
        raise AnnotationError(line.where, f"{line.name}: found no roles with their T", _AS_EVENT)
    for role, _, target in arguments:
        part = ROLES.get(role.rstrip("0123456789").lower())
        if part is not None:
            _known(target, line, lines, _AS_EVENT)
            told.add(part, target)
    if not any(told.parts.values()):
        return
    trigger = arguments[0][2]
    if not told.parts["cue"] and all(trigger not in names for names in told.parts.values()):
        _known(trigger, line, lines, _AS_EVENT)
        told.add("cue", trigger)
    yield told


def _ends(line: _Line, lines: _Standoff) -> tuple[str, str]:
    """What a relation joins."""
    ends = [argument.partition(":")[2] for argument in line.about.split()[1:]]
    if len(ends) != 2 or not all(ends):
        raise AnnotationError(line.where, f"{line.name}: found no two arguments", _AS_RELATION)
    for end in ends:
        if not end.startswith("E"):
            _known(end, line, lines, _AS_RELATION)
    return ends[0], ends[1]


def _known(target: str, line: _Line, lines: _Standoff, remedy: str) -> None:
    if target not in lines.bound:
        raise AnnotationError(
            line.where, f"{line.name}: {target} is no text-bound line of this file", remedy
        )


def _link(told: list[_Told], linked: Sequence[tuple[str, str]], lines: _Standoff) -> None:
    """Add what relations say: a cue with contents of its own, then speakers to either.

    Relations between other things (two speakers who are one, say) mean nothing here.
    """

    def role(name: str) -> str | None:
        bound = lines.bound.get(name)
        return bound.role if bound else None

    joined = [
        {role(one): one, role(other): other}
        for one, other in linked
        if role(one) != role(other) and role(one) and role(other)
    ]
    for ends in joined:
        if "speaker" not in ends:
            _statement_with("cue", ends["cue"], told).add("content", ends["content"])
    for ends in joined:
        if "speaker" in ends:
            anchor = "cue" if "cue" in ends else "content"
            having = [one for one in told if ends[anchor] in one.parts[anchor]]
            for one in having or [_statement_with(anchor, ends[anchor], told)]:
                one.add("speaker", ends["speaker"])


def _statement_with(role: str, name: str, told: list[_Told]) -> _Told:
    for one in told:
        if name in one.parts[role]:
            return one
    fresh = _Told(name)
    fresh.add(role, name)
    told.append(fresh)
    return fresh


def _loose(path: str, told: Sequence[_Told], lines: _Standoff) -> Iterator[str]:
    used = {name for one in told for names in one.parts.values() for name in names}
    loose = [name for name, bound in lines.bound.items() if bound and bound.role]
    loose = [name for name in loose if name not in used]
    if loose:
        yield f"{path}: in no statement, so left out: {', '.join(loose)}"


def _coded(told: _Told, lines: _Standoff, path: str, log: Log) -> Iterator[CodedStatement]:
    """The statement itself; nothing, but a note, where it has no content."""
    bound = {role: [lines.bound[name] for name in names] for role, names in told.parts.items()}
    if any(one is None for ones in bound.values() for one in ones):
        return  # the T line's own fault has been told
    spans = {
        role: tuple(sorted({span for one in ones if one for span in one.spans}))
        for role, ones in bound.items()
    }
    if not spans["content"]:
        log.notes.append(f"{path}: {told.name} has no content, so it counts for nothing")
        return
    labels: dict[str, tuple[str, str]] = {}
    for name in (*told.parts["content"], *told.parts["cue"], told.name):
        labels |= lines.labels.get(name, {})
    form, form_where = labels.get("form", ("", ""))
    yield CodedStatement(
        name=told.name,
        cue=spans["cue"],
        speakers=spans["speaker"],
        content=spans["content"],
        form=form_of(form, form_where),
        act=act_of(labels.get("act", ("", ""))[0]),
        actor=actor_of(labels.get("actor", ("", ""))[0]),
    )
