"""A missing thing skips loudly, and fails in CI."""

from __future__ import annotations

from pathlib import Path

import pytest
import requirements_on_machine as machine

pytest_plugins = ["pytester"]


def test_what_is_found_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    machine.need("Java", True, "no Java", "install it")


def test_what_is_missing_is_skipped_with_reason_and_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="Java: no Java. Cure: install it"):
        machine.need("Java", False, "no Java", "install it")


def test_what_is_missing_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Java: no Java. Cure: install it"):
        machine.need("Java", False, "no Java", "install it")


@pytest.mark.parametrize("value", ["", "0", "false"])
def test_ci_may_be_switched_off(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CI", value)
    assert not machine.in_ci()


def test_shared_data_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUANHE_SHARED", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="QUANHE_SHARED"):
        machine.need_shared()
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "score.py").touch()
    assert machine.need_shared() == tmp_path


def test_the_end_of_a_run_tells_what_was_missing(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    here = Path(machine.__file__).parent
    pytester.makeconftest((here / "conftest.py").read_text(encoding="utf-8"))
    pytester.makeini(f"[pytest]\npythonpath = {here}\n")
    pytester.makepyfile(
        "import pytest\n"
        "from requirements_on_machine import need\n"
        "@pytest.mark.parametrize('n', [1, 2])\n"
        "def test_a(n):\n"
        "    need('Java', False, 'no Java', 'install it')\n"
    )
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(skipped=2)
    result.stdout.fnmatch_lines(["*not on this machine*", "2 skipped for Java: no Java. Cure: install it"])
