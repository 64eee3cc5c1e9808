"""The end of the day, joined: part of the composition root."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.adapters.documents.volume_apart import VolumeApart
from kiosk.adapters.resources.evening_file import load_evening
from kiosk.application.backup_store import BackupStore
from kiosk.application.duty import standing_duty
from kiosk.application.end_day import EndDay
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.domain.register_scope import RegisterScope
from kiosk.fallback_parts import sheet_keeping
from kiosk.register_parts import register_printing

if TYPE_CHECKING:
    from kiosk.application.ports.paper import Printer
    from kiosk.application.print_register import Printed
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts
    from kiosk.domain.backup_facts import BackupMade


def day_ending(facts: Facts, desk: Recording, printer: Printer, store: BackupStore) -> EndDay:
    """The use case over this desk and its copies. Raises `ResourceFaultyError`."""

    def printed(day: date, who: str) -> Printed:
        # In whoever's name it is done, also where nobody is on duty.
        named = replace(desk, duty=standing_duty(who, desk.clock.now()))
        printing = register_printing(facts, named)
        printing = replace(printing, document=VolumeApart(printing.document))
        return printing.to_printer(RegisterScope.of_day(day), printer, facts.folders.cache)

    def backed_up(who: str) -> BackupMade:
        return KeepBackups(replace(store, operator=lambda: who))()

    return EndDay(
        desk,
        load_evening(facts.layers),
        PassClosingHour(desk),
        sheet_keeping(facts, desk).write_off_unused,
        printed,
        backed_up,
    )
