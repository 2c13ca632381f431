"""Citations in the prose of an article."""
