"""Where bearer tokens come from. Anything that can be called and returns a token will do."""

from __future__ import annotations

import base64
import json
import subprocess
import time
import urllib.parse
import urllib.request

EARLY = 60  # seconds before its end at which a token is replaced


class ClientCredentials:
    """Tokens of an OAuth2 authorization server, fetched again before they expire."""

    def __init__(self, token_url: str, client_id: str, secret: str, timeout: float = 10) -> None:
        self._url = token_url
        self._credentials = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
        self._timeout = timeout
        self._token = ""
        self._until = 0.0

    def __call__(self) -> str:
        if time.monotonic() >= self._until:
            body = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
            request = urllib.request.Request(self._url, body, {"Authorization": "Basic " + self._credentials})
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                token = json.load(answer)
            self._token = token["access_token"]
            self._until = time.monotonic() + float(token.get("expires_in", EARLY)) - EARLY
        return self._token


class CommandToken:
    """The token that a command prints: ``CommandToken("bin/token us-cbp")``. Run again every ten minutes."""

    def __init__(self, command: str, every: float = 600) -> None:
        self._command = command
        self._every = every
        self._token = ""
        self._until = 0.0

    def __call__(self) -> str:
        if time.monotonic() >= self._until:
            printed = subprocess.run(self._command, shell=True, check=True, capture_output=True, text=True)
            self._token = printed.stdout.strip()
            self._until = time.monotonic() + self._every
        return self._token
