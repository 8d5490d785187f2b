"""What the clause of a cue leaves out, and its grammar gives: who speaks, and of what.

A relative clause takes up the noun it hangs on, as who speaks ("the firm, which promised a road")
or as what is spoken of ("the road that the firm promised"); a participle is told by the noun, or by
the subject of the verb, that it hangs on ("a note announcing …", "Calling it late, Amsel left").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.model import Analysis, Attribution, WordRange
from sayso.readings.statements.speakers import phrase_of

WORDS_AROUND = 60
_RELATIVE = frozenset(["who", "whom", "which", "that"])
_LEXICAL = frozenset(["VERB", "NOUN", "ADJ", "PROPN"])
_THINGS = frozenset(["NOUN", "PROPN"])
_PARTING = frozenset([",", ":", ";"])
_SEEMING = ("appear", "seem")
_NAMING = frozenset(["NOUN", "PROPN", "PRON"])


def with_what_is_taken_up(analysis: Analysis, found: Attribution) -> Attribution:
    """An attribution with the speaker, and the content, that its clause takes from without."""
    found = _told_by_document(analysis, found)
    head = head_of(analysis, found.cue)
    if analysis.upos[head] != "VERB":
        return found
    noun = analysis.heads[head]
    if analysis.relations[head].startswith("acl") and noun < head:
        return _of_noun(analysis, found, head, phrase_of(analysis, noun, before=head))
    subject = None if found.source else _subject(analysis, head)
    if subject is not None:
        return _told_by(analysis, found, subject)
    if not _is_participle(analysis, head):
        return found
    quoted = _quoted(analysis, head)
    if quoted is not None:
        return _told_by(analysis, found, quoted)
    if not found.source and analysis.relations[head] == "advcl":
        return _told_by(analysis, found, _subject(analysis, noun))
    return found


def _told_by_document(analysis: Analysis, found: Attribution) -> Attribution:
    """Of "issued a statement calling for talks", the statement calls for them (codebook 4.11)."""
    if len(found.cue) != 1:
        return found
    first, last = found.cue[0]
    for word in range(first + 2, last):
        noun = analysis.heads[word]
        if (
            analysis.relations[word] == "acl"
            and _is_participle(analysis, word)
            and first < noun < word
            and analysis.upos[noun] == "NOUN"
            and analysis.upos[word - 1] not in ("ADP", "SCONJ")
        ):
            document = phrase_of(analysis, noun, before=word)
            return replace(found, cue=((word, last),), source=(document,))
    return found


def _quoted(analysis: Analysis, participle: int) -> int | None:
    """Whom a verb above quotes: "quoted [the envoy] as saying", "[he] was cited as telling"."""
    below = (_word(analysis, word) for word in children(analysis, participle) if word < participle)
    if "as" not in below:
        return None
    kinds = {
        analysis.relations[word]: word for word in children(analysis, analysis.heads[participle])
    }
    return kinds.get("nsubj:pass", kinds.get("obj"))


def _of_noun(analysis: Analysis, found: Attribution, head: int, phrase: WordRange) -> Attribution:
    """An attribution whose cue's clause hangs on a noun: "the envoy who said", "the road they
    promised", "a note saying"."""
    if not analysis.relations[head].startswith("acl:relcl"):
        return _without_before(found, head, phrase) if _is_participle(analysis, head) else found
    subject = _subject(analysis, head)
    if subject is None:
        return found
    if _word(analysis, subject) in _RELATIVE:
        seems = _word(analysis, head).startswith(_SEEMING)
        return _without_before(found, subject + 1, None if seems else phrase)
    return _of_what_is_missing(analysis, found, head, subject)


def _without_before(found: Attribution, start: int, speaker: WordRange | None) -> Attribution:
    """An attribution of a clause that has its speaker from before it, and nothing else: "the effort
    of all states wishing [to help]"; nobody where it only seems so ("a note that appears to")."""
    told = _ranges(word for word in _each(found.content) if word >= start)
    source = found.source or (() if speaker is None else (speaker,))
    return replace(found, source=source, content=told or found.content)


def _of_what_is_missing(
    analysis: Analysis, found: Attribution, head: int, subject: int
) -> Attribution:
    """Of what stands before a relative clause without its object, the content is the noun that is
    its object: "go back to [the bill] that she had proposed"."""
    noun = analysis.heads[head]
    before = {word for word in _each(found.content) if word < subject}
    if analysis.upos[noun] not in _THINGS or noun not in before:
        return found
    between = [_word(analysis, word) for word in range(noun + 1, subject)]
    if "," in between and not _RELATIVE.intersection(between):
        return found
    first, last = phrase_of(analysis, noun, before=subject)
    while first - 1 in before and _is_inside(analysis, first - 1, noun):
        first -= 1
    after = [word for word in _each(found.content) if word > head]
    if after and not _PARTING.isdisjoint(_word(analysis, at) for at in range(head + 1, after[0])):
        after = []
    return replace(found, content=_ranges({*range(first, last), *after}))


def _is_inside(analysis: Analysis, word: int, noun: int) -> bool:
    """Whether a mark, or a word before one, stands inside the words of a noun: "a “law”"."""
    if not any(character.isalnum() for character in _word(analysis, word)):
        return word > 0 and analysis.heads[word - 1] == noun
    return analysis.heads[word] == noun and analysis.relations[word] in ("det", "amod", "nummod")


def _told_by(analysis: Analysis, found: Attribution, subject: int | None) -> Attribution:
    if subject is None or analysis.upos[subject] not in _NAMING:
        return found
    verb = analysis.heads[subject]
    end = verb if verb > subject else len(analysis.words)
    speaker = phrase_of(analysis, subject, before=end)
    if not set(_each((*found.content, *found.cue))).isdisjoint(range(*speaker)):
        return found
    return replace(found, source=(speaker,))


def head_of(analysis: Analysis, cue: Iterable[WordRange]) -> int:
    """The word of a cue that the others hang on; a verb, noun or adjective if there is one."""
    words = list(_each(cue))
    own = frozenset(words)
    tops = [word for word in words if analysis.heads[word] not in own] or words
    return next((word for word in tops if analysis.upos[word] in _LEXICAL), tops[0])


def children(analysis: Analysis, head: int) -> Iterator[int]:
    """What hangs on a word, near it, in text order."""
    last = min(len(analysis.words), head + WORDS_AROUND)
    for word in range(max(0, head - WORDS_AROUND), last):
        if analysis.heads[word] == head and word != head:
            yield word


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The subject of an active verb."""
    below = children(analysis, verb)
    return next((word for word in below if analysis.relations[word] == "nsubj"), None)


def _is_participle(analysis: Analysis, word: int) -> bool:
    return _word(analysis, word).endswith("ing")


def _each(ranges: Iterable[WordRange]) -> Iterator[int]:
    return (word for words in ranges for word in range(*words))


def _ranges(words: Iterable[int]) -> tuple[WordRange, ...]:
    found: list[WordRange] = []
    for word in sorted(words):
        if found and found[-1][1] == word:
            found[-1] = (found[-1][0], word + 1)
        else:
            found.append((word, word + 1))
    return tuple(found)


def _word(analysis: Analysis, word: int) -> str:
    return analysis.text[slice(*analysis.words[word])].lower()
