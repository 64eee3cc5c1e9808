"""What in the administrator's files has no effect, for those who may change them."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.application.tell_settings import told
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_MOST = 12


class SettingsNews(TextLabel):
    """Hidden while nothing is wrong, and for a receptionist; `whole` tells all of it and not only how much it is."""

    def __init__(self, station: Station, *, whole: bool = False) -> None:
        super().__init__(station.look, "", "label", "warnx", wrap=True)
        self._station, self._whole = station, whole
        presenters = station.presenters
        presenters.help.changed.connect(self._show)
        presenters.duty.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        faults = self._station.presenters.help.setting_faults
        say = self._station.say
        lines = [say("settings.desk", count=len(faults))]
        if self._whole:
            lines += [told(self._station.wording, one) for one in faults[:_MOST]]
        self.setText("\n".join(lines) if faults else "")
        self.setVisible(bool(faults))
