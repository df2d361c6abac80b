"""Documents named without a number, in a sentence."""

import re

import pytest
from nlp.lexicon.passages import read

from graph.nlp.pipeline import extract
from graph.records import Article


def named(text: str) -> set[tuple[str, str]]:
    found = extract(Article(id="a", text=text))
    return {(r.label, r.name) for r in found.referents if r.label in ("Resolution", "Program")}


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("Tỉnh thực hiện Luật Đất đai.", "Resolution", "Luật Đất đai"),
        ("Theo Luật Thi đua, khen thưởng, việc này đúng.", "Resolution", "Luật Thi đua, khen thưởng"),
        ("Phát động Phong trào “Toàn dân đoàn kết”.", "Program", "Phong trào Toàn dân đoàn kết"),
        ('Hưởng ứng Cuộc vận động "Ngày vì người nghèo" năm nay.', "Program", "Cuộc vận động Ngày vì người nghèo"),
    ],
)
def test_title(text: str, label: str, name: str) -> None:
    assert {(one, re.sub('["“”]', "", title)) for one, title in named(text)} == {(label, name)}


@pytest.mark.parametrize(
    "text",
    [
        "Các luật liên quan cần sửa.",
        "Chương trình nghệ thuật chào năm mới.",
        "Kế hoạch này khó.",
        "Ông thực hiện quy hoạch.",
        "Phong trào thi đua sôi nổi.",
        "Nhiều dự án chậm tiến độ.",
    ],
)
def test_none(text: str) -> None:
    assert named(text) == set()


def test_one_head_for_two_plenums() -> None:
    names = {name for _, name in named("Nghị quyết Trung ương 4 khóa XI, khóa XII về xây dựng Đảng.")}
    assert len(names) == 2


def test_an_unclosed_quote_does_not_swallow_the_text() -> None:
    text = 'Tỉnh phê duyệt Đề án "Du lịch xanh. ' + "Người dân chờ đợi. " * 40
    assert all(len(name) < 200 for _, name in named(text))


def test_a_ministry_behind_an_amending_law_is_no_law() -> None:
    assert read("Dự thảo Luật sửa đổi, bổ sung một số điều do Bộ Tư pháp soạn.").named("Body") == {"Bộ Tư pháp"}
