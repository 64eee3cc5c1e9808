"""What hands the journal to whoever inspects it, joined. Part of the composition root."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.documents.whole_file import write_lines_whole, write_whole
from kiosk.application.export_journal import ExportJournal
from kiosk.application.read_heads import kept_notes
from kiosk.bootstrap import RESOURCES
from kiosk.domain.office_time import office_day
from kiosk.head_parts import head_places

if TYPE_CHECKING:
    from kiosk.application.keep_keys import KeepKeys
    from kiosk.bootstrap import Facts

_KIOSK_LETTERS = 8


def journal_exporting(facts: Facts, keys: KeepKeys) -> ExportJournal:
    """The use case that writes the journal into a file."""
    kiosk = keys.desk.register.kiosk
    return ExportJournal(
        keys.desk, keys, facts.office.name, lambda: kept_notes(head_places(facts, kiosk)), write_lines_whole
    )


def export_file(place: Path, keys: KeepKeys) -> Path:
    """The file itself, or in a folder one of the kiosk's name and the day."""
    if not place.is_dir():
        return place
    day = office_day(keys.desk.clock.now()).isoformat()
    return place / f"nhat-ky-{keys.desk.register.kiosk[:_KIOSK_LETTERS]}-{day}.jsonl"


def put_inspection_beside(file: Path) -> None:
    """The program that checks an export, and the page about it. Raises OSError."""
    for one in sorted((RESOURCES / "inspection").iterdir()):
        if one.is_file():
            write_whole(one.read_bytes(), file.parent / one.name)
