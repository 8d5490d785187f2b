from hypothesis import given
from hypothesis import strategies as st

from training.corpora.aligning import Labelled


def laid(text: str, *spans: str) -> Labelled:
    """A text whose layer "name" has each of these words marked where they first stand."""
    labelled = Labelled("t", text)
    labelled.start_layer("name", "O")
    for span in spans:
        start = text.index(span)
        labelled.mark("name", (start, start + len(span)), "X")
    return labelled


def test_a_span_is_labelled_word_by_word_from_its_first() -> None:
    labelled = laid("The Vale Accord holds.", "Vale Accord")
    assert labelled.layers["name"] == ["O", "B-X", "I-X", "O", "O"]


def test_a_hyphened_word_has_its_label_on_every_part() -> None:
    labelled = laid("They called a cease-fire.", "cease-fire")
    assert labelled.layers["name"] == ["O", "O", "O", "B-X", "I-X", "I-X", "O"]


def test_a_span_that_ends_inside_a_word_leaves_that_word_unlabelled() -> None:
    """A wrong lesson is worse than none."""
    labelled = laid("The envoys left.", "envoy")
    assert labelled.layers["name"] == ["O", None, "O", "O"]
    assert [(m.span, m.words) for m in labelled.misfits] == [("envoy", "envoys")]


def test_white_space_at_the_ends_of_a_span_does_not_count() -> None:
    labelled = laid("The envoys left.", " envoys ")
    assert labelled.layers["name"] == ["O", "B-X", "O", "O"]
    assert labelled.misfits == []


def test_a_full_stop_cut_off_a_shortened_word_does_not_count() -> None:
    labelled = laid("It began at 10 p.m. on Sunday.", "10 p.m")
    assert labelled.layers["name"][3:6] == ["B-X", "I-X", "O"]
    assert labelled.misfits == []


def test_of_two_spans_that_overlap_the_first_is_kept_and_neither_is_a_misfit() -> None:
    labelled = laid("The Vale Accord holds.", "Vale Accord", "Accord")
    assert labelled.layers["name"] == ["O", "B-X", "I-X", "O", "O"]
    assert labelled.misfits == []


@given(st.text(alphabet="ab -.\n'", max_size=30), st.data())
def test_every_span_is_laid_exactly_or_reported(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    labelled = Labelled("t", text)
    labelled.start_layer("name", "O")
    fitted = labelled.mark("name", (start, end))
    assert (fitted is None) == bool(labelled.misfits)
    if fitted is not None:
        first, after = fitted
        covered = text[labelled.words[first][0] : labelled.words[after - 1][1]]
        span = text[start:end].strip()
        assert covered in (span, f"{span}.")
