"""What is shipped is what was trained."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from torch import Tensor

from sayso.readings.analysis.network import Model
from sayso.readings.analysis.pieces import windows
from sayso.readings.analysis.words import cut_words
from training.base import base_weights
from training.batches import sheet
from training.checks.invented import TEXT, WORDS
from training.examples import Example
from training.export import export, load_shipped
from training.network import Network

LONG = "\n\n".join(f"On day {day}, Orland waited. {TEXT} “Not now!” she said." for day in range(9))
"""Two windows."""


@dataclass(frozen=True)
class Exported:
    network: Network
    floats: Path
    eight_bits: Path


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A network with no two weights alike, so that none can stand in for another."""
    torch.manual_seed(1)
    network = Network().eval()
    network.encoder.load_base(base_weights())
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if "forms" in name or not name.startswith("encoder."):
                parameter.add_(0.02 * torch.randn_like(parameter))
    floats, eight_bits = (tmp_path_factory.mktemp(name) for name in ("floats", "eight_bits"))
    export(network, floats, "a test", quantised=False)
    export(network, eight_bits, "a test")
    return Exported(network, floats, eight_bits)


def restored(folder: Path) -> dict[str, Tensor]:
    torch.manual_seed(2)
    network = Network()
    load_shipped(network, folder)
    return network.state_dict()


def test_the_graphs_give_what_the_network_gives(exported: Exported) -> None:
    words = cut_words(LONG)
    cut = windows(LONG, words, WORDS)
    assert len(cut) == 2
    model = Model(exported.floats)
    read = model.outputs([model.encode(window) for window in cut])
    with torch.no_grad():
        said = sheet([Example("x", "x", LONG, words, {})], WORDS).through(exported.network)
    assert list(read.logits) == list(said.logits)
    assert set(read.pairs) == set(said.pairs)
    for name, values in {**said.logits, **said.pairs}.items():
        shipped = read.logits[name] if name in read.logits else read.pairs[name]
        assert shipped.shape == values.shape
        assert np.abs(shipped - values.numpy()).max() < 1e-4, name


def test_a_float_model_turned_back_is_the_network_to_the_bit(exported: Exported) -> None:
    found = restored(exported.floats)
    for name, values in exported.network.state_dict().items():
        assert torch.equal(found[name], values), name


def in_eight_bits(name: str) -> bool:
    """The encoder's maps and embeddings and what pair heads project; the rest stays float."""
    maps = ("encoder.", "pairs.arc", "pairs.deep.", "pairs.project.")
    return name.startswith(maps) and name.endswith(".weight") and "norm" not in name


def test_an_eight_bit_model_turned_back_is_within_one_step(exported: Exported) -> None:
    """A step is the 127th part of the largest weight: of the whole table for an embedding, of
    what leads to one output for a map."""
    found = restored(exported.eight_bits)
    for name, values in exported.network.state_dict().items():
        if not in_eight_bits(name):
            assert torch.equal(found[name], values), name
            continue
        table = name.split(".")[1] in ("pieces", "forms", "positions")
        largest = values.abs().max() if table else values.abs().amax(dim=1, keepdim=True)
        away = (found[name] - values).abs()
        assert (away <= largest / 127 * 1.001).all(), name
        assert away.max() > 0, name


def test_a_model_turned_back_and_exported_again_is_the_same(
    exported: Exported, tmp_path: Path
) -> None:
    """So that heads trained alone, from the shipped model, leave all else as it was."""
    network = Network()
    load_shipped(network, exported.eight_bits)
    export(network, tmp_path, "a test")
    before, after = (
        {t.name: onnx.numpy_helper.to_array(t) for t in model.graph.initializer}
        for model in (
            onnx.load(folder / "encoder.onnx") for folder in (exported.eight_bits, tmp_path)
        )
    )
    assert before.keys() == after.keys()
    for name, values in before.items():
        assert np.array_equal(values, after[name]), name
