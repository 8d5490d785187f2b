import json
from pathlib import Path

import pytest

from eval.event_corpora import Happening, records, told_article, typed_sentences


def gsr(folder: Path, **fields: object) -> Path:
    (folder / "plover_gsr").mkdir()
    record = {"event": "DEMAND", "eventText": "called withdraw", "source": [], "target": []}
    (folder / "plover_gsr" / "records.json").write_text(
        json.dumps([{"event": "DOCUMENT"}, {**record, **fields}])
    )
    return folder


def test_a_record_is_read_without_its_printing_marks_and_with_todays_type(tmp_path: Path) -> None:
    [record] = records(gsr(tmp_path, text="{``Orvane called on Brisk to withdraw''}"))

    assert record.text == '"Orvane called on Brisk to withdraw"'
    assert record.type == "REQUEST"
    assert [record.text[a:b] for a, b in record.words] == ["called", "withdraw"]


def test_actors_that_are_not_there_as_they_are_are_found_word_by_word(tmp_path: Path) -> None:
    text = "Orvanian and Brisk ships called on all to withdraw."
    [record] = records(gsr(tmp_path, text=text, source=[{"actorText": "Orvanian ships"}]))

    assert [text[a:b] for a, b in record.sources] == ["Orvanian", "ships"]


def test_a_marked_sentence_loses_its_marks(tmp_path: Path) -> None:
    (tmp_path / "plover_sentences").mkdir()
    (tmp_path / "plover_sentences" / "train.tsv").write_text(
        "marked_sentence\tgold_root\n<s>Orvane</s> left <t>Brisk</t>.\tYIELD\n"
    )

    [sentence] = typed_sentences(tmp_path)

    assert (sentence.text, sentence.type) == ("Orvane left Brisk.", "YIELD")


@pytest.mark.parametrize(
    ("marks", "links", "happened"),
    [
        ('polarity="POS" tense="PAST"', "", True),
        ('polarity="NEG" tense="PAST"', "", False),
        ('polarity="POS" tense="FUTURE"', "", False),
        ('polarity="POS" tense="NONE" modality="could"', "", False),
        ('polarity="POS" tense="PAST" modality="none"', "", True),
        ('polarity="POS" tense="INFINITIVE"', "", False),
        ('polarity="POS" tense="INFINITIVE"', "FACTIVE", None),
        ('polarity="POS" tense="PAST"', "MODAL", False),
        ('polarity="POS" tense="PAST"', "COUNTER_FACTIVE", False),
        ('polarity="POS" tense="PAST"', "NEG_EVIDENTIAL", None),
    ],
)
def test_what_the_marks_say_of_whether_it_happened(
    marks: str, links: str, happened: bool | None
) -> None:
    link = f'<SLINK subordinatedEventInstance="ei1" relType="{links}"/>' if links else ""
    xml = (
        f'<TimeML><TEXT>They <EVENT eid="e1">left</EVENT> Brisk.</TEXT>'
        f'<MAKEINSTANCE eiid="ei1" eventID="e1" {marks}/>'
        f'<MAKEINSTANCE eiid="ei2" eventID="e2" polarity="POS"/>{link}</TimeML>'
    )

    article = told_article("a.tml", xml)

    assert article.text == "They left Brisk."
    wanted = () if happened is None else (Happening((5, 9), happened),)
    assert article.happenings == wanted
