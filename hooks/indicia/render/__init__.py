"""The model as pages: addresses, views and templates. Nothing here knows of MkDocs."""

from indicia.render.page import Heading, Page, SearchText
from indicia.render.site import edition, pages

__all__ = ["Heading", "Page", "SearchText", "edition", "pages"]
