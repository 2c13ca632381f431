"""Articles of any file type to plain text with its places, page furniture dropped."""
