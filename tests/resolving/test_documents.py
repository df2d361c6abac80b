from __future__ import annotations

import random
from typing import Any

import pytest
from resolving.small_worlds import grouped, referent, sharing, told

from graph.records import Referent
from graph.resolving.documents import resolve_documents
from graph.resolving.events import resolve_events

TW = "Nghị quyết số 15-NQ/TW"
TU = "Nghị quyết số 15-NQ/TU"
POLITBURO = "Bộ Chính trị"


def _full(article: str, sign: str = "NQ/TW", number: str = "15", **more: Any) -> Referent:
    return referent(
        article, "Resolution", f"Nghị quyết số {number}-{sign}", kind="Nghị quyết", number=number, sign=sign, **more
    )


def _partial(article: str, number: str = "15", **more: Any) -> Referent:
    return referent(article, "Resolution", f"Nghị quyết số {number}", kind="Nghị quyết", number=number, **more)


def _groups(*referents: Referent, homes: dict[str, str] | None = None) -> list[list[str]]:
    clusters = resolve_documents(referents, homes or {}, {})
    assert len({cluster.ident for cluster in clusters}) == len(clusters)
    return grouped(clusters)


# Numbered ones: kind, number, sign, and year or term


def test_one_number_of_two_years_is_two_documents() -> None:
    assert _groups(_full("a", date="2012-06-01"), _full("b", date="2022-05-05")) == [["a"], ["b"]]


def test_dates_of_any_precision_in_one_year_are_one_document() -> None:
    clusters = resolve_documents([_full("a", date="2022"), _full("b", date="2022-05-05")], {}, {})
    assert grouped(clusters) == [["a", "b"]]
    assert clusters[0].properties["date"] == "2022-05-05", "the most precise one is kept"


def test_an_undated_one_joins_the_only_one() -> None:
    assert _groups(_full("a", date="2022-05-05"), _full("b")) == [["a", "b"]]


def test_an_undated_one_joins_none_of_two() -> None:
    assert _groups(_full("a", date="2012-06-01"), _full("b", date="2022-05-05"), _full("c")) == [["a"], ["b"], ["c"]]


def test_the_sign_and_the_kind_and_the_number_tell_documents_apart() -> None:
    other_kind = referent("d", "Resolution", "Chỉ thị số 15-CT/TW", kind="Chỉ thị", number="15", sign="CT/TW")
    assert _groups(_full("a"), _full("b", "NQ/TU"), _full("c", number="16"), other_kind) == [
        ["a"], ["b"], ["c"], ["d"],
    ]  # fmt: skip


def test_one_number_of_two_provinces_is_two_documents() -> None:
    homes = {"a": "Nghệ An", "b": "Hà Nam", "c": "Nghệ An"}
    assert _groups(_full("a", "NQ/TU"), _full("b", "NQ/TU"), _full("c", "NQ/TU"), homes=homes) == [["a", "c"], ["b"]]


def test_the_issuer_says_whose_number_it_is_before_the_articles_place_does() -> None:
    homes = {"a": "Nghệ An", "b": "Nghệ An"}
    issuers = ("Tỉnh ủy Nghệ An", "Ban Thường vụ Tỉnh ủy Hà Nam")
    documents = [_full(article, "NQ/TU", issuer=issuer) for article, issuer in zip("ab", issuers, strict=True)]
    assert _groups(*documents, homes=homes) == [["a"], ["b"]]


def test_a_central_number_is_one_in_all_provinces() -> None:
    homes = {"a": "Nghệ An", "b": "Hà Nam"}
    assert _groups(_full("a", date="2022"), _full("b", date="2022"), homes=homes) == [["a", "b"]]


def test_a_provinces_papers_start_anew_each_year() -> None:
    homes = {"a": "Nghệ An", "b": "Nghệ An"}
    assert _groups(_full("a", "NQ-HĐND", date="2021-03-01"), _full("b", "NQ-HĐND", date="2022-06-05"), homes=homes) == [
        ["a"],
        ["b"],
    ]


def test_a_year_in_the_number_is_enough() -> None:
    assert _groups(_full("a", "NĐ-CP", "30/2020"), _full("b", "NĐ-CP", "30/2020", date="2020-03-05")) == [["a", "b"]]
    assert _groups(_full("a", "NĐ-CP", "30/2020"), _full("b", "NĐ-CP", "30/2021")) == [["a"], ["b"]]


# Numbers without their sign


def test_a_partial_mention_joins_by_its_issuer() -> None:
    assert _groups(_full("a", date="2022-05-05"), _partial("b", issuer=POLITBURO)) == [["a", "b"]]


def test_a_partial_mention_of_a_central_issuer_is_no_local_document() -> None:
    homes = {"a": "Nghệ An", "b": "Nghệ An"}
    assert _groups(_full("a", "NQ/TU"), _partial("b", issuer=POLITBURO), homes=homes) == [["a"], ["b"]]


def test_a_partial_mention_of_a_local_issuer_is_no_central_document() -> None:
    homes = {"a": "Nghệ An", "b": "Nghệ An"}
    assert _groups(_full("a"), _partial("b", issuer="Tỉnh ủy Nghệ An"), homes=homes) == [["a"], ["b"]]


def test_a_partial_mention_joins_by_its_date() -> None:
    full = (_full("a", date="2012-06-01"), _full("b", date="2022-05-05"))
    assert _groups(*full, _partial("c", date="2022-05-05")) == [["a"], ["b", "c"]]


def test_a_partial_mention_joins_by_its_title() -> None:
    full = (_full("a", date="2012", subject="chính sách xã hội"), _full("b", date="2022", subject="phát triển Thủ đô"))
    assert _groups(*full, _partial("c", subject="Phát triển Thủ đô")) == [["a"], ["b", "c"]]


def test_a_partial_mention_that_two_fit_stays_alone() -> None:
    full = (_full("a", date="2012-06-01"), _full("b", date="2022-05-05"))
    assert _groups(*full, _partial("c", issuer=POLITBURO)) == [["a"], ["b"], ["c"]]


def test_a_partial_mention_that_nothing_speaks_for_stays_alone() -> None:
    assert _groups(_full("a", date="2022"), _partial("b")) == [["a"], ["b"]]
    assert _groups(_full("a"), _partial("b", "16", issuer=POLITBURO)) == [["a"], ["b"]]
    assert _groups(_full("a", date="2022-05-05"), _partial("b", date="2021", issuer=POLITBURO)) == [["a"], ["b"]]


def test_bare_numbers_of_two_articles_are_not_one_document() -> None:
    assert _groups(_partial("a"), _partial("b")) == [["a"], ["b"]]


def test_partial_mentions_with_one_issuer_and_no_full_document_are_one() -> None:
    assert _groups(_partial("a", issuer=POLITBURO), _partial("b", issuer=POLITBURO)) == [["a", "b"]]


def test_the_order_of_referents_changes_nothing() -> None:
    homes = {"e": "Nghệ An", "f": "Hà Nam"}
    documents = [
        _full("a", date="2012-06-01"), _full("b", date="2022-05-05"), _full("c"), _partial("d", date="2022"),
        _full("e", "NQ/TU"), _full("f", "NQ/TU"), _partial("g"), _partial("h", issuer=POLITBURO),
    ]  # fmt: skip

    def made(referents: list[Referent]) -> list[object]:
        clusters = resolve_documents(referents, homes, {})
        return sorted((c.ident, c.name, sorted(r.article for r in c.referents), str(c.properties)) for c in clusters)

    wanted = made(documents)
    for seed in range(8):
        assert made(random.Random(seed).sample(documents, len(documents))) == wanted


# Without a number


def test_resolutions_of_one_congress_are_one_however_it_is_named() -> None:
    names = {"a": "Đại hội XIII của Đảng", "b": "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"}
    referents = [
        referent(article, "Resolution", f"Nghị quyết {name}", kind="Nghị quyết", event=name)
        for article, name in names.items()
    ]
    events = {(article, f"Event|{name}"): "event:xiii" for article, name in names.items()}
    (cluster,) = resolve_documents(referents, {}, events)
    assert cluster.name == "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "the fullest name"
    assert grouped(resolve_documents(referents, {}, {**events, ("b", f"Event|{names['b']}"): "event:xii"})) == [
        ["a"], ["b"],
    ]  # fmt: skip


def test_programmes_that_carry_out_one_resolution_are_one_for_one_issuer_only() -> None:
    resolution = [_full(article, date="2022-05-05") for article in "abc"]
    programmes = [
        referent(article, "Program", f"Chương trình hành động thực hiện {TW}", kind="Chương trình hành động",
                 target=f"Resolution|{TW}", issuer=issuer)
        for article, issuer in zip("abc", ("Thành ủy Hà Nội", "Thành ủy Hà Nội", "Tỉnh ủy Hà Nam"), strict=True)
    ]  # fmt: skip
    clusters = resolve_documents([*resolution, *programmes], {}, {})
    assert grouped([c for c in clusters if c.label == "Program"]) == [["a", "b"], ["c"]]


def test_a_title_joins_only_its_own_label_and_kind() -> None:
    name = "Chuyển đổi số"
    assert _groups(
        referent("a", "Program", name, kind="Đề án"),
        referent("b", "Program", name, kind="Đề án"),
        referent("c", "Program", name + " 2030", kind="Đề án"),
    ) == [["a", "b"], ["c"]]


# Events


def _event(article: str, name: str, **more: Any) -> Referent:
    return referent(article, "Event", name, **more)


def test_a_congress_named_in_two_ways_is_one() -> None:
    congress = {"kind": "Đại hội", "ordinal": "XX", "organiser": "Đảng bộ tỉnh Hà Nam"}
    one = _event("a", "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Hà Nam", **congress)
    other = _event("b", "Đại hội Đảng bộ tỉnh Hà Nam lần thứ 20", **{**congress, "ordinal": "20"}, term="2020-2025")
    assert grouped(resolve_events([one, other])) == [["a", "b"]]


@pytest.mark.parametrize("change", [{"ordinal": "XIX"}, {"organiser": "Đảng bộ tỉnh Nghệ An"}, {"kind": "Hội nghị"}])
def test_ordinal_organiser_and_kind_tell_events_apart(change: dict[str, str]) -> None:
    first = {"kind": "Đại hội", "ordinal": "XX", "organiser": "Đảng bộ tỉnh Hà Nam"}
    assert grouped(resolve_events([_event("a", "Một", **first), _event("b", "Hai", **{**first, **change})])) == [
        ["a"], ["b"],
    ]  # fmt: skip


def test_sessions_of_two_terms_are_two_and_one_without_a_term_joins_the_only_one() -> None:
    session = {"kind": "Kỳ họp", "ordinal": "5", "organiser": "Hội đồng nhân dân tỉnh Nghệ An"}
    one, other = _event("a", "Năm, XVII", term="XVII", **session), _event("b", "Năm, XVIII", term="XVIII", **session)
    bare = _event("c", "Năm", **session)
    assert grouped(resolve_events([one, other])) == [["a"], ["b"]]
    assert grouped(resolve_events([one, bare])) == [["a", "c"]]
    assert grouped(resolve_events([one, other, bare])) == [["a"], ["b"], ["c"]]


# From texts


def test_texts_about_one_number_of_two_years() -> None:
    issued = [f"Bộ Chính trị ban hành {TW} ngày {date} về {title}." for date, title in (
        ("1/6/2012", "chính sách xã hội"), ("5/5/2022", "phương hướng phát triển Thủ đô"))]  # fmt: skip
    bare = f"Hội nghị quán triệt {TW}."
    assert sharing(told(*issued, bare), TW) == [["a0"], ["a1"], ["a2"]]
    assert sharing(told(issued[1], bare), TW) == [["a0", "a1"]]


def test_texts_about_one_number_of_two_provinces() -> None:
    texts = [f"Ban Thường vụ Tỉnh ủy {place} ban hành {TU} về cải cách hành chính." for place in ("Nghệ An", "Hà Nam")]
    assert sharing(told(*texts, *texts[:1]), TU) == [["a0", "a2"], ["a1"]]


def test_texts_that_leave_out_the_sign() -> None:
    full = f"Bộ Chính trị ban hành {TW} ngày 5/5/2022 về phương hướng phát triển Thủ đô."
    assert sharing(told(full, "Nghị quyết số 15 của Bộ Chính trị được triển khai."), TW) == [["a0", "a1"]]
    assert sharing(told(full, "Nghị quyết số 15 của Tỉnh ủy Nghệ An được triển khai."), TW) == [["a0"]]


def test_texts_about_one_congress_and_its_resolution() -> None:
    graph = told(
        "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng đã thành công.",
        "Đại hội XIII của Đảng đề ra mục tiêu.",
        "Cán bộ học tập Nghị quyết Đại hội XIII của Đảng.",
        "Cán bộ học tập Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
        "Đại hội đại biểu toàn quốc lần thứ XII của Đảng đã thành công.",
    )
    assert sharing(graph, "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng") == [["a0", "a1", "a2", "a3"]]
    assert sharing(graph, "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng") == [["a2", "a3"]]


def test_texts_about_a_resolution_of_a_plenum_named_in_two_ways() -> None:
    graph = told(
        "Cán bộ học tập Nghị quyết Trung ương 4 khóa XII.",
        "Cán bộ học tập Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII.",
    )
    resolutions = [node for node in graph.nodes if node.label == "Resolution"]
    assert len(resolutions) == 1, [node.id for node in resolutions]
