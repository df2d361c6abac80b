"""Decisions, review and why on the command line: what they say, their exit codes, and what they leave behind."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.cli import app, main
from graph.reading.decisions import HEAD, read_decisions

ALL_READ, PARTLY, NOTHING = 0, 1, 2
HÙNG, HƯNG = "Official|Đậu Văn Hùng", "Official|Đậu Văn Hưng"
TITLE = "Official|?Bí thư Tỉnh ủy Nghệ An"


def man(post: str, name: str = "Đậu Văn Hùng") -> str:
    return f"Ông {name}, {post}, phát biểu tại hội nghị."


NGHỆ_AN, LẠNG_SƠN = man("Bí thư Tỉnh ủy Nghệ An"), man("Bí thư Tỉnh ủy Lạng Sơn")
OTHER_NAME = man("Chủ tịch UBND tỉnh Nghệ An", "Đậu Văn Hưng")


@dataclass
class Done:
    """A run that has ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in an empty folder as its entry point does."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def runner(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["quanhe", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return Done(ended.value.code if isinstance(ended.value.code, int) else 0, told.out, told.err)

    return runner


def write(folder: Path, *rows: tuple[str, str | None]) -> None:
    """Articles a0, a1, … as lines of articles.jsonl."""
    lines = [
        json.dumps({"id": f"a{n}", "title": f"Tin số {n}", "text": text, "published": day}, ensure_ascii=False)
        for n, (text, day) in enumerate(rows)
    ]
    (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def decide(folder: Path, *lines: str, name: str = "decisions.csv") -> Path:
    (folder / name).write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return folder / name


def rows(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "out" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but build.json, which tells the moment."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "build.json"
    }


def officials(folder: Path) -> dict[str, str]:
    return {str(row["id"]): str(row["name"]) for row in rows(folder, "nodes") if row["label"] == "Official"}


def one_error(done: Done, *parts: str) -> None:
    """The run did nothing, and said why in one line that holds ``parts``."""
    assert (done.returncode, done.stdout) == (NOTHING, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("quanhe: ")
    assert [part for part in parts if part not in line] == [], line


def ask(folder: Path, answers: Sequence[str], *options: str) -> str:
    """Run review with answers typed in; what it says."""
    done = CliRunner().invoke(
        app,
        ["review", str(folder / "out"), "--decisions", str(folder / "decisions.csv"), "--who", "An", *options],
        input="".join(f"{answer}\n" for answer in answers),
    )
    assert done.exit_code == ALL_READ, (done.output, done.exception)
    return done.output


def answered(folder: Path) -> list[tuple[str, str, str, str, str]]:
    read = read_decisions(folder / "decisions.csv")
    return [(v.verdict, v.first, v.second, v.who, v.why) for v in read]


@pytest.fixture
def uncertain(run: Run, tmp_path: Path) -> Path:
    """A graph with two questions: two men of one name, and a title used two years after its holder was seen."""
    write(
        tmp_path,
        (NGHỆ_AN, "2018-03-01"), (LẠNG_SƠN, None), (NGHỆ_AN, "2018-03-05"), (LẠNG_SƠN, None),
        ("Bí thư Tỉnh ủy Nghệ An yêu cầu các sở làm rõ trách nhiệm.", "2020-03-12"),
    )  # fmt: skip
    assert run("build", "articles.jsonl", "--out", "out", "--quiet").returncode == ALL_READ
    assert [row["kind"] for row in rows(tmp_path, "questions")] == ["same official?", "who is meant?"]
    return tmp_path


# build --decisions


def test_decisions_join_part_and_reject_and_are_told_beside_the_graph(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, "2022-03-01"), (OTHER_NAME, "2022-03-05"), (NGHỆ_AN, "2022-03-09"))
    assert run("build", "articles.jsonl", "--out", "out").returncode == ALL_READ
    claim = next(row for row in rows(tmp_path, "claims") if row["article"] == "a2")
    before = officials(tmp_path)
    decide(tmp_path, f"same,{HÙNG}@a0,{HƯNG}@a1,An,2024-05-01,cùng quê", f"reject,{claim['id']},,An,2024-05-01,đọc sai")
    done = run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    (node,) = (row for row in rows(tmp_path, "nodes") if row["label"] == "Official")
    assert node["id"] in before and node["name"] == "Đậu Văn Hùng"
    assert before.keys() - {node["id"]} <= set(node["former_ids"])  # type: ignore[call-overload]
    assert "cùng quê" in (tmp_path / "out" / "identity.jsonl").read_text(encoding="utf-8")
    assert "đọc sai" in (tmp_path / "out" / "build.json").read_text(encoding="utf-8")
    (again,) = (row for row in rows(tmp_path, "claims") if row["id"] == claim["id"])
    assert again["edge"] is None


def test_taking_a_line_out_undoes_it_byte_for_byte(run: Run, uncertain: Path) -> None:
    before = files(uncertain / "out")
    decide(uncertain, f"same,{HÙNG}@a0,{HÙNG}@a1,An,,")
    assert run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv").returncode == ALL_READ
    assert files(uncertain / "out") != before
    decide(uncertain)
    assert run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv").returncode == ALL_READ
    assert files(uncertain / "out") == before


def test_the_order_of_lines_and_articles_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    told = [(NGHỆ_AN, "2022-03-01"), (OTHER_NAME, "2022-03-05"), (NGHỆ_AN, "2022-03-09"), (LẠNG_SƠN, None)]
    write(tmp_path, *told)
    lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    decided = [
        f"different,{HÙNG}@a0,{HÙNG}@a2,An,,",
        f"same,{HÙNG}@a0,{HƯNG}@a1,An,,",
        f"same,{HÙNG}@a3,{HƯNG}@a1,Bình,,",
        f"unsure,{HÙNG}@a2,{HÙNG}@a3,An,,",
    ]
    wanted: dict[str, bytes] | None = None
    for seed in range(4):
        chance = random.Random(seed)
        mixed = chance.sample(lines, len(lines))
        (tmp_path / "articles.jsonl").write_text("\n".join(mixed) + "\n", encoding="utf-8")
        decide(tmp_path, *chance.sample(decided, len(decided)))
        done = run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv", "--quiet")
        assert (done.returncode, done.stderr) == (ALL_READ, "")
        wanted = wanted or files(tmp_path / "out")
        assert files(tmp_path / "out") == wanted


def test_a_decision_on_nothing_is_one_line_and_the_rest_is_built(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, "2022-03-01"), (OTHER_NAME, "2022-03-05"))
    decide(tmp_path, f"same,{HÙNG}@a0,{HƯNG}@a1,An,,", f"same,{HÙNG}@a0,Official|Không Có Ai@a7,An,,")
    done = run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv")
    assert done.returncode == PARTLY
    (line,) = done.stderr.splitlines()
    assert line.startswith("decisions.csv, line 3: ") and "Không Có Ai" in line
    assert list(officials(tmp_path).values()) == ["Đậu Văn Hùng"]


def test_each_bad_decisions_file_is_one_line_and_the_older_build_stays(run: Run, uncertain: Path) -> None:
    before = files(uncertain)
    same = f"same,{HÙNG}@a0,{HÙNG}@a1,An,,"
    bad = {
        "unknown.csv": (f"{HEAD}\nequal,a,b\n".encode(), "line 2"),
        "headless.csv": (f"{same}\n".encode(), HEAD),
        "half.csv": (f"{HEAD}\nsame,a\n".encode(), "second"),
        "quotes.csv": (f'{HEAD}\nsame,"a,b\n'.encode(), "quotation marks"),
        "latin.csv": (HEAD.encode() + b"\nsame,a,\xe0\n", "UTF-8"),
        "both.csv": (f"{HEAD}\n{same}\ndifferent,{HÙNG}@a0,{HÙNG}@a1,An,,\n".encode(), "both.csv, line 2"),
    }
    for name, (content, part) in bad.items():
        (uncertain / name).write_bytes(content)
        one_error(run("build", "articles.jsonl", "--out", "out", "--decisions", name), name, part)
        (uncertain / name).unlink()
    one_error(run("build", "articles.jsonl", "--out", "out", "--decisions", "missing.csv"), "missing.csv", "path")
    one_error(run("build", "articles.jsonl", "--out", "out", "--decisions", "out"), "out")
    assert files(uncertain) == before


def test_a_bad_decisions_file_makes_no_folder(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, None))
    one_error(run("build", "articles.jsonl", "--out", "out", "--decisions", "missing.csv"), "missing.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["articles.jsonl"]


# review


def test_review_lists_what_is_uncertain_most_useful_first_and_writes_nothing(run: Run, uncertain: Path) -> None:
    before = files(uncertain)
    done = run("review", "out")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    first, second = done.stdout.index("1. same official?"), done.stdout.index("2. who is meant?")
    assert first < second
    assert "“Đậu Văn Hùng, Bí thư Tỉnh ủy Lạng Sơn”" in done.stdout[first:second]
    assert "“Bí thư Tỉnh ủy Nghệ An”" in done.stdout[second:]
    assert files(uncertain) == before


def test_review_lists_as_many_as_told_and_counts_the_rest(run: Run, uncertain: Path) -> None:
    done = run("review", "out", "--limit", "1")
    assert "1. same official?" in done.stdout and "who is meant?" not in done.stdout
    assert "1 more" in done.stdout.splitlines()[-1]
    assert run("review", "out", "--limit", "0").returncode == NOTHING


def test_review_of_what_is_certain_says_so(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, "2022-03-01"))
    assert run("build", "articles.jsonl", "--out", "out", "--quiet").returncode == ALL_READ
    done = run("review", "out")
    assert (done.returncode, done.stdout) == (ALL_READ, "nothing is uncertain\n")


def test_answers_are_written_with_who_when_and_why(uncertain: Path) -> None:
    ask(uncertain, ["different", "khác quê, khác tuổi", "u", ""])
    assert answered(uncertain) == [
        ("different", f"{HÙNG}@a0", f"{HÙNG}@a1", "An", "khác quê, khác tuổi"),
        ("unsure", f"{TITLE}@a4", f"{HÙNG}@a0", "An", ""),
    ]
    assert all(len(v.when) == 10 for v in read_decisions(uncertain / "decisions.csv"))


def test_what_is_skipped_or_after_quit_is_not_written(uncertain: Path) -> None:
    ask(uncertain, ["skip", "quit"])
    assert not (uncertain / "decisions.csv").exists()
    ask(uncertain, ["", "s", ""])
    assert [each[0] for each in answered(uncertain)] == ["same"]
    ask(uncertain, ["q"])
    assert len(answered(uncertain)) == 1


def test_what_is_no_answer_is_asked_again(uncertain: Path) -> None:
    told = ask(uncertain, ["có", "r", "d", "", "q"])
    assert told.count("same, different, unsure, skip or quit") == 4
    assert [each[0] for each in answered(uncertain)] == ["different"]


def test_answers_given_before_an_interruption_are_kept(uncertain: Path) -> None:
    done = CliRunner().invoke(
        app,
        ["review", str(uncertain / "out"), "--decisions", str(uncertain / "decisions.csv"), "--who", "An"],
        input="different\nkhác quê\n",
    )
    assert done.exit_code != ALL_READ
    assert answered(uncertain) == [("different", f"{HÙNG}@a0", f"{HÙNG}@a1", "An", "khác quê")]


def test_answers_are_added_to_what_is_there_to_the_letter(uncertain: Path) -> None:
    old = f"\ufeff{HEAD}\r\n# nhớ hỏi lại\r\nunsure,{HÙNG}@a0,{HÙNG}@a2,Bình,,"
    (uncertain / "decisions.csv").write_bytes(old.encode())
    ask(uncertain, ["d", "", "q"])
    assert (uncertain / "decisions.csv").read_bytes().startswith(old.encode())
    assert [each[0] for each in answered(uncertain)] == ["unsure", "different"]


@pytest.mark.parametrize("answer", ["same", "different", "unsure"])
def test_what_was_answered_is_followed_by_the_next_build_and_not_asked_again(
    run: Run, uncertain: Path, answer: str
) -> None:
    before = officials(uncertain)
    ask(uncertain, [answer, "", answer, ""])
    done = run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert rows(uncertain, "questions") == []
    assert len(officials(uncertain)) == (1 if answer == "same" else 2)
    assert answer != "unsure" or officials(uncertain) == before
    given = {str(row["entity"]) for row in rows(uncertain, "identity") if str(row["referent"]) == TITLE}
    assert given == (set(officials(uncertain)) if answer == "same" else set())


@pytest.mark.parametrize("answer", ["reject", "unsure"])
def test_a_claim_that_fits_two_tenures_is_answered_too(run: Run, tmp_path: Path, answer: str) -> None:
    write(
        tmp_path,
        (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2010-2015"), "2012-03-01"),
        (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025"), "2021-03-01"),
        (NGHỆ_AN, None),
    )
    assert run("build", "articles.jsonl", "--out", "out", "--quiet").returncode == ALL_READ
    (question,) = rows(tmp_path, "questions")
    assert question["kind"] == "which edge?"
    ask(tmp_path, [answer, ""])
    assert [each[:2] for each in answered(tmp_path)] == [(answer, question["first"])]
    done = run("build", "articles.jsonl", "--out", "out", "--quiet", "--decisions", "decisions.csv")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert rows(tmp_path, "questions") == []


def test_answers_that_cannot_be_written_are_one_line(
    run: Run, uncertain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["different", ""])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(typed))
    before = files(uncertain)
    done = run("review", "out", "--decisions", "missing/decisions.csv", "--who", "An")
    assert done.returncode == NOTHING
    (line,) = done.stderr.splitlines()
    assert line.startswith("quanhe: missing/decisions.csv: ")
    assert files(uncertain) == before


# why


def test_why_of_a_node_by_its_id_a_former_id_a_name_or_an_alias(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, "2022-03-01"), (OTHER_NAME, "2022-03-05"))
    decide(tmp_path, f"same,{HÙNG}@a0,{HƯNG}@a1,An,2024-05-01,cùng quê")
    assert run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv").returncode == ALL_READ
    for asked in ("official:đậu-văn-hùng", "official:đậu-văn-hưng", "Đậu Văn Hùng", "Đậu Văn Hưng"):
        done = run("why", asked)
        assert (done.returncode, done.stderr) == (ALL_READ, "")
        assert done.stdout.startswith("Đậu Văn Hùng (Official, official:đậu-văn-hùng)")
        assert "Tin số 1" in done.stdout and "“Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An”" in done.stdout
        assert "decided same by An on 2024-05-01: cùng quê" in done.stdout


def test_why_of_an_edge(run: Run, uncertain: Path) -> None:
    edge = next(row for row in rows(uncertain, "edges") if row["type"] == "HOLDS_POSITION" and row["claims"] == 2)
    (uncertain / "out").rename(uncertain / "elsewhere")
    done = run("why", edge["id"], "--in", "elsewhere")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert "2 claim" in done.stdout and done.stdout.count("“Đậu Văn Hùng, Bí thư Tỉnh ủy ") == 2


def test_why_two_are_two_or_one(run: Run, uncertain: Path) -> None:
    one, other = officials(uncertain)
    done = run("why", one, other)
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert done.stdout.startswith("Two nodes") and "in common" in done.stdout
    decide(uncertain, f"same,{HÙNG}@a0,{HÙNG}@a1,An,2024-05-01,cùng ảnh")
    assert run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv").returncode == ALL_READ
    done = run("why", one, other)
    assert done.returncode == ALL_READ
    assert done.stdout.startswith("One node") and "cùng ảnh" in done.stdout


def test_why_says_which_decision_keeps_two_apart(run: Run, tmp_path: Path) -> None:
    write(tmp_path, (NGHỆ_AN, "2022-03-01"), (NGHỆ_AN, "2022-03-05"))
    decide(tmp_path, f"different,{HÙNG}@a0,{HÙNG}@a1,An,2024-05-01,khác năm sinh")
    assert run("build", "articles.jsonl", "--out", "out", "--decisions", "decisions.csv").returncode == ALL_READ
    done = run("why", *officials(tmp_path))
    assert done.stdout.startswith("Two nodes") and "khác năm sinh" in done.stdout


def test_a_name_of_two_is_one_line_that_names_both_ids(run: Run, uncertain: Path) -> None:
    one_error(run("why", "Đậu Văn Hùng"), "out", "Đậu Văn Hùng", *officials(uncertain))


def test_what_cannot_be_told_is_one_line(run: Run, uncertain: Path) -> None:
    edge = rows(uncertain, "edges")[0]["id"]
    one_error(run("why", "Đậu Văn Hưng"), "out", "Đậu Văn Hưng", "nodes.jsonl")
    one_error(run("why", edge, next(iter(officials(uncertain)))), str(edge), "two nodes")
    one_error(run("why", "Đậu Văn Hùng", "--in", "missing"), "missing", "quanhe build")
    one_error(run("review", "missing"), "missing", "quanhe build")


def test_why_of_nothing_is_one_line(run: Run, uncertain: Path) -> None:
    one_error(run("why", ""))
    one_error(run("why", "", next(iter(officials(uncertain)))))


@pytest.mark.parametrize("name", ["identity.jsonl", "questions.jsonl", "nodes.jsonl"])
@pytest.mark.parametrize("content", [None, b'{"id": \n', b"{}\n"])
def test_a_graph_folder_that_is_broken_is_one_line(run: Run, uncertain: Path, name: str, content: bytes | None) -> None:
    if content is None:
        (uncertain / "out" / name).unlink()
    else:
        (uncertain / "out" / name).write_bytes(content)
    before = files(uncertain)
    one_error(run("review", "out"), f"out/{name}", "build the graph again")
    assert files(uncertain) == before
