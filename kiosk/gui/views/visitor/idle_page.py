"""The live page: the invitation, or what to do with a code that is seen and not read, beside one mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.door import DoorWay
from kiosk.gui.kit.boxes import Column, Hold, Row
from kiosk.gui.kit.camera_view import CameraView
from kiosk.gui.kit.card import Card, CodeCard
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.visitor_states import Leaf
from kiosk.gui.views.visitor.code_words import code_line
from kiosk.gui.views.visitor.doctor_column import DoctorColumn
from kiosk.gui.views.visitor.doctor_text import doctor_text
from kiosk.gui.views.visitor.leaves import GetAppLeaf, LeafColumn, ProtectsLeaf
from kiosk.gui.views.visitor.notice_leaf import NoticeLeaf

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.office import App
    from kiosk.domain.privacy_notice import PrivacyNotice
    from kiosk.domain.scan_doctor import Counsel
    from kiosk.gui.theme.look import Look

CODE_ICONS = {"personal": "smartphone", "cccd": "id-card", "bhyt": "heart-pulse"}


class IdlePage(QWidget):
    """Camera at the left; at the right invitation, code cards and the way without a code, or the scan doctor.

    Both share the mirror, so that it never goes dark under the hand that is being guided.
    """

    def __init__(self, look: Look, wording: Wording, app: App, notice: PrivacyNotice) -> None:
        super().__init__()
        self._way = DoorWay.AUTOMATIC
        self._look, self._wording, self._app, self._seen = look, wording, app, False
        self.camera = CameraView(look)
        self._invite = TextLabel(look, "", "invitation", wrap=True)
        self._auto = TextLabel(look, "", "visitor_line", "ink2", wrap=True)
        self._codes = TextLabel(look, "", "small_strong")
        self._cards = {key: CodeCard(look, icon) for key, icon in CODE_ICONS.items()}
        self._question, self._help = (
            TextLabel(look, "", "visitor_line"),
            TextLabel(look, "", "visitor_strong", elide=True),
        )
        self._declare = TextLabel(look, "", "small_print", "ink2", wrap=True)
        self._declare.hide()
        row = Row(look, 64, (48, 48, 48, 48))
        self.setLayout(row)
        row.addWidget(self.camera, 1)
        self._invitation, self.doctor = QWidget(), DoctorColumn(look)
        self._invitation.setLayout(self._right(look))
        self._leaves: dict[Leaf, LeafColumn] = {
            Leaf.NOTICE: NoticeLeaf(look, notice),
            Leaf.PROTECTS: ProtectsLeaf(look, app),
            Leaf.GET_APP: GetAppLeaf(look, app),
        }
        self._sides: tuple[QWidget, ...] = (self._invitation, *self._leaves.values(), self.doctor)
        for side in self._sides:
            Hold(look, side, width=656, floor=440)
            row.addWidget(side)
            side.setVisible(side is self._invitation)
        self.use_wording(wording)

    def _right(self, look: Look) -> Column:
        column = Column(look)
        column.addWidget(self._invite)
        column.addWidget(self._auto)
        column.addStretch(2)
        column.addWidget(self._codes)
        cards = Column(look, 12, (0, 8, 0, 0))
        for card in self._cards.values():
            cards.addWidget(card, 1)
        column.addLayout(cards, 30)
        column.addStretch(3)
        column.addWidget(self._without_code(look))
        column.add_space(8)
        column.addWidget(self._declare)
        return column

    def _without_code(self, look: Look) -> Card:
        row = Row(look, 8, (20, 12, 16, 12))
        row.addWidget(IconLabel(look, "keyboard", size=36), 0, Qt.AlignmentFlag.AlignVCenter)
        row.add_space(4)
        row.addWidget(self._question, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._help, 1, Qt.AlignmentFlag.AlignVCenter)
        return Card(row, "tint")

    def use_wording(self, wording: Wording) -> None:
        """Speak another language."""
        self._wording = wording
        say = wording.say
        self._invite.setText(say("visitor.invite"))
        self._auto.setText(say(f"visitor.auto_{self._way.value}"))
        self._codes.setText(say("visitor.codes"))
        for key, card in self._cards.items():
            line = code_line(wording, "visitor.code_", key, self._app)
            card.use_words(say(f"visitor.code_{key}"), line)
        self._question.setText(say("visitor.nocode"))
        self._help.setText(say("visitor.nocode_help"))
        self._declare.setText(say("visitor.declare_here"))
        for leaf in self._leaves.values():
            leaf.use_wording(wording)
        self.set_code_seen(self._seen)

    def use_way(self, way: DoorWay) -> None:
        """Say which way people pass this door."""
        self._way = way
        self.use_wording(self._wording)

    def offer_declaration(self, *, offered: bool) -> None:
        """Say that whoever has no phone can make a health declaration at the desk."""
        self._declare.setVisible(offered)

    def invite(self, leaf: Leaf = Leaf.INVITATION) -> None:
        """Show the invitation, what visitors are told of their data, or what the app is good for."""
        self.camera.set_hint(None)
        self.set_code_seen(False)
        self._put_beside(self._leaves.get(leaf, self._invitation))

    def show_counsel(self, counsel: Counsel) -> None:
        """Show what to do with the code that is held up."""
        text = doctor_text(counsel, self._wording)
        self.camera.set_hint(text.hint)
        self.set_code_seen(True)
        self.doctor.show_counsel(counsel, text)
        self._put_beside(self.doctor)

    def _put_beside(self, shown: QWidget) -> None:
        # Never two at once: for a moment they would need more room than the window has.
        for side in self._sides:
            if side is not shown:
                side.hide()
        shown.show()

    def set_code_seen(self, seen: bool) -> None:
        """A code is in the picture but not read."""
        self._seen = seen
        say = self._wording.say
        self.camera.set_code_seen(seen)
        status = say("visitor.seen" if seen else "visitor.ready")
        self.camera.set_words(status, say("visitor.aim"), say("visitor.mirror"))
