from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores.neo4j_settings import Neo4jSettings


def test_an_option_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("NEO4J_URI=bolt://file:1\nNEO4J_USER=file\nNEO4J_PASSWORD='p$a$s'\nNEO4J_DATABASE=\n")
    environment = {"NEO4J_URI": "bolt://environment:2", "NEO4J_USERNAME": "environment", "NEO4J_PASSWORD": ""}
    settings = Neo4jSettings.from_environment(uri="bolt://option:3", environment=environment, env_file=file)
    assert settings == Neo4jSettings("bolt://option:3", "environment", "p$a$s", None)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    settings = Neo4jSettings.from_environment(environment={}, env_file=tmp_path / "none")
    assert settings == Neo4jSettings("bolt://localhost:7687", "neo4j", None, None)
    assert settings.auth is None


def test_env_is_found_from_the_working_folder_upwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("NEO4J_DATABASE=above\n")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert Neo4jSettings.from_environment(environment={}).database == "above"


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(Neo4jSettings(password="secret"))


@pytest.mark.parametrize(
    ("uri", "says"),
    [
        ("http://localhost:7474", "begins with none of bolt"),
        ("localhost:7687", "begins with none of bolt"),
        ("bolt://", "names no host"),
        ("bolt://localhost:seven", "write it as in bolt"),
        ("bolt://neo4j:secret@localhost", "give them as NEO4J_USER"),
    ],
)
def test_a_wrong_address_is_refused_in_one_line(uri: str, says: str) -> None:
    with pytest.raises(StoreError, match=says) as caught:
        Neo4jSettings(uri)
    assert "\n" not in str(caught.value) and "secret" not in str(caught.value)
