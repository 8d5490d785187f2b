"""Words with their own characters, cut the way UD English cuts them.

A word here is a syntactic word of UD English EWT and GUM that has characters of its own:
``do|n't``, ``can|not``, ``it|'s``, ``dogs|'``, ``U.S.|-|backed``, ``$|5``, ``10|%``,
``a.m.``, ``co-founder``. Every later label of the reader is a label of one of these words,
in training and at run time alike, so the rules below change only together with the weights.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

# Marks that Python's \w leaves out though they belong to the letter before them: combining
# accents, Hebrew and Arabic points, the Indic and South-East Asian blocks; and the soft hyphen
# and joiners, which stand inside a word without being seen.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u20d0-\u20ff"
)
_JOINERS = "\u00ad\u200c\u200d\u2060\ufe00-\ufe0f"
# Nothing to read: control characters, zero-width spaces, marks of writing direction, BOM,
# interlinear annotation, tags. The word-piecer drops them too, and a word without pieces
# would have no vector, so they end a word and are no word.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2061-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)

_L = f"(?>[^\\W\\d_]|[{_MARKS}{_JOINERS}])"  # a letter
_W = f"[\\w{_MARKS}{_JOINERS}]"  # a letter, digit or underscore
_END = f"(?!{_W})"
_START = f"(?<!{_W})"
_CLITICS = "(?i:s|m|re|ve|ll|d)"
_Q = "['’‘`´ʼ＇]"  # what writers use as an apostrophe
_A = "['’ʼ＇]"
# The rest of a word after an apostrophe inside it (Shi'ite, O'Connor), but neither a clitic
# nor a quotation that begins without a space ("Video'Looking back").
_INNER = f"(?:{_A}(?!{_CLITICS}{_END})(?!(?<=[a-z]{{3}}.)[A-Z]){_L}++)*"

# Prefixes that UD English keeps with their word (in the train parts of EWT and GUM: non- 62 of
# 63, re- 24 of 24, anti- 23 of 23, pre- 20 of 20, co- 21 of 21), where other hyphens stand between
# two words. The rarer ones come from the English Treebank's list; self-, quasi-, pan- and vice-
# are left out because the corpora split them more often than not.
_PREFIXES = (
    "anti|arch|bi|bio|co|counter|cross|cyber|de|e|ex|extra|hyper|inter|intra|macro|mega|micro|mid"
    "|mini|mis|multi|neo|non|over|para|post|pre|pro|proto|pseudo|re|semi|socio|sub|super|supra"
    "|trans|tri|ultra|un|uni"
)
# Commas stand before three digits, or before two in the Indian manner (1,50,000).
_NUMBER = "\\d++(?>(?:,\\d\\d(?=(?:,\\d\\d){0,3},\\d{3}(?!\\d))|,\\d{3}(?!\\d)|[.:]\\d++)*)"
# Units written on to their number, which UD English cuts off ("35|mm", "5|pm", "$|10|m").
_UNITS = (
    "[ap]\\.m\\.|[ap]m|[AP]\\.M\\.|[AP]M|mm|cm|km|m|kg|g|mg|lbs?|oz|ft|in|k|K|M|MM|mn|mln|bn|b|B"
    "|tn|mph|kph|kmh|hp|hh|k?Hz|MHz|GHz|KB|MB|GB|TB|[kMG]W|[kMG]Wh|ml|kt|kn|C|F|hrs?|h|min|mins|sec"
    "|secs|yrs?|days?|years?|x|USD|EUR|GBP"
)
_TOP_DOMAINS = (
    "(?:com?|gov|ac|org|net|edu)\\.[a-z]{2}|com|org|net|gov|edu|mil|int|info|biz|io|co|tv"
    "|eu|uk|ru|ua|de|fr|pl|tr|cn|jp|au|nz|ch|html?|php|pdf|docx?|DOC|xlsx?|XLS|txt|jpe?g|png|gif|csv|zip|exe"
)
_VERBS_WITH_NT = (
    "do|does|did|is|was|are|were|have|has|had|could|would|should|ca|wo|ai|ar|must|might|need"
)


# What may be written as one without an apostrophe: (first word, second word).
_GLUED_PAIRS = (
    ("can", "not"),
    ("gon|wan", "na"),
    ("got", "ta"),
    ("(?-i:[iI](?=[mv]))", "m|ve"),
    ("you|they", "re|ve|ll"),
    ("that|what|there", "s"),
    (_VERBS_WITH_NT, "nt"),
)
_GLUED = "(?:" + "|".join(f"(?:{first})(?:{second})" for first, second in _GLUED_PAIRS) + ")"

# Addresses and names of files. E-mail and site names are tried only where their run begins.
_ADDRESSES = (
    '(?i:https?://|ftp://|www\\.)[^\\s<>"“”«»]*[\\w/#=&+~%-]',
    "(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]+)+",
    "(?<![\\w.-])(?:[A-Za-z0-9_-]++\\.)+"
    f"(?:{_TOP_DOMAINS})(?![\\w-]|\\.[a-z])(?:/[\\w./?=&%#~-]*[\\w/])?",
)
# Words that begin with a digit, in order of precedence.
_NUMBERS = (
    # telephone numbers, dates, fractions and seasons
    "(?<![\\w-])(?:1-)?\\d{3}-(?:\\d{3}-)?\\d{4}(?![\\w-])",
    "(?<![\\w-])(?:\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d\\d-\\d\\d)(?![\\w-])",
    "(?<![\\w/.,])\\d{1,4}/\\d{1,4}(?:/\\d{1,4})?(?![\\w/])",
    # a number before its unit, a decade (1970's), any other number with what is grown on to it
    f"(?<![\\w.]){_NUMBER}(?=(?:{_UNITS}){_END})",
    f"(?:1[5-9])?\\d0{_A}s{_END}",
    f"{_NUMBER}{_W}*+",
)
# Words that begin with a letter or an underscore, shortened words left out.
_LETTERS = (
    # words written as one, and n't
    *(f"{_START}(?i:(?:{first})(?=(?:{second}){_END}))" for first, second in _GLUED_PAIRS),
    f"{_L}+(?=[nN]{_Q}[tT]{_END})",
    f"(?<={_W})[nN]{_Q}[tT]{_END}",
    # a broken-off sound ("th- the"), joint initials (R&D), w/o, s/he, a country's dollar
    "(?<![\\w-])(?:[A-Za-z]|[CcSsTtWw]h)-(?=[\\s—–,])",
    "(?<![\\w&])[A-Z]{1,3}&[A-Z]{1,3}(?![\\w&])",
    "(?<![\\w/])(?:[wW]/o|[sS]/he|[wW]/out)(?![\\w/])",
    "(?<!\\w)(?:US|AU?|CA?|HK|NZ|S)\\$",
    # any other word
    f"{_W}++{_INNER}",
)
# Words that begin with anything else.
_OTHERS = (
    f"[@#](?=[^\\W\\d_]){_W}++",
    "(?<![\\w.)])\\.\\d++",
    # clitics; words and years that have lost their beginning ('em, '72)
    f"(?<=[^\\s(\\[“‘]){_Q}(?:{_CLITICS}{_END}|m(?=a{_END}))",
    f"(?<!\\w){_A}(?i:em|cause|til|tis|twas|\\d\\d(?:{_A}?s|(?! [A-Z]))){_END}",
    # emoticons, runs of one mark, flags; else one character with the marks that go with it
    "(?<!\\w)[:;=][-']?[()DP](?![\\w()])",
    "\\[\\.\\.\\.\\]",
    "[.…]{2,}|[!?]{2,}|''|``|’’|‘‘|‘’",
    "([-–—*=+#~<>_^,])\\1+",
    "[\U0001f1e6-\U0001f1ff]{2}",
    f".[{_MARKS}{_JOINERS}\U0001f3fb-\U0001f3ff]*+(?:(?<=\u200d)[^\\w\\s][{_JOINERS}]*+)*",
)


def _shortened_words() -> tuple[str, ...]:
    """Words whose dot is theirs: letters with dots between, and the entries of the data file."""
    entries = tomllib.loads(
        resources.files("sayso").joinpath("data/abbreviations.toml").read_text("utf-8")
    )
    always, before_name, before_digit, before_comma = (
        "|".join(sorted({form for word in entries[key] for form in _cases(word)}, reverse=True))
        for key in ("always", "before_capital_or_digit", "before_digit", "before_comma")
    )
    return (
        "(?<!\\w)(?:[A-Z]\\.){2,}(?:[A-Z](?![\\w.]))?",
        f"(?<![\\w.])[A-Z](?>(?:\\.[A-Z])+){_END}",
        f"(?<![\\w.])[A-Za-z](?:\\.[a-z])+{_END}\\.?",
        "(?<![\\w.])(?:Ph\\.D|M\\.Sc|B\\.Sc|Ed\\.D|M\\.Phil|D\\.Phil)\\.?",
        f"{_START}(?:{always})\\.(?![.])",
        "(?<=\\bet[ \\xa0])al\\.",
        f"{_START}(?:{before_comma})\\.(?=[,;)])",
        # EWT cuts the dot off an "etc." that ends a sentence
        f'{_START}etc\\.(?=[ \\xa0]?[^\\sA-Z."”])',
        f"{_START}(?:{before_name})\\.(?=[ \\xa0]?[A-Z0-9])",
        f"{_START}(?:{before_digit})\\.(?=[ \\xa0]?\\d)",
        # initials; "I." and "X." end sentences more often than they shorten names
        "(?<![\\w'’.-])[A-HJ-WYZ]\\.(?=[ \\xa0][A-Z]|[,;:])",
        f"(?<![\\w-])(?i:{_PREFIXES})-(?:(?:[A-Z]\\.){{2,}}|(?:{always})\\.|{_W}++{_INNER})",
    )


@cache
def _words() -> re.Pattern[str]:
    """The one expression that finds a word, alternatives in order of precedence.

    Every alternative either begins with a look-behind that lets it try only at the start of the
    run it scans, or scans what it then takes, so that the whole takes linear time.
    """
    letters = "|".join((f"(?<=\\d)(?:{_UNITS}){_END}", *_shortened_words(), *_LETTERS))
    alternatives = (
        # The common cases first, for speed: a word before a space or a comma, quotes, commas.
        f"{_START}(?!(?i:{_GLUED}){_END})[A-Za-z]++(?=[ ,])",
        '["“”()]|,(?!,)',
        *_ADDRESSES,
        f"(?=\\d)(?:{'|'.join(_NUMBERS)})",
        f"(?=[^\\W\\d]|[{_MARKS}])(?:{letters})",
        *_OTHERS,
    )
    # Nothing unseen begins a word, so nothing unseen is one.
    return re.compile(f"(?![\\s{_UNSEEN}{_JOINERS}])(?:{'|'.join(alternatives)})", re.DOTALL)


def _cases(word: str) -> set[str]:
    return {word, word[:1].upper() + word[1:], word.upper()}


def cut_words(text: str) -> list[tuple[int, int]]:
    """The words of a text, in order, as ``(start, end)``: ``text[start:end]`` is the word.

    Code points, half-open; never empty, overlapping or holding white space. Every character
    that is seen belongs to one word; white space and unseen characters (controls, zero-width
    spaces, marks of writing direction) belong to none. Any string will do, and time grows with
    its length, whatever it holds. Empty text has no words.
    """
    return [match.span() for match in _words().finditer(text)]
