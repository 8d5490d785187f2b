"""A training's checkpoint -> the files the package ships (``sayso/data/model``).

``python -m training.export --run FOLDER [--to FOLDER]`` writes encoder.onnx and pairs.onnx (int8
per channel), scorers.npz, vocab.txt and model.json; ``load_shipped`` turns them back into a network
of floats, to train on from there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.base import vocabulary
from training.graphs import encoder_graph, pairs_graph
from training.layers import LAYERS, RELATIONS
from training.network import LINK_REACH, Network, Pairs

SHIPPED = Path(__file__).parents[1] / "sayso" / "data" / "model"

SIDE_BY_SIDE = {
    "layers": tuple(f"layers.{name}" for name in LAYERS),
    "pairs.project": tuple(
        f"pairs.project.{name}" for name in Pairs.PROJECTIONS if not name.startswith("arc")
    ),
}
"""Linear maps of one input that are computed as one: the shipped name, and the maps' own names."""

SCORERS = ("relation", "link", "coreference")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.export", description=__doc__)
    parser.add_argument(
        "--run",
        type=Path,
        nargs="+",
        default=[Path("runs/model")],
        help="a training's folder; of several, each from the one before, the weights are averaged",
    )
    parser.add_argument("--to", type=Path, default=SHIPPED)
    parser.add_argument("--name", default="sayso-reader-1", help="the model's name in readings")
    parser.add_argument("--float", action="store_true", help="no quantisation (to compare)")
    options = parser.parse_args(arguments)
    states = [
        torch.load(run / "checkpoint.pt", weights_only=True)["network"] for run in options.run
    ]
    network = Network()
    network.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    )
    export(network, options.to, options.name, quantised=not options.float)


def export(network: Network, folder: Path, name: str, *, quantised: bool = True) -> None:
    """Write the shipped files of a network into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {k: v.detach().float().numpy() for k, v in network.state_dict().items()}
    for group, names in SIDE_BY_SIDE.items():
        for kind in ("weight", "bias"):
            weights[f"{group}.{kind}"] = np.concatenate([weights[f"{n}.{kind}"] for n in names])
    for file, graph in (
        ("encoder.onnx", encoder_graph(weights)),
        ("pairs.onnx", pairs_graph(weights)),
    ):
        written = _quantised(graph) if quantised else graph
        (folder / file).write_bytes(written.SerializeToString())
    np.savez(folder / "scorers.npz", allow_pickle=False, **_scorers(weights))
    (folder / "vocab.txt").write_text("\n".join(vocabulary()) + "\n", encoding="utf-8")
    digest = hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest()[:12]
    about = {
        "name": name,
        "encoder": digest,
        "layers": {layer: list(labels) for layer, labels in LAYERS.items()},
        "relations": list(RELATIONS),
        "projections": Pairs.PROJECTIONS,
        "link_reach": LINK_REACH,
    }
    (folder / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _quantised(graph: onnx.ModelProto) -> onnx.ModelProto:
    """Weights in eight bits, a scale for each output channel; the layers' map stays float."""
    layers = [node.name for node in graph.graph.node if "layers.weight" in node.input]
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "float.onnx"), Path(folder, "int8.onnx")
        onnx.save(graph, before)
        quantize_dynamic(
            before,
            after,
            op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_exclude=[*layers, "at_vectors"],
            per_channel=True,
            reduce_range=REDUCE_RANGE,
            weight_type=QuantType.QInt8,
        )
        return onnx.load(after)


REDUCE_RANGE = False
"""Seven bits would guard against overflow on CPUs without VNNI; see docs/model-card.md."""


def _scorers(weights: dict[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    found = {
        f"{name}.{part}": weights[f"pairs.{name}.{part}"]
        for name in SCORERS
        for part in ("features.weight", "out.weight", "out.bias")
    }
    rest = ("start_bias", "end_bias")
    return found | {name: weights[f"pairs.{name}"] for name in rest}


def load_shipped(network: Network, folder: Path = SHIPPED) -> None:
    """Set the network to the shipped weights, int8 ones turned back to float."""
    found: dict[str, NDArray[np.float32]] = dict(np.load(folder / "scorers.npz"))
    found = {f"pairs.{name}": values for name, values in found.items()}
    for file in ("encoder.onnx", "pairs.onnx"):
        found |= _floats(onnx.load(folder / file))
    state = network.state_dict()
    for group, names in SIDE_BY_SIDE.items():
        for kind in ("weight", "bias"):
            own = [f"{name}.{kind}" for name in names]
            borders = np.cumsum([len(state[name]) for name in own])[:-1]
            parts = np.split(found.pop(f"{group}.{kind}"), borders)
            found |= dict(zip(own, parts, strict=True))
    missing = sorted(set(state) - set(found))
    if missing:
        raise SystemExit(f"{folder}: no weights for {', '.join(missing)}")
    network.load_state_dict({name: torch.from_numpy(found[name]) for name in state})


def _floats(model: onnx.ModelProto) -> dict[str, NDArray[np.float32]]:
    stored = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    found: dict[str, NDArray[np.float32]] = {}
    for name, values in stored.items():
        plain = name.removesuffix("_quantized")
        if plain != name:
            scale, zero = stored[f"{plain}_scale"], stored[f"{plain}_zero_point"]
            values = (values.astype(np.float32) - zero.astype(np.float32)) * scale
        if plain.endswith((".weight", ".bias")):
            turned = values.ndim == 2 and not plain.startswith(
                ("encoder.pieces", "encoder.forms", "encoder.positions")
            )
            found[plain] = np.array(values.T if turned else values, dtype=np.float32)
    return found


if __name__ == "__main__":
    main()
