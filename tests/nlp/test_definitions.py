"""Abbreviations that an article defines."""

from graph.nlp.pipeline import extract
from graph.records import Article


def of(text: str, mention: str) -> set[str]:
    """The names of what ``mention`` is a mention of."""
    found = extract(Article(id="a", text=text))
    names = {r.id: r.name for r in found.referents}
    return {names[m.referent] for m in found.mentions if m.text == mention and m.label == "Body"}


def test_a_defined_abbreviation_is_the_body() -> None:
    text = "Sở Giao thông vận tải tỉnh Hà Nam (SGV) họp sáng nay. Giám đốc SGV Nguyễn Văn An chủ trì."
    assert of(text, "SGV") == {"Sở Giao thông vận tải tỉnh Hà Nam"}


def test_brackets_after_no_body_define_nothing() -> None:
    assert of("Đường cao tốc phía Đông (CTD) thông xe. Giám đốc CTD Nguyễn Văn An mừng.", "CTD") == set()


def test_a_unit_word_in_brackets_is_no_abbreviation() -> None:
    text = "Đoàn đại biểu Quốc hội thành phố (TP) Hà Nội họp. TP đông dân."
    assert of(text, "TP") == set()


def test_an_abbreviation_is_not_carried_from_one_article_to_the_next() -> None:
    extract(Article(id="a", text="Ban Quản lý dự án Thăng Long (TLP) họp. TLP báo cáo."))
    assert of("Hôm nay TLP báo cáo.", "TLP") == set()
