"""The answers of `consequences`: what loses a source, what loses support, which briefs are touched."""

from __future__ import annotations

from indicia.inference.support import THESIS
from indicia.model.argument import Assumption, Judgement
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.indicator import Indicator
from indicia.model.item import Item
from indicia.model.place import Text
from indicia.model.shape import Record
from indicia.model.site import Use
from indicia.model.value_class import value_class


@value_class
class Claim:
    """Something that loses a source. `record` is the item, or the part of it that cites, such as an observation.

    `left` is how many other sources it keeps; with none it is `bare`. `through` is the id of the brief that it cites,
    where that brief fell and not the source itself. `inferred` is True for what has no source of its own and rests on
    evidence, all of which is bare.
    """

    item: Item
    record: Record
    left: int
    through: str = ""
    inferred: bool = False

    @property
    def bare(self) -> bool:
        return self.left == 0


@value_class
class Loss:
    """Something that loses support: an item, or the thesis (`item` None). What speaks for it, in three parts.

    `lost` evidence is bare, `thinned` has fewer sources, `kept` is untouched. `judgements`, for the thesis alone, are
    those that lose all. `grave` is True where nothing of what spoke for it is left.
    """

    item: Item | None
    lost: tuple[Evidence, ...]
    thinned: tuple[Evidence, ...]
    kept: tuple[Evidence, ...]
    judgements: tuple[Judgement, ...] = ()
    grave: bool = False

    @property
    def name(self) -> str:
        return self.item.id.value if self.item else THESIS

    @property
    def sourced(self) -> bool:
        """True where some of the evidence that is left names a source."""
        return any(each.cite for each in (*self.thinned, *self.kept))


@value_class
class BriefLosses:
    """What of one brief is touched: claims and losses in the order of its items, the thesis last.

    `falls` is True where its thesis loses all: then whatever cites the brief is touched as well. `mentions` are
    citations in prose, of which no more can be said than that they are there.
    """

    brief: Brief
    claims: tuple[Claim, ...]
    losses: tuple[Loss, ...]
    falls: bool
    mentions: tuple[Use, ...] = ()


@value_class
class SourceFall:
    """What falls with a source and with the works that relay it. The briefs stand in the order of their paths."""

    key: str
    relays: tuple[Entry, ...]
    briefs: tuple[BriefLosses, ...]


@value_class
class AssumptionFall:
    """What falls with an assumption: the judgements that need it, and the thesis where it is a linchpin.

    A brief without judgements rests on every assumption. `reconsidered` are judgements that name it in
    `would_change_if`, `indicators` those that would show it to fail.
    """

    assumption: Assumption
    judgements: tuple[Judgement, ...]
    reconsidered: tuple[Judgement, ...]
    thesis: bool
    if_wrong: Text | None
    indicators: tuple[Indicator, ...]
