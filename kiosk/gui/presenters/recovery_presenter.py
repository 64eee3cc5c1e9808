"""The recovery key as it is typed at the start: group by group, each judged at once; nothing of it is ever shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.recovery_key import (
    GROUPS,
    LETTERS,
    PREFIX,
    RecoveryKey,
    RecoveryKeyError,
    plain_letters,
    read_group,
    read_recovery_key,
)

_CODE = plain_letters(PREFIX)


class RecoveryPresenter(QObject):
    """What was typed so far; `whole` is sent once for a key whose own check holds."""

    changed = Signal()
    whole = Signal(object)
    """A `RecoveryKey`; whether it opens the register is seen by whoever hears it."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[str] = [""] * GROUPS
        """As the paper has them; empty where none is typed yet."""
        self.place = 0
        """Of the group that is typed now, from 0; `GROUPS` where all are there."""
        self.wrong = False
        """Whether what was typed last is no group for this place."""
        self.mixed = False
        """Whether each group is good and the whole is not: two papers were mixed."""
        self.wait = 0
        """Seconds before the next key is heard."""
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    @property
    def waits(self) -> bool:
        """Whether a wrong key has to be waited for."""
        return self.wait > 0

    @property
    def filled(self) -> int:
        """How many groups are there."""
        return sum(1 for one in self.groups if one)

    def type(self, text: str) -> str:
        """What stands in the line now; what is left in it afterwards. A whole paper at once comes from a reader."""
        if self.waits:
            return ""
        letters = plain_letters(text)
        if self.place == 0 and len(letters) < len(_CODE) and _CODE.startswith(letters):
            # It may be the beginning of the paper's QR code.
            return text
        if letters.startswith(_CODE):
            return self._of_code(letters.removeprefix(_CODE), text)
        while len(letters) >= LETTERS and self.place < GROUPS:
            try:
                self.groups[self.place] = read_group(self.place + 1, letters[:LETTERS])
            except RecoveryKeyError:
                self._tell(wrong=True)
                return letters[:LETTERS]
            letters, self.place = letters[LETTERS:], self._next_place()
        self._tell(wrong=False)
        self._look_at_all()
        return letters if self.place < GROUPS else ""

    def take_code(self, text: str) -> bool:
        """The paper's QR code before the camera or a reader; False for any other text."""
        if self.waits or not text.startswith(PREFIX):
            return False
        letters = plain_letters(text.removeprefix(PREFIX))
        if len(letters) == GROUPS * LETTERS:
            self._of_code(letters, text)
        return True

    def pick(self, place: int) -> None:
        """Type this group anew."""
        self.place = min(place, GROUPS - 1)
        self.groups[self.place] = ""
        self._tell(wrong=False)

    def back(self) -> None:
        """To the group before."""
        if self.place > 0:
            self.pick(self.place - 1)

    def refuse(self, wait: int) -> None:
        """The key opens nothing here: forget it, and wait so many seconds."""
        self.forget()
        self.wait = wait
        if wait:
            self._second.start()
        self.changed.emit()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.groups, self.place, self.mixed = [""] * GROUPS, 0, False
        self._tell(wrong=False)

    def _of_code(self, letters: str, text: str) -> str:
        if len(letters) < GROUPS * LETTERS:
            return text
        self.forget()
        for place in range(GROUPS):
            try:
                self.groups[place] = read_group(place + 1, letters[place * LETTERS : (place + 1) * LETTERS])
            except RecoveryKeyError:
                self.place = place
                self._tell(wrong=True)
                return ""
        self.place = GROUPS
        self._tell(wrong=False)
        self._look_at_all()
        return ""

    def _next_place(self) -> int:
        """The first empty one from here on, else the first of all."""
        order = (*range(self.place, GROUPS), *range(self.place))
        return next((one for one in order if not self.groups[one]), GROUPS)

    def _look_at_all(self) -> None:
        if self.place < GROUPS:
            return
        try:
            key: RecoveryKey | None = read_recovery_key("-".join(self.groups))
        except RecoveryKeyError:
            key = None
        self.mixed = key is None
        self.changed.emit()
        if key is not None:
            self.whole.emit(key)

    def _tell(self, *, wrong: bool) -> None:
        self.wrong = wrong
        self.mixed = self.mixed and self.place >= GROUPS
        self.changed.emit()

    @Slot()
    def _count(self) -> None:
        self.wait = max(0, self.wait - 1)
        if not self.wait:
            self._second.stop()
        self.changed.emit()
