"""The page of a start that failed, and what can be done on it: paper, the key of the safe, another try, the end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.platform.logs import start_log
from kiosk.adapters.platform.service_watch import ServiceWatch
from kiosk.adapters.platform.system_clock import SystemChance
from kiosk.adapters.platform.text_size_file import TextSizeFile
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.office_file import known_of_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.paper import KeptAsPdf
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.start_faults import StartFault, Unforeseen, word_of
from kiosk.application.take_key_back import KeyTaken, TakeKeyBack
from kiosk.application.wording import Wordings
from kiosk.bootstrap import RESOURCES, Facts, printer, read_facts
from kiosk.domain.recovery_key import RecoveryKey
from kiosk.fallback_parts import print_blank_sheets
from kiosk.gui.application import make_application, the_application
from kiosk.gui.presenters.stopped_presenter import GiveUp, TakeKey, Told, TryAgain, UsePaper
from kiosk.gui.sheet_eyes import Sight
from kiosk.gui.shell import ScreenLayout
from kiosk.gui.stopped import Stopped, StoppedParts
from kiosk.gui.views.start.stopped_station import House
from kiosk.gui.workers.signs_of_life import SignsOfLife
from kiosk.recovery_parts import key_taking

_log = logging.getLogger(__name__)
T = TypeVar("T")
_TOLD = {
    KeyTaken.OPENS: Told.NOTHING,
    KeyTaken.OTHER: Told.OTHER_KEY,
    KeyTaken.NOT_KEPT: Told.KEY_NOT_KEPT,
}


@dataclass(frozen=True, slots=True)
class StartWish:
    """How the screens of a start look and what they may use; nothing here needs a settings file that is whole."""

    folder: Path | None
    language: str
    theme: str
    scale: float | None
    """None for the size that the desk chose last."""
    layout: ScreenLayout | None
    full_screen: bool
    locked_down: bool
    clock: Clock
    printer: str = "system"
    sight: Callable[[], Sight | None] = lambda: None
    chance: Chance = field(default_factory=SystemChance)
    own_key: bool = False
    begin_log: Callable[[Path], object] = start_log


class WayOn:
    """From the first fault of a start to the kiosk that begins after all, or to the end."""

    def __init__(self, wish: StartWish) -> None:
        self._wish = wish
        self.stopped = self._made()
        self._take: TakeKeyBack | None = None

    def after(self, fault: StartFault, error: Exception) -> bool:
        """Tell of the fault; whether there is another attempt."""
        if fault == Unforeseen():
            _log.error("the kiosk does not begin", exc_info=error)
        else:
            # Not its words: they can quote a file.
            _log.info("the kiosk does not begin: %s", word_of(fault))
        way = self.stopped.ask(fault)
        while not isinstance(way, TryAgain):
            if isinstance(way, GiveUp):
                return False
            told, file = self._done(way)
            if told is Told.NOTHING:
                return True
            way = self.stopped.ask(fault, told, file)
        return True

    def beside(self, work: Callable[[], T]) -> T:
        """Do `work` while the page stays alive; its result, or its error."""
        return self.stopped.beside(work)

    def end(self) -> None:
        """The kiosk begins, or the program ends."""
        self.stopped.end()
        self.stopped.deleteLater()

    def _done(self, way: UsePaper | TakeKey) -> tuple[Told, Path | None]:
        """What came of the paper or the key; NOTHING where the kiosk can be tried again."""
        return self.beside(self._print) if isinstance(way, UsePaper) else (self._taken(way.key), None)

    def _taken(self, key: RecoveryKey) -> Told:
        wish = self._wish
        try:
            folder = Folders.of(wish.folder).register
            take = self._take = self._take or key_taking(folder, wish.clock, wish.chance, own_key=wish.own_key)
            taken = self.beside(lambda: take(key))
        except (RegisterUnavailableError, OSError):
            # Something else is wrong by now: the next attempt tells what.
            return Told.NOTHING
        self.stopped.recovery.refuse(take.wait)
        return _TOLD[taken]

    def _print(self) -> tuple[Told, Path | None]:
        """Sheets without a number, where settings and printer can be read; no fault here is worth a page."""
        wish = self._wish
        try:
            facts: Facts = read_facts(wish.folder)
            went = print_blank_sheets(facts, printer(facts, wish.printer), wish.clock.now(), wish.chance)
        except (ResourceFaultyError, OSError, ValueError) as fault:
            _log.info("no blank sheets: %s", type(fault).__name__)
            return Told.NO_SHEETS, None
        return (Told.KEPT, went.path) if isinstance(went, KeptAsPdf) else (Told.SENT, None)

    def _made(self) -> Stopped:
        wish, (wordings, house, scale) = self._wish, _what_can_be_read(self._wish)
        _, look = make_application(RESOURCES, wish.theme, wish.scale or scale)
        two = len(the_application().screens()) > 1
        parts = StoppedParts(
            look=look,
            wordings=wordings,
            language=wish.language,
            layout=wish.layout or (ScreenLayout.TWO if two else ScreenLayout.ONE),
            house=house,
            full_screen=wish.full_screen,
            locked_down=wish.locked_down,
            sight=wish.sight,
            clock=wish.clock,
            chance=wish.chance,
        )
        stopped = Stopped(parts)
        # To the service manager a page that says what is wrong is a program that lives.
        service = ServiceWatch.of()
        service.tell_ready()
        signs = SignsOfLife(service.every_seconds, service.tell_alive)
        signs.setParent(stopped)
        return stopped


def _what_can_be_read(wish: StartWish) -> tuple[Wordings, House, float]:
    """Words, names and size of text: the office's own as far as its files are whole, else the shipped ones."""
    shipped = Layers(RESOURCES)
    try:
        folders = Folders.of(wish.folder)
        wish.begin_log(folders.logs)
        layers = Layers(RESOURCES, folders.config)
    except OSError:
        return load_wordings(shipped), House(), 1.0
    try:
        wordings = load_wordings(layers)
    except ResourceFaultyError:
        wordings = load_wordings(shipped)
    return wordings, House(*known_of_office(layers)), TextSizeFile(folders.register).read()
