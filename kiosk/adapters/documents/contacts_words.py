"""What a list of contacts says, on paper and in a table: one place for the order and the words of its columns."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.ports.register import VisitLine
from kiosk.application.stays_of_day import ContactLine
from kiosk.application.trace_contacts import ContactList
from kiosk.application.wording import Wording
from kiosk.domain.case_status import CaseStatus
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock, office_clock_of, office_day

COLUMNS = (
    "number", "grade", "name", "birth_year", "phone", "address", "times", "counter", "together", "minutes", "level",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ContactsWords:
    """Texts of one office's lists, always in Vietnamese."""

    wording: Wording
    office: Office

    def say(self, key: str, **values: object) -> str:
        """A sentence of the printed papers."""
        return self.wording.vietnamese.say(f"paper.{key}", **values)

    def cells(self, number: int, one: ContactLine, status: CaseStatus | None) -> dict[str, str]:
        """Every column of one person; whoever was erased has times and counters only.

        `status` is what the person is whom they met: the level of the contact.
        """
        details, shipper = one.details, one.delivery
        return {
            "number": str(number),
            "grade": self.say(f"contact_{one.contact.grade.value}"),
            "level": self.say(f"contact_level_{status.value}") if status else "",
            "name": self._name(one),
            "birth_year": str(details.birth_year or "") if details else "",
            "phone": details.phone if details else shipper.contact if shipper else "",
            "address": details.address if details else "",
            "times": self._delivered(shipper) if shipper else "; ".join(self.times(line) for line in one.lines),
            "counter": ", ".join(dict.fromkeys(filter(None, map(self.counter, one.lines)))),
            "together": one.contact.clocks,
            "minutes": one.contact.minutes,
        }

    def own_cells(self, contacts: ContactList) -> dict[str, str]:
        """The person themselves, where it was said what they are."""
        status = contacts.request.status
        if status is None:
            return {}
        details = next((one.details for one in reversed(contacts.index) if one.details is not None), None)
        return {
            **dict.fromkeys(COLUMNS, ""),
            "level": self.say(f"contact_is_{status.value}"),
            "name": details.name if details else self.say("erased"),
            "birth_year": str(details.birth_year or "") if details else "",
            "phone": details.phone if details else "",
            "address": details.address if details else "",
            "times": "; ".join(self.times(line) for line in contacts.index),
            "counter": ", ".join(dict.fromkeys(filter(None, map(self.counter, contacts.index)))),
        }

    def _name(self, one: ContactLine) -> str:
        """The name, for a group its leader's and how many came along."""
        if one.delivery is not None:
            said = self.say("contact_shipper")
            return f"{said}, {one.delivery.company}" if one.delivery.company else said
        others = one.line.visit.group.people - 1 if one.line else 0
        name = one.details.name if one.details else self.say("erased")
        return f"{name} {self.say('group', number=others)}" if others > 0 else name

    def times(self, line: VisitLine) -> str:
        """Entry and exit: "07:12–08:05", "07:12–?" and the interval where no exit was recorded."""
        visit = line.visit
        if visit.left_at is not None:
            day = office_day(visit.left_at)
            return f"{office_clock_of(visit.entered_at, day)}–{office_clock(visit.left_at)}"
        entered = office_clock(visit.entered_at)
        if visit.left_between is not None:
            seen, closing = map(office_clock, visit.left_between)
            return self.say("contact_no_exit", entered=entered, seen=seen, closing=closing)
        return self.say("contact_inside", entered=entered)

    def _delivered(self, line: DeliveryLine) -> str:
        """When they came, and went or were over by themselves."""
        delivery = line.delivery
        came, over = office_clock(delivery.came_at), office_clock(delivery.ended_at or delivery.due_at)
        if delivery.how is DeliveryEnd.BY_DESK:
            return f"{came}–{over}"
        return self.say("contact_no_exit", entered=came, seen=came, closing=over)

    def counter(self, line: VisitLine) -> str:
        """The counter's short name, or whom the visitor came to see."""
        counter = self.office.counter(line.visit.counter)
        return f"{counter.number} · {counter.short_name}" if counter else line.host
