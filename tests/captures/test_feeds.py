"""Saved feeds: each entry that holds a whole report is one; of the others the address is told."""

from pathlib import Path

from sayso.captures import SetAside, captures
from sayso.captures.feeds import is_feed
from sayso.model import Capture

REPORT = "The ferry between Brisk and Dorn runs again, the mayor of Brisk said on Monday. "

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Post</title>
  <entry><title>Ferry &amp; bridge</title><link href="https://valley.example/ferry"/>
    <author><name>Ana Brel</name></author><published>2031-05-12T08:00:00Z</published>
    <content type="html">
      &lt;p&gt;{REPORT * 3}&lt;/p&gt;&lt;p&gt;It cost 40 crowns.&lt;/p&gt;</content>
  </entry>
  <entry><title>Bridge</title><link href="https://valley.example/bridge"/>
    <summary>The bridge is closed.</summary></entry>
  <entry><title>No link</title>
    <content type="html">&lt;p&gt;{REPORT * 4}&lt;/p&gt;</content></entry>
</feed>"""


def saved(folder: Path, name: str, text: str) -> list[Capture | SetAside]:
    (folder / name).write_text(text, encoding="utf-8")
    return list(captures([str(folder / name)]))


def test_an_entry_with_its_whole_text_is_a_report(tmp_path: Path) -> None:
    ferry, bridge, unlinked = saved(tmp_path, "valley.atom", ATOM)

    assert isinstance(ferry, Capture)
    assert (ferry.url, ferry.title) == ("https://valley.example/ferry", "Ferry & bridge")
    assert (ferry.byline, ferry.outlet) == ("Ana Brel", "Valley Post")
    assert ferry.published == "2031-05-12T08:00:00Z"
    assert ferry.text.endswith("\n\nIt cost 40 crowns.")
    assert isinstance(bridge, SetAside)
    assert bridge.error.remedy == "Add the report itself: sayso add https://valley.example/bridge"
    assert isinstance(unlinked, Capture)
    assert (unlinked.url, unlinked.line) == (None, 3)


def test_xml_that_is_no_feed_is_another_kind_of_file(tmp_path: Path) -> None:
    [found] = saved(tmp_path, "table.xml", "<table><row/></table>")

    assert isinstance(found, SetAside)
    assert found.error.reason == "other kind"


def test_a_feed_without_entries_is_empty(tmp_path: Path) -> None:
    [found] = saved(tmp_path, "empty.rss", "<rss version='2.0'><channel></channel></rss>")

    assert isinstance(found, SetAside)
    assert found.error.reason == "empty"


def test_feeds_are_known_by_how_they_begin() -> None:
    assert is_feed(b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>")
    assert is_feed(b"<rdf:RDF xmlns=''>")
    assert not is_feed(b"<html><body>RSS feeds</body></html>")
    assert not is_feed(b"<!" * 5000)


def test_a_feed_that_swells_when_it_is_opened_ends_quietly(tmp_path: Path) -> None:
    """Entities within entities: a billion laughs."""
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]>'
    found = saved(tmp_path, "bomb.rss", f"{bomb}<rss><channel><item>&a12;</item></channel></rss>")

    assert len(found) == 1
