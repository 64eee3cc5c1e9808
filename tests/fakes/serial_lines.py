"""A reader on a cable: a pseudo-terminal whose other end the test has, under a name that stays when it is replugged."""

from __future__ import annotations

import os
import threading
import tty
from pathlib import Path


class Cable:
    """Opened as a serial port at `port`; what is sent arrives there as from a device."""

    def __init__(self, folder: Path) -> None:
        self.port = folder / "reader"
        self._ends: tuple[int, int] | None = None
        self.plug_in()

    def plug_in(self) -> None:
        """A device appears under the port's name."""
        device, machine = os.openpty()
        tty.setraw(machine)
        self._ends = device, machine
        self.port.symlink_to(os.ttyname(machine))

    def pull_out(self) -> None:
        """The device is gone, and so is its name."""
        if self._ends is not None:
            self.port.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None

    def send(self, *pieces: bytes) -> None:
        """Each piece in a write of its own; the terminal's buffer is small, so a thread waits for who reads."""
        threading.Thread(target=self._write, args=(pieces,), daemon=True).start()

    def _write(self, pieces: tuple[bytes, ...]) -> None:
        for piece in pieces:
            rest = piece
            while rest and self._ends is not None:
                rest = rest[os.write(self._ends[0], rest) :]
