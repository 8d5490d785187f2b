"""Every export, read by a library that knows its standard, or held against the standard's words."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from followthemoney import model as follow_the_money
from lxml import etree
from prov.model import ProvAgent, ProvDerivation, ProvDocument, ProvEntity
from pyarrow import parquet
from pybtex.database import parse_string
from rdflib import PROV, RDF, SDO, Graph, Namespace, URIRef

from sayso.model import EventType, Reading, Time
from sayso.readings.as_json import reading_to_json
from sayso.readings.from_json import reading_from_json
from sayso.views.closed_lists import schema
from sayso.views.exports import FORMATS, Handed
from sayso.views.exports.plover import QUADS
from sayso.views.exports.tables import TABLES
from sayso.views.formulas import harmless
from sayso.views.handing import FORMATS as NAMED
from tests.triangulation.by_hand import Written
from tests.views.brief.invented import readings
from training.corpora.timeml import timeml_examples
from training.examples import Example

# rdflib's own reader of JSON-LD calls what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

VOCABULARIES: tuple[Any, ...] = (SDO, PROV)  # classes whose metaclass knows their terms
STRANGE = '=cmd() 🌊 é “quoted” <b>&amp;</b> \u202e{\\x} %_#~^$ "a,b"\nnew line \x1b'


def strange() -> Reading:
    """A report of characters that some format or other means something by."""
    report = Written(f"🌊🌊 {STRANGE} went to the market.", outlet=STRANGE)
    speaker = report.actor(STRANGE)
    report.statement("went", STRANGE, actor=speaker, form="direct")
    report.event("market", actors=[speaker])
    report.figure("the", -1, None, item="market")
    report.position(STRANGE, speaker)
    reading = report.reading
    return replace(reading, document=replace(reading.document, title=STRANGE, byline=STRANGE))


def handed(*, short: bool = False) -> Handed:
    return Handed((*readings(), strange()), short=short)


def content(form: str, *, of: Handed | None = None) -> str:
    [file] = FORMATS[form].export(of or handed())
    return file.content.decode()


def lines(form: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content(form).splitlines()]


def test_the_command_line_names_every_form() -> None:
    assert tuple(FORMATS) == NAMED


def test_jsonl_is_described_by_the_schema_and_reads_back() -> None:
    validator = jsonschema.Draft202012Validator(schema("reading"))
    found = lines("jsonl")

    for line in found:
        validator.validate(line)
    assert [reading_to_json(reading_from_json(line)) for line in found] == found


def test_csv_has_a_row_for_each_thing_and_reads_back() -> None:
    files = {file.name: file.content.decode() for file in FORMATS["csv"].export(handed())}
    rows = {name: list(csv.DictReader(io.StringIO(page))) for name, page in files.items()}
    every = (*readings(), strange())

    assert set(rows) == {f"{table.name}.csv" for table in TABLES}
    assert len(rows["reports.csv"]) == len(every)
    assert len(rows["statements.csv"]) == sum(len(each.statements) for each in every)
    [offer] = [row for row in rows["positions.csv"] if row["stance"] == "offer"]
    assert (offer["name"], offer["issue"]) == ("Pell Navarin", "territory")
    [toll] = [row for row in rows["figures.csv"] if row["words"] == "twelve"]
    assert (toll["low"], toll["high"], toll["bound"]) == ("12", "", "at_least")


def test_no_cell_of_csv_is_a_formula() -> None:
    for file in FORMATS["csv"].export(handed()):
        for row in csv.reader(io.StringIO(file.content.decode())):
            for cell in row:
                is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
                assert is_number or not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "  =1", "\0=1"])
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text.replace("\0", "")


def test_parquet_keeps_types_and_what_is_missing() -> None:
    files = {file.name: file.content for file in FORMATS["parquet"].export(handed())}
    figures = parquet.read_table(io.BytesIO(files["figures.parquet"])).to_pylist()
    statements = parquet.read_table(io.BytesIO(files["statements.parquet"])).to_pylist()

    [toll] = [row for row in figures if row["words"] == "twelve"]
    assert (toll["low"], toll["high"], toll["negated"]) == (12.0, None, False)
    assert ["Pell Navarin"] in [row["names"] for row in statements]


def annotated() -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    collection = json.loads(content("web-annotation"))
    for item in collection["first"]["items"]:
        target = item["target"]
        yield item, target if isinstance(target, list) else [target]


def test_web_annotations_have_what_the_recommendation_says_they_must() -> None:
    """Web Annotation Data Model, sections 3.1, 3.2.4, 4.2.4, 4.2.5 and 5.1: what a collection, an
    annotation, a textual body and the two selectors must have."""
    collection = json.loads(content("web-annotation"))
    items = collection["first"]["items"]

    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(items))
    assert collection["first"]["type"] == "AnnotationPage"
    assert len({item["id"] for item in items}) == len(items)
    for item, targets in annotated():
        assert item["type"] == "Annotation"
        assert all(body["type"] == "TextualBody" and body["value"] for body in item["body"])
        for target in targets:
            assert re.match(r"https?://|urn:", target["source"])
            position, quote = target["selector"]
            assert position["type"] == "TextPositionSelector"
            assert 0 <= position["start"] < position["end"]
            assert (quote["type"], bool(quote["exact"])) == ("TextQuoteSelector", True)


TERMS = {
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "Software": "as:Application",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "describing": "oa:describing", "tagging": "oa:tagging",
    "id": "@id", "type": "@type", "label": "rdfs:label", "value": "rdf:value",
    "total": "as:totalItems", "startIndex": "as:startIndex", "name": "foaf:name",
    "format": "dc:format", "language": "dc:language", "start": "oa:start", "end": "oa:end",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
}  # fmt: skip
LINKS = {
    "first": "as:first", "last": "as:last", "partOf": "as:partOf", "body": "oa:hasBody",
    "target": "oa:hasTarget", "source": "oa:hasSource", "selector": "oa:hasSelector",
    "generator": "as:generator",
}  # fmt: skip
"""What the standard's own context says of the terms an export may use; any other term is none."""
CONTEXT: dict[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    **TERMS,
    **{term: {"@type": "@id", "@id": iri} for term, iri in LINKS.items()},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
}


def terms_of(value: Any) -> set[str]:
    """All keys, and the words that are terms themselves."""
    if isinstance(value, list):
        return {term for each in value for term in terms_of(each)}
    if not isinstance(value, dict):
        return set()
    own = {term for name in ("type", "motivation", "purpose") for term in named(value.get(name))}
    return set(value) | own | {term for each in value.values() for term in terms_of(each)}


def named(value: Any) -> list[str]:
    return value if isinstance(value, list) else [] if value is None else [value]


def test_web_annotations_use_the_terms_of_the_standards_context_and_no_others() -> None:
    """A term that the context does not have is passed over by whoever reads linked data."""
    assert terms_of(json.loads(content("web-annotation"))) - {"@context"} <= set(CONTEXT)


def test_web_annotations_are_read_as_linked_data() -> None:
    """With the standard's own meaning of each term, laid in so that nothing is fetched."""
    value = json.loads(content("web-annotation"))
    assert value["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = Graph().parse(data=json.dumps({**value, "@context": CONTEXT}), format="json-ld")
    oa = Namespace(CONTEXT["oa"])
    annotations = set(graph.subjects(RDF.type, oa.Annotation))

    assert len(annotations) == value["total"]
    for annotation in annotations:
        assert set(graph.objects(annotation, oa.motivatedBy)) == {oa.describing, oa.tagging}
        bodies = list(graph.objects(annotation, oa.hasBody))
        assert {graph.value(body, RDF.type) for body in bodies} == {oa.TextualBody}
        assert all(graph.value(body, RDF.value) is not None for body in bodies)
        for target in graph.objects(annotation, oa.hasTarget):
            kinds = {graph.value(each, RDF.type) for each in graph.objects(target, oa.hasSelector)}
            assert isinstance(graph.value(target, oa.hasSource), URIRef)
            assert kinds == {oa.TextPositionSelector, oa.TextQuoteSelector}


def test_both_selectors_of_an_annotation_find_the_same_words_counted_in_code_points() -> None:
    texts = {f"urn:sayso:{each.document.id}": each.document.text for each in handed().readings}

    for _, targets in annotated():
        for target in targets:
            text = texts[target["source"]]
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))


@pytest.mark.parametrize("form", ["schema-org", "prov"])
def test_json_ld_uses_no_word_that_its_vocabularies_do_not_have(form: str) -> None:
    """rdflib knows the terms of schema.org and PROV-O."""
    graph = Graph().parse(data=content(form), format="json-ld")
    terms = {*graph.predicates(), *graph.objects(None, RDF.type)}

    assert len(graph) > 50
    for term in terms:
        for vocabulary in VOCABULARIES:
            assert not str(term).startswith(str(vocabulary)) or term in vocabulary


def test_quoted_words_are_quotations_and_paraphrase_is_a_claim() -> None:
    graph = Graph().parse(data=content("schema-org"), format="json-ld")
    quotations = {
        str(graph.value(each, SDO.text)) for each in graph.subjects(RDF.type, SDO.Quotation)
    }
    claims = {str(graph.value(each, SDO.text)) for each in graph.subjects(RDF.type, SDO.Claim)}

    assert "A ceasefire is not on that list," in quotations
    assert "that Ardovia withdraw its guns" in claims
    assert not quotations & claims


def test_prov_is_read_by_a_library_for_it() -> None:
    """The library makes a record of each relation that it understands."""
    document = ProvDocument.deserialize(content=content("prov"), format="rdf", rdf_format="json-ld")
    agents = {each.identifier.uri for each in document.get_records(ProvAgent) if each.identifier}
    things = sum(
        len(each.statements) + len(each.figures) + len(each.events) + len(each.positions)
        for each in handed().readings
    )

    assert len(list(document.get_records(ProvEntity))) == things + len(handed().readings)
    assert "urn:sayso:reader:0" in agents
    derived = [each.args[:2] for each in document.get_records(ProvDerivation)]
    assert len(derived) == things + 1  # and the report that repeats another


def test_plover_records_have_the_codebooks_types_and_corners() -> None:
    """PLOVER's codebook has sixteen types, in four corners; there is no schema to hold it to."""
    sixteen = {type for types in QUADS.values() for type in types}
    records = lines("plover")

    assert len(sixteen) == 16
    assert sixteen | {"STATEMENT", "APPEAL"} == set(get_args(EventType))
    assert {record["event_type"] for record in records} <= sixteen | {"STATEMENT", "APPEAL"}
    [exchange] = [each for each in records if each["event_kind"] == "prisoner_exchange"]
    assert exchange["event_date"] == "2026-05-16"
    assert [party["name"] for party in exchange["actors"]] == ["Ardovia", "Teshkara"]
    [shelling] = [each for each in records if each["event_type"] == "ASSAULT"]
    assert (shelling["event_date"], shelling["date_earliest"]) == (None, "2026-05-08")


def timed() -> Reading:
    """A report with a stretch over two times, and two that overlap."""
    report = Written("Between May 8 and May 12 the guns fired, on May 12 too.")
    report.event("fired", type="ASSAULT", status="denied")
    first, last = report.span("May 8"), report.span("May 12")

    def time(words: str, value: str, nth: int = 1, **ends: str | None) -> Time:
        span = report.span(words, nth)
        return Time(
            report.document.id, span, "DATE", value, None, None, None, None, None, 0.9, "", **ends
        )

    begin, finish = time("May 8", "2031-05-08"), time("May 12", "2031-05-12")
    stretch = replace(
        time("Between May 8 and May 12", "P5D", begin=begin.id, finish=finish.id), type="DURATION"
    )
    assert (begin.span, finish.span) == (first, last)
    again = time("May 12", "2031-05-12", 2)
    return replace(report.reading, times=(stretch, begin, finish, again))


def test_timeml_keeps_the_text_and_marks_times_and_events_in_it() -> None:
    [file] = FORMATS["timeml"].export(Handed([timed()]))
    root = etree.fromstring(file.content)
    [text] = root.findall("TEXT")

    assert "".join(text.itertext()) == timed().document.text
    *marked, stretch = text
    assert [(each.tag, each.text) for each in marked] == [
        ("TIMEX3", "May 8"), ("TIMEX3", "May 12"), ("EVENT", "fired"), ("TIMEX3", "May 12"),
    ]  # fmt: skip
    assert (stretch.tag, stretch.text) == ("TIMEX3", None)
    ids = {each.get("value"): each.get("tid") for each in list(text)[:2]}
    assert (stretch.get("type"), stretch.get("beginPoint"), stretch.get("endPoint")) == (
        "DURATION", ids["2031-05-08"], ids["2031-05-12"],
    )  # fmt: skip
    [instance] = root.findall("MAKEINSTANCE")
    assert (instance.get("eventID"), instance.get("polarity")) == ("e1", "NEG")


def test_timeml_has_the_elements_and_attributes_of_its_specification() -> None:
    """TimeML 1.2.1's own words for what an element may and must have; its DTD is not at hand."""
    allowed = {
        "TimeML": set(), "DOCID": set(), "DCT": set(), "TITLE": set(), "TEXT": set(),
        "TIMEX3": {"tid", "type", "value", "mod", "temporalFunction", "functionInDocument",
                   "beginPoint", "endPoint", "quant", "freq", "anchorTimeID", "valueFromFunction"},
        "EVENT": {"eid", "class"},
        "MAKEINSTANCE": {"eiid", "eventID", "tense", "aspect", "pos", "polarity", "modality",
                         "signalID", "cardinality"},
    }  # fmt: skip
    classes = {
        "OCCURRENCE", "REPORTING", "STATE", "I_ACTION", "I_STATE", "ASPECTUAL", "PERCEPTION",
    }  # fmt: skip
    for file in FORMATS["timeml"].export(Handed([*handed().readings, timed()])):
        root = etree.fromstring(file.content)
        ids = [each.get(name) for each in root.iter() for name in ("tid", "eid") if each.get(name)]
        assert len(ids) == len(set(ids))
        for each in root.iter():
            plain = {name for name in each.attrib if not name.startswith("{")}
            assert plain <= allowed[each.tag]
        assert {each.get("class") for each in root.iter("EVENT")} <= classes
        assert len(root.findall("MAKEINSTANCE")) == len(list(root.iter("EVENT")))


def test_timeml_is_read_by_the_reader_of_the_published_corpora(tmp_path: Path) -> None:
    """Training reads TimeBank and AQUAINT with it; their licence keeps them out of the tests."""
    given = [*readings(), timed()]
    for file in FORMATS["timeml"].export(Handed(given)):
        (tmp_path / file.name).write_bytes(file.content)
    found = {
        example.name: example for kept in (True, False)
        for example in timeml_examples(tmp_path, kept=kept)
    }  # fmt: skip

    assert found
    for reading in given:
        if reading.document.id not in found:
            continue  # as of a corpus, what repeats a kept file is left out
        text = reading.document.text
        cues = [one.cue[0] for one in reading.statements if one.cue]
        events = [event.span for event in reading.events]
        assert found[reading.document.id].text == text.strip()
        assert labelled(found[reading.document.id], "event") == {
            span.of(text).split()[-1] for span in (*cues, *events)
        }
    assert labelled(found[timed().document.id], "time") == {"May", "8", "12"}


def labelled(example: Example, layer: str) -> set[str]:
    """The words that have a label of a layer."""
    found = zip(example.words, example.labels[layer], strict=True)
    return {example.text[start:end] for (start, end), label in found if label not in (None, "O")}


def test_follow_the_money_takes_every_entity_and_every_value() -> None:
    """A proxy drops properties its schema does not have and values that do not fit their type."""
    found = [(line, follow_the_money.get_proxy(line)) for line in lines("ftm")]

    for line, proxy in found:
        assert {name: sorted(values) for name, values in line["properties"].items()} == {
            prop.name: sorted(proxy.get(prop)) for prop in proxy.iterprops()
        }
    [navarin] = [proxy for _, proxy in found if proxy.caption == "Pell Navarin" and
                 proxy.schema.name == "Person"]  # fmt: skip
    assert navarin.get("position") == ["foreign minister"]
    ids = {proxy.id for _, proxy in found}
    for _, proxy in found:
        for prop, value in proxy.itervalues():
            assert prop.type.name != "entity" or value in ids


def test_bibtex_is_read_by_a_library_for_it() -> None:
    entries = parse_string(content("bibtex"), "bibtex").entries

    assert len(entries) == len(handed().readings)
    courier = entries["selm-courier-2026-05-12"]
    assert (courier.type, courier.fields["journal"]) == ("article", "The Selm Courier")
    assert (courier.fields["year"], courier.fields["day"]) == ("2026", "12")


def test_csl_is_cited_by_a_library_for_it() -> None:
    items = json.loads(content("csl"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    cited = [str(each) for each in bibliography.bibliography()]

    assert len(cited) == len(items)
    assert any("TNA" in each and "2026" in each for each in cited)


def test_every_thing_has_an_address_of_its_own_in_linked_data() -> None:
    graph = Graph().parse(data=content("prov"), format="json-ld")

    assert all(isinstance(each, URIRef) for each in graph.subjects())
