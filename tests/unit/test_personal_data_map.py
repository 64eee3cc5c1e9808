"""The map of personal data names every place that there is: no table, group or folder is added without it."""

from __future__ import annotations

import re
from dataclasses import fields

from kiosk.adapters.persistence.tables import SEARCH_TABLE, metadata
from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.retention import DEFAULT_DAYS
from tests.fakes.desk import RESOURCES

MAP = (RESOURCES / "documents" / "personal-data.md").read_text("utf-8")
NAMED = set(re.findall(r"`([\w.-]+?)(?:\.db|/register\.db)?`", MAP))


def test_every_table_group_and_folder_stands_in_the_map() -> None:
    tables = {one.name for one in metadata.sorted_tables} | {SEARCH_TABLE}
    folders = {one.name for one in fields(Folders)}
    groups = {*Layers(RESOURCES).table("office/retention.toml"), *(one.value for one in FieldGroup)}
    assert (tables | folders | groups) - NAMED - {"register"} == set()


def test_the_periods_in_the_map_are_those_that_ship() -> None:
    shipped = Layers(RESOURCES).table("office/retention.toml")
    for group, days in DEFAULT_DAYS.items():
        assert shipped[group.value]["days"] == days
    for name, table in shipped.items():
        row = next(line for line in MAP.splitlines() if line.startswith(f"| `{name}` |"))
        assert f"{table['days']} ngày" in row, name
