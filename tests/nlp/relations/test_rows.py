"""Documents in a row behind a verb, and bodies in a row before it."""

from nlp.claimed import claimed


def test_numbers_of_one_kind() -> None:
    text = "Chính phủ ban hành các Nghị định số 177/2024/NĐ-CP, 178/2024/NĐ-CP và 179/2024/NĐ-CP."
    assert {claim.target for claim in claimed(text, "ISSUED")} == {
        f"Nghị định số {number}/2024/NĐ-CP" for number in (177, 178, 179)
    }


def test_two_documents_carried_out_by_one_plan() -> None:
    text = "Kế hoạch số 77/KH-UBND thực hiện Nghị quyết số 06-NQ/TW và Kết luận số 83-KL/TW."
    assert {claim.target for claim in claimed(text, "IMPLEMENTS")} == {
        "Nghị quyết số 06-NQ/TW", "Kết luận số 83-KL/TW",
    }  # fmt: skip


def test_laws_of_a_counted_list() -> None:
    text = "Quốc hội đã thảo luận, thông qua 2 luật gồm: Quản lý ngoại thương, Du lịch."
    assert {(c.source, c.target) for c in claimed(text, "ISSUED")} == {
        ("Quốc hội", "Luật Quản lý ngoại thương"), ("Quốc hội", "Luật Du lịch"),
    }  # fmt: skip


def test_a_row_ends_before_other_words() -> None:
    text = "Chính phủ ban hành Nghị định số 177/2024/NĐ-CP theo đề nghị tại Tờ trình số 12/TTr-BNV."
    assert [claim.target for claim in claimed(text, "ISSUED")] == ["Nghị định số 177/2024/NĐ-CP"]
