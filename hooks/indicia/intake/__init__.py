"""Text that nobody structured: reference lists, citations in articles, and what names what."""
