"""Human participants are read from ECB+ and measured by head word."""

from pathlib import Path

from eval.coreference import score
from eval.ecb_plus import ecb_reports
from eval.participants import clusters, measure

_WORDS = ["Dana", "Brel", "left", ".", "She", "met", "rebels", "."]
_SENTENCES = [0, 0, 0, 0, 1, 1, 1, 1]


def _corpus(folder: Path) -> Path:
    """Two sentences, of which the first alone is listed; "Dana Brel" and "She" are one."""
    tokens = "".join(
        f'<token t_id="{number}" sentence="{sentence}" number="0">{word}</token>'
        for number, (word, sentence) in enumerate(zip(_WORDS, _SENTENCES, strict=True), 1)
    )
    anchors = {"1": (1, 2), "2": (5,), "3": (7,), "4": (3,)}
    marked = "".join(
        f'<{"ACTION_OCCURRENCE" if name == "4" else "HUMAN_PART_PER"} m_id="{name}">'
        + "".join(f'<token_anchor t_id="{each}"/>' for each in places)
        + f"</{'ACTION_OCCURRENCE' if name == '4' else 'HUMAN_PART_PER'}>"
        for name, places in anchors.items()
    )
    relation = '<INTRA_DOC_COREF r_id="7"><source m_id="1"/><source m_id="2"/></INTRA_DOC_COREF>'
    (folder / "ecb_plus" / "2").mkdir(parents=True)
    (folder / "ecb_plus" / "2" / "2_1ecb.xml").write_text(
        f'<Document doc_name="2_1ecb">{tokens}<Markables>{marked}</Markables>'
        f"<Relations>{relation}</Relations></Document>",
        encoding="utf-8",
    )
    (folder / "ecb_plus" / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n2,1ecb,0\n2,1ecb,1\n", encoding="utf-8"
    )
    return folder


def test_participants_are_apart_from_events_and_named_by_what_they_mean(tmp_path: Path) -> None:
    [report] = ecb_reports(_corpus(tmp_path), dev=True)
    text = report.document.text
    told = [(each.span.of(text), each.participant) for each in report.participants]

    assert [words for words, _ in told] == ["Dana Brel", "She", "rebels"]
    assert told[0][1] == told[1][1] != told[2][1]
    assert [each.span.of(text) for each in report.events] == ["left"]


def test_a_head_word_is_of_one_party_alone() -> None:
    assert clusters([(1, "a"), (4, "a"), (1, "b"), (6, "b")]) == [
        frozenset([1, 4]),
        frozenset([6]),
    ]


def test_parties_found_as_they_are_marked_score_one() -> None:
    wanted = clusters([(1, "a"), (4, "a"), (6, "b")])

    assert score(clusters([(1, 8), (4, 8), (6, 9)]), wanted).conll == 1


def test_without_a_reader_no_figure_stands(tmp_path: Path) -> None:
    assert measure(None, tmp_path) == []
