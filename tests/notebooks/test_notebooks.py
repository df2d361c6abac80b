"""Every notebook runs from a clean kernel, without a network, and says what its committed outputs say."""

from __future__ import annotations

import base64
import importlib.util
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
RENEW = "python tests/notebooks/running.py runs the notebooks anew: read what changed, then keep it"
LARGEST = 300_000

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def _committed(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def _code(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def _tagged(notebook: dict[str, Any], tag: str) -> list[dict[str, Any]]:
    return [cell for cell in _code(notebook) if tag in cell["metadata"].get("tags", ())]


def _rows(cell: dict[str, Any]) -> int:
    """How many rows the tables of a cell have, without their heads."""
    html = "".join("".join(output.get("data", {}).get("text/html", "")) for output in cell["outputs"])
    return len(re.findall(r"<tr[ >]", "".join(re.findall(r"<tbody>.*?</tbody>", html, re.DOTALL))))


def test_there_are_notebooks() -> None:
    assert [path.name for path in NOTEBOOKS] != []


@pytest.mark.notebook
@each_notebook
def test_runs_and_says_what_is_committed(path: Path, tmp_path: Path, need: Callable[..., None]) -> None:
    lacking = [name for name in ("ipykernel", "matplotlib", "nbclient", "nbformat", "pandas")
               if importlib.util.find_spec(name) is None]
    need("what runs notebooks", not lacking, f"{', '.join(lacking)} not installed",
         "install the package with its extra 'notebooks': pip install '.[notebooks]'")
    import nbformat
    from notebooks.running import run, texts

    done = run(path, tmp_path)  # raises where a cell fails
    assert texts(done) == texts(nbformat.read(path, as_version=4)), RENEW
    for cell in _tagged(done, "answer"):
        assert _rows(cell) > 0, f"the answer of cell {cell['id']} is empty"
    for cell in _tagged(done, "picture"):
        assert _pictures(cell), f"cell {cell['id']} draws nothing"


@each_notebook
def test_the_committed_outputs_are_of_one_run_from_top_to_bottom(path: Path) -> None:
    counts = [cell["execution_count"] for cell in _code(_committed(path))]
    assert counts == list(range(1, len(counts) + 1)), RENEW
    assert not any(out["output_type"] == "error" for cell in _code(_committed(path)) for out in cell["outputs"])


@each_notebook
def test_the_committed_notebook_is_small_and_of_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) < LARGEST
    assert re.findall(r"/(?:home|root|tmp|Users|work)/", text) == []
    assert {key for cell in _committed(path)["cells"] for key in cell["metadata"]} <= {"tags"}


@each_notebook
def test_the_answers_and_pictures_are_committed(path: Path) -> None:
    notebook = _committed(path)
    assert _tagged(notebook, "answer"), "tag the cells with the answers 'answer'"
    assert [cell["id"] for cell in _tagged(notebook, "answer") if not _rows(cell)] == [], RENEW
    assert [cell["id"] for cell in _tagged(notebook, "picture") if not _pictures(cell)] == [], RENEW


@pytest.mark.notebook
def test_a_notebook_may_not_use_the_network(tmp_path: Path, need: Callable[..., None]) -> None:
    need("what runs notebooks", importlib.util.find_spec("nbclient") is not None, "nbclient not installed",
         "install the package with its extra 'notebooks': pip install '.[notebooks]'")
    import nbformat
    from nbclient.exceptions import CellExecutionError
    from notebooks.running import run

    cell = nbformat.v4.new_code_cell("import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=1)")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "asks.ipynb")
    with pytest.raises(CellExecutionError, match="may not use the network"):
        run(tmp_path / "asks.ipynb", tmp_path)


def _pictures(cell: dict[str, Any]) -> list[bytes]:
    found = [output["data"]["image/png"] for output in cell["outputs"] if "image/png" in output.get("data", {})]
    pictures = [base64.b64decode("".join(picture)) for picture in found]
    return [picture for picture in pictures if picture.startswith(b"\x89PNG") and len(picture) > 2000]
