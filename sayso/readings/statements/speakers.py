"""Who the words of a source name: one speaker, several together, or the noun behind a "who"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from sayso.model import Analysis, Span, WordRange
from sayso.readings.statements.contents import span_of

_JOINING = frozenset(["and", "or", "nor", "&", "plus", "as", "well", "both", "either", "neither"])
_RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])
# A day at the end of a source belongs to the saying: "the ministry on Tuesday" (codebook 4.2).
# So does a preposition that lost its noun, or a conjunction in front; a "who" is the clause's.
_AFTER_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday on in at by".split()
)
_BEFORE_NAME = frozenset(["and", "but", "that", "by"])
_ARTICLES = frozenset(["the", "a", "an"])
"""Alone they name nobody: a source that lost its noun."""
_NOUN_WITHIN = 6
_NAMES = frozenset(["PROPN", "PRON"])
_OPENING = frozenset("det amod compound nummod".split())
_NAMELESS = frozenset("ADP CCONJ PART PUNCT SCONJ".split())
DEEPEST = 12
"""Words up from one to another that it hangs on."""
# Relations that make a noun a noun phrase of its own: "the minister and her adviser".
_DETERMINERS = ("det", "nmod:poss", "nummod")
# What is left out of the noun phrase that a relative clause hangs on.
_CLAUSES = ("acl", "punct", "parataxis", "conj", "cc")


def speaker_spans(
    analysis: Analysis, source: Sequence[WordRange], cue: Sequence[WordRange]
) -> tuple[Span, ...]:
    """The spans of a statement's speakers, in text order; () where its source is empty.

    Of several ranges joined by "and", each names a speaker; of several with other words between
    them, the one nearest to the cue does. "A and B" within one range is split where the parse
    has both as noun phrases of their own; a "who" gives way to the noun it stands for. Without
    a parse (every word its own head) the range is the speaker as it stands.
    """
    ranges = _one_or_joint(analysis, _adjoining(analysis, source), cue)
    named = [_antecedent(analysis, words) for words in ranges]
    each = [conjunct for words in named for conjunct in _conjuncts(analysis, words)]
    taken = {word for words in cue for word in range(*words)}
    each = [_with_noun(analysis, _unbroken(analysis, words, taken)) for words in each]
    speakers = (_trimmed(analysis, words, joint=len(each) > 1) for words in each)
    return tuple(
        sorted(
            {
                span_of(analysis, words)
                for words in speakers
                if words is not None and _names(analysis, words)
            }
        )
    )


def _names(analysis: Analysis, words: WordRange) -> bool:
    """Whether words can name anybody: "of" and "such as" cannot."""
    return any(analysis.upos[word] not in _NAMELESS for word in range(*words))


def _unbroken(analysis: Analysis, words: WordRange, taken: Set[int]) -> WordRange:
    """Words with all of a compound that they are cut from ("[has-]beens"), with what opens their
    phrase ("[the other] has-beens"), and with the end of a bracket of theirs ("the Union (PU[)]").

    taken: the words of the cue.
    """
    first, last = _with_whose_part(analysis, words, taken)
    while first - 1 not in taken and first > 0 and _adjoins(analysis, first - 1):
        first -= 1
    while last < len(analysis.words) and last not in taken and _adjoins(analysis, last - 1):
        last += 1
    while first - 1 not in taken and first > 0 and _opens(analysis, first - 1, (first, last)):
        first -= 1
    texts = _words(analysis, (first, last))
    if texts.count("(") > texts.count(")"):
        closing = _words(analysis, (last, last + _NOUN_WITHIN))
        if ")" in closing and taken.isdisjoint(range(last, last + closing.index(")") + 1)):
            last += closing.index(")") + 1
    return first, last


def _with_whose_part(analysis: Analysis, words: WordRange, taken: Set[int]) -> WordRange:
    """Words that begin with "of", with the noun that these hang on: "[members] of the guild"."""
    first, last = words
    named = analysis.heads[first]
    if analysis.relations[first] != "case" or not first < named < last:
        return words
    noun = analysis.heads[named]
    if not analysis.relations[named].startswith("nmod") or not first - _NOUN_WITHIN < noun < first:
        return words
    return words if not taken.isdisjoint(range(noun, first)) else (noun, last)


def _opens(analysis: Analysis, word: int, words: WordRange) -> bool:
    """Whether a word is the article, or another word of its kind, of what follows it."""
    return words[0] <= analysis.heads[word] < words[1] and _relation(analysis, word) in _OPENING


def _adjoins(analysis: Analysis, word: int) -> bool:
    """Whether a hyphen joins a word to the next, with no space between."""
    if word + 1 >= len(analysis.words):
        return False
    (start, end), (after, until) = analysis.words[word], analysis.words[word + 1]
    text = analysis.text
    return end == after and "-" in (text[start:end], text[after:until])


def _with_noun(analysis: Analysis, words: WordRange) -> WordRange:
    """A lone article with the noun that it stands before, which the source lost."""
    first, last = words
    noun = analysis.heads[first]
    lone = last - first == 1 and _words(analysis, words)[0] in _ARTICLES
    return (first, noun + 1) if lone and first < noun <= first + _NOUN_WITHIN else words


def _words(analysis: Analysis, words: WordRange) -> list[str]:
    return list(analysis.lowered[slice(*words)])


def _is_mark(word: str) -> bool:
    return not any(character.isalnum() for character in word)


def _adjoining(analysis: Analysis, source: Sequence[WordRange]) -> list[WordRange]:
    """Ranges with nothing but marks between them are one."""
    joined: list[WordRange] = []
    for first, last in sorted(source):
        if joined and all(map(_is_mark, _words(analysis, (joined[-1][1], first)))):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _one_or_joint(
    analysis: Analysis, ranges: Sequence[WordRange], cue: Sequence[WordRange]
) -> Sequence[WordRange]:
    if len(ranges) < 2:
        return ranges
    gaps = [_words(analysis, (before[1], after[0])) for before, after in pairwise(ranges)]
    if all(word in _JOINING or _is_mark(word) for gap in gaps for word in gap):
        return ranges
    anchor = cue[0][0] if cue else 0
    return [min(ranges, key=lambda words: (abs(words[0] - anchor), words[0]))]


def _trimmed(analysis: Analysis, words: WordRange, *, joint: bool) -> WordRange | None:
    """Without marks and small words at the ends, a day, and, of joint speakers, what joins them."""
    first, last = words
    texts = _words(analysis, words)
    while texts and (_is_mark(texts[0]) or texts[0] in (_JOINING if joint else _BEFORE_NAME)):
        first, texts = first + 1, texts[1:]
    while texts and (_is_outside(texts[-1]) or (joint and texts[-1] in _JOINING)):
        last, texts = last - 1, texts[:-1]
    while len(texts) > 1 and (texts[-1] in _AFTER_NAME or texts[-1] in _RELATIVE):
        last, texts = last - 1, texts[:-1]
    return (first, last) if texts else None


def _is_outside(word: str) -> bool:
    """A mark that cannot end a name: no bracket, dot or apostrophe."""
    return _is_mark(word) and word not in (")", ".", "’", "'")


def _antecedent(analysis: Analysis, words: WordRange) -> WordRange:
    """The noun phrase that a lone relative pronoun stands for, where the parse shows it."""
    first, last = words
    if last - first != 1 or _words(analysis, words)[0] not in _RELATIVE:
        return words
    clause = first
    for _ in range(6):
        if analysis.relations[clause].startswith("acl"):
            break
        clause = analysis.heads[clause]
    noun = analysis.heads[clause]
    if analysis.relations[clause].startswith("acl") and noun < first:
        return phrase_of(analysis, noun, before=first)
    return _mention_before(analysis, first) or words


def _mention_before(analysis: Analysis, word: int) -> WordRange | None:
    """The longest mention that ends right before a word, or before its comma."""
    last = word - 1 if word and _words(analysis, (word - 1, word)) == [","] else word
    ends = [mention.words for mention in analysis.mentions if mention.words[1] == last]
    return min(ends, default=None)


def phrase_of(analysis: Analysis, noun: int, *, before: int) -> WordRange:
    """The noun's own words that stand in one piece around it, up to a place."""
    first = noun
    while first > 0 and _hangs_on(analysis, first - 1, noun):
        first -= 1
    last = noun + 1
    while last < before and _hangs_on(analysis, last, noun):
        last += 1
    return first, last


def _hangs_on(analysis: Analysis, word: int, noun: int) -> bool:
    """Whether a word belongs to a noun, by no clause, apposition's comma or conjunction."""
    for _ in range(12):
        head = analysis.heads[word]
        if head == word or analysis.relations[word].startswith(_CLAUSES):
            return False
        if head == noun:
            return analysis.relations[word] != "case"
        word = head
    return False


def _conjuncts(analysis: Analysis, words: WordRange) -> list[WordRange]:
    """The joint speakers in a range, each a noun phrase of its own; else the range itself."""
    first, last = words
    head = _head(analysis, words)
    heads = [head]
    for word in range(first, last):
        if word > head and analysis.heads[word] in heads and _relation(analysis, word) == "conj":
            heads.append(word)
    if len(heads) == 1 or _is_one_body(analysis, words, head):
        return [words]
    if not all(_stands_alone(analysis, each, head, words) for each in heads):
        return [words]
    starts = [first, *(_left_edge(analysis, each, words) for each in heads[1:])]
    if starts != sorted(set(starts)):
        return [words]
    return list(zip(starts, [*starts[1:], last], strict=True))


def _relation(analysis: Analysis, word: int) -> str:
    return analysis.relations[word].partition(":")[0]


def _head(analysis: Analysis, words: WordRange) -> int:
    """The first word of a range whose own head lies outside it, a noun if there is one."""
    first, last = words
    tops = [
        word
        for word in range(first, last)
        if not first <= analysis.heads[word] < last or analysis.heads[word] == word
    ]
    nouns = [word for word in tops if analysis.upos[word] in ("NOUN", "PROPN", "PRON")]
    return (nouns or tops or [first])[0]


def _is_one_body(analysis: Analysis, words: WordRange, head: int) -> bool:
    """Whether the whole range is the name of one organisation ("Hartvik and Sons")."""
    return any(
        mention.head == head and mention.kind == "organization" and mention.words == words
        for mention in analysis.mentions
    )


def _stands_alone(analysis: Analysis, word: int, head: int, words: WordRange) -> bool:
    """Whether a conjunct is a full noun phrase: "the president and prime minister" has but one."""
    if analysis.upos[word] in _NAMES or _is_determined(analysis, word, words):
        return True
    if analysis.upos[word] != "NOUN" or "Number=Plur" not in analysis.features[word]:
        return False
    return word == head or not (
        _is_determined(analysis, head, words) and "Number=Plur" in analysis.features[head]
    )


def _is_determined(analysis: Analysis, word: int, words: WordRange) -> bool:
    return any(
        analysis.heads[child] == word and analysis.relations[child].startswith(_DETERMINERS)
        for child in range(*words)
        if child != word
    )


def _left_edge(analysis: Analysis, word: int, words: WordRange) -> int:
    """First word of a conjunct, without the comma and the "and" before it."""
    edge = word
    for child in range(words[0], word):
        top = top_below(analysis, child, word)
        if top is not None and _relation(analysis, top) not in ("cc", "punct"):
            edge = min(edge, child)
    return edge


def top_below(analysis: Analysis, word: int, above: int) -> int | None:
    """The child of ``above`` under which a word hangs; None where none is near."""
    for _ in range(DEEPEST):
        head = analysis.heads[word]
        if head == above:
            return word
        if head == word:
            return None
        word = head
    return None
