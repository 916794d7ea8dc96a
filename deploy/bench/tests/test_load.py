"""What the load client takes for an answer, and what ends it."""

import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "service"))
import programs  # noqa: E402

LEFT, RIGHT = [20.0, 21.0, 22.0], [18.0, 19.0, 20.0]  # what the client asks about three pairs
SERVING = bytes([8, 1])


def column(number, values):
    packed = struct.pack(f"<{len(values)}d", *values)
    body = bytes([8, number, 18, len(packed)]) + packed
    return bytes([10, len(body)]) + body


def indices(larger):
    share = column(2, [100 * (a - b) / a for a, b in zip(LEFT, RIGHT)])
    return share + column(32, larger)


def ok(payload):
    return bytes([18, len(payload)]) + payload


class FakeServer:
    """Answers call n of one connection with `answers[n]`, then with the last of them again;
    None: closes."""

    def __init__(self, answers):
        self.answers = answers

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = f"{self.folder.name}/s"
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen()
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()
        return self

    def serve(self):
        try:
            client, _ = self.listener.accept()
        except OSError:
            return
        with client, client.makefile("rb") as frames:
            n = 0
            while header := frames.read(10):
                length, stream, _, _ = struct.unpack(">IIBB", header)
                frames.read(length)
                answer = self.answers[min(n, len(self.answers) - 1)]
                if answer is None:
                    return
                try:
                    client.sendall(struct.pack(">IIBB", len(answer), stream, 2, 0) + answer)
                except OSError:
                    return
                n += 1

    def __exit__(self, *_):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.listener.close()
        self.folder.cleanup()


class Load(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        programs.build_c()

    def load(self, answers, question="indices"):
        with FakeServer(answers) as server:
            return subprocess.run(
                [programs.OUT / "load", "-s", server.path, "-q", question, "-p", "3", "-w", "0",
                 "-n", "0.05"], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def refused(self, answers, text, question="indices"):
        result = self.load(answers, question)
        self.assertEqual((result.returncode, result.stdout), (1, ""), result.stderr)
        self.assertIn(text, result.stderr)

    def test_right_answers_are_counted(self):
        self.assertIn('"calls":', self.load([ok(indices(LEFT))]).stdout)
        self.assertIn('"calls":', self.load([ok(SERVING)], "check").stdout)

    def test_an_answer_with_an_empty_status_is_right_too(self):
        self.assertEqual(self.load([bytes([10, 0]) + ok(SERVING)], "check").returncode, 0)

    def test_a_wrong_first_or_last_value_ends_it(self):
        self.refused([ok(indices([20.0, 21.0, 22.5]))], "a wrong value")
        self.refused([ok(indices([20.5, 21.0, 22.0]))], "a wrong value")

    def test_a_missing_column_or_value_ends_it(self):
        self.refused([ok(column(32, LEFT))], "wrong number of columns")
        self.refused([ok(indices(LEFT[:2]))], "not one value a pair")

    def test_a_later_answer_that_differs_ends_it(self):
        self.refused([ok(indices(LEFT)), ok(indices([20.0, 21.5, 22.0]))], "a wrong value")
        self.refused([ok(SERVING), ok(bytes([8, 2]))], "not SERVING", "check")

    def test_an_error_status_ends_it_with_code_and_message(self):
        status = bytes([8, 8, 18, 8]) + b"too many"
        self.refused([bytes([10, len(status)]) + status], "code 8, too many")

    def test_an_end_of_file_ends_it(self):
        self.refused([None], "closed the connection")
        self.refused([ok(indices(LEFT)), None], "closed the connection")


if __name__ == "__main__":
    unittest.main()
