"""A camera on the network that never comes to an end, or claims what no camera has: given up in time and in bounds."""

from __future__ import annotations

import gzip
import itertools
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

import cv2
import pytest

from kiosk.adapters.scanning import live
from kiosk.adapters.scanning.capture import PATIENCE_SECONDS, opencv_capture
from kiosk.adapters.scanning.live import LiveCamera, Way
from kiosk.adapters.scanning.spec import camera_from
from kiosk.application.ports.camera import Camera, CameraLostError
from tests.fakes.devices import TickingClock
from tests.fakes.raw_stream import raw_stream
from tests.fuzz.stream_seeds import HEAD, jpeg, part

BREATH = 0.01
SLACK_SECONDS = 2.0
"""Beside the patience: the test's machine does other things, too. A picture may be waited for after the opening."""
MOST_GROWTH_KB = 200_000
PICTURE = jpeg(48, 64)
OPENED = b"--frame\r\nContent-Type: image/jpeg\r\n"


def _endless(head: bytes, unit: bytes) -> Callable[[], Iterable[bytes]]:
    """So many units a second as a network of 100 Mbit/s carries, for twice the patience."""

    def answer() -> Iterable[bytes]:
        yield head
        ends = time.monotonic() + 2 * PATIENCE_SECONDS + SLACK_SECONDS
        for _ in itertools.takewhile(lambda _: time.monotonic() < ends, itertools.count()):
            yield unit

    return answer


ENDLESS = {
    "heads": _endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 200),
    "line": _endless(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 60_000),
    "heads of a part": _endless(HEAD + b"--frame\r\n", b"X: y\r\n" * 200),
    "picture": _endless(HEAD + OPENED + b"\r\n" + PICTURE[:400], b"\x55" * 60_000),
    "picture of 2 GB": _endless(
        HEAD + OPENED + b"Content-Length: 2000000000\r\n\r\n" + PICTURE[:400], b"\x55" * 60_000
    ),
    "no boundary": _endless(HEAD, b"\x55" * 60_000),
    "drop by drop": _endless(HEAD + OPENED, b"X"),
    "packed": lambda: (HEAD[:-2] + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(3_000_000), mtime=0)[:900],),
}


def _highest_kb() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


IN_EVERY_RUN = "picture of 2 GB"


@pytest.mark.parametrize(
    "kind", [pytest.param(one, marks=() if one == IN_EVERY_RUN else pytest.mark.sweep) for one in ENDLESS]
)
def test_what_never_ends_is_given_up_in_time_and_holds_little(kind: str) -> None:
    before = _highest_kb()
    with raw_stream(ENDLESS[kind], BREATH) as address:
        camera = camera_from(address, TickingClock())
        took = _seconds_until_lost(camera)
    assert took < PATIENCE_SECONDS + SLACK_SECONDS
    assert _highest_kb() - before < MOST_GROWTH_KB


@pytest.mark.sweep
def test_without_the_patience_it_is_waited_for_as_long_as_the_stream_goes_on() -> None:
    """A test of the test above."""
    with raw_stream(ENDLESS["drop by drop"], BREATH) as address:
        camera = LiveCamera((Way(address, cv2.CAP_FFMPEG),), opencv_capture, TickingClock())
        assert _seconds_until_lost(camera) > PATIENCE_SECONDS + SLACK_SECONDS


def _seconds_until_lost(camera: Camera) -> float:
    began = time.monotonic()
    try:
        camera.open()
        while True:
            camera.read()
    except CameraLostError:
        return time.monotonic() - began
    finally:
        camera.close()


def _opened(answer: bytes) -> bool:
    with raw_stream(lambda: (answer,)) as address:
        camera = camera_from(address, TickingClock())
        try:
            with suppress(CameraLostError):
                camera.open()
                return True
            return False
        finally:
            camera.close()


def test_pictures_larger_than_any_camera_gives_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real ones: what only claims a size is refused by its reader. Without the bound they are opened."""
    large = HEAD + part(jpeg(5800, 5800))
    assert not _opened(large)
    monkeypatch.setattr(live, "MOST_PIXELS_SEEN", 5800 * 5800)
    assert _opened(large)
