"""The documentation check itself, and what of it needs no model."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from docs import generate
from docs.generate import PYTHON, FailedError, anchors, broken_links, undocumented, with_outputs

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
    assert undocumented("```console\n$ sayso --help\nUsage\n```\n") == ["sayso read"]


def test_all_links_of_the_documentation_lead_somewhere() -> None:
    assert [target for page in generate.pages() for target in broken_links(page)] == []


def test_the_command_reference_shows_every_command_as_it_is() -> None:
    page = (generate.ROOT / "docs" / "cli.md").read_text(encoding="utf-8")

    assert undocumented(page) == []
    assert with_outputs(page) == page
