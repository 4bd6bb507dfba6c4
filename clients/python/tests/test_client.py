import unittest

from seizures import Client, Problem, Unreachable
from tests.service import Service


class ClientTest(unittest.TestCase):
    def setUp(self) -> None:
        self.service = Service()
        self.addCleanup(self.service.close)
        self.pauses: list[float] = []
        self.client = Client(self.service.address, attempts=4, sleep=self.pauses.append)

    def test_a_write_that_is_stored_names_its_receipt(self) -> None:
        stored = self.client.report({"seizureId": "US-CBP-1"})

        self.assertEqual((stored.seizure_id, stored.version, stored.receipt), ("US-CBP-1", 1, "r-1"))

    def test_what_the_service_cannot_take_now_is_sent_again(self) -> None:
        self.service.fail_next = [503, 429]

        self.client.report({"seizureId": "US-CBP-1"})

        self.assertEqual(self.service.requests, 3)
        self.assertEqual(len(self.pauses), 2)

    def test_a_refusal_says_why_and_is_not_repeated(self) -> None:
        with self.assertRaises(Problem) as refused:
            self.client.report({})

        self.assertEqual(refused.exception.status, 422)
        self.assertEqual(self.service.requests, 1)

    def test_without_a_line_nobody_knows(self) -> None:
        nobody = Client("http://127.0.0.1:1", attempts=2, sleep=self.pauses.append)

        with self.assertRaises(Unreachable):
            nobody.report({"seizureId": "US-CBP-1"})
        result = next(nobody.bulk([{"seizureId": "US-CBP-1"}]))
        self.assertEqual((result.status, result.is_kept, result.is_refused), (503, False, False))

    def test_each_line_of_a_bulk_has_a_result_in_its_order(self) -> None:
        lines = [{"seizureId": f"US-CBP-{number}"} if number != 7 else {} for number in range(2500)]

        results = list(self.client.bulk(lines))

        self.assertEqual([result.line for result in results], list(range(1, 2501)))
        self.assertEqual([result.line for result in results if result.is_refused], [8])
        self.assertEqual({result.receipt for result in results}, {"r-bulk"})
        self.assertEqual(self.service.requests, 3)

    def test_lines_whose_results_are_cut_off_are_sent_again_and_kept_once(self) -> None:
        self.service.cut_next = 2

        results = list(self.client.bulk([{"seizureId": f"US-CBP-{number}"} for number in range(100)]))

        self.assertTrue(all(result.is_kept for result in results))
        self.assertEqual(len(self.service.order), 100)

    def test_a_line_must_be_one(self) -> None:
        for wrong in ("{}\n{}", " "):
            with self.assertRaises(ValueError):
                list(self.client.bulk([wrong]))

    def test_records_are_had_over_all_pages(self) -> None:
        found = [record["seizureId"] for record in self.client.records(agency=["US-CBP"])]

        self.assertEqual(found, ["US-CBP-0", "US-CBP-1", "US-CBP-2"])


if __name__ == "__main__":
    unittest.main()
