"""One slip in a bibliography is one finding: what follows from it is not found besides."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Severity

TODAY = datetime.date(2026, 1, 15)
ENTRY = (
    "@online{%s,\n  author = {Brown, Ann},\n  title = {Rain %s},\n  date = {2025-01-02},\n  langid = {en},\n"
    "  url = {https://example.org/%s},\n  urldate = {2025-12-01}\n}\n"
)
A, B = (ENTRY % (key, key, key) for key in "ab")
WHOLE = (
    "@proceedings{rain2025, title = {Rain}, editor = {Doe, Jane}, date = {2025-02-01}, publisher = {Press}, "
    "langid = {en}}\n"
)
PART = "@inproceedings{a, author = {Brown, Ann}, title = {Drops}, crossref = {%s}}\n"


def answers(root: Path, bibliography: str, cited: str = "a b") -> list[str]:
    """`CIT-005 2:11` for every finding above a note of a site whose home page cites some keys."""
    files = {
        "mkdocs.yml": "site_name: Rain\ndocs_dir: content\n",
        "content/index.md": "# Rain\n\n" + " ".join(f"It rains [@{key}]." for key in cited.split()) + "\n",
        "content/registry/publishers.yml": "example.org:\n  name: Example\n",
        "bibliography/a.bib": bibliography,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    shown = (Severity.ERROR, Severity.WARNING)
    return [
        f"{each.rule.id} {str(each.span).partition(':')[2]}"
        for each in check(load_site(root, today=TODAY)).diagnostics
        if each.severity in shown
    ]


def test_a_bibliography_without_a_slip(tmp_path: Path) -> None:
    assert answers(tmp_path, A + B) == []
    assert answers(tmp_path, PART % "rain2025" + WHOLE + B) == []


SLIPS = {
    "open title": (A.replace("Rain a}", "Rain a") + B, ["CIT-005 3:11"]),
    "open title, closed at the end": (A.replace("Rain a}", "Rain a")[:-2] + "}}\n" + B, ["CIT-005 3:11"]),
    "foreign quotes": (A.replace("{2025-01-02}", "“2025-01-02”") + B, ["CIT-005 4:10"]),
    "merge conflict": (
        A.replace("  date", "<<<<<<< HEAD\n  date").replace("  langid", "=======\n>>>>>>> x\n  langid") + B,
        ["CIT-005 4:1"],
    ),
    "crossref to nobody": (PART % "nobody" + B, ["CIT-005 1:71"]),
    "slip in a crossref": (PART % "rian2025" + WHOLE + B, ["CIT-005 1:71"]),
    "slip in xdata": (PART.replace("crossref", "xdata") % "rian" + B, ["CIT-005 1:68"]),
    "slip in a grandparent": (
        PART % "rain2025" + WHOLE.replace("date = {2025-02-01}", "crossref = {nobody}") + B,
        ["CIT-005 2:74"],
    ),
    "slip in title": (A.replace("title =", "titel =") + B, ["CIT-005 3:3"]),
    "slip in author": (A.replace("author =", "autor =") + B, ["CIT-005 2:3"]),
    "slip in date": (A.replace("  date =", "  dat =") + B, ["CIT-005 4:3"]),
    "slip in url": (A.replace("  url =", "  link =") + B, ["CIT-005 6:3"]),
    "slip in urldate": (A.replace("urldate =", "accessed =") + B, ["CIT-005 7:3"]),
    "slip in langid": (A.replace("langid =", "lang =") + B, ["CIT-005 5:3"]),
    "title in another language": (A.replace("title =", "название =") + B, ["CIT-005 3:3"]),
    "title without a value": (A.replace("{Rain a}", "") + B, ["CIT-005 3:10"]),
    "date without a value": (A.replace("= {2025-01-02}", "") + B, ["CIT-005 4:3"]),
    "language without a value": (A.replace("{en}", "") + B, ["CIT-005 5:11"]),
}


@pytest.mark.parametrize(("text", "found"), SLIPS.values(), ids=SLIPS.keys())
def test_one_slip_is_one_finding(tmp_path: Path, text: str, found: list[str]) -> None:
    assert answers(tmp_path, text) == found


EXPORTED = """@article{a,
  author = {Brown, Ann}, title = {Rain a}, journal = {Rains}, fjournal = {Journal of Rains}, year = {2025},
  langid = {en}, doi = {10.1000/182}, adsurl = {https://example.org/ads}, biburl = {https://example.org/bib},
  bibsource = {DBLP}, date-added = {2025-01-01}, bdsk-url-1 = {https://example.org/b}, issue_date = {June 2025},
  numpages = {12}, articleno = {3}, keywords-plus = {RAIN}, author_keywords = {rain}, researcherid-numbers = {x},
  publisher-place = {Baku}, eissn = {1234-5678}, mrnumber = {1}, journal-iso = {J. Rains}, timestamp = {now},
  unique-id = {WOS:1}, abstract_url = {x}, authorid = {7}, dateadded = {x}, pagecount = {x}, urls = {x}, owner = {me}
}
"""


def test_fields_of_exports_are_no_slips(tmp_path: Path) -> None:
    assert answers(tmp_path, EXPORTED + B) == []


@pytest.mark.parametrize("key", ["a b,", '"a",', "{a},", "a;", "a\u200b,"])
def test_a_slip_in_a_key_makes_no_orphan_and_no_unknown_key(tmp_path: Path, key: str) -> None:
    assert [each[:7] for each in answers(tmp_path, A.replace("{a,", f"{{{key}") + B)] == ["CIT-005"]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("url = {https:/example.org/a}", "write `https://example.org/a`"),
        ("url = {htps://example.org/a}", "write `https://example.org/a`"),
        ("url = {http//example.org/a}", "write `http://example.org/a`"),
        ("url = {https;//example.org/a}", "write `https://example.org/a`"),
        ("url = {<https://example.org/a>}", "write `https://example.org/a`"),
        ("url = {www.example.org/a}", "write `https://www.example.org/a`"),
        ("url = {see page}", "write the address alone, on one line"),
        ("url = {page}", "write it as the browser shows it"),
        ("doi = {dx.doi.org/10.1000/182}", "write `10.1000/182`"),
        ("doi = {10.1000/ 182}", "write `10.1000/182`"),
        ("doi = {182}", "a DOI looks like `10.1000/182`: a number, a slash and a name"),
    ],
)
def test_an_address_is_given_as_it_should_stand(tmp_path: Path, field: str, hint: str) -> None:
    text = f"@online{{a, title = {{Rain}}, date = {{2025}}, langid = {{en}}, urldate = {{2025-12-01}}, {field}}}\n"
    answers(tmp_path, text, "a")
    told = [each for each in check(load_site(tmp_path, today=TODAY)).diagnostics if each.rule.id == "CIT-011"]

    assert [each.problem.hint for each in told] == [hint]
    if hint.startswith("write `"):
        assert "CIT-011" not in str(answers(tmp_path, text.replace(told[0].span.written, hint[7:-1]), "a"))
