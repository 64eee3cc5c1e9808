"""What happens in the demo, read from its data file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.application.register_by_hand import HandForm
from kiosk.demo.payloads import PAYLOADS, InventedPerson
from kiosk.demo.scenes import Carrier, Showing
from kiosk.domain.app_answers import Phone

_CARRIERS = {"card": Carrier.CARD, "personal": Carrier.PHONE, "insurance": Carrier.PAPER}


@dataclass(frozen=True, slots=True)
class CodeShown:
    """A visitor holds up a code, and what the receptionist does then."""

    at: datetime
    showing: Showing
    counter: str = ""
    app: str = ""
    """What the visitor answers: running, installed, no_install, plain, skip; empty when not asked."""
    install: bool = False
    undo: str = ""


@dataclass(frozen=True, slots=True)
class FormTyped:
    """A visitor without a code is entered by hand; `search` is typed first and the match taken when there is one."""

    at: datetime
    form: HandForm
    search: str


Act = CodeShown | FormTyped


@dataclass(frozen=True, slots=True)
class Story:
    """The whole quarter of an hour, and who sat at the desk."""

    begins: datetime
    operator: str
    acts: tuple[Act, ...]


def read_story(file: Path) -> Story:
    """The story of a data file."""
    table = tomllib.loads(file.read_text("utf-8"))
    begins = datetime.fromisoformat(table["begins"])
    people = {one["key"]: _person(one) for one in table["person"]}
    forms = {one["key"]: one for one in table["form"]}
    acts = tuple(_act(number, one, begins, people, forms, table["refused"]) for number, one in enumerate(table["act"]))
    return Story(begins, table["operator"], acts)


def _person(one: dict[str, Any]) -> InventedPerson:
    born = datetime.fromisoformat(one["born"]).date()
    return InventedPerson(one["key"], one["name"], born, one["sex"], one["phone"], one["address"], one["number"])


def _act(
    number: int,
    one: dict[str, Any],
    begins: datetime,
    people: dict[str, InventedPerson],
    forms: dict[str, Any],
    refused: dict[str, str],
) -> Act:
    at = begins + timedelta(seconds=one["at"])
    if "hand" in one:
        return _typed(at, number, forms[one["hand"]])
    if "refused" in one:
        return CodeShown(at, Showing(refused[one["refused"]], Carrier.PHONE, number))
    text = PAYLOADS[one["by"]](people[one["who"]])
    showing = Showing(
        text,
        _CARRIERS[one["by"]],
        seed=number,
        dim=one.get("dim", 1.0),
        dark_mode=one.get("dark", False),
        small=one.get("small", 1.0),
        tilt=one.get("tilt", 0.0),
        skin=number % 3,
    )
    return CodeShown(
        at, showing, one.get("counter", ""), one.get("app", ""), one.get("install", False), one.get("undo", "")
    )


def _typed(at: datetime, number: int, one: dict[str, Any]) -> FormTyped:
    form = HandForm(
        form_id=f"{number:032x}",
        name=one.get("full_name", one["name"]),
        birth_year=one["birth_year"],
        phone=one.get("phone", ""),
        counter=one.get("counter", ""),
        host=one.get("host", ""),
        purpose=one.get("purpose", ""),
        phone_kind=Phone(one["phone_kind"]),
    )
    return FormTyped(at, form, one["name"])
