"""``seizures outbox add|send|status|refused|forget``: reports from a place that is cut off now and then."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import urllib.error

from seizures.client import Client, Problem
from seizures.outbox import AlreadySending, Outbox
from seizures.tokens import ClientCredentials, CommandToken

EPILOG = """\
add keeps the lines of files, or of the standard input: a JSON object per line, as POST /v1/seizures:bulk takes them.
send sends what waits, in order. Exit code 0: nothing waits; 1: something was refused; 3: something still waits.

Tokens: SEIZURES_TOKEN_URL, SEIZURES_CLIENT_ID and SEIZURES_CLIENT_SECRET, or --token-command.
"""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        outbox = Outbox(options.file)
        try:
            return COMMANDS[options.command](outbox, options)
        finally:
            outbox.close()
    except (AlreadySending, Problem, OSError, sqlite3.Error, ValueError, urllib.error.URLError) as failure:
        print(f"seizures: {failure}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="seizures", epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    outbox = parser.add_subparsers(required=True).add_parser("outbox", help="reports that wait for a line")
    outbox.add_argument("command", choices=sorted(COMMANDS))
    outbox.add_argument("inputs", nargs="*", metavar="FILE", help="what add keeps; the standard input without one")
    outbox.add_argument("--file", default="outbox.db", help="the outbox (default: %(default)s)")
    outbox.add_argument("--reports", default=os.environ.get("SEIZURES_REPORTS", "http://localhost:8081"),
                        help="address of the seizure-service (default: %(default)s)")
    outbox.add_argument("--token-command", help="a command that prints a token, such as 'bin/token us-cbp'")
    outbox.add_argument("--attempts", type=int, default=3, help="of each request (default: %(default)s)")
    return parser


def _add(outbox: Outbox, options: argparse.Namespace) -> int:
    lines: list[str] = []
    for name in options.inputs or ["-"]:
        with sys.stdin if name == "-" else open(name, encoding="utf-8") as file:
            lines += [line for line in file if line.strip()]
    print(f"{outbox.add(lines)} kept")
    return 0


def _send(outbox: Outbox, options: argparse.Namespace) -> int:
    before = outbox.counts()
    after = outbox.send(Client(options.reports, token=_token(options), attempts=options.attempts))
    refused = after.refused - before.refused
    print(f"{after.sent - before.sent} sent, {refused} refused, {after.waiting} waiting")
    return 3 if after.waiting else 1 if refused else 0


def _status(outbox: Outbox, options: argparse.Namespace) -> int:
    counts = outbox.counts()
    print(f"{counts.waiting} waiting, {counts.sent} sent, {counts.refused} refused")
    for entry in outbox.entries("waiting", 1):
        print(f"waiting since {entry.added}")
    return 0


def _refused(outbox: Outbox, options: argparse.Namespace) -> int:
    for entry in outbox.entries("refused"):
        print(f"{entry.number} {entry.added} {entry.answer} {entry.line}")
    return 0


def _forget(outbox: Outbox, options: argparse.Namespace) -> int:
    print(f"{outbox.forget('sent')} sent entries deleted")
    return 0


COMMANDS = {"add": _add, "send": _send, "status": _status, "refused": _refused, "forget": _forget}


def _token(options: argparse.Namespace) -> ClientCredentials | CommandToken | None:
    if options.token_command:
        return CommandToken(options.token_command)
    url = os.environ.get("SEIZURES_TOKEN_URL")
    if url:
        return ClientCredentials(url, os.environ["SEIZURES_CLIENT_ID"], os.environ["SEIZURES_CLIENT_SECRET"])
    return None


if __name__ == "__main__":
    sys.exit(main())
