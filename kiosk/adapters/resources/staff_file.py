"""The staff from `office/staff.toml`; the first person of an office is written into the override."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.whole_number import is_whole
from kiosk.domain.names import tidy
from kiosk.domain.staff import Member, Role, Staff

_STAFF = "office/staff.toml"
_CODE_LENGTH = 32
_HEAD = "# Written by the kiosk; change and add people here.\n"


def load_staff(layers: Layers) -> Staff:
    """Everyone on the list. Raises `ResourceFaultyError` with the line of the faulty person."""
    table, file = layers.table(_STAFF), layers.in_force(_STAFF)
    entries = table.get("member", [])
    if not isinstance(entries, list):
        raise ResourceFaultyError(file, "member")
    members: list[Member] = []
    for number, entry in enumerate(entries):
        try:
            members.append(_member(entry, {one.code for one in members}))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            line = layers.line_of(_STAFF, "member", number)
            raise ResourceFaultyError(file, f"line {line}: {type(error).__name__}: {error}") from error
    try:
        return Staff(tuple(members), _minutes(table["lock_minutes"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ResourceFaultyError(file, f"lock_minutes: {type(error).__name__}: {error}") from error


def _member(entry: Mapping[str, Any], taken: set[str]) -> Member:
    code, name = entry["code"], entry["name"]
    if not isinstance(code, str) or not isinstance(name, str):
        raise TypeError("code and name must be texts")
    if not code.strip() or len(code) > _CODE_LENGTH or code in taken:
        raise ValueError(f"code {code!r} is empty, too long or there twice")
    if not tidy(name):
        raise ValueError(f"code {code!r} has no name")
    return Member(code, tidy(name), Role(entry.get("role", Role.RECEPTIONIST.value)))


def _minutes(given: object) -> int:
    if not is_whole(given) or given < 0:
        raise ValueError("no number of minutes")
    return given


@dataclass(slots=True)
class StaffFile:
    """Implements `StaffBook` over the two layers."""

    layers: Layers
    write: Callable[[bytes, Path], None]
    """Puts a file in place whole or not at all: half a list of staff would keep the office from signing on."""
    staff: Staff = field(init=False)

    def __post_init__(self) -> None:
        """Read the list once: an administrator's change counts from the next start."""
        self.staff = load_staff(self.layers)

    def add(self, member: Member) -> None:
        """Append to the override file. Raises OSError, and ValueError for a code that is taken."""
        if self.staff.member(member.code) is not None or self.layers.override is None:
            raise ValueError(member.code)
        file = self.layers.override / _STAFF
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        before = file.read_text("utf-8").rstrip() + "\n" if file.is_file() else _HEAD
        # A JSON text of these characters is a TOML basic string, too.
        lines = (("code", member.code), ("name", member.name), ("role", member.role.value))
        body = "".join(f"{key} = {json.dumps(text, ensure_ascii=False)}\n" for key, text in lines)
        self.write(f"{before}\n[[member]]\n{body}".encode(), file)
        self.staff = replace(self.staff, members=(*self.staff.members, member))
