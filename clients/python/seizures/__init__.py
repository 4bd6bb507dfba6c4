"""A client of Seizure Watch: reports seizures, and reads records, receipts and counts."""

from seizures.client import Client, LineResult, Problem, Stored, Unreachable
from seizures.outbox import Entry, Outbox
from seizures.tokens import ClientCredentials, CommandToken

__all__ = [
    "Client", "ClientCredentials", "CommandToken", "Entry", "LineResult", "Outbox", "Problem", "Stored", "Unreachable",
]
