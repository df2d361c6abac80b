"""Names in a text, and which unit is meant."""

import pytest

from graph.nlp.gazetteer import Gazetteer, kind_of, syllables

GAZETTEER = Gazetteer.load()
HANOI = "place:thành-phố-hà-nội"
HCMC = "place:thành-phố-hồ-chí-minh"


def matched(text: str, kind: str | None = None) -> dict[str, list[str]]:
    tokens = syllables(text)
    return {" ".join(tokens[:end]): ids for end, ids in GAZETTEER.match(tokens, 0, kind)}


def found(text: str) -> tuple[str, list[str]] | None:
    tokens = syllables(text)
    hit = GAZETTEER.find(tokens, 0)
    return None if hit is None else (" ".join(tokens[: hit[0]]), hit[2])


def settled(name: str, kind: str | None, *context: str, on: str | None = None) -> str | None:
    unit = GAZETTEER.settle(name, kind, context, on)
    return unit.id if unit else None


def test_longest_first_and_name_left_alone() -> None:
    assert matched("Hà Nội Đinh Tiến Dũng") == {"Hà Nội": [HANOI]}
    assert matched("Thường Tín Nguyễn Tiến Minh") == {"Thường Tín": ["place:huyện-thường-tín/hà-nội"]}
    assert list(matched("Quảng Nam - Đà Nẵng")) == ["Quảng Nam - Đà Nẵng", "Quảng Nam"]
    assert list(matched("Quảng Nam, Đà Nẵng")) == ["Quảng Nam"]


@pytest.mark.parametrize("text", ["hà nội", "Hà nội", "Hồ Chí Minh", "Trần Văn Thời", "Vinh", "10", "Trúc Bạch", ""])
def test_no_name_without_capitals_or_kind(text: str) -> None:
    assert matched(text) == {}


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("HÀ NỘI", HANOI),
        ("huyện Trần Văn Thời", "place:huyện-trần-văn-thời/cà-mau"),
        ("xã Trúc bạch", None),
        ("TP Thủ Đức", "place:thành-phố-thủ-đức/hồ-chí-minh"),
        ("TP. Vinh", "place:thành-phố-vinh/nghệ-an"),
        ("TP.HCM", HCMC), ("TPHCM", HCMC), ("Tp.HCM", HCMC), ("thành phố Hồ Chí Minh", HCMC), ("TP HCM", HCMC),
        ("THÀNH PHỐ HỒ CHÍ MINH", HCMC), ("T.P Hồ Chí Minh", HCMC),
        ("quận 1", "place:quận-1/hồ-chí-minh"), ("Q.10", "place:quận-10/hồ-chí-minh"),
        ("Quận 10", "place:quận-10/hồ-chí-minh"), ("Q10", "place:quận-10/hồ-chí-minh"),
        ("quận 02", "place:quận-2/hồ-chí-minh"),
        ("tỉnh Thanh Hoá", "place:tỉnh-thanh-hóa"), ("tỉnh Hoà Bình", "place:tỉnh-hòa-bình"),
        ("Bà Rịa – Vũng Tàu", "place:tỉnh-bà-rịa-vũng-tàu"), ("Bà Rịa-Vũng Tàu", "place:tỉnh-bà-rịa-vũng-tàu"),
        ("Thừa Thiên – Huế", "place:tỉnh-thừa-thiên-huế"), ("Thừa Thiên Huế", "place:tỉnh-thừa-thiên-huế"),
        ("Đăk Lăk", "place:tỉnh-đắk-lắk"), ("Đắc Lắk", "place:tỉnh-đắk-lắk"), ("Daklak", "place:tỉnh-đắk-lắk"),
        ("Bắc Cạn", "place:tỉnh-bắc-kạn"), ("Kontum", "place:tỉnh-kon-tum"),
        ("Qui Nhơn", "place:thành-phố-quy-nhơn/bình-định"),
        ("Plei Ku", "place:thành-phố-pleiku/gia-lai"), ("huyện Cư M’gar", "place:huyện-cư-m'gar/đắk-lắk"),
        ("huyện Krông Ana", "place:huyện-krông-ana/đắk-lắk"), ("thị xã Bắc Ninh", "place:thành-phố-bắc-ninh/bắc-ninh"),
    ],
)  # fmt: skip
def test_find(text: str, ident: str | None) -> None:
    hit = found(text)
    if ident is None:
        assert hit is None
    else:
        assert hit is not None and hit[1] == [ident]
        assert hit[0] == " ".join(syllables(text))


def test_joined_apostrophe_token() -> None:
    assert GAZETTEER.match(["Ea", "H'leo"], 0)[0][0] == 2
    assert GAZETTEER.find(["P", "12", ","], 0) is not None


def test_kind_of() -> None:
    assert [kind_of(word) for word in ("TP", "TP.", "Tp", "T.P", "Q.", "H.", "TX", "P.", "Quận", "cái")] == [
        "thành phố", "thành phố", "thành phố", "thành phố", "quận", "huyện", "thị xã", "phường", "quận", None,
    ]  # fmt: skip


def test_named_narrows() -> None:
    assert len(GAZETTEER.named("Châu Thành", "huyện")) >= 9
    assert len(GAZETTEER.named("Châu Thành", "H.", within="place:tỉnh-kiên-giang")) == 1
    assert GAZETTEER.named("Châu Thành", "huyện", on="2026") == []
    assert {unit.level for unit in GAZETTEER.named("Bắc Ninh")} == {"province", "district"}
    assert [unit.id for unit in GAZETTEER.named("Bắc Ninh", level="province")] == ["place:tỉnh-bắc-ninh"]
    assert GAZETTEER.named("Trúc Bạch") == []
    assert [u.id for u in GAZETTEER.named("12", "phường", within="place:quận-10/hồ-chí-minh")] == [
        "place:phường-12/quận-10/thành-phố-hồ-chí-minh"
    ]


def test_settle_by_province() -> None:
    assert settled("Châu Thành", "huyện") is None
    assert settled("Châu Thành", "huyện", "place:tỉnh-kiên-giang") == "place:huyện-châu-thành/kiên-giang"
    assert settled("Châu Thành", "huyện", HANOI, "place:tỉnh-long-an") == "place:huyện-châu-thành/long-an"
    # After the reform the text's place is the province that took the old one in.
    assert settled("Châu Thành", "huyện", "place:tỉnh-an-giang") == "place:huyện-châu-thành/an-giang"
    assert settled("Kỳ Sơn", "huyện", "place:tỉnh-nghệ-an") == "place:huyện-kỳ-sơn/nghệ-an"
    assert settled("Kỳ Sơn", "huyện", "place:tỉnh-hòa-bình") == "place:huyện-kỳ-sơn/hòa-bình"


def test_settle_by_date() -> None:
    assert settled("Kỳ Sơn", "huyện", on="2023") == "place:huyện-kỳ-sơn/nghệ-an"
    assert settled("Huế", "thành phố", on="2023-05") == "place:thành-phố-huế/thừa-thiên-huế"
    assert settled("Huế", "thành phố", on="2025-03-01") == "place:thành-phố-huế"
    assert settled("Thủ Đức", "quận", on="2019") == "place:quận-thủ-đức/hồ-chí-minh"
    assert settled("Hậu Giang", "tỉnh", on="1985") == "place:tỉnh-hậu-giang-1976"
    assert settled("Hậu Giang", "tỉnh") == "place:tỉnh-hậu-giang"
    assert settled("Hà Đông", "thị xã") == "place:thị-xã-hà-đông/hà-nội"
    # A text may speak of what is gone.
    assert settled("Thường Tín", "huyện", on="2026-02-03") == "place:huyện-thường-tín/hà-nội"


def test_settle_without_kind() -> None:
    assert settled("Hà Tĩnh", None) == "place:tỉnh-hà-tĩnh"
    assert settled("Bắc Ninh", None, on="2026") == "place:tỉnh-bắc-ninh"
    assert settled("Cao Lãnh", None) is None
    assert settled("Không Đâu", None) is None


def test_within() -> None:
    kim_bang = GAZETTEER.named("Kim Bảng", level="district")[0].id
    assert GAZETTEER.is_within(kim_bang, "place:tỉnh-hà-nam", kin=False)
    assert not GAZETTEER.is_within(kim_bang, "place:tỉnh-ninh-bình", kin=False)
    assert GAZETTEER.is_within(kim_bang, "place:tỉnh-ninh-bình")
    assert GAZETTEER.is_within(kim_bang, "place:tỉnh-hà-nam-ninh")
    assert not GAZETTEER.is_within(kim_bang, "place:tỉnh-nam-định")
    assert not GAZETTEER.is_within("place:quận-ba-đình/hà-nội", "place:tỉnh-hà-tây")
    assert GAZETTEER.is_within("place:huyện-tủa-chùa/điện-biên", "place:tỉnh-lai-châu")
    assert not GAZETTEER.is_within("place:huyện-mường-tè/lai-châu", "place:tỉnh-điện-biên")


def test_province_of() -> None:
    thuong_tin = "place:huyện-thường-tín/hà-nội"
    for on, province in ((None, HANOI), ("2005-01-01", "place:tỉnh-hà-tây"), ("2020", HANOI)):
        unit = GAZETTEER.province_of(thuong_tin, on)
        assert unit is not None and unit.id == province


def test_imprecise_dates() -> None:
    hanam = GAZETTEER.units["place:tỉnh-hà-nam"]
    assert [hanam.valid(on) for on in ("1996", "1997", "2025", "2025-06", "2025-07", "2026")] == [
        False, True, True, True, False, False,
    ]  # fmt: skip
