"""The shipped model, run on the CPU: windows -> word vectors and logits -> pair projections.

Every window is one unpadded call of its own: the eight-bit encoder scales its activations over
all it is given, so a batch would make a reading depend on its neighbours. Windows are spread
over worker threads, each call on one core.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from sayso.errors import ReadingError
from sayso.readings.analysis.calibration import knots_in
from sayso.readings.analysis.event_types import EventTypes
from sayso.readings.analysis.pieces import Window, WordPieces
from sayso.readings.analysis.wills import ShownWills
from sayso.readings.statements.inner import weights_in

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the network says of one text, a row per word.

    logits: layer name -> float32 (words, labels of that layer), unnormalised.
    pairs: projection name -> float32 (words, its width).
    vectors: float32 (words, 384), as the encoder gives them.
    """

    logits: Mapping[str, Floats]
    pairs: Mapping[str, Floats]
    vectors: Floats


SCORERS = ("relation", "link", "coreference")


class Model:
    """The files of one model: what the labels are, the weights of the pair scorers, the graphs.

    weights: all that the pair heads keep outside of the graphs; scorers: of these, those of each
    of SCORERS, by their own names. event_types: the map from words to event types; None in a model
    that has none yet, whose own layer of types is read then. shown_wills: the map from words to how
    much they show a will; None in a model without.

    Raises ReadingError when the folder is not a whole model.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is None:
            with as_file(files("sayso") / "data" / "model") as shipped:
                folder = shipped
        try:
            about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
            vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8")
            self.weights: Mapping[str, Floats] = dict(np.load(folder / "scorers.npz"))
            self.event_types = EventTypes.kept_in(folder)
            self.shown_wills = ShownWills.kept_in(folder)
            self._encoder = _session(folder / "encoder.onnx")
            self._pairs = _session(folder / "pairs.onnx")
        except (OSError, ValueError) as error:
            raise ReadingError(
                f"{folder}: not a whole model: {error}",
                remedy="Reinstall sayso: its model files are missing or damaged.",
            ) from error
        self.scorers = {name: _of(self.weights, name) for name in SCORERS}
        self.knots = knots_in(folder)
        self.inner = weights_in(folder)
        self.naming = weights_in(folder, "naming.json")
        self.again = weights_in(folder, "again.json")
        self.happenings = weights_in(folder, "events.json")
        self.wills = weights_in(folder, "positions.json")
        self.name: str = f"{about['name']} {about['encoder']}"
        self.layers: Mapping[str, tuple[str, ...]] = {
            layer: tuple(labels) for layer, labels in about["layers"].items()
        }
        self.relations: tuple[str, ...] = tuple(about["relations"])
        self.link_reach: int = about["link_reach"]
        self.vocabulary = WordPieces(vocabulary.split("\n")[:-1])
        self._projections: Mapping[str, int] = about["projections"]

    def encode(self, window: Window) -> tuple[Floats, Floats]:
        """Vectors (kept words, 384) and logits (kept words, all labels) of one window."""
        first = window.words[0]
        kept = window.firsts[window.kept[0] - first : window.kept[1] - first]
        inputs = {"pieces": window.pieces, "forms": window.forms, "firsts": kept}
        vectors, logits = self._encoder.run(["vectors", "logits"], inputs)
        return vectors, logits

    def outputs(self, encoded: Sequence[tuple[Floats, Floats]]) -> Outputs:
        """Put the windows of one document together and run the pair heads over its words."""
        vectors = np.concatenate([vectors for vectors, _ in encoded])
        logits = np.concatenate([logits for _, logits in encoded])
        (projections,) = self._pairs.run(["projections"], {"words": vectors})
        widths = {layer: len(labels) for layer, labels in self.layers.items()}
        pairs = _columns(projections, self._projections)
        return Outputs(_columns(logits, widths), pairs, vectors)


def _of(weights: Mapping[str, Floats], name: str) -> Mapping[str, Floats]:
    """One scorer's weights by their own names."""
    return {
        key.removeprefix(f"{name}."): values
        for key, values in weights.items()
        if key.startswith(f"{name}.")
    }


def _columns(matrix: Floats, widths: Mapping[str, int]) -> dict[str, Floats]:
    borders = np.cumsum(list(widths.values()))[:-1]
    return dict(zip(widths, np.split(matrix, borders, axis=1), strict=True))


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps the largest window's memory and no more: windows are all of one size at most.
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(
        path.read_bytes(), options, providers=["CPUExecutionProvider"]
    )
