"""Tells the service manager that the program is ready and alive, by the socket that it names (`sd_notify(3)`)."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceWatch:
    """A socket of the service manager; without one nobody is told, and nothing happens."""

    address: str
    """A path, or with `@` in front a name in the abstract space; empty where no service manager asked."""
    every_seconds: float
    """How often it wants a sign of life; 0 where it wants none."""

    @staticmethod
    def of(environment: Mapping[str, str] = os.environ) -> ServiceWatch:
        """As the environment says it; half of the time that the manager waits, as it advises."""
        wanted = environment.get("WATCHDOG_USEC", "")
        for_this = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        seconds = int(wanted) / 2_000_000 if wanted.isdigit() and for_this else 0.0
        return ServiceWatch(environment.get("NOTIFY_SOCKET", ""), seconds)

    def tell_ready(self) -> None:
        """The windows are there. Never raises."""
        self._tell(b"READY=1")

    def tell_alive(self) -> None:
        """The thread that draws still answers. Never raises."""
        self._tell(b"WATCHDOG=1")

    def _tell(self, word: bytes) -> None:
        if not self.address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.sendto(word, self.address.replace("@", "\0", 1) if self.address[0] == "@" else self.address)
        except OSError:
            # A manager that is gone must not take the kiosk with it.
            return
