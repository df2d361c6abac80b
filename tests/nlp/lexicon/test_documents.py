"""``documents.yaml``: each kind's examples are one document of that kind; its lists do what they say."""

from typing import Any

import pytest
from nlp.lexicon.passages import check, read

from graph.nlp.lexicon import load
from graph.nlp.pipeline import extract
from graph.records import Article

DOCUMENTS: dict[str, Any] = load("documents")
LABELS = {"Resolution", "Program"}


def documents(text: str) -> list[tuple[str, str, str]]:
    """(label, kind, name) of every document found."""
    found = extract(Article(id="example", text=text, published="2024-05-20"))
    return [(r.label, r.properties.get("kind", ""), r.name) for r in found.referents if r.label in LABELS]


@pytest.mark.parametrize("entry", DOCUMENTS["kinds"], ids=lambda entry: entry["kind"])
def test_every_kind_has_an_example(entry: dict[str, Any]) -> None:
    assert entry.get("examples")


@pytest.mark.parametrize(
    ("text", "entry"), [(text, entry) for entry in DOCUMENTS["kinds"] for text in entry["examples"]], ids=str
)
def test_example_of_a_kind(text: str, entry: dict[str, Any]) -> None:
    found = documents(f"Hôm nay, {text} có hiệu lực.")
    check("document kind", text, [each[:2] for each in found] == [(entry["label"], entry["kind"])], found)


@pytest.mark.parametrize(
    ("code", "entry"),
    [(code, entry) for entry in DOCUMENTS["kinds"] for code in entry["codes"]],
    ids=str,
)
def test_code_of_a_kind(code: str, entry: dict[str, Any]) -> None:
    found = documents(f"Hôm nay, {entry['kind']} số 36-{code}/TU có hiệu lực.")
    want = [(entry["label"], entry["kind"], f"{entry['kind']} số 36-{code}/TU")]
    check("document code", f"{entry['kind']} {code}", found == want, found)


@pytest.mark.parametrize("word", DOCUMENTS["between"])
def test_word_between_kind_and_number(word: str) -> None:
    found = read(f"Hôm nay, Quyết định {word} số 36-QĐ/TU có hiệu lực.").named("Resolution")
    check("between", word, found == {"Quyết định số 36-QĐ/TU"}, found)


@pytest.mark.parametrize(("words", "other"), DOCUMENTS["other_words"].items())
def test_words_that_a_kind_only_begins(words: str, other: bool) -> None:
    found = read(f"Chính phủ phê duyệt {words.capitalize()} Việt Nam đến năm 2030 tầm nhìn 2045.").named("Program")
    check("other_words", words, bool(found) != other, found)


@pytest.mark.parametrize("title", DOCUMENTS["standing"])
def test_programme_of_every_year(title: str) -> None:
    found = read(f"Sáng nay, Quốc hội thông qua {title} năm 2018.").named("Program")
    of_body = read(f"Sáng nay, tỉnh Hà Nam bàn {title} của Chính phủ năm 2018.").named("Program")
    check("standing", title, (found, of_body) == ({f"{title} năm 2018"}, {f"{title} của Chính phủ năm 2018"}), found)


@pytest.mark.parametrize("word", DOCUMENTS["not_behind"])
def test_word_before_a_kind_that_is_part_of_another_name(word: str) -> None:
    found = read(f"Hai nước nói về {word} Chiến lược phát triển bền vững kinh tế biển.").named("Program")
    check("not_behind", word, found == set(), found)


@pytest.mark.parametrize("word", DOCUMENTS["not_after_number"])
def test_number_that_counts(word: str) -> None:
    found = documents(f"Tỉnh thực hiện nghị quyết 12 {word} qua.")
    check("not_after_number", word, found == [], found)


@pytest.mark.parametrize("law", DOCUMENTS["laws"])
def test_law(law: str) -> None:
    found = read(f"Cử tri quan tâm đến Luật {law}. Ngày mai có họp.").named("Resolution")
    check("law", law, len(found) == 1, found)


@pytest.mark.parametrize("owner", DOCUMENTS["statutes"])
def test_statute(owner: str) -> None:
    found = read(f"Cán bộ phải chấp hành Điều lệ {owner}. Ngày mai có họp.").mentions
    named = {text for label, text, _ in found if label == "Resolution"}
    check("statute", owner, f"Điều lệ {owner}" in named, found)


@pytest.mark.parametrize("words", DOCUMENTS["national"])
def test_words_that_begin_a_programme_of_the_country(words: str) -> None:
    found = read(f"Các tỉnh triển khai Chương trình {words} giảm nghèo bền vững giai đoạn 2021-2025.").mentions
    named = {text for label, text, _ in found if label == "Program"}
    check("national", words, named == {f"Chương trình {words} giảm nghèo bền vững giai đoạn 2021-2025"}, found)


@pytest.mark.parametrize("words", DOCUMENTS["national_whole"])
def test_words_that_are_the_title_of_a_programme(words: str) -> None:
    assert words in DOCUMENTS["national"]
    found = read(f"Các tỉnh triển khai Chương trình {words}. Ngày mai có họp.").named("Program")
    check("national_whole", words, found == {f"Chương trình {words}"}, found)


@pytest.mark.parametrize(("short", "full"), DOCUMENTS["in_titles"].items())
def test_abbreviation_in_a_title(short: str, full: str) -> None:
    title = "Chương trình mục tiêu quốc gia phát triển {} đến năm 2030"
    found = read(f"Các tỉnh triển khai {title.format(short)}.").named("Program")
    check("in_titles", short, found == {title.format(full)}, found)


@pytest.mark.parametrize("state", DOCUMENTS["states"])
def test_state_that_a_constitution_is_of(state: str) -> None:
    found = read(f"Cuộc thi tìm hiểu Hiến pháp {state} năm 2013. Ngày mai có họp.").mentions
    named = {(text, name) for label, text, name in found if label == "Resolution"}
    check("state", state, named == {(f"Hiến pháp {state} năm 2013", "Hiến pháp năm 2013")}, found)


@pytest.mark.parametrize("centre", DOCUMENTS["centre"])
def test_centre_that_a_document_is_of(centre: str) -> None:
    text = f"Huyện sơ kết Nghị quyết 29 của {centre} về đổi mới giáo dục. Ngày mai có họp."
    (found,) = (r for r in extract(Article("a", text)).referents if r.label == "Resolution")
    told = found.properties.get("central") and found.properties.get("subject") == "đổi mới giáo dục"
    check("centre", centre, bool(told), found.properties)


@pytest.mark.parametrize("word", DOCUMENTS["carries"])
def test_word_by_which_a_programme_carries_out(word: str) -> None:
    found = read(f"Chương trình số 20-CTr/TU {word} Nghị quyết số 15-NQ/TW đã được phổ biến.").edges
    want = ("Chương trình số 20-CTr/TU", "IMPLEMENTS", "Nghị quyết số 15-NQ/TW")
    check("carries", word, want in found, found)


@pytest.mark.parametrize("word", DOCUMENTS["reviews"])
def test_word_by_which_a_report_reviews(word: str) -> None:
    found = read(f"Báo cáo số 20-BC/TU {word} Nghị quyết số 15-NQ/TW đã được phổ biến.").edges
    want = ("Báo cáo số 20-BC/TU", "REVIEWS", "Nghị quyết số 15-NQ/TW")
    check("document reviews", word, want in found, found)


@pytest.mark.parametrize("word", DOCUMENTS["amends"])
def test_word_by_which_a_document_amends(word: str) -> None:
    found = read(f"Quyết định số 20/2023/QĐ-UBND {word} Quyết định số 15/2020/QĐ-UBND đã được phổ biến.").edges
    want = ("Quyết định số 20/2023/QĐ-UBND", "AMENDS", "Quyết định số 15/2020/QĐ-UBND")
    check("document amends", word, want in found, found)


@pytest.mark.parametrize("word", DOCUMENTS["title_stops"])
def test_word_before_which_a_title_ends(word: str) -> None:
    found = read(f"Hôm nay, Đề án phát triển du lịch cộng đồng {word} tỉnh Hà Nam.").named("Program")
    check("title_stops", word, found == {"Đề án phát triển du lịch cộng đồng"}, found)


@pytest.mark.parametrize("word", DOCUMENTS["no_title"])
def test_word_that_begins_no_title(word: str) -> None:
    found = read(f"Hôm nay, Dự án {word} phát triển du lịch cộng đồng tỉnh Hà Nam.").named("Program")
    check("no_title", word, not found, found)


@pytest.mark.parametrize("word", DOCUMENTS["no_enumeration"])
def test_word_behind_a_comma_that_ends_a_title(word: str) -> None:
    found = read(f"Hôm nay, Đề án phát triển du lịch cộng đồng, {word} tỉnh Hà Nam.").named("Program")
    check("no_enumeration", word, found == {"Đề án phát triển du lịch cộng đồng"}, found)
