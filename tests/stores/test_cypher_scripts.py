import re
import shutil
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.schema import schema
from graph.stores import cypher_scripts
from graph.stores.cypher_scripts import Statement, cypher_folder, differences, script, statement, statements, write


def test_generated_files_are_what_the_schema_makes_them() -> None:
    assert differences(schema(), cypher_folder()) == []


def test_every_label_and_type_has_a_unique_id() -> None:
    text = "\n".join(cypher_scripts.schema_statements())
    unique = set(re.findall(r"FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE", text))
    unique_edges = set(re.findall(r"FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r\.id IS UNIQUE", text))
    assert unique == {"Entity", "Place", "Article", "Claim"}
    assert unique_edges == set(schema().edges)


def test_every_kind_has_its_three_statements() -> None:
    kinds = [f"nodes/{name}" for name in ("Entity", "Place", "Article", "Claim")]
    kinds += [f"edges/{name}" for name in schema().edges]
    for kind in kinds:
        assert [found.name for found in script(f"load/{kind}.cypher")] == ["state", "merge", "delete"], kind


def test_no_script_needs_apoc_or_a_version_prefix() -> None:
    for file in cypher_folder().rglob("*.cypher"):
        assert not re.search(r"\bapoc\.|^CYPHER ", file.read_text(encoding="utf-8"), re.MULTILINE), file


def test_write_mends_what_differs_and_removes_what_is_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "cypher"
    shutil.copytree(cypher_folder(), folder)
    (folder / "load/edges/ISSUED.cypher").write_text("spoiled;\n")
    (folder / "load/edges/LOVES.cypher").write_text("old;\n")
    (folder / "schema/keys.cypher").unlink()
    wrong = ["load/edges/ISSUED.cypher", "load/edges/LOVES.cypher", "schema/keys.cypher"]
    assert differences(schema(), folder) == wrong
    assert write(schema(), folder) == wrong
    assert differences(schema(), folder) == []
    assert not (folder / "load/edges/LOVES.cypher").exists()


def test_statements_are_split_at_semicolons_at_the_end_of_a_line() -> None:
    text = "// about\n// name: one\nMATCH (n)\nWHERE n.x = 'a;b'\nRETURN n;\n\n"
    text += "// name: two\n// why\nRETURN 2;\nRETURN 3;\n"
    assert statements(text) == [
        Statement("one", "MATCH (n)\nWHERE n.x = 'a;b'\nRETURN n"),
        Statement("two", "RETURN 2"),
        Statement("", "RETURN 3"),
    ]


def test_a_statement_without_its_end_is_refused() -> None:
    with pytest.raises(ValueError, match="without ;"):
        statements("RETURN 1;\nRETURN 2\n")


def test_an_unknown_statement_is_one_line() -> None:
    with pytest.raises(StoreError, match="no statement called 'gone'"):
        statement("load/counts.cypher", "gone")
    with pytest.raises(StoreError, match=r"nothing\.cypher"):
        script("load/nothing.cypher")
