"""Deliveries at the desk: recorded with one key, over by themselves, or earlier by the desk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.deliveries import DeliveryRules, ended_delivery
from kiosk.domain.delivery_facts import DeliveryEnd, DeliveryEnded, DeliveryRecorded
from kiosk.domain.journal import Record
from kiosk.domain.names import tidy

LEAST_DIGITS, LONGEST = 3, 40
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True, repr=False)
class DeliveryForm:
    """What was typed. `form_id` is made once, when the form is opened, so that a second try doubles nothing."""

    form_id: str
    contact: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class ContactMissing:
    """Nothing was recorded: neither a phone number nor a plate was typed."""


def is_contact(text: str) -> bool:
    """Whether this can be a phone number or a plate: both have digits, and neither is long."""
    return len(_DIGIT.findall(text)) >= LEAST_DIGITS and len(tidy(text)) <= LONGEST


@dataclass(frozen=True, slots=True)
class RecordDeliveries:
    """Every method is one transaction and raises `RegisterUnavailableError`."""

    desk: Recording
    rules: DeliveryRules = DeliveryRules()

    @property
    def minutes(self) -> int:
        """After so many a delivery is over by itself."""
        return self.rules.minutes

    def record(self, form: DeliveryForm) -> DeliveryLine | ContactMissing:
        """A shipper came in; the same form again changes nothing."""
        if not is_contact(form.contact):
            return ContactMissing()
        now, words = self.desk.clock.now(), {"contact": tidy(form.contact), "company": tidy(form.company)[:LONGEST]}
        sheet = self.desk.sheet({key: text for key, text in words.items() if text})
        fact = DeliveryRecorded(form.form_id, sheet.seal, self.rules.minutes)
        with self.desk.register.write() as writer:
            writer.append(Record(form.form_id, now, self.desk.operator, fact), (sheet,))
            writer.commit()
            return _recorded(writer, form.form_id)

    def end(
        self, delivery_id: str, how: Literal[DeliveryEnd.BY_DESK, DeliveryEnd.MISTAKE] = DeliveryEnd.BY_DESK
    ) -> DeliveryLine | None:
        """The desk saw the shipper go, or recorded one by mistake; None when it was over already."""
        with self.desk.register.write() as writer:
            line = writer.delivery(delivery_id)
            if line is None or not line.delivery.inside:
                return None
            ended = self._append_end(writer, line, how, self.desk.clock.now(), self.desk.operator)
            writer.commit()
        return ended

    def end_due(self) -> tuple[DeliveryLine, ...]:
        """End by themselves those whose time is over, also of days when the machine was off."""
        now = self.desk.clock.now()
        with self.desk.register.write() as writer:
            due = [one for one in writer.open_deliveries() if one.delivery.is_due(now)]
            ended = [self._append_end(writer, one, DeliveryEnd.BY_TIME, one.delivery.due_at, BY_ITSELF) for one in due]
            writer.commit()
        return tuple(ended)

    def of_day(self, day: date) -> tuple[DeliveryLine, ...]:
        """The deliveries of a day, and those of other days that are still open, in journal order."""
        with self.desk.register.read() as reader:
            found = {one.delivery.seq: one for one in (*reader.deliveries_of_day(day), *reader.open_deliveries())}
        return tuple(found[seq] for seq in sorted(found))

    def _append_end(
        self, writer: RegisterWriter, line: DeliveryLine, how: DeliveryEnd, at: datetime, operator: str
    ) -> DeliveryLine:
        delivery = line.delivery
        entry = writer.append(Record(self.desk.chance.new_id(), at, operator, DeliveryEnded(delivery.delivery_id, how)))
        return DeliveryLine(ended_delivery(delivery, entry), line.contact, line.company)


def _recorded(writer: RegisterWriter, delivery_id: str) -> DeliveryLine:
    line = writer.delivery(delivery_id)
    if line is None:
        raise KeyError(delivery_id)
    return line
