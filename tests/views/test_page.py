import base64
import hashlib
import json
import os
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import pytest
from views import sample

from graph.errors import InputError, StoreError
from graph.records import Graph
from graph.schema import schema
from graph.views.contents import words
from graph.views.page import SCRIPTS, page_html, write_page


class Parsed(HTMLParser):
    """A page as a browser's parser sees it."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.inside, self.texts = [], None, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.inside = (tag, dict(attrs))
            self.texts.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.inside = None

    def handle_data(self, data):
        if self.inside:
            tag, attrs, text = self.texts[-1]
            self.texts[-1] = (tag, attrs, text + data)

    def counts(self, name):
        rows = [attrs for _, attrs in self.tags if f"data-{name}" in attrs and "data-count" in attrs]
        return {row[f"data-{name}"]: int(row["data-count"]) for row in rows}


@pytest.fixture(scope="module")
def page(small_graph):
    return Parsed(page_html(small_graph))


def data_of(page):
    (text,) = [text for _, attrs, text in page.texts if attrs.get("type") == "application/json"]
    return json.loads(text)


def test_counts_stand_in_the_page_for_everything_drawn_or_not(page, small_graph):
    assert page.counts("label") == {**Counter(node.label for node in small_graph.nodes), "Article": 2}
    assert page.counts("type") == Counter(edge.type for edge in small_graph.edges)


def test_the_data_reads_back(page, small_graph):
    data = data_of(page)
    assert len(data["nodes"]) == len(small_graph.nodes) + len(small_graph.articles)
    assert len(data["edges"]) == len(small_graph.edges)
    assert len(data["network"]["edges"]) == sum(edge["drawn"] for edge in data["edges"])


def test_standards_mode_utf8_and_language(small_graph):
    html = page_html(small_graph, "en")
    assert html.lstrip().lower().startswith("<!doctype html>")
    parsed = Parsed(html)
    assert ("html", {"lang": "en"}) in parsed.tags
    assert ("meta", {"charset": "utf-8"}) in parsed.tags
    assert "Officials" in html or ">Official<" in html


def test_policy_allows_the_pages_own_code_and_nothing_else(page):
    (policy,) = [attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    assert "unsafe" not in policy and "http" not in policy
    assert policy.startswith("default-src 'none';")
    code = [text for tag, attrs, text in page.texts if "type" not in attrs]
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in code}
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes
    assert len(code) == 3  # vis-network, the page's script, the style


def test_nothing_is_asked_of_a_network(page):
    for tag, attrs in page.tags:
        assert "src" not in attrs and "style" not in attrs, (tag, attrs)
        assert not any(name.startswith("on") for name in attrs), (tag, attrs)
        assert attrs.get("href", "data:,") == "data:,"
    code = "".join(text for _, attrs, text in page.texts if "type" not in attrs)
    assert "sourceMappingURL" not in code and "@import" not in code and "url(" not in code


def test_same_bytes_for_the_same_graph_in_any_order(small_graph):
    turned = replace(
        small_graph, nodes=small_graph.nodes[::-1], edges=small_graph.edges[::-1], articles=small_graph.articles[::-1],
        claims=small_graph.claims[::-1], mentions=small_graph.mentions[::-1],
    )  # fmt: skip
    assert page_html(turned) == page_html(small_graph)


def test_hostile_text_stays_in_the_data_block():
    graph = sample.hostile()
    html = page_html(graph)
    parsed = Parsed(html)
    assert [tag for tag, _ in parsed.tags].count("script") == 3
    assert not {"img", "svg", "iframe"} & {tag for tag, _ in parsed.tags}
    data = data_of(parsed)
    assert {node["name"] for node in data["nodes"]} >= set(sample.HOSTILE)
    (block,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert not set("<>&\u2028\u2029") & set(block)
    assert not any("url" in node for node in data["nodes"])
    assert "{{ 7*7 }}" in data["nodes"][4]["name"] or any("{{ 7*7 }}" in node["name"] for node in data["nodes"])


def test_an_empty_graph_has_a_page():
    parsed = Parsed(page_html(Graph((), (), (), (), (), {}, {})))
    assert parsed.counts("label") == {} and data_of(parsed)["nodes"] == []


def test_write_replaces_the_file_whole_and_leaves_nothing_else(small_graph, tmp_path):
    path = tmp_path / "graph.html"
    path.write_text("old")
    write_page(small_graph, path)
    assert path.read_bytes().decode("utf-8") == page_html(small_graph)
    assert os.listdir(tmp_path) == ["graph.html"]


def test_what_cannot_be_written_is_told_in_one_line(small_graph, tmp_path):
    with pytest.raises(StoreError, match=r"nowhere.*exists") as caught:
        write_page(small_graph, tmp_path / "nowhere" / "graph.html")
    assert "\n" not in str(caught.value)
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError):
        write_page(small_graph, tmp_path / "folder")
    assert os.listdir(tmp_path) == ["folder"]


def test_another_language_is_refused(small_graph):
    with pytest.raises(InputError, match="vi, en"):
        page_html(small_graph, "fr")


def test_the_scripts_words_are_known_and_no_script_writes_markup():
    folder = resources.files("graph.views").joinpath("assets", "script")
    assert {file.name for file in folder.iterdir()} == {f"{name}.js" for name in SCRIPTS}
    code = "\n".join(folder.joinpath(f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    used = set(re.findall(r'\bword\("(\w+)"\)', code))
    assert used and used <= set(words()["interface"])
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function", code)


def test_script_has_a_shape_for_every_label():
    code = resources.files("graph.views").joinpath("assets", "script", "data.js").read_text("utf-8")
    assert all(f"  {label.shape}: " in code for label in schema().labels.values())


def test_vis_network_is_the_pinned_one_with_its_licences():
    folder = resources.files("graph.views").joinpath("assets", "vis-network")
    digest = hashlib.sha256(folder.joinpath("vis-network.min.js").read_bytes()).hexdigest()
    assert digest in folder.joinpath("README.md").read_text("utf-8")
    assert "Apache License" in folder.joinpath("LICENSE-APACHE-2.0").read_text("utf-8")
    assert "MIT" in folder.joinpath("LICENSE-MIT").read_text("utf-8")
