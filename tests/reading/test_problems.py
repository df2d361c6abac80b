from __future__ import annotations

from graph.errors import InputError
from graph.reading.problems import Problem, Unreadable


def test_a_problem_is_one_line_with_file_line_and_mend() -> None:
    assert str(Problem("a/b.jsonl", 3, "broken JSON", "mend it")) == "a/b.jsonl, line 3: broken JSON; mend it"
    assert str(Problem("a/b.txt", None, "broken", "mend it")) == "a/b.txt: broken; mend it"


def test_nothing_of_the_input_breaks_the_line_or_steers_the_terminal() -> None:
    text = str(Problem("a\nb\x1b[31m\u2028.txt", None, "id 'x\r\ny'", "mend it"))
    assert text == "a\\nb\\x1b[31m\\u2028.txt: id 'x\\r\\ny'; mend it"
    assert len(text.splitlines()) == 1


def test_a_name_that_is_no_text_can_be_printed() -> None:
    str(Problem("a\udcff.txt", None, "broken", "mend it")).encode("utf-8")


def test_what_is_unreadable_knows_its_line() -> None:
    error = Unreadable("broken", "mend it", 7)
    assert isinstance(error, InputError)
    assert error.in_file("x") == Problem("x", 7, "broken", "mend it")
