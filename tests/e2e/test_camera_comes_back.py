"""A camera on the network dies and comes back: the kiosk says so within seconds, and reads again by itself."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from tests.e2e.living import living, living_on_duty
from tests.e2e.people import CODES
from tests.fakes.streams import NetworkCamera

pytestmark = pytest.mark.e2e
ANNOUNCED_WITHIN = 2.0
SLACK = 1.5
"""What a busy test machine may add."""


def test_a_lost_camera_is_announced_and_comes_back(tmp_path: Path) -> None:
    text = CODES["the phone of Nguyễn Văn Thử"]
    assert text is not None
    picture = ScenePainter().frame(Showing(text, Carrier.PHONE, 1), 0.5)
    with NetworkCamera([picture]) as camera, living_on_duty(tmp_path, camera.address) as program:
        assert program.wait_for("ready", 30)
        assert program.wait_for("entry", 10)
        camera.die()
        died = time.monotonic()
        assert program.wait_for("camera_lost", 15)
        assert time.monotonic() - died < ANNOUNCED_WITHIN + SLACK
        camera.start()
        assert program.wait_for("camera_found", 15)
        program.process.terminate()
        assert program.process.wait(20) == 0
    # The same code was still in view when the camera came back: no second scan, no exit.
    assert [one["event"] for one in program.said if one["event"] in ("entry", "exit")] == ["entry"]


def test_a_camera_that_hangs_is_announced_too(tmp_path: Path) -> None:
    with NetworkCamera([ScenePainter().empty(0, 1)]) as camera, living(tmp_path, camera.address) as program:
        assert program.wait_for("ready", 30)
        camera.stall()
        stalled = time.monotonic()
        assert program.wait_for("camera_lost", 15)
        assert time.monotonic() - stalled < ANNOUNCED_WITHIN + SLACK
        camera.flow()
        assert program.wait_for("camera_found", 15)
