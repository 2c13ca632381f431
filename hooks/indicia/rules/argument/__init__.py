"""The argument: is there one?"""
