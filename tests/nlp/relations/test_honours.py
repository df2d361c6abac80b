"""Honours given and measures imposed."""

import pytest
from nlp.claimed import claimed

HEALTH, HOME = "Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"
MAN = "Lê Văn Khoát"
HEAD = f"ông {MAN}, Giám đốc {HEALTH}"
ORDER = "Huân chương Lao động hạng Nhì"
PREMIER = "Thủ tướng Chính phủ"
BUREAU, INSPECTORS = "Ban Thường vụ Tỉnh ủy Nghệ An", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"


@pytest.mark.parametrize(
    ("text", "giver", "receivers", "award"),
    [
        (f"{HEALTH} được Chủ tịch nước tặng {ORDER}.", "Chủ tịch nước", {HEALTH}, ORDER),
        (f"Chủ tịch nước tặng {ORDER} cho {HEALTH}.", "Chủ tịch nước", {HEALTH}, ORDER),
        (f"{PREMIER} tặng Bằng khen cho {HEAD}.", PREMIER, {MAN}, "Bằng khen"),
        (f"{HEALTH}, {HOME} được {PREMIER} tặng Bằng khen.", PREMIER, {HEALTH, HOME}, "Bằng khen"),
        (f"Hôm qua, {HEAD}, được nhận Bằng khen của {PREMIER}.", PREMIER, {MAN}, f"Bằng khen của {PREMIER}"),
    ],
)
def test_honours(text: str, giver: str, receivers: set[str], award: str) -> None:
    assert {(c.source, c.target, c.properties["award"]) for c in claimed(text, "AWARDED")} == {
        (giver, receiver, award) for receiver in receivers
    }


def test_the_hand_that_passes_it_gives_nothing() -> None:
    found = claimed(f"Hôm qua, {HEAD}, trao Bằng khen của {PREMIER} cho {HOME}.", "AWARDED")
    assert [(c.source, c.target) for c in found] == [(PREMIER, HOME)]
    assert claimed(f"Hôm qua, {HEAD}, trao {ORDER} cho {HOME}.", "AWARDED") == []
    assert claimed(f"Hôm qua, {HEAD}, dự họp. {HEALTH} cử ông {MAN} trao {ORDER} cho {HOME}.", "AWARDED") == []


@pytest.mark.parametrize(
    "text",
    [f"{ORDER} có từ lâu, {HEALTH} cho biết.", f"Hôm qua, {HEAD}, từng được tặng {ORDER}."],
)
def test_an_honour_that_nobody_is_said_to_give(text: str) -> None:
    assert claimed(text, "AWARDED") == []


@pytest.mark.parametrize(
    ("text", "body", "whom", "measure"),
    [
        (f"{BUREAU} quyết định thi hành kỷ luật cảnh cáo đối với {HEAD}.", BUREAU, {MAN}, "cảnh cáo"),
        (f"Hôm qua, {HEAD}, bị {INSPECTORS} kỷ luật khiển trách.", INSPECTORS, {MAN}, "khiển trách"),
        (f"{BUREAU} quyết định kỷ luật khiển trách Đảng ủy {HEALTH}.", BUREAU, {f"Đảng ủy {HEALTH}"}, "khiển trách"),
        (f"{BUREAU} quyết định kỷ luật cảnh cáo đối với Đảng ủy {HEALTH} và {HEAD}.", BUREAU,
         {f"Đảng ủy {HEALTH}", MAN}, "cảnh cáo"),
        (f"Ủy ban nhân dân tỉnh Nghệ An ký quyết định kỷ luật {HEAD}.", "Ủy ban nhân dân tỉnh Nghệ An", {MAN}, None),
    ],
)  # fmt: skip
def test_discipline(text: str, body: str, whom: set[str], measure: str | None) -> None:
    assert {(c.source, c.target, c.properties.get("measure")) for c in claimed(text, "DISCIPLINED")} == {
        (body, each, measure) for each in whom
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{INSPECTORS} đề nghị {BUREAU} xem xét kỷ luật cảnh cáo {HEAD}.",
        f"{INSPECTORS} xem xét kỷ luật {HEAD}.",
        f"{HEALTH} cảnh cáo về dịch bệnh, {HEAD}, nói.",
    ],
)
def test_no_measure_imposed(text: str) -> None:
    assert claimed(text, "DISCIPLINED") == []


def test_an_honour_that_is_only_proposed_is_not_given() -> None:
    text = "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho ông Lê Văn Khoát, Giám đốc Sở Y tế tỉnh Nghệ An."
    assert claimed(text, "AWARDED")
    assert not claimed(f"Sở Y tế tỉnh Nghệ An đề nghị {text}", "AWARDED")
