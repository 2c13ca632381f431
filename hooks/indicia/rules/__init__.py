"""Every rule, in the order in which they run and are documented. A new rule is one file and one line here."""

from __future__ import annotations

from indicia.model.finding import Rule

RULES: tuple[Rule, ...] = ()
