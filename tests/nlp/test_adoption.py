"""When a law was adopted, as its sentence tells."""

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article


def dates(text: str, published: str | None = "2023-11-30") -> dict[str, str | None]:
    """Each document's name and date."""
    found = extract(Article(id="a", text=text, published=published))
    return {r.name: r.properties.get("date") for r in found.referents if r.label == "Resolution"}


# The day stands before the law


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 27/11, Quốc hội đã thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, Quốc hội thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27 tháng 11 năm 2023, Quốc hội thông qua Luật Nhà ở (sửa đổi).",
        "Với đa số tán thành, chiều 27/11/2023, Quốc hội khóa XV chính thức thông qua Luật Nhà ở (sửa đổi).",
    ],
)
def test_a_law_adopted_on_the_day_before_it(text: str) -> None:
    assert dates(text) == {"Luật Nhà ở (sửa đổi)": "2023-11-27"}


def test_a_code_and_an_ordinance_are_laws_too() -> None:
    assert dates("Ngày 24/11/2015, Quốc hội thông qua Bộ luật Dân sự.") == {"Bộ luật Dân sự": "2015-11-24"}
    assert dates("Luật Thủ đô được Quốc hội thông qua ngày 28/6/2024.") == {"Luật Thủ đô": "2024-06-28"}


def test_a_day_without_its_year_in_an_undated_article_is_no_date() -> None:
    assert dates("Sáng 27/11, Quốc hội đã thông qua Luật Nhà ở (sửa đổi).", None) == {"Luật Nhà ở (sửa đổi)": None}


# The day stands behind the law


@pytest.mark.parametrize(
    "text",
    [
        "Luật Thủ đô được Quốc hội thông qua ngày 28/6/2024.",
        "Luật Thủ đô đã được Quốc hội thông qua ngày 28/6/2024.",
        "Luật Thủ đô được Quốc hội (khóa XV) thông qua ngày 28/6/2024.",
        "Luật Thủ đô được Quốc hội khóa XV thông qua ngày 28 tháng 6 năm 2024 có nhiều điểm mới.",
        "Luật Thủ đô do Quốc hội thông qua ngày 28/6/2024 có nhiều điểm mới.",
    ],
)
def test_a_law_adopted_on_the_day_behind_it(text: str) -> None:
    assert dates(text, "2024-07-05") == {"Luật Thủ đô": "2024-06-28"}


def test_what_is_said_right_behind_the_law_goes_before_the_day_of_the_sentence() -> None:
    text = "Ngày 5/7/2024, hội nghị bàn Luật Thủ đô được Quốc hội thông qua ngày 28/6/2024."
    assert dates(text, "2024-07-05") == {"Luật Thủ đô": "2024-06-28"}


# No adoption


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 27/11, Quốc hội sẽ thông qua Luật Nhà ở (sửa đổi).",
        "Sáng 27/11, Chính phủ trình Quốc hội thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, Chính phủ đề nghị Quốc hội thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, Quốc hội sẽ xem xét, thông qua Luật Nhà ở (sửa đổi).",
        "Dự kiến sáng 27/11/2023, Quốc hội thông qua Luật Nhà ở (sửa đổi).",
        "Luật Nhà ở (sửa đổi) sẽ được Quốc hội thông qua ngày 27/11/2023.",
        "Luật Nhà ở (sửa đổi) dự kiến được Quốc hội thông qua ngày 27/11/2023.",
        "Dự kiến Luật Nhà ở (sửa đổi) được Quốc hội thông qua ngày 27/11/2023.",
        "Nếu Luật Nhà ở (sửa đổi) được Quốc hội thông qua ngày 27/11/2023, thị trường sẽ ấm lên.",
    ],
)
def test_a_bill_and_a_plan_have_no_day(text: str) -> None:
    assert dates(text, "2023-11-01") == {"Luật Nhà ở (sửa đổi)": None}


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 27/11/2023, Quốc hội chưa thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, Quốc hội không thông qua Luật Nhà ở (sửa đổi).",
        "Luật Nhà ở (sửa đổi) chưa được Quốc hội thông qua ngày 27/11/2023.",
        "Luật Nhà ở (sửa đổi) không được Quốc hội thông qua ngày 27/11/2023.",
    ],
)
def test_what_was_not_adopted_has_no_day(text: str) -> None:
    assert dates(text) == {"Luật Nhà ở (sửa đổi)": None}


def test_two_days_before_the_law_tell_none() -> None:
    text = "Họp từ ngày 23/10/2023 đến ngày 29/11/2023, Quốc hội đã thông qua Luật Nhà ở (sửa đổi)."
    assert dates(text) == {"Luật Nhà ở (sửa đổi)": None}


def test_one_day_said_twice_is_one() -> None:
    text = "Sáng 27/11/2023, cũng ngày 27/11/2023, Quốc hội đã thông qua Luật Nhà ở (sửa đổi)."
    assert dates(text) == {"Luật Nhà ở (sửa đổi)": "2023-11-27"}


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội đã thông qua Luật Nhà ở (sửa đổi).",
        "Luật Nhà ở (sửa đổi) được Quốc hội thông qua.",
        "Quốc hội họp ngày 27/11/2023. Quốc hội đã thông qua Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, hội nghị phổ biến Luật Nhà ở (sửa đổi).",
        "Ngày 27/11/2023, hội đồng đã thông qua Luật Nhà ở (sửa đổi).",
        "Luật Nhà ở (sửa đổi) có hiệu lực từ ngày 1/1/2025.",
    ],
)
def test_no_day_of_adoption(text: str) -> None:
    assert dates(text) == {"Luật Nhà ở (sửa đổi)": None}


# What is left as it is


def test_a_numbered_law_is_untouched() -> None:
    assert dates("Sáng 27/11/2023, Quốc hội đã thông qua Luật số 27/2023/QH15.") == {"Luật số 27/2023/QH15": None}


def test_a_numbered_law_has_the_date_that_is_said_behind_it() -> None:
    text = "Luật Nhà ở số 27/2023/QH15 được Quốc hội thông qua ngày 27/11/2023."
    assert dates(text) == {"Luật số 27/2023/QH15": "2023-11-27"}


def test_the_year_in_a_laws_name_stays() -> None:
    text = "Luật Nhà ở 2014 được Quốc hội thông qua ngày 25/11/2014."
    assert dates(text) == {"Luật Nhà ở 2014": "2014"}


def test_other_kinds_are_untouched() -> None:
    text = "Sáng 27/11/2023, Quốc hội đã thông qua Nghị quyết về phát triển kinh tế - xã hội năm 2024."
    assert set(dates(text).values()) == {None}
