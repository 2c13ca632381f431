"""Addresses: noise, sameness, faults, dates."""

from __future__ import annotations

import datetime

import pytest

from indicia.rules.citation.canonical_url import archived, bare_doi, canonical, cleaned, noise, original
from indicia.rules.citation.date_url_mismatch import date_in_path
from indicia.rules.citation.url_malformed import fault

PAGE = "https://example.org/news/one?id=7"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/news/one?id=7",
        "HTTPS://WWW.Example.ORG/news/one?id=7",
        "https://example.org:443/news/one/?id=7",
        "https://example.org/news/one?id=7#section-2",
        "https://example.org/news/one?id=7#:~:text=the%20words",
        "https://example.org/news/one?utm_source=x&id=7&fbclid=abc&utm_campaign=y",
        "https://m.example.org/news/one?id=7",
        "https://example.org/news/one/amp/?id=7",
        "https://example.org/news/%6Fne?id=7",
        " https://example.org/news/one?id=7 ",
    ],
)
def test_addresses_of_one_page_are_the_same(url: str) -> None:
    assert canonical(url) == canonical(PAGE)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/one?id=8",
        "https://example.org/news/one",
        "https://example.org/News/one?id=7",
        "https://example.org:8080/news/one?id=7",
        "https://other.example.org/news/one?id=7",
        "https://example.org/news/one?id=7#!/chapter/2",
        "https://example.org/news/one?id=7&d=1",
    ],
)
def test_addresses_of_other_pages_are_not(url: str) -> None:
    assert canonical(url) != canonical(PAGE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://youtu.be/K1s4cKrB9ZM?si=abc", "https://www.youtube.com/watch?v=K1s4cKrB9ZM&t=120s"),
        ("https://twitter.com/a/status/1?s=20&t=x", "https://x.com/a/status/1"),
        ("https://musavat.com/news/x_945920.html?d=1", "https://musavat.com/news/x_945920.html"),
        ("https://jam-news.net/az/yerd%C9%99/", "https://jam-news.net/az/yerdə/"),
        ("https://en.m.wikipedia.org/wiki/Baku", "https://en.wikipedia.org/wiki/Baku"),
        ("https://example.org/a/index.html", "https://example.org/a/"),
        ("https://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"),
    ],
)
def test_sites_with_several_addresses_for_a_page(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) != ""


@pytest.mark.parametrize("url", ["", "example.org", "mailto:a@example.org", "https://", "https://[::1", "https://a:b/"])
def test_what_is_no_web_address_is_like_nothing(url: str) -> None:
    assert canonical(url) == ""
    assert noise(url) == []


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        (f"{PAGE}&utm_source=x", PAGE),
        ("https://example.org/a?utm_source=x&id=7#part", "https://example.org/a?id=7#part"),
        ("https://example.org/a?gclid=x#part", "https://example.org/a#part"),
        ("https://example.org/a#:~:text=the%20words", "https://example.org/a"),
        ("https://example.org/a#part:~:text=words", "https://example.org/a#part"),
        ("https://amp.example.org/a", "https://example.org/a"),
        ("https://example.org/a/amp", "https://example.org/a"),
        ("https://m.org/a", "https://m.org/a"),
        ("https://example.org/lamp/", "https://example.org/lamp/"),
        ("https://example.org/a?text=utm_source", "https://example.org/a?text=utm_source"),
        ("https://example.org/watch?t=12&si=4", "https://example.org/watch?t=12&si=4"),
        (
            "https://web.archive.org/web/2025/https://example.org/?utm_source=x",
            "https://web.archive.org/web/2025/https://example.org/?utm_source=x",
        ),
    ],
)
def test_noise_is_taken_away_and_nothing_else(url: str, clean: str) -> None:
    assert cleaned(url) == clean
    assert (cleaned(url) != url) == bool(noise(url))


def test_each_noise_has_its_place() -> None:
    url = "https://m.example.org/a/amp/?utm_source=x&id=7&fbclid=y#:~:text=words"

    assert [url[each.start : each.end] for each in noise(url)] == [
        "m.",
        "/amp/",
        "utm_source=x",
        "fbclid=y",
        ":~:text=words",
    ]


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://web.archive.org/web/20251201000000/https://example.org/a", "https://example.org/a"),
        ("https://web.archive.org/web/20251201/http:/example.org/a", "http:/example.org/a"),
        ("https://archive.ph/AbCd1", "https://archive.ph/AbCd1"),
        ("https://example.org/go?to=https://other.org/", "https://example.org/go?to=https://other.org/"),
    ],
)
def test_the_original_behind_a_copy(url: str, page: str) -> None:
    assert original(url) == page
    assert archived(url) == ("archive." in url)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("https://doi.org/10.1000/ABC(1)", "10.1000/abc(1)"),
        ("http://dx.doi.org/10.1000.10/x%2Fy", "10.1000.10/x/y"),
        ("doi: 10.1000/182", "10.1000/182"),
        ("10.1000", ""),
        ("11.1000/182", ""),
        ("10.1000/1 82", ""),
    ],
)
def test_dois(text: str, doi: str) -> None:
    assert bare_doi(text) == doi


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        "ftp://example.org/a",
        "https://example.org/yerdə/Алиев?q=ə#ı",
        "https://bakı.az/",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]/a",
        "https://web.archive.org/web/2025/https://example.org/",
        "https://example.org/a_(b),c;d'e!*~$&+=@:%20%zz[1]",
        "https://a-b.example.org./",
        "https://user@example.org/",
    ],
)
def test_addresses_that_browsers_open(url: str) -> None:
    assert fault(url) == ("", "")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("example.org/a", "does not begin"),
        ("www.example.org", "does not begin"),
        ("htps://example.org", "does not begin"),
        ("https:/example.org", "does not begin"),
        ("https://example.org/a b", "a space"),
        ("https://example.org/a\nb", "a space"),
        ("<https://example.org/>", "holds"),
        ("https://example.org/\\_a", "holds"),
        ("https://https://example.org/", "two addresses"),
        ("https://example.orghttps://example.org", "two addresses"),
        ("https://", "no valid host"),
        ("https://localhost/a", "no valid host"),
        ("https://exa_mple..org/", "no valid host"),
        ("https://-a.org/", "no valid host"),
        ("https://example.org:abc/", "cannot be read"),
        ("https://[::1/", "cannot be read"),
    ],
)
def test_addresses_that_lead_nowhere(url: str, reason: str) -> None:
    assert reason in fault(url)[0]


@pytest.mark.parametrize(
    ("url", "first", "last"),
    [
        ("https://e.org/2025/12/", (2025, 12, 1), (2025, 12, 31)),
        ("https://e.org/2025/02/rain", (2025, 2, 1), (2025, 2, 28)),
        ("https://e.org/2025/12/07/rain.html", (2025, 12, 7), (2025, 12, 7)),
        ("https://e.org/news/2025/9/5/rain", (2025, 9, 5), (2025, 9, 5)),
        ("https://e.org/rain-2025-12-11/", (2025, 12, 11), (2025, 12, 11)),
        ("https://web.archive.org/web/20260101/https://e.org/2025/12/07/", (2025, 12, 7), (2025, 12, 7)),
        ("https://e.org/2025/12/33609/x", (2025, 12, 1), (2025, 12, 31)),
        ("https://e.org/2025/02/30/x", None, None),
        ("https://e.org/2025/13/x", None, None),
        ("https://e.org/vol/2025/9/", None, None),
        ("https://e.org/12025/12/", None, None),
        ("https://e.org/?from=/2025/12/07/", None, None),
        ("https://e.org/id-12025-12-111", None, None),
    ],
)
def test_dates_in_addresses(
    url: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:  # fmt: skip
    found = date_in_path(url)

    if first is None or last is None:
        assert found is None
    else:
        assert found is not None
        assert (found.first, found.last) == (datetime.date(*first), datetime.date(*last))
