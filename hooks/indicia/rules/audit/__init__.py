"""Audits: articles held against their reference lists."""
