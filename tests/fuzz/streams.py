"""Answers of a camera on the network, as bytes of HTTP: heads, parts and their lengths, pictures.

The server hangs up after the last byte, so that no run waits; what never ends is tried by `test_hostile_stream.py`.
"""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from kiosk.adapters.scanning.live import MOST_PIXELS_SEEN
from kiosk.adapters.scanning.spec import camera_from
from kiosk.application.ports.camera import CameraLostError
from tests.fakes.devices import TickingClock
from tests.fakes.raw_stream import raw_stream
from tests.fuzz.contract import Target

_READS = 4
_ELSEWHERE = (b"location", b"://", b"//")
"""What would lead the reader to another machine: no test asks one."""


def run(data: bytes) -> None:
    """Open it as the kiosk does, and look at some pictures."""
    if any(one in data.lower() for one in _ELSEWHERE):
        return
    with raw_stream(lambda: (data,)) as address:
        camera = camera_from(address, TickingClock())
        try:
            with suppress(CameraLostError):
                camera.open()
                for _ in range(_READS):
                    _is_a_picture(camera.read().picture)
        finally:
            camera.close()


def _is_a_picture(seen: object) -> None:
    assert isinstance(seen, np.ndarray)
    assert seen.dtype == np.uint8
    assert seen.ndim == 3
    assert seen.shape[2] == 3
    assert 0 < seen.shape[0] * seen.shape[1] <= MOST_PIXELS_SEEN


WORDS = (
    b"--frame\r\n",
    b"--frame--\r\n",
    b"\r\n\r\n",
    b"Content-Length: 4294967295\r\n",
    b"Content-Length: -1\r\n",
    b"Content-Type: image/jpeg\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"boundary=",
    b'boundary=""',
    b"\xff\xd8\xff",
    b"\xff\xd9",
    b"\xff\xc0\x00\x11\x08\xff\xff\xff\xff",
    b"#EXTM3U\n",
)
TARGET = Target("streams", run, seconds=3.0, some=60, many=50_000, words=WORDS)
