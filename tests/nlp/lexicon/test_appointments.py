"""``appointments.yaml``: each word, in a sentence that uses such words, gives the status of its entry."""

from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

APPOINTMENTS: dict[str, Any] = load("appointments")
STATUS = {"start": "current", "end": "former", "proposed": "proposed"}
POST = "Giám đốc Sở Y tế tỉnh Hà Nam"
HELD = (PERSON, "Giám đốc", "Sở Y tế tỉnh Hà Nam")
# {0} is the word. One sentence that reads is enough: no word fits all.
FRAMES = (
    f"Ông {PERSON} được {{0}} giữ chức {POST}.",
    f"Ông {PERSON} {{0}} chức {POST}.",
    f"Ông {PERSON} {{0}} {POST}.",
    f"Ông {PERSON} bị {{0}} chức vụ {POST}.",
    f"Hôm nay, tỉnh {{0}} ông {PERSON} giữ chức {POST}.",
    f"Hôm nay, tỉnh {{0}} chức vụ {POST} đối với ông {PERSON}.",
)


def statuses(text: str) -> set[str]:
    return {post.status for post in read(text).posts if (post.person, post.role, post.body) == HELD}


@pytest.mark.parametrize(
    ("word", "effect"),
    [(word, trigger["effect"]) for trigger in APPOINTMENTS["triggers"] for word in trigger["words"]],
)
def test_trigger(word: str, effect: str) -> None:
    got = {frame.format(word): statuses(frame.format(word)) for frame in FRAMES}
    check(f"appointment {effect}", word, {STATUS[effect]} in got.values(), got)


@pytest.mark.parametrize("text", [text for t in APPOINTMENTS["triggers"] for text in t.get("examples", ())])
def test_example(text: str) -> None:
    posts = read(f"Hôm nay, {text.replace('Nguyễn Văn A', PERSON)}.").posts
    check("appointment example", text, [post.person for post in posts] == [PERSON], posts)


def test_without_a_trigger_the_frames_say_nothing_of_an_end() -> None:
    assert all(statuses(frame.format("khen")) <= {"current"} for frame in FRAMES)


@pytest.mark.parametrize("word", APPOINTMENTS["fillers"])
def test_filler(word: str) -> None:
    frames = (f"Ông {PERSON} được bầu {word} {POST}.", f"Ông {PERSON} đã giữ {word} {POST}.")
    got = [statuses(frame) for frame in frames]
    check("filler", word, any(got), got)


@pytest.mark.parametrize("word", APPOINTMENTS["plans"])
def test_plan(word: str) -> None:
    frames = (f"Tỉnh {word} bổ nhiệm ông {PERSON} giữ chức {POST}.", f"Ông {PERSON} {word} bổ nhiệm giữ chức {POST}.")
    got = [statuses(frame) for frame in frames]
    check("plan", word, "current" not in got[0] | got[1], got)


@pytest.mark.parametrize("word", APPOINTMENTS["negations"])
def test_negation(word: str) -> None:
    got = statuses(f"Hôm nay, ông {PERSON} {word} giữ chức {POST}.")
    check("negation", word, not got, got)


@pytest.mark.parametrize("word", APPOINTMENTS["to_whom"])
def test_to_whom(word: str) -> None:
    got = statuses(f"Hôm nay, tỉnh miễn nhiệm chức vụ {POST} {word} ông {PERSON}.")
    check("to_whom", word, got == {"former"}, got)


@pytest.mark.parametrize("word", APPOINTMENTS["gone"])
def test_gone(word: str) -> None:
    text = f"Ông {PERSON} {word}. Năm 2010, ông {PERSON} giữ chức {POST}."
    got = statuses(text), statuses(text.replace(f" {word}", " phát biểu"))
    check("gone", word, got == ({"former"}, {"current"}), got)


@pytest.mark.parametrize("word", APPOINTMENTS["retires"])
def test_retires(word: str) -> None:
    text = f"Tỉnh trao quyết định {word} ông {PERSON}, {POST}."
    got = statuses(text), statuses(text.replace(word, "khen thưởng cho"))
    check("retires", word, got == ({"former"}, {"current"}), got)


@pytest.mark.parametrize("word", APPOINTMENTS["says"])
def test_says(word: str) -> None:
    """He who tells of an appointment is not appointed."""
    text = f"Ông {PERSON}, Bí thư Tỉnh ủy Hà Nam, {{}} hai người được bổ nhiệm làm {POST}."
    got = statuses(text.format(word)), statuses(text.format("cùng"))
    check("says", word, got == (set(), {"current"}), got)
