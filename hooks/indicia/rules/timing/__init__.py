"""Dates: do they fit together?"""
