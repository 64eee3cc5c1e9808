"""The list of passes that one kiosk writes for the others: JSON, a line for each, with names, for the office alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.application.share_passes import ToldPass
from kiosk.domain.pass_facts import PassEnd

_MOST_BYTES = 50_000_000


def pass_list(passes: Iterable[ToldPass]) -> bytes:
    """What the file holds."""
    return "".join(f"{json.dumps(_plain(one), ensure_ascii=False)}\n" for one in passes).encode()


def read_pass_list(file: Path) -> tuple[ToldPass, ...]:
    """The lines. Raises OSError, and ValueError naming the faulty line by its number."""
    if file.stat().st_size > _MOST_BYTES:
        raise ValueError("0")
    found: list[ToldPass] = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        try:
            found.append(_told(json.loads(line)))
        except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
            raise ValueError(str(number)) from None
    return tuple(found)


def _plain(one: ToldPass) -> dict[str, Any]:
    return {
        "pass": one.pass_id,
        "until": one.until.isoformat(),
        "name": one.name,
        "birth_year": one.birth_year,
        "revoked": one.revoked.value if one.revoked else None,
    }


def _told(line: dict[str, Any]) -> ToldPass:
    mark, _, number = str(line["pass"]).partition("-")
    year, revoked = line.get("birth_year"), line.get("revoked")
    bytes.fromhex(mark)
    return ToldPass(
        f"{mark}-{int(number)}",
        date.fromisoformat(line["until"]),
        str(line.get("name") or ""),
        int(year) if year else None,
        PassEnd(revoked) if revoked else None,
    )
