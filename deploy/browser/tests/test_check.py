"""The check finds what is wrong with a page: each of these pages has one fault, one has none."""

import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True

from browser import Browser  # noqa: E402


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.__exit__)

    def faults(self, name):
        return self.browser.faults(HERE / "pages" / f"{name}.html")

    def assert_only(self, name, words):
        faults = self.faults(name)
        self.assertTrue(faults, f"{name}: nothing was found")
        for fault in faults:
            self.assertIn(words, fault)

    def test_a_good_page_has_no_fault(self):
        self.assertEqual(self.faults("good"), [])

    def test_each_fault_is_found(self):
        for name, words in [
            ("wide", "px wide, the window 360"),
            ("overlap", "overlap"),
            ("clipped", "leaves its drawing"),
            ("tiny", "px high, not 11"),
            ("pale", "has a contrast of 3.54"),
            ("pale-drawing", "has a contrast of 1.92"),
            ("error", "broken"),
            ("warning", "doubtful"),
            ("request", "asks for file:///"),
            ("no-viewport", "is its viewport set?"),
            ("blank", "no text is shown"),
        ]:
            with self.subTest(name):
                self.assert_only(name, words)

    def test_what_only_the_dark_page_has_is_found(self):
        self.assert_only("pale-dark", ", dark")

    def test_what_only_an_open_table_has_is_found(self):
        self.assert_only("hidden-table", "tables open: the page is")


class Command(unittest.TestCase):
    def run_check(self, *arguments):
        return subprocess.run(
            [HERE.parent / "check", *arguments], capture_output=True, text=True, check=False)

    def test_a_fault_is_an_exit_of_1(self):
        ended = self.run_check(HERE / "pages" / "pale.html")
        self.assertEqual(ended.returncode, 1, ended.stderr)
        self.assertIn("contrast", ended.stdout)

    def test_wrong_arguments_are_an_exit_of_64(self):
        self.assertEqual(self.run_check().returncode, 64)
        ended = self.run_check("no-such.html")
        self.assertEqual(ended.returncode, 64)
        self.assertIn("there is no file no-such.html", ended.stderr)


if __name__ == "__main__":
    unittest.main()
