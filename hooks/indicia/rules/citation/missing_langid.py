"""CIT-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.language_names import language_tag
from indicia.model.site import Site
from indicia.rules.language.language_code import known, meant


@rule("CIT-007", Severity.WARNING, nature="completeness")
def missing_langid(site: Site) -> Iterator[Problem]:
    """An entry says in which language the work is, by a code or a name that is known.

    Titles are marked with their language for screen readers and search, sorted by it, and translated where readers need
    it. It cannot be guessed from a title of three words.

    ```bibtex bad
    @report{⟦rain2025outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {⟦englsh⟧}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        if not entry.language and entry.title:
            key, written = entry.key.value, entry.get("language")
            code = written if known(site, written) else meant(site, written) if written else "en"
            hint = f"add `langid = {{{language_tag(code)}}}`" if code else "add `langid`"
            hint += f": `language = {{{written}}}` is only printed" if written else ""
            follows = entry.span.path if "langid" in entry.unsure else ""
            message = f"`{key}` does not say in which language it is"
            yield Problem(entry.key.span, message, key, "", hint, follows=follows)
        elif entry.language and not known(site, entry.language):
            guess = meant(site, entry.language)
            hint = f"did you mean `{guess}`?" if guess else "write its code, such as `az`, `en` or `ru`"
            message = f"`{entry.language}` is no language that is known here"
            yield Problem(entry.at("langid"), message, entry.key.value, entry.language, hint)
