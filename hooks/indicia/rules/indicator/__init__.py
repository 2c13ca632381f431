"""Indicators: does each tell scenarios apart, can it be decided, and is anybody looking?"""
