"""Heads can be trained alone: what the others say stays as it is, to the bit."""

import pytest
import torch
from torch import Tensor

from training.batches import sheet
from training.checks.invented import WORDS, dated, parsed, report, training_on
from training.network import HEADS, Network
from training.train import freeze_but


def decisions(network: Network) -> dict[str, Tensor]:
    """What each head says of one text, with nothing dropped."""
    network.eval()
    with torch.no_grad():
        found = sheet([parsed()], WORDS).through(network)
        pairs, scorers = found.pairs, network.pairs
        none = torch.zeros(len(found.vectors), dtype=torch.long)
        return {
            **found.logits,
            "arc": pairs["arc_dependent"] @ pairs["arc_head"].T,
            "relation": scorers.relation(
                pairs["relation_dependent"], pairs["relation_head"].roll(1, 0), none
            ),
            "mention": torch.cat(
                [
                    *(pairs[f"mention_{part}"].flatten() for part in ("head", "start", "end")),
                    *(scorers.start_bias, scorers.end_bias),
                ]
            ),
            "link": scorers.link(pairs["link_cue"], pairs["link_word"].roll(1, 0), none + 20),
            "coreference": scorers.coreference(
                pairs["anaphor"], pairs["antecedent"].roll(1, 0), none + 5
            ),
        }


@pytest.mark.parametrize("head", ["trigger", "coreference"])
def test_a_head_trained_alone_changes_no_other_to_the_bit(head: str) -> None:
    training = training_on(report(), parsed(), dated(), steps=2, only=[head])
    before = decisions(training.network)
    assert set(before) == set(HEADS)
    training.network.train()
    for number in range(2):
        training.take(number)
    after = decisions(training.network)
    assert not torch.equal(before.pop(head), after.pop(head))
    changed = [name for name in before if not torch.equal(before[name], after[name])]
    assert changed == []


def test_a_step_without_a_label_for_the_heads_trained_alone_changes_nothing() -> None:
    training = training_on(dated(), steps=1, only=["coreference"])
    before = {name: values.clone() for name, values in training.network.state_dict().items()}
    training.take(0)
    for name, values in training.network.state_dict().items():
        assert torch.equal(values, before[name]), name


def test_every_parameter_beyond_what_heads_share_is_one_heads_own() -> None:
    network = Network()
    shared = ("encoder.", "pairs.deep.")
    for name, _ in network.named_parameters():
        owners = [head for head, prefixes in HEADS.items() if name.startswith(prefixes)]
        assert len(owners) == (0 if name.startswith(shared) else 1), name


def test_a_head_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(SystemExit, match="no such heads: tigger; there are sentence, upos"):
        freeze_but(Network(), ["trigger", "tigger"])
