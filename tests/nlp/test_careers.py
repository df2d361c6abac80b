"""Careers told in order: what is over, and what goes on."""

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article

ONE, TWO = "Giám đốc Sở Y tế tỉnh Hà Nam", "Phó Chủ tịch UBND tỉnh Nghệ An"


def statuses(text: str, published: str = "2024-05-05") -> dict[str, str]:
    """Role and body -> status."""
    found = extract(Article(id="a", text=text, published=published))
    names = {mention.id: mention.referent.split("|")[1] for mention in found.mentions}
    return {
        f"{claim.properties['role_key']} {names[claim.target]}": str(claim.properties["status"])
        for claim in found.claims
        if claim.type == "HOLDS_POSITION"
    }


HEALTH, DEPUTY = "Giám đốc Sở Y tế tỉnh Hà Nam", "Phó Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"


@pytest.mark.parametrize(
    "text",
    [
        f"Năm 2015, ông Kpă Linh làm {ONE}. Năm 2020, ông Kpă Linh giữ chức {TWO}.",
        f"Tháng 12/2015, ông Kpă Linh được bổ nhiệm làm {ONE}; tháng 3/2020, ông được bầu làm {TWO}.",
        f"Ông Kpă Linh được bổ nhiệm làm {ONE} vào năm 2015. Đến tháng 5/2021, ông được bầu giữ chức {TWO}.",
        f"Ông Kpă Linh, {TWO}, phát biểu. Năm 2015, ông Kpă Linh làm {ONE}.",
        f"Ông Kpă Linh từng học tại Hà Nội. Ông Kpă Linh lần lượt giữ các chức vụ {ONE}, {TWO}.",
        f"Ông Kpă Linh làm {ONE} rồi {TWO}.",
    ],
)
def test_the_earlier_post_is_over(text: str) -> None:
    assert statuses(text) == {HEALTH: "former", DEPUTY: "current"}


@pytest.mark.parametrize(
    "text",
    [
        f"Năm 2015, ông Kpă Linh làm {ONE}. Năm 2020, ông Kpă Linh kiêm {TWO}.",
        f"Từ năm 2015 đến nay, ông Kpă Linh là {ONE}. Năm 2020, ông Kpă Linh giữ chức {TWO}.",
        f"Năm 2015, ông Kpă Linh làm {ONE}. Năm 2020, ông Lê Văn Bình giữ chức {TWO}.",
    ],
)
def test_both_go_on(text: str) -> None:
    assert statuses(text) == {HEALTH: "current", DEPUTY: "current"}


def test_a_party_post_goes_on_beside_one_of_state_in_the_same_place() -> None:
    text = "Năm 2015, ông Kpă Linh làm Phó Bí thư Tỉnh ủy Hà Nam. Năm 2020, ông Kpă Linh làm Chủ tịch UBND tỉnh Hà Nam."
    assert set(statuses(text).values()) == {"current"}


def test_promotion_in_one_body() -> None:
    seat = "Chủ tịch UBND tỉnh Hà Nam"
    text = f"Năm 2015, ông Kpă Linh làm Phó {seat}. Năm 2020, ông Kpă Linh làm {seat}."
    assert statuses(text) == {
        "Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Nam": "former",
        "Chủ tịch Ủy ban nhân dân tỉnh Hà Nam": "current",
    }


def test_memberships_go_on() -> None:
    text = f"Năm 2016, ông Kpă Linh làm Ủy viên Trung ương Đảng. Năm 2020, ông Kpă Linh làm {ONE}."
    assert set(statuses(text).values()) == {"current"}


def test_long_ago() -> None:
    assert statuses(f"Năm 1985, ông Kpă Linh làm {ONE}.") == {HEALTH: "former"}
    assert statuses(f"Năm 2015, ông Kpă Linh làm {ONE}.") == {HEALTH: "current"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Ông Kpă Linh, {ONE}, đã từ trần hôm qua.", "former"),
        (f"Cố {ONE} Kpă Linh được nhắc đến.", "former"),
        (f"Trung ương đồng ý để ông Kpă Linh, {ONE}, thôi giữ các chức vụ.", "former"),
        (f"Tỉnh trao quyết định nghỉ hưu cho ông Kpă Linh, {ONE}.", "former"),
        (f"Ông Kpă Linh, {ONE}, viếng mẹ ông Lê Văn Bình qua đời.", "current"),
    ],
)
def test_gone(text: str, status: str) -> None:
    assert statuses(text)[HEALTH] == status


def test_expelled_from_the_party() -> None:
    text = "Ban Bí thư khai trừ ra khỏi Đảng đối với ông Kpă Linh, Bí thư Tỉnh ủy Hà Nam, Chủ tịch HĐND tỉnh Hà Nam."
    assert statuses(text) == {"Bí thư Tỉnh ủy Hà Nam": "former", "Chủ tịch Hội đồng nhân dân tỉnh Hà Nam": "current"}
