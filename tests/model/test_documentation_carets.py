"""Examples in a terminal show what matters in them: carets below the offending stretch."""

from __future__ import annotations

import pytest

from indicia.model.documentation import examples, plain
from indicia.model.finding import Rule, Severity
from indicia.rules import RULES


def documented(example: str) -> Rule:
    return Rule("TST-001", "test", Severity.ERROR, lambda _: (), f"Is it?\n\n```yaml bad\n{example}\n```\n")


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        ("kind: ⟦analisys⟧\nlang: en", ["kind: analisys", "      ^^^^^^^^", "lang: en"]),
        ("a: ⟦b⟧ and ⟦c d⟧", ["a: b and c d", "   ^     ^^^"]),
        ("⟦a:\n  b: c⟧\nd: e", ["a:", "^^", "  b: c", "  ^^^^", "d: e"]),
        ("a:⟦⟧\nb: c", ["a:", "  ^", "b: c"]),
        ("a: Tu\u0308r ⟦x⟧", ["a: Tu\u0308r x", "       ^"]),
        ("a: b", ["a: b"]),
    ],
)
def test_carets_stand_below_what_is_marked(example: str, shown: list[str]) -> None:
    text = plain(documented(example)).partition(":\n\n")[2]

    assert text.split("\n") == [f"    {line}" for line in shown]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_bad_example_shows_what_is_wrong(rule: Rule) -> None:
    bad = [each for each in examples(rule) if each.verdict == "bad"]

    assert all(each.marks for each in bad)
    assert plain(rule).count("^") >= len(bad)
