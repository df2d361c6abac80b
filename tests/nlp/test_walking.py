"""The walk over a text's posts, bodies and names."""

import pytest
from nlp.lexicon.passages import read


def test_posts_bodies_and_names_are_put_on_record() -> None:
    found = read("Sở Y tế tỉnh Hà Nam họp. Giám đốc Sở Tài chính tỉnh Hà Nam Lê Văn Khoát dự.")
    assert found.named("Body") == {"Sở Y tế tỉnh Hà Nam", "Sở Tài chính tỉnh Hà Nam"}
    assert {(post.person, post.role) for post in found.posts} == {("Lê Văn Khoát", "Giám đốc")}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Đồng chí Dao Nhiễu Linh, Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam, nói.", {"Dao Nhiễu Linh"}),
        ("Đồng chí Dao Nhiễu Linh, người dân xã Thanh Hà, nói.", set()),
        ("Ông Lê Khoát, Thường vụ Tỉnh ủy Hà Nam - Giám đốc Sở Y tế tỉnh Hà Nam, nói.", {"Lê Khoát"}),
    ],
)
def test_who_is_shown_by_a_post(text: str, people: set[str]) -> None:
    assert {post.person for post in read(text).posts} == people


def test_the_organ_in_a_documents_sign_is_not_named() -> None:
    assert read("Luật số 100/2015/QH13 được áp dụng.").named("Body") == set()
