"""Health declarations in the register: what is kept, with which consent, and until when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.persistence import schema
from kiosk.adapters.persistence.sql_register import DATABASE_NAME
from kiosk.application.declare_on_behalf import Declaration
from kiosk.application.erase_due import EraseDue
from kiosk.application.send_declaration import DeclarationWrong, SendDeclaration
from kiosk.application.verify_register import Verified, verify_register
from kiosk.domain.declaration_facts import HealthDeclared
from kiosk.domain.declarations.declaration import HealthDeclaration, declaration_from_sheet
from kiosk.domain.erasure_facts import PersonalErased
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.office import in_language
from tests.fakes.desk import KEY, TestClock
from tests.integration.declarations import FORM, MADE, filled, send
from tests.integration.raw_pages import plain_bytes
from tests.integration.registers import THU, assert_sound, journal_length, open_door
from tests.integration.times import pass_days


def test_a_declaration_after_the_entry_is_kept_with_the_consent_and_its_version(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit = door.enter(THU).line.visit
        at = door.clock.forward(minutes=5)
        sent = send(door.desk, visit.visit_id, "en")
        with door.register.read() as reader:
            entry = next(one for one in reader.entries() if isinstance(one.fact, HealthDeclared))
            kept = reader.sheet(sent.declared.sheet)
        assert isinstance(entry.fact, HealthDeclared)
        assert (entry.fact.consent, entry.fact.consent_version) == (in_language(FORM.consent.text, "en"), "1")
        assert (sent.declared.at, sent.declared.consent_version) == (at, FORM.consent.version)
        assert sent.declared.receipt == f"TK-{entry.seq:06d}"
        assert kept is not None
        assert declaration_from_sheet(kept.body) == MADE
        assert_sound(door.register)


def test_the_journal_itself_says_nothing_of_health(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        send(door.desk, door.enter(THU).line.visit.visit_id)
        with door.register.engine.connect() as connection:
            bodies = [str(row[0]) for row in connection.exec_driver_sql("SELECT body FROM journal")]
        assert not [one for one in bodies if "from_country" in one or "Nguyễn" in one]


def test_an_unanswered_question_records_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit_id = door.enter(THU).line.visit.visit_id
        before = journal_length(door.register)
        open_form = replace(filled(visit_id), made=HealthDeclaration("Lê Mẫu", "", "1990"))
        assert isinstance(SendDeclaration(door.desk)(open_form), DeclarationWrong)
        assert journal_length(door.register) == before


def test_whoever_declares_for_the_visitor_is_recorded_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        visit_id, by = door.enter(THU).line.visit.visit_id, Declaration("Lê Thị Cháu", "0900000001", "grandchild")
        before = journal_length(door.register)
        line = send(door.desk, visit_id, declarer=by).line
        assert line.declarer is not None
        assert (line.declarer.name, line.visit.relation) == ("Lê Thị Cháu", "grandchild")
        assert journal_length(door.register) == before + 2
        send(door.desk, visit_id, declarer=by)
        assert journal_length(door.register) == before + 3


@pytest.mark.parametrize(("days", "erased"), [(30, 0), (31, 1)])
def test_answers_are_erased_when_their_period_is_over(tmp_path: Path, days: int, erased: int) -> None:
    clock = TestClock()
    with open_door(tmp_path, clock) as door:
        sent = send(door.desk, door.enter(THU).line.visit.visit_id)
        pass_days(door.desk, clock, days)
        erase = EraseDue(door.desk)
        assert (erase.until_done(), erase.until_done()) == (erased, 0)
        with door.register.read() as reader:
            assert (reader.sheet(sent.declared.sheet) is None) is bool(erased)
            line = reader.line(sent.line.visit.visit_id)
            facts = [one.fact for one in reader.entries() if isinstance(one.fact, PersonalErased)]
        assert line is not None
        assert line.details is not None
        assert line.visit.declaration == sent.declared
        assert [(one.group, one.sheets) for one in facts] == [(FieldGroup.HEALTH, 1)] * erased
        checked = verify_register(door.register)
        assert isinstance(checked, Verified)
        assert checked.erased == erased


def test_later_declarations_are_erased_in_their_turn(tmp_path: Path) -> None:
    clock = TestClock()
    with open_door(tmp_path, clock) as door:
        visit_id, erase = door.enter(THU).line.visit.visit_id, EraseDue(door.desk)
        counts = []
        for _ in range(4):
            send(door.desk, visit_id)
            pass_days(door.desk, clock, 20)
            counts.append(erase.until_done())
        assert counts == [0, 1, 1, 1]


def test_a_backup_before_an_upgrade_holds_no_answers_that_nobody_would_erase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_door(tmp_path) as door:
        sent = send(door.desk, door.enter(THU).line.visit.visit_id)
    assert b"answer.from_country" in plain_bytes(tmp_path, KEY)
    monkeypatch.setattr(schema, "HEAD_REVISION", "of-a-later-version")
    with open_door(tmp_path) as door, door.register.read() as reader:
        assert reader.sheet(sent.declared.sheet) is not None
    (tmp_path / DATABASE_NAME).unlink()
    left = plain_bytes(tmp_path, KEY)
    assert "Nguyễn Văn Thử".encode() in left, "the visit itself is in the copy"
    assert b"answer.from_country" not in left
