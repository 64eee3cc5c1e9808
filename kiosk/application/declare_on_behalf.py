"""Somebody declares for the visitor: who, by which phone, related how (dispatch 001: “Khai hộ”)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.application.commit_change import commit_change
from kiosk.application.outcomes import VisitChanged
from kiosk.application.recording import Recording, line_of
from kiosk.application.typed_fields import digits_of, is_name, is_phone
from kiosk.domain.company_facts import DeclaredOnBehalf
from kiosk.domain.declarer import Declarer, declarer_from_sheet, declarer_to_sheet
from kiosk.domain.names import tidy
from kiosk.domain.sheet import Sheet


class DeclarerField(Enum):
    """What can be wrong about a declaration."""

    DECLARER = "declarer"
    DECLARER_PHONE = "declarer_phone"
    RELATION = "relation"


@dataclass(frozen=True, slots=True, repr=False)
class Declaration:
    """What was typed of the declarer, untouched; `relation` is a key of the office's list."""

    declarer: str = ""
    declarer_phone: str = ""
    relation: str = ""

    def __repr__(self) -> str:
        return "Declaration(…)"


def declaration_faults(declaration: Declaration) -> tuple[DeclarerField, ...]:
    """Every field that cannot be recorded as typed. Whoever has no phone leaves it empty."""
    phone = digits_of(declaration.declarer_phone)
    checks = {
        DeclarerField.DECLARER: not is_name(declaration.declarer),
        DeclarerField.DECLARER_PHONE: bool(phone) and not is_phone(phone),
        DeclarerField.RELATION: not declaration.relation,
    }
    return tuple(one for one, wrong in checks.items() if wrong)


def declared(
    desk: Recording, visit_id: str, declaration: Declaration, reason: str = ""
) -> tuple[DeclaredOnBehalf, Sheet]:
    """The fact and its sheet. Raises ValueError for a declaration that has faults."""
    faults = declaration_faults(declaration)
    if faults:
        raise ValueError(", ".join(one.value for one in faults))
    declarer = Declarer(tidy(declaration.declarer), digits_of(declaration.declarer_phone))
    sheet = desk.sheet(declarer_to_sheet(declarer))
    return DeclaredOnBehalf(visit_id, sheet.seal, declaration.relation, tidy(reason) or None), sheet


@dataclass(frozen=True, slots=True)
class DeclareOnBehalf:
    """Record who declares for the visitor of a visit; another word about it is a correction, and both stay."""

    desk: Recording

    def __call__(self, visit_id: str, declaration: Declaration, reason: str = "") -> VisitChanged:
        """The line with its declarer; what stands there already is not recorded again.

        `reason` is one of the desk's own words for why an earlier declarer was not right: it cannot be erased. Raises
        ValueError for a faulty declaration, `RegisterUnavailableError`.
        """
        fact, sheet = declared(self.desk, visit_id, declaration, reason)
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            if (line.declarer, line.visit.relation) == (declarer_from_sheet(sheet.body), fact.relation):
                return VisitChanged(line)
            return commit_change(self.desk, writer, visit_id, fact, sheet)
