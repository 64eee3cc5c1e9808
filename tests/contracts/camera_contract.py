"""What every camera must do, real or fake: inherit these tests and give the rig."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Protocol

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.application.ports.camera import Camera, CameraLostError, Frame, ReplayEndedError


class Rig(Protocol):
    """A camera with its surroundings in the test's hand."""

    @property
    def camera(self) -> Camera: ...
    def lose(self) -> None:
        """The device goes away."""
        ...

    def restore(self) -> None:
        """The device is back."""
        ...


class CameraContract:
    """Holds for live cameras and replays. The rig shows at least three pictures."""

    def test_frames_are_contiguous_bgr_pictures(self, rig: Rig) -> None:
        rig.camera.open()
        for frame in (rig.camera.read(), rig.camera.read()):
            height, width, channels = frame.picture.shape
            assert channels == 3
            assert frame.picture.dtype == np.dtype(np.uint8)
            assert height > 0 < width
            assert frame.picture.flags.c_contiguous

    def test_frames_carry_the_moment_of_the_clock(self, rig: Rig) -> None:
        rig.camera.open()
        first, second = rig.camera.read(), rig.camera.read()
        assert first.captured_at < second.captured_at
        assert first.captured_at.tzinfo is not None

    def test_closing_twice_or_unopened_is_no_fault(self, rig: Rig) -> None:
        rig.camera.close()
        rig.camera.open()
        rig.camera.close()
        rig.camera.close()

    def test_a_closed_camera_gives_no_frame(self, rig: Rig) -> None:
        rig.camera.open()
        rig.camera.close()
        with pytest.raises(CameraLostError):
            rig.camera.read()

    def test_it_opens_again_after_it_was_closed(self, rig: Rig) -> None:
        rig.camera.open()
        rig.camera.close()
        rig.camera.open()
        assert isinstance(rig.camera.read(), Frame)

    def test_it_opens_again_without_having_been_closed(self, rig: Rig) -> None:
        rig.camera.open()
        rig.camera.open()
        assert isinstance(rig.camera.read(), Frame)

    def test_a_missing_camera_is_lost_when_it_is_opened(self, rig: Rig) -> None:
        rig.lose()
        with pytest.raises(CameraLostError):
            rig.camera.open()

    def test_another_thread_may_close_it_while_it_is_read(self, rig: Rig) -> None:
        rig.camera.open()
        closer = threading.Thread(target=rig.camera.close)
        closer.start()
        with pytest.raises((CameraLostError, ReplayEndedError)):
            _read_until_it_ends(rig.camera)
        closer.join()
        rig.camera.open()
        assert isinstance(rig.camera.read(), Frame)


class LiveContract(CameraContract):
    """Holds for cameras in front of people."""

    def test_it_is_no_replay_and_never_ends(self, rig: Rig) -> None:
        assert not rig.camera.is_replay
        rig.camera.open()
        assert all(isinstance(rig.camera.read(), Frame) for _ in range(12))

    def test_a_loss_is_told_within_two_and_a_half_seconds(self, rig: Rig) -> None:
        rig.camera.open()
        rig.camera.read()
        rig.lose()
        started = time.monotonic()
        with pytest.raises(CameraLostError):
            _read_until_it_ends(rig.camera)
        assert time.monotonic() - started < 2.5

    def test_it_comes_back_after_a_loss(self, rig: Rig) -> None:
        rig.camera.open()
        rig.lose()
        with pytest.raises(CameraLostError):
            _read_until_it_ends(rig.camera)
        with pytest.raises(CameraLostError):
            rig.camera.open()
        rig.restore()
        rig.camera.open()
        assert isinstance(rig.camera.read(), Frame)


class ReplayContract(CameraContract):
    """Holds for cameras that show files."""

    def test_it_says_that_it_is_a_replay(self, rig: Rig) -> None:
        assert rig.camera.is_replay

    def test_it_ends_after_the_last_picture_and_stays_ended(self, rig: Rig) -> None:
        rig.camera.open()
        for _ in range(2):
            with pytest.raises(ReplayEndedError):
                _read_until_it_ends(rig.camera)

    def test_each_opening_shows_the_same_pictures(self, rig: Rig) -> None:
        shown = []
        for _ in range(2):
            rig.camera.open()
            shown.append(list(pictures_to_the_end(rig.camera)))
        assert len(shown[0]) >= 3
        assert all(np.array_equal(one, other) for one, other in zip(*shown, strict=True))


def _read_until_it_ends(camera: Camera) -> None:
    """Reads on; a frame or two may still be under way after a loss."""
    for _ in range(100_000):
        camera.read()


def pictures_to_the_end(camera: Camera) -> Iterator[NDArray[np.uint8]]:
    """The pictures of an opened replay."""
    while True:
        try:
            yield camera.read().picture
        except ReplayEndedError:
            return
