"""Measures imposed."""

import pytest
from nlp.claimed import claimed

HEALTH = "Sở Y tế tỉnh Nghệ An"
MAN = "Lê Văn Khoát"
HEAD = f"ông {MAN}, Giám đốc {HEALTH}"
BUREAU, INSPECTORS = "Ban Thường vụ Tỉnh ủy Nghệ An", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"


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
