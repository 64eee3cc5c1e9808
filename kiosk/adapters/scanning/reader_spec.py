"""A hardware reader from one line of text, as the settings and the command line give it."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.adapters.scanning.pacing import Pacer, RealPacer
from kiosk.adapters.scanning.reader_ports import find_reader
from kiosk.adapters.scanning.replay_reader import ReplayReader
from kiosk.adapters.scanning.serial_reader import Line, SerialReader
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.code_reader import CodeReader

_LINE = re.compile(r"serial:(?P<port>[^@\0]+)(?:@(?P<baud>[0-9]{3,7}))?")
_NONE = ("", "none")


class ReaderSpecError(ValueError):
    """The text names no reader."""


def reader_from(spec: str, silence_ms: int, clock: Clock, pacer: Pacer | None = None) -> CodeReader | None:
    """The reader that `spec` names, not opened yet; None for no reader. Raises `ReaderSpecError`.

    - `none` or nothing: no reader on a serial port; readers that pose as a keyboard are always heard
    - `auto`: the USB reader that is plugged in, wherever
    - `serial:/dev/ttyACM0`, `serial:COM3@115200`: this port, at 9600 or the given speed
    - `replay:FILE`: each line of the file is a code
    """
    given = spec.strip()
    if given in _NONE:
        return None
    if given == "auto":
        return SerialReader(find_reader, silence_ms, clock)
    if found := _LINE.fullmatch(given):
        line = Line(found["port"], int(found["baud"] or 9600))
        return SerialReader(lambda: line, silence_ms, clock)
    kind, _, rest = given.partition(":")
    if kind == "replay" and rest.strip() and "\0" not in rest:
        return ReplayReader(Path(rest).expanduser(), pacer or RealPacer(), clock)
    raise ReaderSpecError("a reader is none, auto, serial:PORT or replay:FILE")
