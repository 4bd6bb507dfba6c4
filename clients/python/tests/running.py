"""Against a running service: SEIZURES_REPORTS is its address, SEIZURES_TOKEN a reporter's of US-CBP. Run by the build."""

import os
import tempfile
import time
import unittest

from seizures import Client, Outbox, Problem

TOKEN = os.environ.get("SEIZURES_TOKEN", "")


def report(seizure_id: str) -> dict:
    return {
        "seizureId": seizure_id, "agency": "US-CBP", "occurredAt": "2024-03-15",
        "port": {"scheme": "UNLOCODE", "code": "USLRD"},
        "items": [{"form": "POWDER", "quantity": {"value": "1", "unit": "kg"},
                   "substances": [{"substance": "fentanyl", "role": "PRIMARY"}]}]}


class RunningTest(unittest.TestCase):
    def setUp(self) -> None:
        self.client = Client(os.environ["SEIZURES_REPORTS"], token=lambda: TOKEN)

    def eventually(self, found) -> None:
        deadline = time.monotonic() + 30
        while not found():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)

    def test_a_report_its_correction_and_its_retraction(self) -> None:
        first = self.client.report(report("US-CBP-PY-1"))
        again = self.client.report(report("US-CBP-PY-1"))
        heavier = report("US-CBP-PY-1")
        heavier["items"][0]["quantity"]["value"] = "2"
        corrected = self.client.correct(heavier, 1, "weighed again")
        retracted = self.client.retract("US-CBP-PY-1", 2, "was flour")

        self.assertEqual((first.outcome, again.outcome), ("NEW", "UNCHANGED"))
        self.assertEqual((corrected.version, retracted.version), (2, 3))
        self.eventually(lambda: self.client.record("US-CBP-PY-1")["state"] == "RETRACTED")
        self.assertEqual(len(self.client.history("US-CBP-PY-1")["versions"]), 3)
        with self.assertRaises(Problem) as refused:
            self.client.report({**report("US-CBP-PY-2"), "colour": "red"})
        self.assertEqual(refused.exception.status, 422)
        self.assertTrue(refused.exception.errors)

    def test_a_bulk_its_receipt_and_the_list(self) -> None:
        results = list(self.client.bulk(
            [*(report(f"US-CBP-PY-B{number}") for number in range(1200)), {"bad": 1}]))

        self.assertEqual([result.is_kept for result in results], [True] * 1200 + [False])
        receipts = {result.receipt for result in results}
        self.assertEqual(len(receipts), 2)
        self.eventually(lambda: all(self.client.receipt(receipt)["complete"] for receipt in receipts))
        self.assertEqual(sum(self.client.receipt(receipt)["counts"]["accepted"] for receipt in receipts), 1200)
        self.eventually(lambda: sum(
            record["seizureId"].startswith("US-CBP-PY-B")
            for record in self.client.records(agency="US-CBP", limit=500)) == 1200)

    def test_an_outbox(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            outbox = Outbox(os.path.join(folder, "outbox.db"))
            outbox.add([
                report("US-CBP-PY-O1"), report("US-CBP-PY-O2"),
                {"operation": "retract", "seizureId": "US-CBP-PY-O2", "version": 1, "reason": "test"}])

            counts = outbox.send(self.client)
            outbox.close()

        self.assertEqual((counts.waiting, counts.sent, counts.refused), (0, 3, 0))
        self.eventually(lambda: self.client.record("US-CBP-PY-O2")["state"] == "RETRACTED")


if __name__ == "__main__":
    unittest.main()
