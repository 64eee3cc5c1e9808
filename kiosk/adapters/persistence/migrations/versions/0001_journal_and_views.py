"""The journal, the personal sheets and the first views.

A migration says what the schema was on its day, so it names every column itself.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.adapters.persistence.columns import UtcMoment

revision = "0001"
down_revision = None

_FROZEN = """
CREATE TRIGGER journal_is_never_{verb}d BEFORE {VERB} ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
# INSERT OR REPLACE deletes without asking a delete trigger.
_NEVER_REPLACED = """
CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE event_id = NEW.event_id OR (kiosk = NEW.kiosk AND seq = NEW.seq))
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""


def upgrade() -> None:
    """Make the tables."""
    _make_truth()
    _make_views()
    op.create_table(
        "identity",
        sa.Column("kiosk", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("kiosk", name="pk_identity"),
    )
    for verb in ("update", "delete"):
        op.execute(_FROZEN.format(verb=verb, VERB=verb.upper()))
    op.execute(_NEVER_REPLACED)


def _make_truth() -> None:
    op.create_table(
        "journal",
        sa.Column("kiosk", sa.String(32), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("happened_at", UtcMoment(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.String(32)),
        sa.Column("clock_doubtful", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kiosk", "seq", name="pk_journal"),
        sa.UniqueConstraint("event_id", name="uq_journal_event_id"),
    )
    op.create_index("ix_journal_visit_id", "journal", ["visit_id"])
    op.create_index("ix_journal_day_kind", "journal", ["day", "kind"])
    op.create_index("ix_journal_kind", "journal", ["kind"])
    op.create_table(
        "sheets",
        sa.Column("sheet_id", sa.String(32), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sheet_id", name="pk_sheets"),
    )


def _make_views() -> None:
    op.create_table(
        "visits",
        sa.Column("visit_id", sa.String(32), nullable=False),
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("entry_seq", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("visit_id", name="pk_visits"),
    )
    for column in ("visitor_id", "entry_seq", "day"):
        op.create_index(f"ix_visits_{column}", "visits", [column])
    op.create_index("uq_visits_open", "visits", ["visitor_id"], unique=True, sqlite_where=sa.text("state = 'inside'"))
    op.create_table(
        "visitors",
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("details_sheet", sa.String(32), nullable=False),
        sa.Column("last_visit_id", sa.String(32), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("visitor_id", name="pk_visitors"),
    )
    op.create_index("ix_visitors_last_seq", "visitors", ["last_seq"])
    op.create_table(
        "visitor_keys",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("visitor_id", sa.String(32), nullable=False),
        sa.Column("claimed_seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "hash", "visitor_id", name="pk_visitor_keys"),
    )
    op.create_index("ix_visitor_keys_visitor_id", "visitor_keys", ["visitor_id"])
    op.execute(
        "CREATE VIRTUAL TABLE visitor_search USING fts5("
        "visitor_id UNINDEXED, name, phone_reversed, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')"
    )
