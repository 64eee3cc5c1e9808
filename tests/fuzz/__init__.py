"""Fuzzing: whatever bytes come from outside, each target keeps its contract (see `contract.py`)."""
