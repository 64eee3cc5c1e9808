"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
DOCUMENTS = [TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "resources").rglob("*.md"))]
_TARGET = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: str(one.relative_to(TOP)))
def test_every_link_leads_somewhere(document: Path) -> None:
    targets = _TARGET.findall(document.read_text("utf-8"))
    assert [one for one in targets if not (document.parent / one).exists()] == []
