"""Proves that replays keep the contract of cameras, their pace, and their head when the files are bad."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.adapters.scanning.album import Tempo, open_album
from kiosk.adapters.scanning.pacing import RealPacer
from kiosk.adapters.scanning.spec import CameraSpecError, camera_from
from kiosk.application.ports.camera import Camera, CameraLostError
from tests.contracts.camera_contract import ReplayContract, pictures_to_the_end
from tests.fakes.devices import HastyPacer, TickingClock, picture


@dataclass
class FileRig:
    path: Path
    camera: Camera

    def lose(self) -> None:
        self.path.rename(self.path.with_name("elsewhere"))

    def restore(self) -> None:
        self.path.with_name("elsewhere").rename(self.path)


class TestFilm(ReplayContract):
    @pytest.fixture
    def rig(self, film: Path) -> FileRig:
        return FileRig(film, replay(film))


class TestFolder(ReplayContract):
    @pytest.fixture
    def rig(self, folder: Path) -> FileRig:
        return FileRig(folder, replay(folder))


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Five frames at 12.5 a second."""
    path = tmp_path / "cửa trước.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 12.5, (96, 64))
    for shade in (20, 60, 100, 140, 180):
        writer.write(picture(shade))
    writer.release()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pictures 1, 2 and 10, whose first pixel is ten times their number."""
    path = tmp_path / "khách đến"
    path.mkdir()
    for number in (10, 2, 1):
        put(path / f"khách {number}.png", picture(number * 10))
    (path / "notes.txt").write_text("not a picture", "utf-8")
    return path


def put(path: Path, shown: NDArray[np.uint8]) -> None:
    path.write_bytes(cv2.imencode(path.suffix, shown)[1].tobytes())


def replay(path: Path, query: str = "", pacer: HastyPacer | None = None) -> Camera:
    return camera_from(f"replay:{path}{query}", TickingClock(), pacer=pacer or HastyPacer())


def shades(camera: Camera) -> list[int]:
    """The first pixel of every frame to the end."""
    camera.open()
    return [int(seen[0, 0, 0]) for seen in pictures_to_the_end(camera)]


def test_a_film_shows_every_frame_at_its_own_rate(film: Path) -> None:
    pacer = HastyPacer()
    assert shades(replay(film, pacer=pacer)) == pytest.approx([20, 60, 100, 140, 180], abs=4)
    assert pacer.waits == pytest.approx([0, 0.08, 0.08, 0.08, 0.08, 0.08])


def test_a_film_may_be_shown_at_another_rate(film: Path) -> None:
    pacer = HastyPacer()
    shades(replay(film, "?fps=5", pacer))
    assert pacer.waits[1] == pytest.approx(0.2)


def test_pictures_come_in_the_order_a_person_counts_each_for_half_a_second(folder: Path) -> None:
    pacer = HastyPacer()
    assert shades(replay(folder, pacer=pacer)) == [10] * 5 + [20] * 5 + [100] * 5
    assert sum(pacer.waits) == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("query", "frames", "seconds"),
    [("?fps=10", 3, 0.3), ("?hold=1", 30, 3.0), ("?hold=1&fps=2", 6, 3.0), ("?fps=0.5", 3, 6.0)],
)
def test_the_pace_of_pictures_may_be_asked_for(folder: Path, query: str, frames: int, seconds: float) -> None:
    pacer = HastyPacer()
    assert len(shades(replay(folder, query, pacer))) == frames
    assert sum(pacer.waits) == pytest.approx(seconds)


def test_the_folder_may_say_its_own_pace(folder: Path) -> None:
    (folder / "replay.toml").write_text('fps = 4\n[seconds]\n"khách 2.png" = 2\n', "utf-8")
    assert shades(replay(folder)) == [10] + [20] * 8 + [100]
    assert len(shades(replay(folder, "?hold=0.5"))) == 5 + 20 + 5


@pytest.mark.parametrize("text", ["fps = 'often'", "fps = 0", "= nothing", "seconds = 3", "[seconds]\n'a' = -1"])
def test_an_invalid_pace_in_the_folder_is_told(folder: Path, text: str) -> None:
    (folder / "replay.toml").write_text(text, "utf-8")
    with pytest.raises(CameraLostError, match=r"replay\.toml"):
        replay(folder).open()


def test_whoever_draws_on_a_frame_does_not_change_the_next(folder: Path) -> None:
    camera = replay(folder)
    camera.open()
    camera.read().picture[:] = 255
    assert camera.read().picture[0, 0, 0] == 10


def test_unreadable_pictures_are_left_out_and_counted(folder: Path) -> None:
    (folder / "khách 3.png").write_bytes((folder / "khách 1.png").read_bytes()[:60])
    (folder / "khách 4.jpg").write_bytes(b"not a photograph")
    (folder / "khách 5.png").mkdir()
    assert len(shades(replay(folder))) == 15
    album = open_album(folder, Tempo())
    assert sum(album.picture(name) is not None for name in album.names) == 3
    assert album.skipped == 3


def test_a_folder_of_unreadable_pictures_is_a_lost_camera(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"")
    with pytest.raises(CameraLostError, match="1 tried"):
        replay(tmp_path).open()


def test_an_empty_folder_a_missing_one_and_a_text_are_lost_cameras(tmp_path: Path) -> None:
    (tmp_path / "film.avi").write_text("no film", "utf-8")
    for path, told in ((tmp_path, "no pictures"), (tmp_path / "gone", "missing"), (tmp_path / "film.avi", "video")):
        with pytest.raises(CameraLostError, match=told):
            replay(path).open()


def test_pictures_above_two_megapixels_are_made_smaller(tmp_path: Path) -> None:
    put(tmp_path / "1.png", np.full((3000, 4000, 3), 90, np.uint8))
    camera = replay(tmp_path)
    camera.open()
    height, width, _ = camera.read().picture.shape
    assert height * width <= 1920 * 1080
    assert width / height == pytest.approx(4 / 3, abs=0.01)


def test_closing_ends_the_wait_for_the_next_picture(folder: Path) -> None:
    camera = camera_from(f"replay:{folder}?fps=0.1", TickingClock())
    camera.open()
    camera.read()
    started = time.monotonic()
    closer = threading.Timer(0.05, camera.close)
    closer.start()
    with pytest.raises(CameraLostError):
        camera.read()
    closer.join()
    assert time.monotonic() - started < 5


def test_the_real_pace_is_kept_on_the_average() -> None:
    pacer = RealPacer()
    pacer.start()
    started = time.monotonic()
    for _ in range(10):
        pacer.wait(0.01)
    assert 0.1 <= time.monotonic() - started < 1


@pytest.mark.parametrize("query", ["?fps=0", "?fps=nan", "?fps=x", "?hold=-1", "?hold=inf", "?speed=2", "?fps="])
def test_a_pace_no_replay_can_keep_is_refused(folder: Path, query: str) -> None:
    with pytest.raises(CameraSpecError):
        replay(folder, query)


@pytest.mark.parametrize("spec", ["replay:", "replay: ", "replay:a\0b", "replay"])
def test_a_replay_of_nothing_is_refused(spec: str) -> None:
    with pytest.raises(CameraSpecError):
        camera_from(spec, TickingClock())
