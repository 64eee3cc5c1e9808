"""The fields of the entry by hand, and how each stands in the form."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator

from kiosk.application.register_by_hand import FormField
from kiosk.domain.app_answers import Phone
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.line_kind import LineKind, tell_kind
from kiosk.gui.views.desk.chip_question import ChipQuestion
from kiosk.gui.views.desk.choice_field import ChoiceField
from kiosk.gui.views.desk.host_field import HostField
from kiosk.gui.views.desk.manual_company import ManualCompany
from kiosk.gui.views.desk.manual_foreigner import ManualForeigner
from kiosk.gui.views.desk.paper_field import PaperField
from kiosk.gui.views.desk.station import Station

PERSON = "person"
"""Key of the chip "a person…": instead of a counter somebody is named."""
_COUNTER_DIGITS = 5
_YEAR = QRegularExpression("[0-9]{0,4}")
_PHONES = {"7": Phone.SMART, "8": Phone.PLAIN, "9": Phone.NONE}


class ManualFields:
    """Makes every field of the form in the station's words; the form lays them out."""

    def __init__(self, station: Station) -> None:
        self._station = station
        look, say = station.look, station.say
        optional = say("manual.optional")
        advice = say("manual.advice") if station.wide else ""
        self.name = Field(look, say("manual.name"), required=True, alt="H", advice=advice)
        year, phone = say("manual.birth_year_example"), say("manual.phone_example")
        self.birth_year = Field(look, say("manual.birth_year"), required=True, alt="N", placeholder=year)
        self.phone = Field(look, say("manual.phone"), required=True, alt="T", placeholder=phone)
        for field, kind in (
            (self.birth_year, LineKind.DIGITS),
            (self.phone, LineKind.DIGITS),
        ):
            tell_kind(field.edit, kind)
        self.birth_year.edit.setValidator(QRegularExpressionValidator(_YEAR, self.birth_year.edit))
        self.paper = PaperField(station)
        self.host = HostField(station, say("manual.host"))
        self.purpose = Field(look, say("manual.purpose"), optional_word=optional, alt="D")
        self.counter, self.phone_kind, self.no_scan = self._counter(), self._phone_kind(), self._no_scan()
        self.company, self.foreigner = ManualCompany(station), ManualForeigner(station)
        self.foreigner.foreigner.toggled.connect(self._tell_name)
        self._tell_name(self.foreigner.foreigner.isChecked())

    def _tell_name(self, foreign: bool) -> None:
        tell_kind(self.name.edit, LineKind.FOREIGN_NAME if foreign else LineKind.NAME)

    def _counter(self) -> ChipQuestion:
        say, counters = self._station.say, self._station.office.counters
        digits = [str(place + 1) if place < _COUNTER_DIGITS else "" for place in range(len(counters))]
        chips = [(one.number, one.short_name, digit) for one, digit in zip(counters, digits, strict=True)]
        last = str(min(len(counters), _COUNTER_DIGITS) + 1)
        person = (PERSON, say("manual.person"), last)
        return ChipQuestion(self._station.look, say("manual.to_see"), [*chips, person], f"Alt+1 … Alt+{last}")

    def _phone_kind(self) -> ChipQuestion:
        say = self._station.say
        chips = [(phone.value, say(f"manual.phone_{phone.value}"), digit) for digit, phone in _PHONES.items()]
        return ChipQuestion(self._station.look, say("manual.phone_kind"), chips, "Alt+7 … Alt+9")

    def _no_scan(self) -> ChipQuestion:
        site, language = self._station.office.site, self._station.wording.language
        chips = [(key, site.no_scan_label(key, language), "") for key, _ in site.no_scan]
        return ChipQuestion(self._station.look, self._station.say("manual.no_scan"), chips, "")

    def press_digit(self, number: int) -> ChipQuestion:
        """Alt and a digit: a counter, the person, or a kind of phone. The question that it belongs to."""
        if str(number) in _PHONES:
            self.phone_kind.pick(_PHONES[str(number)].value)
            return self.phone_kind
        counters = self._station.office.counters
        shown = min(len(counters), _COUNTER_DIGITS)
        if number <= shown:
            self.counter.pick(counters[number - 1].number)
        elif number == shown + 1:
            self.counter.pick(PERSON)
        return self.counter

    def of(self, faulty: FormField) -> Field | ChipQuestion | ChoiceField:
        """The field that a fault is about."""
        fields: dict[FormField, Field | ChipQuestion] = {
            FormField.NAME: self.name,
            FormField.BIRTH_YEAR: self.birth_year,
            FormField.PHONE: self.phone,
            FormField.PAPER: self.paper,
            FormField.COUNTER: self.counter,
            FormField.PHONE_KIND: self.phone_kind,
            FormField.NATIONALITY: self.foreigner.nationality,
            FormField.NO_SCAN: self.no_scan,
        }
        return self.company.of(faulty) or fields[faulty]
