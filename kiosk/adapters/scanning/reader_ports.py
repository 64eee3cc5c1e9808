"""Which of this machine's serial ports is a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from kiosk.adapters.scanning.serial_reader import Line

_SAYS_SO = re.compile(
    "scan|barcode|bar code|code reader|imager|honeywell|zebra|symbol|datalogic|newland", re.IGNORECASE
)
_CDC = re.compile("ACM|usbmodem|^COM")


class Port(Protocol):
    """What pyserial knows of a port."""

    @property
    def device(self) -> str: ...
    @property
    def vid(self) -> int | None: ...
    @property
    def product(self) -> str | None: ...
    @property
    def manufacturer(self) -> str | None: ...


def find_reader() -> Line | None:
    """The reader that is plugged in now, None when there is none."""
    from serial.tools.list_ports import comports

    return reader_among(comports())


def reader_among(ports: Iterable[Port]) -> Line | None:
    """The USB port that calls itself a scanner, else the only one of the class that readers have.

    Among several unknown ones none is opened: a modem or a measuring device does not like to be tried.
    """
    usb = sorted((one for one in ports if one.vid is not None), key=lambda one: one.device)
    named = [one for one in usb if _SAYS_SO.search(f"{one.manufacturer or ''} {one.product or ''}")]
    nameless = [one for one in usb if _CDC.search(one.device)]
    fitting = named[:1] or (nameless if len(nameless) == 1 else [])
    return Line(fitting[0].device) if fitting else None
