import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

from seizures import Client, Outbox
from seizures.outbox import AlreadySending
from tests.service import Service

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ADDING = """
import sys
from seizures import Outbox
outbox = Outbox(sys.argv[1])
number = 0
while True:
    outbox.add([{"seizureId": f"US-CBP-{sys.argv[2]}-{number}"}])
    print(number, flush=True)
    number += 1
"""


def lines(count: int) -> list[dict[str, str]]:
    return [{"seizureId": f"US-CBP-{number}"} for number in range(count)]


class OutboxTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "outbox.db")
        self.service = Service()
        self.addCleanup(self.service.close)
        self.client = Client(self.service.address, attempts=2, sleep=lambda _: None)

    def outbox(self) -> Outbox:
        outbox = Outbox(self.path)
        self.addCleanup(outbox.close)
        return outbox

    def run_seizures(self, *arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(*arguments), cwd=HERE, capture_output=True, text=True, **more)  # type: ignore

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "seizures", "outbox", *arguments, "--file", self.path,
                "--reports", self.service.address, "--attempts", "1"]

    def test_what_waits_is_sent_in_order_and_once(self) -> None:
        outbox = self.outbox()
        outbox.add(lines(1200))

        counts = outbox.send(self.client)

        self.assertEqual((counts.waiting, counts.sent, counts.refused), (0, 1200, 0))
        self.assertEqual(self.service.order, [line["seizureId"] for line in lines(1200)])
        outbox.send(self.client)
        self.assertEqual(self.service.writes, 1200)

    def test_without_a_line_all_of_it_waits(self) -> None:
        outbox = self.outbox()
        outbox.add(lines(3))

        counts = outbox.send(Client("http://127.0.0.1:1", attempts=1, sleep=lambda _: None))

        self.assertEqual((counts.waiting, counts.sent), (3, 0))

    def test_a_line_that_is_refused_holds_up_no_other_and_is_kept_with_its_reason(self) -> None:
        outbox = self.outbox()
        outbox.add([{"seizureId": "US-CBP-1"}, {"bad": 1}, {"seizureId": "US-CBP-2"}])  # type: ignore[dict-item]

        counts = outbox.send(self.client)

        self.assertEqual((counts.waiting, counts.sent, counts.refused), (0, 2, 1))
        self.assertEqual(next(outbox.entries("refused")).answer["status"], 422)

    def test_what_is_not_json_is_not_kept_and_neither_is_what_came_with_it(self) -> None:
        outbox = self.outbox()

        with self.assertRaises(ValueError):
            outbox.add(["{\"seizureId\":\"US-CBP-1\"}", "not json"])

        self.assertEqual(outbox.counts().waiting, 0)

    def test_who_is_killed_while_adding_has_lost_nothing_that_was_confirmed(self) -> None:
        for attempt in range(3):
            adding = subprocess.Popen(
                [sys.executable, "-c", ADDING, self.path, str(attempt)], cwd=HERE, stdout=subprocess.PIPE, text=True)
            assert adding.stdout is not None
            for _ in range(15):
                confirmed = int(adding.stdout.readline())
            adding.send_signal(signal.SIGKILL)
            confirmed = max([confirmed, *(int(line) for line in adding.stdout.read().split())])
            adding.wait()
            adding.stdout.close()

            kept = [json.loads(entry.line)["seizureId"] for entry in self.outbox().entries("waiting")]
            own = [seizure for seizure in kept if seizure.startswith(f"US-CBP-{attempt}-")]
            self.assertEqual(own[: confirmed + 1], [f"US-CBP-{attempt}-{number}" for number in range(confirmed + 1)])
            self.assertLessEqual(len(own), confirmed + 2)

    def test_who_is_killed_while_sending_sends_the_rest_and_nothing_is_kept_twice(self) -> None:
        self.outbox().add(lines(3000))
        self.service.slow = 0.0005
        for _ in range(3):
            before = self.service.writes
            sending = subprocess.Popen(self.command("send"), cwd=HERE, stdout=subprocess.DEVNULL)
            while self.service.writes < before + 300:
                time.sleep(0.005)
            sending.send_signal(signal.SIGKILL)
            sending.wait()
        self.service.slow = 0

        finished = self.run_seizures("send")

        self.assertEqual(finished.returncode, 0, finished.stderr)
        self.assertEqual(sorted(self.service.order), sorted(line["seizureId"] for line in lines(3000)))
        self.assertEqual(self.outbox().counts().sent, 3000)

    def test_a_full_disk_refuses_what_it_cannot_keep_and_keeps_the_rest(self) -> None:
        self.outbox().add(lines(10))
        size = os.path.getsize(self.path)
        many = "\n".join(json.dumps({"seizureId": f"US-CBP-MANY-{number}"}) for number in range(5000))

        def full() -> None:  # no file may grow beyond a few pages, as on a disk without room
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))

        refused = self.run_seizures("add", input=many, preexec_fn=full)

        self.assertEqual(refused.returncode, 2, refused.stdout)
        self.assertIn("seizures: ", refused.stderr)
        self.assertEqual(self.outbox().counts().waiting, 10)
        self.assertEqual(self.run_seizures("add", input=many).returncode, 0)
        self.assertEqual(self.outbox().counts().waiting, 5010)

    def test_of_two_that_are_started_one_sends(self) -> None:
        outbox = self.outbox()
        outbox.add(lines(2000))
        self.service.slow = 0.0005
        first = subprocess.Popen(self.command("send"), cwd=HERE, stdout=subprocess.DEVNULL)
        while self.service.writes < 100:
            time.sleep(0.005)

        second = self.run_seizures("send")
        with self.assertRaises(AlreadySending):
            outbox.send(self.client)
        outbox.add([{"seizureId": "US-CBP-LATER"}])

        self.assertEqual(second.returncode, 2)
        self.assertIn("another process sends", second.stderr)
        self.assertEqual(first.wait(), 0)
        self.assertEqual(self.service.writes, 2001)
        self.assertEqual(self.service.order[-1], "US-CBP-LATER")

    def test_the_commands_tell_what_waits(self) -> None:
        added = self.run_seizures("add", input='{"seizureId":"US-CBP-1"}\n\n{"bad":1}\n')
        status = self.run_seizures("status")
        sent = self.run_seizures("send")
        refused = self.run_seizures("refused")
        forgotten = self.run_seizures("forget")

        self.assertEqual(added.stdout, "2 kept\n")
        self.assertTrue(status.stdout.startswith("2 waiting, 0 sent, 0 refused\nwaiting since "))
        self.assertEqual((sent.stdout, sent.returncode), ("1 sent, 1 refused, 0 waiting\n", 1))
        self.assertIn('{"bad":1}', refused.stdout)
        self.assertEqual(forgotten.stdout, "1 sent entries deleted\n")
        self.service.close()
        self.run_seizures("add", input='{"seizureId":"US-CBP-2"}')
        self.assertEqual(self.run_seizures("send").returncode, 3)

    def test_a_file_that_is_no_outbox_is_left_alone(self) -> None:
        with open(self.path, "w", encoding="utf-8") as other:
            other.write("somebody's file, long enough to be none of ours" * 20)

        self.assertEqual(self.run_seizures("status").returncode, 2)
        with self.assertRaises(sqlite3.DatabaseError):
            Outbox(self.path)


if __name__ == "__main__":
    unittest.main()
