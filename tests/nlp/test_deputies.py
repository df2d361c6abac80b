"""Deputies of the National Assembly whom a text names by their province alone."""

import pytest
from nlp.claimed import claimed


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.",
        "Theo đại biểu Nguyễn Đức Linh (đoàn Sóc Trăng), Quốc hội cần họp.",
        "ĐB Nguyễn Đức Linh (TP.HCM) nói với Quốc hội.",
        "Đại biểu, TS Nguyễn Đức Linh, đoàn Sóc Trăng, nói với Quốc hội.".replace("biểu, TS", "biểu TS"),
        "ĐBQH Nguyễn Đức Linh (đoàn ĐBQH tỉnh Sóc Trăng) phát biểu.",
    ],
)
def test_seat(text: str) -> None:
    seats = {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert seats == {("Nguyễn Đức Linh", "Đại biểu", "Quốc hội")}


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói với hội nghị.",  # no assembly is named
        "Đại biểu Nguyễn Đức Linh (Đội Một) nói với Quốc hội.",
        "Ông Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.",
        "Đại biểu Nguyễn Đức Linh, Sóc Trăng nói với Quốc hội.",
    ],
)
def test_no_seat(text: str) -> None:
    assert claimed(text, "HOLDS_POSITION") == []
