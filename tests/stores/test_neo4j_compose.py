import re
from pathlib import Path

import yaml


def test_compose_runs_the_version_that_the_tests_run(root: Path) -> None:
    service = yaml.safe_load((root / "docker-compose.yml").read_text(encoding="utf-8"))["services"]["neo4j"]
    pom = (root / "tests" / "neo4j_server" / "pom.xml").read_text(encoding="utf-8")
    tested = re.search(r"<neo4j\.version>(\d+\.\d+)\.\d+</neo4j\.version>", pom)
    assert tested and service["image"] == f"neo4j:{tested[1]}-community"
    assert "./cypher:/cypher:ro" in service["volumes"] and service["healthcheck"]["test"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"]), "not open to the network"


def test_every_setting_is_in_the_example(root: Path) -> None:
    names = re.findall(r"^(\w+)=", (root / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    assert names == ["NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"]
