"""Waivers: findings that a brief accepts, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indicia.check.selection import like, meant
from indicia.model.brief import Brief, Waiver
from indicia.model.finding import Problem, Rule
from indicia.model.idle_waiver import IdleWaiver
from indicia.model.site import Site

_NEVER_FAMILIES = ("SCH", "REF", "WVR")
_NEVER = ("CIT-001", "CIT-002", "CIT-005")


def waivable(rule: Rule) -> bool:
    """False for what no reason can excuse: files that do not hold together, and sources that are not there."""
    return rule.family not in _NEVER_FAMILIES and rule.id not in _NEVER


class Waivers:
    """The waivers of a site, and which of them have silenced something so far."""

    def __init__(self, site: Site, rules: Sequence[Rule]) -> None:
        self._site = site
        self._rules = rules
        self._by_word = {word: each for each in rules for word in (each.id.casefold(), each.name)}
        self._used: set[int] = set()
        self._index: dict[tuple[int, str, str], Waiver] = {}
        for brief, waiver in self._all():
            rule = self._rule(waiver)
            if rule and waivable(rule) and not self._expired(waiver):
                target = waiver.target.value.casefold() if waiver.target else ""
                self._index.setdefault((id(brief), rule.id, target), waiver)

    def waiver_of(self, rule: Rule, problem: Problem) -> Waiver | None:
        """The waiver that accepts a finding, the most particular first; it counts as used from then on."""
        brief = self._site.brief_by_path.get(problem.span.path)
        if brief is None or not brief.waive:
            return None
        for target in _particular_first(problem.target.partition("#")[2].casefold()):
            waiver = self._index.get((id(brief), rule.id, target))
            if waiver:
                self._used.add(id(waiver))
                return waiver
        return None

    def idle(self, ran: Sequence[Rule]) -> Iterator[IdleWaiver]:
        """The waivers that silenced nothing, of the rules that ran; unknown rules are idle whatever ran."""
        ids = {each.id for each in ran}
        for brief, waiver in self._all():
            rule = self._rule(waiver)
            if rule is None and waiver.rule:
                yield IdleWaiver(brief, waiver, self._no_rule(waiver.rule.value.strip()))
            elif rule and not waivable(rule):
                yield IdleWaiver(brief, waiver, f"{rule.id} cannot be waived: mend the fault and remove the waiver")
            elif rule and rule.id in ids and id(waiver) not in self._used and not self._expired(waiver):
                yield IdleWaiver(brief, waiver)

    def _all(self) -> Iterator[tuple[Brief, Waiver]]:
        return ((brief, waiver) for brief in self._site.briefs for waiver in brief.waive)

    def _rule(self, waiver: Waiver) -> Rule | None:
        return self._by_word.get(waiver.rule.value.strip().casefold()) if waiver.rule else None

    def _no_rule(self, word: str) -> str:
        if meant(self._rules, word):
            return f"`{word}` is a family: name one rule; a whole family is for `severity` in the settings"
        hint = like([each for each in self._rules if waivable(each)], word, families=False)
        return "there is no such rule" + (f"; {hint}" if hint else "")

    def _expired(self, waiver: Waiver) -> bool:
        """True after its last day; a date that is open, without a year, or a check without today never expires."""
        last = waiver.until.latest if waiver.until else None
        return bool(last and self._site.today and self._site.today > last)


def _particular_first(target: str) -> Iterable[str]:
    """`j4.assumptions[1]`, `j4.assumptions`, `j4`, and the empty one that means the whole brief."""
    while target:
        yield target
        target = target[: max(target.rfind("."), target.rfind("["), 0)]
    yield ""
