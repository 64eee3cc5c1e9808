"""What a lens makes of a sheet of paper on a grey desk."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.fakes.paper_camera import PIXELS, Grey


@dataclass(frozen=True)
class Lens:
    """What the camera does: perspective as a part of the picture, blur in pixels, noise in steps of brightness."""

    size: tuple[int, int] = (1280, 720)
    perspective: float = 0.04
    blur: float = 0.8
    noise: float = 4.0
    shade: float = 0.35
    """How much darker one side is than the other."""
    curl: float = 0.0
    """How far the middle of the paper rises, in millimetres of its picture."""
    fill: float = 0.92
    """Part of the picture's width that the paper takes."""
    turn: float = 0.0
    quality: int = 90
    seed: int = 0


def photograph(paper: Grey, lens: Lens) -> NDArray[np.uint8]:
    """`(height, width, 3)` uint8 BGR: the paper lying on a grey desk as this lens sees it."""
    chance = np.random.default_rng(lens.seed)
    wide, high = lens.size
    paper = _curled(paper, lens.curl)
    rows, columns = paper.shape
    breadth = min(lens.fill * wide, lens.fill * high * columns / rows)
    half = np.array([breadth / 2, breadth * rows / columns / 2])
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    angle = np.deg2rad(lens.turn)
    corners = corners @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    corners = corners * (1 - chance.uniform(0, lens.perspective, (4, 1)) * 2) + np.array([wide / 2, high / 2])
    flat = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    # Shrunk in two steps, so that no stroke is lost between pixels as none is in a lens.
    big = cv2.getPerspectiveTransform(flat, (corners * 2).astype(np.float32))
    desk = np.full((high * 2, wide * 2), 110, np.uint8)
    seen = cv2.warpPerspective(
        cv2.GaussianBlur(paper, (0, 0), max(0.4, columns / breadth / 5)),
        big,
        (wide * 2, high * 2),
        desk,
        cv2.INTER_LINEAR,
        cv2.BORDER_TRANSPARENT,
    )
    picture = cv2.resize(seen, (wide, high), interpolation=cv2.INTER_AREA).astype(np.float32)
    picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), max(lens.blur, 0.01)), np.float32)
    along = np.linspace(0, 1, wide)[None, :] * np.cos(lens.seed) + np.linspace(0, 1, high)[:, None] * np.sin(lens.seed)
    light = 1 - lens.shade * (along - along.min()) / max(np.ptp(along), 1e-6)
    lit = 18 + picture * light * 0.86 + chance.normal(0, lens.noise, picture.shape)
    grey = np.asarray(np.clip(lit, 0, 255), np.uint8)
    _, packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, lens.quality])
    seen_again = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    assert seen_again is not None
    return np.asarray(seen_again, np.uint8)


def _curled(paper: Grey, curl: float) -> Grey:
    """The middle bends up: a place at x stands `curl` millimetres higher, least at the edges."""
    if curl == 0:
        return paper
    rows, columns = paper.shape
    x = np.linspace(-1, 1, columns, dtype=np.float32)
    lift = (1 - x**2) * curl * PIXELS
    down = np.arange(rows, dtype=np.float32)[:, None] + lift[None, :]
    across = np.broadcast_to(np.arange(columns, dtype=np.float32), (rows, columns)).copy()
    return np.asarray(cv2.remap(paper, across, down.astype(np.float32), cv2.INTER_LINEAR, borderValue=255), np.uint8)
