"""What kiosks tell each other of passes: names and revocations, by a list; a faulty one is not taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.sheets.pass_list_file import pass_list, read_pass_list
from kiosk.application.outcomes import CodeRefused
from kiosk.application.share_passes import SharePasses, TakenPasses
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.pass_facts import PassEnd
from kiosk.domain.passes.pass_code import PassName, name_of
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


@pytest.mark.parametrize("line", ["{}", "[]", "x", '{"pass": "zz-1", "until": "2027-01-01"}', '{"pass": "11223344-1"}'])
def test_a_faulty_list_is_taken_not_at_all(tmp_path: Path, line: str) -> None:
    (tmp_path / "list").write_text(f'{{"pass": "11223344-1", "until": "2027-01-01"}}\n{line}\n', "utf-8")
    with pytest.raises(ValueError, match="2"):
        read_pass_list(tmp_path / "list")
