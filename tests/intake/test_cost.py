"""What an audit costs, in calls and not in seconds: it is not to grow unseen. `make bench-audit` measures time."""

from __future__ import annotations

import cProfile
from pathlib import Path

import pytest

from bench import reading

MOST_CALLS_PER_REFERENCE = 1050  # 960 when this was written, with the citations; 1,300 before each was looked at


def test_an_audit_calls_no_more_than_it_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The corpus of the bench at a fifth of its size."""
    monkeypatch.setattr(reading, "REFERENCES", 200)
    monkeypatch.setattr(reading, "WORDS", 20_000)
    listed, article = reading.written(tmp_path)
    profile = cProfile.Profile()
    profile.runcall(reading.audited, listed, article)
    calls = sum(entry.callcount for entry in profile.getstats())
    assert calls < 200 * MOST_CALLS_PER_REFERENCE
