"""Lists of people to come: the expected visitors and the watch-list."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "expected_visitors",
        sa.Column("expected_id", sa.String(32), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("put_by", sa.Text(), nullable=False),
        sa.Column("put_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("expected_id", name="pk_expected_visitors"),
    )
    op.create_index("ix_expected_visitors_day_folded", "expected_visitors", ["day", "folded"])
    op.create_table(
        "watch_list",
        sa.Column("entry_id", sa.String(32), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("put_by", sa.Text(), nullable=False),
        sa.Column("put_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_watch_list"),
    )
