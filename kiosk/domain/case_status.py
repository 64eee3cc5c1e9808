"""What a person is to the disease: the level of whoever was near them (dispatch 000, item 2)."""

from __future__ import annotations

from enum import Enum


class CaseStatus(Enum):
    """What the person is whose contacts are asked for, nearest to the disease first (dispatch 000, item 2): their
    contacts are those of a case, of a suspect, or of somebody who was near one.
    """

    CASE = "case"
    SUSPECT = "suspect"
    CONTACT = "contact"

    @property
    def may_share(self) -> bool:
        """Whether health answers may leave the kiosk with the list: only when somebody is infected or suspected."""
        return self is not CaseStatus.CONTACT
