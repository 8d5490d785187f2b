"""Another model, as an update of Sayso would bring one: the shipped one, kept in fewer bits."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

GRAPH, INITIALIZER, NAME, RAW_DATA = 7, 5, 8, 9
"""Fields of ONNX's ModelProto, GraphProto and TensorProto, by number."""


def coarser_model(folder: Path, *, step: int) -> Path:
    """The shipped model with the encoder's eight-bit weights rounded to multiples of ``step``.

    As of any other model its name tells the file's hash; calibration and all else stay.
    """
    with as_file(files("sayso") / "data" / "model") as shipped:
        shutil.copytree(shipped, folder)
    encoder = bytearray((folder / "encoder.onnx").read_bytes())
    for start, end in _eight_bit_weights(encoder):
        weights = np.frombuffer(encoder, np.int8, end - start, start).astype(int)
        rounded = np.clip(np.round(weights / step) * step, -128, 127)
        encoder[start:end] = rounded.astype(np.int8).tobytes()
    (folder / "encoder.onnx").write_bytes(encoder)
    about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    about["encoder"] = hashlib.sha256(encoder).hexdigest()[:12]
    (folder / "model.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def _eight_bit_weights(model: bytearray) -> Iterator[tuple[int, int]]:
    """Where the bytes of the encoder's blocks stand in the file."""
    for number, start, end in _fields(model, 0, len(model)):
        if number != GRAPH:
            continue
        for inner, first, last in _fields(model, start, end):
            if inner == INITIALIZER:
                found = {each: (at, to) for each, at, to in _fields(model, first, last)}
                name = bytes(model[slice(*found[NAME])])
                if name.startswith(b"encoder.blocks.") and name.endswith(b"weight_quantized"):
                    yield found[RAW_DATA]


def _fields(data: bytearray, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The numbers and places of the fields with a length in a protobuf message."""
    at = start
    while at < end:
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 2:
            length, at = _varint(data, at)
            yield key >> 3, at, at + length
            at += length
        elif kind == 0:
            _, at = _varint(data, at)
        else:
            at += {1: 8, 5: 4}[kind]


def _varint(data: bytearray, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
