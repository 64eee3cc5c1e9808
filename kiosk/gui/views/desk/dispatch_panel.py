"""The right side of the office's dispatches: what one asks, the PIN of a head, or the form."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.scrolling import scrolled
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.dispatch_fault_words import form_fault_said
from kiosk.gui.views.desk.dispatch_form_view import DispatchFormView
from kiosk.gui.views.desk.dispatch_preview import DispatchPreview
from kiosk.gui.views.desk.pin_step import PinStep
from kiosk.gui.views.desk.station import Station


class DispatchPanel(Card):
    """Everything in it is made when it is to be seen; the buttons stand under what scrolls."""

    def __init__(self, station: Station) -> None:
        inner = station.measures.inner
        column = Column(station.look, 10, (inner, 12, inner, 12))
        super().__init__(column)
        self._station, self._files = station, station.presenters.dispatch_files
        look, say = station.look, station.say
        self.edit = Button(look, say("dispatches.edit"), icon="file-text")
        self.retire = Button(look, say("dispatches.retire"), icon="ban")
        self.restore = Button(look, say("dispatches.restore"), icon="undo-2")
        key = "" if station.strip or station.narrow else "Ctrl+Enter"
        self.save = Button(look, say("dispatches.save"), ButtonKind.PRIMARY, icon="check", key=key)
        self.cancel = Button(look, say("dispatches.cancel"), ButtonKind.QUIET, icon="x")
        self.area = scrolled(QWidget())
        self.fault = TextLabel(look, "", "label", "errx", wrap=True)
        column.addWidget(self.area, 1)
        column.addWidget(self.fault)
        row = Row(look, 8)
        for button in (self.save, self.edit, self.retire, self.restore, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.form: DispatchFormView | None = None
        self.pin: PinStep | None = None
        self._preview: QWidget | None = None
        self._below = Column(look, 8)
        # The sentence under the line takes its room first.
        self._scroll = QTimer(self, singleShot=True, interval=0)
        self._scroll.timeout.connect(self._show_fault)
        self._connect()
        self.show_state()

    def _connect(self) -> None:
        files = self._files
        self.edit.clicked.connect(files.edit)
        self.retire.clicked.connect(lambda: files.retire(retired=True))
        self.restore.clicked.connect(lambda: files.retire(retired=False))
        self.save.clicked.connect(files.save)
        self.cancel.clicked.connect(self.leave)
        files.changed.connect(self.show_state)
        files.form_changed.connect(self._renew)
        files.tried.connect(self._show_preview)
        files.tried.connect(self._say_fault)
        files.refused.connect(self._go_to_fault)

    @Slot()
    def leave(self) -> None:
        """Put the PIN away, else give up what was typed."""
        self._files.guard.refuse() if self._files.guard.asks else self._files.give_up()

    @Slot()
    def _renew(self) -> None:
        self.form = None
        self.show_state()
        self.take_focus()

    def take_focus(self) -> None:
        """The first line of the form, where there is one."""
        if self.form is not None and self.isVisible():
            self.form.take_focus()

    @Slot()
    def show_state(self) -> None:
        """Whatever there is to see now."""
        files, guard = self._files, self._files.guard
        editing, chosen = files.form is not None, files.chosen
        retired = chosen is not None and chosen.dispatch.retired_since is not None
        looking = not editing and not guard.asks and chosen is not None
        for button, shown in (
            (self.save, editing and not guard.asks),
            (self.edit, looking),
            (self.retire, looking and not retired),
            (self.restore, looking and retired),
            (self.cancel, editing or guard.asks),
        ):
            button.setVisible(shown)
        self._say_fault()
        if guard.asks:
            self._show_pin()
        elif editing:
            self.pin = None
            self._show_form()
        else:
            self.pin = self.form = None
            self._show_chosen()

    @Slot()
    def _say_fault(self) -> None:
        """Over the buttons, wherever the marked line is scrolled to."""
        fault = self._files.fault if self._files.form is not None else None
        self.fault.setText(form_fault_said(self._station, self._files.form, fault))
        self.fault.setVisible(fault is not None)

    @Slot()
    def _go_to_fault(self) -> None:
        """The marked line may be far down the page."""
        line = self.form.faulty if self.form is not None else None
        if line is not None:
            line.take_focus()
            self._scroll.start()

    @Slot()
    def _show_fault(self) -> None:
        line = self.form.faulty if self.form is not None else None
        if line is not None:
            self.area.ensureWidgetVisible(line, 0, self._station.look.px(16))

    def _hold(self, *parts: QWidget) -> Column:
        page, column = QWidget(), Column(self._station.look, 12)
        page.setLayout(column)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.area.setWidget(page)
        return column

    def _show_pin(self) -> None:
        guard, say = self._files.guard, self._station.say
        if self.pin is None:
            self.form = self._preview = None
            page = QWidget()
            self.pin = PinStep(self._station)
            page.setLayout(self.pin)
            self._hold(page)
            heads = guard.heads
            self._who = heads[0].code if heads else ""
            self.pin.ask(say("dispatches.pin"), say("dispatches.pin_why"), heads, self._who)
            self.pin.picked.connect(self._pick)
            self.pin.entered.connect(lambda pin: guard.vouch(self._who, pin))
            self.pin.pad.line.setFocus()
        self.pin.set_busy(guard.busy)
        self.pin.tell(guard.fault)

    def _pick(self, code: str) -> None:
        self._who = code

    def _show_form(self) -> None:
        if self.form is None and self._files.form is not None:
            self.form = DispatchFormView(self._station, self._files.form)
            self.form.row_struck.connect(self._files.strike_row)
            self.form.row_wanted.connect(self._files.add_row)
            self._below = self._hold(
                self.form, TextLabel(self._station.look, self._station.say("dispatches.preview"), "label")
            )
            self._preview = None
            self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        """Under the form, as long as nothing is wrong."""
        if self.form is None:
            return
        if self._preview is not None:
            self._below.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
            self._preview = None
        if self._files.preview is not None:
            self._preview = DispatchPreview(self._station, self._files.preview, self._app_of(self._files.preview.app))
            self._below.insertWidget(2, self._preview)
            self._preview.show()

    def _show_chosen(self) -> None:
        chosen, say = self._files.chosen, self._station.say
        if chosen is None:
            self._hold(TextLabel(self._station.look, say("dispatches.nothing"), "body", "ink2", wrap=True))
            return
        self._hold(DispatchPreview(self._station, chosen.dispatch, self._app_of(chosen.dispatch.app)))

    def _app_of(self, key: str) -> str:
        found = self._files.files.apps.find(key) if self._files.files else None
        return found.name if found else key
