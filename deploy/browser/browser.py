"""Debian's headless Chromium, and what it says about a page."""

import base64
import json
import pathlib
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

PAGE_SCRIPT = pathlib.Path(__file__).with_name("page.js").read_text(encoding="utf-8")
# A telephone, a tablet upright, a desk.
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")


class Browser:
    """One browser that opens files; to be used with `with`."""

    def __init__(self):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        self._profile = tempfile.TemporaryDirectory(prefix="evenstride-browser-")
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--window-size=1280,900", "--force-device-scale-factor=1",
            # No look-ups of its own.
            "--disable-background-networking", "--no-first-run",
            f"--user-data-dir={self._profile.name}",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self._driver = webdriver.Chrome(
            service=Service("/usr/bin/chromedriver"), options=options)
        self._driver.set_page_load_timeout(30)
        # Away from the browser's own first page, which loads things too.
        self._driver.get("about:blank")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._driver.quit()
        self._profile.cleanup()

    def faults(self, path, shots=None):
        """What is wrong with the page in this file, as sentences; pictures go to `shots`."""
        path = pathlib.Path(path).resolve()
        self._drain_logs()
        found, texts = [], 0
        for scheme in SCHEMES:
            self._emulate(scheme)
            for width in WIDTHS:
                self._resize(width, 900)
                self._driver.get(path.as_uri())
                where = f"{path.name}, {width} px, {scheme}"
                closed = self._look(where, width, found)
                self._open_details()
                opened = self._look(f"{where}, tables open", width, found)
                texts += min(closed, opened)
                if shots is not None:
                    self._driver.get(path.as_uri())
                    self._shoot(shots / f"{path.stem}-{width}-{scheme}.png", width)
        if texts == 0:
            found.append(f"{path.name}: no text is shown")
        found += self._messages(path)
        if shots is not None:
            self._print(shots / f"{path.stem}.pdf")
        return list(dict.fromkeys(found))

    def _look(self, where, width, found):
        seen = self._driver.execute_script(PAGE_SCRIPT, width)
        found += [f"{where}: {fault}" for fault in seen["faults"]]
        return seen["texts"]

    def _open_details(self):
        self._driver.execute_script(
            "document.querySelectorAll('details').forEach((e) => { e.open = true; })")

    def _emulate(self, scheme):
        self._driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def _resize(self, width, height):
        self._driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def _shoot(self, file, width):
        """The whole page in one picture."""
        height = self._driver.execute_script("return document.documentElement.scrollHeight")
        self._resize(width, height)
        picture = self._driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
        file.write_bytes(base64.b64decode(picture["data"]))

    def _print(self, file):
        printed = self._driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        file.write_bytes(base64.b64decode(printed["data"]))

    def _drain_logs(self):
        for kind in ("browser", "performance"):
            self._driver.get_log(kind)

    def _messages(self, path):
        """Errors and warnings on the console, and requests for anything but the page itself."""
        found = [
            f"{path.name}: console: {entry['message']}"
            for entry in self._driver.get_log("browser")
            if entry["level"] in ("SEVERE", "WARNING")
        ]
        for entry in self._driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            url = message["params"]["request"]["url"]
            own = message["params"]["documentURL"].startswith(("chrome:", "about:"))
            if url != path.as_uri() and not own:
                found.append(f"{path.name}: asks for {url[:80]}")
        return found
