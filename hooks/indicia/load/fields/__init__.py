"""YAML nodes to records: each field by its declared type."""
