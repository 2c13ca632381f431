"""Free-text reference lists, found and taken apart."""
