"""The office's answer to a request, as an official letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.adapters.documents.letter import Passage
from kiosk.adapters.documents.office_letter import LetterText
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.application.print_requests import RequestSheet
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.office_time import office_day
from kiosk.domain.request_facts import RequestEnd


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """What the letter says: done, refused and by which case of the law, taken back, or how long it still takes."""

    sheet: RequestSheet
    words: RegisterWords

    def text(self) -> LetterText:
        """Everything within the frame."""
        say, line, request = self.words.say, self.sheet.line, self.sheet.line.request
        to = say("asked_letter_to", name=line.name) if line.name else say("asked_letter_nobody", code=request.code)
        return LetterText(
            short_kind="TB",
            kind=say("asked_letter_kind"),
            about=(say("asked_letter_about", code=request.code),),
            to=(to,),
            opening=say(
                "asked_letter_opening",
                date=self.words.short_date(office_day(request.taken_at)),
                office=self.sheet.office.name,
                kind=_within(say(f"asked_kind_{request.kind.value}")),
            ),
            body=tuple(self._body()),
            closing=say("asked_complain").rstrip(".") + "./.",
        )

    def _body(self) -> Iterator[Passage]:
        say, words, line, request = self.words.say, self.words, self.sheet.line, self.sheet.line.request
        closed = words.short_date(office_day(request.closed_at)) if request.closed_at else ""
        match request.end:
            case RequestEnd.REFUSED:
                yield Passage(say("asked_letter_refused"), say("asked_letter_refused_text"))
                ground = words.text(self.sheet.rules.ground(request.ground, VIETNAMESE))
                yield Passage(say("asked_letter_ground"), ground.rstrip(".") + ".")
                yield Passage(say("asked_letter_why"), words.text(line.answer) or say("asked_erased"))
            case RequestEnd.DONE:
                done = say("asked_letter_done_text", date=closed, words=line.answer)
                yield Passage(say("asked_letter_done"), done.strip())
            case RequestEnd.TAKEN_BACK:
                yield Passage(say("asked_letter_done"), say("asked_letter_taken_back_text", date=closed))
            case None:
                running = say("asked_letter_running_text", date=words.short_date(request.done_by), words=line.reason)
                yield Passage(say("asked_letter_done"), running.strip())


def _within(label: str) -> str:
    return label[:1].lower() + label[1:]
