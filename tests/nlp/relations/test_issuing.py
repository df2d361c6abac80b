"""Who issues and who signs."""

from nlp.claimed import claimed


def test_bodies_that_issue_together() -> None:
    text = "Bộ Nội vụ và Bộ Tài chính ban hành Thông tư liên tịch số 08/2015/TTLT-BNV-BTC."
    assert {claim.source for claim in claimed(text, "ISSUED")} == {"Bộ Nội vụ", "Bộ Tài chính"}


def test_the_office_and_not_the_body_inside_its_name() -> None:
    text = "Ủy ban Thường vụ Quốc hội đã thảo luận, thông qua Nghị quyết số 1053."
    assert [claim.source for claim in claimed(text, "ISSUED")] == ["Ủy ban Thường vụ Quốc hội"]


def test_a_signature_told_in_a_sentence_of_its_own() -> None:
    text = (
        "UBND tỉnh Nghệ An ban hành Quyết định số 15/QĐ-UBND ngày 3/2/2023 về điều động cán bộ. "
        "Quyết định do Chủ tịch UBND tỉnh Nguyễn Văn An ký."
    )
    assert [(c.source, c.target) for c in claimed(text, "SIGNED")] == [("Nguyễn Văn An", "Quyết định số 15/QĐ-UBND")]


def test_a_term_may_stand_before_the_verb() -> None:
    text = "Ban Chấp hành Trung ương Đảng khóa XIII đã ban hành Nghị quyết số 19-NQ/TW."
    assert [claim.source for claim in claimed(text, "ISSUED")] == ["Ban Chấp hành Trung ương Đảng"]
