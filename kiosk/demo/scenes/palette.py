"""Colours of the drawn scenes, all as (blue, green, red)."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def colour(rgb: str) -> Colour:
    """Turn `"rrggbb"` into (blue, green, red)."""
    return int(rgb[4:6], 16), int(rgb[2:4], 16), int(rgb[0:2], 16)


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies `share` (0..1) of the way from the first to the second."""
    blue, green, red = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return blue, green, red


INK = colour("11161d")
WHITE = colour("fbfcfd")
BLACK = colour("000000")


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one person."""

    skin: Colour
    hair: Colour
    clothes: Colour
    collar: Colour
    mask: Colour


_SKINS = ("e3b18c", "d39d77", "edc3a2", "bf8a64")
_HAIRS = ("231f1f", "2e2623", "3a322e", "6c6a69")
_CLOTHES = (
    ("3b6294", "e9edf2"),
    ("dfe3e7", "f7f8f9"),
    ("4b7a6c", "dfe9e4"),
    ("8a5566", "f1e4e8"),
    ("56606e", "c9d3df"),
)
_MASKS = ("a9cbe0", "dfe7ec", "b9d8d2")


def look(skin: int, seed: int) -> Look:
    """Colours of a person: `skin` chooses skin and clothes, `seed` the hair and the face mask."""
    clothes, collar = _CLOTHES[(skin + seed) % len(_CLOTHES)]
    return Look(
        skin=colour(_SKINS[skin % len(_SKINS)]),
        hair=colour(_HAIRS[seed // 3 % len(_HAIRS)]),
        clothes=colour(clothes),
        collar=colour(collar),
        mask=colour(_MASKS[seed % len(_MASKS)]),
    )
