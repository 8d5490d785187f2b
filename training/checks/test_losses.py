"""Each loss is there where a text has its layer, and only there."""

import pytest
import torch
from torch import Tensor

from training.checks.invented import bagged, dated, heads_of, parsed, recorded, report
from training.examples import Example
from training.layers import FEATURES, LAYERS
from training.losses import Batch, losses
from training.network import D, Network


def losses_of(*examples: Example) -> dict[str, Tensor]:
    torch.manual_seed(1)
    network = Network().eval()
    starts = [sum(len(e.words) for e in examples[:n]) for n in range(len(examples))]
    words = torch.randn(sum(len(e.words) for e in examples), D)
    return losses(network, heads_of(network, words), Batch(list(examples), starts))


TAUGHT = [
    (report(), {"cue", "source", "content", "link"}),
    (
        parsed(),
        {"sentence", "upos", *FEATURES, "arc", "relation"}
        | {"kind", "start", "end", "coreference"},
    ),
    (dated(), {"time", "trigger", "event", "factuality"}),
    (recorded(), {"plover"}),
    (bagged(), {"bag"}),
]


@pytest.mark.parametrize(("example", "taught"), TAUGHT, ids=[e.name for e, _ in TAUGHT])
def test_an_example_teaches_the_layers_it_has_and_no_others(
    example: Example, taught: set[str]
) -> None:
    found = losses_of(example)
    assert set(found) == taught
    assert all(torch.isfinite(value) and value > 0 for value in found.values())


def test_every_layer_is_taught_by_some_example() -> None:
    assert set(LAYERS) <= {name for _, taught in TAUGHT for name in taught}


def test_a_batch_teaches_what_any_of_its_examples_has() -> None:
    found = losses_of(*(example for example, _ in TAUGHT))
    assert set(found) == {name for _, taught in TAUGHT for name in taught}


def test_a_loss_does_not_depend_on_what_else_is_in_the_batch() -> None:
    """A tree's words keep their places when other texts stand before them."""
    torch.manual_seed(1)
    network = Network().eval()
    one, other = report(), parsed()
    words = torch.randn(len(one.words) + len(other.words), D)
    both = losses(network, heads_of(network, words), Batch([one, other], [0, len(one.words)]))
    alone = losses(network, heads_of(network, words[len(one.words) :]), Batch([other], [0]))
    for name, value in alone.items():
        assert torch.allclose(value, both[name], rtol=1e-5), name


def test_words_nobody_labelled_are_not_learnt_from() -> None:
    example = report()
    torch.manual_seed(1)
    network = Network().eval()
    outputs = heads_of(network, torch.randn(len(example.words), D))
    logits = outputs.logits["cue"].detach().requires_grad_()
    outputs.logits["cue"] = logits
    losses(network, outputs, Batch([example], [0]))["cue"].backward()  # type: ignore[no-untyped-call]
    assert logits.grad is not None
    learnt = logits.grad.abs().sum(dim=1) > 0
    labelled = [label is not None for label in example.labels["cue"]]
    assert learnt.tolist() == labelled
    assert False in labelled
