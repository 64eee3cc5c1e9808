"""What is wrong in the form of a dispatch, in the words of the form: whoever fills it in knows of no file."""

from __future__ import annotations

from kiosk.application.change_dispatches import FormFault
from kiosk.application.dispatch_form import DispatchForm
from kiosk.gui.views.desk.progress_notes import fault_said
from kiosk.gui.views.desk.station import Station

_IN_THE_FORM = {
    "dispatch_fault.percent": "dispatches.fault_percent",
    "dispatch_fault.strict": "dispatches.fault_strict",
    "dispatch_fault.too_early": "dispatches.fault_too_early",
    "dispatch_fault.no_address": "dispatches.fault_address",
    "dispatch_fault.twice": "dispatches.fault_twice",
}
"""By the reader's own sentences, which speak of lines and of TOML. What no form can bring about keeps its own."""

_NO_DAY = ("dispatch_fault.no_date", "dispatch_fault.wrong_type")


def form_fault_said(station: Station, form: DispatchForm | None, fault: FormFault | None) -> str:
    """The sentence under the line that `fault` speaks of; empty without a fault."""
    if fault is None or form is None:
        return ""
    if fault.field and not fault.typed_in(form):
        return station.say("dispatches.fault_empty")
    if fault.refused.key in _NO_DAY and fault.field in ("issued", "day"):
        return station.say("dispatches.fault_issued" if fault.field == "issued" else "dispatches.fault_day")
    key = _IN_THE_FORM.get(fault.refused.key)
    return station.say(key, **fault.refused.values) if key else fault_said(station, fault.refused)
