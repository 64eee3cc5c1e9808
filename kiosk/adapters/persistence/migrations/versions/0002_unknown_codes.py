"""Texts of unknown codes, for a few days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "unknown_codes",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("first_shown", UtcMoment(), nullable=False),
        sa.Column("last_shown", UtcMoment(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_unknown_codes"),
    )
    op.create_index("ix_unknown_codes_last_shown", "unknown_codes", ["last_shown"])
