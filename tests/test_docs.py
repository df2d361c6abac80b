"""The docs agree with what they describe: docs/model.md with the schema, links with files; pictures are small."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.schema import Property, schema

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "docs" / "model.md"
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/model.md", "cypher/README.md")]
LARGEST_PICTURE = 300 * 1024


def tables(text: str) -> list[list[list[str]]]:
    """The tables of a page, each a list of rows of cells, head first."""
    found = re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE)
    rows = [[line.strip("|\n").split(" | ") for line in table.splitlines()] for table in found]
    return [[[cell.strip(" |") for cell in row] for row in [table[0], *table[2:]]] for table in rows]


def table_of(head: str, text: str) -> list[list[str]]:
    """The rows of the table whose head begins with ``head``."""
    (rows,) = [table[1:] for table in tables(text) if table[0][0] == head]
    return rows


def _names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


@pytest.fixture(scope="module")
def text() -> str:
    return MODEL.read_text(encoding="utf-8")


def test_every_label_is_told_with_its_glosses_and_properties(text: str) -> None:
    told = {_names(row[0])[0]: (row[1], _names(row[3]) if len(row) > 3 else []) for row in table_of("label", text)}
    wanted = {name: (f"{one.vi} · {one.en}", list(one.properties)) for name, one in schema().labels.items()}
    assert told == wanted
    assert list(told) == list(wanted)
    entities = [name for name in told if schema().labels[name].entity]
    assert entities == list(told)[:5], "the page says that the first five are entities"


def test_every_edge_type_is_told_with_its_ends_glosses_and_properties(text: str) -> None:
    told = {
        _names(row[0])[0]: (row[1], row[2], _names(row[4]) if len(row) > 4 else []) for row in table_of("type", text)
    }
    wanted = {
        name: (f"{', '.join(one.source)} → {', '.join(one.target)}", f"{one.vi} · {one.en}", list(one.properties))
        for name, one in schema().edges.items()
    }
    assert told == wanted
    assert list(told) == list(wanted)


def test_the_edges_that_are_not_from_claims_are_named(text: str) -> None:
    (line,) = re.findall(r"^All but (.+?) are made from claims", text, re.MULTILINE | re.DOTALL)
    assert _names(line) == [name for name, one in schema().edges.items() if not one.from_claims]


def test_every_property_is_explained_and_none_that_is_not_there(text: str) -> None:
    of_every_node, of_labels, of_types, of_every_edge = [
        {name: " | ".join(row[1:]) for row in table[1:] for name in _names(row[0])}
        for table in tables(text) if table[0][0] == "property"
    ]
    assert sorted(of_every_node) == sorted(schema().node_properties)
    assert sorted(of_every_edge) == sorted(schema().edge_properties)
    in_labels = [one.properties for one in schema().labels.values()]
    in_types = [one.properties for one in schema().edges.values()]
    for explained, owners in ((of_labels, in_labels), (of_types, in_types)):
        assert sorted(explained) == sorted({name for properties in owners for name in properties})
        for name, choices in _choices(owners).items():
            assert set(choices) == set(_names(explained[name])), f"{name} may hold {sorted(choices)}"


def _choices(owners: list[Mapping[str, Property]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for properties in owners:
        for name, one in properties.items():
            if one.choices:
                found.setdefault(name, set()).update(one.choices)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    here = [link.partition("#")[0] for link in links if not re.match(r"https?:|mailto:|#", link)]
    assert [link for link in here if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_pages_name_no_machine_and_no_ticket(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"(?:^|[\s`(])/(?:work|tmp|root|home|Users)\b|\b[Ii]ssue #?\d+", text) == []


def test_pictures_are_real_and_small() -> None:
    pictures = sorted((ROOT / "docs" / "images").iterdir())
    assert "page.png" in [picture.name for picture in pictures]
    for picture in pictures:
        data = picture.read_bytes()
        assert data.startswith(b"\x89PNG") and len(data) <= LARGEST_PICTURE
        assert int.from_bytes(data[16:20], "big") >= 1000, "wide enough to read"
