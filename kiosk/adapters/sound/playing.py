"""The loudspeaker of the machine: handlers in order of preference."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Protocol

PROGRAMS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""PipeWire, PulseAudio, ALSA."""


_MOMENT = 0.005
"""Seconds."""


class Loudspeaker(Protocol):
    """Plays one sound file at a time, without waiting for its end."""

    def play(self, file: Path) -> None:
        """End what is being played and play this. Raises OSError."""
        ...

    def stop(self) -> None:
        """End what is being played."""
        ...


class WindowsLoudspeaker:
    """Windows plays WAV files itself; a new one ends the former."""

    def play(self, file: Path) -> None:
        """Play in the background."""
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            except RuntimeError as error:
                raise OSError(str(error)) from None
        else:
            raise OSError("only Windows plays this way")

    def stop(self) -> None:
        """End what is being played."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, winsound.SND_PURGE)


class ProgramLoudspeaker:
    """Plays through the first of `commands` which works: one that ended with a fault is not asked again.

    A program can be installed while its sound server does not run.
    """

    def __init__(self, commands: tuple[tuple[str, ...], ...]) -> None:
        self._commands = list(commands)
        self._playing: subprocess.Popen[bytes] | None = None
        self._waiter: threading.Thread | None = None

    def play(self, file: Path) -> None:
        """Start a program; a thread of its own waits for it, so that no dead process stays behind."""
        self._end_former()
        if not self._commands:
            raise OSError("no program plays sound")
        self._playing = subprocess.Popen(
            [*self._commands[0], str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._waiter = threading.Thread(target=self._playing.wait, name="tone", daemon=True)
        self._waiter.start()

    def stop(self) -> None:
        """End the program that plays."""
        self._end_former()

    def _end_former(self) -> None:
        former, self._playing = self._playing, None
        if former is None:
            return
        if former.poll() is None and self._waiter is not None:
            # Between a program's end and what `poll` knows of it stands the thread that waits for it.
            self._waiter.join(_MOMENT)
        ended = former.poll()
        if ended is None:
            former.terminate()
        elif ended > 0:
            del self._commands[0]


def find_loudspeaker() -> Loudspeaker | None:
    """What this machine plays sound with, None for nothing."""
    if os.name == "nt":
        return WindowsLoudspeaker()
    found = tuple((path, *command[1:]) for command in PROGRAMS if (path := shutil.which(command[0])))
    return ProgramLoudspeaker(found) if found else None
