"""Which notice on personal data visitors see stands in the journal, each time that its text changed."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.notice_facts import NoticeInForce
from kiosk.domain.privacy_notice import PrivacyNotice

_KIND = ("notice",)


@dataclass(frozen=True, slots=True)
class NoteNotice:
    """Run before the first scan of a start: it needs nobody on duty."""

    desk: Recording
    notice: PrivacyNotice

    def __call__(self) -> bool:
        """Whether it was another text than before. Raises `RegisterUnavailableError`."""
        if not self.notice.is_told:
            return False
        with self.desk.register.write() as writer:
            last = writer.last_entry(_KIND)
            known = last.fact if last is not None and isinstance(last.fact, NoticeInForce) else None
            if known is not None and known.digest == self.notice.digest:
                return False
            version = known.version + 1 if known is not None else 1
            fact = NoticeInForce(version, self.notice.digest, self.notice.lines)
            writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), BY_ITSELF, fact))
            writer.commit()
        return True
