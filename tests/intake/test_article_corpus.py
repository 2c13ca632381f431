"""The figures of the project's own corpora do not fall."""

from __future__ import annotations

from bench.audit import LABELLED, OWN, measure, table


def test_what_is_promised_holds_on_our_own_corpora() -> None:
    measured = {kind: score for _, kind, score in measure(OWN)}

    assert set(measured) == {"cases", "jats", "strings"}
    for kind in ("cases", "jats"):
        score = measured[kind]
        assert score.share("found", "citations") == 1, score.wrong
        assert score.counts["spurious"] == 0, score.wrong
        assert score.share("verdict right", "found") == 1, score.wrong
    assert measured["cases"].share("fields right", "fields") == 1, measured["cases"].wrong
    assert {name: measured["strings"].f1(name) for name in LABELLED} == {"author": 1, "title": 1, "date": 1}


def test_the_table_has_a_line_for_each_corpus() -> None:
    assert len(list(table(list(measure(OWN))))) == 5
