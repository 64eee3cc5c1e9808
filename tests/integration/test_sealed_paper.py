"""From the register to paper and back: a real PDF, looked at as a camera sees it, read and compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader

from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.register_form_file import load_register_form
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.adapters.scanning.decoder import read_texts
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade
from kiosk.application.print_register import PrintRegister
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.seal_pages import SealPages
from kiosk.application.tell_seal import SealTeller, Weight
from kiosk.domain.office_time import office_day
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_finding import Change, ChangedFrom, Matches
from tests.fakes.desk import RESOURCES
from tests.integration.register_days import OFFICE
from tests.integration.registers import Door, form, open_door
from tests.integration.sealed_prints import NO_APP, attacked, check, keys_of, opened, written_anew

LAYERS = Layers(RESOURCES)
WORDS = load_wordings(LAYERS)
LINES, PIXELS_A_MODULE = 30, 2.5
WIDTH = round(297 / (6 * 25.4 / 300) * PIXELS_A_MODULE)
"""Of a page across, in pixels, where a module of the seal has so many."""


@dataclass
class Paper:
    """A day on paper, and where it came from."""

    door: Door
    printing: PrintRegister
    scope: RegisterScope
    out: Path
    visits: list[str]

    def codes(self) -> list[str]:
        """What a camera reads off each page."""
        pictures = [
            np.frombuffer(page.rgb, np.uint8).reshape(page.height, page.width, 3)
            for page in PdfPictures().pages(self.out, WIDTH)
        ]
        return [text for picture in pictures for text in read_texts(picture)]


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Paper]:
    with open_door(tmp_path) as door:
        visits = []
        for number in range(LINES):
            door.clock.forward(minutes=2)
            name = f"Lê Mẫu {'ABCDEFGHIK'[number % 10]}{'aeiou'[number // 10]}"
            made = RegisterByHand(door.desk)(form(f"form-{number}", name, f"09000000{number:02d}"))
            assert isinstance(made, EntryMade)
            visits.append(made.line.visit.visit_id)
        document = RegisterPdf(RESOURCES / "fonts", WORDS.of("vi"), load_register_form(LAYERS))
        printing = PrintRegister(door.desk, OFFICE, NO_APP, document, SealPages(keys_of(door, tmp_path)))
        yield Paper(door, printing, RegisterScope.of_day(office_day(door.clock.now())), tmp_path / "so.pdf", visits)


def test_each_page_is_read_off_its_picture_and_matches_and_names_the_line_that_changed(paper: Paper) -> None:
    pages = paper.printing.to_file(paper.scope, paper.out).pages
    codes = paper.codes()
    assert len(codes) == pages > 1
    checked = [check(paper.door, code) for code in codes]
    assert [one.finding for one in checked] == [Matches()] * pages
    assert [(one.seal.page, one.seal.pages) for one in checked] == [(page, pages) for page in range(1, pages + 1)]
    assert sum(one.seal.lines.count for one in checked) == LINES
    ChangeVisit(paper.door.desk).leave(paper.visits[4])
    assert check(paper.door, codes[0]).finding == Matches((5,)), "an exit after the print is no change"
    with opened(paper.door) as register:
        entries = register.entries()
        place = next(at for at, one in enumerate(entries) if getattr(one.fact, "visit_id", "") == paper.visits[4])
        register.put(written_anew(attacked(entries, place, "edit")))
        found = register.check(codes[0])
        assert isinstance(found.finding, ChangedFrom)
        assert (found.finding.line, found.finding.change) == (5, Change.WORDS)
        told = {language: SealTeller(WORDS.of(language)).told(found) for language in ("vi", "en")}
    assert told["vi"].band == "Đã đổi từ dòng 5"
    assert told["en"].band == "Changed from line 5"
    assert {one.weight for one in told.values()} == {Weight.BAD}
    assert all("Lê Mẫu Ea" not in line for one in told.values() for line in one.finding)


@pytest.mark.expects_log("secret of signing key")
def test_without_its_key_the_print_says_that_it_is_not_sealed(paper: Paper, tmp_path: Path) -> None:
    paper.printing.to_file(paper.scope, paper.out)
    for file in tmp_path.glob("signing-*.key"):
        file.unlink()
    paper.printing.to_file(paper.scope, paper.out)
    assert paper.codes() == []
    assert WORDS.of("vi").say("paper.unsealed") in PdfReader(paper.out).pages[0].extract_text()
