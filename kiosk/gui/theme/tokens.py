"""The table of colours, type and shape that every widget draws from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

LIGHT = "light"
DARK = "dark"
SCALES = (1.0, 1.25, 1.5, 2.0)
SMALLEST_TEXT = 14
SMALLEST_LINE = 20
RISE_FROM = 20
"""Labels of this size (px) and above get extra room at the top: Ấ Ẫ Ể reach 1.16 em, the font's ascent is 1 em."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One role of text: size and line height in px, weight 400-800, the figures' font or the words', tight or not."""

    size: int
    line: int
    weight: int
    figures: bool = False
    tight: bool = False
    """Large titles are set 1.2 % of an em tighter."""

    @property
    def rise(self) -> int:
        """Extra px above the first line, so that no Vietnamese mark is cut."""
        if self.size >= RISE_FROM:
            return -(-self.size // 5)
        return 1 if self.size >= 16 else 2


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette, the type roles, and the one factor that multiplies every size."""

    name: str
    colours: Mapping[str, str]
    types: Mapping[str, TypeStyle]
    scale: float = 1.0

    def colour(self, token: str) -> str:
        """The colour `#RRGGBB` of a token; raises `KeyError` for an unknown one."""
        return self.colours[token]

    def px(self, size: float) -> int:
        """`size` px at scale 1 in px at this scale, never under 1."""
        return max(1, round(size * self.scale))

    def type_style(self, role: str) -> TypeStyle:
        """The type of a role at this scale, never under 14/20 px; raises `KeyError` for an unknown role."""
        base = self.types[role]
        size, line = max(SMALLEST_TEXT, self.px(base.size)), max(SMALLEST_LINE, self.px(base.line))
        return replace(base, size=size, line=line)

    def scaled(self, scale: float) -> Theme:
        """The same look at another factor."""
        return replace(self, scale=scale)


def read_theme(resources: Path, name: str = LIGHT, scale: float = 1.0) -> Theme:
    """The theme `light` or `dark` from `styles/tokens.toml` under `resources`."""
    table = tomllib.loads((resources / "styles" / "tokens.toml").read_text("utf-8"))
    types = {role: TypeStyle(**values) for role, values in table["type"].items()}
    return Theme(name, {**table["fixed"], **table[name]}, types, scale)
