"""A brief as JSON: the nouns of ``model.py`` field by field, unknown null and none []."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.readings.as_json import SCORE_DECIMALS
from sayso.views.brief.model import Brief


def to_json(brief: Brief) -> dict[str, Any]:
    """One object; ``left_out`` is an object, too, by section."""
    told: dict[str, Any] = _rounded(asdict(brief))
    return {**told, "left_out": dict(brief.left_out)}


def _rounded(value: Any) -> Any:
    """Scores are no finer than in the JSON of a reading."""
    if isinstance(value, dict):
        return {
            key: round(each, SCORE_DECIMALS) if key == "score" else _rounded(each)
            for key, each in value.items()
        }
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
