"""The rosters beside the list that is pasted: how far each group is, and who has not installed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLayout

from kiosk.application.numerals import share_said
from kiosk.domain.app_answers import Answer, Question
from kiosk.domain.dispatches.target import Denominator
from kiosk.domain.office_time import office_day
from kiosk.domain.roster import RosterFigures, not_installed, roster_figures, to_recheck
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_MOST_MEMBERS = 200

MemberLine = Callable[[str, str, str, str, str], QLayout]
"""A row of: id of the line, name, year of birth, what is said, in small letters."""


def add_roster(column: Column, station: Station, line: MemberLine) -> None:
    """Put the figures of every group, the button that prints, and those who have not installed it into the column."""
    lists, say, look = station.presenters.lists, station.say, station.look
    today, language = office_day(station.now()), station.wording.language
    counts = station.office.running_counts
    for group, figures in roster_figures(lists.roster, today, counts).items():
        column.addWidget(TextLabel(look, station.office.groups.label(group, language), "label", wrap=True))
        column.addWidget(TextLabel(look, _figures(station, figures), "body", "ink2", wrap=True))
    _add_recheck(column, station, today)
    missing = not_installed(lists.roster, today)
    column.addWidget(TextLabel(look, say("lists.roster_missing", count=len(missing)), "label"))
    printing = Button(look, say("lists.roster_print"), icon="printer")
    printing.clicked.connect(lists.print_missing)
    column.addWidget(printing)
    for one in missing[:_MOST_MEMBERS]:
        group, said_on = station.office.groups.short(one.group, language), one.said_on(today)
        small = say("lists.roster_said", day=f"{said_on:%d/%m/%Y}") if said_on else say("lists.roster_unsaid")
        what = " · ".join(part for part in (group, one.unit) if part)
        column.addLayout(line(one.member_id, one.name, "", what, small))


def _add_recheck(column: Column, station: Station, today: date) -> None:
    """Who has to be asked again whether the app runs, with both answers as buttons; nothing while there is nobody."""
    lists, say, look = station.presenters.lists, station.say, station.look
    asked = to_recheck(lists.roster, today, station.office.running_counts)
    if asked:
        column.addWidget(TextLabel(look, say("lists.roster_recheck", count=len(asked)), "label", wrap=True))
    for one in asked[:_MOST_MEMBERS]:
        row, said_on = Row(look, 8), one.said_on(today)
        name = station.shown(one.name)
        words = TextLabel(look, f"{name} · {said_on:%d/%m}" if said_on else name, "body", elide=True)
        if station.wide:
            row.addWidget(words, 1)
        else:
            column.addWidget(words)
        for answer, key in ((Answer.YES, "lists.roster_runs"), (Answer.NO, "lists.roster_runs_not")):
            button = Button(look, say(key))
            button.setAccessibleName(f"{say(key)}: {name}")
            button.clicked.connect(partial(_say_running, station, one.member_id, answer))
            row.addWidget(button)
        column.addLayout(row)


def _say_running(station: Station, member_id: str, answer: Answer, _checked: bool = False) -> None:
    station.presenters.lists.say_running(member_id, answer)


def _figures(station: Station, figures: RosterFigures) -> str:
    """Counts with both shares, which are never rounded up."""
    count = figures.headcount(Question.INSTALLED)
    language = station.wording.language
    shares = {of: count.share(of) for of in Denominator}
    said = {of: "–" if one is None else f"{share_said(one, language)} %" for of, one in shares.items()}
    return station.say(
        "lists.roster_figures",
        installed=figures.installed,
        members=figures.members,
        share=said[Denominator.EVERYONE],
        smart=count.of(Denominator.WITH_SMARTPHONE),
        share_smart=said[Denominator.WITH_SMARTPHONE],
        running=figures.running,
    )
