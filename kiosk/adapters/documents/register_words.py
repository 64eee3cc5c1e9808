"""The register's own words, always Vietnamese, with every value made drawable first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.adapters.documents.typeface import NO_BREAK_SPACE, Typeface
from kiosk.application.wording import Wording
from kiosk.domain.office import Office
from kiosk.domain.register_scope import RegisterScope

_SECTION = "paper"
_PHONE_TAIL = 3


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """Sentences of the section `paper` and texts of the day, as the typeface can draw them."""

    wording: Wording
    typeface: Typeface
    masks_phone: bool = False
    """Whether of a telephone number only the end is shown."""

    @classmethod
    def of(cls, wording: Wording, typeface: Typeface, *, masks_phone: bool = False) -> RegisterWords:
        """In Vietnamese whatever the screen speaks: the register is the office's record."""
        return cls(wording.vietnamese, typeface, masks_phone)

    def say(self, key: str, **values: object) -> str:
        """The sentence of `key`; numbers and texts as values."""
        drawable = {name: self.typeface.drawable(str(value)) for name, value in values.items()}
        return self.wording.say(f"{_SECTION}.{key}", **drawable)

    def lines(self, key: str, **values: object) -> tuple[str, ...]:
        """The sentence of `key` with its own line breaks."""
        return tuple(self.say(key, **values).split("\n"))

    def text(self, text: str) -> str:
        """A text from a code, a keyboard or the settings."""
        return self.typeface.drawable(text)

    def skipped(self, key: str) -> str:
        """Why the questions were not asked: the sentence of the reason, or the reason as it was typed."""
        known = self.wording.has(f"{_SECTION}.skipped_{key}")
        return self.say(f"skipped_{key}") if known else self.text(key)

    def short_date(self, day: date) -> str:
        """`19/11/2026`."""
        return f"{day:%d/%m/%Y}"

    def long_date(self, day: date) -> str:
        """`ngày 05 tháng 01 năm 2026`: months from 3 on have no leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        return self.say("long_date", day=f"{day.day:02d}", month=self.month(day), year=day.year)

    def month(self, day: date) -> str:
        """Months 1 and 2 with a leading 0, the others without (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        return f"{day.month:02d}" if day.month < 3 else str(day.month)

    def place_and_date(self, office: Office, day: date) -> str:
        """`Vĩnh Mẫu, ngày 19 tháng 11 năm 2026`, over the signatures; an office that names no place has the date."""
        date = self.long_date(day)
        return self.say("place_and_date", place=office.place, date=date) if office.place else date

    def head_title(self, office: Office) -> str:
        """As whom the head of the office signs."""
        return self.text(office.head_title).upper() or self.say("head_of_office")

    def column_name(self, column: int) -> str:
        """What stands over a column, as it is said within a sentence."""
        name = " ".join(self.lines(f"head_{column}")).replace("/ ", "/")
        return name[:1].lower() + name[1:]

    def when(self, scope: RegisterScope, office: Office) -> str:
        """Within a sentence: `ngày 19/11/2026`, `tháng 11/2026`, `từ ngày ... đến ngày ...`, and which counter."""
        first, last = self.short_date(scope.first), self.short_date(scope.last)
        month = f"{scope.first:%m/%Y}"
        key = "day" if scope.is_day else "month" if scope.is_month else "period"
        said = self.say(f"when_{key}", date=first, month=month, first=first, last=last)
        return f"{said}, {self.counter(office, scope.department)}" if scope.department else said

    def counter(self, office: Office, number: str) -> str:
        """Short name of a counter; its number where the office has no such counter any more."""
        counter = office.counter(number)
        return self.text(counter.short_name if counter else number)

    def phone(self, number: str) -> str:
        """`0900 000 001` on one line; a number of another shape as it is."""
        plain = number.replace(" ", "")
        if self.masks_phone:
            return self.paper(self.text(plain[-_PHONE_TAIL:]))
        if len(plain) == 10 and plain.isascii() and plain.isdigit():
            return NO_BREAK_SPACE.join((plain[:4], plain[4:7], plain[7:]))
        return self.text(number)

    def paper(self, tail: str) -> str:
        """Last characters of a paper's number after a sign for the rest."""
        return self.say("paper_tail", tail=tail) if tail else ""
