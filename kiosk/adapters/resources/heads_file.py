"""Where and how often heads of the journal are kept, from `office/heads.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.application.keep_heads import HeadRules

_FILE = "office/heads.toml"
MOST_ENTRIES, MOST_MINUTES = 256, 60


@dataclass(frozen=True, slots=True)
class HeadSettings:
    """What the administrator says."""

    folder: Path | None
    """A second place for the heads."""
    rules: HeadRules


def load_heads(layers: Layers) -> HeadSettings:
    """The settings. Raises `ResourceFaultyError` naming the missing or faulty value."""
    table = layers.table(_FILE)
    with layers.faults_named(_FILE):
        folder = table["folder"]
        if not isinstance(folder, str):
            raise ValueError("folder is no text")
        rules = HeadRules(_number(table["entries"], MOST_ENTRIES), _number(table["minutes"], MOST_MINUTES))
        return HeadSettings(Path(folder).expanduser() if folder else None, rules)


def _number(value: object, most: int) -> int:
    if not is_whole(value) or not 1 <= value <= most:
        raise ValueError(f"{value}: 1..{most}")
    return value
