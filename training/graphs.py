"""The network as ONNX graphs, built node by node so that every weight keeps its name.

``encoder.onnx``: pieces, forms int64 (P,), firsts int64 (W,) -> vectors float32 (W, 384), logits
float32 (W, labels of all layers). One window a call.
``pairs.onnx``: words float32 (W, 384) -> projections float32 (W, all that the pair heads project).
One document a call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.network import ATTENTION_HEADS, BLOCKS, D

OPSET = 20
IR = 9

Weights = Mapping[str, NDArray[np.float32]]


class _Graph:
    """Nodes and weights collected in order; every method returns the name of its output."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        output = name or f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [output], f"at_{output}", **attributes))
        return output

    def nodes(self, kind: str, *inputs: str, outputs: int, **attributes: Any) -> list[str]:
        names = [f"{kind}_{len(self._nodes)}_{i}" for i in range(outputs)]
        self._nodes.append(helper.make_node(kind, inputs, names, f"at_{names[0]}", **attributes))
        return names

    def weight(self, name: str, *, turned: bool = False) -> str:
        values = self._weights[name]
        return self.constant(name, np.ascontiguousarray(values.T) if turned else values)

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._constants[name] = numpy_helper.from_array(values, name)
        return name

    def linear(self, x: str, name: str, *, bias: bool = True) -> str:
        product = self.node("MatMul", x, self.weight(f"{name}.weight", turned=True))
        return self.node("Add", product, self.weight(f"{name}.bias")) if bias else product

    def norm(self, x: str, name: str) -> str:
        scale, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.node("LayerNormalization", x, scale, bias, epsilon=1e-12)

    def model(
        self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
    ) -> onnx.ModelProto:
        graph = helper.make_graph(
            self._nodes, "sayso", inputs, outputs, list(self._constants.values())
        )
        opsets = [helper.make_opsetid("", OPSET)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=IR)
        onnx.checker.check_model(model)
        return model


def encoder_graph(weights: Weights) -> onnx.ModelProto:
    """The encoder and the word-level layers."""
    graph = _Graph(weights)
    count = graph.node("Shape", "pieces")
    last = graph.node("Squeeze", count)
    places = graph.node(
        "Range",
        graph.constant("zero", np.array(0)),
        last,
        graph.constant("one", np.array(1)),
    )
    parts = [
        graph.node("Gather", graph.weight(f"encoder.{name}.weight"), index)
        for name, index in (("pieces", "pieces"), ("forms", "forms"), ("positions", places))
    ]
    x = graph.node("Add", graph.node("Add", parts[0], parts[1]), parts[2])
    x = graph.norm(x, "encoder.norm")
    for block in range(BLOCKS):
        x = _block(graph, x, f"encoder.blocks.{block}")
    vectors = graph.node("Gather", x, "firsts", name="vectors")
    graph.node(
        "Add",
        graph.node("MatMul", vectors, graph.weight("layers.weight", turned=True)),
        graph.weight("layers.bias"),
        name="logits",
    )
    labels = len(weights["layers.bias"])
    return graph.model(
        [_info(name, TensorProto.INT64, [size]) for name, size in
         (("pieces", "P"), ("forms", "P"), ("firsts", "W"))],
        [_info("vectors", TensorProto.FLOAT, ["W", D]),
         _info("logits", TensorProto.FLOAT, ["W", labels])],
    )  # fmt: skip


def _block(graph: _Graph, x: str, name: str) -> str:
    each = D // ATTENTION_HEADS
    by_head = graph.constant("by_head", np.array([-1, ATTENTION_HEADS, each]))
    together = graph.constant("together", np.array([-1, D]))
    scale = graph.constant("scale", np.array(each**-0.5, dtype=np.float32))
    thirds = graph.constant("thirds", np.array([D, D, D]))
    query, key, value = graph.nodes(
        "Split", graph.linear(x, f"{name}.attend"), thirds, outputs=3, axis=1
    )
    q = graph.node("Transpose", graph.node("Reshape", query, by_head), perm=[1, 0, 2])
    k = graph.node("Transpose", graph.node("Reshape", key, by_head), perm=[1, 2, 0])
    v = graph.node("Transpose", graph.node("Reshape", value, by_head), perm=[1, 0, 2])
    scores = graph.node("Mul", graph.node("MatMul", q, k), scale)
    mixed = graph.node("MatMul", graph.node("Softmax", scores, axis=-1), v)
    mixed = graph.node("Reshape", graph.node("Transpose", mixed, perm=[1, 0, 2]), together)
    x = graph.norm(
        graph.node("Add", x, graph.linear(mixed, f"{name}.attended")), f"{name}.first_norm"
    )
    wide = graph.node("Gelu", graph.linear(x, f"{name}.widen"))
    return graph.norm(
        graph.node("Add", x, graph.linear(wide, f"{name}.narrow")), f"{name}.second_norm"
    )


def pairs_graph(weights: Weights) -> onnx.ModelProto:
    """The projections of single words that pair heads work on."""
    graph = _Graph(weights)
    arc = graph.node("Gelu", graph.linear("words", "pairs.arc.0"))
    half = weights["pairs.arc_map.weight"].shape[1]
    halves = graph.constant("halves", np.array([half, half]))
    dependent, head = graph.nodes("Split", arc, halves, outputs=2, axis=1)
    mapped = graph.linear(dependent, "pairs.arc_map", bias=False)
    ones = graph.node(
        "Expand",
        graph.constant("unit", np.ones((1, 1), dtype=np.float32)),
        graph.node(
            "Concat",
            graph.node("Shape", "words", start=0, end=1),
            graph.constant("single", np.array([1])),
            axis=0,
        ),
    )
    deep = graph.node("Gelu", graph.linear("words", "pairs.deep.0"))
    rest = graph.linear(deep, "pairs.project")
    graph.node("Concat", mapped, head, ones, rest, axis=1, name="projections")
    width = 2 * half + 2 + len(weights["pairs.project.bias"])
    return graph.model(
        [_info("words", TensorProto.FLOAT, ["W", D])],
        [_info("projections", TensorProto.FLOAT, ["W", width])],
    )


def _info(name: str, kind: int, shape: list[str | int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)
