"""Where a report refers to somebody who can speak: its mentions and its speakers, in text order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.model import Analysis, Document, Mention, Span, Statement, Voice, WordRange
from sayso.readings.actors.beside import said_of, with_offices
from sayso.readings.actors.called import (
    behind_headline,
    is_adjective_of_state,
    is_in_headline,
    noun_at,
    of_several,
    over_list,
    state_beside_noun,
    without_others_article,
    without_slogan,
    without_tie,
)
from sayso.readings.actors.naming import PRONOUNS, Naming, naming
from sayso.readings.actors.phrases import POSSESSIVES, run_before, text_of
from sayso.readings.actors.roles import is_of_person, sort_of, titles
from sayso.readings.actors.states import known_at
from sayso.readings.statements.contents import span_of, word_at
from sayso.readings.statements.quotes import Quotation
from sayso.readings.statements.subjects import silent_speaker
from sayso.readings.statements.voices import voices

SPEAKER, SUBJECT, OWNER, OTHER = 0.0, 1.0, 1.5, 2.5
"""How likely a reference is the one that a pronoun after it takes up, the likeliest first."""

_PARTIES = frozenset(["person", "organization", "place", "animal"])
_AROUND = 6
"""Words before and after a speaker among which the head of a mention around it is looked for."""
_BEFORE_NOUNS = frozenset(["to", "of", "for", "from", "with", "by", "the", "a", "an"])
_AT = frozenset(["at", "for", "from", "of", "with"])
_ORGANISED = frozenset(["body", "force", "organisation", "outlet"])
_ASKING = frozenset(["what", "which"])
_BESIDE_PROSE = frozenset(["byline", "dateline", "credit", "boilerplate"])


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to somebody who can speak.

    span: the speaker's span where they are one's; else the mention's.
    kind, score, cluster: what the network says of the mention; None where it found none.
    weight: SPEAKER, SUBJECT, OWNER (of a subject: "Brel's answer was") or OTHER.
    voice: id of the innermost statement whose words they are; None for the outlet's own.
    is_quoted: they stand in quotation marks inside a statement. is_marked: in any.
    is_heading: they stand before what they take up: in a title or a caption.
    said_of: of a description of one person, the word whose bearer it is said of ("was a teacher").
    is_cut_short: they end in a small word, before its noun ("an adviser to").
    """

    span: Span
    words: WordRange
    naming: Naming
    sentence: int
    weight: float
    voice: str | None
    is_quoted: bool
    is_heading: bool
    kind: str | None = None
    score: float = 0.0
    cluster: int | None = None
    is_cut_short: bool = False
    is_marked: bool = False
    said_of: int | None = None

    @property
    def is_speaker(self) -> bool:
        return self.weight == SPEAKER


Speaking = Mapping[str, tuple[Span, ...]]
"""By statement id, the words that name who speaks: its speakers, or whom the grammar names."""


def references(
    document: Document,
    analysis: Analysis,
    statements: Sequence[Statement],
    quotations: Sequence[Quotation],
    spoken: Speaking,
) -> tuple[Reference, ...]:
    """All references, in text order; no two have the same span.

    A speaker is one reference, together with the mention that has its head; so is the word that
    the grammar names as the speaker of a statement without one. Mentions of what cannot speak (a
    time, a thing) are left out, and so are bylines, credits and the like, unless they speak.
    """
    return tuple(_Collection(document, analysis, statements, quotations, spoken).references())


def speaking(analysis: Analysis, statements: Sequence[Statement]) -> Speaking:
    """Who speaks in each statement, by words; () where nothing tells."""
    heads: dict[int, WordRange] = {}
    for mention in analysis.mentions:
        heads.setdefault(mention.head, mention.words)
    found: dict[str, tuple[Span, ...]] = {}
    for statement in statements:
        found[statement.id] = statement.speakers
        silent = None if statement.speakers else silent_speaker(analysis, statement)
        if silent is not None:
            own = span_of(analysis, (silent, silent + 1))
            named = span_of(analysis, heads.get(silent, (silent, silent + 1)))
            told = (*statement.cue, *statement.content)
            is_apart = not any(named.overlaps(span) for span in told)
            found[statement.id] = (named if is_apart else own,)
    return found


class _Collection:
    """One report while its references are gathered."""

    def __init__(
        self,
        document: Document,
        analysis: Analysis,
        statements: Sequence[Statement],
        quotations: Sequence[Quotation],
        spoken: Speaking,
    ) -> None:
        self._document = document
        self._analysis = analysis
        self._sentences = [first for first, _ in analysis.sentences]
        self._speakers = sorted({span for spans in spoken.values() for span in spans})
        self._forms = {statement.id: statement.form for statement in statements}
        self._voices = voices(document, statements)
        self._voice_starts = [voice.span.start for voice in self._voices]
        self._marks = _marked(quotations)
        self._parts = sorted(document.parts, key=lambda part: part.span)
        self._part_starts = [part.span.start for part in self._parts]

    def references(self) -> Iterator[Reference]:
        found: dict[Span, Reference] = {}
        taken: set[int] = set()
        by_head = _by_place(self._analysis.mentions)
        for span in self._speakers:
            reference, used = self._speaking(span, by_head)
            taken |= used
            found[span] = reference
        papers = frozenset(self._papers(found.values()))
        for number, mention in enumerate(self._analysis.mentions):
            if number not in taken and self._can_speak(mention, papers):
                for reference in self._mentioned(mention):
                    found.setdefault(reference.span, reference)
        found.update((each.span, each) for each in self._known_by_name(list(found.values())))
        names = [each.naming.called for each in found.values() if each.naming.form == "name"]
        ends = {last for _, last in names}
        covered = {at for words in names for at in range(*words)}
        for reference in list(found.values()):
            for owner in self._owners(reference):
                if owner.naming.called[1] not in ends or reference.naming.form != "name":
                    found.setdefault(owner.span, owner)
            for employer in self._employers(reference):
                if employer.naming.called[0] not in covered:
                    found.setdefault(employer.span, employer)
        for whole in self._whole_names(found.values()):
            found.setdefault(whole.span, whole)
        for again in self._names_again(found.values()):
            found.setdefault(again.span, again)
        for pair in self._pairs(found.values()):
            found.setdefault(pair.span, pair)
        yield from sorted(found.values(), key=lambda each: (each.span.start, -each.span.end))

    def _known_by_name(self, found: Sequence[Reference]) -> Iterator[Reference]:
        """A lone word with a capital that looks like a noun but ends a whole name of the report:
        "Cook could stay" is Dana Cook, named elsewhere."""
        last = {each.naming.name[-1] for each in found if each.naming.is_full_name}
        for each in found:
            named, (first, stop) = each.naming, each.naming.called
            if named.form != "description" or named.sort is not None or stop - first > 1:
                continue
            word = text_of(self._analysis, first)
            if word[:1].isupper() and word.lower() in last:
                yield replace(each, naming=Naming("name", named.called, name=(word.lower(),)))

    def _whole_names(self, found: Iterable[Reference]) -> list[Reference]:
        """Names that no mention has: with a title, or of people whose last name is a reference.

        "Talks with President Ana Brel began" may be without a mention; "Brel said" is not.
        """
        names = [each.naming for each in found if each.naming.form == "name"]
        last = {each.name[0] for each in names if len(each.name) == 1}
        covered = {at for each in names if len(each.name) > 1 for at in range(*each.called)}
        tagged = zip(self._analysis.upos, self._analysis.written, strict=True)
        in_name = [*(tag == "PROPN" and word[:1].isupper() for tag, word in tagged), False]
        wholes: list[Reference] = []
        for at, (start, _) in enumerate(self._analysis.words):
            if at in covered:
                continue
            ends_name = in_name[at] and not in_name[at + 1]
            titled = self._titled(at) if ends_name else None
            if self._analysis.lowered[at] not in last and titled is None:
                continue
            words = titled or run_before(self._analysis, at)
            if is_in_headline(self._analysis, words[0]):
                words = behind_headline(self._analysis, words)
            named = naming(self._analysis, words) if words[0] < at else None
            if named is None or named.form != "name" or named.sort not in (None, "person"):
                continue
            if not named.is_full_name and titled is None:
                continue
            is_behind_by = words[0] > 0 and text_of(self._analysis, words[0] - 1) == "By"
            if is_behind_by and known_at([named.name[-1]], 0) is not None:
                continue  # a byline runs into it: "By Dana Sollen Fiji said"
            if self._part_kind(start) not in _BESIDE_PROSE:
                span = span_of(self._analysis, named.called)
                wholes.append(self._reference(span, words, named, OTHER, None))
        return wholes

    def _titled(self, at: int) -> WordRange | None:
        """The run of capitals that a word ends, where a person's title or office opens it or stands
        before it: "Mr Brel", "President Ana Brel", "the politician Ana Brel"."""
        analysis = self._analysis
        first, last = run_before(analysis, at)
        if first and is_of_person(text_of(analysis, first - 1).lower()):
            return first - 1, last
        words = (text_of(analysis, each).lower() for each in range(first, at))
        is_titled = any(word.rstrip(".") in titles() or is_of_person(word) for word in words)
        return (first, last) if is_titled else None

    def _pairs(self, found: Iterable[Reference]) -> list[Reference]:
        """Two names joined by "and", in a report where "they" speak: one of them is not they."""
        if not any(each.is_speaker and each.naming.pronoun == "they" for each in found):
            return []
        names = sorted(
            (each for each in found if each.naming.form == "name"), key=lambda each: each.span
        )
        pairs: list[Reference] = []
        for one, other in pairwise(names):
            between = self._document.text[one.span.end : other.span.start]
            if between.split() == ["and"] and one.span.end < other.span.start:
                words = (one.words[0], other.words[1])
                both = Naming("description", words, plural=True, sort="group")
                span = Span(one.span.start, other.span.end)
                pairs.append(self._reference(span, words, both, min(one.weight, SUBJECT), None))
        return pairs

    def _names_again(self, found: Iterable[Reference]) -> list[Reference]:
        """A lone name where no mention has it: "companies such as Halbrook were asked"."""
        names = [each for each in found if each.naming.form == "name"]
        lone = {
            text_of(self._analysis, each.naming.called[0]): each.naming
            for each in names
            if each.naming.called[1] - each.naming.called[0] == 1
        }
        lone.pop("The", None)
        covered = {at for each in names for at in range(*each.naming.called)}
        again: list[Reference] = []
        for at, (start, end) in enumerate(self._analysis.words):
            named = lone.get(self._analysis.written[at])
            if named is None or at in covered or self._is_in_longer_name(at):
                continue
            if self._part_kind(start) not in _BESIDE_PROSE:
                words = (at, at + 1)
                called = Naming("name", words, name=named.name)
                again.append(self._reference(Span(start, end), words, called, OTHER, None))
        return again

    def _is_in_longer_name(self, at: int) -> bool:
        """Whether a capital, a hyphen or a dot stands beside a word: "Halbrook Street"."""
        words = self._analysis.words
        near = [
            text_of(self._analysis, each) for each in (at - 1, at + 1) if 0 <= each < len(words)
        ]
        return any(word[:1].isupper() or word in ("-", "@", "/") for word in near)

    def _speaking(
        self, span: Span, by_place: Mapping[int, Sequence[int]]
    ) -> tuple[Reference, set[int]]:
        """A speaker's reference, and the numbers of the mentions that are part of it."""
        words = self._behind_article(self._words_of(span))
        named = naming(self._analysis, words)
        near = [each for at in range(*words) for each in by_place.get(at, ())]
        heads = self._heads(named, words)
        own = [each for each in near if self._analysis.mentions[each].head in heads]
        mention = self._fullest(own, words)
        if named is None:
            named = Naming("description", words)
        state = state_beside_noun(self._analysis, words)
        if state is not None:
            named = Naming("name", words, name=state)
        if mention is not None and named.sort is None and mention.kind == "organization":
            named = naming(self._analysis, words, organisation=True) or named
        if named.form == "description" or not named.is_full_name:
            named = self._wider(named, words, own, by_place) or named
        return self._reference(span, words, named, SPEAKER, mention), set(own)

    def _behind_article(self, words: WordRange) -> WordRange:
        """A lone article with the noun it stands in front of: of "the", "the band"."""
        analysis, at = self._analysis, words[0]
        noun = analysis.heads[at]
        is_article = text_of(analysis, at).lower() in ("the", "a", "an")
        if words[1] - at > 1 or not is_article or not at < noun < at + _AROUND:
            return words
        return at, noun + 1

    def _wider(
        self,
        named: Naming,
        words: WordRange,
        own: Sequence[int],
        by_place: Mapping[int, Sequence[int]],
    ) -> Naming | None:
        """What a mention around a speaker's words calls it.

        Of "attorney" in "attorney-general Ana Brel" that is the name; of "governor" in "the river's
        governor" the description with its article.
        """
        first, last = words
        places = range(max(0, first - _AROUND), last + _AROUND)
        for number in (each for at in places for each in by_place.get(at, ())):
            mention = self._analysis.mentions[number]
            if mention.words == words or not _covers(mention.words, words):
                continue
            wider = naming(self._analysis, mention.words)
            if wider is None:
                continue
            if wider.form == "name" and wider.sort in (None, "person"):
                parts = (*wider.roles, wider.called)
                is_title = text_of(self._analysis, first).lower() in titles()
                if is_title or (
                    len(wider.name) > len(named.name) and any(_covers(p, words) for p in parts)
                ):
                    return wider
            elif wider.form == "description" and number in own and mention.words[1] <= last:
                return wider
        return None

    def _fullest(self, own: Sequence[int], words: WordRange) -> Mention | None:
        """Of the mentions with a speaker's head, the one that overlaps its words best."""
        mentions = [self._analysis.mentions[each] for each in own]
        return max(mentions, key=lambda each: _overlap(each.words, words), default=None)

    def _heads(self, named: Naming | None, words: WordRange) -> frozenset[int]:
        """The words that can be the head of a mention of the speaker, not of one inside it."""
        if named is None:
            return frozenset(range(*words))
        heads = [self._head(role) for role in named.roles]
        if named.form == "description":
            return frozenset([*heads, self._head(words)])
        return frozenset([*heads, *range(*named.called)])

    def _head(self, words: WordRange) -> int:
        """The first noun whose own head lies outside; the last word where nothing is parsed."""
        analysis = self._analysis
        tops = [
            at
            for at in range(*words)
            if analysis.heads[at] != at and not words[0] <= analysis.heads[at] < words[1]
        ]
        roots = [at for at in range(*words) if analysis.relations[at] == "root"]
        nouns = [at for at in (*tops, *roots) if analysis.upos[at] in ("NOUN", "PROPN", "PRON")]
        return (nouns or tops or roots or [words[1] - 1])[0]

    def _papers(self, found: Iterable[Reference]) -> Iterator[str]:
        """The nouns of things that speak: "the statement said", "the offer proposes"."""
        for each in found:
            if each.naming.form == "description" and not each.naming.plural:
                noun = noun_at(self._analysis, each.naming.called[1] - 1)
                if sort_of(noun) in (None, "document"):
                    yield noun

    def _can_speak(self, mention: Mention, papers: Collection[str]) -> bool:
        """Whether a mention is of somebody who can speak, or of a thing that does in this report.

        papers: the nouns of such things, in the singular.
        """
        word = text_of(self._analysis, mention.head)
        if is_adjective_of_state(self._analysis, mention):
            return False
        if mention.kind in _PARTIES or word.lower() in PRONOUNS:
            return True
        noun = noun_at(self._analysis, mention.head)
        return sort_of(noun) not in (None, "document") or noun in papers

    def _mentioned(self, mention: Mention) -> Iterator[Reference]:
        """The reference that a mention is; none beside the prose, or of "we" as no speaker's.

        Of whom "we" and "you" are said, only a speaker's own words tell.
        """
        span = span_of(self._analysis, mention.words)
        if self._part_kind(span.start) in _BESIDE_PROSE:
            return
        is_organisation = mention.kind == "organization"
        words = without_others_article(self._analysis, mention)
        if words != mention.words:
            mention = replace(mention, words=words)
        named = naming(self._analysis, mention.words, organisation=is_organisation)
        if named is None or named.pronoun in ("we", "you"):
            return
        if text_of(self._analysis, mention.words[0]).lower() in _ASKING and not named.pronoun:
            return  # "which country": nobody yet
        if named.pronoun == "which" and "PronType=Dem" in self._analysis.features[mention.head]:
            return  # "that happened": what was told, and nobody
        is_expletive = self._analysis.relations[mention.head] == "expl"
        if named.pronoun == "it" and is_expletive and mention.kind not in _PARTIES:
            return  # "it is clear that": nobody
        yield self._reference(span, mention.words, named, self._weight(mention), mention)

    def _employers(self, reference: Reference) -> Iterator[Reference]:
        """The name of an organisation behind an office: "an analyst at the Karst Centre".

        "at" alone shows that a name without a noun in it is one: "an analyst at Selm Halbrook".
        """
        named = reference.naming
        if named.sort != "person":
            return
        is_name = named.form == "name"
        for first, last in named.roles if is_name else (named.called,):
            for at in range(first + 1, last - 1):
                small = text_of(self._analysis, at).lower()
                if small not in _AT or not self._is_capital_behind(at, last):
                    continue
                inner = naming(self._analysis, (at + 1, last), organisation=True)
                if inner is None or inner.form != "name" or inner.plural:
                    continue
                is_bare = inner.sort is None and is_name and small == "at"
                if inner.sort in _ORGANISED or (is_bare and known_at(inner.name, 0) is None):
                    words = (at + 1, inner.called[1])
                    span = span_of(self._analysis, inner.called)
                    yield self._reference(span, words, inner, OTHER, None)

    def _is_capital_behind(self, at: int, last: int) -> bool:
        return any(
            text_of(self._analysis, each)[:1].isupper() for each in range(at + 1, min(at + 3, last))
        )

    def _owners(self, reference: Reference) -> Iterator[Reference]:
        """The name in front of an "'s" within a description, or that a name has as its owner:
        "Dana Sollen's office", "the River Police's Ferry Command", "Echo's Dana Sollen"."""
        named = reference.naming
        if named.form == "pronoun":
            return
        first = min(reference.words[0], named.called[0])
        last = named.called[1]
        for at in range(first + 1, last):
            if text_of(self._analysis, at) in POSSESSIVES:
                owner = naming(self._analysis, (first, at))
                is_told = named.form == "description" or at < named.called[0]
                if owner is not None and owner.form == "name":
                    if not is_told and owner.sort not in _ORGANISED:
                        return
                    span = span_of(self._analysis, owner.called)
                    yield self._reference(span, (first, at), owner, OTHER, None)
                return

    def _weight(self, mention: Mention) -> float:
        relations, heads = self._analysis.relations, self._analysis.heads
        if relations[mention.head].startswith("nsubj"):
            return SUBJECT
        owns = relations[mention.head] == "nmod:poss"
        return OWNER if owns and relations[heads[mention.head]].startswith("nsubj") else OTHER

    def _reference(
        self, span: Span, words: WordRange, named: Naming, weight: float, mention: Mention | None
    ) -> Reference:
        named = of_several(self._analysis, without_tie(self._analysis, words, named), mention)
        named = without_slogan(self._analysis, named, mention)
        named = over_list(self._analysis, words, named)
        is_person = mention is not None and mention.kind == "person"
        named = with_offices(self._analysis, words, named, person=is_person)
        voice = self._voice(span.start)
        form = self._forms.get(voice.statement or "")
        is_marked = self._is_marked(span.start)
        quoted = form == "direct" or (form is not None and is_marked)
        return Reference(
            span=span,
            words=words,
            naming=named,
            sentence=max(0, bisect_right(self._sentences, words[0]) - 1),
            weight=weight,
            voice=voice.statement,
            is_quoted=quoted,
            is_heading=self._part_kind(span.start) in ("title", "heading", "caption"),
            kind=mention.kind if mention else None,
            score=mention.score if mention else 0.0,
            cluster=mention.entity if mention else None,
            is_cut_short=text_of(self._analysis, words[1] - 1).lower() in _BEFORE_NOUNS,
            is_marked=is_marked,
            said_of=self._said_of(named),
        )

    def _said_of(self, named: Naming) -> int | None:
        if named.form != "description" or named.plural or named.sort != "person":
            return None
        return said_of(self._analysis, self._head(named.called))

    def _words_of(self, span: Span) -> WordRange:
        first = word_at(self._analysis, span.start)
        return first, max(first, word_at(self._analysis, span.end - 1)) + 1

    def _voice(self, at: int) -> Voice:
        return self._voices[bisect_right(self._voice_starts, at) - 1]

    def _is_marked(self, at: int) -> bool:
        index = bisect_right(self._marks, (at, at + 1)) - 1
        return index >= 0 and at < self._marks[index][1]

    def _part_kind(self, at: int) -> str | None:
        index = bisect_right(self._part_starts, at) - 1
        if index >= 0 and at < self._parts[index].span.end:
            return self._parts[index].kind
        return None


def _marked(quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The stretches between the outermost quotation marks, in text order."""
    outermost = (each.outer for each in quotations if each.depth == 0)
    return sorted((span.start, span.end) for span in outermost)


def _by_place(mentions: Sequence[Mention]) -> dict[int, list[int]]:
    """The numbers of the mentions with their head at a word."""
    found: dict[int, list[int]] = {}
    for number, mention in enumerate(mentions):
        found.setdefault(mention.head, []).append(number)
    return found


def _covers(wide: WordRange, narrow: WordRange) -> bool:
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _overlap(one: WordRange, other: WordRange) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])
