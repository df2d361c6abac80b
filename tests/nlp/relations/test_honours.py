"""Honours given."""

import pytest
from nlp.claimed import claimed

from graph.nlp.lexicon import load

HEALTH, HOME = "Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"
MAN = "Lê Văn Khoát"
HEAD = f"ông {MAN}, Giám đốc {HEALTH}"
ORDER = "Huân chương Lao động hạng Nhì"
PREMIER = "Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    ("text", "giver", "receivers", "award"),
    [
        (f"{HEALTH} được Chủ tịch nước tặng {ORDER}.", "Chủ tịch nước", {HEALTH}, ORDER),
        (f"Chủ tịch nước tặng {ORDER} cho {HEALTH}.", "Chủ tịch nước", {HEALTH}, ORDER),
        (f"{PREMIER} tặng Bằng khen cho {HEAD}.", PREMIER, {MAN}, "Bằng khen"),
        (f"{HEALTH}, {HOME} được {PREMIER} tặng Bằng khen.", PREMIER, {HEALTH, HOME}, "Bằng khen"),
        (f"Hôm qua, {HEAD}, được nhận Bằng khen của {PREMIER}.", PREMIER, {MAN}, f"Bằng khen của {PREMIER}"),
    ],
)
def test_honours(text: str, giver: str, receivers: set[str], award: str) -> None:
    assert {(c.source, c.target, c.properties["award"]) for c in claimed(text, "AWARDED")} == {
        (giver, receiver, award) for receiver in receivers
    }


def test_the_hand_that_passes_it_gives_nothing() -> None:
    found = claimed(f"Hôm qua, {HEAD}, trao Bằng khen của {PREMIER} cho {HOME}.", "AWARDED")
    assert [(c.source, c.target) for c in found] == [(PREMIER, HOME)]
    assert claimed(f"Hôm qua, {HEAD}, trao {ORDER} cho {HOME}.", "AWARDED") == []
    assert claimed(f"Hôm qua, {HEAD}, dự họp. {HEALTH} cử ông {MAN} trao {ORDER} cho {HOME}.", "AWARDED") == []


@pytest.mark.parametrize(
    "text",
    [f"{ORDER} có từ lâu, {HEALTH} cho biết.", f"Hôm qua, {HEAD}, từng được tặng {ORDER}."],
)
def test_an_honour_that_nobody_is_said_to_give(text: str) -> None:
    assert claimed(text, "AWARDED") == []


def test_an_honour_that_is_only_proposed_is_not_given() -> None:
    text = "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho ông Lê Văn Khoát, Giám đốc Sở Y tế tỉnh Nghệ An."
    assert claimed(text, "AWARDED")
    assert not claimed(f"Sở Y tế tỉnh Nghệ An đề nghị {text}", "AWARDED")


@pytest.mark.parametrize("word", load("relations")["not_awarded"])
def test_not_given(word: str) -> None:
    assert not claimed(f"{HOME} {word} Chủ tịch nước tặng {ORDER} cho {HEALTH}.", "AWARDED")


@pytest.mark.parametrize("word", load("relations")["award_ends"])
def test_words_that_end_an_honours_title(word: str) -> None:
    (found,) = claimed(f"Chủ tịch nước tặng {HEALTH} {ORDER} {word} Đổi mới đất nước.", "AWARDED")
    assert (found.source, found.target, found.properties["award"]) == ("Chủ tịch nước", HEALTH, ORDER)


@pytest.mark.parametrize(
    "text",
    [
        f"{ORDER} do Chủ tịch nước tặng {HEALTH}.",
        f"{HEALTH} vinh dự nhận {ORDER} từ Chủ tịch nước.",
        f"Chủ tịch nước đã tặng {HEALTH} {ORDER}.",
        f"Thừa ủy quyền của Chủ tịch nước, {HEAD}, trao tặng {ORDER} cho {HEALTH}.".replace(HEAD, "ông Lê Văn Tám"),
    ],
)
def test_ways_to_say_it(text: str) -> None:
    assert [(c.source, c.target) for c in claimed(text, "AWARDED")] == [("Chủ tịch nước", HEALTH)]
