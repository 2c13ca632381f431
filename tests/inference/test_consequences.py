"""What falls with a source, through evidence, judgements, inferences, relays and briefs; and with an assumption."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from indicia.inference.consequences import if_assumption_fails, if_source_falls
from indicia.inference.losses import SourceFall
from indicia.load import load_site
from indicia.model.site import Site as Loaded

Site = Callable[[Mapping[str, str | bytes]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: T.\n"
BIB = "".join(
    f"@online{{{key}, title = {{T {key}}}, date = {{2025}}, url = {{https://{key}.example/1}}{more}}}\n"
    for key, more in {"a": "", "b": "", "wire": ", x_relays = {a}"}.items()
)


def loaded(site: Site, **briefs: str) -> Loaded:
    files = {f"content/briefs/{name}.yml": HEAD + text for name, text in briefs.items()}
    return load_site(site({"bibliography/a.bib": BIB, **files}))


def shown(found: SourceFall) -> dict[str, Any]:
    """By brief: claims with what they keep, losses with what is gone, and whether it falls."""
    return {
        brief.brief.key: (
            {f"{each.item.id.value}{'*' if each.inferred else ''}": each.left for each in brief.claims},
            {
                each.name: ("all" if each.grave else "some", [item.id.value for item in each.lost])
                for each in brief.losses
            },
            brief.falls,
        )
        for brief in found.briefs
    }


def test_a_judgement_loses_all_some_or_nothing(site: Site) -> None:
    found = loaded(
        site,
        x="judgements:\n  - {id: J1, statement: S.}\n  - {id: J2, statement: S.}\n  - {id: J3, statement: S.}\n"
        "evidence:\n  - {id: E1, claim: C, cite: a, supports: [J1, J2]}\n"
        "  - {id: E2, claim: C, cite: b, supports: J2}\n  - {id: E3, claim: C, cite: [a, b], supports: J3}\n"
        "  - {id: E4, claim: C, cite: [b, {key: a, covers: no}], supports: J3}\n"
        "timeline:\n  - {id: T1, date: 2025, title: T, evidence: E1}\n"
        "  - {id: T2, date: 2025, title: T, evidence: [E1, E2]}\n"
        "  - {id: T3, date: 2025, title: T, cite: a}\n",
    )

    assert shown(if_source_falls(found, "a")) == {
        "x": (
            {"E1": 0, "E3": 1, "T1*": 0, "T3": 0},
            {"J1": ("all", ["E1"]), "J2": ("some", ["E1"]), "J3": ("some", []), "thesis": ("some", [])},
            False,
        )
    }
    (brief,) = if_source_falls(found, "a").briefs
    thinned = {each.name: [item.id.value for item in each.thinned] for each in brief.losses}
    assert thinned["J3"] == ["E3"]
    assert [each.id.value for each in brief.losses[-1].judgements] == ["J1"]
    assert shown(if_source_falls(found, "nothing")) == {}


def test_what_is_left_may_have_no_source(site: Site) -> None:
    found = loaded(
        site,
        x="evidence:\n  - {id: E1, claim: C, cite: a, supports: thesis}\n"
        "  - {id: E2, claim: C, uncited: Hearsay., supports: thesis}\n",
    )

    (thesis,) = if_source_falls(found, "a").briefs[0].losses

    assert (thesis.grave, thesis.sourced, [each.id.value for each in thesis.kept]) == (False, False, ["E2"])


def test_an_inference_falls_with_all_that_it_rests_on(site: Site) -> None:
    text = (
        "evidence:\n  - {{id: E1, claim: C, cite: a, supports: E3}}\n  - {{id: E2, claim: C, cite: {}, supports: E3}}\n"
        "  - {{id: E3, claim: C, uncited: Own reading., type: inference, supports: E4}}\n"
        "  - {{id: E4, claim: C, uncited: Own reading., type: inference, supports: [thesis, E3]}}\n"
    )
    standing = loaded(site, x=text.format("b"))
    assert shown(if_source_falls(standing, "a"))["x"] == ({"E1": 0}, {"E3": ("some", ["E1"])}, False)

    # E3 and E4 support each other; as the circle never was a ground, nothing is claimed to fall because of it.
    circle = loaded(site, x=text.format("a"))
    assert shown(if_source_falls(circle, "a"))["x"][0] == {"E1": 0, "E2": 0}

    chain = loaded(site, x=text.format("a").replace("[thesis, E3]", "thesis"))
    assert shown(if_source_falls(chain, "a"))["x"] == (
        {"E1": 0, "E2": 0, "E3*": 0, "E4*": 0},
        {"E3": ("all", ["E1", "E2"]), "E4": ("all", ["E3"]), "thesis": ("all", ["E4"])},
        True,
    )


def test_relays_fall_with_the_work_that_they_relay(site: Site) -> None:
    found = loaded(site, x="evidence:\n  - {id: E1, claim: C, cite: [a, wire], supports: thesis}\n")

    fallen = if_source_falls(found, "a")

    assert [entry.key.value for entry in fallen.relays] == ["wire"]
    assert shown(fallen)["x"] == ({"E1": 0}, {"thesis": ("all", ["E1"])}, True)
    assert shown(if_source_falls(found, "wire"))["x"] == ({"E1": 1}, {"thesis": ("some", [])}, False)


def test_a_brief_that_falls_takes_those_along_that_cite_it_at_any_depth(site: Site) -> None:
    found = loaded(
        site,
        x="evidence:\n  - {id: E1, claim: C, cite: a, supports: thesis}\n",
        y="evidence:\n  - {id: E1, claim: C, cite: {brief: x}, supports: thesis}\n",
        z="evidence:\n  - {id: E1, claim: C, cite: [{brief: y}, b], supports: thesis}\n"
        "  - {id: E2, claim: C, cite: {brief: z}}\n",
    )

    fallen = if_source_falls(found, "a")

    assert shown(fallen) == {
        "x": ({"E1": 0}, {"thesis": ("all", ["E1"])}, True),
        "y": ({"E1": 0}, {"thesis": ("all", ["E1"])}, True),
        "z": ({"E1": 1}, {"thesis": ("some", [])}, False),
    }
    assert [claim.through for brief in fallen.briefs for claim in brief.claims] == ["", "x", "y"]


def test_briefs_that_cite_each_other_do_not_hold_the_walk(site: Site) -> None:
    found = loaded(
        site,
        x="evidence:\n  - {id: E1, claim: C, cite: [a, {brief: y}], supports: thesis}\n",
        y="evidence:\n  - {id: E1, claim: C, cite: [a, {brief: x}], supports: thesis}\n",
    )

    assert shown(if_source_falls(found, "a")) == {
        "x": ({"E1": 1}, {"thesis": ("some", [])}, False),
        "y": ({"E1": 1}, {"thesis": ("some", [])}, False),
    }


def test_a_mention_in_prose_is_listed_and_carries_nothing(site: Site) -> None:
    found = loaded(site, x="source_note: See [@a].\n")

    (brief,) = if_source_falls(found, "a").briefs

    assert ([use.span.written for use in brief.mentions], brief.claims, brief.losses) == (["@a"], (), ())


def test_what_rests_on_an_assumption(site: Site) -> None:
    found = loaded(
        site,
        x="judgements:\n  - {id: J1, statement: S., assumptions: a1}\n"
        "  - {id: J2, statement: S., assumptions: [A2, A1]}\n"
        "  - {id: J3, statement: S., would_change_if: A1}\n"
        "assumptions:\n"
        "  - {id: A1, statement: S., rating: solid, if_wrong: It falls., linchpin: true, indicators: i1}\n"
        "  - {id: A2, statement: S., rating: solid, if_wrong: W.}\n"
        "indicators: {id: I1, statement: S., counts_as_observed: C.}\n",
    )
    (brief,) = found.briefs

    one, two = if_assumption_fails(brief, "a1"), if_assumption_fails(brief, "A2")

    assert one
    assert two
    assert [each.id.value for each in one.judgements] == ["J1", "J2"]
    assert [each.id.value for each in one.reconsidered] == ["J3"]
    assert [each.id.value for each in one.indicators] == ["I1"]
    assert (one.thesis, str(one.if_wrong)) == (True, "It falls.")
    assert ([each.id.value for each in two.judgements], two.thesis) == (["J2"], False)
    assert if_assumption_fails(brief, "J1") is None
