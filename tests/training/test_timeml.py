from pathlib import Path
from xml.etree import ElementTree

import pytest

from training.corpora.timeml import factualities, is_kept, timeml_examples
from training.examples import Example

KEPT, TRAINED = "c.tml", "a.tml"
"""Two names on either side of the split by hash."""


def tml(text: str, instances: str = "") -> str:
    return (
        '<?xml version="1.0" ?>\n<TimeML>\n<DOCID>x</DOCID>\n'
        '<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-02">05/02/2031</TIMEX3></DCT>\n'
        f"<EXTRAINFO>\nWIRE 0502\n</EXTRAINFO>\n<TEXT>\n{text}\n</TEXT>\n{instances}</TimeML>\n"
    )


def instance(event: str, **facts: str) -> str:
    given = {"tense": "PAST", "polarity": "POS", **facts}
    written = " ".join(f'{key}="{value}"' for key, value in given.items())
    return f'<MAKEINSTANCE eventID="{event}" eiid="i{event}" {written} />'


def link(event: str, relation: str) -> str:
    return (
        f'<SLINK relType="{relation}" eventInstanceID="i0" subordinatedEventInstance="i{event}"/>'
    )


def read(folder: Path, text: str, instances: str = "") -> Example:
    (folder / TRAINED).write_text(tml(text, instances), encoding="utf-8")
    (example,) = timeml_examples(folder)
    return example


def labels(example: Example, layer: str) -> dict[str, str | int | None]:
    """Word -> label, of the words that have one; every word in these tests stands once."""
    found = zip(example.words, example.labels[layer], strict=True)
    return {example.text[a:b]: label for (a, b), label in found if label not in ("O", None)}


def test_the_two_names_fall_on_either_side() -> None:
    assert is_kept(KEPT)
    assert not is_kept(TRAINED)


def test_times_events_and_factuality_are_laid_onto_words(tmp_path: Path) -> None:
    text = (
        'Orland &amp; Vey <EVENT eid="e1" class="OCCURRENCE">signed</EVENT> it '
        '<TIMEX3 tid="t1" type="DATE" value="2031-04-30">last Wednesday</TIMEX3>; both will '
        '<EVENT eid="e2" class="OCCURRENCE">withdraw</EVENT>.\n\nNobody '
        '<EVENT eid="e3" class="REPORTING">explained</EVENT> why.'
    )
    instances = "".join(
        [
            instance("e1"),
            instance("e2", tense="FUTURE"),
            instance("e3", polarity="NEG"),
        ]
    )
    example = read(tmp_path, text, instances)
    assert example.text == (
        "Orland & Vey signed it last Wednesday; both will withdraw.\n\nNobody explained why."
    )
    assert labels(example, "time") == {"last": "B-DATE", "Wednesday": "I-DATE"}
    assert labels(example, "trigger") == {"signed": "B", "withdraw": "B", "explained": "B"}
    assert labels(example, "event")["explained"] == "REPORTING"
    assert labels(example, "factuality") == {
        "signed": "fact",
        "withdraw": "future",
        "explained": "negated",
    }


def test_typewritten_quotation_marks_and_typesetters_codes_are_not_kept(tmp_path: Path) -> None:
    text = '&amp;UR; ``We <EVENT eid="e1" class="OCCURRENCE">left</EVENT>,\'\' she said.'
    example = read(tmp_path, text)
    assert example.text == '"We left," she said.'
    assert labels(example, "trigger") == {"left": "B"}


def test_words_that_are_no_trigger_have_no_factuality_but_are_no_event(tmp_path: Path) -> None:
    example = read(tmp_path, "Rain.")
    assert example.labels["event"] == ["O", "O"]
    assert example.labels["factuality"] == [None, None]


@pytest.mark.parametrize(
    ("trigger", "head"),
    [("cease-fire", "fire"), ("buy-outs", "buy"), ("take over", "take")],
)
def test_the_class_stands_on_the_triggers_head_word(
    tmp_path: Path, trigger: str, head: str
) -> None:
    text = f'A <EVENT eid="e1" class="OCCURRENCE">{trigger}</EVENT> followed.'
    assert labels(read(tmp_path, text), "event") == {head: "OCCURRENCE"}


@pytest.mark.parametrize(
    ("facts", "relations", "verdict"),
    [
        ({}, [], "fact"),
        ({"polarity": "NEG", "tense": "FUTURE"}, [], "negated"),
        ({"tense": "INFINITIVE"}, ["COUNTER_FACTIVE"], "negated"),  # failed to answer
        ({"modality": "could", "tense": "NONE"}, [], "modal"),
        ({"modality": "NONE"}, [], "fact"),
        ({"tense": "FUTURE"}, ["EVIDENTIAL"], "future"),  # said it will leave
        ({"tense": "INFINITIVE"}, ["MODAL"], "modal"),  # agreed to sell
        ({"tense": "INFINITIVE"}, [], "modal"),  # a decision to return him
        ({"tense": "INFINITIVE"}, ["FACTIVE"], None),
        ({"tense": "NONE"}, ["NEG_EVIDENTIAL"], None),  # denied the accusations
        ({"tense": "PRESPART"}, ["EVIDENTIAL"], "fact"),
    ],
)
def test_factuality_is_read_from_the_event_and_its_links(
    facts: dict[str, str], relations: list[str], verdict: str | None
) -> None:
    links = "".join(link("e1", relation) for relation in relations)
    others = "".join(instance(f"e{number}") for number in range(2, 5))
    root = ElementTree.fromstring(f"<TimeML>{instance('e1', **facts)}{others}{links}</TimeML>")
    assert factualities(root)["e1"] == verdict


def test_a_file_with_more_negative_than_positive_events_is_read_the_other_way_round() -> None:
    """Nineteen files of AQUAINT have their polarity turned round."""
    events = [instance(f"e{n}", polarity="NEG") for n in range(3)] + [instance("e9")]
    root = ElementTree.fromstring(f"<TimeML>{''.join(events)}</TimeML>")
    assert factualities(root) == {"e0": "fact", "e1": "fact", "e2": "fact", "e9": "negated"}


def test_files_kept_for_measuring_are_read_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / KEPT).write_text(tml("One valley."), encoding="utf-8")
    (tmp_path / TRAINED).write_text(tml("Another hill."), encoding="utf-8")
    assert [example.name for example in timeml_examples(tmp_path)] == ["a"]
    assert [example.name for example in timeml_examples(tmp_path, kept=True)] == ["c"]


def test_a_training_file_that_repeats_a_kept_one_is_left_out(tmp_path: Path) -> None:
    story = "The two valleys agreed on Monday to open the old bridge to carts again."
    (tmp_path / KEPT).write_text(tml(story), encoding="utf-8")
    (tmp_path / TRAINED).write_text(tml(f"{story} It rained."), encoding="utf-8")
    assert list(timeml_examples(tmp_path)) == []
