"""The modules that are the same in every QR symbol of a version (ISO/IEC 18004:2015, 5.3, 6.3, annex E)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Modules = NDArray[np.bool_]

FINDER_SIDE, ALIGNMENT_SIDE = 7, 5


def version_of(modules: int) -> int:
    """The version of a symbol by its modules a side."""
    return (modules - 17) // 4


def rings(side: int) -> Modules:
    """A finder (7) or alignment (5) pattern: dark centre, light ring, dark ring."""
    across = np.abs(np.arange(side) - side // 2)
    distance = np.maximum(across[:, None], across[None, :])
    return np.asarray(distance != side // 2 - 1)


def alignment_lines(version: int) -> tuple[int, ...]:
    """Rows and columns on which alignment patterns have their centres; none in version 1."""
    if version == 1:
        return ()
    between = version // 7 + 1
    last = 10 + 4 * version
    step = 26 if version == 32 else -(-(last - 6) // (2 * between)) * 2  # 32 is the table's one exception
    return (6, *(last - step * back for back in reversed(range(between))))


def alignment_centres(version: int) -> tuple[tuple[int, int], ...]:
    """`(row, column)` of every alignment pattern's centre module; those that finder patterns cover are left out."""
    lines = alignment_lines(version)
    if not lines:
        return ()
    last = lines[-1]
    covered = {(6, 6), (6, last), (last, 6)}
    return tuple((row, column) for row in lines for column in lines if (row, column) not in covered)


@cache
def fixed_modules(version: int) -> tuple[Modules, Modules]:
    """Which modules are fixed, and which of those are dark; both `(side, side)` bool."""
    side = 17 + 4 * version
    known, dark = np.zeros((side, side), np.bool_), np.zeros((side, side), np.bool_)
    known[6, :] = known[:, 6] = True
    dark[6, ::2] = dark[::2, 6] = True
    far = side - FINDER_SIDE
    for row, column in ((0, 0), (0, far), (far, 0)):
        apart = np.s_[max(row - 1, 0) : row + 8, max(column - 1, 0) : column + 8]
        known[apart], dark[apart] = True, False
        dark[row : row + FINDER_SIDE, column : column + FINDER_SIDE] = rings(FINDER_SIDE)
    for row, column in alignment_centres(version):
        around = np.s_[row - 2 : row + 3, column - 2 : column + 3]
        known[around], dark[around] = True, rings(ALIGNMENT_SIDE)
    known[side - 8, 8] = dark[side - 8, 8] = True
    return known, dark
