from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.reading.decisions import COLUMNS, HEAD, VERDICTS, add_decisions, read_decisions
from graph.records import Verdict

ONE = Verdict("same", "Official|Đậu Văn Hùng@a1", "Official|Đậu Văn Hùng@a2", "An", "2024-05-01", "cùng quê", "")
ROW = "same,Official|Đậu Văn Hùng@a1,Official|Đậu Văn Hùng@a2,An,2024-05-01,cùng quê\n"


def csv(folder: Path, text: str | bytes) -> Path:
    file = folder / "decisions.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


def cells(verdict: Verdict) -> tuple[str, ...]:
    """A verdict without the place it was read from."""
    return tuple(getattr(verdict, name) for name in COLUMNS)


def refused(file: Path) -> str:
    """What is said of a file that cannot be read: one line with its name and a mend."""
    with pytest.raises(InputError) as caught:
        read_decisions(file)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(str(file))
    what, _, mend = line.rpartition("; ")
    assert what and mend, f"{line} says no mend"
    return line


# Reading


def test_every_column_is_read_and_the_place_kept(tmp_path: Path) -> None:
    file = csv(tmp_path, f"{HEAD}\n{ROW}")
    (verdict,) = read_decisions(file)
    assert cells(verdict) == ("same", "Official|Đậu Văn Hùng@a1", "Official|Đậu Văn Hùng@a2", "An", "2024-05-01",
                              "cùng quê")  # fmt: skip
    assert verdict.where == f"{file}, line 2"


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_read(tmp_path: Path, verdict: str) -> None:
    second = "" if verdict == "reject" else "b"
    (read,) = read_decisions(csv(tmp_path, f"{HEAD}\n{verdict},a,{second},An,,\n"))
    assert cells(read) == (verdict, "a", second, "An", "", "")


def test_cells_left_out_at_the_end_are_empty(tmp_path: Path) -> None:
    same, reject = read_decisions(csv(tmp_path, f"{HEAD}\nsame,a,b\nreject,c-1\n"))
    assert cells(same) == ("same", "a", "b", "", "", "")
    assert cells(reject) == ("reject", "c-1", "", "", "", "")


def test_columns_left_out_or_in_another_order_are_found_by_their_head(tmp_path: Path) -> None:
    less, other = "verdict,first,second\nsame,a,b\n", "Verdict, First,why,when,SECOND,who\nsame,a,lý do,2024,b,An\n"
    assert cells(read_decisions(csv(tmp_path, less))[0]) == ("same", "a", "b", "", "", "")
    assert cells(read_decisions(csv(tmp_path, other))[0]) == ("same", "a", "b", "An", "2024", "lý do")


def test_remarks_and_empty_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    file = csv(tmp_path, f"# ai là ai\n\n{HEAD}\n# đã hỏi báo, chưa trả lời\n{ROW}\n  # còn nữa\n{ROW}")
    assert [v.where for v in read_decisions(file)] == [f"{file}, line 5", f"{file}, line 8"]


def test_a_remark_may_hold_quotation_marks(tmp_path: Path) -> None:
    file = csv(tmp_path, f'{HEAD}\n# theo báo,"Nhân dân\n{ROW}# "hai ông\n{ROW}')
    assert [cells(v) for v in read_decisions(file)] == [cells(ONE)] * 2


def test_what_a_spreadsheet_writes_is_read(tmp_path: Path) -> None:
    text = f'\ufeff{HEAD}\r\nsame,"Body|Sở A, B và C@a1",b,An,2024-05-01,"một\r\nhai ""ba"""\r\n'
    (verdict,) = read_decisions(csv(tmp_path, text))
    assert (verdict.first, verdict.why) == ("Body|Sở A, B và C@a1", 'một\r\nhai "ba"')


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", "# chưa có gì\n", HEAD, f"{HEAD}\n"])
def test_a_file_without_a_decision_decides_nothing(tmp_path: Path, text: str) -> None:
    assert read_decisions(csv(tmp_path, text)) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f"{HEAD}\nequal,a,b\n", 2, ("'equal'", "same, different, unsure, reject")),
        (f"{HEAD}\n,a,b\n", 2, ("same, different, unsure, reject",)),
        (f"{HEAD}\nsame,a,b\nsame,,b\n", 3, ("first",)),
        (f"{HEAD}\nsame,a\n", 2, ("second",)),
        (f"{HEAD}\n\ndifferent,a,,An\n", 3, ("second",)),
        (f"{HEAD}\nreject,c-1,c-2,An\n", 2, ("reject", "second")),
        (f'{HEAD}\nsame,a,"b\n', 2, ("quotation marks",)),
        (f'{HEAD}\nsame,"a"x,b\n', 2, ("quotation marks",)),
    ],
)
def test_a_wrong_line_is_told_with_its_number(tmp_path: Path, text: str, line: int, words: tuple[str, ...]) -> None:
    file = csv(tmp_path, text)
    told = refused(file)
    assert told.startswith(f"{file}, line {line}: ")
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("verdict", ["Same", "SAME", "giống\nnhau", "x\x1b[31m"])
def test_a_word_that_is_no_verdict_stays_on_one_line(tmp_path: Path, verdict: str) -> None:
    file = csv(tmp_path, f'{HEAD}\n"{verdict}",a,b\n')
    try:
        (read,) = read_decisions(file)
    except InputError as error:
        assert str(error).isprintable()
    else:
        assert read.verdict == verdict.casefold() == "same"


@pytest.mark.parametrize("text", [ROW, "first,second\na,b\n", HEAD.replace(",", ";") + "\n", "file,title\na.txt,A\n"])
def test_a_missing_head_is_told_with_the_line_to_write(tmp_path: Path, text: str) -> None:
    assert HEAD in refused(csv(tmp_path, text))


def test_a_reason_with_a_comma_and_no_quotation_marks_is_not_cut_off(tmp_path: Path) -> None:
    file = csv(tmp_path, f"{HEAD}\nsame,a,b,An,2024-05-01,cùng quê, cùng năm sinh\n")
    try:
        (verdict,) = read_decisions(file)
    except InputError:
        assert "line 2" in refused(file)
    else:
        assert "cùng năm sinh" in verdict.why


def test_no_file_and_a_folder_in_its_place_are_told(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "missing.csv")
    refused(tmp_path)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    file = csv(tmp_path, f"{HEAD}\n")
    monkeypatch.setattr("builtins.open", refuse)  # a mode of 0 does not keep root out
    assert "chmod" in refused(file)


def test_what_is_not_utf_8_is_told(tmp_path: Path) -> None:
    assert "not UTF-8" in refused(csv(tmp_path, f"{HEAD}\nsame,a,b,An,,H".encode() + b"\xe0\n"))
    assert "UTF-16" in refused(csv(tmp_path, f"{HEAD}\n{ROW}".encode("utf-16")))
    refused(csv(tmp_path, f"{HEAD}\nsame,a\0,b\n"))


def test_the_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = csv(tmp_path, f"{HEAD}\nsame,a,b,An,,H".encode() + b"\xe0\n")
    assert refused(file).startswith(f"{file}, line 2: ")


# Writing


def test_a_new_file_gets_the_head(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    add_decisions(file, [ONE])
    assert file.read_text(encoding="utf-8") == f"{HEAD}\n{ROW}"
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.csv"], "nothing temporary stays"


@pytest.mark.parametrize(
    "old",
    [
        f"{HEAD}\n",
        f"\ufeff{HEAD}\r\n# nhớ hỏi lại\r\n\r\nunsure,a,b,An,2024,\r\n",
        f"# lời đầu\n{HEAD}\n  same , a , b ,,,\n\n\n",
        f'{HEAD}\nsame,a,b,An,2024,"hai\ndòng"\n',
    ],
)
def test_what_is_there_stays_to_the_letter(tmp_path: Path, old: str) -> None:
    file = csv(tmp_path, old)
    before = read_decisions(file)
    add_decisions(file, [ONE])
    assert file.read_bytes() == (old + ROW).encode("utf-8")
    assert [cells(v) for v in read_decisions(file)] == [*map(cells, before), cells(ONE)]


@pytest.mark.parametrize("old", [HEAD, f"{HEAD}\nsame,a,b", f"{HEAD}\r\nsame,a,b"])
def test_a_file_without_a_final_newline_gets_one_first(tmp_path: Path, old: str) -> None:
    file = csv(tmp_path, old)
    before = read_decisions(file)
    add_decisions(file, [ONE])
    assert file.read_bytes() == f"{old}\n{ROW}".encode()
    assert [cells(v) for v in read_decisions(file)] == [*map(cells, before), cells(ONE)]


@pytest.mark.parametrize("old", ["", "\n", "\ufeff", "# ai là ai\n"])
def test_what_is_added_to_a_file_without_a_head_can_be_read(tmp_path: Path, old: str) -> None:
    file = csv(tmp_path, old)
    add_decisions(file, [ONE])
    assert file.read_text(encoding="utf-8").startswith(old)
    assert [cells(v) for v in read_decisions(file)] == [cells(ONE)]


@pytest.mark.parametrize("head", ["verdict,first,why,when,second,who", f"{HEAD},note", "verdict,first,second"])
def test_what_is_added_goes_under_the_columns_that_are_there(tmp_path: Path, head: str) -> None:
    file = csv(tmp_path, f"{head}\n")
    try:
        add_decisions(file, [ONE])
    except InputError:
        assert file.read_text(encoding="utf-8") == f"{head}\n"
    else:
        assert [cells(v) for v in read_decisions(file)] == [cells(ONE)]


@pytest.mark.parametrize("why", ["cùng quê, cùng tuổi", 'gọi là "Tư Hùng"', "một\nhai", "một\r\nhai", "một\rhai", "#1"])
def test_what_csv_would_take_apart_is_quoted(tmp_path: Path, why: str) -> None:
    file = tmp_path / "decisions.csv"
    verdict = Verdict("different", "Body|Sở A, B@a1", "Body|Sở A; B@a2", "An, Bình", "2024-05-01", why, "")
    add_decisions(file, [verdict, ONE])
    assert [cells(v) for v in read_decisions(file)] == [cells(verdict), cells(ONE)]


def test_several_are_added_in_their_order_and_none_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    other = Verdict("reject", "c-1", "", "An", "2024-05-02", "", "")
    add_decisions(file, [other, ONE])
    add_decisions(file, [other])
    before = file.read_bytes()
    assert [cells(v) for v in read_decisions(file)] == [cells(other), cells(ONE), cells(other)]
    add_decisions(file, [])
    assert file.read_bytes() == before


def test_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    file = csv(tmp_path, f"{HEAD}\n")
    file.chmod(0o664)
    add_decisions(file, [ONE])
    assert file.stat().st_mode & 0o777 == 0o664


def _not_written(file: Path, folder: Path) -> None:
    """Adding is refused in one line that names the file, and the folder is as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(InputError) as caught:
        add_decisions(file, [ONE])
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{file}: ")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("call", ["tempfile.mkstemp", "os.replace", "os.chmod"])
def test_nothing_is_half_written_where_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    file = csv(tmp_path, f"{HEAD}\n{ROW}")
    monkeypatch.setattr(call, refuse)
    _not_written(file, tmp_path)
    _not_written(tmp_path / "new.csv", tmp_path)


def test_where_nothing_can_lie_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for place in (tmp_path, tmp_path / "missing" / "decisions.csv", tmp_path / "file" / "decisions.csv"):
        _not_written(place, tmp_path)
