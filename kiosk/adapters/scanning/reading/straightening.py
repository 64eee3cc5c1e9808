"""Flattens a symbol that is curved, creased or tilted, so that each module is looked at where it is.

Between two modules of different colour there is an edge, and edges stand a module apart. Multiplying the strength of
all edges around a place with a wave of one module's length tells, by the phase of the mean, how far the grid lies
beside its place there. A surface of low degree through these displacements follows paper on a cup or a sleeve.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.reading.anchors import anchored

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kiosk.adapters.scanning.reading.one_look import Spoiled
    from kiosk.application.ports.camera import Corners, Picture

    Levels = NDArray[np.uint8]
    Field = NDArray[np.float32]

PITCH = 8
"""Pixels a module of the flattened picture."""
ROUNDS = ((7, 2), (7, 3), (5, 4))
"""Of each round: modules around a place whose edges are averaged, and the degree of the surface."""
_BORDER = cv2.BORDER_REPLICATE


def flattened(grey: Picture, spoiled: Spoiled) -> Iterator[Levels]:
    """The mean brightness of every module, `(modules, modules)` uint8; again after each round of straightening."""
    modules = spoiled.modules
    flat = _rectified(grey, anchored(grey, spoiled), modules)
    still = np.zeros((modules, modules), np.float32)
    yield _levels(flat, still, still)
    # A phase tells a displacement but for whole modules. Following it from module to module finds large ones, until
    # noise tears it; taking each as less than half a module holds in noise.
    for following in (True, False):
        across = down = still
        for around, degree in ROUNDS:
            moved = _moved(flat, across, down)
            across = across + _surface(*_displacement(moved, 1, around, following), degree)
            down = down + _surface(*_displacement(moved, 0, around, following), degree)
            yield _levels(flat, across, down)


def is_inverted(grey: Picture, spoiled: Spoiled) -> bool:
    """Whether the symbol is light on dark: the centres of its finder patterns are lighter than the rings around."""
    levels = _rectified(grey, spoiled.corners, spoiled.modules)[PITCH // 2 :: PITCH, PITCH // 2 :: PITCH]
    lighter = 0.0
    for row, column in ((3, 3), (3, spoiled.modules - 4), (spoiled.modules - 4, 3)):
        around = levels[row - 2 : row + 3, column - 2 : column + 3].astype(np.float32)
        centre = float(around[1:4, 1:4].mean())
        lighter += centre - float((around.sum() - 9 * centre) / 16)
    return lighter > 0


def _rectified(grey: Picture, corners: Corners, modules: int) -> Picture:
    side = float(modules * PITCH)
    square = np.array([(0, 0), (side, 0), (side, side), (0, side)], np.float32)
    way = cv2.getPerspectiveTransform(np.array(corners, np.float32), square)
    return np.asarray(cv2.warpPerspective(grey, way, (int(side), int(side)), borderMode=_BORDER), np.uint8)


def _levels(flat: Picture, across: Field, down: Field) -> Levels:
    centres = np.arange(len(across), dtype=np.float32) + 0.5
    columns = (centres[None, :] + across) * PITCH - 0.5
    rows = (centres[:, None] + down) * PITCH - 0.5
    level = cv2.remap(cv2.blur(flat, (3, 3)), columns, rows, cv2.INTER_LINEAR, borderMode=_BORDER)
    return np.asarray(level, np.uint8)


def _moved(flat: Picture, across: Field, down: Field) -> Picture:
    if not across.any() and not down.any():
        return flat
    places = np.arange(len(flat), dtype=np.float32)
    size = (len(flat), len(flat))
    columns = places[None, :] + cv2.resize(across, size) * PITCH
    rows = places[:, None] + cv2.resize(down, size) * PITCH
    return np.asarray(cv2.remap(flat, columns, rows, cv2.INTER_LINEAR, borderMode=_BORDER), np.uint8)


def _displacement(flat: Picture, axis: int, around: int, following: bool) -> tuple[Field, Field]:
    """How far the grid lies beside its place along `axis`, in modules, and how sure that is; one value a module."""
    steps = (1, 0) if axis else (0, 1)
    edges = np.abs(cv2.Sobel(flat, cv2.CV_32F, *steps, ksize=3))
    wave = _wave(len(flat))
    wave = wave[None, :] if axis else wave[:, None]
    parts = [_around(edges * part, around) for part in (wave.real, wave.imag)]
    mean = parts[0] + 1j * parts[1]
    turns = _followed(np.angle(mean)) if following else np.angle(mean)
    return (turns / (2 * np.pi)).astype(np.float32), (np.abs(mean) / (_around(edges, around) + 1e-3)).astype(np.float32)


def _followed(phases: NDArray[np.float64]) -> NDArray[np.float64]:
    """Phases without jumps from module to module; near none in the finder patterns, which were anchored."""
    smooth = np.unwrap(np.unwrap(phases, axis=0), axis=1)
    anchors = smooth[[3, 3, -4], [3, -4, 3]]
    return np.asarray(smooth - 2 * np.pi * np.round(np.median(anchors) / (2 * np.pi)))


def _around(values: NDArray[np.float32], modules: int) -> Field:
    """The mean over so many modules around each module's centre."""
    # Summed by whole modules first: the same mean as over pixels, for a fraction of the work.
    side = len(values) // PITCH
    whole = cv2.resize(np.ascontiguousarray(values), (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.blur(whole, (modules, modules), borderType=cv2.BORDER_REFLECT), np.float32)


@cache
def _wave(length: int) -> NDArray[np.complex64]:
    turns = (np.arange(length) + 0.5) / PITCH
    return np.asarray(np.exp(2j * np.pi * turns), np.complex64)


def _surface(values: Field, sureness: Field, degree: int) -> Field:
    """The surface of this degree through the values, the sure ones weighing most."""
    terms = _terms(len(values), degree)
    weight = np.square(sureness).ravel()
    weighed = terms * weight[:, None]
    factors = np.linalg.lstsq(weighed.T @ weighed, weighed.T @ (values.ravel() * weight), rcond=None)[0]
    return np.asarray((terms @ factors).reshape(values.shape), np.float32)


@cache
def _terms(side: int, degree: int) -> NDArray[np.float32]:
    line = np.linspace(-1, 1, side, dtype=np.float32)
    across, down = np.meshgrid(line, line)
    powers = [(i, j) for i in range(degree + 1) for j in range(degree + 1 - i)]
    return np.stack([(across**i * down**j).ravel() for i, j in powers], 1)
