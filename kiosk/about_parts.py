"""What the program says of itself, joined: part of the composition root."""

from __future__ import annotations

from kiosk.adapters.platform.program_digest import program_files
from kiosk.adapters.resources.check_settings import without_effect
from kiosk.application.ports.about import About
from kiosk.bootstrap import RESOURCES, Facts


def about_kiosk(facts: Facts) -> About:
    """Of this kiosk."""
    return About(lambda: program_files(RESOURCES.parent), lambda: without_effect(facts.layers))
