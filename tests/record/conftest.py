"""Records for tests: each kind of database that a record may be kept in.

PostgreSQL is a private one, with its data in a temporary folder and a socket in it: nothing of it
is left. In CI it must be there; elsewhere its tests are skipped where it is not installed.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from sayso.record import Record

NOON = "2031-05-14T12:00:00Z"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record may be made: a file, or an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "valley.db")
    return str(request.getfixturevalue("empty_database"))


@pytest.fixture
def record(place: str, request: pytest.FixtureRequest) -> Iterator[Record]:
    """An empty record: a copy of one that is made once, because making one takes a second."""
    if not place.startswith("postgresql:"):
        shutil.copy(request.getfixturevalue("made_file"), place)
    else:
        place = _database(request.getfixturevalue("postgres"), like="made")
    with Record.open(place, clock=lambda: NOON) as opened:
        yield opened


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("made") / "made.db"
    Record.open(str(file), create=True).close()
    return file


_NUMBERS = count()


@pytest.fixture
def empty_database(postgres: str) -> str:
    return _database(postgres)


def _database(postgres: str, *, named: str | None = None, like: str = "template1") -> str:
    name = named or f"valley_{next(_NUMBERS)}"
    engine = create_engine(address(postgres, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {like}")
    engine.dispose()
    return address(postgres, name).replace("+psycopg", "")


def address(folder: str, name: str) -> str:
    return f"postgresql+psycopg://keeper@/{name}?host={folder}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The folder of a running PostgreSQL's socket."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="sayso-", dir="/tmp"))
    as_user = _not_root(folder)

    def run(program: str, *arguments: str) -> None:
        with (folder / "log").open("a") as log:
            subprocess.run(
                [programs / program, *arguments],
                check=True,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **as_user,
            )

    data = str(folder / "data")
    in_utf8 = ("--encoding", "UTF8", "--locale", "C")  # whatever the machine's own is
    try:
        run("initdb", "--pgdata", data, "--username", "keeper", "--auth", "trust", *in_utf8)
        own = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run(
            "pg_ctl",
            "start",
            "--wait",
            "--pgdata",
            data,
            "-o",
            own,
            "-l",
            str(folder / "server.log"),
        )
        Record.open(_database(str(folder), named="made"), create=True).close()
        yield str(folder)
        run("pg_ctl", "stop", "--mode", "immediate", "--pgdata", data)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """The newest PostgreSQL of Debian's, else one on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    best = found[-1] if found else Path(on_path).resolve() if on_path else None
    return best.parent if best else None


def _not_root(folder: Path) -> dict[str, Any]:
    """PostgreSQL does not run as root: then it runs as whoever Debian made for it, or nobody."""
    if os.geteuid() != 0:
        return {}
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid}
