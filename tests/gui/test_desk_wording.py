"""Proves that every sentence of the desk exists in both languages."""

from __future__ import annotations

import re

import pytest

from kiosk.application.ports.register import RegisterFault
from kiosk.application.register_by_hand import FormField
from kiosk.domain.codes.reading import Refusal, Warning
from kiosk.domain.visit import RecordedBy
from tests.gui.desk_stage import WORDINGS


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_sentence_that_the_presenters_may_ask_for_is_there(language: str) -> None:
    wording = WORDINGS.of(language)
    keys = [f"fault.{one.value}" for one in RegisterFault] + ["fault.bug"]
    keys += [f"status.database.{one.value}" for one in RegisterFault]
    keys += [f"refusal.{one.value}{end}" for one in Refusal for end in ("", "_tell")]
    keys += [f"warning.{one.value}" for one in Warning] + [f"how.{one.value}" for one in RecordedBy]
    keys += [f"manual.fault_{one.value}" for one in FormField]
    keys += [f"desk.{one}" for one in ("undone", "too_late", "already_inside", "not_inside")]
    keys += [f"print.{one}" for one in ("sent", "kept", "kept_refused", "failed")]
    words = {"camera": "starting good lost", "printer": "unknown good none stopped", "clock": "good doubtful"}
    keys += [
        f"status.{device}.{word}{end}" for device in words for word in words[device].split() for end in ("", "_advice")
    ]
    assert [key for key in keys if key not in WORDINGS.catalogues[language]] == []
    assert all(wording.say(key) for key in keys)


def test_both_languages_have_the_same_keys_and_the_same_places() -> None:
    vietnamese, english = (WORDINGS.catalogues[code] for code in ("vi", "en"))
    mine = ("desk.", "table.", "manual.", "register.", "help.", "status.", "print.", "fault.", "refusal.", "warning.")
    # Only English has forms for one.
    both = {key for key in {*vietnamese, *english} if key.removesuffix("_one") not in vietnamese or key in vietnamese}
    keys = {key for key in both if key.startswith(mine)}
    for key in keys:
        places = [set(re.findall(r"{(\w+)}", words[key])) for words in (vietnamese, english)]
        assert places[0] == places[1], key
