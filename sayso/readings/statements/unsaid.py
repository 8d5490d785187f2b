"""What looks like a saying and is none: nobody has said it, by the grammar of its cue.

"Selm should renounce the delta" tells what Selm is to say, "a demand that Selm declare a truce"
what is asked of it; "the denial of food to the islands" withholds food. What seems so is the
report's own view (codebook 3.1), and how a speaker may be named is no matter of what is said (3.5).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Analysis
from sayso.readings.statements.contents import word_at
from sayso.readings.statements.drafts import Draft
from sayso.readings.statements.page import Page

_OBLIGING = frozenset(["should", "must", "ought"])
_OWN = frozenset(["i", "we"])
_SEEMING = ("seem", "appear")
_NAMED = re.compile(r"(?:that )?(?:\w+ )?not (?:to )?be (?:further )?(?:named|identified|quoted)\b")
_WORDS_AROUND = 12
_MOST_JOINED = 4
_TO = frozenset(["to", "from"])


def said(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts whose cues can tell of something said, thought or wanted by somebody else than
    the report itself."""
    return [draft for draft in drafts if _is_said(page, draft)]


def _is_said(page: Page, draft: Draft) -> bool:
    if not draft.cue:
        return True
    last = draft.cue[-1].of(page.text).split()[-1].lower()
    if last.startswith(_SEEMING) or _NAMED.match(page.text, draft.content[0].start):
        return False
    cue = [word_at(page.analysis, span.start) for span in draft.cue]
    own = {
        at
        for span, first in zip(draft.cue, cue, strict=True)
        for at in range(first, word_at(page.analysis, span.end - 1) + 1)
    }
    named = {speaker.of(page.text).lower() for speaker in draft.speakers}
    if named and not named & _OWN and any(_is_asked(page.analysis, at) for at in own):
        return False
    return not any(_withholds(page.analysis, at) for at in own)


def _is_asked(analysis: Analysis, at: int) -> bool:
    """Whether a verb, or the first of those it is joined to, is only what somebody ought to do."""
    if analysis.upos[at] != "VERB":
        return False
    for _ in range(_MOST_JOINED):
        below = _below(analysis, at)
        if any(_is(analysis, each, "aux") and _word(analysis, each) in _OBLIGING for each in below):
            return True
        if any(_is(analysis, each, "nsubj", "aux", "mark") for each in below):
            return _is_bare(analysis, at, below)
        if not _is(analysis, at, "conj"):
            return False
        at = analysis.heads[at]
    return False


def _is_bare(analysis: Analysis, at: int, below: list[int]) -> bool:
    """Whether a verb tells, without tense, what one party is to do: "that Selm declare"."""
    if not _is(analysis, at, "ccomp", "acl") or "Tense=" in analysis.features[at]:
        return False
    if _word(analysis, at).endswith(("s", "ed", "ing")):
        return False
    if "Mood=Ind" in analysis.features[at] or any(_is(analysis, each, "aux") for each in below):
        return False
    subjects = [each for each in below if _is(analysis, each, "nsubj") and each < at]
    marks = {_word(analysis, each) for each in below if _is(analysis, each, "mark")}
    is_one = any(
        "Number=Sing" in analysis.features[each] and analysis.upos[each] != "PRON"
        for each in subjects
    )
    return marks == {"that"} and is_one


def _withholds(analysis: Analysis, at: int) -> bool:
    """Whether a denial keeps a thing from somebody: "the denial of food to the islands"."""
    if _word(analysis, at) not in ("denial", "denials"):
        return False
    things = [each for each in _below(analysis, at) if _is(analysis, each, "nmod") and each > at]
    receivers = [
        *things,
        *(b for each in things for b in _below(analysis, each) if _is(analysis, b, "nmod")),
    ]
    return any(
        _is(analysis, case, "case") and _word(analysis, case) in _TO
        for each in receivers
        for case in _below(analysis, each)
    )


def _below(analysis: Analysis, at: int) -> list[int]:
    """What hangs on a word, near it."""
    near = range(max(0, at - _WORDS_AROUND), min(len(analysis.words), at + _WORDS_AROUND))
    return [each for each in near if analysis.heads[each] == at and each != at]


def _is(analysis: Analysis, at: int, *relations: str) -> bool:
    return analysis.relations[at].partition(":")[0] in relations


def _word(analysis: Analysis, at: int) -> str:
    return analysis.text[slice(*analysis.words[at])].lower()
