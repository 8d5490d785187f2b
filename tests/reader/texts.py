"""Texts to try the whole reader on: invented reports, and strings that hurt.

The reports come from a small grammar of statements about an invented river war, so that
statements, quotations and statements inside statements really occur; what hurts can be mixed in.
"""

from __future__ import annotations

from hypothesis import strategies as st

SPEAKERS = (
    "Foreign Minister Lena Hartvik",
    "the defence ministry",
    "Colonel Ilan Brode",
    "a Western diplomat",
    "Amsel",
    "She",
    "two of the dock workers",
    "The Halvern Post",
    "Navarin and Hartvik",
    "a spokesman for the port, Owen Rask,",
)
CUES = ("said", "added", "warned", "claimed", "wrote", "told reporters", "insisted", "denied")
ACCUSED = ("Ardovia", "the army", "his rivals", "the mediators")
CLAUSES = (
    "the bridge would open on Monday",
    "no shell had fallen on the town of Lower Karst",
    "412 shells, including 167 that fell on the port, had been counted",
    "his men did not fire first",
    "the talks failed because nobody had brought a map",
    "we're not in a hurry, but we aren't late either",
    "the ministers’ plan of the '90s was dead",
    "Ardovia must pull back its guns, free the dock workers and reopen the bridge",
)
PLAIN = (
    "The river was quiet on Tuesday.",
    "The meeting lasted nine hours.",
    "Nobody was hurt.",
    "About 60 of the 140 prisoners came home over the bridge.",
    "Read also: Who is Judit Amsel?",
    "Advertisement",
    "‘Still Looking for the Paper’",
    "(With inputs from MPA)",
    "PORT ESSEL, May 7 (MPA) –",
)
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"))
# Now and then a mark is lost, doubled, or turned the wrong way.
BROKEN_MARKS = (("“", ""), ("", "”"), ("”", "“"), ('"', ""), ("'", '"'), ("““", "”"))

# Runs of one sort that break tokenisers, quotation marks, JSON and terminals.
HURTING = (
    *"\"'“”‘’«»„‚`´…,.;:!?-–—()[]{}<>/\\|*_#@&%$~^=+0a ",
    *("\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad"),
    *("\u200b", "\u200d", "\u200e", "\u202e", "\u2028", "\u2029", "\u2066", "\u2069", "\ufeff"),
    *("\ud800", "\udfff", "\ufffe", "\U000e0041", "\U0010ffff"),
    *("e\u0301", "\u0301", "क्षि", "한", "漢字", "ß", "İ", "ﬁ"),
    *("🙂", "👩‍👩‍👧", "🇪🇺", "🏽", "1️⃣"),
    *("'s", "n't", "U.S.", "a.m.", "http://a.b/", "said", "He said", ". “", ".” ", "” he said. "),
)


def hurting() -> st.SearchStrategy[str]:
    """A run of one thing, a few of them in a row, or any characters at all."""
    run = st.builds(
        lambda piece, times: piece * times,
        st.sampled_from(HURTING),
        st.sampled_from((1, 1, 1, 2, 3, 7, 60, 400)),
    )
    surrogates_too = st.characters(blacklist_categories=())
    return st.one_of(
        run,
        st.lists(run, max_size=8).map("".join),
        st.text(surrogates_too, max_size=60),
        st.text("\"'“”‘’ .\nAa,", max_size=120),
    )


def marks() -> st.SearchStrategy[tuple[str, str]]:
    return st.one_of(st.sampled_from(MARKS), st.sampled_from(MARKS), st.sampled_from(BROKEN_MARKS))


@st.composite
def statements(draw: st.DrawFn, depth: int = 2) -> str:
    """One sentence in which somebody says something; up to ``depth`` others are told inside it."""
    speaker = draw(st.sampled_from(SPEAKERS))
    cue = draw(st.sampled_from(CUES))
    inside = depth > 0 and draw(st.integers(0, 3)) == 0
    said = draw(statements(depth - 1)).rstrip(".") if inside else draw(st.sampled_from(CLAUSES))
    opening, closing = draw(marks())
    capital = said[:1].upper() + said[1:]
    return draw(
        st.sampled_from(
            (
                f"{speaker} {cue} that {said}.",
                f"{speaker} {cue}: {opening}{capital}.{closing}",
                f"{opening}{capital},{closing} {speaker} {cue}.",
                f"{opening}{capital},{closing} {cue} {speaker}. {opening}{capital}.{closing}",
                f"{opening}{capital}.{closing}",
                f"According to {speaker}, {said}.",
                f"{speaker} accused {draw(st.sampled_from(ACCUSED))} of saying {said}.",
                f"{speaker} {cue} that {opening}{said}{closing}, and {said}.",
                f"{speaker}: {said}",
            )
        )
    )


def sentences() -> st.SearchStrategy[str]:
    return st.one_of(statements(), statements(), st.sampled_from(PLAIN))


def gaps() -> st.SearchStrategy[str]:
    return st.sampled_from((" ", " ", "\n\n", "\n", "", "  ", "\r\n", "\xa0"))


@st.composite
def reports(draw: st.DrawFn, most: int = 10) -> str:
    """An invented report: sentences with what stands between them."""
    pieces = draw(st.lists(st.tuples(sentences(), gaps()), min_size=1, max_size=most))
    return "".join(sentence + gap for sentence, gap in pieces)


@st.composite
def hurt_reports(draw: st.DrawFn) -> str:
    """An invented report into which something that hurts was thrown, up to three times."""
    report = draw(reports(6))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(report)))
        report = report[:at] + draw(hurting()) + report[at:]
    return report


def texts() -> st.SearchStrategy[str]:
    """Anything a file may hold as text, reports more often than not."""
    return st.one_of(reports(), hurt_reports(), hurt_reports(), hurting())
