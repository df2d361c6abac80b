from __future__ import annotations

import pytest

from graph.reading.published import iso_date


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2022", "2022"),
        (2022, "2022"),
        (" 2022-05 ", "2022-05"),
        ("2022-05-05", "2022-05-05"),
        ("2022-05-05T23:30:00+07:00", "2022-05-05"),
        ("2022-05-05 23:30", "2022-05-05"),
        ("5/5/2022", "2022-05-05"),
        ("31/12/2022", "2022-12-31"),
        ("05/05/2022 10:30", "2022-05-05"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_dates_become_iso_of_the_precision_they_have(given: str | int, iso: str) -> None:
    assert iso_date(given) == iso


@pytest.mark.parametrize(
    "given",
    ["", "hôm qua", "2022-13", "2022-02-30", "2023-02-29", "12/31/2022", "0000", "22-05-05", "2022-5-5", "20220505",
     "2022-05-05 sáng", 20220505, -5, "٢٠٢٢", "5/2022"],
)  # fmt: skip
def test_what_is_no_date_is_refused(given: str | int) -> None:
    with pytest.raises(ValueError):
        iso_date(given)
