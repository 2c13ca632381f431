"""Slips that YAML places or names wrongly: the answer has the right line, the reason, and a way out that helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: x\n"
EVIDENCE = "evidence:\n  - id: E1\n    claim: The lake fell\n    uncited: Own look.\n"


def answers(root: Path) -> list[tuple[str, str, str]]:
    """Place, message and hint of what could not be read, in the order of the file."""
    return [
        (str(each.problem.span).partition(":")[2], each.problem.message, each.problem.hint)
        for each in load_site(root).load_problems
    ]


@pytest.mark.parametrize(
    ("was", "now", "answer"),
    [
        (
            "claim: The",
            "claim:The",
            ("7:10", "a space is missing after the colon", "write: claim: The lake fell"),
        ),
        (
            "claim: The",
            "claim:\u00a0The",
            ("7:10", "a no-break space stands after the colon", "write: claim: The lake fell"),
        ),
        (
            "    claim",
            "\u00a0\u00a0\u00a0 claim",
            (
                "7:1",
                "a no-break space indents this line; YAML knows spaces only",
                "write a space in the place of each no-break space that indents",
            ),
        ),
        (
            "claim: The lake",
            "claim:The lake: it",
            ("7:10", "no space follows the colon", "write a space after it: `claim: …`"),
        ),
        (
            "uncited: Own look.",
            "cite: [@lake2025]",
            ("8:11", "in a field, a citation's key stands without `@`", "write: cite: lake2025"),
        ),
        (
            "uncited: Own look.",
            "cite: lake2025, p. 3",
            (
                "8:11",
                "one key is expected here, not `lake2025, p. 3`",
                "write `{key: lake2025, locator: 'p. 3'}`",
            ),
        ),
        ("- id: E1", "-id: E1", ("6:3", "a space is missing after the dash", "write: - id: E1")),
        ("- id: E1", "id: E1", ("6:3", "an item of a list begins here, and its dash is missing", "write: - id: E1")),
        ("uncited: Own", "uncited Own", ("8:5", "no colon follows `uncited`", "write: uncited: Own look.")),
        ("- id: E1", "- id E1", ("6:5", "no colon follows `id`", "write: - id: E1")),
        ("- id: E1", "– id: E1", ("6:3", "`–` begins no item of a list; a dash (`-`) does", "write: - id: E1")),
        ("- id: E1", "* id: E1", ("6:3", "`*` begins no item of a list; a dash (`-`) does", "write: - id: E1")),
        (
            "uncited: Own",
            "uncited = Own",
            ("8:13", "`=` stands where a colon ends the field's name", "write: uncited: Own look."),
        ),
        (
            "uncited: Own look.",
            "cite: [a2020,, b2021]",
            ("8:17", "two commas stand here, and nothing between them", "write: cite: [a2020, b2021]"),
        ),
        (
            "uncited: Own look.",
            "supports: - thesis",
            (
                "8:15",
                "a list of dashes begins on the line below its field; on the same line it stands in brackets",
                "write: supports: [thesis]",
            ),
        ),
        (
            "uncited: Own look.",
            "cite: (Aliyev and Adams, 2026)",
            (
                "8:11",
                "one key is expected here, not `(Aliyev and Adams, 2026)`",
                "write the key of its entry; the citation as an article prints it goes into `as_cited`",
            ),
        ),
        (
            "uncited: Own look.",
            "cite: {lake2025, locator: p. 3}",
            (
                "8:12",
                "`lake2025` stands in braces without a field's name",
                "if it is a citation's key, write: cite: {key: lake2025, locator: p. 3}",
            ),
        ),
        (
            "    claim: The lake fell\n",
            "<<<<<<< HEAD\n    claim: The lake fell\n=======\n    claim: It rose\n>>>>>>> other\n",
            (
                "7:1",
                "a merge conflict is not resolved here (lines 7 to 11)",
                "keep one side of it, and delete the other and the lines of `<`, `=` and `>`",
            ),
        ),
        (
            "    claim: The lake fell\n",
            "    claim: The lake fell.\n\nIn 2026, by May: 5 metres.\n",
            (
                "9:1",
                "this line stands outside the text above it, and its colon makes a field of it",
                "join it to that text, and put the whole in quotation marks",
            ),
        ),
        (
            "    claim: The lake fell\n",
            "    claim: >\n    Aktau: the lake fell\n    in January.\n",
            (
                "8:5",
                "the text of `claim` stands on the lines below it, indented deeper than it",
                "write this line, and the line below, with 6 spaces before it: Aktau: the lake fell",
            ),
        ),
        (
            "claim: The lake fell",
            'claim: "The "lake" fell."',
            (
                "7:18",
                'text follows the closing quotation mark ("): to YAML the text is over there',
                "write: claim: 'The \"lake\" fell.'",
            ),
        ),
        (
            "claim: The lake fell",
            "claim: 'The lake fell.",
            ("7:12", "a quotation mark (') opens here and is not closed", 'write: claim: "The lake fell."'),
        ),
        ("uncited: Own look.", "supports: (J1)", ("8:15", "one id is expected here, not `(J1)`", "write `J1`")),
        (
            "uncited: Own look.",
            "supports: judgements J1 and J2",
            ("8:15", "one id is expected here, not `judgements J1 and J2`", "write a list: `[J1, J2]`"),
        ),
        (
            "uncited: Own look.",
            "type: [data]",
            ("8:11", "a choice is expected here, not a list", "write `data`, without brackets or dash"),
        ),
        (
            "  - id: E1\n    claim: The lake fell\n    uncited: Own look.",
            '  - {id: E1, claim: "The lake fell, uncited: Own look.}',
            (
                "6:21",
                'a quotation mark (") opens here and is not closed',
                'write: - {id: E1, claim: "The lake fell", uncited: Own look.}',
            ),
        ),
    ],
)
def test_a_slip_is_answered_in_its_place(site: Write, was: str, now: str, answer: tuple[str, str, str]) -> None:
    assert was in EVIDENCE

    root = site({"content/briefs/t.yml": HEAD + EVIDENCE.replace(was, now)})

    found = answers(root)
    assert answer in found
    # A citation in braces names no source as well; everything else is one fault and one answer.
    assert len(found) == (2 if "{lake2025," in now else 1)


def test_what_is_shown_for_a_missing_space_loads(site: Write) -> None:
    root = site({"content/briefs/t.yml": HEAD + EVIDENCE})

    assert answers(root) == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("0.65", "write `65%`, or `0.65%` if less than one per cent is meant"),
        ("0.5-0.8", "write `50-80%`, or `0.5-0.8%` if less than one per cent is meant"),
        ("65", "write `65%`"),
        ("1", "write `100%`, or `1%` if less than one per cent is meant"),
    ],
)
def test_a_share_is_not_made_a_hundred_times_less(site: Write, written: str, hint: str) -> None:
    brief = HEAD.replace("thesis: x", f"thesis: {{statement: x, likelihood: {written}}}")

    assert [each[2] for each in answers(site({"content/briefs/t.yml": brief}))] == [hint]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("0,6", "write `60%`, or `0.6%` if less than one per cent is meant"),
        ("'62,5'", "write `62.5%`"),
        ("65 percent", "write `65%`"),
        ("55 to 80 per cent", "write `55-80%`"),
        ("55..80%", "write `55-80%`"),
    ],
)
def test_a_likelihood_in_another_form(site: Write, written: str, hint: str) -> None:
    brief = HEAD.replace("thesis: x", f"thesis:\n  statement: x\n  likelihood: {written}")

    assert [each[2] for each in answers(site({"content/briefs/t.yml": brief}))] == [hint]


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("version: v1", ("5:10", "a version like `1.0` is expected here, not `v1`", "write `1.0`")),
        ("version: 1.2.3", ("5:10", "a version like `1.0` is expected here, not `1.2.3`", "write `1.2`")),
        ("version: draft", ("5:10", "a version like `1.0` is expected here, not `draft`", "")),
    ],
)
def test_a_version_in_another_form(site: Write, written: str, answer: tuple[str, str, str]) -> None:
    assert answers(site({"content/briefs/t.yml": f"{HEAD}{written}\n"})) == [answer]


def test_a_choice_in_other_words(site: Write) -> None:
    brief = HEAD.replace("thesis: x", "thesis: {statement: x, confidence: medium}") + "kind: report\n"

    assert [each[2] for each in answers(site({"content/briefs/t.yml": brief}))] == [
        "did you mean `moderate`?",
        "did you mean `analysis`?",
    ]


def test_a_letter_of_another_alphabet_in_an_id_is_named(site: Write) -> None:
    cyrillic = "\N{CYRILLIC CAPITAL LETTER IE}1"

    ((_, message, hint),) = answers(site({"content/briefs/t.yml": HEAD + EVIDENCE.replace("E1", cyrillic)}))

    assert message.endswith(f"; its `{cyrillic[0]}` is CYRILLIC CAPITAL LETTER IE")
    assert hint == "for example `E1`"


def test_the_main_text_of_another_record_is_a_slip(site: Write) -> None:
    wrong = EVIDENCE.replace("claim:", "statement:")

    assert [each[2] for each in answers(site({"content/briefs/t.yml": HEAD + wrong}))] == ["did you mean `claim`?"]


ITEM = "  - id: E2\n    claim: Rains came late\n    uncited: Own look.\n"
LATE = "  - id: E3\n    claim: The port is shut\n    uncited: Own look.\n"


def test_an_item_without_its_dash_is_one_fault(site: Write) -> None:
    without = ITEM.replace("- id", "  id")

    ((place, message, hint),) = answers(site({"content/briefs/t.yml": HEAD + EVIDENCE + without + LATE}))

    assert (place, hint) == ("9:5", "write it with 2 spaces before it: - id: E2")
    assert "its dash is missing" in message


def test_an_item_that_is_moved_as_a_whole_is_one_fault(site: Write) -> None:
    moved = "".join(line[2:] for line in ITEM.splitlines(keepends=True))

    assert answers(site({"content/briefs/t.yml": HEAD + EVIDENCE + moved + LATE})) == [
        (
            "9:1",
            "no field or item above begins at the indentation of this line (0)",
            "write it with 2 spaces before it, and move the 2 lines below along with it: - id: E2",
        )
    ]


def test_tabs_are_as_wide_as_what_stands_around_them(site: Write) -> None:
    head = HEAD.replace("thesis: x", "thesis:\n  statement: x\n  confidence: low")
    tabbed = EVIDENCE.replace("    ", "\t")

    assert answers(site({"content/briefs/t.yml": head + tabbed + ITEM})) == [
        (
            "9:1",
            "a tab indents this line, and 1 more; YAML knows spaces only",
            "write 4 spaces in the place of each tab that indents",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        # A field that is indented too deep is not an item without its dash.
        "thesis:\n  statement: x\n    likelihood: likely\n  confidence: low\n",
        # A text at the margin that begins with a word of the format, where no fields stand.
        "thesis: >\n  The lake\nclaim that it fell\n",
    ],
)
def test_what_is_no_item_and_no_field_is_not_taken_for_one(site: Write, text: str) -> None:
    (answer,) = answers(site({"content/briefs/t.yml": HEAD.replace("thesis: x\n", text)}))

    assert "dash" not in answer[1]
    assert "no colon" not in answer[1]
