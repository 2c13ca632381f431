"""XRF-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("XRF-010", Severity.WARNING)
def third_party_request(site: Site) -> Iterator[Problem]:
    """What a page shows comes from the site itself.

    A picture, a frame, a script or a style sheet at an address of elsewhere is asked for by the browser of everybody
    who opens the page, so its host learns who reads. The same holds for a block of mermaid, for which Material asks
    unpkg.com, and for what `mkdocs.yml` has every page ask: fonts of Google, `extra_css`, `extra_javascript`. A page
    is told once, at the first such place. Links are asked for by nobody who does not follow them. Not found is what a
    snippet, a template or a script brings in.

    ```markdown bad
    ![The lake from the air](⟦https://pictures.example.net/lake.png⟧)
    ```

    ```markdown bad
    <iframe src="⟦https://maps.example.net/lake⟧" title="The lake"></iframe>
    ```

    ```markdown good
    ![The lake from the air](assets/lake.png), taken from [the survey](https://pictures.example.net/lake.png).
    ```
    """
    for request in site.configuration.outside.requests:
        place, written = request.asked.span, request.asked.value
        message = f"the browser of everybody who opens a page asks {request.host}, which learns who reads"
        yield Problem(place, message, place.source.path, written, request.hint)
    for page in site.pages:
        text = page.body.value
        if not ("mermaid" in text or ("//" in text and ("![" in text or "<" in text))):
            continue
        from indicia.rules.crosslink.asked_of_others import asked  # most pages show nothing of elsewhere

        found = asked(text, site.configuration)
        if found:
            first = found[0]
            hosts = ", ".join(dict.fromkeys(each.host for each in found))
            message = f"the browser of everybody who opens this page asks {hosts}, which learns who reads"
            place = page.body.place(first.start, first.end)
            yield Problem(place, message, page.path, page.body.value[first.start : first.end], first.hint)
