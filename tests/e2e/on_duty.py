"""`bluezone-kiosk run` before a real camera or reader, with somebody on duty: a test of devices types no PIN."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.scanning.spec import camera_from
from kiosk.application.duty import Duty
from kiosk.bootstrap import printer, read_facts, recording
from kiosk.cli.one_kiosk import only_kiosk
from kiosk.cli.options import reader_for
from kiosk.cli.session import SessionOptions, run_session
from kiosk.gui.shell import ScreenLayout

OPERATOR = "Lê Ngọc Anh"


def main() -> int:
    """Run one kiosk until its windows close."""
    words = argparse.ArgumentParser()
    words.add_argument("--folder", required=True)
    words.add_argument("--camera", required=True)
    words.add_argument("--reader", default="none")
    given = words.parse_args()
    facts, clock = read_facts(Path(given.folder)), SystemClock()
    options = SessionOptions(
        printer=printer(facts, f"folder:{Path(given.folder) / 'paper'}"),
        silent=True,
        language="vi",
        theme="light",
        layout=ScreenLayout.TWO,
        full_screen=False,
        exit_at_end=False,
        pictures=None,
        json=True,
        reader=reader_for(facts, given.reader, clock),
        operator=OPERATOR,
    )
    with only_kiosk(facts.folders.register) as alone, recording(facts, clock, Duty()) as desk:
        assert alone
        return run_session(facts, desk, camera_from(given.camera, clock), options)


if __name__ == "__main__":
    sys.exit(main())
