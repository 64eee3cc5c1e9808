"""Fills the style sheet template from the token table."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.gui.theme.tokens import Theme

_LENGTH = re.compile(r"@\((\d+)\)")
_COLOUR = re.compile(r"@([a-z_]\w*)")


@cache
def _template(path: Path) -> str:
    return path.read_text("utf-8")


def style_sheet(theme: Theme, resources: Path) -> str:
    """The Qt style sheet of `theme`: `@name` is a colour token, `@(n)` a length of n px at scale 1.

    Raises `KeyError` for a token that the table lacks.
    """
    text = _template(resources / "styles" / "kiosk.qss")
    sized = _LENGTH.sub(lambda found: f"{theme.px(int(found[1]))}px", text)
    return _COLOUR.sub(lambda found: theme.colour(found[1]), sized)
