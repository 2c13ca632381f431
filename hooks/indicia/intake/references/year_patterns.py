"""What stands for the year in a reference: in figures, and in words where there is none."""

from __future__ import annotations

import re

from indicia.intake.references.dates import YEAR

NO_DATE = (
    r"(?<!\w)(?:(?-i:n\. ?d\.?(?!\w)|s\. ?[ad]\.|o\. ?J\.|б\. ?[гдр]\.|t\. ?y\.)|no date|ohne Jahr|sine anno|без "
    r"даты|tarixsiz|tarihsiz"
    r"|in press|forthcoming|im Erscheinen|в печати|baskıda|çapda|à paraître|under review|submitted|to appear)"
)
_SUFFIX = r"(?:[a-zA-Zа-яА-ЯёΑ-Ωα-ω](?![^\W\d_])|\s[a-zа-я](?=\s?[,.;:)\]]))?"
_RANGE = rf"{YEAR}(?:\s?[-–—/]\s?(?:(?:1[4-9]|20|21)\d\d|\d\d(?!\d)))?"
_CIRCA = r"(?:c(?:a|irca)?\.? ?)?"


def _patterns(one: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A year that begins the text, one in brackets, and one between separators; `one` is what a year may be."""
    return (
        re.compile(rf"[(\[]?{one}[)\]]?(?P<post>[.,:;])\s", re.IGNORECASE),
        re.compile(
            rf"[(\[]\s?(?:(?P<before>[^()\[\]\d]{{0,24}}|\d\d?\.? "
            rf"[^()\[\]\d]{{1,16}})\s)?{one}(?P<after>[^()\[\]]{{0,48}})[)\]]",
            re.IGNORECASE,
        ),
        re.compile(
            # One class of characters begins it, to which the search goes at once.
            rf"(?P<pre>[,.;:\s](?:(?<=[,.;:])\s{{0,2}})?){one}(?P<post>\s{{0,2}}(?:[,.;:]+|[-–—](?=\s))|(?=\s)|$)",
            re.IGNORECASE,
        ),
    )


IN_FIGURES = _patterns(rf"(?=[\dc]){_CIRCA}(?P<year>{_RANGE})-?(?P<suffix>{_SUFFIX})")
IN_WORDS = _patterns(rf"{_CIRCA}(?P<year>{_RANGE}|{NO_DATE})-?(?P<suffix>{_SUFFIX})")
# One of these is in each way to say that there is no year: without them, the patterns need not look for it.
UNDATED_STEMS = tuple(
    "n.d|n. d|s.a|s. a|s.d|s. d|o.j|o. j|б.|t.y|t. y|no date|ohne|sine|без|tarixsiz|tarihsiz|press|forthcoming"
    "|erscheinen|печати|baskıda|çapda|paraître|under review|submitted|to appear".split("|")
)
