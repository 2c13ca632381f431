"""References to bibliography entries."""
