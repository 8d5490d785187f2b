"""Train the network: ``python -m training.train --data DIR --run FOLDER``.

From nothing (the base model's weights) or ``--from-shipped`` (the model in the package, turned
back to float). Writes a checkpoint every few minutes and goes on from it when started again with
the same folder; every step draws its random numbers from the seed and its own number, so a
training that was interrupted ends where an uninterrupted one would.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from sayso.readings.analysis.pieces import WordPieces
from training import losses
from training.base import base_weights, vocabulary
from training.batches import PER_PASS, Maker, corpora, order, sheet
from training.network import HEADS, Network

ENCODER_RATE = 1e-4
HEADS_RATE = 1e-3
WARM_UP = 100
CHECKPOINT_SECONDS = 240

REMEMBERED = ("passes", "seed", "rate", "corpora", "shares", "from_shipped", "only", "float32")
"""Options that must not change where a training goes on: it would end as no other training does."""


@dataclass(frozen=True, slots=True)
class Training:
    """A training under way: a network, the texts it learns from, and in which order.

    steps: for each step its texts, as `training.batches.order` gives them. seed: with a step's
    number, all that its random numbers are drawn from. full: float32 throughout, no bfloat16.
    """

    network: Network
    optimizer: torch.optim.Optimizer
    makers: dict[str, list[Maker]]
    steps: list[list[tuple[str, int]]]
    words: WordPieces
    seed: int = 1
    full: bool = False

    def take(self, number: int) -> tuple[float, dict[str, float]]:
        """One step, its own number's; returns the whole loss and the parts it is made of."""
        torch.manual_seed(self.seed * 1_000_003 + number)
        rng = random.Random(f"{self.seed}:{number}")
        examples = [self.makers[name][index](rng) for name, index in self.steps[number]]
        batch = sheet(examples, self.words, np.random.default_rng([self.seed, number]))
        scale = _scale(number, len(self.steps))
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * scale
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not self.full):
            outputs = batch.through(self.network)
            found = losses.losses(self.network, outputs, batch.batch)
            loss = losses.weighted(found)
        self.optimizer.zero_grad(set_to_none=True)
        if loss.requires_grad:  # else heads are trained alone, and no text here has their labels
            loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        return loss.item(), {name: value.item() for name, value in found.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    torch.set_num_threads(options.threads)
    options.run.mkdir(parents=True, exist_ok=True)
    training = _begun(options)
    _remember(options)
    checkpoint = options.run / "checkpoint.pt"
    done = resume(checkpoint, training)
    training.network.train()
    if options.compile:
        encoder = training.network.encoder
        encoder.forward = torch.compile(encoder.forward, dynamic=True)  # type: ignore[method-assign]
    saved = began = time.monotonic()
    with (options.run / "log.jsonl").open("a", encoding="utf-8") as log:
        for number in range(done, len(training.steps)):
            loss, parts = training.take(number)
            values = {name: round(value, 4) for name, value in parts.items()}
            seconds = round(time.monotonic() - began, 1)
            log.write(json.dumps({"step": number, "seconds": seconds, "losses": values}) + "\n")
            if number % 20 == 0:
                log.flush()
                shown = " ".join(f"{k} {v:.3f}" for k, v in values.items() if k in losses.WEIGHTS)
                total = len(training.steps)
                print(f"{number}/{total} {seconds:.0f}s {loss:.3f} {shown}", flush=True)
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                save(checkpoint, training, number + 1)
                saved = time.monotonic()
    save(checkpoint, training, max(done, len(training.steps)))


def _remember(options: argparse.Namespace) -> None:
    """Write down what a training was asked for, or stop where it was begun with something else."""
    path = options.run / "options.json"
    asked = {name: getattr(options, name) for name in REMEMBERED}
    if not path.exists():
        path.write_text(json.dumps(asked, indent=1) + "\n", encoding="utf-8")
        return
    begun = json.loads(path.read_text(encoding="utf-8"))
    other = [
        f"{name} {value}, not {asked.get(name)}"
        for name, value in begun.items()
        if value != asked.get(name)
    ]
    if other:
        raise SystemExit(
            f"{options.run}: a training was begun here with {'; '.join(other)}. "
            "Ask for the same, or name another folder with --run."
        )


def _begun(options: argparse.Namespace) -> Training:
    """The training that the options ask for, before its first step."""
    makers = corpora(options.data, _names(options))
    print({name: len(texts) for name, texts in makers.items()}, flush=True)
    steps = order(makers, options.passes, options.seed, _shares(options))
    torch.manual_seed(options.seed)
    network = Network()
    if options.from_shipped:
        from training.export import load_shipped

        load_shipped(network)
    else:
        network.encoder.load_base(base_weights())
    if options.only:
        freeze_but(network, options.only.split(","))
    return Training(
        network,
        make_optimizer(network, options.rate),
        makers,
        steps[: options.steps] if options.steps else steps,
        WordPieces(vocabulary()),
        seed=options.seed,
        full=options.float32,
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--run", type=Path, default=Path("runs/model"), help="checkpoints and log")
    parser.add_argument("--passes", type=int, default=8, help="passes over the corpora")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rate", type=float, default=1.0, help="times the usual learning rates; 0.5 to go on"
    )
    parser.add_argument("--steps", type=int, help="stop after this many steps (a trial)")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--corpora", default="all", help='"all", "free", or names with commas')
    parser.add_argument(
        "--shares",
        default="",
        help='share of a corpus seen in one pass, where not the usual one: "ewt=0.5,gum=0.5"',
    )
    parser.add_argument("--from-shipped", action="store_true", help="start from the shipped model")
    parser.add_argument(
        "--only", help=f"train these heads alone, all else frozen: {', '.join(HEADS)}"
    )
    parser.add_argument(
        "--compile",
        action=argparse.BooleanOptionalAction,
        default=shutil.which("g++") is not None,
        help="fuse the encoder's small steps with g++ (twice as fast; default where g++ is found)",
    )
    parser.add_argument("--float32", action="store_true", help="no bfloat16")
    return parser.parse_args(arguments)


def _names(options: argparse.Namespace) -> list[str]:
    if options.corpora not in ("all", "free"):
        return list(options.corpora.split(","))
    path = Path(__file__).with_name("corpora.toml")
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["corpora"]
    off = {
        row["name"]
        for row in listed
        if not row["use"] or (options.corpora == "free" and not row["free"])
    }
    return [name for name in PER_PASS if name not in off]


def _shares(options: argparse.Namespace) -> dict[str, float]:
    """How much of each corpus a pass sees."""
    shares = dict(PER_PASS)
    for each in filter(None, options.shares.split(",")):
        name, _, share = each.partition("=")
        try:
            if name not in shares:
                raise ValueError(name)
            shares[name] = float(share)
        except ValueError as error:
            raise SystemExit(
                f"--shares: {each!r} is not NAME=SHARE, with a name of {', '.join(PER_PASS)}"
            ) from error
    return shares


def freeze_but(network: Network, heads: Sequence[str]) -> None:
    """Leave just these heads to be trained; what the others say stays as it is, to the bit."""
    unknown = sorted(set(heads) - set(HEADS))
    if unknown:
        raise SystemExit(f"no such heads: {', '.join(unknown)}; there are {', '.join(HEADS)}")
    own = tuple(prefix for head in heads for prefix in HEADS[head])
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(name.startswith(own))


def make_optimizer(network: Network, times: float = 1.0) -> torch.optim.Optimizer:
    """The encoder slowly, forms and heads ten times faster; no decay of biases and norms.

    times: what the usual rates are multiplied by.
    """
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        slow = name.startswith("encoder.") and "forms" not in name
        decay = 0.01 if parameter.ndim > 1 and "pieces" not in name else 0.0
        rate = times * (ENCODER_RATE if slow else HEADS_RATE)
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": parameters, "lr": rate, "peak": rate, "weight_decay": decay}
            for (rate, decay), parameters in groups.items()
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def _scale(step: int, steps: int) -> float:
    """Linear warm-up, then linear to zero."""
    if step < WARM_UP:
        return (step + 1) / WARM_UP
    return max(0.0, (steps - step) / max(1, steps - WARM_UP))


def resume(path: Path, training: Training) -> int:
    """Set a training to its checkpoint, if there is one; returns how many steps it has taken."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    training.network.load_state_dict(state["network"])
    training.optimizer.load_state_dict(state["optimizer"])
    print(f"going on from step {state['step']} ({path})", flush=True)
    return int(state["step"])


def save(path: Path, training: Training, step: int) -> None:
    """Written beside and moved over, so that a kill leaves the old checkpoint or the new one."""
    beside = path.with_suffix(".new")
    torch.save(
        {
            "network": training.network.state_dict(),
            "optimizer": training.optimizer.state_dict(),
            "step": step,
        },
        beside,
    )
    beside.replace(path)


if __name__ == "__main__":
    main()
