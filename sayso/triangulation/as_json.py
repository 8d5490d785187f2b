"""Reports side by side as JSON: one object, every key always there, unknown null and none [].

It is described, whole, by ``sayso/data/comparison.schema.json``.
"""

from __future__ import annotations

from typing import Any

from sayso.model import Span
from sayso.readings.as_json import SCORE_DECIMALS, published_to_json
from sayso.triangulation.model import (
    Compared,
    Comparison,
    Copy,
    Framing,
    Party,
    Side,
    SideBySide,
    Story,
    Utterance,
    Variant,
    Wording,
)


def comparison_to_json(side_by_side: SideBySide) -> dict[str, Any]:
    """The object of ``sayso compare --json``; keys in the schema's order."""
    accounts = side_by_side.accounts
    return {
        "documents": [_document(document) for document in side_by_side.documents],
        "copies": [_copy(copy) for copy in side_by_side.copies],
        "stories": [_story(story) for story in side_by_side.stories],
        "parties": [_party(party) for party in accounts.parties],
        "utterances": [_utterance(utterance) for utterance in accounts.utterances],
        "comparisons": [_comparison(comparison) for comparison in accounts.comparisons],
        "framing": [_framing(framing) for framing in accounts.framing],
    }


def _document(compared: Compared) -> dict[str, Any]:
    document, origin = compared.document, compared.origin
    return {
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "published": published_to_json(document.published),
        "origin": {"documents": list(origin.documents), "because": origin.because},
    }


def _copy(copy: Copy) -> dict[str, Any]:
    return {"documents": list(copy.documents), "kind": copy.kind, "because": copy.because}


def _story(story: Story) -> dict[str, Any]:
    return {"name": story.name, "documents": list(story.documents), "because": story.because}


def _party(party: Party) -> dict[str, Any]:
    return {
        "id": party.id,
        "name": party.name,
        "actors": [{"document": actor.document, "id": actor.id} for actor in party.actors],
        "because": party.because,
    }


def _utterance(utterance: Utterance) -> dict[str, Any]:
    return {
        "party": utterance.party,
        "statements": [_wording(wording) for wording in utterance.statements],
        "because": utterance.because,
    }


def _wording(wording: Wording) -> dict[str, Any]:
    return {"document": wording.document, "id": wording.id, **_offsets(wording.span)}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "kind": comparison.kind,
        "on": comparison.on,
        "left": _side(comparison.left),
        "right": _side(comparison.right),
        "score": round(comparison.score, SCORE_DECIMALS),
        "because": comparison.because,
    }


def _side(side: Side) -> dict[str, Any]:
    return {"document": side.document, "id": side.id, **_offsets(side.span), "text": side.text}


def _framing(framing: Framing) -> dict[str, Any]:
    variants = [_variant(variant) for variant in framing.variants]
    return {"referent": framing.referent, "variants": variants}


def _variant(variant: Variant) -> dict[str, Any]:
    return {
        "document": variant.document,
        "outlet": variant.outlet,
        **_offsets(variant.span),
        "text": variant.text,
        "chain": list(variant.chain),
    }


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
