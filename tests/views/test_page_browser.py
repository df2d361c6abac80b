"""The page in a real Chromium, from a file and without a network.

``open_page`` also fails a test whose page complained in the console or asked for anything but its own file.
"""

from collections import Counter

import pytest
from views import sample

from graph.views.contents import counts

pytestmark = pytest.mark.browser


def shown_counts(page, name):
    rows = page.eval_on_selector_all(f".legend li[data-{name}]", "rows => rows.map(row => ({ ...row.dataset }))")
    return {row[name]: int(row["count"]) for row in rows}


def test_opens_and_shows_the_counts(open_page, small_graph):
    opened = open_page(small_graph)
    labels, types = counts(small_graph)
    assert shown_counts(opened.page, "label") == labels
    assert shown_counts(opened.page, "type") == types
    drawn = [edge for edge in small_graph.edges if edge.type != "MENTIONED_IN"]
    assert opened.drawn() == (len(small_graph.nodes), len(drawn))
    assert opened.page.evaluate("document.compatMode") == "CSS1Compat"


def test_the_canvas_is_not_empty(open_page, small_graph):
    opened = open_page(small_graph)
    opened.page.wait_for_timeout(200)
    colours = opened.page.evaluate(
        """() => { const canvas = document.querySelector("#canvas canvas");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) seen.add(data.slice(at, at + 3).join());
        return [...seen]; }"""
    )
    assert {"0,114,178", "213,94,0"} <= set(colours)  # officials and bodies


def test_click_on_a_node_tells_who_it_is(open_page, small_graph):
    opened = open_page(small_graph)
    opened.click_canvas(*opened.at("ubnd"))
    panel = opened.page.locator("#panel")
    panel.get_by_role("heading", name="Ủy ban nhân dân thành phố Hải Thanh").wait_for()
    text = panel.inner_text()
    assert "People's Committee of Hải Thanh City" in text
    assert "UBND thành phố" in text
    assert "Người giữ chức" in text and "quyền" in text and "đến 1/3/2023" in text
    assert opened.page.url.endswith("#n=ubnd")
    groups = panel.locator("section.relation").evaluate_all("all => all.map(one => one.dataset.relation)")
    incident = {e.type for e in small_graph.edges if "ubnd" in (e.source, e.target)}
    assert Counter(groups) == Counter(incident)


def test_click_on_an_edge_shows_quote_paper_date_and_link(open_page, small_graph):
    opened = open_page(small_graph)
    (x1, y1), (x2, y2) = opened.at("dao"), opened.at("thanh-uy")
    opened.click_canvas((x1 + x2) / 2, (y1 + y2) / 2)
    quote = opened.page.locator("#panel blockquote")
    quote.wait_for()
    assert quote.inner_text() == small_graph.claims[0].quote
    assert opened.page.locator("#panel mark.source-end").inner_text() == "Đặng Thị Đào"
    caption = opened.page.locator("#panel figcaption")
    assert "Báo Sông Lam (hư cấu), 5/5/2022" in caption.inner_text()
    assert caption.locator("a").get_attribute("href") == "https://example.org/hai-thanh/1"
    assert "noopener" in caption.locator("a").get_attribute("rel")


def test_parallel_edges_can_each_be_reached(open_page, small_graph):
    opened = open_page(small_graph, "#n=hùng")
    panel = opened.page.locator("#panel")
    assert panel.locator("[data-relation=HOLDS_POSITION] li").count() == 2
    for id, role in (("e-hùng-0", "Phó Chủ tịch"), ("e-hùng-1", "phụ trách")):
        opened.page.goto(f"{opened.path.as_uri()}#e={id}")
        panel.locator(".kicker", has_text=role).wait_for()


def test_neighbours_lead_on_and_back_leads_back(open_page, small_graph):
    opened = open_page(small_graph, "#n=dao")
    panel = opened.page.locator("#panel")
    panel.locator("button.name", has_text="Thành ủy Hải Thanh").click()
    panel.locator("h2", has_text="Thành ủy Hải Thanh").wait_for()
    panel.locator("[data-edge=e-dao]").click()
    panel.locator("blockquote").wait_for()
    opened.page.go_back()
    opened.page.go_back()
    panel.locator("h2", has_text="Đặng Thị Đào").wait_for()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("dang thi dao", "dao"), ("ubnd hai thanh", "ubnd"), ("15 nq tu", "nq15"), ("Lê Văn Hưng", "hung"),
     ("lê văn hùng", "hùng"), ("city party", "thanh-uy")],
)  # fmt: skip
def test_search_needs_no_accents_but_honours_them(open_page, small_graph, typed, wanted):
    opened = open_page(small_graph)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(typed)
    assert opened.page.locator("#found li").first.get_attribute("data-hit") == wanted
    opened.page.keyboard.press("Enter")
    opened.page.locator("#panel h2.headline").wait_for()
    assert opened.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')") == wanted
    assert opened.page.locator("#found").is_hidden()


def test_search_by_arrow_keys_and_by_mouse(open_page, small_graph):
    opened = open_page(small_graph)
    opened.page.fill("#search", "le van")
    hits = opened.page.locator("#found li")
    assert {hits.nth(at).get_attribute("data-hit") for at in range(2)} == {"hung", "hùng"}
    second = hits.nth(1).get_attribute("data-hit")
    opened.page.press("#search", "ArrowDown")
    assert hits.nth(1).get_attribute("aria-selected") == "true"
    opened.page.press("#search", "Enter")
    assert opened.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')") == second
    opened.page.fill("#search", "zzz")
    assert opened.page.locator("#found").inner_text() == "Không tìm thấy"
    opened.page.fill("#search", "dao")
    opened.page.locator("#found li[data-hit=dao]").click()
    opened.page.locator("#panel h2", has_text="Đặng Thị Đào").wait_for()


def test_the_legend_filters_by_label_and_by_type(open_page, small_graph):
    opened = open_page(small_graph)
    all_nodes, all_edges = opened.drawn()
    opened.page.uncheck(".legend input[value=IN_PLACE]")
    assert opened.drawn() == (all_nodes, all_edges - 3)
    opened.page.uncheck(".legend input[value=Official]")
    officials = sum(node.label == "Official" for node in small_graph.nodes)
    touching = sum(edge.type in ("HOLDS_POSITION", "TOOK_PART_IN") for edge in small_graph.edges)
    assert opened.drawn() == (all_nodes - officials, all_edges - 3 - touching)
    before = opened.at("ubnd")
    opened.page.click("#show-all")
    assert opened.drawn() == (all_nodes, all_edges)
    assert opened.at("ubnd") == before


def test_filters_and_choice_live_in_the_link(open_page, small_graph):
    opened = open_page(small_graph, "#n=hùng&hide=Place,ISSUED&lang=en")
    assert "holds position" in opened.page.locator(".legend").inner_text()
    assert opened.page.locator("#panel h2.headline").inner_text() == "Lê Văn Hùng"
    assert not opened.page.is_checked(".legend input[value=Place]")
    assert opened.drawn()[0] == len(small_graph.nodes) - 1


def test_a_link_to_nothing_known_opens_the_page_as_it_is(open_page, small_graph):
    opened = open_page(small_graph, "#n=nobody&e=%E0%A4%A&hide=constructor&view=__proto__")
    assert "Cách đọc" in opened.page.locator("#panel").inner_text()


def test_languages_switch_and_stay_in_the_link(open_page, small_graph):
    opened = open_page(small_graph)
    opened.page.click("[data-language=en]")
    assert "How to read this" in opened.page.locator("#panel").inner_text()
    assert opened.page.get_attribute("html", "lang") == "en"
    assert "Official" in opened.page.locator(".legend").inner_text()
    opened.page.reload()
    assert "How to read this" in opened.page.locator("#panel").inner_text()
    opened.page.click("[data-language=vi]")
    assert "Cách đọc" in opened.page.locator("#panel").inner_text()


def test_the_table_holds_the_same_nodes_sorts_and_follows_the_filters(open_page, small_graph):
    opened = open_page(small_graph)
    opened.page.click("[data-view=table]")
    rows = opened.page.locator("#table-view tbody tr")
    assert rows.count() == len(small_graph.nodes)
    assert "Ủy ban nhân dân" in rows.first.inner_text()
    opened.page.click("#table-view thead button >> nth=0")
    assert opened.page.locator("#table-view th[aria-sort=ascending]").count() == 1
    assert rows.first.locator("th").inner_text().startswith("Đặng")
    opened.page.uncheck(".legend input[value=Place]")
    assert rows.count() == len(small_graph.nodes) - 1
    rows.first.locator("button").click()
    opened.page.locator("#panel h2", has_text="Đặng Thị Đào").wait_for()


def test_hostile_text_runs_nothing_and_is_shown_as_it_is(open_page):
    graph = sample.hostile()
    opened = open_page(graph)
    page = opened.page
    for node in (*graph.nodes, *graph.articles):
        page.evaluate("(id) => { location.hash = new URLSearchParams({ n: id }) }", node.id)
        page.locator("#panel .identifier code", has_text=node.id[:2]).wait_for()
    for edge in graph.edges:
        page.evaluate("(id) => { location.hash = new URLSearchParams({ e: id }) }", edge.id)
        page.locator("#panel .identifier code", has_text=edge.id[:2]).wait_for()
    page.fill("#search", "script")
    assert page.locator("#found li").count() >= 2
    page.press("#search", "Escape")
    page.click("[data-view=table]")
    names = page.locator("#table-view tbody th").evaluate_all("all => all.map(one => one.textContent)")
    assert set(names) == set(sample.HOSTILE)
    page.click("[data-view=graph]")
    opened.page.mouse.move(700, 450)
    assert page.evaluate("window.broken") is None
    assert page.locator("main a").count() == 0
    assert page.locator("img, iframe, body svg:not(.sign)").count() == 0


def test_an_injected_script_would_not_run_either(open_page, small_graph):
    opened = open_page(small_graph)
    opened.page.evaluate(
        """() => { const script = document.createElement("script"); script.textContent = "window.broken = 1";
        document.body.append(script); const box = document.createElement("div");
        box.innerHTML = "<b onclick='window.broken = 2'>x</b>"; document.body.append(box); box.firstChild.click(); }"""
    )
    assert opened.page.evaluate("window.broken") is None
    assert len(opened.complaints) >= 2 and all("Content Security Policy" in said for said in opened.complaints)
    opened.complaints.clear()


def test_fits_a_phone(open_page, small_graph):
    opened = open_page(small_graph, width=390, height=844)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.click_canvas(*opened.at("ubnd"))
    heading = opened.page.locator("#panel h2.headline")
    heading.wait_for()
    assert heading.bounding_box()["y"] < 844


def test_a_thousand_nodes_open_and_are_found(open_page):
    graph = sample.generated(1000)
    opened = open_page(graph)
    assert opened.drawn() == (1000, len(graph.edges))
    opened.page.fill("#search", "thanh uy cua tung")
    assert opened.page.locator("#found li").count() > 2
    opened.page.press("#search", "Enter")
    opened.page.locator("#panel h2.headline", has_text="Thành ủy Cửa Tùng").wait_for()


def test_an_empty_graph_opens(open_page):
    empty = type(sample.small())((), (), (), (), (), {}, {})
    assert "Không có gì để hiển thị" in open_page(empty).page.locator("#panel").inner_text()


def test_a_property_that_names_a_node_leads_there(open_page, small_graph):
    opened = open_page(small_graph, "#n=ubnd")
    opened.page.locator("#panel dd button", has_text="thành phố Hải Thanh").click()
    opened.page.locator("#panel h2.headline", has_text="thành phố Hải Thanh").wait_for()
