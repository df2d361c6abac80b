"""The page of a graph: one HTML file with everything in it, which asks no network for anything.

What comes from articles never becomes markup: the template escapes, the data stands in an inert
JSON block, and the script writes text nodes only. A content security policy allows the page's own
scripts and style by their hashes and nothing else, so that even a slip would run nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.errors import InputError, StoreError
from graph.records import Graph
from graph.schema import schema
from graph.views.contents import contents, counts, words
from graph.views.network import NOT_DRAWN, network

LANGUAGES = ("vi", "en")
SCRIPTS = ("data", "language", "state", "canvas", "labels", "panel", "search", "legend", "table", "start")
"""The page's own script, file by file in the order in which they build on one another."""

_OUTSIDE_HTML = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def write_page(graph: Graph, path: Path, *, lang: str = "vi") -> None:
    """Write the page of ``graph`` to ``path``, whole or not at all.

    ``lang`` is the language it opens in, ``vi`` or ``en``; a reader may switch. The same graph
    gives the same bytes. Raises InputError for another language and StoreError where ``path``
    cannot be written.
    """
    html = page_html(graph, lang)
    waiting = None
    try:
        handle, waiting = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
        os.chmod(waiting, 0o644)
        os.replace(waiting, path)
    except OSError as error:
        if waiting:
            Path(waiting).unlink(missing_ok=True)
        raise StoreError(f"{path}: the page cannot be written ({error.strerror}); name a file in a folder that "
                         "exists and can be written") from error  # fmt: skip


def page_html(graph: Graph, lang: str = "vi") -> str:
    """Make the page of ``graph`` as text; ``lang`` as in :func:`write_page`."""
    if lang not in LANGUAGES:
        raise InputError(f"page language {lang!r} is not known; choose one of: {', '.join(LANGUAGES)}")
    net = network(graph)
    data = {"network": {"nodes": net.nodes, "edges": net.edges, "options": net.options}, **contents(graph)}
    scripts = [_code("vis-network/vis-network.min.js"), _own_script()]
    style = _code("page.css")
    labels, types = counts(graph)
    environment = Environment(
        loader=PackageLoader("graph.views", "assets"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("page.html.j2").render(
        lang=lang, languages=LANGUAGES, policy=_policy(scripts, style), scripts=[_inline(code) for code in scripts],
        style=_inline(style), data=Markup(_json(data)), labels=labels, types=types, schema=schema(),
        drawn=[name for name in labels if name not in NOT_DRAWN], both=words()["interface"], source=_source(graph),
        drawn_types={edge["type"] for edge in data["edges"] if edge["drawn"]},
    )  # fmt: skip


def _source(graph: Graph) -> dict[str, Any]:
    """Say where the graph comes from: how many articles, which papers, from when to when."""
    dates = sorted(article.published for article in graph.articles if article.published)
    return {
        "articles": len(graph.articles),
        "papers": sorted({article.publisher for article in graph.articles if article.publisher}),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
    }


def _json(data: object) -> str:
    """Write ``data`` as JSON that no HTML parser can take for markup."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_OUTSIDE_HTML)


def _code(name: str) -> str:
    """Read a script or style of the package, without the pointer to a source map (a request)."""
    text = resources.files("graph.views").joinpath("assets", *name.split("/")).read_text(encoding="utf-8")
    return re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE)


def _own_script() -> str:
    parts = "\n".join(_code(f"script/{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


def _inline(code: str) -> Markup:
    """Put code of the package into the document as it is; it must not be able to end its element."""
    if re.search(r"</(script|style)|<!--", code, re.IGNORECASE):
        raise AssertionError("a script or style of the package holds an end tag or a comment's start")
    return Markup(code)


def _policy(scripts: list[str], style: str) -> str:
    def sources(codes: list[str]) -> str:
        digests = (base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in codes)
        return " ".join(f"'sha256-{digest}'" for digest in digests)

    return (
        f"default-src 'none'; script-src {sources(scripts)}; style-src {sources([style])}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
