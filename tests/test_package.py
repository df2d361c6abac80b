"""The suite runs against the installed package, and that package is whole."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import graph

INSTALLED = Path(graph.__file__).resolve().parent


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_installed_package_is_tested_and_not_the_source_tree() -> None:
    assert INSTALLED.parent.name == "site-packages", f"graph comes from {INSTALLED}: run the suite with 'make test'"


def test_the_installed_package_holds_every_file_of_the_source_tree(root: Path) -> None:
    source = _files(root / "graph") | {f"cypher/{name}": data for name, data in _files(root / "cypher").items()}
    installed = _files(INSTALLED)
    assert sorted(source) == sorted(installed)
    assert [name for name in source if source[name] != installed[name]] == []


def test_the_version_is_that_of_the_distribution() -> None:
    assert metadata.version("quanhe") == graph.__version__


def test_the_command_is_there() -> None:
    (command,) = metadata.entry_points(group="console_scripts", name="quanhe")
    assert command.value == "graph.cli:main"
    assert callable(command.load())


def test_everything_that_is_required_has_an_exact_version_in_the_lock(root: Path) -> None:
    lines = (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    locked = {line.partition("==")[0] for line in lines if not line.startswith("#")}
    assert all("==" in line for line in lines if not line.startswith("#"))
    names = {name.casefold().replace("_", "-").replace(".", "-") for name in locked}
    required = [text.split(";")[0].strip() for text in metadata.requires("quanhe") or ()]
    heads = {"".join(c if c.isalnum() or c in "-_." else " " for c in text).split()[0] for text in required}
    assert {head.casefold().replace("_", "-").replace(".", "-") for head in heads} <= names
