"""Statements within others: which words of a content report somebody else's.

The network marks few cues inside of what others say: its largest corpus leaves them unmarked. So
within a content every word that may be a cue is weighed by what the network holds of it and of
its links, together with what it leaves aside: whether the word is known to report, what the parse
shows of its subject and its complement, who speaks, and whose words are around it. The weights are
fitted on labelled reports (``training/inner.py``) and lie beside the model's.

A second pass of the network, over each content as a text of its own, was tried (2026-11, 237
labelled reports, 666 such statements, cross-validated over reports): alone it comes to F1 0.48,
this to 0.54, both together to 0.56. That is not worth its passes, thirteen a report. Candidates
made by the parse alone, or signs from the network's word vectors, gain 0.01.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.errors import ReadingError
from sayso.model import Analysis, Attribution
from sayso.readings.statements.acts import Acts
from sayso.readings.statements.clauses import children, head_of
from sayso.readings.statements.continued import SILENT_ACTS
from sayso.readings.statements.drafts import Draft, draft_of
from sayso.readings.statements.mending import mended
from sayso.readings.statements.nesting import holders
from sayso.readings.statements.page import Page
from sayso.readings.statements.speakers import top_below

Weights = Mapping[str, float]
"""What each sign adds to the log-odds that a candidate is a statement, right in all its parts."""

LEAST_LIKELY = 0.36
"""Probability from which a candidate is taken for a statement. F1 is about the same from 0.3 to 0.4
on labelled reports whose candidates were left out of the fit (2026-11)."""

LONG = 40
"""Characters of a content as long as most: its length is counted in logarithms from here."""

_SELVES = frozenset(["i", "we"])
_PERSONAL = frozenset("i we he she it they".split())
_THIRD = frozenset(["he", "she", "it", "they"])
_INTRODUCING = frozenset("that to whether if what how why".split())
_COMPLEMENTS = ("ccomp", "xcomp", "obj", "acl", "nmod", "obl", "advcl", "parataxis")
_LEAVING = ("conj", "parataxis")
_PARTIES = frozenset(["person", "organization", "place"])


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a statement within another, with the signs by which that is told."""

    draft: Draft
    signs: Weights


def inner_drafts(
    page: Page, outermost: Sequence[Draft], acts: Acts, weights: Weights
) -> list[Draft]:
    """The likely statements within the contents of others, by position of their cues."""
    found: list[Draft] = []
    for each in candidates(page, outermost, acts):
        likely = likelihood(each.signs, weights)
        if likely >= LEAST_LIKELY:
            found.append(replace(each.draft, likely=likely))
    return found


def likelihood(signs: Weights, weights: Weights) -> float:
    """The probability that a candidate with these signs is right."""
    odds = sum(value * weights.get(sign, 0.0) for sign, value in signs.items())
    return 1 / (1 + math.exp(-odds))


def candidates(page: Page, outermost: Sequence[Draft], acts: Acts) -> Iterator[Candidate]:
    """All that may be a statement in the content of one of these drafts, by position of their cues.

    What shares a word of its cue with one of them is none: it is known already.
    """
    words = page.analysis.words
    found = [_in_own_clause(page.analysis, each) for each in page.analysis.inner]
    found = sorted(mended(page, found, acts), key=lambda each: each.cue)
    known = {at for draft in outermost for span in draft.cue for at in range(span.start, span.end)}
    starts = [words[each.cue[0][0]][0] for each in found]
    for each, start, held in zip(found, starts, holders(outermost, starts), strict=True):
        if not held or not page.is_told(start):
            continue
        if any(words[word][0] in known for cue in each.cue for word in range(*cue)):
            continue
        draft = draft_of(page, each, acts)
        if draft is not None:
            outer = min((outermost[index] for index in held), key=lambda draft: draft.length)
            yield Candidate(draft, _signs(page, each, draft, outer))


def _in_own_clause(analysis: Analysis, found: Attribution) -> Attribution:
    """Without what no longer hangs on the cue: "Karst agreed [to wait] and sent a ferry", "the note
    that he would [sign] is only a draft"."""
    head = head_of(analysis, found.cue)
    after = found.cue[-1][1]
    _, end = analysis.sentences[_sentence_of(analysis, head)]
    tops = {
        word: top_below(analysis, word, head)
        for first, last in found.content
        for word in _plain(analysis, range(max(first, after), min(last, end)))
    }
    last = _first_to_leave(analysis, tops)
    if last is None:
        return found
    kept = tuple((first, min(until, last)) for first, until in found.content if first < last)
    return replace(found, content=kept) if kept else found


def _first_to_leave(analysis: Analysis, tops: Mapping[int, int | None]) -> int | None:
    """The first word, behind what the cue governs, that does not hang on it, or does so by a clause
    beside its own; None where all stay.

    tops: for each word in text order the child of the cue that it hangs on, if any.
    """
    told: int | None = None
    for word, top in tops.items():
        relation = "" if top is None else analysis.relations[top]
        if relation.startswith(_LEAVING):
            return word
        if top is None and told is not None and word > told:
            return word
        if top is not None and told is None and relation.startswith(_COMPLEMENTS):
            told = max(word, top)
    return None


def _plain(analysis: Analysis, told: range) -> Iterator[int]:
    """The words that are no marks and stand in no brackets, where asides hang on anything."""
    depth = 0
    for word in told:
        text = analysis.text[slice(*analysis.words[word])]
        depth += (text in ("(", "[")) - (text in (")", "]"))
        if depth < 1 and any(map(str.isalnum, text)):
            yield word


def _sentence_of(analysis: Analysis, word: int) -> int:
    return bisect_right(analysis.sentences, (word, len(analysis.words) + 1)) - 1


def _signs(page: Page, found: Attribution, draft: Draft, outer: Draft) -> Weights:
    return {
        "always": 1.0,
        "cue": _odds(found.cue_score),
        "speaker": _odds(found.source_score),
        "content": _odds(found.content_score),
        **_of_cue(page.analysis, found, draft),
        **_of_speaker(page, found, draft, outer),
        **_of_content(page, found, draft),
    }


def _odds(probability: float) -> float:
    """Log-odds, of nothing surer than one in a hundred."""
    kept = min(max(probability, 0.01), 0.99)
    return math.log(kept / (1 - kept))


def _of_cue(analysis: Analysis, found: Attribution, draft: Draft) -> Weights:
    """What kind of word reports, and what hangs on it."""
    head = head_of(analysis, found.cue)
    below = list(children(analysis, head))
    content = {word for words in found.content for word in range(*words)}
    source = {word for words in found.source for word in range(*words)}
    governed = (
        word in content and analysis.relations[word].startswith(_COMPLEMENTS) for word in below
    )
    speaks = (word in source and analysis.relations[word].startswith("nsubj") for word in below)
    return {
        "known verb": float(draft.kind.tier == 3),
        "known noun": float(draft.kind.tier == 2),
        "unknown": float(draft.kind.tier == 0),
        "is a noun": float(analysis.upos[head] == "NOUN"),
        "is an adjective": float(analysis.upos[head] == "ADJ"),
        "governs the content": float(any(governed)),
        "has the speaker for its subject": float(any(speaks)),
        "negated": float(bool(draft.kind.negated_by)),
        "needs no words": float(draft.kind.act in SILENT_ACTS),
    }


def _of_speaker(page: Page, found: Attribution, draft: Draft, outer: Draft) -> Weights:
    """Who speaks: a thought of somebody within his own words does not count (codebook 6.4)."""
    said = " ".join(speaker.of(page.text) for speaker in draft.speakers).lower()
    own = said in _SELVES
    silent = draft.kind.act in SILENT_ACTS
    again = any(said == speaker.of(page.text).lower() for speaker in outer.speakers)
    source = {word for words in found.source for word in range(*words)}
    kinds = {each.kind for each in page.mentions_headed_in(source)}
    return {
        "somebody": float(bool(draft.speakers)),
        "a person": float("person" in kinds),
        "an organisation": float("organization" in kinds),
        "a thing": float(bool(source) and not kinds & _PARTIES and said not in _PERSONAL),
        "I": float(own),
        "I think": float(own and silent),
        "the same": float(again or (said in _THIRD and outer.form == "indirect")),
        "a pronoun": float(said in _PERSONAL),
    }


def _of_content(page: Page, found: Attribution, draft: Draft) -> Weights:
    first = found.content[0][0]
    start, end = page.analysis.words[first]
    verbs = (
        page.analysis.upos[word] == "VERB" for words in found.content for word in range(*words)
    )
    return {
        "introduced": float(page.text[start:end].lower() in _INTRODUCING),
        "length": math.log(draft.length / LONG),
        "has a verb": float(any(verbs)),
        "in pieces": float(len(draft.content) > 1),
        "apart": float(first > found.cue[-1][1]),
        "before": float(first < found.cue[0][0]),
        "quoted": float(draft.form != "indirect"),
    }


def weights_in(folder: Path, name: str = "inner.json") -> Weights | None:
    """The weights beside a model's own; None where it has none.

    Raises ReadingError where the file is something else.
    """
    file = folder / name
    if not file.is_file():
        return None
    try:
        table = json.loads(file.read_text("utf-8"))
        return {str(sign): float(weight) for sign, weight in table.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise ReadingError(
            f"{file}: {error!r}", "Install Sayso again, or fit the weights anew."
        ) from None
