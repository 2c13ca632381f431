"""A value that is not closed where it ends: said at its opening brace, whether or not the braces come even later."""

from __future__ import annotations

import re

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.load.bibtex.block import RawField
from indicia.model.finding import LoadProblem, Severity
from indicia.model.place import Source

LAST = "@online{last,\n  title = {Last},\n  date = {2025}\n}\n"
FIELDS = {"title": "Rain in Baku", "author": "Canal Authority", "date": "2025-01-02"}


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


def said(found: Bibliography) -> list[str]:
    """Line and column of every problem."""
    return [str(each.problem.span).partition(":")[2] for each in found.problems]


def follow(text: str, problem: LoadProblem) -> str:
    """The file after somebody has done what the hint says, and no more."""
    hint, place = problem.problem.hint, problem.problem.span.start
    written = re.match(r"write `([^`]+)` ", hint)
    assert written
    sign, rest = written[1], hint[written.end() :]
    if found := re.match(r"before the comma in front of `(\w+) =`", rest):
        field = re.search(rf",\s*{found[1]} =", text[place:])
    elif found := re.match(r"in front of `(\w+) =`", rest):
        field = re.search(rf"\s*{found[1]} =", text[place:])
    elif rest == "before the comma at its end":
        field = re.search(r",\s*\}", text[place:])
    else:
        assert rest == "at its end"
        field = re.search(r"\n(?=@)|\n\Z", text[place:])
    assert field
    at = place + field.start()
    text = text[:at] + sign + text[at:]
    if away := re.search(r"take away the `(.)` too many at the end of the entry", rest):
        end = re.search(r"\n(?=@)|\Z", text[place:])
        assert end
        last = text.rindex(away[1], 0, place + end.start())
        text = text[:last] + text[last + 1 :]
    return text


ENTRY = "@online{a,\n  title = %s,\n  author = %s,\n  date = {2025-01-02}%s\n"
OPEN = {
    "title, entry left open": (ENTRY % ("{Rain in Baku", "{{Canal Authority}}", "\n}"), "2:11"),
    "title, closed at the end": (ENTRY % ("{Rain in Baku", "{{Canal Authority}}", "\n}}"), "2:11"),
    "title, closed on a line of its own": (ENTRY % ("{Rain in Baku", "{{Canal Authority}}", "\n}\n}"), "2:11"),
    "with a comma at the end": (ENTRY % ("{Rain in Baku", "{{Canal Authority}}", ",\n}}"), "2:11"),
    "brace in the value": (ENTRY % ("{Rain in {Baku}", "{{Canal Authority}}", "\n}"), "2:11"),
    "brace in the value, closed at the end": (ENTRY % ("{Rain in {Baku}", "{{Canal Authority}}", "\n}}"), "2:11"),
    "organisation": (ENTRY % ("{Rain in Baku}", "{{Canal Authority}", "\n}"), "3:12"),
    "organisation, closed at the end": (ENTRY % ("{Rain in Baku}", "{{Canal Authority}", "\n}}"), "3:12"),
    "quote": (ENTRY % ('"Rain in Baku', "{{Canal Authority}}", "\n}"), "2:11"),
    "quote, closed at the end": (ENTRY % ('"Rain in Baku', "{{Canal Authority}}", '\n"}'), "2:11"),
    "quote before a quote": (ENTRY % ('"Rain in Baku', '"{Canal Authority}"', "\n}"), "2:11"),
    "brace and comma": (
        "@online{a,\n  title = {Rain in Baku\n  author = {{Canal Authority}},\n  date = {2025-01-02}\n}\n",
        "2:11",
    ),
    "brace and comma, closed at the end": (
        "@online{a,\n  title = {Rain in Baku\n  author = {{Canal Authority}},\n  date = {2025-01-02}}\n}\n",
        "2:11",
    ),
    "one line": ("@online{a, title = {Rain in Baku, author = {{Canal Authority}}, date = {2025-01-02}}\n", "1:20"),
    "one line, closed at the end": (
        "@online{a, title = {Rain in Baku, author = {{Canal Authority}}, date = {2025-01-02}}}\n",
        "1:20",
    ),
    "last value": (
        "@online{a,\n  title = {Rain in Baku},\n  author = {{Canal Authority}},\n  date = {2025-01-02,\n}\n",
        "4:10",
    ),
    "last value and entry": (
        "@online{a,\n  title = {Rain in Baku},\n  author = {{Canal Authority}},\n  date = {2025-01-02\n",
        "4:10",
    ),
    "last organisation and entry": (
        "@online{a,\n  title = {Rain in Baku},\n  date = {2025-01-02},\n  author = {{Canal Authority\n",
        "4:12",
    ),
}


@pytest.mark.parametrize(("text", "place"), OPEN.values(), ids=OPEN.keys())
@pytest.mark.parametrize("behind", [LAST, ""], ids=["before an entry", "at the end"])
def test_the_finding_stands_at_the_brace_and_its_hint_mends_the_file(text: str, place: str, behind: str) -> None:
    found = read(text + behind)

    assert said(found) == [place]
    assert [each.key.value for each in found.entries if each.key.value == "last"] == (["last"] if behind else [])
    assert "a" in {entry.key.value for entry in found.entries} or set(found.lost_keys) == {"a"}
    mended = read(follow(text + behind, found.problems[0]))
    assert said(mended) == []
    assert {name: each.value for name, each in mended.entries[0].fields.items()} == FIELDS


def test_what_the_value_swallowed_is_not_missed_besides() -> None:
    found = read(OPEN["title, closed at the end"][0])

    assert {name: each.value for name, each in found.entries[0].fields.items()} == FIELDS


def test_an_abstract_that_swallowed_the_rest_of_the_entry_is_said() -> None:
    text = "@online{a,\n  abstract = {Rain came,\n  title = {Rain in Baku},\n  date = {2025},\n}}\n"
    found = read(text)

    assert said(found) == ["2:14"]
    assert found.entries[0].title == "Rain in Baku"


def test_an_abstract_never_fails_while_the_entry_has_a_title() -> None:
    text = "@online{a,\n  title = {Rain},\n  abstract = {Rain came,\n  volume = {1},\n  number = {2}}\n}\n"
    (fault,) = read(text).problems

    assert (str(fault.problem.span), fault.problem.severity) == ("a.bib:3:14", Severity.WARNING)


def test_a_line_of_an_abstract_that_is_like_an_entry_is_a_warning() -> None:
    text = "@online{a,\n  title = {Rain},\n  FIELD = {Cite as\n@article{x, title = {Y}}\nand so on.}\n}\n" + LAST

    for name, severity in ("abstract", Severity.WARNING), ("publisher", None):
        found = read(text.replace("FIELD", name))
        (fault,) = [each for each in found.problems if each.name == "bib-parse-error"]
        assert (str(fault.problem.span), fault.problem.severity) == ("a.bib:4:1", severity)
        assert len(found.entries) == 2


SOUND = [
    "title = {How to write title = {x} in BibTeX}",
    'title = {Plotting rain, title="Rain" and all}',
    "title = {Using plot(x, title={Rain}) in R}",
    "title = {Rain,\n   snow and\n   wind}",
    "title = {Rain},\n  author = {{Canal\n   Authority}}",
    "title = {Rain},\n  abstract = {We wrote\n title = {x},\n year = {2020},\n and so on.}",
    "title = {Rain},\n  abstract = {Cite as: @article{x,\n title = {x},\n year = {2020}\n}}",
    "title = {Rain},\n  date = {2025},\n  abstract = {Fields:\n title = {x},\n date = {2020}}",
    "title = {Rain},\n  abstract = {The model has\n number = 3,\n and more.}",
    "title = {Rain},\n  annote = {Tags:,\n volume = {3},\n}",
    "title = {Rain},\n  file = {Full Text:/home/x, title = {Rain}.pdf:application/pdf}",
    "title = {Rain},\n  mynotes = {run(\n title = {x},\n year = {2020}, y)}",
    "title = {Rain},\n  note = {where n = {3}}",
    "title = {Yağış, n = {3} üçün}",
    "title = {Дождь,\n год = {2020} и ветер}",
]


@pytest.mark.parametrize("fields", SOUND)
def test_text_that_is_like_a_field_is_text(fields: str) -> None:
    assert said(read(f"@online{{a,\n  {fields}\n}}\n{LAST}")) == []


def test_ten_thousand_values_with_fields_in_them_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from indicia.load.bibtex import open_values

    asked: list[int] = []
    looked = open_values._fields_behind

    def counted(text: str, head: open_values._Head, end: int) -> list[RawField]:
        asked.append(end - head.start)
        return looked(text, head, end)

    monkeypatch.setattr(open_values, "_fields_behind", counted)
    text = "@online{a" + "".join(f",\n note{n} = {{x,\n title = {{y}}, and}}" for n in range(10000)) + "}\n"

    assert said(read(text)) == []
    assert len(asked) == 10000
    assert sum(asked) < len(text)
