"""Reports of an invented valley, made by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Published, Reading
from tests.views.hand_made import a_document, a_reading, a_statement

BRIDGE = (
    "The ferry company of Karst will run no boats on Friday because its pilots refuse to sail "
    "under the damaged bridge. Engineers found cracks in two pillars last week and asked for the "
    "arch to be closed. The council of Osk has set aside money for repairs, which could take "
    "until the autumn. Farmers on the eastern bank say they will lose their market days."
)
SCHOOL = (
    "Pupils in the upper valley went back to lessons on Monday after the snow had kept them at "
    "home for three weeks. Two classrooms without a roof were moved into the town hall. Teachers "
    "asked parents to send firewood, as the stove of the new wing has not been delivered yet."
)


def published_on(day: str) -> Published:
    return Published(day, day, day, "given", 1.0, "said so")


def a_report(
    text: str,
    where: str,
    *,
    outlet: str | None = None,
    day: str | None = None,
    title: str | None = None,
    credits: tuple[str, ...] = (),
    quoted: tuple[str, ...] = (),
) -> Reading:
    """quoted: stretches of the text that stand in quotation marks and are somebody's words."""
    document = a_document(text, where=where, outlet=outlet, title=title)
    document = replace(document, credits=credits)
    if day is not None:
        document = replace(document, published=published_on(day))
    statements = [a_statement(document, words, form="direct") for words in quoted]
    return a_reading(document, *statements)
