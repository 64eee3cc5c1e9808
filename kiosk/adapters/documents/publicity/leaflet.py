"""Leaflets to be handed out: A5 with every step told and the Wi-Fi, A6 with their titles."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.foot import Foot, draw_foot
from kiosk.adapters.documents.publicity.marks import INK, NAVY, SAND, SKY, WHITE, Align, Cut, Page
from kiosk.adapters.documents.publicity.poster import draw_agency, draw_code, draw_number
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sans import Sans
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.domain.wifi_code import wifi_code


@dataclass(frozen=True, slots=True)
class LeafletForm:
    """Measures of one size of paper, in millimetres and points."""

    width: float
    height: float
    edge: float
    code: float
    """Least side of a store code."""
    title: float
    name: float
    """Type of a step's title; its text is a little smaller."""
    body: float
    told: bool
    """Whether the steps' texts stand under their titles."""
    foot: float

    @property
    def room(self) -> float:
        """Width between the edges."""
        return self.width - 2 * self.edge


A5 = LeafletForm(148, 210, 8, 35, 26, 13.5, 11.5, told=True, foot=17)
A6 = LeafletForm(105, 148, 7, 27, 21, 12, 10, told=False, foot=16.5)


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Composes the page from above and from below; the steps take the room between."""

    said: Said
    sans: Sans
    form: LeafletForm

    def page(self) -> Page:
        """The whole leaflet."""
        form, said = self.form, self.said
        sheet = Sheet(self.sans, form.width, form.height)
        if form.told:
            draw_agency(sheet, said, form.width / 2, form.edge + 3.5, form.room)
        top = self._band(sheet, form.edge + (11.0 if form.told else 0))
        top = self._stores(sheet, top + 2.0)
        foot = form.height - form.edge - form.foot + 1
        draw_foot(sheet, said, Foot(form.edge, foot, form.room, form.body * 0.66, form.foot - 0.5, material=form.told))
        low = self._help(sheet, foot - 2.0)
        low = self._after(sheet, low - 2)
        self._steps(sheet, top + (2 if form.told else 3), low - 1)
        return sheet.page()

    def _band(self, sheet: Sheet, top: float) -> float:
        form, title = self.form, self.form.title
        height = title * 0.74
        sheet.box(form.edge, top, form.room, height, NAVY, 3)
        big, small = (
            Type(size, cut, WHITE, Align.MIDDLE) for size, cut in ((title, Cut.EXTRA_BOLD), (title * 0.46, Cut.BOLD))
        )
        sheet.line(form.width / 2, top + title * 0.4, self.said.title, form.room - 8, big)
        sheet.line(form.width / 2, top + title * 0.62, self.said.say("poster.slogan"), form.room - 8, small)
        return top + height

    def _stores(self, sheet: Sheet, top: float) -> float:
        form, app, panel = self.form, self.said.order.content.app, (self.form.room - 3) / 2
        bottom = top
        for left, link, key in ((form.edge, app.android_link, "android"), (form.edge + panel + 3, app.ios_link, "ios")):
            code = Code.of(link, "m")
            high = code.module_at_least(form.code) * (code.modules + 2 * QUIET) + 1.6
            bottom = top + high + form.name * 0.56
            sheet.box(left, top, panel, bottom - top, SKY, 3)
            draw_code(sheet, link, left + panel / 2, top + 1.6, form.code)
            look = Type(form.name, Cut.BOLD, NAVY, Align.MIDDLE)
            sheet.line(left + panel / 2, top + high + form.name * 0.39, self.said.say(f"poster.{key}"), panel - 4, look)
        return bottom

    def _steps(self, sheet: Sheet, top: float, low: float) -> None:
        form, steps = self.form, self.said.steps
        each, radius = (low - top) / max(1, len(steps)), form.name * 0.3
        radius = min(radius, each * 0.44)
        left = form.edge + 2 * radius + 3
        for place, (name, text) in enumerate(steps):
            y = top + place * each
            centre = y + (radius + 0.3 if form.told else each / 2)
            draw_number(sheet, str(place + 1), form.edge + radius, centre, radius)
            title = Type(form.name, Cut.BOLD, NAVY)
            room = form.width - form.edge - left
            sheet.line(left, centre + form.name * 0.125, name, room, title)
            if form.told:
                below = centre + form.name * 0.19
                sheet.block(left, below, text, (room, y + each - below), Type(form.body, Cut.REGULAR, INK))

    def _after(self, sheet: Sheet, low: float) -> float:
        form, height = self.form, self.form.body * 0.72
        sheet.box(form.edge, low - height, form.room, height, NAVY, 2.5)
        look = Type(form.body, Cut.BOLD, WHITE, Align.MIDDLE)
        sheet.line(form.width / 2, low - height * 0.34, self.said.say("poster.after"), form.room - 5, look)
        return low - height

    def _help(self, sheet: Sheet, low: float) -> float:
        """Whom to ask; on the larger leaflet beside the Wi-Fi."""
        form, said, wifi = self.form, self.said, self.said.order.content.wifi
        shown = form.told and bool(wifi.name)
        height = 24.0 if shown else form.body * 1.32
        sheet.box(form.edge, low - height, form.room, height, SAND, 2.5)
        room = form.room - 6 - (self._wifi(sheet, low - height) if shown else 0)
        large, small = Type(form.body, Cut.BOLD, NAVY), Type(form.body * 0.82, Cut.MEDIUM)
        lines = [(said.help, large, 2.0), (said.more_help, small, 1.0), (said.say("poster.without_phone"), small, 1.2)]
        told = [one for one in lines if one[0]]
        end, left = low - height + 1.0, low - 0.6
        for place, (text, look, share) in enumerate(told):
            # The number to call is the largest.
            high = (left - end) * share / sum(one[2] for one in told[place:])
            end = sheet.block(form.edge + 3, end, text, (room, high), look)
        return low - height

    def _wifi(self, sheet: Sheet, top: float) -> float:
        """Code, name and password of the network at the right; gives the width that they take."""
        form, say, wifi = self.form, self.said.say, self.said.order.content.wifi
        code = Code.of(wifi_code(wifi), "m")
        module = code.module_within(22.0)
        side = module * (code.modules + 2 * QUIET)
        right = form.edge + form.room - 1.2
        sheet.box(right - side, top + 1.2, side, side, WHITE, 1.5)
        sheet.add(code.centred(right - side / 2, top + 1.2 + QUIET * module, module))
        words = 32.0
        left = right - side - 1.5 - words
        lines = [say("leaflet.wifi"), say("leaflet.wifi_name", name=wifi.name)]
        lines += [say("leaflet.wifi_password", password=wifi.password)] if wifi.password else []
        for place, text in enumerate(lines):
            cut = Cut.REGULAR if place else Cut.BOLD
            sheet.line(left, top + 6.5 + 5.2 * place, text, words, Type(form.body * 0.85, cut))
        return side + words + 4
