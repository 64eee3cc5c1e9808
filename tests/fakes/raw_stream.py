"""Whatever bytes as the answer of a camera on loopback: a hostile one, a broken one, one that never ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from socket import SHUT_RDWR, create_server, socket

Answer = Callable[[], Iterable[bytes]]
_PIECE = 65536


@contextmanager
def raw_stream(answer: Answer, breath: float = 0.0) -> Iterator[str]:
    """The address at which everyone who asks is given these bytes and then hung up on; `breath` seconds before each."""
    talks: list[threading.Thread] = []
    over = threading.Event()
    with create_server(("127.0.0.1", 0)) as door:
        host = threading.Thread(target=_welcome, args=(door, answer, (over, breath), talks), name="raw-stream")
        host.start()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}/video"
        finally:
            over.set()
            with suppress(OSError):
                door.shutdown(SHUT_RDWR)
            host.join()
            for talk in talks:
                talk.join()


_Pace = tuple[threading.Event, float]


def _welcome(door: socket, answer: Answer, pace: _Pace, talks: list[threading.Thread]) -> None:
    while not pace[0].is_set():
        try:
            guest, _ = door.accept()
        except OSError:
            return
        talks.append(threading.Thread(target=_talk, args=(guest, answer, pace), name="raw-stream-talk"))
        talks[-1].start()


def _talk(guest: socket, answer: Answer, pace: _Pace) -> None:
    over, breath = pace
    with guest, suppress(OSError):
        guest.settimeout(5)
        guest.recv(_PIECE)
        for piece in answer():
            if over.wait(breath):
                return
            guest.sendall(piece)
