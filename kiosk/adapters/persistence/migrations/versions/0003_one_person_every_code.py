"""Visitors can be joined into one person, and wide keys find whom to compare with.

Only views change. They are emptied here and folded from the journal again when the schema stands (`schema.prepare`),
since the new keys are hashes whose secret no migration knows.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the views of joins; give every visit its person."""
    op.drop_table("visits")
    op.create_table(
        "visits",
        sa.Column("visit_id", sa.String(32), nullable=False),
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("person_id", sa.String(32), nullable=False),
        sa.Column("entry_seq", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("visit_id", name="pk_visits"),
    )
    for column in ("visitor_id", "person_id", "entry_seq", "day"):
        op.create_index(f"ix_visits_{column}", "visits", [column])
    op.create_index("uq_visits_open", "visits", ["person_id"], unique=True, sqlite_where=sa.text("state = 'inside'"))
    _make_joins()


def _make_joins() -> None:
    op.create_table(
        "visitor_links",
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("other_visitor_id", sa.String(32), nullable=False),
        sa.Column("joined", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("visitor_id", "other_visitor_id", name="pk_visitor_links"),
    )
    op.create_index("ix_visitor_links_other_visitor_id", "visitor_links", ["other_visitor_id"])
    op.create_table(
        "joined_visitors",
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("person_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("visitor_id", name="pk_joined_visitors"),
    )
    op.create_index("ix_joined_visitors_person_id", "joined_visitors", ["person_id"])
    op.create_table(
        "visitor_statements",
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("sheet_id", sa.String(32), nullable=False),
        sa.Column("said_by", sa.String(24), nullable=False),
        sa.Column("claimed_seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("visitor_id", "sheet_id", name="pk_visitor_statements"),
    )
