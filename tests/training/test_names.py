"""CrossNER and re3d: names in BIO."""

import json
from pathlib import Path

from training.corpora.crossner import crossner_examples
from training.corpora.re3d import re3d_examples
from training.examples import Example


def named(example: Example) -> list[tuple[str, str | int | None]]:
    found = zip(example.words, example.labels["name"], strict=True)
    return [(example.text[a:b], label) for (a, b), label in found if label != "O"]


def test_crossner_sentences_are_written_as_text_and_keep_their_names(tmp_path: Path) -> None:
    first = [("Ada", "B-politician"), ("Orr", "I-politician"), ("'s", "O"), ("Vale", "B-country")]
    second = [("The", "O"), ("Vale", "B-politicalparty"), ("-", "I-politicalparty")]
    second += [("Hill", "I-politicalparty"), ("Party", "I-politicalparty"), (".", "O")]
    blocks = ["\n".join(f"{token}\t{tag}" for token, tag in rows) for rows in (first, second)]
    (tmp_path / "train.txt").write_text("\n\n".join(blocks) + "\n\n", encoding="utf-8")
    one, two = crossner_examples(tmp_path, files=["train.txt"])
    assert one.text == "Ada Orr's Vale"
    assert named(one) == [("Ada", "B-politician"), ("Orr", "I-politician"), ("Vale", "B-country")]
    assert two.text == "The Vale-Hill Party."
    assert [label for _, label in named(two)] == ["B-politicalparty"] + ["I-politicalparty"] * 3


def test_two_crossner_names_side_by_side_are_two(tmp_path: Path) -> None:
    (tmp_path / "dev.txt").write_text("Vey\tB-country\nOrland\tB-country\n", encoding="utf-8")
    (example,) = crossner_examples(tmp_path, files=["dev.txt"])
    assert named(example) == [("Vey", "B-country"), ("Orland", "B-country")]


def test_re3d_keeps_confident_outermost_spans_of_the_kinds_we_read(tmp_path: Path) -> None:
    text = "The mayor of Vey left on Monday."
    entities = [
        ("The mayor of Vey", "Person", 1.0),
        ("Vey", "Location", 1.0),
        ("left", "Organisation", 0.1),
        ("Monday", "Temporal", 1.0),
    ]
    part = tmp_path / "Somewhere"
    part.mkdir()
    (part / "documents.json").write_text(json.dumps({"_id": "d", "text": text}) + "\n")
    with (part / "entities.json").open("w") as file:
        for value, kind, confidence in entities:
            begin = text.index(value)
            entity = {"documentId": "d", "begin": begin, "end": begin + len(value)}
            file.write(json.dumps({**entity, "type": kind, "confidence": confidence}) + "\n")
    (example,) = re3d_examples(tmp_path)
    assert named(example) == [
        ("The", "B-PERSON"),
        ("mayor", "I-PERSON"),
        ("of", "I-PERSON"),
        ("Vey", "I-PERSON"),
    ]
