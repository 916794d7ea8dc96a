"""How runs become ratios."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "service"))
import results  # noqa: E402


def run(number, server, microseconds, mix="8x16", foreign=0.0):
    return {"round": number, "mix": mix, "server": server, "server_us": microseconds,
            "p50": 1.0, "foreign": foreign}


RUNS = [run(0, "limit", 1.0), run(0, "evenstrided", 1.5, foreign=0.2),
        run(1, "limit", 10.0), run(1, "evenstrided", 12.0),
        run(2, "limit", 1.0), run(2, "evenstrided", 1.4)]


class Results(unittest.TestCase):
    def test_a_ratio_is_taken_within_each_round(self):
        # 1.5, 1.2, 1.4; of the medians it would be 1.5.
        figures = results.figures({"runs": RUNS})
        self.assertAlmostEqual(figures["service: cpu 8x16 / limit"], 1.4)

    def test_rows_hold_medians_and_the_worst_share_of_others(self):
        limit, daemon = results.medians(RUNS)
        self.assertEqual((limit["server_us"], daemon["server_us"]), (1.0, 1.5))
        self.assertEqual((limit["foreign"], daemon["foreign"]), (0.0, 0.2))
        self.assertAlmostEqual(daemon["of_limit"], 1.4)

    def test_what_was_not_run_has_no_figure(self):
        self.assertEqual(list(results.figures({"runs": RUNS})), ["service: cpu 8x16 / limit"])

    def test_a_mix_without_the_limit_has_no_ratio(self):
        (row,) = results.medians([run(0, "evenstrided", 30.0, "assess 8x16")])
        self.assertIsNone(row["of_limit"])


if __name__ == "__main__":
    unittest.main()
