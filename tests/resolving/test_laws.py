"""Laws by title, year and number."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from resolving.small_worlds import grouped, referent, sharing, told

from graph.records import Referent
from graph.resolving.clusters import Cluster
from graph.resolving.documents import resolve_documents
from graph.resolving.keys import entity_id
from graph.resolving.laws import join_laws

LAND = "Luật Đất đai"
MERIT = "Ưu đãi người có công với cách mạng"
CUT = "Ưu đãi người có công"
SAID = {"old": "2015-03-01", "between": "2023-06-01", "new": "2025-03-01"}


def _law(article: str, title: str = "Đất đai", kind: str = "Luật", year: str = "", **more: Any) -> Referent:
    name = f"{kind} {title}" + (f" {year}" if year else "")
    return referent(article, "Resolution", name, kind=kind, subject=title, **({"date": year} if year else {}), **more)


def _numbered(article: str, title: str | None = "Đất đai", number: str = "45/2013", sign: str = "QH13") -> Referent:
    said = {"subject": title} if title else {}
    return referent(article, "Resolution", f"Luật số {number}/{sign}", kind="Luật", number=number, sign=sign, **said)


def _amended(article: str, title: str = "Đất đai", **more: Any) -> Referent:
    return referent(article, "Resolution", f"Luật {title} (sửa đổi)", kind="Luật", subject=title, **more)


def _cluster(*referents: Referent) -> Cluster:
    """Referents that are one already, under the name of the first."""
    first = referents[0]
    properties = {k: v for r in reversed(referents) for k, v in r.properties.items()}
    ident = entity_id(first.label, first.name)
    return Cluster(first.label, ident, first.name, list(referents), "title", properties, former={ident})


def _joined(*referents: Referent, published: dict[str, str | None] | None = None) -> list[list[str]]:
    """Which articles' laws are together, whichever of them comes first."""
    made = []
    for order in itertools.islice(itertools.permutations(referents), 24):
        clusters = join_laws([_cluster(each) for each in order], published or {})
        made.append(grouped(clusters))
    assert all(each == made[0] for each in made), "the order of the clusters tells"
    return made[0]


# Title and year


def test_a_laws_title_and_year_is_its_number() -> None:
    clusters = join_laws([_cluster(_law("a", year="2013")), _cluster(_numbered("b"))], {})
    (cluster,) = clusters
    assert cluster.ident == "resolution:luật-số-45-2013-qh13", "what has a number keeps its id"
    assert cluster.properties["number"] == "45/2013"
    assert cluster.former >= {"resolution:luật-đất-đai-2013"}, "the other id stays findable"
    assert cluster.reasons["a", "Resolution|Luật Đất đai 2013"]


def test_one_title_and_two_years_are_two_laws() -> None:
    assert _joined(_law("a", year="2013"), _law("b", year="2024"), _numbered("c")) == [["a", "c"], ["b"]]


def test_the_day_of_adoption_tells_the_year() -> None:
    assert _joined(_law("a", year="2013"), _amended("b", date="2013-11-29"), _law("c", year="2003")) == [
        ["a", "b"], ["c"],
    ]  # fmt: skip


def test_two_numbers_are_two_laws() -> None:
    assert _joined(_numbered("a"), _numbered("b", number="31/2024", sign="QH15")) == [["a"], ["b"]]


def test_one_year_and_two_titles_are_two_laws() -> None:
    assert _joined(_law("a", year="2024"), _law("b", "Nhà ở", year="2024")) == [["a"], ["b"]]


def test_kinds_tell_laws_apart() -> None:
    code, law = _law("a", "Dân sự", "Bộ luật", "2015"), _law("b", "Dân sự", year="2015")
    assert _joined(code, law) == [["a"], ["b"]]
    assert _joined(code, _law("b", "Dân sự"), published={"b": "2020"}) == [["a"], ["b"]]


def test_tones_tell_laws_apart() -> None:
    assert _joined(_law("a", "Thú y", year="2015"), _law("b", "Thủ y", year="2015")) == [["a"], ["b"]]


def test_what_is_no_law_stays_as_it_is() -> None:
    decrees = [_law("a", kind="Nghị định", year="2013"), _law("b", kind="Nghị định", year="2013")]
    assert _joined(*decrees) == [["a"], ["b"]]
    assert _joined(_numbered("a", None), _law("b", year="2013")) == [["a"], ["b"]], "of what, the number does not say"


# No year


def test_a_law_without_a_year_is_the_only_one_then() -> None:
    assert _joined(_law("a", year="2013"), _law("b", year="2024"), _law("old"), published=SAID) == [
        ["a", "old"], ["b"],
    ]  # fmt: skip


def test_a_law_without_a_year_that_two_fit_stays_alone() -> None:
    assert _joined(_law("a", year="2013"), _law("b", year="2024"), _law("new"), published=SAID) == [
        ["a"], ["b"], ["new"],
    ]  # fmt: skip


def test_a_law_without_a_year_is_none_that_came_later() -> None:
    assert _joined(_law("b", year="2024"), _law("old"), published=SAID) == [["b"], ["old"]]


def test_a_law_without_a_year_in_an_undated_article_stays_alone() -> None:
    assert _joined(_law("a", year="2013"), _law("b")) == [["a"], ["b"]]
    assert _joined(_law("a", year="2013"), _law("b"), published={"b": None}) == [["a"], ["b"]]


def test_mentions_without_a_year_are_asked_one_by_one() -> None:
    without = _cluster(_law("new"), _law("old"))
    clusters = join_laws([_cluster(_law("a", year="2013")), _cluster(_law("b", year="2024")), without], SAID)
    assert grouped(clusters) == [["a", "old"], ["b"], ["new"]]


def test_the_id_of_a_law_without_a_year_stays_findable() -> None:
    (cluster,) = join_laws([_cluster(_law("a", year="2013")), _cluster(_law("old"))], SAID)
    assert cluster.reasons["old", "Resolution|Luật Đất đai"]
    assert "resolution:luật-đất-đai" in cluster.former


# A bill


def test_a_bill_is_the_law_that_came_of_it() -> None:
    assert _joined(_law("a", year="2013"), _law("b", year="2024"), _amended("between"), published=SAID) == [
        ["a"], ["b", "between"],
    ]  # fmt: skip


def test_a_bill_of_which_no_law_came_soon_stays_alone() -> None:
    assert _joined(_law("b", year="2024"), _amended("old"), published=SAID) == [["b"], ["old"]]
    assert _joined(_law("a", year="2013"), _amended("between"), published=SAID) == [["a"], ["between"]]


# A title cut short


def test_a_title_cut_short_is_that_of_its_year() -> None:
    whole, short = (_law(article, title, "Pháp lệnh", "2020") for article, title in (("a", MERIT), ("b", CUT)))
    clusters = join_laws([_cluster(whole), _cluster(short)], {})
    assert grouped(clusters) == [["a", "b"]]
    assert clusters[0].name == f"Pháp lệnh {MERIT} 2020"
    assert entity_id("Resolution", f"Pháp lệnh {CUT} 2020") in clusters[0].former


def test_a_title_cut_short_is_none_of_another_year_or_kind() -> None:
    whole = _law("a", MERIT, "Pháp lệnh", "2020")
    assert _joined(whole, _law("b", CUT, "Pháp lệnh", "2012")) == [["a"], ["b"]]
    assert _joined(whole, _law("b", CUT, "Luật", "2020")) == [["a"], ["b"]]
    assert _joined(whole, _law("b", CUT, "Pháp lệnh")) == [["a"], ["b"]]


def test_a_title_that_two_begin_with_is_neither() -> None:
    assert _joined(
        _law("a", MERIT, year="2020"), _law("b", f"{CUT} và gia đình", year="2020"), _law("c", CUT, year="2020")
    ) == [["a"], ["b"], ["c"]]


def test_a_short_title_is_whole() -> None:
    assert _joined(_law("a", "Giáo dục đại học", year="2012"), _law("b", "Giáo dục", year="2012")) == [["a"], ["b"]]


def test_half_a_syllable_is_no_title_cut_short() -> None:
    assert _joined(_law("a", f"{CUT} anh", year="2020"), _law("b", f"{CUT} an", year="2020")) == [["a"], ["b"]]


def test_a_title_cut_short_is_that_of_a_number_whose_title_only_one_article_gives() -> None:
    bare, titled = (_numbered(article, title, "02/2020", "UBTVQH14") for article, title in (("a", None), ("b", MERIT)))
    short = _law("c", CUT, year="2020")
    assert grouped(join_laws([_cluster(titled, bare), _cluster(short)], {})) == [["a", "b", "c"]]
    assert grouped(join_laws([_cluster(bare, titled), _cluster(short)], {})) == [["a", "b", "c"]]


# Whole piles


def test_the_order_of_input_changes_nothing() -> None:
    laws = [_law("a", year="2013"), _numbered("b"), _law("c", year="2024"), _amended("between"), _law("old")]

    def made(order: Sequence[Referent]) -> list[object]:
        clusters = resolve_documents(order, {}, {}, SAID)
        return sorted((c.ident, c.name, sorted(r.article for r in c.referents), sorted(c.former)) for c in clusters)

    assert all(made(order) == made(laws) for order in itertools.permutations(laws))


def test_texts_about_laws_of_one_title() -> None:
    graph = told(
        "Sở áp dụng Luật Đất đai năm 2013.",
        "Sở áp dụng Luật Đất đai số 45/2013/QH13.",
        "Sở áp dụng Luật Đất đai năm 2024.",
        "Sở áp dụng Luật Đất đai.",
        "Sáng 18/1, Quốc hội đã thông qua Luật Đất đai (sửa đổi).",
        published=["2014-05-05", "2015-05-05", "2024-08-05", "2016-05-05", "2024-01-18"],
    )
    laws = [node for node in graph.nodes if node.label == "Resolution"]
    of = graph.mention_nodes
    together = sorted(sorted({m.article for m in graph.mentions if of.get(m.id) == law.id}) for law in laws)
    assert together == [["a0", "a1", "a3"], ["a2", "a4"]]


def test_texts_of_today_about_a_law_without_its_year() -> None:
    graph = told(
        "Sở áp dụng Luật Đất đai năm 2013.",
        "Sở áp dụng Luật Đất đai năm 2024.",
        "Sở áp dụng Luật Đất đai.",
        published=["2014-05-05", "2024-08-05", "2025-05-05"],
    )
    assert sharing(graph, LAND) == [["a2"]]
