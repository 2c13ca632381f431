"""Bibliography and citations: is every source there, once, and described well enough to be found?"""
