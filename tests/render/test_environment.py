from __future__ import annotations

from pathlib import Path

import pytest

from indicia.render.environment import BrokenTemplateError, environment, folders, render


def own(tmp_path: Path, text: str) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "x.html").write_text(text)
    return tmp_path


def test_a_site_s_own_template_goes_first(tmp_path: Path) -> None:
    engine = environment(own(tmp_path, "own"))

    assert render(engine, "pages/x.html") == "own"
    assert folders(tmp_path)[0] == tmp_path.resolve()


def test_text_is_escaped(tmp_path: Path) -> None:
    engine = environment(own(tmp_path, "{{ text }}"))

    assert render(engine, "pages/x.html", text="<b>\"'&") == "&lt;b&gt;&#34;&#39;&amp;"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{{ missing }}", r"pages/x\.html, line 2: 'missing' is undefined"),
        ("a\n\n{{ view.missing.deep }}", r"pages/x\.html, line 3: .*missing"),
        ("a\n{% if %}", r"pages/x\.html, line 2"),
        ("{% include 'partials/none.html' %}", r"pages/x\.html.*partials/none\.html"),
    ],
)
def test_a_fault_names_its_template_and_line(tmp_path: Path, template: str, message: str) -> None:
    engine = environment(own(tmp_path, template))

    with pytest.raises(BrokenTemplateError, match=message):
        render(engine, "pages/x.html", view=object())
