"""What visitors are told of their data, from `office/notice.toml`; its periods are those of `office/retention.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.retention_file import load_retention
from kiosk.application.wording import VIETNAMESE
from kiosk.domain.field_groups import FieldGroup
from kiosk.domain.privacy_notice import MOST_ITEMS, NoticeItem, PeriodWords, PrivacyNotice, Words
from kiosk.domain.register_form import PersonalDataNotice
from kiosk.domain.words import in_language

_FILE = "office/notice.toml"
_COVER = frozenset({"office", "columns", "contact"})
"""Places of the cover that are filled in where it is drawn."""
_PERIODS = {
    "visits": FieldGroup.VISITS,
    "health": FieldGroup.HEALTH,
    "passes": FieldGroup.PASSES,
    "looks": FieldGroup.LOOKS,
    "requests": FieldGroup.REQUESTS,
}
MOST_COVER = 900
"""Letters of the whole cover, so that it stays in its box."""
MOST_FOOT, MOST_TEXT = 160, 140
"""Letters of a line at the foot, and of an item on the screen: more nobody reads in passing."""


def load_notice(layers: Layers, office: str, phone: str) -> PrivacyNotice:
    """The notice of an office of this name and help line. Raises `ResourceFaultyError` naming what is faulty."""
    table = layers.table(_FILE)
    periods = _periods(layers, table)
    with layers.faults_named(_FILE):

        def filled(words: Words, most: int) -> Words:
            return {code: _filled(text, code, most) for code, text in words.items()}

        def _filled(text: str, language: str, most: int) -> str:
            contact = _contact(table["contact"], phone, language)
            said = _fill(text, {"office": office, "contact": contact, **periods(language)})
            if len(text) > most:
                raise ValueError(f"{text[:30]}…: more than {most} letters")
            return said

        items = table["item"]
        if not 1 <= len(items) <= MOST_ITEMS:
            raise ValueError(f"item: 1..{MOST_ITEMS}")
        return PrivacyNotice(
            version=_text(table["version"]),
            title=_words(table["title"]),
            foot=filled(_words(table["foot"]), MOST_FOOT),
            foot_short=filled(_words(table["foot_short"]), MOST_FOOT),
            items=tuple(
                NoticeItem(
                    icon=_text(one["icon"]),
                    title=_words(one["title"]),
                    text=filled(_words(one["text"]), MOST_TEXT),
                    full=filled(_words(one["full"]), MOST_COVER),
                )
                for one in items
            ),
        )


def load_cover(layers: Layers) -> PersonalDataNotice:
    """What the cover of a volume tells. Raises `ResourceFaultyError` naming what is faulty."""
    table = layers.table(_FILE)
    periods = _periods(layers, table)(VIETNAMESE)
    with layers.faults_named(_FILE):
        kept = {name: "{" + name + "}" for name in _COVER}
        lines = tuple(_fill(_text(one), {**periods, **kept}) for one in table["cover"]["text"])
        if sum(map(len, lines)) > MOST_COVER:
            raise ValueError(f"cover: more than {MOST_COVER} letters")
        return PersonalDataNotice(_text(table["version"]), lines)


def _periods(layers: Layers, table: Mapping[str, Any]) -> Callable[[str], dict[str, str]]:
    """The periods in words, by language."""
    retention = load_retention(layers)
    days = {name: retention.of(group).days for name, group in _PERIODS.items()} | {"unknown": retention.unknown_days}
    with layers.faults_named(_FILE):
        words = PeriodWords(*(_words(table["period"][key]) for key in ("days", "months", "years")))
    return lambda language: {name: words.of(number, language) for name, number in days.items()}


def _contact(table: Mapping[str, Any], phone: str, language: str) -> str:
    words = in_language(_words(table["phone" if phone else "desk"]), language)
    return _fill(words, {"phone": phone})


def _fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; raises ValueError for a place that nobody fills."""
    places = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    if not places <= set(values):
        raise ValueError(f"{{{min(places - set(values))}}}")
    return text.format(**values)


def _words(value: Any) -> Words:
    if not isinstance(value, Mapping) or VIETNAMESE not in value:
        raise ValueError(f"a text by language is wanted, “{VIETNAMESE}” among them")
    return {code: _text(text) for code, text in value.items()}


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no text")
    return value
