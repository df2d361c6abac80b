from __future__ import annotations

from pathlib import Path

import pytest

from graph.reading.fields import Fields
from graph.reading.metadata import read_metadata

HEAD = "file,title,publisher,published,url,place\n"


def csv(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name in ("a.txt", "b.txt"):
        (folder / name).touch()
    file = folder / "metadata.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


def test_rows_say_what_is_known(tmp_path: Path) -> None:
    file = csv(tmp_path, HEAD.strip() + ",note\r\n" + 'a.txt,"Họp, bàn",Báo,2022-05,,Hà Nội,lạ\r\n\r\nb.txt\r\n')
    metadata, problems = read_metadata([file])
    assert problems == []
    assert metadata.of(tmp_path / "a.txt") == Fields(
        headline="Họp, bàn", publisher="Báo", published="2022-05", place="Hà Nội", extra={"note": "lạ"}
    )
    assert metadata.of(tmp_path / "b.txt") == metadata.of(tmp_path / "c.txt") == Fields()


def test_what_a_spreadsheet_writes_is_read(tmp_path: Path) -> None:
    file = csv(tmp_path, "\ufeffFile , ID,Year\na.txt,x1,2019\n")
    metadata, problems = read_metadata([file])
    assert metadata.of(tmp_path / "a.txt") == Fields(id="x1", published="2019")
    assert problems == []


def test_a_name_is_found_however_its_accents_are_kept(tmp_path: Path) -> None:
    (tmp_path / "Ha\u0300.txt").touch()
    file = csv(tmp_path, HEAD + "H\u00e0.txt,T\n")
    metadata, problems = read_metadata([file])
    assert metadata.of(tmp_path / "Ha\u0300.txt").headline == "T"
    assert problems == []


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = csv(tmp_path / "in", HEAD + "a.txt,inner\n")
    outer = csv(tmp_path, HEAD + "in/a.txt,outer\nin/b.txt,outer\n")
    metadata, problems = read_metadata([outer, inner])
    assert metadata.of(tmp_path / "in/a.txt").headline == "inner"
    assert metadata.of(tmp_path / "in/b.txt").headline == "outer"
    assert problems == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (HEAD + "c.txt,x\n", 2, "c.txt, which is not there"),
        (HEAD + "a.txt,x\na.txt,y\n", 3, "second time"),
        (HEAD + ",x\n", 2, "names no file"),
        (HEAD + "x.jsonl,x\n", 2, "speak for themselves"),
        (HEAD + "a.txt,1,2,3,4,5,6\n", 2, "7 cells for 6 columns"),
        (HEAD + "a.txt,x,y,mai\n", 2, "'mai' is no date"),
        (HEAD + 'a.txt,"x\n', 2, "it is no CSV"),
        (HEAD.replace(",", ";"), 1, "no column 'file'"),
        (b"file,title\na.txt,H\xe0\n", 2, "not UTF-8"),
        (b"file,title\0\n", None, "is zero"),
    ],
)
def test_faults_are_problems_with_their_line(tmp_path: Path, text: str | bytes, line: int | None, message: str) -> None:
    file = csv(tmp_path, text)
    _, (problem,) = read_metadata([file])
    assert (problem.file, problem.line) == (str(file), line)
    assert message in problem.message


def test_a_bad_row_leaves_the_others(tmp_path: Path) -> None:
    file = csv(tmp_path, HEAD + "c.txt,x\nb.txt,y\n")
    metadata, problems = read_metadata([file])
    assert metadata.of(tmp_path / "b.txt").headline == "y"
    assert len(problems) == 1


def test_a_metadata_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").mkdir()
    _, (problem,) = read_metadata([tmp_path / "metadata.csv"])
    assert "cannot be read" in problem.message


def test_the_seeds_have_what_their_texts_tell(root: Path) -> None:
    metadata, problems = read_metadata([root / "seeds" / "metadata.csv"])
    assert problems == []
    texts = sorted((root / "seeds").glob("*.txt"))
    assert len(metadata.by_file) == len(texts) == 5
    for path in texts:
        fields, text = metadata.of(path), path.read_text(encoding="utf-8")
        assert fields.published and fields.published[:4] in text
        assert fields.place and fields.place in text
        assert fields.headline is None or fields.headline == text.splitlines()[0]
        assert fields.url is None
    assert [metadata.of(path).publisher for path in texts] == ["Tiền Phong Online", None, None, "Báo Kiểm toán", None]


def test_the_seeds_are_the_founding_articles_byte_for_byte(root: Path, shared: Path) -> None:
    here = {path.name: path.read_bytes() for path in (root / "seeds").glob("*.txt")}
    assert here == {path.name: path.read_bytes() for path in (shared / "seeds").glob("*.txt")}
