"""What people are told events are, the same in every list: one plain word for a type or a kind."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import EventKind, EventType

EVENTS: Mapping[EventType | EventKind, str] = {
    "AGREE": "agreement",
    "CONSULT": "meeting",
    "SUPPORT": "support",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "CONCEDE": "concession",
    "RETREAT": "retreat",
    "REQUEST": "demand",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "mobilization",
    "COERCE": "coercion",
    "ASSAULT": "attack",
    "STATEMENT": "announcement",
    "APPEAL": "appeal",
    "talks_round": "talks",
    "call": "call",
    "visit": "visit",
    "mediation": "mediation",
    "document_handed_over": "document handed over",
    "proposal": "proposal",
    "ceasefire_begun": "ceasefire",
    "ceasefire_broken": "ceasefire broken",
    "prisoner_exchange": "prisoner exchange",
    "body_exchange": "exchange of bodies",
    "leak": "leak",
}
"""Types and kinds of events in a word for people; no two have the same."""


def event_told(type: str, kind: str | None) -> str:
    """An event in a plain word; of a type or kind of somebody's own, that itself."""
    told: dict[str, str] = {str(known): word for known, word in EVENTS.items()}
    return told.get(kind or type, (kind or type).replace("_", " ").lower())
