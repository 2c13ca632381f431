"""The model as pages: addresses, views and templates. Nothing here knows of MkDocs."""

from indicia.render.page import Heading, Page, PlainFile, SearchText
from indicia.render.site import edition, pages, publication

__all__ = ["Heading", "Page", "PlainFile", "SearchText", "edition", "pages", "publication"]
