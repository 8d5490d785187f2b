"""What a page puts around a report and extraction leaves in it: advertisements, links, notices.

The wordings are data (``sayso/data/boilerplate.toml``); here are the places where they count.
A notice is marked as a whole stretch, from where a stretch may begin to where it ends, and never
one with quotation marks in it: what somebody says is prose, whatever it is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.documents.marks import Marks
from sayso.documents.segments import Segments
from sayso.model import PartKind, Span

# A longer stretch is no notice: the longest seen has 190 characters (759 reports, 2025-05-21),
# several without a stop between them 330.
_LONGEST_NOTICE = 240
_LONGEST = 450
# How far from its start a stretch may hold the wording that makes it a notice.
_BEFORE_WORDING = 200
_LONGEST_LINK = 160

_PLAYING_TIMES = re.compile(
    r"(?<![\w:])[0-9]{1,2}:[0-9]{2}(?:\s+[0-9]{1,2}:[0-9]{2}(?![\w:])){3,}+"
)

_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")  # "U.S.": no sentence's end
_READING_TIME = re.compile(r"(?<!\S)[0-9]{1,2}[ -]min(?:ute)?s? read(?=\s|$)")
_COPYRIGHT = re.compile(
    r"(?<![^\s(\[|])©|©(?=\s?[12][0-9]{3})|\([cC]\) (?:Copyright )?[12][0-9]{3}"
    r"|(?:Copyright|COPYRIGHT)(?= (?:©|\([cC]\)|[12][0-9]{3}|The [A-Z]|[A-Z]{2,}))"
)
QUOTES = re.compile(r"[\"“”]")
SPEECH = re.compile(r"[\"“”]|\b(?:said|says|told|added|according to|announced)\b")
# What follows "Follow us on …".
_CHANNEL = re.compile(
    r"@\w+|\b(?:X|Twitter|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|LinkedIn|Threads"
    r"|Bluesky|Mastodon|Google News|social media)\b(?: (?:channel|page))?"
)
# Before a capital they lead up to a name ("all of The Post"), not to a new sentence.
_LEADS_ON = frozenset({"and", "for", "from", "into", "the", "with", "our", "about", "your"})
_OPENING_QUOTE = re.compile(r"(?<=\s)[“\"](?=\w)")
_SIGNATURE = re.compile(r" \((?:With |Reporting |Additional |Writing |Edit|Inputs? |Agenc|Source)")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")


def mark_labels(segments: Segments, marks: Marks) -> None:
    """Mark words that stand by themselves, such as "Advertisement", and a kicker before one.

    Each is looked for where a stretch begins or another part ends, so one may follow another.
    """
    text = segments.text
    labels = knowledge("boilerplate")["labels"]
    for match in _label_pattern().finditer(text):
        start, end = match.span()
        after_a_part = marks.follows_a_part(start)
        if not _stands_alone(text, end):
            continue
        if match.group() in labels["after_a_part"]:
            allowed = after_a_part or text.startswith(" By ", end)
        elif match.group() in labels["head"]:
            allowed = not text[:start].strip() or after_a_part
        else:
            allowed = after_a_part or segments.begins_at(start) or _mark_kicker(text, marks, start)
        if allowed:
            marks.add("boilerplate", start, end)


@cache
def _label_pattern() -> re.Pattern[str]:
    labels = knowledge("boilerplate")["labels"]
    every = sorted((label for labels in labels.values() for label in labels), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, every)) + r")(?!\w)")


def _stands_alone(text: str, end: int) -> bool:
    """Whether no sentence goes on behind these words."""
    rest = text[end : end + 8].lstrip(" \u00a0")
    return not rest or not (rest[0].islower() or rest[0] in ",;:'’-")


def _mark_kicker(text: str, marks: Marks, label: int) -> bool:
    """Mark a few words before a report's first label as its kicker ("Border Talks Advertisement").

    True where they are one.
    """
    words = _INITIALS.sub("", text[: min(label, 61)])
    if label > 60 or re.search(r"[.!?:;,\"“”]", words) or not 1 <= len(words.split()) <= 6:
        return False
    return marks.add("heading", 0, label) is not None


def mark_notices(segments: Segments, marks: Marks) -> None:
    """Mark links to other reports, sign-ups, legal notices and copyright lines."""
    wordings = knowledge("boilerplate")
    for start, end in _all_occurrences(segments.folded, wordings["links"]["starts"]):
        if _may_begin(segments, marks, start):
            end = _link_end(segments, start, end)
            marks.add("boilerplate", start, marks.next_taken(start, end))
    for match in _COPYRIGHT.finditer(segments.text):
        _mark_copyright(segments, marks, match)
    for start, end in _all_occurrences(segments.folded, wordings["starts"]["wordings"]):
        if _may_begin(segments, marks, start):
            _mark_stretch(segments, marks, start, Span(start, end))
    for start, end in _all_occurrences(segments.folded, wordings["holds"]["wordings"]):
        _mark_stretch(segments, marks, segments.at(start).start, Span(start, end))


def _all_occurrences(folded: str, wordings: list[str]) -> list[tuple[int, int]]:
    """Where these wordings stand, in text order, so that one notice may follow another."""
    return sorted(
        (at, at + len(wording)) for wording in wordings for at in _occurrences(folded, wording)
    )


def _occurrences(folded: str, wording: str) -> Iterator[int]:
    """Where a wording stands as whole words."""
    at = folded.find(wording)
    while at >= 0:
        end = at + len(wording)
        if not (folded[at - 1 : at].isalnum() or folded[end : end + 1].isalnum()):
            yield at
        at = folded.find(wording, at + 1)


def _may_begin(segments: Segments, marks: Marks, start: int) -> bool:
    return segments.begins_at(start) or marks.follows_a_part(start)


def _mark_stretch(segments: Segments, marks: Marks, start: int, wording: Span) -> None:
    """Mark from here to where the notice ends, unless quotation marks or a speaker stand in it."""
    if wording.start - start > _BEFORE_WORDING:
        return
    stop = min(segments.at(start).end, start + _LONGEST + 1)
    for run in marks.free_runs(Span(start, max(stop, wording.end))):
        if run.covers(wording):
            end = _notice_end(segments, run.start, wording.end, run.end)
            if not SPEECH.search(segments.text, run.start, end):
                marks.add("boilerplate", run.start, end)


def _notice_end(segments: Segments, start: int, wording_end: int, stop: int) -> int:
    """Where a notice ends that may have been glued to prose.

    After a wording that is always its last, or before a word that begins sentences where no
    small word leads up to it ("… in your inbox The ministry said"). A stretch too long for one
    notice is one only as far as its wording goes.
    """
    channels = list(_CHANNEL.finditer(segments.text, wording_end - 2, stop))
    if segments.folded.endswith(" on", 0, wording_end) and channels:
        return channels[-1].end()
    for wording in knowledge("boilerplate")["ends"]["wordings"]:
        last = segments.folded.find(wording, wording_end - len(wording), stop)
        if last >= 0:
            return int(last + len(wording))
    if signature := _SIGNATURE.search(segments.text, wording_end, stop):
        stop = signature.start()
    for opener in _openers().finditer(segments.text, wording_end, stop):
        if opener["before"] not in _LEADS_ON:
            return opener.end("before")
    return stop if stop - start <= _LONGEST_NOTICE else wording_end


@cache
def _openers() -> re.Pattern[str]:
    openers = "|".join(sorted(knowledge("names")["no_name"]["sentence_openers"]))
    return re.compile(rf"\b(?P<before>[a-z]{{3,}}[\d]*) (?:{openers})\b")


def _link_end(segments: Segments, start: int, label_end: int) -> int:
    """Where the headline behind "Read more:" ends.

    With its line where lines are left. In running text only a question mark, a wide gap or an
    opening quotation mark shows it; a full stop belongs to prose that was glued to the headline,
    and then the label alone is marked.
    """
    text = segments.text
    line = segments.line_at(start)
    if line and len(segments.lines) > 1:
        return line.end
    end = min(segments.at(start).end, start + _LONGEST_LINK + 1)
    opening = _OPENING_QUOTE.search(text, label_end + 12, end)
    end = opening.start() if opening else end
    if end <= label_end or text[end - 1] in ".…" or end - start > _LONGEST_LINK:
        return label_end
    return label_end if SPEECH.search(text, label_end, end) else end


def _mark_copyright(segments: Segments, marks: Marks, match: re.Match[str]) -> None:
    """Mark a copyright line, with the few words or foreign letters before its sign."""
    span = segments.at(match.start())
    before = segments.text[max(span.start, match.start() - 50) : match.start()]
    start = match.start()
    if len(before) <= 40 and not _SMALL_WORD.search(before) and not QUOTES.search(before):
        start = span.start
    elif match.group() != "©" and start != span.start:
        return
    start = marks.last_end(start, match.start())
    stop = min(span.end, match.start() + _LONGEST)
    marks.add("boilerplate", start, marks.next_taken(match.start(), stop))


def mark_playing_times(segments: Segments, marks: Marks) -> None:
    """Mark how long the videos of a page are, one after the other ("00:27 01:09 03:06 …"), and
    how long a report takes to read ("4 min read")."""
    for match in _PLAYING_TIMES.finditer(segments.text):
        marks.add("boilerplate", *match.span())
    for match in _READING_TIME.finditer(segments.text):
        if segments.begins_at(match.start()) or marks.follows_a_part(match.start()):
            marks.add("boilerplate", *match.span())


def mark_headlines_in_capitals(segments: Segments, marks: Marks) -> None:
    """Mark links written all in capitals between two sentences of a report that is not.

    Not inside quotation marks: people shout, too.
    """
    text = segments.text
    written = Counter(text[:50_000])
    letters = sum(times for letter, times in written.items() if letter.isalpha())
    if 2 * sum(times for letter, times in written.items() if letter.isupper()) > letters:
        return
    for span in segments.spans:
        for run in marks.free_runs(span):
            end = _capitals_end(text, run.start, run.end)
            if end is None or _is_inside_quotation(text, run.start, end):
                continue
            marks.add(_kind_of_capitals(segments, run.start, end), run.start, end)


def _kind_of_capitals(segments: Segments, start: int, end: int) -> PartKind:
    """A heading where it begins or ends a line; in running text the headline of another report."""
    line = segments.line_at(start)
    begins = line is not None and len(segments.lines) > 1
    return "heading" if begins or segments.text[end : end + 1] in "\r\n" else "boilerplate"


_BEFORE_A_NAME = frozenset(
    {"a", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "the", "to", "with"}
)
_DASHES = frozenset({"-", "--", "–", "—"})
_TOKEN = re.compile(r"\S+")


def _capitals_end(text: str, start: int, stop: int) -> int | None:
    """Where a run of at least four words in capitals ends; None where none begins here."""
    words: list[re.Match[str]] = []
    at = start
    if text[start] in "([":
        return None
    while match := _TOKEN.search(text, at, stop):
        if match.group() != match.group().upper() or match.group()[0] in '“"':
            break
        words.append(match)
        at = match.end()
    prose_follows = at < stop and text[at:stop].strip() != ""
    while prose_follows and len(words) > 1 and _may_open_a_sentence(words[-1].group()):
        if words[-2].group().lower() in _BEFORE_A_NAME:
            break
        words.pop()
    if words and words[-1].group() in _DASHES:  # a dateline: "PORT ORRIN, ARVENIA —"
        return None
    lettered = [word for word in words if any(map(str.isupper, word.group()))]
    if len(lettered) < 4 or sum(len(word.group()) for word in lettered) < 18:
        return None
    return words[-1].end()


def _may_open_a_sentence(word: str) -> bool:
    acronyms = knowledge("boilerplate")["acronyms"]["words"]
    return word in {"A", "I", *acronyms} or word.isdigit()


def _is_inside_quotation(text: str, start: int, end: int) -> bool:
    """Whether the last quotation mark before here opened, or the first one behind here closes."""
    for at in range(start - 1, max(-1, start - 600), -1):
        if text[at] in '“"”':
            opens = text[at] == "“" or (text[at] == '"' and not text[at - 1 : at].strip())
            if opens:
                return True
            break
    run = text[start:end]
    return run.count("”") > run.count("“") or run.count('"') % 2 == 1 or text[end : end + 1] in '"”'
