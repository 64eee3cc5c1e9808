"""The ledger of helpers by organisation, and on paper."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from kiosk.adapters.documents.guides_pdf import HelpersPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.guide_sheet import HelperSheet, helpers_by_organisation
from kiosk.domain.helping import Guided, Helper, Helpers, HelpingGoal, Tally, ledger_of
from tests.fakes.desk import MORNING, RESOURCES

DAY = date(2020, 8, 19)
GOAL = HelpingGoal(5, DAY, date(2020, 8, 20))
HELPERS = Helpers(
    (Helper("A", "Trần Thị Mẫu", "Đoàn xã"), Helper("B", "Lê Mẫu", "Hội Phụ nữ"), Helper("C", "Vũ Mẫu", "Đoàn xã"))
)
GUIDED = [Guided(f"a{place}", DAY, "A") for place in range(5)] + [Guided(f"b{place}", DAY, "B") for place in range(4)]
LEDGER = ledger_of([*GUIDED, Guided("a0", DAY, came_by="A", relatives=3), Guided("x", DAY, "lost")], GOAL)


def test_an_organisation_counts_what_its_helpers_guided_and_nobody_is_lost() -> None:
    groups = helpers_by_organisation(HELPERS, LEDGER)
    assert [(one.name, one.tally.people) for one in groups] == [("Đoàn xã", 5), ("Hội Phụ nữ", 4), ("", 1)]
    assert [one.reached for group in groups for one in group.rows] == [True, False, False, False]
    assert groups[0].rows[0].tally == Tally(5, 5, 1)
    assert [row.helper.code for row in groups[-1].rows] == ["lost"]


def test_it_prints_with_the_target_and_what_is_missing(tmp_path: Path) -> None:
    layers = Layers(RESOURCES)
    groups = helpers_by_organisation(HELPERS, LEDGER)
    sheet = HelperSheet(load_office(layers), groups, LEDGER.total, 3, GOAL, (DAY, DAY), MORNING, "Lê Ngọc Anh")
    out = tmp_path / "helpers.pdf"
    assert HelpersPdf(RESOURCES / "fonts", load_wordings(layers).of("vi")).write(sheet, out) == 1
    said = subprocess.run(["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True).stdout.decode()
    plain = " ".join(said.replace("\xa0", " ").split())
    for part in (
        "Đã hướng dẫn 10 người khác nhau; 1 người",
        "3 người thân",
        "ít nhất 5 người",
        "19/08/2020",
        "Đoàn xã: 5 người",
        "Trần Thị Mẫu 5 5 1 Đạt",
        "Lê Mẫu 4 4 0 Còn thiếu 1",
    ):
        assert part in plain
