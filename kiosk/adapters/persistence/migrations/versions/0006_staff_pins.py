"""PINs of the staff, beside the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "staff_pins",
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("chosen_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_staff_pins"),
    )
