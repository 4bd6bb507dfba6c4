"""A stand-in for the seizure-service: keeps what it is sent once, as the service does, and fails when told to."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that are killed while they are answered."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class Service:
    """Listens on a port of its own until it is closed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.kept: dict[str, str] = {}
        self.order: list[str] = []
        self.writes = 0
        self.requests = 0
        self.fail_next: list[int] = []
        self.cut_next = 0  # answers that break off after half of their lines
        self.slow = 0.0
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.requests += 1
                if service.fail_next:
                    self._answer(service.fail_next.pop(0), b"{}", {"Retry-After": "0"})
                elif self.path.startswith("/v1/seizures:bulk"):
                    self._bulk(body.decode().splitlines())
                else:
                    result = service.take(json.loads(body))
                    self._answer(result["status"], json.dumps(result.get("problem", result)).encode(), {"Receipt": "r-1"})

            def do_GET(self) -> None:
                service.requests += 1
                number = int(self.path.partition("cursor=")[2] or 0)
                page: dict[str, Any] = {"seizures": [{"seizureId": f"US-CBP-{number}"}]}
                if number < 2:
                    page["next"] = str(number + 1)
                self._answer(200, json.dumps(page).encode(), {})

            def _bulk(self, lines: list[str]) -> None:
                results = []
                for number, line in enumerate(lines, 1):
                    if service.slow:
                        threading.Event().wait(service.slow)
                    results.append(json.dumps({"line": number, **service.take(json.loads(line))}))
                if service.cut_next:
                    service.cut_next -= 1
                    results = results[: len(results) // 2]
                self._answer(200, "\n".join(results).encode(), {"Receipt": "r-bulk"})

            def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = QuietServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def take(self, report: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            return self._take(report)

    def _take(self, report: dict[str, Any]) -> dict[str, Any]:
        self.writes += 1
        seizure = report.get("seizureId")
        if seizure is None:
            return {"status": 422, "outcome": "REFUSED", "problem": {"title": "Invalid report", "status": 422}}
        content = json.dumps(report, sort_keys=True)
        known = self.kept.get(seizure)
        if known is not None and known != content:
            return {"status": 409, "outcome": "REFUSED", "problem": {"title": "Already reported", "status": 409}}
        if known is None:
            self.kept[seizure] = content
            self.order.append(seizure)
        outcome = "NEW" if known is None else "UNCHANGED"
        return {"status": 201 if known is None else 200, "outcome": outcome, "seizureId": seizure, "version": 1,
                "recordedAt": "2024-03-15T00:00:00Z"}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
