"""What the camera's thread tells, joined to who is concerned; codes go through the readers' gate with all others."""

from __future__ import annotations

from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.workers.camera_thread import CameraThread


def join_camera(camera: CameraThread, presenters: Presenters) -> None:
    """Connect signals to slots of QObjects: anything else would run in the camera's thread."""
    # A code that was read is a picture that came, though the preview has not taken it yet.
    camera.scanned.connect(presenters.status.frame_came)
    camera.lost.connect(presenters.status.lose_camera)
    camera.lens.connect(presenters.status.tell_lens)
    camera.advised.connect(presenters.doctor.advise)
