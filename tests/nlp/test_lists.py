"""Lists that say the head once."""

import pytest
from nlp.lexicon.passages import read


@pytest.mark.parametrize("head", ["Các Bộ:", "Các Bộ"])
def test_ministries(head: str) -> None:
    assert read(f"{head} Y tế, Nội vụ và Tài chính phối hợp.").named("Body") == {
        "Bộ Y tế", "Bộ Nội vụ", "Bộ Tài chính",
    }  # fmt: skip


def test_departments_share_the_place_too() -> None:
    passage = read("Các Sở Xây dựng, Tài chính và Y tế tỉnh Nghệ An phối hợp.")
    assert passage.named("Body") == {f"Sở {field} tỉnh Nghệ An" for field in ("Xây dựng", "Tài chính", "Y tế")}
    assert passage.of("Tài chính", "Body") == {"Sở Tài chính tỉnh Nghệ An"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các Bộ: Y tế, Nội vụ và báo chí phối hợp.", {"Bộ Y tế", "Bộ Nội vụ"}),
        ("Bộ Y tế, nội vụ và tài chính đều khó.", {"Bộ Y tế"}),
        ("Sở Xây dựng tỉnh Nghệ An, Tài chính đều khó.", {"Sở Xây dựng tỉnh Nghệ An"}),
        ("Các Bộ Y tế, Nội vụ và Sở Tài chính tỉnh Nghệ An phối hợp.",
         {"Bộ Y tế", "Bộ Nội vụ", "Sở Tài chính tỉnh Nghệ An"}),
    ],
)  # fmt: skip
def test_a_list_ends_before_what_is_no_member(text: str, names: set[str]) -> None:
    assert read(text).named("Body") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các Tỉnh ủy Cà Mau và Hưng Yên báo cáo.", {"Tỉnh ủy Cà Mau", "Tỉnh ủy Hưng Yên"}),
        ("Các Huyện ủy Đô Lương và Nam Đàn báo cáo.", {"Huyện ủy Đô Lương", "Huyện ủy Nam Đàn"}),
        ("Các Tỉnh ủy Cà Mau, Hưng Yên và ông Lê Văn Khoát báo cáo.", {"Tỉnh ủy Cà Mau", "Tỉnh ủy Hưng Yên"}),
        ("Tỉnh ủy Tây Ninh và Sở Y tế tỉnh Tuyên Quang báo cáo.", {"Tỉnh ủy Tây Ninh", "Sở Y tế tỉnh Tuyên Quang"}),
        ("Tỉnh ủy Tây Ninh, tỉnh Tuyên Quang báo cáo.", {"Tỉnh ủy Tây Ninh"}),
        ("Huyện ủy Đô Lương và Hà Văn Lâm báo cáo.", {"Huyện ủy Đô Lương"}),
    ],
)
def test_places_of_one_organ(text: str, names: set[str]) -> None:
    assert read(text).named("Body") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND các tỉnh Cà Mau, Hưng Yên báo cáo.", {"Ủy ban nhân dân tỉnh Cà Mau", "Ủy ban nhân dân tỉnh Hưng Yên"}),
        ("Vi phạm tại các Đảng bộ: Cà Mau, Hưng Yên.", {"Đảng bộ tỉnh Cà Mau", "Đảng bộ tỉnh Hưng Yên"}),
        ("Đảng bộ các tỉnh, thành phố: Hà Nội và Hưng Yên.", {"Đảng bộ thành phố Hà Nội", "Đảng bộ tỉnh Hưng Yên"}),
        ("UBND các tỉnh báo cáo.", set()),
        ("UBND các tỉnh, thành phố trực thuộc Trung ương báo cáo.", set()),
    ],
)
def test_organ_of_several(text: str, names: set[str]) -> None:
    assert read(text).named("Body") == names


def test_an_organ_of_an_organ_of_several() -> None:
    got = read("Thường trực HĐND các tỉnh Cà Mau và Hưng Yên góp ý.").named("Body")
    councils = {"Hội đồng nhân dân tỉnh Cà Mau", "Hội đồng nhân dân tỉnh Hưng Yên"}
    assert got == councils | {f"Thường trực {council}" for council in councils}
