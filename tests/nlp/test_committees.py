"""Committees named by halves."""

import pytest
from nlp.lexicon.passages import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tỉnh ủy Bình Phước họp. Ông Lê Văn An, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND thị xã Phước Long, dự.",
            "Ban Thường vụ Thị ủy Phước Long",
        ),
        ("Ban Chấp hành Đảng bộ tỉnh Thái Nguyên họp.", "Tỉnh ủy Thái Nguyên"),
        ("Tỉnh ủy Hà Nam họp. Ban Thường vụ thống nhất nội dung.", "Ban Thường vụ Tỉnh ủy Hà Nam"),
        (
            "Ông Nguyễn Văn An thôi tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Hà Nam.",
            "Ban Thường vụ Tỉnh ủy Hà Nam",
        ),
        (
            "Thay mặt Ban Cán sự Đảng, UBND TP Hà Nội, ông nêu ba việc.",
            "Ban Cán sự đảng Ủy ban nhân dân thành phố Hà Nội",
        ),
    ],
)
def test_committees(text: str, name: str) -> None:
    assert name in read(text).named("Body")
