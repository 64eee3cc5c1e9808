"""The visitor's screen over time: an outcome stays ten seconds or until the next code, which clears it first."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.office import App
from kiosk.domain.scan_advice import Advice
from kiosk.domain.scan_doctor import Counsel
from kiosk.gui.presenters.since import Since
from kiosk.gui.presenters.visitor_states import (
    BluetoothShown,
    DoctorShown,
    EntryShown,
    Idle,
    InstallShown,
    Leaf,
    TroubleShown,
    VisitorState,
)

OUTCOME_SECONDS = 10.0
LEAST_STANDING_SECONDS = 4.0
"""An outcome stands at least this long: a code that comes up again meanwhile is mostly that of the same visitor."""
INSTALL_SECONDS = 120.0
BLUETOOTH_SECONDS = 20.0
"""Three steps with the phone in the hand; whoever scans next ends it."""
LEAF_SECONDS = {Leaf.INVITATION: 20.0, Leaf.NOTICE: 14.0, Leaf.PROTECTS: 12.0, Leaf.GET_APP: 14.0}
"""How long each leaf stands while nobody comes: long enough to be read twice from two metres."""
_LASTING = {InstallShown: INSTALL_SECONDS, BluetoothShown: BLUETOOTH_SECONDS}
_TICK_MS = 100


class Lacking(Enum):
    """What visitors cannot be recorded without."""

    CAMERA = "camera"
    REGISTER = "register"
    OPERATOR = "operator"


def leaves_of(app: App, *, notice: bool) -> tuple[Leaf, ...]:
    """What there is to tell: of visitors' data, and of the app where a dispatch in force asks for one."""
    told = {
        Leaf.NOTICE: notice,
        Leaf.PROTECTS: bool(app.benefits),
        Leaf.GET_APP: bool(app.android_link and app.ios_link),
    }
    return tuple(leaf for leaf, there in told.items() if there)


class VisitorPresenter(QObject):
    """Shows a state, and goes back to rest by itself."""

    changed = Signal(object)
    share_changed = Signal(float)

    def __init__(
        self,
        steady: Callable[[], float] = time.monotonic,
        least_standing: float = LEAST_STANDING_SECONDS,
        leaves: tuple[Leaf, ...] = (),
        leaf_seconds: Mapping[Leaf, float] = LEAF_SECONDS,
        steps: int = 0,
    ) -> None:
        """`leaves` follow the invitation while nobody comes, and lead back to it; installing takes so many `steps`."""
        super().__init__()
        self._steps = steps
        self._least_standing = least_standing
        self._leaves, self._leaf_seconds = (Leaf.INVITATION, *leaves), leaf_seconds
        self.state: VisitorState = Idle()
        self._rest: VisitorState = Idle()
        self._lacking: set[Lacking] = set()
        self._seconds = OUTCOME_SECONDS
        self._since = Since(steady)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._cleared, self._leaf_since = Since(steady), Since(steady)

    def begin(self) -> None:
        """Nobody was here yet: the leaves begin to turn."""
        self._show(self._rest)

    def clear(self) -> None:
        """Nothing of the visitor before may stand there while the next code is read."""
        self._cleared.mark()
        self._show(self._rest)

    def show(self, state: VisitorState) -> None:
        """Show what was committed."""
        self._show(state)
        self._seconds = _LASTING.get(type(state), OUTCOME_SECONDS)
        self._since.mark()
        self._ticks.start()
        self.share_changed.emit(1.0)

    def toggle_install(self) -> None:
        """Show how to install the app, or put that page away."""
        if isinstance(self.state, InstallShown):
            self.clear()
        elif self._steps:
            self.show(InstallShown())

    @Slot(int)
    def turn_install(self, by: int) -> None:
        """The next step large (1), or the one before (-1); after the last one the page is put away."""
        if isinstance(self.state, InstallShown):
            turned = self.state.turned(by, self._steps)
            self.show(turned) if turned is not None else self.clear()

    @Slot()
    def show_bluetooth(self) -> None:
        """The app is there and does not run: show how, unless how to install it, or a trouble, is shown."""
        if not isinstance(self.state, InstallShown | TroubleShown | BluetoothShown):
            self.show(BluetoothShown(self.state if isinstance(self.state, EntryShown) else None))

    def update(self, state: VisitorState) -> None:
        """Say more of what is shown, without giving it more time."""
        if type(state) is type(self.state):
            self.state = state
            self.changed.emit(state)

    def advise(self, counsel: Counsel | None) -> None:
        """Tell a visitor whose code is not read what to do; None when that is over."""
        if counsel is None:
            if isinstance(self.state, DoctorShown):
                self.clear()
        elif isinstance(self.state, DoctorShown):
            self.update(DoctorShown(counsel))
        elif self._may_advise(counsel):
            self._show(DoctorShown(counsel))

    def _may_advise(self, counsel: Counsel) -> bool:
        """Only about a code that came into view after what was shown last.

        The steps to install are read with the phone in the hand: what its screen shows meanwhile changes nothing there.
        """
        match self.state:
            case Idle():
                # Not about a code that stood there when another reader, or the desk, took its visitor.
                return not self._cleared.marked or counsel.seen_for <= self._cleared.seconds
            case InstallShown() | TroubleShown():
                return False
            case _:
                stood = self._since.seconds
                came_after = stood >= self._least_standing and counsel.seen_for <= stood
                return came_after and counsel.advice is not Advice.ONE_CODE_ONLY

    @Slot()
    def camera_lost(self) -> None:
        """From now on the screen at rest asks the visitor to see the receptionist."""
        self._rest_without(Lacking.CAMERA)

    @Slot()
    def camera_found(self) -> None:
        """Back to the invitation, unless something else lacks."""
        self._rest_with(Lacking.CAMERA)

    @Slot()
    def register_lost(self) -> None:
        """Nothing can be recorded: nobody is invited to scan in vain."""
        self._rest_without(Lacking.REGISTER)

    @Slot()
    def register_found(self) -> None:
        """Back to the invitation, unless something else lacks."""
        self._rest_with(Lacking.REGISTER)

    def duty_ended(self) -> None:
        """Nobody is on duty: nothing would be recorded, so nobody is invited."""
        self._rest_without(Lacking.OPERATOR)

    def duty_began(self) -> None:
        """Somebody is on duty."""
        self._rest_with(Lacking.OPERATOR)

    def _rest_without(self, what: Lacking) -> None:
        self._lacking.add(what)
        self._rest_on(TroubleShown())

    def _rest_with(self, what: Lacking) -> None:
        self._lacking.discard(what)
        self._rest_on(TroubleShown() if self._lacking else Idle())

    def _rest_on(self, state: VisitorState) -> None:
        if state == self._rest:
            return
        at_rest = type(self.state) is type(self._rest) or isinstance(self.state, DoctorShown)
        self._rest = state
        if at_rest:
            self._show(state)

    def _show(self, state: VisitorState) -> None:
        self._ticks.stop()
        self.state = state
        if isinstance(state, Idle) and len(self._leaves) > 1:
            self._leaf_since.mark()
            self._ticks.start()
        self.changed.emit(state)

    def _turn_leaf(self, leaf: Leaf) -> None:
        if self._leaf_since.seconds >= self._leaf_seconds[leaf]:
            following = self._leaves[1:] + self._leaves[:1]
            self._show(Idle(dict(zip(self._leaves, following, strict=True))[leaf]))

    @Slot()
    def _tick(self) -> None:
        if isinstance(self.state, Idle):
            self._turn_leaf(self.state.leaf)
            return
        left = 1.0 - self._since.seconds / self._seconds
        if left <= 0:
            self._show(self._rest)
        else:
            self.share_changed.emit(left)
