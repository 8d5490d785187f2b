"""What a person sees of a reading, before it meets a terminal or a file."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from sayso.model import Actor, Part, Published, Reading, Span
from sayso.views.paper import PlainText, Terminal, paper
from sayso.views.render import lines
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

TEXT = (
    "The miners’ union on Monday called the offer “an insult with a deadline”. "
    "“We want the road open,” said Ana Brel. The Crag Herald reported that a clerk "
    "had warned the council it would be sued.\n\nNobody answered."
)


@pytest.fixture
def reading() -> Reading:
    published = Published("2026-05-12", "2026-05-12", "2026-05-12", "dateline", 0.9, "")
    document = a_document(TEXT, title="Union refuses", outlet="Pass Dispatch", published=published)
    return a_reading(
        document,
        a_statement(
            document,
            ["the offer", "an insult with a deadline"],
            speaker="The miners’ union",
            cue="called",
            form="mixed",
            act="accuse",
        ),
        a_statement(
            document, "We want the road open,", speaker="Ana Brel", cue="said", form="direct"
        ),
        outer := a_statement(
            document,
            "a clerk had warned the council it would be sued",
            speaker="The Crag Herald",
            cue="reported",
            act="report",
        ),
        a_statement(
            document,
            "it would be sued",
            speaker="a clerk",
            cue="warned",
            act="warn",
            within=outer,
            hedged=True,
            negated=True,
            score=0.456,
        ),
    )


def plain(reading: Reading) -> str:
    stream = io.StringIO()
    PlainText(stream).print(lines(reading))
    return stream.getvalue()


def on_terminal(reading: Reading, width: int, *, no_color: bool = False) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream,
        force_terminal=True,
        width=width,
        color_system="standard",
        no_color=no_color,
    )
    Terminal(console).print(lines(reading))
    return stream.getvalue()


def without_styles(shown: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_a_reading_as_plain_text(reading: Reading) -> None:
    """The whole page, as it comes out of a pipe."""
    assert plain(reading) == (
        "Union refuses\n"
        "valley.txt · Pass Dispatch · 2026-05-12 (dateline) · 4 statements in 4 sentences"
        " · 1 direct, 2 indirect, 1 mixed, 1 within another\n"
        "\n"
        "  1  The miners’ union\n"
        "     accuse (called) · mixed · 0.90\n"
        "     the offer […] “an insult with a deadline”\n"
        "     │ [The miners’ union] on Monday *called* {the offer} “{an insult with a deadline}”.\n"
        "\n"
        "  2  Ana Brel\n"
        "     say (said) · direct · 0.90\n"
        "     “We want the road open,”\n"
        "     │ “{We want the road open,}” *said* [Ana Brel].\n"
        "\n"
        "  3  The Crag Herald\n"
        "     report (reported) · indirect · 0.90\n"
        "     a clerk had warned the council it would be sued\n"
        "     │ [The Crag Herald] *reported* that"
        " {a clerk had warned the council it would be sued}.\n"
        "\n"
        "      3.1  a clerk\n"
        "           warn (warned) · indirect · negated · hedged · 0.46\n"
        "           it would be sued\n"
        "           │ The Crag Herald reported that [a clerk] had *warned* the council"
        " {it would be sued}.\n"
        "\n"
    )


TOLD = (
    "Foreign ministry spokeswoman Maria Amsel was late. She said it rained. The ministry denied "
    "that it snowed. It was said to hail."
)


def who_is_shown(speaker: str, actor: Actor) -> str:
    """The line about who speaks, for the first statement of TOLD."""
    document = a_document(TOLD)
    said = a_statement(document, "it rained", speaker=speaker or (), cue="said")
    shown = plain(a_reading(document, replace(said, actors=(actor.id,)), actors=[actor]))
    return shown.splitlines()[3]


@pytest.mark.parametrize(
    ("speaker", "role", "sure", "line"),
    [
        ("She", "spokeswoman", 0.9, "  1  She (Maria Amsel, spokeswoman)"),
        ("She", None, 0.9, "  1  She (Maria Amsel)"),
        ("The ministry", None, 0.6, "  1  The ministry (probably Maria Amsel)"),
        ("Amsel", "spokeswoman", 0.9, "  1  Amsel (Maria Amsel, spokeswoman)"),
        ("spokeswoman Maria Amsel", "spokeswoman", 0.9, "  1  spokeswoman Maria Amsel"),
        ("Maria Amsel", "spokeswoman", 0.5, "  1  Maria Amsel"),
        ("", "spokeswoman", 0.9, "  1  no speaker named (Maria Amsel, spokeswoman)"),
    ],
)
def test_who_is_meant_is_shown_where_the_speakers_words_do_not_say_so(
    speaker: str, role: str | None, sure: float, line: str
) -> None:
    document = a_document(TOLD)
    mentions = (speaker or "She",)

    assert (
        who_is_shown(speaker, an_actor(document, "Maria Amsel", *mentions, role=role, sure=sure))
        == line
    )


def test_a_long_office_gives_way_to_the_name() -> None:
    office = "head of the river provinces’ office for prisoners, bodies and the missing"
    document = a_document(f"Maria Amsel, {office}, was late. She said it rained.")
    amsel = an_actor(document, "Maria Amsel", "Maria Amsel", "She", role=office)
    said = a_statement(document, "it rained", speaker="She", cue="said")
    shown = plain(a_reading(document, replace(said, actors=(amsel.id,)), actors=[amsel]))

    assert "  1  She (Maria Amsel)\n" in shown


def test_a_report_without_a_title_shows_its_first_words() -> None:
    long = "One two three four five six seven eight nine ten eleven."

    assert plain(a_reading(a_document(long))).startswith(
        "One two three four five six seven eight nine ten […]\n"
    )


def test_a_report_without_statements_says_so() -> None:
    assert "No statement was found in this report." in plain(a_reading(a_document("It rained.")))


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        (Published(None, None, None, "unknown", None, ""), "date unknown"),
        (Published(None, "2026-05-01", "2026-05-31", "inferred", 0.5, ""),
         "2026-05-01 to 2026-05-31 (inferred)"),
        (Published("2026-05-12", None, None, "given", 1.0, ""), "2026-05-12 (given)"),
        (
            Published("2020-05-12", None, None, "given", 0.5, "so given; in doubt: it cannot be"),
            "2020-05-12 (given; in doubt: it cannot be)",
        ),
    ],
)  # fmt: skip
def test_a_date_says_where_it_comes_from(published: Published, shown: str) -> None:
    assert f" · {shown} · " in plain(a_reading(a_document("It rained.", published=published)))


def test_who_spoke_together_is_shown_together_and_who_is_unnamed_as_unnamed() -> None:
    document = a_document("Ana Brel and Odo Finn agreed that it was late. It was said to be early.")
    together = a_statement(document, "it was late", speaker=["Ana Brel", "Odo Finn"], cue="agreed")
    unnamed = a_statement(document, "to be early", cue="was said")
    shown = plain(a_reading(document, together, unnamed))

    assert "  1  Ana Brel + Odo Finn\n" in shown
    assert "  2  no speaker named\n" in shown


def test_a_speaker_named_in_an_earlier_sentence_is_shown_in_it() -> None:
    document = a_document("“One,” said Ana Brel. It rained. “Two.”")
    later = a_statement(document, "Two.", speaker="Ana Brel", form="direct")

    assert "│ “One,” said [Ana Brel]. […] “{Two.}”\n" in plain(a_reading(document, later))


def test_a_heading_between_two_sentences_is_not_evidence() -> None:
    text = "She said it was cold.\n\nWinter\n\nAnd late."
    document = a_document(text, parts=[Part("heading", words(text, "Winter"))])
    statement = a_statement(document, ["it was cold", "late"], speaker="She", cue="said")
    reading = a_reading(document, statement)
    sentences = tuple(s for s in reading.sentences if s.of(text) != "Winter")
    shown = plain(Reading(document, sentences, reading.voices, reading.statements, reading.reader))

    assert "│ [She] *said* {it was cold}. […] And {late}.\n" in shown


def test_a_byline_that_a_sentence_ran_into_is_not_evidence() -> None:
    text = "By Ina Storm\n\nThe mayor said \nMore: Sport\n it was late."
    parts = [
        Part("boilerplate", words(text, "More: Sport")),
        Part("byline", words(text, "By Ina Storm")),
    ]
    document = a_document(text, parts=parts)
    statement = a_statement(document, "it was late", speaker="The mayor", cue="said")
    whole = (Span(0, len(text)),)
    reading = Reading(document, whole, (), (statement,), a_reading(document).reader)

    assert "│ [The mayor] *said* […] {it was late}.\n" in plain(reading)


def test_a_statement_outside_all_sentences_still_has_evidence() -> None:
    """Titles are no sentences, and a statement may stand in one."""
    document = a_document("Crag denies it")
    statement = a_statement(document, "it", speaker="Crag", cue="denies")
    shown = plain(Reading(document, (), (), (statement,), a_reading(document).reader))

    assert "│ [Crag] *denies* {it}\n" in shown


def test_long_content_is_whole_once_and_shortened_in_the_evidence() -> None:
    content = " ".join(f"word{number}" for number in range(60))
    document = a_document(f"She said {content}.")
    shown = plain(a_reading(document, a_statement(document, content, speaker="She", cue="said")))

    assert f"     {content}\n" in shown
    assert re.search(r"│ \[She\] \*said\* \{word0 word1 .* \[…\] .* word59\}\.\n", shown)
    assert shown.count("word30") == 1


def test_what_is_left_out_does_not_look_like_the_reports_own_dots() -> None:
    """“…” in the report stays; Sayso's own cuts stand in square brackets, in every line."""
    document = a_document("Ana Brel prompted, again, him to say: “We … wait,” and: “We go.”")
    statement = a_statement(
        document,
        ["We … wait,", "We go."],
        speaker="him",
        cue=["prompted", "to say"],
        form="direct",
    )
    shown = plain(a_reading(document, statement))

    assert "     say (prompted […] to say) · direct" in shown
    assert "     “We … wait,” […] “We go.”\n" in shown


def test_a_statement_within_one_that_is_not_there_stands_outermost() -> None:
    document = a_document("A clerk warned that it was late.")
    outer = a_statement(document, "it was late", speaker="A clerk")
    orphan = a_statement(document, "it was late", speaker="A clerk", cue="warned", within=outer)

    assert "  1  A clerk\n" in plain(a_reading(document, orphan))


def test_quotation_and_paraphrase_look_different_without_colour(reading: Reading) -> None:
    shown = on_terminal(reading, 100, no_color=True)

    assert "\x1b[1m“We want the road open,”\x1b[0m" in shown  # bold, in marks
    assert "\x1b[3ma clerk had warned the council it would be sued\x1b[0m" in shown  # slanted
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", shown)


def test_a_mixed_statement_shows_which_of_its_words_are_quoted(reading: Reading) -> None:
    shown = on_terminal(reading, 100)

    assert "\x1b[3mthe offer\x1b[0m" in shown
    assert "\x1b[1;36m“an insult with a deadline”\x1b[0m" in shown


def test_a_mark_right_outside_the_content_is_shown_with_the_words_it_quotes() -> None:
    document = a_document("She said the road was “a dead dog”, and left.")
    statement = a_statement(
        document, "the road was “a dead dog", speaker="She", cue="said", form="mixed"
    )
    reading = a_reading(document, statement)

    assert "     the road was “a dead dog”\n" in plain(reading)
    assert "\x1b[1;36m“a dead dog”" in on_terminal(reading, 100)


@pytest.mark.parametrize("width", [24, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(reading: Reading, width: int) -> None:
    shown = without_styles(on_terminal(reading, width))

    assert max(map(len, shown.splitlines())) <= min(width, 100)


def test_wrapped_evidence_keeps_its_bar(reading: Reading) -> None:
    shown = without_styles(on_terminal(reading, 40)).splitlines()
    evidence = [line for line in shown if "│" in line]

    assert len(evidence) > 8
    assert all(re.match(r" {5}( {6})?│ \S", line) for line in evidence)


def test_plain_text_does_not_wrap(reading: Reading) -> None:
    longest = max(plain(reading).splitlines(), key=len)

    assert len(longest) > 100


@given(st.text(st.characters(codec=None), min_size=1))
def test_no_text_can_steer_the_terminal_or_break_a_line(hostile: str) -> None:
    document = a_document(
        f"{hostile} said {hostile}.", title=hostile, outlet=hostile, where=hostile
    )
    statement = a_statement(document, hostile, speaker=hostile, cue="said", act=hostile)
    shown = plain(a_reading(document, statement))

    assert len(shown.splitlines()) == len(list(lines(a_reading(document, statement))))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    without_styles(on_terminal(a_reading(document, statement), 80)).encode("utf-8")


def test_markup_and_emoji_names_in_a_report_are_only_words() -> None:
    document = a_document("[bold red]She[/] said :warning: it [link=x]was[/link] late.")
    content = ":warning: it [link=x]was[/link] late"
    statement = a_statement(document, content, speaker="[bold red]She[/]", cue="said")
    shown = on_terminal(a_reading(document, statement), 100)

    assert "\x1b[1m[bold red]She[/]\x1b[0m" in shown
    assert ":warning: it [link=x]was[/link] late" in shown


def test_a_file_gets_plain_text_and_a_terminal_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    assert isinstance(paper(io.StringIO()), PlainText)
    assert isinstance(paper(Screen()), Terminal)
    monkeypatch.setenv("TERM", "dumb")
    assert isinstance(paper(Screen()), PlainText)
