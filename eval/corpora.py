"""The corpora that figures are measured on, as their publishers laid them out on disk.

Every reader here takes the corpora's root folder and yields texts with what people marked in
them, in code points. Nothing is tokenised or normalised: a text is what the reader is given.
Training reads the same corpora with code of its own, so that neither can hide a slip of the other.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.model import WordRange

Offsets = tuple[int, int]

# The GUM genres whose texts are freely licensed (GUM's own LICENSE.txt): the ones the reader
# is trained and measured on.
FREE_GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage")


class CorpusError(Exception):
    """A corpus is not laid out as this module expects; the message says where and what."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A bracketed mention of GUM: its words, its kind, and the number of the thing it names."""

    words: WordRange
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class TreebankDocument:
    """One document of a treebank as running text.

    text: sentences one space apart, a blank line before each paragraph.
    words: offsets of syntactic words; the parts of a multiword token have their own offsets.
    sentences: word ranges. heads: index of the head word, its own index for a root.
    relations: with their subtypes. genre: GUM's, "" elsewhere.
    """

    name: str
    genre: str
    text: str
    words: tuple[Offsets, ...]
    sentences: tuple[WordRange, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    mentions: tuple[GoldMention, ...]

    def form(self, word: int) -> str:
        start, end = self.words[word]
        return self.text[start:end]

    def place(self, words: WordRange) -> Offsets:
        """The characters from the first of these words to the last."""
        return self.words[words[0]][0], self.words[words[1] - 1][1]


def treebank(data: Path, name: str, part: str) -> list[TreebankDocument]:
    """The documents of ``ud_english_ewt`` or ``ud_english_gum``, "train" or "dev"."""
    path = data / name / f"{part}.conllu"
    return list(conllu_documents(_existing(path).read_text(encoding="utf-8"), str(path)))


def free_gum(data: Path, part: str) -> list[TreebankDocument]:
    """The GUM documents of the eight freely licensed genres."""
    return [d for d in treebank(data, "ud_english_gum", part) if d.genre in FREE_GENRES]


def conllu_documents(conllu: str, where: str) -> Iterator[TreebankDocument]:
    """Cut CoNLL-U text at ``# newdoc`` and rebuild each document's running text."""
    building: _Building | None = None
    for block in conllu.split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        if not lines:
            continue
        opened = next((line for line in lines if line.startswith("# newdoc")), None)
        if opened is not None or building is None:
            if building is not None:
                yield building.document()
            building = _Building((opened or "").partition("=")[2].strip(), where)
        building.add_sentence(lines)
    if building is not None:
        yield building.document()


class _Building:
    """A treebank document while its sentences are being added."""

    def __init__(self, name: str, where: str) -> None:
        self.name, self.where = name, where
        self.text = ""
        self.words: list[Offsets] = []
        self.sentences: list[WordRange] = []
        self.upos: list[str] = []
        self.heads: list[int] = []
        self.relations: list[str] = []
        self.mentions: list[GoldMention] = []
        self._open: dict[str, list[tuple[int, str]]] = defaultdict(list)

    def add_sentence(self, lines: list[str]) -> None:
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        text = next(line.partition("=")[2].strip() for line in lines if line.startswith("# text ="))
        new_paragraph = any(
            line.startswith("# newpar") and not line.startswith("# newpar_block") for line in lines
        )
        if self.text:
            self.text += "\n\n" if new_paragraph else " "
        at = len(self.text)
        self.text += text
        first = len(self.words)
        for start, end in _word_offsets(rows, text, self.where):
            self.words.append((at + start, at + end))
        for row in rows:
            if row[0].isdigit():
                self._add_word(row, first)
        self.sentences.append((first, len(self.words)))

    def _add_word(self, row: list[str], first: int) -> None:
        word = len(self.heads)
        self.upos.append(row[3])
        self.heads.append(first + int(row[6]) - 1 if row[6] != "0" else word)
        self.relations.append(row[7])
        for opening, closing in _entity_brackets(row[9]):
            if opening is not None:
                number, kind = opening
                self._open[number].append((word, kind))
            if closing is not None:
                start, kind = self._open[closing].pop()
                self.mentions.append(GoldMention((start, word + 1), kind, closing))

    def document(self) -> TreebankDocument:
        still_open = [number for number, starts in self._open.items() if starts]
        if still_open:
            raise CorpusError(f"{self.where}: {self.name}: entities {still_open} never close")
        parts = self.name.split("_")
        return TreebankDocument(
            name=self.name,
            genre=parts[1] if parts[0] == "GUM" and len(parts) > 2 else "",
            text=self.text,
            words=tuple(self.words),
            sentences=tuple(self.sentences),
            upos=tuple(self.upos),
            heads=tuple(self.heads),
            relations=tuple(self.relations),
            mentions=tuple(sorted(self.mentions, key=lambda m: (m.words[0], -m.words[1]))),
        )


def _word_offsets(rows: list[list[str]], text: str, where: str) -> Iterator[Offsets]:
    """Where each syntactic word stands in its sentence's text."""
    forms = {row[0]: row[1] for row in rows}
    at, covered_to = 0, 0
    for row in rows:
        number, surface = row[0], row[1]
        if "." in number or (number.isdigit() and int(number) <= covered_to):
            continue
        start = text.find(surface, at)
        if start < 0 or text[at:start].strip():
            raise CorpusError(f"{where}: found {text[at : at + 20]!r}, need the word {surface!r}")
        at = start + len(surface)
        if number.isdigit():
            yield start, at
            continue
        first, last = (int(part) for part in number.split("-"))
        covered_to = last
        parts = [forms[str(index)] for index in range(first, last + 1)]
        yield from ((start + a, start + b) for a, b in parts_of_surface(surface, parts))


def parts_of_surface(surface: str, parts: list[str]) -> list[Offsets]:
    """Where the words of a multiword token stand in its surface ("don't": do, n't).

    Words whose forms together make the surface get exactly their characters. Others (French
    "du" for de le; none in EWT or GUM train and dev) share the surface out by the lengths of
    their forms, at least one character each.
    """
    if len(parts) > len(surface):
        raise CorpusError(f"{surface!r} is too short to hold {parts}")
    lengths = [len(part) for part in parts]
    if "".join(parts) != surface:
        lengths = _shares(len(surface), lengths)
    ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _shares(size: int, weights: list[int]) -> list[int]:
    left, shares = size, []
    for index, weight in enumerate(weights):
        others = len(weights) - index - 1
        share = left if not others else round(left * weight / sum(weights[index:]))
        shares.append(min(max(share, 1), left - others))
        left -= shares[-1]
    return shares


_BRACKET = re.compile(r"\((?P<open>\d+)-(?P<kind>[a-z]+)[^()]*(?P<single>\))?|(?P<close>\d+)\)")


def _entity_brackets(misc: str) -> Iterator[tuple[tuple[str, str] | None, str | None]]:
    """The brackets of ``Entity=`` in order: what each opens (number, kind), what it closes."""
    fields = dict(f.split("=", 1) for f in misc.split("|") if "=" in f)
    for match in _BRACKET.finditer(fields.get("Entity", "")):
        if match["open"] is None:
            yield None, match["close"]
        else:
            yield (match["open"], match["kind"]), match["open"] if match["single"] else None


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution as an annotator marked it: its parts, in characters."""

    cue: tuple[Offsets, ...]
    source: tuple[Offsets, ...]
    content: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class AttributedArticle:
    """An article of PolNeAR, with one list of attributions for each of its annotators."""

    name: str
    text: str
    annotators: tuple[tuple[GoldAttribution, ...], ...]


def polnear(data: Path, part: str) -> list[AttributedArticle]:
    """The articles of PolNeAR's "train" or "dev", by name.

    An event without content is left out: nobody is said to have said anything. Spans that
    belong to no attribution (Discuss, Discard) are left out too.
    """
    marked: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(_existing(data / "polnear" / part / "attributions").glob("*.ann")):
        marked[path.stem.rsplit("_", 1)[0]].append(path)
    articles = []
    for name, paths in sorted(marked.items()):
        text = _exact_text(data / "polnear" / part / "text" / f"{name}.txt")
        articles.append(
            AttributedArticle(name, text, tuple(tuple(attributions(_exact_text(p))) for p in paths))
        )
    return articles


def attributions(standoff: str) -> Iterator[GoldAttribution]:
    """The attributions of one brat standoff file that have content, by cue."""
    places: dict[str, list[Offsets]] = {}
    events: list[str] = []
    for line in standoff.split("\n"):
        fields = line.split("\t")
        if re.fullmatch(r"T\d+", fields[0]) and len(fields) > 1:
            stretches = fields[1].partition(" ")[2].split(";")
            places[fields[0]] = [(int(a), int(b)) for a, b in map(str.split, stretches)]
        elif re.fullmatch(r"E\d+", fields[0]) and len(fields) > 1:
            events.append(fields[1])
    found = [_attribution(event, places) for event in events]
    yield from sorted((a for a in found if a.content), key=lambda a: (a.cue, a.content))


def _attribution(event: str, places: dict[str, list[Offsets]]) -> GoldAttribution:
    parts: dict[str, list[Offsets]] = defaultdict(list)
    for argument in event.split():
        role, _, name = argument.partition(":")
        parts[role.rstrip("0123456789")] += places[name]
    return GoldAttribution(
        *(tuple(sorted(parts[role])) for role in ("Cue", "Source", "Content")),
    )


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A span of re3d with its type.

    confirmed: its confidence is at least a half. The others, nearly all at 0, were proposed by a
    tagger and turned down by the people asked ("eve", a Person).
    """

    place: Offsets
    kind: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class EntityDocument:
    """One document of re3d. publisher: the folder's name ("CENTCOM")."""

    publisher: str
    text: str
    entities: tuple[GoldEntity, ...]


def re3d(data: Path) -> list[EntityDocument]:
    """The documents of every publisher under ``re3d``, in the order of their files."""
    documents = []
    for folder in sorted(path.parent for path in _existing(data / "re3d").glob("*/entities.json")):
        entities: dict[str, list[GoldEntity]] = defaultdict(list)
        for entity in _json_lines(folder / "entities.json"):
            entities[str(entity["documentId"])].append(
                GoldEntity(
                    (int(str(entity["begin"])), int(str(entity["end"]))),
                    str(entity["type"]),
                    float(str(entity["confidence"])) >= 0.5,
                )
            )
        documents += [
            EntityDocument(folder.name, str(d["text"]), tuple(entities[str(d["_id"])]))
            for d in _json_lines(folder / "documents.json")
        ]
    return documents


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A TIMEX3: its characters, type ("DATE") and value ("1998-02-13")."""

    place: Offsets
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimedArticle:
    """An article of TimeBank or AQUAINT.

    text: the character data of its TEXT element, unchanged. published: the value of the
    document creation time, which is given to a reader and never counted.
    """

    name: str
    text: str
    published: str
    times: tuple[GoldTime, ...]


def timeml(data: Path) -> list[TimedArticle]:
    """All TimeML articles, by file name."""
    return [
        timed_article(path.name, path.read_text(encoding="utf-8"))
        for path in sorted(_existing(data / "timeml").glob("*.tml"))
    ]


def held_out(name: str) -> bool:
    """Is the file of this name kept for measuring, and so never trained on?

    sha256 of the file's name with its extension (``wsj_0006.tml``), in UTF-8, read as one
    hexadecimal number; kept where it leaves no rest when divided by 3.
    """
    return int(hashlib.sha256(name.encode("utf-8")).hexdigest(), 16) % 3 == 0


def timed_article(name: str, xml: str) -> TimedArticle:
    """One TimeML file; TIMEX3 elements without words of their own are left out."""
    root = ElementTree.fromstring(xml)
    body, creation = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or creation is None:
        raise CorpusError(f"{name}: found no TEXT or no DCT, need both")
    pieces: list[str] = []
    times: list[GoldTime] = []
    _flatten(body, 0, pieces, times)
    times.sort(key=lambda time: time.place)
    return TimedArticle(name, "".join(pieces), creation.get("value", ""), tuple(times))


def _flatten(
    element: ElementTree.Element, at: int, pieces: list[str], times: list[GoldTime]
) -> int:
    """Add the element's character data to ``pieces`` and say where it ends."""
    end = at + len(element.text or "")
    pieces.append(element.text or "")
    for child in element:
        end = _flatten(child, end, pieces, times)
        end += len(child.tail or "")
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3" and end > at:
        times.append(GoldTime((at, end), element.get("type", ""), element.get("value", "")))
    return end


def _existing(path: Path) -> Path:
    if not path.exists():
        raise CorpusError(f"{path}: not found; need the corpora's folder as --data")
    return path


def _exact_text(path: Path) -> str:
    """The file's text with its line breaks as they are, so that offsets fit."""
    return _existing(path).read_bytes().decode("utf-8")


def _json_lines(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
