"""Who did what to whom, how the report puts it, and in whose voice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span, Trigger
from sayso.readings.events import events, used
from sayso.readings.events.lexicon import lexicon, meanings_of
from sayso.readings.parsed import Words
from sayso.readings.times.timing import Hung
from tests.readings.events.parsed import Told, many
from tests.readings.marked import report
from tests.work import steps

# --- Who is who ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "trigger", "actors", "recipients"),
    [
        ("possessive", "strike", ["Orvane"], ["Brisk"]),
        ("adjective", "attacks", ["Orvane"], ["Brisk"]),
        ("passive", "shelled", ["the Orvane army"], ["Brisk"]),
        ("weapons", "bombed", ["the Orvane army"], ["Selm"]),  # of jets, whose they are
        ("relative", "attacked", ["The militia"], ["Brisk"]),
        ("control", "urged", ["Dana Sollen"], ["Orvane"]),
        ("shared subject", "kidnapped", ["The militia"], ["Ivo Finn"]),
        ("light verb", "strikes", ["Orvane"], ["the militia"]),
        ("call on", "called", ["Dana Sollen"], ["Orvane"]),
        ("fired rockets", "fired", ["The militia"], ["Brisk"]),
        ("threatened", "sanctions", ["Selm"], ["Orvane"]),
        ("owner suffers", "arrest", [], ["Ivo Finn"]),
        ("shot and killed", "shot", ["the militia"], ["Ivo Finn"]),
        ("attack that", "attack", ["the militia"], ["five villagers"]),
        ("carried out by", "raids", ["Orvane"], []),
        ("enabled", "attack", ["the militia"], ["Brisk"]),
        ("claimed", "attack", ["The militia"], ["Brisk"]),
        ("responsible for", "attack", ["The militia"], []),
        ("blamed on", "attack", ["the militia"], []),
        ("which it said", "attacked", ["the river states"], ["Orvane"]),
        ("campaign to", "destroy", ["Orvane"], ["the militia"]),
        ("campaign to", "campaign", ["Orvane"], ["the militia"]),
        ("abducted and shot", "abducted", ["the militia"], ["Ivo Finn"]),
        ("came under", "attack", ["the militia"], ["Brisk"]),
        ("faced", "sanctions", [], ["Orvane"]),
        ("took part", "protests", ["Ivo Finn"], []),
        ("anti-", "protest", ["Ivo Finn"], ["Selm"]),
        ("the island nation", "accused", ["Selm"], ["Orvane"]),
        ("the island nation", "shelling", ["Orvane"], ["Brisk"]),
        ("offensive in", "offensive", ["Orvane"], ["Brisk"]),
        ("hit with", "sanctions", ["Selm"], ["Orvane"]),
        ("cut off", "attacked", [], ["Brisk"]),
        ("we reject", "reject", ["Dana Sollen"], []),
        ("tariffs", "tariffs", ["Selm"], ["Orvane"]),
        ("have kidnapped", "kidnapped", ["The rebels"], ["ten villagers"]),
        ("admission by", "demanded", ["Selm"], ["Orvane"]),
        ("drones alone", "attacked", [], ["Brisk"]),  # weapons do nothing by themselves
        ("investigation", "investigation", ["Ivo Finn"], ["the militia"]),
        ("unless", "threatened", ["Orvane"], ["Selm"]),
        ("demands from", "demands", ["the militia"], []),
        ("request for", "request", ["Selm"], ["Orvane"]),
        ("request for", "lift", ["Orvane"], []),
        ("lifted sanctions", "lifted", ["Orvane"], ["Selm"]),
        ("sanctions on", "tariffs", ["Selm"], ["Orvane"]),
        ("hunger strike", "strike", ["Ten captives"], ["Orvane"]),
        ("hitting", "attack", ["Orvane"], ["Selm", "five villagers"]),
        ("public rebuke", "rebuke", ["Selm"], ["Orvane"]),
        ("reporting", "detained", ["Orvane"], ["Ten villagers"]),
        ("over its attack", "attack", ["Orvane"], ["Brisk"]),  # why it is punished
        ("strike to demand", "strike", ["Ten captives"], ["Dana Sollen"]),
        ("claimed by none", "attack", [], ["Brisk"]),
        ("among those", "demanded", ["Selm", "the militia"], ["Orvane"]),
        ("since its", "invasion", ["Orvane"], ["Brisk"]),
        ("three asked", "demanded", ["Orvane", "Selm", "Hartvik"], ["the militia"]),
        ("who was hanged", "hanged", [], ["Ivo Finn"]),
        ("after an attack", "attack", ["the militia"], ["five villagers"]),
        ("kicked out", "kicked", ["Orvane"], ["ten envoys"]),
    ],
)
def test_who_does_it_and_whom_it_is_done_to(
    name: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert Told(name).who(trigger) == (actors, recipients)


@pytest.mark.parametrize(
    ("name", "trigger", "together"),
    [
        ("between", "Talks", {"Orvane", "Selm"}),
        ("with", "call", {"Dana Sollen", "Ivo Finn"}),
        ("by the way", "call", {"Dana Sollen", "Ivo Finn"}),  # the other is the clause's subject
        ("met", "met", {"Orvane", "Selm"}),
        ("prisoner exchange", "exchange", {"Orvane", "Selm"}),
        ("venue", "talks", {"Orvane", "Selm"}),
        ("deal with", "deal", {"Orvane", "Selm"}),
        ("deal that", "deal", {"Orvane", "Selm"}),
        ("refused talks", "talks", {"Orvane", "Selm"}),
        ("after speaking", "speaking", {"Dana Sollen", "Ivo Finn"}),
        ("two envoys", "Talks", {"Dana Sollen", "Ivo Finn"}),  # not the state of the second
        ("on accession", "talks", {"Orvane", "Selm"}),  # not the union that is joined
        ("ready for", "talks", {"Orvane", "Selm"}),
        ("discussed", "discussed", {"Dana Sollen", "Ivo Finn"}),
        ("pressed at a meeting", "meeting", {"Dana Sollen", "Ivo Finn"}),
    ],
)
def test_who_does_something_together_are_all_actors(
    name: str, trigger: str, together: set[str]
) -> None:
    actors, recipients = Told(name).who(trigger)

    assert set(actors) == together
    assert recipients == []


def test_a_pronoun_that_nobody_found_is_who_tells_of_it() -> None:
    """ "The militia said that it had shelled the port": no mention has the "it"."""
    told = Told("it had shelled")
    it = told.text.index("it had")
    mentions = [
        each
        for each in told.report.analysis.mentions
        if told.report.analysis.words[each.head][0] != it
    ]
    report = replace(told.report, analysis=replace(told.report.analysis, mentions=mentions))
    cast = report.cast()
    (event,) = events(report.document, Words.of(report.analysis), cast, told.hung)

    assert [cast.actor(each).name for each in event.actors] == ["The militia"]


def test_who_speaks_does_what_the_cue_names() -> None:
    assert Told("accused").who("accused") == (["Selm"], ["Orvane"])


# --- Types ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "trigger", "type_", "kind"),
    [
        ("between", "Talks", "CONSULT", "talks_round"),
        ("with", "call", "CONSULT", "call"),
        ("prisoner exchange", "exchange", "COOPERATE", "prisoner_exchange"),
        ("failed talks", "truce", "RETREAT", "ceasefire_begun"),
        ("handed over", "handed", "AID", "document_handed_over"),
        ("struck a deal", "deal", "AGREE", None),
        ("refused", "refused", "REJECT", None),
        ("took control", "control", "COERCE", None),
        ("aid let in", "allowed", "CONCEDE", None),
        ("agreed they would", "agreed", "AGREE", None),
        ("called for an end", "end", "RETREAT", None),  # of no party, but demanded
        ("deal with", "deal", "AGREE", None),
        ("cease-fire", "cease-fire", "RETREAT", "ceasefire_begun"),
        ("ended the truce", "ended", "ASSAULT", "ceasefire_broken"),
        ("kicked out", "kicked", "SANCTION", None),
        ("ousted", "ousted", "COERCE", None),  # who rules is overthrown
        ("backed off", "backed", "CONCEDE", None),  # what was demanded is so no more
        ("denial of aid", "denial", "COERCE", None),
        ("will not allow", "allow", "REJECT", None),
        ("blocked sanctions", "blocked", "REJECT", None),
        ("pulled out of", "pulled", "REJECT", None),
        ("announced", "announced", "STATEMENT", None),
        ("backed the plan", "backed", "SUPPORT", None),
        ("tariffs", "tariffs", "SANCTION", None),
        ("told to", "told", "REQUEST", None),
        ("hand over weapons", "handed", "RETREAT", None),
    ],
)
def test_types_and_kinds(name: str, trigger: str, type_: str, kind: str | None) -> None:
    event = Told(name).event(trigger)

    assert (event.type, event.kind) == (type_, kind)


@pytest.mark.parametrize(
    "name",
    [
        "exchange of views",  # of no prisoners
        "compound",  # attack drones are drones
        "annexed",  # says which regions
        "hit a record",
        "no party",
        "said",
        "called him",
        "existing pact",  # lasts, and nobody is said to have made it
        "agreed that",  # an opinion
        "spoke to press",
        "commitment",
        "named deal",  # its name is that of what lasts
        "allowed",
        "warned of rain",
        "announced last year",
        "crash",  # of no party
        "cup",  # a game
        "met with silence",
        "when they meet",  # whenever they do
        "arrived at a figure",
        "hit back",  # with words
        "demand for tin",  # nobody's
        "extinction",  # nobody threatens it
        "press asked",  # whose trade it is
        "with a prize",
        "private thanks",
        "cup awards",
        "a gun",  # is no withdrawal
        "cardiac",  # the body does it
        "heart",
        "ways of",  # how it is done
        "strict",  # what they are like
        "contacts",  # had for good
        "to defend",  # what the batteries are for
        "competition",  # an idea strikes nobody
        "the law allows",  # what may be done for good
        "regularly",  # done again and again
        "for her life",  # against nobody
        "talked tough",  # with nobody
        "capitals",  # leads to another report
        "unveiled",  # for sale
        "anchor",  # who only asks
        "heavily criticised",  # says which plan
        "a law that allows",
        "sheltering",  # helps nobody
        "armed with",
    ],
)
def test_what_names_no_event(name: str) -> None:
    assert Told(name).triggers() == []


@pytest.mark.parametrize(
    ("name", "trigger"),
    [
        ("public thanks", "thanked"),  # in a report of public life both are held for somebody
        ("private firm", "signed"),  # organisations are parties
        ("private state", "praised"),
        ("private blow", "attacked"),  # no word of private life
    ],
)
def test_what_parties_do_is_an_event_whatever_the_report_is_about(name: str, trigger: str) -> None:
    assert trigger in Told(name).triggers()


def test_a_noun_that_completes_a_verb_is_no_event_beside_it() -> None:
    assert Told("lifted").triggers() == ["lifted"]


def test_what_only_ends_is_no_event_where_its_end_is_asked() -> None:
    assert Told("ended shipments").triggers() == []


# --- Status --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "trigger", "status"),
    [
        ("going to", "attack", "planned"),
        ("not going to", "attack", "denied"),
        ("first minister", "resign", "fact"),
        ("those being", "detained", "ongoing"),
        ("not without", "meeting", "hypothetical"),
        ("if the state", "attacks", "hypothetical"),
        ("defended", "defended", "fact"),
        ("possessive", "strike", "fact"),
        ("will hold", "talks", "planned"),
        ("title to", "talks", "planned"),
        ("rounds planned", "talks", "planned"),
        ("counts suggest", "killed", "fact"),
        ("opinion", "demand", "fact"),  # "called" demands nothing of its object
        ("demanded", "withdrawal", "demanded"),
        ("must", "withdraw", "demanded"),
        ("threatened", "threatened", "fact"),
        ("threatened", "sanctions", "threatened"),
        ("did not", "attack", "denied"),
        ("denied", "attacked", "denied"),
        ("alleged", "attack", "alleged"),
        ("possible", "talks", "hypothetical"),
        ("surely to come", "talks", "planned"),  # whatever the network thinks
        ("rather than", "attack", "hypothetical"),
        ("if", "attacks", "hypothetical"),
        ("going on", "shelling", "ongoing"),
        ("third day", "protest", "ongoing"),
        ("enabled", "attack", "fact"),
        ("doubts", "attack", "hypothetical"),
        ("not think", "attack", "hypothetical"),
        ("has to", "withdraw", "demanded"),
        ("had to", "withdraw", "fact"),
        ("wants to", "attack", "planned"),
        ("wants it to", "attack", "demanded"),
        ("campaign to", "campaign", "fact"),
        ("campaign to", "destroy", "planned"),
        ("will enable", "attack", "planned"),
        ("reports that", "attacked", "alleged"),
        ("which it denies", "shelling", "alleged"),
        ("refused talks", "talks", "denied"),
        ("rejected a truce", "truce", "demanded"),  # by others
        ("not possible", "talks", "denied"),
        ("announced sanctions", "sanctions", "fact"),  # they are imposed so
        ("sanctions announced twice", "sanctions", "planned"),
        ("immediate effect", "suspend", "fact"),
        ("not to agree", "agree", "denied"),
        ("not to agree", "reject", "planned"),  # "not" binds its own clause alone
        ("not to agree", "attack", "planned"),
        ("measures including", "releasing", "planned"),
        ("blamed on", "attack", "alleged"),
        ("being freed", "freed", "ongoing"),
        ("will not allow", "allow", "fact"),  # it is the refusal that is told
        ("accused", "shelling", "fact"),  # it is the accuser's word, by whose voice it is
        ("no one held", "arrested", "denied"),
        ("not merely", "attacked", "fact"),
        ("not ruled out", "visit", "hypothetical"),
        ("ruled out", "visit", "denied"),
        ("in talks", "talks", "ongoing"),
        ("have started", "Talks", "ongoing"),
        ("could lead", "Talks", "fact"),
        ("could lead", "truce", "hypothetical"),
        ("only to lift", "lift", "fact"),
        ("pushing them", "revolt", "ongoing"),
        ("failed talks", "talks", "fact"),
        ("failed talks", "truce", "failed"),
        ("once it is signed", "truce", "hypothetical"),  # it is not yet
        ("could involve", "sanctions", "hypothetical"),
        ("until they agree", "withdraw", "hypothetical"),
        ("first to start", "talks", "fact"),
        ("pushes for", "truce", "demanded"),
        ("ransom in a raid", "raid", "fact"),  # it is the ransom that is asked about
    ],
)
def test_how_the_report_puts_it(name: str, trigger: str, status: str) -> None:
    assert Told(name).status(trigger) == status


@pytest.mark.parametrize(("name", "status"), [("possessive", "fact"), ("with", "fact")])
def test_what_no_word_negates_is_not_denied_whatever_the_network_says(
    name: str, status: str
) -> None:
    told = Told(name)
    doubted = [
        replace(each, factuality={"fact": 0.1, "negated": 0.9})
        for each in told.report.analysis.events
    ]
    analysis = replace(told.report.analysis, events=doubted)
    cast = told.report.cast()
    (event,) = events(told.report.document, Words.of(analysis), cast, told.hung)

    assert event.status == status


def test_an_event_is_asserted_by_the_innermost_statement_it_stands_in() -> None:
    told = Told("voice")
    event = told.event("attacked")

    assert told.names((event.asserted_by.actor or "",)) == ["Dana Sollen"]
    assert event.asserted_by.statement == told.cast.statements[0].id
    assert Told("possessive").event("strike").asserted_by.statement is None


def test_a_doubtful_statement_beside_a_sure_one_does_not_take_its_event() -> None:
    told = Told("voice")
    (sure,) = told.cast.statements
    attacked = told.event("attacked").span
    doubtful = replace(sure, cue=(Span(0, 4),), content=(attacked,), actors=(), score=0.4)
    cast = replace(told.cast, statements=(sure, doubtful))
    (event,) = events(told.report.document, Words.of(told.report.analysis), cast, told.hung)

    assert event.asserted_by.statement == sure.id


# --- When, where, what came of it ----------------------------------------------------------------


def test_the_time_and_the_place_are_those_the_parse_ties_to_it() -> None:
    told = Told("two strikes")
    first, second = told.events

    assert [each.period and each.period.text for each in told.events] == ["May", "June"]
    assert first.place is not None
    assert first.place.span.of(told.text) == "Brisk"
    assert second.place is not None
    assert second.place.span.of(told.text) == "Port Essel"


def test_a_time_behind_a_participle_is_not_the_verbs() -> None:
    """ "On Tuesday … breaking the truce reached in January": it was broken on Tuesday."""
    period = Told("established in").event("breaking").period

    assert period is not None
    assert period.text == "Tuesday"


def test_who_did_it_by_a_pronoun_alone_is_less_sure() -> None:
    assert Told("since its").event("invasion").score < Told("offensive in").event("offensive").score


@pytest.mark.parametrize(
    ("name", "talks", "status", "result"),
    [
        ("failed talks", "talks", "failed", "truce"),
        ("no deal", "talks", "failed", "agreement"),
        ("led to", "meeting", "fact", "swap"),
    ],
)
def test_what_came_of_talks_is_told_apart_from_whether_they_took_place(
    name: str, talks: str, status: str, result: str
) -> None:
    told = Told(name)
    (outcome,) = told.event(talks).outcomes

    assert told.status(talks) == "fact"
    assert (outcome.status, outcome.span.of(told.text)) == (status, result)
    assert outcome.event == told.event(result).id
    assert told.event(result).actors == told.event(talks).actors


@pytest.mark.parametrize(
    ("name", "trigger", "ordinal", "words"),
    [
        ("first", "talks", 1, "direct talks between Orvane and Selm in three years"),
        ("second round", "talks", 2, "round of talks between Orvane and Selm"),
        ("largest", "attack", None, "attack of the war on Brisk"),
    ],
)
def test_a_claim_that_there_is_one_such_event_is_kept_in_its_words(
    name: str, trigger: str, ordinal: int | None, words: str
) -> None:
    unique = Told(name).event(trigger).unique

    assert unique is not None
    assert (unique.ordinal, unique.of) == (ordinal, words)


# --- One happening, several mentions -------------------------------------------------------------


def test_a_happening_that_is_named_again_is_one_event_with_two_mentions() -> None:
    told = Told("taken up")
    (summit,) = told.events

    assert [span.of(told.text) for span in summit.mentions] == ["summit", "summit"]
    assert told.names(summit.actors) == ["Orvane", "Selm"]


def test_met_for_talks_is_one_meeting() -> None:
    told = Told("met")

    assert [span.of(told.text) for span in told.event("met").mentions] == ["met", "talks"]


def test_a_deal_that_is_named_again_is_one() -> None:
    assert Told("repeated deal").triggers().count("deal") == 1


def test_what_one_blow_did_to_several_is_one_event() -> None:
    told = Told("killed and wounded")

    assert told.triggers() == ["killed"]
    assert told.who("killed") == (["The militia"], ["five villagers", "ten soldiers"])


def test_what_an_attack_did_is_of_the_attack() -> None:
    assert Told("attacked, killing").triggers() == ["attacked"]


def test_what_was_done_by_an_attack_is_of_the_attack_however_it_is_joined() -> None:
    told = Told("killed by raids")

    assert told.triggers() == ["raids"]
    assert told.who("raids") == (["Orvane"], ["villagers"])


def test_whom_sanctions_target_nobody_strikes() -> None:
    assert Told("targeting by sanctions").triggers() == ["sanctions"]


@pytest.mark.parametrize(
    ("name", "triggers"), [("its negotiations", ["talks"]), ("latest demands", ["demanded"])]
)
def test_what_points_back_is_what_was_told(name: str, triggers: list[str]) -> None:
    assert [each for each in Told(name).triggers() if each not in ("free",)] == triggers


def test_one_kind_of_happening_may_have_several_words() -> None:
    assert Told("talks, negotiations").triggers() == ["talks"]


def test_what_somebody_imposed_took_place_whatever_the_network_sees() -> None:
    assert Told("tariffs imposed").who("tariffs") == (["Selm"], ["Orvane"])


def test_what_is_not_yet_accepted_is_not_refused() -> None:
    event = Told("not yet").event("accepted")

    assert (event.type, event.status) == ("AGREE", "denied")


def test_whoever_defends_himself_speaks_for_nobody() -> None:
    assert "defend" not in Told("defend itself").triggers()


def test_what_surely_took_place_is_told_though_nobody_is_named() -> None:
    assert Told("approved by nobody").triggers() == ["approved"]


def test_to_face_the_press_with_somebody_is_to_meet() -> None:
    event = Told("before the press").event("conference")

    assert event.type == "CONSULT"


def test_a_verb_that_only_begins_an_attack_is_no_event_beside_it() -> None:
    assert Told("campaign to").triggers() == ["campaign", "destroy"]


def test_what_is_welcomed_is_an_event_of_its_own() -> None:
    assert Told("welcomed talks").triggers() == ["welcomed", "talks"]


def test_a_crime_that_is_committed_is_no_commitment() -> None:
    assert "commit" not in Told("commit arson").triggers()


def test_what_is_not_ruled_out_is_not_refused() -> None:
    assert "ruled" in Told("ruled out").triggers()
    assert "ruled" not in Told("not ruled out").triggers()
    assert "rule" not in Told("cannot rule out").triggers()


def test_who_is_killed_is_killed_once() -> None:
    told = Told("murdered once")
    (event,) = told.events

    assert [span.of(told.text) for span in event.mentions] == ["murder", "shot"]
    assert told.names(event.actors) == ["the militia"]


def test_one_strike_is_a_part_of_several() -> None:
    assert Told("raids and a raid").triggers() == ["airstrikes", "airstrike"]


def test_two_attacks_on_two_places_are_two_events() -> None:
    assert Told("two strikes").triggers() == ["attacked", "attacked"]


def test_who_is_killed_in_a_strike_is_the_strikes_recipient() -> None:
    for name, trigger, victims in (
        ("strike killed", "strike", "five villagers"),
        ("killed in", "attack", "Five villagers"),
    ):
        told = Told(name)

        assert "killed" not in told.triggers()
        assert told.who(trigger) == (["Orvane"], [victims])


def test_a_part_of_an_attack_has_its_parties() -> None:
    assert Told("including").who("barrage") == (["Orvane"], [])


def test_who_is_threatened_is_whom_the_threat_is_about() -> None:
    """Where nobody is named beside the verb: its recipient stands in what is threatened."""
    assert Told("threatened to shell").who("threatened") == (["Orvane"], ["Hartvik"])


def test_whose_a_request_is_asks() -> None:
    assert Told("at the request of").who("request") == (["the Orvane army"], [])


def test_a_word_is_one_where_the_network_is_sure_of_what_the_lexicon_knows_it_for() -> None:
    """Nothing beside "lifted" is among what the lexicon asks for; the network tells them apart."""
    assert Told("lifted an order").event("lifted").type == "CONCEDE"
    assert Told("lifted a lid").triggers() == []


# --- Laws ----------------------------------------------------------------------------------------


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["Orvane", "attacked", "talks", "with", "between", "and", "strike", "on", "no",
                 "the", "first", "led", "to", "will", "hold", ",", "that", "which", "killed"]
            ),
            st.sampled_from(["NOUN", "PROPN", "VERB", "ADP", "DET", "AUX", ""]),
            st.sampled_from(
                ["nsubj", "obj", "obl", "nmod", "case", "conj", "acl:relcl", "xcomp", "ccomp",
                 "advcl", "compound", "root", "nmod:poss", "amod", "mark", "acl"]
            ),
            st.integers(0, 11),
        ),
        max_size=12,
    )
)  # fmt: skip
def test_any_tree_will_do_and_all_that_is_told_is_in_the_text(
    drawn: list[tuple[str, str, str, int]],
) -> None:
    """Circles in the tree, roots in its middle: nothing is raised, and ids are known."""
    plain = report(" ".join(["It", *(word for word, *_ in drawn)]))
    rows = [("PRON", "root", 0), *((tag, rel, min(to, len(drawn))) for _, tag, rel, to in drawn)]
    upos, relations, heads = zip(*rows, strict=True)
    analysis = plain.analysis
    object.__setattr__(analysis, "upos", upos)
    object.__setattr__(analysis, "relations", relations)
    object.__setattr__(analysis, "heads", heads)
    seen = tuple(Trigger(at, 0.9, "OCCURRENCE", {}, {}) for at in range(len(rows)))
    object.__setattr__(analysis, "events", seen)
    cast = plain.cast()

    found = events(plain.document, Words.of(analysis), cast, Hung.of(analysis, ()))

    assert used(found) <= set(cast.everybody.by_id)
    ids = {event.id for event in found}
    for event in found:
        assert event.mentions[0] == event.span
        assert list(event.mentions) == sorted(set(event.mentions))
        assert not set(event.actors) & set(event.recipients)
        assert all(each.event is None or each.event in ids for each in event.outcomes)
    assert [event.span for event in found] == sorted(event.span for event in found)


def test_the_work_grows_with_the_words() -> None:
    def work(times: int) -> int:
        report = many("two strikes", times)
        cast = report.cast()
        hung = Hung.of(report.analysis, ())
        return steps(lambda: events(report.document, Words.of(report.analysis), cast, hung))

    work(2)  # what is read once is read
    assert work(40) < 2.2 * work(20)


def test_every_word_of_the_lexicon_is_known_by_a_base_form() -> None:
    known = lexicon()

    assert all(meanings_of(word, "verb") for word in known.verbs)
    assert all(meanings_of(word, "noun") for word in known.nouns)
    assert all(meanings_of(word, "verb") for word in ("struck", "strikes", "striking"))
    assert not meanings_of("stroke", "verb")
