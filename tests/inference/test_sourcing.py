"""Independent origins: publishers, relays of relays, names of outlets, and works without an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.inference.sourcing import belongs_to, of_a_state, origin_of, origins, owners, relays_of
from indicia.load import load_site
from indicia.model.site import Site as Loaded

Site = Callable[[Mapping[str, str | bytes]], Path]


def loaded(site: Site, bib: str, **more: str) -> Loaded:
    registries = {f"content/registry/{name}.yml": text for name, text in more.items()}
    return load_site(site({"bibliography/a.bib": bib, **registries}))


def work(key: str, fields: str) -> str:
    return f"@online{{{key}, title = {{T {key}}}, date = {{2025}}, {fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("url = {https://news.a.example/1}", "a.example"),
        ("url = {https://other.example/1}", "other.example"),
        ("url = {https://a.example/1}, x_publisher = {press}", "press"),
        ("publisher = {The University  Press}, isbn = {1}", "press"),
        ("publisher = {Some Press}, isbn = {1}", "some press"),
        ("journal = {Annals}", "annals"),
        ("author = {{Canal Authority}}", "canal authority"),
        ("note = {nothing}", "w"),
        ("url = {https://a.example/1}, x_relays = {The Wall Street Journal}", "wall street journal"),
        ("url = {https://a.example/1}, x_relays = {UP}", "press"),
        ("url = {https://a.example/1}, x_relays = {w}", "a.example"),
    ],
)
def test_who_stands_behind_a_work(site: Site, fields: str, expected: str) -> None:
    publishers = "a.example: {name: A}\npress: {name: University Press, aliases: UP}\n"
    found = loaded(site, work("w", fields), publishers=publishers)

    assert origin_of(found, found.entries[0]).id == expected


def test_relays_are_followed_to_their_end_and_circles_end(site: Site) -> None:
    bib = (
        work("a", "url = {https://a.example/1}")
        + work("b", "url = {https://b.example/1}, x_relays = {a}")
        + work("c", "url = {https://c.example/1}, x_relays = {b}")
        + work("p", "url = {https://p.example/1}, x_relays = {q}")
        + work("q", "url = {https://q.example/1}, x_relays = {p}")
        + work("r", "url = {https://r.example/1}, x_relays = {q}")
    )
    found = loaded(site, bib)

    assert {entry.key.value: origin_of(found, entry).id for entry in found.entries} == {
        "a": "a.example",
        "b": "a.example",
        "c": "a.example",
        "p": "p.example",
        "q": "p.example",
        "r": "p.example",
    }
    assert [entry.key.value for entry in relays_of(found, "a")] == ["b", "c"]
    assert [entry.key.value for entry in relays_of(found, "p")] == ["q", "r"]
    assert relays_of(found, "nothing") == ()


def test_unknown_citations_and_briefs_are_counted_for_what_they_are(site: Site) -> None:
    head = "title: T\nauthors: A\nas_of: 2025\nthesis: T.\n"
    cites = "evidence: {id: E1, claim: C, cite: [a, {brief: y}, {brief: z}, missing]}\n"
    root = site(
        {"bibliography/a.bib": work("a", "url = {https://a.example/1}"), "content/briefs/x.yml": head + cites},
    )
    read = load_site(root)

    found = origins(read, read.briefs[0].evidence[0].cite)

    assert [each.id for each in found.known] == ["a.example", "#briefs"]
    assert found.unknown == 1
    assert not found.fewer_than_two


def test_what_belongs_to_a_state_and_in_what_sense(site: Site) -> None:
    actors = (
        "land: {name: Land, type: state}\noil: {name: Oil, type: company, affiliation: land}\n"
        "party: {name: Party, type: political-party, affiliation: land}\n"
        "ring: {name: Ring, type: company, affiliation: gnir}\ngnir: {name: Gnir, type: company, affiliation: ring}\n"
    )
    publishers = (
        "radio: {name: R, affiliation: land}\noilnews: {name: O, affiliation: oil}\n"
        "voice: {name: V, affiliation: party}\nlaw: {name: L, type: official}\nfree: {name: F}\n"
        "round: {name: G, affiliation: ring}\n"
    )
    found = loaded(site, work("a", "url = {https://a.example/1}"), actors=actors, publishers=publishers)

    assert {name for name, each in found.publishers.items() if of_a_state(found, each)} == {"radio", "oilnews", "law"}
    assert owners(found, found.publishers["oilnews"]) == ("oil", "land")
    assert belongs_to(found, "ring") == ("ring", "gnir")
    assert belongs_to(found, "nobody") == ("nobody",)
