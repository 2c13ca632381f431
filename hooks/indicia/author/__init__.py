"""Drafts: an article becomes the files that an author goes on with."""
