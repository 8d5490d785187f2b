"""The architecture: folders sort in the order data travels, and imports only look back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso

ROOT = Path(sayso.__file__).parent
STAGES = ["captures", "documents", "readings", "record", "triangulation", "measures", "views"]
# The two doors: what a program imports and what a person runs. They open onto everything.
DOORS = {"__init__.py", "__main__.py"}


def imported_modules(module: Path) -> Iterator[str]:
    """Every ``sayso.…`` module that a file imports, wherever in the file, in any form."""
    package = ["sayso", *module.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            # `from sayso import views` names a stage only in what it imports.
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "sayso")


def stages_imported(module: Path) -> set[str]:
    parts = (name.split(".") for name in imported_modules(module))
    return {name[1] for name in parts if len(name) > 1 and name[1] in STAGES}


def test_every_folder_of_code_is_a_stage() -> None:
    folders = {module.parent.name for module in ROOT.glob("*/*.py")}

    assert folders <= set(STAGES)


@pytest.mark.parametrize("here", range(len(STAGES)), ids=STAGES)
def test_a_stage_imports_only_from_stages_before_it(here: int) -> None:
    for module in (ROOT / STAGES[here]).rglob("*.py"):
        ahead = stages_imported(module) - set(STAGES[: here + 1])
        assert not ahead, f"{module.relative_to(ROOT)} looks ahead to {sorted(ahead)}"


def test_what_all_stages_share_imports_no_stage() -> None:
    for module in ROOT.glob("*.py"):
        if module.name not in DOORS:
            assert not stages_imported(module), f"{module.name} imports a stage"


@pytest.mark.parametrize("folder", ["training", "eval"])
def test_the_package_needs_neither_training_nor_eval(folder: str) -> None:
    for module in ROOT.rglob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = [alias.name for alias in getattr(node, "names", []) if hasattr(alias, "name")]
            origins = [getattr(node, "module", None) or "", *names]
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert folder not in {origin.split(".")[0] for origin in origins}, module


def test_imports_are_seen_in_every_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the tests above would pass by looking away."""
    monkeypatch.setattr("tests.test_layout.ROOT", tmp_path)
    module = tmp_path / "captures" / "sly.py"
    module.parent.mkdir()
    forms = ["import sayso.views.cli", "from sayso import record", "from ..readings import Reader"]
    module.write_text("\n".join(["def late():", *(f"    {form}" for form in forms)]))

    assert stages_imported(module) == {"views", "record", "readings"}


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Before Python 3.11.5 such a repetition can match too little (CPython issue 106052): an atomic
    group, `(?>(?:…)*)`, says the same and is right everywhere."""
    found = [
        f"{path.name}: {match[0]}"
        for path in ROOT.rglob("*.py")
        for match in re.finditer(r"\(\?[^\n]*?\)[*+?]\+", path.read_text(encoding="utf-8"))
    ]

    assert found == []
