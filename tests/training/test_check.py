from training.corpora.aligning import Misfit
from training.corpora.check import tallies
from training.examples import Example


def test_spans_are_counted_by_their_first_word_and_misfits_by_layer() -> None:
    words = [(0, 1), (2, 3), (4, 5)]
    examples = [
        Example("a", "x", "a b c", words, {"time": ["B-DATE", "I-DATE", "O"]}),
        Example(
            "b", "x", "a b c", words, {"time": ["O", None, "B-SET"], "trigger": ["B", "I", "B"]}
        ),
    ]
    found = tallies(examples, [Misfit("a", "time", "a", "ab")])
    time, trigger = found["time"], found["trigger"]
    assert (time.texts, time.words, time.spans, time.misfits) == (2, 6, 2, 1)
    assert (trigger.texts, trigger.spans, trigger.misfits) == (1, 2, 0)
