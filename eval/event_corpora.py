"""Corpora in which people marked events: PLOVER's sentences and records, and TimeML's happenings.

The words and types are the publishers'; types that the first PLOVER had and later ones fold into
others have today's names. ECB+ is read by ``eval/ecb_plus.py``.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from eval.corpora import CorpusError, Offsets, held_out

PRESENT_NAME = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}


@dataclass(frozen=True, slots=True)
class TypedSentence:
    """A sentence with its gold type; CONCEDE and RETREAT are YIELD here."""

    text: str
    type: str


def typed_sentences(data: Path) -> list[TypedSentence]:
    """The gold sentences in the order of their file, without the marks of source and target."""
    with _opened(data / "plover_sentences" / "train.tsv").open(encoding="utf-8", newline="") as f:
        return [
            TypedSentence(re.sub("</?[st]>", "", row["marked_sentence"].strip()), row["gold_root"])
            for row in csv.DictReader(f, delimiter="\t")
        ]


@dataclass(frozen=True, slots=True)
class Record:
    """One gold-standard record, as it is read: its text without the printing marks of the manual.

    words: where the words of ``eventText`` stand, one after the other. sources, targets: where
    the words of ``actorText`` stand, every place of them.
    """

    text: str
    type: str
    words: tuple[Offsets, ...]
    sources: tuple[Offsets, ...]
    targets: tuple[Offsets, ...]


def records(data: Path) -> list[Record]:
    """All records but the one that documents the file."""
    path = _opened(data / "plover_gsr" / "records.json")
    return [
        _record(each)
        for each in json.loads(path.read_text(encoding="utf-8"))
        if each["event"] != "DOCUMENT"
    ]


def _record(raw: Mapping[str, object]) -> Record:
    text = str(raw["text"]).strip().removeprefix("{").removesuffix("}")
    text = text.replace("``", '"').replace("''", '"').replace("\\", "")
    kind = str(raw["event"])
    return Record(
        text,
        PRESENT_NAME.get(kind, kind),
        tuple(_in_turn(str(raw["eventText"]), text)),
        tuple(_actors(raw.get("source"), text)),
        tuple(_actors(raw.get("target"), text)),
    )


def _in_turn(words: str, text: str) -> Iterator[Offsets]:
    at = 0
    for word in words.split():
        found = re.compile(rf"\b{re.escape(word)}\b").search(text, at)
        if found:
            yield found.span()
            at = found.end()


_SHORT = 3
"""Letters of a word that is not looked for by itself ("of", "the")."""


def _actors(raw: object, text: str) -> Iterator[Offsets]:
    """Where the actors' words stand; word by word where they are not in the text as they are."""
    for actor in raw if isinstance(raw, list) else ():
        words = str(actor["actorText"])
        whole = [found.span() for found in re.finditer(re.escape(words), text)]
        yield from whole or [
            found.span()
            for word in words.split()
            if len(word) > _SHORT
            for found in re.finditer(re.escape(word), text)
        ]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of TimeML: its words, and whether the report has it happen."""

    place: Offsets
    happened: bool


@dataclass(frozen=True, slots=True)
class ToldArticle:
    name: str
    text: str
    happenings: tuple[Happening, ...]


def told_articles(data: Path) -> list[ToldArticle]:
    """The TimeML files kept for measuring, by name."""
    return [
        told_article(path.name, path.read_text(encoding="utf-8"))
        for path in sorted(_opened(data / "timeml").glob("*.tml"))
        if held_out(path.name)
    ]


def told_article(name: str, xml: str) -> ToldArticle:
    """One file; its text is the character data of TEXT, unchanged."""
    root = ElementTree.fromstring(xml)
    body = root.find("TEXT")
    if body is None:
        raise CorpusError(f"{name}: found no TEXT, need one")
    verdicts = _verdicts(root)
    pieces, places, at = [body.text or ""], [], len(body.text or "")
    for tag in body:
        words = "".join(tag.itertext())
        if tag.tag == "EVENT":
            places.append((tag.get("eid", ""), (at, at + len(words))))
        pieces += [words, tag.tail or ""]
        at += len(words) + len(tag.tail or "")
    told = [(verdicts.get(identifier), place) for identifier, place in places]
    return ToldArticle(
        name,
        "".join(pieces),
        tuple(Happening(place, happened) for happened, place in told if happened is not None),
    )


_SLIPS = ("", "none", "close", "until")
"""Values of ``modality`` that name none."""


def _verdicts(root: ElementTree.Element) -> dict[str, bool | None]:
    """Event id -> does the report have it happen? None where the marks leave it open.

    Not where it is negated, modal, future or a bare infinitive, nor where the event that governs it
    wishes, plans, orders, doubts or rules it out. Open: what is denied, half of which is fact, and
    infinitives that hang on what presupposes or reports them. A file with more NEG than POS has
    its polarity the wrong way round (19 files of AQUAINT on one story).
    """
    instances = list(root.iter("MAKEINSTANCE"))
    polarities = [each.get("polarity") for each in instances]
    no = "POS" if polarities.count("NEG") > polarities.count("POS") else "NEG"
    governed: dict[str | None, set[str | None]] = {}
    for link in root.iter("SLINK"):
        instance = link.get("subordinatedEventInstance")
        governed.setdefault(instance, set()).add(link.get("relType"))
    verdicts: dict[str, bool | None] = {}
    for each in instances:
        links = governed.get(each.get("eiid"), set())
        verdicts.setdefault(each.get("eventID", ""), _happened(each, links, no))
    return verdicts


def _happened(instance: ElementTree.Element, links: set[str | None], no: str) -> bool | None:
    tense = instance.get("tense")
    if instance.get("polarity") == no or ("COUNTER_FACTIVE" in links and tense != "FUTURE"):
        return False
    if "NEG_EVIDENTIAL" in links:
        return None
    if (instance.get("modality") or "").lower() not in _SLIPS or tense == "FUTURE":
        return False
    if links & {"MODAL", "CONDITIONAL"}:
        return False
    if tense == "INFINITIVE":
        return None if links else False
    return True


def _opened(path: Path) -> Path:
    if not path.exists():
        raise CorpusError(f"{path}: not found; need the corpora's folder as --data")
    return path
