"""What documents are about: one title, cut short or reworded, and two that cannot be one."""

import pytest
from resolving.small_worlds import referent

from graph.records import Referent
from graph.resolving.keys import whole_key
from graph.resolving.titles import same_title, title_and_years, title_of, titles_exclude

SEA = "Chiến lược phát triển bền vững kinh tế biển Việt Nam đến năm 2030, tầm nhìn đến năm 2045"


def _about(subject: str | None = None, **more: str) -> Referent:
    said = {"subject": subject} if subject is not None else {}
    return referent("a", "Resolution", "Nghị quyết", **said, **more)


def _same(one: str, other: str) -> bool:
    """Whether the two are one title, whichever is asked for."""
    there, back = same_title([_about(one)], _about(other)), same_title([_about(other)], _about(one))
    assert there == back
    return there


def _exclude(one: str, other: str) -> bool:
    there, back = titles_exclude([_about(one)], _about(other)), titles_exclude([_about(other)], _about(one))
    assert there == back
    return there


def test_a_title_as_a_key() -> None:
    assert title_of(_about("Phát triển Thủ đô, đến năm 2030")) == "phát-triển-thủ-đô-đến-năm-2030"
    assert title_of(_about("Hoà giải ở cơ sở")) == title_of(_about("hòa giải ở cơ sở"))
    assert title_of(_about()) == ""


def test_a_title_as_a_key_is_whole() -> None:
    assert title_of(_about("phát triển " * 30)) == whole_key("phát triển " * 30)
    assert len(title_of(_about("phát triển " * 30))) > 90


# One title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SEA, SEA),
        (SEA, SEA.upper()),
        (SEA, SEA.replace(",", " -")),
        (SEA, "Chiến lược phát triển bền vững kinh tế biển"),
        ("chính sách xã hội giai đoạn 2012-2020", "chính sách xã hội"),
        ("một số vấn đề về chính sách xã hội giai đoạn 2012-2020", "chính sách xã hội giai đoạn 2012-2020"),
        (SEA, "phát triển kinh tế biển bền vững"),
    ],
    ids=["itself", "shouted", "signs", "cut short", "barely long enough", "joining words", "words with gaps"],
)
def test_one_title(one: str, other: str) -> None:
    assert _same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chính sách xã hội", "phát triển Thủ đô"),
        ("cải cách", "cải cách tiền lương"),
        ("kinh tế biển", "phát triển bền vững kinh tế biển Việt Nam"),
        ("phát triển kinh tế biển miền Trung", SEA),
        ("xây dựng nông thôn mới xã Tân An", "xây dựng nông thôn mới xã Tân Anh"),
        ("phát triển bền vững vùng Hưng Yên", "phát triển bền vững vùng Hùng Yên"),
        ("chính sách xã hội giai đoạn 2012-2020", "chính sách xã hội giai đoạn 2021-2030"),
    ],
    ids=["another", "a short beginning", "few words", "a word of its own", "half a syllable", "tones", "phases"],
)
def test_two_titles(one: str, other: str) -> None:
    assert not _same(one, other)


def test_no_title_is_no_ones() -> None:
    assert not same_title([_about()], _about())
    assert not same_title([_about(SEA)], _about())
    assert not same_title([_about()], _about(SEA))
    assert not same_title([], _about(SEA))


def test_one_of_the_others_is_enough() -> None:
    others = [_about("phát triển Thủ đô Hà Nội"), _about(), _about(SEA)]
    assert same_title(others, _about(SEA))


def test_a_title_as_far_as_it_may_go() -> None:
    """A title may end before "đối với", or go on."""
    full = "tăng cường sự lãnh đạo của Đảng đối với công tác phòng cháy"
    open_ended = _about("tăng cường sự lãnh đạo của Đảng", about=full)
    assert same_title([_about(full)], open_ended)
    assert same_title([open_ended], _about(full))
    assert same_title([_about("đổi mới", about=full)], _about("sửa đổi", about=full))


# Two that cannot be one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chính sách xã hội", "phương hướng phát triển Thủ đô Hà Nội"),
        ("chính sách đất đai", "quản lý biên giới, hải đảo"),
        # What most titles hold tells of no one thing.
        ("tiếp tục đổi mới, nâng cao hiệu quả công tác dân vận", "tiếp tục đổi mới công tác thanh tra"),
    ],
    ids=["all of it", "all but what joins", "all but what most titles hold"],
)
def test_titles_of_two_documents(one: str, other: str) -> None:
    assert _exclude(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SEA, SEA),
        (SEA, "phát triển kinh tế biển"),
        ("công tác phòng cháy, chữa cháy", "phòng cháy và chữa cháy trong tình hình mới"),
        ("đổi mới giáo dục và đào tạo", "đổi mới căn bản, toàn diện giáo dục, đào tạo"),
    ],
)
def test_titles_that_may_be_of_one_document(one: str, other: str) -> None:
    assert not _exclude(one, other)


def test_what_does_not_say_what_it_is_about_excludes_nothing() -> None:
    assert not titles_exclude([_about()], _about(SEA))
    assert not titles_exclude([_about(SEA)], _about())
    assert not titles_exclude([], _about(SEA))
    assert not titles_exclude([_about("tiếp tục đổi mới")], _about(SEA)), "nothing but what most titles hold"


def test_all_of_the_others_are_asked() -> None:
    social, sea = _about("chính sách xã hội"), _about(SEA)
    assert not titles_exclude([social, sea], _about("phát triển kinh tế biển"))
    assert titles_exclude([social, _about()], _about("phát triển kinh tế biển")), "one that does not say is not asked"


# Phases


PLAN = "Quy hoạch tỉnh Bắc Giang"


@pytest.mark.parametrize(
    "phase",
    [
        "thời kỳ 2021-2030",
        "giai đoạn 2021-2030",
        "giai đoạn I: 2021-2025",
        "đến năm 2030",
        "đến năm 2030, tầm nhìn đến năm 2050",
        "thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
        "tầm nhìn 2050",
        "năm 2024",
        "năm 2024 và những năm tiếp theo",
        "nhiệm kỳ 2020-2025",
    ],
)
def test_a_title_and_its_phase(phase: str) -> None:
    base, years = title_and_years(f"{PLAN} {phase}")
    assert base == whole_key(PLAN)
    assert years and set(years) <= set("0123456789-")


@pytest.mark.parametrize(
    "more",
    [
        "",
        "mở rộng",
        "và tỉnh Bắc Ninh",
        "mở rộng giai đoạn 2021-2030",
        "định hướng nghề nghiệp cho thanh niên",
        "năm xã vùng cao",
    ],
)
def test_a_title_and_more_than_its_phase(more: str) -> None:
    base, years = title_and_years(f"{PLAN} {more}".strip())
    assert base != whole_key(PLAN) or not years


def test_half_a_syllable_more_is_no_phase() -> None:
    assert title_and_years("Quy hoạch xã Tân Anh giai đoạn 2021-2030")[0] == whole_key("Quy hoạch xã Tân Anh")


def test_the_first_years_of_a_phase_tell_it() -> None:
    name = f"{PLAN} thời kỳ 2021-2030, tầm nhìn đến năm 2050"
    assert title_and_years(name) == (whole_key(PLAN), "2021-2030")
    assert title_and_years(f"{PLAN} đến năm 2030") == (whole_key(PLAN), "2030")
    assert title_and_years(PLAN) == (whole_key(PLAN), "")
