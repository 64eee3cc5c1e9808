"""A fault of a settings file as a sentence, for the command line and for the desk."""

from __future__ import annotations

from kiosk.application.ports.settings import SettingFault
from kiosk.application.wording import Wording


def told(wording: Wording, fault: SettingFault) -> str:
    """File, line and fault, and what was probably meant."""
    where = wording.say("settings.place_line", file=fault.file, line=fault.line) if fault.line else fault.file
    values = dict(fault.values)
    for kind in ("wanted", "given"):
        if kind in values:
            values[kind] = wording.say(f"settings.kind_{values[kind]}")
    if "fault_key" in values:
        # The loaders' own sentences name the line themselves.
        said = wording.say(str(values.pop("fault_key")), **values)
        return wording.say("settings.refused", where=fault.file, fault=said)
    return wording.say(fault.key, where=where, **values)
