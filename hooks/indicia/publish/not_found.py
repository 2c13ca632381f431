"""The page for addresses that lead nowhere: it is shown at any depth, so its links start from the site's root."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from indicia.prose.addresses import readdressed
from indicia.render.page import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/|#")
_TEMPLATE = (
    "{% extends base %}{% block htmltitle %}<title>{{ title }} - {{ config.site_name }}</title>"
    '<meta name="robots" content="noindex">{% endblock %}{% block content %}{{ body }}{% endblock %}'
    # The theme's search is a dialog without a name.
    "{% block header %}{{ super() | replace('role=\"dialog\">', 'role=\"dialog\" aria-label=\"' ~ lang.t('search')"
    " ~ '\">') }}"
    "{% endblock %}"
)


def not_found_template(theme: jinja2.Template, page: Page, config: MkDocsConfig) -> jinja2.Template:
    """The theme's own page with our text."""
    base = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
    body = Markup(rooted(page.body, base))  # noqa: S704 - a page's body is safe HTML
    texts = {"base": theme, "title": html.escape(page.title), "body": body}
    return theme.environment.from_string(_TEMPLATE, globals=texts)


def rooted(body: str, base: str) -> str:
    """HTML of a page at the root, with every relative link made to start at `base` (`/` or `/project/`)."""

    def root(address: str) -> str:
        return address if _ELSEWHERE.match(address) else base + address.removeprefix("./")

    return readdressed(body, root)
