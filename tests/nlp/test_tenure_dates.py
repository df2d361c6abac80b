"""Since when and until when."""

import pytest
from nlp.claimed import claimed

POST = "Phó Chủ tịch UBND tỉnh Quảng Bình"


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        (f"Từ tháng 6/2016 đến tháng 1/2020, ông Lê Minh Ngân là {POST}.", "2016-06", "2020-01"),
        (f"Ông Lê Minh Ngân làm {POST} từ năm 2016 đến năm 2020.", "2016", "2020"),
        (f"Ông Lê Minh Ngân được bầu giữ chức {POST} kể từ ngày 1/3/2023.", "2023-03-01", None),
        (f"Tháng 7/2017, ông Lê Minh Ngân được bầu làm {POST}.", "2017-07", None),
        (f"Năm 2017, ông Lê Minh Ngân được bầu làm {POST}.", "2017", None),
        (f"Ngày 5/7/2017, ông Lê Minh Ngân được bầu làm {POST}.", "2017-07-05", None),
        (f"Ông Lê Minh Ngân làm {POST} cho đến năm 2020.", None, "2020"),
        (f"Ông Lê Minh Ngân là Bí thư Tỉnh ủy Quảng Bình. Ông từng là {POST} (2012 - 2016).", "2012", "2016"),
    ],
)
def test_time_of_a_post(text: str, since: str | None, until: str | None) -> None:
    (found,) = (c for c in claimed(text, "HOLDS_POSITION") if c.properties["role_key"] == "Phó Chủ tịch")
    assert (found.properties.get("from"), found.properties.get("to")) == (since, until)
    assert found.properties["status"] == ("former" if until else "current")
