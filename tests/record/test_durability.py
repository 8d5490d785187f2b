"""What a record survives: being killed, another writer, a full disk, a file it may not write."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.errors import RecordError
from sayso.record import Record
from tests.record.by_hand import a_capture, read
from tests.record.test_moving import rows

REPORTS = 30
KILLS = 20

# Adds so many reports by hand, as `sayso add` does, and says each time that one more is kept.
ADDING = """
import sys
from sayso.record import Record
from sayso.record.ingest import ingest
from tests.record.by_hand import a_report, read

record = Record.open(sys.argv[1], create=True)
documents = {}

def extract(capture):
    reading = read(capture)
    documents[reading.document.id] = reading
    return reading.document

ingest(
    (a_report(number, int(sys.argv[4])) for number in range(int(sys.argv[2]), int(sys.argv[3]))),
    record=record,
    extract=extract,
    read_all=lambda coming: (documents[one.id] for one in coming),
    tell=lambda done: print(done.what, flush=True),
)
"""


def adding(place: str, first: int, last: int, *, addresses: int = REPORTS) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, place, str(first), str(last), str(addresses)],
        stdout=subprocess.PIPE,
        text=True,
    )


def added(place: str, *, addresses: int = REPORTS) -> list[str]:
    with adding(place, 0, REPORTS, addresses=addresses) as process:
        told, _ = process.communicate()
    assert process.returncode == 0
    return told.split("\n")[:-1]


def test_killed_at_any_moment_and_started_again_it_is_the_record_of_an_undisturbed_run(
    tmp_path: Path,
) -> None:
    """Each time a little later, and at another moment of storing a report."""
    moments = random.Random(2031)
    undisturbed, killed = str(tmp_path / "undisturbed.db"), str(tmp_path / "killed.db")
    added(undisturbed, addresses=10)

    seen = 0
    for kill in range(KILLS):
        with adding(killed, 0, REPORTS, addresses=10) as process:
            assert process.stdout is not None
            for _ in range(1 + kill * REPORTS // KILLS):
                process.stdout.readline()
            time.sleep(moments.uniform(0, 0.02))
            process.kill()
        assert process.returncode in (-signal.SIGKILL, 0)
        with Record.open(killed) as record:
            kept = len(rows(record)["documents"])
            assert seen <= kept <= REPORTS
            seen = kept
    assert added(killed, addresses=10)[-1] in ("new version", "unchanged")

    with Record.open(undisturbed) as whole, Record.open(killed) as again:
        assert rows(again) == rows(whole)


def test_two_who_add_at_once_lose_nothing(tmp_path: Path) -> None:
    """Half of what they add is the same; and both of them make the record."""
    alone, shared = str(tmp_path / "alone.db"), str(tmp_path / "shared.db")
    added(alone)
    with adding(shared, 0, 20) as one, adding(shared, 10, REPORTS) as other:
        told = [each.communicate()[0].splitlines() for each in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)

    assert sum(what == "new" for each in told for what in each) == REPORTS
    with Record.open(alone) as whole, Record.open(shared) as both:
        assert rows(both) == rows(whole)


def test_two_who_add_at_once_to_one_server_lose_nothing(empty_database: str) -> None:
    with adding(empty_database, 0, 20) as one, adding(empty_database, 10, REPORTS) as other:
        told = [each.communicate()[0].splitlines() for each in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)

    assert sum(what == "new" for each in told for what in each) == REPORTS


def test_a_full_disk_ends_in_what_to_do_and_keeps_what_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "valley.db")
    with Record.open(place, create=True) as record:
        record.add(a_capture(TEXT, URL), read(a_capture(TEXT, URL)))
        before = rows(record)
    with sqlite3.connect(place) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    connect = sqlite3.connect

    def on_a_full_disk(*arguments: object, **known: object) -> sqlite3.Connection:
        opened = connect(*arguments, **known)  # type: ignore[call-overload]
        opened.execute(f"PRAGMA max_page_count={pages}")
        return opened  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", on_a_full_disk)
    big = a_capture(f"{TEXT} " + "word " * 10_000, f"{URL}/big")
    with Record.open(place) as record, pytest.raises(RecordError, match="disk is full") as caught:
        record.add(big, read(big))
    assert "add the same paths again" in caught.value.remedy

    monkeypatch.undo()
    with Record.open(place) as record:
        assert rows(record) == before
        assert record.add(big, read(big)) == "new"


TEXT, URL = "Dana Sollen said 40 boats had left.", "https://valley.example/boats"

# Whatever is imported is imported first: nobody may not read Python itself where root installed it.
OPENING = """
import os, sys
from sayso.errors import RecordError
from sayso.record import Record
with Record.open(sys.argv[1], writes=False) as record:
    list(record.readings())
os.setuid(65534)
try:
    Record.open(sys.argv[1])
except RecordError as error:
    print(error, "|", error.remedy)
with Record.open(sys.argv[1], writes=False) as record:
    print([reading.document.text for reading in record.readings()])
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
def test_a_file_that_may_not_be_written_to_is_told_and_can_still_be_asked() -> None:
    folder = Path("/tmp") / f"sayso-read-only-{os.getpid()}"
    folder.mkdir(mode=0o755)
    try:
        place = folder / "valley.db"
        with Record.open(str(place), create=True) as record:
            record.add(a_capture(TEXT, URL), read(a_capture(TEXT, URL)))
        place.chmod(0o444)
        shown = subprocess.run(
            [sys.executable, "-c", OPENING, str(place)], capture_output=True, text=True, check=False
        )
        refused, told = shown.stdout.splitlines()
        assert "may be read and not written" in refused
        assert "chmod u+w" in refused
        assert told == repr([TEXT])
    finally:
        shutil.rmtree(folder)


def test_a_record_that_another_keeps_locked_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.record.database.WAIT", 0.05)
    place = str(tmp_path / "valley.db")
    with Record.open(place, create=True) as record, Record.open(place) as other:
        capture = a_capture(TEXT, URL)
        with (
            other.writing(),
            pytest.raises(RecordError, match="another program has been writing"),
        ):
            record.add(capture, read(capture))
        assert record.add(capture, read(capture)) == "new"


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("The ferry runs again. " * 50)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE songs (title)")
    other.close()

    for place, words in (
        (tmp_path / "words.txt", "a file of another kind"),
        (tmp_path / "other.db", "another program's database"),
        (tmp_path, "is a folder"),
        (tmp_path / "gone.db", "no such record"),
        ("mysql://valley/boats", "neither a file nor a PostgreSQL database"),
    ):
        with pytest.raises(RecordError, match=words) as caught:
            Record.open(str(place))
        assert caught.value.remedy
    with pytest.raises(RecordError, match="its folder does not exist"):
        Record.open(str(tmp_path / "no" / "such.db"), create=True)


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    with pytest.raises(RecordError) as caught:
        Record.open("postgresql://keeper:secret@127.0.0.1:1/valley", create=True)

    assert "secret" not in str(caught.value)
    assert caught.value.remedy
