"""A machine without a network: whatever the program asks of one is refused, and told."""

from __future__ import annotations

import errno
import sys

_NAMES = "socket.getaddrinfo"
_ASKS = ("socket.connect", "socket.bind", "socket.sendto", _NAMES)


class NoNetwork:
    """From `cut` on every address but a file's is out of reach; Python's audit events see each attempt (PEP 578)."""

    def __init__(self) -> None:
        self.asked_for: list[str] = []

    def cut(self) -> None:
        """Cannot be taken back while the process lives: audit hooks stay."""
        sys.addaudithook(self._refuse)

    def _refuse(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in _ASKS:
            return
        # A socket between this machine's own programs has a file's name for its address.
        if event == _NAMES or not isinstance(arguments[-1], str | bytes):
            self.asked_for.append(event)
            raise OSError(errno.ENETUNREACH, "no network")
