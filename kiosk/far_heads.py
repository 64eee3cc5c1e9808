"""Heads of the journal in a second place that may never answer: no record waits for it.

Part of the composition root.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread

from kiosk.apart import SilentError, done_apart
from kiosk.application.ports.heads import HeadPlace

READ_SECONDS, LOOK_SECONDS, WRITE_SECONDS, END_SECONDS = 30.0, 3.0, 30.0, 5.0
"""For everything that is kept there, as a check of the journal asks for it; for its last bytes, as the first record of
a session does; for a note; and for the last note at the end.
"""


@dataclass(slots=True)
class FarHeads:
    """Implements `HeadPlace` by another one in a process of its own; notes are put down behind the caller's back.

    A note that could not be put down is not kept for later: the next one speaks of what it spoke of.
    """

    inner: HeadPlace
    """Can be sent to another process."""
    look_seconds: float = LOOK_SECONDS
    write_seconds: float = WRITE_SECONDS
    _looked: tuple[int, str | None] | None = field(init=False, default=None)
    """The last bytes as they were at the first look: a start asks for them twice, and waits for a silent place once."""
    _notes: SimpleQueue[str | None] = field(init=False, default_factory=SimpleQueue)
    _writer: Thread | None = field(init=False, default=None)
    _begins: Lock = field(init=False, default_factory=Lock)

    @property
    def name(self) -> str:
        """The other's."""
        return self.inner.name

    def read(self, last: int = 0) -> str | None:
        """As the other says; None also where it does not answer. Its last bytes as they were before the first note."""
        if last and self._looked is not None and self._looked[0] == last:
            return self._looked[1]
        try:
            told = done_apart(partial(self.inner.read, last), self.look_seconds if last else READ_SECONDS)
        except SilentError:
            told = None
        if last:
            self._looked = last, told
        return told

    def append(self, note: str) -> bool:
        """At once: what became of it, nobody hears."""
        self._looked = None
        with self._begins:
            if self._writer is None:
                self._writer = Thread(target=self._write, daemon=True)
                self._writer.start()
        self._notes.put(note)
        return True

    def finish(self, seconds: float = END_SECONDS) -> bool:
        """Wait until what was given is put down; False where it still is not."""
        with self._begins:
            writer, self._writer = self._writer, None
        if writer is None:
            return True
        self._notes.put(None)
        writer.join(seconds)
        return not writer.is_alive()

    def _write(self) -> None:
        """The thread's life: whatever waits is put down by one process."""
        while True:
            notes = [self._notes.get()]
            while not self._notes.empty():
                notes.append(self._notes.get())
            told = [one for one in notes if one is not None]
            try:
                if told:
                    done_apart(partial(_put_down, self.inner, told), self.write_seconds)
            except SilentError:
                pass
            if None in notes:
                return


def _put_down(place: HeadPlace, notes: list[str]) -> bool:
    return [place.append(one) for one in notes].count(False) == 0
