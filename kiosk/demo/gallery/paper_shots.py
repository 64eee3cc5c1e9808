"""Pages of the register that are held up: what the desk is told of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.application.recovery_sheet import SheetHeld
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.line_digest import LineKey
from kiosk.domain.office_mark import initials_of
from kiosk.domain.page_seal import FIRST_MINUTE, PageSeal, SealedLines
from kiosk.domain.register_day import Totals
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_finding import (
    Change,
    ChangedFrom,
    CheckedSeal,
    Finding,
    JournalShorter,
    LineToday,
    Matches,
    NotCompared,
    OtherKiosk,
)
from kiosk.domain.signing_keys import FalseSignature, KeyName, KeyVerdict, SignedBy, SigningKey, UnknownKey
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.presenters.visitor_states import RefusedShown

_DAY = date(2026, 11, 18)
_TODAY = LineToday("08:41", "09:05", "Trần T***", 18_221)


def _hold(stand: Stand, finding: Finding, signature: KeyVerdict | None = None) -> None:
    now, office = stand.presenters.services.clock.now(), stand.presenters.services.office
    signed = SignedBy(SigningKey(KeyName(1, bytes(32)), now, "", None))
    seal = replace(_seal(), initials=initials_of(office.short_name), printed_at=now)
    answer = CheckedSeal(seal, signature or signed, finding)
    stand.presenters.card.lay(OwnCodeCard("SQR", now, answer))
    stand.show(RefusedShown(Refusal.PRINT))


def _recovery(stand: Stand, answer: SheetHeld | None) -> None:
    stand.presenters.card.lay(OwnCodeCard("BRK", stand.presenters.services.clock.now(), answer))
    stand.show(RefusedShown(Refusal.PRINT))


def _damaged(stand: Stand) -> None:
    stand.presenters.card.lay(OwnCodeCard("SQR", stand.presenters.services.clock.now(), None))
    stand.show(RefusedShown(Refusal.PRINT))


def _seal() -> PageSeal:
    now = LineKey(_DAY, 18_204)
    return PageSeal(
        office=bytes(4),
        initials="",
        kiosk=bytes(range(7, 10)),
        key=1,
        scope=RegisterScope.of_day(_DAY),
        page=1,
        pages=3,
        copy=1,
        printed_at=FIRST_MINUTE,
        lines=SealedLines(1, 20, now, now),
        as_of=18_263,
        totals=Totals(entries=20, exits=17, no_exit=2, undone=1),
        head=bytes(2),
        hash=bytes(16),
        before=0,
        whole=False,
        bits=8,
        digests=(),
    )


PAPER_SHOTS = (
    Shot("card-page-match", lambda stand: _hold(stand, Matches((3, 12)))),
    Shot("card-page-changed", lambda stand: _hold(stand, ChangedFrom(17, 17, Change.WORDS, _TODAY))),
    Shot("card-page-shorter", lambda stand: _hold(stand, JournalShorter(17_950, 1))),
    Shot("card-page-false", lambda stand: _hold(stand, NotCompared(), FalseSignature())),
    Shot("card-page-other", lambda stand: _hold(stand, OtherKiosk(), UnknownKey(1))),
    Shot("card-page-damaged", _damaged),
    Shot("card-recovery-right", lambda stand: _recovery(stand, SheetHeld(right=True, name="K7QD"))),
    Shot("card-recovery-other", lambda stand: _recovery(stand, SheetHeld(right=False, name="M2XA"))),
    Shot("card-recovery-damaged", lambda stand: _recovery(stand, None)),
)
