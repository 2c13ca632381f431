"""An address in `howpublished`, as in BibTeX before the field `url`: found, linked and exported."""

from __future__ import annotations

from indicia.cite.exports import bibtex, csl_json, ris
from indicia.load.bibtex.bibliography import read_bibliography
from indicia.model.place import Source, Span
from indicia.model.settings import Configuration, Settings
from indicia.model.site import Site
from indicia.model.vocabulary import Vocabulary
from indicia.rules.citation.date_url_mismatch import date_url_mismatch
from indicia.rules.citation.url_not_canonical import url_not_canonical

TEXT = r"@misc{doe2020, author = {Doe, J.}, title = {T}, year = 2020, howpublished = {\url{https://a.org/b_c%20d}}}"


def test_the_address_is_the_entry_s() -> None:
    (entry,) = read_bibliography([Source("a.bib", TEXT)]).entries

    assert entry.url == "https://a.org/b_c%20d"
    assert "UR  - https://a.org/b_c%20d" in ris(entry)
    assert csl_json(entry)["URL"] == "https://a.org/b_c%20d"
    assert r"howpublished = {\url{https://a.org/b_c%20d}}" in bibtex(entry)


def test_words_are_no_address() -> None:
    (entry,) = read_bibliography([Source("a.bib", "@misc{y, title = {T}, howpublished = {Blog post}}")]).entries

    assert entry.url == ""


def test_rules_on_addresses_take_it_too() -> None:
    text = TEXT.replace("b_c%20d", "2019/12/31/x?utm_source=y").replace("year = 2020", "date = {2024-05-06}")
    bibliography = read_bibliography([Source("bibliography/a.bib", text)])
    configuration = Configuration(settings=Settings(span=Span(Source("mkdocs.yml", ""), 0, 0)))
    site = Site(configuration=configuration, vocabulary=Vocabulary(), entries=bibliography.entries)

    (tracked,) = url_not_canonical.check(site)
    (dated,) = date_url_mismatch.check(site)

    assert tracked.span.written == "utm_source=y"
    assert dated.related[0].span.written == "/2019/12/31"
