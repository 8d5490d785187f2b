"""What the network is taught: one loss per layer and pair head, each on the words that have it.

Every loss is a sum over labelled decisions divided by their number, but by at least `FEW`: a
handful of labels in a batch must not weigh as much as a thousand.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.readings.analysis.attributions import distance_bucket
from sayso.readings.analysis.mentions import coreference_features
from training.examples import Example
from training.layers import LAYERS, RELATIONS
from training.network import LINK_REACH, MENTION_REACH, Network, Outputs

FEW = 200
IGNORED = -100

#: Weights found by looking at which losses dominate; the attribution layers are what Sayso is for.
WEIGHTS = {
    "sentence": 1.0,
    "upos": 1.0,
    "cue": 1.5,
    "source": 1.0,
    "content": 1.0,
    "link": 1.0,
    "arc": 1.5,
    "relation": 1.0,
    "kind": 0.5,
    "start": 0.4,
    "end": 0.4,
    "coreference": 0.6,
    "time": 1.5,
}
OTHER = 0.2
"""Weight of what is not named above: features, event layers, names."""

_NUMBERS = {name: {label: i for i, label in enumerate(v)} for name, v in LAYERS.items()}
_RELATION = {label: i for i, label in enumerate(RELATIONS)}


@dataclass(slots=True)
class Batch:
    """Examples and where the words of each begin among the batch's words."""

    examples: list[Example]
    starts: list[int]


def losses(network: Network, outputs: Outputs, batch: Batch) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {}
    total = len(outputs.vectors)
    for name, logits in outputs.logits.items():
        target = _targets(batch, name, total)
        if target is not None:
            found[name] = _cross_entropy(logits.float(), target)
    for name, part in (
        ("arc", _arcs(network, outputs, batch)),
        ("mention", _mentions(network, outputs, batch)),
        ("link", _links(network, outputs, batch)),
        ("coreference", _coreference(network, outputs, batch)),
        ("bag", _bags(outputs, batch)),
    ):
        found.update(part if isinstance(part, dict) else {} if part is None else {name: part})
    return found


def weighted(found: dict[str, Tensor]) -> Tensor:
    return sum((WEIGHTS.get(k, OTHER) * v for k, v in found.items()), torch.zeros(()))


def _cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    kept = int((target != IGNORED).sum())
    return F.cross_entropy(logits, target, ignore_index=IGNORED, reduction="sum") / max(kept, FEW)


def _targets(batch: Batch, name: str, total: int) -> Tensor | None:
    target = np.full(total, IGNORED, dtype=np.int64)
    numbers, any_ = _NUMBERS[name], False
    for example, start in zip(batch.examples, batch.starts, strict=True):
        labels = example.labels.get(name)
        if labels is not None:
            any_ = True
            target[start : start + len(labels)] = [
                IGNORED if label is None else numbers[str(label)] for label in labels
            ]
    return torch.from_numpy(target) if any_ else None


def _arcs(network: Network, outputs: Outputs, batch: Batch) -> dict[str, Tensor] | None:
    """Each word's head among the words of its sentence (a root is its own head), and its label."""
    sentences: list[tuple[int, int]] = []
    heads: list[int] = []
    relations: list[int] = []
    words: list[int] = []
    for example, start in zip(batch.examples, batch.starts, strict=True):
        if "head" not in example.labels:
            continue
        starts = [i for i, s in enumerate(example.labels["sentence"]) if s == "B"]
        for first, last in zip(starts, [*starts[1:], len(example.words)], strict=True):
            sentences.append((start + first, start + last))
            words += range(start + first, start + last)
            heads += [start + int(h) for h in example.labels["head"][first:last]]  # type: ignore[arg-type]
            relations += [_RELATION[str(r)] for r in example.labels["relation"][first:last]]
    if not sentences:
        return None
    longest = max(last - first for first, last in sentences)
    index = torch.zeros(len(sentences), longest, dtype=torch.long)
    real = torch.zeros(len(sentences), longest, dtype=torch.bool)
    for row, (first, last) in enumerate(sentences):
        index[row, : last - first] = torch.arange(first, last)
        real[row, : last - first] = True
    dependent = outputs.pairs["arc_dependent"][index].float()
    head = outputs.pairs["arc_head"][index].float()
    with torch.autocast("cpu", enabled=False):  # eight bits are too few to tell heads apart
        scores = torch.einsum("sid,sjd->sij", dependent, head)
    scores = scores.masked_fill(~real[:, None, :], -1e4)
    local = torch.tensor(heads) - torch.repeat_interleave(
        torch.tensor([first for first, _ in sentences]),
        torch.tensor([last - first for first, last in sentences]),
    )
    arc = F.cross_entropy(scores[real], local, reduction="sum") / max(len(heads), FEW)
    logits = network.pairs.relation(
        outputs.pairs["relation_dependent"][words],
        outputs.pairs["relation_head"][heads],
        torch.zeros(len(words), dtype=torch.long),
    )
    relation = F.cross_entropy(logits.float(), torch.tensor(relations), reduction="sum")
    return {"arc": arc, "relation": relation / max(len(heads), FEW)}


def _mentions(network: Network, outputs: Outputs, batch: Batch) -> dict[str, Tensor] | None:
    """Where the mention of a given head word starts and ends."""
    heads, firsts, lasts, limits = [], [], [], []
    for example, start in zip(batch.examples, batch.starts, strict=True):
        chosen: dict[int, tuple[int, int]] = {}
        for first, last, head, _, _ in example.mentions or ():
            shorter = chosen.get(head)
            if shorter is None or last - first < shorter[1] - shorter[0]:
                chosen[head] = (first, last)
        for head, (first, last) in chosen.items():
            if head - first <= MENTION_REACH and last - 1 - head <= MENTION_REACH:
                heads.append(start + head)
                firsts.append(head - first)
                lasts.append(last - 1 - head)
                limits.append((head, len(example.words) - 1 - head))
    if not heads:
        return None
    head_index, reach = torch.tensor(heads), torch.arange(MENTION_REACH + 1)
    before, after = torch.tensor(limits).T
    query = outputs.pairs["mention_head"][head_index].float()
    found = {}
    for name, sign, gold, room, half, bias in (
        ("start", -1, firsts, before, slice(0, 64), network.pairs.start_bias),
        ("end", 1, lasts, after, slice(64, 128), network.pairs.end_bias),
    ):
        places = (head_index[:, None] + sign * reach).clamp(0, len(outputs.vectors) - 1)
        keys = outputs.pairs[f"mention_{name}"][places].float()
        scores = torch.einsum("md,mrd->mr", query[:, half], keys) / 8 + bias
        scores = scores.masked_fill(reach > room[:, None], -1e4)
        found[name] = F.cross_entropy(scores, torch.tensor(gold), reduction="sum")
        found[name] = found[name] / max(len(heads), FEW)
    return found


def _links(network: Network, outputs: Outputs, batch: Batch) -> Tensor | None:
    """For each cue, which words around it are its source (1), its content (2), or neither (0)."""
    cues, targets, rooms = [], [], []
    for example, start in zip(batch.examples, batch.starts, strict=True):
        for cue, source, content in example.attributions or ():
            target = np.zeros(2 * LINK_REACH + 1, dtype=np.int64)
            for label, words in ((2, content), (1, source)):
                offsets = np.array(words, dtype=np.int64) - cue[0]
                target[offsets[abs(offsets) <= LINK_REACH] + LINK_REACH] = label
            cues.append(start + cue[0])
            targets.append(target)
            rooms.append((-cue[0], len(example.words) - 1 - cue[0]))
    if not cues:
        return None
    around = torch.arange(-LINK_REACH, LINK_REACH + 1)
    cue_index = torch.tensor(cues)
    places = (cue_index[:, None] + around).clamp(0, len(outputs.vectors) - 1)
    before, after = torch.tensor(rooms).T
    real = (around >= before[:, None]) & (around <= after[:, None])
    rows, columns = real.nonzero(as_tuple=True)
    logits = network.pairs.link(
        outputs.pairs["link_cue"][cue_index][rows],
        outputs.pairs["link_word"][places[rows, columns]],
        torch.from_numpy(distance_bucket(around.numpy()))[columns],
    ).float()
    gold = torch.from_numpy(np.stack(targets))[rows, columns]
    # Most words around a cue are neither; count what is source or content, and 40 words a cue.
    return F.cross_entropy(logits, gold, reduction="sum") / max(40 * len(cues), FEW)


def _coreference(network: Network, outputs: Outputs, batch: Batch) -> Tensor | None:
    """Log-likelihood of a mention's true antecedents, or of having none."""
    total = torch.zeros(())
    count = 0
    for example, start in zip(batch.examples, batch.starts, strict=True):
        if not example.mentions:
            continue
        mentions = sorted(example.mentions)
        words = [example.text[a:b] for a, b in example.words]
        antecedents, features = coreference_features(words, [m[:3] for m in mentions])
        heads = torch.tensor([start + m[2] for m in mentions])
        clusters = np.array([m[4] for m in mentions])
        gold = (clusters[antecedents] == clusters[:, None]) & (antecedents >= 0)
        left = outputs.pairs["anaphor"][heads]
        right = outputs.pairs["antecedent"][heads][torch.from_numpy(antecedents.clip(0))]
        scores = network.pairs.coreference(left[:, None], right, torch.from_numpy(features))
        scores = scores.squeeze(-1).float()
        scores = scores.masked_fill(torch.from_numpy(antecedents < 0), -1e4)
        scores = torch.cat([torch.zeros(len(heads), 1), scores], dim=1)
        right_ones = np.concatenate([~gold.any(axis=1, keepdims=True), gold], axis=1)
        kept = scores.masked_fill(~torch.from_numpy(right_ones), -1e4)
        total = total + (scores.logsumexp(1) - kept.logsumexp(1)).sum()
        count += len(heads)
    return total / max(count, FEW) if count else None


def _bags(outputs: Outputs, batch: Batch) -> Tensor | None:
    """A sentence known to hold an event of a type, trigger unknown: some word must carry it."""
    scores, gold = [], []
    for example, start in zip(batch.examples, batch.starts, strict=True):
        for first, last, kind in example.bags:
            words = outputs.logits["plover"][start + first : start + last].float()
            scores.append(words.logsumexp(0))
            gold.append(_NUMBERS["plover"][kind])
    if not scores:
        return None
    return F.cross_entropy(torch.stack(scores), torch.tensor(gold), reduction="sum") / max(
        len(gold), 16
    )
