"""What a desk needs for the rights of people over their data: requests, their papers, violations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.application.audit_desk import AuditDesk
from kiosk.application.erase_person import KeptBecause
from kiosk.application.erasure_desk import ErasureDesk
from kiosk.application.keep_breaches import KeepBreaches
from kiosk.application.keep_requests import KeepRequests
from kiosk.application.note_notice import NoteNotice
from kiosk.application.permits import Vouching
from kiosk.application.print_breach import PrintBreach
from kiosk.application.print_notice import PrintNotice
from kiosk.application.print_requests import PrintRequests
from kiosk.application.request_lines import RequestFault
from kiosk.application.strike_copies import StrikeCopies
from kiosk.domain.requests.rules import RequestKind


class Erased(Protocol):
    """What came of erasing a person's data."""

    @property
    def visits(self) -> int:
        """Visits whose personal words are gone; their lines stay."""
        ...

    @property
    def sheets(self) -> int:
        """Sheets that were erased."""
        ...

    @property
    def kept(self) -> tuple[KeptBecause, ...]:
        """Why something was not erased."""
        ...


class PersonErasing(Protocol):
    """Erases one person's data before their time (`erase_person`)."""

    def __call__(self, visitor_id: str, request_id: str, first: Vouching | None, second: Vouching | None) -> Erased:
        """Of the whole person that this visitor belongs to. Raises `NotAllowedError`, `RegisterUnavailableError`."""
        ...


@dataclass(frozen=True, slots=True)
class EraseForRequest:
    """Erases because the person asked, with two people who may."""

    keep: KeepRequests
    erase: PersonErasing

    def __call__(
        self, request_id: str, first: Vouching | None = None, second: Vouching | None = None
    ) -> Erased | RequestFault:
        """Erase; the request stays open until somebody says what was done. Raises `NotAllowedError`.

        Two PINs take a second of arithmetic: not to be called where a scan would wait for it. They are looked at once,
        by what erases; a request that cannot be erased for asks nobody for one.
        """
        line = self.keep.line(request_id)
        if line is None:
            return RequestFault.UNKNOWN
        if not line.request.is_open:
            return RequestFault.CLOSED
        if line.request.kind is not RequestKind.ERASE:
            return RequestFault.KIND
        if not line.request.proof.proves or not line.request.subjects:
            return RequestFault.PROOF
        return self.erase(line.request.subjects[0], request_id, first, second)


@dataclass(frozen=True, slots=True)
class PrivacyDesk:
    """The use cases of one desk."""

    requests: KeepRequests
    papers: PrintRequests
    breaches: KeepBreaches
    breach_papers: PrintBreach
    print_notice: PrintNotice
    note_notice: NoteNotice
    erasures: ErasureDesk
    audit: AuditDesk
    erase: EraseForRequest | None = None
    """None where nothing can be erased before its time."""
    strike: StrikeCopies | None = None
    """What was erased goes from the kept copies, too; None where the next copy does it."""
