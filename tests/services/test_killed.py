"""A process that is killed while it publishes leaves an index that is right, or that rebuilding repairs."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Outside a transaction, so that the test database can be copied; and with what the migrations put into it.
pytestmark = [pytest.mark.thorough, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

SCRIPT = Path(__file__).with_name("publisher.py")
KILLS = 10


@pytest.fixture
def database(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """A database of its own, a copy of the migrated one; its settings in JSON."""
    if connection.vendor == "sqlite":
        name = str(tmp_path / "killed.sqlite3")
        with closing(sqlite3.connect(name)) as copy:
            connection.connection.backup(copy)
        yield settings_for(name)
        return
    source = connection.settings_dict["NAME"]
    name = f"{source}_killed"
    connection.close()  # a database is copied only while nobody uses it
    server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    server(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    yield settings_for(name)
    server(f'DROP DATABASE "{name}" WITH (FORCE)')


def settings_for(name: str) -> str:
    wanted = {"ENGINE", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS"}
    values = {key: value for key, value in connection.settings_dict.items() if key in wanted}
    return json.dumps({**values, "NAME": name}, default=str)


def server(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


class Publisher:
    """The other process, and what it has said about revisions so far."""

    def __init__(self, database: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.highest: dict[str, int] = {}

    def start(self, *command: Any) -> int:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        pid: int = self.read()["pid"]
        return pid

    def read(self) -> dict[str, Any]:
        assert self.process.stdout
        said: dict[str, Any] = json.loads(self.process.stdout.readline())
        for uid, sequence in said.get("sequences", {}).items():
            assert sequence >= self.highest.get(uid, 0)
            self.highest[uid] = sequence
        return said

    def end(self, expected: int) -> dict[str, Any]:
        """The last thing that a command said before it ended in this way."""
        last: dict[str, Any] = {}
        while "ended" not in (said := self.read()):
            last = said
        assert said["ended"] == expected
        return last

    def run(self, *command: Any, ends: int = 0) -> dict[str, Any]:
        self.start(*command)
        return self.end(ends)


@pytest.fixture
def publisher(database: str) -> Iterator[Publisher]:
    publisher = Publisher(database)
    yield publisher
    publisher.process.kill()
    publisher.process.communicate()


def assert_true(state: dict[str, Any]) -> None:
    """The index holds what the live pages demand."""
    assert state["served"] == state["demanded"]
    assert state["dated"] == state["begins"]


def test_an_index_is_true_or_repaired_after_any_kill(publisher: Publisher, database: str) -> None:
    chance = random.Random(20230504)  # noqa: S311 - must be repeatable, protects nothing
    uids = publisher.run("make_events")["uids"]
    for number in range(KILLS):
        pid = publisher.start("publish", number)
        for _ in range(chance.randint(0, 2)):
            publisher.read()
        sleep(chance.uniform(0, 0.2))
        os.kill(pid, signal.SIGKILL)
        publisher.end(-signal.SIGKILL)

        left_behind = publisher.run("state")
        assert left_behind["uids"] == uids
        # Only the event that was being published may be behind.
        assert len(differences(left_behind)) <= 1
        if number == 0:
            rebuild = [sys.executable, str(SCRIPT), database, "rebuild_calendar"]
            done = subprocess.run(rebuild, capture_output=True, text=True, check=True)
            assert done.stdout == f"Indexed {len(left_behind['demanded'])} events.\n"
        repaired = publisher.run("rebuild")
        assert repaired["demanded"].keys() == left_behind["demanded"].keys()
        assert_true(repaired)
        publisher.run("publish", number, 1)
        assert_true(publisher.run("state"))


def differences(state: dict[str, Any]) -> set[str]:
    """The events whose entry or date is not what the page demands."""
    pairs = [("served", "demanded"), ("dated", "begins")]
    return {slug for one, other in pairs for slug, _value in state[one].items() ^ state[other].items()}


def test_a_kill_between_page_and_index_is_repaired(publisher: Publisher) -> None:
    before = publisher.run("make_events")
    publisher.run("publish_and_die_before_indexing", "termin-1", ends=-signal.SIGKILL)
    stale = publisher.run("state")
    assert stale["served"] == before["served"]
    assert differences(stale) == {"termin-1"}
    repaired = publisher.run("rebuild")
    assert_true(repaired)
    assert repaired["uids"] == before["uids"]
    uid = before["uids"]["termin-1"]
    assert repaired["sequences"] == {**before["sequences"], uid: before["sequences"][uid] + 1}
