"""What a release writes: frozen files and the record, both or neither, and the same bytes for the same facts."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from indicia.author.release import NotReleasedError, freeze, refusal, write_release
from indicia.author.release_record import encode
from indicia.inference.content import content_digest
from indicia.load import load_releases, load_site
from indicia.load.archive_record import decode

Site = Callable[[Mapping[str, str | bytes]], Path]
FOLDER = "content/briefs/archive"
BRIEF = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12
status: published
published: 2025-12-21
version: 1.0
thesis: {statement: Transits stay low., likelihood: 55-80%, confidence: low}
indicators:
  - {id: I1, statement: Lake., counts_as_observed: Low.,
     observations: [{date: 2025-11, status: observed, uncited: Own.}]}
"""


def released(root: Path, brief_id: str = "canal") -> None:
    site = load_site(root)
    assert refusal(site, brief_id) == ""
    write_release(root, freeze(site, site.brief_by_id[brief_id]))


def files(root: Path) -> dict[str, bytes]:
    folder = root / FOLDER
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.exists() else {}


def test_the_file_is_frozen_as_it_stands_and_reads_as_the_same_brief(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF, "content/briefs/canal.md": "The lake.\n"})
    released(root)
    found = files(root)
    loaded = load_releases(root, load_site(root))

    assert list(found) == ["canal@1.0.md", "canal@1.0.yml", "record.json"]
    assert (found["canal@1.0.yml"].decode(), found["canal@1.0.md"]) == (BRIEF, b"The lake.\n")
    (release,) = loaded.releases
    assert release.brief is not None
    assert content_digest(release.brief) == content_digest(loaded.briefs[0])
    assert loaded.load_problems == ()
    assert not loaded.record.changed | loaded.record.gone


@pytest.mark.parametrize("body", ["The lake.\n", "---\nbetween two rules\n---\nThe lake.\n"])
def test_a_brief_of_one_file_is_frozen_as_fields_and_narrative(site: Site, body: str) -> None:
    root = site({"content/briefs/canal.md": f"---\n{BRIEF}---\n{body}"})
    released(root)
    loaded = load_releases(root, load_site(root))
    (release,) = loaded.releases

    assert release.brief is not None
    assert content_digest(release.brief) == content_digest(loaded.briefs[0])


def test_what_the_settings_supplied_is_frozen_with_the_brief(site: Site) -> None:
    own = BRIEF.replace("authors: Leyla Həsənova\n", "")
    settings = "site_name: x\nextra: {indicia: {authors: Canal Desk, lang: az, scale: phia}}\n"
    root = site({"content/briefs/canal.yml": own, "mkdocs.yml": settings})
    released(root)
    (root / "mkdocs.yml").write_text("site_name: x\nextra: {indicia: {authors: Others}}\n")
    (release,) = load_releases(root, load_site(root)).releases
    brief: Any = release.brief

    assert (brief.authors[0].name.value, brief.lang.value, brief.scale.value) == ("Canal Desk", "az", "phia")


def test_a_second_version_keeps_the_first(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    released(root)
    before = files(root)
    (root / "content/briefs/canal.yml").write_text(BRIEF.replace("1.0", "1.10"))
    released(root)
    after = files(root)

    assert list(after) == ["canal@1.0.yml", "canal@1.10.yml", "record.json"]
    assert after["canal@1.0.yml"] == before["canal@1.0.yml"]
    assert [each.version for each in load_site(root).record.briefs["canal"].versions] == ["1.0", "1.10"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("status: published", "status: draft"), "only a published brief is released, and `canal` is a draft"),
        (("version: 1.0\n", ""), "states no version"),
        (("stay low", "rise"), "has changed since version 1.0 was released; raise `version`, for example to 1.1"),
        (("Həsənova", "Həsənova"), "version 1.0 of `canal` is released already"),
        (("version: 1.0", "version: 0.9"), "version 0.9 of `canal` comes before 1.0"),
        (("version: 1.0", "version: 01.00"), "is released already"),
    ],
)
def test_what_stands_against_a_release(site: Site, change: tuple[str, str], words: str) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    released(root)
    (root / "content/briefs/canal.yml").write_text(BRIEF.replace(*change), encoding="utf-8")

    assert words in refusal(load_site(root), "canal")
    assert "\n" not in refusal(load_site(root), "canal")


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_a_disk_that_refuses_leaves_nothing(site: Site, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    root = site({"content/briefs/canal.yml": BRIEF, "content/briefs/canal.md": "The lake.\n"})
    moved: list[str] = []
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if len(moved) == failing:
            raise OSError(28, "No space left on device", str(target))
        moved.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(OSError, match="No space left"):
        released(root)

    assert files(root) == {}
    assert not (root / FOLDER).exists()


def test_what_a_killed_release_left_is_taken_up_by_the_next(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    released(root)
    (root / FOLDER / "record.json").unlink()  # as if killed between the two

    assert load_releases(root, load_site(root)).releases == ()
    released(root)
    assert list(files(root)) == ["canal@1.0.yml", "record.json"]


def test_a_file_that_is_in_the_way_stays(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF, f"{FOLDER}/canal@1.0.yml": "mine"})

    with pytest.raises(NotReleasedError, match=r"canal@1\.0\.yml is there already"):
        released(root)
    assert files(root) == {"canal@1.0.yml": b"mine"}


def test_the_record_reads_as_it_was_written(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    released(root)
    text = (root / FOLDER / "record.json").read_text(encoding="utf-8")

    assert encode(decode(text)) == text


def test_archived_files_are_judged_by_nobody(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF.replace("uncited: Own.", "cite: gone2025")})
    released(root)
    loaded = load_site(root)

    assert [brief.key for brief in loaded.briefs] == ["canal"]
    assert not any("archive" in path for path in loaded.broken)


def test_a_frozen_file_that_cannot_be_read_is_a_release_without_a_brief(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    released(root)
    (root / FOLDER / "canal@1.0.yml").write_text("title: 'broken")
    (release,) = load_releases(root, load_site(root)).releases

    assert release.brief is None


def test_the_day_of_the_release_is_kept(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF})
    then = load_site(root, today=datetime.date(2026, 1, 9))
    write_release(root, freeze(then, then.briefs[0]))

    assert load_site(root).record.briefs["canal"].last.day == "2026-01-09"
