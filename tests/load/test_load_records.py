"""Records: every declared field reads its own example; every fault is found, with its place, all of a file at once."""

from __future__ import annotations

from typing import Any

import pytest
from yaml.nodes import MappingNode

from indicia.load.fields.fields_of import ITEM_ID, fields_of
from indicia.load.fields.records import Fields, read_fields, read_record
from indicia.load.reading import Reading
from indicia.load.vocabulary import package_vocabulary
from indicia.load.yaml.text import compose
from indicia.model.argument import Assumption, Gap, Judgement, Thesis
from indicia.model.brief import Brief, Waiver
from indicia.model.brief_parts import Author, Origin, Related
from indicia.model.citation import Checked, Citation
from indicia.model.evidence import Event, Evidence, Image
from indicia.model.indicator import ForecastPoint, Indicator, Observation, Resolution
from indicia.model.item import Item
from indicia.model.likelihood import Likelihood
from indicia.model.place import Source, Text, Word
from indicia.model.registry import Actor, Place, Publisher, Topic
from indicia.model.scenario import Implication, Scenario
from indicia.model.settings import Override, Settings
from indicia.model.shape import Record
from indicia.model.update import Update

RECORDS: tuple[type[Record], ...] = (
    Actor, Assumption, Author, Brief, Checked, Citation, Event, Evidence, ForecastPoint, Gap, Image, Implication,
    Indicator, Judgement, Likelihood, Observation, Origin, Override, Place, Publisher, Related, Resolution, Scenario,
    Settings, Thesis, Topic, Update, Waiver,
)  # fmt: skip


def read(record: type[Record], text: str) -> tuple[Any, list[tuple[str, str, str]]]:
    """The record and its problems as (rule, line:column, value)."""
    reading = Reading(Source("f.yml", text), package_vocabulary())
    node = compose(reading.source).node
    assert isinstance(node, MappingNode)
    if issubclass(record, Item):
        list_of = next(name for name, each in fields_of(Brief).items() if each.shape.of is record)
        # An item is always one of a brief's list: it is read as one.
        from indicia.load.fields.records import read_field

        found: Any = read_field(reading, list_of, fields_of(Brief)[list_of].shape, node, "f#")
        found = found[0] if found else None
    else:
        found = read_record(reading, record, node, "f#")
    return found, [
        (each.name, f"{each.problem.span.line}:{each.problem.span.column}", each.problem.value)
        for each in reading.problems
    ]


def faults(record: type[Record], text: str) -> list[tuple[str, str, str]]:
    return read(record, text)[1]


def fields(text: str) -> tuple[Fields, list[Any]]:
    """The fields of a brief, none of them required, and the problems."""
    reading = Reading(Source("f.yml", text), package_vocabulary())
    node = compose(reading.source).node
    assert isinstance(node, MappingNode)
    return read_fields(reading, Brief, node, "f#", frozenset(fields_of(Brief))), reading.problems


def problems(record: type[Record], text: str) -> list[Any]:
    reading = Reading(Source("f.yml", text), package_vocabulary())
    node = compose(reading.source).node
    assert isinstance(node, MappingNode)
    read_fields(reading, record, node, "f#")
    return [each.problem for each in reading.problems]


def test_all_records_of_the_model_are_in_the_list() -> None:
    def below(record: type[Record]) -> set[type[Record]]:
        return {record, *(each for child in record.__subclasses__() for each in below(child))}

    ours = {each for each in below(Record) if each.__module__.startswith("indicia.model") and fields_of(each)}
    # `Item` and `Entity` only share fields; slots leave a shadow of each class, hence the names.
    assert {each.__name__ for each in ours} - {"Item", "Entity"} == {each.__name__ for each in RECORDS}


@pytest.mark.parametrize(
    ("record", "name"), [(record, name) for record in RECORDS for name in fields_of(record)],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)  # fmt: skip
def test_every_field_reads_its_example(record: type[Record], name: str) -> None:
    field = fields_of(record)[name]
    assert field.doc.endswith(".")
    reading = Reading(Source("f.yml", f"{name}: {field.example}\n"), package_vocabulary())
    node = compose(reading.source).node
    assert isinstance(node, MappingNode)

    found = read_fields(reading, record, node, "f#", frozenset(fields_of(record)))

    # A part's own required fields are no matter of the whole's example; all else must be clean.
    rest = [
        each
        for each in reading.problems
        if each.name != "missing-required" and "names no source" not in each.problem.message
    ]
    assert [each.problem.message for each in rest] == []
    assert found.values[name] not in (None, ())


def test_all_faults_of_a_file_at_once() -> None:
    text = """\
titel: A title
authors: {name: Leyla, rolle: author}
as_of: 2025-13-01
thesis: {statement: It holds., likelihood: 80-55%}
kind: opinion
version: 1
evidence:
  - id: E 1
    claim: [It fell.]
    cite: {key: a, url: https://example.org/a}
    credibility: 7
  - claim: No id.
    cite: b
    ach: {deal: very}
indicators:
  - id: I1
    statement: Arrests.
    pivotal: yes
"""
    found = [
        (each.name, f"{each.problem.span.line}:{each.problem.span.column}", each.problem.value)
        for each in fields(text)[1]
    ]

    assert sorted(found, key=lambda each: [int(part) for part in each[1].split(":")]) == [
        ("unknown-field", "1:1", "titel"),
        ("unknown-field", "2:24", "rolle"),
        ("bad-date", "3:8", "2025-13-01"),
        ("wrong-type", "4:44", "80-55%"),
        ("bad-enum", "5:7", "opinion"),
        ("wrong-type", "6:10", "1"),
        ("bad-id", "8:9", "E 1"),
        ("wrong-type", "9:12", "[It fell.]"),
        ("wrong-type", "10:25", "https://example.org/a"),
        ("wrong-type", "11:18", "7"),
        ("missing-required", "12:5", ""),
        ("bad-enum", "14:17", "very"),
        ("wrong-type", "18:14", "yes"),
    ]


def test_a_faulty_field_is_none_but_written() -> None:
    found, _ = read(Judgement, "id: J1\nstatement: It holds.\nlikelihood: 140%\nconfidence: sure\n")

    assert (found.likelihood, found.confidence) == (None, None)
    assert {"likelihood", "confidence"} <= set(found.written)


def test_targets_name_the_item_and_the_field() -> None:
    text = "thesis: {statement: S., confidence: none}\nevidence:\n  - {id: E3, cite: {key: k, covers: all}, kind: x}\n"
    found = [each.problem.target for each in fields(text)[1]]

    assert sorted(found) == ["f#E3.cite.covers", "f#E3.claim", "f#E3.kind", "f#thesis.confidence"]


def test_the_nearest_name_is_offered() -> None:
    (problem,) = problems(Likelihood, "stated_s: highly likely\n")
    assert problem.hint == "did you mean `stated_as`?"


def test_own_fields_are_kept_as_plain_data() -> None:
    found, none = read(Related, "brief: other\nx-weight: {a: [1, 2]}\n")
    assert (found.extra, none) == ({"x-weight": {"a": ["1", "2"]}}, [])


def test_a_choice_lists_what_is_allowed_nearest_first() -> None:
    (problem,) = problems(Related, "brief: other\nrelation: update\n")
    assert problem.message.startswith("`update` is no value of `relation`; allowed: `updates`,")
    assert problem.message.endswith("`translation-of`")


def test_abbreviations_are_spelt_out() -> None:
    found, none = read(Indicator, "id: I1\nstatement: S.\nexpect: {deal: HL, war: C}\n")
    assert [(key.value, value.value) for key, value in found.expect] == [("deal", "highly-likely"), ("war", "could")]
    assert none == []


def test_the_same_letter_is_another_choice_elsewhere() -> None:
    found, _ = read(Evidence, "id: E1\nclaim: S.\nach: {deal: C}\n")
    assert found.ach[0][1].value == "consistent"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("60%", 60, 60), ("55-80%", 55, 80), ("55–80%", 55, 80), ("55% - 80%", 55, 80), ("0.5%", 0.5, 0.5)],
)  # fmt: skip
def test_likelihoods_in_per_cent(text: str, low: float, high: float) -> None:
    found, none = read(Thesis, f"statement: S.\nlikelihood: {text}\n")
    assert (found.likelihood.low, found.likelihood.high, none) == (low, high, [])
    assert found.likelihood.term is None


def test_a_range_in_a_mapping_needs_no_sign() -> None:
    found, none = read(Likelihood, "{term: likely, range: 55-80}")
    assert (found.term.value, none) == ("likely", [])
    found, none = read(Thesis, "statement: S.\nlikelihood: {term: likely, range: 55-80, basis: Earlier rounds.}\n")
    assert (found.likelihood.low, found.likelihood.high, none) == (55, 80, [])


@pytest.mark.parametrize("text", ["60", "55-80", "140%", "80-55%", "60%%", "6O%", "60-%"])
def test_likelihoods_that_are_none(text: str) -> None:
    found, (fault,) = read(Thesis, f"statement: S.\nlikelihood: {text}\n")
    assert (found.likelihood, fault[0], fault[2]) == (None, "wrong-type", text)


def test_a_likelihood_left_out_is_not_stated() -> None:
    found, _ = read(Thesis, "statement: S.\n")
    assert found.likelihood.term.value == "not-stated"
    assert not found.likelihood.stated
    assert "likelihood" not in found.written


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("cite: a2025", [("key", "a2025")]),
        ("cite: [a2025, b2025]", [("key", "a2025"), ("key", "b2025")]),
        ("cite: https://example.org/a", [("url", "https://example.org/a")]),
        ("cite: {brief: canal}", [("brief", "canal")]),
        ("cite:\n  - a2025\n  - {url: https://example.org/a, covers: full}",
         [("key", "a2025"), ("url", "https://example.org/a")]),
    ],
)  # fmt: skip
def test_citations(text: str, names: list[tuple[str, str]]) -> None:
    found, none = read(Evidence, f"id: E1\nclaim: S.\n{text}\n")
    got = [
        next((name, str(getattr(each, name))) for name in ("key", "url", "brief") if getattr(each, name))
        for each in found.cite
    ]
    assert (got, none) == (names, [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("cite: {locator: p. 3}", "3:7"),
        ("cite: a2025; b2025", "3:7"),
        ("cite: '[@a2025]'", "3:8"),
        ("cite: javascript://x", "3:7"),
        ("cite: [a2025, '']", "3:15"),
    ],
)
def test_citations_that_name_no_source(text: str, place: str) -> None:
    (fault,) = faults(Evidence, f"id: E1\nclaim: S.\n{text}\n")
    assert fault[:2] == ("wrong-type", place)


@pytest.mark.parametrize("value", ["", "null", "~", "''", "[]"])
def test_an_empty_optional_value_is_absent(value: str) -> None:
    found, none = read(Evidence, f"id: E1\nclaim: S.\ncite: {value}\nnote: {value}\n")
    assert none == []
    assert (found.cite, found.note) == ((), None)
    assert not {"cite", "note"} & set(found.written)


def test_an_empty_required_value_is_missing_at_its_key() -> None:
    assert faults(Gap, "id: G1\nquestion:\n") == [("missing-required", "2:1", "")]


def test_what_another_rule_reports_is_not_reported_here() -> None:
    assert faults(Indicator, "id: I1\nstatement: S.\n") == []  # IND-002 has `counts_as_observed`


def test_texts_stay_as_written() -> None:
    for text in ("1.10", "2026", "no", "12:30", "0x1F", "1_000"):
        found, none = read(Gap, f"id: G1\nquestion: {text}\n")
        assert (str(found.question), none) == (text, [])


def test_a_text_by_language() -> None:
    found, none = read(Gap, "id: G1\nquestion: {en: Who?, az: Kim?, ru-Latn: Kto?}\n")
    assert {language: str(each) for language, each in found.question.versions.items()} == {
        "en": "Who?", "az": "Kim?", "ru-Latn": "Kto?",
    }  # fmt: skip
    assert none == []


def test_a_language_that_there_is_not() -> None:
    assert faults(Gap, "id: G1\nquestion: {en: Who?, xx: Kim?}\n") == [("unknown-field", "2:22", "xx")]


def test_a_shorthand_may_be_a_text_by_language() -> None:
    found, problems = fields("thesis: {en: It holds., az: Belədir.}\n")
    assert list(found.values["thesis"].statement.versions) == ["en", "az"]
    assert problems == []


def test_text_cut_by_a_comment_is_answered() -> None:
    (fault,) = faults(Gap, "id: G1\nquestion: Issue #5 of them\n")
    assert fault[:2] == ("yaml-invalid", "2:17")


def test_text_that_is_a_comment_altogether_is_answered_once() -> None:
    (fault,) = faults(Gap, "id: G1\nquestion: #metoo and after\n")
    assert fault[:2] == ("yaml-invalid", "2:11")


def test_text_that_became_a_mapping_gets_its_line() -> None:
    (problem,) = problems(Waiver, "rule: EVD-005\nreason:\n  Note: one witness only\n")
    assert "quotation marks" in problem.hint or problem.hint.startswith("write")


def test_ids_or_texts() -> None:
    found, none = read(Judgement, "id: J1\nstatement: S.\nwould_change_if: [I-arms, A signed treaty.]\n")
    assert [type(each) for each in found.would_change_if] == [Word, Text]
    assert none == []


def test_several_ids_in_one_text() -> None:
    (problem,) = problems(Gap, "id: G1\nquestion: Who?\naffects: J1, J2\n")
    assert problem.hint == "write a list: `[J1, J2]`"


@pytest.mark.parametrize("item", ["{claim: S.}", "E1"])
def test_an_item_without_id_or_fields_is_lost(item: str) -> None:
    reading = Reading(Source("f.yml", f"evidence:\n  - {item}\n"), package_vocabulary())
    node = compose(reading.source).node
    assert isinstance(node, MappingNode)
    found = read_fields(reading, Brief, node, "f#", frozenset(fields_of(Brief)))
    assert (found.values["evidence"], reading.lost, len(reading.problems)) == ((), True, 1)


def test_items_by_id_are_answered_once() -> None:
    text = "evidence:\n  E1: {claim: S.}\n  E2: {claim: T.}\n"
    (problem,) = [each for each in problems(Brief, text) if each.target == "f#evidence"]
    assert problem.hint == "write a list: each evidence begins `- id: ...`"


def test_an_update_without_id_is_named_by_its_place() -> None:
    found, problems = fields("""\
updates:
  - {date: 2026, type: update, summary: A.}
  - {id: U, date: 2026, type: update, summary: B.}
  - {date: 2026, type: update, summary: C.}
""")
    assert [each.id.value for each in found.values["updates"]] == ["update-1", "U", "update-3"]
    assert problems == []


def test_a_shared_indicator_has_its_own_id() -> None:
    found, none = read(Indicator, "use: canal-drought#I-lake\n")
    assert (found.id.value, found.use.value, none) == ("I-lake", "canal-drought#I-lake", [])


@pytest.mark.parametrize("id", ["thesis", "1a", "Ə1", "a b", "x" * 49, "E_1"])
def test_ids_that_are_none(id: str) -> None:
    found, (fault,) = read(Gap, f"id: {id}\nquestion: Who?\n")
    assert fault == ("bad-id", "1:5", id)
    assert found.id.value == id  # kept: what names it shall not be dangling as well


def test_every_item_may_have_an_id_and_only_updates_may_lack_it() -> None:
    assert ITEM_ID.required
    assert not fields_of(Update)["id"].required
    assert fields_of(Evidence)["id"].required


@pytest.mark.parametrize("text", ["0.3", "30%", "30 %"])
def test_percentages(text: str) -> None:
    found, none = read(ForecastPoint, f"date: 2026-01-09\np: {text}\n")
    assert (found.p, none) == (0.3, [])


def test_a_percentage_without_sign() -> None:
    (problem,) = problems(ForecastPoint, "date: 2026-01-09\np: 30\n")
    assert problem.hint == "write `30%`"


def test_spans_are_those_of_the_values() -> None:
    found, _ = read(Evidence, "id: E1\nclaim: >\n  It fell\n  to 22.\ncite: {key: 'a2025', covers: full}\n")
    assert str(found.at("claim")) == "f.yml:2:8"
    assert found.cite[0].key.span.written == "a2025"
    assert str(found.at("note")) == str(found.span) == "f.yml:1:1"
    passage = found.claim.versions[""]
    assert str(passage.place(8, 10)) == "f.yml:4:3"
    assert passage.place(11, 13).written == "22"
