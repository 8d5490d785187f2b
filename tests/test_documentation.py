"""The documentation check itself, and what of it needs no model."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from docs import generate
from docs.generate import (
    PYTHON,
    FailedError,
    anchors,
    broken_links,
    commands,
    undocumented,
    with_outputs,
)

PAGE = """\
# A page

```console
$ sayso read a.txt | head -n 2
stale
```

```python
print(1)
```

```text
stale
```

```console
$ make demo
left alone
```
"""


def recorded(arguments: Sequence[str]) -> str:
    return f"ran {' '.join(arguments)}\nsecond\nthird\n"


def test_shown_outputs_are_replaced_by_what_is_printed() -> None:
    page = with_outputs(PAGE, recorded)

    assert (
        "```console\n$ sayso read a.txt | head -n 2\nran -m sayso read a.txt\nsecond\n```" in page
    )
    assert "```python\nprint(1)\n```\n\n```text\nran -c print(1)\n\nsecond\nthird\n```" in page
    assert "$ make demo\nleft alone\n" in page
    assert "stale" not in page


def test_writing_twice_changes_nothing() -> None:
    once = with_outputs(PAGE, recorded)

    assert with_outputs(once, recorded) == once


SHOWN = """\
<!-- sayso read a.txt --json: the statement with “the bank” -->

```json
stale
```
"""


def a_line(**statements: str) -> str:
    told = [
        {"id": name, "content": [{"start": 1, "end": 9, "text": part} for part in parts.split("|")]}
        for name, parts in statements.items()
    ]
    return json.dumps({"statements": told}) + "\n"


def test_a_shown_statement_is_the_innermost_with_these_words() -> None:
    lines = a_line(other="the river") + a_line(
        outer="he said the bank is|ours", inner="the bank is"
    )
    asked: list[Sequence[str]] = []

    def run(arguments: Sequence[str]) -> str:
        asked.append(arguments)
        return lines

    page = with_outputs(SHOWN, run)

    assert asked == [["-m", "sayso", "read", "a.txt", "--json"]]
    assert page == SHOWN.replace(
        "stale",
        '{\n  "id": "inner",\n  "content": [{"start": 1, "end": 9, "text": "the bank is"}]\n}',
    )
    assert with_outputs(page, run) == page


def test_a_shown_statement_that_is_no_longer_found_is_a_fault() -> None:
    with pytest.raises(FailedError, match="no statement holds “the bank”"):
        with_outputs(SHOWN, lambda _: a_line(other="the river"))


def test_a_python_block_without_output_is_not_run() -> None:
    assert not PYTHON.search("```python\nsayso.read(text)\n```\n\nProse.\n\n```text\nx\n```\n")


def test_a_failing_command_is_a_fault() -> None:
    with pytest.raises(FailedError, match="failed with exit code 2"):
        with_outputs("```console\n$ sayso read\n```\n")


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# What `sayso read` says, and why\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(
        "[good](other.md) [good](other.md#what-sayso-read-says-and-why) [good](#here)\n"
        "[away](https://example.org/gone) `[code](gone.md)`\n"
        "[bad](gone.md) [bad](other.md#gone)\n# Here\n",
        encoding="utf-8",
    )

    assert list(broken_links(page)) == ["gone.md", "other.md#gone"]
    assert anchors(page) == {"here"}


def test_a_command_without_its_help_is_found() -> None:
    everything = list(commands())

    assert undocumented("```console\n$ sayso --help\nUsage\n```\n") == everything[1:]
    assert everything[0] == "sayso"
    assert "sayso read" in everything


def test_all_links_of_the_documentation_lead_somewhere() -> None:
    assert [target for page in generate.pages() for target in broken_links(page)] == []


def test_the_command_reference_shows_every_command_as_it_is() -> None:
    page = (generate.ROOT / "docs" / "cli.md").read_text(encoding="utf-8")

    assert undocumented(page) == []
    assert with_outputs(page) == page
