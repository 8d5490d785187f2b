"""The network in torch: a MiniLM encoder with word-level layers and pair heads.

Three parts, exported apart (``training/export.py``):

* `Encoder`: word-pieces and forms of one window -> a vector per word;
* `layers`: a linear map from a word's vector to the logits of each word-level layer;
* `Pairs`: what needs two words at once. Every pair head works on projections of single words, so
  that a document's words go through it once; a pair costs an addition or a dot product.

Shapes: P pieces, W words, D = 384.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.readings.analysis.mentions import COREFERENCE_FEATURES
from sayso.readings.analysis.pieces import FORMS
from training.layers import LAYERS, RELATIONS

D = 384
BLOCKS = 6
ATTENTION_HEADS = 12
PIECES = 30522
POSITIONS = 512

ARC = 256
PAIR = 128
MENTION = 64
LINK_REACH = 160
"""Words on each side of a cue in which its source and content are sought. In PolNeAR training
texts 99.9 % of them stand within 744 characters, some 150 words."""
LINK_BUCKETS = 2 * 24 + 1
MENTION_REACH = 48
"""Words a mention's start or end may stand from its head; 99.9 % of GUM's training mentions."""


class SharedDropout(nn.Module):
    """Dropout that hides the same features of all pieces of a window.

    A random number for each feature of each piece takes a CPU a fifth of a whole training step.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """(windows, P, D) -> alike."""
        return x * F.dropout(torch.ones_like(x[:, :1]), self.share, self.training)


class Block(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(D, 3 * D)
        self.attended = nn.Linear(D, D)
        self.first_norm = nn.LayerNorm(D, eps=1e-12)
        self.widen = nn.Linear(D, 4 * D)
        self.narrow = nn.Linear(4 * D, D)
        self.second_norm = nn.LayerNorm(D, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, x: Tensor, real: Tensor | None) -> Tensor:
        x = self.first_norm(x + self.dropout(self.attended(self._mixed(x, real))))
        wide = F.gelu(self.widen(x))
        out: Tensor = self.second_norm(x + self.dropout(self.narrow(wide)))
        return out

    def _mixed(self, x: Tensor, real: Tensor | None) -> Tensor:
        rows, pieces, _ = x.shape
        query, key, value = (
            t.view(rows, pieces, ATTENTION_HEADS, D // ATTENTION_HEADS).transpose(1, 2)
            for t in self.attend(x).chunk(3, dim=2)
        )
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=real)
        return mixed.transpose(1, 2).reshape(rows, pieces, D)


class Encoder(nn.Module):
    """Windows -> a vector per piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, D)
        self.positions = nn.Embedding(POSITIONS, D)
        self.forms = nn.Embedding(FORMS, D)
        self.norm = nn.LayerNorm(D, eps=1e-12)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(BLOCKS))
        self.dropout = SharedDropout(dropout)

    def forward(self, pieces: Tensor, forms: Tensor, real: Tensor | None = None) -> Tensor:
        """int64 (windows, P) each -> (windows, P, D). real: bool, alike, False for padding."""
        places = torch.arange(pieces.shape[1])
        x: Tensor = self.pieces(pieces) + self.forms(forms) + self.positions(places)
        x = self.dropout(self.norm(x))
        mask = None if real is None else real[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask)
        return x

    def load_base(self, path: Path) -> None:
        """Take the weights of all-MiniLM-L6-v2; every form starts as its first token type."""
        from safetensors.torch import load_file

        base = load_file(path)
        base = {k.removeprefix("bert."): v.float() for k, v in base.items()}
        state = {
            "pieces.weight": base["embeddings.word_embeddings.weight"],
            "positions.weight": base["embeddings.position_embeddings.weight"],
            "forms.weight": base["embeddings.token_type_embeddings.weight"][:1].repeat(FORMS, 1),
            "norm.weight": base["embeddings.LayerNorm.weight"],
            "norm.bias": base["embeddings.LayerNorm.bias"],
        }
        for i in range(BLOCKS):
            ours, theirs = f"blocks.{i}.", f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [
                    base[f"{theirs}attention.self.{p}.{kind}"] for p in ("query", "key", "value")
                ]
                state[f"{ours}attend.{kind}"] = torch.cat(parts)
                for name, other in (
                    ("attended", "attention.output.dense"),
                    ("first_norm", "attention.output.LayerNorm"),
                    ("widen", "intermediate.dense"),
                    ("narrow", "output.dense"),
                    ("second_norm", "output.LayerNorm"),
                ):
                    state[f"{ours}{name}.{kind}"] = base[f"{theirs}{other}.{kind}"]
        self.load_state_dict(state)


class Scorer(nn.Module):
    """relu(left + right + feature) -> logits: the decision about one pair."""

    def __init__(self, features: int, outputs: int) -> None:
        super().__init__()
        self.features = nn.Embedding(features, PAIR)
        self.out = nn.Linear(PAIR, outputs)
        nn.init.normal_(self.features.weight, std=0.02)

    def forward(self, left: Tensor, right: Tensor, features: Tensor) -> Tensor:
        logits: Tensor = self.out(F.relu(left + right + self.features(features)))
        return logits


def side_by_side(maps: nn.ModuleDict, x: Tensor) -> Tensor:
    """All maps of one input in one product, their outputs beside each other."""
    linear = cast(list[nn.Linear], list(maps.values()))
    weight = torch.cat([part.weight for part in linear])
    return F.linear(x, weight, torch.cat([part.bias for part in linear]))


class Pairs(nn.Module):
    """Projections of single words for all pair heads, in one matrix per word."""

    #: name -> width, in the order of the exported output
    PROJECTIONS: ClassVar[dict[str, int]] = {
        "arc_dependent": ARC + 1,
        "arc_head": ARC + 1,
        "relation_dependent": PAIR,
        "relation_head": PAIR,
        "mention_head": 2 * MENTION,
        "mention_start": MENTION,
        "mention_end": MENTION,
        "link_cue": PAIR,
        "link_word": PAIR,
        "anaphor": PAIR,
        "antecedent": PAIR,
    }

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.arc = nn.Sequential(nn.Linear(D, 2 * ARC), nn.GELU(), nn.Dropout(dropout))
        self.arc_map = nn.Linear(ARC, ARC + 1, bias=False)
        self.deep = nn.Sequential(nn.Linear(D, 2 * D), nn.GELU(), nn.Dropout(dropout))
        self.project = nn.ModuleDict(
            {
                name: nn.Linear(2 * D, width)
                for name, width in self.PROJECTIONS.items()
                if not name.startswith("arc")
            }
        )
        self.relation = Scorer(1, len(RELATIONS))
        self.link = Scorer(LINK_BUCKETS, 3)
        self.coreference = Scorer(COREFERENCE_FEATURES, 1)
        self.start_bias = nn.Parameter(torch.zeros(MENTION_REACH + 1))
        self.end_bias = nn.Parameter(torch.zeros(MENTION_REACH + 1))
        nn.init.normal_(self.arc_map.weight, std=0.02)

    def forward(self, words: Tensor) -> Tensor:
        """(W, D) -> (W, sum of PROJECTIONS)."""
        dependent, head = self.arc(words).split(ARC, dim=1)
        one = torch.ones_like(head[:, :1])  # so that a head can be likely whatever the dependent
        return torch.cat(
            [self.arc_map(dependent), head, one, side_by_side(self.project, self.deep(words))],
            dim=1,
        )

    def split(self, projections: Tensor) -> dict[str, Tensor]:
        parts = torch.split(projections, list(self.PROJECTIONS.values()), dim=1)
        return dict(zip(self.PROJECTIONS, parts, strict=True))


@dataclass(frozen=True, slots=True)
class Outputs:
    """Of a batch's words: vectors (W, D), logits by layer and projections by name, (W, …) each."""

    vectors: Tensor
    logits: dict[str, Tensor]
    pairs: dict[str, Tensor]


HEADS: dict[str, tuple[str, ...]] = {
    **{layer: (f"layers.{layer}.",) for layer in LAYERS},
    "arc": ("pairs.arc.", "pairs.arc_map."),
    "relation": ("pairs.project.relation_", "pairs.relation."),
    "mention": ("pairs.project.mention_", "pairs.start_bias", "pairs.end_bias"),
    "link": ("pairs.project.link_", "pairs.link."),
    "coreference": (
        *("pairs.project.anaphor.", "pairs.project.antecedent."),
        "pairs.coreference.",
    ),
}
"""Head -> how the names of its own parameters begin. `pairs.deep` serves several heads and, like
the encoder, stays as it is where heads are trained alone."""


class Network(nn.Module):
    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleDict({name: nn.Linear(D, len(v)) for name, v in LAYERS.items()})
        self.pairs = Pairs(dropout)

    def forward(self, pieces: Tensor, forms: Tensor, real: Tensor, firsts: Tensor) -> Outputs:
        """firsts: int64 (W,), where each kept word's first piece stands among windows * P."""
        vectors = self.encoder(pieces, forms, real).flatten(0, 1)[firsts]
        dropped = self.dropout(vectors)
        widths = [len(labels) for labels in LAYERS.values()]
        logits = torch.split(side_by_side(self.layers, dropped), widths, dim=1)
        projections = self.pairs.split(self.pairs(dropped))
        return Outputs(vectors, dict(zip(LAYERS, logits, strict=True)), projections)
