"""Programmes of the whole country, campaigns and movements that a text calls by name, without marks or number."""

import pytest
from nlp.lexicon.passages import read

NATIONAL = "Chương trình mục tiêu quốc gia"
CAMPAIGN = "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"


def named(text: str) -> set[str]:
    """The programmes that a text names."""
    return read(text).named("Program")


@pytest.mark.parametrize(
    "name",
    [
        f"{NATIONAL} xây dựng nông thôn mới",
        f"{NATIONAL} xây dựng nông thôn mới giai đoạn 2021-2025",
        f"{NATIONAL} giảm nghèo bền vững",
        f"{NATIONAL} phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021-2030",
        f"{NATIONAL} về y tế",
        f"Cuộc vận động {CAMPAIGN}",
        "Phong trào Toàn dân bảo vệ an ninh Tổ quốc",
        "Phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa",
    ],
)
def test_a_programme_by_its_name(name: str) -> None:
    kind = name[0].lower() + name[1:]
    assert named(f"Các xã triển khai {name}.") == {name}
    assert named(f"Các xã triển khai {kind}.") == {name}
    assert named(f"{name} được triển khai ở các xã.") == {name}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Chương trình MTQG giảm nghèo bền vững", f"{NATIONAL} giảm nghèo bền vững"),
        ("Chương trình MTQG xây dựng NTM", f"{NATIONAL} xây dựng nông thôn mới"),
        ("Chương trình mục tiêu quốc gia xây dựng NTM", f"{NATIONAL} xây dựng nông thôn mới"),
    ],
)
def test_abbreviations_in_a_name_are_spelled_out(short: str, full: str) -> None:
    assert named(f"Các xã triển khai {short}.") == {full}


def test_a_name_ends_where_the_sentence_goes_on() -> None:
    assert named(f"Nhờ {NATIONAL} giảm nghèo bền vững đã có nhiều nhà mới.") == {f"{NATIONAL} giảm nghèo bền vững"}
    assert named("Sau ba năm, cuộc vận động Toàn dân đoàn kết xây dựng nông thôn mới đã lan tỏa.") == {
        "Cuộc vận động Toàn dân đoàn kết xây dựng nông thôn mới"
    }


def test_two_programmes_of_one_sentence() -> None:
    text = f"Các xã triển khai {NATIONAL} giảm nghèo bền vững và Phong trào Toàn dân bảo vệ an ninh Tổ quốc."
    assert named(text) == {f"{NATIONAL} giảm nghèo bền vững", "Phong trào Toàn dân bảo vệ an ninh Tổ quốc"}


def test_a_name_in_marks_is_the_same_programme() -> None:
    title = "Toàn dân bảo vệ an ninh Tổ quốc"
    assert named(f'Xã phát động Phong trào "{title}". Cả xã hưởng ứng phong trào {title}.') == {f"Phong trào {title}"}


# No programme


@pytest.mark.parametrize(
    "text",
    [
        "Các xã triển khai các chương trình mục tiêu quốc gia.",
        "Các xã triển khai các Chương trình mục tiêu quốc gia.",
        "Các xã triển khai các chương trình mục tiêu quốc gia giai đoạn 2021-2025.",
        "Các xã triển khai những chương trình MTQG.",
        "Các xã triển khai ba chương trình mục tiêu quốc gia.",
        "Các xã triển khai ba chương trình mục tiêu quốc gia giai đoạn 2021-2025.",
        "Các xã triển khai 03 Chương trình mục tiêu quốc gia giai đoạn 2021-2025.",
        "Mỗi chương trình mục tiêu quốc gia có một ban.",
        "Chương trình mục tiêu quốc gia được giải ngân chậm.",
        "Chương trình mục tiêu quốc gia này đã kết thúc.",
        "Chương trình mục tiêu quốc gia của tỉnh đã kết thúc.",
    ],
)
def test_no_programme_is_meant(text: str) -> None:
    assert named(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tối nay có chương trình Ai là triệu phú trên VTV3.",
        "Tối nay có Chương trình Giai điệu tự hào trên VTV1.",
        "Chương trình Táo quân lên sóng đêm giao thừa.",
        "Chương trình Chuyển động 24h đưa tin.",
        'Khán giả xem chương trình "Gặp nhau cuối năm" trên VTV3.',
        "Chương trình The Voice trở lại.",
    ],
)
def test_a_show_on_television_is_no_programme(text: str) -> None:
    assert named(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Các xã đẩy mạnh phong trào thi đua yêu nước.",
        "Các xã đẩy mạnh Phong trào thi đua yêu nước.",
        "Các xã hưởng ứng các phong trào, cuộc vận động.",
        "Các xã hưởng ứng cuộc vận động này.",
        "Cuộc vận động Nguyễn Văn An làm từ thiện kết thúc.",
        "Phong trào Cần Vương thất bại.",
        "Phong trào Đông Du do Phan Bội Châu khởi xướng.",
    ],
)
def test_no_name_of_a_movement(text: str) -> None:
    assert named(text) == set()
