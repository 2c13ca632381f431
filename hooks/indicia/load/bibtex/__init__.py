"""Bibliographies: `.bib` files to entries, every trap of the format answered."""
