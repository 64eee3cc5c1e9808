"""What kiosks tell each other of passes: names and revocations, by a list; a faulty one is not taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.sheets.pass_list_file import pass_list, read_pass_list
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.erase_person import ErasePerson
from kiosk.application.outcomes import CodeRefused
from kiosk.application.share_passes import SharePasses, TakenPasses, ToldPass
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.office_time import office_day
from kiosk.domain.pass_facts import PassEnd, PassLearned
from kiosk.domain.passes.pass_code import PassName, name_of
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.pass_desk import OTHER_KIOSK, AtDesk, by_hand, card_of, foreign
from tests.integration.registers import assert_sound


def test_a_list_tells_another_kiosk_whose_a_pass_is_and_which_are_revoked(at_desk: AtDesk, tmp_path: Path) -> None:
    door, passes = at_desk
    lost = card_of(passes.issue(by_hand(door).line.visit.visit_id))
    passes.revoke(lost.name.pass_id, PassEnd.LOST)
    good = card_of(passes.issue(by_hand(door, "Trần Thị Thử").line.visit.visit_id))
    told = [
        replace(one, pass_id=PassName(OTHER_KIOSK, name_of(one.pass_id).number).pass_id, name="Phạm Văn Khác")
        for one in SharePasses(passes).told()
    ]
    (tmp_path / "list").write_bytes(pass_list(told))
    taken = SharePasses(passes).take(read_pass_list(tmp_path / "list"))
    assert taken == TakenPasses(names=2, revoked=1)
    assert SharePasses(passes).take(told) == TakenPasses(0, 0)
    made = door.enter(foreign(passes.key(), number=good.name.number))
    assert made.warnings == frozenset()
    assert made.line.details is not None
    assert made.line.details.name == "Phạm Văn Khác"
    assert door.scan(foreign(passes.key(), number=lost.name.number)) == CodeRefused(Refusal.PASS_REVOKED)
    assert_sound(door.register)


def test_of_a_person_erased_goes_what_another_kiosk_said_of_their_pass(at_desk: AtDesk) -> None:
    door, passes = at_desk
    until = office_day(door.clock.now()) + timedelta(days=20)
    names = {number: f"Phạm Văn Khác {number}" for number in (1, 2)}
    told = [ToldPass(PassName(OTHER_KIOSK, number).pass_id, until, name) for number, name in names.items()]
    SharePasses(passes).take(told)
    visits = [door.enter(foreign(passes.key(), number=number)).line.visit for number in names]
    for visit in visits:
        ChangeVisit(door.desk).leave(visit.visit_id)
    # Whoever came by the second pass was another than the list says.
    ChangeVisit(door.desk).correct(visits[1].visit_id, CorrectedColumn.NAME, "Lê Thị Mượn", "misread", "")
    with door.register.read() as reader:
        learned = [one.fact.holder.sheet_id for one in reader.entries(kinds=("pass_learned",))
                   if isinstance(one.fact, PassLearned)]  # fmt: skip
    for visit, left in zip(visits, (learned[1:], learned[1:]), strict=True):
        ErasePerson(door.desk)(visit.visitor_id)
        with door.register.read() as reader:
            assert list(reader.kept_sheets(learned)) == left
    assert_sound(door.register)


@pytest.mark.parametrize("line", ["{}", "[]", "x", '{"pass": "zz-1", "until": "2027-01-01"}', '{"pass": "11223344-1"}'])
def test_a_faulty_list_is_taken_not_at_all(tmp_path: Path, line: str) -> None:
    (tmp_path / "list").write_text(f'{{"pass": "11223344-1", "until": "2027-01-01"}}\n{line}\n', "utf-8")
    with pytest.raises(ValueError, match="2"):
        read_pass_list(tmp_path / "list")
