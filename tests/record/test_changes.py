"""What changed in a report: what is said otherwise, and which numbers are others now."""

from dataclasses import replace

from sayso.model import Reading
from sayso.record import Record
from sayso.record.changes import changed_figures, changed_statements, revisions
from sayso.views.changed import lines
from tests.record.by_hand import a_capture, read

URL = "https://valley.example/boats"


def said(text: str) -> Reading:
    return read(a_capture(text, URL))


def kinds(before: Reading, after: Reading) -> list[str]:
    return [change.kind for change in changed_statements(before, after)]


def test_a_statement_in_other_words_is_changed() -> None:
    before = said("Dana Sollen said 40 boats had left the harbour.")
    after = said("Dana Sollen said 12 boats had left the harbour.")

    assert kinds(before, after) == ["changed"]
    [figure] = changed_figures(before, after)
    assert (figure.before and figure.before.low, figure.after and figure.after.low) == (40, 12)


def test_what_only_moved_did_not_change() -> None:
    before = said("Dana Sollen said 40 boats had left the harbour.")
    after = said("The day was calm. Dana Sollen said 40 boats had left the harbour.")
    moved = replace(after.actors[0], name="Dana Sollen")
    after = replace(after, actors=(moved,))

    assert kinds(before, after) == []
    assert changed_figures(before, after) == ()


def test_another_speaker_says_something_else() -> None:
    before = said("Dana Sollen said the bridge is closed.")
    after = said("Otto Brel said the bridge is closed.")

    assert kinds(before, after) == ["new", "gone"]


def test_other_words_of_one_speaker_are_a_new_statement() -> None:
    before = said("Dana Sollen said the bridge is closed.")
    after = said("Dana Sollen said nobody would swim tomorrow.")

    assert kinds(before, after) == ["new", "gone"]


def test_each_new_version_is_told_with_what_changed_in_it(record: Record) -> None:
    for number in ("40", "12", "13"):
        capture = a_capture(f"Dana Sollen said {number} boats had left the harbour.", URL)
        record.add(capture, read(capture))

    first, second = revisions(record)
    assert (first.version, second.version) == (2, 3)
    assert list(lines(first)) == [
        f"{URL} — Valley Post",
        "  version 1 → 2, 2031-05-14T12:00:00Z",
        "  ~ 40 boats → 12 boats",
        "  ~ Dana Sollen: “40 boats had left the harbour” → "
        "Dana Sollen: “12 boats had left the harbour”",
    ]
    assert "  − 12 boats" in list(lines(second))
    assert list(revisions(record, since="2031-05-15")) == []
