"""A camera that shows nothing is told from a room that happens to be plain, dark or empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.adapters.scanning.lens import LensGuard
from kiosk.application.ports.camera import LensFault
from kiosk.demo.scenes import ScenePainter

Grey = NDArray[np.uint8]
NIGHT = datetime(2026, 11, 19, 20, tzinfo=UTC)
FPS = 15
SIZE = (360, 640)
GRAIN = np.random.default_rng(7).standard_normal((48, *SIZE), np.float32)
"""A sensor's noise; the same comes back after so many pictures, never twice in a row."""


def plain(level: float, across: float = 0.0, down: float = 0.0) -> NDArray[np.float64]:
    """An even ground, lighter towards the right and the foot by so many grey levels."""
    rows, columns = np.mgrid[0 : SIZE[0], 0 : SIZE[1]]
    return np.asarray(level + across * columns / SIZE[1] + down * rows / SIZE[0], np.float64)


@cache
def lobby() -> NDArray[np.float64]:
    picture = ScenePainter((SIZE[1], SIZE[0])).empty(0, 1)
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.float64)


def hand() -> NDArray[np.float64]:
    rows, columns = np.mgrid[0 : SIZE[0], 0 : SIZE[1]]
    return np.asarray(40 + 60 * np.exp(-((columns - 450) ** 2 + (rows - 150) ** 2) / (2 * 140**2)), np.float64)


def filmed(scene: NDArray[np.float64], noise: float, seconds: float) -> Iterable[Grey]:
    """What a sensor makes of a scene that stands still."""
    grains = [np.clip(scene + noise * grain, 0, 255).astype(np.uint8) for grain in GRAIN]
    for number in range(round(seconds * FPS)):
        yield grains[number % len(grains)]


class Watch:
    """A guard and the time of its film."""

    def __init__(self, *, live: bool = True) -> None:
        self._guard = LensGuard(live=live)
        self._frames = 0

    def tells(self, film: Iterable[Grey]) -> list[tuple[float, LensFault | None]]:
        """What is told after each picture, with the seconds since this part of the film began."""
        told = []
        for number, picture in enumerate(film):
            moment = NIGHT + timedelta(seconds=self._frames / FPS)
            self._frames += 1
            told.append((number / FPS, self._guard.fault_of(picture, moment)))
        return told


def faults(told: list[tuple[float, LensFault | None]]) -> set[LensFault | None]:
    return {fault for _, fault in told}


SCENES: dict[str, Callable[[], NDArray[np.float64]]] = {
    "a lobby": lobby,
    "a dim lobby": lambda: lobby() * 0.15,
    "a dark reception at night": lambda: lobby() * 0.04,
    "a white wall": lambda: plain(185, 15, -10),
    "a grey wall in full light": lambda: plain(140, -10, 8),
}
COVERS: dict[str, tuple[NDArray[np.float64], LensFault, float]] = {
    "a cap": (plain(2), LensFault.BLACK, 2.0),
    "a cap, black at 16": (plain(16), LensFault.BLACK, 2.0),
    "a hand": (hand(), LensFault.COVERED, 3.0),
    "a paper": (plain(175), LensFault.COVERED, 3.0),
    "a sticker": (plain(90, 20), LensFault.COVERED, 3.0),
    "the sun": (plain(270), LensFault.OVEREXPOSED, 2.0),
}


@pytest.mark.parametrize("noise", [1.0, 6.0])
@pytest.mark.parametrize("scene", SCENES)
def test_a_room_is_never_called_a_fault(scene: str, noise: float) -> None:
    assert faults(Watch().tells(filmed(SCENES[scene](), noise, 8))) == {None}


@pytest.mark.parametrize("noise", [1.0, 6.0])
@pytest.mark.parametrize("cover", COVERS)
def test_each_cover_is_told_by_its_name_after_its_time_and_taken_back_at_once(cover: str, noise: float) -> None:
    scene, fault, seconds = COVERS[cover]
    watch = Watch()
    assert faults(watch.tells(filmed(lobby(), noise, 4))) == {None}
    told = watch.tells(filmed(scene, noise, 7))
    assert faults(told) == {None, fault}
    begins = next(moment for moment, one in told if one)
    assert seconds - 1e-6 <= begins <= seconds + 2.5, "what was there before takes a moment to fade"
    back = watch.tells(filmed(lobby(), noise, 1))
    assert {moment for moment, one in back if one} <= {0.0, 1 / FPS, 2 / FPS, 3 / FPS}


def test_a_hand_that_passes_is_no_fault() -> None:
    watch = Watch()
    watch.tells(filmed(lobby(), 2, 3))
    for _ in range(3):
        assert faults(watch.tells(filmed(hand(), 2, 1.5))) == {None}
        assert faults(watch.tells(filmed(lobby(), 2, 1))) == {None}


def test_a_lens_that_is_covered_from_the_start_is_told() -> None:
    assert LensFault.COVERED in faults(Watch().tells(filmed(hand(), 2, 8)))


def test_a_wall_between_visitors_is_still_a_wall() -> None:
    watch = Watch()
    for _ in range(3):
        assert faults(watch.tells(filmed(plain(185, 15, -10), 2, 5))) == {None}
        assert faults(watch.tells(filmed(lobby(), 2, 2))) == {None}
    assert faults(watch.tells(filmed(plain(95, 8, -5), 2, 6))) == {None}, "the evening comes"


def test_a_live_picture_that_never_changes_stands_still() -> None:
    (picture,) = filmed(lobby(), 3, 1 / FPS)
    watch = Watch()
    told = watch.tells([picture] * (6 * FPS))
    assert faults(told) == {None, LensFault.FROZEN}
    assert next(moment for moment, one in told if one) == pytest.approx(5.0, abs=0.2)
    assert faults(watch.tells(filmed(lobby(), 2, 1))) == {None}


def test_a_replay_may_stand_still() -> None:
    (picture,) = filmed(lobby(), 2, 1 / FPS)
    assert faults(Watch(live=False).tells([picture] * (8 * FPS))) == {None}


def test_a_camera_that_gives_each_picture_twice_is_not_frozen() -> None:
    twice = [picture for picture in filmed(lobby(), 2, 4) for _ in range(2)]
    assert faults(Watch().tells(twice)) == {None}


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (3, 2000), (2000, 3), (45, 80)])
def test_a_picture_of_any_size_is_borne(size: tuple[int, int]) -> None:
    Watch().tells([np.zeros(size, np.uint8)] * 40)
