"""Chromium for the tests of the page: one browser a run, a fresh context a test, no network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from requirements_on_machine import need_chromium
from views import sample

from graph.records import Graph
from graph.views.page import write_page

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def small_graph() -> Graph:
    return sample.small()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    found = need_chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield started
        started.close()


class Opened:
    """A page in the browser, with all that it complained of or asked for."""

    def __init__(self, context, path: Path, hash: str) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.path = path
        self.page = context.new_page()
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        context.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri() + hash)
        self.page.wait_for_function("window.quanhe && quanhe.network.body.nodeIndices !== undefined")

    def click_canvas(self, x: float, y: float) -> None:
        """Click at a place given in the drawing's own units."""
        spot = self.page.evaluate("([x, y]) => quanhe.network.canvasToDOM({ x, y })", [x, y])
        box = self.page.locator("#canvas").bounding_box()
        self.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])

    def at(self, node: str) -> tuple[float, float]:
        place = self.page.evaluate("(id) => quanhe.network.getPosition(id)", node)
        return place["x"], place["y"]

    def drawn(self) -> tuple[int, int]:
        """How many nodes and edges vis-network holds."""
        return tuple(
            self.page.evaluate("[quanhe.network.body.data.nodes.length, quanhe.network.body.data.edges.length]")
        )


@pytest.fixture
def open_page(browser, tmp_path) -> Iterator[Callable[..., Opened]]:
    """Open a graph's page from a file, without a network; afterwards no complaint and no request may be left."""
    contexts = []
    opened: list[Opened] = []

    def opener(graph: Graph, hash: str = "", lang: str = "vi", width: int = 1400, height: int = 900) -> Opened:
        path = tmp_path / "graph.html"
        write_page(graph, path, lang=lang)
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, reduced_motion="reduce"
        )
        contexts.append(context)
        opened.append(Opened(context, path, hash))
        return opened[-1]

    yield opener
    for context in contexts:
        context.close()
    for one in opened:
        assert one.complaints == []
        assert {url.split("#")[0] for url in one.requests} - {"data:,"} == {one.path.as_uri()}
