"""Stores for tests: SQLite and a real PostgreSQL, and short calls that fill them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from made_up_store import Filler, make_bill, make_member_bill, make_vote
from sqlalchemy import Engine, create_engine, text

from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

# The same examples every time, so that a change is judged by what it changes; and no deadline: a test is no
# measurement. `make test-slow` looks further, at other examples each time.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.register_profile("searching", max_examples=1_000, deadline=None, print_blob=True)
hypothesis.settings.load_profile("steady")

names = count(1)


def _postgres_programs() -> Path | None:
    told = shutil.which("pg_config")
    said = subprocess.run([told, "--bindir"], capture_output=True, text=True, check=False) if told else None
    places = [Path(said.stdout.strip())] if said else []
    places += [Path(found).parent for found in [shutil.which("initdb")] if found]
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists()), None)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL of the tests' own, by the URL of its empty, migrated template database."""
    pytest.importorskip(
        "psycopg", reason="psycopg is not installed: the PostgreSQL half of the tests is skipped"
    )
    programs = _postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: its half of the tests is skipped")
    folder = Path(tempfile.mkdtemp(prefix="platwatch-postgres-"))
    who: dict[str, Any] = {}
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # initdb refuses to run as root
        who = {"user": "postgres", "group": "postgres", "extra_groups": []}
        shutil.chown(folder, "postgres", "postgres")

    def run(program: str, *arguments: str) -> None:
        with (folder / "output").open("ab") as output:
            subprocess.run(
                [programs / program, *arguments], stdout=output, stderr=output, check=True, cwd="/", **who
            )

    port, data = _free_port(), str(folder / "data")
    run("initdb", "-D", data, "-U", "postgres", "--no-sync", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
    url = f"postgresql://postgres@127.0.0.1:{port}"
    try:
        _administer(url, "CREATE DATABASE empty")
        engine = connect(f"{url}/empty")
        migrate(engine, folder)
        engine.dispose()
        yield url
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _administer(url: str, statement: str) -> None:
    address = url.replace("postgresql:", "postgresql+psycopg:") + "/postgres"
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "empty.db"
    engine = connect(sqlite_url(path))
    migrate(engine, path.parent)
    engine.dispose()
    return path


@pytest.fixture
def blank_postgres(postgres_server: str) -> Iterator[str]:
    """The URL of a PostgreSQL database without any table."""
    name = f"blank{next(names)}"
    _administer(postgres_server, f"CREATE DATABASE {name}")
    yield f"{postgres_server}/{name}"
    _administer(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(empty_sqlite: Path, tmp_path: Path) -> Iterator[Engine]:
    """An empty store on SQLite."""
    path = tmp_path / "platwatch.db"
    shutil.copy(empty_sqlite, path)
    engine = connect(sqlite_url(path))
    yield engine
    engine.dispose()


@pytest.fixture
def postgres_store(postgres_server: str) -> Iterator[Engine]:
    """An empty store on PostgreSQL."""
    name = f"store{next(names)}"
    _administer(postgres_server, f"CREATE DATABASE {name} TEMPLATE empty")
    engine = connect(f"{postgres_server}/{name}")
    yield engine
    engine.dispose()
    _administer(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request: pytest.FixtureRequest) -> Engine:
    """An empty store, on each database in turn."""
    engine: Engine = request.getfixturevalue("store" if request.param == "sqlite" else "postgres_store")
    return engine


@pytest.fixture
def filling() -> Callable[[Engine], Filler]:
    return Filler


@pytest.fixture
def fill(store: Engine) -> Filler:
    """Fills the SQLite store."""
    return Filler(store)


@pytest.fixture
def fill_any(any_store: Engine) -> Filler:
    """Fills the store of each database in turn."""
    return Filler(any_store)


@pytest.fixture
def bill() -> Callable[..., dict[str, Any]]:
    """Makes a row of the list of all bills."""
    return make_bill


@pytest.fixture
def vote() -> Callable[..., dict[str, Any]]:
    """Makes a row of the list of votes."""
    return make_vote


@pytest.fixture
def member_bill() -> Callable[..., dict[str, Any]]:
    """Makes a row of the list of members' bills."""
    return make_member_bill
