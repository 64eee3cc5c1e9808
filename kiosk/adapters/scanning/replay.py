"""A camera that shows files: for demonstrations, training and tests, on any machine."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.adapters.scanning.capture import Custody
from kiosk.adapters.scanning.pacing import Pacer
from kiosk.adapters.scanning.reels import Reel, Shot
from kiosk.application.ports.camera import Frame, ReplayEndedError
from kiosk.application.ports.clock import Clock


class ReplayCamera:
    """Shows every shot of a reel once, in order, at the reel's own pace; each `open` begins at the first."""

    def __init__(self, load: Callable[[], Reel], pacer: Pacer, clock: Clock) -> None:
        self._load = load
        self._pacer = pacer
        self._clock = clock
        self._custody: Custody[Reel] = Custody()
        self._standing = 0.0

    @property
    def is_replay(self) -> bool:
        """True: nobody stands in front of a file."""
        return True

    def open(self) -> None:
        """Begin with the first picture. Raises `CameraLostError` when there is none to show."""
        self._standing = 0.0
        self._pacer.start()
        self._custody.take(self._load)

    def read(self) -> Frame:
        """The next picture at its moment. Raises `ReplayEndedError` after the last, when that has stood its time."""
        shot = self._custody.use(self._next_in_time)
        if shot is None:
            raise ReplayEndedError("the replay has ended")
        self._standing = shot.seconds
        return Frame(shot.picture, self._clock.now())

    def close(self) -> None:
        """Let go of the files; from any thread, which ends a wait for the next picture at once."""
        self._custody.close()
        self._pacer.stop()

    def _next_in_time(self, reel: Reel) -> Shot | None:
        shot = reel.next_shot()
        self._pacer.wait(self._standing)
        return shot
