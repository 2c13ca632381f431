"""What YAML misreads is answered with the line as it should be written; what is shown then loads exactly."""

from __future__ import annotations

import re

import pytest
import yaml

from indicia.load.yaml.text import compose, cut_by_comment, meant_as_text
from indicia.model.finding import Problem
from indicia.model.place import Source

TITLES = """\
Dövlət təhlükəsizliyi üçün vacib addım: Şimalın istifadə edəcəyi radikallar vaxtında zərərsizləşdirilir – TƏHLİL
“Boz kardinal”ın Kərimliyə açdığı “pəncərələr” - Sıradakı nə idi?
AXCP sədrinin evindəki axtarışın – Detalları
Rusiyanın hədəfində olan iki dövlətdən biri - Azərbaycana təhlükə varmı...
"Buna gedərsə, Rusiya özü-özünü məhvə aparacaq" – Politoloq
The 28-point peace proposal for Ukraine, annotated
Ukraine peace deal is really close, U.S. envoy Kellogg says
'Elections or referendum' – Zelensky affirms Ukrainians will decide territorial concessions
Ukraine support tracker
Trump plans envision major U.S. investment in Russia, restoring oil flows to Europe, WSJ says
Russia in the Post-Soviet Space: What Strategies of Influence?
Rusiyanın yeni Milli Təhlükəsizlik Strategiyası
Указ Президента РФ от 29.08.2025 N 607 "О мерах по дальнейшей оптимизации структуры Администрации Президента Российской Федерации"
National Security Strategy of the United States of America
Russia-Azerbaijan thaw reshapes Middle Corridor prospects
AZAL təyyarəsi qəzası: Komissiya nə aşkarlayıb?
Bakıdakı "Rus Evi" fəaliyyətini dayandırır – RƏSMİ
Komissiya sədri: Azərbaycanın bir sıra media resurslarına kiberhücum Rusiyadan qaynaqlanıb
Rusiyada əməliyyat - Onlarla azərbaycanlı saxlanıldı
"Sputnik"in beş azərbaycanlı jurnalisti polis nəzarətinə verilib
Düşənbədə Azərbaycan Prezidenti İlham Əliyevin Rusiya Prezidenti Vladimir Putin ilə təkbətək görüşü olub
Azərbaycan və Türkiyə arasında TARİXİ ANLAŞMA parlamentdə
“Rusiya olan yerdə xəyanət və alçaqlıq var”. Gürcü ekspertlər Qarabağda baş verənləri dəyərləndirirlər
Daha iki şərt. Niyə Azərbaycanla Ermənistan hələ də sülh müqaviləsi imzalamayıb?
Əli Kərimlinin saxlanması: Rusiyanın təsir dairəsini daraltmaq, yoxsa total təmizləmə?
Putinin "böyük Rusiya" planı: Ukrayna uduzsa, Rusiyanın qonşularını nə gözləyir?
Ukraynadan sonra Azərbaycan hədəfdədir? - Kreml yeni düşmən axtarışında
Ukraynadan sonra növbəti HƏDƏF Azərbaycandır! SƏBƏBİ isə... - Oqtay Qasımovdan PROQNOZ
Zelensky says peace deal is 90% ready in New Year address
Trump advisers met Putin's envoy in Paris to discuss Ukraine plan
""".splitlines()  # noqa: E501 - titles as they are

SENTENCES = """\
The ferry, the bridge and the port: three ways across.
Leyla said: "No comment," and left (read: fled).
"No," she said, "not before winter: the lake is low."
'Tis the season: prices rise, wages do not.
It's "done", he wrote: "it's over".
Gate #4 is shut; gate # 5 is not.
#1 of the list: Baku
[@leyla2023] says that the canal closes.
[@leyla2023; @aydin2024, p. 3]
[[E1]] and [[E2]], taken together: a warning.
[Draft] The canal
@leyla2023 [p. 3] says so.
%95 of the ships wait.
`code` is not meant.
*Emphasis* at the beginning: a colon.
**Bold**, they said.
& so on: etc.
!Important, they wrote.
- a dash, then text
? Is it so: yes
| a pipe
> 5% growth: unlikely
, a comma first
{braces} are rare: very.
A path C:\\temp\\new, and "quotes".
Ends with a colon:
Axios, 2026, Advisers met, https://example.org/2026/01/08/a?b=c#:~:text=d,e
Note: during the talks, the plan (28 points) changed, it became 20 points.
He asks: why? who? when?
A } brace and a ] bracket: unpaired, both.
Tab\tinside: kept.
= equals, ~ tilde, + plus: none of them matters
12:30
2025-02-30: not a day
""".splitlines()

CONTEXTS = {
    "field": "id: x\nfield: {}\nnext: y\n",
    "item": "items:\n  - {}\n  - last\nnext: y\n",
    "inside": "items:\n  - id: E1\n    claim: {}\n    cite: k\nnext: y\n",
    "first": "items:\n  - claim: {}\n    cite: k\nnext: y\n",
    "braces": "items:\n  - {{text: {}, note: n}}\n  - b\nnext: y\n",
}


def field(node: yaml.Node, name: str) -> yaml.Node | None:
    found = (value for key, value in node.value if key.value == name)
    return next(found, None) if isinstance(node, yaml.MappingNode) else None


def prose(root: yaml.Node, context: str) -> yaml.Node | None:
    """The node where the context has its text."""
    if context == "field":
        return field(root, "field")
    items = field(root, "items")
    assert items is not None
    first: yaml.Node = items.value[0]
    return first if context == "item" else field(first, "text" if context == "braces" else "claim")


def answer(source: Source, context: str) -> tuple[str | None, Problem | None]:
    """The text as it was read, or the first answer."""
    found = compose(source)
    if found.problems:
        return None, found.problems[0].problem
    assert found.node is not None
    node = prose(found.node, context)
    if isinstance(node, yaml.ScalarNode):
        problem = cut_by_comment(node, source)
        return (None, problem) if problem else (node.value, None)
    assert node is not None
    return None, meant_as_text(node, source)


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", [*TITLES, *SENTENCES])
def test_a_pasted_text_loads_exactly_or_is_answered_with_a_line_that_does(text: str, context: str) -> None:
    written = CONTEXTS[context].format(text)
    read, problem = answer(Source("b.yml", written), context)
    if problem is None:
        assert read == text
        return
    shown = re.search(r"write: (.*)", problem.hint)
    assert shown, problem
    lines = written.split("\n")
    old = lines[problem.span.line - 1]
    lines[problem.span.line - 1] = old[: len(old) - len(old.lstrip(" "))] + shown.group(1)

    assert answer(Source("b.yml", "\n".join(lines)), context) == (text, None)


def test_most_titles_need_no_answer() -> None:
    read = [answer(Source("b.yml", f"field: {title}\n"), "field")[0] for title in TITLES]

    assert len(TITLES) == 30
    assert sum(each is not None for each in read) == 21


@pytest.mark.parametrize(
    ("text", "written", "hint"),
    [
        ("title: a: b\n", ":", 'write: title: "a: b"'),
        ("- Energy: prices: up\n", ":", 'write: - "Energy: prices: up"'),
        ('t: "A"in b\n', "in b", "write: t: '\"A\"in b'"),
        ("t: 'It's fine'\n", "s fine'", 'write: t: "It\'s fine"'),
        ('t: "C:\\path"\n', "\\", "write: t: 'C:\\path'"),
        ('t: "open\nb: c\n', '"', 'write: t: "open"'),
        ('t: "open\nb: c\nd: "e"\n', '"', 'write: t: "open"'),
        ("t: 'tis\nb: c\n", "'", 'write: t: "\'tis"'),
        ("t: [a, b\nb: c\n", "[", "write: t: [a, b]"),
        ("t: {a: b\nb: c\n", "{", "write: t: {a: b}"),
        ("t: {a: [b, c]\nd: e\n", "{", "write: t: {a: [b, c]}"),
        ("t: [a}\n", "}", "write: t: [a]"),
        ("- {t: foo # bar}\n- b\n", "#", 'write: - {t: "foo # bar"}'),
        ("t:Foo\nb: c\n", ":", "write: t: Foo"),
        ("t:\u00a0Foo\nb: c\n", ":", "write: t: Foo"),
        ("t Foo\nb: c\n", "t", "write: t: Foo"),
        ("a: b\nplaces\nc: d\n", "places", "write: places:"),
        ("a:\n\tb: c\n", "\t", "write 2 spaces in the place of each tab that indents"),
        ("a:\n    b: c\n\td: e\n", "\t", "write 4 spaces in the place of each tab that indents"),
        ("t: a\n  b: c\n", "b: c", "write it with no space before it: b: c"),
        ("- a: b\n c: d\n", "c: d", "write it with 2 spaces before it: c: d"),
        ("a: x\u2028y\nb: c\n", "\u2028", "put a space in its place"),
        ("a: x\x01y\n", "\x01", "delete it"),
        ("t: one\n# c\n  two\nb: c\n", "two", "move the comment above the whole text"),
        ("- t: one\nand two\n- c\n", "and two", "write it with 4 spaces before it: and two"),
        ("t: One: two\n  three\nb: c\n", ":", 'write:\nt: "One: two\n  three"'),
        ("t: One # two\n  three\nb: c\n", "#", 'write:\nt: "One # two\n  three"'),
        ("- One: two\n  three\n- c\n", ":", 'write:\n- "One: two\n  three"'),
        ("t: a: b\r\nc: d\r\n", ":", 'write: t: "a: b"'),
    ],
)
def test_an_error_has_its_exact_place_and_a_line_that_mends_it(text: str, written: str, hint: str) -> None:
    found = compose(Source("b.yml", text))

    assert [(each.problem.span.written, each.problem.hint) for each in found.problems] == [(written, hint)]
    assert found.node is not None


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("a: b\n---\nc: d\n", (2, 1), "second document"),
        ("a: *x\n", (1, 4), "alias"),
        ("a: 'b\n   c\n", (1, 4), "not closed"),
    ],
)
def test_errors_are_said_in_words_for_authors(text: str, where: tuple[int, int], message: str) -> None:
    problem = compose(Source("b.yml", text)).problems[0].problem

    assert (problem.span.line, problem.span.column) == where
    assert message in problem.message


@pytest.mark.parametrize(
    "text", ["cite:\n  - @k1\n  - @k2\n", "cite: @k1\nkey: @k2\n", "cite:\n  - [@k1]\n  - '@k2' @\n"]
)
def test_a_mend_that_shortens_its_line_stands_also_where_the_next_line_is_wrong(text: str) -> None:
    found = compose(Source("b.yml", text)).problems

    assert [each.problem.span.line for each in found] == [1, 2] if text[5] == " " else [2, 3]
    assert all(each.problem.hint for each in found)
