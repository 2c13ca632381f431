"""References: house author-date style, the order of languages, and the formats of other programs."""

from indicia.cite.collation import SortKey, sort_key
from indicia.cite.context import Context, own_publisher
from indicia.cite.exports import bibtex, csl_json, ris
from indicia.cite.folding import folded
from indicia.cite.in_text import Work, in_text
from indicia.cite.labels import label, label_html, suffixes, year_html
from indicia.cite.listing import in_order
from indicia.cite.reference import reference, web_address

__all__ = [
    "Context", "SortKey", "Work", "bibtex", "csl_json", "folded", "in_order", "in_text", "label", "label_html",
    "own_publisher", "reference", "ris", "sort_key", "suffixes", "web_address", "year_html",
]  # fmt: skip
