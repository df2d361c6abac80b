"""``relations.yaml``: each word, in a sentence of its section, states the section's edge or prevents it."""

from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

RELATIONS: dict[str, Any] = load("relations")
BODY = "Tỉnh ủy Hà Nam"
MAN = f"Bí thư {BODY} {PERSON}"
ACT = "Nghị quyết số 15-NQ/TU"
CAPACITIES = ["chair", "speaker", "delegate"]
MEETING = "Hội nghị tổng kết công tác dân vận năm 2023"


def edges(text: str) -> frozenset[tuple[str, str, str]]:
    return read(text).edges


@pytest.mark.parametrize("word", RELATIONS["issue"])
def test_issue(word: str) -> None:
    got = edges(f"Hôm nay, {BODY} {word} {ACT} về du lịch.")
    check("issue", word, (BODY, "ISSUED", ACT) in got, got)


@pytest.mark.parametrize("word", RELATIONS["adopt"])
def test_adopt(word: str) -> None:
    session = "Kỳ họp thứ 9 HĐND tỉnh Hà Nam khóa XIX"
    got = edges(f"Tại {session}, các đại biểu {word} Nghị quyết số 15/2023/NQ-HĐND.")
    adopted = {source for source, kind, _ in got if kind == "ADOPTED_AT"}
    check("adopt", word, adopted == {"Nghị quyết số 15/2023/NQ-HĐND"}, got)


@pytest.mark.parametrize("word", RELATIONS["sign"])
def test_sign(word: str) -> None:
    got = edges(f"Hôm nay, {MAN} {word} {ACT} về du lịch.")
    check("sign", word, (PERSON, "SIGNED", ACT) in got, got)


@pytest.mark.parametrize("word", RELATIONS["implement"])
def test_implement(word: str) -> None:
    got = edges(f"Năm qua, UBND tỉnh Hà Nam đã {word} {ACT}.")
    check("implement", word, ("Ủy ban nhân dân tỉnh Hà Nam", "IMPLEMENTS", ACT) in got, got)


@pytest.mark.parametrize("word", RELATIONS["weak_implement"])
def test_weak_implement(word: str) -> None:
    """Such a carrying out is implied at most."""
    text = f"Năm qua, UBND tỉnh Hà Nam {word} thực hiện {ACT}."
    got = edges(text)
    check("weak_implement", word, ("Ủy ban nhân dân tỉnh Hà Nam", "IMPLEMENTS", ACT) not in got, got)


@pytest.mark.parametrize(
    ("word", "how"), [(word, entry["how"]) for entry in RELATIONS["amend"] for word in entry["words"]]
)
def test_amend(word: str, how: str) -> None:
    got = read(f"Hôm nay, Quyết định số 20/2023/QĐ-UBND {word} Quyết định số 15/2020/QĐ-UBND được công bố.").properties
    want = ("Quyết định số 20/2023/QĐ-UBND", "AMENDS", "Quyết định số 15/2020/QĐ-UBND")
    check("amend", word, any(ends == want and found.get("how") == how for ends, found in got), got)


@pytest.mark.parametrize("word", RELATIONS["amended"])
def test_word_before_what_is_amended(word: str) -> None:
    text = "Hôm nay, Quyết định số 20/2023/QĐ-UBND sửa đổi{} Quyết định số 15/2020/QĐ-UBND được công bố."
    want = ("Quyết định số 20/2023/QĐ-UBND", "AMENDS", "Quyết định số 15/2020/QĐ-UBND")
    check("amended", word, want in edges(text.format(f" {word}")), edges(text.format(f" {word}")))
    assert want not in edges(text.format(" cờ đỏ cắm trước")), "other words part the two"


@pytest.mark.parametrize("word", RELATIONS["counted"])
def test_word_before_a_list_of_documents(word: str) -> None:
    text = "Quốc hội thông qua {} Luật Đầu tư công và Luật Du lịch."
    got = edges(text.format(word))
    check("counted", word, ("Quốc hội", "ISSUED", "Luật Đầu tư công") in got, got)
    assert not any(kind == "ISSUED" for _, kind, _ in edges(text.format("cờ đỏ bên"))), "other words part the two"


@pytest.mark.parametrize("word", RELATIONS["review"])
def test_review(word: str) -> None:
    got = edges(f"{BODY} tổ chức Hội nghị {word} {ACT}.")
    check("review", word, any(kind == "REVIEWS" and target == ACT for _, kind, target in got), got)


@pytest.mark.parametrize("word", RELATIONS["organise"])
def test_organise(word: str) -> None:
    got = edges(f"Hôm nay, {BODY} {word} {MEETING}.")
    check("organise", word, (BODY, "ORGANISED", MEETING) in got, got)


@pytest.mark.parametrize(
    ("word", "capacity"),
    [
        (word, capacity)
        for section, capacity in (("chair", "chair"), ("speak", "speaker"), ("attend", "delegate"))
        for word in RELATIONS[section]
    ],
)
def test_capacity(word: str, capacity: str) -> None:
    frames = (
        f"Hôm nay, {MAN} {word} {MEETING}.",
        f"Hôm nay, {MAN} {word} tại {MEETING}.",
        f"Hôm nay, tại {MEETING}, {MAN} {word} nhiều nội dung.",
    )
    want = (PERSON, "TOOK_PART_IN", MEETING)
    got = [{p.get("capacity") for ends, p in read(frame).properties if ends == want} for frame in frames]
    # The graph keeps the highest of several.
    check(capacity, word, capacity in {min(each, key=CAPACITIES.index) for each in got if each}, got)


@pytest.mark.parametrize("word", RELATIONS["award_verbs"])
def test_award_verb(word: str) -> None:
    got = edges(f"Hôm nay, {BODY} {word} Bằng khen cho Sở Y tế tỉnh Hà Nam.")
    check("award_verbs", word, (BODY, "AWARDED", "Sở Y tế tỉnh Hà Nam") in got, got)


@pytest.mark.parametrize("word", RELATIONS["receive_verbs"])
def test_receive_verb(word: str) -> None:
    got = edges(f"Hôm nay, Sở Y tế tỉnh Hà Nam {word} Bằng khen của {BODY}.")
    check("receive_verbs", word, (BODY, "AWARDED", "Sở Y tế tỉnh Hà Nam") in got, got)


@pytest.mark.parametrize("award", RELATIONS["awards"])
def test_award(award: str) -> None:
    got = read(f"Hôm nay, {BODY} tặng {award} cho Sở Y tế tỉnh Hà Nam.").properties
    want = (BODY, "AWARDED", "Sở Y tế tỉnh Hà Nam")
    check("awards", award, any(ends == want and found.get("award") == award for ends, found in got), got)


@pytest.mark.parametrize("tail", RELATIONS["award_tail"])
def test_award_tail(tail: str) -> None:
    got = read(f"Hôm nay, Chủ tịch nước tặng Huân chương Lao động {tail} cho Sở Y tế tỉnh Hà Nam.").properties
    check("award_tail", tail, any(found.get("award") == f"Huân chương Lao động {tail}" for _, found in got), got)


@pytest.mark.parametrize(
    ("word", "measure"), [(word, entry["measure"]) for entry in RELATIONS["measures"] for word in entry["words"]]
)
def test_measure(word: str, measure: str) -> None:
    frames = (
        f"{BODY} quyết định {word} ông {PERSON}, Giám đốc Sở Y tế tỉnh Hà Nam.",
        f"{BODY} quyết định thi hành kỷ luật {word} đối với ông {PERSON}, Giám đốc Sở Y tế tỉnh Hà Nam.",
        f"{BODY} quyết định {word} Ban Thường vụ Huyện ủy Kim Bảng.",
    )
    got = [{p.get("measure") for ends, p in read(frame).properties if ends[1] == "DISCIPLINED"} for frame in frames]
    check("measures", word, {measure} in got, got)


@pytest.mark.parametrize("word", RELATIONS["discipline_verbs"])
def test_discipline_verb(word: str) -> None:
    frames = (
        f"{BODY} {word} cảnh cáo ông {PERSON}, Giám đốc Sở Y tế tỉnh Hà Nam.",
        f"{BODY} kỷ luật {word} cảnh cáo đối với ông {PERSON}, Giám đốc Sở Y tế tỉnh Hà Nam.",
    )
    got = [edges(frame) for frame in frames]
    check("discipline_verbs", word, any((BODY, "DISCIPLINED", PERSON) in each for each in got), got)


@pytest.mark.parametrize("word", RELATIONS["plans"])
def test_discipline_plan(word: str) -> None:
    got = read(f"{BODY} {word} kỷ luật cảnh cáo ông {PERSON}, Giám đốc Sở Y tế tỉnh Hà Nam.").types()
    check("plans", word, "DISCIPLINED" not in got, got)


@pytest.mark.parametrize("word", RELATIONS["adverbs"])
def test_adverb(word: str) -> None:
    frames = (
        f"{BODY} {word} ban hành {ACT} về du lịch.",
        f"{BODY} ban hành {word} {ACT} về du lịch.",
        f"{BODY} tổ chức {word} {MEETING}.",
        f"{MAN} dự {word} {MEETING}.",
    )
    got = [read(frame).types() & {"ISSUED", "ORGANISED", "TOOK_PART_IN"} for frame in frames]
    check("adverbs", word, any(got), got)


@pytest.mark.parametrize(
    ("word", "kind"), [(word, kind) for word, kinds in RELATIONS["meetings"].items() for kind in kinds]
)
def test_word_for_a_meeting(word: str, kind: str) -> None:
    names = {
        "Hội nghị": MEETING,
        "Đại hội": "Đại hội đại biểu Đảng bộ tỉnh Hà Nam lần thứ XX",
        "Kỳ họp": "Kỳ họp thứ 9 HĐND tỉnh Hà Nam",
        "Phiên họp": "Phiên họp thứ 9 của Ủy ban Thường vụ Quốc hội",
        "Lễ": "Lễ kỷ niệm 70 năm giải phóng Thủ đô",
        "Họp báo": "Họp báo thông tin về tình hình kinh tế - xã hội",
    }
    name = names.get(kind, f"{kind} tổng kết công tác dân vận năm 2023")
    got = edges(f"Hôm nay, {BODY} tổ chức {name}. Phát biểu tại {word}, {MAN} nêu ba nhiệm vụ.")
    check("meetings", f"{word} {kind}", any((source, how) == (PERSON, "TOOK_PART_IN") for source, how, _ in got), got)
