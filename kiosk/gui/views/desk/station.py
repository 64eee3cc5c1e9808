"""What every part of the desk's screen is made with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.ports.register import VisitLine
from kiosk.application.wording import Wording, Wordings
from kiosk.domain.names import mask
from kiosk.domain.office import App, Office
from kiosk.gui.models.board_cells import shown_name
from kiosk.gui.presenters.desk_states import DeskCard
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.theme.look import Look
from kiosk.gui.views.desk.layouts import DeskLayout, Measures, measures_of
from kiosk.gui.views.desk.name_mask import NameMask


@dataclass(frozen=True, slots=True)
class Station:
    """Look, words, presenters and layout of one desk; another language or layout is another station."""

    look: Look
    wordings: Wordings
    wording: Wording
    presenters: Presenters
    layout: DeskLayout
    mask: NameMask
    beside: bool = False
    """Whether a visitor's strip stands beside this desk, whatever its layout."""

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language in use."""
        return self.wording.say(key, **values)

    def in_vietnamese(self, key: str) -> str:
        """A sentence that goes into the register, which is kept in Vietnamese whatever the screen speaks."""
        return self.wordings.of("vi").say(key)

    def name_of(self, line: VisitLine) -> str:
        """The visitor's name, masked while names are."""
        return shown_name(line, self.wording, masked=self.mask.masked)

    def shown(self, name: str) -> str:
        """A person's name as this desk may show it now, masked while names are."""
        return mask(name) if self.mask.masked else name

    def now(self) -> datetime:
        """The moment."""
        return self.presenters.services.clock.now()

    @property
    def office(self) -> Office:
        """Whose desk this is."""
        return self.presenters.services.office

    @property
    def app(self) -> App:
        """What visitors are asked to install."""
        return self.presenters.services.app

    def asks(self, card: DeskCard) -> bool:
        """Whether the three questions may be asked on this card: never on a day without an app."""
        return self.app.is_asked and card.with_questions

    @property
    def look_reasons(self) -> tuple[tuple[str, str], ...]:
        """Why somebody may look at data of others: key and words of each reason."""
        language = self.wording.language
        return tuple((one.key, one.label(language)) for one in self.presenters.services.look_reasons)

    @property
    def operator(self) -> str:
        """Who is on duty."""
        return self.presenters.services.operator

    @property
    def wide(self) -> bool:
        """Whether this is the wide layout."""
        return self.layout is DeskLayout.WIDE

    @property
    def narrow(self) -> bool:
        """Whether everything stands in one column that scrolls."""
        return self.layout is DeskLayout.NARROW

    @property
    def railed(self) -> bool:
        """Whether the pages stand in a rail; elsewhere buttons or a menu lead to them."""
        return self.layout in (DeskLayout.WIDE, DeskLayout.COMPACT)

    @property
    def strip(self) -> bool:
        """Whether this is the layout beside a visitor's strip."""
        return self.layout is DeskLayout.STRIP

    @property
    def measures(self) -> Measures:
        """Lengths of the layout."""
        return measures_of(self.layout)
