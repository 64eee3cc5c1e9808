"""PINs that were tried while the register could take no count of them, in a small file beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError

TRIES_NAME = "pin-tries"
_TRIED, _RIGHT = "-", "+"


@dataclass(frozen=True, slots=True)
class TriesFile:
    """Implements `TriesBeside`: a line for each try, only ever added to, so programs lose no try of each other."""

    file: Path

    def wrong(self, code: str) -> int:
        """Of codes alone; what a power cut left of a line is nobody's."""
        try:
            lines = self.file.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise RegisterUnavailableError(RegisterFault.IO) from error
        wrong = 0
        for line in lines:
            if line == _TRIED + code:
                wrong += 1
            elif line == _RIGHT + code:
                wrong = 0
        return wrong

    def count(self, code: str) -> int:
        """On the disk before the PIN is looked at."""
        self._add(_TRIED + code)
        return self.wrong(code)

    def forget(self, code: str) -> None:
        """The next wrong one is the first again."""
        self._add(_RIGHT + code)

    def _add(self, line: str) -> None:
        try:
            handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(handle, f"\n{line}\n".encode())
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise RegisterUnavailableError(RegisterFault.IO) from error
