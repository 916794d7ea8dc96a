"""What deploy/bench/compare accepts, and what it refuses."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE / "fixtures"
OLD, NEW = FIXTURES / "old.json", FIXTURES / "new.json"


def compare(*files, thresholds=FIXTURES / "thresholds.json"):
    return subprocess.run(
        [sys.executable, HERE.parent / "compare", *files, "--thresholds", thresholds],
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class Compare(unittest.TestCase):
    def changed(self, **figures):
        """The newer fixture with some figures replaced, None: removed; its table and exit code."""
        content = json.loads(NEW.read_text())["figures"]
        for name, value in figures.items():
            name = {"cpu": "cpu 8x16 / limit"}.get(name, name)
            content[name] = value
        content = {name: value for name, value in content.items() if value is not None}
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "new.json"
            file.write_text(json.dumps({"figures": content}))
            alone, beside = compare(file), compare(OLD, file)
        return alone, beside

    def test_small_changes_pass(self):
        result = compare(OLD, NEW)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("| cpu 8x16 / limit | 1.3 | 1.4 | ≤ 1.6 |  |", result.stdout)

    def test_a_figure_above_its_threshold_fails_alone_and_beside_an_older_one(self):
        alone, beside = self.changed(cpu=1.61)
        self.assertEqual((alone.returncode, beside.returncode), (1, 1))
        self.assertIn("NOT AT MOST 1.6", alone.stdout)

    def test_a_figure_that_must_be_large_fails_when_it_is_small(self):
        alone, beside = self.changed(cores=1.69)
        self.assertEqual((alone.returncode, beside.returncode), (1, 1))
        self.assertIn("NOT AT LEAST 1.7", alone.stdout)

    def test_drift_fails_beside_an_older_figure_only(self):
        alone, beside = self.changed(cpu=1.30 * 1.2 + 0.001)
        self.assertEqual((alone.returncode, beside.returncode), (0, 1))
        self.assertIn("WORSE THAN BEFORE", beside.stdout)
        alone, beside = self.changed(cores=1.90 / 1.1 - 0.001)
        self.assertEqual((alone.returncode, beside.returncode), (0, 1))

    def test_getting_better_is_never_a_fault(self):
        alone, beside = self.changed(cpu=0.1, cores=4.0)
        self.assertEqual((alone.returncode, beside.returncode), (0, 0))

    def test_without_a_rule_for_drift_a_figure_may_go_up_to_its_threshold(self):
        alone, beside = self.changed(**{"idle MiB": 40.0})
        self.assertEqual((alone.returncode, beside.returncode), (0, 0))

    def test_a_figure_that_is_no_longer_measured_fails(self):
        alone, beside = self.changed(cpu=None)
        self.assertEqual((alone.returncode, beside.returncode), (0, 1))
        self.assertIn("NO LONGER MEASURED", beside.stdout)

    def test_a_figure_that_is_no_number_fails(self):
        alone, _ = self.changed(cpu=float("nan"))
        self.assertEqual(alone.returncode, 1)

    def test_wrong_arguments_and_files_have_exit_codes_of_their_own(self):
        self.assertEqual(compare().returncode, 64)
        self.assertEqual(compare(OLD, NEW, OLD).returncode, 64)
        self.assertEqual(compare(HERE / "none.json").returncode, 65)
        self.assertEqual(compare(__file__).returncode, 65)

    def test_every_committed_threshold_is_one_number_and_no_time(self):
        rules = json.loads((HERE.parent / "thresholds.json").read_text())["figures"]
        self.assertTrue(rules)
        for name, rule in rules.items():
            self.assertEqual(len(rule.keys() & {"most", "least"}), 1, name)
            self.assertLessEqual(rule.keys(), {"most", "least", "drift"}, name)
            self.assertGreaterEqual(rule.get("drift", 1), 1, name)


if __name__ == "__main__":
    unittest.main()
