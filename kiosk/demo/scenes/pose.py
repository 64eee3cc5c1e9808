"""Where the visitor and the carrier are at each moment of a showing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.demo.scenes.carrier import closeness, hand_side
from kiosk.demo.scenes.sheet import Sheet
from kiosk.demo.scenes.showing import Carrier, Showing

_FOCUS = 1150.0  # units; focal length of the webcam
_MIDDLE = (640.0, 360.0)
_AWAY = 790.0  # units below its place at which the carrier is out of sight
_EXPOSURE = 0.011  # progress that passes while the shutter is open
_HELD_AT = {Carrier.PHONE: 388.0, Carrier.CARD: 372.0, Carrier.PAPER: 376.0}


@dataclass(frozen=True, slots=True)
class Pose:
    """Place (picture units), turns (degrees), size factor and smear (vertical motion blur, units) of a carrier."""

    x: float
    y: float
    roll: float
    pitch: float
    yaw: float
    size: float
    smear: float


def eased(share: float) -> float:
    """0 to 1 with a soft start and a soft end."""
    inside = min(max(share, 0.0), 1.0)
    return inside * inside * (3 - 2 * inside)


def visitor_offset(showing: Showing, progress: float) -> float:
    """How far the visitor still stands aside of the place before the camera, in units; 0 while showing."""
    coming, going = 1 - eased(progress / 0.2), eased((progress - 0.82) / 0.18)
    return hand_side(showing) * (1200 * coming - 1000 * going) + 3 * math.sin(9 * progress + showing.seed)


def _drop(progress: float) -> float:
    return _AWAY * (1 - eased((progress - 0.1) / 0.2) + eased((progress - 0.78) / 0.15))


def _tremor(showing: Showing, progress: float, axis: int) -> float:
    phase = showing.seed * 1.7 + axis * 2.1
    return 0.6 * math.sin(29 * progress + phase) + 0.4 * math.sin(71 * progress + 2.3 * phase)


def carrier_pose(showing: Showing, progress: float) -> Pose:
    """The pose of the carrier at `progress` (0..1)."""
    chance = np.random.default_rng((showing.seed, 11)).uniform(-1, 1, 6)
    drop = _drop(progress)
    roll = 5 * chance[0] + drop / _AWAY * 14 * hand_side(showing)
    return Pose(
        x=_MIDDLE[0] + 26 * chance[1] + 2.6 * _tremor(showing, progress, 0) + 0.1 * drop * hand_side(showing),
        y=_HELD_AT[showing.carrier] + 10 * chance[2] + 2.2 * _tremor(showing, progress, 1) + drop,
        roll=roll + 0.45 * _tremor(showing, progress, 2),
        pitch=4 * chance[3] + 0.35 * showing.tilt * (1 if chance[5] > 0 else -1),
        yaw=4 * chance[4] + 0.94 * showing.tilt * hand_side(showing) + 0.5 * _tremor(showing, progress, 3),
        size=closeness(showing),
        smear=abs(_drop(progress + _EXPOSURE / 2) - _drop(progress - _EXPOSURE / 2)),
    )


def homography(pose: Pose, sheet: Sheet, factor: float) -> NDArray[np.float64]:
    """The (3, 3) matrix from pixels of the sheet to pixels of the frame, `factor` frame pixels to the unit."""
    roll, pitch, yaw = (math.radians(angle) for angle in (pose.roll, pose.pitch, pose.yaw))
    about_z = np.array([[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, math.cos(pitch), -math.sin(pitch)], [0, math.sin(pitch), math.cos(pitch)]])
    about_y = np.array([[math.cos(yaw), 0, math.sin(yaw)], [0, 1, 0], [-math.sin(yaw), 0, math.cos(yaw)]])
    turn = about_z @ about_x @ about_y * pose.size
    place = np.array([0.0, 0.0, _FOCUS])
    plane = np.stack((turn[:, 0], turn[:, 1], place), axis=1)
    lens = np.array([[_FOCUS, 0, pose.x], [0, _FOCUS, pose.y], [0, 0, 1]])
    local = np.array([[1 / sheet.scale, 0, sheet.left], [0, 1 / sheet.scale, sheet.top], [0, 0, 1]])
    return np.asarray(np.diag([factor, factor, 1.0]) @ lens @ plane @ local, dtype=np.float64)
