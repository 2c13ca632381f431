"""How grave a finding is: the rule, the kind and status of the brief, and the settings of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cached_property

from indicia.check.selection import meant
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Rule, Severity
from indicia.model.record_walks import records
from indicia.model.registry import Entity
from indicia.model.settings import Override
from indicia.model.shape import Record, fields_of_kind
from indicia.model.site import Site
from indicia.model.value_class import value_class

REGISTRIES = ("publishers", "actors", "places", "topics")
_UNSTATED = "analysis"
_UNREADABLE = ("SCH-001", "CIT-005")


@value_class
class Profile:
    """What of a brief decides how grave its findings are."""

    kind: str
    unfinished: bool = False


ANALYSIS = Profile(_UNSTATED)
"""The profile of what belongs to no published brief."""


def profile_of(brief: Brief) -> Profile:
    """The profile of a brief; kind and status that could not be read count as `analysis`, finished."""
    status = brief.status.value if brief.status else ""
    return Profile(brief.kind.value if brief.kind else _UNSTATED, status in ("draft", "review"))


def is_unreadable(rule: Rule, problem: Problem) -> bool:
    """Whether a file, or an entry of one, could not be read at all: nobody knows what is published without it.

    Neither settings nor known findings nor waivers make that pass.
    """
    own = problem.severity or rule.severity
    whole = rule.id == "SCH-005" and problem.target == problem.span.path
    return own is Severity.ERROR and (whole or rule.id in _UNREADABLE)


class Gravity:
    """Severities of one site's findings. Made once a check; each answer costs what the finding's users cost."""

    def __init__(self, site: Site, rules: Sequence[Rule]) -> None:
        self._site = site
        self._overrides = [
            (override, meant(rules, override.rule.value))
            for override in site.configuration.settings.severity
            if override.rule and override.severity  # a word that names no rule is SCH-015's to report
        ]

    def of(self, rule: Rule, problem: Problem) -> Severity:
        """The severity of a finding: that of its brief, or the gravest of the published briefs that use its object."""
        if is_unreadable(rule, problem):
            return Severity.ERROR
        path = problem.span.path
        brief = self._site.brief_by_path.get(path)
        profiles = {profile_of(brief)} if brief else self._users(problem.target) or {ANALYSIS}
        own = problem.severity or rule.severity
        return min((self._under(rule, own, profile, path) for profile in profiles), key=lambda each: each.rank)

    def _under(self, rule: Rule, own: Severity, profile: Profile, path: str) -> Severity:
        severity = own
        if profile.kind in rule.by_kind:
            severity = rule.by_kind[profile.kind]
            if own is not rule.severity:  # a problem milder than its rule: a kind never makes it graver again
                severity = max(severity, own, key=lambda each: each.rank)
        if rule.nature == "completeness":
            if rule.family in self._site.vocabulary.silent.get(profile.kind, ()):
                severity = Severity.OFF
            elif profile.unfinished and severity is Severity.ERROR:
                severity = Severity.WARNING
        for override, ids in self._overrides:
            if rule.id in ids and override.severity and _concerns(override, profile.kind, path):
                severity = Severity(override.severity.value)
        # An honest declaration is never punished: a site may hush it, not make a failure of it.
        if own is Severity.DISCLOSURE and severity.rank < Severity.DISCLOSURE.rank:
            return Severity.DISCLOSURE
        return severity

    def _users(self, target: str) -> frozenset[Profile]:
        registry, hash_mark, rest = target.partition("#")
        if hash_mark and registry in REGISTRIES:
            return self._registry_users.get((registry, _known_id(rest, self._site.registry(registry))), frozenset())
        return self._entry_users.get(target, frozenset())

    @cached_property
    def _entry_users(self) -> Mapping[str, frozenset[Profile]]:
        return {
            key: frozenset(profile_of(use.brief) for use in uses if use.brief and use.brief.public)
            for key, uses in self._site.uses.items()
        }

    @cached_property
    def _registry_users(self) -> Mapping[tuple[str, str], frozenset[Profile]]:
        found: dict[tuple[str, str], set[Profile]] = {}
        for brief in self._site.briefs:
            if brief.public:
                for name in _names(brief):
                    found.setdefault(name, set()).add(profile_of(brief))
        for entry in self._site.entries:
            publisher = self._site.publisher_of(entry)
            if publisher:
                users = self._entry_users.get(entry.key.value, frozenset())
                found.setdefault(("publishers", publisher.id.value), set()).update(users)
        return {key: frozenset(profiles) for key, profiles in found.items()}


def _concerns(override: Override, kind: str, path: str) -> bool:
    kinds = [word.value for word in override.kind]
    globs = [word.value for word in override.path]
    return (not kinds or kind in kinds) and (not globs or any(fnmatchcase(path, glob) for glob in globs))


def _known_id(rest: str, registry: Mapping[str, Entity]) -> str:
    """The id at the start of `cnn.com.type`: ids hold dots too, so the longest that is registered."""
    while rest and rest not in registry:
        rest = rest.rpartition(".")[0]
    return rest


def _names(brief: Brief) -> Iterator[tuple[str, str]]:
    """Every (registry, id) that a brief names, its items included."""
    for record in records(brief):
        yield from _registry_fields(record)


def _registry_fields(record: Record) -> Iterator[tuple[str, str]]:
    for name, shape in fields_of_kind(type(record), "registry"):
        value = getattr(record, name)
        for word in value if isinstance(value, tuple) else (value,):
            if word is not None:
                yield shape.vocabulary, word.value
