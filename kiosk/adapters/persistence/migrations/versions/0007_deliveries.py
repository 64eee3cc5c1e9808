"""Which deliveries have no end and what ended the others, so that nobody looks through all of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table; the views are folded again after it."""
    op.create_table(
        "deliveries",
        sa.Column("delivery_id", sa.String(32), nullable=False),
        sa.Column("end_event", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("delivery_id", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_running", "deliveries", ["delivery_id"], sqlite_where=sa.text("end_event = ''"))
