"""The tables: the journal and the personal sheets are the truth, everything else is a view of them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

from kiosk.adapters.persistence.columns import UtcMoment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

journal = Table(
    "journal",
    metadata,
    Column("kiosk", String(32), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("event_id", String(32), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("happened_at", UtcMoment, nullable=False),
    Column("recorded_at", UtcMoment, nullable=False),
    Column("day", String(10), nullable=False),
    Column("operator", Text, nullable=False),
    Column("visit_id", String(32), index=True),
    Column("clock_doubtful", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("seal", LargeBinary, nullable=False),
    Index("ix_journal_day_kind", "day", "kind"),
    Index("ix_journal_kind", "kind"),
)

sheets = Table(
    "sheets",
    metadata,
    Column("sheet_id", String(32), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("body", Text, nullable=False),
)

OPEN_VISITS = text("state = 'inside'")
"""As the index has it: with a bound value SQLite would not use the index, and read every visit there ever was."""
WITH_BADGE = text("badge != ''")
"""As the index has it, for the same reason."""
RUNNING_DELIVERIES = text("end_event = ''")
"""As the index has it, for the same reason."""

visits = Table(
    "visits",
    metadata,
    Column("visit_id", String(32), primary_key=True),
    Column("visitor_id", String(32), nullable=False, index=True),
    # The visitor, or the group of joined visitors, that is one person.
    Column("person_id", String(32), nullable=False, index=True),
    Column("entry_seq", Integer, nullable=False, index=True),
    Column("day", String(10), nullable=False, index=True),
    Column("state", String(10), nullable=False),
    Column("badge", String(16), nullable=False, server_default=""),
    Column("body", Text, nullable=False),
    # One open visit a person, whatever races the desk may run.
    Index("uq_visits_open", "person_id", unique=True, sqlite_where=OPEN_VISITS),
    Index("ix_visits_badge", "badge", sqlite_where=WITH_BADGE),
)

# One row a person; the search has one, too.
visitors = Table(
    "visitors",
    metadata,
    Column("visitor_id", String(32), primary_key=True),
    Column("details_sheet", String(32), nullable=False),
    Column("last_visit_id", String(32), nullable=False),
    Column("last_seq", Integer, nullable=False, index=True),
    Column("visits", Integer, nullable=False),
)

visitor_keys = Table(
    "visitor_keys",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("hash", String(64), primary_key=True),
    Column("visitor_id", String(32), primary_key=True, index=True),
    # The visitor's first visit that says so; of several visitors with one key the earliest keeps it.
    Column("claimed_seq", Integer, nullable=False),
)

visitor_links = Table(
    "visitor_links",
    metadata,
    Column("visitor_id", String(32), primary_key=True),
    Column("other_visitor_id", String(32), primary_key=True, index=True),
    # Joined or kept apart, as the last fact about the two says.
    Column("joined", Boolean, nullable=False),
)

joined_visitors = Table(
    "joined_visitors",
    metadata,
    Column("visitor_id", String(32), primary_key=True),
    Column("person_id", String(32), nullable=False, index=True),
)

# What a code said that was joined to somebody and opened no visit of its own.
visitor_statements = Table(
    "visitor_statements",
    metadata,
    Column("visitor_id", String(32), primary_key=True),
    Column("sheet_id", String(32), primary_key=True),
    Column("said_by", String(24), nullable=False),
    Column("claimed_seq", Integer, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("delivery_id", String(32), primary_key=True),
    # The record of its first end, empty while it runs.
    Column("end_event", String(32), nullable=False),
    Index("ix_deliveries_running", "delivery_id", sqlite_where=RUNNING_DELIVERIES),
)

identity = Table(
    "identity",
    metadata,
    Column("kiosk", String(32), primary_key=True),
)

unknown_codes = Table(
    "unknown_codes",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("first_shown", UtcMoment, nullable=False),
    Column("last_shown", UtcMoment, nullable=False, index=True),
    Column("times", Integer, nullable=False),
)
"""Neither truth nor view: what is dropped here is missed nowhere."""

staff_pins = Table(
    "staff_pins",
    metadata,
    Column("code", String(32), primary_key=True),
    Column("pin_hash", Text, nullable=False),
    # Wrong PINs in a row: they are counted here, so that neither a restart nor a clock that is set takes them back.
    Column("wrong", Integer, nullable=False),
    Column("chosen_at", UtcMoment, nullable=False),
)
"""Beside the journal: a PIN is nobody's business but its owner's."""

expected_visitors = Table(
    "expected_visitors",
    metadata,
    Column("expected_id", String(32), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("folded", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("put_by", Text, nullable=False),
    Column("put_at", UtcMoment, nullable=False),
    Index("ix_expected_visitors_day_folded", "day", "folded"),
)

watch_list = Table(
    "watch_list",
    metadata,
    Column("entry_id", String(32), primary_key=True),
    Column("folded", Text, nullable=False),
    Column("year", Integer),
    Column("phone", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("put_by", Text, nullable=False),
    Column("put_at", UtcMoment, nullable=False),
)
"""Lists about people to come, beside the journal as `unknown_codes` are."""

WITH_CARD = text("card != ''")
officials = Table(
    "officials",
    metadata,
    Column("official_id", String(32), primary_key=True),
    Column("folded", Text, nullable=False, index=True),
    Column("card", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("put_by", Text, nullable=False),
    Column("put_at", UtcMoment, nullable=False),
    Index("ix_officials_card", "card", sqlite_where=WITH_CARD),
)
"""The office's own people, for as long as they work there."""

roster = Table(
    "roster",
    metadata,
    Column("member_id", String(32), primary_key=True),
    Column("body", Text, nullable=False),
    Column("put_by", Text, nullable=False),
    Column("put_at", UtcMoment, nullable=False),
)
"""Who belongs to the groups that dispatches speak of, beside the journal: a row that is erased is gone."""

VIEWS = (visits, visitors, visitor_keys, visitor_links, joined_visitors, visitor_statements, deliveries)

SEARCH_TABLE = "visitor_search"
"""FTS5 over folded names and reversed phone digits; made by migration, since SQLAlchemy has no virtual tables."""
