"""Where the places of a page really are: paper that is curled is straight only at its corners.

The marks beside each row say how far the row is off at both ends, the rules of the table say it between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kiosk.adapters.scanning.fallback.corners import SCALE
from kiosk.domain.fallback.layout import COLUMNS, HEIGHT, ROW_MARK, ROW_MARK_XS, ROW_PITCH, ROWS, row_y

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Dark = NDArray[np.float32]

_MARK_ROOM = 3.0
"""How far from its place a row mark is looked for, in millimetres."""
_LEAST_MARK, _MOST_MARK = 0.5, 1.6
"""Its ink, in whole marks."""
_RULE_ROOM = 1.6
_RULE_LEAST = 0.10
_NODES = (28.0, 37.0, 60.0, 80.0, 100.0, 118.0, 135.0, 155.0, 175.0, 202.0, 235.0, 262.0)
_NODE_HALF = 3.5
_UPRIGHT = COLUMNS[1:7]
_UPRIGHT_ROOM = 1.3


@dataclass(frozen=True, slots=True)
class Mesh:
    """How far each place is off, in millimetres, x to the right and y downwards."""

    xs: NDArray[np.float64]
    down: NDArray[np.float64]
    """`(rows, len(xs))`."""
    upright_xs: NDArray[np.float64]
    right: NDArray[np.float64]
    """`(rows, len(upright_xs))`."""

    def at(self, row: int, x: float) -> tuple[float, float]:
        """The place of `(x, middle of the row)` in pixels of the straightened page."""
        right = float(np.interp(x, self.upright_xs, self.right[row]))
        down = float(np.interp(x, self.xs, self.down[row]))
        return (x + right) * SCALE - 0.5, (HEIGHT - row_y(row) + down) * SCALE - 0.5


def mesh_of(dark: Dark) -> Mesh:
    """The mesh of a straightened page, given how dark each of its pixels is, 0 to 1."""
    ends = np.array([[_row_mark(dark, row, x) for x in ROW_MARK_XS] for row in range(ROWS)])
    ends = _without_holes(ends)
    xs = np.array([ROW_MARK_XS[0], *_NODES, ROW_MARK_XS[1]])
    straight = np.array([np.interp(xs, ROW_MARK_XS, ends[row, :, 1]) for row in range(ROWS)])
    down = straight.copy()
    middle = len(xs) // 2
    for way in (range(1, middle), range(len(xs) - 2, middle - 1, -1)):
        # From the row marks inwards: how far the paper bends at one place is nearly how far it bends at the next.
        bend = 0.0
        for place in way:
            found = _rules(dark, xs[place], straight[:, place] + bend)
            down[:, place] = _smooth(found)
            bend = float(np.median(found - straight[:, place]))
    upright = np.array([*_UPRIGHT])
    across = np.array([np.interp(upright, ROW_MARK_XS, ends[row, :, 0]) for row in range(ROWS)])
    for place, x in enumerate(_UPRIGHT):
        offs = np.array([_column(dark, row, x, across[row, place], down, xs) for row in range(ROWS)])
        if np.isfinite(offs).sum() > ROWS // 2:
            across[:, place] = _smooth(np.where(np.isfinite(offs), offs, np.nanmedian(offs)))
    return Mesh(xs, down, upright, across)


def _row_mark(dark: Dark, row: int, x: float) -> tuple[float, float]:
    """How far a row mark is off; nan where there is none of its size."""
    wide, high = ROW_MARK
    middle_y = HEIGHT - row_y(row)
    patch = _patch(
        dark,
        (x - wide / 2 - _MARK_ROOM, x + wide / 2 + _MARK_ROOM),
        (middle_y - high / 2 - _MARK_ROOM, middle_y + high / 2 + _MARK_ROOM),
    )
    ink = np.where(patch > 0.4, patch, 0.0)
    total = float(ink.sum())
    if not _LEAST_MARK <= total / (wide * high * SCALE * SCALE) <= _MOST_MARK:
        return np.nan, np.nan
    across, along = ink.sum(axis=0), ink.sum(axis=1)
    place = [float((line * np.arange(line.size)).sum()) / total - (line.size - 1) / 2 for line in (across, along)]
    return place[0] / SCALE, place[1] / SCALE


def _without_holes(ends: NDArray[np.float64]) -> NDArray[np.float64]:
    """Marks that were not found, from those of their side that were; none found is not off."""
    for side in range(ends.shape[1]):
        for way in range(2):
            offs = ends[:, side, way]
            known = np.isfinite(offs)
            rows = np.arange(ROWS)
            ends[:, side, way] = np.interp(rows, rows[known], offs[known]) if known.any() else 0.0
    return ends


def _rules(dark: Dark, x: float, guess: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each row is off at `x`, by the rules over and under it; the guess where neither is seen."""
    lines = [_rule(dark, line, x, guess[min(line, ROWS - 1)]) for line in range(ROWS + 1)]
    both = np.array([lines[:-1], lines[1:]])
    known = np.isfinite(both)
    total = np.where(known, both, 0.0).sum(axis=0)
    return np.where(known.any(axis=0), total / np.maximum(known.sum(axis=0), 1), guess)


def _rule(dark: Dark, line: int, x: float, guess: float) -> float:
    """How far the rule over row `line` is off at `x`; nan where no rule is seen."""
    y = HEIGHT - row_y(0) - ROW_PITCH / 2 + ROW_PITCH * line + guess
    patch = _patch(dark, (x - _NODE_HALF, x + _NODE_HALF), (y - _RULE_ROOM, y + _RULE_ROOM))
    # The median along the rule: handwriting crosses it here and there, a rule is dark all along.
    return guess + _peak(np.median(patch, axis=1))


def _column(dark: Dark, row: int, x: float, guess: float, down: NDArray[np.float64], xs: NDArray[np.float64]) -> float:
    y = HEIGHT - row_y(row) + float(np.interp(x, xs, down[row]))
    half = ROW_PITCH / 2 - 1
    patch = _patch(dark, (x + guess - _UPRIGHT_ROOM, x + guess + _UPRIGHT_ROOM), (y - half, y + half))
    return guess + _peak(np.median(patch, axis=0))


def _peak(profile: NDArray[np.float32]) -> float:
    """Where the dark line crosses a profile, in millimetres from its middle."""
    over = profile - np.median(profile)
    top = int(over.argmax())
    if over.size < 5 or over[top] < _RULE_LEAST:
        return np.nan
    near = slice(max(0, top - 2), top + 3)
    weight = np.clip(over[near], 0, None)
    place = float((weight * np.arange(over.size)[near]).sum() / weight.sum())
    return (place - (over.size - 1) / 2) / SCALE


def _patch(dark: Dark, xs: tuple[float, float], ys: tuple[float, float]) -> Dark:
    """The pixels within these millimetres of the page, from its upper left corner."""
    (left, right), (top, foot) = ([max(0, round(one * SCALE)) for one in pair] for pair in (xs, ys))
    return dark[top:foot, left:right]


def _smooth(offs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row with its neighbours' median: paper bends, it does not jump."""
    padded = np.pad(offs, 1, mode="edge")
    return np.median(np.stack([padded[:-2], padded[1:-1], padded[2:]]), axis=0)
