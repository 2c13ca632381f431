"""SCN: scenarios."""
