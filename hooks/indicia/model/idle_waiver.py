"""Waivers that silence nothing."""

from __future__ import annotations

from indicia.model.brief import Brief, Waiver
from indicia.model.value_class import value_class


@value_class
class IdleWaiver:
    """A waiver that silenced nothing; `why` is a clause where more is known than that nothing was found."""

    brief: Brief
    waiver: Waiver
    why: str = ""
