"""Updates, and what was changed since a version was released."""
