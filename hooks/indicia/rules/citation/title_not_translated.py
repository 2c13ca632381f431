"""CIT-016."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.language.language_code import known, primary


@rule("CIT-016", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def title_not_translated(site: Site) -> Iterator[Problem]:
    """A title in another language than the site's has a translation.

    A reader who cannot read the title cannot judge whether the source fits the claim. The original stays as it is; the
    translation is printed behind it, in brackets.

    ```bibtex bad
    @report{yagis2025proqnoz, author = {{Canal Authority}}, title = {⟦Yağış proqnozu⟧}, date = {2025-04-02},
      langid = {az}, url = {https://example.org/yagis}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{yagis2025proqnoz, author = {{Canal Authority}}, title = {Yağış proqnozu}, date = {2025-04-02},
      x_title_en = {Outlook for the rains},
      langid = {az}, url = {https://example.org/yagis}, urldate = {2025-12-01}}
    ```
    """
    settings = site.configuration.settings
    own = primary(settings.lang.value if settings.lang else site.configuration.language)
    for entry in site.entries:
        language = primary(entry.language)
        foreign = language and language != own and known(site, entry.language)
        if entry.title and foreign and not entry.get(f"x_title_{own}"):
            key = entry.key.value
            message = f"the title of `{key}` is not in the site's language ({own}) and has no translation"
            yield Problem(entry.at("title"), message, key, entry.title, hint=f"add `x_title_{own} = {{…}}`")
