"""What carries out, amends and reviews what."""

from nlp.claimed import claimed


def test_a_decision_replaces_and_not_the_plan_that_it_approves() -> None:
    text = (
        "UBND tỉnh Nghệ An ban hành Quyết định số 2718/QĐ-UBND phê duyệt Đề án chuyển đổi số cấp xã "
        "và thay thế Quyết định số 903/QĐ-UBND."
    )
    (claim,) = claimed(text, "AMENDS")
    assert (claim.source, claim.target) == ("Quyết định số 2718/QĐ-UBND", "Quyết định số 903/QĐ-UBND")


def test_what_is_amended_repeals_nothing() -> None:
    text = (
        "Thông tư số 02/2025/TT-BNNMT sửa đổi, bổ sung một số điều của Thông tư số 10/2021/TT-BTNMT "
        "và bãi bỏ Thông tư số 07/2019/TT-BNNPTNT."
    )
    assert {(c.source, c.properties["how"]) for c in claimed(text, "AMENDS")} == {
        ("Thông tư số 02/2025/TT-BNNMT", "sửa đổi, bổ sung"), ("Thông tư số 02/2025/TT-BNNMT", "bãi bỏ"),
    }  # fmt: skip


def test_a_title_says_what_is_carried_out() -> None:
    text = "Hướng dẫn số 12-HD/BKTTW về một số nội dung thực hiện Nghị quyết số 19-NQ/TW có hiệu lực."
    assert [(c.source, c.target) for c in claimed(text, "IMPLEMENTS")] == [
        ("Hướng dẫn số 12-HD/BKTTW", "Nghị quyết số 19-NQ/TW")
    ]


def test_a_meeting_that_sums_up_is_no_carrying_out() -> None:
    text = "Thành ủy Hà Nội tổ chức lễ tổng kết 15 năm thực hiện Nghị quyết số 26-NQ/TW."
    assert not claimed(text, "IMPLEMENTS")
    (claim,) = claimed(text, "REVIEWS")
    assert claim.target == "Nghị quyết số 26-NQ/TW"
