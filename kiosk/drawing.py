"""Which papers of a kiosk with windows are drawn apart: all of them. Part of the composition root."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.adapters.documents.apart import DrawnApart

if TYPE_CHECKING:
    from kiosk.application.keep_sheets import PrintSheets
    from kiosk.application.print_breach import PrintBreach
    from kiosk.application.print_concern import PrintConcern
    from kiosk.application.print_declaration import PrintDeclaration
    from kiosk.application.print_erasure import PrintErasure
    from kiosk.application.print_handover import PrintHandover
    from kiosk.application.print_list import PrintContacts, PrintRollCall
    from kiosk.application.print_looks import PrintLooks
    from kiosk.application.print_notice import PrintNotice
    from kiosk.application.print_requests import PrintRequests
    from kiosk.application.print_roster import PrintRoster

Printing = TypeVar(
    "Printing",
    "PrintContacts",
    "PrintRollCall",
    "PrintHandover",
    "PrintDeclaration",
    "PrintConcern",
    "PrintRoster",
    "PrintSheets",
    "PrintRequests",
    "PrintBreach",
    "PrintNotice",
    "PrintErasure",
    "PrintLooks",
)
_DOCUMENTS = ("document", "form", "table", "editable")


def drawing_apart(printing: Printing) -> Printing:
    """The same use case, its documents drawn by a process of their own."""
    there: dict[str, Any] = {
        one.name: DrawnApart(getattr(printing, one.name)) for one in fields(printing) if one.name in _DOCUMENTS
    }
    return replace(printing, **there)
