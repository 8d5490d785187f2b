import csv
import json
from pathlib import Path
from typing import Any

import pytest

from training.corpora.plover import gsr_examples, plover_sentence_examples, synthetic_examples
from training.examples import Example


def record(event: str, text: str, markup: str | None, event_text: str = "") -> dict[str, Any]:
    info = {} if markup is None else {"textInfo": {"markup": markup}}
    return {"id": f"X-{event}", "event": event, "eventText": event_text, "text": text, **info}


def read(folder: Path, *records: dict[str, Any]) -> list[Example]:
    (folder / "records.json").write_text(json.dumps(records), encoding="utf-8")
    return list(gsr_examples(folder))


def triggers(example: Example) -> dict[str, str | int | None]:
    found = zip(example.words, example.labels["plover"], strict=True)
    return {example.text[a:b]: label for (a, b), label in found if label is not None}


def test_the_marked_words_of_an_event_carry_its_type(tmp_path: Path) -> None:
    markup = "(SRC: Orland) today (EVT: halted aid) to (TAR: Vey)."
    (example,) = read(tmp_path, record("SANCTION", "Orland today halted aid to Vey.", markup))
    assert triggers(example) == {"halted": "SANCTION", "aid": "SANCTION"}
    assert example.labels["plover"].count(None) == 5


def test_function_words_names_and_a_verb_of_saying_are_no_trigger(tmp_path: Path) -> None:
    text = "Orland said it would return the posts to the United Vales."
    markup = (
        "(SRC: Orland) (EVT: said) it (EVT: would return) the (EVT: posts to the United Vales)."
    )
    (example,) = read(tmp_path, record("AGREE", text, markup))
    assert triggers(example) == {"return": "AGREE", "posts": "AGREE"}


def test_a_verb_of_saying_is_the_trigger_where_nothing_else_is_marked(tmp_path: Path) -> None:
    (example,) = read(tmp_path, record("AGREE", "Vey said yes.", "Vey (EVT: said) yes."))
    assert triggers(example) == {"said": "AGREE"}


def test_tags_nest_and_brackets_of_the_text_itself_stay(tmp_path: Path) -> None:
    text = "Vey (the town) freed men in the (upper) valley."
    markup = "(SRC: Vey (the town)) (EVT: freed (TAR: men) (LOC: in the (upper) valley))."
    (example,) = read(tmp_path, record("RETREAT", text, markup))
    assert triggers(example) == dict.fromkeys(("freed", "men", "upper", "valley"), "RETREAT")


def test_a_bracket_too_many_does_not_move_the_event(tmp_path: Path) -> None:
    text = "Vey opened) its gate, but was still refusing passage."
    markup = "(SRC: Vey) opened) its gate, but was still (EVT: refusing passage)."
    (example,) = read(tmp_path, record("REJECT", text.replace(")", ""), markup))
    assert triggers(example) == {"refusing": "REJECT", "passage": "REJECT"}


def test_without_markup_the_events_words_are_found_in_order(tmp_path: Path) -> None:
    text = "After a strike, miners ended the strike."
    (example,) = read(tmp_path, record("CONCEDE", text, None, "ended strike"))
    assert example.labels["plover"][5:8] == ["CONCEDE", None, "CONCEDE"]
    assert example.labels["plover"][2] is None


def test_what_the_manual_put_into_the_text_is_taken_out(tmp_path: Path) -> None:
    text = "{Vey gave ``full'' aid of \\$5.}"
    (example,) = read(tmp_path, record("AID", text, text.replace("gave", "(EVT: gave)")))
    assert example.text == 'Vey gave "full" aid of $5.'
    assert triggers(example) == {"gave": "AID"}


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("DEMAND", "REQUEST"),
        ("DISAPPROVE", "ACCUSE"),
        ("INVESTIGATE", "ACCUSE"),
        ("FIGHT", "ASSAULT"),
        ("CONCEDE", "CONCEDE"),
    ],
)
def test_types_carry_their_present_names(tmp_path: Path, old: str, now: str) -> None:
    (example,) = read(tmp_path, record(old, "Vey acted.", "Vey (EVT: acted)."))
    assert triggers(example) == {"acted": now}


def test_the_record_about_the_file_itself_is_skipped(tmp_path: Path) -> None:
    assert read(tmp_path, {"id": "D", "event": "DOCUMENT", "eventText": "about"}) == []


def test_a_sentence_is_one_bag_and_stands_there_once(tmp_path: Path) -> None:
    rows = [
        {"sentence_id": "4", "sentence": "Vey freed Orland's men.", "gold_root": "YIELD"},
        {"sentence_id": "5", "sentence": "Vey freed Orland's men.", "gold_root": "YIELD"},
        {"sentence_id": "9", "sentence": 'Orland "thanked" Vey.', "gold_root": "SUPPORT"},
    ]
    with (tmp_path / "train.tsv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    freed, thanked = plover_sentence_examples(tmp_path)
    assert (freed.bags, freed.labels) == ([(0, 6, "YIELD")], {})
    assert (thanked.text, thanked.bags) == ('Orland "thanked" Vey.', [(0, 6, "SUPPORT")])


def stories(folder: Path, *texts_and_labels: tuple[str, str]) -> None:
    with (folder / "stories.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["disclaimer", "text", "title", "source", "prompt", "label", "mode"])
        for text, label in texts_and_labels:
            writer.writerow(["made up", text, "t", "s", "p", label, ""])


def test_the_first_two_sentences_of_a_story_are_its_bag(tmp_path: Path) -> None:
    stories(tmp_path, ("Vey left. Mr. Orr of Orland wept.\n\nIt rained.", "RETREAT"))
    (story,) = synthetic_examples(tmp_path)
    first, after, kind = story.bags[0]
    assert (first, kind) == (0, "RETREAT")
    assert story.text[: story.words[after - 1][1]] == "Vey left. Mr. Orr of Orland wept."


def test_a_story_that_goes_on_and_on_has_a_bag_of_sixty_words(tmp_path: Path) -> None:
    stories(tmp_path, ("and " * 100, "PROTEST"))
    (story,) = synthetic_examples(tmp_path)
    assert story.bags == [(0, 60, "PROTEST")]


def test_a_limit_takes_stories_from_all_over_the_file(tmp_path: Path) -> None:
    stories(tmp_path, *[("Vey left.", label) for label in ("AID",) * 4 + ("CONSULT",) * 4])
    chosen = list(synthetic_examples(tmp_path, 2))
    assert [story.bags[0][2] for story in chosen] == ["AID", "CONSULT"]
    assert len(list(synthetic_examples(tmp_path, 99))) == 8
