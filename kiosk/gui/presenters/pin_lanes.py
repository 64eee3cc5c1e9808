"""A PIN is looked at where no scan waits for it: counted on the register lane, compared on the report lane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.application.check_pin import PinTry, PinVerdict, RightPin
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok

Told = Callable[[Ok[Any] | Err], None]


class PinLanes:
    """Three jobs for one PIN; the try is counted before it is looked at, as `CheckPin` promises."""

    def __init__(self, services: DeskServices) -> None:
        self._services, self._check = services, services.shifts.check

    def check(self, code: str, pin: str, then: Callable[[PinVerdict], Any], tell: Told) -> None:
        """Look at a PIN; `then` makes an outcome of the verdict on the register lane, `tell` hears of it or a fault."""
        lane = self._services.register_lane
        lane.submit("try a pin", lambda: self._begun(code, then), lambda result: self._compare(result, pin, then, tell))

    def _begun(self, code: str, then: Callable[[PinVerdict], Any]) -> Any:
        begun = self._check.begin(code)
        return begun if isinstance(begun, PinTry) else then(begun)

    def _compare(self, result: Ok[Any] | Err, pin: str, then: Callable[[PinVerdict], Any], tell: Told) -> None:
        match result:
            case Ok(value=PinTry() as begun):
                self._services.report_lane.submit(
                    "compare a pin",
                    lambda: self._check.matches(begun, pin),
                    lambda compared: self._settle(compared, begun, then, tell),
                )
            case _:
                tell(result)

    def _settle(self, compared: Ok[Any] | Err, begun: PinTry, then: Callable[[PinVerdict], Any], tell: Told) -> None:
        match compared:
            case Ok(value=bool() as matches):
                self._services.register_lane.submit(
                    "count a pin", lambda: then(self._check.settle(begun, matches=matches)), tell
                )
            case _:
                tell(compared)

    def check_two(
        self, first: tuple[str, str], second: tuple[str, str], then: Callable[[PinVerdict], Any], tell: Told
    ) -> None:
        """Two people's PINs, code and PIN each: of a wrong first one `tell` hears the verdict, else of the second."""

        def go_on(result: Ok[Any] | Err) -> None:
            match result:
                case Ok(value=RightPin()):
                    self.check(*second, then, tell)
                case _:
                    tell(result)

        self.check(*first, lambda verdict: verdict, go_on)
