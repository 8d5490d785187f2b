"""The closed label lists of the word-level layers, in the order of the network's outputs.

A layer is one decision per word. The lists travel with the shipped model (``model.json``), so
that reading never depends on this file.
"""

from __future__ import annotations


def _bio(*kinds: str) -> tuple[str, ...]:
    return ("O", *(f"{tag}-{kind}" for kind in kinds for tag in "BI"))


FEATURES: dict[str, tuple[str, ...]] = {
    "Tense": ("_", "Past", "Pres"),
    "Mood": ("_", "Ind", "Imp", "Sub"),
    "VerbForm": ("_", "Fin", "Inf", "Part", "Ger"),
    "Voice": ("_", "Pass"),
    "Number": ("_", "Sing", "Plur", "Ptan"),
    "PronType": ("_", "Prs", "Art", "Dem", "Rel", "Int", "Ind", "Tot", "Neg"),
}

LAYERS: dict[str, tuple[str, ...]] = {
    "sentence": ("I", "B"),
    "upos": tuple(
        "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
    ),
    **FEATURES,
    "kind": (
        *("O", "person", "organization", "place", "object", "event", "time"),
        *("substance", "animal", "plant", "abstract"),
    ),
    "cue": ("O", "B", "I"),
    "source": ("O", "B", "I"),
    "content": ("O", "B", "I"),
    "time": _bio("DATE", "TIME", "DURATION", "SET"),
    "trigger": ("O", "B", "I"),
    "event": (
        *("O", "OCCURRENCE", "STATE", "REPORTING", "I_ACTION", "I_STATE"),
        *("ASPECTUAL", "PERCEPTION"),
    ),
    "factuality": ("fact", "negated", "future", "modal"),
    "plover": (
        *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST"),
        *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
        "YIELD",
    ),
}

RELATIONS: tuple[str, ...] = tuple(
    (
        "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp "
        "compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse "
        "dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked "
        "nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct "
        "reparandum root vocative xcomp"
    ).split()
)
