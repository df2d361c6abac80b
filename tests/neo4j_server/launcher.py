"""A real Neo4j Community server for the tests, run from the jars that Maven fetches.

    with Server(password="long-enough") as server:        # password=None: no authentication
        driver = neo4j.GraphDatabase.driver(server.uri, auth=server.auth)

By hand:  python tests/neo4j_server/launcher.py --password long-enough --http 7474 --bolt 7687

Needs Maven and Java: 17 or 21 for Neo4j 5.26, 21 or later for 2025.x and 2026.x.
The environment may name them: NEO4J_JAVA (a java binary), NEO4J_VERSION.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "quanhe-tests-neo4j"
ENTRY_POINT = "META-INF/services/org.neo4j.server.startup.EntryPoint"
# The first two make it quick to start; for measuring, leave them out.
JVM = (
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:-UsePerfData",
    "-Xshare:auto",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


def java() -> str | None:
    """Return the java binary: NEO4J_JAVA, else JAVA_HOME's, else the one on PATH, else None."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which(os.environ.get("NEO4J_JAVA") or (f"{home}/bin/java" if home else "java"))


def missing() -> str | None:
    """Say what is missing to start a server here, or None."""
    lacking = [name for name, found in (("Java", java()), ("Maven", shutil.which("mvn"))) if not found]
    return " and ".join(lacking) or None


def jars() -> list[str]:
    """Resolve the server's jars with Maven, once per pom and version."""
    version = os.environ.get("NEO4J_VERSION", "")
    key = hashlib.sha256(POM.read_bytes() + version.encode()).hexdigest()[:16]
    listing = CACHE / f"{key}.classpath"
    if listing.exists():
        found = listing.read_text().split(os.pathsep)
        if all(map(os.path.exists, found)):
            return found
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = listing.with_suffix(f".{os.getpid()}")
    command = ["mvn", "-B", "-q", "-f", str(POM), "dependency:build-classpath",
               "-Dmdep.includeScope=runtime", f"-Dmdep.outputFile={fresh}"]
    subprocess.run([*command, *([f"-Dneo4j.version={version}"] if version else [])], check=True, stdout=sys.stderr)
    fresh.replace(listing)
    return listing.read_text().strip().split(os.pathsep)


def entry_point(class_path: list[str]) -> str:
    """Read the main class from the jars: its name differs between 5.x and 2026.x."""
    jar = next(path for path in class_path if Path(path).match("org/neo4j/neo4j/*/neo4j-*.jar"))
    return zipfile.ZipFile(jar).read(ENTRY_POINT).decode().split()[0]


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """One server in a temporary home of its own, which stop() removes."""

    def __init__(self, password: str | None = None, heap: str = "512m", bolt: int = 0, http: int = 0) -> None:
        """Resolve the jars and choose free ports where none are named."""
        self.password, self.heap = password, heap
        self.bolt, self.http = bolt or free_port(), http or free_port()
        self.jars = jars()
        self.process: subprocess.Popen[bytes] | None = None
        self.home = Path(tempfile.mkdtemp(prefix="quanhe-neo4j-")).resolve()
        self.settings = {
            "server.bolt.listen_address": f"127.0.0.1:{self.bolt}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.bolt}",
            "server.http.listen_address": f"127.0.0.1:{self.http}",
            "server.memory.pagecache.size": "128m",
            "dbms.security.auth_enabled": str(password is not None).lower(),
            "server.directories.import": "import",  # unset, file:/// in LOAD CSV would be the whole disk
            "dbms.usage_report.enabled": "false",
            "client.allow_telemetry": "false",
            "db.tx_log.rotation.retention_policy": "keep_none",
            "db.tx_log.preallocate": "false",
            # Without this, Bolt waits 10 s for nothing when it stops.
            "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        }

    @property
    def uri(self) -> str:
        """Return the Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt}"

    @property
    def auth(self) -> tuple[str, str] | None:
        """Return what a driver takes as ``auth``."""
        return ("neo4j", self.password) if self.password else None

    def start(self, timeout: float = 180) -> Server:
        """Start and wait until it answers; RuntimeError with the end of its logs if it does not."""
        try:
            self._launch(timeout)
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Stop the server and remove its home."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self) -> Server:
        """Start."""
        return self.start()

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def _launch(self, timeout: float) -> None:
        for folder in ("conf", "import", "logs", "data", "plugins", "run"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        lines = (f"{key}={value}\n" for key, value in self.settings.items())
        (self.home / "conf" / "neo4j.conf").write_text("".join(lines))
        if self.password:
            self._java("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", self.password).wait()
        self.process = self._java(
            entry_point(self.jars), f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"
        )
        end = time.monotonic() + timeout
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                logs = [self.home / "logs" / name for name in ("console.log", "neo4j.log")]
                tail = "".join(path.read_text()[-2000:] for path in logs if path.exists())
                raise RuntimeError(f"Neo4j did not start:\n{tail}")
            time.sleep(0.1)

    def _java(self, main: str, *arguments: str) -> subprocess.Popen[bytes]:
        class_path = self.home / "run" / "classpath"
        class_path.write_text('-cp "{}"'.format(os.pathsep.join(self.jars).replace("\\", "\\\\")))
        command = [str(java()), *JVM, f"-Xmx{self.heap}", f"@{class_path}", main, *arguments]
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        with open(self.home / "logs" / "console.log", "ab") as console:
            return subprocess.Popen(
                command, env=environment, cwd=self.home, stdout=console, stderr=subprocess.STDOUT
            )

    def _answers(self) -> bool:
        """Say whether HTTP answers, which it does only once Bolt and the databases are up."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.http}/", timeout=5) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False


def main() -> None:
    """Run a server until Ctrl-C."""
    parser = argparse.ArgumentParser(description="Run Neo4j Community until Ctrl-C.")
    parser.add_argument("--password", help="of user neo4j, 8 characters or more; none: no authentication")
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--bolt", type=int, default=0)
    parser.add_argument("--http", type=int, default=0)
    with Server(**vars(parser.parse_args())) as server:
        print(server.uri, f"http://127.0.0.1:{server.http}/browser/", flush=True)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        try:
            signal.pause()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
