"""The standards that are exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sayso.views.exports import (
    bibtex,
    comma_separated,
    csl,
    followthemoney,
    json_lines,
    parquet,
    plover,
    provenance,
    schema_org,
    timeml,
    web_annotation,
)
from sayso.views.exports.handed import File, Handed


@dataclass(frozen=True, slots=True)
class Format:
    """A standard. many: it takes several files, so what is written is a folder.

    whole_text: it is the reports' text itself, so it cannot be told in short quotations.
    """

    meaning: str
    export: Callable[[Handed], Iterable[File]]
    many: bool = False
    whole_text: bool = False


FORMATS: Mapping[str, Format] = {
    "jsonl": Format("Sayso's own: what `sayso read --json` prints", json_lines.export),
    "csv": Format("a table a file, safe to open in a spreadsheet", comma_separated.export, True),
    "parquet": Format("the same tables, typed, for data frames", parquet.export, True),
    "web-annotation": Format("W3C Web Annotations of the reports", web_annotation.export),
    "schema-org": Format("schema.org quotations and claims, as JSON-LD", schema_org.export),
    "prov": Format("W3C PROV-O: what comes from what, as JSON-LD", provenance.export),
    "plover": Format("event records in the manner of PLOVER", plover.export),
    "timeml": Format("TimeML, a file a report", timeml.export, True, True),
    "ftm": Format("FollowTheMoney entities of who is who", followthemoney.export),
    "bibtex": Format("the reports, to cite in LaTeX", bibtex.export),
    "csl": Format("the reports, to cite with Zotero and others", csl.export),
}
