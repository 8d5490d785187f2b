"""A report's title and the headings between its paragraphs: short lines that are no sentence."""

from __future__ import annotations

import re

from sayso.documents.bylines import is_byline
from sayso.documents.captions import is_caption_line
from sayso.documents.marks import Marks
from sayso.documents.segments import Line, Segments
from sayso.model import Span

# Headlines seen have at most 21 words and 140 characters (759 titles, 2025-05-21).
_MOST_WORDS = 28
_LONGEST_TITLE = 220
_LONGEST_HEADING = 100
_HEADING_WORDS = 14
# Shorter lines behind a short line are a list or a poem, not the paragraph it is the heading of.
_SHORTEST_PARAGRAPH = 40
# A heading in sentence case reads like a sentence that lost its stop; a longer one is taken for it.
_PLAIN_HEADING_WORDS = 9

# Lines that are cut to a width are hardly ever shorter, but for a paragraph's last.
_SHORTEST_WRAPPED = 45

_ENDS_OPEN = re.compile(r"[.…:;,–—-]$")
_CLOSERS = "\"'”’»)]*"
_BULLET = re.compile(r"[-–—•*·▪●]\s")
_SAID = re.compile(
    r"\b(?:he|she|they|it|who|officials?|spokes\w+|minist\w+) (?:said|says|told|added|asked)\b"
    r"|\baccording to\b|\b(?:said|says|added|asked)[,:]?(?:$| [“\"])",
    re.IGNORECASE,
)
# Who speaks, in an interview printed as one: "Q: …", "JANE ROE: …".
_SPEAKER = re.compile(r"[A-Z][\w.’' -]{0,40}:\s")
_SMALL_WORDS = frozenset(
    [
        *("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor"),
        *("of", "on", "or", "over", "s", "the", "to", "via", "vs", "with", "after"),
    ]
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


def mark_title(segments: Segments, marks: Marks, given: str | None) -> str | None:
    """The title, as given or as the first line shows it; marked where it stands in the text.

    A first line is a title when it is short, does not end like a sentence, and a body follows.
    """
    title = (given or "").strip()
    if title:
        if found := _title_in_text(segments, title):
            marks.add("title", found.start, found.end)
        return title
    line = _first_line(segments)
    if line and marks.add("title", line.start, line.end):
        return line.of(segments.text).lstrip("# ")
    return None


def _title_in_text(segments: Segments, title: str) -> Span | None:
    """Where the text opens with this title, in any case and spacing, and a body follows."""
    text = segments.text
    words = [re.escape(word) for word in _straight(title).split()]
    if not words or len(title) > 1000:
        return None
    opening = _straight(text[: 4 * len(title) + 200])
    match = re.compile(r"\s*(" + r"\s+".join(words) + r")", re.IGNORECASE).match(opening)
    if not match:
        return None
    end = match.end()
    rest = text[end:].lstrip()
    if not rest or text[end].isalnum():
        return None
    new_line = (
        "\n" in text[end : len(text) - len(rest)] or "\r" in text[end : len(text) - len(rest)]
    )
    if new_line or (len(words) >= 3 and not rest[0].islower() and rest[0] not in ",;:.'’"):
        return Span(match.start(1), end)
    return None


def _straight(text: str) -> str:
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def _first_line(segments: Segments) -> Span | None:
    lines = segments.lines
    if len(lines) < 2 or not _reads_as_headline(segments.text, lines[0].span):
        return None
    first, second = lines[0], lines[1]
    goes_on = segments.text[second.span.start]
    if first.before_blank:
        return first.span
    if goes_on.islower() or _is_hard_wrapped(segments):
        return None
    return first.span


def _reads_as_headline(text: str, span: Span) -> bool:
    words = span.of(text)
    if len(words) > _LONGEST_TITLE or not 2 <= len(words.split()) <= _MOST_WORDS:
        return False
    if _ends_like_a_sentence(words) or _BULLET.match(words) or _ADDRESS.match(words):
        return False
    if is_caption_line(words) or is_byline(words):
        return False
    return words[0].isupper() or words[0].isdigit() or words[0] in "\"'“‘#¿[("


def _ends_like_a_sentence(words: str) -> bool:
    """A stop, or a mark after which a sentence goes on; "?" and "!" end headlines as well."""
    inner = words.rstrip(_CLOSERS)
    return not inner or bool(_ENDS_OPEN.search(inner)) or words[-1] in ":;,"


def _is_hard_wrapped(segments: Segments) -> bool:
    """Whether lines end anywhere, as in old e-mail, so that a line is no paragraph.

    Then at least a third of the lines that another follows at once are long and do not end like
    a sentence; short ones that do not are headings, bylines and labels.
    """
    inner = [line.span for line in segments.lines[:80] if not line.before_blank]
    open_ends = [
        span
        for span in inner
        if span.end - span.start >= _SHORTEST_WRAPPED
        and segments.text[span.end - 1] not in ".!?…:;\"'”’»)"
    ]
    return len(inner) >= 3 and len(open_ends) * 3 >= len(inner)


def mark_headings(segments: Segments, marks: Marks) -> None:
    """Mark short lines between paragraphs that are no sentences; also Markdown's ("## …")."""
    text, lines = segments.text, segments.lines
    wrapped = _is_hard_wrapped(segments)
    for number, line in enumerate(lines[:-1]):
        if not marks.is_free(line.span.start, line.span.end):
            continue
        if re.match(r"#{1,6} \S", line.span.of(text)) or _is_heading(
            segments, marks, number, wrapped
        ):
            marks.add("heading", line.span.start, line.span.end)


def _is_heading(segments: Segments, marks: Marks, number: int, wrapped: bool) -> bool:
    text, line = segments.text, segments.lines[number]
    words = line.span.of(text)
    if len(words) > _LONGEST_HEADING or not _stands_between(segments, marks, number, wrapped):
        return False
    count = len(words.split())
    if count > _HEADING_WORDS or not any(map(str.isalpha, words)):
        return False
    if _ends_like_a_sentence(words) or words[-1] == "!" or _BULLET.match(words):
        return False
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "\"'“‘"):
        return False
    if _is_title_case(words) and not (words[-1] == "?" and _SPEAKER.match(words)):
        return True
    if words[0] in '"“' or _SAID.search(words) or _SPEAKER.match(words):
        return False
    return count <= _PLAIN_HEADING_WORDS and (words[-1] != "?" or count <= 7)


def _stands_between(segments: Segments, marks: Marks, number: int, wrapped: bool) -> bool:
    """Whether this line is a paragraph of its own, with longer prose behind it."""
    text, lines = segments.text, segments.lines
    line, behind = lines[number], _next_prose(segments, marks, number)
    if behind is None or text[behind.span.start].islower():
        return False
    length = line.span.end - line.span.start
    if behind.span.end - behind.span.start < max(_SHORTEST_PARAGRAPH, length + 1):
        return False
    if number and text[lines[number - 1].span.end - 1] == ":":  # a list begins, not a section
        return False
    if wrapped:
        return line.after_blank and line.before_blank
    if number == 0 or line.after_blank:
        return True
    before = lines[number - 1].span
    return marks.is_taken(before.end - 1) or text[before.end - 1] in ".!?…\"'”’»)"


def _next_prose(segments: Segments, marks: Marks, number: int) -> Line | None:
    for line in segments.lines[number + 1 : number + 4]:
        if marks.is_free(line.span.start, line.span.start + 1):
            return line
    return None


def _is_title_case(words: str) -> bool:
    """Whether the words that carry meaning begin with capitals, and there are at least two."""
    lettered = [word.strip("\"'“”‘’()[]") for word in words.split()]
    content = [word for word in lettered if word and word.lower() not in _SMALL_WORDS]
    capitals = [word for word in content if not word[0].islower()]
    return len(content) >= 2 and len(capitals) * 10 >= len(content) * 9
