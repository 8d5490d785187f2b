"""The baseline for attribution: verbs of saying and quotation marks, nothing learnt.

In each sentence the first verb of the list is a cue. In front of it or behind it stands the
speaker; what is quoted in the sentence is the content, else the clause after the verb, else
what precedes ", she said".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.corpora import GoldAttribution, Offsets

_VERBS = (
    "said|says|say|told|tells|tell|asked|asks|added|adds|according|announced|announces|"
    "claimed|claims|claiming|argued|argues|arguing|insisted|insists|warned|warns|warning|"
    "denied|denies|called|calls|wrote|writes|noted|notes|stated|states|believes|believe|"
    "believed|thinks|think|thought|suggested|suggests|accused|accuses|declared|declares|"
    "explained|explains|tweeted|reported|reports|confirmed|confirms|acknowledged|"
    "acknowledges|admitted|admits|promised|vowed|urged|criticized|praised|described|saying|"
    "asking|calling|hopes|hoped|wants|predicted|estimated|concluded|replied|responded|"
    "demanded"
)
_CUE = re.compile(rf"\b(?:{_VERBS})\b(?: to\b(?<=according to))?")
_SENTENCE = re.compile(r"[^\n]+?(?:[.?!][\"'\u201d\u2019)]*(?=\s|$)|(?=\n|$))")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d\n]+[\"\u201d]")
_BEFORE = re.compile(r"(?:[\w.\u2019'-]+\s+){0,5}[\w.\u2019'-]+(?=\s+(?:has |have |had |also )?$)")
_AFTER = re.compile(r"\s+((?:[A-Z][\w.\u2019'-]*|the|a|an)(?:\s+[\w\u2019'-]+){0,3})")


def say_verb_rule(text: str) -> Iterator[GoldAttribution]:
    """The attributions the rule finds, in text order."""
    for sentence in _SENTENCE.finditer(text):
        found = _in_sentence(text, *sentence.span())
        if found is not None:
            yield found


def _in_sentence(text: str, start: int, end: int) -> GoldAttribution | None:
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    cues = (match.span() for match in _CUE.finditer(text, start, end))
    cue = next((c for c in cues if not any(a <= c[0] < b for a, b in quoted)), None)
    if cue is None:
        return None
    source = _source(text, cue, start, end)
    content = tuple(quoted) or _clause(text, cue, source, start, end)
    return GoldAttribution((cue,), (source,) if source else (), content) if content else None


def _source(text: str, cue: Offsets, start: int, end: int) -> Offsets | None:
    """Up to six words in front of the cue, after the last comma or mark; else a name behind it."""
    opens = max(text.rfind(mark, start, cue[0]) for mark in ',\u201d"\u2014;:') + 1
    before = _BEFORE.search(text[max(opens, start) : cue[0]])
    if before and not text[cue[0] : cue[1]].startswith("according"):
        return max(opens, start) + before.start(), max(opens, start) + before.end()
    after = _AFTER.match(text, cue[1], end)
    return after.span(1) if after else None


def _clause(
    text: str, cue: Offsets, source: Offsets | None, start: int, end: int
) -> tuple[Offsets, ...]:
    """The words behind the cue up to the full stop, or those in front of ", she said."."""
    opens = max(cue[1], source[1] if source else 0)
    behind = re.compile(r"[\s,]*(.*?)[.?!\s]*$", re.S).match(text, opens, end)
    if behind and len(behind[1].split()) > 2:
        return (behind.span(1),)
    closes = text.rfind(",", start, min(cue[0], source[0] if source else cue[0]))
    ahead = text[start:closes].strip() if closes > start else ""
    return ((text.index(ahead, start), closes),) if ahead else ()
