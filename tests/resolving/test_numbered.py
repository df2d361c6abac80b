"""Numbered documents by hand-made referents: what term, date, place and title allow, and what is asked."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import pytest
from resolving.small_worlds import grouped, referent, sharing, told

from graph.records import Referent
from graph.resolving.clusters import Cluster, ref_key
from graph.resolving.numbered import Numbered, document_properties

POLITBURO = "Bộ Chính trị"
SUBJECT = "phát triển kinh tế tư nhân"
NGHỆ_AN = {"a": "Nghệ An", "b": "Nghệ An", "c": "Nghệ An"}


def _full(article: str, number: str = "15", sign: str = "NQ/TW", **more: Any) -> Referent:
    return referent(
        article, "Resolution", f"Nghị quyết số {number}-{sign}", kind="Nghị quyết", number=number, sign=sign, **more
    )


def _bare(article: str, number: str = "15", **more: Any) -> Referent:
    return referent(article, "Resolution", f"Nghị quyết số {number}", kind="Nghị quyết", number=number, **more)


def _clusters(
    *referents: Referent, homes: Mapping[str, str] | None = None, published: Mapping[str, str | None] | None = None
) -> list[Cluster]:
    numbered = Numbered(homes or {}, published or {})
    numbered.add(referents)
    clusters = numbered.clusters
    assert sorted(ref_key(r) for c in clusters for r in c.referents) == sorted(map(ref_key, referents))
    assert len({cluster.ident for cluster in clusters}) == len(clusters)
    return clusters


def _groups(*referents: Referent, **world: Any) -> list[list[str]]:
    return grouped(_clusters(*referents, **world))


def _asked(clusters: list[Cluster]) -> dict[str, set[str]]:
    """For the first article of each cluster that asks: the articles of those it might be."""
    return {c.referents[0].article: {key[0] for key, _ in c.apart} for c in clusters if c.apart}


# Terms


def test_one_number_of_two_terms_is_two_documents() -> None:
    assert _groups(_full("a", term="XI"), _full("b", term="XIII")) == [["a"], ["b"]]


@pytest.mark.parametrize(("one", "other"), [("XIII", "13"), ("XVII", "XVII, 2020-2025"), ("2020-2025", "2020-2025")])
def test_one_term_written_in_two_ways_is_one(one: str, other: str) -> None:
    assert _groups(_full("a", term=one), _full("b", term=other)) == [["a", "b"]]


def test_one_without_a_term_joins_the_only_one_and_none_of_two() -> None:
    assert _groups(_full("a", term="XI"), _full("b")) == [["a", "b"]]
    clusters = _clusters(_full("a", term="XI"), _full("b", term="XIII"), _full("c"))
    assert grouped(clusters) == [["a"], ["b"], ["c"]]
    assert _asked(clusters) == {"c": {"a", "b"}}


def test_a_date_outside_the_years_of_a_term_is_another_document() -> None:
    assert _groups(_full("a", term="2010-2015"), _full("b", date="2022-05-05")) == [["a"], ["b"]]


def test_a_bare_number_of_another_term_is_another_document() -> None:
    full = _full("a", term="XIII")
    assert _groups(full, _bare("b", term="XI", issuer=POLITBURO)) == [["a"], ["b"]]
    assert _groups(full, _bare("b", term="XIII", issuer=POLITBURO)) == [["a", "b"]]


# Dates, and the article's own


def test_dates_of_two_years_are_two_documents_and_of_one_year_one() -> None:
    assert _groups(_full("a", date="2012-06-01"), _full("b", date="2022-05-05")) == [["a"], ["b"]]
    assert _groups(_full("a", date="2022"), _full("b", date="2022-05-05")) == [["a", "b"]]


def test_an_article_older_than_the_document_does_not_mean_it() -> None:
    published = {"a": "2022-06-01", "b": "2013-01-01"}
    assert _groups(_full("a", date="2022-05-05"), _full("b"), published=published) == [["a"], ["b"]]
    assert _groups(_full("a", date="2022-05-05"), _bare("b", issuer=POLITBURO), published=published) == [["a"], ["b"]]
    assert _groups(_full("a", date="2022-05-05"), _full("b"), published={**published, "b": "2022"}) == [["a", "b"]]


def test_the_articles_date_tells_which_of_two_it_means() -> None:
    published = {"a": "2012-07-01", "b": "2022-06-01", "c": "2013-01-01"}
    two = (_full("a", date="2012-06-01"), _full("b", date="2022-05-05"))
    assert _groups(*two, _full("c"), published=published) == [["a", "c"], ["b"]]
    assert _groups(*two, _bare("c", issuer=POLITBURO), published=published) == [["a", "c"], ["b"]]
    assert _groups(*two, _full("c"), published={**published, "c": "2023-01-01"}) == [["a"], ["b"], ["c"]]


def test_the_most_precise_date_is_kept_and_for_the_rest_what_the_first_article_says() -> None:
    said = [_full("a", date="2022", subject="một"), _full("b", date="2022-05-05", subject="hai", issuer=POLITBURO)]
    made = document_properties(said)
    assert (made["date"], made["subject"], made["issuer"]) == ("2022-05-05", "một", POLITBURO)
    assert "term" not in made


# The number


def test_a_zero_in_front_changes_nothing() -> None:
    assert _groups(_full("a", "04"), _full("b", "4"), _bare("c", "04", issuer=POLITBURO)) == [["a", "b", "c"]]
    assert _groups(_full("a", "4"), _bare("b", "04", issuer=POLITBURO)) == [["a", "b"]]
    idents = {_clusters(_full("a", number, date="2022"))[0].ident for number in ("04", "4")}
    assert len(idents) == 1, idents


def test_a_zero_within_or_behind_makes_another_number() -> None:
    assert _groups(_full("a", "40"), _full("b", "4"), _full("c", "104")) == [["a"], ["b"], ["c"]]


# Whose number it is


@pytest.mark.parametrize(
    ("sign", "issuer"),
    [("NQ/TU", None), ("NQ-HĐND", None), ("NQ/HU", "Huyện ủy Đô Lương"), ("NQ/TU", "Tỉnh ủy Nghệ An")],
)
def test_a_local_number_of_nobody_knows_where_stays_alone_and_is_asked_about(sign: str, issuer: str | None) -> None:
    known = _full("a", sign=sign, **({"issuer": issuer} if issuer else {}))
    clusters = _clusters(known, _full("b", sign=sign), homes={"a": "Nghệ An"})
    assert grouped(clusters) == [["a"], ["b"]]
    assert _asked(clusters) == {"b": {"a"}}


def test_its_title_or_its_day_tells_whose_it_is() -> None:
    homes = {"a": "Nghệ An", "b": "Hà Nam"}
    by_title = (_full("a", sign="NQ/TU", subject=SUBJECT), _full("b", sign="NQ/TU", subject="cải cách hành chính"))
    assert _groups(*by_title, _full("c", sign="NQ/TU", subject=SUBJECT), homes=homes) == [["a", "c"], ["b"]]
    by_day = (_full("a", sign="NQ/TU", date="2022-05-05"), _full("b", sign="NQ/TU", date="2022-06-06"))
    assert _groups(*by_day, _full("c", sign="NQ/TU", date="2022-05-05"), homes=homes) == [["a", "c"], ["b"]]


def test_a_year_alone_does_not_tell_whose_it_is() -> None:
    one, other = _full("a", sign="NQ/TU", date="2022"), _full("c", sign="NQ/TU", date="2022")
    assert _groups(one, other, homes={"a": "Nghệ An"}) == [["a"], ["c"]]


def test_two_of_unknown_provinces_are_two() -> None:
    assert _groups(_full("a", sign="NQ/TU"), _full("b", sign="NQ/TU")) == [["a"], ["b"]]


@pytest.mark.parametrize("issuer", ["Tỉnh ủy Hà Nam", "Ban Thường vụ Tỉnh ủy Hà Nam", "Hội đồng nhân dân tỉnh Hà Nam"])
def test_the_issuer_says_it_before_the_articles_place_does(issuer: str) -> None:
    issued = _full("b", sign="NQ/TU", issuer=issuer)
    assert _groups(_full("a", sign="NQ/TU"), issued, homes=NGHỆ_AN) == [["a"], ["b"]]


def test_numbers_of_two_districts_of_one_province_are_two() -> None:
    issuers = ("Huyện ủy Đô Lương", "Huyện ủy Yên Thành")
    documents = [_full(a, sign="NQ/HU", issuer=issuer) for a, issuer in zip("ab", issuers, strict=True)]
    assert _groups(*documents, homes=NGHỆ_AN) == [["a"], ["b"]]


# Bare numbers


@pytest.mark.parametrize("issuer", [POLITBURO, "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"])
def test_a_central_issuer_means_the_central_document(issuer: str) -> None:
    full = (_full("a", issuer=issuer), _full("b", sign="NQ/TU", issuer="Tỉnh ủy Nghệ An"))
    assert _groups(*full, _bare("c", issuer=issuer), homes=NGHỆ_AN) == [["a", "c"], ["b"]]


def test_another_central_issuer_means_another_document() -> None:
    assert _groups(_full("a", issuer=POLITBURO), _bare("b", issuer="Ban Bí thư")) == [["a"], ["b"]]


def test_of_the_centre_means_the_central_document_whichever_body_issued_it() -> None:
    full = (_full("a", issuer=POLITBURO), _full("b", sign="NQ/TU", issuer="Tỉnh ủy Nghệ An"))
    assert _groups(*full, _bare("c", central=True), homes=NGHỆ_AN) == [["a", "c"], ["b"]]


def test_of_the_centre_with_two_that_fit_stays_alone_and_is_asked_about() -> None:
    clusters = _clusters(_full("a", date="2012"), _full("b", date="2022"), _bare("c", central=True))
    assert grouped(clusters) == [["a"], ["b"], ["c"]]
    assert _asked(clusters) == {"c": {"a", "b"}}


def test_a_local_issuer_means_the_document_of_its_own_province() -> None:
    issuer = "Tỉnh ủy Nghệ An"
    full = (_full("a", sign="NQ/TU"), _full("d", sign="NQ/TU"))
    homes = {**NGHỆ_AN, "d": "Hà Nam"}
    assert _groups(*full, _bare("c", issuer=issuer), homes=homes) == [["a", "c"], ["d"]]


def test_an_issuer_elsewhere_than_its_article_still_means_its_own_document() -> None:
    full = (_full("a", sign="NQ/TU", issuer="Tỉnh ủy Nghệ An"), _full("d", sign="NQ/TU", issuer="Tỉnh ủy Hà Nam"))
    homes = {"a": "Nghệ An", "d": "Hà Nam", "e": "Hà Nam"}
    assert _groups(*full, _bare("e", issuer="Tỉnh ủy Nghệ An"), homes=homes) == [["a", "e"], ["d"]]


@pytest.mark.parametrize(
    ("issuer", "sign"),
    [
        ("Tỉnh ủy Nghệ An", "NQ/TU"),
        ("Ban Thường vụ Tỉnh ủy Nghệ An", "NQ/TU"),
        ("Hội đồng nhân dân tỉnh Nghệ An", "NQ-HĐND"),
        ("Chính phủ", "NQ-CP"),
        ("Quốc hội", "QH15"),
        ("Ủy ban Thường vụ Quốc hội", "UBTVQH15"),
    ],
)
def test_an_issuer_means_the_document_of_its_own_sign(issuer: str, sign: str) -> None:
    full = [_full("a", sign=sign), _full("b", sign="NQ/TW")]
    assert _groups(*full, _bare("c", issuer=issuer), homes=NGHỆ_AN) == [["a", "c"], ["b"]]


@pytest.mark.parametrize(("committee", "sign"), [("Huyện ủy Đô Lương", "NQ/HU"), ("Quận ủy Ba Đình", "NQ/QU")])
def test_a_districts_committee_means_its_own_document(committee: str, sign: str) -> None:
    full = _full("a", sign=sign, issuer=committee)
    homes = dict.fromkeys("ab", "Nghệ An" if sign.endswith("HU") else "Hà Nội")
    assert _groups(full, _bare("b", issuer=committee), homes=homes) == [["a", "b"]]


def test_a_committee_and_its_standing_committee_are_named_for_one_document() -> None:
    issuers = ("Ban Thường vụ Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An")
    for one, other in (issuers, issuers[::-1]):
        assert _groups(_full("a", sign="NQ/TU", issuer=one), _bare("b", issuer=other)) == [["a", "b"]]


def test_a_title_decides_between_two() -> None:
    full = (_full("a", date="2012", subject=SUBJECT), _full("b", date="2022", subject="quốc phòng"))
    for kind in (_full, _bare):
        assert _groups(*full, kind("c", subject=SUBJECT)) == [["a", "c"], ["b"]]
        assert _groups(*full, kind("c", subject=SUBJECT.upper())) == [["a", "c"], ["b"]]


def test_a_long_title_cut_short_is_the_same_and_a_short_beginning_is_not() -> None:
    full = (_full("a", date="2012", subject=f"{SUBJECT} đến năm 2030"), _full("b", date="2022", subject="quốc phòng"))
    assert _groups(*full, _bare("c", subject=SUBJECT)) == [["a", "c"], ["b"]]
    assert _groups(*full, _bare("c", subject="phát triển")) == [["a"], ["b"], ["c"]]


def test_titles_are_never_joined_by_likeness() -> None:
    full = _full("a", date="2012", subject=SUBJECT)
    for other in ("phat trien kinh te tu nhan", "phát triển kinh tế tứ nhân", "kiểm soát chặt chẽ kinh tế tư nhân"):
        assert _groups(full, _bare("b", subject=other)) == [["a"], ["b"]]


def test_a_title_does_not_join_what_another_date_keeps_apart() -> None:
    one, other = _full("a", date="2012-06-01", subject=SUBJECT), _bare("b", date="2013", subject=SUBJECT)
    assert _groups(one, other) == [["a"], ["b"]]


def test_a_bare_number_that_nothing_speaks_for_stays_alone_and_is_asked_about() -> None:
    clusters = _clusters(_full("a"), _full("b", "16"), _bare("c"))
    assert grouped(clusters) == [["a"], ["b"], ["c"]]
    assert _asked(clusters) == {"c": {"a"}}, "16 is not asked about"


def test_another_kind_is_no_candidate() -> None:
    directive = referent("b", "Resolution", "Chỉ thị số 15", kind="Chỉ thị", number="15", issuer=POLITBURO)
    clusters = _clusters(_full("a"), directive)
    assert grouped(clusters) == [["a"], ["b"]]
    assert _asked(clusters) == {}


def test_what_is_asked_about_names_other_documents_and_says_why() -> None:
    clusters = _clusters(*(_full(f"f{n}", date=str(2010 + n)) for n in range(8)), _bare("z", central=True))
    (asking,) = (cluster for cluster in clusters if cluster.apart)
    assert [r.article for r in asking.referents] == ["z"]
    known = {ref_key(r) for c in clusters if c is not asking for r in c.referents}
    assert {key for key, _ in asking.apart} <= known
    assert 2 <= len(asking.apart) <= 8 and all(why for _, why in asking.apart)


# Ids and order


def test_a_year_learnt_later_leaves_the_old_id_findable() -> None:
    (before,) = _clusters(_full("a"))
    (after,) = _clusters(_full("a"), _full("b", date="2022-05-05"))
    assert before.ident != after.ident and before.ident in after.former


def test_a_province_learnt_later_leaves_the_old_id_findable() -> None:
    (before,) = _clusters(_full("a", sign="NQ/TU"))
    (after,) = _clusters(_full("a", sign="NQ/TU"), homes=NGHỆ_AN)
    assert before.ident in {after.ident, *after.former}


@pytest.mark.parametrize(
    "bare", [_bare("b", issuer=POLITBURO), _bare("b", date="2022-05-05"), _bare("b", central=True)]
)
def test_a_bare_number_that_finds_its_document_leaves_its_old_id_findable(bare: Referent) -> None:
    (before,) = _clusters(bare)
    (after,) = _clusters(bare, _full("a", date="2022-05-05"))
    assert before.ident in {after.ident, *after.former}


def test_the_order_of_referents_changes_nothing() -> None:
    homes = {"e": "Nghệ An", "f": "Hà Nam", "g": "Nghệ An"}
    published = {"c": "2013-01-01", "h": "2023-01-01"}
    documents = [
        _full("a", date="2012-06-01", subject=SUBJECT), _full("b", date="2022-05-05"), _full("c"),
        _full("d", term="XI"), _full("e", sign="NQ/TU"), _full("f", sign="NQ/TU"), _full("g", "015", "NQ/TU"),
        _full("h"),
        _bare("i"), _bare("j", central=True), _bare("k", subject=SUBJECT), _full("l", sign="NQ/TU"),
        _bare("m", issuer=POLITBURO),
    ]  # fmt: skip

    def made(referents: list[Referent]) -> list[tuple[object, ...]]:
        return sorted(
            (c.ident, c.name, [ref_key(r) for r in c.referents], str(c.properties), sorted(c.former), c.apart)
            for c in _clusters(*referents, homes=homes, published=published)
        )

    wanted = made(documents)
    for seed in range(8):
        assert made(random.Random(seed).sample(documents, len(documents))) == wanted


# From texts

TW = "Nghị quyết số 15-NQ/TW"


def test_texts_in_which_the_title_tells_the_year() -> None:
    issued = [
        f"Bộ Chính trị ban hành {TW} ngày {day} về {title}."
        for day, title in (("1/6/2012", "chính sách xã hội"), ("5/5/2022", "phương hướng phát triển Thủ đô"))
    ]
    later = f"Hội nghị quán triệt {TW} về phương hướng phát triển Thủ đô."
    assert sharing(told(*issued, later), TW) == [["a0"], ["a1", "a2"]]


def test_texts_of_which_one_is_older_than_the_second_document() -> None:
    issued = [f"Bộ Chính trị ban hành {TW} ngày {day}." for day in ("1/6/2012", "5/5/2022")]
    graph = told(*issued, f"Hội nghị quán triệt {TW}.", published=["2012-06-02", "2022-05-06", "2014-03-01"])
    assert sharing(graph, TW) == [["a0", "a2"], ["a1"]]


def test_texts_that_say_of_the_centre() -> None:
    full = f"Bộ Chính trị ban hành {TW} ngày 5/5/2022."
    local = "Tỉnh ủy Nghệ An ban hành Nghị quyết số 15-NQ/TU ngày 6/6/2022."
    graph = told(full, local, "Tỉnh Nghệ An thực hiện Nghị quyết số 15 của Trung ương.")
    assert sharing(graph, TW) == [["a0", "a2"]]


# The year inside the number


def test_a_year_in_the_number_and_beside_it_is_one_document() -> None:
    written = _full("a", number="35/2016", sign="NQ-CP"), _full("b", number="35", sign="NQ-CP", date="2016-05-16")
    (cluster,) = _clusters(*written)
    assert len(cluster.referents) == 2 and cluster.properties["number"] == "35/2016"
    assert len(_clusters(written[0], _full("c", number="35", sign="NQ-CP", date="2017-05-16"))) == 2


def test_a_number_with_its_year_and_no_sign_is_the_full_one_of_that_year() -> None:
    full = _full("a", number="43/2014", sign="NĐ-CP"), _full("b", number="43/2010", sign="NĐ-CP")
    bare = _bare("c", number="43/2014", issuer="Chính phủ")
    clusters = _clusters(*full, bare)
    assert sorted(sorted(r.article for r in cluster.referents) for cluster in clusters) == [["a", "c"], ["b"]]


def test_numbers_with_their_year_and_no_sign_are_one_where_no_full_one_is_known() -> None:
    assert len(_clusters(_bare("a", number="43/2014"), _bare("b", number="43/2014"))) == 1
    assert len(_clusters(_bare("a", number="43/2014"), _bare("b", number="43/2015"))) == 2
