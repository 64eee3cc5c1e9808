"""A camera from one line of text, as the settings and the command line give it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.adapters.scanning.album import Tempo, open_album
from kiosk.adapters.scanning.capture import Opener, opencv_capture
from kiosk.adapters.scanning.live import LiveCamera, device, stream
from kiosk.adapters.scanning.pacing import Pacer, RealPacer
from kiosk.adapters.scanning.reels import Film, Reel, Slides
from kiosk.adapters.scanning.replay import ReplayCamera
from kiosk.application.ports.camera import Camera
from kiosk.application.ports.clock import Clock

_DEVICE = re.compile(r"([0-9]{1,2})(?:@([0-9]{2,4})x([0-9]{2,4}))?")
_QUERY = re.compile(r"(?P<path>.+)\?(?P<query>[a-z]+=[^?/\\]*)", re.DOTALL)
_NETWORK = ("http", "https", "rtsp")


class CameraSpecError(ValueError):
    """The text names no camera. The message does not repeat it: an address may carry a password."""


def camera_from(
    spec: str,
    clock: Clock,
    *,
    opener: Opener = opencv_capture,
    pacer: Pacer | None = None,
    platform: str = sys.platform,
) -> Camera:
    """The camera that `spec` names; it is not opened yet. Raises `CameraSpecError`.

    - `0`, `1`: a device of this machine, asked for 1280 x 720; `0@1920x1080` for another size
    - `http://...`, `https://...`, `rtsp://...`: a camera on the network
    - `replay:FILE`: a video; `?fps=10` for another rate than its own
    - `replay:FOLDER`: its pictures (PNG, JPEG, BMP), each held for half a second; `?hold=2` holds each two seconds,
      `?fps=10` shows ten different ones a second. A `replay.toml` in the folder may say `fps`, `hold` and, under
      `[seconds]`, how long single pictures are held.
    """
    given = spec.strip()
    if found := _DEVICE.fullmatch(given):
        index, width, height = (int(number) if number else None for number in found.groups())
        return LiveCamera(device(index or 0, width or 1280, height or 720, platform), opener, clock)
    kind, colon, rest = given.partition(":")
    if kind.lower() in _NETWORK:
        return LiveCamera(stream(_address(given)), opener, clock)
    if colon and kind == "replay":
        return ReplayCamera(_reel(rest, opener), pacer or RealPacer(), clock)
    raise CameraSpecError("a camera is a number, an http, https or rtsp address, or replay:FILE")


def _address(given: str) -> str:
    try:
        host = urlsplit(given).hostname
    except ValueError:
        host = None
    if not host or not given.isprintable() or " " in given:
        raise CameraSpecError("the address of the camera is not valid")
    return given


def _reel(rest: str, opener: Opener) -> Callable[[], Reel]:
    found = _QUERY.fullmatch(rest)
    path = Path(found["path"] if found else rest).expanduser()
    tempo = _tempo(found["query"] if found else "")
    if not rest.strip() or "\0" in rest:
        raise CameraSpecError("replay: wants a file or a folder")

    def load() -> Reel:
        return Slides(open_album(path, tempo)) if path.is_dir() else Film(path, tempo.fps, opener)

    return load


def _tempo(query: str) -> Tempo:
    asked = dict(pair.partition("=")[::2] for pair in query.split("&") if pair)
    try:
        fps, hold = (float(asked.pop(key)) if key in asked else None for key in ("fps", "hold"))
        tempo = Tempo(fps, hold)
    except ValueError:
        raise CameraSpecError("fps and hold of a replay are positive numbers") from None
    if asked:
        raise CameraSpecError("a replay knows fps and hold, nothing else")
    return tempo
