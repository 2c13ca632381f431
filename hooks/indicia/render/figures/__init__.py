"""Figures: what a drawing shows, worked out as numbers and words; `templates/figures/` draws it.

Positions across are per cent of the width, so that a drawing fits a telephone and a wide screen with letters of one
size; positions down are CSS pixels. Everything is fixed by the content: no clock, no measured text, rounded numbers.
"""
