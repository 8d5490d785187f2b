"""Whether a time is told of as past or as still to come.

By the parse where there is one: the verb that governs the time's words, with its auxiliaries. By
the words around it otherwise: the nearest verb form on the left, else on the right.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.model import Analysis
from sayso.readings.times.names import MONTH_NAMES, MONTHS
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.words import BREAK, Words

Told = Callable[[int, int], Tense]
"""First word of a time and the word after it -> its tense."""

LOOKED_BACK, LOOKED_AHEAD = 14, 10
"""Words. Beyond them another clause is likelier than this one's verb."""

PUT_OFF_REACH = 6
"""Words between what is put off and "until"."""

_COMES = frozenset(("will", "shall", "ll", "would", "tomorrow"))
_PLANNED = frozenset(
    "scheduled expected planned slated poised plans planning hopes hoping aims aiming intends"
    " expects expecting upcoming".split()
)
# What a to-infinitive after them is said of lies ahead of the saying.
_COMMITS = frozenset(
    "is are be being agree agrees agreed decide decides decided vow vows vowed promise promised"
    " pledge pledged offer offers offered ask asks asked tell told urge urges urged order orders"
    " ordered invite invited want wants wanted ready likely able due set going supposed threaten"
    " threatens threatened propose proposes proposed intended hoped aimed meant refuse"
    " refused prepare prepares prepared"
    " preparing time deadline until chance plan intention decision agreement order deal need has"
    " have".split()
)
_WHOM = frozenset("it him her them us me you".split())
_WAS = frozenset(
    "was were had did said told met left came went took gave held began began made found won lost"
    " sent struck hit broke brought fell rose flew fought got grew heard kept knew led paid put ran"
    " saw sat shot showed sought spoke spent stood swore taught thought threw understood woke wrote"
    " has have been became drove felt forgot froze hid laid lay meant read rode sang sank shook"
    " slept sold stole swam tore wore built bought caught chose died cut shut set".split()
)
_NOT_PAST = frozenset(
    "need indeed speed united red bed feed seed weed breed exceed proceed succeed hundred sacred"
    " naked speed shed wed embed agreed-upon".split()
)
_NO_VERB_AFTER_TO = frozenset(
    "the a an this that these those his her its their our my your all any each every last next"
    " early late mid about more less one two three four five six seven eight nine ten him them us"
    " me it you and or date power war peace".split()
)
_AWAITED = frozenset(("due", "payable", "effective", "scheduled", "planned", "upcoming"))
_REACHES_TO = frozenset(("until", "till", "by"))
_OVER = frozenset(("since", "ended"))
# In a clause behind these the present tense tells of what is to come: "when the case is heard".
_AWAITS = frozenset("when if before after until till unless once".split())
# What is put off "until Friday" lies ahead, though the putting off is past.
_PUTS_OFF = frozenset(
    "postponed delayed adjourned deferred extended prolonged rescheduled recessed suspended"
    " remanded shut closed".split()
)
_FOR_WHAT_WAS_DONE = frozenset(("of", "for", "with"))
_IS = frozenset(("is", "are", "'s", "’s", "'re", "’re"))
_WHOLE_MONTHS = frozenset(name.lower() for name in MONTH_NAMES)
_QUOTES = frozenset("\" ' “ ” ’ ) ]".split())
_ENDS_A_SENTENCE = frozenset((".", "!", "?", ";", BREAK))


def tenses_by_words(words: Words) -> Told:
    """The tense as far as the words alone show it."""

    def told(first: int, after: int) -> Tense:
        before = words.form(first - 1)
        if before in _OVER:
            return "over"
        if words.has(first - 2, "as", "of"):
            return "past"
        if _lies_ahead(words, first):
            return "future"
        tense = _backward(words, first) or _forward(words, after)
        return _of_what_it_names(words, after, _after_preposition(before, tense))

    return told


def _lies_ahead(words: Words, first: int) -> bool:
    """ "Due Friday", "ahead of Friday's talks", "postponed until Tuesday"."""
    if words.has(first - 2, "ahead", "of"):
        return True
    if words.form(first - 1) in _AWAITED:  # but "as planned Friday" tells nothing
        return "as" not in (words.form(first - 2), words.form(first - 3))
    reach = range(max(0, first - 1 - PUT_OFF_REACH), first - 1)
    return words.form(first - 1) in _REACHES_TO and any(words.form(at) in _PUTS_OFF for at in reach)


def _after_preposition(before: str, tense: Tense) -> Tense:
    """ "Gave them until May", "from May on" may be the May to come, whatever the verb."""
    if before in _REACHES_TO and tense == "past":
        return "open"
    return "open" if before in ("from", "starting", "beginning") and tense is None else tense


def _of_what_it_names(words: Words, after: int, tense: Tense) -> Tense:
    """ "Will appeal Monday's ruling": a verb to come shows nothing of a day that names a thing."""
    if tense == "future" and words.has(after, "'", "s"):
        return "present"
    return tense


def _backward(words: Words, first: int) -> Tense:
    for at in range(first - 1, max(-1, first - 1 - LOOKED_BACK), -1):
        if _closes(words, at):
            return None
        if (tense := _shown_by(words, at)) is not None:
            return tense
    return None


def _forward(words: Words, after: int) -> Tense:
    for at in range(after, min(len(words), after + LOOKED_AHEAD)):
        if _closes(words, at):
            return None
        if (tense := _shown_by(words, at)) is not None:
            return tense
    return None


def _closes(words: Words, at: int) -> bool:
    """Does a sentence end here? A full stop after a short form does not end one."""
    form = words.form(at)
    if form not in _ENDS_A_SENTENCE:
        return False
    if form != ".":
        return True
    before, behind = words.form(at - 1), at + 1
    while words.form(behind) in _QUOTES:
        behind += 1
    short = (before in MONTHS and before not in _WHOLE_MONTHS) or (
        len(before) < 3 and before.isalpha()
    )
    return not short and (words.capital(behind) or behind >= len(words))


def _shown_by(words: Words, at: int) -> Tense:
    form = words.form(at)
    if form in _COMES or (form in ("wo", "won") and words.form(at + 1) == "'"):
        return "future"
    if form in ("scheduled", "due", "set", "planned") and words.has(at - 2, "had", "been"):
        return "past"
    if form in _PLANNED and words.form(at + 1) in ("to", "for", "on", "in", "by", "at", ""):
        return "future"
    if form in ("due", "set") and words.form(at + 1) == "for":
        return "future"
    if form == "to" and _is_infinitive(words, at + 1):
        governor = at - 2 if words.form(at - 1) in _WHOM else at - 1
        return _of_infinitive(words.form(governor), words.has(at - 3, "had", "been"))
    if form in _WAS or _looks_past(words, at):
        return "past"
    return "present" if form in ("is", "are") else None


def _of_infinitive(governor: str, had_been: bool) -> Tense:
    """ "Agreed to meet", "is to meet" lie ahead; "met to discuss" shows nothing."""
    if had_been:
        return "past"
    return "future" if governor in _COMMITS or governor in _PLANNED else None


def _is_infinitive(words: Words, at: int) -> bool:
    form = words.form(at)
    if not form.isalpha() or words.capital(at) or form in _NO_VERB_AFTER_TO:
        return False
    return not form.endswith(("s", "ing", "ed", "ly", "ion")) or form in ("discuss", "pass")


def _looks_past(words: Words, at: int) -> bool:
    form = words.form(at)
    if not form.endswith("ed") or len(form) < 5 or form in _NOT_PAST:
        return False
    if words.form(at - 1) in ("be", "is", "are", "being"):
        return False
    return not words.capital(at) or words.form(at - 1) in _ENDS_A_SENTENCE


def tenses_by_parse(words: Words, analysis: Analysis) -> Told:
    """The tense of the verb over a time, by the parse; by the words where it shows none."""
    by_words = tenses_by_words(words)
    starts = [start for start, _ in analysis.words]
    helpers = _helpers(analysis)

    def told(first: int, after: int) -> Tense:
        before = words.form(first - 1)
        if before in _OVER:
            return "over"
        if _lies_ahead(words, first):
            return "future"
        inside = _analysis_words(starts, words.starts[first], words.ends[after - 1])
        tense = _above(analysis, helpers, inside)
        if tense is None:
            return by_words(first, after)
        return _of_what_it_names(words, after, _after_preposition(before, tense))

    return told


def _helpers(analysis: Analysis) -> dict[int, list[int]]:
    """For each word the auxiliaries, copulas and infinitive markers that hang on it."""
    helpers: dict[int, list[int]] = {}
    for at, relation in enumerate(analysis.relations):
        if relation.split(":")[0] in ("aux", "cop", "mark") and analysis.heads[at] != at:
            helpers.setdefault(analysis.heads[at], []).append(at)
    return helpers


def _analysis_words(starts: list[int], start: int, end: int) -> range:
    from bisect import bisect_left

    return range(bisect_left(starts, start), bisect_left(starts, end))


def _above(analysis: Analysis, helpers: dict[int, list[int]], inside: range) -> Tense:
    """Climbs from the time's words to the first verb above them that shows a tense."""
    if not inside:
        return None
    at = next((w for w in inside if analysis.heads[w] not in inside), inside[0])
    for _ in range(8):
        above = analysis.heads[at]
        if above == at:
            return _of_verb(analysis, helpers, at) if at not in inside else None
        at = above
        if _is_told_after(analysis, at, inside[0]):
            continue
        if _is_charged(analysis, at, inside[0]):
            return "past"
        if analysis.upos[at] in ("VERB", "AUX") or at in helpers:
            tense = _of_verb(analysis, helpers, at)
            if tense is not None:
                return tense
    return None


def _is_told_after(analysis: Analysis, verb: int, time: int) -> bool:
    """ "Agreed to meet again after talks on Sunday": the infinitive shows nothing of the talks."""
    return "VerbForm=Inf" in analysis.features[verb] and any(
        _form(analysis, at) in ("after", "following") for at in range(verb + 1, time)
    )


def _is_charged(analysis: Analysis, verb: int, time: int) -> bool:
    """ "Are accused of fleeing on Friday": what somebody is charged with was done."""
    return "VerbForm=Part" in analysis.features[verb] and any(
        _form(analysis, at) in _FOR_WHAT_WAS_DONE and _form(analysis, at + 1).endswith("ing")
        for at in range(verb + 1, time - 1)
    )


def _of_verb(analysis: Analysis, helpers: dict[int, list[int]], verb: int) -> Tense:
    forms = [_form(analysis, at) for at in helpers.get(verb, ())]
    if any(form in ("will", "'ll", "’ll", "wo", "shall", "would") for form in forms):
        return "future"
    if _form(analysis, verb) in _PLANNED:
        return None if "as" in forms else "future"  # "as planned" tells nothing
    features = analysis.features[verb]
    if "to" in forms and ("VerbForm=Inf" in features or "be" in forms):
        return _of_to(analysis, helpers, verb, forms)
    if any(form in ("was", "were", "had", "has", "have", "'ve", "did") for form in forms):
        return "past"
    is_passive = any(
        analysis.relations[at] == "aux:pass" and _form(analysis, at) in _IS
        for at in helpers.get(verb, ())
    )
    if "Tense=Past" in features and not is_passive:
        return "past"
    is_present = "Tense=Pres" in features and "VerbForm=Fin" in features
    if is_present or is_passive or not _IS.isdisjoint(forms):
        return "future" if _awaited(analysis, verb, forms) else "present"
    return None


def _awaited(analysis: Analysis, verb: int, forms: list[str]) -> bool:
    """ "When the case is heard", "before the truce ends"."""
    return analysis.relations[verb].startswith("advcl") and not _AWAITS.isdisjoint(forms)


def _of_to(analysis: Analysis, helpers: dict[int, list[int]], verb: int, forms: list[str]) -> Tense:
    """ "Is to meet", "rules to be published" lie ahead; "met to discuss" shows nothing."""
    if any(form in ("was", "were", "had", "have") for form in forms):
        return "past"
    if "is" in forms or "are" in forms:
        return "future"
    if "be" in forms and analysis.relations[verb] == "acl":
        return "future"
    above = analysis.heads[verb]
    had = any(_form(analysis, at) == "had" for at in helpers.get(above, ()))
    return _of_infinitive(_form(analysis, above), had)


def _form(analysis: Analysis, at: int) -> str:
    return analysis.lowered[at]
