from __future__ import annotations

from collections.abc import Callable

import pytest

from indicia.check.selection import UnknownRule, chosen, named
from indicia.model.finding import Rule


@pytest.fixture
def rules(make_rule: Callable[..., Rule]) -> tuple[Rule, ...]:
    return (
        make_rule("CIT-001", name="unknown-citekey"),
        make_rule("CIT-002", name="missing-cite"),
        make_rule("EVD-001", name="evidence-without-citation"),
        make_rule("KND-001", name="optional-here", tutorial=True),
    )


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("CIT-001", {"CIT-001"}),
        ("cit-001", {"CIT-001"}),
        ("CIT", {"CIT-001", "CIT-002"}),
        ("cit", {"CIT-001", "CIT-002"}),
        ("Unknown-Citekey", {"CIT-001"}),
        (" EVD ", {"EVD-001"}),
    ],
)
def test_a_word_means_an_id_a_family_or_a_name(rules: tuple[Rule, ...], word: str, ids: set[str]) -> None:
    assert ids == named(rules, word)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("unknown-citkey", "did you mean `unknown-citekey`"),
        ("EVD-01", "did you mean `EVD-001`"),
        ("zzzzzz", ""),
        ("", ""),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_ones(rules: tuple[Rule, ...], word: str, hint: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        named(rules, word)

    assert caught.value.hint.startswith(hint)
    assert bool(caught.value.hint) is bool(hint)
    assert str(caught.value).endswith(caught.value.hint)


@pytest.mark.parametrize(
    ("select", "ignore", "tutorial", "ids"),
    [
        ((), (), False, ["CIT-001", "CIT-002", "EVD-001"]),
        ((), (), True, ["CIT-001", "CIT-002", "EVD-001", "KND-001"]),
        (("CIT",), (), False, ["CIT-001", "CIT-002"]),
        (("EVD-001", "CIT"), ("missing-cite",), False, ["CIT-001", "EVD-001"]),
        ((), ("CIT", "EVD"), False, []),
        (("KND",), (), False, []),
    ],
)
def test_what_runs_keeps_the_order_of_the_registry(
    rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...], tutorial: bool, ids: list[str]
) -> None:
    assert ids == [rule.id for rule in chosen(rules, select, ignore, tutorial=tutorial)]


def test_an_unknown_word_to_ignore_is_refused_too(rules: tuple[Rule, ...]) -> None:
    with pytest.raises(UnknownRule):
        chosen(rules, (), ("CIT-999",))
