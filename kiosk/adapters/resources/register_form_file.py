"""How the office wants its register on paper, from `office/register.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.notice_file import load_cover
from kiosk.adapters.resources.toml_lines import TomlLines
from kiosk.domain.register_form import PersonalDataNotice, RegisterColumn, RegisterForm

T = TypeVar("T")
_FILE = "office/register.toml"
_LETTERS = {"usual": False, "large": True}
_COLUMNS = {one.key: one for one in RegisterColumn if one is not RegisterColumn.DATE}


def load_register_form(layers: Layers) -> RegisterForm:
    """The form. Raises `ResourceFaultyError` naming file, line and fault."""
    table = layers.table(_FILE)
    name = table.get("form")
    with layers.faults_named(_FILE):
        notice = load_cover(layers)
        masks = _named(layers, "", "mask_phone", lambda: _flag(table["mask_phone"]))
        chosen = _named(layers, "", "form", lambda: _form_named(table["forms"], name))
        return _named(layers, f"forms.{name}", "columns", lambda: _form(chosen, notice, masks=masks))


def _named(layers: Layers, head: str, key: str, read: Callable[[], T]) -> T:
    """What `read` gives; its fault with the line on which the value stands."""
    try:
        return read()
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        file, line = TomlLines.of([layers.in_force(_FILE), layers.shipped / _FILE]).place(head, 0, key)
        raise ResourceFaultyError(file, f"line {line}: {error}") from error


def _form_named(forms: Mapping[str, Any], name: object) -> Mapping[str, Any]:
    if not isinstance(name, str) or name not in forms:
        raise ValueError(f"form {name!r}: {', '.join(forms)}")
    chosen: Mapping[str, Any] = forms[name]
    return chosen


def _form(table: Mapping[str, Any], notice: PersonalDataNotice, *, masks: bool) -> RegisterForm:
    unknown = [one for one in table["columns"] if one not in _COLUMNS]
    if unknown:
        raise ValueError(f"columns: {unknown[0]!r} is none")
    if table["letters"] not in _LETTERS:
        raise ValueError(f"letters {table['letters']!r}: {', '.join(_LETTERS)}")
    columns = tuple(_COLUMNS[one] for one in table["columns"])
    return RegisterForm(columns, _LETTERS[table["letters"]], masks, notice)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"mask_phone: {value!r}")
    return value
