"""``quanhe query``: what it says without a server. What a server answers is in ``tests/stores/test_asking.py``."""

from __future__ import annotations

import pytest
from click.testing import Result
from typer.testing import CliRunner

from graph.cli import app
from graph.errors import InputError, StoreError
from graph.stores.query_pack import questions


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["query", *words], env={"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "x"})


@pytest.mark.parametrize("words", [["--list"], []])
def test_the_list_names_every_question_with_its_theme_title_and_parameters(words: list[str]) -> None:
    said = run(*words)
    assert said.exit_code == 0
    lines = [line.strip() for line in said.output.splitlines()]
    for question in questions():
        assert f"{question.name}: {question.title}" in lines
        assert question.theme in lines
        assert {f"--param {key}={value}" for key, value in question.examples.items()} <= set(lines)


def test_an_unknown_question_is_one_line_with_the_mend() -> None:
    error = run("who-held-a-pots").exception
    assert isinstance(error, InputError)
    assert "who-held-a-post" in str(error) and "\n" not in str(error)


def test_a_wrong_parameter_is_told_before_any_server_is_asked() -> None:
    error = run("who-held-a-post", "--param", "nobody=x").exception
    assert isinstance(error, InputError) and "body" in str(error)


def test_no_server_is_one_line() -> None:
    error = run("who-held-a-post").exception
    assert isinstance(error, StoreError) and "does not answer" in str(error)


def test_a_form_that_is_none_is_refused() -> None:
    said = run("who-held-a-post", "--format", "xml")
    assert said.exit_code == 2
