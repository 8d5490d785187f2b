"""Who said what, by party: persons under the body they speak for, bodies under their state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from sayso.model import Statement
from sayso.views.brief.evidence import content_of, each_once, of_statement
from sayso.views.brief.known import Known
from sayso.views.brief.material import SURE, Material
from sayso.views.brief.model import Body, Line, Side, Speaker
from sayso.views.brief.shared_words import FEWEST_ALIKE, IN_OTHER_WORDS, held_by, printed, tellers
from sayso.views.brief.verbs import told, told_by

MOST_SIDES = 12
MOST_SPEAKERS, MOST_OF_NOBODY = 10, 6
"""Of one party, those who say most; of those who speak for none, and of those not named, fewer."""
MOST_LINES = 5
"""Of one speaker: with more of each, a brief is none."""
TELLING = frozenset(
    map(
        told,
        "accuse deny reject demand offer propose promise threaten warn accept admit apologise"
        " announce confirm criticise".split(),
    )
)
"""Acts by which something is done in a conflict; merely saying something comes after them."""
PROBABLY_BELOW = 0.75
"""As in `sayso read`: below it the speaker's words could mean somebody else."""
NOT_NAMED = "Speakers not named"
OTHERS = "Others who spoke"


class Utterances:
    """The statements that are shown, those that are one utterance together."""

    def __init__(self, material: Material) -> None:
        self.material = material
        grouped: dict[str, list[Statement]] = defaultdict(list)
        for reading in material.readings:
            for statement in reading.statements:
                if is_shown(statement, material):
                    grouped[material.together(statement.id)].append(statement)
        self.all = _in_the_same_words(grouped, material)

    def rank(self, said: Sequence[Statement]) -> tuple[object, ...]:
        """What most origins tell first, then what does something, then the surest."""
        best = _best(said)
        return (
            -self.material.origins_of(each.document_id for each in said),
            told(best.act) not in TELLING or best.negated,
            -round(max(each.score for each in said), 2),
            self.material.numbers[best.document_id],
            best.id,
        )

    def line(self, said: Sequence[Statement]) -> Line:
        """An utterance as one line, in the wording that most origins hold, of those the surest;
        with the evidence of every report."""
        material = self.material
        origins, best = self._in_most_words(said)
        text = material.by_id[best.document_id].document.text
        reworded = origins < material.origins_of(each.document_id for each in said)
        notes = [*_notes(best, material), *([IN_OTHER_WORDS] if reworded else [])]
        return Line(
            who=material.speaker_names(best),
            how=told_by(best, text),
            words=content_of(best, text),
            when=material.said(best),
            evidence=each_once(of_statement(each, material) for each in said),
            note="; ".join(notes),
            origins=origins,
        )

    def _in_most_words(self, said: Sequence[Statement]) -> tuple[int, Statement]:
        """The statement to show, and how many origins hold its words."""
        material = self.material
        held = held_by([material.words(each) for each in said])
        origins = [
            material.origins_of(said[number].document_id for number in numbers) for numbers in held
        ]
        best = max(range(len(said)), key=lambda at: (origins[at], *_sure(said[at]), -at))
        return origins[best], said[best]


def _best(said: Sequence[Statement]) -> Statement:
    return max(said, key=_sure)


def _sure(statement: Statement) -> tuple[bool, float]:
    return statement.form == "direct", statement.score


def _in_the_same_words(
    grouped: Mapping[str, Sequence[Statement]], material: Material
) -> dict[str, tuple[Statement, ...]]:
    """One speaker's very same words are one utterance, too, wherever they are printed."""
    kept: dict[str, list[Statement]] = {}
    first: dict[Hashable, str] = {}
    for key, said in grouped.items():
        one = said[0]
        words = printed(material.words(one))
        speakers = material.speakers(one)
        is_known = bool(speakers) and all(each.is_party for each in speakers)
        by: Hashable = tellers(speakers) or material.speaker_names(one).casefold()
        if not is_known and len(words.split()) < FEWEST_ALIKE:
            by = one.id
        same = first.setdefault((by, words, one.negated), key)
        kept.setdefault(same, []).extend(said)
    return {key: tuple(said) for key, said in kept.items()}


def is_shown(statement: Statement, material: Material) -> bool:
    """Whether a statement is sure and telling enough, and somebody wants to see it."""
    if statement.score < SURE or not material.wanted.is_then(material.said(statement)):
        return False
    return material.chosen.lets(statement) and _tells(statement, material)


def _tells(statement: Statement, material: Material) -> bool:
    """Whether its content says anything by itself: "it" does not, “No” does."""
    text = material.by_id[statement.document_id].document.text
    words = sum(len(span.of(text).split()) for span in statement.content)
    return words > 1 or statement.form == "direct"


def _notes(statement: Statement, material: Material) -> Iterable[str]:
    actors = [known.actor for known in material.speakers(statement)]
    for actor in actors[:1]:
        sure = dict(zip(actor.mentions, actor.sure, strict=True))
        if min((sure.get(span, 1.0) for span in statement.speakers), default=1.0) < PROBABLY_BELOW:
            yield "probably"
    via = [material.who(statement.document_id, each) for each in statement.via]
    names = [known.name for known in via if known is not None]
    if names:
        yield f"according to {', '.join(names)}"
    if statement.hedged:
        yield "the report keeps its distance"


def sides_of(utterances: Utterances) -> tuple[tuple[Side, ...], int]:
    """The parties by how much they say, and how many statements are of parties left out."""
    material = utterances.material
    spoken: dict[Hashable, list[Sequence[Statement]]] = defaultdict(list)
    who: dict[Hashable, Known] = {}
    nobody: dict[str, list[Sequence[Statement]]] = defaultdict(list)
    for said in utterances.all.values():
        speakers: dict[Hashable, Known] = {}
        for each in (known for one in said for known in material.speakers(one)):
            speakers.setdefault(tellers([each]), each)
        for each in speakers.values():
            who.setdefault(each.key, each)
            spoken[each.key].append(said)
        if not speakers and any(one.speakers for one in said):
            nobody[material.speaker_names(said[0])].append(said)
    groups: dict[str, list[Known]] = defaultdict(list)
    for known in who.values():
        groups[_side_of(known)].append(known)
    sides = [_side(name, groups[name], spoken, utterances) for name in groups]
    if nobody:
        sides.append(_nobody(nobody, utterances))
    sides.sort(key=lambda side: (side.name in (NOT_NAMED, OTHERS), -side.statements, side.name))
    last = [side for side in sides if side.name in (NOT_NAMED, OTHERS)]
    first = [side for side in sides if side not in last]
    left = first[MOST_SIDES:]
    return tuple(first[:MOST_SIDES] + last), sum(side.statements for side in left)


def _side_of(known: Known) -> str:
    if known.whole != known.name or known.actor.kind == "state":
        return known.whole
    if known.actor.kind in ("unnamed", "group", "people"):
        return NOT_NAMED
    return OTHERS if known.actor.kind == "person" else known.name


def _side(
    name: str,
    members: Sequence[Known],
    spoken: Mapping[Hashable, Sequence[Sequence[Statement]]],
    utterances: Utterances,
) -> Side:
    ranked = sorted(members, key=lambda known: (-len(spoken[known.key]), known.name))
    bodies: dict[str, list[Known]] = defaultdict(list)
    most = MOST_OF_NOBODY if name in (NOT_NAMED, OTHERS) else MOST_SPEAKERS
    for known in ranked[:most]:
        bodies["" if known.body == name else known.body].append(known)
    made = [
        Body(body, tuple(_speakers(body or name, bodies[body], spoken, utterances)))
        for body in sorted(bodies, key=lambda body: (body != "", body.casefold()))
    ]
    kinds = Counter(known.actor.kind for known in members if known.name == name)
    is_state = any((known.actor.state or "").casefold() == name.casefold() for known in members)
    kind = "state" if is_state else kinds.most_common(1)[0][0] if kinds else ""
    counts = [len(spoken[known.key]) for known in ranked]
    return Side(name, kind, tuple(made), sum(counts), sum(counts[most:]))


def _speakers(
    whole: str,
    members: Iterable[Known],
    spoken: Mapping[Hashable, Sequence[Sequence[Statement]]],
    utterances: Utterances,
) -> list[Speaker]:
    """Those who speak for a body or a party, itself first."""
    made = [
        _speaker(known.name, known.actor.role or "", spoken[known.key], utterances)
        for known in members
    ]
    return sorted(
        made, key=lambda each: (each.name != whole, -(len(each.lines) + each.more), each.name)
    )


def _nobody(nobody: Mapping[str, Sequence[Sequence[Statement]]], utterances: Utterances) -> Side:
    ranked = sorted(nobody, key=lambda name: (-len(nobody[name]), name))
    made = [_speaker(name, "", nobody[name], utterances) for name in ranked[:MOST_OF_NOBODY]]
    counts = [len(nobody[name]) for name in ranked]
    return Side(NOT_NAMED, "", (Body("", tuple(made)),), sum(counts), sum(counts[MOST_OF_NOBODY:]))


def _speaker(
    name: str, role: str, said: Sequence[Sequence[Statement]], utterances: Utterances
) -> Speaker:
    """The most telling of what somebody said, in the order of days."""
    ranked = sorted(said, key=utterances.rank)
    lines = [utterances.line(each) for each in ranked[:MOST_LINES]]
    lines.sort(key=lambda line: (line.when.first or "9999", _place(line)))
    office = " ".join(role.split())
    return Speaker(name, office if office not in name else "", tuple(lines), len(said) - len(lines))


def telling(line: Line) -> tuple[object, ...]:
    """What most origins tell first, then what does something, then the surest."""
    score = max(each.score or 0.0 for each in line.evidence)
    return -line.origins, line.how not in TELLING, -round(score, 2), _place(line)


def _place(line: Line) -> tuple[int, str]:
    return line.evidence[0].report, line.evidence[0].id
