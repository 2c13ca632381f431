"""Reference lists taken apart: styles, defects, and that nothing is lost."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicia.intake.characters import plain, without_invisible
from indicia.intake.references.dates import MONTH
from indicia.intake.references.read import read_references
from indicia.load.bibtex.bibliography import read_bibliography
from indicia.model.place import Source
from indicia.model.reference import Reference

ROOT = Path(__file__).resolve().parents[2]
_FIELDS = (
    "label", "year", "suffix", "title", "container", "publisher", "volume", "issue", "pages", "editors", "place",
    "url", "doi",
    "leftover",
)  # fmt: skip


def read(text: str) -> tuple[Reference, ...]:
    return read_references(Source("list.txt", text))


def one(text: str) -> Reference:
    (reference,) = read(text)
    return reference


@pytest.mark.parametrize(
    ("written", "label", "year", "title"),
    [
        (("Canal Post, 2024, Locks reopen, say keepers, "
        "https://canal.example.org/a"), "Canal Post", "2024", "Locks reopen, say keepers"),
        ("Canal Post, 2024, Who pays? https://canal.example.org/a", "Canal Post", "2024", "Who pays?"),
        ("Canal Post, 2024, Nobody pays...,https://canal.example.org/a", "Canal Post", "2024", "Nobody pays..."),
        (("Lark, A. B., & Wren, C. (2019). Songs at dawn. Journal of Birds, 7(2), "
        "15–31."), "Lark, A. B., & Wren, C.", "2019", "Songs at dawn"),
        ("Lark, A. (2019) ‘Songs at dawn’, Journal of Birds, 7(2), pp. 15–31.", "Lark, A.", "2019", "Songs at dawn"),
        (("Lark, Anna, and Cy Wren. 2019. “Songs at Dawn.” Journal of Birds 7 (2): "
        "15–31."), "Lark, Anna, and Cy Wren", "2019", "Songs at Dawn"),
        (("Lark, Anna, and Cy Wren. “Songs at Dawn.” Journal of Birds, vol. 7, no. 2, 2019, pp. "
        "15–31."), "Lark, Anna, and Cy Wren", "2019", "Songs at Dawn"),
        (("[1] A. B. Lark and C. Wren, “Songs at dawn,” J. Birds, vol. 7, no. 2, pp. 15–31, May "
        "2019."), "A. B. Lark and C. Wren", "2019", "Songs at dawn"),
        ("1. Lark AB, Wren C. Songs at dawn. J Birds. 2019;7(2):15-31.", "Lark AB, Wren C", "2019", "Songs at dawn"),
        ("Lark, A. (n.d.) Songs without a date", "Lark, A.", "n.d.", "Songs without a date"),
        ("Canal Post, 12 May 2021, Locks reopen, https://canal.example.org/a", "Canal Post", "2021", "Locks reopen"),
        ("Kanal Xəbər，2024а，Su yolu açıldı，https://kanal.example.org/a", "Kanal Xəbər", "2024", "Su yolu açıldı"),
        ("وكالة القناة، ٢٠٢٤، عنوان المقال، https://ar.example.org/x", "وكالة القناة", "2024", "عنوان المقال"),
        ("Channel 4, 2020, Plain talk", "Channel 4", "2020", "Plain talk"),
        ("Studio 1911, 2020, Plain talk", "Studio 1911", "2020", "Plain talk"),
    ],
)  # fmt: skip
def test_each_style_gives_label_year_and_title(written: str, label: str, year: str, title: str) -> None:
    reference = one(written)

    assert (reference.label, reference.year, reference.title) == (label, year, title)


def test_a_journal_article_is_taken_apart_wholly() -> None:
    reference = one(
        "Lark, A. and Wren, C. (2019) ‘Songs at dawn’, Journal of Birds, 7(2), pp. 15–31. doi:10.5555/song.1"
    )

    assert (reference.container, reference.volume, reference.issue, reference.pages) == (
        "Journal of Birds",
        "7",
        "2",
        "15–31",
    )
    assert reference.doi == "10.5555/song.1"
    assert reference.type == "article"
    assert [name.sort_name for name in reference.authors] == ["Lark, A.", "Wren, C."]


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("Post, 2020, Title here, <https://p.example.org/a>.", "https://p.example.org/a"),
        ("Post, 2020, Title here, https://p.example.org/a_(b).", "https://p.example.org/a_(b)"),
        ("Post, 2020, Title here, https://p.example.org/a,b,1.html", "https://p.example.org/a,b,1.html"),
        (("Post, 2020, Title here, "
        "https://web.archive.org/web/2020/https://p.example.org/a"),
        "https://web.archive.org/web/2020/https://p.example.org/a"),
        ("Post, 2020, Title here, https://p.example.org/вода", "https://p.example.org/вода"),
        ("Post, 2020, Title here, https://p.example.org/a#:~:text=one,two", "https://p.example.org/a#:~:text=one,two"),
        (("Post, 2020, Title here, https://p.example.org/long/\n    "
        "path-goes-on"), "https://p.example.org/long/path-goes-on"),
    ],
)  # fmt: skip
def test_an_address_ends_where_it_ends(written: str, url: str) -> None:
    reference = one(written)

    assert (reference.url, reference.title) == (url, "Title here")


def test_a_suffix_that_looks_latin_is_read_as_latin() -> None:
    assert one("Вестник, 2020а, О воде, https://v.example.org/1").suffix == "a"
    assert one("Post, 2020 b, Water, https://v.example.org/1").suffix == "b"


def test_defects_are_named() -> None:
    references = read(
        "Post.org, 2024, One https://post.org/1\n"
        "Post.org, 2024a, Two,https://post.net/2#:~:text=x\n"
        "İlk.org, 2024, Three, https://www.youtube.com/watch?v=abc\n"
        "Zoo, 2020 Four is here\n"
    )

    assert [set(reference.defects) for reference in references] == [
        {"missing_comma_before_url", "suffix_starts_bare"},
        {"no_space_before_url", "text_fragment_url", "label_host_mismatch"},
        {"dotted_capital_i", "video_url", "label_host_mismatch"},
        {"missing_title_separator", "no_url"},
    ]


def test_wrapped_and_shared_lines_are_told_apart() -> None:
    references = read(
        "Marsh Post, 2020, A long account of the marsh,\n    told twice, https://m.example.org/1\n"
        "Reed, 2021, Short one, https://r.example.org/2 Reed, 2022, Next one, https://r.example.org/3\n"
        "\nMarsh Post, 2023, Tides of 2019,\n2020 and after, https://m.example.org/4"
    )

    assert [reference.title for reference in references] == [
        "A long account of the marsh, told twice", "Short one", "Next one", "Tides of 2019, 2020 and after",
    ]  # fmt: skip
    assert ["wrapped" in reference.defects for reference in references] == [True, False, False, True]
    assert ["several_on_line" in reference.defects for reference in references] == [False, True, True, False]
    assert references[0].span.end_line == 2


def test_dashes_stand_for_the_label_before() -> None:
    references = read("Lark, Anna. The First Book. Nest Press, 2001.\n\n———. The Second Book. Nest Press, 2003.")

    assert [reference.label for reference in references] == ["Lark, Anna", "Lark, Anna"]
    assert references[1].title == "The Second Book"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Tin TV, 2024, How to solder, https://www.youtube.com/watch?v=abc", "video"),
        ("Rain Office, 2020, Rainfall [Data set], https://r.example.org/d", "dataset"),
        ("Lark, A. (2019) Songs. London: Nest Press.", "book"),
        ("Lark, A. (2019). Songs [PhD thesis]. University of Nests.", "thesis"),
        ("Wren, C. (2019). Eggs. In A. Lark (Ed.), Nests and more (pp. 3–9). Nest Press.", "incollection"),
        ("Государство, 2020, Указ о воде № 5, https://law.example.org/5", "legislation"),
        ("Post, 2020, News of water, https://p.example.org/1", "online"),
    ],
)
def test_the_type_is_what_the_work_is(written: str, kind: str) -> None:
    assert one(written).type == kind


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Su yolu açıldı və bağlandı", "az"), ("Göldə işıq niyə söndü?", "az"), ("Boğaz için yeni bir yol", "tr"),
        ("О воде и мосте", "ru"), ("Їжа та вода", "uk"), ("Das Wasser und der Kanal", "de"),
        (("Le canal et les écluses dans la "
        "ville"), "fr"), ("The canal and the town", "en"), ("Row houses", "en"), ("2020", ""),
    ],
)  # fmt: skip
def test_the_language_of_a_title(title: str, language: str) -> None:
    assert one(f"Post, 2021, {title}, https://p.example.org/1").language == language


def test_the_real_list_is_read_without_a_mistake() -> None:
    bibliography = read_bibliography(
        [Source("bibliography/seeds.bib", (ROOT / "bibliography" / "seeds.bib").read_text(encoding="utf-8"))]
    )
    entries = list(bibliography.entries)
    lines = [
        f"{entry.get('author').strip('{}')}, {entry.year}{entry.suffix}, {entry.title}, {entry.url}"
        for entry in entries
    ]
    references = read("\n".join(lines))

    assert len(references) == len(entries) >= 30
    wrong = [
        entry.key.value
        for entry, reference in zip(entries, references, strict=True)
        if (reference.year, reference.suffix, reference.title, reference.url, reference.language)
        != (entry.year, entry.suffix, entry.title, entry.url, entry.language)
    ]
    assert wrong == []


def _letters(text: str) -> Counter[str]:
    """Letters and digits of every alphabet, as they are kept: digits in Latin, look-alikes of suffixes as one."""
    return Counter(character for character in plain(text).translate(_ALIKE) if character.isalnum())


# A suffix is kept in Latin, whichever letter of the same looks was typed.
_ALIKE = str.maketrans(
    "АаВвЕеСсОоРрХхІіУуЬбгдBCDEFGHIJKLMNOPQRSTUVWXYZA", "aabbeeccooppxxiiyybbgdbcdefghijklmnopqrstuvwxyza"
)


_PARTS = st.sampled_from(
    [
        "Doe, J.", "Canal Post", "2020", "2021a", "(2019)", "n.d.", "2020б",
        "Əliyev, İ.", "Ґудзь", "٢٠١٩أ", "(May 2019, rev.)", "3 мая 2021", "Title of it", "“Quoted one,”",
        "vol. 7", "7(2)", "pp. 3–9", "et al.",
        "https://a.example.org/x", "doi:10.5555/a.b", "In", "(Ed.)", "London: Nest", "[1]", "•",
        "Accessed: 3 May 2021", ",", ".", "?", "\n",
        "\n\n", "и др.", "٢٠٢٠", "，", "``", "<", ">", "[Internet]", "ə", "12", "&",
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS | st.text(max_size=12), max_size=14), st.sampled_from([" ", ", ", ""]))
def test_no_letter_or_digit_is_lost(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    for reference in read(text):
        assert text[reference.span.start : reference.span.end] == reference.raw
        held = _letters("".join(getattr(reference, name) for name in _FIELDS))
        # The list number stands in `raw` alone; months and days of a full date are kept as numbers.
        raw = without_invisible(reference.raw)
        if "list_number" in reference.defects:
            raw = re.sub(r"^\W*\d{1,4}", "", plain(raw))
        if reference.date or reference.accessed:
            held += _letters("".join(re.findall(rf"{MONTH}|\d|st|nd|rd|th|er", raw, re.IGNORECASE)))
        lost = _letters(raw) - held
        assert not lost or "repeated_label" in reference.defects, (reference, lost)


@pytest.mark.parametrize(
    "unit",
    ["...", "Doe, J. ", "Doe J, ", "“", "(", "[1] ", "2020, ", "https://a.b/ ", "10.1234/a ", "a. ", "van de la "],
)
def test_a_long_line_takes_no_more_than_its_share(unit: str) -> None:
    def steps(length: int) -> int:
        count = 0

        def trace(*_: object) -> None:
            nonlocal count
            count += 1

        text = "Doe, 2020, " + unit * (length // len(unit))
        sys.setprofile(trace)
        try:
            read(text)
        finally:
            sys.setprofile(None)
        return count

    assert steps(40_000) < 6 * steps(10_000) + 20_000
