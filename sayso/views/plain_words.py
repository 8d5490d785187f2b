"""What people are told events and issues are, the same everywhere: one plain word for each.

Programs get the identifiers; filters take both.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import EventKind, EventType, Issue

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

ISSUES: Mapping[Issue, str] = {
    "ceasefire": "ceasefire",
    "territory": "territory",
    "security_guarantees": "security guarantees",
    "alliances_and_neutrality": "alliances, neutrality",
    "arms_supply": "arms supply",
    "mobilization_and_force_limits": "mobilization, forces",
    "sanctions_and_assets": "sanctions, assets",
    "prisoners_bodies_missing_children": "prisoners, missing",
    "format_venue_and_mediation": "format, mediation",
    "monitoring": "monitoring",
    "energy_and_infrastructure": "energy, infrastructure",
    "nuclear": "nuclear",
    "elections_and_recognition": "elections, recognition",
    "language_religion_minorities": "language, minorities",
    "justice_and_accountability": "justice",
    "reconstruction_and_reparations": "aid, reconstruction",
    "peace_agreement": "peace agreement",
    "other": "other",
}
"""Issues in a word or two for people; no two have the same, and no word is of two."""


def issue_told(issue: str) -> str:
    """An issue in its plain words; one of somebody's own, that itself."""
    told: dict[str, str] = {str(known): words for known, words in ISSUES.items()}
    return told.get(issue, issue.replace("_", " "))


def event_told(type: str, kind: str | None) -> str:
    """An event in a plain word; of a type or kind of somebody's own, that itself."""
    told: dict[str, str] = {str(known): word for known, word in EVENTS.items()}
    return told.get(kind or type, (kind or type).replace("_", " ").lower())
