"""ECB+: reports of happenings, two of a kind to a topic, as stories to be found.

A *topic* is a kind of happening (an actress checks into rehabilitation); its files ending in
``ecb`` are about one happening of the kind, those in ``ecbplus`` about another: two *sub-topics*.
Event mentions, their human participants, and which are of one event or one participant, are marked
on the listed sentences; those alone count.
"""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.corpora import CorpusError
from sayso.model import Document, Published, Span
from training.corpora.spacing import Spacing

DEV_TOPICS = frozenset([2, 5, 12, 18, 21, 23, 34, 35])
"""Those that work on ECB+ tunes on (Cybulska and Vossen's split); here they are measured on."""

_LISTED = "ECBplus_coreference_sentences.csv"
_EVENTS = ("ACTION", "NEG_ACTION")
_HUMANS = ("HUMAN_PART",)
_UNDATED = Published(None, None, None, "unknown", None, "the corpus does not say")


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A marked event mention of a listed sentence. event: the same for all mentions of one."""

    span: Span
    event: str


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """Marked words of a listed sentence for a human participant: a person, people, a body, a state.

    participant: the same for all mentions of one.
    """

    span: Span
    participant: str


@dataclass(frozen=True, slots=True)
class EcbReport:
    """One file. listed: the sentences whose events were all marked, in text order."""

    name: str
    topic: int
    subtopic: str
    document: Document
    listed: tuple[Span, ...]
    events: tuple[GoldEvent, ...]
    participants: tuple[GoldParticipant, ...] = ()


def ecb_reports(data: Path, *, dev: bool) -> Iterator[EcbReport]:
    """The reports of the dev topics, or of all others; by topic and name.

    Raises CorpusError where the corpus is not there.
    """
    folder = data / "ecb_plus"
    if not (folder / _LISTED).is_file():
        raise CorpusError(f"no {_LISTED} in {folder}")
    listed = _listed_sentences(folder / _LISTED)
    for path in sorted(folder.glob("*/*.xml"), key=lambda path: (int(path.parent.name), path.stem)):
        if (int(path.parent.name) in DEV_TOPICS) == dev:
            yield _report(path, listed[path.stem])


def _listed_sentences(path: Path) -> dict[str, set[int]]:
    listed: dict[str, set[int]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            listed[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return listed


def _report(path: Path, listed: set[int]) -> EcbReport:
    root = ET.fromstring(path.read_bytes())
    text, sentences, tokens = _written(root)
    inside = {number: sentences[number] for number in listed if number in sentences}
    topic = int(path.parent.name)
    return EcbReport(
        name=path.stem,
        topic=topic,
        subtopic=f"{topic} {'ecbplus' if path.stem.endswith('ecbplus') else 'ecb'}",
        document=_document(path.stem, text),
        listed=tuple(sorted(inside.values())),
        events=tuple(
            GoldEvent(*each) for each in _marked(path.stem, root, tokens, set(inside), _EVENTS)
        ),
        participants=tuple(
            GoldParticipant(*each)
            for each in _marked(path.stem, root, tokens, set(inside), _HUMANS)
        ),
    )


Token = tuple[int, Span]


def _written(root: ET.Element) -> tuple[str, dict[int, Span], dict[str, Token]]:
    """The text written anew, where each sentence stands in it, and each token with its sentence.

    The first sentence of a file of the newer half is its address and is left out.
    """
    by_sentence: dict[int, list[ET.Element]] = defaultdict(list)
    for token in root.iter("token"):
        if (token.text or "").strip():
            by_sentence[int(token.get("sentence", "0"))].append(token)
    text, spacing = "", Spacing()
    sentences: dict[int, Span] = {}
    places: dict[str, Token] = {}
    for number, tokens in sorted(by_sentence.items()):
        words = [(token.text or "").strip() for token in tokens]
        if number == 0 and words[0].lower().startswith("http"):
            continue
        if text:
            text += " " if text[-1] in ".?!:;,\"'”’" else "\n\n"
        at = len(text)
        written, spans = spacing.written(words)
        text += written
        sentences[number] = Span(at, len(text))
        for token, (start, end) in zip(tokens, spans, strict=True):
            places[token.get("t_id", "")] = number, Span(at + start, at + end)
    return text, sentences, places


def _marked(
    name: str, root: ET.Element, tokens: dict[str, Token], listed: set[int], tags: tuple[str, ...]
) -> list[tuple[Span, str]]:
    """Every mention of the listed sentences whose tag begins so, singletons too, with the name of
    what it means; in text order."""
    meant = _names(root)
    marked: list[tuple[Span, str]] = []
    for markable in root.find("Markables") or ():
        if not markable.tag.startswith(tags):
            continue
        anchors = [anchor.get("t_id", "") for anchor in markable.iter("token_anchor")]
        found = [tokens[anchor] for anchor in anchors if anchor in tokens]
        if found and all(number in listed for number, _ in found):
            span = Span(min(s.start for _, s in found), max(s.end for _, s in found))
            number = markable.get("m_id", "")
            marked.append((span, meant.get(number, f"{name} {number}")))
    return sorted(marked, key=lambda each: each[0])


def _names(root: ET.Element) -> dict[str, str]:
    """Mention id -> what it means: across documents by the corpus' note, within one by relation."""
    names: dict[str, str] = {}
    doc = root.get("doc_name", "")
    for relation in root.find("Relations") or ():
        across = relation.tag == "CROSS_DOC_COREF"
        name = relation.get("note", "") if across else f"{doc} {relation.get('r_id', '')}"
        for end in relation.iter("source"):
            names.setdefault(end.get("m_id", ""), name)
    return names


def _document(name: str, text: str) -> Document:
    return Document(
        text=text,
        where=name,
        path=name,
        line=None,
        url=None,
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        language="en",
        captured_at=None,
        published=_UNDATED,
        parts=(),
    )
