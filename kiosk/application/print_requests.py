"""What a person who asked about their data is given on paper: the receipt, everything that is held, the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.application.copy_person import CopyPerson, PersonCopy
from kiosk.application.keep_requests import KeepRequests
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.record_looks import RecordLooks
from kiosk.application.request_lines import RequestFault, RequestLine
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office import Office
from kiosk.domain.request_facts import RequestPaper
from kiosk.domain.requests.rules import RequestRules
from kiosk.domain.rights import Right

_NAMES = {RequestPaper.RECEIPT: "tiep-nhan", RequestPaper.COPY: "ban-cung-cap", RequestPaper.LETTER: "tra-loi"}


@dataclass(frozen=True, slots=True)
class RequestSheet:
    """Everything that one of the papers says."""

    kind: RequestPaper
    line: RequestLine
    rules: RequestRules
    office: Office
    operator: str
    made_at: datetime
    copy: PersonCopy | None = None
    """Of `RequestPaper.COPY` alone."""


class RequestDocument(Protocol):
    """Draws one of them."""

    def write(self, sheet: RequestSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PrintRequests:
    """Prints, or writes into a folder. Everything raises `RegisterUnavailableError` and OSError."""

    keep: KeepRequests
    office: Office
    document: RequestDocument
    printing: ListPrinting

    def __call__(self, request_id: str, kind: RequestPaper) -> ListPrinted | RequestFault:
        """Print it and record that it was; what is held goes to nobody who showed no proof of who they are.

        Raises `NotAllowedError`: anybody on duty prints a receipt, the rest who may answer requests.
        """
        sheet = self.sheet(request_id, kind)
        if isinstance(sheet, RequestFault):
            return sheet
        name = f"{_NAMES[kind]}-{sheet.line.request.code.replace('/', '-')}"
        went = self.printing.send(lambda out: self.document.write(sheet, out), name, "Yeu cau ve du lieu")
        self.keep.printed(sheet.line.request.request_id, kind)
        return went

    def to_file(self, request_id: str, kind: RequestPaper, out: Path) -> int | RequestFault:
        """Write the PDF to `out` and give its number of pages; recorded as a print is."""
        sheet = self.sheet(request_id, kind)
        if isinstance(sheet, RequestFault):
            return sheet
        pages = self.document.write(sheet, out)
        self.keep.printed(sheet.line.request.request_id, kind)
        return pages

    def sheet(self, request_id: str, kind: RequestPaper) -> RequestSheet | RequestFault:
        """What the paper says. A copy is a look at somebody's data, and is recorded before anything is put together."""
        desk, line = self.keep.desk, self.keep.line(request_id)
        desk.permits.need(Right.RECORD if kind is RequestPaper.RECEIPT else Right.REQUESTS)
        if line is None:
            return RequestFault.UNKNOWN
        copy = None
        if kind is RequestPaper.COPY:
            if not line.request.proof.proves:
                return RequestFault.PROOF
            RecordLooks(desk)(LookKind.REQUEST, line.request.subjects)
            copy = CopyPerson(desk)(next(iter(line.request.subjects), ""))
        operator, now = desk.permits.acting_name, desk.clock.now()
        return RequestSheet(kind, line, self.keep.rules, self.office, operator, now, copy)
