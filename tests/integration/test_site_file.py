"""The kind of place that an office is decides what is offered first, what must be said, how often it is asked again."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.report_words import ReportWords
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade
from kiosk.application.register_by_hand import FormField, FormWrong, RegisterByHand
from kiosk.domain.app_answers import ALL_YES, Answer
from kiosk.domain.kept_answers import kept_answers
from kiosk.domain.site import Site
from tests.fakes.desk import RESOURCES
from tests.integration.registers import THU, assert_sound, form, open_door
from tests.integration.report_weeks import request, words_of_reports

SHIPPED = RESOURCES / "office" / "site.toml"


def site_in(folder: Path, text: str) -> Site:
    file = folder / "office" / "site.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return load_office(Layers(RESOURCES, folder)).site


@pytest.mark.parametrize("kind", tomllib.loads(SHIPPED.read_text("utf-8"))["kind"], ids=lambda kind: kind["key"])
def test_an_office_is_one_of_the_kinds_that_the_dispatches_name(tmp_path: Path, kind: dict[str, object]) -> None:
    site = site_in(tmp_path, f'site = "{kind["key"]}"')
    assert site.groups == tuple(kind["groups"])  # type: ignore[arg-type] # a list of keys
    assert set(site.groups) <= set(load_groups(Layers(RESOURCES)).keys)
    assert site.scan_reason == (site.key in ("health", "quarantine"))
    assert site.running_counts(14).days == (1 if site.key == "quarantine" else 14)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('site = "moon"', "site “moon” is none of the kinds"),
        (
            '[[kind]]\nkey = "a"\nlabel = { vi = "A" }\ngroups = ["moon"]',
            "line 1: groups of “a” names no group",
        ),
        ('[[kind]]\nkey = "a"\nlabel = { vi = "A" }\nrunning_days = 0', "line 1: running_days of “a” is no number"),
        ('[[kind]]\nkey = "a"\nlabel = { vi = "A" }\nscan_reason = 1', "line 1: scan_reason of “a” is neither"),
    ],
)
def test_a_faulty_file_is_named_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ResourceFaultyError) as raised:
        site_in(tmp_path, text)
    assert raised.value.fault.startswith(fault)


def test_where_everybody_scans_an_arrival_by_hand_needs_its_reason(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        record, typed = RegisterByHand(door.desk), form("form-1", "Lê Thị Cúc")
        assert record(replace(typed, no_scan="")) == FormWrong((FormField.NO_SCAN,))
        made = record(replace(typed, no_scan="battery"))
        assert isinstance(made, EntryMade)
        assert made.line.visit.no_scan == "battery"
        plain = record(form("form-2", "Phan Văn Dư", "0900000202"))
        assert isinstance(plain, EntryMade)
        assert plain.line.visit.no_scan == ""
        assert_sound(door.register)


def test_that_the_app_runs_is_asked_again_after_its_days_although_answers_are_kept_longer(tmp_path: Path) -> None:
    with open_door(tmp_path) as opened:
        policy = replace(opened.desk.policy, keep_answers=timedelta(days=60), running_counts=timedelta(days=14))
        door = replace(opened, desk=replace(opened.desk, policy=policy))
        visit = door.enter(THU).line.visit
        ChangeVisit(door.desk).answer(visit.visit_id, ALL_YES.with_bluetooth(Answer.YES))
        door.leave(THU)
        door.clock.forward(days=13)
        fresh = door.enter(THU).line.visit
        assert (fresh.answers.running, fresh.unasked) == (Answer.YES, False)
        door.leave(THU)
        door.clock.forward(days=2)
        stale = door.enter(THU).line.visit
        assert (stale.answers.installed, stale.answers.running, stale.answers.bluetooth) == (
            Answer.YES,
            Answer.NOT_ASKED,
            None,
        )
        assert stale.unasked
        assert stale.answers_at is not None
        assert kept_answers(stale, stale.answers_at, timedelta(days=14)) == stale.answers


def test_a_report_says_at_what_kind_of_place_it_was_counted(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        office = replace(load_office(Layers(RESOURCES)), site=site_in(tmp_path, 'site = "bus_station"'))
        fonts, words, sentences = words_of_reports()
        paper = RegisterWords.of(words, load_typeface(fonts))
        asked = request(door, office=office)
        letter = ReportWords(asked, paper, sentences[asked.kind]).letter()
        assert "của máy tại quầy (bến xe, nhà ga), đến mục số" in letter.source
