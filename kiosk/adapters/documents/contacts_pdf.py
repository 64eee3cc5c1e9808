"""The list that the health centre asks for: who was inside together with somebody, how surely, how long."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.contacts_words import COLUMNS, ContactsWords
from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.numerals import thousands
from kiosk.application.trace_contacts import ContactList
from kiosk.application.wording import Wording
from kiosk.domain.contacts import ContactGrade
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock, office_day

_WIDTHS = (8.0, 22.0, 41.0, 11.0, 25.0, 34.0, 32.0, 21.0, 20.0, 16.0, 22.0)
_CENTRED = ("number", "birth_year", "phone", "together", "minutes")


@dataclass(frozen=True, slots=True)
class ContactsPdf:
    """Draws lists of contacts with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, contacts: ContactList, office: Office, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        texts = ContactsWords(self.wording, office)
        return write_listing(
            self.fonts, self.wording, lambda words: _Composed(contacts, office, words, texts).listing(), out
        )


@dataclass(frozen=True, slots=True)
class _Composed:
    contacts: ContactList
    office: Office
    words: RegisterWords
    texts: ContactsWords

    def listing(self) -> Listing:
        """Everything that the pages say."""
        say, day = self.words.say, self.words.short_date(self.contacts.request.day)
        head = self.words.head_title(self.office)
        return Listing(
            office=self.office,
            title=say("contact_title"),
            under=self._under(day),
            running=say("contact_running_title", date=day),
            columns=tuple(
                ListColumn(say(f"contact_head_{column}"), width, centred=column in _CENTRED)
                for column, width in zip(COLUMNS, _WIDTHS, strict=True)
            ),
            rows=tuple(self._rows()) or (ListRow((say("contact_nobody"),)),),
            after=(say("contact_how"), say("contact_privacy")),
            signatures=(
                Signature(say("contact_maker"), say("sign"), self.words.text(self.contacts.traced_by)),
                Signature(head, say("sign_and_seal"), self.words.text(self.office.head_name)),
            ),
            place_and_date=self.words.place_and_date(self.office, office_day(self.contacts.traced_at)),
            printed=self._printed(),
            code=say("check_code", code=self.contacts.head_code),
            made_at=self.contacts.traced_at,
            size=9.5,
        )

    def _under(self, day: str) -> tuple[str, ...]:
        say, request = self.words.say, self.contacts.request
        counts = {grade.value: thousands(self.contacts.count(grade)) for grade in ContactGrade}
        return (
            say("contact_to", requester=request.requester),
            say("contact_purpose", purpose=request.purpose),
            say("contact_index", who=self._who(), date=day, times=self._own_times()),
            *((say(f"contact_person_is_{request.status.value}"),) if request.status else ()),
            say("contact_counts", **counts),
        )

    def _who(self) -> str:
        details = next((one.details for one in reversed(self.contacts.index) if one.details is not None), None)
        if details is None:
            return self.words.say("erased")
        parts = (details.name, str(details.birth_year or ""), self.words.phone(details.phone), details.address)
        return ", ".join(self.words.text(part) for part in parts if part)

    def _own_times(self) -> str:
        return "; ".join(self.texts.times(one) for one in self.contacts.index)

    def _rows(self) -> list[ListRow]:
        rows, grade = [], None
        for number, one in enumerate(self.contacts.found, start=1):
            if one.contact.grade is not grade:
                grade = one.contact.grade
                count = thousands(self.contacts.count(grade))
                rows.append(ListRow((self.words.say(f"contact_group_{grade.value}", count=count),)))
            cells = self.texts.cells(number, one, self.contacts.request.status)
            cells["phone"] = self.words.phone(cells["phone"])
            rows.append(ListRow(tuple(self.words.text(cells[column]) for column in COLUMNS)))
        return rows

    def _printed(self) -> str:
        at = self.contacts.traced_at
        clock, date = office_clock(at), self.words.short_date(office_day(at))
        return self.words.say("contact_printed", clock=clock, date=date, operator=self.contacts.traced_by)
