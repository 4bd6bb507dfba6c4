"""The client: every write can be repeated without harm, so whatever has no answer is sent again."""

from __future__ import annotations

import http.client
import json
import random
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

AGAIN = frozenset({408, 429, 502, 503, 504})
LINES_AT_ONCE = 1000
BYTES_AT_ONCE = 16 * 1024 * 1024
LONGEST_PAUSE = 60.0

Json = dict[str, Any]


class Problem(Exception):
    """The service refused a request, and says why (RFC 9457)."""

    def __init__(self, status: int, body: Json) -> None:
        super().__init__(f"{status} {body.get('title', '')}: {body.get('detail', '')} {body.get('errors', '')}".strip())
        self.status = status
        self.type: str = body.get("type", "about:blank")
        self.detail: str = body.get("detail", "")
        self.errors: list[Json] = body.get("errors", [])
        self.body = body


class Unreachable(Exception):
    """No answer after every attempt: what was sent may be stored or not. Send the same again later."""


@dataclass(frozen=True)
class Stored:
    """A single write that is stored, or was known before."""

    seizure_id: str
    version: int | None
    outcome: str
    recorded_at: str
    receipt: str | None
    token: str | None
    warnings: list[Json]


@dataclass(frozen=True)
class LineResult:
    """The outcome of one line of a bulk."""

    line: int
    status: int
    outcome: str
    seizure_id: str | None
    version: int | None
    problem: Json | None
    receipt: str | None

    @property
    def is_kept(self) -> bool:
        """Whether the service has it: stored now, or known before."""
        return 200 <= self.status < 300

    @property
    def is_refused(self) -> bool:
        """Whether sending the same again would be refused again."""
        return not self.is_kept and self.status not in AGAIN and self.status != 401


class Client:
    """Talks to one deployment. Not for several threads at once.

    :param reports: address of the seizure-service, such as ``http://localhost:8081``
    :param counts: address of the stats-service; needed for counts alone
    :param token: returns a bearer token; without it none is sent
    :param attempts: how often a request is sent before :class:`Unreachable`
    :param sleep: for tests
    """

    def __init__(
        self,
        reports: str,
        counts: str | None = None,
        token: Callable[[], str] | None = None,
        attempts: int = 6,
        timeout: float = 30,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._reports = reports.rstrip("/")
        self._counts = counts.rstrip("/") if counts else None
        self._token = token
        self._attempts = attempts
        self._timeout = timeout
        self._sleep = sleep

    # Writing

    def report(self, report: Json, dry_run: bool = False) -> Stored:
        """Reports a seizure. The same report again is harmless; other content under its id is a :class:`Problem`."""
        return self._write("POST", "/v1/seizures", report, dry_run=dry_run)

    def correct(self, report: Json, version: int, reason: str, dry_run: bool = False) -> Stored:
        """States the whole record anew, on top of the version that it corrects."""
        return self._write(
            "PUT", _path(report["seizureId"]), {**report, "reason": reason}, version=version, dry_run=dry_run)

    def retract(self, seizure_id: str, version: int, reason: str, dry_run: bool = False) -> Stored:
        return self._write("DELETE", _path(seizure_id), {"reason": reason}, version=version, dry_run=dry_run)

    def add_lab_result(self, seizure_id: str, result: Json, dry_run: bool = False) -> Stored:
        return self._write("POST", _path(seizure_id) + "/lab-results", result, dry_run=dry_run)

    def bulk(self, lines: Iterable[Json | str], dry_run: bool = False) -> Iterator[LineResult]:
        """Sends reports and operations (``{"operation": "correct", …}``), a result for each, in order.

        A text is sent as it stands and must be one line. What the service could not take now is sent again; a result
        with status 503 is what was left after every attempt.
        """
        number = 0
        for chunk in _chunks(lines):
            yield from self._chunk(chunk, number, dry_run)
            number += len(chunk)

    def _chunk(self, chunk: list[bytes], before: int, dry_run: bool) -> list[LineResult]:
        results: dict[int, LineResult] = {}
        waiting = list(range(len(chunk)))
        query = "?dryRun=true" if dry_run else ""
        for attempt in range(self._attempts):
            body = b"\n".join(chunk[index] for index in waiting) + b"\n"
            try:
                status, headers, answer = self._once(
                    "POST", self._reports + "/v1/seizures:bulk" + query, body, {"Content-Type": "application/x-ndjson"})
            except (OSError, http.client.HTTPException):
                self._pause(attempt, None)
                continue
            if status in AGAIN:
                self._pause(attempt, headers.get("Retry-After"))
                continue
            if status != 200:
                raise Problem(status, _json(answer))
            waiting = _sort(waiting, answer, headers.get("Receipt"), before, results)
            if not waiting:
                break
            self._pause(attempt, None)
        for index in waiting:
            results.setdefault(index, LineResult(before + index + 1, 503, "UNKNOWN", None, None, None, None))
        return [results[index] for index in range(len(chunk))]

    # Reading

    def record(self, seizure_id: str, version: int | None = None) -> Json:
        return self._get(_path(seizure_id), {"version": version})

    def history(self, seizure_id: str) -> Json:
        return self._get(_path(seizure_id) + "/history", {})

    def records(self, **filters: Any) -> Iterator[Json]:
        """All records of a question, over its pages: ``records(agency="US-CBP", occurredFrom="2024-03")``."""
        return self._pages("/v1/seizures", "seizures", filters)

    def receipt(self, receipt_id: str) -> Json:
        return self._get("/v1/receipts/" + urllib.parse.quote(receipt_id, safe=""), {})

    def receipts(self, **filters: Any) -> Iterator[Json]:
        return self._pages("/v1/receipts", "receipts", filters)

    def dose_counts(self, **question: Any) -> Json:
        return self._get("/v1/dose-counts", question, self._counts)

    def counted_seizures(self, **question: Any) -> Iterator[Json]:
        """The seizures behind a count."""
        return self._pages("/v1/dose-counts/seizures", "seizures", question, self._counts)

    def _pages(self, path: str, member: str, filters: Json, base: str | None = None) -> Iterator[Json]:
        cursor = None
        while True:
            page = self._get(path, {**filters, "cursor": cursor}, base or self._reports)
            yield from page[member]
            cursor = page.get("next")
            if cursor is None:
                return

    def _get(self, path: str, query: Json, base: str | None = "") -> Json:
        if base is None:
            raise ValueError("the address of the stats-service is missing: Client(…, counts=…)")
        words = [(name, str(value)) for name, values in query.items() if values is not None
                 for value in (values if isinstance(values, (list, tuple)) else [values])]
        address = (base or self._reports) + path + ("?" + urllib.parse.urlencode(words) if words else "")
        return _json(self._send("GET", address, None, {})[1])

    def _write(self, method: str, path: str, body: Json, version: int | None = None, dry_run: bool = False) -> Stored:
        headers = {"Content-Type": "application/json"}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        address = self._reports + path + ("?dryRun=true" if dry_run else "")
        answered, answer = self._send(method, address, json.dumps(body).encode(), headers)
        stored = _json(answer)
        return Stored(
            stored["seizureId"], stored.get("version"), stored.get("outcome", ""), stored["recordedAt"],
            answered.get("Receipt"), answered.get("Seizure-Token"), stored.get("warnings", []))

    def _send(self, method: str, address: str, body: bytes | None, headers: dict[str, str]) -> tuple[Any, bytes]:
        for attempt in range(self._attempts):
            try:
                status, answered, answer = self._once(method, address, body, headers)
            except (OSError, http.client.HTTPException):
                self._pause(attempt, None)
                continue
            if status < 300:
                return answered, answer
            if status not in AGAIN:
                raise Problem(status, _json(answer))
            self._pause(attempt, answered.get("Retry-After"))
        raise Unreachable(f"{method} {address}: no answer in {self._attempts} attempts")

    def _once(self, method: str, address: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, Any, bytes]:
        request = urllib.request.Request(address, body, {**headers, **self._authorization()}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.headers, refused.read()

    def _authorization(self) -> dict[str, str]:
        token = self._token() if self._token else ""
        return {"Authorization": "Bearer " + token} if token else {}

    def _pause(self, attempt: int, retry_after: str | None) -> None:
        """Waits as long as the service says, else twice as long each time; not after the last attempt."""
        if attempt + 1 < self._attempts:
            said = float(retry_after) if retry_after and retry_after.isdigit() else 0.0
            self._sleep(min(LONGEST_PAUSE, max(said, 0.5 * 2**attempt * (0.5 + random.random()))))


def _path(seizure_id: str) -> str:
    return "/v1/seizures/" + urllib.parse.quote(seizure_id, safe="")


def _json(body: bytes) -> Json:
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        return {"detail": body.decode("utf-8", "replace")[:200]}
    return read if isinstance(read, dict) else {"detail": str(read)}


def _chunks(lines: Iterable[Json | str]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    size = 0
    for line in lines:
        text = line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
        if "\n" in text or not text.strip():
            raise ValueError("a line of a bulk must be one line and not blank")
        encoded = text.encode()
        if chunk and (len(chunk) == LINES_AT_ONCE or size + len(encoded) > BYTES_AT_ONCE):
            yield chunk
            chunk, size = [], 0
        chunk.append(encoded)
        size += len(encoded)
    if chunk:
        yield chunk


def _sort(
    waiting: list[int], answer: bytes, receipt: str | None, before: int, results: dict[int, LineResult]
) -> list[int]:
    """Takes the results of an answer; returns the lines that are to be sent again: those without an outcome."""
    again = list(waiting)
    for text in answer.splitlines():
        try:
            result = json.loads(text)
        except ValueError:
            break  # the answer was cut off
        place = result["line"] - 1
        if place >= len(waiting):
            continue  # about the body as a whole
        index = waiting[place]
        read = LineResult(
            before + index + 1, result["status"], result.get("outcome", ""), result.get("seizureId"),
            result.get("version"), result.get("problem"), receipt)
        results[index] = read
        if read.is_kept or read.is_refused:
            again.remove(index)
    return again
