from pathlib import Path

import pytest

from eval.corpora import (
    CorpusError,
    GoldAttribution,
    GoldMention,
    TreebankDocument,
    attributions,
    conllu_documents,
    held_out,
    parts_of_surface,
    polnear,
    re3d,
    timed_article,
)


def row(number: str, form: str, *labels: str, misc: str = "_") -> str:
    upos, head, relation = labels
    return "\t".join([number, form, form, upos, "_", "_", head, relation, "_", misc])


CONLLU = "\n".join(
    [
        "# newdoc id = GUM_news_ferry",
        "# newpar",
        "# sent_id = 1",
        "# text = Orla didn't sail.",
        row("1", "Orla", "PROPN", "4", "nsubj", misc="Entity=(1-person-new-cf1-1-coref)"),
        row("2-3", "didn't", "_", "_", "_"),
        row("2", "did", "AUX", "4", "aux"),
        row("3", "n't", "PART", "4", "advmod"),
        row("4", "sail", "VERB", "0", "root", misc="SpaceAfter=No"),
        row("4.1", "ghost", "VERB", "_", "_"),
        row("5", ".", "PUNCT", "4", "punct"),
        "",
        "# sent_id = 2",
        "# text = Her crew slept.",
        row(
            "1",
            "Her",
            "PRON",
            "2",
            "nmod:poss",
            misc="Entity=(2-person-new-cf1-2-sgl(1-person-giv)",
        ),
        row("2", "crew", "NOUN", "3", "nsubj", misc="Entity=2)"),
        row("3", "slept", "VERB", "0", "root", misc="SpaceAfter=No"),
        row("4", ".", "PUNCT", "3", "punct"),
        "",
        "# newpar",
        "# newpar_block = p",
        "# sent_id = 3",
        "# text = Rain.",
        row("1", "Rain", "NOUN", "0", "root", misc="SpaceAfter=No"),
        row("2", ".", "PUNCT", "1", "punct"),
        "",
        "# newdoc id = GUM_bio_keel",
        "# text = Born here",
        row("1", "Born", "VERB", "0", "root"),
        row("2", "here", "ADV", "1", "advmod"),
        "",
        "",
    ]
)


def documents() -> list[TreebankDocument]:
    return list(conllu_documents(CONLLU, "ferry.conllu"))


def test_running_text_keeps_paragraphs_apart() -> None:
    first, second = documents()

    assert first.text == "Orla didn't sail. Her crew slept.\n\nRain."
    assert (first.genre, second.genre) == ("news", "bio")
    assert second.text == "Born here"


def test_words_are_syntactic_and_quote_their_characters() -> None:
    first = documents()[0]

    forms = [first.form(word) for word in range(len(first.words))]
    assert " ".join(forms) == "Orla did n't sail . Her crew slept . Rain ."
    assert first.sentences == ((0, 5), (5, 9), (9, 11))


def test_heads_count_words_of_the_document_and_roots_point_at_themselves() -> None:
    first = documents()[0]

    assert first.heads == (3, 3, 3, 3, 3, 6, 7, 7, 7, 9, 9)


def test_mentions_nest_and_carry_their_entity() -> None:
    first = documents()[0]

    assert first.mentions == (
        GoldMention((0, 1), "person", "1"),
        GoldMention((5, 7), "person", "2"),
        GoldMention((5, 6), "person", "1"),
    )


def test_a_word_that_is_not_in_the_text_is_told_with_its_file() -> None:
    broken = CONLLU.replace("\tRain\t", "\tHail\t", 1)

    with pytest.raises(CorpusError, match=r"ferry\.conllu.*Hail"):
        list(conllu_documents(broken, "ferry.conllu"))


def test_an_entity_that_never_closes_is_told() -> None:
    broken = CONLLU.replace("Entity=2)", "_")

    with pytest.raises(CorpusError, match="never close"):
        list(conllu_documents(broken, "ferry.conllu"))


@pytest.mark.parametrize(
    ("surface", "parts", "places"),
    [
        ("cannot", ["can", "not"], [(0, 3), (3, 6)]),
        ("au", ["à", "le"], [(0, 1), (1, 2)]),  # nothing of the surface is either word's own
        ("damit", ["d", "amital", "it"], [(0, 1), (1, 4), (4, 5)]),
    ],
)
def test_multiword_tokens_share_their_characters_out(
    surface: str, parts: list[str], places: list[tuple[int, int]]
) -> None:
    assert parts_of_surface(surface, parts) == places


STANDOFF = """\
T1\tSource 0 4\tOrla
T2\tCue 5 9\tsaid
T3\tContent 10 14;20 26\train today.
T4\tAttribution 5 9\tsaid
E1\tAttribution:T4 Cue:T2 Source:T1 Content:T3 Content2:T5
T5\tContent 30 34\tsoon
T6\tDiscuss 0 40\tnothing of ours
T7\tAttribution-no-source 50 55\tasked
E2\tAttribution-no-source:T7
#1\tAnnotatorNotes T6\tshould this count?
"""


def test_an_attribution_keeps_all_its_parts_and_one_without_content_is_none() -> None:
    assert list(attributions(STANDOFF)) == [
        GoldAttribution(((5, 9),), ((0, 4),), ((10, 14), (20, 26), (30, 34)))
    ]


def test_an_article_has_one_view_per_annotator(tmp_path: Path) -> None:
    (tmp_path / "polnear/dev/attributions").mkdir(parents=True)
    (tmp_path / "polnear/dev/text").mkdir()
    (tmp_path / "polnear/dev/text/ferry_one.txt").write_bytes("Orla said rain.\r\nÉ".encode())
    for annotator in ("aa11", "bb22"):
        path = tmp_path / f"polnear/dev/attributions/ferry_one_{annotator}.ann"
        path.write_text(STANDOFF, encoding="utf-8")

    (article,) = polnear(tmp_path, "dev")

    assert article.name == "ferry_one"
    assert article.text == "Orla said rain.\r\nÉ"
    assert len(article.annotators) == 2


def test_a_folder_without_the_corpus_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="polnear"):
        polnear(tmp_path, "dev")


def test_spans_people_turned_down_are_marked(tmp_path: Path) -> None:
    folder = tmp_path / "re3d/Harbour Board"
    folder.mkdir(parents=True)
    (folder / "documents.json").write_text('{"_id": "d1", "text": "Orla sails"}\n')
    (folder / "entities.json").write_text(
        '{"documentId": "d1", "begin": 0, "end": 4, "type": "Person", "confidence": 1}\n'
        '{"documentId": "d1", "begin": 5, "end": 8, "type": "Vehicle", "confidence": 0}\n'
    )

    (document,) = re3d(tmp_path)

    assert [(e.place, e.confirmed) for e in document.entities] == [((0, 4), True), ((5, 8), False)]


TIMEML = """<?xml version="1.0" ?>
<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1998-01-14">19980114</TIMEX3></DCT>
<TEXT>
On <TIMEX3 tid="t1" type="DATE" value="1998-01-13">Tues<EVENT>day</EVENT></TIMEX3> &amp; \
<TIMEX3 tid="t2" type="DURATION" value="P1D"/>after</TEXT>
</TimeML>"""


def test_times_quote_their_characters_and_the_publication_date_is_not_among_them() -> None:
    article = timed_article("x.tml", TIMEML)

    assert article.text == "\nOn Tuesday & after"
    assert article.published == "1998-01-14"
    assert [article.text[slice(*time.place)] for time in article.times] == ["Tuesday"]


def test_a_third_of_the_names_is_held_out_and_always_the_same() -> None:
    names = [f"ferry-{number}.tml" for number in range(300)]

    assert 70 < sum(map(held_out, names)) < 130
    # sha256 of "ferry-0.tml" as one number leaves no rest when divided by three; the others do.
    assert list(map(held_out, names[:3])) == [True, False, False]
