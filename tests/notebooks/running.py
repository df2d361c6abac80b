"""Run a notebook from a clean kernel, in a copy of what it needs, and tell what its outputs say.

    python tests/notebooks/running.py            # run all notebooks and keep their new outputs

After a change of the rules the notebooks' outputs are others: run them, read what changed, keep it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent.parent
NOTEBOOKS = ROOT / "notebooks"
#: What the notebooks read, besides the package.
NEEDED = ("seeds", "tests/gold")
TIMEOUT = 120
#: Runs first in the kernel: a notebook may use no network. The kernel itself talks to us over the local machine.
NO_NETWORK = """
def _no_network(event, arguments):
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise PermissionError(f"a notebook may not use the network: {address}")
    if event == "socket.getaddrinfo" and arguments[0] not in (None, "127.0.0.1", "::1", "localhost"):
        raise PermissionError(f"a notebook may not use the network: {arguments[0]}")
__import__("sys").addaudithook(_no_network)
del _no_network
"""


def run(path: Path, folder: Path) -> NotebookNode:
    """Return the notebook as it is after a run in ``folder``; raises CellExecutionError where a cell fails.

    The kernel finds the package as this process does, and the articles in a copy.
    """
    for name in NEEDED:
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    here = folder / "notebooks"
    here.mkdir(exist_ok=True)
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    where = {"metadata": {"path": str(here)}}
    client = NotebookClient(notebook, timeout=TIMEOUT, kernel_name="python3", resources=where, record_timing=False)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(NO_NETWORK))
    with _settings_of_its_own(folder), client.setup_kernel():
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index, store_history=index > 0)
    del notebook.cells[0]
    return notebook


@contextmanager
def _settings_of_its_own(folder: Path) -> Iterator[None]:
    """Keep the user's IPython profile and history out of the run."""
    before = dict(os.environ)
    os.environ.update(IPYTHONDIR=str(folder / "ipython"), JUPYTER_CONFIG_DIR=str(folder / "jupyter"),
                      MPLBACKEND="module://matplotlib_inline.backend_inline")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def texts(notebook: NotebookNode) -> list[tuple[str, str]]:
    """What the cells say in words and tables: the cell's id with all its text outputs. Pictures are left out."""
    said = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        parts = []
        for output in cell.outputs:
            if output.output_type == "stream":
                parts.append(output.text)
            else:
                data = output.get("data", {})
                parts += [data[kind] for kind in sorted(data) if kind.startswith("text/") and "image/png" not in data]
        said.append((cell.id, "".join(parts)))
    return said


def main() -> None:
    """Run every notebook and write it back with its outputs."""
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        with tempfile.TemporaryDirectory() as folder:
            done = run(path, Path(folder))
        new = path.with_suffix(".ipynb.new")
        nbformat.write(done, new)
        new.replace(path)
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KiB", file=sys.stderr)


if __name__ == "__main__":
    main()
