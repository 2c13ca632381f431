"""Vocabularies: the package's own, said once more from their sources, and a site's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.load.vocabulary import DATA, READ_AT_ONCE, extend, package_vocabulary
from indicia.model.place import Source
from indicia.model.vocabulary import Vocabulary

Write = Callable[[Mapping[str, str | bytes]], Path]
SCALE = """\
s:
  name: S
  layout: gaps
  source: O.
  terms:
    - {id: z, name: z, low: 0, high: 5}
"""
BANDS = {
    "icd203": "1-5 5-20 20-45 45-55 55-80 80-95 95-99",
    "phia": ">0-5 10-20 25-35 40-<50 55-75 80-90 95-<100",
    "ipcc": "99-100 95-100 90-100 66-100 >50-100 33-66 0-33 0-10 0-5 0-1",
    "kent": "100-100 87-99 63-87 40-60 20-40 2-12 0-0",
}


@pytest.mark.parametrize(("id", "bands"), BANDS.items())
def test_the_bands_of_the_scales(id: str, bands: str) -> None:
    terms = package_vocabulary().scales[id].terms
    found = [f"{'>' * each.open_low}{each.low}-{'<' * each.open_high}{each.high}" for each in terms]
    assert " ".join(found) == bands


def test_the_layouts_and_words_of_the_scales() -> None:
    scales = package_vocabulary().scales
    assert {id: scale.layout for id, scale in scales.items()} == {
        "icd203": "partition", "phia": "gaps", "ipcc": "nested", "kent": "gaps",
    }  # fmt: skip
    for scale in scales.values():
        assert scale.source
        assert scale.note
        for term in scale.terms:
            assert set(term.labels) == {"en", "az", "ru"}
            assert term.labels["en"].startswith(term.id.replace("-", " "))
    found = scales["icd203"].term("highly improbable")
    assert found is not None
    assert found.id == "very-unlikely"


def test_our_own_files_have_no_problem() -> None:
    vocabulary = Vocabulary(strings=package_vocabulary().strings)
    for name in READ_AT_ONCE:
        vocabulary, reading = extend(vocabulary, name, Source(name, (DATA / f"{name}.yml").read_text(encoding="utf-8")))
        assert [each.problem.message for each in reading.problems] == []


def test_kinds_and_what_they_switch_off() -> None:
    vocabulary = package_vocabulary()
    assert vocabulary.choices["kinds"] == ("analysis", "op-ed", "backgrounder", "tracker", "note")
    assert vocabulary.silent["op-ed"] == vocabulary.silent["note"] == ("ARG", "SCN", "IND", "LIK")
    assert (vocabulary.silent["analysis"], vocabulary.silent["tracker"]) == ((), ("SCN",))


def test_alphabets_are_in_order_and_hold_each_letter_once() -> None:
    alphabets = package_vocabulary().alphabets
    assert set(alphabets) == {"az", "ru", "en", "tr", "uk", "de", "fr"}
    assert alphabets["az"].startswith("abcçdeəfgğhxıijkqlmnoöprsştuüvwyz")
    for letters in alphabets.values():
        assert len(set(letters)) == len(letters)
        assert set("abcdefghijklmnoprstuvyz") <= set(letters)
        assert set("авгдежзклмнопрстуфхцчш") <= set(letters)


def test_the_interface_has_the_same_words_in_all_its_languages() -> None:
    strings = package_vocabulary().strings
    files = sorted(file.stem for file in (DATA / "strings").glob("*.yml"))
    assert files == ["az", "en", "ru"]
    for language in files:
        assert set(strings["en"]) - set(strings[language]) == set()
        assert set(strings[language]) - set(strings["en"]) == set()


def test_every_choice_of_ours_has_its_name() -> None:
    vocabulary = package_vocabulary()
    for list_of, group in (("kinds", "kind"), ("publisher_types", "publisher-type"), ("actor_types", "actor-type"), ("place_types", "place-type")):  # fmt: skip  # noqa: E501
        for choice in vocabulary.choices[list_of]:
            for language in ("en", "az", "ru"):
                assert vocabulary.strings[language].get(f"{group}-{choice}"), (language, group, choice)


def test_a_site_adds_kinds_scales_types_and_words(site: Write) -> None:
    files = {
        "content/registry/kinds.yml": "explainer: {name: {en: Explainer, az: İzah}, silent: ARG}\nnote: {silent: []}\n",
        "content/registry/scales.yml": (
            "three:\n  name: Three words\n  layout: partition\n  source: Our own.\n  terms:\n"
            "    - {id: no, name: no, low: 0, high: 40}\n    - {id: even, name: even, low: 40, high: 60}\n"
            "    - {id: yes, name: yes, low: 60, high: 100, open: high}\n"
        ),
        "content/registry/publisher_types.yml": "zine: {name: {en: zine}}\n",
        "content/registry/strings.yml": "en: {kind-note: Memo}\n",
        "content/registry/publishers.yml": "z.org: {name: Z, type: zine}\n",
        "content/briefs/x.yml": "title: T\nauthors: A\nas_of: 2025\nthesis: S.\nkind: explainer\nscale: three\n",
    }
    loaded = load_site(site(files))

    assert loaded.load_problems == ()
    assert loaded.vocabulary.silent["explainer"] == ("ARG",)
    assert loaded.vocabulary.silent["note"] == ()
    assert loaded.vocabulary.strings["az"]["kind-explainer"] == "İzah"
    assert loaded.vocabulary.strings["en"]["kind-note"] == "Memo"
    assert loaded.vocabulary.scales["three"].terms[2].open_high
    assert package_vocabulary().choices["kinds"][-1] == "note"  # ours is as before


@pytest.mark.parametrize(
    ("path", "text", "rule", "place"),
    [
        ("kinds.yml", "Explainer: {silent: ARG}\n", "bad-id", "1:1"),
        ("kinds.yml", "explainer: {silnt: ARG}\n", "unknown-field", "1:13"),
        ("kinds.yml", "explainer: ARG\n", "wrong-type", "1:1"),
        ("kinds.yml", "- explainer\n", "wrong-type", "1:1"),
        ("scales.yml", SCALE + "    - {id: a, name: a, low: 9, high: 5}\n", "wrong-type", "7:29"),
        ("scales.yml", SCALE.replace("gaps", "partition") + "    - {id: b, name: b, low: 6, high: 9}\n",
         "wrong-type", "3:11"),
        ("scales.yml", SCALE + "    - {id: z, name: z, low: 6, high: 9}\n", "bad-id", "7:12"),
        ("scales.yml", "s: {name: S, layout: gaps, source: O.}\n", "missing-required", "1:4"),
        ("strings.yml", "en: {kind-nte: Memo}\n", "unknown-field", "1:6"),
        ("strings.yml", "english: {kind-note: Memo}\n", "wrong-type", "1:1"),
    ],
)  # fmt: skip
def test_faults_of_a_sites_own_vocabularies(site: Write, path: str, text: str, rule: str, place: str) -> None:
    (found,) = load_site(site({f"content/registry/{path}": text})).load_problems
    assert (found.name, str(found.problem.span)) == (rule, f"content/registry/{path}:{place}")
