"""The accounts that the reports of one story give, set side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Reading
from sayso.triangulation.model import Accounts, Origin, Story


def compare_accounts(
    readings: Mapping[str, Reading],
    *,
    origins: Mapping[str, Origin],
    stories: Sequence[Story],
) -> Accounts:
    """Parties, utterances, comparisons and framing within each story.

    readings, origins: by document id. Reports of one origin are one voice.
    """
    return Accounts()
