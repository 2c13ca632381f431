"""What intake finds in free text: references of a list, citations in an article, and which names which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from indicia.model.bibliography import Name
from indicia.model.place import Source, Span
from indicia.model.value_class import value_class

VERDICTS = ("exact", "alias", "typo", "ambiguous", "suspect", "missing")


@value_class(kw_only=True)
class Reference:
    """A line (or several) of a reference list, taken apart. `index` is its number in the list, from 1.

    `label` is the author or organisation exactly as written, `url` likewise; `leftover` holds what found no field:
    no character of the stretch is lost. `confidence` is 0 to 1 by field; `defects` are names of `interfaces` kind,
    such as `missing_comma_before_url`. `accessed` is the day on which a page was looked at (ISO); `editors` and `place`
    are as written.
    """

    index: int
    span: Span
    raw: str
    label: str = ""
    authors: tuple[Name, ...] = ()
    year: str = ""
    suffix: str = ""
    date: str = ""
    title: str = ""
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    editors: str = ""
    place: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    language: str = ""
    type: str = "misc"
    key: str = ""
    leftover: str = ""
    confidence: Mapping[str, float] = field(default_factory=dict)
    defects: tuple[str, ...] = ()


@value_class(kw_only=True)
class InText:
    """A citation in an article. `form` is `parenthetical` or `narrative`; `group` numbers the bracket, from 1.

    A numbered callout has its number as `label` and no year.
    """

    span: Span
    raw: str
    label: str
    year: str = ""
    suffix: str = ""
    locator: str = ""
    form: str = "parenthetical"
    group: int = 1


@value_class(kw_only=True)
class Resolution:
    """What a citation in an article names. `references` is filled only for exact, alias and typo; else `candidates`."""

    citation: InText
    verdict: str
    references: tuple[int, ...] = ()
    candidates: tuple[int, ...] = ()
    reason: str = ""


@value_class(kw_only=True)
class Uncited:
    """A reference that no citation names; its number, and the reason why it is thought so."""

    index: int
    reason: str


@value_class(kw_only=True)
class Audit:
    """An article against its list. `body_end` is the offset in the article at which the list begins."""

    article: Source
    references: tuple[Reference, ...]
    resolutions: tuple[Resolution, ...]
    uncited: tuple[Uncited, ...]
    body_end: int
