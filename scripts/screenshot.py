"""Takes the README's picture anew: `.venv/bin/python scripts/screenshot.py`.

Serves the data that come with the project, opens the app in Chromium and waits until the picture is drawn.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PORT = 8599
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def take(file: Path, address: str) -> None:
    """Save what a visitor with a wide screen sees at the address, English in light colours."""
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser, args=["--no-sandbox", "--disable-background-networking"]
        )
        page = chromium.new_page(
            viewport={"width": 1456, "height": 819}, locale="en-GB", color_scheme="light", reduced_motion="reduce"
        )
        page.goto(address)
        page.locator(".network[data-ready]").wait_for()
        page.locator(".st-key-actor_card h3").wait_for()
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        page.screenshot(path=file)
        chromium.close()


def main() -> None:
    """Serve, take the picture, stop serving."""
    file = ROOT / "docs" / "screenshot.png"
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(PORT)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        for line in server.stdout or ():
            if "http://127.0.0.1" in line:
                break
        take(file, f"http://127.0.0.1:{PORT}/?actor=msi")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
