"""A report cut into clauses, and what stands in each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Span
from sayso.triangulation.clauses import FEWEST_IDEAS, MOST, Clause, clauses
from sayso.triangulation.report import reports_of
from sayso.triangulation.wording import ideas
from tests.triangulation.by_hand import Written
from tests.work import steps


def cut(written: Written) -> list[Clause]:
    [report] = reports_of([written.reading], {})
    return clauses(report)


def words(text: str) -> list[str]:
    return [clause.words for clause in cut(Written(text))]


def test_what_joining_words_hold_together_is_cut_apart() -> None:
    assert words(
        "Two shells tore through the fish market of Osk, while the mayor of Talos was visiting the"
        " harbour office, her driver said."
    ) == [
        "Two shells tore through the fish market of Osk",
        "while the mayor of Talos was visiting the harbour office, her driver said.",
    ]


def test_what_is_too_short_to_tell_anything_goes_with_its_neighbour() -> None:
    assert words("On Monday, Ana Brel, the mayor, closed it.") == [
        "On Monday, Ana Brel, the mayor, closed it."
    ]


def test_a_clause_knows_its_numbers_and_the_only_day_of_its_sentence() -> None:
    written = Written("On Monday gunmen took 14 sailors off the grain ferry near Osk.")
    written.figure("14", 14, 14, item="sailors")
    written.time("Monday", "2031-05-19")

    [clause] = cut(written)

    assert clause.numbers == {14.0}
    assert clause.when is not None
    assert clause.when.earliest == "2031-05-19"
    assert {"osk"} <= clause.names <= clause.told


def test_small_numbers_tell_nothing() -> None:
    written = Written("Gunmen took two sailors off the grain ferry near Osk.")
    written.figure("two", 2, 2, item="sailors")

    [clause] = cut(written)

    assert clause.numbers == frozenset()


def test_words_that_tell_one_of_a_row_are_kept() -> None:
    [clause] = cut(Written("Another salvo hit the rail yards behind the market of Osk again."))

    assert clause.instance == {"another", "again"}


def test_a_long_report_is_cut_no_further_than_it_is_looked_at() -> None:
    text = "Gunmen took sailors off the grain ferry near Osk. " * (2 * MOST)

    assert len(cut(Written(text))) == MOST


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from("mayor , and Osk . ferry while 12 “ burned ; the".split())))
def test_clauses_lie_in_their_sentences_in_text_order_and_never_overlap(tokens: list[str]) -> None:
    written = Written(" ".join(tokens) + ".")
    written.time(".", "2031-05-19")

    found = cut(written)

    ends = [0]
    for clause in found:
        assert clause.span.start >= ends[-1]
        assert written.reading.sentences[clause.at].covers(clause.span)
        ends.append(clause.span.end)


def test_only_a_whole_sentence_tells_less_than_a_clause() -> None:
    for clause in cut(
        Written("It rained. The mayor closed the ferry, and gunmen took the bridge.")
    ):
        sentence = clause.report.reading.sentences[clause.at]
        whole = Span(sentence.start, sentence.end - 1)
        assert len(ideas(clause.words)) >= FEWEST_IDEAS or clause.span.covers(whole)


def test_a_sentence_of_empty_pieces_takes_work_in_line_with_its_length() -> None:
    def work(times: int) -> int:
        written = Written("12, 13, " * times + "end.")
        [report] = reports_of([written.reading], {})
        return steps(lambda: clauses(report))

    assert work(800) < 2.5 * work(400)
