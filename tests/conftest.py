"""Fixtures for what tests need beside Python, and the list of what was missing at the end of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from requirements_on_machine import MISSING, ROOT, need_chromium, need_shared
from requirements_on_machine import need as need_on_machine


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def need() -> Callable[[str, bool, str, str], None]:
    """``need(name, found, reason, cure)``: skips, or fails in CI, what is not found."""
    return need_on_machine


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data."""
    return need_shared()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    return need_chromium()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once for each missing thing how many tests were skipped for it, why, and how to mend it."""
    missing: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        # A skip's longrepr is (path, line, reason).
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reason = reason.removeprefix("Skipped: ")
        if reason.startswith(MISSING):
            missing[reason.removeprefix(MISSING)] += 1
    if missing:
        terminalreporter.section("skipped, since something is not on this machine", yellow=True)
        for reason, count in sorted(missing.items()):
            terminalreporter.line(f"{count} skipped for {reason}")
