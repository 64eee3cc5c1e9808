"""A code of our own was shown: judged beside the register's lane, told on the desk alone."""

from __future__ import annotations

from typing import Any

from kiosk.application.own_codes import OwnKind
from kiosk.application.ports.paper import Tone
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.desk_states import OwnCodeCard
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import RefusedShown
from kiosk.gui.workers.jobs import Err, Ok


class OwnCodePresenter:
    """The visitor's screen says no more than that this is no code of theirs."""

    def __init__(self, services: DeskServices, visitor: VisitorPresenter, card: CardPresenter) -> None:
        self._services, self._visitor, self._card = services, visitor, card

    def kind_of(self, scan: Scan) -> OwnKind | None:
        """What is to be judged; None for a scan that goes its usual way, as all do while nobody is on duty."""
        if scan.several or scan.part or self._services.shifts.duty.shift is None:
            return None
        return self._services.own_codes.of(scan.text)

    def show(self, scan: Scan, kind: OwnKind) -> None:
        """Judge it, and lay what it says on the desk."""
        self._visitor.show(RefusedShown(Refusal.PRINT))
        card, tones, laid = self._card, self._services.tones, self._card.laid

        def judged(result: Ok[Any] | Err) -> None:
            failed = isinstance(result, Err)
            answer = result.value if isinstance(result, Ok) else None
            # The visitor who scanned meanwhile keeps their card.
            if card.laid == laid or card.card is None:
                card.lay(OwnCodeCard(kind.prefix, scan.scanned_at, answer, failed=failed))
            tones.play(Tone.AGAIN)

        # On the lane of short checks: behind a long print it would wait for many seconds.
        self._services.pin_lane.submit(f"judge {kind.prefix}", lambda: kind.judge(scan.text), judged)
