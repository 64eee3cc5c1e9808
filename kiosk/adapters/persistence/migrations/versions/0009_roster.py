"""The rosters of the groups that dispatches speak of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "roster",
        sa.Column("member_id", sa.String(32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("put_by", sa.Text(), nullable=False),
        sa.Column("put_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("member_id", name="pk_roster"),
    )
