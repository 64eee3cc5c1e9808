"""Proves that a camera of this machine and one on the network keep the contract of live cameras."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import cv2
import numpy as np
import pytest

from kiosk.adapters.scanning.spec import CameraSpecError, camera_from
from kiosk.application.ports.camera import Camera, CameraLostError
from tests.contracts.camera_contract import LiveContract
from tests.fakes.devices import TickingClock, Webcam, picture
from tests.fakes.streams import NetworkCamera


class WebcamRig:
    def __init__(self) -> None:
        self.webcam = Webcam()
        self.camera = camera_from("0", TickingClock(), opener=self.webcam, platform="linux")

    def lose(self) -> None:
        self.webcam.plugged = False

    def restore(self) -> None:
        self.webcam.plugged = True


@dataclass
class StreamRig:
    network: NetworkCamera
    camera: Camera
    stalls: bool

    def lose(self) -> None:
        if self.stalls:
            self.network.stall()
        else:
            self.network.die()

    def restore(self) -> None:
        if self.stalls:
            self.network.flow()
        else:
            self.network.start()


class TestWebcam(LiveContract):
    @pytest.fixture
    def rig(self) -> WebcamRig:
        return WebcamRig()


class TestStream(LiveContract):
    @pytest.fixture(params=[False, True], ids=["dies", "stalls"])
    def rig(self, request: pytest.FixtureRequest) -> Iterator[StreamRig]:
        with NetworkCamera([picture(shade) for shade in (40, 120, 200)]) as network:
            camera = camera_from(network.address, TickingClock())
            yield StreamRig(network, camera, stalls=request.param)
            camera.close()


def test_after_a_sleep_the_device_is_opened_anew_and_gives_nothing_of_before() -> None:
    clock, webcam = TickingClock(), Webcam()
    camera = camera_from("0", clock, opener=webcam, platform="linux")
    camera.open()
    camera.read()
    clock.sleep(60)
    with pytest.raises(CameraLostError):
        camera.read()
    camera.open()
    assert camera.read().picture is not None
    assert len(webcam.opened) == 2


def test_the_device_is_asked_for_motion_jpeg_before_the_size() -> None:
    rig = WebcamRig()
    rig.camera.open()
    assert rig.webcam.opened[0].asked == [
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, 1280),
        (cv2.CAP_PROP_FRAME_HEIGHT, 720),
        (cv2.CAP_PROP_FPS, 30),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ]


def test_another_device_and_size_may_be_named() -> None:
    webcam = Webcam()
    camera_from("2@1920x1080", TickingClock(), opener=webcam, platform="linux").open()
    assert (webcam.opened[0].source, webcam.opened[0].backend) == (2, cv2.CAP_V4L2)
    assert webcam.opened[0].get(cv2.CAP_PROP_FRAME_WIDTH) == 1920
    assert webcam.opened[0].get(cv2.CAP_PROP_FRAME_HEIGHT) == 1080


@pytest.mark.parametrize(
    "webcam", [Webcam(answers_to=frozenset({cv2.CAP_MSMF})), Webcam(mute_on=frozenset({cv2.CAP_DSHOW}))]
)
def test_on_windows_the_second_way_is_tried_when_the_first_gives_nothing(webcam: Webcam) -> None:
    camera = camera_from("0", TickingClock(), opener=webcam, platform="win32")
    camera.open()
    camera.read()
    assert [capture.backend for capture in webcam.opened] == [cv2.CAP_DSHOW, cv2.CAP_MSMF]
    assert webcam.in_hands == 1


@pytest.mark.parametrize(
    "odd",
    [np.zeros((0, 0, 3), np.uint8), np.zeros((0, 96, 3), np.uint8), np.zeros((4, 4, 3), np.float32), None, "text"],
    ids=["nothing by nothing", "no lines", "not bytes", "no array", "text"],
)
def test_an_odd_picture_is_a_lost_camera(odd: object) -> None:
    rig = WebcamRig()
    rig.camera.open()
    rig.webcam.odd = odd if odd is not None else ()
    with pytest.raises(CameraLostError):
        rig.camera.read()


@pytest.mark.parametrize("shape", [(8, 6), (8, 6, 1), (8, 6, 4)])
def test_grey_and_four_channels_become_three(shape: tuple[int, ...]) -> None:
    rig = WebcamRig()
    rig.camera.open()
    rig.webcam.odd = np.full(shape, 7, np.uint8)
    seen = rig.camera.read().picture
    assert seen.shape == (8, 6, 3)
    assert (seen == 7).all()


def test_a_device_is_released_by_the_thread_that_reads_it() -> None:
    """OpenCV crashes otherwise."""
    rig = WebcamRig()
    rig.camera.open()
    device = rig.webcam.opened[0]
    device.go_on.clear()
    lost: list[Exception] = []
    reader = threading.Thread(target=_note_loss, args=(rig.camera, lost))
    reader.start()
    assert device.reading.wait(5)
    rig.camera.close()
    assert device.isOpened()
    device.go_on.set()
    reader.join(5)
    assert not device.isOpened()
    assert not device.torn
    assert [type(loss) for loss in lost] == [CameraLostError]


def test_a_loss_names_no_address() -> None:
    camera = camera_from("rtsp://desk:secret@127.0.0.1:1/door", TickingClock())
    with pytest.raises(CameraLostError) as lost:
        camera.open()
    assert "secret" not in str(lost.value)
    assert "127" not in str(lost.value)


def test_an_address_without_a_camera_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CameraLostError):
        camera_from("http://127.0.0.1:1/door", TickingClock()).open()
    with pytest.raises(CameraLostError):
        camera_from("63", TickingClock()).open()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "spec",
    ["", "camera", "-1", "100", "0@", "0@1280", "http://", "http:///x", "http://[1/x", "http://a b/", "ftp://a/b"],
)
def test_a_text_that_names_no_camera_is_refused(spec: str) -> None:
    with pytest.raises(CameraSpecError):
        camera_from(spec, TickingClock())


def test_a_refusal_does_not_repeat_the_password() -> None:
    with pytest.raises(CameraSpecError) as refused:
        camera_from("http://desk:secret@ door/", TickingClock())
    assert "secret" not in str(refused.value)


def _note_loss(camera: Camera, lost: list[Exception]) -> None:
    try:
        camera.read()
    except CameraLostError as error:
        lost.append(error)


def test_closing_at_any_moment_never_tears_a_device_away_and_leaves_none_open() -> None:
    rig = WebcamRig()
    done = threading.Event()

    def use() -> None:
        while not done.is_set():
            with suppress(CameraLostError):
                rig.camera.open()
                rig.camera.read()

    user = threading.Thread(target=use)
    user.start()
    for _ in range(500):
        rig.camera.close()
    done.set()
    user.join()
    rig.camera.close()
    assert rig.webcam.in_hands == 0
    assert not any(capture.torn for capture in rig.webcam.opened)
