"""TimeBank and AQUAINT as cleaned for TempEval-3: times, events, and whether they happened.

One third of the files, by hash of their names, is kept for measuring. AQUAINT holds the same story
several times over, so a training file that repeats a kept one is left out as well.
"""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sayso.model import WordRange
from training.corpora.aligning import Labelled, Misfit
from training.examples import Example

CLASSES = frozenset(
    ["OCCURRENCE", "STATE", "REPORTING", "I_ACTION", "I_STATE", "ASPECTUAL", "PERCEPTION"]
)
TIMES = frozenset(["DATE", "TIME", "DURATION", "SET"])

COPIED = 0.15
"""A training file is left out when this share of its six-word runs stands in one kept file.

Of the 122 training files four pass it (0.17, 0.23, 0.43 and 1.0); the next has under 0.08.
"""

_PARTICLES = re.compile(
    "(?:about|across|ahead|along|apart|around|aside|away|back|by|down|forth|in|into|off|on|out"
    "|over|through|together|up)s?",
    re.IGNORECASE,
)
_CODE = re.compile(r"&[A-Z]{2}; ?")
# The values of `modality` that name no modality: slips of the annotators.
_NO_MODALITY = frozenset(["", "none", "close", "until"])


def is_kept(name: str) -> bool:
    """Whether a file (by its name, with extension) is kept for measuring."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def timeml_examples(
    folder: Path, *, kept: bool = False, misfits: list[Misfit] | None = None
) -> Iterator[Example]:
    """The files of a folder to train on, or those kept for measuring; by name.

    Layers: "time" (BIO with type), "trigger" (BIO), "event" (class at the trigger's head word),
    "factuality" (at trigger words only). misfits: gets the spans that fit no words.
    """
    paths = sorted(folder.glob("*.tml"))
    measured = [_runs(_root(path)) for path in paths if is_kept(path.name)]
    for path in paths:
        if is_kept(path.name) != kept:
            continue
        root = _root(path)
        if not kept and _repeats(_runs(root), measured):
            continue
        labelled = _labelled(path.stem, root)
        if misfits is not None:
            misfits.extend(labelled.misfits)
        yield Example(path.stem, "timeml", labelled.text, labelled.words, labelled.layers)


def _root(path: Path) -> ET.Element:
    return ET.fromstring(path.read_bytes())


def _runs(root: ET.Element) -> set[tuple[str, ...]]:
    words = _text_and_tags(root)[0].split()
    return {tuple(words[place : place + 6]) for place in range(len(words) - 5)}


def _repeats(runs: set[tuple[str, ...]], others: Iterable[set[tuple[str, ...]]]) -> bool:
    return bool(runs) and any(len(runs & other) >= COPIED * len(runs) for other in others)


def _text_and_tags(root: ET.Element) -> tuple[str, list[tuple[ET.Element, int, int]]]:
    """The report as it was printed, and its tags with the characters they stand on.

    The corpus' files have a blank line between paragraphs and no other line breaks. Quotation
    marks typed as two grave accents or two apostrophes become ``"``, and typesetters' codes
    ("&UR;") go: no report that is read has them.
    """
    body = root.find("TEXT")
    if body is None:
        raise ValueError("a TimeML file has a TEXT element")
    parts: list[str] = [_printed(body.text)]
    tags: list[tuple[ET.Element, int, int]] = []
    length = len(parts[0])
    for tag in body:
        inner = _printed("".join(tag.itertext()))
        tags.append((tag, length, length + len(inner)))
        parts += [inner, _printed(tag.tail)]
        length += len(inner) + len(parts[-1])
    text = "".join(parts)
    lead = len(text) - len(text.lstrip())
    return text.strip(), [(tag, start - lead, end - lead) for tag, start, end in tags]


def _printed(text: str | None) -> str:
    return re.sub("``|''", '"', _CODE.sub("", text or ""))


def _labelled(name: str, root: ET.Element) -> Labelled:
    text, tags = _text_and_tags(root)
    labelled = Labelled(name, text)
    for layer in ("time", "trigger", "event"):
        labelled.start_layer(layer, "O")
    labelled.start_layer("factuality", None)
    verdicts = factualities(root)
    for tag, start, end in tags:
        kind = tag.get("type", "").upper()
        if tag.tag == "TIMEX3" and kind in TIMES:
            labelled.mark("time", (start, end), kind)
        elif tag.tag == "EVENT" and tag.get("class") in CLASSES:
            trigger = labelled.mark("trigger", (start, end))
            if trigger is not None:
                first, after = trigger
                labelled.layers["event"][head_of_trigger(labelled, trigger)] = tag.get("class")
                verdict = verdicts.get(tag.get("eid", ""))
                labelled.layers["factuality"][first:after] = [verdict] * (after - first)
    return labelled


def head_of_trigger(labelled: Labelled, trigger: WordRange) -> int:
    """The trigger's last word; the first of a verb and its particle ("take over", "sell-offs")."""
    first, after = trigger
    return first if _PARTICLES.fullmatch(labelled.word(after - 1)) else after - 1


def factualities(root: ET.Element) -> dict[str, str | None]:
    """For each event id whether the report has it happen: fact, negated, future, modal or None.

    In this order, of what the annotators wrote on the event and on its links to the events
    that govern it:

    * polarity NEG, or governed by an event that rules it out ("failed to answer"): negated;
    * governed by a denial ("denied the accusations"): None, for half of these are facts;
    * a modal verb ("could leave"): modal;  tense FUTURE: future;
    * governed by a wish, plan, order or claim, or a condition ("agreed to sell"): modal;
    * a bare infinitive: modal ("a decision to return him"), but None where it is linked to an
      event that presupposes or reports it, since there both readings are common;
    * else fact.

    In the 19 AQUAINT files on one story the annotators' polarity is turned round: there NEG
    stands on 92 to 100 % of the events and POS on those with a "not" before them. A file with
    more NEG than POS is read the other way round.
    """
    instances = {tag.get("eiid", ""): tag for tag in root.iter("MAKEINSTANCE")}
    polarities = [tag.get("polarity") for tag in instances.values()]
    no = "POS" if polarities.count("NEG") > polarities.count("POS") else "NEG"
    governed: dict[str, set[str]] = {}
    for link in root.iter("SLINK"):
        instance = link.get("subordinatedEventInstance", "")
        governed.setdefault(instance, set()).add(link.get("relType", ""))
    verdicts: dict[str, str | None] = {}
    for identifier, tag in instances.items():
        verdict = _factuality(tag.attrib, governed.get(identifier, set()), no)
        verdicts.setdefault(tag.get("eventID", ""), verdict)
    return verdicts


def _factuality(instance: Mapping[str, str], links: set[str], no: str) -> str | None:
    tense = instance.get("tense", "")
    if instance.get("polarity") == no:
        return "negated"
    if "COUNTER_FACTIVE" in links and tense != "FUTURE":
        return "negated"
    if "NEG_EVIDENTIAL" in links:
        return None
    if instance.get("modality", "").lower() not in _NO_MODALITY:
        return "modal"
    if tense == "FUTURE":
        return "future"
    if links & {"MODAL", "CONDITIONAL"}:
        return "modal"
    if tense == "INFINITIVE":
        return None if links else "modal"
    return "fact"
