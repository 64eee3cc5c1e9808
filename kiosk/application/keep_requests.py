"""Requests of people about their own data: taken at the desk, answered, done, extended or refused, each by its day.

Law 91/2025/QH15, articles 4, 13 and 14; Decree 356/2025/NĐ-CP, article 5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.recording import Recording
from kiosk.application.request_lines import (
    MOST_LETTERS,
    RequestCounts,
    RequestFault,
    RequestForm,
    RequestLine,
)
from kiosk.application.requests_due import requests_of
from kiosk.domain.facts import Fact
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day
from kiosk.domain.request_facts import (
    RequestAnswered,
    RequestClosed,
    RequestEnd,
    RequestExtended,
    RequestPaper,
    RequestPrinted,
    RequestTaken,
)
from kiosk.domain.requests.request import PersonRequest, Standing
from kiosk.domain.requests.rules import RequestRules
from kiosk.domain.rights import Right
from kiosk.domain.sheet import Sheet
from kiosk.domain.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class KeepRequests:
    """Everything raises `RegisterUnavailableError`; what records raises `NobodyOnDutyError`. Anybody on duty takes a
    request; what is decided about one raises `NotAllowedError` for whoever may not.
    """

    desk: Recording
    rules: RequestRules
    working: WorkingDays

    def take(self, form: RequestForm) -> RequestLine | RequestFault:
        """Take a request down, with the days by which it is answered and done."""
        if not tidy(form.name):
            return RequestFault.NAME
        today, rules = self.today, self.rules
        words = {"name": tidy(form.name), "contact": tidy(form.contact), "words": form.words.strip()[:MOST_LETTERS]}
        sheet = self.desk.sheet({key: value for key, value in words.items() if value})
        with self.desk.register.write() as writer:
            fact = RequestTaken(
                request_id=self.desk.chance.new_id(),
                number=_next_number(writer, today.year),
                kind=form.kind,
                subjects=(form.visitor_id,) if form.visitor_id else (),
                proof=form.proof,
                answer_by=rules.answer_by(today, self.working),
                done_by=rules.done_by(form.kind, today, self.working),
                said=sheet.seal,
            )
            self.desk.record_now(writer, fact, sheet)
            line = self._line(writer, requests_of(writer)[fact.request_id])
            writer.commit()
        return line

    def answered(self, request_id: str) -> RequestLine | RequestFault:
        """The person was told that it was received, otherwise than by the receipt."""
        self.desk.permits.need(Right.REQUESTS)
        return self._change(request_id, lambda _: RequestAnswered(request_id))

    def printed(self, request_id: str, paper: RequestPaper) -> RequestLine | RequestFault:
        """A paper was printed for them; of a closed request, too."""
        return self._change(request_id, lambda _: RequestPrinted(request_id, paper), closed=True)

    def extend(self, request_id: str, reason: str) -> RequestLine | RequestFault:
        """It takes longer: once, with the reason that the person is told."""
        self.desk.permits.need(Right.REQUESTS)
        said = reason.strip()[:MOST_LETTERS]
        if not said:
            return RequestFault.REASON
        sheet = self.desk.sheet({"reason": said})

        def fact(known: PersonRequest) -> Fact | RequestFault:
            if known.extended:
                return RequestFault.EXTENDED
            taken = office_day(known.taken_at)
            return RequestExtended(request_id, self.rules.extended_to(known.kind, taken, self.working), sheet.seal)

        return self._change(request_id, fact, sheet)

    def close(self, request_id: str, end: RequestEnd, words: str = "", ground: str = "") -> RequestLine | RequestFault:
        """It was done, refused with its ground, or taken back."""
        self.desk.permits.need(Right.REQUESTS)
        said = words.strip()[:MOST_LETTERS]
        if end is RequestEnd.REFUSED and ground not in {one.key for one in self.rules.grounds}:
            return RequestFault.GROUND
        if end is not RequestEnd.TAKEN_BACK and not said:
            return RequestFault.REASON
        sheet = self.desk.sheet({"words": said}) if said else None
        kept = ground if end is RequestEnd.REFUSED else ""
        fact = RequestClosed(request_id, end, kept, sheet.seal if sheet else None)
        return self._change(request_id, lambda _: fact, *([sheet] if sheet else []))

    def lines(self) -> tuple[RequestLine, ...]:
        """Every request: what is open first, by its day; then what is closed, the latest first."""
        with self.desk.register.read() as reader:
            found = [self._line(reader, one) for one in requests_of(reader).values()]
        still, over = ([one for one in found if one.request.is_open is wanted] for wanted in (True, False))
        return (*sorted(still, key=lambda one: (one.request.next_due, one.request.number)), *reversed(over))

    def line(self, request_id: str) -> RequestLine | None:
        """One request, by its id or by its number as papers say it; None where there is none."""
        with self.desk.register.read() as reader:
            known = requests_of(reader)
            found = known.get(request_id) or next((one for one in known.values() if one.code == request_id), None)
            return self._line(reader, found) if found else None

    def counts(self) -> RequestCounts:
        """What waits."""
        with self.desk.register.read() as reader:
            found = [self._standing(one) for one in requests_of(reader).values() if one.is_open]
        return RequestCounts(len(found), found.count(Standing.DUE), found.count(Standing.OVERDUE))

    @property
    def today(self) -> date:
        """As the office's clock shows it."""
        return office_day(self.desk.clock.now())

    def _standing(self, request: PersonRequest) -> Standing:
        return request.standing(self.today, self.working, self.rules.soon_days)

    def _line(self, reader: RegisterReader, request: PersonRequest) -> RequestLine:
        sheets = reader.kept_sheets(request.sheets)
        body = {key: sheets[key].body for key in sheets}
        said = body.get(request.said, {})
        return RequestLine(
            request=request,
            standing=self._standing(request),
            erased=request.said not in body,
            name=said.get("name", ""),
            contact=said.get("contact", ""),
            words=said.get("words", ""),
            reason=body.get(request.because, {}).get("reason", ""),
            answer=body.get(request.answer, {}).get("words", ""),
        )

    def _change(
        self,
        request_id: str,
        fact_of: Callable[[PersonRequest], Fact | RequestFault],
        *sheets: Sheet,
        closed: bool = False,
    ) -> RequestLine | RequestFault:
        with self.desk.register.write() as writer:
            known = requests_of(writer).get(request_id)
            if known is None:
                return RequestFault.UNKNOWN
            if not known.is_open and not closed:
                return RequestFault.CLOSED
            fact = fact_of(known)
            if isinstance(fact, RequestFault):
                return fact
            self.desk.record_now(writer, fact, *sheets)
            line = self._line(writer, requests_of(writer)[request_id])
            writer.commit()
        return line


def _next_number(writer: RegisterWriter, year: int) -> int:
    of_year = [one.number for one in requests_of(writer).values() if office_day(one.taken_at).year == year]
    return max(of_year, default=0) + 1
