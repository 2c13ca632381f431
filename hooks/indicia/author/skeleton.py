"""A brief's file from an audit: every claim that the article backs with a source, with its citations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from indicia.author.claims import Claim, claims
from indicia.intake.article.places import in_file
from indicia.intake.article.reading import Article
from indicia.model.reference import Audit, Resolution
from indicia.model.value_class import value_class

# What Markdown would take for a mark of its own, and our citations and links.
_MARKS = re.compile(r"[\\`*_\[\]<@]")
_HEAD = """# Made of {article} by `indicia draft`; the places of claims are in that file.
# Before you publish it: say the thesis, rewrite each claim in your own words, drop what the thesis does not need, and
# compare every source with what it is cited for.
title: {title}
authors: {author}
as_of: {day} # information cut-off: set it to the day up to which the article's author read
{language}thesis: {thesis}
"""
_THESIS = "TODO - say in a sentence what the article concludes, such that it can be seen to be wrong."


@value_class
class Heading:
    """What stands above the evidence. `day` is an ISO date, `language` empty where it is the site's."""

    title: str
    author: str
    day: str
    language: str = ""


def skeleton(audit: Audit, heading: Heading, keys: Mapping[int, str], article: Article) -> str:
    """The text of the brief. `audit` is of the article's text; `keys` are of entries, by their reference's number."""
    language = f"lang: {heading.language}\n" if heading.language else ""
    head = _HEAD.format(
        article=_comment(audit.article.path.rpartition("/")[2]),
        title=quoted(heading.title),
        author=quoted(heading.author),
        day=heading.day,
        language=language,
        thesis=quoted(_THESIS),
    )
    items = "".join(
        line for number, claim in enumerate(claims(audit), 1) for line in _item(number, claim, keys, article)
    )
    return f"{head}\nevidence:\n{items}"


def quoted(text: str) -> str:
    """A text as a YAML scalar in quotes, in which no letter can be mistaken."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")


def _item(number: int, claim: Claim, keys: Mapping[int, str], article: Article) -> Iterator[str]:
    span = in_file(claim.span, article)
    raw = list(dict.fromkeys(each.citation.raw for each in claim.resolutions if each.citation.raw))
    cited = list(dict.fromkeys(_cited(keys[index], each) for each in claim.resolutions for index in each.references))
    yield f"  # line {span.line}, column {span.column}: rewrite it, then say what it `supports` or `opposes`\n"
    yield f"  - id: E{number}\n"
    yield f"    claim: {quoted(_as_text(claim.words))}\n"
    if cited:
        yield f"    cite: [{', '.join(cited)}]\n" if len(cited) > 1 else f"    cite: {cited[0]}\n"
    else:
        yield f"    uncited: {quoted(_as_text(_why(claim.resolutions, keys)))}\n"
    yield f"    as_cited: [{', '.join(quoted(_as_text(' '.join(each.split()))) for each in raw)}]\n"


def _cited(key: str, resolution: Resolution) -> str:
    """A citation in YAML: the key, with the page or part where the article names one for this work alone."""
    locator = resolution.citation.locator.strip()
    if not locator or len(resolution.references) != 1:
        return key
    return f"{{key: {key}, locator: {quoted(locator)}}}"


def _why(resolutions: Sequence[Resolution], keys: Mapping[int, str]) -> str:
    """Why a claim has no source yet, in sentences for the reader."""
    told = [f"The article cites “{' '.join(each.citation.raw.split())}”; {_lack(each, keys)}." for each in resolutions]
    return " ".join(dict.fromkeys(told))


def _lack(resolution: Resolution, keys: Mapping[int, str]) -> str:
    named = " and ".join(keys[index] for index in resolution.candidates)
    if resolution.verdict == "ambiguous":
        return f"several works of its list fit: {named}"
    if resolution.verdict == "suspect":
        return f"the work of that name in its list seems to be another: {named}"
    return "its list of references has no such work"


def _as_text(words: str) -> str:
    """Words as Markdown that shows them as they are."""
    return _MARKS.sub(r"\\\g<0>", words)


def _comment(text: str) -> str:
    """A text for a comment: on its line, whatever the file is called."""
    return "".join(char if char.isprintable() else "?" for char in text)
