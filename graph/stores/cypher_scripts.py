"""The Cypher folder: where it is, its statements by name, and the part of it that the schema writes.

``python -m graph.stores.cypher_scripts --write`` writes the files that follow from ``schema.yaml`` (constraints, and
one load script an edge type) from ``cypher/templates``; without ``--write`` it says which of them differ.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.errors import StoreError
from graph.schema import EdgeType, Schema, schema

ENTITY = "Entity"
"""The label that all entity nodes share, and by which they are found."""

_GENERATED = "// Written from graph/schema.yaml by python -m graph.stores.cypher_scripts --write\n"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a script: its name (empty where the script gives none) and its text without the ``;``."""

    name: str
    text: str


@cache
def cypher_folder() -> Path:
    """Return the folder of the scripts: the installed package's, else the one beside ``graph`` in the repository."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "cypher", package.parent / "cypher"):
        if (folder / "schema").is_dir():
            return folder
    raise StoreError(f"the Cypher scripts are missing: neither {package / 'cypher'} nor a cypher/ beside it; reinstall")


def statements(text: str) -> list[Statement]:
    """Split a script: a statement ends with ``;`` at the end of a line; ``// name: x`` above it names it."""
    found: list[Statement] = []
    name, lines = "", list[str]()
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("//"):
            if stripped.startswith("// name:"):
                name = stripped.removeprefix("// name:").strip()
        elif stripped:
            lines.append(line.rstrip())
            if stripped.endswith(";"):
                found.append(Statement(name, "\n".join(lines).removesuffix(";")))
                name, lines = "", []
    if lines:
        raise ValueError(f"a statement without ; at its end: {lines[0]}")
    return found


@cache
def script(path: str) -> tuple[Statement, ...]:
    """Read the statements of one script, named by its path in the Cypher folder, as in ``load/counts.cypher``."""
    file = cypher_folder() / path
    try:
        return tuple(statements(file.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise StoreError(f"{file}: {error}; reinstall, or mend the script") from error


def statement(path: str, name: str) -> str:
    """Return the text of the statement called ``name`` in the script at ``path``."""
    for found in script(path):
        if found.name == name:
            return found.text
    raise StoreError(f"{cypher_folder() / path}: no statement called {name!r}; reinstall, or mend the script")


def schema_statements() -> list[str]:
    """Return all statements of ``schema/``, files in alphabetical order: claims, keys, names."""
    files = sorted((cypher_folder() / "schema").glob("*.cypher"))
    return [found.text for file in files for found in script(f"schema/{file.name}")]


def key_label(labels: tuple[str, ...], model: Schema) -> str:
    """Return the label by whose id nodes of these labels are found: ``Entity``, or the one label itself."""
    keys = {ENTITY if model.labels[label].entity else label for label in labels}
    if len(keys) != 1:
        raise ValueError(f"an edge must not lead both to entities and to others: {', '.join(labels)}")
    return keys.pop()


def key_labels(model: Schema) -> list[str]:
    """Return the labels on which ``id`` is unique, as far as the schema knows them (claims are no part of it)."""
    return [ENTITY, *(name for name, label in model.labels.items() if not label.entity)]


def generated(model: Schema, folder: Path) -> Mapping[str, str]:
    """Return what the schema makes of the templates in ``folder``: path in the Cypher folder -> content."""
    node_key, edge_key, edge = (
        (folder / "templates" / name).read_text(encoding="utf-8")
        for name in ("node_key.cypher", "edge_key.cypher", "edge.cypher")
    )
    constraints = [
        _filled(node_key, constraint_name=f"{label.lower()}_id", LABEL=label) for label in key_labels(model)
    ] + [_filled(edge_key, constraint_name=f"{name.lower()}_id", EDGE_TYPE=name) for name in model.edges]
    files = {"schema/keys.cypher": _GENERATED + "".join(constraints)}
    for name, edge_type in model.edges.items():
        files[f"load/edges/{name}.cypher"] = _GENERATED + _edge_script(edge, edge_type, model)
    return files


def differences(model: Schema, folder: Path) -> list[str]:
    """Name the files of ``folder`` that are not what the schema makes them, or that it knows no more."""
    wanted = generated(model, folder)
    there = {f"load/edges/{file.name}" for file in (folder / "load" / "edges").glob("*.cypher")}
    wrong = {path for path, text in wanted.items() if not _holds(folder / path, text)}
    return sorted(wrong | (there - wanted.keys()))


def write(model: Schema, folder: Path) -> list[str]:
    """Write the files that differ, remove those of edge types that are no more, and name them."""
    wanted, changed = generated(model, folder), differences(model, folder)
    for path in changed:
        if path in wanted:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(wanted[path], encoding="utf-8")
        else:
            (folder / path).unlink()
    return changed


def _filled(template: str, **words: str) -> str:
    for word, value in words.items():
        template = template.replace(word, value)
    return template


def _edge_script(template: str, edge: EdgeType, model: Schema) -> str:
    return _filled(
        template,
        ends_of_the_type=f"{', '.join(edge.source)} -> {', '.join(edge.target)}",
        EDGE_TYPE=edge.name,
        SOURCE_LABEL=key_label(edge.source, model),
        TARGET_LABEL=key_label(edge.target, model),
    )


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


def main(arguments: list[str]) -> int:
    """Write or check the generated scripts; the exit code is 1 where the check finds a difference."""
    folder = cypher_folder()
    if arguments == ["--write"]:
        changed = write(schema(), folder)
        print("\n".join(f"written: {path}" for path in changed) or "nothing to write")
        return 0
    changed = differences(schema(), folder)
    print("\n".join(f"differs from schema.yaml: {path}" for path in changed) or "all as schema.yaml says")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
