"""An article with its own list, and one with a list apart."""

from __future__ import annotations

from indicia.intake.audit import audit
from indicia.model.place import Source

ARTICLE = """Roads sank (Lind, 2019). Boats did not (Gull, 2020).

References
Lind, 2019, Salt roads, https://roads.example.org/salt
Fenn, 2018, Ferries, https://ferries.example.org/all
Marsh, 2017, Boats, https://boats.example.org/all
"""


def test_the_list_of_the_article_is_read_and_holds_no_citations() -> None:
    told = audit(Source("article.txt", ARTICLE))
    assert [(one.citation.raw, one.verdict, one.references) for one in told.resolutions] == [
        ("Lind, 2019", "exact", (1,)),
        ("Gull, 2020", "missing", ()),
    ]
    assert [one.index for one in told.uncited] == [2, 3]
    assert ARTICLE[told.body_end :].startswith("Lind")


def test_a_list_apart() -> None:
    told = audit(
        Source("article.txt", "Boats did not (Gull, 2020)."),
        references=Source("list.txt", "Gull, 2020, Wings, https://gull.example.org/wings\n"),
    )
    assert [one.references for one in told.resolutions] == [(1,)]


def test_neither_list_nor_citation() -> None:
    told = audit(Source("article.txt", ""))
    assert (told.references, told.resolutions, told.uncited) == ((), (), ())
