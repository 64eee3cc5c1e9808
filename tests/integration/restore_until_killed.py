"""A program that makes a copy, or restores one, and ends itself at the n-th step on its files: for the tests of kills.

`main` is run in a process of its own: backup|restore FOLDER COPIES STEP [SECOND].
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from tests.integration.backup_desk import copy_of, keeping, restoring
from tests.integration.registers import DU, open_door

_STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "open", "tempfile.mkdtemp"})


def _kill_at(step: int, watched: tuple[Path, ...]) -> None:
    """What the interpreter tells of before it does it: every file that is opened, renamed, removed."""
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event not in _STEPS or not any(str(one) in str(arguments[0]) for one in watched):
            return
        seen += 1
        if seen == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def main(what: str, register: str, lie_in: str, step: str, second: str = "") -> None:
    """Run to the end, or to the step."""
    folder, copies = Path(register), Path(lie_in)
    if what == "backup":
        with open_door(folder) as door:
            door.clock.forward(days=1)
            door.enter(DU)
            _kill_at(int(step), (copies, Path(second)) if second else (copies,))
            keeping(door, copies, Path(second) if second else None)()
        return
    from kiosk.adapters.backups.restore_folder import RestoreFolder
    from kiosk.application.restore_register import RestoreOrder, record_restored
    from tests.fakes.desk import TestClock
    from tests.integration.backup_desk import standing_in

    clock = TestClock()
    stands = standing_in(folder)
    _kill_at(int(step), (folder,))
    order = RestoreOrder(copy_of(copies), "test", "disk broken", stands.kiosk[:8] if stands else "", older=True)
    restoring(folder, copies, clock, stands)(order)
    place = RestoreFolder(folder)
    plan = place.finish(lambda: None, lambda _key: None)
    with open_door(folder) as door:
        assert plan is not None
        record_restored(door.register, plan)
        place.done()
