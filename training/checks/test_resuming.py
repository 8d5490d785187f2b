"""A training that was interrupted ends where an uninterrupted one does."""

from pathlib import Path

import torch

from training.checks.invented import parsed, report, training_on
from training.train import Training, resume, save


def begun(seed: int) -> Training:
    return training_on(report(), parsed(), steps=4, seed=seed)


def test_two_steps_and_two_more_are_four(tmp_path: Path) -> None:
    checkpoint = tmp_path / "checkpoint.pt"
    whole = begun(1)
    for number in range(4):
        if number == 2:
            save(checkpoint, whole, number)
        whole.take(number)

    first = begun(1)
    torch.rand(7)  # whatever else happened in the process that goes on
    with torch.no_grad():
        for parameter in first.network.parameters():
            parameter.zero_()  # all must come from the checkpoint
    done = resume(checkpoint, first)
    assert done == 2
    for number in range(done, 4):
        first.take(number)

    ended = first.network.state_dict()
    for name, values in whole.network.state_dict().items():
        assert torch.equal(values, ended[name]), name


def test_a_training_without_a_checkpoint_begins_at_its_first_step(tmp_path: Path) -> None:
    assert resume(tmp_path / "checkpoint.pt", begun(1)) == 0
