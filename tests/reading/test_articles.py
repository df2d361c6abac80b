"""The public function, over good input and every kind of bad input."""

from __future__ import annotations

import gzip
import hashlib
import io
import itertools
import json
import os
import random
from pathlib import Path

import pytest

from graph.reading import Problem, ReadResult, read_articles
from graph.records import Article


def write(folder: Path, **contents: str | bytes) -> Path:
    """Make files; a name is written with _ for the dot, and __ for the slash."""
    for name, content in contents.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def records(*rows: object) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def ids(result: ReadResult) -> list[str]:
    return [article.id for article in result.articles]


def only_problem(result: ReadResult) -> Problem:
    (problem,) = result.problems
    assert len(str(problem).splitlines()) == 1
    return problem


def test_the_seeds_are_read(root: Path) -> None:
    result = read_articles([root / "seeds"])
    assert result.problems == []
    assert result.undated == 0
    assert [a.source for a in result.articles] == sorted(p.name for p in (root / "seeds").glob("*.txt"))
    for article in result.articles:
        data = (root / "seeds" / f"{article.id}.txt").read_bytes()
        assert article.text.encode("utf-8") == data
        assert article.sha256 == hashlib.sha256(data).hexdigest()
        assert article.place == "Hà Nội"


def test_all_fields_of_a_line_reach_the_article(tmp_path: Path) -> None:
    row = {"id": "x", "title": "T", "text": "Hà\r\nNội", "date": "5/5/2022", "publisher": "P", "url": "u", "place": "H",
           "b": 2, "a": None}  # fmt: skip
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "f.jsonl.gz").write_bytes(gzip.compress(records(row).encode()))
    result = read_articles([tmp_path])
    assert result == ReadResult(
        [
            Article(
                "x", "Hà\r\nNội", "T", "P", "2022-05-05", "u", "H",
                hashlib.sha256("Hà\r\nNội".encode()).hexdigest(), "in/f.jsonl.gz", {"a": None, "b": 2},
            )
        ],
        [],
    )  # fmt: skip


def test_the_order_of_paths_changes_nothing(tmp_path: Path) -> None:
    write(
        tmp_path,
        one__a_txt="một",
        one__b_txt="hai",
        two__a_txt="ba",
        two__c_jsonl=records({"id": "b", "text": "bốn"}, {"text": "năm"}, {"id": "b", "text": "sáu"}) + "{\n",
        two__metadata_csv="file,title\na.txt,T\nz.txt,T\n",
    )
    names = [tmp_path / "one", tmp_path / "two", tmp_path / "two" / "a.txt", tmp_path / "none", "-"]
    orders = list(itertools.permutations(names))
    results = [
        read_articles([*order, order[0]], stdin=io.BytesIO("bảy".encode()))
        for order in random.Random(7).sample(orders, 12)
    ]
    assert all(result == results[0] for result in results)
    assert ids(results[0]) == ["a.txt", "b", "c#" + hashlib.sha256("năm".encode()).hexdigest()[:12], "stdin"]
    assert len(results[0].problems) == 6


def test_ids_come_from_names_and_give_way_where_names_clash(tmp_path: Path) -> None:
    write(tmp_path, a__x_txt="một", b__x_txt="hai", a__y_txt="ba", b__y_txt="ba", z_jsonl=records({"text": "bốn"}))
    digest = hashlib.sha256("bốn".encode()).hexdigest()[:12]
    result = read_articles([tmp_path])
    assert ids(result) == ["a/x.txt", "b/x.txt", "y", f"z#{digest}"]
    assert result.problems == []
    assert result.articles[2].source == "a/y.txt"
    assert result.articles[3].source == "z.jsonl"


def test_moving_lines_changes_nothing(tmp_path: Path) -> None:
    rows = [{"id": str(i % 7) if i % 2 else None, "text": f"bài {i % 7 if i % 2 else i}"} for i in range(20)]
    write(tmp_path, a_jsonl=records(*rows))
    before = read_articles([tmp_path])
    write(tmp_path, a_jsonl=records(*rows[::-1]))
    assert read_articles([tmp_path]) == before
    assert before.problems == []


def test_one_text_under_one_id_is_one_article_that_knows_what_its_copies_know(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_jsonl=records({"id": "x", "text": "bài", "place": "Hà Nội"}),
        b_jsonl=records({"id": "x", "text": "bài", "place": "Huế", "year": 2020}),
    )
    result = read_articles([tmp_path])
    assert result.problems == []
    (article,) = result.articles
    assert (article.source, article.place, article.published) == ("a.jsonl", "Hà Nội", "2020")


def test_one_id_with_two_texts_keeps_the_first_and_tells(tmp_path: Path) -> None:
    write(tmp_path, b_jsonl=records({"id": "x", "text": "hai"}), a_jsonl=records({"id": "y", "text": "t"},
          {"id": "x", "text": "một"}))  # fmt: skip
    result = read_articles([tmp_path / "b.jsonl", tmp_path / "a.jsonl"])
    assert [(a.id, a.text) for a in result.articles] == [("x", "một"), ("y", "t")]
    problem = only_problem(result)
    assert (problem.file, problem.line) == (str(tmp_path / "b.jsonl"), 1)
    assert "'x' has another text" in problem.message
    assert f"{tmp_path / 'a.jsonl'}, line 2" in problem.message


def test_names_that_clash_across_folders_named_apart_are_told(tmp_path: Path) -> None:
    write(tmp_path, a__x_txt="một", b__x_txt="hai")
    result = read_articles([tmp_path / "a", tmp_path / "b"])
    assert ids(result) == ["x.txt"]
    assert "has another text" in only_problem(result).message


def test_which_text_is_kept_does_not_hang_on_the_names_of_the_folders_named(tmp_path: Path) -> None:
    write(tmp_path, a__x_txt="một", b__x_txt="hai", c__x_txt="hai", d__x_txt="một")
    one = read_articles([tmp_path / "a", tmp_path / "b"])
    other = read_articles([tmp_path / "c", tmp_path / "d"])
    assert one.articles == other.articles


def test_metadata_describes_a_file_named_alone(tmp_path: Path) -> None:
    write(tmp_path, a_txt="một", b_txt="hai", metadata_csv="file,id,title,topic\na.txt,m1,Tin,hội nghị\nb.txt,m2,,\n")
    result = read_articles([tmp_path / "a.txt"])
    (article,) = result.articles
    assert (article.id, article.headline, article.extra) == ("m1", "Tin", {"topic": "hội nghị"})
    assert (article.source, result.problems) == ("a.txt", [])


def test_standard_input_is_one_article(tmp_path: Path) -> None:
    result = read_articles(["-"], stdin=io.BytesIO("Hà Nội".encode()))
    assert [(a.id, a.source, a.text) for a in result.articles] == [("stdin", "-", "Hà Nội")]
    assert result.undated == 1


def test_the_process_s_own_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "b"}')))
    assert ids(read_articles(["-"])) == ["a"]


@pytest.mark.parametrize("length", [1, 2_000_000])
def test_texts_of_any_length_are_read(tmp_path: Path, length: int) -> None:
    write(tmp_path, a_txt="ủ" * length, b_jsonl=json.dumps({"id": "b", "text": "ủ" * length}))
    result = read_articles([tmp_path])
    assert [len(a.text) for a in result.articles] == [length, length]
    assert result.problems == []


@pytest.mark.parametrize(
    ("name", "content", "line", "message"),
    [
        ("x.txt", b"", None, "article is empty"),
        ("x.txt", " \r\n\u00a0\ufeff".encode(), None, "article is empty"),
        ("x.txt", b"H\xe0 N\xf4i", 1, "byte 2 (0xe0) is not UTF-8"),
        ("x.txt", "Hà".encode("utf-16"), None, "UTF-16"),
        ("x.html", b"<p>H\xe0", 1, "byte 5 (0xe0) is not UTF-8"),
        ("x.html", b"<html></html>", None, "no article was found"),
        ("x.jsonl", b"", None, "file is empty"),
        ("x.jsonl", b'{"text": "a", \n', 1, "broken JSON"),
        ("x.jsonl", b'{"title": "a"}\n', 1, "has no text"),
        ("x.jsonl", b'{"text": ""}\n', 1, "article is empty"),
        ("x.jsonl", b'{"text": "\xe0"}\n', 1, "byte 11 of the line (0xe0) is not UTF-8"),
        ("x.jsonl.gz", b"no gzip", None, "compressed data is broken"),
        ("x.jsonl.gz", gzip.compress(records({"text": "a"}).encode() * 99)[:-12], None, "compressed data is broken"),
        ("x.docx", b"word", None, "only .txt"),
    ],
)
def test_a_bad_file_is_one_line_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, line: int | None, message: str
) -> None:
    write(tmp_path, good__good_txt="tốt")
    (tmp_path / name).write_bytes(content)
    result = read_articles([tmp_path / name, tmp_path / "good"])
    problem = only_problem(result)
    assert (problem.file, problem.line) == (str(tmp_path / name), line)
    assert message in problem.message
    assert problem.mend
    assert "good" in ids(result)


@pytest.mark.parametrize("name", ["x.txt", "x.html", "x.jsonl", "-"])
def test_fifty_megabytes_of_zeros_are_refused_at_once(tmp_path: Path, name: str) -> None:
    file = tmp_path / "x"
    with open(file, "wb") as stream:
        stream.truncate(50_000_000)
    if name == "-":
        with open(file, "rb") as stdin:
            result = read_articles(["-"], stdin=stdin)
            assert stdin.tell() < 1_000_000
    else:
        result = read_articles([file.rename(tmp_path / name)])
    assert "is zero" in only_problem(result).message
    assert result.articles == []


def test_a_text_past_the_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.reading.contents.MAX_ARTICLE_BYTES", 100)
    write(tmp_path, a_txt="a" * 101, b_jsonl=records({"text": "b" * 101}, {"id": "c", "text": "c"}))
    result = read_articles([tmp_path])
    assert ids(result) == ["c"]
    assert ["longer than 100 bytes" in p.message for p in result.problems] == [True, True]


def test_paths_that_lead_nowhere_are_problems(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    result = read_articles([tmp_path / "none", tmp_path / "bare", str(tmp_path / "none.txt")])
    assert result.articles == []
    assert [p.message for p in result.problems] == [
        "the folder holds no .txt, .html, .htm, .jsonl or .jsonl.gz file",
        "there is no such file or folder",
        "there is no such file or folder",
    ]


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt="một", b_txt="hai")
    if os.geteuid() == 0:
        # The superuser may read all, so that the system's answer must be given for it.
        def refuse(path: os.PathLike[str] | str, *args: object, **kwargs: object) -> object:
            if os.fspath(path).endswith("a.txt"):
                raise PermissionError(13, "Permission denied", os.fspath(path))
            return open(path, *args, **kwargs)  # type: ignore[call-overload]

        monkeypatch.setattr("graph.reading.sources.open", refuse, raising=False)
    else:
        (tmp_path / "a.txt").chmod(0)
    result = read_articles([tmp_path])
    assert ids(result) == ["b"]
    problem = only_problem(result)
    assert (problem.file, problem.message) == (str(tmp_path / "a.txt"), "you may not read it")


def test_metadata_that_names_an_unknown_file_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, a_txt="một", metadata_csv="file,title\nb.txt,T\n")
    result = read_articles([tmp_path])
    assert ids(result) == ["a"]
    problem = only_problem(result)
    assert (problem.file, problem.line) == (str(tmp_path / "metadata.csv"), 2)
    assert "b.txt, which is not there" in problem.message


def test_nothing_named_is_nothing_read() -> None:
    assert read_articles([]) == ReadResult([], [])
