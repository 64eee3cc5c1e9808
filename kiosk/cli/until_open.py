"""`run` before a person: a start that fails is a page with a way on, and is tried again in the same process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import typer

from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.cli.start_faults import fault_of

if TYPE_CHECKING:
    from kiosk.application.ports.opening import Opening
    from kiosk.cli.way_on import StartWish, WayOn

T = TypeVar("T")


class Beginning:
    """Tries until the kiosk runs, or somebody gives up. Nothing of the pages is loaded before one is needed."""

    def __init__(self, wish: Callable[[], StartWish]) -> None:
        self._wish = wish
        self._way_on: WayOn | None = None
        self._ran = False

    def began(self) -> None:
        """The kiosk's own windows are there."""
        self._ran = True
        self._end()

    def opening(self, usual: Opening) -> Opening:
        """How the register is opened: under the page of the fault where one is shown, else as usual."""
        way_on = self._way_on
        if way_on is None:
            return usual

        def under_the_page(work: Callable[[Told], T]) -> T:
            return way_on.beside(lambda: work(hears_nothing))

        return under_the_page

    def until_it_runs(self, attempt: Callable[[], int]) -> int:
        """What the attempt that succeeds returns; raises what went wrong in the last one when it is given up."""
        while True:
            try:
                return attempt()
            except typer.Exit:
                raise
            except Exception as error:
                if self._ran or not self._goes_on(error):
                    self._end()
                    raise

    def _goes_on(self, error: Exception) -> bool:
        from kiosk.cli.way_on import WayOn

        self._way_on = self._way_on or WayOn(self._wish())
        return self._way_on.after(fault_of(error), error)

    def _end(self) -> None:
        if self._way_on is not None:
            self._way_on.end()
            self._way_on = None
