"""The whole of it can learn, and what was learnt is what reading decodes."""

import pytest
import torch

from sayso.model import Analysis
from sayso.readings.analysis.analyse import analyse
from sayso.readings.analysis.network import Model
from training import train
from training.checks.invented import heads_of, parsed, report, training_on
from training.examples import Example
from training.export import export
from training.losses import Batch, losses
from training.network import D, Network


def test_thirty_steps_on_one_report_teach_it_its_cues(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "WARM_UP", 5)  # a hundred steps of it are for real trainings
    training = training_on(report(), steps=30)
    first, *_, last = [training.take(number)[1]["cue"] for number in range(30)]
    assert last < first / 10


def whole() -> Example:
    """One text with every layer that is decoded, and no word unlabelled."""
    made = parsed()
    attributed = report()
    for name, labels in attributed.labels.items():
        made.labels[name] = [label or "O" for label in labels]
    made.attributions = attributed.attributions
    made.labels["time"] = ["B-DATE" if word == 14 else "O" for word in range(len(made.words))]
    made.labels["trigger"] = ["B" if word == 12 else "O" for word in range(len(made.words))]
    return made


def learnt_by_heart(example: Example, words: torch.Tensor) -> Network:
    """A network whose heads, the encoder left out, say of these word vectors what is so."""
    torch.manual_seed(1)
    network = Network(dropout=0.0)
    heads = [*network.layers.parameters(), *network.pairs.parameters()]
    optimizer = torch.optim.Adam(heads, lr=3e-3)
    for _ in range(60):
        found = losses(network, heads_of(network, words), Batch([example], [0]))
        optimizer.zero_grad()
        torch.stack(list(found.values())).sum().backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return network.eval()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    """What reading makes of a text whose labels the heads know by heart."""
    torch.set_num_threads(1)
    example = whole()
    words = torch.randn(len(example.words), D, generator=torch.Generator().manual_seed(1))
    network = learnt_by_heart(example, words)
    folder = tmp_path_factory.mktemp("model")
    export(network, folder, "a test", quantised=False)
    model = Model(folder)
    with torch.no_grad():
        logits = torch.cat(list(heads_of(network, words).logits.values()), dim=1)
    outputs = model.outputs([(words.numpy(), logits.numpy())])
    return analyse(example.text, example.words, outputs, model)


def test_the_tree_that_was_learnt_is_read(read: Analysis) -> None:
    gold = whole().labels
    assert list(read.sentences) == [(0, 16), (16, 24)]
    assert list(read.upos) == gold["upos"]
    assert list(read.heads) == gold["head"]
    assert list(read.relations) == gold["relation"]
    assert read.features[6] == "Tense=Past|Mood=Ind|VerbForm=Fin"


def test_the_attributions_that_were_learnt_are_read(read: Analysis) -> None:
    found = [(each.cue, each.source, each.content) for each in read.attributions]
    assert found == [
        (((6, 7),), ((0, 5),), ((7, 15),)),
        (((17, 18),), ((16, 17),), ((18, 23),)),
    ]


def test_the_mentions_that_were_learnt_are_read(read: Analysis) -> None:
    found = [(*each.words, each.head, each.kind) for each in read.mentions]
    assert found == [each[:4] for each in sorted(whole().mentions or [])]


def test_mentions_of_one_thing_are_read_as_one(read: Analysis) -> None:
    gold = [cluster for *_, cluster in sorted(whole().mentions or [])]
    found = [each.entity for each in read.mentions]
    assert [[a == b for b in found] for a in found] == [[a == b for b in gold] for a in gold]


def test_times_and_events_that_were_learnt_are_read(read: Analysis) -> None:
    assert [(each.words, each.label) for each in read.times] == [((14, 15), "DATE")]
    assert [each.word for each in read.events if each.score > 0.5] == [12]
