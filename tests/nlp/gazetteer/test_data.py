"""The tables of the gazetteer: counts, ids, ends of successions, examples."""

from collections import Counter

import pytest

from graph.nlp.gazetteer import Gazetteer, kind_at, syllables
from graph.nlp.gazetteer.units import lines

GAZETTEER = Gazetteer.load()


def counts(on: str) -> Counter[str]:
    return Counter(unit.level for unit in GAZETTEER.units.values() if unit.valid(on))


@pytest.mark.parametrize(
    ("on", "provinces", "districts"),
    [
        ("1985-06-01", 13, None),
        ("1996-06-01", 40, None),
        ("2000-06-01", 61, None),
        ("2007-06-01", 64, None),
        ("2010-06-01", 63, None),
        ("2024-06-01", 63, 705),
        ("2025-01-05", 63, 696),
        ("2025-06-30", 63, 696),
        ("2025-07-01", 34, 0),
        ("2025-08-01", 34, 0),
        ("2026-10-01", 34, 0),
    ],
)
def test_provinces_and_districts(on: str, provinces: int, districts: int | None) -> None:
    found = counts(on)
    if districts is None and on < "1997":
        # Units of today whose beginning nobody asked for have none: only a lower bound can be tested.
        assert found["province"] >= provinces
    else:
        assert found["province"] == provinces
    if districts is not None:
        assert found["district"] == districts


def test_communes_as_in_the_sources() -> None:
    assert counts("2025-06-30")["commune"] == 10_035
    assert counts("2025-07-01")["commune"] == 3_321
    after = Counter(u.kind for u in GAZETTEER.units.values() if u.level == "commune" and u.valid("2025-08-01"))
    assert after == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_ids_are_unique_and_parents_exist() -> None:
    rows = [*lines("units.tsv"), *lines("communes.tsv")]
    assert len({row[0] for row in rows}) == len(rows) == len(GAZETTEER.units)
    for unit in GAZETTEER.units.values():
        for parent in (unit.parent, *unit.former_parents):
            assert parent is None or parent in GAZETTEER.units
        assert (unit.parent is None) == (unit.level == "province")
        assert not unit.valid_from or not unit.valid_to or unit.valid_from <= unit.valid_to


def test_every_succession_has_both_ends_and_fits_their_lives() -> None:
    for step in (*GAZETTEER.successions, *GAZETTEER.commune_successions):
        source, target = GAZETTEER.units[step.source], GAZETTEER.units[step.target]
        assert source != target
        assert target.valid(step.date), step
        if step.share == "whole":
            assert source.valid_to is not None and source.valid_to <= step.date, step


def test_every_commune_of_the_last_day_went_somewhere_or_lives_on() -> None:
    sources = {step.source for step in GAZETTEER.commune_successions}
    last = [u for u in GAZETTEER.units.values() if u.level == "commune" and u.valid("2025-06-30")]
    assert [unit.id for unit in last if unit.id not in sources and not unit.valid("2025-07-01")] == []


def test_every_new_commune_comes_from_something() -> None:
    targets = {step.target for step in (*GAZETTEER.commune_successions, *GAZETTEER.successions)}
    new = [u for u in GAZETTEER.units.values() if u.level == "commune" and u.valid_from == "2025-07-01"]
    assert new and all(unit.id in targets for unit in new)


def test_every_province_that_ended_has_a_successor() -> None:
    sources = {step.source for step in GAZETTEER.successions}
    ended = [u.id for u in GAZETTEER.units.values() if u.level == "province" and u.valid_to]
    assert len(ended) > 50
    assert set(ended) <= sources


def test_province_successions() -> None:
    steps = {(step.source, step.target, step.date) for step in GAZETTEER.successions}
    for source, target, date in [
        ("tỉnh-hà-nam", "tỉnh-ninh-bình", "2025-07-01"),
        ("tỉnh-bình-dương", "thành-phố-hồ-chí-minh", "2025-07-01"),
        ("tỉnh-thừa-thiên-huế", "thành-phố-huế", "2025-01-01"),
        ("tỉnh-hà-tây", "thành-phố-hà-nội", "2008-08-01"),
        ("tỉnh-hà-nam-ninh", "tỉnh-ninh-bình", "1992-04-01"),
        ("tỉnh-lai-châu", "tỉnh-điện-biên", "2004-01-01"),
        ("quận-2/hồ-chí-minh", "thành-phố-thủ-đức/hồ-chí-minh", "2021-01-01"),
        ("huyện-từ-liêm/hà-nội", "quận-nam-từ-liêm/hà-nội", "2014-04-01"),
        ("huyện-lý-sơn/quảng-ngãi", "đặc-khu-lý-sơn/tỉnh-quảng-ngãi", "2025-07-01"),
    ]:
        assert (f"place:{source}", f"place:{target}", date) in steps


def test_commune_succession() -> None:
    targets = {
        step.target
        for step in GAZETTEER.commune_successions
        if step.source == "place:phường-trúc-bạch/quận-ba-đình/thành-phố-hà-nội"
    }
    assert targets == {"place:phường-ba-đình/thành-phố-hà-nội"}


def test_one_that_lives_on_is_one_row() -> None:
    (unit,) = GAZETTEER.named("Tân Yên", "xã", within="place:tỉnh-sơn-la", on="2025-08-01")
    assert unit.valid("2025-05-01") and unit.parent == "place:tỉnh-sơn-la"
    assert unit.former_parents == ("place:thị-xã-mộc-châu/sơn-la",)


def test_body_successions() -> None:
    steps = [(step.source, step.target) for step in GAZETTEER.body_successions]
    assert len(set(steps)) == len(steps) and all(source != target for source, target in steps)
    assert list(GAZETTEER.body_successions) == sorted(GAZETTEER.body_successions, key=lambda s: (s.date, s.source))
    dated = {(step.source, step.target): step.date for step in GAZETTEER.body_successions}
    assert dated["Bộ Giao thông vận tải", "Bộ Xây dựng"] == "2025-03-01"
    assert dated["Ban Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"] == "2025-02-03"
    assert dated["Bộ Thủy sản", "Bộ Nông nghiệp và Phát triển nông thôn"] == "2007-08"


@pytest.mark.parametrize("row", list(lines("kinds.tsv")), ids=lambda row: row[0])
def test_kind_words_match_their_examples(row: list[str]) -> None:
    written, kind, example = row
    tokens = syllables(example)
    begun = kind_at(tokens, 0)
    assert begun is not None and begun[1] == kind
    found = GAZETTEER.find(tokens, 0)
    assert found is not None and found[0] == len(tokens) and found[1] == kind and found[2]
    assert example.startswith(written)
