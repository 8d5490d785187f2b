"""The parties of the reports compared: who is whom across them, and whose side each speaks for."""

from __future__ import annotations

from sayso.record.parties import Parties, Party, parties_of

__all__ = ["Parties", "Party", "parties_of"]
