"""The start that follows a power cut, as the program makes it, and what it finds."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from kiosk.adapters.platform.keys import KEY_FILE
from kiosk.application.keep_heads import HeadedRegister
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.bootstrap import Facts, read_facts, recording
from kiosk.domain.journal import Intact, verify
from tests.fakes.desk import KEY, TestClock, open_desk


@cache
def _shipped() -> Facts:
    return read_facts(Path(mkdtemp()))


def facts_of(folder: Path) -> Facts:
    """The shipped settings, with the register in `folder`."""
    shipped = _shipped()
    return replace(shipped, folders=replace(shipped.folders, register=folder))


def made(folder: Path) -> Path:
    """A register that has stood for long, its key beside it."""
    with open_desk(folder):
        pass
    (folder / KEY_FILE).write_text(KEY.hex())
    return folder


@dataclass(frozen=True, slots=True)
class Found:
    """What a start found: the ids that stand in the register, or why it can not be used."""

    events: tuple[str, ...] = ()
    fault: str = ""


def start(folder: Path) -> Found:
    """Open the register in `folder` by the program's own start, read the whole journal and check its chain."""
    try:
        with (
            recording(facts_of(folder), TestClock(), "Lê Ngọc Anh", own_key=True) as desk,
            desk.register.read() as reader,
        ):
            # What a kiosk asks that is to record; a mark that lies about the last commit would be found here.
            assert isinstance(desk.register, HeadedRegister)
            with desk.register.register.write():
                pass
            lines = tuple(reader.sealed_lines())
            chain = verify(lines)
            if not isinstance(chain, Intact):
                return Found(fault=str(chain))
            return Found(tuple(json.loads(one.body)["event_id"] for one in lines))
    except (RegisterUnavailableError, OSError) as error:
        return Found(fault=f"{type(error).__name__}: {error}")
