from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from graph.reading.formats import Draft, read_drafts
from graph.reading.metadata import Metadata, read_metadata
from graph.reading.problems import Problem
from graph.reading.sources import find_sources

SENTENCE = "Ngày 8/1, Thành ủy Hà Nội tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2021 ở đây."
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Tổng kết công tác | Báo Mẫu</title>
<meta property="og:title" content="Tổng kết công tác"><meta property="og:site_name" content="Báo Mẫu">
<meta property="article:published_time" content="2035-01-09T10:00:00+07:00">
<link rel="canonical" href="https://bao.example/tong-ket.html"></head><body><nav>Trang chủ</nav><article>
<h1>Tổng kết công tác</h1>{"".join(f"<p>Đoạn {i}. {SENTENCE}</p>" for i in range(5))}</article></body></html>"""


def drafts(*paths: Path, stdin: bytes = b"") -> list[Draft | Problem]:
    found = find_sources(paths or ("-",))
    metadata, _ = read_metadata(found.metadata)
    return [item for s in found.sources for item in read_drafts(s, metadata, io.BytesIO(stdin))]


def test_a_page_gives_its_article_and_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (draft,) = drafts(tmp_path)
    assert isinstance(draft, Draft)
    assert f"Đoạn 4. {SENTENCE}" in draft.text
    assert "Trang chủ" not in draft.text
    fields = draft.fields
    assert (fields.headline, fields.publisher, fields.published, fields.url) == (
        "Tổng kết công tác", "Báo Mẫu", "2035-01-09", "https://bao.example/tong-ket.html",
    )  # fmt: skip


def test_metadata_goes_before_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,publisher,place\na.html,Báo Khác,Hà Nội\n", encoding="utf-8")
    (draft,) = drafts(tmp_path)
    assert isinstance(draft, Draft)
    assert (draft.fields.publisher, draft.fields.place, draft.fields.published) == ("Báo Khác", "Hà Nội", "2035-01-09")


@pytest.mark.parametrize(("html", "message"), [("<html></html>", "no article"), (" \n", "empty"), ("\ufeff", "empty")])
def test_a_page_without_article_is_a_problem(tmp_path: Path, html: str, message: str) -> None:
    (tmp_path / "a.htm").write_text(html, encoding="utf-8")
    (problem,) = drafts(tmp_path)
    assert isinstance(problem, Problem)
    assert message in problem.message


def test_a_page_that_breaks_the_parser_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise AttributeError("deep inside")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (problem,) = drafts(tmp_path)
    assert isinstance(problem, Problem)
    assert "AttributeError" in problem.message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "a", "text": "x"', "broken JSON"),
        ("văn bản", "broken JSON"),
        ('["a"]', "no JSON object"),
        ('{"id": "a"}', "has no text"),
        ('{"id": "a", "text": null}', "has no text"),
        ('{"id": "a", "text": 5}', "no string"),
        ('{"id": "a", "text": " \\n\\u200b"}', "article is empty"),
        ('{"id": "a", "text": "x\\u0000"}', "zero character"),
        ('{"id": "a", "text": "x\\ud800"}', "half a character"),
        ('{"id": "a", "text": "x", "n": NaN}', "NaN"),
        ('{"id": "a", "text": "x", "n": 1e999}', "too large"),
        ('{"id": "a", "text": "x", "n": ' + "9" * 5000 + "}", "broken JSON"),
        ("[" * 200_000, "JSON"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_others_are_read(tmp_path: Path, line: str, message: str) -> None:
    good = json.dumps({"id": "good", "text": "được 😀"})
    (tmp_path / "a.jsonl").write_text(f"\n{line}\n{good}\n", encoding="utf-8")
    problem, draft = drafts(tmp_path)
    assert isinstance(problem, Problem) and isinstance(draft, Draft)
    assert (problem.file, problem.line) == (str(tmp_path / "a.jsonl"), 2)
    assert message in problem.message
    assert (draft.line, draft.text, draft.fields.id) == (3, "được 😀", "good")


def test_a_bad_date_is_told_and_the_article_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "x", "published": "mai"}\n', encoding="utf-8")
    problem, draft = drafts(tmp_path)
    assert isinstance(problem, Problem) and isinstance(draft, Draft)
    assert problem.line == 1
    assert draft.fields.published is None


def test_standard_input_is_json_lines_if_it_begins_so() -> None:
    (draft,) = drafts(stdin=b'\xef\xbb\xbf \n{"id": "a", "text": "x"}\n')
    assert isinstance(draft, Draft)
    assert (draft.line, draft.fields.id, draft.text) == (2, "a", "x")


def test_standard_input_is_else_one_text_to_the_letter() -> None:
    text = "\n" * 70_000 + "Hà Nội {\r\n"
    (draft,) = drafts(stdin=text.encode())
    assert isinstance(draft, Draft)
    assert (draft.line, draft.text) == (None, text)


def test_reading_stops_at_an_error_of_the_system(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, "Input/output error")

    (source,) = find_sources(["-"]).sources
    (problem,) = read_drafts(source, Metadata({}), Broken())
    assert isinstance(problem, Problem)
    assert (problem.file, problem.message) == ("-", "it cannot be read (Input/output error)")
