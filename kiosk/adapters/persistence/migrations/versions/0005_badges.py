"""Which visits have a badge that does not lie at the desk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column and an index of the few visits that have one; the views are folded again after it."""
    op.add_column("visits", sa.Column("badge", sa.String(16), nullable=False, server_default=""))
    op.create_index("ix_visits_badge", "visits", ["badge"], sqlite_where=sa.text("badge != ''"))
