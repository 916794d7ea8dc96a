"""What the bare C service answers, byte for byte."""

import pathlib
import struct
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "service"))
import life  # noqa: E402
import programs  # noqa: E402

# Left 20, right 25: columns MAX_NORMALISED (2) with 20 % and STRONGER (32) with 25.
ANSWER = (bytes([10, 12, 8, 2, 18, 8]) + struct.pack("<d", 20)
          + bytes([10, 12, 8, 32, 18, 8]) + struct.pack("<d", 25))
FRAME = struct.pack(">IIBB", 2 + len(ANSWER), 1, 2, 0) + bytes([18, len(ANSWER)]) + ANSWER


class Limit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        programs.build_c()

    def answered(self, *pieces):
        """What comes back for bytes that are sent in pieces, up to the length of one answer each
        call."""
        asked = b"".join(pieces)
        expected = len(FRAME) * (len(asked) // len(life.small_call()))
        with programs.Server([str(programs.OUT / "limit"), "-s"]) as server:
            with server.connect() as client:
                for piece in pieces:
                    client.sendall(piece)
                    time.sleep(0.05)  # so that the server reads it alone
                return client.recv(expected, 0x100)  # MSG_WAITALL

    def test_a_call_is_answered_in_the_daemons_bytes(self):
        self.assertEqual(self.answered(life.small_call()), FRAME)

    def test_a_call_in_pieces_is_answered_too(self):
        call = life.small_call()
        self.assertEqual(self.answered(call[:5], call[5:40], call[40:]), FRAME)

    def test_many_calls_in_one_write_are_all_answered(self):
        self.assertEqual(self.answered(life.small_call() * 500), FRAME * 500)


if __name__ == "__main__":
    unittest.main()
