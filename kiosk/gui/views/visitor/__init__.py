"""The visitor's screen: what everybody at the door may see."""

from __future__ import annotations
