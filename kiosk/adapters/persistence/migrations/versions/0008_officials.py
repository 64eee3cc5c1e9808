"""The office's own people, who are no visitors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "officials",
        sa.Column("official_id", sa.String(32), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("put_by", sa.Text(), nullable=False),
        sa.Column("put_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("official_id", name="pk_officials"),
    )
    op.create_index("ix_officials_folded", "officials", ["folded"])
    op.create_index("ix_officials_card", "officials", ["card"], sqlite_where=sa.text("card != ''"))
