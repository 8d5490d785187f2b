"""Claims, accusations and denials of several speakers about an invented conflict."""

from __future__ import annotations

from sayso.triangulation.claims import compared_claims
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import Written


def told(
    outlet: str,
    text: str,
    *,
    cue: str,
    content: str | list[str],
    speaker: str,
    act: str = "say",
    state: str | None = None,
    others: tuple[str, ...] = (),
) -> Written:
    written = Written(text, outlet=outlet)
    actor = written.actor(speaker, "body", state=state)
    for other in others:
        written.actor(other, "state", state=other)
    written.statement(cue, content, actor=actor, act=act)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    said = [each for report in reports_of(readings, {}) for each in sayings(report, parties)]
    return list(compared_claims(said, parties))


CLAIM = told(
    "A", "The Karst Ministry said Talos shelled the ferry and the market in Osk.",
    cue="said", content="Talos shelled the ferry and the market in Osk",
    speaker="Karst Ministry", state="Karst",
)  # fmt: skip


def test_a_claim_and_its_denial_contradict_and_the_reason_names_both() -> None:
    denial = told(
        "B", "The Talos Army denied it had shelled the market and ferry in Osk.",
        cue="denied", content="it had shelled the market and ferry in Osk",
        speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    [comparison] = compared(CLAIM, denial)
    assert (comparison.kind, comparison.on) == ("contradict", "polarity")
    assert "Karst Ministry says so, Talos Army denies it" in comparison.because


def test_a_denial_of_aid_denies_no_claim() -> None:
    withheld = told(
        "B", "The Talos Army spoke of the denial of the market and ferry in Osk to traders.",
        cue="denial", content="of the market and ferry in Osk", speaker="Talos Army",
        state="Talos", act="deny",
    )  # fmt: skip

    assert compared(CLAIM, withheld) == []


def test_two_who_speak_for_one_state_bear_each_other_out() -> None:
    one = told(
        "A", "The Karst Ministry said it is working on the draft memorandum to end the valley war.",
        cue="said", content="it is working on the draft memorandum to end the valley war",
        speaker="Karst Ministry", state="Karst",
    )  # fmt: skip
    other = told(
        "B", "The Karst Palace confirmed it finalizes a memorandum with terms to end the conflict.",
        cue="confirmed", content="it finalizes a memorandum with terms to end the conflict",
        speaker="Karst Palace", state="Karst", act="confirm",
    )  # fmt: skip

    [comparison] = compared(one, other)
    assert (comparison.kind, comparison.on) == ("agree", "polarity")
    assert "Karst Ministry" in comparison.because
    assert "Karst Palace" in comparison.because


def test_accusations_of_one_thing_laid_on_two_are_two_accusations() -> None:
    one = told(
        "A", "The Karst Ministry accused Talos of steps to derail the peace talks.",
        cue="accused", content=["Talos", "of steps to derail the peace talks"],
        speaker="Karst Ministry", state="Karst", act="accuse", others=("Talos",),
    )  # fmt: skip
    other = told(
        "B", "The Karst Palace accused Foreign Papers of trying to disrupt peace negotiations.",
        cue="accused", content=["Foreign Papers of trying to disrupt peace negotiations"],
        speaker="Karst Palace", state="Karst", act="accuse", others=("Foreign Papers",),
    )  # fmt: skip

    [comparison] = compared(one, other)
    assert (comparison.kind, comparison.on) == ("different", "responsibility")
    assert "Talos in A" in comparison.because
    assert "Foreign Papers in B" in comparison.because


def test_two_who_accuse_each_other_contradict() -> None:
    one = told(
        "A", "The Karst Ministry accused Talos of shelling the ferry in Osk.",
        cue="accused", content=["Talos", "of shelling the ferry in Osk"],
        speaker="Karst Ministry", state="Karst", act="accuse", others=("Talos",),
    )  # fmt: skip
    other = told(
        "B", "The Talos Army accused Karst of shelling the ferry in Osk.",
        cue="accused", content=["Karst", "of shelling the ferry in Osk"],
        speaker="Talos Army", state="Talos", act="accuse", others=("Karst",),
    )  # fmt: skip

    [comparison] = compared(one, other)
    assert (comparison.kind, comparison.on) == ("contradict", "responsibility")


def test_a_denial_of_the_accusations_is_tied_to_the_one_that_is_laid_on_its_speaker() -> None:
    one = told(
        "A", "The Karst Ministry accused Talos of shelling the ferry in Osk.",
        cue="accused", content=["Talos", "of shelling the ferry in Osk"],
        speaker="Karst Ministry", state="Karst", act="accuse", others=("Talos",),
    )  # fmt: skip
    other = told(
        "B", "A ferry in Osk was hit by shelling. The Talos Army denied the accusations.",
        cue="denied", content="the accusations", speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    [comparison] = compared(one, other)
    assert (comparison.kind, comparison.on) == ("contradict", "polarity")
    assert "says so of Talos Army, who denies it" in comparison.because


def seized(doer: str) -> Written:
    written = Written(f"The Karst Ministry said grain lorries are seized by {doer}.", outlet="A")
    ministry = written.actor("Karst Ministry", "body", state="Karst")
    named = written.actor(doer, "body", state="Talos")
    content = f"grain lorries are seized by {doer}"
    written.statement("said", content, actor=ministry)
    written.event("seized", type="COERCE", actors=[named])
    return written


def test_a_denial_of_doing_so_takes_the_deed_from_the_sentence_before() -> None:
    denial = told(
        "B",
        "The siege is meant to keep the Talos Army from seizing grain. The Talos Army denied"
        " doing so.",
        cue="denied", content="doing so", speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    [comparison] = compared(seized("Talos Army"), denial)
    assert (comparison.kind, comparison.on) == ("contradict", "polarity")


def test_a_denial_of_doing_so_denies_no_other_deed_of_the_same_things() -> None:
    denial = told(
        "B",
        "The siege is meant to keep the Talos Army from burning grain. The Talos Army denied"
        " doing so.",
        cue="denied", content="doing so", speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    assert not compared(seized("Talos Army"), denial)


def test_other_numbers_bear_nobody_out() -> None:
    one = told(
        "A", "The Karst Ministry said the shelling of the ferry killed 82 people in Osk.",
        cue="said", content="the shelling of the ferry killed 82 people in Osk",
        speaker="Karst Ministry",
    )  # fmt: skip
    other = told(
        "B", "The Ford Hospital said the shelling of the ferry killed 45 people in Osk.",
        cue="said", content="the shelling of the ferry killed 45 people in Osk",
        speaker="Ford Hospital",
    )  # fmt: skip

    assert compared(one, other) == []


def test_the_order_of_reports_changes_nothing() -> None:
    other = told(
        "B", "The Talos Army denied it had shelled the market and ferry in Osk.",
        cue="denied", content="it had shelled the market and ferry in Osk",
        speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    assert compared(CLAIM, other) == compared(other, CLAIM)


def test_a_denial_of_something_else_about_the_same_parties_is_no_contradiction() -> None:
    gift = told(
        "A", "The Karst Ministry said Karst has accepted the Talos Queen from Navarin.",
        cue="said", content="Karst has accepted the Talos Queen from Navarin",
        speaker="Karst Ministry", state="Karst",
    )  # fmt: skip
    denial = told(
        "B", "The Navarin Office denied that the Talos Queen of Navarin was to please Karst.",
        cue="denied", content="the Talos Queen of Navarin was to please Karst",
        speaker="Navarin Office", state="Navarin", act="deny",
    )  # fmt: skip

    assert compared(gift, denial) == []


def test_who_says_that_it_is_not_so_is_not_contradicted_by_a_denial() -> None:
    claim = told(
        "A", "The Karst Ministry said Talos has not shelled the ferry and the market in Osk.",
        cue="said", content="Talos has not shelled the ferry and the market in Osk",
        speaker="Karst Ministry", state="Karst",
    )  # fmt: skip
    denial = told(
        "B", "The Talos Army denied it had shelled the market and ferry in Osk.",
        cue="denied", content="it had shelled the market and ferry in Osk",
        speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    assert compared(claim, denial) == []


def test_one_sentence_of_a_long_claim_is_what_is_denied() -> None:
    claim = told(
        "A", "The Karst Ministry said winter has come early to the upper valley this year and the"
        " roads are blocked by snow and fallen trees. It said Talos shelled the ferry and market.",
        cue="said", content=["winter has come early to the upper valley this year and the"
        " roads are blocked by snow and fallen trees", "Talos shelled the ferry and market"],
        speaker="Karst Ministry", state="Karst",
    )  # fmt: skip
    denial = told(
        "B", "The Talos Army denied it had shelled the market and ferry in Osk.",
        cue="denied", content="it had shelled the market and ferry in Osk",
        speaker="Talos Army", state="Talos", act="deny",
    )  # fmt: skip

    assert [each.kind for each in compared(claim, denial)] == ["contradict"]


def test_whom_two_name_in_the_same_words_is_one_accused() -> None:
    """Even where they were not found to be one party: "his part in the raid"."""
    one, other = (
        told(
            outlet, "The Karst Ministry accused Talos of steps to derail the peace talks.",
            cue="accused", content=["Talos", "of steps to derail the peace talks"],
            speaker="Karst Ministry", state="Karst", act="accuse",
        )
        for outlet in ("A", "B")
    )  # fmt: skip

    assert [each.kind for each in compared(one, other)] == ["agree"]
