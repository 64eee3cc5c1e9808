"""What opens a register with the key of the safe, joined: part of the composition root."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.platform.keys import bring_back, stores_for
from kiosk.adapters.platform.recovered_file import Recovered, RecoveredFile
from kiosk.application.recording import BY_ITSELF
from kiosk.application.take_key_back import TakeKeyBack
from kiosk.domain.backup_facts import RecoveryKeyUsed
from kiosk.domain.journal import Record
from kiosk.domain.recovery_key import RecoveryKey

if TYPE_CHECKING:
    from kiosk.application.ports.clock import Chance, Clock
    from kiosk.application.ports.register import Register


def key_taking(folder: Path, clock: Clock, chance: Chance, *, own_key: bool = False) -> TakeKeyBack:
    """The use case over the register in `folder`, which nothing has open."""
    from kiosk.adapters.persistence.sql_register import opens_with

    stores = stores_for(folder)[-1:] if own_key else stores_for(folder)

    def keep(key: bytes) -> None:
        RecoveredFile(folder).note(Recovered(chance.new_id(), clock.now(), RecoveryKey(key).name))
        bring_back(folder, stores, key)

    return TakeKeyBack(partial(opens_with, folder), keep)


def tell_recovered(folder: Path, register: Register) -> None:
    """Say in the journal that the register was opened with the key of the safe; nothing where it was not."""
    file = RecoveredFile(folder)
    noted = file.read()
    if noted is None:
        return
    with register.write() as writer:
        writer.append(Record(noted.event_id, noted.at, BY_ITSELF, RecoveryKeyUsed(noted.key)))
        writer.commit()
    file.done()
