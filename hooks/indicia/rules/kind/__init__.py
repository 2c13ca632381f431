"""Kinds of brief."""
