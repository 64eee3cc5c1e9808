"""The table of the staff's PINs."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.tables import staff_pins
from kiosk.application.ports.staff import StaffPin


@dataclass(frozen=True, slots=True)
class SqlStaffPins:
    """Implements `StaffPins` on the connection of a unit of work."""

    connection: Connection

    def of(self, code: str) -> StaffPin | None:
        """One row."""
        row = self.connection.execute(select(staff_pins).where(staff_pins.c.code == code)).first()
        return StaffPin(row.code, row.pin_hash, row.wrong, row.chosen_at) if row else None

    def any(self) -> bool:
        """Whether there is a row."""
        return self.connection.execute(select(staff_pins.c.code).limit(1)).first() is not None

    def all(self) -> tuple[StaffPin, ...]:
        """Every row."""
        rows = self.connection.execute(select(staff_pins).order_by(staff_pins.c.code))
        return tuple(StaffPin(row.code, row.pin_hash, row.wrong, row.chosen_at) for row in rows)

    def put(self, pin: StaffPin) -> None:
        """One row a person."""
        values = {"pin_hash": pin.pin_hash, "wrong": pin.wrong, "chosen_at": pin.chosen_at}
        row = insert(staff_pins).values(code=pin.code, **values)
        self.connection.execute(row.on_conflict_do_update(index_elements=["code"], set_=values))

    def count_wrong(self, code: str, wrong: int) -> None:
        """The number alone."""
        self.connection.execute(update(staff_pins).where(staff_pins.c.code == code).values(wrong=wrong))
