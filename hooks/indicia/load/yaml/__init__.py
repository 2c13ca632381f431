"""YAML with its places: compose, walk, and answers to text that YAML cuts short."""
