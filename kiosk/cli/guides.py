"""`helpers`: who guided how many different people, by organisation."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - `date` is the options' name elsewhere
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.guide_sheet import HelperRow, HelperSheet, helpers_by_organisation
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, OperatorOption, day_of
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.domain.helping import Tally
from kiosk.domain.office_time import office_day
from kiosk.helping_parts import guiding, helper_document


def helpers(
    first: Annotated[str, typer.Option("--from", help=say("help.helpers_from"))] = "",
    last: Annotated[str, typer.Option("--to", help=say("help.helpers_to"))] = "today",
    out: Annotated[Path | None, typer.Option("--out", help=say("help.helpers_out"), dir_okay=False)] = None,
    operator: OperatorOption = DEFAULT_OPERATOR,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """List the helpers of every organisation, and write the page (.pdf) where one is wished for."""
    clock = SystemClock()
    today = office_day(clock.now())
    days = (day_of(first, today), day_of(last, today)) if first else None
    if days is not None and days[0] > days[1]:
        stop(Exit.USAGE, say("helpers_days_turned"))
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, clock, operator) as desk:
            guide = guiding(facts, desk)
            ledger = guide.ledger(*(days or (Day.min, Day.max)))
        groups = helpers_by_organisation(guide.helpers, ledger)
        sheet = HelperSheet(
            facts.office, groups, ledger.total, ledger.relatives, ledger.goal, days, clock.now(), operator
        )
        if out is not None:
            helper_document(facts).write(sheet, out.expanduser().absolute())
    answer(_plain(sheet, out)) if json else _tell(sheet)


def _plain(sheet: HelperSheet, out: Path | None) -> dict[str, Any]:
    return {
        "least": sheet.goal.least if sheet.goal else None,
        **_counts(sheet.total),
        "relatives": sheet.relatives,
        "file": str(out) if out else None,
        "organisations": [
            {"name": group.name, **_counts(group.tally), "helpers": [_helper(one) for one in group.rows]}
            for group in sheet.groups
        ],
    }


def _counts(tally: Tally) -> dict[str, int]:
    return {"people": tally.people, "in_campaign": tally.in_campaign, "came": tally.came}


def _helper(one: HelperRow) -> dict[str, Any]:
    return {"code": one.helper.code, "name": one.helper.name, **_counts(one.tally), "reached": one.reached}


def _tell(sheet: HelperSheet) -> None:
    tell(say("helpers_total", people=sheet.total.people, came=sheet.total.came, relatives=sheet.relatives))
    if sheet.goal is not None:
        tell(say("helpers_goal", least=sheet.goal.least))
    for group in sheet.groups:
        tell(say("helpers_organisation", name=group.name or say("helpers_none"), people=group.tally.people))
        for one in group.rows:
            verdict = "" if one.reached is None else say("helpers_reached" if one.reached else "helpers_missing")
            counts = say("helpers_counts", **_counts(one.tally))
            tell("  " + "  ".join(part for part in (one.helper.code, one.helper.name, counts, verdict) if part))
