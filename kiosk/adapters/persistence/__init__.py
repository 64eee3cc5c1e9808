"""The register on an encrypted SQLite file: the only room that knows SQLAlchemy."""
