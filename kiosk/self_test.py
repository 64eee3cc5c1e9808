"""The probes of one kiosk, joined: part of the composition root."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.adapters.platform.probes import probe_clock, probe_disk, probe_fonts
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.check_settings import check_settings
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.layers import ResourceFaultyError
from kiosk.adapters.resources.show_settings import settings_values
from kiosk.application.backup_store import BackupStore
from kiosk.application.check_health import Finding, Part, check_health
from kiosk.application.copies_health import copies_found, drill_found, second_found
from kiosk.application.erasing_health import erasing_found
from kiosk.application.ports.camera import CameraLostError
from kiosk.application.ports.code_reader import CodeReader, CodeReaderLostError
from kiosk.application.ports.paper import PrinterState
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.recovery_sheet import sheet_found
from kiosk.application.verify_register import Verified, verify_register
from kiosk.backup_parts import backup_store
from kiosk.bootstrap import RESOURCES, Facts, printer, recording, speaker_of
from kiosk.domain.taken_back import TakenBack
from kiosk.head_parts import heads_of
from kiosk.seal_parts import key_keeping

_NO_CAMERA = "none"
_NAMED = 5
"""Places in settings files that are named; all of them `settings check` tells."""


def self_test(facts: Facts, camera: str, printer_spec: str, reader: CodeReader | None) -> tuple[Finding, ...]:
    """Test everything. Raises ValueError for a camera or printer that cannot be named so."""
    return check_health(
        (
            (Part.CAMERA, lambda: _camera(camera)),
            (Part.READER, lambda: _reader(reader)),
            (Part.PRINTER, lambda: _printer(facts, printer_spec)),
            (Part.VOICE, lambda: _voice(facts)),
            (Part.CLOCK, lambda: probe_clock(SystemClock().now(), _last_recorded(facts))),
            (Part.DISK, lambda: probe_disk(facts.folders.register)),
            (Part.FONTS, lambda: probe_fonts(RESOURCES / "fonts")),
            (Part.DATABASE, lambda: _database(facts)),
            (Part.COPIES, lambda: _copies(facts, copies_found)),
            (Part.SECOND, lambda: _copies(facts, second_found)),
            (Part.DRILL, lambda: _copies(facts, drill_found)),
            (Part.RECOVERY, lambda: _recovery(facts)),
            (Part.ERASING, lambda: _erasing(facts)),
            (Part.DISPATCHES, lambda: _dispatches(facts)),
            (Part.FORMS, lambda: _forms(facts)),
            (Part.SETTINGS, lambda: _settings(facts)),
        )
    )


def _camera(spec: str) -> Finding:
    if spec == _NO_CAMERA:
        return Finding(Part.CAMERA, good=True, word="not_asked")
    from kiosk.adapters.scanning.spec import camera_from

    camera = camera_from(spec, SystemClock())
    try:
        camera.open()
        height, width = camera.read().picture.shape[:2]
    except CameraLostError:
        return Finding(Part.CAMERA, good=False, word="lost")
    finally:
        camera.close()
    return Finding(Part.CAMERA, good=True, word="good", detail=f"{width}x{height}")


def _reader(reader: CodeReader | None) -> Finding:
    if reader is None:
        return Finding(Part.READER, good=True, word="none")
    try:
        reader.open()
    except CodeReaderLostError:
        return Finding(Part.READER, good=False, word="lost")
    finally:
        reader.close()
    return Finding(Part.READER, good=True, word="good", detail=reader.place)


def _printer(facts: Facts, spec: str) -> Finding:
    state = printer(facts, spec).state()
    # A kiosk without a printer works: its registers become PDF files.
    return Finding(
        Part.PRINTER,
        good=state in (PrinterState.READY, PrinterState.NONE),
        word=state.value,
        detail=str(facts.folders.prints),
    )


def _voice(facts: Facts) -> Finding:
    speaker = speaker_of(facts)
    speaker.close()
    # A kiosk that does not speak works: its screens and tones say everything.
    return Finding(Part.VOICE, good=True, word=speaker.state.value)


def _last_recorded(facts: Facts) -> datetime | None:
    try:
        with recording(facts, SystemClock(), "") as desk, desk.register.read() as reader:
            return reader.head().recorded_at
    except RegisterUnavailableError:
        return None


def _database(facts: Facts) -> Finding:
    try:
        with recording(facts, SystemClock(), "") as desk:
            heads = heads_of(facts, desk, key_keeping(facts, desk))
            found = verify_register(desk.register, anchors=heads.anchors)
    except RegisterUnavailableError as fault:
        return Finding(Part.DATABASE, good=False, word=fault.cause.value)
    if isinstance(found, Verified):
        return Finding(Part.DATABASE, good=True, word="good", detail=str(found.entries))
    if isinstance(found, TakenBack):
        return Finding(Part.DATABASE, good=False, word=RegisterFault.ROLLED_BACK.value)
    return Finding(Part.DATABASE, good=False, word="broken", detail=str(found.seq))


def _copies(facts: Facts, found: Callable[[BackupStore], Finding]) -> Finding:
    with recording(facts, SystemClock(), "") as desk:
        return found(backup_store(facts, desk))


def _recovery(facts: Facts) -> Finding:
    with recording(facts, SystemClock(), "") as desk:
        return sheet_found(desk)


def _erasing(facts: Facts) -> Finding:
    with recording(facts, SystemClock(), "") as desk:
        return erasing_found(desk)


def _dispatches(facts: Facts) -> Finding:
    try:
        loaded = load_dispatches(facts.layers)
    except ResourceFaultyError as fault:
        return Finding(Part.DISPATCHES, good=False, word="faulty", detail=fault.file.name)
    if loaded.refused:
        named = ", ".join(one.file.name for one in loaded.refused)
        return Finding(Part.DISPATCHES, good=False, word="faulty", detail=named)
    return Finding(Part.DISPATCHES, good=True, word="good", detail=str(len(loaded.files)))


def _forms(facts: Facts) -> Finding:
    loaded = load_questionnaires(facts.layers)
    if loaded.refused:
        named = ", ".join(one.file.name for one in loaded.refused)
        return Finding(Part.FORMS, good=False, word="faulty", detail=named)
    return Finding(Part.FORMS, good=True, word="good", detail=str(len(loaded.book.listed)))


def _settings(facts: Facts) -> Finding:
    faults = check_settings(facts.layers)
    if faults:
        worst = [one for one in faults if one.refused] or faults
        named = ", ".join(dict.fromkeys(f"{one.file}:{one.line}" if one.line else one.file for one in worst[:_NAMED]))
        return Finding(Part.SETTINGS, good=False, word="faulty" if worst[0].refused else "odd", detail=named)
    own = {one.file for one in settings_values(facts.layers) if one.own}
    return Finding(Part.SETTINGS, good=True, word="good" if own else "shipped", detail=str(len(own)))
