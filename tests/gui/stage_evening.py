"""How a desk of the tests ends its days: copies into a folder, opened anew in this process; prints that can fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.adapters.backups.backup_folder import BackupFolder
from kiosk.adapters.persistence.backup_copy import SqlCopier
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.fallback_file import load_fallback
from kiosk.application.backup_store import BackupStore
from kiosk.application.drill_backups import DrillBackups
from kiosk.application.duty import standing_duty
from kiosk.application.end_day import EndDay
from kiosk.application.keep_backups import KeepBackups
from kiosk.application.keep_sheets import KeepSheets
from kiosk.application.pass_closing_hour import PassClosingHour
from kiosk.application.print_register import Printed, PrintRegister
from kiosk.application.recording import Recording
from kiosk.domain.evening import EveningRules
from kiosk.domain.register_scope import RegisterScope
from tests.fakes import shipped
from tests.fakes.desk import KEY
from tests.gui.stage_devices import OnePage
from tests.integration.backup_desk import CheckedHere


def ending_of(desk: Recording, folder: Path, rules: EveningRules | None = None) -> EndDay:
    """The end of a day; prints lie in `folder / "paper"`, where a test can put something in their way."""
    office, app, store = shipped.office(), shipped.read(load_app), copies_of(desk, folder)
    sheets = KeepSheets(desk, office, shipped.read(load_fallback))

    def printed(day: Any, who: str) -> Printed:
        named = replace(desk, duty=standing_duty(who, desk.clock.now()))
        (folder / "paper").mkdir(exist_ok=True)
        return PrintRegister(named, office, app, OnePage()).to_file(
            RegisterScope.of_day(day), folder / "paper" / f"{day}.pdf"
        )

    return EndDay(
        desk,
        rules or EveningRules(),
        PassClosingHour(desk),
        sheets.write_off_unused,
        printed,
        lambda who: KeepBackups(replace(store, operator=lambda: who))(),
    )


def copies_of(desk: Recording, folder: Path) -> BackupStore:
    """Copies in `folder / "copies"`, and in `folder / "stick"` where a test has put one in."""
    file, stick = next(folder.rglob(DATABASE_NAME)), folder / "stick"
    second = BackupFolder(stick, made=False) if stick.is_dir() else None
    return BackupStore(desk, SqlCopier(file, KEY), CheckedHere(), BackupFolder(folder / "copies"), second)


def evening_of(desk: Recording, folder: Path) -> dict[str, Any]:
    """The fields of `DeskServices` about the end of the day and copies."""
    return {"evening": ending_of(desk, folder), "drill": DrillBackups(copies_of(desk, folder))}
