"""What some tests need beside Python: where it is missing they are skipped, and the run's end says how to mend that.

Where ``CI`` is set nothing may be missing: there such a test fails.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Begins the reason of a skip that this module made; the summary finds it by that.
MISSING = "not on this machine: "


def in_ci() -> bool:
    """Whether a missing thing is a failure: ``CI`` is set to anything but nothing, 0 or false."""
    return os.environ.get("CI", "").casefold() not in {"", "0", "false"}


def need(name: str, found: bool, reason: str, cure: str) -> None:
    """Go on if ``found``; else skip the test, or fail it in CI, with ``reason`` and ``cure``."""
    if found:
        return
    told = f"{MISSING}{name}: {reason}. Cure: {cure}"
    if in_ci():
        pytest.fail(told, pytrace=False)
    pytest.skip(told)


def shared_folder() -> Path:
    """The shared data: ``QUANHE_SHARED``, else ``shared`` beside the repository. It may not be there."""
    named = os.environ.get("QUANHE_SHARED")
    return Path(named) if named else ROOT.parent / "shared"


def need_shared() -> Path:
    """The shared data's folder; skips, or fails in CI, where it is not there."""
    folder = shared_folder()
    need(
        "shared data",
        (folder / "gold" / "score.py").is_file(),
        "the folder of shared data is neither beside the repository nor named",
        "put it beside the repository as 'shared', or set QUANHE_SHARED to its path",
    )
    return folder


def need_neo4j() -> None:
    """Go on if a Neo4j server can be started here or is named in ``NEO4J_URI``."""
    found = bool(os.environ.get("NEO4J_URI")) or bool(shutil.which("java") and shutil.which("mvn"))
    need(
        "Neo4j",
        found,
        "there is no Java with Maven to start a server, and NEO4J_URI names none",
        "install Java 17 or newer and Maven (Debian: apt install default-jdk-headless maven), or set NEO4J_URI",
    )


def find_chromium() -> str | None:
    """The path of Chromium: ``QUANHE_CHROMIUM``, else the first of its usual names that is found."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("QUANHE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def need_chromium() -> str:
    """The path of Chromium; skips, or fails in CI, where there is none."""
    path = find_chromium()
    need(
        "Chromium",
        path is not None,
        "no Chromium was found",
        "install it (Debian: apt install chromium), or set QUANHE_CHROMIUM to its path",
    )
    assert path is not None
    return path
