"""Reports that wait for a line: kept in a file (SQLite), sent in order, kept again until the service has them.

An entry is added in a transaction that is on the disk before :meth:`Outbox.add` returns. It is marked as sent after the
service has answered. Who is killed in between sends it again, which the service takes as known: nothing is lost and
nothing is counted twice.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

try:
    import fcntl
except ImportError:  # Windows: two senders then send the same, which is harmless
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from seizures.client import Client

AT_ONCE = 500

SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    line TEXT NOT NULL,
    added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused')),
    answer TEXT,
    receipt TEXT);
CREATE INDEX IF NOT EXISTS by_state ON entry (state, number);
"""


class AlreadySending(Exception):
    """Another process sends from this outbox."""


@dataclass(frozen=True)
class Entry:
    """A line that was added."""

    number: int
    line: str
    added: str
    state: str
    answer: Any
    receipt: str | None


@dataclass(frozen=True)
class Counts:
    """How many entries are in each state."""

    waiting: int
    sent: int
    refused: int


class Outbox:
    """An outbox in a file. Several processes may add to it at once; one sends."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._db = sqlite3.connect(path, timeout=30, isolation_level=None)
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript(SCHEMA)

    def add(self, lines: Iterable[dict[str, Any] | str]) -> int:
        """Keeps lines of a bulk, all or none, and returns how many.

        :raises sqlite3.OperationalError: where they cannot be kept, such as on a full disk; then none is
        """
        texts = [_line(line) for line in lines]
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("INSERT INTO entry (line) VALUES (?)", [(text,) for text in texts])
            self._db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            raise
        return len(texts)

    def send(self, client: Client) -> Counts:
        """Sends what waits, in order, until nothing does or the line is cut; returns the counts after that."""
        with self._only_sender():
            while True:
                waiting = list(self.entries("waiting", AT_ONCE))
                if not waiting or not self._send(client, waiting):
                    return self.counts()

    def _send(self, client: Client, waiting: list[Entry]) -> bool:
        """Returns whether all of them have an outcome."""
        outcomes = []
        for entry, result in zip(waiting, client.bulk(entry.line for entry in waiting)):
            if not (result.is_kept or result.is_refused):
                break  # later lines may build on this one
            answer = json.dumps({"status": result.status, "version": result.version, "problem": result.problem})
            outcomes.append(("sent" if result.is_kept else "refused", answer, result.receipt, entry.number))
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("UPDATE entry SET state = ?, answer = ?, receipt = ? WHERE number = ?", outcomes)
        self._db.execute("COMMIT")
        return len(outcomes) == len(waiting)

    def entries(self, state: str, most: int = -1) -> Iterator[Entry]:
        """In the order in which they were added."""
        rows = self._db.execute(
            "SELECT number, line, added, state, answer, receipt FROM entry WHERE state = ? ORDER BY number LIMIT ?",
            (state, most))
        for number, line, added, current, answer, receipt in rows.fetchall():
            yield Entry(number, line, added, current, json.loads(answer) if answer else None, receipt)

    def counts(self) -> Counts:
        found = dict(self._db.execute("SELECT state, count(*) FROM entry GROUP BY state").fetchall())
        return Counts(found.get("waiting", 0), found.get("sent", 0), found.get("refused", 0))

    def forget(self, state: str) -> int:
        """Deletes the entries that were sent, or refused, and returns how many."""
        if state == "waiting":
            raise ValueError("what waits cannot be forgotten")
        return self._db.execute("DELETE FROM entry WHERE state = ?", (state,)).rowcount

    def close(self) -> None:
        self._db.close()

    @contextlib.contextmanager
    def _only_sender(self) -> Iterator[None]:
        if fcntl is None:
            yield
            return
        lock = os.open(self._path + ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            raise AlreadySending(f"another process sends from {self._path}") from None
        try:
            yield
        finally:
            os.close(lock)


def _line(line: dict[str, Any] | str) -> str:
    text = json.dumps(line, ensure_ascii=False) if isinstance(line, dict) else line.strip()
    if not isinstance(json.loads(text), dict):
        raise ValueError("a line must be a JSON object")
    return json.dumps(json.loads(text), ensure_ascii=False) if "\n" in text else text
