"""What kind of saying a cue tells of: accuse, deny, warn …

The words are in ``sayso/data/acts.toml``; the rules here only find them, inflected, in a cue.
Where several of them stand in one cue ("denounced and rejected"), phrases and verbs come before
nouns, nouns before weak words ("made", "in"), and among equals the later decides, as the codebook
has it (rule 5.2) — unless the later hangs on the earlier by "to", "for", "of" or "from"
("refused to endorse", "praised for supporting"): then the earlier does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from sayso.vocabulary import ClosedList, closed_list

# Where no word of the cue is known: the act that asserts least.
PLAIN = "say"
# Words of other sorts that may stand inside a phrase ("made it very clear").
WORDS_INSIDE_PHRASE = 2

Forms = tuple[str, ...]
"""The base forms a word may have, the word itself in lower case first."""

_Phrases = Mapping[str, tuple[tuple[Forms, str], ...]]
"""By the first word of each phrase: the words after it, and what it stands for."""

_JUDGED = 4096
"""Wordings of cues whose kind is kept: of half a million words of news most cues are "said"."""

_HANGS_ON = frozenset(["to", "for", "of", "from"])
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")


@dataclass(frozen=True, slots=True)
class CueKind:
    """What a cue's words tell.

    act: a key of the list of acts.
    known_by: the words of the cue that led to it, as they stand there; "" where none did.
    negated_by, hedged_by: the word that denies the saying, or keeps a distance from it, or "".
    tier: how much they tell: 3 a verb or phrase of the list, 2 a noun, 1 a weak word, 0 none.
    """

    act: str
    known_by: str
    negated_by: str
    hedged_by: str
    tier: int = 0


@dataclass(frozen=True, slots=True)
class _Match:
    """A word or phrase of the list found in a cue: words[first:end], tier 3 verb to 1 weak."""

    first: int
    end: int
    tier: int
    act: str


class Acts:
    """The list of acts, ready to judge cues by."""

    def __init__(self, acts: ClosedList) -> None:
        self._base = _irregular(acts.tables["irregular"])
        self._verbs, self._nouns, self._weak = (
            {word: key for key, term in acts.terms.items() for word in term.words[kind]}
            for kind in ("verbs", "nouns", "weak")
        )
        phrases = {
            phrase: key for key, term in acts.terms.items() for phrase in term.words["phrases"]
        }
        self._phrases = _by_first_word(phrases)
        negation, hedging = acts.tables["negation"], acts.tables["hedging"]
        self._negations = frozenset(negation["words"])
        self._negating = _by_first_word(dict.fromkeys(negation["phrases"], ""))
        self._not_negating = _by_first_word(dict.fromkeys(negation["not_these"], ""))
        self._no_speakers = frozenset(negation["speakers"])
        self._hedges = frozenset(hedging["words"])
        self._hedging = _by_first_word(dict.fromkeys(hedging["before_another_cue"], ""))
        self._by_nobody = _by_first_word(dict.fromkeys(hedging["by_nobody"], ""))
        self._by_nobody_ends = frozenset(phrase.split()[-1] for phrase in hedging["by_nobody"])
        self._causing = frozenset(acts.tables["causing"]["words"])
        self._auxiliaries = frozenset(acts.tables["auxiliaries"]["words"])
        self._lemmas: dict[str, tuple[str, ...]] = {}
        self._judged = lru_cache(_JUDGED)(self._judge)

    def of(
        self,
        cue: Sequence[str],
        *,
        before: Sequence[str] = (),
        after: str = "",
        upos: Sequence[str] = (),
        speaker: str = "",
    ) -> CueKind:
        """What the words of a cue tell.

        cue: its words in text order. upos: their UPOS tags, where known. before: the words that
        stand before it in its sentence, without those of speaker and content; of these only an
        unbroken run of auxiliaries and adverbs just before the cue counts. after: the first word
        of the content that follows. speaker: the first word of the speaker ("nobody").
        """
        lead = self._lead(before)
        tags = ("",) * len(lead) + tuple(upos or ("",) * len(cue))
        after = after if self._by_nobody_ends.intersection(self.lemmas(after)) else ""
        speaker = speaker if speaker.lower() in self._no_speakers else ""
        return self._judged((*lead, *cue), tags, len(lead), after, speaker)

    def _judge(
        self, words: Forms, tags: tuple[str, ...], lead: int, after: str, speaker: str
    ) -> CueKind:
        """What a cue tells with the so many words that lead up to it.

        after: empty where it tells nothing; so is speaker.
        """
        forms = [self.lemmas(word) for word in words]
        matches = [match for match in self._matches(forms, tags) if match.end > lead]
        decides = _deciding(self._after_hedge(matches, forms), forms)
        until = decides.first if decides else len(words)
        return CueKind(
            act=decides.act if decides else PLAIN,
            known_by=" ".join(words[decides.first : decides.end]) if decides else "",
            negated_by=self._negation(words, forms, until, speaker),
            hedged_by=self._hedge(words, forms, until) or self._hedge_by_nobody([*words, after]),
            tier=decides.tier if decides else 0,
        )

    def causes(self, word: str) -> bool:
        """Whether a verb makes somebody speak: "prompted the envoy to remark"."""
        return any(form in self._causing for form in self.lemmas(word))

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The base forms a word may have, itself first; kept once worked out."""
        known = self._lemmas.get(word)
        if known is None:
            known = self._lemmas[word] = lemmas(word, self._base)
        return known

    def _lead(self, before: Sequence[str]) -> list[str]:
        """The auxiliaries, adverbs and negations that run up to the cue."""
        start = len(before)
        while start and self._leads(before[start - 1]):
            start -= 1
        return list(before[start:])

    def _leads(self, word: str) -> bool:
        forms = self.lemmas(word)
        lower = forms[0]
        if lower in self._negations or lower in self._hedges or lower.endswith("ly"):
            return True
        return any(form in self._auxiliaries for form in forms)

    def _matches(self, forms: Sequence[Forms], tags: Sequence[str]) -> Iterator[_Match]:
        """Words and phrases of the list, in order; a phrase takes the words it covers."""
        at = 0
        while at < len(forms):
            match = self._phrase_at(forms, at) or self._word_at(forms[at], tags[at], at)
            if match is None:
                at += 1
                continue
            yield match
            at = match.end

    def _after_hedge(self, matches: list[_Match], forms: Sequence[Forms]) -> list[_Match]:
        """Only the matches behind a hedge such as "is said to", if there are any."""
        for at in range(len(forms)):
            found = _longest(self._hedging, forms, at)
            if found is not None:
                return [match for match in matches if match.first >= found[0]] or matches
        return matches

    def _phrase_at(self, forms: Sequence[Forms], at: int) -> _Match | None:
        found = _longest(self._phrases, forms, at)
        return None if found is None else _Match(at, found[0], 3, found[1])

    def _word_at(self, forms: Forms, tag: str, at: int) -> _Match | None:
        verb = _first_known(forms, self._verbs)
        noun = _first_known(forms, self._nouns)
        if noun and (not verb or tag in ("NOUN", "ADJ", "PROPN")):
            return _Match(at, at + 1, 2, noun)
        if verb:
            return _Match(at, at + 1, 3, verb)
        weak = _first_known(forms, self._weak)
        return _Match(at, at + 1, 1, weak) if weak else None

    def _negation(
        self, words: Sequence[str], forms: Sequence[Forms], until: int, speaker: str
    ) -> str:
        """The word up to the deciding one that denies the saying, or a speaker who is nobody."""
        if speaker:
            return speaker
        at = 0
        while at < len(forms):
            spared = _longest(self._not_negating, forms, at)
            if spared is not None:
                at = spared[0]
                continue
            if at <= until and forms[at][0] in self._negations:
                return words[at]
            found = _longest(self._negating, forms, at)
            if found is not None and at <= until:
                return " ".join(words[at : found[0]])
            at += 1
        return ""

    def _hedge(self, words: Sequence[str], forms: Sequence[Forms], until: int) -> str:
        """The word up to the deciding one by which the outlet keeps its distance."""
        for at, form in enumerate(forms):
            if self._hedges & set(form):
                return words[at]
            found = _longest(self._hedging, forms, at)
            if found is not None and found[0] <= until:
                return " ".join(words[at : found[0]])
        return ""

    def _hedge_by_nobody(self, words: Sequence[str]) -> str:
        """A saying without anybody who says it: "is said" before "to have …"."""
        forms = [self.lemmas(word) for word in words]
        for at in range(len(forms)):
            found = _longest(self._by_nobody, forms, at)
            if found is not None and found[0] == len(forms):
                return " ".join(words[at:-1])
        return ""


@cache
def shipped_acts(own: Path | None = None) -> Acts:
    """The list of acts that comes with the package, with a user's own file if one is given."""
    return Acts(closed_list("acts", own))


def lemmas(word: str, irregular: Mapping[str, Forms] | None = None) -> Forms:
    """The base forms that an English verb or noun form may have, the word itself first.

    By spelling alone, so some are no words ("told" gives "told", "tell"; "used": "used", "us",
    "use"): made for looking them up in a list, where only real ones stand.
    """
    word = word.lower().translate(_APOSTROPHES)
    if word.endswith("'s") and len(word) > 2:
        word = word[:-2]
    found = [word, *(irregular or {}).get(word, ())]
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found += [stem + replacement for replacement in replacements]
            if ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            break
    return tuple(dict.fromkeys(found))


_ENDINGS = (
    ("ies", ("y", "ie")),
    ("ied", ("y", "ie")),
    ("ying", ("y", "ye", "ie")),
    ("es", ("", "e")),
    ("ss", ("ss",)),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)


def _irregular(table: Mapping[str, Forms]) -> dict[str, Forms]:
    """Base forms by irregular form, from forms by base form."""
    bases: dict[str, list[str]] = {}
    for base, forms in table.items():
        for form in forms:
            bases.setdefault(form.translate(_APOSTROPHES), []).append(base)
    return {form: tuple(found) for form, found in bases.items()}


def _by_first_word(phrases: Mapping[str, str]) -> _Phrases:
    table: dict[str, list[tuple[Forms, str]]] = {}
    for phrase, act in phrases.items():
        first, *rest = phrase.translate(_APOSTROPHES).split()
        table.setdefault(first, []).append((tuple(rest), act))
    return {first: tuple(rests) for first, rests in table.items()}


def _longest(phrases: _Phrases, forms: Sequence[Forms], at: int) -> tuple[int, str] | None:
    """The phrase with the most words that begins at a word: where it ends, what it stands for."""
    best: tuple[int, str] | None = None
    length = -1
    for first in forms[at]:
        for rest, act in phrases.get(first, ()):
            end = _end_of_phrase(rest, forms, at + 1)
            if end is not None and len(rest) > length:
                best, length = (end, act), len(rest)
    return best


def _end_of_phrase(rest: Forms, forms: Sequence[Forms], at: int) -> int | None:
    """The word after a phrase whose first word stood before ``at``; None if it is not there."""
    skipped = 0
    for word in rest:
        while at < len(forms) and word not in forms[at]:
            at += 1
            skipped += 1
            if skipped > WORDS_INSIDE_PHRASE:
                return None
        if at >= len(forms):
            return None
        at += 1
    return at


def _first_known(forms: Forms, table: Mapping[str, str]) -> str | None:
    return next((table[form] for form in forms if form in table), None)


def _deciding(matches: Sequence[_Match], forms: Sequence[Forms]) -> _Match | None:
    """The match that names the act; None if there is none."""
    highest = max((match.tier for match in matches), default=0)
    chosen: _Match | None = None
    for match in matches:
        if match.tier < highest:
            continue
        between = forms[max(chosen.first + 1, chosen.end - 1) : match.first] if chosen else ()
        if not any(_HANGS_ON & set(form) for form in between):
            chosen = match
    return chosen
