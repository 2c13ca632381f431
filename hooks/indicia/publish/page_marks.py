"""An extension of Python-Markdown: citations and cross-links leave a text after snippets have come in.

MkDocs converts a page, Material's blog its excerpt once more for each page that lists it, and other plugins what they
please, all with the extensions of `mkdocs.yml`; so whatever is converted has its citations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from indicia.publish.session import SESSION

if TYPE_CHECKING:
    from indicia.publish.prose_page import Conversion

NAME = "indicia.publish.page_marks"
_AFTER_SNIPPETS = 31  # they come in at 32, and white space is put in order at 30
_LAST = -1000


class PageMarks(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        covering = _Cover(md)
        md.preprocessors.register(covering, "indicia", _AFTER_SNIPPETS)
        md.postprocessors.register(_Uncover(md, covering), "indicia", _LAST)


class _Cover(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.conversion: Conversion | None = None

    def run(self, lines: list[str]) -> list[str]:
        prose = SESSION.build.prose if SESSION.build else None
        self.conversion = prose.begin("\n".join(lines)) if prose else None
        return self.conversion.masked.text.split("\n") if self.conversion else lines


class _Uncover(Postprocessor):
    """Puts the citations into what is no page's own text; into that they come when it is cleaned."""

    def __init__(self, md: Markdown, covering: _Cover) -> None:
        super().__init__(md)
        self.covering = covering

    def run(self, text: str) -> str:
        conversion = self.covering.conversion
        if conversion is None or conversion.own:
            return text
        for heading in _headings(getattr(self.md, "toc_tokens", [])):
            heading["name"] = conversion.title(heading["name"])
        return conversion.html(text)


def _headings(tokens: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for token in tokens for each in (token, *_headings(token["children"]))]


def makeExtension(**options: Any) -> PageMarks:  # noqa: N802 - the name by which Python-Markdown finds it
    return PageMarks(**options)
