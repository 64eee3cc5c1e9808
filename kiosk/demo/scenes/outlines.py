"""Outlines of simple shapes: arrays of (x, y) points, shape (n, 2).

The picture unit is one pixel at 720 lines.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Outline = NDArray[np.float64]
Point = tuple[float, float]


def arc(centre: Point, radius: Point, start: float, stop: float, steps: int = 16) -> Outline:
    """Part of an ellipse with half axes `radius`, from angle `start` to `stop` in radians, clockwise on the screen."""
    angle = np.linspace(start, stop, steps)
    return np.stack((centre[0] + radius[0] * np.cos(angle), centre[1] + radius[1] * np.sin(angle)), axis=1)


def ellipse(centre: Point, radius: Point) -> Outline:
    """A whole ellipse."""
    return arc(centre, radius, 0.0, 2 * math.pi, 48)


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Outline:
    """An upright rectangle, its corners rounded with the radius `corner`."""
    if corner <= 0:
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float64)
    centres = [(right - corner, bottom - corner), (left + corner, bottom - corner)]
    centres += [(left + corner, top + corner), (right - corner, top + corner)]
    quarters = [arc(c, (corner, corner), n * math.pi / 2, (n + 1) * math.pi / 2, 10) for n, c in enumerate(centres)]
    return np.concatenate(quarters)


def limb(start: Point, end: Point, start_radius: float, end_radius: float) -> Outline:
    """A tapered capsule between two points: a finger, a forearm."""
    direction = math.atan2(end[1] - start[1], end[0] - start[0])
    half = math.pi / 2
    near = arc(start, (start_radius, start_radius), direction + half, direction + 3 * half)
    far = arc(end, (end_radius, end_radius), direction - half, direction + half)
    return np.concatenate((near, far))


def smooth(corners: list[Point], steps: int = 10) -> Outline:
    """A closed soft curve (Catmull-Rom) through the corners."""
    knots = np.array(corners, dtype=np.float64)
    before, after, beyond = np.roll(knots, 1, 0), np.roll(knots, -1, 0), np.roll(knots, -2, 0)
    share = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    p0, p1, p2, p3 = (side[:, None, :] for side in (before, knots, after, beyond))
    cubic = (3 * p1 - p0 - 3 * p2 + p3) * share**3 + (2 * p0 - 5 * p1 + 4 * p2 - p3) * share**2
    curve = 0.5 * (cubic + (p2 - p0) * share + 2 * p1)
    return np.asarray(curve.reshape(-1, 2), dtype=np.float64)


def moved(outline: Outline, right: float, down: float) -> Outline:
    """The outline at another place."""
    return np.asarray(outline + np.array([right, down]), dtype=np.float64)


def mirrored(outline: Outline, side: float) -> Outline:
    """The outline itself for side 1, its mirror image about x = 0 for side -1."""
    return np.asarray(outline * (side, 1.0), dtype=np.float64)
