"""Imported references as BibTeX that loads, as records, and as a page to review."""

from __future__ import annotations

from indicia.intake.entries.bibtex import reference_json, to_bibtex
from indicia.intake.references.read import read_references
from indicia.intake.references.review import review_html
from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.place import Source
from indicia.model.reference import Reference

_LINES = (
    "İlk.org, 2024a, 50% of {all} $5 & \\more -- it's ``so'' ~ #1, https://ilk.org/a?utm_source=x&id=3#:~:text=one,two",
    "Lark, A. and Wren, C. (2019) ‘Songs at dawn’, Journal of Birds, 7(2), pp. 15–31.",
    "Canal Post, n.d., Locks and <b>keys</b>, https://c.example.org/{x}",
    "Lark, A., 2011–2013, A longer study, doi:10.5555/x",
)


def read(*lines: str) -> tuple[Reference, ...]:
    return read_references(Source("list.txt", "\n".join(lines)))


def loaded(references: tuple[Reference, ...]) -> Bibliography:
    bibliography = read_bibliography([Source("bibliography/x.bib", to_bibtex(references))])
    assert bibliography.problems == ()
    return bibliography


def test_entries_load_without_a_problem_and_say_the_same() -> None:
    references = read(*_LINES)
    entries = list(loaded(references).entries)

    assert [entry.title for entry in entries] == [reference.title for reference in references]
    assert [entry.get("x_label") for entry in entries] == [reference.label for reference in references]
    assert entries[0].url == "https://ilk.org/a?id=3"
    assert entries[0].get("x_fragment") == ":~:text=one,two"
    assert (entries[0].suffix, entries[0].authors[0].literal) == ("a", "Ilk.org")
    assert [name.family for name in entries[1].authors] == ["Lark", "Wren"]


def test_keys_stay_when_a_line_is_added() -> None:
    first = read(
        "Canal Post, 2024, The locks reopen, https://c.example.org/1",
        "Canal Post, 2024a, Keepers leave, https://c.example.org/2",
    )
    later = read(
        "Canal Post, 2024, The locks reopen, "
        "https://c.example.org/1", "Canal Post, 2024a, Keepers leave, https://c.example.org/2",
        "Canal Post, 2024b, The locks close, "
        "https://c.example.org/3", "Canal Post, 2024c, The locks close, https://c.example.org/4",
    )  # fmt: skip

    assert [reference.key for reference in first] == ["canalpost2024locks", "canalpost2024keepers"]
    assert [reference.key for reference in later[:2]] == [reference.key for reference in first]
    assert [reference.key for reference in later[2:]] == ["canalpost2024locksclose", "canalpost2024locksb"]


def test_hosts_may_be_given_names() -> None:
    references = read("Edition.canal.org, 2024, Locks reopen, https://edition.canal.org/1")

    assert references[0].key == "canal2024locks"
    assert to_bibtex(references, host_names={"edition.canal.org": "Canal TV"}).startswith("@online{canaltv2024locks,")


def test_a_record_holds_what_the_line_held() -> None:
    record = reference_json(read(_LINES[1])[0])

    assert record["authors"] == ["Lark, A.", "Wren, C."]
    assert (record["line"], record["end_line"], record["raw"]) == (1, 1, _LINES[1])
    assert record["defects"] == ["no_url"]


def test_the_page_to_review_is_safe_and_marks_doubts() -> None:
    page = review_html(read(*_LINES, "Nothing that anyone could read"))

    assert "<b>keys" not in page
    assert "&lt;b&gt;keys" in page
    assert "<script" not in page
    assert "http-equiv" not in page
    assert page.count("<article") == 5
    assert '<dd class="doubtful"><em>none found</em> <strong>(please check)</strong></dd>' in page
