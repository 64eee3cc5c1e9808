"""Schema versions, applied in one transaction."""
