"""Documents and programmes that no number names: by plenum and title, by title, by title and phase."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from resolving.small_worlds import grouped, referent, told

from graph.records import Graph, Referent
from graph.resolving.clusters import Cluster, RefKey
from graph.resolving.documents import resolve_documents
from graph.resolving.events import event_id
from graph.resolving.keys import entity_id

SEA = "Chiến lược phát triển bền vững kinh tế biển Việt Nam đến năm 2030"
EXAMPLE = "trách nhiệm nêu gương của cán bộ, đảng viên"
PARTY = "Ban Chấp hành Trung ương Đảng"
LONG = (
    "nâng cao chất lượng, hiệu quả bảo tồn và phát huy giá trị di sản văn hóa của đồng bào các dân tộc thiểu số"
    " gắn với phát triển du lịch cộng đồng"
)


def _plenum(number: str, term: str) -> str:
    return f"Hội nghị Trung ương {number} khóa {term}"


def _events(*referents: Referent) -> dict[RefKey, str]:
    """What the events stage says of plenums that referents name."""
    found = {}
    for each in referents:
        for key in ("event", "plenum"):
            name = str(each.properties.get(key) or "")
            if name.startswith("Hội nghị Trung ương "):
                number, term = name.removeprefix("Hội nghị Trung ương ").split(" khóa ")
                ordinal = {"4": "IV", "5": "V", "8": "VIII"}[number]
                found[each.article, f"Event|{name}"] = event_id(
                    ("Hội nghị", "ban-chấp-hành-trung-ương-đảng", ordinal, term)
                )
    return found


def _numbered(article: str, number: str, subject: str, plenum: str | None = None, **more: Any) -> Referent:
    said = {"plenum": plenum} if plenum else {}
    return referent(
        article, "Resolution", f"Nghị quyết số {number}-NQ/TW", kind="Nghị quyết", number=number, sign="NQ/TW",
        subject=subject, **said, **more,
    )  # fmt: skip


def _of_plenum(article: str, number: str, term: str | None, subject: str | None = None) -> Referent:
    """As in "Nghị quyết Trung ương 8 khóa XII về …", or without the term."""
    said = {"subject": subject} if subject else {}
    if term is not None:
        said |= {"term": term, "event": _plenum(number, term)}
    name = f"Nghị quyết Trung ương {number}" + (f" khóa {term}" if term else "")
    return referent(article, "Resolution", name, kind="Nghị quyết", **said)


def _titled(article: str, title: str, kind: str = "Đề án", label: str = "Program", **more: Any) -> Referent:
    return referent(article, label, f"{kind} {title}", kind=kind, subject=title, **more)


def _clusters(
    *referents: Referent, homes: dict[str, str] | None = None, published: dict[str, str | None] | None = None
) -> list[Cluster]:
    return resolve_documents(referents, homes or {}, _events(*referents), published)


def _groups(*referents: Referent, homes: dict[str, str] | None = None) -> list[list[str]]:
    """Which articles' documents are together, whichever of them comes first."""
    made = [grouped(_clusters(*order, homes=homes)) for order in itertools.permutations(referents)]
    assert all(each == made[0] for each in made), "the order of referents tells"
    return made[0]


def _one(*referents: Referent, homes: dict[str, str] | None = None) -> Cluster:
    (cluster,) = _clusters(*referents, homes=homes)
    return cluster


# A resolution by its plenum and title


def test_a_resolution_by_its_plenum_and_title_is_the_numbered_one() -> None:
    cluster = _one(_numbered("a", "36", SEA, _plenum("8", "XII")), _of_plenum("b", "8", "XII", SEA))
    assert grouped([cluster]) == [["a", "b"]]
    assert cluster.name == "Nghị quyết số 36-NQ/TW"
    assert cluster.reasons["b", "Resolution|Nghị quyết Trung ương 8 khóa XII"]


def test_the_title_tells_the_resolutions_of_a_plenum_apart() -> None:
    plenum = _plenum("8", "XII")
    numbered = _numbered("a", "36", SEA, plenum), _numbered("b", "8", EXAMPLE, plenum)
    assert _groups(*numbered, _of_plenum("c", "8", "XII", EXAMPLE)) == [["a"], ["b", "c"]]
    assert _groups(*numbered, _of_plenum("c", "8", "XII", "kinh tế biển bền vững Việt Nam")) == [["a", "c"], ["b"]]
    assert _groups(*numbered, _of_plenum("c", "8", "XII", "chính sách tiền lương")) == [["a"], ["b"], ["c"]]
    assert _groups(*numbered, _of_plenum("c", "8", "XII")) == [["a"], ["b"], ["c"]], "which, it does not say"


def test_a_plenum_alone_is_no_resolution_with_a_number() -> None:
    assert _groups(_numbered("a", "36", SEA, _plenum("8", "XII")), _of_plenum("b", "8", "XII")) == [["a"], ["b"]]


def test_a_title_of_another_plenum_is_another_resolution() -> None:
    numbered = _numbered("a", "36", SEA, _plenum("8", "XII"))
    assert _groups(numbered, _of_plenum("b", "8", "XI", SEA)) == [["a"], ["b"]]
    assert _groups(numbered, _of_plenum("b", "5", "XII", SEA)) == [["a"], ["b"]]


def test_a_plenum_named_in_two_ways_is_one() -> None:
    short = _of_plenum("a", "4", "XII")
    long = referent(
        "b", "Resolution", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
        kind="Nghị quyết", event=_plenum("4", "XII"),
    )  # fmt: skip
    assert _one(short, long).name == long.name


def test_the_plenum_in_a_short_name_is_enough() -> None:
    """No event is on record where a text names the resolution by its plenum and says no more."""
    bare = _of_plenum("b", "4", "XII")
    del bare.properties["event"]
    assert _groups(_of_plenum("a", "4", "XII"), bare) == [["a", "b"]]
    assert _groups(_of_plenum("a", "4", "XI"), bare) == [["a"], ["b"]]


def test_the_id_of_a_resolution_by_its_plenum_stays_findable() -> None:
    alone = _one(_of_plenum("b", "8", "XII", SEA)).ident
    assert alone in _one(_numbered("a", "36", SEA, _plenum("8", "XII")), _of_plenum("b", "8", "XII", SEA)).former


# Of some term


def test_a_plenum_of_some_term_is_told_by_the_title() -> None:
    terms = (
        _of_plenum("a", "4", "XI", "xây dựng Đảng hiện nay, những vấn đề cấp bách"),
        _of_plenum("b", "4", "XII", "ngăn chặn suy thoái về tư tưởng chính trị, đạo đức, lối sống"),
    )
    assert _groups(*terms, _of_plenum("c", "4", None, "ngăn chặn suy thoái về tư tưởng chính trị")) == [
        ["a"], ["b", "c"],
    ]  # fmt: skip
    assert _groups(*terms, _of_plenum("c", "4", None)) == [["a"], ["b"], ["c"]]
    assert _groups(*terms, _of_plenum("c", "4", None, "chính sách tiền lương")) == [["a"], ["b"], ["c"]]


def test_a_plenum_of_some_term_is_of_that_ordinal() -> None:
    other = _of_plenum("a", "5", "XII", EXAMPLE)
    assert _groups(other, _of_plenum("b", "4", None, EXAMPLE)) == [["a"], ["b"]]
    assert _groups(_of_plenum("a", "8", "XII", EXAMPLE), _of_plenum("b", "8", None, EXAMPLE)) == [["a", "b"]]


def test_a_title_that_plenums_of_two_terms_have_tells_neither() -> None:
    terms = _of_plenum("a", "4", "XI", EXAMPLE), _of_plenum("b", "4", "XII", EXAMPLE)
    assert _groups(*terms, _of_plenum("c", "4", None, EXAMPLE)) == [["a"], ["b"], ["c"]]


def test_a_plenum_of_some_term_may_be_that_of_a_number() -> None:
    numbered = _numbered("a", "36", SEA, _plenum("8", "XII"))
    assert _groups(numbered, _of_plenum("b", "8", None, SEA)) == [["a", "b"]]


def test_the_id_of_a_resolution_of_some_term_stays_findable() -> None:
    alone = _one(_of_plenum("b", "8", None, EXAMPLE)).ident
    assert alone in _one(_of_plenum("a", "8", "XII", EXAMPLE), _of_plenum("b", "8", None, EXAMPLE)).former


# Programmes and their phases

PLAN = "tỉnh Bắc Giang"


def _plan(article: str, years: str = "", kind: str = "Quy hoạch", of: str = PLAN) -> Referent:
    return _titled(article, f"{of} {years}".strip(), kind)


def test_a_programme_without_its_years_is_the_only_one_with_them() -> None:
    cluster = _one(_plan("a", "thời kỳ 2021-2030"), _plan("b"))
    assert grouped([cluster]) == [["a", "b"]]
    assert cluster.name == "Quy hoạch tỉnh Bắc Giang thời kỳ 2021-2030"
    assert _one(_plan("b")).ident in cluster.former
    assert cluster.reasons["b", "Program|Quy hoạch tỉnh Bắc Giang"]


def test_two_phases_are_two_programmes_and_what_names_none_is_neither() -> None:
    phases = _plan("a", "thời kỳ 2011-2020"), _plan("b", "thời kỳ 2021-2030")
    assert _groups(*phases) == [["a"], ["b"]]
    assert _groups(*phases, _plan("c")) == [["a"], ["b"], ["c"]]


def test_one_phase_said_in_two_ways_is_one() -> None:
    assert _groups(_plan("a", "thời kỳ 2021-2030"), _plan("b", "giai đoạn 2021 - 2030")) == [["a", "b"]]
    far = _plan("b", "thời kỳ 2021-2030, tầm nhìn đến năm 2050")
    assert _groups(_plan("a", "thời kỳ 2021-2030"), far, _plan("c")) == [["a", "b", "c"]]


def test_a_longer_title_is_no_phase() -> None:
    assert _groups(_plan("a", of="tỉnh Bắc Giang và vùng phụ cận"), _plan("b")) == [["a"], ["b"]]
    assert _groups(_plan("a", of="tỉnh Bắc Giang theo vùng giai đoạn 2021-2030"), _plan("b")) == [["a"], ["b"]]


def test_a_phase_is_of_its_kind() -> None:
    assert _groups(_plan("a", "giai đoạn 2021-2030", "Chiến lược"), _plan("b")) == [["a"], ["b"]]


def test_years_with_and_without_their_word_are_one() -> None:
    titles = {"a": "phát triển kinh tế tuần hoàn năm 2030", "b": "phát triển kinh tế tuần hoàn 2030"}
    one, other = (_titled(article, title, "Chiến lược") for article, title in titles.items())
    assert _groups(one, other) == [["a", "b"]]


def test_a_phase_at_the_end_of_a_long_title() -> None:
    phases = [_titled(a, f"{LONG} giai đoạn {years}") for a, years in (("a", "2016-2020"), ("b", "2021-2030"))]
    assert _groups(*phases) == [["a"], ["b"]], "titles are compared as they are, however long"
    assert _groups(phases[0], _titled("c", LONG)) == [["a", "c"]]


# Titles that every office has


def test_what_every_office_has_is_its_own() -> None:
    rules = [referent(a, "Resolution", "Quy chế làm việc", kind="Quy chế", subject="làm việc") for a in "ab"]
    assert _groups(*rules) == [["a"], ["b"]]
    assert len({cluster.ident for cluster in _clusters(*rules)}) == 2


def test_what_every_office_has_is_one_for_one_office() -> None:
    offices = ("Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Nam")
    rules = [
        referent(article, "Resolution", "Quy chế làm việc", kind="Quy chế", subject="làm việc", issuer=office)
        for article, office in zip("abc", offices, strict=True)
    ]
    assert _groups(*rules) == [["a", "b"], ["c"]]


@pytest.mark.parametrize("title", ["về vấn đề này", "về công tác trên", "về nội dung đã nêu", "về nhân sự"])
def test_words_that_point_are_no_title(title: str) -> None:
    made = [
        referent(a, "Resolution", f"Nghị quyết {title}", kind="Nghị quyết", subject=title.removeprefix("về "))
        for a in "ab"
    ]
    assert _groups(*made) == [["a"], ["b"]]


@pytest.mark.parametrize(("kind", "title"), [("Chiến lược", "biển"), ("Quy hoạch", "điện VIII")])
def test_a_short_title_tells_a_strategy(kind: str, title: str) -> None:
    assert _groups(_titled("a", title, kind), _titled("b", title, kind)) == [["a", "b"]]


def test_a_short_title_tells_no_scheme() -> None:
    assert _groups(_titled("a", "06"), _titled("b", "06")) == [["a"], ["b"]]


def test_a_title_that_tells_is_one_over_articles() -> None:
    title = "phát triển du lịch cộng đồng"
    assert _groups(_titled("a", title), _titled("b", title)) == [["a", "b"]]
    assert _groups(_titled("a", title), _titled("b", title, "Dự án")) == [["a"], ["b"]]


def test_two_issuers_of_one_title_are_two_documents() -> None:
    title = "phát triển du lịch cộng đồng"
    issued = [_titled(a, title, issuer=f"Tỉnh ủy {where}") for a, where in (("a", "Nghệ An"), ("b", "Hà Nam"))]
    assert _groups(*issued) == [["a"], ["b"]]


def test_about_and_on_are_one_title() -> None:
    subject = "phát triển đội ngũ trí thức"
    one, other = (
        referent(article, "Resolution", f"Nghị quyết {name}", kind="Nghị quyết", subject=subject)
        for article, name in (("a", f"về {subject}"), ("b", f"về việc {subject}"))
    )
    assert _groups(one, other) == [["a", "b"]]


def test_a_constitution_and_its_year() -> None:
    names = ("Hiến pháp năm 2013", "Hiến pháp 2013", "Hiến pháp năm 1992")
    constitutions = [
        referent(a, "Resolution", name, kind="Hiến pháp", date=name[-4:]) for a, name in zip("abc", names, strict=True)
    ]
    assert _groups(*constitutions) == [["a", "b"], ["c"]]


# A number, and a title alone

TOURISM = "phát triển du lịch cộng đồng vùng cao"


def _scheme(article: str, number: str, subject: str = TOURISM, **more: Any) -> Referent:
    return referent(
        article, "Program", f"Đề án số {number}-ĐA/TU", kind="Đề án", number=number, sign="ĐA/TU",
        subject=subject, **more,
    )  # fmt: skip


def test_a_title_is_the_only_numbered_document_that_has_it() -> None:
    cluster = _one(_scheme("a", "02"), _titled("b", TOURISM), homes={"a": "Nghệ An", "b": "Nghệ An"})
    assert cluster.name == "Đề án số 02-ĐA/TU"
    assert cluster.reasons["b", f"Program|Đề án {TOURISM}"]


def test_the_id_of_a_title_stays_findable() -> None:
    homes = {"a": "Nghệ An", "b": "Nghệ An"}
    alone = _one(_titled("b", TOURISM), homes=homes).ident
    assert alone == entity_id("Program", f"Đề án {TOURISM}")
    assert alone in _one(_scheme("a", "02"), _titled("b", TOURISM), homes=homes).former


def test_a_title_of_another_province_is_another_document() -> None:
    homes = {"a": "Nghệ An", "b": "Hà Nam"}
    assert _groups(_scheme("a", "02"), _titled("b", TOURISM), homes=homes) == [["a"], ["b"]]


def test_a_title_with_its_issuer_is_one_in_all_provinces() -> None:
    homes = {"a": "Nghệ An", "b": "Hà Nam"}
    issuer = "Bộ Chính trị"
    numbered = _numbered("a", "36", SEA, issuer=issuer)
    titled = referent("b", "Resolution", f"Nghị quyết về {SEA}", kind="Nghị quyết", subject=SEA, issuer=issuer)
    assert _groups(numbered, titled, homes=homes) == [["a", "b"]]


def test_a_title_that_two_numbers_have_is_neither() -> None:
    homes = dict.fromkeys("abc", "Nghệ An")
    assert _groups(_scheme("a", "02"), _scheme("b", "05"), _titled("c", TOURISM), homes=homes) == [["a"], ["b"], ["c"]]


def test_a_title_of_another_kind_or_other_words_is_another_document() -> None:
    homes = dict.fromkeys("ab", "Nghệ An")
    assert _groups(_scheme("a", "02"), _titled("b", TOURISM, "Dự án"), homes=homes) == [["a"], ["b"]]
    assert _groups(_scheme("a", "02"), _titled("b", f"{TOURISM} và biển"), homes=homes) == [["a"], ["b"]]
    assert _groups(_scheme("a", "02", "du lịch"), _titled("b", "du lịch"), homes=homes) == [["a"], ["b"]], "too short"


def test_a_long_title_that_goes_on_otherwise_is_another_document() -> None:
    homes = dict.fromkeys("ab", "Nghệ An")
    one, other = (f"{LONG} {where}" for where in ("vùng biển", "vùng núi"))
    assert _groups(_scheme("a", "02", one), _titled("b", other), homes=homes) == [["a"], ["b"]]
    assert _groups(_scheme("a", "02", one), _titled("b", one), homes=homes) == [["a", "b"]]


# From texts


def _together(graph: Graph, *words: str) -> list[list[str]]:
    """For each document and programme that is named in one of these ways somewhere: the articles that name it."""
    of = graph.mention_nodes
    nodes = sorted({of[m.id] for m in graph.mentions if m.id in of and m.label in ("Resolution", "Program")
                    and m.text.startswith(words)})  # fmt: skip
    return sorted(sorted({m.article for m in graph.mentions if of.get(m.id) == node}) for node in nodes)


def test_texts_about_a_resolution_by_its_plenum_and_its_number() -> None:
    graph = told(
        f"Cán bộ học tập Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Hội nghị lần thứ tám {PARTY} khóa XII về {SEA}.",
        f"Cán bộ học tập Nghị quyết Trung ương 8 khóa XII về {SEA}.",
        "Cán bộ học tập Nghị quyết Trung ương 8 khóa XI về đổi mới căn bản, toàn diện giáo dục và đào tạo.",
        published=["2019-01-05", "2019-02-05", "2019-03-05"],
    )
    assert _together(graph, "Nghị quyết") == [["a0", "a1"], ["a2"]]


def test_texts_about_a_plenum_of_some_term() -> None:
    title = "tăng cường xây dựng, chỉnh đốn Đảng; ngăn chặn, đẩy lùi sự suy thoái"
    graph = told(
        f"Cán bộ học tập Nghị quyết Trung ương 4 khóa XII về {title}.",
        "Cán bộ học tập Nghị quyết Trung ương 4 khóa XI về một số vấn đề cấp bách về xây dựng Đảng hiện nay.",
        f"Cán bộ học tập Nghị quyết Trung ương 4 về {title}.",
        "Cán bộ học tập Nghị quyết Trung ương 4.",
        published=["2017-01-05", "2012-02-05", "2017-03-05", "2017-04-05"],
    )
    assert _together(graph, "Nghị quyết") == [["a0", "a2"], ["a1"], ["a3"]]


def test_texts_about_a_programme_with_and_without_its_years() -> None:
    years, earlier = (f"Tỉnh thực hiện Quy hoạch tỉnh Bắc Giang thời kỳ {each}." for each in ("2021-2030", "2011-2020"))
    bare = "Tỉnh công bố Quy hoạch tỉnh Bắc Giang."
    assert _together(told(years, bare), "Quy hoạch") == [["a0", "a1"]]
    assert _together(told(years, bare, earlier), "Quy hoạch") == [["a0"], ["a1"], ["a2"]]


def test_texts_about_phases_of_a_national_programme() -> None:
    title = "Các xã thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới"
    graph = told(f"{title} giai đoạn 2016-2020.", f"{title} giai đoạn 2021-2025.", f"{title} giai đoạn 2021 - 2025.")
    assert _together(graph, "Chương trình") == [["a0"], ["a1", "a2"]]


def test_texts_about_what_every_office_has() -> None:
    one, other = (f"Hội nghị thông qua Quy chế làm việc của Tỉnh ủy {where}." for where in ("Nghệ An", "Hà Nam"))
    assert _together(told(one, other, one), "Quy chế") == [["a0", "a2"], ["a1"]]
    soon = "Đại biểu góp ý. Nghị quyết về vấn đề này sẽ được thông qua."
    assert _together(told(soon, soon), "Nghị quyết") == [["a0"], ["a1"]]


def test_texts_about_a_number_and_its_title() -> None:
    number = f"Tỉnh ủy Nghệ An ban hành Đề án số 02-ĐA/TU về {TOURISM}."
    title = f"Tỉnh ủy Nghệ An thực hiện Đề án {TOURISM}."
    graph = told(number, title, title.replace("Nghệ An", "Hà Nam"), places=["Nghệ An", "Nghệ An", "Hà Nam"])
    assert _together(graph, "Đề án") == [["a0", "a1"], ["a2"]]
