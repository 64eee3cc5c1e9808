"""A dispatch as a form that somebody fills in, and the table of its file that comes of it.

What was typed goes into the table as it is where it is no number and no day, so that the reader of the files names the
fault as it names every other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from string import ascii_lowercase
from typing import Any

from kiosk.application.wording import VIETNAMESE
from kiosk.domain.names import fold

Table = Mapping[str, Any]
_DAY = "%d/%m/%Y"
_MONTH = re.compile(r"(0?[1-9]|1[0-2])/(\d{4})", re.ASCII)
_LETTERS = (*ascii_lowercase, *(a + b for a in ascii_lowercase for b in ascii_lowercase))
UNKNOWN_NUMBER = "Chưa rõ số."


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One thing that is asked, and where `group` is named its share; all of it as typed."""

    obligation: str = ""
    """Its ID; empty for a new one."""
    what: str = ""
    group: str = ""
    percent: str = ""
    strict: bool = False
    of: str = "with_smartphone"
    answer: str = "installed"
    day: str = ""
    before: bool = False


@dataclass(frozen=True, slots=True)
class DispatchForm:
    """The parts of a dispatch that the desk changes; everything else of its file stays."""

    number: str = ""
    issued: str = ""
    issuer: str = ""
    title: str = ""
    urgency: str = "normal"
    app: str = ""
    help_name: str = ""
    help_phone: str = ""
    results_to: str = ""
    url: str = ""
    rows: tuple[DutyRow, ...] = (DutyRow(),)


def form_of(table: Table) -> DispatchForm:
    """The form of a file's table, which must be one without a fault."""
    help_line, addresses = table.get("help_line", {}), table.get("address", [])
    results = [one["name"] for one in table.get("recipient", ()) if one["gets"] == "results"]
    return DispatchForm(
        number=table.get("number", ""),
        issued=_shown(table["date"]) if "date" in table else "/".join(reversed(table["month"].split("-"))),
        issuer=table["issuer"],
        title=table["title"][VIETNAMESE],
        urgency=table.get("urgency", "normal"),
        app=table.get("app", ""),
        help_name=help_line.get("name", ""),
        help_phone=help_line.get("phone", ""),
        results_to=results[0] if results else "",
        url=addresses[0]["url"] if addresses else "",
        rows=tuple(_rows(table)),
    )


def _rows(table: Table) -> Iterable[DutyRow]:
    for one in table["obligation"]:
        row = DutyRow(one["id"], one["what"][VIETNAMESE], day=_last(one), before="before" in one)
        targets = [target for target in table.get("target", ()) if target["obligation"] == one["id"]]
        yield from [_with_target(row, target) for target in targets] or [row]


def _with_target(row: DutyRow, target: Table) -> DutyRow:
    return replace(
        row,
        group=target["group"],
        percent=f"{target['percent']:g}".replace(".", ","),
        strict=target.get("strict", False),
        of=target.get("of", "everyone"),
        answer=target.get("answer", "installed"),
        day=_last(target),
        before="before" in target,
    )


def _last(entry: Table) -> str:
    day = entry.get("by") or entry.get("before")
    return _shown(day) if day else ""


def _shown(day: date) -> str:
    return day.strftime(_DAY)


def key_of(form: DispatchForm, taken: Iterable[str]) -> str:
    """A short name for a new dispatch: the number's first digits, another where that is taken."""
    digits = re.match(r"\d{1,6}", form.number)
    stem = digits[0] if digits else "cv"
    names = (stem, *(f"{stem}{letter}" for letter in ascii_lowercase))
    known = set(taken)
    return next((one for one in names if one not in known), f"{stem}-{len(known)}")


def file_of(form: DispatchForm, key: str) -> str:
    """The name of a new dispatch's file, in letters that every system takes."""
    issuer = "-".join(re.findall(r"[a-z0-9]+", fold(form.issuer))[:5])
    return "-".join(one for one in (key, issuer) if one) + ".toml"


def table_of(form: DispatchForm, key: str, before: Table) -> dict[str, Any]:
    """The table of the whole file: what the form says, and what else stood there before."""
    issued = _day_or_text(form.issued)
    month = _MONTH.fullmatch(form.issued.strip())
    table: dict[str, Any] = {"key": key, "app": form.app}
    if form.number.strip():
        table["number"] = form.number.strip()
    else:
        table["number_note"] = before.get("number_note", {VIETNAMESE: UNKNOWN_NUMBER})
    table |= {"month": f"{month[2]}-{int(month[1]):02}"} if month else {"date": issued}
    table |= {"issuer": form.issuer.strip(), "title": _words(form.title, before.get("title"))}
    table["urgency"] = form.urgency
    kept = {"place", "addressed_to", "based_on", "retired_since"}
    table |= {name: value for name, value in before.items() if name in kept}
    if form.help_name.strip() or form.help_phone.strip():
        table["help_line"] = {"name": form.help_name.strip(), "phone": form.help_phone.strip()}
    table["address"] = _addresses(form.url.strip(), before.get("address", []))
    table["recipient"] = _recipients(form.results_to.strip(), before.get("recipient", []))
    table["baseline"] = list(before.get("baseline", []))
    table["obligation"], table["target"] = _duties(form.rows, key, before.get("obligation", []))
    return table


def _words(text: str, before: Table | None) -> dict[str, Any]:
    """Another language's words stay while the Vietnamese ones do."""
    same = before is not None and before.get(VIETNAMESE) == text.strip()
    return dict(before) if same and before else {VIETNAMESE: text.strip()}


def _addresses(url: str, before: list[Table]) -> list[Table]:
    first = [{"label": before[0]["label"] if before else {VIETNAMESE: "Tài liệu"}, "url": url}] if url else []
    return [*first, *before[1:]]


def _recipients(name: str, before: list[Table]) -> list[Table]:
    if any(one["name"] == name and one["gets"] == "results" for one in before):
        return list(before)
    place = next((place for place, one in enumerate(before) if one["gets"] == "results"), None)
    others = [one for number, one in enumerate(before) if number != place]
    return [*([{"name": name, "gets": "results"}] if name else []), *others]


def _duties(rows: Iterable[DutyRow], key: str, before: list[Table]) -> tuple[list[Table], list[Table]]:
    """Obligations in the order of their first rows, and the targets of all rows."""
    there = {one["id"]: one for one in before}
    free = (f"{key}-{letters}" for letters in _LETTERS if f"{key}-{letters}" not in there)
    obligations: dict[str, dict[str, Any]] = {}
    targets: list[Table] = []
    for row in rows:
        name = row.obligation or next(free)
        last = {"before" if row.before else "by": _day_or_text(row.day)} if row.day.strip() else {}
        if name not in obligations:
            obligations[name] = _obligation(name, row, there.get(name), last)
        if row.group:
            targets.append(_target(name, row, last))
    return list(obligations.values()), targets


def _obligation(name: str, row: DutyRow, before: Table | None, last: Table) -> dict[str, Any]:
    kept = {one: value for one, value in (before or {"kind": "S"}).items() if one not in ("id", "what", "by", "before")}
    own = {one: before[one] for one in ("by", "before") if before and one in before} if row.group else dict(last)
    return {"id": name, **kept, "what": _words(row.what, before["what"] if before else None), **own}


def _target(name: str, row: DutyRow, last: Table) -> Table:
    strict = {"strict": True} if row.strict else {}
    share = {"percent": _number_or_text(row.percent), **strict, "of": row.of, "answer": row.answer}
    return {"obligation": name, "group": row.group, **share, **last}


def _day_or_text(typed: str) -> date | str:
    try:
        return datetime.strptime(typed.strip().replace("-", "/").replace(".", "/"), _DAY).date()  # noqa: DTZ007 - a day
    except ValueError:
        return typed.strip()


def _number_or_text(typed: str) -> int | float | str:
    text = typed.strip().removesuffix("%").strip().replace(",", ".")
    if re.fullmatch(r"\d{1,6}", text, re.ASCII):
        return int(text)
    return float(text) if re.fullmatch(r"\d{1,6}\.\d{1,6}", text, re.ASCII) else typed.strip()


def row_at(text: str, line: int) -> tuple[str, int]:
    """Under which head of a file's text a line stands, and under how manieth of its name, from 0."""
    heads = re.findall(r"^\[+(\w+)\]+$", "\n".join(text.splitlines()[:line]), re.MULTILINE)
    return (heads[-1], heads.count(heads[-1]) - 1) if heads else ("", 0)
