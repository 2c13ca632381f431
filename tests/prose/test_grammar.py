"""The grammar of citations and cross-links, blind to Markdown."""

from __future__ import annotations

import pytest

from indicia.prose.grammar import scan


def cites(text: str) -> list[tuple[str, str, str, bool]]:
    """Prefix, key, locator and suppression of every part."""
    return [
        (part.prefix, part.key, part.locator, part.suppress_author) for found in scan(text) for part in found.parts
    ]  # fmt: skip


def forms(text: str) -> list[tuple[str, str]]:
    return [(found.form, text[found.start : found.end]) for found in scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@key]", [("", "key", "", False)]),
        ("[@key, p. 3]", [("", "key", "p. 3", False)]),
        ("[see @a; @b, ch. 2]", [("see", "a", "", False), ("", "b", "ch. 2", False)]),
        ("[-@key]", [("", "key", "", True)]),
        ("[see -@key, p. 3]", [("see", "key", "p. 3", True)]),
        ("@key [p. 3]", [("", "key", "p. 3", False)]),
        ("@key[p. 3]", [("", "key", "p. 3", False)]),
        ("[@a, @b]", [("", "a", "", False), ("", "b", "", False)]),
        ("[see @a and also @b, p. 2]", [("see", "a", "", False), ("and also", "b", "p. 2", False)]),
        ("[see [the] report @a, p. [3]]", [("see [the] report", "a", "p. [3]", False)]),
        ("[@a,\np. 3]", [("", "a", "p. 3", False)]),
        ("> [@a,\n> p. 3]", [("", "a", "p. 3", False)]),
        ("[@a, p. 3\\]; §2]", [("", "a", "p. 3]", False)] * 0 + [("", "a", "", False)]),
        ("[@kəmalə2025, s. 4]", [("", "kəmalə2025", "s. 4", False)]),
        ("[@{a key!}, p. 3]", [("", "a key!", "p. 3", False)]),
        ("[@doi:10.1000/x_y]", [("", "doi:10.1000/x_y", "", False)]),
    ],
)
def test_citations_are_read_with_prefix_locator_and_suppression(text: str, expected: list[object]) -> None:
    assert cites(text) == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("@a.b. Next", "a.b"),
        ("(@a:)", "a"),
        ("@a--b", "a"),
        ("_@a_", "a"),
        ("**@a_b**", "a_b"),
        ("@a<br>@", "a"),
        ("@Foo_bar.baz! ", "Foo_bar.baz"),
        ("@1987x", "1987x"),
        ("@a, b", "a"),
    ],
)
def test_a_key_ends_before_closing_punctuation(text: str, key: str) -> None:
    assert [found[1] for found in cites(text)] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "somebody@example.org", "first.last@example.org", "some_@example.org", "@user@example.social", "@@key",
        "https://example.org/@key", "https://example.org/?to=@key", "www.example.org/a;@key", "mailto:?to=@key",
        "medium.com/@user", "npm i x/@y", "@", "a @ b", "[@]", "@{}", "@-a", "[[1, 2], [3, 4]]", "[[", "]]",
        "[[a\n\nb]]", "[[E1]](https://example.org)",
    ],
)  # fmt: skip
def test_addresses_handles_and_arrays_are_none(text: str) -> None:
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@key", [("bare", "@key")]),
        ("-@key", [("bare", "@key")]),
        ("@key [p. 3]", [("narrative", "@key [p. 3]")]),
        ("[see @a; and others]", [("narrative", "@a")]),
        ("@{key}", [("narrative", "@{key}")]),
        ("[text by @a](https://x.org)", [("bare", "@a")]),
        ("[@a][ref]\n\n[ref]: https://x.org", [("bare", "@a")]),
        ("[@a][@b]", [("bracketed", "[@a]"), ("bracketed", "[@b]")]),
        ("[a @b [c @d]]", [("narrative", "@b"), ("bracketed", "[c @d]")]),
        ("@a [b @c]", [("bare", "@a"), ("bracketed", "[b @c]")]),
        ("@a [^1]", [("bare", "@a")]),
        ("[@a\n\n@b]", [("bare", "@a"), ("bare", "@b")]),
        ("[@a\n- b]", [("bare", "@a")]),
        ("| [@a | b] |", [("narrative", "@a")]),
        ("\\@key", [("escape", "\\@")]),
        ("\\\\@key", [("bare", "@key")]),
        ("\\[@key]", [("bare", "@key")]),
    ],
)
def test_forms(text: str, expected: list[object]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("[[E1]]", "E1", ""),
        ("[[brief-id]]", "brief-id", ""),
        ("[[brief#I-arms]]", "brief#I-arms", ""),
        ("[[brief#I-arms|the arms\nindicator]]", "brief#I-arms", "the arms indicator"),
        ("[[ E1 | the claim ]]", "E1", "the claim"),
    ],
)
def test_links(text: str, target: str, label: str) -> None:
    (found,) = scan(text)

    assert (found.form, found.target, found.label) == ("link", target, label)


@pytest.mark.parametrize(
    "unit",
    ["[@", "[[", "[@a", "[[a|", "@a [", "[a]", "\\", "[@a](", "_@a", "`[@a", "[@a;", "@a<b", "@a://", "]:[", "[x]:y\n",
     "www.", "@{", "> [@a\n", "[a][", "@a[b", "[[a]", "__@"],
)  # fmt: skip
def test_hostile_texts_are_scanned_in_linear_time(unit: str) -> None:
    import sys

    def steps(text: str) -> int:
        count = 0

        def profile(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(profile)
        try:
            scan(text)
        finally:
            sys.setprofile(None)
        return count

    short, long = unit * (4_000 // len(unit)), unit * (16_000 // len(unit))

    assert steps(long) <= 4.5 * steps(short) + 100


def test_a_hundred_kilobytes_of_nested_brackets_are_read() -> None:
    text = "[" * 50_000 + "@a" + "]" * 50_000

    assert [found.form for found in scan(text) if found.form != "bracket"] == ["narrative"]
